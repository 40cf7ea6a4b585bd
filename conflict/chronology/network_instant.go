package chronology

import (
	"math"

	"github.com/rickb777/date/v2"
)

// An instant is a day of the network, counted from 1970-01-01. Labels are wide
// and weights narrow, so that no sum along a path of 10^9 steps overflows.
type instant int64

const (
	unixEpoch = date.Date(719162) // 1970-01-01
	horizon   = instant(1) << 28  // days on either side that the network reckons with
	never     = instant(1) << 60  // no bound
	endless   = never / 2         // labels beyond it come from no stated date
)

func (t instant) finite() bool { return t > -endless && t < endless }

func (t instant) day() date.Date { return date.Date(t) + unixEpoch }

func instantOf(day date.Date) instant { return instant(day - unixEpoch) }

// A domain is the days a point may have: all from lo to hi, or those of them
// that the date with gaps has.
type domain struct {
	lo, hi instant
	gaps   *Date
}

// A statement is a stated domain as it is kept: its ends lie within the
// horizon, or are the least and the greatest number where there is no bound.
type statement struct {
	lo, hi int32
	gaps   *Date
}

func (d domain) stated() statement {
	kept := statement{math.MinInt32, math.MaxInt32, d.gaps}
	if d.lo.finite() {
		kept.lo = int32(d.lo)
	}
	if d.hi.finite() {
		kept.hi = int32(d.hi)
	}
	return kept
}

func (s statement) domain() domain {
	days := domain{lo: instant(s.lo), hi: instant(s.hi), gaps: s.gaps}
	if s.lo == math.MinInt32 {
		days.lo = -never
	}
	if s.hi == math.MaxInt32 {
		days.hi = never
	}
	return days
}

func anyDay() domain { return domain{lo: -never, hi: never} }

// domainOf gives the days of a date. An end beyond the horizon counts as no
// bound, which is told by beyond.
func domainOf(d Date) (days domain, beyond bool) {
	days = anyDay()
	if earliest := d.Earliest(); earliest.Kind == BoundKnown {
		days.lo = instantOf(earliest.Day)
	}
	if latest := d.Latest(); latest.Kind == BoundKnown {
		days.hi = instantOf(latest.Day)
	}
	if d.hasGaps() {
		kept := d // so that no other date is moved to the heap
		days.gaps = &kept
	}
	if days.lo.finite() && (days.lo < -horizon || days.lo > horizon) {
		days.lo, days.gaps, beyond = -never, nil, true
	}
	if days.hi.finite() && (days.hi < -horizon || days.hi > horizon) {
		days.hi, days.gaps, beyond = never, nil, true
	}
	return days, beyond
}

// hasGaps tells whether some day between the first and the last is impossible.
func (d Date) hasGaps() bool {
	switch {
	case d.unknown():
		return false
	case d.form == formElement:
		_, solid := d.element.solid()
		return !solid
	default:
		return len(d.rare.oneOf.runs) != 1 || len(d.rare.oneOf.patterns) > 0
	}
}

// latestWithin is the latest day of the domain that is not after the limit.
func (d domain) latestWithin(limit instant) (instant, bool) {
	limit = min(limit, d.hi)
	if d.gaps != nil && limit.finite() {
		day, ok := d.gaps.AtOrBefore(limit.day())
		return instantOf(day), ok && instantOf(day) >= d.lo
	}
	return limit, limit >= d.lo
}

// earliestFrom is the earliest day of the domain that is not before the limit.
func (d domain) earliestFrom(limit instant) (instant, bool) {
	limit = max(limit, d.lo)
	if d.gaps != nil && limit.finite() {
		day, ok := d.gaps.AtOrAfter(limit.day())
		return instantOf(day), ok && instantOf(day) <= d.hi
	}
	return limit, limit <= d.hi
}

// boundOf says what a label means to the reader.
func boundOf(t instant) Bound {
	if !t.finite() {
		return Bound{Kind: BoundUnknown}
	}
	return Bound{Day: t.day()}
}
