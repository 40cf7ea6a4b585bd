package humanitarian

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// MineRecord is the record of one minefield or mined area: where it lies, what was laid, who laid
// it when, and what became of the record and of the area. Planted, recorded, found and cleared are
// four counts, never versions of one. Source: CCW Amended Protocol II (1996), article 9 and
// Technical Annex; IMAS 05.10.
type MineRecord struct {
	record.Header
	// Type says how sure it is that mines lie there.
	Type AreaType `json:"area_type,omitzero" validate:"known" privacy:"public"`
	// Places are the administrative areas it lies in, under every name they have.
	Places []record.Ref `json:"places,omitzero" ref:"place" privacy:"public"`
	// LaidBy is the party, or its unit, that laid the mines.
	LaidBy record.Ref `json:"laid_by,omitzero" ref:"party" privacy:"public"`
	// Laid is from the first to the last day of laying.
	Laid chronology.Span `json:"laid,omitzero" privacy:"public"`
	// Controller is the party that controls the area now.
	Controller record.Ref `json:"controller,omitzero" ref:"party" privacy:"public"`
	// Episode is the episode of hostilities the mines were laid in.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
	// Datum is the geodetic datum of the source's coordinates; positions here are WGS 84.
	Datum Datum `json:"datum,omitzero" validate:"known" privacy:"public"`
	// ReferencePoints are points on the ground from which the area can be found.
	ReferencePoints []ReferencePoint `json:"reference_points,omitzero" validate:"dive" privacy:"protected"`
	// Perimeter are the corners of the area in order; the first need not be repeated at the end.
	Perimeter Perimeter `json:"perimeter,omitzero" privacy:"protected"`
	// Mines are the mines by type.
	Mines []MineGroup `json:"mines,omitzero" validate:"dive" privacy:"public"`
	// Planted is how many were laid.
	Planted record.Count `json:"planted,omitzero" privacy:"public"`
	// Recorded is how many the record shows.
	Recorded record.Count `json:"recorded,omitzero" privacy:"public"`
	// Found is how many were found in the area.
	Found record.Count `json:"found,omitzero" privacy:"public"`
	// Cleared is how many were removed or destroyed.
	Cleared record.Count `json:"cleared,omitzero" privacy:"public"`
	// Withheld is why the record was not handed over.
	Withheld WithholdingReason `json:"withheld,omitzero" validate:"known" privacy:"public"`
	// Impracticable says that the source explains why location or date could not be recorded; the
	// customary rule asks for records as far as possible.
	Impracticable bool `json:"impracticable,omitzero" privacy:"public"`
	// Accuracy is what assessors say of the record.
	Accuracy []AccuracyClaim `json:"accuracy,omitzero" validate:"dive" privacy:"public"`
	// Reports are when the area was reported under article 7 of the Anti-Personnel Mine Ban Convention.
	Reports []chronology.Date `json:"reports,omitzero" privacy:"public"`
	// Steps are the events of the record and the area, in the order they happened.
	Steps []MineStep `json:"steps,omitzero" validate:"dive" privacy:"public"`
}

// ReferencePoint is a point on the ground from which a mined area can be found.
type ReferencePoint struct {
	// Label tells the points of a record apart.
	Label string `json:"label,omitzero" privacy:"protected"`
	// Position is where it is.
	Position conflict.Position `json:"position,omitzero" privacy:"protected"`
	// Description says how to recognise it.
	Description string `json:"description,omitzero" privacy:"protected"`
}

// MineGroup is mines of one type in the area.
type MineGroup struct {
	// Type is the type of mine.
	Type MineType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Model is the model, as the source names it.
	Model string `json:"model,omitzero" privacy:"public"`
	// Count is how many, in mines.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Method is how they were put in place.
	Method EmplacingMethod `json:"method,omitzero" validate:"known" privacy:"public"`
	// Fuse is the type of fuse, as the source names it.
	Fuse string `json:"fuse,omitzero" privacy:"public"`
	// AntiHandling tells whether they have anti-handling devices.
	AntiHandling Presence `json:"anti_handling,omitzero" validate:"known" privacy:"public"`
	// SelfDestruct is the time after which they destroy themselves, counted from laying.
	SelfDestruct chronology.Term `json:"self_destruct,omitzero" privacy:"public"`
	// Laid is when they were laid, where it differs within the area.
	Laid chronology.Date `json:"laid,omitzero" privacy:"public"`
	// Rows is in how many rows they lie, RowLength how long a row is on average and Spacing how far
	// the mines of a row are apart on average, both in metres; 0 is not stated.
	Rows      int     `json:"rows,omitzero" validate:"gte=0" privacy:"protected"`
	RowLength float64 `json:"row_length,omitzero" validate:"gte=0" privacy:"protected"`
	Spacing   float64 `json:"spacing,omitzero" validate:"gte=0" privacy:"protected"`
	// Positions are the places of single mines; booby-traps are recorded one by one.
	Positions []conflict.Position `json:"positions,omitzero" privacy:"protected"`
}

// AccuracyClaim is what an assessor says of the accuracy of a mine record. It is a claim, never a
// property of the record.
type AccuracyClaim struct {
	// Percent is the share of the record that is said to be right, 0 to 100.
	Percent record.Count `json:"percent,omitzero" privacy:"public"`
	// Part is the part of the record that is spoken of; "" is the whole.
	Part RecordPart `json:"part,omitzero" validate:"known" privacy:"public"`
	// Usable is whether it is said to be of use on the ground, for claims without a share.
	Usable Presence `json:"usable,omitzero" validate:"known" privacy:"public"`
	// By is the assessor.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
	// Method is how it was found.
	Method AssessmentMethod `json:"method,omitzero" validate:"known" privacy:"public"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
}

// MineStep is one event in the life of a mine record and its area.
type MineStep struct {
	// Event is what happened.
	Event MineEvent `json:"event" validate:"required,known" privacy:"public"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// To is who received the record, when it was handed over.
	To record.Ref `json:"to,omitzero" ref:"party" privacy:"public"`
	// Transfer is the transfer the event is part of.
	Transfer record.Ref `json:"transfer,omitzero" ref:"transfer" privacy:"public"`
}

// ConflictLinks makes a mine record belong to its episode.
func (m *MineRecord) ConflictLinks() []record.Ref { return []record.Ref{m.Episode} }

// History returns what the machine of mine records makes of the steps.
func (m *MineRecord) History() History[MineState, MineEvent] {
	events := make([]Dated[MineEvent], len(m.Steps))
	for i, taken := range m.Steps {
		events[i] = Dated[MineEvent]{taken.Event, taken.Date}
	}
	return mineMachine.Run(events)
}

// handedOver returns the index of the first step that handed the record over, or -1.
func (m *MineRecord) handedOver() int {
	for i, step := range m.Steps {
		if step.Event == HandOverRecord {
			return i
		}
	}
	return -1
}

func mineRecordDefinition() record.Definition {
	return record.Define[MineRecord]("mine-record", "mine record")
}

// MineMachine returns the machine of mine records and their areas.
func MineMachine() *Machine[MineState, MineEvent] { return mineMachine }

var mineMachine = NewMachine("mine-record", MineUnrecorded, mineTransitions()...)

// mineTransitions lets a record skip stages forward, since few are reported in full, but no area
// be released before it is cancelled or cleared. Later finds confirm an area anew.
func mineTransitions() []Transition[MineState, MineEvent] {
	type transition = Transition[MineState, MineEvent]
	stages := []transition{
		{Event: DraftMineRecord, To: MineDraft}, {Event: RecordMines, To: MineRecorded}, {Event: WithholdRecord, To: MineWithheld},
		{Event: HandOverRecord, To: MineHandedOver}, {Event: AssessRecord, To: MineAssessed}, {Event: SurveyArea, To: MineSurveyed},
		{Event: ConfirmArea, To: MineConfirmed}, {Event: ClearArea, To: MineCleared},
	}
	var transitions []transition
	from := MineUnrecorded
	for i, stage := range stages {
		for _, later := range stages[i:] {
			transitions = append(transitions, transition{From: from, Event: later.Event, To: later.To})
		}
		from = stage.To
	}
	for _, repeated := range stages[3:6] {
		transitions = append(transitions, transition{From: repeated.To, Event: repeated.Event, To: repeated.To})
	}
	for _, surveyed := range []MineState{MineHandedOver, MineAssessed, MineSurveyed} {
		transitions = append(transitions, transition{From: surveyed, Event: CancelArea, To: MineCancelled})
	}
	return append(transitions,
		transition{From: MineSurveyed, Event: AssessRecord, To: MineAssessed},
		transition{From: MineConfirmed, Event: AssessRecord, To: MineConfirmed},
		transition{From: MineCleared, Event: AssessRecord, To: MineCleared},
		transition{From: MineCancelled, Event: ReleaseArea, To: MineReleased},
		transition{From: MineCleared, Event: ReleaseArea, To: MineReleased},
		transition{From: MineCleared, Event: ConfirmArea, To: MineConfirmed},
		transition{From: MineReleased, Event: ConfirmArea, To: MineConfirmed})
}
