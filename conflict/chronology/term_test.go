package chronology_test

import (
	"math"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/period"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestTermsClampTheEndOfTheMonth(t *testing.T) {
	for _, c := range []struct{ start, term, end, why string }{
		{"2020-08-31", "P6M", "2021-02-28", "February has no 31st"},
		{"2021-01-31", "P1M", "2021-02-28", "AddDate would give 3 March"},
		{"2020-01-31", "P1M", "2020-02-29", "leap year"},
		{"2020-02-29", "P1Y", "2021-02-28", "AddDate would give 1 March"},
		{"2020-02-29", "P4Y", "2024-02-29", "leap year again"},
		{"2021-01-30", "P1M15D", "2021-03-15", "months first, then days: ETS 76, Article 4"},
		{"2020-11-10", "P30D", "2020-12-10", "the first day is not counted: ETS 76, Article 3"},
		{"2020-11-10", "P2W", "2020-11-24", "the same day of the week"},
		{"2020-11-10", "P1W3D", "2020-11-20", "weeks are seven days"},
		{"2020-11-10", "P0D", "2020-11-10", "no days"},
		{"2020-11-10", "P5Y", "2025-11-10", "the peacekeepers' term of the statement of November 2020"},
		{"1992-12-31", "P14M", "1994-02-28", "months over the turn of the year"},
	} {
		t.Run(c.start+" "+c.term, func(t *testing.T) {
			assert.Equal(t, dayOf(c.end), chronology.MustParseTerm(c.term).After(dayOf(c.start)), c.why)
		})
	}
}

func TestTermsCountBack(t *testing.T) {
	month := chronology.MustParseTerm("P1M")
	assert.Equal(t, dayOf("2021-01-31"), month.Before(dayOf("2021-02-28")), "the latest of four days")
	assert.Equal(t, dayOf("2021-01-28"), month.EarliestReaching(dayOf("2021-02-28")), "the earliest of four days")
	assert.Equal(t, dayOf("2021-02-28"), month.Before(dayOf("2021-03-30")), "no day leads to 30 March")
	assert.Equal(t, dayOf("2021-03-01"), month.EarliestReaching(dayOf("2021-03-30")), "no day leads to 30 March")
}

func TestTermsDoNotAddUp(t *testing.T) {
	month, day := chronology.MustParseTerm("P1M"), dayOf("2021-01-31")
	assert.Equal(t, dayOf("2021-03-28"), month.After(month.After(day)))
	assert.Equal(t, dayOf("2021-03-31"), chronology.MustParseTerm("P2M").After(day))
}

func TestTermsKeepWhatTheySay(t *testing.T) {
	for _, text := range []string{"P30D", "P6M", "P1Y6M", "P2W", "P1Y2M3W4D", "P0D", "P9999999Y", "P12M"} {
		term, err := chronology.ParseTerm(text)
		require.NoError(t, err, text)
		assert.Equal(t, text, term.String())
		assert.False(t, term.IsZero())
		again, err := chronology.TermOf(term.Period())
		require.NoError(t, err)
		assert.Equal(t, term, again)
	}
	assert.NotEqual(t, chronology.MustParseTerm("P12M"), chronology.MustParseTerm("P1Y"))
	days, ok := chronology.MustParseTerm("P1W3D").Days()
	assert.True(t, ok)
	assert.Equal(t, 10, days)
	_, ok = chronology.MustParseTerm("P1M").Days()
	assert.False(t, ok)
	_, ok = chronology.Term{}.Days()
	assert.False(t, ok)
	assert.Empty(t, chronology.Term{}.String())
}

func TestRefusedTerms(t *testing.T) {
	for _, text := range []string{
		"", "P", "30D", "p30d", "P30", "-P30D", "P-30D", "+P30D", "P1.5M", "P1,5D", "PT72H", "P1DT1S", "P10000000D",
		"P99999999999999999999D", "P1D ", " P1D", "P1Q", "\x00",
	} {
		_, err := chronology.ParseTerm(text)
		var refused *chronology.ParseError
		assert.ErrorAs(t, err, &refused, text)
	}
	_, err := chronology.TermOf(period.NewHMS(1, 0, 0))
	assert.Error(t, err)
	assert.Panics(t, func() { chronology.MustParseTerm("six months") })
}

// The dates are those of temporal practice, each with the source of both ends.
func TestTreatyFormulas(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		formula        chronology.Formula
		source         string
	}{
		{
			"Vienna Convention on the Law of Treaties, Article 84", "1979-12-28", "1980-01-27",
			chronology.Formula{Days: 30}, "UNTS 1155, p. 331, note: in force on the thirtieth day following the deposit",
		},
		{
			"Arms Trade Treaty, Article 22", "2014-09-25", "2014-12-24",
			chronology.Formula{Days: 90}, "ninety days following the fiftieth deposit",
		},
		{
			"Chemical Weapons Convention, Article XXI", "1996-10-31", "1997-04-29",
			chronology.Formula{Days: 180}, "180 days after the sixty-fifth deposit, that of Hungary",
		},
		{
			"Rome Statute, Article 126", "2002-04-11", "2002-07-01",
			chronology.Formula{Days: 60, Months: 1, FirstOfMonth: true},
			"first day of the month after the sixtieth day following the sixtieth deposit",
		},
		{
			"Ottawa Convention, Article 17", "1998-09-16", "1999-03-01",
			chronology.Formula{Months: 6, FirstOfMonth: true},
			"first day of the sixth month after the month of the fortieth deposit; ICRC",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			from, to := dayOf(c.from), dayOf(c.to)
			assert.Equal(t, to, c.formula.Apply(from), c.source)
			assert.Equal(t, chronology.Of(to), c.formula.ApplyDate(chronology.Of(from)))
			earliest, latest := c.formula.EarliestReaching(to), c.formula.LatestWithin(to)
			assert.LessOrEqual(t, earliest, from)
			assert.GreaterOrEqual(t, latest, from)
		})
	}
}

// A published note dates the fiftieth ratification of the Arms Trade Treaty 28
// September 2014. The treaty entered into force on 24 December, so it was the
// 25th: three days earlier.
func TestTheFormulaFindsAWrongRatificationDate(t *testing.T) {
	formula := chronology.Formula{Days: 90}
	inForce := dayOf("2014-12-24")
	assert.Equal(t, inForce+3, formula.Apply(dayOf("2014-09-28")))
	assert.Equal(t, dayOf("2014-09-25"), formula.LatestWithin(inForce))
	assert.Equal(t, dayOf("2014-09-25"), formula.EarliestReaching(inForce))
}

func TestFormulasOfDatesKnownInPart(t *testing.T) {
	month := chronology.MustParseTerm("P1M")
	for _, c := range []struct{ from, to string }{
		{"2020-11", "[2020-12-01..2020-12-30]"},
		{"[2021-01-30,2021-01-31]", "2021-02-28"},
		{"[2020-11-09,2020-11-11]", "[2020-12-09,2020-12-11]"},
		{"[..2020-11-20]", "[..2020-12-20]"},
		{"[2020-11-20..]", "[2020-12-20..]"},
		{"XXXX", ""},
		{"2020-X1-10", "[2020-02-10,2020-12-10]"},
	} {
		assert.Equal(t, c.to, month.AfterDate(chronology.MustParse(c.from)).String(), c.from)
	}
	assert.True(t, month.AfterDate(chronology.Date{}).IsZero())
	many := month.AfterDate(chronology.MustParse("XXXX-12-25"))
	assert.Equal(t, "0001-01-25", many.Earliest().String())
	assert.Equal(t, "10000-12-31", many.Latest().String(), "EDTF has no day beyond the year 9999")
}

// TestAdjoints checks the two ways back of any formula against their
// definitions.
func TestAdjoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		formula := anyFormula().Draw(t, "formula")
		day := date.Date(rapid.Int64Range(600_000, 800_000).Draw(t, "day"))
		latest := formula.LatestWithin(day)
		require.LessOrEqual(t, formula.Apply(latest), day)
		require.Greater(t, formula.Apply(latest+1), day)
		earliest := formula.EarliestReaching(day)
		require.GreaterOrEqual(t, formula.Apply(earliest), day)
		require.Less(t, formula.Apply(earliest-1), day)
		require.LessOrEqual(t, formula.Apply(day), formula.Apply(day+1), "monotone")
	})
}

func anyFormula() *rapid.Generator[chronology.Formula] {
	return rapid.Custom(func(t *rapid.T) chronology.Formula {
		return chronology.Formula{
			Days:         rapid.IntRange(-400, 400).Draw(t, "days"),
			Months:       rapid.IntRange(-30, 30).Draw(t, "months"),
			FirstOfMonth: rapid.Bool().Draw(t, "first of month"),
		}
	})
}

func TestFormulasStayWithinTheRangeOfDays(t *testing.T) {
	const most = math.MaxInt
	for _, formula := range []chronology.Formula{
		{Days: most}, {Days: -most}, {Months: most}, {Months: -most}, {Days: most, Months: -most, FirstOfMonth: true},
		{Days: -most - 1, Months: most, FirstOfMonth: true},
	} {
		for _, day := range []date.Date{chronology.MinDay, math.MinInt64, 0, math.MaxInt64, chronology.MaxDay} {
			for _, result := range []date.Date{formula.Apply(day), formula.LatestWithin(day), formula.EarliestReaching(day)} {
				assert.GreaterOrEqual(t, result, chronology.MinDay)
				assert.LessOrEqual(t, result, chronology.MaxDay)
			}
		}
	}
}

func TestAnniversaries(t *testing.T) {
	for _, c := range []struct {
		day   string
		years int
		date  string
	}{
		{"1991-12-02", 30, "2021-12-02"},
		{"2020-02-29", 1, "[2021-02-28..2021-03-01]"},
		{"2020-02-29", 4, "2024-02-29"},
		{"2020-02-29", -1, "[2019-02-28..2019-03-01]"},
		{"2020-11-10", 0, "2020-11-10"},
	} {
		assert.Equal(t, c.date, chronology.AnniversaryOf(dayOf(c.day), c.years).String(), c.day)
	}
	assert.False(t, chronology.AnniversaryOf(chronology.MaxDay, math.MaxInt).IsZero())
}

type weekdays struct{ holidays []date.Date }

func (w weekdays) WorkingDay(day date.Date) bool {
	for _, holiday := range w.holidays {
		if day == holiday {
			return false
		}
	}
	weekday := day.MidnightUTC().Weekday()
	return weekday != time.Saturday && weekday != time.Sunday
}

type closed struct{}

func (closed) WorkingDay(date.Date) bool { return false }

func TestALastDayRollsToTheNextWorkingDay(t *testing.T) {
	calendar := weekdays{holidays: []date.Date{dayOf("2021-12-24"), dayOf("2021-12-27")}}
	for last, rolled := range map[string]string{
		"2021-12-23": "2021-12-23",
		"2021-12-24": "2021-12-28",
		"2021-12-25": "2021-12-28",
		"2021-12-28": "2021-12-28",
		"2021-12-18": "2021-12-20",
	} {
		assert.Equal(t, dayOf(rolled), chronology.RollForward(dayOf(last), calendar), last)
	}
	assert.Equal(t, dayOf("2021-12-25"), chronology.RollForward(dayOf("2021-12-25"), closed{}))
}

func TestRollingBackIsTheAdjointOfRollingForward(t *testing.T) {
	start := dayOf("2021-12-01")
	rapid.Check(t, func(t *rapid.T) {
		var holidays []date.Date
		for _, offset := range rapid.SliceOf(rapid.IntRange(0, 60)).Draw(t, "holidays") {
			holidays = append(holidays, start+date.Date(offset))
		}
		calendar := weekdays{holidays}
		day := start + date.Date(rapid.IntRange(0, 60).Draw(t, "day"))
		latest := chronology.RollBack(day, calendar)
		require.LessOrEqual(t, chronology.RollForward(latest, calendar), day)
		require.Greater(t, chronology.RollForward(latest+1, calendar), day)
	})
	assert.Equal(t, start, chronology.RollBack(start, closed{}))
}
