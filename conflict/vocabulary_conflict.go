package conflict

import "github.com/armistice-go/armistice/conflict/record"

// ConflictType says between whom a conflict is fought.
type ConflictType string

// The types of conflicts.
const (
	Extrasystemic               ConflictType = "extrasystemic"
	Interstate                  ConflictType = "interstate"
	Intrastate                  ConflictType = "intrastate"
	InternationalizedIntrastate ConflictType = "internationalized_intrastate"
	NonState                    ConflictType = "non_state"
	LocalCommunal               ConflictType = "local_communal"
	OneSided                    ConflictType = "one_sided"
	UnknownConflictType         ConflictType = "unknown"
)

var conflictTypes = record.NewVocabulary("conflict-type", record.Closed,
	record.Term{Code: string(Extrasystemic), Title: "extrasystemic", Definition: "Between a state and a group outside its own territory, as in colonial wars.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "1"}}},
	record.Term{Code: string(Interstate), Title: "interstate", Definition: "Between states.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "2"}, {System: "pax", Code: "Inter"}}},
	record.Term{Code: string(Intrastate), Title: "intrastate", Definition: "Between a government and an opposition, without foreign troops.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "3"}, {System: "pax", Code: "Intra"}}},
	record.Term{Code: string(InternationalizedIntrastate), Title: "internationalised intrastate", Definition: "Between a government and an opposition, with troops of other states on a side.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "4"}, {System: "pax", Code: "InterIntra"}}},
	record.Term{Code: string(NonState), Title: "non-state", Definition: "Between organised groups, none of which is a government.", Source: "UCDP GED codebook 22.1"},
	record.Term{Code: string(LocalCommunal), Title: "local or communal", Definition: "Between local communities, often below any threshold of deaths.", Source: "PA-X Local", Crosswalk: []record.Crossing{{System: "pax", Code: "IntraLocal"}}},
	record.Term{Code: string(OneSided), Title: "one-sided", Definition: "Violence of one party against civilians.", Source: "UCDP GED codebook 22.1"},
	record.Term{Code: string(UnknownConflictType), Title: "unknown", Definition: "It is not known."},
)

// Vocabulary returns the types of conflicts.
func (ConflictType) Vocabulary() *record.Vocabulary { return conflictTypes }

// Known reports whether the code is unset or listed.
func (c ConflictType) Known() bool { return conflictTypes.Known(string(c)) }

// Incompatibility says what a conflict is about.
type Incompatibility string

// The incompatibilities.
const (
	OverTerritory              Incompatibility = "territory"
	OverGovernment             Incompatibility = "government"
	OverGovernmentAndTerritory Incompatibility = "government_and_territory"
	InterGroup                 Incompatibility = "inter_group"
	OtherIncompatibility       Incompatibility = "other"
)

var incompatibilities = record.NewVocabulary("incompatibility", record.Closed,
	record.Term{Code: string(OverTerritory), Title: "territory", Definition: "The status of a territory.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "1"}, {System: "pax", Code: "Territory"}}},
	record.Term{Code: string(OverGovernment), Title: "government", Definition: "The type or composition of the government.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "2"}, {System: "pax", Code: "Government"}}},
	record.Term{Code: string(OverGovernmentAndTerritory), Title: "government and territory", Definition: "Both. PA-X puts all territorial disputes within a state here.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "3"}, {System: "pax", Code: "Government/territory"}}},
	record.Term{Code: string(InterGroup), Title: "between groups", Definition: "A dispute between groups, not about government or territory.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Inter-group"}}},
	record.Term{Code: string(OtherIncompatibility), Title: "other", Definition: "Something else.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Other"}}},
)

// Vocabulary returns the incompatibilities.
func (Incompatibility) Vocabulary() *record.Vocabulary { return incompatibilities }

// Known reports whether the code is unset or listed.
func (c Incompatibility) Known() bool { return incompatibilities.Known(string(c)) }

// ParticipationRole says how a party takes part on a side.
type ParticipationRole string

// The roles of participation. Zero value: primary party.
const (
	PrimaryParty   ParticipationRole = "primary_party"
	SecondaryParty ParticipationRole = "secondary_party"
	Supporter      ParticipationRole = "supporter"
)

var participationRoles = record.NewVocabulary("participation-role", record.Closed,
	record.Term{Code: string(PrimaryParty), Title: "primary party", Definition: "A party to the incompatibility.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1"},
	record.Term{Code: string(SecondaryParty), Title: "secondary party", Definition: "A state that supports a side with troops.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1"},
	record.Term{Code: string(Supporter), Title: "supporter", Definition: "A party that supports a side without troops.", Source: "UCDP External Support Dataset"},
)

// Vocabulary returns the roles of participation.
func (ParticipationRole) Vocabulary() *record.Vocabulary { return participationRoles }

// Known reports whether the code is unset or listed.
func (c ParticipationRole) Known() bool { return participationRoles.Known(string(c)) }

// Intensity grades a year of fighting by battle-related deaths.
type Intensity string

// The grades of intensity.
const (
	BelowThreshold Intensity = "below_threshold"
	Minor          Intensity = "minor"
	War            Intensity = "war"
)

var intensities = record.NewVocabulary("intensity", record.Closed,
	record.Term{Code: string(BelowThreshold), Title: "below threshold", Definition: "Fewer than 25 deaths in the year.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1"},
	record.Term{Code: string(Minor), Title: "minor", Definition: "25 to 999 deaths in the year.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "1"}}},
	record.Term{Code: string(War), Title: "war", Definition: "1,000 deaths or more in the year.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "2"}}},
)

// Vocabulary returns the grades of intensity.
func (Intensity) Vocabulary() *record.Vocabulary { return intensities }

// Known reports whether the code is unset or listed.
func (c Intensity) Known() bool { return intensities.Known(string(c)) }

// LegalRegime is a body of the law of armed conflict. Each is also the name of a profile of rules.
type LegalRegime string

// The regimes.
const (
	InternationalArmedConflict    LegalRegime = "iac"
	NonInternationalArmedConflict LegalRegime = "niac"
	Occupation                    LegalRegime = "occupation"
)

var legalRegimes = record.NewVocabulary("legal-regime", record.Closed,
	record.Term{Code: string(InternationalArmedConflict), Title: "international armed conflict", Definition: "The law of conflicts between states: the four Geneva Conventions and Additional Protocol I.", Source: "Geneva Conventions (1949), common article 2"},
	record.Term{Code: string(NonInternationalArmedConflict), Title: "non-international armed conflict", Definition: "The law of other armed conflicts: common article 3 and Additional Protocol II.", Source: "Geneva Conventions (1949), common article 3"},
	record.Term{Code: string(Occupation), Title: "occupation", Definition: "The law of occupied territory.", Source: "Geneva Convention IV (1949), part III section III"},
)

// Vocabulary returns the regimes of the law of armed conflict.
func (LegalRegime) Vocabulary() *record.Vocabulary { return legalRegimes }

// Known reports whether the code is unset or listed.
func (c LegalRegime) Known() bool { return legalRegimes.Known(string(c)) }

// Instrument is a treaty of the law of armed conflict.
type Instrument string

// The instruments.
const (
	GenevaConventions       Instrument = "gc"
	AdditionalProtocolI     Instrument = "ap_i"
	AdditionalProtocolII    Instrument = "ap_ii"
	AmendedProtocolII       Instrument = "ccw_ap_ii"
	ProtocolII1980          Instrument = "ccw_p_ii"
	MineBanConvention       Instrument = "apmbc"
	DisappearanceConvention Instrument = "icpped"
)

var instruments = record.NewVocabulary("instrument", record.Open,
	record.Term{Code: string(GenevaConventions), Title: "Geneva Conventions", Definition: "The four Geneva Conventions of 12 August 1949."},
	record.Term{Code: string(AdditionalProtocolI), Title: "Additional Protocol I", Definition: "The protocol of 8 June 1977 on international armed conflicts."},
	record.Term{Code: string(AdditionalProtocolII), Title: "Additional Protocol II", Definition: "The protocol of 8 June 1977 on non-international armed conflicts."},
	record.Term{Code: string(AmendedProtocolII), Title: "Amended Protocol II", Definition: "The protocol on mines and booby-traps to the Convention on Certain Conventional Weapons, as amended on 3 May 1996."},
	record.Term{Code: string(ProtocolII1980), Title: "Protocol II of 1980", Definition: "The protocol on mines and booby-traps of 10 October 1980."},
	record.Term{Code: string(MineBanConvention), Title: "Anti-Personnel Mine Ban Convention", Definition: "The Ottawa Convention of 18 September 1997."},
	record.Term{Code: string(DisappearanceConvention), Title: "Convention against Enforced Disappearance", Definition: "The convention of 20 December 2006."},
)

// Vocabulary returns the instruments.
func (Instrument) Vocabulary() *record.Vocabulary { return instruments }

// Known reports whether the code is unset or listed.
func (c Instrument) Known() bool { return instruments.Known(string(c)) }

// Outcome says how an episode ended.
type Outcome string

// The outcomes. Zero value: not stated.
const (
	EndedByPeaceAgreement  Outcome = "peace_agreement"
	EndedByCeasefire       Outcome = "ceasefire"
	VictorySideA           Outcome = "victory_side_a"
	VictorySideB           Outcome = "victory_side_b"
	LowActivity            Outcome = "low_activity"
	ActorCeased            Outcome = "actor_ceased"
	Ongoing                Outcome = "ongoing"
	UndeterminedLatestYear Outcome = "undetermined_latest_year"
	UnknownOutcome         Outcome = "unknown"
)

var outcomes = record.NewVocabulary("outcome", record.Closed,
	record.Term{Code: string(EndedByPeaceAgreement), Title: "peace agreement", Definition: "With or after a peace agreement.", Source: "UCDP Conflict Termination Dataset", Crosswalk: []record.Crossing{{System: "ucdp", Code: "1"}}},
	record.Term{Code: string(EndedByCeasefire), Title: "ceasefire", Definition: "With a ceasefire agreement.", Source: "UCDP Conflict Termination Dataset", Crosswalk: []record.Crossing{{System: "ucdp", Code: "2"}}},
	record.Term{Code: string(VictorySideA), Title: "victory of side A", Definition: "Side A, in conflicts within a state the government, prevailed.", Source: "UCDP Conflict Termination Dataset", Crosswalk: []record.Crossing{{System: "ucdp", Code: "3"}}},
	record.Term{Code: string(VictorySideB), Title: "victory of side B", Definition: "Side B prevailed.", Source: "UCDP Conflict Termination Dataset", Crosswalk: []record.Crossing{{System: "ucdp", Code: "4"}}},
	record.Term{Code: string(LowActivity), Title: "low activity", Definition: "Fighting fell below the threshold without anything else.", Source: "UCDP Conflict Termination Dataset", Crosswalk: []record.Crossing{{System: "ucdp", Code: "5"}}},
	record.Term{Code: string(ActorCeased), Title: "actor ceased", Definition: "One side ceased to exist.", Source: "UCDP Conflict Termination Dataset", Crosswalk: []record.Crossing{{System: "ucdp", Code: "6"}}},
	record.Term{Code: string(Ongoing), Title: "ongoing", Definition: "It goes on as of the record’s sources."},
	record.Term{Code: string(UndeterminedLatestYear), Title: "undetermined", Definition: "The dataset cannot say yet, since it ends with the year.", Source: "UCDP/PRIO Armed Conflict Dataset codebook 23.1"},
	record.Term{Code: string(UnknownOutcome), Title: "unknown", Definition: "It ended; how is not known."},
)

// Vocabulary returns the outcomes of episodes.
func (Outcome) Vocabulary() *record.Vocabulary { return outcomes }

// Known reports whether the code is unset or listed.
func (c Outcome) Known() bool { return outcomes.Known(string(c)) }
