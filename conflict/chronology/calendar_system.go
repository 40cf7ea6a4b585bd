package chronology

import (
	"errors"
	"strings"
)

// CalendarSystem is a calendar a date can be written in.
type CalendarSystem uint8

// The calendars read. The zero value is the calendar of EDTF.
const (
	Gregorian CalendarSystem = iota
	// Julian is the old style, in Russia until 31 January 1918, which was 13
	// February of the new one. The year begins on 1 January.
	Julian
	// JulianOrGregorian is for sources that do not say which: one of the two
	// days, and none between them.
	JulianOrGregorian
	// SolarHijri is the calendar of Iran and Afghanistan, as reckoned from the
	// years in which the rhythm of its leap years changes; from the year 1 to
	// 3177.
	SolarHijri
	// TabularHijri is the lunar calendar by rule: one of the days of its four
	// rhythms of leap years, each from two first days, 15 and 16 July 622 of
	// the Julian calendar.
	TabularHijri
	// LunarHijri is the lunar calendar of a source that does not say how the
	// month was begun: two days either way of the rule most used, which covers
	// sighting, Umm al-Qura and the evening on which the day begins.
	LunarHijri
	// Ethiopian has thirteen months; its year begins on 11 or 12 September.
	Ethiopian
)

// calendarNames are used in front of stored texts, see [Date.MarshalText].
func calendarNames() [7]string {
	return [...]string{
		"gregorian", "julian", "julian-or-gregorian", "solar-hijri",
		"tabular-hijri", "lunar-hijri", "ethiopian",
	}
}

// String is the name of the calendar, such as "solar-hijri".
func (c CalendarSystem) String() string {
	if names := calendarNames(); int(c) < len(names) {
		return names[c]
	}
	return "unknown calendar"
}

// ErrCalendar is the error of [ParseIn] for a calendar that does not exist.
var ErrCalendar = errors.New("chronology: there is no such calendar")

const (
	reasonCalendarText  = "a date of this calendar has the form year, year-month or year-month-day, with four and two digits"
	reasonCalendarMonth = "the calendar has no such month"
	reasonCalendarDay   = "the month of the calendar has no such day"
	reasonCalendarYear  = "the calendar is not reckoned for this year"
)

// ParseIn reads a date that a source wrote in another calendar: a year of four
// digits, with month and day of two as far as they are known, and perhaps one
// qualifier at the end. The date holds the days of the Gregorian calendar that
// may be meant; [Date.Written] gives back the text and [Date.Calendar] the
// calendar. With [Gregorian] it is [Parse].
func ParseIn(system CalendarSystem, text string) (Date, error) {
	switch {
	case system == Gregorian:
		return Parse(text)
	case system > Ethiopian:
		return Date{}, ErrCalendar
	}
	s := scanner{text: text}
	written, reason := s.foreignDate(system)
	if reason != "" {
		return Date{}, &ParseError{Offset: s.at, Reason: reason}
	}
	runs := written.days(system)
	if len(runs) == 0 {
		s.at = 0
		return Date{}, &ParseError{Reason: written.reasonFor(system)}
	}
	d := qualified(ofRuns(runs, 0), written.qualifier)
	d.calendar = system
	d.keepWritten(text)
	return d, nil
}

// qualified puts one qualifier on all components of a date.
func qualified(d Date, q Qualifier) Date {
	if q == Unqualified {
		return d
	}
	if d.form == formElement {
		d.element.qualifyAll(q)
		return d
	}
	for index := range d.rare.oneOf.members {
		d.rare.oneOf.members[index].from.qualifyAll(q)
		if d.rare.oneOf.members[index].shape == memberRange {
			d.rare.oneOf.members[index].to.qualifyAll(q)
		}
	}
	return d
}

func (e *element) qualifyAll(q Qualifier) {
	for component := range e.components() {
		e.qualify(Component(component), q)
	}
}

// foreignDate is a date in the terms of another calendar. Month and day are 0
// where they are not given.
type foreignDate struct {
	year, month, day int
	qualifier        Qualifier
}

func (s *scanner) foreignDate(system CalendarSystem) (foreignDate, string) {
	var read foreignDate
	negative := s.peek() == '-' && (system == Julian || system == JulianOrGregorian)
	if negative {
		s.at++
	}
	for range 4 {
		digit := s.peek()
		if digit < '0' || digit > '9' {
			return read, reasonCalendarText
		}
		read.year = read.year*10 + int(digit-'0')
		s.at++
	}
	if negative {
		read.year = -read.year
	}
	for _, part := range [...]*int{&read.month, &read.day} {
		if !s.accept('-') {
			break
		}
		start := s.at
		value, mask, ok := s.twoDigits()
		if !ok || mask != 0 || value == 0 {
			s.at = start
			return read, reasonCalendarText
		}
		*part = int(value)
	}
	if read.qualifier = qualifierOf(s.peek()); read.qualifier != Unqualified {
		s.at++
	}
	if !s.done() {
		return read, reasonCalendarText
	}
	return read, ""
}

// days gives the days that the date may mean, none where it does not exist.
func (f foreignDate) days(system CalendarSystem) []run {
	var runs []run
	for _, reckoning := range reckoningsOf(system) {
		if days, ok := f.daysBy(reckoning); ok {
			runs = append(runs, days)
		}
	}
	if system == LunarHijri {
		for index := range runs {
			runs[index].first -= 2
			runs[index].last += 2
		}
	}
	return joinRuns(runs)
}

// daysBy gives the days by one way of reckoning.
func (f foreignDate) daysBy(r reckoning) (run, bool) {
	if f.year < r.firstYear || f.year > r.lastYear || f.month > r.months {
		return run{}, false
	}
	switch {
	case f.month == 0:
		return run{r.dayOf(f.year, 1, 1), r.dayOf(f.year+1, 1, 1) - 1}, true
	case f.day == 0:
		first := r.dayOf(f.year, f.month, 1)
		return run{first, first + r.length(f.year, f.month) - 1}, true
	case f.day > int(r.length(f.year, f.month)):
		return run{}, false
	default:
		day := r.dayOf(f.year, f.month, f.day)
		return run{day, day}, true
	}
}

func (f foreignDate) reasonFor(system CalendarSystem) string {
	var reason string
	for _, r := range reckoningsOf(system) {
		switch {
		case f.year < r.firstYear || f.year > r.lastYear:
			reason = reasonCalendarYear
		case f.month > r.months:
			reason = reasonCalendarMonth
		default:
			reason = reasonCalendarDay
		}
	}
	return reason
}

// readStored reads a text that [Date.MarshalText] wrote: EDTF, or a date of
// another calendar behind its name and a colon.
func readStored(text string) (Date, error) {
	name, rest, prefixed := strings.Cut(text, ":")
	if prefixed && name != "" && name[0] >= 'a' && name[0] <= 'z' {
		for index, known := range calendarNames() {
			if name == known {
				d, err := ParseIn(CalendarSystem(index), rest)
				return d, shiftError(err, len(name)+1)
			}
		}
	}
	return Parse(text)
}

// shiftError moves the place of an error behind a prefix.
func shiftError(err error, by int) error {
	var refused *ParseError
	if errors.As(err, &refused) {
		return &ParseError{Offset: refused.Offset + by, Reason: refused.Reason}
	}
	return err
}
