package chronology_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestCanonicalTextAndTheTextWritten(t *testing.T) {
	for written, canonical := range map[string]string{
		"2020-11-10":                "2020-11-10",
		"?2001":                     "2001?",
		"%2004-%06-%11":             "2004-06-11%",
		"2004-06~-11~":              "2004-06-11~",
		"?2004-06":                  "2004?-06",
		"2001-?09~-09":              "2001~-%09-09",
		"2004-?06-?11":              "2004-?06-?11",
		"?2004-06-~11":              "2004?-06-~11",
		"?~2004":                    "",
		"2020-11-10T00:00:00+00:00": "2020-11-10T00:00:00Z",
		"2020-11-10T00:00:00+03":    "2020-11-10T00:00:00+03:00",
		"2020-11-10T00:00:00-03:30": "2020-11-10T00:00:00-03:30",
		"Y17E7":                     "Y17E7",
		"Y-170000002":               "Y-170000002",
		"0001S2":                    "0001S2",
		"-0032-03-15":               "-0032-03-15",
		"[?1667,%1668-12]":          "[1667?,1668%-12]",
	} {
		t.Run(written, func(t *testing.T) {
			d, err := chronology.Parse(written)
			if canonical == "" {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, canonical, d.String())
			assert.Equal(t, written, d.Written())
			again := chronology.MustParse(canonical)
			assert.True(t, again.Equal(d))
			assert.Equal(t, canonical, again.Written())
			assert.Equal(t, d.Level(), again.Level())
		})
	}
}

func TestQualifiersAreKeptPerComponentAndMoveNoBound(t *testing.T) {
	d := chronology.MustParse("2004-06~-?11")
	assert.Equal(t, chronology.Approximate, d.Qualifier(chronology.YearComponent))
	assert.Equal(t, chronology.Approximate, d.Qualifier(chronology.MonthComponent))
	assert.Equal(t, chronology.Uncertain, d.Qualifier(chronology.DayComponent))
	assert.Equal(t, chronology.Unqualified, d.Qualifier(chronology.Component(9)))
	assert.True(t, d.Uncertain())
	assert.True(t, d.Approximate())
	assert.False(t, chronology.MustParse("2004-06-11").Uncertain())

	for _, text := range []string{"2004", "2004-06", "2004-06-11", "200X", "2004-XX", "2004-21"} {
		plain := chronology.MustParse(text)
		for _, sign := range []string{"?", "~", "%"} {
			qualified := chronology.MustParse(text + sign)
			assert.Equal(t, ranges(plain), ranges(qualified), text+sign)
			assert.Equal(t, plain.Precision(), qualified.Precision())
			assert.False(t, plain.Equal(qualified))
			assert.Equal(t, sign, qualified.Qualifier(chronology.YearComponent).String())
		}
	}
	set := chronology.MustParse("[1667?,1668-12~]")
	assert.True(t, set.Uncertain())
	assert.Equal(t, chronology.UncertainAndApproximate, set.Qualifier(chronology.YearComponent))
	assert.Equal(t, chronology.Approximate, set.Qualifier(chronology.MonthComponent))
}

func TestCanonicalTextReadsBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		written := anyDate().Draw(t, "text")
		d, err := chronology.Parse(written)
		if err != nil {
			t.Skip("no such date")
		}
		require.Equal(t, written, d.Written())
		again, err := chronology.Parse(d.String())
		require.NoError(t, err)
		require.True(t, again.Equal(d))
		require.Equal(t, d.String(), again.String())
		require.Equal(t, d.Earliest(), again.Earliest())
		require.Equal(t, d.Latest(), again.Latest())
		require.Equal(t, d.Precision(), again.Precision())
		require.Equal(t, d.Level(), again.Level())
		expression, err := chronology.ParseExpression(written)
		require.NoError(t, err)
		only, ok := expression.Date()
		require.True(t, ok)
		require.True(t, only.Equal(d))
		require.Equal(t, written, only.Written())
	})
}

// TestMorePrecisionNeverWidens adds a month, a day or a digit and finds no day
// that was not there before.
func TestMorePrecisionNeverWidens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		finer := maskedText().Draw(t, "text")
		coarser := finer
		if cut := strings.LastIndexByte(finer, '-'); cut > 0 && rapid.Bool().Draw(t, "cut") {
			coarser = finer[:cut]
		} else {
			place := rapid.IntRange(0, len(finer)-1).Draw(t, "place")
			if finer[place] == '-' {
				t.Skip("no digit")
			}
			coarser = finer[:place] + "X" + finer[place+1:]
		}
		narrow, err := chronology.Parse(finer)
		if err != nil {
			t.Skip("no such date")
		}
		wide, err := chronology.Parse(coarser)
		require.NoError(t, err)
		steps := 0
		for first, last := range narrow.Ranges() {
			require.True(t, wide.Contains(first))
			require.True(t, wide.Contains(last))
			if steps++; steps == 50 {
				break
			}
		}
		if wide.Earliest().Kind == chronology.BoundKnown {
			require.LessOrEqual(t, wide.Earliest().Day, narrow.Earliest().Day)
			require.GreaterOrEqual(t, wide.Latest().Day, narrow.Latest().Day)
		}
	})
}

// anyDate writes dates of all levels. Some do not exist.
func anyDate() *rapid.Generator[string] {
	sign := rapid.SampledFrom([]string{"", "", "", "?", "~", "%"})
	qualifiedDate := rapid.Custom(func(t *rapid.T) string {
		parts := strings.Split(maskedText().Draw(t, "date"), "-")
		for index := range parts {
			parts[index] = sign.Draw(t, "left") + parts[index] + sign.Draw(t, "right")
		}
		return strings.Join(parts, "-")
	})
	plain := rapid.StringMatching(`(19|20)[0-9]{2}(-(0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01])|-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]))?`)
	moment := rapid.StringMatching(`2020-(0[1-9]|1[0-2])-[01][1-9]T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-3])(:[0-5][0-9])?)?`)
	long := rapid.Custom(func(t *rapid.T) string {
		text := "Y" + strconv.FormatInt(rapid.Int64Range(-100_000_000_000, 100_000_000_000).Draw(t, "year"), 10)
		return text + rapid.SampledFrom([]string{"", "S1", "S3", "S5", "?", "~"}).Draw(t, "end")
	})
	exponential := rapid.StringMatching(`Y-?[1-9][0-9]{0,2}E[1-8](S[1-3])?[?~%]?`)
	set := rapid.Custom(func(t *rapid.T) string {
		members := rapid.SliceOfN(rapid.OneOf(qualifiedDate, plain), 1, 4).Draw(t, "members")
		text := strings.Join(members, rapid.SampledFrom([]string{",", ",", ".."}).Draw(t, "between"))
		return "[" + rapid.SampledFrom([]string{"", "", ".."}).Draw(t, "before") + text +
			rapid.SampledFrom([]string{"", "", ".."}).Draw(t, "after") + "]"
	})
	return rapid.OneOf(qualifiedDate, plain, moment, long, exponential, set)
}

func TestSpansReadBackEqual(t *testing.T) {
	side := rapid.Custom(func(t *rapid.T) string {
		text := strings.Trim(anyDate().Draw(t, "date"), "[]")
		return rapid.SampledFrom([]string{text, text, "", "..", ".." + text, text + ".."}).Draw(t, "side")
	})
	rapid.Check(t, func(t *rapid.T) {
		written := side.Draw(t, "start") + "/" + side.Draw(t, "end")
		span, err := chronology.ParseSpan(written)
		if err != nil {
			t.Skip("no such span")
		}
		require.Equal(t, written, span.Written())
		again, err := chronology.ParseSpan(span.String())
		require.NoError(t, err)
		require.True(t, again.Equal(span))
		built, err := chronology.NewSpan(span.Start(), span.End())
		require.NoError(t, err)
		require.True(t, built.Equal(span))
		require.Equal(t, span.String(), built.String())
	})
}

func TestParsingTheFrequentFormsAllocatesNothing(t *testing.T) {
	for _, c := range texts {
		assert.Zero(t, testing.AllocsPerRun(100, func() {
			if _, err := chronology.Parse(c.text); err != nil {
				t.Fatal(err)
			}
		}), c.name)
	}
}

// Dates made of numbers are written with all digits, and read back as the same.
func TestDatesOfNumbersInText(t *testing.T) {
	for year := -3; year <= 9999; year += 1 + max(year, 0)%400/7 {
		inYear, err := chronology.InYear(year)
		require.NoError(t, err)
		inMonth, err := chronology.InMonth(year, 2)
		require.NoError(t, err)
		onDay, err := chronology.OnDay(year, 12, 9)
		require.NoError(t, err)
		sign, positive := "", year
		if year < 0 {
			sign, positive = "-", -year
		}
		text := sign + fmt.Sprintf("%04d", positive)
		require.Equal(t, []string{text, text + "-02", text + "-12-09"}, []string{inYear.String(), inMonth.String(), onDay.String()})
		require.True(t, chronology.MustParse(text+"-12-09").Equal(onDay))
		require.Equal(t, chronology.MustParse(text+"-02").Latest(), inMonth.Latest())
	}
	_, err := chronology.OnDay(2021, 2, 29)
	require.ErrorIs(t, err, chronology.ErrNoSuchDay)
	_, err = chronology.OnDay(2021, 13, 1)
	require.ErrorIs(t, err, chronology.ErrNoSuchMonth)
	_, err = chronology.OnDay(10_000, 1, 1)
	require.ErrorIs(t, err, chronology.ErrYearDigits)
}
