package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Event is something that happened at a time and place: a clash, a capture, a change of control.
// Sources: UCDP GED codebook 22.1, ACLED codebook.
type Event struct {
	record.Header
	// Type says what happened.
	Type EventType `json:"type" validate:"required,known" privacy:"public"`
	// Date is when, where it was one day.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Period is when, where it took longer; both ends inclusive.
	Period chronology.Span `json:"period,omitzero" privacy:"public"`
	// Duration is how long it took as the source says it, to be held against the period.
	Duration chronology.Term `json:"duration,omitzero" privacy:"public"`
	// Weekday is the day of the week the source names, to be held against the date.
	Weekday Weekday `json:"weekday,omitzero" validate:"known" privacy:"public"`
	// Conflict and Episode are what it is part of.
	Conflict record.Ref `json:"conflict,omitzero" ref:"conflict" privacy:"public"`
	Episode  record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// Place is where.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"public"`
	// PlacePrecision is how precisely the source places it.
	PlacePrecision PlacePrecision `json:"place_precision,omitzero" validate:"known" privacy:"public"`
	// Position is the point a dataset gives for it.
	Position Position `json:"position,omitzero" privacy:"operational"`
	// Participants are the parties in it. Their order says nothing about who acted first.
	Participants []Participant `json:"participants,omitzero" validate:"dive" privacy:"public"`
	// Casualties are the dead, wounded, captured and missing by side.
	Casualties []Casualty `json:"casualties,omitzero" validate:"dive" privacy:"public"`
	// Deaths is the number of dead a source states for the whole event.
	Deaths record.Count `json:"deaths,omitzero" privacy:"public"`
	// Control are the changes of who holds which places.
	Control []ControlChange `json:"control,omitzero" validate:"dive" privacy:"public"`
	// Ceasefire is the ceasefire the event is reported to break, for reports of that.
	Ceasefire record.Ref `json:"ceasefire,omitzero" ref:"ceasefire" privacy:"public"`
	// Relations connect it to other events.
	Relations []EventRelation `json:"relations,omitzero" validate:"dive" privacy:"public"`
}

// Participant is a party in an event.
type Participant struct {
	// Party is who.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Role says as what.
	Role EventRole `json:"role,omitzero" validate:"known" privacy:"public"`
}

// Casualty counts people of one side to whom the same befell.
type Casualty struct {
	// Party is whose people they are; "" is not stated.
	Party record.Ref `json:"party,omitzero" ref:"party" privacy:"public"`
	// Status is what befell them.
	Status CasualtyStatus `json:"status" validate:"required,known" privacy:"public"`
	// Civilian says that the count is of civilians.
	Civilian bool `json:"civilian,omitzero" privacy:"public"`
	// Count is how many, in persons.
	Count record.Count `json:"count" privacy:"public"`
}

// ControlChange says that places passed from one party to another.
type ControlChange struct {
	// Lost and Gained are the parties; either may be unset where it is not stated.
	Lost   record.Ref `json:"lost,omitzero" ref:"party" privacy:"public"`
	Gained record.Ref `json:"gained,omitzero" ref:"party" privacy:"public"`
	// Places are what passed.
	Places []record.Ref `json:"places,omitzero" ref:"place" privacy:"public"`
	// Settlements is how many settlements, where only a number is stated.
	Settlements record.Count `json:"settlements,omitzero" privacy:"public"`
	// Contested says that both claimed to hold the places afterwards.
	Contested bool `json:"contested,omitzero" privacy:"public"`
}

// EventRelation connects an event to another. Source: HURIDOCS micro-thesaurus 22.
type EventRelation struct {
	// Relation says what this event is to the other.
	Relation ChainRelation `json:"relation" validate:"required,known" privacy:"public"`
	// Event is the other.
	Event record.Ref `json:"event" validate:"required" ref:"event" privacy:"public"`
}

// ConflictLinks makes an event belong to its episode and conflict.
func (e *Event) ConflictLinks() []record.Ref { return []record.Ref{e.Episode, e.Conflict} }
