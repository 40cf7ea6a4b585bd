package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Officeholder is a person in one office for one term, known in public for holding it. The same
// person in another office is another record.
type Officeholder struct {
	record.Header
	// Office is the title of the office in English: "Prime Minister".
	Office string `json:"office" validate:"required" privacy:"public"`
	// Party is the party in whose name the office acts.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Term is when the person held the office, both ends inclusive.
	Term chronology.Span `json:"term,omitzero" privacy:"public"`
	// Succeeds is the officeholder before this one.
	Succeeds record.Ref `json:"succeeds,omitzero" ref:"officeholder" privacy:"public"`
}

// Holds tells whether the person held the office on a date.
func (o *Officeholder) Holds(date chronology.Date) chronology.Certainty {
	return Within(o.Term, date)
}
