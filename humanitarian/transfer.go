package humanitarian

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Transfer is one party handing people, remains, information or goods over to another: one leg,
// in one direction, on one occasion. What is given in return is another transfer; an [Exchange]
// links the two.
type Transfer struct {
	record.Header
	// Type says what sort of transfer it is; "" is a hand-over of unstated cause.
	Type TransferType `json:"type,omitzero" validate:"known" privacy:"public"`
	// From hands over and To receives.
	From record.Ref `json:"from,omitzero" ref:"party" privacy:"public"`
	To   record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// Agreed is when the parties agreed on it.
	Agreed chronology.Date `json:"agreed,omitzero" privacy:"public"`
	// Planned is the day it was to happen.
	Planned chronology.Date `json:"planned,omitzero" privacy:"operational"`
	// Executed is when the sender says it happened. Unset means it is not known to have happened.
	Executed chronology.Date `json:"executed,omitzero" privacy:"public"`
	// Confirmed is when the receiver confirmed it.
	Confirmed chronology.Date `json:"confirmed,omitzero" privacy:"public"`
	// Weekday is the day of the week the source names, to be held against Executed.
	Weekday conflict.Weekday `json:"weekday,omitzero" validate:"known" privacy:"public"`
	// People are the groups handed over.
	People []Group `json:"people,omitzero" validate:"dive" privacy:"public"`
	// Total is the number of persons the source states for the whole transfer.
	Total record.Count `json:"total,omitzero" privacy:"public"`
	// Partial says that the groups do not name everybody in the total.
	Partial bool `json:"partial,omitzero" privacy:"public"`
	// Remains are the remains handed over.
	Remains []RemainsGroup `json:"remains,omitzero" validate:"dive" privacy:"public"`
	// Information is what was handed over in writing: lists, mine records, grave locations.
	Information []InformationItem `json:"information,omitzero" validate:"dive" privacy:"public"`
	// Effects tells whether personal effects and valuables were handed over (GC III article 119).
	Effects EffectsReturn `json:"effects,omitzero" validate:"known" privacy:"public"`
	// Aid are the consignments handed over.
	Aid []record.Ref `json:"aid,omitzero" ref:"aid" privacy:"public"`
	// Intermediaries are those in between, each with a role.
	Intermediaries []Intermediary `json:"intermediaries,omitzero" validate:"dive" privacy:"operational"`
	// Place is where it happened.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"operational"`
	// Route are the places passed through, in order.
	Route []record.Ref `json:"route,omitzero" ref:"place" privacy:"operational"`
	// Episode is the episode of hostilities the people were captured in.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// Basis is the act the transfer rests on.
	Basis LegalBasis `json:"basis,omitzero" privacy:"public"`
	// Consent is whether those handed over agreed to it.
	Consent Consent `json:"consent,omitzero" validate:"known" privacy:"protected"`
	// Medical are the medical grounds and decisions.
	Medical Medical `json:"medical,omitzero" privacy:"protected"`
	// Assurance is the agreement or statement by which a third power assures the treatment of
	// those it receives (GC III article 12, GC IV article 45).
	Assurance record.Ref `json:"assurance,omitzero" ref:"agreement|commitment|statement|source" privacy:"public"`
	// Notifications are what was told to whom.
	Notifications []Notification `json:"notifications,omitzero" validate:"dive" privacy:"protected"`
	// Detrimental says that giving the information on them might be detrimental to those handed over or
	// their relatives (GC IV article 137); see [Custody.Detrimental].
	Detrimental bool `json:"detrimental,omitzero" privacy:"protected"`
	// Steps are the events of the operation, in the order they happened.
	Steps []OperationStep `json:"steps,omitzero" validate:"dive" privacy:"operational"`
}

// Group is people of one sort handed over together.
type Group struct {
	// Category is what they are called here; other names stand in Asserted.
	Category Category `json:"category,omitzero" validate:"known" privacy:"public"`
	// Asserted are the categories other sources give them.
	Asserted []CategoryClaim `json:"asserted,omitzero" validate:"dive" privacy:"public"`
	// Count is how many were handed over, in persons.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Listed, Agreed and Received are how many were on the list, agreed upon and received.
	Listed   record.Count `json:"listed,omitzero" privacy:"public"`
	Agreed   record.Count `json:"agreed,omitzero" privacy:"public"`
	Received record.Count `json:"received,omitzero" privacy:"public"`
	// Captured is the event they were captured in.
	Captured record.Ref `json:"captured,omitzero" ref:"event" privacy:"public"`
	// Cohort is the cohort they belong to; "" is the one cohort of the event, if there is one.
	Cohort record.Ref `json:"cohort,omitzero" ref:"cohort" privacy:"public"`
	// Persons are those of them who have a record.
	Persons []record.Ref `json:"persons,omitzero" ref:"person" privacy:"protected"`
	// Classes are parts of the count by priority class, which may overlap, or by another category
	// that is counted within this one.
	Classes []Share `json:"classes,omitzero" validate:"dive" privacy:"public"`
	// Destination is where they go when it is not the receiver: resettlement, deportation.
	Destination record.Ref `json:"destination,omitzero" ref:"party|place" privacy:"public"`
	// StatedDays is how many days the source says they were held.
	StatedDays int `json:"stated_days,omitzero" validate:"gte=0" privacy:"public"`
}

// RemainsGroup is remains handed over together. Bodies, body parts and sets are never added up.
type RemainsGroup struct {
	// Count is how many, with the unit: bodies, body parts or sets of remains.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Agreed and Received are how many were agreed upon and received.
	Agreed   record.Count `json:"agreed,omitzero" privacy:"public"`
	Received record.Count `json:"received,omitzero" privacy:"public"`
	// Identified are how many of them were identified.
	Identified record.Count `json:"identified,omitzero" privacy:"public"`
	// Records are the records of single remains.
	Records []record.Ref `json:"records,omitzero" ref:"remains" privacy:"protected"`
}

// InformationItem is something written that was handed over.
type InformationItem struct {
	// Kind says what it tells.
	Kind InformationKind `json:"kind" validate:"required,known" privacy:"public"`
	// Count is how many, with the unit: maps, forms, mines, lists.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Created is when it was drawn up.
	Created chronology.Date `json:"created,omitzero" privacy:"public"`
	// MineRecords are the records of mined areas it holds.
	MineRecords []record.Ref `json:"mine_records,omitzero" ref:"mine-record" privacy:"public"`
	// Channel is how it was sent.
	Channel Channel `json:"channel,omitzero" validate:"known" privacy:"public"`
	// AgencyCopy says that the Central Tracing Agency received a copy (AP I article 33).
	AgencyCopy bool `json:"agency_copy,omitzero" privacy:"public"`
	// AuthenticatedBy is whose signature or seal it carries (GC IV article 137).
	AuthenticatedBy record.Ref `json:"authenticated_by,omitzero" ref:"party|officeholder" privacy:"public"`
}

// Intermediary is a party in between, with its role in this transfer.
type Intermediary struct {
	// Party is who.
	Party record.Ref `json:"party" validate:"required" ref:"party|officeholder" privacy:"operational"`
	// Role is what it did.
	Role Role `json:"role,omitzero" validate:"known" privacy:"operational"`
}

// LegalBasis is the act a transfer rests on.
type LegalBasis struct {
	// Kind says what sort of act it is.
	Kind BasisKind `json:"kind,omitzero" validate:"known" privacy:"public"`
	// Act is the act's record.
	Act record.Ref `json:"act,omitzero" ref:"agreement|commitment|source|statement" privacy:"public"`
	// Date is when the act was made.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Charge says that an ordinary criminal charge or sentence is on file, as extradition needs.
	Charge bool `json:"charge,omitzero" privacy:"protected"`
	// Terms says that the terms of a parole are on file.
	Terms bool `json:"terms,omitzero" privacy:"protected"`
}

// Medical is what medical repatriation asks for (GC III articles 109 to 112).
type Medical struct {
	// Ground is the ground of article 110.
	Ground MedicalGround `json:"ground,omitzero" validate:"known" privacy:"protected"`
	// Decision is when the Mixed Medical Commission decided.
	Decision chronology.Date `json:"decision,omitzero" privacy:"protected"`
	// Manifest says that the case needed no commission.
	Manifest bool `json:"manifest,omitzero" privacy:"protected"`
	// Fitness is whether those handed over were fit to travel.
	Fitness Fitness `json:"fitness,omitzero" validate:"known" privacy:"protected"`
}

// OperationStep is one event of a transfer operation or exchange.
type OperationStep struct {
	// Event is what happened.
	Event OperationEvent `json:"event" validate:"required,known" privacy:"operational"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"operational"`
}

func transferDefinition() record.Definition {
	return record.Define[Transfer]("transfer", "transfer")
}

// ConflictLinks makes a transfer belong to its episode and to the events its people were captured in.
func (t *Transfer) ConflictLinks() []record.Ref {
	links := append(make([]record.Ref, 0, 1+2*len(t.People)), t.Episode)
	for i := range t.People {
		links = append(links, t.People[i].Captured, t.People[i].Cohort)
	}
	return links
}

// happened reports whether anything in the record says that the hand-over took place.
func (t *Transfer) happened() bool {
	if !t.Executed.IsZero() || !t.Confirmed.IsZero() {
		return true
	}
	switch runOperation(t.Steps).State() {
	case OperationExecuted, OperationConfirmed, OperationClosed, OperationPartlyExecuted:
		return true
	}
	return false
}

// History returns what the machine of operations makes of the steps.
func (t *Transfer) History() History[OperationState, OperationEvent] { return runOperation(t.Steps) }

func runOperation(steps []OperationStep) History[OperationState, OperationEvent] {
	events := make([]Dated[OperationEvent], len(steps))
	for i, taken := range steps {
		events[i] = Dated[OperationEvent](taken)
	}
	return operationMachine.Run(events)
}

// OperationMachine returns the machine of transfer operations and exchanges.
func OperationMachine() *Machine[OperationState, OperationEvent] { return operationMachine }

var operationMachine = NewMachine("transfer-operation", OperationNotBegun, operationTransitions()...)

// operationTransitions lets an operation skip stages forward, since reports seldom tell them all,
// but not confirm or close what was not carried out.
func operationTransitions() []Transition[OperationState, OperationEvent] {
	type transition = Transition[OperationState, OperationEvent]
	before := []transition{
		{Event: Propose, To: OperationProposed}, {Event: Agree, To: OperationAgreed},
		{Event: ExchangeLists, To: OperationListsExchanged}, {Event: Verify, To: OperationVerified},
		{Event: Begin, To: OperationInProgress}, {Event: ExecutePart, To: OperationPartlyExecuted},
		{Event: Execute, To: OperationExecuted},
	}
	var transitions []transition
	from := OperationNotBegun
	for i, stage := range before {
		for _, later := range before[i:] {
			transitions = append(transitions, transition{From: from, Event: later.Event, To: later.To})
		}
		if i > 0 {
			transitions = append(transitions,
				transition{From: from, Event: Suspend, To: OperationSuspended},
				transition{From: from, Event: Fail, To: OperationFailed},
				transition{From: from, Event: Cancel, To: OperationCancelled})
		}
		from = stage.To
	}
	return append(transitions,
		transition{From: OperationPartlyExecuted, Event: ExecutePart, To: OperationPartlyExecuted},
		transition{From: OperationPartlyExecuted, Event: Confirm, To: OperationConfirmed},
		transition{From: OperationPartlyExecuted, Event: Close, To: OperationClosed},
		transition{From: OperationExecuted, Event: Confirm, To: OperationConfirmed},
		transition{From: OperationExecuted, Event: Close, To: OperationClosed},
		transition{From: OperationConfirmed, Event: Close, To: OperationClosed},
		transition{From: OperationSuspended, Event: Resume, To: OperationInProgress},
		transition{From: OperationSuspended, Event: Fail, To: OperationFailed},
		transition{From: OperationSuspended, Event: Cancel, To: OperationCancelled})
}
