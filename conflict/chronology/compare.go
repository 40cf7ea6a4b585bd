package chronology

import (
	"strconv"
)

// Before tells whether the date lies before the other, over all pairs of days
// the two leave open. An unset or unknown date makes everything possible.
func (d Date) Before(other Date) Certainty { return certainty(d.leads(other, 1), other.leads(d, 0)) }

// NotAfter tells whether the date lies before the other or on the same day.
func (d Date) NotAfter(other Date) Certainty { return other.Before(d).Not() }

// After tells whether the date lies after the other.
func (d Date) After(other Date) Certainty { return other.Before(d) }

// NotBefore tells whether the date lies after the other or on the same day.
func (d Date) NotBefore(other Date) Certainty { return d.Before(other).Not() }

// SameDay tells whether both are the same day. Two dates without a day in
// common are never the same, even where one lies in the gaps of the other:
// 1560-X2 and 1560-05.
func (d Date) SameDay(other Date) Certainty {
	first, single := d.SingleDay()
	second, also := other.SingleDay()
	switch {
	case single && also && first == second:
		return Certain
	case d.unknown() || other.unknown():
		return Possible
	case d.meets(other):
		return Possible
	default:
		return Impossible
	}
}

// leads tells whether every day of the date lies at least so many days before
// every day of the other.
func (d Date) leads(other Date, days int64) bool {
	return !d.unknown() && !other.unknown() &&
		d.open&openLast == 0 && other.open&openFirst == 0 &&
		int64(other.first-d.last) >= days
}

func certainty(always, never bool) Certainty {
	switch {
	case always:
		return Certain
	case never:
		return Impossible
	default:
		return Possible
	}
}

// meets tells whether the dates have a day in common. Where their gaps are too
// many to look through, they are taken to have one.
func (d Date) meets(other Date) bool {
	day := max(d.first, other.first)
	for range min(d.steps(), other.steps()) {
		mine, ok := d.next(day)
		if !ok {
			return false
		}
		theirs, ok := other.next(mine.first)
		if !ok {
			return false
		}
		if theirs.first <= mine.last {
			return true
		}
		day = theirs.first
	}
	return true
}

// Order is how two dates follow one another.
type Order uint8

// The orders; Undecided means that more than one is possible.
const (
	OrderUndecided Order = iota
	OrderBefore
	OrderSame
	OrderAfter
)

// String names the order in English.
func (o Order) String() string {
	names := [...]string{"undecided", "before", "same", "after"}
	if int(o) >= len(names) {
		return "unknown order"
	}
	return names[o]
}

// Compare gives the order of two dates where the days leave only one.
func Compare(a, b Date) Order {
	switch {
	case a.Before(b) == Certain:
		return OrderBefore
	case a.After(b) == Certain:
		return OrderAfter
	case a.SameDay(b) == Certain:
		return OrderSame
	default:
		return OrderUndecided
	}
}

// DayDistance is a number of days that is known within limits, both included.
type DayDistance struct {
	Min, Max         int64
	MinOpen, MaxOpen bool // there is no such limit; Min or Max is 0 then
}

// Distance is the number of days from one date to the other: negative where
// the other lies before. Both limits are reached by some pair of days.
func Distance(from, to Date) DayDistance {
	if from.unknown() || to.unknown() {
		return DayDistance{MinOpen: true, MaxOpen: true}
	}
	distance := DayDistance{
		MinOpen: from.open&openLast != 0 || to.open&openFirst != 0,
		MaxOpen: from.open&openFirst != 0 || to.open&openLast != 0,
	}
	if !distance.MinOpen {
		distance.Min = int64(to.first - from.last)
	}
	if !distance.MaxOpen {
		distance.Max = int64(to.last - from.first)
	}
	return distance
}

// Exactly gives the distance where only one is possible.
func (d DayDistance) Exactly() (int64, bool) {
	return d.Min, !d.MinOpen && !d.MaxOpen && d.Min == d.Max
}

// Contains tells whether the distance lies within the limits.
func (d DayDistance) Contains(days int64) bool {
	return (d.MinOpen || days >= d.Min) && (d.MaxOpen || days <= d.Max)
}

// String is "12", "3..45", "..45", "3.." or "..".
func (d DayDistance) String() string {
	if days, ok := d.Exactly(); ok {
		return strconv.FormatInt(days, 10)
	}
	text := ".."
	if !d.MinOpen {
		text = strconv.FormatInt(d.Min, 10) + text
	}
	if !d.MaxOpen {
		text += strconv.FormatInt(d.Max, 10)
	}
	return text
}
