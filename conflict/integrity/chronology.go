package integrity

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// broken is a constraint that two stated dates break.
type broken struct {
	declaration
	short int64 // days by which it is missed
}

// judge tells what two dates say of a demand, and by how many days one that is impossible is missed.
func (d *demand) judge(from, to *chronology.Date) (certainty chronology.Certainty, short int64) {
	if from.IsZero() || to.IsZero() {
		return chronology.Possible, 0
	}
	certainty, short = d.judgeDays(from, to)
	if certainty != chronology.Certain && d.byInstant(from, to) {
		return chronology.Certain, 0
	}
	return certainty, short
}

// judgeDays is judge for dates that are both stated, by their days alone.
func (d *demand) judgeDays(from, to *chronology.Date) (certainty chronology.Certainty, short int64) {
	earliest, latest := d.earliest, d.latest
	if d.computed() {
		target, _ := d.target(from)
		from, earliest, latest = &target, 0, 0
	}
	distance := chronology.Distance(*from, *to)
	switch {
	case !distance.MaxOpen && distance.Max < earliest:
		return chronology.Impossible, earliest - distance.Max
	case !distance.MinOpen && distance.Min > latest:
		return chronology.Impossible, distance.Min - latest
	case !distance.MinOpen && distance.Min >= earliest && (latest >= noLimit || !distance.MaxOpen && distance.Max <= latest):
		return chronology.Certain, 0
	}
	return chronology.Possible, 0
}

// byInstant reports whether two clock times with offsets keep an order that their civil days alone
// would seem to break: 00:00 in Moscow on the 10th is 21:00 UTC on the 9th.
func (d *demand) byInstant(from, to *chronology.Date) bool {
	if d.earliest != 0 || d.latest < noLimit || d.computed() {
		return false
	}
	first, firstKnown := from.Instant()
	second, secondKnown := to.Instant()
	return firstKnown && secondKnown && !first.After(second)
}

// keeping says by which choices of days for all dates of a dossier at once a constraint is kept.
type keeping uint8

const (
	byEarliest keeping = 1 << iota // each date on its earliest day, those without one long ago
	byLatest                       // each date on its latest day, those without one far ahead
)

// farAway is a day before or after all that are stated, in days from any of them.
const farAway = 1 << 40

// keptBy tells by which choices the constraint is kept. It tells none for what is computed, whose
// days need not be those that are chosen.
func (d *declaration) keptBy() (by keeping) {
	if d.computed() {
		return 0
	}
	fromEarliest, fromLatest := d.from.chosen()
	toEarliest, toLatest := d.to.chosen()
	if d.allows(toEarliest - fromEarliest) {
		by |= byEarliest
	}
	if d.allows(toLatest - fromLatest) {
		by |= byLatest
	}
	return by
}

// chosen returns the days of a point by the two choices.
func (p *Point) chosen() (byEarliest, byLatest int64) {
	if p.date.IsZero() {
		return -farAway, farAway
	}
	return dayOr(p.date.Earliest(), -farAway), dayOr(p.date.Latest(), farAway)
}

// allows reports whether the dates may be so many days apart.
func (d *demand) allows(days int64) bool {
	return days >= d.earliest && (days <= d.latest || d.latest >= noLimit)
}

func dayOr(bound chronology.Bound, otherwise int64) int64 {
	if bound.Kind != chronology.BoundKnown {
		return otherwise
	}
	return int64(bound.Day)
}

// computed reports whether one date is computed from the other.
func (d *demand) computed() bool { return !d.term.IsZero() || d.formula != nil }

// target returns the date that a term or formula computes.
func (d *demand) target(from *chronology.Date) (chronology.Date, bool) {
	switch {
	case !d.term.IsZero():
		return d.term.AfterDate(*from), true
	case d.formula != nil:
		return d.formula.ApplyDate(*from), true
	}
	return chronology.Date{}, false
}

// doubts says why a broken constraint is not certain: a date marked "?" or "~", or a single day
// between records that may count their days in different time zones.
func (d *broken) doubts() (assumptions []string) {
	for _, point := range []Point{d.from, d.to} {
		if point.date.Uncertain() {
			assumptions = append(assumptions, string(point.record)+" "+string(point.pointer)+" is marked uncertain and taken as stated")
		}
		if point.date.Approximate() {
			assumptions = append(assumptions, string(point.record)+" "+string(point.pointer)+" is marked approximate and taken as stated")
		}
	}
	if d.short == 1 && d.from.record != d.to.record {
		assumptions = append(assumptions, "both dates are days of one time zone")
	}
	return assumptions
}

// at returns where the finding points, in the owner.
func (d *declaration) at() record.Pointer {
	switch d.owner {
	case d.to.record:
		return d.to.pointer
	case d.from.record:
		return d.from.pointer
	}
	return ""
}

// broken writes the finding of a constraint that two stated dates break.
func (p *pass) broken(d *broken) *Draft {
	reporter, at := Reporter{checker: p.checker, rule: d.rule, id: d.owner, place: p.timeline.place}, d.at()
	draft := reporter.Report(at).With("from", d.from.date).With("to", d.to.date).With("gap", d.short)
	if target, computed := d.target(&d.from.date); computed {
		draft.With("computed", target)
	}
	for _, point := range []Point{d.from, d.to} {
		if point.record != "" && (point.record != d.owner || point.pointer != at) {
			draft.Relate(point.record, point.pointer)
		}
	}
	assumptions := d.doubts()
	if len(assumptions) > 0 {
		draft.AtMost(Warning)
	}
	draft.grounds = &grounds{
		because: []Step{p.step(d.from), {Code: d.rule.Code, Text: d.rule.Title}, p.step(d.to)},
		repairs: d.repairs(), assumptions: assumptions,
	}
	return draft
}

func (p *pass) step(point Point) Step {
	if p.current != nil && point.record == p.timeline.id {
		return stepOf(point, p.current)
	}
	rec, _ := p.archive.Lookup(point.record)
	return stepOf(point, rec)
}

func stepOf(point Point, rec record.Record) Step {
	step := Step{Record: point.record, Pointer: point.pointer, Date: point.date.String()}
	if headed, known := rec.(interface{ Head() *record.Header }); known && len(headed.Head().Citations) > 0 {
		step.Source = headed.Head().Citations[0].Source
	}
	return step
}

// repairs says where either date would have to lie, the other being right.
func (d *declaration) repairs() []Repair {
	if target, computed := d.target(&d.from.date); computed {
		return []Repair{{Record: d.to.record, Pointer: d.to.pointer, End: d.to.end, First: target.Earliest().String(), Last: target.Latest().String()}}
	}
	shift := func(bound chronology.Bound, days int64) string {
		if bound.Kind != chronology.BoundKnown || days >= noLimit || days <= -noLimit {
			return ".."
		}
		return (chronology.Bound{Day: bound.Day + date.Date(days), Kind: chronology.BoundKnown}).String()
	}
	from, to := d.from.date, d.to.date
	repairs := []Repair{
		{Record: d.from.record, Pointer: d.from.pointer, End: d.from.end, First: shift(to.Earliest(), -d.latest), Last: shift(to.Latest(), -d.earliest)},
		{Record: d.to.record, Pointer: d.to.pointer, End: d.to.end, First: shift(from.Earliest(), d.earliest), Last: shift(from.Latest(), d.latest)},
	}
	return slices.DeleteFunc(repairs, func(r Repair) bool { return r.Record == "" })
}
