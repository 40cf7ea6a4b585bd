package chronology_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestRefusedTextsAndThePlaceOfTheFault(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
	}{
		{"", 0},
		{"hello", 0},
		{" 2020", 0},
		{"2020 ", 4},
		{"2020\n", 4},
		{"+2020", 0},
		{"202", 3},
		{"20201110", 4},
		{"1985-102", 7},
		{"1985-W15", 5},
		{"1985-1", 6},
		{"1985-00", 5},
		{"1985-13", 5},
		{"1985-20", 5},
		{"1985-42", 5},
		{"1985-2X", 5},
		{"1985-04-00", 8},
		{"1985-04-31", 8},
		{"1985-02-29", 8},
		{"1900-02-29", 8},
		{"1985-04-4X", 8},
		{"1985-21-01", 7},
		{"156X-11-31", 8},
		{"15XX-02-3X", 8},
		{"1985-04-12t23:20:30", 10},
		{"1985-04-12T23:20", 16},
		{"1985-04-12T25:00:00", 11},
		{"1985-04-12T24:00:01", 11},
		{"1985-04-12T23:60:00", 14},
		{"1985-04-12T23:00:61", 17},
		{"1985-04-12T23:20:30+14:01", 19},
		{"1985-04-12T23:20:30-00:00", 19},
		{"1985-04-12T23:20:30+04:60", 25},
		{"1985-04-12T23:20:30Z15", 20},
		{"1985-04T23:20:30", 7},
		{"1985-04-XXT23:20:30", 10},
		{"1985-04-12?T23:20:30", 11},
		{"Y17E7-12-26", 5},
		{"Y-00001", 2},
		{"Y0", 1},
		{"-Y170000002", 1},
		{"Y17E07", 4},
		{"Y17E0", 4},
		{"1950S0", 5},
		{"1950S5", 5},
		{"195XS2", 5},
		{"1950S2-05", 6},
		{"1984??", 5},
		{"[]", 1},
		{"[1999", 5},
		{"[1999}", 5},
		{"[1667,]", 6},
		{"[..]", 3},
		{"[1984..,1990]", 1},
		{"[1990,..1984]", 6},
		{"[1670..1667]", 1},
		{"[167X..1690]", 1},
		{"[1667..168X]", 7},
		{"[2020-11-10T00:00:00,2021]", 11},
		{"{1667}", 0},
		{"2004/2005", 4},
		{"1984..", 4},
	} {
		t.Run(c.text, func(t *testing.T) {
			_, err := chronology.Parse(c.text)
			var refused *chronology.ParseError
			require.ErrorAs(t, err, &refused)
			assert.Equal(t, c.offset, refused.Offset, refused.Reason)
			assert.NotEmpty(t, refused.Reason)
			if len(c.text) > 2 {
				assert.NotContains(t, refused.Error(), c.text, "the text may be about a person")
			}
		})
	}
}

func TestRefusedSpans(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
	}{
		{"", 0},
		{"2004", 4},
		{"/", 1},
		{"../..", 3},
		{"../", 3},
		{"/..", 1},
		{"2004/2003", 5},
		{"-1000/-2000", 6},
		{"2000/12-12", 7},
		{"2004/2005/2006", 9},
		{"2005-07-25/2006-01-01T10:10:10Z", 21},
		{"2005-07-25T10:10:10Z/2006", 10},
		{"[2004,2005]/2006", 0},
		{"{2004,2005}/2006", 0},
		{"..2004../2005", 6},
		{"..200X/2005", 2},
		{"2004 /2005", 4},
	} {
		t.Run(c.text, func(t *testing.T) {
			_, err := chronology.ParseSpan(c.text)
			var refused *chronology.ParseError
			require.ErrorAs(t, err, &refused)
			assert.Equal(t, c.offset, refused.Offset, refused.Reason)
		})
	}
}

func TestHugeTextsAreRefusedOrReadWithoutUnboundedWork(t *testing.T) {
	for name, text := range map[string]string{
		"a year of a million digits":       "Y1" + strings.Repeat("0", 1_000_000),
		"an exponent of a million digits":  "Y17E1" + strings.Repeat("0", 1_000_000),
		"a huge exponent":                  "Y17E99",
		"significance of a million digits": "Y170000S1" + strings.Repeat("0", 1_000_000),
		"a million digits":                 strings.Repeat("1", 1_000_000),
		"a million brackets":               strings.Repeat("[", 1_000_000),
		"a million members":                "[1000" + strings.Repeat(",XXXX-XX-X1", 1_000_000) + "]",
		"a million qualifiers":             strings.Repeat("?", 1_000_000),
		"a million slashes":                strings.Repeat("/", 1_000_000),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := chronology.ParseExpression(text)
			var refused *chronology.ParseError
			require.ErrorAs(t, err, &refused)
			assert.Less(t, len(refused.Error()), 200)
		})
	}
}

func TestYearBeyondTheRangeIsAnErrorOfItsOwn(t *testing.T) {
	for _, text := range []string{"Y100000000001", "Y-100000000001", "Y1E12", "Y9E99999999999999999999"} {
		_, err := chronology.Parse(text)
		assert.ErrorIs(t, err, chronology.ErrYearRange, text)
	}
	for _, text := range []string{"Y100000000000", "Y-100000000000", "Y1E11", "Y-1E11"} {
		date, err := chronology.Parse(text)
		require.NoError(t, err, text)
		assert.Equal(t, chronology.BoundKnown, date.Earliest().Kind)
		assert.Equal(t, text, date.String())
	}
	_, err := chronology.Parse("2020-13")
	assert.False(t, errors.Is(err, chronology.ErrYearRange))
}

// TestSetsOfManyPatternsCostLittle asks everything of sets that are made to be
// dear: all days pieced together, and as many patterns as a set can have. Without
// bounds on the work it would not end before the tests time out.
func TestSetsOfManyPatternsCostLittle(t *testing.T) {
	pieced := "[XXXX-XX-X0"
	for unit := 1; unit <= 9; unit++ {
		pieced += ",XXXX-XX-X" + string(rune('0'+unit))
	}
	pieced += "]"
	rare := "[XXX0-02-29" + strings.Repeat(",XXX4-02-29", 1023) + "]"
	never := "[XXX0-01-31" + strings.Repeat(",XXX4-12-31", 1023) + "]"
	all := chronology.MustParse(pieced)
	assert.True(t, all.Contains(dayOf("2020-02-29")))
	for _, text := range []string{pieced, rare, never, "XXXX-02-29"} {
		d := chronology.MustParse(text)
		assert.Equal(t, chronology.Possible, all.SameDay(d), text)
		assert.Equal(t, chronology.AllenAny, chronology.RelationsOfEnds([4]string{text, text, pieced, pieced}), text)
		later := chronology.MustParseTerm("P1M").AfterDate(d)
		assert.Greater(t, later.Earliest().Day, d.Earliest().Day, text)
	}
	assert.NotEqual(t, chronology.Certain, chronology.MustParse(rare).SameDay(chronology.MustParse(never)))
}

func TestTheLargestSetIsRead(t *testing.T) {
	text := "[1000" + strings.Repeat(",XXXX-XX-X1", 1023) + "]"
	date, err := chronology.Parse(text)
	require.NoError(t, err)
	assert.Equal(t, text, date.String())
	count := 0
	for range date.Ranges() {
		if count++; count == 10 {
			break
		}
	}
	assert.Equal(t, 10, count)
}
