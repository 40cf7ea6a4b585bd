package chronology_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestDatesOfOtherCalendars(t *testing.T) {
	for _, c := range []struct {
		calendar         chronology.CalendarSystem
		written, days, e string
	}{
		{chronology.Julian, "1917-10-25", "1917-11-07", "the revolution of October"},
		{chronology.Julian, "1917-12-02", "1917-12-15", "the armistice of Brest-Litovsk"},
		{chronology.Julian, "1774-07-10", "1774-07-21", "the treaty of Küçük Kaynarca"},
		{chronology.Julian, "1918-01-31", "1918-02-13", "the last day of the old style in Russia"},
		{chronology.Julian, "1900-02-29", "1900-03-13", "a day the Gregorian calendar does not have"},
		{chronology.Julian, "1582-10-04", "1582-10-14", "the day before the reform"},
		{chronology.Julian, "-0043-03-15", "-0043-03-13", "the ides of March"},
		{chronology.Julian, "1917-10", "[1917-10-14..1917-11-13]", "a month"},
		{chronology.Julian, "1917", "[1917-01-14..1918-01-13]", "a year"},
		{chronology.Julian, "1917-10-25~", "1917-11-07~", "approximate"},
		{chronology.JulianOrGregorian, "1917-10-25", "[1917-10-25,1917-11-07]", "no day between the two"},
		{chronology.JulianOrGregorian, "1900-02-29", "1900-03-13", "only the old style has it"},
		{chronology.Ethiopian, "2015-02-23", "2022-11-02", "the agreement of Pretoria, 23 Tikimt"},
		{chronology.Ethiopian, "2000-01-01", "2007-09-12", "the third millennium"},
		{chronology.Ethiopian, "2015-13-06", "2023-09-11", "the sixth day of Pagumen"},
		{chronology.Ethiopian, "2015", "[2022-09-11..2023-09-11]", "a year lies in two"},
		{chronology.SolarHijri, "1357-11-22", "1979-02-11", "22 Bahman"},
		{chronology.SolarHijri, "1399-12-30", "2021-03-20", "a leap year"},
		{chronology.SolarHijri, "1400-01-01", "2021-03-21", "Nowruz"},
		{chronology.SolarHijri, "1403-01-01", "2024-03-20", "Nowruz"},
		{chronology.SolarHijri, "1400-05-24", "2021-08-15", "the fall of Kabul"},
		{chronology.SolarHijri, "1400-07", "[2021-09-23..2021-10-22]", "the first month of thirty days"},
		{chronology.TabularHijri, "1443-01-01", "[2021-08-09..2021-08-10]", "the two first days"},
		{chronology.TabularHijri, "1443-01-01%", "[2021-08-09%..2021-08-10%]", "qualified"},
		{chronology.JulianOrGregorian, "1917-10-25?", "[1917-10-25?,1917-11-07?]", "qualified"},
		{chronology.TabularHijri, "0001-01-01", "[0622-07-18..0622-07-19]", "15 and 16 July of the old style"},
		{chronology.TabularHijri, "1445-01-01", "[2023-07-18..2023-07-19]", "19 July by the civil rule"},
		{chronology.LunarHijri, "1445-01-01", "[2023-07-17..2023-07-21]", "two days either way of the civil rule"},
		{chronology.LunarHijri, "1445-09-01", "[2024-03-09..2024-03-13]", "five days where the rule is not known"},
	} {
		t.Run(c.calendar.String()+" "+c.written, func(t *testing.T) {
			d, err := chronology.ParseIn(c.calendar, c.written)
			require.NoError(t, err)
			assert.Equal(t, c.days, d.String(), c.e)
			assert.Equal(t, c.written, d.Written())
			assert.Equal(t, c.calendar, d.Calendar())

			stored, err := d.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, c.calendar.String()+":"+c.written, string(stored))
			var restored chronology.Date
			require.NoError(t, restored.UnmarshalText(stored))
			assert.True(t, restored.Equal(d))
			assert.Equal(t, d.Written(), restored.Written())
			assert.Equal(t, d.Calendar(), restored.Calendar())
		})
	}
}

func TestRefusedDatesOfOtherCalendars(t *testing.T) {
	for _, c := range []struct {
		calendar chronology.CalendarSystem
		text     string
	}{
		{chronology.Julian, ""},
		{chronology.Julian, "1901-02-29"},
		{chronology.Julian, "1900-13"},
		{chronology.Julian, "1900-00"},
		{chronology.Julian, "1900-01-1X"},
		{chronology.Julian, "19-01-01"},
		{chronology.Julian, "1900-01-01 "},
		{chronology.Julian, "1900-01-01??"},
		{chronology.Ethiopian, "2014-13-06"},
		{chronology.Ethiopian, "2014-01-31"},
		{chronology.Ethiopian, "0000-01-01"},
		{chronology.SolarHijri, "1400-12-30"},
		{chronology.SolarHijri, "1400-07-31"},
		{chronology.SolarHijri, "3178-01-01"},
		{chronology.TabularHijri, "1443-02-30"},
		{chronology.TabularHijri, "-001-01-01"},
		{chronology.Gregorian, "1900-02-29"},
	} {
		_, err := chronology.ParseIn(c.calendar, c.text)
		var refused *chronology.ParseError
		assert.ErrorAs(t, err, &refused, c.text)
	}
	_, err := chronology.ParseIn(chronology.CalendarSystem(99), "1900")
	assert.ErrorIs(t, err, chronology.ErrCalendar)
	assert.Equal(t, "unknown calendar", chronology.CalendarSystem(99).String())

	var d chronology.Date
	for _, text := range []string{"mayan:1900", "julian:", "julian:1901-02-29", "julian", ":1900", "Julian:1900-01-01"} {
		assert.Error(t, d.UnmarshalText([]byte(text)), text)
	}
}

// TestEveryDayHasOneDateInEachCalendar walks through a century and finds no day
// left out and none twice.
func TestEveryDayHasOneDateInEachCalendar(t *testing.T) {
	for _, c := range []struct {
		calendar      chronology.CalendarSystem
		first, months int
	}{
		{chronology.Julian, 1880, 12},
		{chronology.Ethiopian, 1880, 13},
		{chronology.SolarHijri, 1280, 12},
	} {
		t.Run(c.calendar.String(), func(t *testing.T) {
			var expected date.Date
			for year := c.first; year < c.first+100; year++ {
				for month := 1; month <= c.months; month++ {
					for day := 1; day <= 31; day++ {
						text := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006") + two(month) + two(day)
						d, err := chronology.ParseIn(c.calendar, text)
						if err != nil {
							require.Greater(t, day, 4, text)
							break
						}
						found, single := d.SingleDay()
						require.True(t, single)
						if expected != 0 {
							require.Equal(t, expected, found, text)
						}
						expected = found + 1
					}
				}
			}
		})
	}
}

// The leap years are those of the official calendar of Iran.
func TestLeapYearsOfTheSolarCalendar(t *testing.T) {
	leapYears := map[int]bool{
		1342: true, 1346: true, 1350: true, 1354: true, 1358: true, 1362: true, 1366: true, 1370: true, 1375: true,
		1379: true, 1383: true, 1387: true, 1391: true, 1395: true, 1399: true, 1403: true, 1408: true,
	}
	for year := 1340; year <= 1410; year++ {
		_, err := chronology.ParseIn(chronology.SolarHijri, strconv.Itoa(year)+"-12-30")
		assert.Equal(t, leapYears[year], err == nil, year)
	}
}

// TestLunarDaysFollowOneAnother walks through two cycles of thirty years.
func TestLunarDaysFollowOneAnother(t *testing.T) {
	for _, calendar := range []chronology.CalendarSystem{chronology.LunarHijri, chronology.TabularHijri} {
		days := 0
		var before chronology.Date
		for year := 1411; year <= 1470; year++ {
			for month := 1; month <= 12; month++ {
				for day := 1; day <= 30; day++ {
					text := strconv.Itoa(year) + two(month) + two(day)
					d, err := chronology.ParseIn(calendar, text)
					if err != nil {
						require.Equal(t, 30, day, text)
						continue
					}
					days++
					if calendar == chronology.LunarHijri && days > 1 {
						require.Equal(t, before.Earliest().Day+1, d.Earliest().Day, text)
						require.Equal(t, int64(5), d.Count(100), text)
					}
					require.LessOrEqual(t, int64(d.Latest().Day-d.Earliest().Day), int64(4), text)
					before = d
				}
			}
		}
		if calendar == chronology.LunarHijri {
			require.Equal(t, 2*10_631, days, "two cycles")
		}
	}
}

func two(number int) string {
	return "-" + string([]byte{byte('0' + number/10), byte('0' + number%10)})
}

func TestPaddingIsTakenOffOnlyWhenSaid(t *testing.T) {
	const all = chronology.PaddedZeros | chronology.MonthsToFirstDay | chronology.YearsToFirstDay
	for _, c := range []struct {
		padding    chronology.Padding
		text, date string
	}{
		{0, "2020-11-01", "2020-11-01"},
		{chronology.MonthsToFirstDay, "2020-11-01", "2020-11"},
		{chronology.MonthsToFirstDay, "2020-01-01", "2020-01"},
		{chronology.MonthsToFirstDay, "2020-11-02", "2020-11-02"},
		{chronology.MonthsToLastDay, "2020-02-29", "2020-02"},
		{chronology.MonthsToLastDay, "2020-02-28", "2020-02-28"},
		{chronology.YearsToFirstDay, "2020-01-01", "2020"},
		{chronology.YearsToFirstDay, "2020-02-01", "2020-02-01"},
		{chronology.YearsToLastDay, "2020-12-31", "2020"},
		{chronology.YearsToFirstDay, "2020-01-01~", "2020~"},
		{chronology.PaddedZeros, "2020-11-00", "2020-11"},
		{chronology.PaddedZeros, "2020-00-00", "2020"},
		{chronology.PaddedZeros, "0000-00-00", ""},
		{chronology.PaddedZeros, "2020-11-01", "2020-11-01"},
		{all, "2020-11-01", "2020-11"},
		{all, "2020-01-01", "2020"},
		{all, "2020-11", "2020-11"},
		{all, "2020-11-01T00:00:00", "2020-11-01T00:00:00"},
		{all, "[2020-11-01,2020-12-01]", "[2020-11-01,2020-12-01]"},
	} {
		d, err := c.padding.Parse(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.date, d.String(), c.text)
		assert.Equal(t, c.date, d.Written(), c.text)
	}
	_, err := chronology.Padding(0).Parse("2020-11-00")
	assert.Error(t, err)
	_, err = chronology.PaddedZeros.Parse("2020-00-10")
	assert.Error(t, err)
	_, err = chronology.PaddedZeros.Parse("2020-13-00")
	assert.Error(t, err)
}

func TestBandsWidenOnlyTheHardClaim(t *testing.T) {
	bands := chronology.DefaultBands()
	for _, c := range []struct{ text, earliest, latest string }{
		{"2020-11-10", "2020-11-10", "2020-11-10"},
		{"2020-11-10~", "2020-11-03", "2020-11-17"},
		{"2020-02~", "2020-01-01", "2020-03-31"},
		{"2001-34~", "2001-03-01", "2001-07-31"},
		{"1992~", "1991-01-01", "1993-12-31"},
		{"199X~", "1985-01-01", "2004-12-31"},
		{"19XX~", "1850-01-01", "2049-12-31"},
		{"1XXX~", "0500-01-01", "2499-12-31"},
		{"1992~-05-10", "1991-05-10", "1993-05-10"},
		{"1992-~05-10", "1992-04-10", "1992-06-10"},
		{"1992-05-~10", "1992-05-03", "1992-05-17"},
		{"1992?", "?", "?"},
		{"1992%", "?", "?"},
		{"[1990~,1992]", "1989-01-01", "1992-12-31"},
		{"[1990,1992~]", "1990-01-01", "1993-12-31"},
		{"[..1992~]", "..", "1993-12-31"},
		{"[1992~..]", "1991-01-01", ".."},
		{"XXXX", "?", "?"},
	} {
		d := chronology.MustParse(c.text)
		earliest, latest := bands.Bounds(d)
		assert.Equal(t, c.earliest, earliest.String(), c.text)
		assert.Equal(t, c.latest, latest.String(), c.text)
		widened := bands.Widened(d)
		assert.Equal(t, c.earliest, widened.Earliest().String(), c.text)
		assert.Equal(t, c.latest, widened.Latest().String(), c.text)
	}
	wide := chronology.Bands{Day: 30}
	earliest, _ := wide.Bounds(chronology.MustParse("2020-11-10~"))
	assert.Equal(t, "2020-10-11", earliest.String())
}
