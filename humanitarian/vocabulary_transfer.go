package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// TransferType says what sort of transfer it is.
type TransferType string

// The kinds of transfers. Zero value: a hand-over of unstated cause.
const (
	Handover               TransferType = "handover"
	Release                TransferType = "release"
	UnilateralRelease      TransferType = "unilateral_release"
	ConditionalRelease     TransferType = "conditional_release"
	ExchangeLeg            TransferType = "exchange_leg"
	Repatriation           TransferType = "repatriation"
	MedicalRepatriation    TransferType = "medical_repatriation"
	ToNeutralAccommodation TransferType = "neutral_accommodation"
	ThirdPowerTransfer     TransferType = "third_power_transfer"
	Extradition            TransferType = "extradition"
	Deportation            TransferType = "deportation"
	AmnestyRelease         TransferType = "amnesty_release"
	PardonRelease          TransferType = "pardon_release"
	SentenceExpired        TransferType = "sentence_expired"
	Parole                 TransferType = "parole"
	RemainsReturn          TransferType = "remains_return"
	RemainsRejected        TransferType = "remains_rejected"
	InformationTransfer    TransferType = "information"
	EffectsTransfer        TransferType = "effects"
	AidTransfer            TransferType = "aid"
)

var transferTypes = record.NewVocabulary("transfer-type", record.Open,
	record.Term{Code: string(Handover), Title: "hand-over", Definition: "Handed over, the cause not being stated."},
	record.Term{Code: string(Release), Title: "release", Definition: "Set free and handed over."},
	record.Term{Code: string(UnilateralRelease), Title: "unilateral release", Definition: "Released without a return."},
	record.Term{Code: string(ConditionalRelease), Title: "conditional release", Definition: "Released on conditions."},
	record.Term{Code: string(ExchangeLeg), Title: "leg of an exchange", Definition: "One direction of an exchange."},
	record.Term{Code: string(Repatriation), Title: "repatriation", Definition: "Sent home after hostilities.", Source: "GC III article 118"},
	record.Term{Code: string(MedicalRepatriation), Title: "medical repatriation", Definition: "Sent home for medical reasons.", Source: "GC III articles 109 and 110"},
	record.Term{Code: string(ToNeutralAccommodation), Title: "to neutral accommodation", Definition: "Brought to a neutral power.", Source: "GC III article 109"},
	record.Term{Code: string(ThirdPowerTransfer), Title: "transfer to a third power", Definition: "Handed to a power that is not the own one.", Source: "GC III article 12"},
	record.Term{Code: string(Extradition), Title: "extradition", Definition: "Surrendered for an ordinary crime under a treaty.", Source: "GC IV article 45"},
	record.Term{Code: string(Deportation), Title: "deportation or expulsion", Definition: "Sent away; a description."},
	record.Term{Code: string(AmnestyRelease), Title: "release by amnesty", Definition: "Released under an amnesty.", Source: "AP II article 6 (5)"},
	record.Term{Code: string(PardonRelease), Title: "release by pardon", Definition: "Released by pardon."},
	record.Term{Code: string(SentenceExpired), Title: "release at the end of a sentence", Definition: "Released after a sentence was served."},
	record.Term{Code: string(Parole), Title: "parole", Definition: "Released on promise.", Source: "GC III article 21"},
	record.Term{Code: string(RemainsReturn), Title: "return of remains", Definition: "Remains handed over.", Source: "Customary IHL rule 114"},
	record.Term{Code: string(RemainsRejected), Title: "remains sent back", Definition: "Remains given back to the sender."},
	record.Term{Code: string(InformationTransfer), Title: "transfer of information", Definition: "Lists, maps or locations handed over."},
	record.Term{Code: string(EffectsTransfer), Title: "return of effects", Definition: "Personal effects handed over."},
	record.Term{Code: string(AidTransfer), Title: "delivery of aid", Definition: "Aid handed over."},
)

// Vocabulary returns the kinds of transfers.
func (TransferType) Vocabulary() *record.Vocabulary { return transferTypes }

// Known reports whether the code is unset or listed.
func (t TransferType) Known() bool { return transferTypes.Known(string(t)) }

// sendsHome reports whether the kind brings prisoners home under articles 109 to 119.
func (t TransferType) sendsHome() bool { return t == Repatriation || t == MedicalRepatriation }

// Role is what an intermediary did.
type Role string

// The roles of intermediaries. Zero value: not stated.
const (
	Initiator           Role = "initiator"
	Mediator            Role = "mediator"
	Facilitator         Role = "facilitator"
	NeutralIntermediary Role = "neutral_intermediary"
	Carrier             Role = "carrier"
	HostTerritory       Role = "host"
	TransitState        Role = "transit"
	Guarantor           Role = "guarantor"
	TemporaryCustodian  Role = "custodian"
	AccommodatingState  Role = "accommodating_state"
	Verifier            Role = "verifier"
	Observer            Role = "observer"
	Witness             Role = "witness"
)

var roles = record.NewVocabulary("intermediary-role", record.Closed,
	record.Term{Code: string(Initiator), Title: "initiator", Definition: "Proposed it."},
	record.Term{Code: string(Mediator), Title: "mediator", Definition: "Negotiated the terms."},
	record.Term{Code: string(Facilitator), Title: "facilitator", Definition: "Kept the channel open: good offices."},
	record.Term{Code: string(NeutralIntermediary), Title: "neutral intermediary", Definition: "Acts at the request of the parties and does not negotiate who is released."},
	record.Term{Code: string(Carrier), Title: "carrier", Definition: "Transported."},
	record.Term{Code: string(HostTerritory), Title: "host", Definition: "The hand-over took place on its territory."},
	record.Term{Code: string(TransitState), Title: "transit", Definition: "They passed through it."},
	record.Term{Code: string(Guarantor), Title: "guarantor", Definition: "Answers for the terms being kept."},
	record.Term{Code: string(TemporaryCustodian), Title: "temporary custodian", Definition: "Held them on the way."},
	record.Term{Code: string(AccommodatingState), Title: "accommodating state", Definition: "Keeps them until a condition is met."},
	record.Term{Code: string(Verifier), Title: "verifier", Definition: "Checked identity, health or will."},
	record.Term{Code: string(Observer), Title: "observer", Definition: "Was present at the request of the parties."},
	record.Term{Code: string(Witness), Title: "witness", Definition: "Was present."},
)

// Vocabulary returns the roles of intermediaries.
func (Role) Vocabulary() *record.Vocabulary { return roles }

// Known reports whether the code is unset or listed.
func (r Role) Known() bool { return roles.Known(string(r)) }

// InformationKind says what a transferred document tells.
type InformationKind string

// The kinds of information.
const (
	NameList               InformationKind = "names"
	MineRecordSet          InformationKind = "mine_records"
	GraveLocations         InformationKind = "graves"
	RetainedForProceedings InformationKind = "retained_for_proceedings"
)

var informationKinds = record.NewVocabulary("information-kind", record.Open,
	record.Term{Code: string(NameList), Title: "list of names", Definition: "Names of people held, released or dead.", Source: "AP I article 33"},
	record.Term{Code: string(MineRecordSet), Title: "mine records", Definition: "Maps and forms of mined areas.", Source: "CCW Amended Protocol II article 9"},
	record.Term{Code: string(GraveLocations), Title: "grave locations", Definition: "Where the dead lie.", Source: "AP I article 34"},
	record.Term{Code: string(RetainedForProceedings), Title: "list of those retained", Definition: "Names of those kept for criminal proceedings.", Source: "GC III articles 115 and 119"},
)

// Vocabulary returns the kinds of information.
func (InformationKind) Vocabulary() *record.Vocabulary { return informationKinds }

// Known reports whether the code is unset or listed.
func (i InformationKind) Known() bool { return informationKinds.Known(string(i)) }

// Channel is how information is sent.
type Channel string

// The channels of information. Zero value: not stated.
const (
	DirectChannel          Channel = "direct"
	AgencyChannel          Channel = "central_tracing_agency"
	ProtectingPowerChannel Channel = "protecting_power"
	NationalSocietyChannel Channel = "national_society"
	IntermediaryChannel    Channel = "intermediary"
)

var channels = record.NewVocabulary("information-channel", record.Closed,
	record.Term{Code: string(DirectChannel), Title: "direct", Definition: "From party to party."},
	record.Term{Code: string(AgencyChannel), Title: "Central Tracing Agency", Definition: "Through the agency of the ICRC.", Source: "AP I article 33"},
	record.Term{Code: string(ProtectingPowerChannel), Title: "Protecting Power", Definition: "Through the Protecting Power.", Source: "AP I article 33"},
	record.Term{Code: string(NationalSocietyChannel), Title: "national society", Definition: "Through the national Red Cross or Red Crescent society.", Source: "AP I article 33"},
	record.Term{Code: string(IntermediaryChannel), Title: "intermediary", Definition: "Through an intermediary of the transfer."},
)

// Vocabulary returns the channels of information.
func (Channel) Vocabulary() *record.Vocabulary { return channels }

// Known reports whether the code is unset or listed.
func (c Channel) Known() bool { return channels.Known(string(c)) }

// EffectsReturn tells whether personal effects came along.
type EffectsReturn string

// The answers about effects. Zero value: not recorded.
const (
	EffectsReturned    EffectsReturn = "returned"
	EffectsOutstanding EffectsReturn = "outstanding"
	NoEffects          EffectsReturn = "none"
)

var effectsReturns = record.NewVocabulary("effects-return", record.Closed,
	record.Term{Code: string(EffectsReturned), Title: "returned", Definition: "Effects and valuables were handed over.", Source: "GC III article 119"},
	record.Term{Code: string(EffectsOutstanding), Title: "outstanding", Definition: "They are to follow.", Source: "GC III article 119"},
	record.Term{Code: string(NoEffects), Title: "none", Definition: "There were none."},
)

// Vocabulary returns the answers about effects.
func (EffectsReturn) Vocabulary() *record.Vocabulary { return effectsReturns }

// Known reports whether the code is unset or listed.
func (e EffectsReturn) Known() bool { return effectsReturns.Known(string(e)) }

// BasisKind says what sort of act a transfer rests on.
type BasisKind string

// The acts a transfer can rest on. Zero value: not stated.
const (
	AgreementBasis     BasisKind = "agreement"
	TreatyBasis        BasisKind = "extradition_treaty"
	AmnestyAct         BasisKind = "amnesty_act"
	PardonAct          BasisKind = "pardon"
	CourtOrder         BasisKind = "court_order"
	UnilateralDecision BasisKind = "unilateral_decision"
)

var basisKinds = record.NewVocabulary("transfer-basis", record.Closed,
	record.Term{Code: string(AgreementBasis), Title: "agreement", Definition: "An agreement between the parties."},
	record.Term{Code: string(TreatyBasis), Title: "extradition treaty", Definition: "A treaty on extradition.", Source: "GC IV article 45"},
	record.Term{Code: string(AmnestyAct), Title: "amnesty", Definition: "A law or decree of amnesty.", Source: "AP II article 6 (5)"},
	record.Term{Code: string(PardonAct), Title: "pardon", Definition: "An act of pardon."},
	record.Term{Code: string(CourtOrder), Title: "court order", Definition: "An order of a court."},
	record.Term{Code: string(UnilateralDecision), Title: "unilateral decision", Definition: "A decision of the holder alone."},
)

// Vocabulary returns the acts a transfer can rest on.
func (BasisKind) Vocabulary() *record.Vocabulary { return basisKinds }

// Known reports whether the code is unset or listed.
func (b BasisKind) Known() bool { return basisKinds.Known(string(b)) }

// Consent tells whether those handed over agreed.
type Consent string

// The answers about consent. Zero value: not recorded.
const (
	ConsentNotApplicable Consent = "not_applicable"
	ConsentNotAsked      Consent = "not_asked"
	ConsentVerified      Consent = "given_verified"
	ConsentReported      Consent = "given_reported"
	ConsentRefused       Consent = "refused"
	ConsentUnable        Consent = "unable"
	ConsentUnknown       Consent = "unknown"
)

var consents = record.NewVocabulary("consent", record.Closed,
	record.Term{Code: string(ConsentNotApplicable), Title: "not applicable", Definition: "Nobody to ask."},
	record.Term{Code: string(ConsentNotAsked), Title: "not asked", Definition: "Not asked."},
	record.Term{Code: string(ConsentVerified), Title: "given, verified", Definition: "Given in a private interview."},
	record.Term{Code: string(ConsentReported), Title: "given, as reported", Definition: "Given, as a party reports."},
	record.Term{Code: string(ConsentRefused), Title: "refused", Definition: "Refused."},
	record.Term{Code: string(ConsentUnable), Title: "unable", Definition: "Not able to consent."},
	record.Term{Code: string(ConsentUnknown), Title: "unknown", Definition: "Not known."},
)

// Vocabulary returns the answers about consent.
func (Consent) Vocabulary() *record.Vocabulary { return consents }

// Known reports whether the code is unset or listed.
func (c Consent) Known() bool { return consents.Known(string(c)) }

// MedicalGround is a ground of article 110 of the Third Geneva Convention.
type MedicalGround string

// The medical grounds. Zero value: not stated.
const (
	Incurable             MedicalGround = "incurable"
	NotWithinAYear        MedicalGround = "not_within_a_year"
	PermanentlyDiminished MedicalGround = "permanently_diminished"
	RecoveryWithinAYear   MedicalGround = "recovery_within_a_year"
	ThreatenedByCaptivity MedicalGround = "threatened_by_captivity"
)

var medicalGrounds = record.NewVocabulary("medical-ground", record.Closed,
	record.Term{Code: string(Incurable), Title: "incurable", Definition: "Incurably wounded or sick.", Source: "GC III article 110 (1) (1)"},
	record.Term{Code: string(NotWithinAYear), Title: "not within a year", Definition: "Not likely to recover within a year.", Source: "GC III article 110 (1) (2)"},
	record.Term{Code: string(PermanentlyDiminished), Title: "permanently diminished", Definition: "Recovered, but gravely and permanently diminished.", Source: "GC III article 110 (1) (3)"},
	record.Term{Code: string(RecoveryWithinAYear), Title: "recovery within a year", Definition: "Likely to recover within a year; neutral accommodation.", Source: "GC III article 110 (2) (1)"},
	record.Term{Code: string(ThreatenedByCaptivity), Title: "threatened by captivity", Definition: "Health threatened by captivity; neutral accommodation.", Source: "GC III article 110 (2) (2)"},
)

// Vocabulary returns the medical grounds.
func (MedicalGround) Vocabulary() *record.Vocabulary { return medicalGrounds }

// Known reports whether the code is unset or listed.
func (m MedicalGround) Known() bool { return medicalGrounds.Known(string(m)) }

// Fitness tells whether people were fit to travel.
type Fitness string

// The answers about fitness. Zero value: not recorded.
const (
	FitToTravel    Fitness = "fit"
	UnfitToTravel  Fitness = "unfit"
	MovedForSafety Fitness = "moved_for_safety"
)

var fitnesses = record.NewVocabulary("fitness-to-travel", record.Closed,
	record.Term{Code: string(FitToTravel), Title: "fit to travel", Definition: "Examined and fit to travel.", Source: "GC III article 109"},
	record.Term{Code: string(UnfitToTravel), Title: "not fit to travel", Definition: "Examined and not fit to travel.", Source: "GC III article 47"},
	record.Term{Code: string(MovedForSafety), Title: "moved for safety", Definition: "Moved because safety demanded it.", Source: "GC III article 47"},
)

// Vocabulary returns the answers about fitness.
func (Fitness) Vocabulary() *record.Vocabulary { return fitnesses }

// Known reports whether the code is unset or listed.
func (f Fitness) Known() bool { return fitnesses.Known(string(f)) }

// Principle is what is given for what.
type Principle string

// The principles of exchange. Zero value: not stated.
const (
	AllForAll            Principle = "all_for_all"
	EqualNumbers         Principle = "equal_numbers"
	FixedNumbers         Principle = "fixed_numbers"
	CategoryForCategory  Principle = "category_for_category"
	PeopleForInformation Principle = "people_for_information"
	PeopleForRemains     Principle = "people_for_remains"
	RemainsForRemains    Principle = "remains_for_remains"
	PeopleForPolitical   Principle = "people_for_political"
	UnspecifiedPrinciple Principle = "unspecified"
)

var principles = record.NewVocabulary("exchange-principle", record.Closed,
	record.Term{Code: string(AllForAll), Title: "all for all", Definition: "Everybody held on both sides."},
	record.Term{Code: string(EqualNumbers), Title: "n for n", Definition: "As many on one side as on the other."},
	record.Term{Code: string(FixedNumbers), Title: "n for m", Definition: "Fixed numbers that differ."},
	record.Term{Code: string(CategoryForCategory), Title: "category for category", Definition: "The same category on both sides."},
	record.Term{Code: string(PeopleForInformation), Title: "people for information", Definition: "People for maps, lists or locations."},
	record.Term{Code: string(PeopleForRemains), Title: "people for remains", Definition: "People for remains."},
	record.Term{Code: string(RemainsForRemains), Title: "remains for remains", Definition: "Remains on both sides."},
	record.Term{Code: string(PeopleForPolitical), Title: "people for a political act", Definition: "People for a political act."},
	record.Term{Code: string(UnspecifiedPrinciple), Title: "unspecified", Definition: "Not told."},
)

// Vocabulary returns the principles of exchange.
func (Principle) Vocabulary() *record.Vocabulary { return principles }

// Known reports whether the code is unset or listed.
func (p Principle) Known() bool { return principles.Known(string(p)) }

// ReciprocityKind says how two transfers hang together.
type ReciprocityKind string

// The kinds of reciprocity.
const (
	Simultaneous      ReciprocityKind = "simultaneous"
	Staged            ReciprocityKind = "staged"
	ParallelGestures  ReciprocityKind = "parallel_gestures"
	Promised          ReciprocityKind = "promised"
	Conditional       ReciprocityKind = "conditional"
	ClaimedUnilateral ReciprocityKind = "claimed_unilateral"
)

var reciprocityKinds = record.NewVocabulary("reciprocity", record.Closed,
	record.Term{Code: string(Simultaneous), Title: "simultaneous", Definition: "At the same time."},
	record.Term{Code: string(Staged), Title: "staged", Definition: "One after the other, as agreed."},
	record.Term{Code: string(ParallelGestures), Title: "parallel gestures", Definition: "Each called a gesture of its own."},
	record.Term{Code: string(Promised), Title: "promised", Definition: "The return is to come."},
	record.Term{Code: string(Conditional), Title: "conditional", Definition: "One depends on the other."},
	record.Term{Code: string(ClaimedUnilateral), Title: "claimed unilateral", Definition: "The giver says that nothing was given in return."},
)

// Vocabulary returns the kinds of reciprocity.
func (ReciprocityKind) Vocabulary() *record.Vocabulary { return reciprocityKinds }

// Known reports whether the code is unset or listed.
func (r ReciprocityKind) Known() bool { return reciprocityKinds.Known(string(r)) }

// OperationState is how far a transfer operation has come.
type OperationState string

// The states of a transfer operation.
const (
	OperationNotBegun       OperationState = "not_begun"
	OperationProposed       OperationState = "proposed"
	OperationAgreed         OperationState = "agreed"
	OperationListsExchanged OperationState = "lists_exchanged"
	OperationVerified       OperationState = "verified"
	OperationInProgress     OperationState = "in_progress"
	OperationPartlyExecuted OperationState = "partly_executed"
	OperationExecuted       OperationState = "executed"
	OperationConfirmed      OperationState = "confirmed"
	OperationClosed         OperationState = "closed"
	OperationSuspended      OperationState = "suspended"
	OperationFailed         OperationState = "failed"
	OperationCancelled      OperationState = "cancelled"
)

var operationStates = record.NewVocabulary("operation-state", record.Closed,
	record.Term{Code: string(OperationNotBegun), Title: "not begun", Definition: "Nothing was proposed."},
	record.Term{Code: string(OperationProposed), Title: "proposed", Definition: "Somebody proposed it."},
	record.Term{Code: string(OperationAgreed), Title: "agreed", Definition: "The parties agreed."},
	record.Term{Code: string(OperationListsExchanged), Title: "lists exchanged", Definition: "The lists are with the other side."},
	record.Term{Code: string(OperationVerified), Title: "verified", Definition: "Identity, health and will were checked."},
	record.Term{Code: string(OperationInProgress), Title: "in progress", Definition: "Under way."},
	record.Term{Code: string(OperationPartlyExecuted), Title: "partly executed", Definition: "A part was handed over."},
	record.Term{Code: string(OperationExecuted), Title: "executed", Definition: "The sender says it is done."},
	record.Term{Code: string(OperationConfirmed), Title: "confirmed", Definition: "The receiver says it is done."},
	record.Term{Code: string(OperationClosed), Title: "closed", Definition: "Nothing is left to do."},
	record.Term{Code: string(OperationSuspended), Title: "suspended", Definition: "Stopped for a time."},
	record.Term{Code: string(OperationFailed), Title: "failed", Definition: "Did not come about."},
	record.Term{Code: string(OperationCancelled), Title: "cancelled", Definition: "Called off."},
)

// Vocabulary returns the states of a transfer operation.
func (OperationState) Vocabulary() *record.Vocabulary { return operationStates }

// Known reports whether the code is unset or listed.
func (o OperationState) Known() bool { return operationStates.Known(string(o)) }

// OperationEvent is what happens in a transfer operation.
type OperationEvent string

// The events of a transfer operation.
const (
	Propose       OperationEvent = "proposed"
	Agree         OperationEvent = "agreed"
	ExchangeLists OperationEvent = "lists_exchanged"
	Verify        OperationEvent = "verified"
	Begin         OperationEvent = "begun"
	ExecutePart   OperationEvent = "partly_executed"
	Execute       OperationEvent = "executed"
	Confirm       OperationEvent = "confirmed"
	Close         OperationEvent = "closed"
	Suspend       OperationEvent = "suspended"
	Resume        OperationEvent = "resumed"
	Fail          OperationEvent = "failed"
	Cancel        OperationEvent = "cancelled"
)

var operationEvents = record.NewVocabulary("operation-event", record.Closed,
	record.Term{Code: string(Propose), Title: "proposed", Definition: "Somebody proposed it."},
	record.Term{Code: string(Agree), Title: "agreed", Definition: "The parties agreed."},
	record.Term{Code: string(ExchangeLists), Title: "lists exchanged", Definition: "Lists were given to the other side."},
	record.Term{Code: string(Verify), Title: "verified", Definition: "Identity, health and will were checked."},
	record.Term{Code: string(Begin), Title: "begun", Definition: "It got under way."},
	record.Term{Code: string(ExecutePart), Title: "partly executed", Definition: "A part was handed over."},
	record.Term{Code: string(Execute), Title: "executed", Definition: "The sender said it was done."},
	record.Term{Code: string(Confirm), Title: "confirmed", Definition: "The receiver said it was done."},
	record.Term{Code: string(Close), Title: "closed", Definition: "It was declared finished."},
	record.Term{Code: string(Suspend), Title: "suspended", Definition: "It was stopped for a time."},
	record.Term{Code: string(Resume), Title: "resumed", Definition: "It went on."},
	record.Term{Code: string(Fail), Title: "failed", Definition: "It did not come about."},
	record.Term{Code: string(Cancel), Title: "cancelled", Definition: "It was called off."},
)

// Vocabulary returns the events of a transfer operation.
func (OperationEvent) Vocabulary() *record.Vocabulary { return operationEvents }

// Known reports whether the code is unset or listed.
func (o OperationEvent) Known() bool { return operationEvents.Known(string(o)) }
