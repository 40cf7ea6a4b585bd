package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// AreaType says how sure it is that mines lie in an area.
type AreaType string

// The types of areas. Zero value: not stated.
const (
	SuspectedArea     AreaType = "suspected"
	ConfirmedArea     AreaType = "confirmed"
	RecordedMinefield AreaType = "recorded"
	ClearedArea       AreaType = "cleared"
)

var areaTypes = record.NewVocabulary("mine-area-type", record.Closed,
	record.Term{Code: string(SuspectedArea), Title: "suspected hazardous area", Definition: "Mines are suspected on indirect evidence.", Source: "IMAS 05.10"},
	record.Term{Code: string(ConfirmedArea), Title: "confirmed hazardous area", Definition: "Mines are confirmed by direct evidence.", Source: "IMAS 05.10"},
	record.Term{Code: string(RecordedMinefield), Title: "recorded minefield", Definition: "A minefield known from the record of those who laid it.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(ClearedArea), Title: "cleared area", Definition: "An area from which the mines were removed.", Source: "IMAS 05.10"},
)

// Vocabulary returns the types of mined areas.
func (AreaType) Vocabulary() *record.Vocabulary { return areaTypes }

// Known reports whether the code is unset or listed.
func (a AreaType) Known() bool { return areaTypes.Known(string(a)) }

// MineType is the type of a mine or device.
type MineType string

// The types of mines. Zero value: not stated.
const (
	AntiPersonnelMine MineType = "anti_personnel"
	AntiVehicleMine   MineType = "anti_vehicle"
	MixedMines        MineType = "mixed"
	BoobyTrap         MineType = "booby_trap"
	OtherDevice       MineType = "other_device"
	RemnantOfWar      MineType = "remnant_of_war"
	UnknownMine       MineType = "unknown"
)

var mineTypes = record.NewVocabulary("mine-type", record.Open,
	record.Term{Code: string(AntiPersonnelMine), Title: "anti-personnel mine", Definition: "Set off by a person.", Source: "CCW Amended Protocol II (1996), article 2 (3)"},
	record.Term{Code: string(AntiVehicleMine), Title: "anti-vehicle mine", Definition: "Set off by a vehicle."},
	record.Term{Code: string(MixedMines), Title: "mixed", Definition: "Types that the source does not tell apart."},
	record.Term{Code: string(BoobyTrap), Title: "booby-trap", Definition: "A device that goes off when an apparently harmless object is disturbed.", Source: "CCW Amended Protocol II (1996), article 2 (4)"},
	record.Term{Code: string(OtherDevice), Title: "other device", Definition: "A manually placed device set off by hand, from afar or by time.", Source: "CCW Amended Protocol II (1996), article 2 (5)"},
	record.Term{Code: string(RemnantOfWar), Title: "explosive remnant of war", Definition: "Unexploded or abandoned ordnance.", Source: "CCW Protocol V (2003), article 2"},
	record.Term{Code: string(UnknownMine), Title: "unknown", Definition: "Not known."},
)

// Vocabulary returns the types of mines.
func (MineType) Vocabulary() *record.Vocabulary { return mineTypes }

// Known reports whether the code is unset or listed.
func (m MineType) Known() bool { return mineTypes.Known(string(m)) }

// EmplacingMethod is how mines were put in place.
type EmplacingMethod string

// The methods. Zero value: not stated.
const (
	LaidByHand        EmplacingMethod = "hand"
	LaidInRows        EmplacingMethod = "rows"
	LaidMechanically  EmplacingMethod = "mechanical"
	RemotelyDelivered EmplacingMethod = "remote"
	UnknownMethod     EmplacingMethod = "unknown"
)

var emplacingMethods = record.NewVocabulary("emplacing-method", record.Open,
	record.Term{Code: string(LaidByHand), Title: "by hand", Definition: "Laid one by one.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(LaidInRows), Title: "in rows", Definition: "Laid in rows, the rows being recorded.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(LaidMechanically), Title: "mechanical", Definition: "Laid by a mine layer.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(RemotelyDelivered), Title: "remotely delivered", Definition: "Delivered by artillery, missile, aircraft or the like.", Source: "CCW Amended Protocol II (1996), article 2 (2)"},
	record.Term{Code: string(UnknownMethod), Title: "unknown", Definition: "Not known."},
)

// Vocabulary returns the methods of emplacing.
func (EmplacingMethod) Vocabulary() *record.Vocabulary { return emplacingMethods }

// Known reports whether the code is unset or listed.
func (e EmplacingMethod) Known() bool { return emplacingMethods.Known(string(e)) }

// Presence tells whether a feature is there.
type Presence string

// The answers. Zero value: not asked.
const (
	PresentFeature Presence = "yes"
	AbsentFeature  Presence = "no"
	UnknownFeature Presence = "unknown"
)

var presences = record.NewVocabulary("presence", record.Closed,
	record.Term{Code: string(PresentFeature), Title: "yes", Definition: "It is there."},
	record.Term{Code: string(AbsentFeature), Title: "no", Definition: "It is not there."},
	record.Term{Code: string(UnknownFeature), Title: "unknown", Definition: "It was asked and is not known."},
)

// Vocabulary returns the answers.
func (Presence) Vocabulary() *record.Vocabulary { return presences }

// Known reports whether the code is unset or listed.
func (p Presence) Known() bool { return presences.Known(string(p)) }

// Datum is the geodetic datum of coordinates.
type Datum string

// The datums. Zero value: not stated.
const (
	WGS84        Datum = "wgs_84"
	Pulkovo1942  Datum = "pulkovo_1942"
	UnknownDatum Datum = "unknown"
)

var datums = record.NewVocabulary("geodetic-datum", record.Open,
	record.Term{Code: string(WGS84), Title: "WGS 84", Definition: "World Geodetic System 1984."},
	record.Term{Code: string(Pulkovo1942), Title: "Pulkovo 1942", Definition: "The datum of Soviet military maps (SK-42); off WGS 84 by up to some 150 metres."},
	record.Term{Code: string(UnknownDatum), Title: "unknown", Definition: "Not known."},
)

// Vocabulary returns the geodetic datums.
func (Datum) Vocabulary() *record.Vocabulary { return datums }

// Known reports whether the code is unset or listed.
func (d Datum) Known() bool { return datums.Known(string(d)) }

// WithholdingReason is why a mine record was not handed over.
type WithholdingReason string

// The reasons. Zero value: not stated.
const (
	WithheldForSecurity    WithholdingReason = "security"
	WithheldForReciprocity WithholdingReason = "reciprocity"
	RecordLost             WithholdingReason = "lost"
	WithheldForOtherReason WithholdingReason = "other"
)

var withholdingReasons = record.NewVocabulary("withholding-reason", record.Open,
	record.Term{Code: string(WithheldForSecurity), Title: "security", Definition: "Forces of the layer are in the adverse party's territory.", Source: "CCW Amended Protocol II (1996), article 9 (2)"},
	record.Term{Code: string(WithheldForReciprocity), Title: "reciprocity", Definition: "The other party has not handed over its records.", Source: "CCW Amended Protocol II (1996), article 9 (2)"},
	record.Term{Code: string(RecordLost), Title: "lost", Definition: "The record is said to be lost or never made."},
	record.Term{Code: string(WithheldForOtherReason), Title: "other", Definition: "Another reason."},
)

// Vocabulary returns the reasons for withholding a mine record.
func (WithholdingReason) Vocabulary() *record.Vocabulary { return withholdingReasons }

// Known reports whether the code is unset or listed.
func (w WithholdingReason) Known() bool { return withholdingReasons.Known(string(w)) }

// RecordPart is a part of a mine record that assessors judge by itself.
type RecordPart string

// The parts. Zero value: the whole record.
const (
	ReferencePointsPart RecordPart = "reference_points"
	PerimeterPart       RecordPart = "perimeter"
	QuantitiesPart      RecordPart = "quantities"
	TypesPart           RecordPart = "types"
)

var recordParts = record.NewVocabulary("mine-record-part", record.Closed,
	record.Term{Code: string(ReferencePointsPart), Title: "reference points", Definition: "The points from which the area is to be found, and their coordinates.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(PerimeterPart), Title: "perimeter", Definition: "Where the area begins and ends.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(QuantitiesPart), Title: "quantities", Definition: "How many mines.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(TypesPart), Title: "types", Definition: "Which mines.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
)

// Vocabulary returns the parts of a mine record.
func (RecordPart) Vocabulary() *record.Vocabulary { return recordParts }

// Known reports whether the code is unset or listed.
func (r RecordPart) Known() bool { return recordParts.Known(string(r)) }

// AssessmentMethod is how the accuracy of a mine record was found.
type AssessmentMethod string

// The methods. Zero value: not stated.
const (
	ComparedWithSurvey    AssessmentMethod = "survey"
	ComparedWithClearance AssessmentMethod = "clearance"
	SampledOnSite         AssessmentMethod = "sample"
	StatedOnly            AssessmentMethod = "statement"
)

var assessmentMethods = record.NewVocabulary("assessment-method", record.Open,
	record.Term{Code: string(ComparedWithSurvey), Title: "survey", Definition: "Compared with what a survey found.", Source: "IMAS 08.20"},
	record.Term{Code: string(ComparedWithClearance), Title: "clearance", Definition: "Compared with what clearance found.", Source: "IMAS 08.30"},
	record.Term{Code: string(SampledOnSite), Title: "sample", Definition: "A sample of points was visited."},
	record.Term{Code: string(StatedOnly), Title: "statement", Definition: "A statement without a method."},
)

// Vocabulary returns the methods of assessing a mine record.
func (AssessmentMethod) Vocabulary() *record.Vocabulary { return assessmentMethods }

// Known reports whether the code is unset or listed.
func (a AssessmentMethod) Known() bool { return assessmentMethods.Known(string(a)) }

// MineState is a state of a mine record and its area.
type MineState string

// The states. Zero value: not stated.
const (
	MineUnrecorded MineState = "unrecorded"
	MineDraft      MineState = "draft"
	MineRecorded   MineState = "recorded"
	MineWithheld   MineState = "withheld"
	MineHandedOver MineState = "handed_over"
	MineAssessed   MineState = "assessed"
	MineSurveyed   MineState = "surveyed"
	MineConfirmed  MineState = "confirmed"
	MineCancelled  MineState = "cancelled"
	MineCleared    MineState = "cleared"
	MineReleased   MineState = "released"
)

var mineStates = record.NewVocabulary("mine-record-state", record.Closed,
	record.Term{Code: string(MineUnrecorded), Title: "unrecorded", Definition: "Before any event."},
	record.Term{Code: string(MineDraft), Title: "draft", Definition: "Being drawn up."},
	record.Term{Code: string(MineRecorded), Title: "recorded", Definition: "Drawn up and kept by the layer."},
	record.Term{Code: string(MineWithheld), Title: "withheld", Definition: "Asked for or due, and kept back for a reason.", Source: "CCW Amended Protocol II (1996), article 9 (2)"},
	record.Term{Code: string(MineHandedOver), Title: "handed over", Definition: "With the other party."},
	record.Term{Code: string(MineAssessed), Title: "assessed", Definition: "Somebody has said how accurate it is."},
	record.Term{Code: string(MineSurveyed), Title: "surveyed", Definition: "The area was surveyed.", Source: "IMAS 08.20"},
	record.Term{Code: string(MineConfirmed), Title: "confirmed", Definition: "Mines were confirmed in the area.", Source: "IMAS 05.10"},
	record.Term{Code: string(MineCancelled), Title: "cancelled", Definition: "No evidence of mines was found.", Source: "IMAS 05.10"},
	record.Term{Code: string(MineCleared), Title: "cleared", Definition: "The mines were removed.", Source: "IMAS 08.30"},
	record.Term{Code: string(MineReleased), Title: "released", Definition: "The land was given back to use.", Source: "IMAS 05.10"},
)

// Vocabulary returns the states of mine records.
func (MineState) Vocabulary() *record.Vocabulary { return mineStates }

// Known reports whether the code is unset or listed.
func (m MineState) Known() bool { return mineStates.Known(string(m)) }

// MineEvent is an event in the life of a mine record and its area.
type MineEvent string

// The events. Zero value: not stated.
const (
	DraftMineRecord MineEvent = "drafted"
	RecordMines     MineEvent = "recorded"
	WithholdRecord  MineEvent = "withheld"
	HandOverRecord  MineEvent = "handed_over"
	AssessRecord    MineEvent = "assessed"
	SurveyArea      MineEvent = "surveyed"
	ConfirmArea     MineEvent = "confirmed"
	CancelArea      MineEvent = "cancelled"
	ClearArea       MineEvent = "cleared"
	ReleaseArea     MineEvent = "released"
)

var mineEvents = record.NewVocabulary("mine-record-event", record.Closed,
	record.Term{Code: string(DraftMineRecord), Title: "drafted", Definition: "It was begun."},
	record.Term{Code: string(RecordMines), Title: "recorded", Definition: "It was drawn up.", Source: "CCW Amended Protocol II (1996), Technical Annex"},
	record.Term{Code: string(WithholdRecord), Title: "withheld", Definition: "It was kept back.", Source: "CCW Amended Protocol II (1996), article 9 (2)"},
	record.Term{Code: string(HandOverRecord), Title: "handed over", Definition: "It was given to the other party.", Source: "CCW Amended Protocol II (1996), article 9 (2)"},
	record.Term{Code: string(AssessRecord), Title: "assessed", Definition: "Its accuracy was judged."},
	record.Term{Code: string(SurveyArea), Title: "surveyed", Definition: "The area was surveyed.", Source: "IMAS 08.20"},
	record.Term{Code: string(ConfirmArea), Title: "confirmed", Definition: "Mines were confirmed.", Source: "IMAS 05.10"},
	record.Term{Code: string(CancelArea), Title: "cancelled", Definition: "The area was cancelled.", Source: "IMAS 05.10"},
	record.Term{Code: string(ClearArea), Title: "cleared", Definition: "The mines were removed.", Source: "IMAS 08.30"},
	record.Term{Code: string(ReleaseArea), Title: "released", Definition: "The land was given back to use.", Source: "IMAS 05.10"},
)

// Vocabulary returns the events of mine records.
func (MineEvent) Vocabulary() *record.Vocabulary { return mineEvents }

// Known reports whether the code is unset or listed.
func (m MineEvent) Known() bool { return mineEvents.Known(string(m)) }
