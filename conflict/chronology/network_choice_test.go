package chronology

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// spans adds spans and returns their ends.
func spans(n *Network, dates ...string) []Ends {
	var all []Ends
	for i := 0; i < len(dates); i += 2 {
		point := func(text string) PointID {
			if text == "" {
				return n.AddPoint(Date{})
			}
			return n.AddPoint(MustParse(text))
		}
		ends := Ends{point(dates[i]), point(dates[i+1])}
		n.Add(NotAfter(ends.Start, ends.End))
		all = append(all, ends)
	}
	return all
}

func TestDisjointSpans(t *testing.T) {
	for name, test := range map[string]struct {
		dates  []string
		state  ChoiceState
		taken  int
		latest string // of the first span's end
	}{
		"the first comes first":  {[]string{"2020-01", "", "2020-05-10", "2020-06"}, ChoiceDecided, 0, "2020-05-09"},
		"the first comes second": {[]string{"2020-07", "2020-09", "2020-05-10", ""}, ChoiceDecided, 1, "2020-09-30"},
		"either":                 {[]string{"2020", "2020", "2020", "2020"}, ChoiceOpen, -1, "2020-12-31"},
		"neither":                {[]string{"2020-01-10", "2020-03-01", "2020-02-01", "2020-04-01"}, ChoiceContradicted, -1, "2020-03-01"},
	} {
		t.Run(name, func(t *testing.T) {
			n := NewNetwork()
			both := spans(n, test.dates...)
			id := n.AddChoice(Disjoint(both[0], both[1])...)
			solution := n.Solve()
			state, taken := solution.Choice(id)
			assert.Equal(t, test.state, state)
			assert.Equal(t, test.taken, taken)
			_, latest := solution.Bounds(both[0].End)
			assert.Equal(t, test.latest, latest.String())
			assert.True(t, solution.Complete())
			if test.state != ChoiceContradicted {
				assert.Empty(t, solution.ChoiceContradictions())
				return
			}
			assert.Equal(t, []ChoiceContradiction{{
				Choices: []ChoiceID{0}, Constraints: nil, Dates: []PointID{0, 1, 2, 3},
			}}, solution.ChoiceContradictions())
		})
	}
}

// TestChoicesThatFitOneByOne: three spans of ten days or more that must not
// overlap fit into a month two by two, never all three.
func TestChoicesThatFitOneByOne(t *testing.T) {
	n := NewNetwork()
	all := spans(n, "2020-02", "2020-02", "2020-02", "2020-02", "2020-02", "2020-02")
	for i, one := range all {
		n.Add(AtLeast(one.Start, one.End, 9))
		for _, other := range all[:i] {
			n.AddChoice(Disjoint(one, other)...)
		}
	}
	solution := n.Solve()
	require.Len(t, solution.ChoiceContradictions(), 1)
	found := solution.ChoiceContradictions()[0]
	assert.Equal(t, []ChoiceID{0, 1, 2}, found.Choices)
	assert.Len(t, found.Dates, 6)
	assert.False(t, found.Unreduced)
	assert.Empty(t, solution.Contradictions())
}

// TestManyChoicesAreBounded: forty spans in forty days cannot be told in bounded work, which is
// said, and nothing is called contradictory.
func TestManyChoicesAreBounded(t *testing.T) {
	n := NewNetwork()
	var dates []string
	for range 40 {
		dates = append(dates, "[2020-01-01..2020-02-09]", "[2020-01-01..2020-02-09]")
	}
	all := spans(n, dates...)
	var ids []ChoiceID
	for i, one := range all {
		n.Add(AtLeast(one.Start, one.End, 1))
		for _, other := range all[:i] {
			ids = append(ids, n.AddChoice(Disjoint(one, other)...))
		}
	}
	solution := n.Solve()
	assert.False(t, solution.Complete())
	assert.Empty(t, solution.ChoiceContradictions())
	for _, id := range ids {
		state, _ := solution.Choice(id)
		require.Equal(t, ChoiceUntried, state)
	}
}

// TestChoicesAgainstBruteForce tries every choice of days.
func TestChoicesAgainstBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(10, 11))
	texts := []string{"[2020-01-30,2020-02-28,2020-03-31]", "2020-0X-29", "[2020-01-31..2020-02-02]", "[2020-02-29,2020-03-01,2020-04-01]", "[2019-12-31,2020-05-31]"}
	states := map[ChoiceState]int{}
	for range 4_000 {
		n := NewNetwork()
		var dates []Date
		for range 4 {
			dates = append(dates, MustParse(texts[random.IntN(len(texts))]))
			n.AddPoint(dates[len(dates)-1])
		}
		type hold = func([]instant) bool
		rule := func() (Constraint, hold) {
			x, y, days := random.IntN(4), random.IntN(4), random.IntN(60)-10
			return AtLeast(PointID(x), PointID(y), days), func(v []instant) bool { return v[y]-v[x] >= instant(days) }
		}
		first, holdsFirst := rule()
		n.Add(first)
		holds := []hold{holdsFirst}
		for range 3 {
			a, holdsA := rule()
			b, holdsB := rule()
			n.AddChoice(a, b)
			holds = append(holds, func(v []instant) bool { return holdsA(v) || holdsB(v) })
		}
		solution := n.Solve()
		require.True(t, solution.Complete())
		_, _, found := tryAll(dates, holds)
		consistent := len(solution.Contradictions())+len(solution.ChoiceContradictions()) == 0
		require.Equal(t, found, consistent)
		for id := range ChoiceID(3) {
			state, _ := solution.Choice(id)
			states[state]++
		}
		if len(solution.Contradictions()) > 0 {
			continue
		}
		for _, contradiction := range solution.ChoiceContradictions() {
			require.False(t, smaller(dates, holds, contradiction), "a claim less must be possible")
		}
		if found {
			least, most, _ := tryAll(dates, holds)
			for point := range dates {
				require.LessOrEqual(t, solution.earliest[point], least[point])
				require.GreaterOrEqual(t, solution.latest[point], most[point])
			}
		}
	}
	for _, state := range []ChoiceState{ChoiceOpen, ChoiceDecided, ChoiceContradicted} {
		assert.Greater(t, states[state], 200, state.String())
	}
}

// smaller tells whether a contradiction is not the smallest: whether its choices and constraints
// without one of them still contradict each other, all dates kept that it names.
func smaller(dates []Date, holds []func([]instant) bool, found ChoiceContradiction) bool {
	loose := slices.Clone(dates)
	for point := range loose {
		if !slices.Contains(found.Dates, PointID(point)) {
			loose[point] = MustParse("[2019-06-01..2020-12-31]")
		}
	}
	if len(found.Dates) < len(dates) {
		return false // too many days to try
	}
	var needed []func([]instant) bool
	for _, id := range found.Constraints {
		needed = append(needed, holds[id])
	}
	for _, id := range found.Choices {
		needed = append(needed, holds[1+int(id)])
	}
	for i := range needed {
		if _, _, possible := tryAll(loose, slices.Delete(slices.Clone(needed), i, i+1)); !possible {
			return true
		}
	}
	return false
}
