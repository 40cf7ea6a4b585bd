package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Episode is one stretch of hostilities within a conflict. Several ends of hostilities may stand in
// one conflict, so custody and transfers are bound to an episode. Source: UCDP Conflict
// Termination Dataset; GC III article 118 for the end of active hostilities.
type Episode struct {
	record.Header
	// Conflict is the conflict it is part of.
	Conflict record.Ref `json:"conflict,omitzero" ref:"conflict" privacy:"public"`
	// Dyad is the pair that fights, where the episode is of one dyad.
	Dyad record.Ref `json:"dyad,omitzero" ref:"dyad" privacy:"public"`
	// Start is the first day of hostilities.
	Start chronology.Date `json:"start,omitzero" privacy:"public"`
	// Threshold is the day the episode reached 25 battle-related deaths in a year (UCDP start_date2).
	Threshold chronology.Date `json:"threshold,omitzero" privacy:"public"`
	// ActiveEnd is the last day of active hostilities.
	ActiveEnd chronology.Date `json:"active_end,omitzero" privacy:"public"`
	// End is the last day of the episode; it is not before the end of active hostilities.
	End chronology.Date `json:"end,omitzero" privacy:"public"`
	// Duration is how long it took as a source says it ("the 44-day war"), to be held against its
	// first and last day.
	Duration chronology.Term `json:"duration,omitzero" privacy:"public"`
	// Outcome says how the episode ended; "" is not stated.
	Outcome Outcome `json:"outcome,omitzero" validate:"known" privacy:"public"`
	// EndedBy is the agreement, ceasefire or event that ended it.
	EndedBy record.Ref `json:"ended_by,omitzero" ref:"agreement|ceasefire|event" privacy:"public"`
	// Next is the episode that follows in the same conflict or dyad.
	Next record.Ref `json:"next,omitzero" ref:"episode" privacy:"public"`
	// Years are the calendar years in which the dataset counts the episode as active.
	Years []int `json:"years,omitzero" privacy:"public"`
}

// ConflictLinks makes an episode belong to its conflict.
func (e *Episode) ConflictLinks() []record.Ref { return []record.Ref{e.Conflict, e.Dyad} }

// HostilitiesEnd returns the last day of active hostilities, or the end of the episode where only
// that is stated.
func (e *Episode) HostilitiesEnd() chronology.Date {
	if !e.ActiveEnd.IsZero() {
		return e.ActiveEnd
	}
	return e.End
}
