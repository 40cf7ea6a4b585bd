package chronology_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A reading is our verdict on a text that the sources judge differently from
// each other or from us, with the reason.
type reading struct {
	text    string
	valid   bool
	level   int // where valid
	because string
}

// readings lists every text of the collected vectors on which we differ from
// the source that has it, or on which the sources differ.
var readings = []reading{
	{"2016-05-02T16:54:59.4", false, 0, "the profile has no fractions of a second"},
	{"2016-05-02T24:00:00", true, 0, "ISO 8601-1:2019/Amd 1:2022 has the end of the day again, and truces end then"},
	{"19", false, 0, "the profile writes a century 19XX"},
	{"193", false, 0, "the profile writes a decade 193X"},
	{"198", false, 0, "the profile writes a decade 198X"},
	{"019", false, 0, "the profile writes a decade 019X"},
	{"000", false, 0, "the profile writes a decade 000X"},
	{"/", false, 0, "an interval without any date says nothing"},
	{"../..", false, 0, "an interval without any date says nothing"},
	{"/..", false, 0, "an interval without any date says nothing"},
	{"../", false, 0, "an interval without any date says nothing"},
	{"[1667, 1668, 1670..1672]", false, 0, "EDTF has no spaces; they are not trimmed silently"},
	{"[1667, 1760-12]", false, 0, "EDTF has no spaces; they are not trimmed silently"},
	{"{1960 ,  1961-12}", false, 0, "EDTF has no spaces; they are not trimmed silently"},
	{"-01XX~", false, 0, "unspecified digits count upwards from a year that is not negative"},
	{"2016-05-02T01:01:60", true, 0, "a leap second is not checked against the table of leap seconds"},
	{"2016-05-02T12:00:00-13:00", true, 0, "offsets are good to 14 hours either way, whoever uses them"},
	{"2012-21/2012-22", true, 1, "a season can stand wherever a month can"},
	{"2018-21/2018-23", true, 1, "a season can stand wherever a month can"},
	{"2001?-23", true, 2, "the qualifier of a component can be that of a season's year"},
	{"20XX-41", true, 2, "the year of a part of the year can have unspecified digits"},
	{"2012-24/2012-21", true, 1, "winter can lie before spring: January, then April"},
	{"2012-23/2012-22", true, 1, "autumn can lie before summer: May, then December, in the south"},
	{"0000-01-03/0000-01", true, 0, "the end can still lie on or after the start"},
	{"0000-02/0000", true, 0, "the end can still lie on or after the start"},
	{"2019-12/%2020", true, 1, "a sign in front of a lone year says what one behind it says"},
	{"2004-06-11%", true, 1, "a sign on the whole date is Level 1, although Level 2 allows it too"},
	{"-0400", true, 1, "negative years are Level 1"},
	{"-1200-06", true, 1, "negative years are Level 1"},
	{"-0200/0200", true, 1, "negative years are Level 1"},
	{"2001-01", true, 0, "a month, not a season"},
	{"Y1700", false, 0, "Y is for years of more than four digits"},
	{"Y-1200", false, 0, "Y is for years of more than four digits"},
	{"Y20E2", false, 0, "this is the year 2000, which has four digits"},
	{"Spring, 2002", false, 0, "prose"},
	{"Summer, -1980", false, 0, "prose"},
	{"second quarter of 2001", false, 0, "prose"},
	{"22004?-06-11", false, 0, "a year of five digits has Y and no month"},
	{"2XXXX-12-XX", false, 0, "a year of five digits has Y and no month"},
	{"31XXX-XX", false, 0, "a year of five digits has Y and no month"},
	{"..1984", false, 0, "an open date stands in brackets or in an interval"},
	{"1670..1673", false, 0, "a range stands in brackets"},
	{"..2004-06-01/2004-06-20..", true, 2, "the form is in ISO 8601-2, 10.6; one library does not know it"},
}

func TestReadingsOfDisputedTexts(t *testing.T) {
	for _, r := range readings {
		t.Run(r.text, func(t *testing.T) {
			require.NotEmpty(t, r.because)
			expression, err := chronology.ParseExpression(r.text)
			assert.Equal(t, r.valid, err == nil, r.because)
			if r.valid {
				assert.Equal(t, r.level, expression.Level(), r.because)
			}
		})
	}
}

// TestCollectedVectors decides every text of the collection that is kept beside
// the project. TestPublishedExamples is its twin that always runs.
func TestCollectedVectors(t *testing.T) {
	file, err := os.Open("../../../shared/data/edtf/vectors.tsv")
	if err != nil {
		t.Skip("the collected vectors are not beside the project; published examples and disputed texts are decided always:", err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = '\t', true, -1
	rows, err := reader.ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 400)

	decided := map[string]reading{}
	for _, r := range readings {
		decided[r.text] = r
	}
	for _, row := range rows[1:] {
		text, verdict, level := row[0], row[1], row[2]
		expression, err := chronology.ParseExpression(text)
		if r, ok := decided[text]; ok {
			assert.Equal(t, r.valid, err == nil, "%q: %s", text, r.because)
			continue
		}
		require.NotEqual(t, "disputed", verdict, "%q is disputed and has no reading", text)
		assert.Equal(t, verdict == "valid", err == nil, "%q: %v", text, err)
		if want, noLevel := strconv.Atoi(level); noLevel == nil && err == nil {
			assert.Equal(t, want, expression.Level(), text)
		}
	}
}
