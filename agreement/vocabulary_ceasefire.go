package agreement

import "github.com/armistice-go/armistice/conflict/record"

// DeclarationKind says who declared a ceasefire in relation to whom.
type DeclarationKind string

// The kinds of declaration.
const (
	Unilateral    DeclarationKind = "unilateral"
	Reciprocal    DeclarationKind = "reciprocal"
	Bilateral     DeclarationKind = "bilateral"
	Multilateral  DeclarationKind = "multilateral"
	BrokeredTerms DeclarationKind = "brokered_terms"
	Imposed       DeclarationKind = "imposed"
)

var declarationKinds = record.NewVocabulary("declaration-kind", record.Closed,
	record.Term{Code: string(Unilateral), Title: "unilateral", Definition: "One side declares it.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(Reciprocal), Title: "reciprocal", Definition: "Two sides declare it, each for itself and linked."},
	record.Term{Code: string(Bilateral), Title: "bilateral", Definition: "Two sides agree on it.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "2"}}},
	record.Term{Code: string(Multilateral), Title: "multilateral", Definition: "Three or more sides agree on it.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "3"}}},
	record.Term{Code: string(BrokeredTerms), Title: "brokered terms", Definition: "Outsiders draw it up and the parties accept."},
	record.Term{Code: string(Imposed), Title: "imposed", Definition: "It is imposed on the parties."},
)

// Vocabulary returns the kinds of declaration.
func (DeclarationKind) Vocabulary() *record.Vocabulary { return declarationKinds }

// Known reports whether the code is unset or listed.
func (c DeclarationKind) Known() bool { return declarationKinds.Known(string(c)) }

// CeasefireClass grades what a ceasefire provides for.
type CeasefireClass string

// The classes.
const (
	CessationOfHostilities CeasefireClass = "cessation_of_hostilities"
	WithCompliance         CeasefireClass = "with_compliance"
	Definitive             CeasefireClass = "definitive"
	UnknownClass           CeasefireClass = "unknown"
)

var ceasefireClasses = record.NewVocabulary("ceasefire-class", record.Closed,
	record.Term{Code: string(CessationOfHostilities), Title: "cessation of hostilities", Definition: "A stop without more.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(WithCompliance), Title: "with compliance mechanisms", Definition: "A stop with mechanisms to see that it is kept.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "2"}}},
	record.Term{Code: string(Definitive), Title: "definitive", Definition: "A stop that ends the conflict, with disarmament or a settlement.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "3"}}},
	record.Term{Code: string(UnknownClass), Title: "unknown", Definition: "It is not known."},
)

// Vocabulary returns the classes of ceasefires.
func (CeasefireClass) Vocabulary() *record.Vocabulary { return ceasefireClasses }

// Known reports whether the code is unset or listed.
func (c CeasefireClass) Known() bool { return ceasefireClasses.Known(string(c)) }

// CeasefireLabel is what sources call a ceasefire; it is no class.
type CeasefireLabel string

// The labels.
const (
	Truce             CeasefireLabel = "truce"
	CeasefireWord     CeasefireLabel = "ceasefire"
	Armistice         CeasefireLabel = "armistice"
	HumanitarianPause CeasefireLabel = "humanitarian_pause"
	DeEscalation      CeasefireLabel = "de_escalation"
	SilenceRegime     CeasefireLabel = "silence_regime"
)

var ceasefireLabels = record.NewVocabulary("ceasefire-label", record.Open,
	record.Term{Code: string(Truce), Title: "truce", Definition: "So called in the sources."},
	record.Term{Code: string(CeasefireWord), Title: "ceasefire", Definition: "So called in the sources."},
	record.Term{Code: string(Armistice), Title: "armistice", Definition: "So called in the sources."},
	record.Term{Code: string(HumanitarianPause), Title: "humanitarian pause", Definition: "So called in the sources."},
	record.Term{Code: string(DeEscalation), Title: "de-escalation", Definition: "So called in the sources."},
	record.Term{Code: string(SilenceRegime), Title: "regime of silence", Definition: "So called in the sources."},
)

// Vocabulary returns the labels of ceasefires.
func (CeasefireLabel) Vocabulary() *record.Vocabulary { return ceasefireLabels }

// Known reports whether the code is unset or listed.
func (c CeasefireLabel) Known() bool { return ceasefireLabels.Known(string(c)) }

// Purpose is what a ceasefire is for; it may have several.
type Purpose string

// The purposes.
const (
	ForHumanitarian     Purpose = "humanitarian"
	ForPeaceProcess     Purpose = "peace_process"
	ForHoliday          Purpose = "holiday"
	ForElection         Purpose = "election"
	ForPrisonerExchange Purpose = "prisoner_exchange"
	ForRecoveryOfBodies Purpose = "body_recovery"
	ForEvacuation       Purpose = "evacuation"
	ForOther            Purpose = "other"
	ForUnclear          Purpose = "unclear"
)

var purposes = record.NewVocabulary("ceasefire-purpose", record.Closed,
	record.Term{Code: string(ForHumanitarian), Title: "humanitarian", Definition: "Relief, evacuation, vaccination.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(ForPeaceProcess), Title: "peace process", Definition: "Talks or a settlement.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "2"}}},
	record.Term{Code: string(ForHoliday), Title: "holiday", Definition: "A holiday.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "3"}}},
	record.Term{Code: string(ForElection), Title: "election", Definition: "An election.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "4"}}},
	record.Term{Code: string(ForPrisonerExchange), Title: "exchange of prisoners", Definition: "An exchange of prisoners."},
	record.Term{Code: string(ForRecoveryOfBodies), Title: "recovery of bodies", Definition: "Recovering the dead."},
	record.Term{Code: string(ForEvacuation), Title: "evacuation", Definition: "Evacuating people."},
	record.Term{Code: string(ForOther), Title: "other", Definition: "Something else.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "5"}}},
	record.Term{Code: string(ForUnclear), Title: "unclear", Definition: "It is not clear.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset"},
)

// Vocabulary returns the purposes of ceasefires.
func (Purpose) Vocabulary() *record.Vocabulary { return purposes }

// Known reports whether the code is unset or listed.
func (c Purpose) Known() bool { return purposes.Known(string(c)) }

// Timing is how a ceasefire stands to a peace process. The meaning of the codes is inferred from
// the published data.
type Timing string

// The timings.
const (
	Unrelated      Timing = "unrelated"
	BeforeTalks    Timing = "before_talks"
	DuringTalks    Timing = "during_talks"
	WithSettlement Timing = "with_settlement"
	UnknownTiming  Timing = "unknown"
)

var timings = record.NewVocabulary("ceasefire-timing", record.Closed,
	record.Term{Code: string(Unrelated), Title: "unrelated", Definition: "It has nothing to do with talks.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(BeforeTalks), Title: "before talks", Definition: "It is to make talks possible.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(DuringTalks), Title: "during talks", Definition: "It accompanies talks.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "2"}}},
	record.Term{Code: string(WithSettlement), Title: "with a settlement", Definition: "It is part of a final settlement.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "3"}}},
	record.Term{Code: string(UnknownTiming), Title: "unknown", Definition: "It is not known.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "-1"}}},
)

// Vocabulary returns the timings of ceasefires.
func (Timing) Vocabulary() *record.Vocabulary { return timings }

// Known reports whether the code is unset or listed.
func (c Timing) Known() bool { return timings.Known(string(c)) }

// ScopeType says in what respect a ceasefire is limited.
type ScopeType string

// The scopes.
const (
	FullScope     ScopeType = "full"
	PartialScope  ScopeType = "partial"
	PartialArea   ScopeType = "partial_area"
	PartialActor  ScopeType = "partial_actor"
	PartialMeans  ScopeType = "partial_means"
	PartialTarget ScopeType = "partial_target"
	LocalScope    ScopeType = "local"
	UnknownScope  ScopeType = "unknown"
)

var scopeTypes = record.NewVocabulary("ceasefire-scope", record.Closed,
	record.Term{Code: string(FullScope), Title: "full", Definition: "The whole conflict or dyad.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(PartialScope), Title: "partial", Definition: "Limited, and the source does not say how.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(PartialArea), Title: "partial by area", Definition: "A named area."},
	record.Term{Code: string(PartialActor), Title: "partial by actor", Definition: "Some groups or units."},
	record.Term{Code: string(PartialMeans), Title: "partial by means", Definition: "Some weapons or methods."},
	record.Term{Code: string(PartialTarget), Title: "partial by target", Definition: "Some targets."},
	record.Term{Code: string(LocalScope), Title: "local", Definition: "Local parties about a local issue."},
	record.Term{Code: string(UnknownScope), Title: "unknown", Definition: "It is not known."},
)

// Vocabulary returns the scopes of ceasefires.
func (ScopeType) Vocabulary() *record.Vocabulary { return scopeTypes }

// Known reports whether the code is unset or listed.
func (c ScopeType) Known() bool { return scopeTypes.Known(string(c)) }

// Written says whether a ceasefire has a text.
type Written string

// The answers. Zero value: not stated.
const (
	NotWritten       Written = "no"
	WrittenUnseen    Written = "reported"
	WrittenAvailable Written = "available"
	WrittenUnclear   Written = "unclear"
)

var writtens = record.NewVocabulary("written", record.Closed,
	record.Term{Code: string(NotWritten), Title: "no", Definition: "There is no text.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(WrittenUnseen), Title: "reported", Definition: "A text is reported; the difference to available is inferred from the data.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(WrittenAvailable), Title: "available", Definition: "A text is available.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "2"}}},
	record.Term{Code: string(WrittenUnclear), Title: "unclear", Definition: "It is not clear.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "-1"}}},
)

// Vocabulary returns the answers to whether there is a text.
func (Written) Vocabulary() *record.Vocabulary { return writtens }

// Known reports whether the code is unset or listed.
func (c Written) Known() bool { return writtens.Known(string(c)) }

// EndReason says why an agreement or ceasefire ended. The meaning of ETH/PRIO codes is inferred.
type EndReason string

// The reasons. Zero value: not stated.
const (
	StillOngoing       EndReason = "ongoing"
	ExpiredAsScheduled EndReason = "expired"
	EndedByParty       EndReason = "ended_by_party"
	Collapsed          EndReason = "collapsed"
	WasSuperseded      EndReason = "superseded"
	WasRenewed         EndReason = "renewed"
	WasFulfilled       EndReason = "fulfilled"
	EndedByConsent     EndReason = "mutual_termination"
	NeverTookEffect    EndReason = "never_took_effect"
	ActorCeased        EndReason = "actor_ceased"
	UnknownEndReason   EndReason = "unknown"
)

var endReasons = record.NewVocabulary("end-reason", record.Closed,
	record.Term{Code: string(StillOngoing), Title: "ongoing", Definition: "It holds as of the sources.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(ExpiredAsScheduled), Title: "expired", Definition: "Its term ran out.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(EndedByParty), Title: "ended by a party", Definition: "A party said that it ends.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "2"}}},
	record.Term{Code: string(Collapsed), Title: "collapsed", Definition: "It wore away without an announcement."},
	record.Term{Code: string(WasSuperseded), Title: "superseded", Definition: "Another took its place.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "4"}}},
	record.Term{Code: string(WasRenewed), Title: "renewed", Definition: "A renewal took its place."},
	record.Term{Code: string(WasFulfilled), Title: "fulfilled", Definition: "A settlement took it up."},
	record.Term{Code: string(EndedByConsent), Title: "ended by consent", Definition: "All sides ended it.", Source: "VCLT article 54(b)"},
	record.Term{Code: string(NeverTookEffect), Title: "never took effect", Definition: "It did not take effect.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "3"}}},
	record.Term{Code: string(ActorCeased), Title: "actor ceased", Definition: "A side ceased to exist."},
	record.Term{Code: string(UnknownEndReason), Title: "unknown", Definition: "It is not known.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "-1"}}},
)

// Vocabulary returns the reasons of ends.
func (EndReason) Vocabulary() *record.Vocabulary { return endReasons }

// Known reports whether the code is unset or listed.
func (c EndReason) Known() bool { return endReasons.Known(string(c)) }

// Mechanism is how a ceasefire is watched over.
type Mechanism string

// The mechanisms.
const (
	NoMechanism         Mechanism = "none"
	MechanismAgreed     Mechanism = "agreed"
	JointCommission     Mechanism = "joint_commission"
	NationalMonitor     Mechanism = "national_monitor"
	ExternalMonitor     Mechanism = "external_monitor"
	OrganisationMonitor Mechanism = "io_monitor"
	PeacekeepingForce   Mechanism = "peacekeeping_force"
	UnknownMechanism    Mechanism = "unknown"
)

var mechanisms = record.NewVocabulary("ceasefire-mechanism", record.Closed,
	record.Term{Code: string(NoMechanism), Title: "none", Definition: "None is provided for.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(MechanismAgreed), Title: "agreed", Definition: "One is provided for, and the source does not say which.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(JointCommission), Title: "joint commission", Definition: "A commission of the parties."},
	record.Term{Code: string(NationalMonitor), Title: "national monitor", Definition: "Monitors of the country."},
	record.Term{Code: string(ExternalMonitor), Title: "external monitor", Definition: "Monitors from outside."},
	record.Term{Code: string(OrganisationMonitor), Title: "monitor of an organisation", Definition: "Monitors of an international organisation."},
	record.Term{Code: string(PeacekeepingForce), Title: "peacekeeping force", Definition: "A force."},
	record.Term{Code: string(UnknownMechanism), Title: "unknown", Definition: "It is not known.", Crosswalk: []record.Crossing{{System: "ethprio", Code: "-1"}}},
)

// Vocabulary returns the mechanisms of ceasefires.
func (Mechanism) Vocabulary() *record.Vocabulary { return mechanisms }

// Known reports whether the code is unset or listed.
func (c Mechanism) Known() bool { return mechanisms.Known(string(c)) }
