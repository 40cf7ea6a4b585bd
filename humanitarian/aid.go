package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Aid is relief on its way to people in need: consignments, the passage parties grant it, planned
// and actual dates. Source: GC IV articles 23 and 59; AP I article 70; IATI activity date types.
type Aid struct {
	record.Header
	// From is who sends and To who receives or distributes it.
	From record.Ref `json:"from,omitzero" ref:"party" privacy:"public"`
	To   record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// Place is where it goes.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"operational"`
	// PlannedStart, ActualStart, PlannedEnd and ActualEnd are the four dates of an activity.
	PlannedStart chronology.Date `json:"planned_start,omitzero" privacy:"operational"`
	ActualStart  chronology.Date `json:"actual_start,omitzero" privacy:"public"`
	PlannedEnd   chronology.Date `json:"planned_end,omitzero" privacy:"operational"`
	ActualEnd    chronology.Date `json:"actual_end,omitzero" privacy:"public"`
	// Passages are the answers of the parties whose territory it crosses.
	Passages []PassageAnswer `json:"passages,omitzero" validate:"dive" privacy:"public"`
	// Consignments are what is sent.
	Consignments []Consignment `json:"consignments,omitzero" validate:"dive" privacy:"public"`
	// Corridor is the way and the time that was agreed for it.
	Corridor Corridor `json:"corridor,omitzero" privacy:"operational"`
	// Episode is the episode of hostilities it happens in.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
}

// PassageAnswer is a party's answer to a request for passage.
type PassageAnswer struct {
	// Party is whose answer it is.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Answer is the answer.
	Answer Passage `json:"answer,omitzero" validate:"known" privacy:"public"`
	// Requested is when passage was asked for.
	Requested chronology.Date `json:"requested,omitzero" privacy:"public"`
	// Answered is when the answer was given.
	Answered chronology.Date `json:"answered,omitzero" privacy:"public"`
}

// Consignment is goods of one kind, sent and delivered together.
type Consignment struct {
	// Kind is what it holds.
	Kind AidKind `json:"kind,omitzero" validate:"known" privacy:"public"`
	// Sent and Delivered are how much, in one unit.
	Sent      record.Count `json:"sent,omitzero" privacy:"public"`
	Delivered record.Count `json:"delivered,omitzero" privacy:"public"`
	// Dispatched is when it left and Arrived when it was delivered.
	Dispatched chronology.Date `json:"dispatched,omitzero" privacy:"operational"`
	Arrived    chronology.Date `json:"arrived,omitzero" privacy:"public"`
}

// ConflictLinks makes aid belong to its episode.
func (a *Aid) ConflictLinks() []record.Ref { return []record.Ref{a.Episode} }

func aidDefinition() record.Definition { return record.Define[Aid]("aid", "aid") }
