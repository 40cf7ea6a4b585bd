package conflict

import "github.com/armistice-go/armistice/conflict/record"

// EventType says what happened.
type EventType string

// The types of events.
const (
	Clash                 EventType = "clash"
	Attack                EventType = "attack"
	RemoteViolence        EventType = "remote_violence"
	Capture               EventType = "capture"
	Detention             EventType = "detention"
	Abduction             EventType = "abduction"
	OutOfContact          EventType = "out_of_contact"
	CeasefireBreachReport EventType = "ceasefire_breach_report"
	ChangeOfControl       EventType = "control_change"
	Withdrawal            EventType = "withdrawal"
	Deployment            EventType = "deployment"
	PoliticalAct          EventType = "political_act"
	Release               EventType = "release"
	Accident              EventType = "accident"
	Sighting              EventType = "sighting"
	DatasetEvent          EventType = "dataset_event"
	OtherEvent            EventType = "other"
)

var eventTypes = record.NewVocabulary("event-type", record.Open,
	record.Term{Code: string(Clash), Title: "clash", Definition: "Armed parties fought each other.", Source: "ACLED codebook", Crosswalk: []record.Crossing{{System: "acled", Code: "Armed clash"}}},
	record.Term{Code: string(Attack), Title: "attack", Definition: "One party used force against others.", Source: "ACLED codebook", Crosswalk: []record.Crossing{{System: "acled", Code: "Attack"}}},
	record.Term{Code: string(RemoteViolence), Title: "remote violence", Definition: "Shelling, air strike, mine or other explosive.", Source: "ACLED codebook", Crosswalk: []record.Crossing{{System: "acled", Code: "Explosions/Remote violence"}}},
	record.Term{Code: string(Capture), Title: "capture", Definition: "People fell into the hands of a party."},
	record.Term{Code: string(Detention), Title: "detention", Definition: "People were detained outside fighting.", Source: "ACLED codebook", Crosswalk: []record.Crossing{{System: "acled", Code: "Arrests"}}},
	record.Term{Code: string(Abduction), Title: "abduction", Definition: "People were taken by force, unacknowledged.", Source: "ACLED codebook", Crosswalk: []record.Crossing{{System: "acled", Code: "Abduction/forced disappearance"}}},
	record.Term{Code: string(OutOfContact), Title: "out of contact", Definition: "Contact with people was lost."},
	record.Term{Code: string(CeasefireBreachReport), Title: "report of a breach of ceasefire", Definition: "A party reported that a ceasefire was not kept.", Source: "CAMEO 196", Crosswalk: []record.Crossing{{System: "cameo", Code: "196"}}},
	record.Term{Code: string(ChangeOfControl), Title: "change of control", Definition: "Places passed from one party to another.", Source: "ACLED codebook", Crosswalk: []record.Crossing{{System: "acled", Code: "Non-violent transfer of territory"}}},
	record.Term{Code: string(Withdrawal), Title: "withdrawal", Definition: "Forces left an area.", Source: "PLOVER RETREAT"},
	record.Term{Code: string(Deployment), Title: "deployment", Definition: "Forces or monitors entered an area."},
	record.Term{Code: string(PoliticalAct), Title: "political act", Definition: "A declaration, secession, vote or law."},
	record.Term{Code: string(Release), Title: "release", Definition: "People were set free.", Source: "CAMEO 0841", Crosswalk: []record.Crossing{{System: "cameo", Code: "0841"}}},
	record.Term{Code: string(Accident), Title: "accident", Definition: "An accident, such as with a mine, outside fighting."},
	record.Term{Code: string(Sighting), Title: "sighting", Definition: "People or remains were seen or found."},
	record.Term{Code: string(DatasetEvent), Title: "event of a dataset", Definition: "An event of a dataset that says no more than who and how many died.", Source: "UCDP GED codebook 22.1"},
	record.Term{Code: string(OtherEvent), Title: "other", Definition: "Something else."},
)

// Vocabulary returns the types of events.
func (EventType) Vocabulary() *record.Vocabulary { return eventTypes }

// Known reports whether the code is unset or listed.
func (c EventType) Known() bool { return eventTypes.Known(string(c)) }

// EventRole says as what a party is in an event.
type EventRole string

// The roles in events. Zero value: not stated.
const (
	SideA     EventRole = "side_a"
	SideB     EventRole = "side_b"
	Initiator EventRole = "initiator"
	Captor    EventRole = "captor"
	Captured  EventRole = "captured"
	Target    EventRole = "target"
	Reporter  EventRole = "reporter"
	Present   EventRole = "present"
)

var eventRoles = record.NewVocabulary("event-role", record.Closed,
	record.Term{Code: string(SideA), Title: "side A", Definition: "One of the two sides, in no order of time.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "side_a"}}},
	record.Term{Code: string(SideB), Title: "side B", Definition: "The other of the two sides.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "side_b"}}},
	record.Term{Code: string(Initiator), Title: "initiator", Definition: "The party said to have begun."},
	record.Term{Code: string(Captor), Title: "captor", Definition: "The party into whose hands people fell."},
	record.Term{Code: string(Captured), Title: "captured", Definition: "The party whose people fell into the hands of another."},
	record.Term{Code: string(Target), Title: "target", Definition: "The party or people acted upon."},
	record.Term{Code: string(Reporter), Title: "reporter", Definition: "The party that reported it."},
	record.Term{Code: string(Present), Title: "present", Definition: "A party that was present."},
)

// Vocabulary returns the roles in events.
func (EventRole) Vocabulary() *record.Vocabulary { return eventRoles }

// Known reports whether the code is unset or listed.
func (c EventRole) Known() bool { return eventRoles.Known(string(c)) }

// CasualtyStatus says what befell people. The statuses are counted apart.
type CasualtyStatus string

// The statuses.
const (
	Killed          CasualtyStatus = "killed"
	Wounded         CasualtyStatus = "wounded"
	TakenCaptive    CasualtyStatus = "captured"
	WentMissing     CasualtyStatus = "missing"
	Surrendered     CasualtyStatus = "surrendered"
	UnknownCasualty CasualtyStatus = "unknown"
)

var casualtyStatuses = record.NewVocabulary("casualty-status", record.Closed,
	record.Term{Code: string(Killed), Title: "killed", Definition: "They died.", Source: "UCDP GED codebook 22.1"},
	record.Term{Code: string(Wounded), Title: "wounded", Definition: "They were wounded."},
	record.Term{Code: string(TakenCaptive), Title: "captured", Definition: "They fell into the hands of another party."},
	record.Term{Code: string(WentMissing), Title: "missing", Definition: "Their fate is not known."},
	record.Term{Code: string(Surrendered), Title: "surrendered", Definition: "They gave themselves up."},
	record.Term{Code: string(UnknownCasualty), Title: "unknown", Definition: "It is not known what befell them."},
)

// Vocabulary returns the statuses of casualties.
func (CasualtyStatus) Vocabulary() *record.Vocabulary { return casualtyStatuses }

// Known reports whether the code is unset or listed.
func (c CasualtyStatus) Known() bool { return casualtyStatuses.Known(string(c)) }

// ChainRelation connects an event to another. Source: HURIDOCS micro-thesaurus 22.
type ChainRelation string

// The relations of a chain of events; 01 and 22, 02 and 21, 03 and 23 are inverse pairs.
const (
	Precedes      ChainRelation = "precedes"
	Follows       ChainRelation = "follows"
	Encompasses   ChainRelation = "encompasses"
	IsWithin      ChainRelation = "within"
	Causes        ChainRelation = "causes"
	ConsequenceOf ChainRelation = "consequence_of"
	ParallelTo    ChainRelation = "parallel"
)

var chainRelations = record.NewVocabulary("chain-relation", record.Closed,
	record.Term{Code: string(Precedes), Title: "precedes", Definition: "It comes before the other.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "01"}}},
	record.Term{Code: string(Follows), Title: "follows", Definition: "It comes after the other.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "22"}}},
	record.Term{Code: string(Encompasses), Title: "encompasses", Definition: "The other is a part of it.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "02"}}},
	record.Term{Code: string(IsWithin), Title: "within", Definition: "It is a part of the other.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "21"}}},
	record.Term{Code: string(Causes), Title: "causes", Definition: "The source says that it brought the other about.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "03"}}},
	record.Term{Code: string(ConsequenceOf), Title: "consequence of", Definition: "The source says that the other brought it about.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "23"}}},
	record.Term{Code: string(ParallelTo), Title: "parallel", Definition: "Both happened side by side.", Source: "HURIDOCS micro-thesaurus 22", Crosswalk: []record.Crossing{{System: "huridocs", Code: "11"}}},
)

// Vocabulary returns the relations of a chain of events.
func (ChainRelation) Vocabulary() *record.Vocabulary { return chainRelations }

// Known reports whether the code is unset or listed.
func (c ChainRelation) Known() bool { return chainRelations.Known(string(c)) }

// PlaceType says what sort of place a place is.
type PlaceType string

// The types of places. Zero value: not stated.
const (
	Country       PlaceType = "country"
	Territory     PlaceType = "territory"
	Province      PlaceType = "adm1"
	District      PlaceType = "adm2"
	Settlement    PlaceType = "settlement"
	Installation  PlaceType = "installation"
	BorderSection PlaceType = "border_section"
	Corridor      PlaceType = "corridor"
	Direction     PlaceType = "direction"
	Area          PlaceType = "area"
)

var placeTypes = record.NewVocabulary("place-type", record.Open,
	record.Term{Code: string(Country), Title: "country", Definition: "The territory of a state."},
	record.Term{Code: string(Territory), Title: "territory", Definition: "A territory whose status is disputed or special."},
	record.Term{Code: string(Province), Title: "first-order division", Definition: "A first-order administrative division."},
	record.Term{Code: string(District), Title: "second-order division", Definition: "A second-order administrative division."},
	record.Term{Code: string(Settlement), Title: "settlement", Definition: "A city, town or village."},
	record.Term{Code: string(Installation), Title: "installation", Definition: "A base, prison, checkpoint or building."},
	record.Term{Code: string(BorderSection), Title: "border section", Definition: "A part of a border or line of contact."},
	record.Term{Code: string(Corridor), Title: "corridor", Definition: "A route with a status of its own."},
	record.Term{Code: string(Direction), Title: "direction", Definition: "A stretch of front named after a place, as in reports."},
	record.Term{Code: string(Area), Title: "area", Definition: "An area without an administrative name."},
)

// Vocabulary returns the types of places.
func (PlaceType) Vocabulary() *record.Vocabulary { return placeTypes }

// Known reports whether the code is unset or listed.
func (c PlaceType) Known() bool { return placeTypes.Known(string(c)) }

// PlacePrecision says how precisely something is placed. Source: UCDP GED where_prec.
type PlacePrecision string

// The precisions. Zero value: not stated.
const (
	ExactPlace         PlacePrecision = "exact"
	NearPlace          PlacePrecision = "near"
	InSecondDivision   PlacePrecision = "adm2"
	InFirstDivision    PlacePrecision = "adm1"
	AlongFeature       PlacePrecision = "feature"
	InCountry          PlacePrecision = "country"
	InternationalSpace PlacePrecision = "international"
)

var placePrecisions = record.NewVocabulary("place-precision", record.Closed,
	record.Term{Code: string(ExactPlace), Title: "exact", Definition: "The place itself.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "1"}, {System: "acled", Code: "1"}}},
	record.Term{Code: string(NearPlace), Title: "near", Definition: "Within about 25 kilometres of the place.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "2"}, {System: "acled", Code: "2"}}},
	record.Term{Code: string(InSecondDivision), Title: "second-order division", Definition: "Somewhere in the second-order division.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "3"}}},
	record.Term{Code: string(InFirstDivision), Title: "first-order division", Definition: "Somewhere in the first-order division.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "4"}, {System: "acled", Code: "3"}}},
	record.Term{Code: string(AlongFeature), Title: "feature", Definition: "Along a line or within a fuzzy area.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "5"}}},
	record.Term{Code: string(InCountry), Title: "country", Definition: "Somewhere in the country.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "6"}}},
	record.Term{Code: string(InternationalSpace), Title: "international waters or airspace", Definition: "Outside any country.", Source: "UCDP GED codebook 22.1", Crosswalk: []record.Crossing{{System: "ucdp", Code: "7"}}},
)

// Vocabulary returns the precisions of places.
func (PlacePrecision) Vocabulary() *record.Vocabulary { return placePrecisions }

// Known reports whether the code is unset or listed.
func (c PlacePrecision) Known() bool { return placePrecisions.Known(string(c)) }
