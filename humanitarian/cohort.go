package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Cohort is a number of people who fell into the power of one holder together, without a name:
// "the 32 captured on 16 November 2021". It is what transfers are counted against; see [Ledger].
type Cohort struct {
	record.Header
	// Event is where they were captured.
	Event record.Ref `json:"event,omitzero" ref:"event" privacy:"public"`
	// Captured is when, where the event does not say it or there is none.
	Captured chronology.Date `json:"captured,omitzero" privacy:"public"`
	// Episode is the episode of hostilities it happened in.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// Holder is the party that took them.
	Holder record.Ref `json:"holder,omitzero" ref:"party" privacy:"public"`
	// Side is the party they belong to: the Power on which they depend (GC III article 12).
	Side record.Ref `json:"side,omitzero" ref:"party" privacy:"public"`
	// Count is how many were captured, in persons.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Breakdown divides the count by category.
	Breakdown []Share `json:"breakdown,omitzero" validate:"dive" privacy:"public"`
	// Partial says that the breakdown does not name everybody.
	Partial bool `json:"partial,omitzero" privacy:"public"`
	// Changes are what happened to members other than a transfer: deaths, escapes, moves.
	Changes []Change `json:"changes,omitzero" validate:"dive" privacy:"public"`
	// Held are statements of how many were still held on a day.
	Held []HeldStatement `json:"held,omitzero" validate:"dive" privacy:"public"`
}

// Share is one part of a breakdown.
type Share struct {
	// Category is the part's category; "" when the part is a priority class.
	Category Category `json:"category,omitzero" validate:"known" privacy:"public"`
	// Class is the part's priority class; "" when the part is a category.
	Class PriorityClass `json:"class,omitzero" validate:"known" privacy:"public"`
	// Count is the number of persons in it.
	Count record.Count `json:"count,omitzero" privacy:"public"`
}

// Change is what befell some members of a cohort outside transfers.
type Change struct {
	// Kind says what happened.
	Kind ChangeKind `json:"kind" validate:"required,known" privacy:"public"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Count is how many it concerns, in persons.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Holder held them before; "" is the cohort's holder.
	Holder record.Ref `json:"holder,omitzero" ref:"party" privacy:"public"`
	// To holds them afterwards, where they moved to another holder.
	To record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// By is who says so.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
}

// HeldStatement says how many members of a cohort were held on a day.
type HeldStatement struct {
	// Date is the day the number holds for; whether before or after what else happened that day is
	// left open.
	Date chronology.Date `json:"date" privacy:"public"`
	// Count is the number, in persons.
	Count record.Count `json:"count" privacy:"public"`
	// Holder is whose custody is counted; "" is custody of any party.
	Holder record.Ref `json:"holder,omitzero" ref:"party" privacy:"public"`
	// By is who says so.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
}

// ConflictLinks makes a cohort belong to its episode and event.
func (c *Cohort) ConflictLinks() []record.Ref { return []record.Ref{c.Episode, c.Event} }

func cohortDefinition() record.Definition {
	return record.Define[Cohort]("cohort", "cohort")
}
