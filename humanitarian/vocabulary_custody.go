package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// CustodyType is the kind of custody.
type CustodyType string

// The kinds of custody. Zero value: not stated.
const (
	PrisonerOfWarCamp CustodyType = "prisoner_of_war_camp"
	Internment        CustodyType = "internment"
	AssignedResidence CustodyType = "assigned_residence"
	Prison            CustodyType = "prison"
	MilitaryDetention CustodyType = "military_detention"
	PoliceDetention   CustodyType = "police_detention"
	HospitalCustody   CustodyType = "hospital"
	UnofficialCustody CustodyType = "unofficial"
	InternedByNeutral CustodyType = "interned_by_neutral"
	UnknownCustody    CustodyType = "unknown"
)

var custodyTypes = record.NewVocabulary("custody-type", record.Open,
	record.Term{Code: string(PrisonerOfWarCamp), Title: "prisoner of war camp", Definition: "A camp for prisoners of war.", Source: "GC III article 22"},
	record.Term{Code: string(Internment), Title: "internment", Definition: "Internment of civilians.", Source: "GC IV article 42"},
	record.Term{Code: string(AssignedResidence), Title: "assigned residence", Definition: "Bound to a place of residence.", Source: "GC IV article 42"},
	record.Term{Code: string(Prison), Title: "prison", Definition: "A prison."},
	record.Term{Code: string(MilitaryDetention), Title: "military detention", Definition: "Held by armed forces."},
	record.Term{Code: string(PoliceDetention), Title: "police detention", Definition: "Held by the police."},
	record.Term{Code: string(HospitalCustody), Title: "hospital", Definition: "Held in a hospital."},
	record.Term{Code: string(UnofficialCustody), Title: "private or unofficial", Definition: "Held where no register is kept."},
	record.Term{Code: string(InternedByNeutral), Title: "interned by a neutral power", Definition: "Held or accommodated by a power that is no party.", Source: "GC III article 4 B (2)"},
	record.Term{Code: string(UnknownCustody), Title: "unknown", Definition: "Not known."},
)

// Vocabulary returns the kinds of custody.
func (CustodyType) Vocabulary() *record.Vocabulary { return custodyTypes }

// Known reports whether the code is unset or listed.
func (c CustodyType) Known() bool { return custodyTypes.Known(string(c)) }

// Acknowledgement is how far a holder admits the custody. Source: HURIDOCS micro-thesaurus 30.
type Acknowledgement string

// The ways of acknowledging custody. Zero value: not stated.
const (
	LocatedWithContact     Acknowledgement = "located_with_contact"
	LocatedWithoutContact  Acknowledgement = "located_without_contact"
	NotLocated             Acknowledgement = "not_located"
	DeniedCustody          Acknowledgement = "denied"
	UnknownAcknowledgement Acknowledgement = "unknown"
)

var acknowledgements = record.NewVocabulary("custody-acknowledgement", record.Closed,
	record.Term{Code: string(LocatedWithContact), Title: "located, contact permitted", Definition: "Admitted, place told, contact permitted.", Source: "HURIDOCS micro-thesaurus 30"},
	record.Term{Code: string(LocatedWithoutContact), Title: "located, no contact", Definition: "Admitted, place told, no contact.", Source: "HURIDOCS micro-thesaurus 30"},
	record.Term{Code: string(NotLocated), Title: "not located", Definition: "Admitted, place not told.", Source: "HURIDOCS micro-thesaurus 30"},
	record.Term{Code: string(DeniedCustody), Title: "denied", Definition: "Denied.", Source: "HURIDOCS micro-thesaurus 30"},
	record.Term{Code: string(UnknownAcknowledgement), Title: "unknown", Definition: "Not known.", Source: "HURIDOCS micro-thesaurus 30"},
)

// Vocabulary returns the ways of acknowledging custody.
func (Acknowledgement) Vocabulary() *record.Vocabulary { return acknowledgements }

// Known reports whether the code is unset or listed.
func (a Acknowledgement) Known() bool { return acknowledgements.Known(string(a)) }

// CustodyGrounds is the ground on which somebody is held.
type CustodyGrounds string

// The grounds of custody. Zero value: not stated.
const (
	CaptivityOfWar    CustodyGrounds = "captivity"
	SecurityGrounds   CustodyGrounds = "security"
	PenalProceedings  CustodyGrounds = "penal_proceedings"
	PenalSentence     CustodyGrounds = "penal_sentence"
	NeutralInternment CustodyGrounds = "neutral_internment"
)

var custodyGrounds = record.NewVocabulary("custody-grounds", record.Closed,
	record.Term{Code: string(CaptivityOfWar), Title: "captivity", Definition: "Captivity of war.", Source: "GC III article 5"},
	record.Term{Code: string(SecurityGrounds), Title: "security", Definition: "Imperative reasons of security.", Source: "GC IV articles 42 and 78"},
	record.Term{Code: string(PenalProceedings), Title: "penal proceedings", Definition: "Criminal proceedings are under way.", Source: "GC III article 119"},
	record.Term{Code: string(PenalSentence), Title: "penal sentence", Definition: "A criminal sentence is being served.", Source: "GC III article 119"},
	record.Term{Code: string(NeutralInternment), Title: "neutral internment", Definition: "Accommodation by a neutral power.", Source: "GC III article 111"},
)

// Vocabulary returns the grounds of custody.
func (CustodyGrounds) Vocabulary() *record.Vocabulary { return custodyGrounds }

// Known reports whether the code is unset or listed.
func (c CustodyGrounds) Known() bool { return custodyGrounds.Known(string(c)) }

// penal reports whether criminal proceedings or a sentence may prolong the custody.
func (c CustodyGrounds) penal() bool { return c == PenalProceedings || c == PenalSentence }

// CustodyState is where a person stands in an episode of custody.
type CustodyState string

// The states of custody. An episode begins as free.
const (
	Free                  CustodyState = "free"
	Unaccounted           CustodyState = "unaccounted"
	Held                  CustodyState = "held"
	HeldUnacknowledged    CustodyState = "held_unacknowledged"
	ReleasedPendingReturn CustodyState = "released_pending_return"
	InTransit             CustodyState = "in_transit"
	NeutralAccommodation  CustodyState = "neutral_accommodation"
	Returned              CustodyState = "returned"
	Resettled             CustodyState = "resettled"
	EscapedAtLarge        CustodyState = "escaped_at_large"
	EscapedSuccessfully   CustodyState = "escaped_successfully"
	Deceased              CustodyState = "deceased"
)

var custodyStates = record.NewVocabulary("custody-state", record.Closed,
	record.Term{Code: string(Free), Title: "free", Definition: "In nobody's hands."},
	record.Term{Code: string(Unaccounted), Title: "unaccounted for", Definition: "Contact was lost."},
	record.Term{Code: string(Held), Title: "held", Definition: "Held, and the holder admits it."},
	record.Term{Code: string(HeldUnacknowledged), Title: "held, not acknowledged", Definition: "Held, and the holder does not admit it."},
	record.Term{Code: string(ReleasedPendingReturn), Title: "released, not yet returned", Definition: "Released, but not yet with the own side or at home."},
	record.Term{Code: string(InTransit), Title: "in transit", Definition: "With an intermediary."},
	record.Term{Code: string(NeutralAccommodation), Title: "with a neutral power", Definition: "Accommodated by a neutral power.", Source: "GC III article 109"},
	record.Term{Code: string(Returned), Title: "returned", Definition: "With the own side or at home."},
	record.Term{Code: string(Resettled), Title: "resettled", Definition: "Declined to return and lives elsewhere."},
	record.Term{Code: string(EscapedAtLarge), Title: "escaped, at large", Definition: "Escaped and not yet with the own side.", Source: "GC III article 91"},
	record.Term{Code: string(EscapedSuccessfully), Title: "escaped successfully", Definition: "Escaped and reached the own side or left the territory.", Source: "GC III article 91"},
	record.Term{Code: string(Deceased), Title: "deceased", Definition: "Dead; what follows concerns the remains."},
)

// Vocabulary returns the states of custody.
func (CustodyState) Vocabulary() *record.Vocabulary { return custodyStates }

// Known reports whether the code is unset or listed.
func (c CustodyState) Known() bool { return custodyStates.Known(string(c)) }

// Held reports whether somebody has the person in custody in this state.
func (c CustodyState) Held() bool {
	switch c {
	case Held, HeldUnacknowledged, InTransit, NeutralAccommodation:
		return true
	}
	return false
}

// CustodyEvent is what happens in an episode of custody.
type CustodyEvent string

// The events of custody.
const (
	Captured                CustodyEvent = "captured"
	Detained                CustodyEvent = "detained"
	Surrendered             CustodyEvent = "surrendered"
	Abducted                CustodyEvent = "abducted"
	ContactLost             CustodyEvent = "contact_lost"
	CaptureConfirmed        CustodyEvent = "capture_confirmed"
	Reappeared              CustodyEvent = "reappeared"
	DeathEstablished        CustodyEvent = "death_established"
	Acknowledged            CustodyEvent = "acknowledged"
	VisitedByNeutral        CustodyEvent = "visited"
	Relocated               CustodyEvent = "relocated"
	TransferredToThirdPower CustodyEvent = "transferred_to_third_power"
	Convicted               CustodyEvent = "convicted"
	StatusChanged           CustodyEvent = "status_changed"
	Released                CustodyEvent = "released"
	HandedToIntermediary    CustodyEvent = "handed_to_intermediary"
	ReceivedBack            CustodyEvent = "received"
	ReturnedToHolder        CustodyEvent = "returned_to_holder"
	AccommodatedByNeutral   CustodyEvent = "accommodated_by_neutral"
	OnwardReturn            CustodyEvent = "onward_return"
	HandedOver              CustodyEvent = "handed_over"
	DeclinedReturn          CustodyEvent = "declined_return"
	Escaped                 CustodyEvent = "escaped"
	Recaptured              CustodyEvent = "recaptured"
	ReachedOwnSide          CustodyEvent = "reached_own_side"
	DiedInCustody           CustodyEvent = "died"
)

var custodyEvents = record.NewVocabulary("custody-event", record.Closed,
	record.Term{Code: string(Captured), Title: "captured", Definition: "Fell into the power of the holder.", Source: "GC III article 5"},
	record.Term{Code: string(Detained), Title: "detained", Definition: "Was detained."},
	record.Term{Code: string(Surrendered), Title: "surrendered", Definition: "Gave up to the holder."},
	record.Term{Code: string(Abducted), Title: "abducted", Definition: "Was taken, and the holder does not admit it."},
	record.Term{Code: string(ContactLost), Title: "contact lost", Definition: "Nothing more was heard."},
	record.Term{Code: string(CaptureConfirmed), Title: "capture confirmed", Definition: "Somebody confirmed that the person is held."},
	record.Term{Code: string(Reappeared), Title: "reappeared", Definition: "Came back without having been held."},
	record.Term{Code: string(DeathEstablished), Title: "death established", Definition: "Turned out to have died."},
	record.Term{Code: string(Acknowledged), Title: "acknowledged", Definition: "The holder admitted the custody."},
	record.Term{Code: string(VisitedByNeutral), Title: "visited", Definition: "Visited by the ICRC or another neutral body.", Source: "GC III article 126"},
	record.Term{Code: string(Relocated), Title: "relocated", Definition: "Moved to another place by the same holder.", Source: "GC III article 48"},
	record.Term{Code: string(TransferredToThirdPower), Title: "transferred to a third power", Definition: "Handed to another power, which now holds the person.", Source: "GC III article 12"},
	record.Term{Code: string(Convicted), Title: "convicted", Definition: "Convicted by a court."},
	record.Term{Code: string(StatusChanged), Title: "status changed", Definition: "Held on another ground from then on."},
	record.Term{Code: string(Released), Title: "released", Definition: "Let go."},
	record.Term{Code: string(HandedToIntermediary), Title: "handed to an intermediary", Definition: "In the hands of an intermediary."},
	record.Term{Code: string(ReceivedBack), Title: "received", Definition: "Received by the own side."},
	record.Term{Code: string(ReturnedToHolder), Title: "returned to the holder", Definition: "Brought back to the holder; the hand-over failed."},
	record.Term{Code: string(AccommodatedByNeutral), Title: "accommodated by a neutral power", Definition: "Taken in by a neutral power.", Source: "GC III article 109"},
	record.Term{Code: string(OnwardReturn), Title: "onward return", Definition: "Came from the neutral power to the own side."},
	record.Term{Code: string(HandedOver), Title: "handed over", Definition: "Handed over directly."},
	record.Term{Code: string(DeclinedReturn), Title: "declined to return", Definition: "Freely chose not to return.", Source: "GC III article 109"},
	record.Term{Code: string(Escaped), Title: "escaped", Definition: "Escaped."},
	record.Term{Code: string(Recaptured), Title: "recaptured", Definition: "Taken again while still at large.", Source: "GC III article 91"},
	record.Term{Code: string(ReachedOwnSide), Title: "reached the own side", Definition: "The escape succeeded.", Source: "GC III article 91"},
	record.Term{Code: string(DiedInCustody), Title: "died", Definition: "Died."},
)

// Vocabulary returns the events of custody.
func (CustodyEvent) Vocabulary() *record.Vocabulary { return custodyEvents }

// Known reports whether the code is unset or listed.
func (c CustodyEvent) Known() bool { return custodyEvents.Known(string(c)) }

// begins reports whether the event brings somebody into custody.
func (c CustodyEvent) begins() bool {
	switch c {
	case Captured, Detained, Surrendered, Abducted, CaptureConfirmed:
		return true
	}
	return false
}

// NotifiedBody is who is told of custody and transfers.
type NotifiedBody string

// The bodies that are told.
const (
	InformationBureau    NotifiedBody = "information_bureau"
	CentralTracingAgency NotifiedBody = "central_tracing_agency"
	ProtectingPower      NotifiedBody = "protecting_power"
	Family               NotifiedBody = "family"
	HomePower            NotifiedBody = "home_power"
)

var notifiedBodies = record.NewVocabulary("notified-body", record.Open,
	record.Term{Code: string(InformationBureau), Title: "National Information Bureau", Definition: "The bureau of the holding power.", Source: "GC III article 122"},
	record.Term{Code: string(CentralTracingAgency), Title: "Central Tracing Agency", Definition: "The agency of the ICRC.", Source: "GC III article 123"},
	record.Term{Code: string(ProtectingPower), Title: "Protecting Power", Definition: "The power that looks after the interests of a party."},
	record.Term{Code: string(Family), Title: "family", Definition: "The family."},
	record.Term{Code: string(HomePower), Title: "home power", Definition: "The power of origin."},
)

// Vocabulary returns the bodies that are told.
func (NotifiedBody) Vocabulary() *record.Vocabulary { return notifiedBodies }

// Known reports whether the code is unset or listed.
func (n NotifiedBody) Known() bool { return notifiedBodies.Known(string(n)) }

// EndConditionKind says what ends a stay with a neutral power.
type EndConditionKind string

// The ends of neutral accommodation. Zero value: not stated.
const (
	UntilHostilitiesEnd EndConditionKind = "end_of_hostilities"
	UntilRecovery       EndConditionKind = "recovery"
	UntilAgreement      EndConditionKind = "agreement"
	UntilDate           EndConditionKind = "fixed_date"
)

var endConditionKinds = record.NewVocabulary("end-condition", record.Closed,
	record.Term{Code: string(UntilHostilitiesEnd), Title: "end of hostilities", Definition: "Until hostilities end."},
	record.Term{Code: string(UntilRecovery), Title: "recovery", Definition: "Until recovered.", Source: "GC III article 110"},
	record.Term{Code: string(UntilAgreement), Title: "agreement", Definition: "Until the parties agree."},
	record.Term{Code: string(UntilDate), Title: "fixed date", Definition: "Until a fixed day."},
)

// Vocabulary returns the ends of neutral accommodation.
func (EndConditionKind) Vocabulary() *record.Vocabulary { return endConditionKinds }

// Known reports whether the code is unset or listed.
func (e EndConditionKind) Known() bool { return endConditionKinds.Known(string(e)) }
