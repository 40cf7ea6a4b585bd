package chronology

import (
	"errors"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"
)

// A ParseError says where and why a text was refused. It never carries the
// text itself, which may be about a person.
type ParseError struct {
	Offset int    // in bytes, from 0
	Reason string // English, without the text refused
}

// Error is the place and the reason.
func (e *ParseError) Error() string {
	return "offset " + strconv.Itoa(e.Offset) + ": " + e.Reason
}

// ErrYearRange is what errors.Is finds in the error for a year beyond ±10^11.
// Such a text may be good EDTF, but its days cannot be reckoned with.
var ErrYearRange = errors.New(reasonYearRange)

// Is makes [ErrYearRange] known.
func (e *ParseError) Is(target error) bool {
	return target == ErrYearRange && e.Reason == reasonYearRange
}

const (
	reasonEmpty    = "the text is empty"
	reasonInterval = "this is an interval with two dates, which a span holds"
	reasonOpen     = "an open date or a range stands in brackets or in an interval"
	reasonAllOf    = "this is a collection of several dates, not one"
)

// Parse reads one date of EDTF, Level 0, 1 or 2: a calendar date, a date-time,
// or a set in square brackets of which one member applies. The text is taken
// exactly as it is, without trimming. An interval belongs into [ParseSpan], a
// collection in braces into [ParseExpression]. The error is a *[ParseError].
func Parse(text string) (Date, error) {
	if d, ok := plain(text); ok {
		return d, nil
	}
	s := scanner{text: text}
	d, reason := s.date()
	if reason == "" && !s.done() {
		reason = s.reasonAfterDate()
	}
	if reason != "" {
		return Date{}, &ParseError{Offset: s.at, Reason: reason}
	}
	if s.variant {
		d.keep(text)
	}
	return d, nil
}

// MustParse is [Parse] for texts known to be good, such as those in a program.
// It panics where the text is refused.
func MustParse(text string) Date {
	d, err := Parse(text)
	if err != nil {
		panic("chronology: " + err.Error())
	}
	return d
}

// plain reads the forms 2020, 2020-11 and 2020-11-10, perhaps with one qualifier
// at the end, without detours. They are by far the most frequent ones. What it
// does not know it leaves to the scanner, and so does it every fault.
func plain[text string | []byte](written text) (Date, bool) {
	var q Qualifier
	length := len(written)
	switch length {
	case len("2020?"), len("2020-11?"), len("2020-11-10?"):
		length--
		if q = qualifierOf(written[length]); q == Unqualified {
			return Date{}, false
		}
	case len("2020"), len("2020-11"), len("2020-11-10"):
	default:
		return Date{}, false
	}
	century, ok := plainPair(written, 0)
	yearOfCentury, also := plainPair(written, 2)
	if !ok || !also {
		return Date{}, false
	}
	e := element{year: int64(century)*100 + int64(yearOfCentury), qualifiers: uint8(q)}
	if length == len("2020") {
		return Date{
			first: civilDay(e.year, 1, 1), last: civilDay(e.year, 12, 31),
			element: e, form: formElement,
		}, true
	}
	e.month, ok = plainPair(written, 5)
	if !ok || written[4] != '-' || e.month < 1 || e.month > 12 {
		return Date{}, false
	}
	e.parts = withMonth
	e.qualifiers |= uint8(q) << 2
	lastOfMonth := monthLength(e.year, int(e.month))
	if length == len("2020-11") {
		first := civilDay(e.year, int(e.month), 1)
		return Date{
			first: first, last: first + date.Date(lastOfMonth) - 1,
			element: e, form: formElement,
		}, true
	}
	e.day, ok = plainPair(written, 8)
	if !ok || written[7] != '-' || e.day < 1 || int(e.day) > lastOfMonth {
		return Date{}, false
	}
	e.parts |= withDay
	e.qualifiers |= uint8(q) << 4
	return dateOfDay(e), true
}

// dateOfDay completes a date of one day.
func dateOfDay(e element) Date {
	day := civilDay(e.year, int(e.month), int(e.day))
	return Date{first: day, last: day, element: e, form: formElement}
}

// plainPair reads two digits at a place.
func plainPair[text string | []byte](written text, at int) (uint8, bool) {
	tens, units := written[at]-'0', written[at+1]-'0'
	return tens*10 + units, tens <= 9 && units <= 9
}

// date reads a date, a date-time or a set in square brackets.
func (s *scanner) date() (Date, string) {
	switch s.peek() {
	case 0:
		if s.done() {
			return Date{}, reasonEmpty
		}
	case '[':
		s.at++
		members, reason := s.members(']')
		if reason != "" {
			return Date{}, reason
		}
		return newSetDate(newOneOf(members)), ""
	case '{':
		return Date{}, reasonAllOf
	}
	if place := len("2020-11-10"); len(s.text) > place && s.text[place] == 'T' {
		if d, ok := s.plainBefore('T'); ok {
			return s.clockOf(d)
		}
	}
	e, reason := s.element()
	if reason != "" {
		return Date{}, reason
	}
	if s.peek() == 'T' {
		return s.clockOf(newDate(e))
	}
	return newDate(e), ""
}

// clockOf reads the clock time of a date.
func (s *scanner) clockOf(d Date) (Date, string) {
	if !d.element.hasDay() || d.element.masked() || d.element.qualifiers != 0 {
		return Date{}, reasonPlainDay
	}
	s.at += len("T")
	var reason string
	d.clock, reason = s.clock()
	return d, reason
}

// plainBefore reads a date in one of the plain forms that ends at a sign or at
// the end of the text. Where there is none it reads nothing.
func (s *scanner) plainBefore(sign byte) (Date, bool) {
	length := strings.IndexByte(s.text[s.at:], sign)
	if length < 0 {
		length = len(s.text) - s.at
	}
	d, ok := plain(s.text[s.at : s.at+length])
	if ok {
		s.at += length
	}
	return d, ok
}

func (s *scanner) reasonAfterDate() string {
	switch {
	case s.peek() == '/':
		return reasonInterval
	case s.dots():
		return reasonOpen
	case s.peek() == ' ':
		return reasonSpace
	default:
		return reasonTrailing
	}
}

// keep remembers the text where it is not the canonical one.
func (d *Date) keep(text string) {
	var space [64]byte
	if string(d.appendCanonical(space[:0])) != text {
		d.keepWritten(text)
	}
}
