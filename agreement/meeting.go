package agreement

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Meeting is talks between parties: who met where and when, about what, and what came of it.
type Meeting struct {
	record.Header
	// Type says what sort of meeting it is.
	Type MeetingType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Status says whether it was held; "" is held.
	Status MeetingStatus `json:"status,omitzero" validate:"known" privacy:"public"`
	// Conflict is what it is about.
	Conflict record.Ref `json:"conflict,omitzero" ref:"conflict" privacy:"public"`
	// Place is where.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"public"`
	// Start and End are its first and last day, or clock times; End is unset for one day.
	Start chronology.Date `json:"start,omitzero" privacy:"public"`
	End   chronology.Date `json:"end,omitzero" privacy:"public"`
	// Weekday is the day of the week the source names for the start.
	Weekday conflict.Weekday `json:"weekday,omitzero" validate:"known" privacy:"public"`
	// PreviousStart is the day it was to be held before it was put off (schema.org previousStartDate).
	PreviousStart chronology.Date `json:"previous_start,omitzero" privacy:"public"`
	// Hours is how long it took, in hours, as the source says.
	Hours Hours `json:"hours,omitzero" privacy:"public"`
	// Participants are those who met.
	Participants []MeetingParticipant `json:"participants,omitzero" validate:"dive" privacy:"public"`
	// Agenda is what was on it.
	Agenda []record.Text `json:"agenda,omitzero" validate:"dive" privacy:"personal"`
	// Outcomes are the agreements and statements that came of it.
	Outcomes []record.Ref `json:"outcomes,omitzero" ref:"agreement|statement|ceasefire|commitment" privacy:"public"`
	// Anniversaries are the anniversaries a source says it was timed with.
	Anniversaries []conflict.StatedAnniversary `json:"anniversaries,omitzero" validate:"dive" privacy:"public"`
}

// Hours is a stated length of talks in hours.
type Hours struct {
	// Stated is the number; 0 is not stated.
	Stated float64 `json:"stated" validate:"gte=0" privacy:"public"`
	// About says that the source gives it as approximate.
	About bool `json:"about,omitzero" privacy:"public"`
}

// IsZero reports whether no length is stated.
func (h Hours) IsZero() bool { return h == Hours{} }

// MeetingParticipant is who took part in a meeting.
type MeetingParticipant struct {
	// Who is the officeholder or, where no person is named, the party.
	Who record.Ref `json:"who" validate:"required" ref:"officeholder|party" privacy:"public"`
	// Role says as what.
	Role MeetingRole `json:"role,omitzero" validate:"known" privacy:"public"`
}

// ConflictLinks makes a meeting belong to its conflict.
func (m *Meeting) ConflictLinks() []record.Ref { return []record.Ref{m.Conflict} }
