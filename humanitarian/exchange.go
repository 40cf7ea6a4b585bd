package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Exchange is several transfers that belong together: legs in both directions, in stages, tied by
// what the parties say of their reciprocity.
type Exchange struct {
	record.Header
	// Principle is what is given for what.
	Principle Principle `json:"principle,omitzero" validate:"known" privacy:"public"`
	// Basis is the agreement or statement that announced it.
	Basis record.Ref `json:"basis,omitzero" ref:"agreement|ceasefire|commitment|statement|meeting" privacy:"public"`
	// Agreed is when it was agreed.
	Agreed chronology.Date `json:"agreed,omitzero" privacy:"public"`
	// Stages are the occasions on which it was carried out.
	Stages []Stage `json:"stages,omitzero" validate:"dive" privacy:"public"`
	// Links tie transfers to what was given in return.
	Links []Reciprocity `json:"links,omitzero" validate:"dive" privacy:"public"`
	// Totals are the numbers stated for all stages together.
	Totals []Total `json:"totals,omitzero" validate:"dive" privacy:"public"`
	// Complete says that the stages list every transfer.
	Complete bool `json:"complete,omitzero" privacy:"public"`
	// Series are running totals that were published on the way.
	Series []RunningTotal `json:"series,omitzero" validate:"dive" privacy:"public"`
	// Steps are the events of the operation, in the order they happened.
	Steps []OperationStep `json:"steps,omitzero" validate:"dive" privacy:"operational"`
}

// Stage is one occasion of an exchange.
type Stage struct {
	// Planned is the day it was to happen.
	Planned chronology.Date `json:"planned,omitzero" privacy:"operational"`
	// Transfers are the legs of the stage.
	Transfers []record.Ref `json:"transfers,omitzero" ref:"transfer" privacy:"public"`
}

// Reciprocity ties two transfers.
type Reciprocity struct {
	// Given and Return are the two transfers. Return is unset while it is only promised.
	Given  record.Ref `json:"given" validate:"required" ref:"transfer" privacy:"public"`
	Return record.Ref `json:"return,omitzero" ref:"transfer" privacy:"public"`
	// Kind says how they hang together.
	Kind ReciprocityKind `json:"kind" validate:"required,known" privacy:"public"`
	// ClaimedBy say so, DisputedBy say otherwise.
	ClaimedBy  []record.Ref `json:"claimed_by,omitzero" ref:"*" privacy:"public"`
	DisputedBy []record.Ref `json:"disputed_by,omitzero" ref:"*" privacy:"public"`
}

// Total is a number stated for all transfers of an exchange in one direction.
type Total struct {
	// From and To are the direction; "" is any.
	From record.Ref `json:"from,omitzero" ref:"party" privacy:"public"`
	To   record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// Count is how many; its unit tells persons, the default, from remains.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Agreed and Received are how many were agreed upon and received.
	Agreed   record.Count `json:"agreed,omitzero" privacy:"public"`
	Received record.Count `json:"received,omitzero" privacy:"public"`
	// By is who says so.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
}

// RunningTotal is a number counted up to a day.
type RunningTotal struct {
	// Name tells series apart: "returned-to-south".
	Name string `json:"name,omitzero" privacy:"public"`
	// From and To are the direction counted, by which the total is compared with the transfers.
	From record.Ref `json:"from,omitzero" ref:"party" privacy:"public"`
	To   record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// Date is up to when was counted, inclusive.
	Date chronology.Date `json:"date" privacy:"public"`
	// Count is the number since the series began.
	Count record.Count `json:"count" privacy:"public"`
	// Added is the number the source gives as new since the total before.
	Added record.Count `json:"added,omitzero" privacy:"public"`
	// Reset says that counting began anew or was revised here, for the reason in Reason.
	Reset bool `json:"reset,omitzero" privacy:"public"`
	// Reason says why.
	Reason string `json:"reason,omitzero" privacy:"personal"`
	// By is who says so.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
}

// onlyAddsUp reports whether the record adds up transfers without saying what was given for what.
func (e *Exchange) onlyAddsUp() bool {
	return len(e.Series) > 0 && len(e.Links) == 0 && (e.Principle == "" || e.Principle == UnspecifiedPrinciple)
}

func exchangeDefinition() record.Definition {
	return record.Define[Exchange]("exchange", "exchange")
}

// History returns what the machine of operations makes of the steps.
func (e *Exchange) History() History[OperationState, OperationEvent] { return runOperation(e.Steps) }

// transfers returns the references to all legs, with their places.
func (e *Exchange) transfers(yield func(ref record.Ref, at placeOfLeg) bool) {
	for i := range e.Stages {
		for j, ref := range e.Stages[i].Transfers {
			if !yield(ref, placeOfLeg{i, j}) {
				return
			}
		}
	}
}

// placeOfLeg is where a transfer stands in an exchange.
type placeOfLeg struct{ stage, transfer int }

func (p placeOfLeg) pointer() record.Pointer {
	return record.At("stages", p.stage, "transfers", p.transfer)
}
