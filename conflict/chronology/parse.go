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
	reasonAllOf    = "this is a collection of several dates, not one"
)

// Parse reads one date of EDTF, Level 0, 1 or 2: a calendar date, a date-time,
// or a set in square brackets of which one member applies. The text is taken
// exactly as it is, without trimming. An interval belongs into [ParseSpan], a
// collection in braces into [ParseExpression]. The error is a *[ParseError].
func Parse(text string) (Date, error) {
	if day, e, ok := plainDay(text); ok {
		return Date{first: day, last: day, element: e, form: formElement}, nil
	}
	s := scanner{text: text}
	d, reason := s.date()
	if reason == "" && !s.done() {
		reason = s.reasonAfterDate()
	}
	if reason != "" {
		return Date{}, &ParseError{Offset: s.at, Reason: reason}
	}
	d.keep(text)
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

// plainDay reads the form 2020-11-10 without detours; it is by far the most
// frequent one.
func plainDay(text string) (date.Date, element, bool) {
	if len(text) != len("2020-11-10") || text[4] != '-' || text[7] != '-' {
		return 0, element{}, false
	}
	var digits [8]byte
	for index, place := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		digit := text[place] - '0'
		if digit > 9 {
			return 0, element{}, false
		}
		digits[index] = digit
	}
	year := int64(digits[0])*1000 + int64(digits[1])*100 + int64(digits[2])*10 + int64(digits[3])
	month := digits[4]*10 + digits[5]
	day := digits[6]*10 + digits[7]
	if month < 1 || month > 12 || day < 1 || int(day) > monthLength(year, int(month)) {
		return 0, element{}, false
	}
	e := element{year: year, month: month, day: day, parts: withMonth | withDay}
	return civilDay(year, int(month), int(day)), e, true
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
	e, reason := s.element()
	if reason != "" {
		return Date{}, reason
	}
	d := newDate(e)
	if s.peek() != 'T' {
		return d, ""
	}
	if !e.hasDay() || e.masked() || e.qualifiers != 0 {
		return Date{}, reasonPlainDay
	}
	s.at++
	d.clock, reason = s.clock()
	return d, reason
}

func (s *scanner) reasonAfterDate() string {
	if strings.IndexByte(s.text[s.at:], '/') == 0 || s.dots() {
		return reasonInterval
	}
	return reasonTrailing
}

// keep remembers the text where it is not the canonical one.
func (d *Date) keep(text string) {
	var space [64]byte
	if string(d.appendCanonical(space[:0])) != text {
		d.written = text
	}
}
