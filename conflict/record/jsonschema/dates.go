package jsonschema

import (
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// The patterns of dates take every text that chronology reads, and beyond these only what no
// regular expression can tell: that a month has no 31st day, that a range ends before it begins,
// how large a year is. They keep to what regular expressions have in common everywhere, and what is
// easier said by leaving out is in a "not".
const (
	qualifier   = `[?~%]?`
	year        = `(?:[0-9X]{4}|-[0-9]{4})`
	month       = `(?:0[1-9X]|1[0-2X]|X[0-9X])`
	day         = `(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])`
	partOfYear  = `(?:2[1-9]|3[0-9]|4[01])`
	longYear    = `Y-?(?:[1-9][0-9]{4,11}|[1-9][0-9]{0,11}E[1-9][0-9]?)`
	significant = `S[1-9][0-9]?`

	withinYear = `-` + qualifier + `(?:` + month + qualifier + `(?:-` + qualifier + day + qualifier + `)?|` + partOfYear + qualifier + `)`
	// element is one date without clock time, whose signs for uncertainty may stand before and
	// behind each of its parts.
	element = qualifier + `(?:` + year + qualifier + `(?:` + withinYear + `)?|` +
		`(?:` + longYear + `(?:` + significant + `)?|-?[0-9]{4}` + significant + `)` + qualifier + `)`

	plainDay = `-?[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])`
	clock    = `(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)|24:00:00)`
	offset   = `(?:Z|[+-](?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?))`

	yearMinusZero   = `-0000`
	offsetMinusZero = `T.*-00(?::00)?$`
)

// dateSchema takes a date of EDTF, one behind the name of another calendar, and the empty text.
func dateSchema() *Schema {
	const edtf = `^(?:gregorian:)?`
	return &Schema{Type: optional("string"),
		Description: "A date known exactly or not: EDTF (ISO 8601-2), or a date of another calendar behind its name. No pattern can tell that a month lacks a day.",
		AnyOf: []*Schema{
			{Title: "day, month, part of a year or year", Pattern: edtf + element + `$`},
			{Title: "day with clock time", Pattern: edtf + plainDay + `T` + clock + offset + `?$`},
			{Title: "one of several", Pattern: edtf + `\[(?:\.\.)?` + element + `(?:(?:,|\.\.)` + element + `)*(?:\.\.)?\]$`,
				Not: &Schema{AnyOf: []*Schema{{Pattern: `\.\.[^,]*\.\.`}, {Pattern: `X[^,]*\.\.`}, {Pattern: `\.\.[^,]*X`}}}},
			{Title: "date of another calendar", Pattern: calendarPattern()},
			{Title: "unset", Const: ""},
		},
		Not:      &Schema{AnyOf: []*Schema{{Pattern: yearMinusZero}, {Pattern: offsetMinusZero}}, Type: Types{"string"}},
		Examples: []any{"2021-11-16", "2020-09", "199X", "1992~", "[2020-11-09,2020-11-10]", "2020-11-10T00:00:00+03:00", "julian:1918-01-31"},
	}
}

// calendarPattern takes a year of four digits, with month and day as far as they are known, behind
// the name of a calendar. No calendar has more than thirteen months, or months of more than 31 days. Only the calendars of the old style have years before the first.
func calendarPattern() string {
	old := chronology.Julian.String() + `|` + chronology.JulianOrGregorian.String()
	var others []string
	for system := chronology.SolarHijri; system <= chronology.Ethiopian; system++ {
		others = append(others, system.String())
	}
	const monthAndDay = `(?:-(?:0[1-9]|1[0-3])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?`
	return `^(?:(?:` + old + `):-?|(?:` + strings.Join(others, "|") + `):)[0-9]{4}` + monthAndDay + qualifier + `$`
}

// spanSchema takes two dates parted by a slash, of which one may be open or unknown, and the empty
// text.
func spanSchema() *Schema {
	const end = `(?:(?:\.\.)?` + element + `(?:\.\.)?|\.\.)?`
	return &Schema{Type: optional("string"),
		Description: "A stretch of time between two dates of EDTF; .. is an open end, and nothing is an unknown one. No pattern can tell that it ends before it begins.",
		AnyOf:       []*Schema{{Pattern: `^` + end + `/` + end + `$`}, {Title: "unset", Const: ""}},
		Not: &Schema{Type: Types{"string"}, AnyOf: []*Schema{{Pattern: yearMinusZero}, {Pattern: `^(?:\.\.)?/(?:\.\.)?$`},
			{Pattern: `\.\.[^/]+\.\.`}, {Pattern: `X[^/]*\.\.`}, {Pattern: `\.\.[^/]*X`}}},
		Examples: []any{"1988/1994", "2020-09-27/..", "/1994"},
	}
}

// maxTermLength is the most characters that chronology reads of a term.
const maxTermLength = 64

// termSchema takes an ISO 8601 duration and the empty text. Numbers may have signs and fractions,
// since -0 and 1.0 are read as the whole numbers they are.
func termSchema() *Schema {
	const number = `-?[0-9]*[.,]?[0-9]*`
	return &Schema{Type: optional("string"), MaxLength: maxTermLength,
		Description: "A length of time as an ISO 8601 duration of whole years, months, weeks and days, none negative.",
		Pattern:     `^P(?:(?:` + number + `[YMWD])+(?:T(?:` + number + `[HMS])*)?|T(?:` + number + `[HMS])+)$|^$`,
		Examples:    []any{"P30D", "P6M", "P1Y6M"},
	}
}
