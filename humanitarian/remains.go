package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Remains is the body of a dead person, a part of one, or a set of remains kept under one number.
// Whose it is stays a claim until it is identified. Source: GC I articles 16 and 17; INTERPOL
// Disaster Victim Identification Guide.
type Remains struct {
	record.Header
	// Count is how much it is, with the unit: bodies, body parts or sets of remains.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Identified is how many of them are identified.
	Identified record.Count `json:"identified,omitzero" privacy:"public"`
	// Side is the party the dead belonged to, as the holder or sender says.
	Side record.Ref `json:"side,omitzero" ref:"party" privacy:"protected"`
	// SideFound is the party they were found to have belonged to by those who examined them.
	SideFound record.Ref `json:"side_found,omitzero" ref:"party" privacy:"protected"`
	// Person is the person they are said or found to be.
	Person record.Ref `json:"person,omitzero" ref:"person|missing-person" privacy:"protected"`
	// Died is when the person died.
	Died chronology.Date `json:"died,omitzero" privacy:"protected"`
	// Cause sorts the cause of death.
	Cause CauseClass `json:"cause,omitzero" validate:"known" privacy:"protected"`
	// InCustody says that the person died in the hands of a party.
	InCustody bool `json:"in_custody,omitzero" privacy:"protected"`
	// Certificate is when a death certificate or certified list was made out.
	Certificate chronology.Date `json:"certificate,omitzero" privacy:"protected"`
	// Enquiry is the record of an official enquiry into the death.
	Enquiry record.Ref `json:"enquiry,omitzero" ref:"source|statement|event" privacy:"protected"`
	// Place is where they were recovered.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"protected"`
	// Grave is where they lie.
	Grave record.Ref `json:"grave,omitzero" ref:"place" privacy:"protected"`
	// Holder is who keeps them.
	Holder record.Ref `json:"holder,omitzero" ref:"party" privacy:"public"`
	// Episode is the episode of hostilities of the death.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// Status is how far they are identified.
	Status IdentificationStatus `json:"identification,omitzero" validate:"known" privacy:"protected"`
	// Methods are how.
	Methods []IdentificationMethod `json:"methods,omitzero" validate:"dive,known" privacy:"protected"`
	// Effects says what became of personal effects.
	Effects EffectsReturn `json:"effects,omitzero" validate:"known" privacy:"public"`
	// RequestedBy is who asked for their return: the home country or next of kin.
	RequestedBy RemainsRequester `json:"requested_by,omitzero" validate:"known" privacy:"protected"`
	// Offered is when their return was offered.
	Offered chronology.Date `json:"offered,omitzero" privacy:"public"`
	// Accepted is when the offer was accepted.
	Accepted chronology.Date `json:"accepted,omitzero" privacy:"public"`
	// Steps are the events, in the order they happened.
	Steps []RemainsStep `json:"steps,omitzero" validate:"dive" privacy:"protected"`
}

// RemainsStep is one event in the course of remains.
type RemainsStep struct {
	// Event is what happened.
	Event RemainsEvent `json:"event" validate:"required,known" privacy:"protected"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"protected"`
	// Transfer is the transfer the event is part of.
	Transfer record.Ref `json:"transfer,omitzero" ref:"transfer" privacy:"public"`
}

// ConflictLinks makes remains belong to their episode.
func (r *Remains) ConflictLinks() []record.Ref { return []record.Ref{r.Episode} }

// History returns what the machine of remains makes of the steps.
func (r *Remains) History() History[RemainsState, RemainsEvent] {
	events := make([]Dated[RemainsEvent], len(r.Steps))
	for i, taken := range r.Steps {
		events[i] = Dated[RemainsEvent]{taken.Event, taken.Date}
	}
	return remainsMachine.Run(events)
}

// first returns the index of the first step of an event, or -1.
func (r *Remains) first(event RemainsEvent) int {
	for i, step := range r.Steps {
		if step.Event == event {
			return i
		}
	}
	return -1
}

func remainsDefinition() record.Definition {
	return record.Define[Remains]("remains", "remains").AboutPeople()
}

// RemainsMachine returns the machine of remains.
func RemainsMachine() *Machine[RemainsState, RemainsEvent] { return remainsMachine }

var remainsMachine = NewMachine("remains", RemainsUnlocated, remainsTransitions()...)

// remainsTransitions lets remains skip stages forward, but nobody receive what was not handed over
// nor bury what was not recovered.
func remainsTransitions() []Transition[RemainsState, RemainsEvent] {
	type transition = Transition[RemainsState, RemainsEvent]
	var transitions []transition
	allow := func(event RemainsEvent, to RemainsState, from ...RemainsState) {
		for _, state := range from {
			transitions = append(transitions, transition{From: state, Event: event, To: to})
		}
	}
	kept := []RemainsState{RemainsRecovered, RemainsInCustody, RemainsExamined, RemainsIdentified, RemainsUnidentified}
	abroad := []RemainsState{RemainsReceived, RemainsSentBack}
	allow(LocateRemains, RemainsLocated, RemainsUnlocated)
	allow(RecoverRemains, RemainsRecovered, RemainsUnlocated, RemainsLocated)
	allow(KeepRemains, RemainsInCustody, append(abroad, RemainsRecovered)...)
	allow(ExamineRemains, RemainsExamined, append(append(abroad, RemainsMisattributed), kept...)...)
	allow(IdentifyRemains, RemainsIdentified, append(append(abroad, RemainsMisattributed), kept...)...)
	allow(LeaveUnidentified, RemainsUnidentified, append(abroad, kept...)...)
	allow(TransferRemains, RemainsTransferred, append(kept, RemainsSentBack)...)
	allow(ReceiveRemains, RemainsReceived, RemainsTransferred)
	allow(MisattributeRemains, RemainsMisattributed, RemainsReceived, RemainsExamined, RemainsIdentified, RemainsWithFamily, RemainsAtRest)
	allow(SendBackRemains, RemainsSentBack, RemainsMisattributed, RemainsReceived, RemainsUnidentified)
	allow(ReleaseToFamily, RemainsWithFamily, append(kept, RemainsReceived)...)
	for _, rest := range []RemainsEvent{BuryRemains, CremateRemains} {
		allow(rest, RemainsAtRest, append(append(kept, abroad...), RemainsWithFamily)...)
	}
	allow(RecoverRemains, RemainsRecovered, RemainsAtRest) // exhumed
	allow(ReburyRemains, RemainsAtRest, append(append(kept, RemainsAtRest, RemainsWithFamily), abroad...)...)
	return transitions
}
