package chronology_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// The questions that the standard leaves open, each with the answer taken here.
// The numbers are those of the notes of CarlAllenn/edtf (docs/spec-notes.md),
// whose answers are the same unless a test says that it deviates.

func accepted(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		_, err := chronology.ParseExpression(text)
		assert.NoError(t, err, text)
	}
}

func refused(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		_, err := chronology.ParseExpression(text)
		assert.Error(t, err, text)
	}
}

func TestD1LetterYearHasMoreThanFourDigits(t *testing.T) {
	refused(t, "Y1985", "Y-9999", "Y9999", "Y1E3")
	accepted(t, "Y10000", "Y-10000", "Y1E4")
}

func TestD2ThereIsNoYearMinusZero(t *testing.T) {
	refused(t, "-0000", "-0000-01", "-0000-01-01")
	accepted(t, "0000", "-0001")
}

func TestD4ThereIsNoOffsetOfMinusZero(t *testing.T) {
	refused(t, "2016-05-02T12:00:00-00:00", "2016-05-02T12:00:00-00")
	accepted(t, "2016-05-02T12:00:00+00:00", "2016-05-02T12:00:00Z")
}

func TestD5FourUnspecifiedDigitsAreLevel2(t *testing.T) {
	for text, level := range map[string]int{"XXXX": 2, "1XXX": 2, "19XX": 1, "199X": 1, "XXXX-XX": 2} {
		assert.Equal(t, level, chronology.MustParse(text).Level(), text)
	}
}

func TestD6AnIntervalHasOneDateAtLeast(t *testing.T) {
	refused(t, "/", "../..", "/..", "../")
}

func TestD7SignificantDigitsAreSomeOfTheYear(t *testing.T) {
	refused(t, "1950S0", "1950S5", "Y170000002S10")
	accepted(t, "1950S1", "1950S4", "Y170000002S9", "-1950S2")
	assert.Equal(t, "-1999-01-01", chronology.MustParse("-1950S2").Earliest().String())
	assert.Equal(t, "-1900-12-31", chronology.MustParse("-1950S2").Latest().String())
}

func TestD8SetsHaveBrackets(t *testing.T) {
	refused(t, "1667,1668", "1670..1672", "[1667,1668", "1667]", "[1999}")
}

func TestD11UnspecifiedDigitsHaveACompletion(t *testing.T) {
	refused(t, "1985-02-3X", "156X-11-31", "1985-3X", "2001-02-29", "XXX1-02-29")
	accepted(t, "198X-02-29", "1985-0X-31", "1985-XX-31")
}

func TestD14UnspecifiedMonthsAreCalendarMonths(t *testing.T) {
	refused(t, "2001-2X", "2001-3X", "2001-4X")
	months := chronology.MustParse("2001-X1")
	assert.Equal(t, []string{"2001-01-01/2001-01-31", "2001-11-01/2001-11-30"}, ranges(months))
}

func TestD15OffsetsLieWithin14Hours(t *testing.T) {
	refused(t, "2016-05-02T12:00:00+14:01", "2016-05-02T12:00:00-14:01", "2016-05-02T12:00:00+99")
	accepted(t, "2016-05-02T12:00:00+14:00", "2016-05-02T12:00:00-14:00")
}

func TestD16UnspecifiedDigitsInIntervalsAreLevel2(t *testing.T) {
	assert.Equal(t, 2, chronology.MustParseSpan("2004-06-XX/2004-07-03").Level())
	assert.Equal(t, 1, chronology.MustParse("2004-06-XX").Level())
}

func TestD18TheEndOfAnIntervalCanReachItsStart(t *testing.T) {
	refused(t, "2004/2003", "2004-06-02/2004-06-01", "2004-07/2004-06")
	accepted(t, "2004-06/2004", "2004/2004-06", "2004-06-01/2004-06-01")
}

func TestD19SignificantDigitsFollowTheRuleNotTheErratum(t *testing.T) {
	date := chronology.MustParse("Y171010000S3")
	assert.Equal(t, "171000000-01-01", date.Earliest().String())
	assert.Equal(t, "171999999-12-31", date.Latest().String())
}

func TestD20LetterYearHasNoLeadingZero(t *testing.T) {
	refused(t, "Y00001985", "Y-00001", "Y017E7", "Y17E07")
}

func TestD21NegativeYearsHaveNoUnspecifiedDigits(t *testing.T) {
	refused(t, "-01XX", "-XXXX", "-198X-01")
	accepted(t, "-0100-XX", "-0100-01-1X")
}

func TestD22SeasonsStandWhereMonthsDo(t *testing.T) {
	accepted(t, "2001-21/2002-22", "[2001-21,2001-24]", "20XX-21", "2001-21?", "2001~-21")
	refused(t, "2001-21-01")
}

func TestD27RangesInSetsHaveConcreteEnds(t *testing.T) {
	refused(t, "[167X..1672]", "[1670..168X]", "[..198X]", "[198X..]")
	accepted(t, "[167X,1690]")
}

// Deviation (a) from D23: an interval is two dates, not one region. In
// 2004/2005 the end may lie before, in or after June 2004, and so may the
// start, but the end is never before the start.
func TestDeviationAnIntervalHasTwoDates(t *testing.T) {
	span, june := chronology.MustParseSpan("2004/2005"), chronology.MustParse("2004-06")
	assert.Equal(t, chronology.Possible, span.Start().Date.Before(june))
	assert.Equal(t, chronology.Impossible, span.End().Date.Before(june))
	assert.Equal(t, chronology.Certain, chronology.MustParse("2003").Before(span.Start().Date))
}

// Deviation (b) from D12: a season is the union of its readings, because the
// libraries differ on the months and the text on the hemisphere.
func TestDeviationASeasonIsTheUnionOfItsReadings(t *testing.T) {
	winter := chronology.MustParse("2001-24")
	for reading, day := range map[string]string{
		"December to February, year of December": "2002-02-28",
		"December to February, year of February": "2001-01-15",
		"December only":                          "2001-12-01",
		"October to December":                    "2001-10-01",
		"between solstice and equinox":           "2002-03-19",
		"southern hemisphere":                    "2001-07-15",
	} {
		assert.NotEqual(t, chronology.Impossible, winter.SameDay(chronology.MustParse(day)), reading)
	}
	assert.Equal(t, chronology.Impossible, winter.SameDay(chronology.MustParse("2001-04-15")))
	assert.Equal(t, chronology.Impossible, winter.SameDay(chronology.MustParse("2002-06-01")))

	northern := winter.InHemisphere(chronology.Northern)
	assert.Equal(t, "2001-28", northern.String())
	assert.Equal(t, chronology.Impossible, northern.SameDay(chronology.MustParse("2001-07-15")))
	assert.Equal(t, "2001-32", winter.InHemisphere(chronology.Southern).String())
	year := chronology.MustParse("2001")
	assert.True(t, year.Equal(year.InHemisphere(chronology.Northern)))
}

// Deviation (c): 24:00:00 is the end of the day that is written, as ISO
// 8601-1:2019/Amd 1:2022 has it again.
func TestDeviationMidnightCanEndTheDay(t *testing.T) {
	end := chronology.MustParse("2020-11-09T24:00:00+03:00")
	day, single := end.SingleDay()
	require.True(t, single)
	assert.Equal(t, "2020-11-09", chronology.Of(day).String())
	clock, ok := end.Clock()
	require.True(t, ok)
	assert.True(t, clock.EndOfDay())
	assert.Equal(t, "2020-11-09T24:00:00+03:00", end.String())

	instant, ok := end.Instant()
	require.True(t, ok)
	start, ok := chronology.MustParse("2020-11-10T00:00:00+03:00").Instant()
	require.True(t, ok)
	assert.True(t, instant.Equal(start))
}

// A civil day is the one that was written, whatever day it was in Greenwich:
// the ceasefire of Karabakh began at midnight in Moscow.
func TestTheWrittenDayCounts(t *testing.T) {
	ceasefire := chronology.MustParse("2020-11-10T00:00:00+03:00")
	assert.Equal(t, "2020-11-10", ceasefire.Earliest().String())
	instant, ok := ceasefire.Instant()
	require.True(t, ok)
	assert.Equal(t, "2020-11-09T21:00:00Z", instant.UTC().Format("2006-01-02T15:04:05Z07:00"))
	_, ok = chronology.MustParse("2020-11-10T00:00:00").Instant()
	assert.False(t, ok, "without an offset there is no instant")
}

func TestOpenIsNotUnknown(t *testing.T) {
	open, unknown := chronology.MustParseSpan("1988/.."), chronology.MustParseSpan("1988/")
	assert.Equal(t, chronology.BoundOpen, open.Latest().Kind)
	assert.Equal(t, chronology.BoundUnknown, unknown.Latest().Kind)
	assert.False(t, open.Equal(unknown))
	for _, text := range []string{"XXXX", "XXXX-XX", "XXXX-XX-XX"} {
		assert.Equal(t, "?", chronology.MustParse(text).Earliest().String(), text)
	}
	assert.Equal(t, "?", chronology.Date{}.Latest().String())
}

func ranges(d chronology.Date) []string {
	var all []string
	for first, last := range d.Ranges() {
		all = append(all, chronology.Bound{Day: first}.String()+"/"+chronology.Bound{Day: last}.String())
	}
	return all
}
