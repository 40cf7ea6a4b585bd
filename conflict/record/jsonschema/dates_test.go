package jsonschema

import (
	"errors"
	"regexp"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// matcher reads the few keywords that schemas of texts have.
type matcher struct{ patterns map[string]*regexp.Regexp }

func (m *matcher) takes(schema *Schema, text string) bool {
	takes := func(one *Schema) bool { return m.takes(one, text) }
	if schema.Pattern != "" && !m.pattern(schema.Pattern).MatchString(text) {
		return false
	}
	return (schema.Const == nil || schema.Const == text) && len(text) >= schema.MinLength &&
		(schema.MaxLength == 0 || len(text) <= schema.MaxLength) && (schema.Not == nil || !takes(schema.Not)) &&
		(len(schema.AnyOf) == 0 || slices.ContainsFunc(schema.AnyOf, takes))
}

func (m *matcher) pattern(text string) *regexp.Regexp {
	if m.patterns[text] == nil {
		m.patterns[text] = regexp.MustCompile(text)
	}
	return m.patterns[text]
}

// beyondPatterns are the faults that no regular expression can find; a text of good form may have
// no other.
var beyondPatterns = regexp.MustCompile(`the month has no such day|the range in the set ends before|the span ends before|` +
	`the year lies beyond|a year after Y has|the significant digits are|a set has at most|` +
	`the calendar has no such month|the month of the calendar has no|the calendar is not reckoned|` +
	`a term (is an ISO|has whole|has no hours)`)

// form is one type of text that is a date, with its schema and its reader.
type form struct {
	name   string
	schema *Schema
	read   func(text string) error
}

func formsOfDates() []form {
	return []form{
		{"date", dateSchema(), func(text string) error { return new(chronology.Date).UnmarshalText([]byte(text)) }},
		{"span", spanSchema(), func(text string) error { return new(chronology.Span).UnmarshalText([]byte(text)) }},
		{"term", termSchema(), func(text string) error { return new(chronology.Term).UnmarshalText([]byte(text)) }},
	}
}

// compare holds one text to a form and its reader.
func (m *matcher) compare(t require.TestingT, form form, text string) (read bool) {
	err := form.read(text)
	taken := m.takes(form.schema, text)
	if err == nil {
		require.True(t, taken, "%s %q is read, and its schema refuses it", form.name, text)
		return true
	}
	var refused *chronology.ParseError
	require.True(t, errors.As(err, &refused))
	if taken {
		require.Regexp(t, beyondPatterns, refused.Reason, "%s %q is refused for a reason that a pattern can tell", form.name, text)
	}
	return false
}

func TestDatesOfEveryForm(t *testing.T) {
	known := map[string][]string{
		"date": {"", "2021", "2021-11", "2021-11-16", "?2021-~11-%16", "2021?-11", "199X", "1XXX-XX", "XXXX-XX-XX", "2021-1X", "2021-X1-3X", "-0044-03-15",
			"2021-21", "2021-41~", "Y170000002", "Y-17E7", "Y17101E4S3", "1950S2", "-1950S2?", "2021-11-16T12:30:00", "2021-11-16T24:00:00Z",
			"-0044-03-15T00:00:00-00:30", "2021-11-16T23:59:60+14:00", "[2020,2021]", "[..2020-11-20]", "[2020..]", "[..1984,1986..1988,1990..]", "[19XX]",
			"[2020..2021,199X]", "[Y17E7..]", "gregorian:2021", "gregorian:[2020]", "julian:1917-10-25~", "julian:-0044", "julian-or-gregorian:-0044-03-15",
			"solar-hijri:1400-12-29?", "tabular-hijri:1400-12", "lunar-hijri:1400", "ethiopian:2013-13-05"},
		"span": {"", "1988/1994", "../1994", "1988/..", "/1994", "1988/", "1988?/1994-XX", "..1988/1994..", "1988../..1994", "Y17E7/..", "~1988-05/1994-21", "1988/1XXX"},
		"term": {"", "P30D", "P6M", "P1Y6M2W3D", "P0D", "P1D1Y", "PT0S", "P1DT", "P1.0D", "P-0D", "P01,00D"},
	}
	refused := map[string][]string{
		"date": {" ", "2021 ", "2021-", "2021-1", "2021-00", "2021-13", "2021-42", "2021-2X", "2021-11-00", "2021-11-32", "2021-11-4X", "2021-21-01", "20211116",
			"-0000", "-0000-01-01", "-199X", "Y2021", "Y0", "Y17E0", "Y17E7-01", "1950S0", "195XS2", "1950S2-01", "2021-11-16T", "2021-11-16T25:00:00", "2021-11-16T24:00:01",
			"2021-11T12:00:00", "2021-11-16?T12:00:00", "2021-11-16T12:00:00-00", "2021-11-16T12:00:00-00:00", "2021-11-16T12:00:00+14:01", "2021-11-16t12:00:00",
			"[]", "[2020", "2020]", "[2020,]", "[2020, 2021]", "[..]", "[..2020..]", "[2020..2021..]", "[2020,..2021]", "[2020..,2021]", "[19XX..]", "[1900..19XX]", "{2020}",
			"[2021-11-16T12:00:00]", "julian:2021-21", "hijri:1400", "solar-hijri:-1400", "julian:julian:1900", "julian:1900-00", "julian:", "1988/1994"},
		"span": {"/", "..", "../..", "/..", "../", "1988", "1988//1994", "..1988../1994", "1988/[1994]", "1988/1994/1995", "..19XX/1994", "1988T12:00:00/1994", "-0000/1994"},
		"term": {"P", "PT", "30D", "p30D", "P30", "P30d", "-P1D", "P1S", "PT1D", " P1D", "P1D ", "P1..0D"},
	}
	m := &matcher{patterns: map[string]*regexp.Regexp{}}
	for _, form := range formsOfDates() {
		for _, text := range known[form.name] {
			require.NoError(t, form.read(text), "%s %q", form.name, text)
			m.compare(t, form, text)
		}
		for _, text := range refused[form.name] {
			require.Error(t, form.read(text), "%s %q", form.name, text)
			require.False(t, m.takes(form.schema, text), "%s %q", form.name, text)
		}
	}
}

// Texts put together from the pieces of dates meet the patterns and the readers alike.
func TestPatternsOfDatesAndTheirReadersAgree(t *testing.T) {
	pieces := []string{"2021", "19XX", "-0044", "-0000", "Y17E7", "Y170000", "S2", "-", "-", "-", "11", "02", "21", "XX", "X", "1X", "16", "29", "31", "30", "?", "~", "%",
		"T12:30:00", "T24:00:00", "Z", "+03:00", "-00:00", "+14", "[", "]", ",", "..", "/", ":", "julian:", "ethiopian:", "lunar-hijri:", "P", "D", "M", "Y", "W", "T", "H", "1", "0", ".", " "}
	m, read := &matcher{patterns: map[string]*regexp.Regexp{}}, map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, piece := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 9).Draw(t, "pieces") {
			text += piece
		}
		for _, form := range formsOfDates() {
			if m.compare(t, form, text) {
				read[form.name]++
			}
		}
	})
	require.NotEmpty(t, read)
}

func FuzzPatternsOfDates(f *testing.F) {
	for _, text := range []string{"2021-11-16", "[..1984,19X6]", "1988?/1994..", "P1Y2M", "julian:1917-10-25", "Y-17E7S3", "2021-11-16T12:30:00+03:00"} {
		f.Add(text)
	}
	m := &matcher{patterns: map[string]*regexp.Regexp{}}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<10 {
			t.Skip("no text of records is dated so long")
		}
		for _, form := range formsOfDates() {
			m.compare(t, form, text)
		}
	})
}
