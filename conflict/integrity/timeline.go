package integrity

import (
	"math"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Timeline takes the constraints that a rule declares between dates. All constraints of a dossier
// form one network; see package chronology.
//
// A constraint from a rule of severity Error between dates stated without "?" is hard: breaking it
// is an error. Any other is soft: breaking it is at most a warning.
type Timeline struct {
	Context
	declared int           // by the rule at hand
	broken   []broken      // of these, by the stated dates
	open     []declaration // those of earlier rules, then those of the rule at hand, that the stated dates leave undecided
	kept     int           // of these, those of earlier rules
}

// Point is a date in a record, as one end of a constraint. Its zero value is no date at all and
// makes every constraint on it void.
type Point struct {
	record  record.ID
	pointer record.Pointer
	end     bool // the end of a span, which shares its pointer with the start
	date    chronology.Date
}

// named returns whether the point belongs to a field, rather than being the zero Point.
func (p *Point) named() bool { return p.pointer != "" }

// declaration is one constraint.
type declaration struct {
	rule     *Rule
	owner    record.ID
	from, to Point
	demand
}

// demand is what must hold between two dates: earliest <= to - from <= latest in days, or
// to = from + term, or to = formula(from).
type demand struct {
	earliest, latest int64
	term             chronology.Term
	formula          *chronology.Formula
}

const noLimit = math.MaxInt32

// Date returns the point of a field of the rule's own record. The date may be unset.
func (t *Timeline) Date(at record.Pointer, date chronology.Date) Point {
	return Point{record: t.id, pointer: at, date: date}
}

// DateOf returns the point of a field of another record. The date may be unset.
func (t *Timeline) DateOf(rec record.Record, at record.Pointer, date chronology.Date) Point {
	return Point{record: rec.RecordID(), pointer: at, date: date}
}

// Start returns the point at which a span of the rule's own record starts. An open or unknown
// start is a point without a date.
func (t *Timeline) Start(at record.Pointer, span chronology.Span) Point {
	return t.Date(at, span.Start().Date)
}

// End returns the point at which a span of the rule's own record ends.
func (t *Timeline) End(at record.Pointer, span chronology.Span) Point {
	return Point{record: t.id, pointer: at, end: true, date: span.End().Date}
}

// StartOf returns the point at which a span of another record starts.
func (t *Timeline) StartOf(rec record.Record, at record.Pointer, span chronology.Span) Point {
	return t.DateOf(rec, at, span.Start().Date)
}

// EndOf returns the point at which a span of another record ends.
func (t *Timeline) EndOf(rec record.Record, at record.Pointer, span chronology.Span) Point {
	return Point{record: rec.RecordID(), pointer: at, end: true, date: span.End().Date}
}

// NotAfter declares that from is on or before to.
func (t *Timeline) NotAfter(from, to Point) { t.declare(&from, &to, &demand{latest: noLimit}) }

// Before declares that from is on a day before to.
func (t *Timeline) Before(from, to Point) {
	t.declare(&from, &to, &demand{earliest: 1, latest: noLimit})
}

// SameDay declares that both are on one day.
func (t *Timeline) SameDay(from, to Point) { t.declare(&from, &to, &demand{}) }

// Within declares that to is on the day of from or at most days later.
func (t *Timeline) Within(from, to Point, days int) {
	t.declare(&from, &to, &demand{latest: int64(days)})
}

// Apart declares that to is at least earliest and at most latest days after from, both inclusive.
func (t *Timeline) Apart(from, to Point, earliest, latest int) {
	t.declare(&from, &to, &demand{earliest: int64(earliest), latest: int64(latest)})
}

// AtLeast declares that to is the given number of days after from, or more.
func (t *Timeline) AtLeast(from, to Point, days int) {
	t.declare(&from, &to, &demand{earliest: int64(days), latest: noLimit})
}

// During declares that from is inside the span whose ends are start and end, both inclusive.
func (t *Timeline) During(start, inside, end Point) {
	order := demand{latest: noLimit}
	t.declare(&start, &inside, &order)
	t.declare(&inside, &end, &order)
}

// Overlap declares that two spans share at least one day.
func (t *Timeline) Overlap(start, end, otherStart, otherEnd Point) {
	t.NotAfter(start, otherEnd)
	t.NotAfter(otherStart, end)
}

// AfterTerm declares that to is the day on which the term ends that begins to run on from, the day
// of from not being counted and month ends clamped.
func (t *Timeline) AfterTerm(from, to Point, term chronology.Term) {
	if !term.IsZero() {
		t.declare(&from, &to, &demand{term: term})
	}
}

// Follows declares that to is the day a treaty formula gives for from.
func (t *Timeline) Follows(from, to Point, formula chronology.Formula) {
	t.declare(&from, &to, &demand{formula: &formula})
}

// declare takes a constraint, unless one end of it is no date at all. What the two stated dates say
// of it by themselves is exact and bounded by no cap, so it is settled here. A constraint that every
// completion of the dates keeps can take part in no contradiction and is let go. What is left depends
// on dates in between.
func (t *Timeline) declare(from, to *Point, d *demand) {
	if !from.named() || !to.named() {
		return
	}
	t.declared++
	switch certainty, short := d.judge(&from.date, &to.date); certainty {
	case chronology.Impossible:
		t.broken = append(t.broken, broken{declaration{t.rule, t.id, *from, *to, *d}, short})
	case chronology.Possible:
		t.open = append(t.open, declaration{t.rule, t.id, *from, *to, *d})
	}
}

// restart lets go of what rules have left undecided of another record.
func (t *Timeline) restart() {
	clear(t.open)
	t.open, t.kept = t.open[:0], 0
	if t.room == nil {
		t.room = &draftRoom{}
	}
	t.room.restart()
}

// drop lets go of what the rule at hand has reported and declared.
func (t *Timeline) drop() {
	clear(t.findings)
	clear(t.broken)
	clear(t.open[t.kept:])
	t.findings, t.broken, t.declared, t.open = t.findings[:0], t.broken[:0], 0, t.open[:t.kept]
}

// keep leaves what it has left undecided among what earlier rules have, and lets go of the rest.
func (t *Timeline) keep() {
	t.kept = len(t.open)
	t.drop()
}

// dayOfCheck stands in the place of a pointer for the one date that is in no record.
const dayOfCheck record.Pointer = "the day of the check"

// NotInFuture declares that a date of the rule's own record is not after the day of the check, with
// one day of grace for time zones ahead of UTC.
func (t *Timeline) NotInFuture(at record.Pointer, date chronology.Date) {
	if date.IsZero() {
		return
	}
	now := Point{pointer: dayOfCheck, date: t.Now()}
	if date.NotAfter(now.date) == chronology.Certain {
		return
	}
	t.AtLeast(t.Date(at, date), now, -1)
}
