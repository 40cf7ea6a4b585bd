package chronology

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestVerdictAndStatus(t *testing.T) {
	for name, test := range map[string]struct {
		dates   []string
		rules   []Constraint
		verdict []Verdict
		status  []Status
	}{
		"kept by every day":            {[]string{"2020-01", "2020-03"}, []Constraint{Before(0, 1)}, []Verdict{Satisfied}, []Status{Implied}},
		"kept by no day":               {[]string{"2020-03", "2020-01"}, []Constraint{Before(0, 1)}, []Verdict{Violated}, []Status{Contradicted}},
		"one month, one day":           {[]string{"2020-03", "2020-03"}, []Constraint{SameDay(0, 1)}, []Verdict{Undecided}, []Status{Open}},
		"undated":                      {[]string{"", ""}, []Constraint{Before(0, 1)}, []Verdict{Undecided}, []Status{Open}},
		"said twice":                   {[]string{"", ""}, []Constraint{OnNth(0, 1, 1), Within(0, 1, 1)}, []Verdict{Undecided, Undecided}, []Status{Open, Implied}},
		"demanded by two others":       {[]string{"", "", ""}, []Constraint{Before(0, 1), Before(1, 2), Before(0, 2)}, []Verdict{Undecided, Undecided, Undecided}, []Status{Open, Open, Implied}},
		"both are accused":             {[]string{"", ""}, []Constraint{Before(0, 1), Before(1, 0)}, []Verdict{Undecided, Undecided}, []Status{Contradicted, Contradicted}},
		"a month on, by the stated":    {[]string{"2020-01-31", "2020-02-29"}, []Constraint{PlusTerm(0, 1, MustParseTerm("P1M"))}, []Verdict{Satisfied}, []Status{Implied}},
		"a month on, a day too late":   {[]string{"2020-01-31", "2020-03-01"}, []Constraint{PlusTerm(0, 1, MustParseTerm("P1M"))}, []Verdict{Violated}, []Status{Contradicted}},
		"a day that is in the gap":     {[]string{"[2020-01-01,2020-01-31]", "2020-01-15"}, []Constraint{SameDay(0, 1)}, []Verdict{Violated}, []Status{Contradicted}},
		"two days, one on either side": {[]string{"[2020-01-01,2020-01-31]", "2020-01-15"}, []Constraint{NotAfter(0, 1)}, []Verdict{Undecided}, []Status{Open}},
	} {
		t.Run(name, func(t *testing.T) {
			n := NewNetwork()
			for _, date := range test.dates {
				if date == "" {
					n.AddPoint(Date{})
					continue
				}
				n.AddPoint(MustParse(date))
			}
			for _, rule := range test.rules {
				n.Add(rule)
			}
			solution := n.Solve()
			for id := range test.rules {
				assert.Equal(t, test.verdict[id], solution.Verdict(ConstraintID(id)), "verdict %d", id)
				assert.Equal(t, test.status[id], solution.Status(ConstraintID(id)), "status %d", id)
			}
		})
	}
	n := NewNetwork()
	assert.Equal(t, Undecided, n.Solve().Verdict(3))
	assert.Equal(t, Open, n.Solve().Status(-1))
}

// TestVerdictsAgainstBruteForce tries every choice of days.
func TestVerdictsAgainstBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	texts := []string{
		"[2020-01-30,2020-02-28,2020-03-31]", "2020-0X-29", "[2020-01-31..2020-02-02,2020-02-29]",
		"[2020-02-29,2020-03-01,2020-04-01]", "2020-XX-01", "[2019-12-31,2020-05-31]", "2020-02-29",
	}
	formulas := []Formula{{Months: 1}, {Days: 3, Months: 1}, {Months: 1, FirstOfMonth: true}, {Months: -1}}
	verdicts, statuses := map[Verdict]int{}, map[Status]int{}
	for range 6_000 {
		n := NewNetwork()
		var dates []Date
		for range 3 {
			dates = append(dates, MustParse(texts[random.IntN(len(texts))]))
			n.AddPoint(dates[len(dates)-1])
		}
		var holds []func([]instant) bool
		for range 3 {
			x, y := random.IntN(3), random.IntN(2)
			if x == y {
				y = 2
			}
			least := random.IntN(60) - 40
			most := least + random.IntN(30)
			if formula := formulas[random.IntN(len(formulas))]; random.IntN(3) == 0 {
				n.Add(FollowsFormula(PointID(x), PointID(y), formula, nil))
				holds = append(holds, func(v []instant) bool { return instantOf(formula.Apply(v[x].day())) == v[y] })
			} else {
				n.Add(Apart(PointID(x), PointID(y), least, most))
				holds = append(holds, func(v []instant) bool {
					return v[y]-v[x] >= instant(least) && v[y]-v[x] <= instant(most)
				})
			}
		}
		solution := n.Solve()
		for id, hold := range holds {
			_, _, kept := tryAll(dates, []func([]instant) bool{hold})
			_, _, broken := tryAll(dates, []func([]instant) bool{func(v []instant) bool { return !hold(v) }})
			want := Undecided
			if !broken {
				want = Satisfied
			}
			if !kept {
				want = Violated
			}
			verdict := solution.Verdict(ConstraintID(id))
			require.Equal(t, want, verdict)
			verdicts[verdict]++
			if len(solution.Contradictions()) > 0 {
				continue
			}
			others := append(append([]func([]instant) bool{}, holds[:id]...), holds[id+1:]...)
			_, _, escapes := tryAll(dates, append(others, func(v []instant) bool { return !hold(v) }))
			status := solution.Status(ConstraintID(id))
			require.Equal(t, !escapes, status == Implied)
			statuses[status]++
		}
	}
	for _, verdict := range []Verdict{Undecided, Satisfied, Violated} {
		assert.Greater(t, verdicts[verdict], 30, verdict.String())
	}
	assert.Greater(t, statuses[Implied], 20)
	assert.Greater(t, statuses[Open], 100)
}
