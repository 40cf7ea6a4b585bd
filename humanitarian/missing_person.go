package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// MissingPerson is the case of a person whose fate or whereabouts the family or a party does not
// know: a tracing request and its course until the family is told. Fate and whereabouts are
// separate; nobody is taken for dead until remains are identified or a competent authority says so.
// Source: AP I articles 32 and 33; ICRC model law on the missing.
type MissingPerson struct {
	record.Header
	// Person is the person's record, under a pseudonym.
	Person record.Ref `json:"person,omitzero" ref:"person" privacy:"protected"`
	// LastSeen is when the person was last seen or heard of.
	LastSeen chronology.Date `json:"last_seen,omitzero" privacy:"protected"`
	// LastPlace is where.
	LastPlace record.Ref `json:"last_place,omitzero" ref:"place" privacy:"protected"`
	// Event is the event the person went missing in.
	Event record.Ref `json:"event,omitzero" ref:"event" privacy:"public"`
	// Episode is the episode of hostilities it happened in.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// ReportedBy is the party or organisation that reported the person missing.
	ReportedBy record.Ref `json:"reported_by,omitzero" ref:"party" privacy:"protected"`
	// ByFamily says that the family reported the person missing.
	ByFamily bool `json:"by_family,omitzero" privacy:"protected"`
	// Adverse is the party asked for information.
	Adverse record.Ref `json:"adverse,omitzero" ref:"party" privacy:"public"`
	// Outcome is what was established.
	Outcome CaseOutcome `json:"outcome,omitzero" validate:"known" privacy:"protected"`
	// Proof is what a finding of death rests on.
	Proof DeathProof `json:"proof,omitzero" validate:"known" privacy:"protected"`
	// Remains are the person's remains, once identified.
	Remains record.Ref `json:"remains,omitzero" ref:"remains" privacy:"protected"`
	// NotInformed says that there is a reason on file why the family was not told, such as that
	// none could be found.
	NotInformed bool `json:"not_informed,omitzero" privacy:"protected"`
	// Steps are the events of the case, in the order they happened.
	Steps []MissingStep `json:"steps,omitzero" validate:"dive" privacy:"protected"`
}

// MissingStep is one event of a case.
type MissingStep struct {
	// Event is what happened.
	Event MissingEvent `json:"event" validate:"required,known" privacy:"protected"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"protected"`
}

// ConflictLinks makes a case belong to its episode or event.
func (m *MissingPerson) ConflictLinks() []record.Ref { return []record.Ref{m.Episode, m.Event} }

// History returns what the machine of cases makes of the steps.
func (m *MissingPerson) History() History[MissingState, MissingEvent] {
	events := make([]Dated[MissingEvent], len(m.Steps))
	for i, taken := range m.Steps {
		events[i] = Dated[MissingEvent](taken)
	}
	return missingMachine.Run(events)
}

// first returns the index of the first step of an event, or -1.
func (m *MissingPerson) first(event MissingEvent) int {
	for i, step := range m.Steps {
		if step.Event == event {
			return i
		}
	}
	return -1
}

func missingPersonDefinition() record.Definition {
	return record.Define[MissingPerson]("missing-person", "missing person").AboutPeople()
}

// MissingMachine returns the machine of the case of a missing person.
func MissingMachine() *Machine[MissingState, MissingEvent] { return missingMachine }

var missingMachine = NewMachine("missing-person", CaseNotOpened, missingTransitions()...)

func missingTransitions() []Transition[MissingState, MissingEvent] {
	type transition = Transition[MissingState, MissingEvent]
	var transitions []transition
	allow := func(event MissingEvent, to MissingState, from ...MissingState) {
		for _, state := range from {
			transitions = append(transitions, transition{From: state, Event: event, To: to})
		}
	}
	allow(ReportMissing, CaseReported, CaseNotOpened, CaseReported)
	allow(OpenSearch, CaseSearched, CaseNotOpened, CaseReported, CaseSuspended)
	for _, fate := range []MissingEvent{LocateAlive, EstablishDeath} {
		allow(fate, CaseFateKnown, CaseReported, CaseSearched, CaseSuspended, CaseFateKnown)
	}
	allow(InformFamily, CaseFateKnown, CaseFateKnown)
	allow(InformFamily, CaseSuspended, CaseSuspended)
	allow(InformFamily, CaseClosed, CaseClosed)
	allow(SuspendSearch, CaseSuspended, CaseReported, CaseSearched)
	allow(CloseCase, CaseClosed, CaseReported, CaseSearched, CaseFateKnown, CaseSuspended)
	allow(ReopenCase, CaseSearched, CaseClosed, CaseSuspended, CaseFateKnown)
	return transitions
}
