package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
)

// Machine says which event may follow in which state. One machine each serves custody, vital
// status, remains, transfer operations and mine records. It cannot change once made.
type Machine[S, E ~string] struct {
	name   string
	start  S
	steps  map[step[S, E]]Transition[S, E]
	leaves map[S]bool // states with a way out
	target map[E]S    // the state an event leads to, where it is always the same one
	order  []Transition[S, E]
}

type step[S, E ~string] struct {
	from  S
	event E
}

// Transition is one legal step of a machine.
type Transition[S, E ~string] struct {
	From  S
	Event E
	To    S
	// Guard is what must hold beside; nil is nothing.
	Guard Guard[E]
}

// Guard tells whether an event may happen after the one before it; Possible where the dates do not
// decide. The event before is zero for the first event.
type Guard[E ~string] func(before, event Dated[E]) chronology.Certainty

// Dated is an event on a day that may be known in part or not at all.
type Dated[E ~string] struct {
	Event E
	Date  chronology.Date
}

// NewMachine makes a machine that begins in the start state. Of two transitions from one state on
// one event the first counts.
func NewMachine[S, E ~string](name string, start S, transitions ...Transition[S, E]) *Machine[S, E] {
	m := &Machine[S, E]{
		name: name, start: start, order: transitions,
		steps: map[step[S, E]]Transition[S, E]{}, leaves: map[S]bool{}, target: map[E]S{},
	}
	var several []E
	for _, transition := range transitions {
		at := step[S, E]{transition.From, transition.Event}
		if _, taken := m.steps[at]; taken {
			continue
		}
		m.steps[at] = transition
		m.leaves[transition.From] = true
		if to, known := m.target[transition.Event]; known && to != transition.To {
			several = append(several, transition.Event)
		}
		m.target[transition.Event] = transition.To
	}
	for _, event := range several {
		delete(m.target, event)
	}
	return m
}

// Name returns the machine's name.
func (m *Machine[S, E]) Name() string { return m.name }

// Start returns the state before the first event.
func (m *Machine[S, E]) Start() S { return m.start }

// Transitions returns the legal steps in the order they were declared.
func (m *Machine[S, E]) Transitions() []Transition[S, E] { return slices.Clone(m.order) }

// Next returns the state an event leads to, false where it is illegal. Guards are not asked.
func (m *Machine[S, E]) Next(from S, event E) (S, bool) {
	transition, legal := m.steps[step[S, E]{from, event}]
	return transition.To, legal
}

// Final reports whether no event leads out of the state.
func (m *Machine[S, E]) Final(state S) bool { return !m.leaves[state] }

// Run follows the events. They happen in the order listed, except where their dates leave only
// another order: of events whose order the dates leave open, the list decides. Where that has events
// refused that the dates allow to be legal in another order, the list is taken to be wrong instead,
// and the events that stand elsewhere are possible only. It needs dates: without any, the list is all
// there is. Other orders are tried in part, so that long lists stay quick.
//
// An event that is illegal where it stands is refused, and the run goes on in the state the event
// would have led to, so that one mistake gives one refusal; a final state is never left.
func (m *Machine[S, E]) Run(events []Dated[E]) History[S, E] {
	first := m.follow(events)
	if first.refusals() == 0 {
		return first
	}
	other := m.putOff(events)
	if other.refusals() >= first.refusals() {
		return first
	}
	for i := range other.steps {
		if taken := &other.steps[i]; taken.Index != first.steps[i].Index {
			taken.Legal = min(taken.Legal, chronology.Possible)
		}
	}
	return other
}

// follow runs the events in the order of the list, as far as dates leave it.
func (m *Machine[S, E]) follow(events []Dated[E]) History[S, E] {
	history := History[S, E]{start: m.start, steps: make([]Step[S, E], 0, len(events))}
	for i := range chronological(events) {
		m.extend(&history, events, i)
	}
	history.settle()
	return history
}

// putOff runs the events in the order of the list, as far as dates leave it, but puts off those that
// are illegal where others may come first.
func (m *Machine[S, E]) putOff(events []Dated[E]) History[S, E] {
	history := History[S, E]{start: m.start, steps: make([]Step[S, E], 0, len(events))}
	upcoming := newAgenda(events)
	for range events {
		i, state := upcoming.next(), history.State()
		if _, legal := m.Next(state, events[i].Event); !legal && !events[i].Date.IsZero() {
			i = upcoming.instead(i, func(other int) bool {
				_, legal := m.Next(state, events[other].Event)
				return legal && !events[other].Date.IsZero()
			})
		}
		m.extend(&history, events, i)
	}
	history.settle()
	return history
}

// extend takes one more event into the history.
func (m *Machine[S, E]) extend(history *History[S, E], events []Dated[E], i int) {
	before, state := &Dated[E]{}, history.State()
	if done := len(history.steps); done > 0 {
		before = &history.steps[done-1].Dated
	}
	to, legal := m.take(state, before, &events[i])
	history.steps = append(history.steps, Step[S, E]{Index: i, Dated: events[i], From: state, To: to, Legal: legal})
}

// take tells where an event leads from a state, and whether it is legal there.
func (m *Machine[S, E]) take(state S, before, event *Dated[E]) (to S, legal chronology.Certainty) {
	if transition, exists := m.steps[step[S, E]{state, event.Event}]; exists {
		if transition.Guard == nil {
			return transition.To, chronology.Certain
		}
		return transition.To, transition.Guard(*before, *event)
	}
	if to, known := m.target[event.Event]; known && !m.Final(state) {
		return to, chronology.Impossible
	}
	return state, chronology.Impossible
}

// Step is one event of a history.
type Step[S, E ~string] struct {
	// Index is the event's place in the list that was run.
	Index int
	Dated[E]
	// From and To are the states before and after.
	From, To S
	// Legal is Impossible for a refused event and Possible where a guard could not decide, or where
	// the event is legal only in another order than the list has.
	Legal chronology.Certainty

	earliest, latest date.Date // of the event, given that it follows those before it
}

// History is what a machine made of a list of events.
type History[S, E ~string] struct {
	start S
	steps []Step[S, E]
}

// Steps returns the events in the order they happened.
func (h History[S, E]) Steps() []Step[S, E] { return slices.Clone(h.steps) }

// State returns the state after the last event.
func (h History[S, E]) State() S {
	if len(h.steps) == 0 {
		return h.start
	}
	return h.steps[len(h.steps)-1].To
}

// Refused returns the events that were illegal where they stood.
func (h History[S, E]) Refused() []Step[S, E] {
	var refused []Step[S, E]
	for _, taken := range h.steps {
		if taken.Legal == chronology.Impossible {
			refused = append(refused, taken)
		}
	}
	return refused
}

func (h History[S, E]) refusals() int {
	refused := 0
	for i := range h.steps {
		if h.steps[i].Legal == chronology.Impossible {
			refused++
		}
	}
	return refused
}

// On returns the states possible at the end of a day, each once, in the order they are passed
// through. One state is certain; several are each possible.
func (h History[S, E]) On(day date.Date) []S {
	var states []S
	for done := 0; done <= len(h.steps); done++ {
		if done > 0 && h.steps[done-1].earliest > day || done < len(h.steps) && h.steps[done].latest <= day {
			continue
		}
		state := h.start
		if done > 0 {
			state = h.steps[done-1].To
		}
		if !slices.Contains(states, state) {
			states = append(states, state)
		}
	}
	return states
}

// Certainty tells how sure it is that the state holds at the end of a day.
func (h History[S, E]) Certainty(day date.Date, state S) chronology.Certainty {
	states := h.On(day)
	switch {
	case !slices.Contains(states, state):
		return chronology.Impossible
	case len(states) > 1:
		return chronology.Possible
	}
	return chronology.Certain
}

// settle narrows the days of each event by those before and after it.
func (h History[S, E]) settle() {
	earliest, latest := distantPast, distantFuture
	for i := range h.steps {
		first, _ := limits(h.steps[i].Date)
		earliest = max(earliest, first)
		h.steps[i].earliest = earliest
	}
	for i := len(h.steps) - 1; i >= 0; i-- {
		_, last := limits(h.steps[i].Date)
		latest = min(latest, last)
		h.steps[i].latest = max(latest, h.steps[i].earliest)
	}
}

// The days that stand for a bound that is open or unknown.
const (
	distantPast   date.Date = -1 << 40
	distantFuture date.Date = 1 << 40
)

// limits returns the first and last day a date can be, both inclusive.
func limits(d chronology.Date) (first, last date.Date) {
	first, last = distantPast, distantFuture
	if bound := d.Earliest(); bound.Kind == chronology.BoundKnown {
		first = min(max(bound.Day, distantPast), distantFuture)
	}
	if bound := d.Latest(); bound.Kind == chronology.BoundKnown {
		last = min(max(bound.Day, first), distantFuture)
	}
	return first, last
}
