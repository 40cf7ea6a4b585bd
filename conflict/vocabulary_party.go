package conflict

import "github.com/armistice-go/armistice/conflict/record"

// PartyType says what sort of party a party is. Sources: PAA-X actor types, UCDP Actor Org,
// ACLED inter codes.
type PartyType string

// The types of parties.
const (
	State                     PartyType = "state"
	StateOrgan                PartyType = "state_organ"
	StateForces               PartyType = "state_forces"
	DeFactoAuthority          PartyType = "de_facto_authority"
	ArmedGroup                PartyType = "armed_group"
	Militia                   PartyType = "militia"
	CommunalGroup             PartyType = "communal_group"
	PoliticalSupporters       PartyType = "political_supporters"
	PoliticalParty            PartyType = "political_party"
	Umbrella                  PartyType = "umbrella"
	StateCoalition            PartyType = "state_coalition"
	MilitaryAlliance          PartyType = "alliance"
	InternationalOrganisation PartyType = "igo"
	OrganisationOrgan         PartyType = "igo_organ"
	PeaceOperation            PartyType = "peace_operation"
	ICRC                      PartyType = "icrc"
	NationalSociety           PartyType = "national_society"
	NGO                       PartyType = "ngo"
	CivilSociety              PartyType = "civil_society"
	PrivateMilitary           PartyType = "private_military"
	PersonParty               PartyType = "person"
	Unidentified              PartyType = "unidentified"
	OtherParty                PartyType = "other"
)

var partyTypes = record.NewVocabulary("party-type", record.Closed,
	record.Term{Code: string(State), Title: "state", Definition: "A state, recognised or claiming to be one; recognition is a claim of its own.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Country/State"}, {System: "ucdp", Code: "4"}, {System: "acled", Code: "1"}}},
	record.Term{Code: string(StateOrgan), Title: "state organ", Definition: "A ministry, commission, service or other organ of a state, other than its forces.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Country/State"}}},
	record.Term{Code: string(StateForces), Title: "state forces", Definition: "Armed or security forces of a state acting as such.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Military"}, {System: "acled", Code: "1"}}},
	record.Term{Code: string(DeFactoAuthority), Title: "de facto authority", Definition: "Representatives of an entity that is not internationally recognised.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Entity"}, {System: "ucdp", Code: "1"}, {System: "acled", Code: "2"}}},
	record.Term{Code: string(ArmedGroup), Title: "armed group", Definition: "A formally organised armed group that is not of a state.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Armed Organization"}, {System: "ucdp", Code: "1"}, {System: "acled", Code: "2"}}},
	record.Term{Code: string(Militia), Title: "militia", Definition: "An armed group acting for a government, a party or a leader.", Source: "HURIDOCS micro-thesaurus 24", Crosswalk: []record.Crossing{{System: "acled", Code: "3"}}},
	record.Term{Code: string(CommunalGroup), Title: "communal group", Definition: "People armed along ethnic, clan, religious or tribal lines, informally organised.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "3"}, {System: "acled", Code: "4"}}},
	record.Term{Code: string(PoliticalSupporters), Title: "political supporters", Definition: "Supporters of parties or organisations, informally organised.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "2"}}},
	record.Term{Code: string(PoliticalParty), Title: "political party", Definition: "A political party without arms of its own.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Political Party"}}},
	record.Term{Code: string(Umbrella), Title: "umbrella", Definition: "A formal alliance of groups that acts as one.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Umbrella"}}},
	record.Term{Code: string(StateCoalition), Title: "coalition of states", Definition: "States acting together without an organisation: a group of friends, a troika.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "State Coalition"}, {System: "acled", Code: "8"}}},
	record.Term{Code: string(MilitaryAlliance), Title: "military alliance", Definition: "An alliance of states under a treaty."},
	record.Term{Code: string(InternationalOrganisation), Title: "international organisation", Definition: "An intergovernmental organisation, world-wide or regional.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "IGO"}, {System: "acled", Code: "8"}}},
	record.Term{Code: string(OrganisationOrgan), Title: "organ of an international organisation", Definition: "A council, commission, court or office of an intergovernmental organisation."},
	record.Term{Code: string(PeaceOperation), Title: "peace operation", Definition: "A peacekeeping or monitoring mission.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "acled", Code: "8"}}},
	record.Term{Code: string(ICRC), Title: "International Committee of the Red Cross", Definition: "The International Committee of the Red Cross, which negotiates for nobody.", Source: "Statutes of the International Red Cross and Red Crescent Movement, article 5"},
	record.Term{Code: string(NationalSociety), Title: "national society", Definition: "A national Red Cross or Red Crescent society.", Source: "Statutes of the International Red Cross and Red Crescent Movement, article 3"},
	record.Term{Code: string(NGO), Title: "non-governmental organisation", Definition: "A non-governmental organisation.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "NGO"}}},
	record.Term{Code: string(CivilSociety), Title: "civil society", Definition: "Religious, women’s, youth or tribal bodies taking part without arms.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Civil Society"}, {System: "acled", Code: "7"}}},
	record.Term{Code: string(PrivateMilitary), Title: "private military company", Definition: "A company that fights or guards for pay.", Source: "HURIDOCS micro-thesaurus 24", Crosswalk: []record.Crossing{{System: "huridocs", Code: "02.04"}}},
	record.Term{Code: string(PersonParty), Title: "person", Definition: "A person acting for no party.", Source: "PAA-X actor definitions"},
	record.Term{Code: string(Unidentified), Title: "unidentified", Definition: "Somebody whom the source does not identify.", Source: "HURIDOCS micro-thesaurus 24", Crosswalk: []record.Crossing{{System: "huridocs", Code: "99"}}},
	record.Term{Code: string(OtherParty), Title: "other", Definition: "A party none of the other types fits.", Source: "PAA-X actor definitions", Crosswalk: []record.Crossing{{System: "paax", Code: "Other"}, {System: "huridocs", Code: "90"}}},
)

// Vocabulary returns the types of parties.
func (PartyType) Vocabulary() *record.Vocabulary { return partyTypes }

// Known reports whether the code is unset or listed.
func (c PartyType) Known() bool { return partyTypes.Known(string(c)) }

// MembershipRelation says how a party belongs to another.
type MembershipRelation string

// The ways of belonging.
const (
	OrganOf    MembershipRelation = "organ_of"
	WingOf     MembershipRelation = "wing_of"
	BranchOf   MembershipRelation = "branch_of"
	MemberOf   MembershipRelation = "member_of"
	AlliedWith MembershipRelation = "allied_with"
)

var membershipRelations = record.NewVocabulary("membership-relation", record.Closed,
	record.Term{Code: string(OrganOf), Title: "organ of", Definition: "It is an organ of the other, which answers for it."},
	record.Term{Code: string(WingOf), Title: "wing of", Definition: "It is the armed or political wing of the other."},
	record.Term{Code: string(BranchOf), Title: "branch of", Definition: "It is a branch or unit of the other."},
	record.Term{Code: string(MemberOf), Title: "member of", Definition: "It is a member of the other and answers for itself."},
	record.Term{Code: string(AlliedWith), Title: "allied with", Definition: "It is allied with the other.", Source: "HURIDOCS micro-thesaurus 21"},
)

// Vocabulary returns the ways of belonging to a party.
func (MembershipRelation) Vocabulary() *record.Vocabulary { return membershipRelations }

// Known reports whether the code is unset or listed.
func (c MembershipRelation) Known() bool { return membershipRelations.Known(string(c)) }

// SuccessionRelation says what a party is to one before or after it. Source: UCDP Actor codebook
// 22.1, Splinter, SplitTemp, Alliance and JoinGroup.
type SuccessionRelation string

// The relations of succession.
const (
	SplinterOf       SuccessionRelation = "splinter_of"
	TemporarySplitOf SuccessionRelation = "temporary_split_of"
	MergedInto       SuccessionRelation = "merged_into"
	Joined           SuccessionRelation = "joined"
	AllianceMemberOf SuccessionRelation = "alliance_member_of"
	SuccessorOf      SuccessionRelation = "successor_of"
	ActsOnBehalfOf   SuccessionRelation = "acts_on_behalf_of"
)

var successionRelations = record.NewVocabulary("succession-relation", record.Closed,
	record.Term{Code: string(SplinterOf), Title: "splinter of", Definition: "It broke away from the other, which goes on.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "Splinter"}}},
	record.Term{Code: string(TemporarySplitOf), Title: "temporary split of", Definition: "It broke away from the other and came back.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "SplitTemp"}}},
	record.Term{Code: string(MergedInto), Title: "merged into", Definition: "It ceased by merging with others into the other.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "Alliance"}}},
	record.Term{Code: string(Joined), Title: "joined", Definition: "It ceased by joining the other.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "JoinGroup"}}},
	record.Term{Code: string(AllianceMemberOf), Title: "member of the alliance", Definition: "It acted within the other, an alliance, and goes on.", Source: "UCDP Actor codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "Alliance"}}},
	record.Term{Code: string(SuccessorOf), Title: "successor of", Definition: "It took the place of the other."},
	record.Term{Code: string(ActsOnBehalfOf), Title: "acts on behalf of", Definition: "It acts in the name of the other.", Source: "FollowTheMoney Representation"},
)

// Vocabulary returns the relations of succession.
func (SuccessionRelation) Vocabulary() *record.Vocabulary { return successionRelations }

// Known reports whether the code is unset or listed.
func (c SuccessionRelation) Known() bool { return successionRelations.Known(string(c)) }
