package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// Custody is one episode of a person, or of a cohort that stays together, in the hands of a party:
// from capture to return, release or death. Who is detained again after a return, by whomever,
// begins a new episode.
type Custody struct {
	record.Header
	// Subject is who is held.
	Subject record.Ref `json:"subject" validate:"required" ref:"person|cohort" privacy:"protected"`
	// Holder is the party in whose hands they first were.
	Holder record.Ref `json:"holder,omitzero" ref:"party" privacy:"public"`
	// Type is the kind of custody.
	Type CustodyType `json:"type,omitzero" validate:"known" privacy:"protected"`
	// Place is where they were first held.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"protected"`
	// Episode is the episode of hostilities the custody belongs to.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// Acknowledgement is how far the holder admits the custody.
	Acknowledgement Acknowledgement `json:"acknowledgement,omitzero" validate:"known" privacy:"protected"`
	// Steps are the events of the episode, in the order they happened.
	Steps []CustodyStep `json:"steps,omitzero" validate:"dive" privacy:"protected"`
	// Visits are visits by the ICRC or others (GC III article 126).
	Visits []Visit `json:"visits,omitzero" validate:"dive" privacy:"protected"`
	// Cards are capture and internment cards (GC III article 70, GC IV article 106).
	Cards []Card `json:"cards,omitzero" validate:"dive" privacy:"protected"`
	// Reviews are when the grounds of internment were reviewed (GC IV article 43).
	Reviews []chronology.Date `json:"reviews,omitzero" privacy:"protected"`
	// Notifications are what was told to whom.
	Notifications []Notification `json:"notifications,omitzero" validate:"dive" privacy:"protected"`
	// Detrimental says that giving the information on them might be detrimental to them or their
	// relatives. It is then kept from the home power, never from the Central Tracing Agency, and what
	// is not told is not asked for (GC IV article 137).
	Detrimental bool `json:"detrimental,omitzero" privacy:"protected"`
	// Grounds says on what the custody rests.
	Grounds CustodyGrounds `json:"grounds,omitzero" validate:"known" privacy:"protected"`
	// OrderedBy is the authority that ordered it.
	OrderedBy record.Ref `json:"ordered_by,omitzero" ref:"party|officeholder" privacy:"protected"`
	// SupervisedBy is the authority that supervises it.
	SupervisedBy record.Ref `json:"supervised_by,omitzero" ref:"party|officeholder" privacy:"protected"`
	// EndCondition is the event or date until which a neutral power accommodates them.
	EndCondition EndCondition `json:"end_condition,omitzero" privacy:"protected"`
	// StatedDays is how many days the source says the custody lasted.
	StatedDays int `json:"stated_days,omitzero" validate:"gte=0" privacy:"protected"`
}

// CustodyStep is one event of an episode of custody.
type CustodyStep struct {
	// Event is what happened.
	Event CustodyEvent `json:"event" validate:"required,known" privacy:"protected"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"protected"`
	// Holder is the party in whose hands they are from then on; "" is the same as before.
	Holder record.Ref `json:"holder,omitzero" ref:"party" privacy:"protected"`
	// Place is where they are held from then on.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"protected"`
	// Transfer is the transfer the event is part of.
	Transfer record.Ref `json:"transfer,omitzero" ref:"transfer" privacy:"protected"`
	// Notice is when the persons were told of it beforehand (GC III article 48).
	Notice chronology.Date `json:"notice,omitzero" privacy:"protected"`
}

// Visit is a visit to people held.
type Visit struct {
	// Date is when.
	Date chronology.Date `json:"date" privacy:"protected"`
	// By is who visited.
	By record.Ref `json:"by,omitzero" ref:"party" privacy:"protected"`
	// Private says that there was an interview without witnesses.
	Private bool `json:"private,omitzero" privacy:"protected"`
}

// Card is a capture or internment card.
type Card struct {
	// Arrived is when the person arrived at the camp, from which the week runs.
	Arrived chronology.Date `json:"arrived,omitzero" privacy:"protected"`
	// Sent is when the card was sent to the family and the Central Tracing Agency.
	Sent chronology.Date `json:"sent,omitzero" privacy:"protected"`
}

// Notification is information passed on about people held or transferred.
type Notification struct {
	// Of is what was told; "" is the custody itself.
	Of CustodyEvent `json:"of,omitzero" validate:"known" privacy:"protected"`
	// To is who was told.
	To NotifiedBody `json:"to" validate:"required,known" privacy:"protected"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"protected"`
}

// EndCondition is until when people stay with a neutral power.
type EndCondition struct {
	// Kind says what ends the stay.
	Kind EndConditionKind `json:"kind,omitzero" validate:"known" privacy:"protected"`
	// Reached is when the condition was met; unset is not yet or not known.
	Reached chronology.Date `json:"reached,omitzero" privacy:"protected"`
}

func custodyDefinition() record.Definition {
	return record.Define[Custody]("custody", "custody").AboutPeople()
}

// ConflictLinks makes custody belong to its episode, or to that of the person's cohort.
func (c *Custody) ConflictLinks() []record.Ref { return []record.Ref{c.Episode, c.Subject} }

// History returns what the custody machine makes of the steps.
func (c *Custody) History() History[CustodyState, CustodyEvent] {
	events := make([]Dated[CustodyEvent], len(c.Steps))
	for i, taken := range c.Steps {
		events[i] = Dated[CustodyEvent]{taken.Event, taken.Date}
	}
	return custodyMachine.Run(events)
}

// course is what most rules ask of the history of a custody.
type course struct {
	start, end int          // the steps that began and ended it; -1 where none did
	state      CustodyState // after the last step
	plain      bool         // the steps stand in the order of their dates, and none is refused
}

// courseOf follows the steps of the custody at hand once for all rules that ask.
func courseOf(c *Custody, report *integrity.Reporter) course {
	return integrity.Once(report, "course", c.course)
}

// course follows the steps.
func (c *Custody) course() course {
	if followed, plain := c.plainCourse(); plain {
		return followed
	}
	history := c.History()
	followed := course{start: c.beginning(), end: -1, state: history.State()}
	for _, taken := range history.steps {
		if taken.From.Held() && !taken.To.Held() {
			followed.end = taken.Index
			break
		}
	}
	return followed
}

// plainCourse follows the steps without a history. It is false where dates put them in another order
// than the list or an event is refused, which is rare.
func (c *Custody) plainCourse() (followed course, plain bool) {
	followed = course{start: c.beginning(), end: -1, state: custodyMachine.Start()}
	begun, before := distantPast, Dated[CustodyEvent]{}
	for i := range c.Steps {
		event := Dated[CustodyEvent]{c.Steps[i].Event, c.Steps[i].Date}
		first, last := limits(event.Date)
		to, legal := custodyMachine.take(followed.state, &before, &event)
		if last < begun || legal == chronology.Impossible {
			return followed, false
		}
		if followed.end < 0 && followed.state.Held() && !to.Held() {
			followed.end = i
		}
		followed.state, before, begun = to, event, max(begun, first)
	}
	followed.plain = true
	return followed, true
}

// beginning returns the index of the first step that brought the subject into somebody's hands, -1
// where none did.
func (c *Custody) beginning() int {
	return slices.IndexFunc(c.Steps, func(taken CustodyStep) bool { return taken.Event.begins() })
}

// on returns the date of a step, which is not set where there is no such step.
func (c *Custody) on(step int) chronology.Date {
	if step < 0 {
		return chronology.Date{}
	}
	return c.Steps[step].Date
}

// point returns the date of a step as a point, which binds nothing where there is no such step.
func (c *Custody) point(timeline *integrity.Timeline, step int) integrity.Point {
	if step < 0 {
		return integrity.Point{}
	}
	return timeline.Date(stepDates.At(step), c.Steps[step].Date)
}

// stepDates point to the dates of the steps of a custody, a transfer or whatever has steps.
var stepDates = integrity.ElementsOf("steps", "date")

// following guards events that answer the one before: a capture is confirmed after contact was
// lost, and people are received after they were handed over.
func following(before, event Dated[CustodyEvent]) chronology.Certainty {
	return before.Date.NotAfter(event.Date)
}

// CustodyMachine returns the machine of one episode of custody.
func CustodyMachine() *Machine[CustodyState, CustodyEvent] { return custodyMachine }

var custodyMachine = NewMachine("custody", Free, custodyTransitions()...)

func custodyTransitions() []Transition[CustodyState, CustodyEvent] {
	var transitions []Transition[CustodyState, CustodyEvent]
	add := func(event CustodyEvent, to CustodyState, from ...CustodyState) {
		for _, state := range from {
			transitions = append(transitions, Transition[CustodyState, CustodyEvent]{From: state, Event: event, To: to})
		}
	}
	answer := func(event CustodyEvent, to CustodyState, from ...CustodyState) {
		for _, state := range from {
			transitions = append(transitions, Transition[CustodyState, CustodyEvent]{From: state, Event: event, To: to, Guard: following})
		}
	}
	for _, taken := range []CustodyEvent{Captured, Detained, Surrendered} {
		add(taken, Held, Free, Unaccounted)
	}
	add(Abducted, HeldUnacknowledged, Free, Unaccounted)
	add(ContactLost, Unaccounted, Free)
	answer(CaptureConfirmed, Held, Unaccounted)
	add(Reappeared, Free, Unaccounted)
	add(DeathEstablished, Deceased, Unaccounted, HeldUnacknowledged)
	add(Acknowledged, Held, HeldUnacknowledged)
	add(VisitedByNeutral, Held, HeldUnacknowledged, Held)
	add(Relocated, Held, Held)
	add(Relocated, HeldUnacknowledged, HeldUnacknowledged)
	add(TransferredToThirdPower, Held, Held, HeldUnacknowledged)
	add(Convicted, Held, Held)
	add(StatusChanged, Held, Held)
	add(Released, ReleasedPendingReturn, Held, HeldUnacknowledged)
	add(HandedToIntermediary, InTransit, Held, HeldUnacknowledged, ReleasedPendingReturn)
	answer(ReceivedBack, Returned, InTransit, ReleasedPendingReturn)
	add(ReturnedToHolder, Held, InTransit)
	add(AccommodatedByNeutral, NeutralAccommodation, InTransit, Held, HeldUnacknowledged)
	add(OnwardReturn, Returned, NeutralAccommodation)
	add(HandedOver, Returned, Held, HeldUnacknowledged, ReleasedPendingReturn)
	add(DeclinedReturn, Resettled, Held, HeldUnacknowledged, ReleasedPendingReturn, InTransit, NeutralAccommodation)
	add(Escaped, EscapedAtLarge, Held, HeldUnacknowledged, InTransit)
	add(Recaptured, Held, EscapedAtLarge)
	add(ReachedOwnSide, EscapedSuccessfully, EscapedAtLarge)
	add(DiedInCustody, Deceased, Held, HeldUnacknowledged, InTransit, ReleasedPendingReturn, NeutralAccommodation, EscapedAtLarge)
	return transitions
}
