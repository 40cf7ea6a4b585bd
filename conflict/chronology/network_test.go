package chronology

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestArmsTradeTreatyRatification(t *testing.T) {
	// A published note dates the fiftieth ratification 28 September 2014.
	n := NewNetwork()
	deposit := n.AddPoint(MustParse("2014-09-28"))
	inForce := n.AddPoint(MustParse("2014-12-24"))
	rule := n.Add(PlusTerm(deposit, inForce, MustParseTerm("P90D")))
	solution := n.Solve()
	require.True(t, solution.Complete())
	require.Len(t, solution.Contradictions(), 1)
	found := solution.Contradictions()[0]
	assert.Equal(t, int64(3), found.GapDays)
	assert.Equal(t, Hard, found.Strength)
	assert.Equal(t, []ConstraintID{rule}, found.Constraints)
	require.Len(t, found.Repairs, 3)
	assert.Equal(t, "2014-09-25", found.Repairs[0].First.String())
	assert.Equal(t, "2014-09-25", found.Repairs[0].Last.String())
	assert.Equal(t, "2014-12-27", found.Repairs[1].Last.String())
	assert.Equal(t, rule, found.Repairs[2].Constraint)
}

func TestThreeFactsThatContradictOnlyTogether(t *testing.T) {
	n := NewNetwork()
	mother := n.AddPoint(MustParse("1893"))
	child := n.AddPoint(Date{})
	marriage := n.AddPoint(MustParse("1919"))
	n.Add(AtLeastClear(mother, child, 16*365))
	n.Add(AtLeastClear(child, marriage, 16*365))
	require.Len(t, n.Solve().Contradictions(), 1)
	n.Update(marriage, MustParse("1926"))
	require.Empty(t, n.Solve().Contradictions())
}

func TestSixMonthsFromTheLastOfAugust(t *testing.T) {
	for end, contradictions := range map[string]int{"2021-02-28": 0, "2021-03-03": 1} {
		n := NewNetwork()
		start, stop := n.AddPoint(MustParse("2020-08-31")), n.AddPoint(MustParse(end))
		n.Add(PlusTerm(start, stop, MustParseTerm("P6M")))
		assert.Len(t, n.Solve().Contradictions(), contradictions, end)
	}
}

func TestDoubtedDateGivesDoubtfulContradiction(t *testing.T) {
	for text, strength := range map[string]Strength{"2020-11-12?": Soft, "2020-11-12~": Soft, "2020-12-12~": Hard, "2020-11-12": Hard} {
		n := NewNetwork()
		first, second := n.AddPoint(MustParse(text)), n.AddPoint(MustParse("2020-11-10"))
		n.Add(NotAfter(first, second))
		found := n.Solve().Contradictions()
		require.Len(t, found, 1, text)
		assert.Equal(t, strength, found[0].Strength, text)
	}
}

func TestRulesThatContradictThemselves(t *testing.T) {
	n := NewNetwork()
	x, y, z := n.AddPoint(Date{}), n.AddPoint(Date{}), n.AddPoint(Date{})
	n.Add(Before(x, y))
	n.Add(Before(y, z))
	n.Add(Before(z, x))
	found := n.Solve().Contradictions()
	require.Len(t, found, 1)
	assert.Equal(t, RulesContradict, found[0].Class)
	assert.Equal(t, int64(3), found[0].GapDays)
	assert.Len(t, found[0].Chain, 4)
}

func TestGapsArePassed(t *testing.T) {
	n := NewNetwork()
	christmas, day := n.AddPoint(MustParse("156X-12-25")), n.AddPoint(MustParse("1565-06"))
	n.Add(NotAfter(christmas, day))
	first, last := n.Solve().Bounds(christmas)
	assert.Equal(t, "1560-12-25", first.String())
	assert.Equal(t, "1564-12-25", last.String())
}

// TestAgainstFloydWarshall compares verdict and every bound on small random
// networks with all-pairs shortest paths through an explicit origin, and holds
// each contradiction to be smallest.
func TestAgainstFloydWarshall(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	contradicted := 0
	for range 20_000 {
		count := 2 + random.IntN(6)
		n, distances := NewNetwork(), newMatrix(count+1)
		for point := range count {
			if random.IntN(3) == 0 {
				n.AddPoint(Date{})
				continue
			}
			low := random.IntN(20)
			high := low + random.IntN(8)
			stated, err := Between(instant(low).day(), instant(high).day())
			require.NoError(t, err)
			n.AddPoint(stated)
			distances.limit(count, point, high)
			distances.limit(point, count, -low)
		}
		for range random.IntN(3 * count) {
			x, y, days := random.IntN(count), random.IntN(count), random.IntN(16)-8
			n.Add(one(atMost(PointID(x), PointID(y), int64(days))))
			distances.limit(x, y, days)
		}
		consistent := distances.close()
		solution := n.Solve()
		require.True(t, solution.Complete())
		require.Equal(t, consistent, len(solution.Contradictions()) == 0)
		if !consistent {
			contradicted++
			requireSmallest(t, n, solution.Contradictions()[0])
			continue
		}
		for point := range count {
			if to := distances[count][point]; to < unlimited {
				require.Equal(t, instant(to), solution.latest[point])
			}
			if from := distances[point][count]; from < unlimited {
				require.Equal(t, instant(-from), solution.earliest[point])
			}
		}
	}
	require.Greater(t, contradicted, 1000)
}

// requireSmallest solves the claims of a contradiction again, whole and with
// each left out in turn.
func requireSmallest(t *testing.T, n *Network, found Contradiction) {
	t.Helper()
	consistentWithout := func(date PointID, constraint ConstraintID) bool {
		part := NewNetwork()
		for range n.stated {
			part.AddPoint(Date{})
		}
		for _, point := range found.Dates {
			if point != date {
				part.stated[point] = n.stated[point]
			}
		}
		for _, id := range found.Constraints {
			if id != constraint {
				a := n.arcsOf(int32(id))[0]
				part.Add(one(atMost(PointID(a.from), PointID(a.to), int64(a.weight))))
			}
		}
		return len(part.Solve().Contradictions()) == 0
	}
	require.False(t, consistentWithout(-1, -1))
	for _, date := range found.Dates {
		require.True(t, consistentWithout(date, -1))
	}
	for _, id := range found.Constraints {
		require.True(t, consistentWithout(-1, id))
	}
}

const unlimited = 1 << 40

type matrix [][]int

func newMatrix(size int) matrix {
	m := make(matrix, size)
	for row := range m {
		m[row] = make([]int, size)
		for column := range m[row] {
			m[row][column] = unlimited
		}
		m[row][row] = 0
	}
	return m
}

func (m matrix) limit(from, to, days int) { m[from][to] = min(m[from][to], days) }

// close finds all shortest paths; it is false where a circle is negative.
func (m matrix) close() bool {
	for via := range m {
		for from := range m {
			for to := range m {
				if m[from][via] < unlimited && m[via][to] < unlimited {
					m.limit(from, to, m[from][via]+m[via][to])
				}
			}
		}
	}
	for point := range m {
		if m[point][point] < 0 {
			return false
		}
	}
	return true
}
