package agreement

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// Commitment is what a party undertook to do by a day.
type Commitment struct {
	record.Header
	// By is who undertook it, To is towards whom.
	By []record.Ref `json:"by,omitzero" ref:"party" privacy:"public"`
	To []record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// Type says what sort of act it is.
	Type CommitmentType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Agreement and Clause are where it is laid down.
	Agreement record.Ref `json:"agreement,omitzero" ref:"agreement|ceasefire" privacy:"public"`
	Clause    string     `json:"clause,omitzero" privacy:"public"`
	// Statement is where it was promised, where there is no agreement.
	Statement record.Ref `json:"statement,omitzero" ref:"statement" privacy:"public"`
	// Due is the day of the deadline as first agreed.
	Due chronology.Date `json:"due,omitzero" privacy:"public"`
	// Word is the source's word before the day: by, before, until, on. "before" and the Russian
	// "do" leave open whether the day itself is in time.
	Word DeadlineWord `json:"word,omitzero" validate:"known" privacy:"public"`
	// Within is the term in which it is due, counted from the date of From.
	Within chronology.Term `json:"within,omitzero" privacy:"public"`
	// From is the date from which the term runs.
	From chronology.Date `json:"from,omitzero" privacy:"public"`
	// Moved are later changes of the deadline, in the order they were made.
	Moved []MovedDeadline `json:"moved,omitzero" validate:"dive" privacy:"public"`
	// Fulfilments are acts that fulfil it, in whole or in part.
	Fulfilments []Fulfilment `json:"fulfilments,omitzero" validate:"dive" privacy:"public"`
	// Lapsed is the day on which it ceased to bind, unfulfilled.
	Lapsed chronology.Date `json:"lapsed,omitzero" privacy:"public"`
}

// MovedDeadline is a change of a deadline, itself dated: a deadline can be moved by a message
// without a new text.
type MovedDeadline struct {
	// Due is the new day.
	Due chronology.Date `json:"due" privacy:"public"`
	// On is when it was moved.
	On chronology.Date `json:"on,omitzero" privacy:"public"`
	// By is who says so.
	By record.Ref `json:"by,omitzero" ref:"source|statement|party|agreement" privacy:"public"`
}

// Fulfilment is an act that fulfils a commitment.
type Fulfilment struct {
	// Date is when it was done.
	Date chronology.Date `json:"date" privacy:"public"`
	// Event is the event or transfer that did it.
	Event record.Ref `json:"event,omitzero" ref:"event|transfer|statement" privacy:"public"`
	// Partial says that more was due.
	Partial bool `json:"partial,omitzero" privacy:"public"`
}

// Deadline returns the day in force for the deadline: the last to which it was moved, else the day
// agreed, else the end of the term.
func (c *Commitment) Deadline() (due chronology.Date, at record.Pointer) {
	if last := len(c.Moved) - 1; last >= 0 {
		return c.Moved[last].Due, record.At("moved", last, "due")
	}
	return c.agreedDeadline()
}

// agreedDeadline returns the deadline as first agreed: the day, else the end of the term.
func (c *Commitment) agreedDeadline() (due chronology.Date, at record.Pointer) {
	if !c.Due.IsZero() || c.Within.IsZero() || c.From.IsZero() {
		return c.Due, "/due"
	}
	return c.Within.AfterDate(c.From), "/within"
}

// Done returns the date by which the commitment was fulfilled in whole.
func (c *Commitment) Done() (chronology.Date, record.Pointer, bool) {
	for i := range c.Fulfilments {
		if fulfilment := &c.Fulfilments[i]; !fulfilment.Partial {
			return fulfilment.Date, fulfilmentDates.At(i), true
		}
	}
	return chronology.Date{}, "", false
}

// fulfilmentDates point to the dates on which a commitment was fulfilled.
var fulfilmentDates = integrity.ElementsOf("fulfilments", "date")
