package chronology_test

import (
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/armistice-go/armistice/conflict/chronology"
)

const (
	never = chronology.Impossible
	maybe = chronology.Possible
	sure  = chronology.Certain
)

func TestThreeValuedComparison(t *testing.T) {
	for _, c := range []struct {
		a, b                    string
		before, notAfter, same  chronology.Certainty
		order                   chronology.Order
		why                     string
		leastDays, greatestDays int64
	}{
		{"2020-11-09", "2020-11-10", sure, sure, never, chronology.OrderBefore, "two days", 1, 1},
		{"2020-11-10", "2020-11-10", never, sure, sure, chronology.OrderSame, "one day", 0, 0},
		{"2020-11-10", "2020-11-09", never, never, never, chronology.OrderAfter, "reversed", -1, -1},
		{"2020-11", "2020-11-10", maybe, maybe, maybe, chronology.OrderUndecided, "a day of the month", -20, 9},
		{"2020-11", "2020-11-30", maybe, sure, maybe, chronology.OrderUndecided, "the last day of the month", 0, 29},
		{"2020-11", "2020-11-01", never, maybe, maybe, chronology.OrderUndecided, "the first day of the month", -29, 0},
		{"2020-10", "2020-11", sure, sure, never, chronology.OrderBefore, "two months", 1, 60},
		{"2020-11-10~", "2020-11-10?", never, sure, sure, chronology.OrderSame, "qualifiers move nothing", 0, 0},
		{"1560-X2", "1560-05", maybe, maybe, never, chronology.OrderUndecided, "May is neither February nor December", -244, 120},
		{"156X-12-25", "1565", maybe, maybe, maybe, chronology.OrderUndecided, "Christmas 1565", -1819, 1832},
		{"156X-12-25", "156X-12-24", maybe, maybe, never, chronology.OrderUndecided, "no Christmas is on the 24th", -3288, 3286},
	} {
		t.Run(c.a+" "+c.b, func(t *testing.T) {
			a, b := chronology.MustParse(c.a), chronology.MustParse(c.b)
			assert.Equal(t, c.before, a.Before(b), c.why)
			assert.Equal(t, c.notAfter, a.NotAfter(b), c.why)
			assert.Equal(t, c.same, a.SameDay(b), c.why)
			assert.Equal(t, c.before, b.After(a), c.why)
			assert.Equal(t, c.notAfter, b.NotBefore(a), c.why)
			assert.Equal(t, c.order, chronology.Compare(a, b), c.why)
			distance := chronology.Distance(a, b)
			assert.Equal(t, chronology.DayDistance{Min: c.leastDays, Max: c.greatestDays}, distance)
			assert.True(t, distance.Contains(c.leastDays))
			assert.False(t, distance.Contains(c.greatestDays+1))
		})
	}
}

func TestComparisonWithWhatIsNotKnown(t *testing.T) {
	day := chronology.MustParse("2020-11-10")
	for _, unknown := range []chronology.Date{{}, chronology.MustParse("XXXX"), chronology.MustParse("XXXX-XX-XX")} {
		for _, answer := range []chronology.Certainty{
			unknown.Before(day), unknown.NotAfter(day), unknown.After(day), unknown.NotBefore(day), unknown.SameDay(day),
			day.Before(unknown), day.NotAfter(unknown), day.After(unknown), day.NotBefore(unknown), day.SameDay(unknown),
			unknown.SameDay(unknown), unknown.Before(unknown),
		} {
			assert.Equal(t, maybe, answer)
		}
		assert.Equal(t, chronology.OrderUndecided, chronology.Compare(unknown, day))
		distance := chronology.Distance(unknown, day)
		assert.Equal(t, "..", distance.String())
	}
}

func TestComparisonWithOpenDates(t *testing.T) {
	past, future := chronology.MustParse("[..1984]"), chronology.MustParse("[1985..]")
	day := chronology.MustParse("1984-06-01")
	assert.Equal(t, sure, past.Before(future))
	assert.Equal(t, never, past.SameDay(future))
	assert.Equal(t, maybe, past.Before(day))
	assert.Equal(t, never, future.Before(day))
	assert.Equal(t, maybe, past.SameDay(day))
	assert.Equal(t, "1..", chronology.Distance(past, future).String())
	assert.Equal(t, "..213", chronology.Distance(day, past).String())
	assert.Equal(t, "3..12", chronology.DayDistance{Min: 3, Max: 12}.String())
	assert.Equal(t, "-3", chronology.DayDistance{Min: -3, Max: -3}.String())
}

// TestComparisonAgainstBruteForce compares all pairs of possible days.
func TestComparisonAgainstBruteForce(t *testing.T) {
	few := rapid.SampledFrom([]string{
		"2020-02-29", "2020-02", "2020-02-X9", "2020-0X-31", "2020-X2-1X", "[2020-02-01,2020-03-05]",
		"[2020-02-10..2020-02-14,2020-03]", "2020-01-3X", "202X-02-29", "2020-03-01",
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := chronology.MustParse(few.Draw(t, "a")), chronology.MustParse(few.Draw(t, "b"))
		var before, same, after bool
		least, greatest := int64(1<<62), int64(-1<<62)
		others := slices.Collect(b.Days())
		for mine := range a.Days() {
			for _, theirs := range others {
				before, same, after = before || mine < theirs, same || mine == theirs, after || mine > theirs
				least, greatest = min(least, int64(theirs-mine)), max(greatest, int64(theirs-mine))
			}
		}
		require.Equal(t, verdict(before, same || after), a.Before(b))
		require.Equal(t, verdict(before || same, after), a.NotAfter(b))
		require.Equal(t, verdict(same, before || after), a.SameDay(b))
		require.Equal(t, chronology.DayDistance{Min: least, Max: greatest}, chronology.Distance(a, b))
	})
}

func verdict(some, others bool) chronology.Certainty {
	switch {
	case !some:
		return never
	case others:
		return maybe
	default:
		return sure
	}
}

func TestCertaintyIsLogic(t *testing.T) {
	all := []chronology.Certainty{never, maybe, sure}
	for _, a := range all {
		assert.Equal(t, a, a.Not().Not())
		assert.NotEmpty(t, a.String())
		for _, b := range all {
			assert.Equal(t, a.And(b), a.Not().Or(b.Not()).Not())
		}
	}
	assert.Equal(t, "possible", chronology.Certainty(0).String())
}

func TestRelationsOfSpans(t *testing.T) {
	for _, c := range []struct{ a, b, relations string }{
		{"2020-11-01/2020-11-10", "2020-11-12/2020-11-20", "before"},
		{"2020-11-01/2020-11-10", "2020-11-11/2020-11-20", "meets"},
		{"2020-11-01/2020-11-10", "2020-11-10/2020-11-20", "overlaps"},
		{"2020-11-01/2020-11-10", "2020-11-01/2020-11-20", "starts"},
		{"2020-11-05/2020-11-10", "2020-11-01/2020-11-20", "during"},
		{"2020-11-05/2020-11-20", "2020-11-01/2020-11-20", "finishes"},
		{"2020-11-05/2020-11-20", "2020-11-05/2020-11-20", "equals"},
		{"1992/1994", "2020/..", "before"},
		{"1992-01/1992-02", "1992-02-01/1993", "overlaps"},
		{"2020-09-27/2020-11", "2020-11-10/2021", "before, meets, overlaps"},
		{"1560-X2/1560-02", "1560-05/1561", "before"},
	} {
		t.Run(c.a+" "+c.b, func(t *testing.T) {
			a, b := chronology.MustParseSpan(c.a), chronology.MustParseSpan(c.b)
			relations := chronology.Relations(a, b)
			assert.Equal(t, c.relations, relations.String())
			assert.Equal(t, relations.Inverse(), chronology.Relations(b, a))
		})
	}
	assert.Equal(t, chronology.AllenAny, chronology.Relations(chronology.Span{}, chronology.MustParseSpan("2020/2021")))
}

func TestRelationsAnswerQuestions(t *testing.T) {
	war, truce := chronology.MustParseSpan("1992/1994"), chronology.MustParseSpan("1994-05-12/..")
	relations := chronology.Relations(war, truce)
	assert.Equal(t, maybe, relations.Holds(chronology.AllenShareDay))
	assert.Equal(t, never, relations.Holds(chronology.AllenAfter))
	assert.Equal(t, sure, relations.Holds(relations))
	_, single := relations.Single()
	assert.False(t, single)
	only, single := chronology.AllenMeets.Single()
	assert.True(t, single)
	assert.Equal(t, chronology.AllenMetBy, only.Inverse())
	assert.Equal(t, chronology.AllenAny, chronology.AllenAny.Inverse())
}

// TestRelationsAgainstBruteForce tries all days of all four ends.
func TestRelationsAgainstBruteForce(t *testing.T) {
	end := rapid.SampledFrom([]string{
		"2020-02-01", "2020-02-03", "[2020-02-01,2020-02-04]", "2020-02-0X", "[2020-02-02..2020-02-03]",
		"2020-02-05", "[2020-02-03,2020-02-06,2020-02-07]", "2020-02-1X",
	})
	days := func(text string) []date.Date { return slices.Collect(chronology.MustParse(text).Days()) }
	rapid.Check(t, func(t *rapid.T) {
		texts := [4]string{end.Draw(t, "a starts"), end.Draw(t, "a ends"), end.Draw(t, "b starts"), end.Draw(t, "b ends")}
		var possible chronology.Allen
		for _, aStart := range days(texts[0]) {
			for _, aEnd := range days(texts[1]) {
				for _, bStart := range days(texts[2]) {
					for _, bEnd := range days(texts[3]) {
						if aStart <= aEnd && bStart <= bEnd {
							possible |= relationOf(aStart, aEnd, bStart, bEnd)
						}
					}
				}
			}
		}
		require.Equal(t, possible.String(), chronology.RelationsOfEnds(texts).String())
	})
}

// relationOf decides by the definitions, on half-open spans.
func relationOf(aStart, aEnd, bStart, bEnd date.Date) chronology.Allen {
	aEnd, bEnd = aEnd+1, bEnd+1
	switch {
	case aEnd < bStart:
		return chronology.AllenBefore
	case aEnd == bStart:
		return chronology.AllenMeets
	case bEnd < aStart:
		return chronology.AllenAfter
	case bEnd == aStart:
		return chronology.AllenMetBy
	case aStart == bStart && aEnd == bEnd:
		return chronology.AllenEquals
	case aStart == bStart && aEnd < bEnd:
		return chronology.AllenStarts
	case aStart == bStart:
		return chronology.AllenStartedBy
	case aEnd == bEnd && aStart > bStart:
		return chronology.AllenFinishes
	case aEnd == bEnd:
		return chronology.AllenFinishedBy
	case aStart > bStart && aEnd < bEnd:
		return chronology.AllenDuring
	case aStart < bStart && aEnd > bEnd:
		return chronology.AllenContains
	case aStart < bStart:
		return chronology.AllenOverlaps
	default:
		return chronology.AllenOverlappedBy
	}
}
