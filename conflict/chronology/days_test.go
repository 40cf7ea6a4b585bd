package chronology_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestDatesAreSetsOfDaysNotTheirHull(t *testing.T) {
	for _, c := range []struct {
		text string
		days int64
		in   []string
		out  []string
	}{
		{"1560-X2", 29 + 31, []string{"1560-02-29", "1560-12-01"}, []string{"1560-03-01", "1560-11-30"}},
		{"156X-12-25", 10, []string{"1560-12-25", "1569-12-25"}, []string{"1560-12-24", "1570-12-25"}},
		{"XXXX-12-25", 10_000, []string{"0000-12-25", "9999-12-25"}, []string{"2020-12-24"}},
		{"XXXX-02-29", 2_425, []string{"2000-02-29"}, []string{"1900-03-01"}},
		{"1985-XX-31", 7, []string{"1985-12-31"}, []string{"1985-06-30"}},
		{"2020-11-X0", 3, []string{"2020-11-30"}, []string{"2020-11-01"}},
		{"[2020-11-09,2020-11-10]", 2, []string{"2020-11-09"}, []string{"2020-11-11"}},
		{"[1667,1760-12]", 365 + 31, []string{"1760-12-31"}, []string{"1700-01-01"}},
		{"[1984,1984-02,198X-02-29]", 366 + 2, []string{"1980-02-29"}, []string{"1980-03-01"}},
		{"XXXX-XX-XX", 3_652_425, []string{"0000-01-01"}, nil},
		{"2001-21", 181 + 122, []string{"2001-04-01", "2001-10-01"}, []string{"2001-07-15"}},
		{"20X1-24", 0, []string{"2012-01-15", "2011-12-24"}, []string{"2011-04-15"}},
	} {
		t.Run(c.text, func(t *testing.T) {
			d := chronology.MustParse(c.text)
			if c.days > 0 {
				assert.Equal(t, c.days, d.Count(10_000_000))
				assert.Equal(t, c.days-1, d.Count(c.days-1))
			}
			for _, day := range c.in {
				assert.True(t, d.Contains(dayOf(day)), day)
			}
			for _, day := range c.out {
				assert.False(t, d.Contains(dayOf(day)), day)
			}
		})
	}
}

func TestOpenSetsReachToTheEndOfTime(t *testing.T) {
	past, future := chronology.MustParse("[..1984]"), chronology.MustParse("[1984..]")
	assert.Equal(t, []string{"-100000000000-01-01/1984-12-31"}, ranges(past))
	assert.Equal(t, []string{"1984-01-01/100000000000-12-31"}, ranges(future))
	assert.True(t, past.Contains(chronology.MinDay))
	assert.True(t, future.Contains(chronology.MaxDay))
	assert.Equal(t, int64(50), past.Count(50))
	_, single := past.SingleDay()
	assert.False(t, single)
}

func TestUnsetDateHasNoDay(t *testing.T) {
	var unset chronology.Date
	assert.Empty(t, ranges(unset))
	assert.Zero(t, unset.Count(10))
	assert.False(t, unset.Contains(dayOf("2020-11-10")))
	_, ok := unset.AtOrAfter(chronology.MinDay)
	assert.False(t, ok)
	_, ok = unset.AtOrBefore(chronology.MaxDay)
	assert.False(t, ok)
}

// TestMaskedDatesAgainstBruteForce compares every question about the days of a
// date with an answer found by trying all digits.
func TestMaskedDatesAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := maskedText().Draw(t, "text")
		days := tryAllDigits(text)
		d, err := chronology.Parse(text)
		if len(days) == 0 {
			require.Error(t, err)
			return
		}
		require.NoError(t, err)
		require.True(t, slices.Equal(days, slices.Collect(d.Days())))
		require.True(t, slices.Equal(joined(days), ranges(d)))
		require.Equal(t, days[0], d.Earliest().Day)
		require.Equal(t, days[len(days)-1], d.Latest().Day)

		probe := date.Date(rapid.Int64Range(int64(days[0])-500, int64(days[len(days)-1])+500).Draw(t, "probe"))
		place, found := slices.BinarySearch(days, probe)
		require.Equal(t, found, d.Contains(probe))
		after, ok := d.AtOrAfter(probe)
		require.Equal(t, place < len(days), ok)
		if ok {
			require.Equal(t, days[place], after)
		}
		if found {
			place++
		}
		before, ok := d.AtOrBefore(probe)
		require.Equal(t, place > 0, ok)
		if ok {
			require.Equal(t, days[place-1], before)
		}
	})
}

// TestSetsAgainstBruteForce does the same for sets of masked dates.
func TestSetsAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(maskedText(), 1, 3).Draw(t, "members")
		var days []date.Date
		for _, text := range texts {
			found := tryAllDigits(text)
			if len(found) == 0 {
				t.Skip("no such day")
			}
			days = append(days, found...)
		}
		slices.Sort(days)
		days = slices.Compact(days)
		d, err := chronology.Parse("[" + strings.Join(texts, ",") + "]")
		require.NoError(t, err)
		require.True(t, slices.Equal(days, slices.Collect(d.Days())))
		require.True(t, slices.Equal(joined(days), ranges(d)))
		probe := date.Date(rapid.Int64Range(int64(days[0])-500, int64(days[len(days)-1])+500).Draw(t, "probe"))
		place, found := slices.BinarySearch(days, probe)
		if found {
			place++
		}
		before, ok := d.AtOrBefore(probe)
		require.Equal(t, place > 0, ok)
		if ok {
			require.Equal(t, days[place-1], before)
		}
	})
}

// TestSeasonsOfSeveralYearsAgainstEachYear joins the days of the seasons of
// single years, of which a winter reaches into the year after.
func TestSeasonsOfSeveralYearsAgainstEachYear(t *testing.T) {
	for _, year := range []string{"201X", "20X1", "2X11"} {
		for code := 21; code <= 41; code++ {
			text := year + "-" + strconv.Itoa(code)
			var days []date.Date
			for _, single := range completions(year) {
				days = slices.AppendSeq(days, chronology.MustParse(strconv.Itoa(single)+"-"+strconv.Itoa(code)).Days())
			}
			slices.Sort(days)
			days = slices.Compact(days)
			d := chronology.MustParse(text)
			require.True(t, slices.Equal(joined(days), ranges(d)), text)
			require.Equal(t, days[len(days)-1], d.Latest().Day, text)
			for probe := days[0] - 1; probe < days[0]+1000; probe++ {
				place, found := slices.BinarySearch(days, probe)
				require.Equal(t, found, d.Contains(probe), text)
				if found {
					place++
				}
				before, ok := d.AtOrBefore(probe)
				require.Equal(t, place > 0, ok, text)
				if ok {
					require.Equal(t, days[place-1], before, text)
				}
			}
		}
	}
}

// maskedText writes dates of which any digit of month and day and up to two of
// the year are unspecified.
func maskedText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		text := []byte(rapid.SampledFrom([]string{"0004", "1560", "1899", "1900", "1904", "2000", "2020", "9999"}).Draw(t, "year"))
		for range rapid.IntRange(0, 2).Draw(t, "masked") {
			text[rapid.IntRange(0, 3).Draw(t, "place")] = 'X'
		}
		if rapid.Bool().Draw(t, "with month") {
			text = append(text, '-')
			text = append(text, rapid.StringMatching(`0[1-9X]|1[0-2X]|X[0-9X]`).Draw(t, "month")...)
			if rapid.Bool().Draw(t, "with day") {
				text = append(text, '-')
				text = append(text, rapid.StringMatching(`0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]`).Draw(t, "day")...)
			}
		}
		return string(text)
	})
}

func tryAllDigits(text string) []date.Date {
	switch strings.Count(text, "-") {
	case 0:
		text += "-XX-XX"
	case 1:
		text += "-XX"
	}
	var days []date.Date
	for _, year := range completions(text[:4]) {
		for _, month := range completions(text[5:7]) {
			for _, day := range completions(text[8:]) {
				moment := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
				if moment.Year() == year && int(moment.Month()) == month && moment.Day() == day {
					days = append(days, date.NewAt(moment))
				}
			}
		}
	}
	return days
}

func completions(digits string) []int {
	place := strings.IndexByte(digits, 'X')
	if place < 0 {
		value, _ := strconv.Atoi(digits)
		return []int{value}
	}
	var all []int
	for digit := '0'; digit <= '9'; digit++ {
		all = append(all, completions(digits[:place]+string(digit)+digits[place+1:])...)
	}
	return all
}

func joined(days []date.Date) []string {
	var all []string
	for index := 0; index < len(days); {
		last := index
		for last+1 < len(days) && days[last+1] == days[last]+1 {
			last++
		}
		all = append(all, chronology.Bound{Day: days[index]}.String()+"/"+chronology.Bound{Day: days[last]}.String())
		index = last + 1
	}
	return all
}

func dayOf(text string) date.Date {
	day, single := chronology.MustParse(text).SingleDay()
	if !single {
		panic(text + " is not one day")
	}
	return day
}

// TestDayNumbers compares the reckoning of days with that of package date.
func TestDayNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := date.Date(rapid.Int64Range(-4_000_000, 4_000_000).Draw(t, "day"))
		year, month, dayOfMonth := day.Date()
		if year < -9999 || year > 9999 {
			t.Skip("beyond four digits")
		}
		d, err := chronology.OnDay(year, month, dayOfMonth)
		require.NoError(t, err)
		found, single := d.SingleDay()
		require.True(t, single)
		require.Equal(t, day, found)
		require.True(t, d.Equal(chronology.Of(day)))
		if year >= 0 {
			require.Equal(t, day.MidnightUTC().Format("2006-01-02"), d.String())
		}
	})
}

func TestDayNumbersOfFarYears(t *testing.T) {
	for _, year := range []int{-100_000_000_000, -170_000_000, -10_000, 10_000, 170_000_000, 100_000_000_000} {
		d, err := chronology.InYear(year)
		require.NoError(t, err)
		midnight := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		assert.Equal(t, midnight.Unix()/86400, int64(d.Earliest().Day)-date.ZeroOffset)
	}
}
