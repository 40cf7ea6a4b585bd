package chronology

import (
	"iter"

	"github.com/rickb777/date/v2"
)

// A Date is what is known about one day: the set of days it may have been.
// 2020-11-10 is one day, 2020-11 one of thirty, 156X-12-25 one of ten
// Christmases, [2020-11-09,2020-11-10] one of two.
//
// A Date is immutable. Its zero value is the unset date, about which nothing
// is said. Compare with [Date.Equal], not with ==.
type Date struct {
	form        dateForm // stands first, since package record asks it whether a date is set
	open        openEnds
	calendar    CalendarSystem
	clock       clockCode
	first, last date.Date
	element     element // where form is formElement
	rare        *rare   // what few dates have
}

// rare is what few dates have, apart from the rest since records hold many dates that are not set.
type rare struct {
	written string // the text read, where it is not the canonical one
	oneOf   *oneOf // where form is formSet
}

// keepWritten remembers the text read.
func (d *Date) keepWritten(text string) {
	kept := rare{written: text}
	if d.rare != nil {
		kept.oneOf = d.rare.oneOf
	}
	d.rare = &kept
}

// dateForm says which fields of a Date count.
type dateForm uint8

const (
	formUnset dateForm = iota
	formElement
	formSet
)

type openEnds uint8

const (
	openFirst openEnds = 1 << iota
	openLast
)

// IsZero tells whether the date is unset. It makes json's omitzero work.
func (d Date) IsZero() bool { return d.form == formUnset }

// Equal tells whether two dates say the same: their canonical texts are equal.
// 1985-XX-XX and 1985 have the same days and are not equal.
func (d Date) Equal(other Date) bool {
	if d.form != other.form || d.element != other.element || d.clock != other.clock {
		return false
	}
	return d.form != formSet || d.rare.oneOf.equal(other.rare.oneOf)
}

// Earliest is the first day possible. It is open for [..1984], and unknown for
// an unset date and for one without a single digit, such as XXXX-XX-XX.
func (d Date) Earliest() Bound { return d.bound(d.first, openFirst) }

// Latest is the last day possible, open for [1984..]; see [Date.Earliest].
func (d Date) Latest() Bound { return d.bound(d.last, openLast) }

func (d Date) bound(day date.Date, end openEnds) Bound {
	switch {
	case d.unknown():
		return Bound{Kind: BoundUnknown}
	case d.open&end != 0:
		return Bound{Kind: BoundOpen}
	default:
		return Bound{Day: day}
	}
}

// unknown tells whether the date limits the day in no way.
func (d Date) unknown() bool {
	return d.form == formUnset || d.form == formElement && d.element.unspecified()
}

// SingleDay gives the day where exactly one is possible.
func (d Date) SingleDay() (date.Date, bool) {
	return d.first, d.form != formUnset && d.open == 0 && d.first == d.last
}

// Contains tells whether the day is possible. An unset date contains no day.
func (d Date) Contains(day date.Date) bool {
	found, ok := d.next(day)
	return ok && found.first == day
}

// Ranges gives the possible days as closed stretches in ascending order that
// neither overlap nor touch. They are computed one by one, so that a date with
// ten thousand stretches costs nothing until they are read. An open end
// reaches to [MinDay] or [MaxDay]; an unset date has no stretch. Only one that
// would have to be pieced together from thousands of parts, as in
// [XXXX-XX-X0,XXXX-XX-X1,...], comes in several that touch.
func (d Date) Ranges() iter.Seq2[date.Date, date.Date] {
	return func(yield func(date.Date, date.Date) bool) {
		found, ok := d.stretch(MinDay)
		for ok && yield(found.first, found.last) && found.last < MaxDay {
			found, ok = d.stretch(found.last + 1)
		}
	}
}

// maxSteps bounds the work on the gaps of one date or two. Each pattern of a
// set makes a step dearer, see Date.steps.
const maxSteps = 10_000

// steps is how often a date may be asked for its next days in one go.
func (d Date) steps() int {
	if d.form == formSet {
		return maxSteps / (1 + len(d.rare.oneOf.patterns))
	}
	return maxSteps
}

// stretch gives the earliest days on or after the day given that follow one
// another.
func (d Date) stretch(day date.Date) (run, bool) {
	found, ok := d.next(day)
	for step := 0; ok && found.last < MaxDay && step < d.steps(); step++ {
		following, more := d.next(found.last + 1)
		if !more || following.first > found.last+1 {
			break
		}
		found.last = following.last
	}
	return found, ok
}

// Days gives the possible days in ascending order, from [MinDay] where the
// earliest is open and to [MaxDay] where the latest is: break off in time.
func (d Date) Days() iter.Seq[date.Date] {
	return func(yield func(date.Date) bool) {
		for first, last := range d.Ranges() {
			for day := first; day <= last; day++ {
				if !yield(day) {
					return
				}
			}
		}
	}
}

// AtOrAfter gives the earliest possible day that is not before the day given.
func (d Date) AtOrAfter(day date.Date) (date.Date, bool) {
	found, ok := d.next(day)
	return found.first, ok
}

// AtOrBefore gives the latest possible day that is not after the day given.
func (d Date) AtOrBefore(day date.Date) (date.Date, bool) {
	switch d.form {
	case formElement:
		return d.element.previous(day)
	case formSet:
		return d.rare.oneOf.previous(day)
	default:
		return 0, false
	}
}

// next gives the earliest possible day on or after the day given, and some of
// the days that follow it.
func (d Date) next(day date.Date) (run, bool) {
	switch d.form {
	case formElement:
		return d.element.next(day)
	case formSet:
		return d.rare.oneOf.next(day)
	default:
		return run{}, false
	}
}

// Count is the number of possible days. It counts no further than the limit,
// and gives the limit for an open date.
func (d Date) Count(limit int64) int64 {
	if d.open != 0 {
		return limit
	}
	var count int64
	for first, last := range d.Ranges() {
		if count += int64(last-first) + 1; count >= limit {
			return limit
		}
	}
	return count
}

// Precision is how fine the expression is, [PrecisionNone] where unset.
func (d Date) Precision() Precision {
	switch {
	case d.form == formSet:
		return d.rare.oneOf.precision()
	case d.form == formUnset:
		return PrecisionNone
	case d.clock.set():
		return PrecisionSecond
	default:
		return d.element.precision()
	}
}

// Level is the lowest conformance level of EDTF, 0 to 2, whose syntax has the
// canonical text of the date. An unset date has level 0.
func (d Date) Level() int {
	if d.form == formSet {
		return 2
	}
	return d.element.level()
}

// Uncertain tells whether any part of the date carries ? or %.
func (d Date) Uncertain() bool { return d.anyQualifier()&Uncertain != 0 }

// Approximate tells whether any part of the date carries ~ or %.
func (d Date) Approximate() bool { return d.anyQualifier()&Approximate != 0 }

func (d Date) anyQualifier() Qualifier {
	if d.form == formSet {
		return d.rare.oneOf.anyQualifier()
	}
	return d.element.anyQualifier()
}

// Qualifier gives what is said of one component. For a set it joins what its
// members say.
func (d Date) Qualifier(component Component) Qualifier {
	if component > DayComponent {
		return Unqualified
	}
	if d.form == formSet {
		return d.rare.oneOf.qualifier(component)
	}
	return d.element.qualifier(component)
}

// String is the canonical EDTF text, "" where unset. Reading it gives an equal
// date.
func (d Date) String() string {
	if d.form == formUnset {
		return ""
	}
	var space [32]byte
	return string(d.appendCanonical(space[:0]))
}

// Written is the text the date was read from, in the calendar it was written
// in. It is the canonical text where the date was not read.
func (d Date) Written() string {
	if d.rare != nil && d.rare.written != "" {
		return d.rare.written
	}
	return d.String()
}

// Calendar is the calendar the date was written in, [Gregorian] unless it was
// converted by [ParseIn].
func (d Date) Calendar() CalendarSystem { return d.calendar }

// newDate completes a date of one element with its bounds.
func newDate(e element) Date {
	days := e.bounds()
	return Date{first: days.first, last: days.last, element: e, form: formElement}
}
