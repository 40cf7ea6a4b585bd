package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// IdentificationStatus is how far remains are identified.
type IdentificationStatus string

// The statuses. Zero value: not stated.
const (
	Unexamined                IdentificationStatus = "unexamined"
	ClaimedBySender           IdentificationStatus = "claimed_by_sender"
	PreliminaryIdentification IdentificationStatus = "preliminary"
	ConfirmedIdentification   IdentificationStatus = "confirmed"
	ExcludedIdentity          IdentificationStatus = "excluded"
	MisattributedRemains      IdentificationStatus = "misattributed"
	UnidentifiedRemains       IdentificationStatus = "unidentified"
)

var identificationStatuses = record.NewVocabulary("identification-status", record.Closed,
	record.Term{Code: string(Unexamined), Title: "unexamined", Definition: "Nobody has examined them."},
	record.Term{Code: string(ClaimedBySender), Title: "claimed by sender", Definition: "The sender says whose they are; nobody else has examined them."},
	record.Term{Code: string(PreliminaryIdentification), Title: "preliminary", Definition: "An identification that is not yet confirmed.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ConfirmedIdentification), Title: "confirmed", Definition: "An identification decided by those competent.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ExcludedIdentity), Title: "excluded", Definition: "They are not those of the person they were compared with.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(MisattributedRemains), Title: "misattributed", Definition: "They turned out not to be those of the person, or side, named before."},
	record.Term{Code: string(UnidentifiedRemains), Title: "unidentified", Definition: "Examined without result."},
)

// Vocabulary returns the statuses of identification.
func (IdentificationStatus) Vocabulary() *record.Vocabulary { return identificationStatuses }

// Known reports whether the code is unset or listed.
func (i IdentificationStatus) Known() bool { return identificationStatuses.Known(string(i)) }

// IdentificationMethod is how remains were identified.
type IdentificationMethod string

// The methods. Zero value: not stated.
const (
	ByDNA          IdentificationMethod = "dna"
	ByFingerprints IdentificationMethod = "fingerprints"
	ByTeeth        IdentificationMethod = "dental"
	ByCombination  IdentificationMethod = "combined"
	BySight        IdentificationMethod = "visual"
	ByDescription  IdentificationMethod = "description"
	ByEffects      IdentificationMethod = "effects"
	ByPapers       IdentificationMethod = "document"
	ByOtherMethod  IdentificationMethod = "other"
)

var identificationMethods = record.NewVocabulary("identification-method", record.Open,
	record.Term{Code: string(ByDNA), Title: "DNA", Definition: "Comparison of genetic profiles; a primary method.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ByFingerprints), Title: "fingerprints", Definition: "Comparison of fingerprints; a primary method.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ByTeeth), Title: "dental", Definition: "Comparison of teeth; a primary method.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ByCombination), Title: "combined", Definition: "Several methods together.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(BySight), Title: "visual", Definition: "Recognised by sight.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ByDescription), Title: "description", Definition: "Physical description, scars, tattoos.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ByEffects), Title: "effects or tag", Definition: "Personal effects or identity disc.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(ByPapers), Title: "document", Definition: "Papers."},
	record.Term{Code: string(ByOtherMethod), Title: "other", Definition: "Another method."},
)

// Vocabulary returns the methods of identification.
func (IdentificationMethod) Vocabulary() *record.Vocabulary { return identificationMethods }

// Known reports whether the code is unset or listed.
func (i IdentificationMethod) Known() bool { return identificationMethods.Known(string(i)) }

// CauseClass sorts causes of death as far as the law asks.
type CauseClass string

// The classes. Zero value: not stated.
const (
	NaturalCause     CauseClass = "natural"
	AccidentalCause  CauseClass = "accident"
	ViolentCause     CauseClass = "violent"
	HostilitiesCause CauseClass = "hostilities"
	UnknownCause     CauseClass = "unknown"
)

var causeClasses = record.NewVocabulary("cause-class", record.Closed,
	record.Term{Code: string(NaturalCause), Title: "natural", Definition: "Illness or age."},
	record.Term{Code: string(AccidentalCause), Title: "accident", Definition: "An accident."},
	record.Term{Code: string(ViolentCause), Title: "violent", Definition: "Caused, or suspected to be caused, by another person.", Source: "GC III article 121"},
	record.Term{Code: string(HostilitiesCause), Title: "hostilities", Definition: "Killed in fighting."},
	record.Term{Code: string(UnknownCause), Title: "unknown", Definition: "Not known.", Source: "GC III article 121"},
)

// Vocabulary returns the classes of causes of death.
func (CauseClass) Vocabulary() *record.Vocabulary { return causeClasses }

// Known reports whether the code is unset or listed.
func (c CauseClass) Known() bool { return causeClasses.Known(string(c)) }

// RemainsState is a state of remains.
type RemainsState string

// The states. Zero value: not stated.
const (
	RemainsUnlocated     RemainsState = "unlocated"
	RemainsLocated       RemainsState = "located"
	RemainsRecovered     RemainsState = "recovered"
	RemainsInCustody     RemainsState = "in_custody"
	RemainsExamined      RemainsState = "examined"
	RemainsIdentified    RemainsState = "identified"
	RemainsUnidentified  RemainsState = "unidentified"
	RemainsTransferred   RemainsState = "transferred"
	RemainsReceived      RemainsState = "received"
	RemainsMisattributed RemainsState = "misattributed"
	RemainsSentBack      RemainsState = "sent_back"
	RemainsWithFamily    RemainsState = "with_family"
	RemainsAtRest        RemainsState = "at_rest"
)

var remainsStates = record.NewVocabulary("remains-state", record.Closed,
	record.Term{Code: string(RemainsUnlocated), Title: "unlocated", Definition: "Before any event."},
	record.Term{Code: string(RemainsLocated), Title: "located", Definition: "A place was reported."},
	record.Term{Code: string(RemainsRecovered), Title: "recovered", Definition: "Recovered from the place."},
	record.Term{Code: string(RemainsInCustody), Title: "in custody", Definition: "Kept by somebody."},
	record.Term{Code: string(RemainsExamined), Title: "examined", Definition: "Examined."},
	record.Term{Code: string(RemainsIdentified), Title: "identified", Definition: "Identified, preliminarily or for good."},
	record.Term{Code: string(RemainsUnidentified), Title: "unidentified", Definition: "Examined and not identified."},
	record.Term{Code: string(RemainsTransferred), Title: "transferred", Definition: "Handed over, not yet received."},
	record.Term{Code: string(RemainsReceived), Title: "received", Definition: "Received by the other side."},
	record.Term{Code: string(RemainsMisattributed), Title: "misattributed", Definition: "Found not to be whose they were said to be."},
	record.Term{Code: string(RemainsSentBack), Title: "sent back", Definition: "Returned to the sender."},
	record.Term{Code: string(RemainsWithFamily), Title: "with the family", Definition: "Released to the family."},
	record.Term{Code: string(RemainsAtRest), Title: "at rest", Definition: "Buried or cremated.", Source: "GC III article 120"},
)

// Vocabulary returns the states of remains.
func (RemainsState) Vocabulary() *record.Vocabulary { return remainsStates }

// Known reports whether the code is unset or listed.
func (r RemainsState) Known() bool { return remainsStates.Known(string(r)) }

// RemainsEvent is an event in the course of remains.
type RemainsEvent string

// The events. Zero value: not stated.
const (
	LocateRemains       RemainsEvent = "located"
	RecoverRemains      RemainsEvent = "recovered"
	KeepRemains         RemainsEvent = "taken_into_custody"
	ExamineRemains      RemainsEvent = "examined"
	IdentifyRemains     RemainsEvent = "identified"
	LeaveUnidentified   RemainsEvent = "not_identified"
	TransferRemains     RemainsEvent = "transferred"
	ReceiveRemains      RemainsEvent = "received"
	MisattributeRemains RemainsEvent = "misattributed"
	SendBackRemains     RemainsEvent = "returned_to_sender"
	ReleaseToFamily     RemainsEvent = "released_to_family"
	BuryRemains         RemainsEvent = "buried"
	CremateRemains      RemainsEvent = "cremated"
	ReburyRemains       RemainsEvent = "reburied"
)

var remainsEvents = record.NewVocabulary("remains-event", record.Closed,
	record.Term{Code: string(LocateRemains), Title: "located", Definition: "A place was reported."},
	record.Term{Code: string(RecoverRemains), Title: "recovered", Definition: "They were recovered.", Source: "GC I article 15"},
	record.Term{Code: string(KeepRemains), Title: "taken into custody", Definition: "Somebody took charge of them."},
	record.Term{Code: string(ExamineRemains), Title: "examined", Definition: "They were examined.", Source: "GC I article 17"},
	record.Term{Code: string(IdentifyRemains), Title: "identified", Definition: "They were identified.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(LeaveUnidentified), Title: "not identified", Definition: "The examination gave no identity.", Source: "INTERPOL Disaster Victim Identification Guide"},
	record.Term{Code: string(TransferRemains), Title: "transferred", Definition: "They were handed over."},
	record.Term{Code: string(ReceiveRemains), Title: "received", Definition: "The other side received them."},
	record.Term{Code: string(MisattributeRemains), Title: "misattributed", Definition: "They were found not to be whose they were said to be."},
	record.Term{Code: string(SendBackRemains), Title: "returned to sender", Definition: "They were sent back."},
	record.Term{Code: string(ReleaseToFamily), Title: "released to the family", Definition: "The family received them.", Source: "AP I article 34"},
	record.Term{Code: string(BuryRemains), Title: "buried", Definition: "They were buried.", Source: "GC III article 120"},
	record.Term{Code: string(CremateRemains), Title: "cremated", Definition: "They were cremated.", Source: "GC III article 120"},
	record.Term{Code: string(ReburyRemains), Title: "reburied", Definition: "They were buried again elsewhere."},
)

// Vocabulary returns the events of remains.
func (RemainsEvent) Vocabulary() *record.Vocabulary { return remainsEvents }

// Known reports whether the code is unset or listed.
func (r RemainsEvent) Known() bool { return remainsEvents.Known(string(r)) }

// RemainsRequester is who asks for the return of remains.
type RemainsRequester string

// Those who ask. Zero value: no request on record.
const (
	RequestedByHomeCountry RemainsRequester = "home_country"
	RequestedByKin         RemainsRequester = "next_of_kin"
	NotRequested           RemainsRequester = "nobody"
)

var remainsRequesters = record.NewVocabulary("remains-requester", record.Closed,
	record.Term{Code: string(RequestedByHomeCountry), Title: "home country", Definition: "The country the dead belonged to.", Source: "AP I article 34"},
	record.Term{Code: string(RequestedByKin), Title: "next of kin", Definition: "The family.", Source: "AP I article 34"},
	record.Term{Code: string(NotRequested), Title: "nobody", Definition: "It is recorded that nobody asked."},
)

// Vocabulary returns those who ask for the return of remains.
func (RemainsRequester) Vocabulary() *record.Vocabulary { return remainsRequesters }

// Known reports whether the code is unset or listed.
func (r RemainsRequester) Known() bool { return remainsRequesters.Known(string(r)) }
