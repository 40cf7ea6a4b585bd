package record

// Unit says what a count counts. Different units are never added together.
type Unit string

// The units of counts. Zero value: the field says what is counted.
const (
	Persons     Unit = "persons"
	Families    Unit = "families"
	Bodies      Unit = "bodies"
	BodyParts   Unit = "body_parts"
	RemainsSets Unit = "sets_of_remains"
	Maps        Unit = "maps"
	Forms       Unit = "forms"
	Mines       Unit = "mines"
	Areas       Unit = "areas"
	Lists       Unit = "lists"
	Tonnes      Unit = "tonnes"
	Vehicles    Unit = "vehicles"
	Settlements Unit = "settlements"
)

var units = NewVocabulary("unit", Open,
	Term{Code: string(Persons), Title: "persons", Definition: "Living people, each counted once."},
	Term{Code: string(Families), Title: "families", Definition: "Households or family units.", Source: "HURIDOCS micro-thesaurus 7"},
	Term{Code: string(Bodies), Title: "bodies", Definition: "Complete or nearly complete bodies of the dead."},
	Term{Code: string(BodyParts), Title: "body parts", Definition: "Separate parts, which may belong to fewer people than parts."},
	Term{Code: string(RemainsSets), Title: "sets of remains", Definition: "Remains kept together under one number."},
	Term{Code: string(Maps), Title: "maps", Definition: "Map sheets or map packages."},
	Term{Code: string(Forms), Title: "forms", Definition: "Minefield record forms."},
	Term{Code: string(Mines), Title: "mines", Definition: "Single mines, of any type."},
	Term{Code: string(Areas), Title: "areas", Definition: "Areas or minefields."},
	Term{Code: string(Lists), Title: "lists", Definition: "Lists of names or places."},
	Term{Code: string(Tonnes), Title: "tonnes", Definition: "Metric tonnes."},
	Term{Code: string(Vehicles), Title: "vehicles", Definition: "Vehicles of any kind."},
	Term{Code: string(Settlements), Title: "settlements", Definition: "Villages, towns and cities."},
)

// Vocabulary returns the units of counts.
func (Unit) Vocabulary() *Vocabulary { return units }

// Known reports whether the unit is unset or listed.
func (u Unit) Known() bool { return units.Known(string(u)) }

// Stage says at which point of an operation a number was counted. Listed, agreed, executed and
// received are four numbers, not four versions of one.
type Stage string

// The stages of a count. Zero value: not stated.
const (
	Listed   Stage = "listed"
	Agreed   Stage = "agreed"
	Executed Stage = "executed"
	Received Stage = "received"
)

var stages = NewVocabulary("count-stage", Closed,
	Term{Code: string(Listed), Title: "listed", Definition: "On a list handed to the other side."},
	Term{Code: string(Agreed), Title: "agreed", Definition: "What the parties agreed to hand over."},
	Term{Code: string(Executed), Title: "executed", Definition: "What the sender says was handed over."},
	Term{Code: string(Received), Title: "received", Definition: "What the receiver says arrived."},
)

// Vocabulary returns the stages of a count.
func (Stage) Vocabulary() *Vocabulary { return stages }

// Known reports whether the stage is unset or listed.
func (s Stage) Known() bool { return stages.Known(string(s)) }

// CountQualifier keeps the word with which a source stated a number.
type CountQualifier string

// The qualifiers of a count. Zero value: none.
const (
	Approximately CountQualifier = "about"
	MoreThan      CountQualifier = "more_than"
	Nearly        CountQualifier = "nearly"
	UpTo          CountQualifier = "up_to"
)

var countQualifiers = NewVocabulary("count-qualifier", Closed,
	Term{Code: string(Approximately), Title: "about", Definition: "Near the number, on either side."},
	Term{Code: string(MoreThan), Title: "more than", Definition: "Above the number, not the number itself."},
	Term{Code: string(Nearly), Title: "nearly", Definition: "Somewhat below the number."},
	Term{Code: string(UpTo), Title: "up to", Definition: "The number or fewer."},
)

// Vocabulary returns the qualifiers of a count.
func (CountQualifier) Vocabulary() *Vocabulary { return countQualifiers }

// Known reports whether the qualifier is unset or listed.
func (q CountQualifier) Known() bool { return countQualifiers.Known(string(q)) }
