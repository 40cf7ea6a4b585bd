package chronology

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAgainstBruteForce tries every choice of days for points with gaps that
// are tied by calendar maps, and compares verdict and bounds.
func TestAgainstBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	texts := []string{
		"[2020-01-30,2020-02-28,2020-03-31]", "2020-0X-29", "[2020-01-31..2020-02-02,2020-02-29]",
		"[2020-02-29,2020-03-01,2020-04-01]", "2020-XX-01", "[2019-12-31,2020-05-31]",
	}
	formulas := []Formula{{Months: 1}, {Days: 3, Months: 1}, {Months: 1, FirstOfMonth: true}, {Days: 29}, {Months: -1}}
	consistent := 0
	for range 20_000 {
		n := NewNetwork()
		var dates []Date
		for range 2 + random.IntN(3) {
			dates = append(dates, MustParse(texts[random.IntN(len(texts))]))
			n.AddPoint(dates[len(dates)-1])
		}
		var holds []func([]instant) bool
		for range 1 + random.IntN(4) {
			x, y := random.IntN(len(dates)), random.IntN(len(dates))
			if x == y {
				continue
			}
			days := instant(random.IntN(60) - 30)
			switch formula := formulas[random.IntN(len(formulas))]; random.IntN(3) {
			case 0:
				n.Add(FollowsFormula(PointID(x), PointID(y), formula, nil))
				holds = append(holds, func(v []instant) bool { return instantOf(formula.Apply(v[x].day())) == v[y] })
			case 1:
				n.Add(one(atMost(PointID(x), PointID(y), int64(days))))
				holds = append(holds, func(v []instant) bool { return v[y] <= v[x]+days })
			default:
				n.Add(NotAfter(PointID(x), PointID(y)))
				holds = append(holds, func(v []instant) bool { return v[x] <= v[y] })
			}
		}
		least, most, found := tryAll(dates, holds)
		solution := n.Solve()
		require.True(t, solution.Complete())
		require.Equal(t, found, len(solution.Contradictions()) == 0)
		if found {
			consistent++
			require.Equal(t, least, solution.earliest)
			require.Equal(t, most, solution.latest)
		}
	}
	require.Greater(t, consistent, 2000)
	require.Less(t, consistent, 18_000)
}

// tryAll gives the least and the greatest day of each point over all choices
// that hold.
func tryAll(dates []Date, holds []func([]instant) bool) (least, most []instant, found bool) {
	chosen := make([]instant, len(dates))
	var choose func(int)
	choose = func(point int) {
		if point < len(dates) {
			for day := range dates[point].Days() {
				chosen[point] = instantOf(day)
				choose(point + 1)
			}
			return
		}
		for _, hold := range holds {
			if !hold(chosen) {
				return
			}
		}
		if !found {
			least, most, found = append(least, chosen...), append(most, chosen...), true
		}
		for index, day := range chosen {
			least[index], most[index] = min(least[index], day), max(most[index], day)
		}
	}
	choose(0)
	return least, most, found
}

// TestLargeNetworks solves a chain and a circle of many points in bounded time.
func TestLargeNetworks(t *testing.T) {
	const count = 100_000
	for _, circular := range []bool{false, true} {
		n := NewNetwork()
		for range count {
			n.AddPoint(Date{})
		}
		n.Update(0, MustParse("2000-01-01"))
		for point := range PointID(count - 1) {
			n.Add(OnNth(point, point+1, 1))
		}
		if circular {
			n.Add(SameDay(count-1, 0))
		}
		solution := n.Solve()
		require.True(t, solution.Complete())
		if circular {
			require.Len(t, solution.Contradictions(), 1)
			require.True(t, solution.Contradictions()[0].Unreduced)
		} else {
			require.Empty(t, solution.Contradictions())
			require.Equal(t, solution.earliest[0]+count-1, solution.latest[count-1])
		}
	}
}
