package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Person is one person under a pseudonym, the local part of the id. What others say of the person's
// category are claims; none overwrites another.
type Person struct {
	record.Header
	// Side is the party the person belongs to or depends on.
	Side record.Ref `json:"side,omitzero" ref:"party" privacy:"protected"`
	// Nationality are the states the person is a national of.
	Nationality []record.Ref `json:"nationality,omitzero" ref:"party" privacy:"protected"`
	// Origin is the origin or ethnicity a source names. It is not a nationality.
	Origin string `json:"origin,omitzero" privacy:"protected"`
	// NationalityBasis says what the nationality rests on.
	NationalityBasis NationalityBasis `json:"nationality_basis,omitzero" validate:"known" privacy:"protected"`
	// Cohort is the cohort the person was captured with.
	Cohort record.Ref `json:"cohort,omitzero" ref:"cohort" privacy:"protected"`
	// Categories are what sources call the person.
	Categories []CategoryClaim `json:"categories,omitzero" validate:"dive" privacy:"protected"`
	// StatusDoubt says that the status as a prisoner of war is in doubt (GC III article 5).
	StatusDoubt bool `json:"status_doubt,omitzero" privacy:"protected"`
	// Tribunal is when a competent tribunal decided on the status.
	Tribunal chronology.Date `json:"tribunal,omitzero" privacy:"protected"`
	// Classes are grounds for priority in release.
	Classes []PriorityClass `json:"classes,omitzero" validate:"dive,known" privacy:"protected"`
	// Sex as recorded by the source.
	Sex Sex `json:"sex,omitzero" validate:"known" privacy:"personal"`
	// Born is the date of birth.
	Born chronology.Date `json:"born,omitzero" privacy:"personal"`
	// Age is the age in whole years on the day of AgeOn.
	Age record.Count `json:"age,omitzero" privacy:"personal"`
	// AgeOn is the day the age holds for; an age without it grows wrong.
	AgeOn chronology.Date `json:"age_on,omitzero" privacy:"personal"`
	// Died is the date of death.
	Died chronology.Date `json:"died,omitzero" privacy:"protected"`
	// Vital is what is known of life and death, in the order it came about.
	Vital []VitalStep `json:"vital,omitzero" validate:"dive" privacy:"protected"`
	// Identity lists which data of identity are on file elsewhere; never the data themselves.
	Identity []IdentityDatum `json:"identity,omitzero" validate:"dive,known" privacy:"protected"`
	// Links relate this person to other records that may mean the same one.
	Links []PersonLink `json:"links,omitzero" validate:"dive" privacy:"protected"`
}

// CategoryClaim is what one source calls a person or group.
type CategoryClaim struct {
	// Category is the category asserted.
	Category Category `json:"category" validate:"required,known" privacy:"public"`
	// Basis is the article it rests on.
	Basis CategoryBasis `json:"basis,omitzero" validate:"known" privacy:"public"`
	// By is who asserts it.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
	// Source is where it was read.
	Source record.Ref `json:"source,omitzero" ref:"source" privacy:"public"`
	// Since is from when it is asserted.
	Since chronology.Date `json:"since,omitzero" privacy:"public"`
}

// VitalStep is one thing learnt of a person's life or death.
type VitalStep struct {
	// Event is what was learnt.
	Event VitalEvent `json:"event" validate:"required,known" privacy:"protected"`
	// Date is when it was so, not when it was learnt.
	Date chronology.Date `json:"date,omitzero" privacy:"protected"`
	// Proof is what a confirmed death rests on.
	Proof DeathProof `json:"proof,omitzero" validate:"known" privacy:"protected"`
	// Source is where it was read; for a correction, the source that was mistaken.
	Source record.Ref `json:"source,omitzero" ref:"source" privacy:"protected"`
}

// PersonLink says how two person records relate. A duplicate record, the same person and a relative
// are three different things.
type PersonLink struct {
	// Person is the other record.
	Person record.Ref `json:"person" validate:"required" ref:"person" privacy:"protected"`
	// Relation says how they relate.
	Relation PersonRelation `json:"relation" validate:"required,known" privacy:"protected"`
}

func personDefinition() record.Definition {
	return record.Define[Person]("person", "person").AboutPeople()
}

// ConflictLinks makes a person belong to the conflict of the cohort.
func (p *Person) ConflictLinks() []record.Ref { return []record.Ref{p.Cohort} }

// VitalHistory returns what the vital status machine makes of the person's steps.
func (p *Person) VitalHistory() History[VitalState, VitalEvent] {
	events := make([]Dated[VitalEvent], len(p.Vital))
	for i, taken := range p.Vital {
		events[i] = Dated[VitalEvent]{taken.Event, taken.Date}
	}
	return vitalMachine.Run(events)
}

// VitalMachine returns the machine of vital status. A confirmed death is left by a correction only.
func VitalMachine() *Machine[VitalState, VitalEvent] { return vitalMachine }

var vitalMachine = NewMachine("vital-status", VitalUnknown, vitalTransitions()...)

func vitalTransitions() []Transition[VitalState, VitalEvent] {
	var transitions []Transition[VitalState, VitalEvent]
	for _, from := range []VitalState{VitalUnknown, Alive, PresumedAlive, PresumedDead} {
		transitions = append(transitions,
			Transition[VitalState, VitalEvent]{From: from, Event: SeenAlive, To: Alive},
			Transition[VitalState, VitalEvent]{From: from, Event: SignOfLife, To: PresumedAlive},
			Transition[VitalState, VitalEvent]{From: from, Event: ContactLostVital, To: VitalUnknown},
			Transition[VitalState, VitalEvent]{From: from, Event: DeathPresumed, To: PresumedDead},
			Transition[VitalState, VitalEvent]{From: from, Event: DeathConfirmed, To: Dead})
	}
	return append(transitions,
		Transition[VitalState, VitalEvent]{From: Dead, Event: DeathConfirmed, To: Dead}, // by another proof
		Transition[VitalState, VitalEvent]{From: Dead, Event: DeathCorrected, To: VitalUnknown})
}
