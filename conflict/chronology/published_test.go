package chronology_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// The examples that the Library of Congress gives on its page of the
// specification (https://www.loc.gov/standards/datetime/, 4 February 2019) and
// that ISO 8601-2:2019 gives in Annex A, with the days they denote.
var published = []struct {
	text             string
	level            int
	earliest, latest string
	precision        chronology.Precision
}{
	{"1985-04-12", 0, "1985-04-12", "1985-04-12", chronology.PrecisionDay},
	{"1985-04", 0, "1985-04-01", "1985-04-30", chronology.PrecisionMonth},
	{"1985", 0, "1985-01-01", "1985-12-31", chronology.PrecisionYear},
	{"1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12", chronology.PrecisionSecond},
	{"1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12", chronology.PrecisionSecond},
	{"1985-04-12T23:20:30-04", 0, "1985-04-12", "1985-04-12", chronology.PrecisionSecond},
	{"1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12", chronology.PrecisionSecond},
	{"1964/2008", 0, "1964-01-01", "2008-12-31", chronology.PrecisionYear},
	{"2004-06/2006-08", 0, "2004-06-01", "2006-08-31", chronology.PrecisionMonth},
	{"2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08", chronology.PrecisionDay},
	{"2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28", chronology.PrecisionMixed},
	{"2004-02-01/2005", 0, "2004-02-01", "2005-12-31", chronology.PrecisionMixed},
	{"2005/2006-02", 0, "2005-01-01", "2006-02-28", chronology.PrecisionMixed},
	{"Y170000002", 1, "170000002-01-01", "170000002-12-31", chronology.PrecisionYear},
	{"Y-170000002", 1, "-170000002-01-01", "-170000002-12-31", chronology.PrecisionYear},
	{"1984?", 1, "1984-01-01", "1984-12-31", chronology.PrecisionYear},
	{"2004-06~", 1, "2004-06-01", "2004-06-30", chronology.PrecisionMonth},
	{"2004-06-11%", 1, "2004-06-11", "2004-06-11", chronology.PrecisionDay},
	{"201X", 1, "2010-01-01", "2019-12-31", chronology.PrecisionDecade},
	{"20XX", 1, "2000-01-01", "2099-12-31", chronology.PrecisionCentury},
	{"2004-XX", 1, "2004-01-01", "2004-12-31", chronology.PrecisionMonth},
	{"1985-04-XX", 1, "1985-04-01", "1985-04-30", chronology.PrecisionDay},
	{"1985-XX-XX", 1, "1985-01-01", "1985-12-31", chronology.PrecisionDay},
	{"1985-04-12/..", 1, "1985-04-12", "..", chronology.PrecisionDay},
	{"1985-04/..", 1, "1985-04-01", "..", chronology.PrecisionMonth},
	{"1985/..", 1, "1985-01-01", "..", chronology.PrecisionYear},
	{"../1985-04-12", 1, "..", "1985-04-12", chronology.PrecisionDay},
	{"../1985", 1, "..", "1985-12-31", chronology.PrecisionYear},
	{"1985-04-12/", 1, "1985-04-12", "?", chronology.PrecisionDay},
	{"1985/", 1, "1985-01-01", "?", chronology.PrecisionYear},
	{"/1985-04", 1, "?", "1985-04-30", chronology.PrecisionMonth},
	{"/1985", 1, "?", "1985-12-31", chronology.PrecisionYear},
	{"1984~/2004-06", 1, "1984-01-01", "2004-06-30", chronology.PrecisionMixed},
	{"1984?/2004%", 1, "1984-01-01", "2004-12-31", chronology.PrecisionYear},
	{"-1985", 1, "-1985-01-01", "-1985-12-31", chronology.PrecisionYear},
	{"Y-17E7", 2, "-170000000-01-01", "-170000000-12-31", chronology.PrecisionYear},
	{"1950S2", 2, "1900-01-01", "1999-12-31", chronology.PrecisionCentury},
	{"Y171010000S3", 2, "171000000-01-01", "171999999-12-31", chronology.PrecisionMillennium},
	{"Y3388E2S3", 2, "338000-01-01", "338999-12-31", chronology.PrecisionMillennium},
	{"2001-33", 2, "2001-01-01", "2001-03-31", chronology.PrecisionQuarter},
	{"2001-34", 2, "2001-04-01", "2001-06-30", chronology.PrecisionQuarter},
	{"2001-39", 2, "2001-09-01", "2001-12-31", chronology.PrecisionQuadrimester},
	{"2001-41", 2, "2001-07-01", "2001-12-31", chronology.PrecisionSemester},
	{"[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31", chronology.PrecisionYear},
	{"[..1760-12-03]", 2, "..", "1760-12-03", chronology.PrecisionDay},
	{"[1760-12..]", 2, "1760-12-01", "..", chronology.PrecisionMonth},
	{"[1760-01,1760-02,1760-12..]", 2, "1760-01-01", "..", chronology.PrecisionMonth},
	{"[1667,1760-12]", 2, "1667-01-01", "1760-12-31", chronology.PrecisionMixed},
	{"[..1984]", 2, "..", "1984-12-31", chronology.PrecisionYear},
	{"{1667,1668,1670..1672}", 2, "1667-01-01", "1672-12-31", chronology.PrecisionYear},
	{"{1960,1961-12}", 2, "1960-01-01", "1961-12-31", chronology.PrecisionMixed},
	{"{..1984}", 2, "..", "1984-12-31", chronology.PrecisionYear},
	{"2004-06~-11", 2, "2004-06-11", "2004-06-11", chronology.PrecisionDay},
	{"2004?-06-11", 2, "2004-06-11", "2004-06-11", chronology.PrecisionDay},
	{"?2004-06-~11", 2, "2004-06-11", "2004-06-11", chronology.PrecisionDay},
	{"2004-%06-11", 2, "2004-06-11", "2004-06-11", chronology.PrecisionDay},
	{"156X-12-25", 2, "1560-12-25", "1569-12-25", chronology.PrecisionDay},
	{"15XX-12-25", 2, "1500-12-25", "1599-12-25", chronology.PrecisionDay},
	{"XXXX-12-XX", 2, "0000-12-01", "9999-12-31", chronology.PrecisionDay},
	{"1XXX-XX", 2, "1000-01-01", "1999-12-31", chronology.PrecisionMonth},
	{"1XXX-12", 2, "1000-12-01", "1999-12-31", chronology.PrecisionMonth},
	{"1984-1X", 2, "1984-10-01", "1984-12-31", chronology.PrecisionMonth},
	{"1560-X2", 2, "1560-02-01", "1560-12-31", chronology.PrecisionMonth},
	{"2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20", chronology.PrecisionDay},
	{"2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03", chronology.PrecisionDay},
	{"..2004-06-01/2004-06-20..", 2, "..", "..", chronology.PrecisionDay},
}

func TestPublishedExamples(t *testing.T) {
	for _, example := range published {
		t.Run(example.text, func(t *testing.T) {
			expression, err := chronology.ParseExpression(example.text)
			require.NoError(t, err)
			assert.Equal(t, example.level, expression.Level())
			assert.Equal(t, example.earliest, expression.Earliest().String())
			assert.Equal(t, example.latest, expression.Latest().String())
			assert.Equal(t, example.precision, expression.Precision())
			assert.Equal(t, example.text, expression.Written())

			again, err := chronology.ParseExpression(expression.String())
			require.NoError(t, err)
			assert.Equal(t, expression.String(), again.String())
		})
	}
}
