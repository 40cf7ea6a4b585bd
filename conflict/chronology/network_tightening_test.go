package chronology

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTightenings(t *testing.T) {
	n := NewNetwork()
	mother := n.AddPoint(MustParse("[1880..]"))
	daughter := n.AddPoint(MustParse("1890-05"))
	n.AddPoint(MustParse("1900")) // tied to nothing
	married := n.AddPoint(Date{})
	n.Add(NotAfter(daughter, mother))
	n.Add(AtLeast(daughter, married, 16*365))
	var told []string
	for tightening := range n.Solve().Tightenings() {
		told = append(told, fmt.Sprint(tightening.Point, tightening.Last, tightening.Stated, tightening.Found, tightening.From, tightening.By))
	}
	assert.Equal(t, []string{
		"0 false 1880-01-01 1890-05-01 1 [0]",
		"3 false ? 1906-04-28 1 [1]",
	}, told)
}

// TestTighteningsRestOnWhatTheyName: the stated date and the constraints that
// are named give the same bound by themselves.
func TestTighteningsRestOnWhatTheyName(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 9))
	texts := []string{"2020-01", "2020", "[2020-01-30,2020-02-28,2020-03-31]", "2020-0X-15", "[2020-05..]", "[..2020-06-30]"}
	told, around := 0, 0
	for range 3_000 {
		n := NewNetwork()
		var dates []Date
		for range 5 {
			date := Date{}
			if random.IntN(3) > 0 {
				date = MustParse(texts[random.IntN(len(texts))])
			}
			dates = append(dates, date)
			n.AddPoint(date)
		}
		var rules []Constraint
		for range 4 {
			x, y := PointID(random.IntN(5)), PointID(random.IntN(5))
			rule := AtLeast(x, y, random.IntN(40)-10)
			if random.IntN(3) == 0 {
				rule = PlusTerm(x, y, MustParseTerm("P1M"))
			}
			rules = append(rules, rule)
			n.Add(rule)
		}
		solution := n.Solve()
		if len(solution.Contradictions()) > 0 {
			continue
		}
		for tightening := range solution.Tightenings() {
			told++
			if tightening.From < 0 {
				around++
			}
			first, last := solution.Bounds(tightening.Point)
			if tightening.Last {
				first = last
			}
			require.Equal(t, first, tightening.Found)
			alone := NewNetwork()
			for point, date := range dates {
				if slices.Contains([]PointID{tightening.From, tightening.Point}, PointID(point)) || onTheWay(rules, tightening.By, PointID(point)) {
					alone.AddPoint(date)
				} else {
					alone.AddPoint(Date{})
				}
			}
			for _, id := range tightening.By {
				alone.Add(rules[id])
			}
			first, last = alone.Solve().Bounds(tightening.Point)
			if tightening.Last {
				first = last
			}
			require.Equal(t, tightening.Found, first)
		}
	}
	assert.Greater(t, told, 1_000)
	assert.Greater(t, around, 0)
	assert.Less(t, around, told/10)
}

// onTheWay tells whether a point is tied by one of the constraints: days
// that it does not have may carry the bound further.
func onTheWay(rules []Constraint, by []ConstraintID, point PointID) bool {
	for _, id := range by {
		for _, tie := range rules[id].ties[:rules[id].count] {
			if tie.from == point || tie.to == point {
				return true
			}
		}
	}
	return false
}
