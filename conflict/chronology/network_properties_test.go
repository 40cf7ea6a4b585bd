package chronology

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// widened is a date that has the day among those it may be.
func widened(random *rand.Rand, day instant) Date {
	switch random.IntN(5) {
	case 0:
		return Date{}
	case 1:
		return Of(day.day())
	case 2:
		within, _ := InMonth(day.day().Year(), day.day().Month())
		return within
	case 3:
		within, _ := InYear(day.day().Year())
		return within
	}
	within, _ := Between(day.day()-date.Date(random.IntN(40)), day.day()+date.Date(random.IntN(40)))
	return within
}

// holding is a constraint that the true days of two points keep.
func holding(random *rand.Rand, x, y PointID, apart instant) Constraint {
	switch random.IntN(4) {
	case 0:
		return AtLeast(x, y, int(apart)-random.IntN(30))
	case 1:
		return Apart(x, y, int(apart)-random.IntN(10), int(apart)+random.IntN(10))
	case 2:
		return OnNth(x, y, int(apart))
	}
	return AtLeast(y, x, -int(apart)-random.IntN(30))
}

// truth makes a network that hidden days keep.
func truth(random *rand.Rand, points, rules int) (n *Network, days []instant) {
	n = NewNetwork()
	base := instantOf(date.New(2020, 1, 1))
	for range points {
		day := base + instant(random.IntN(900))
		days = append(days, day)
		n.AddPoint(widened(random, day))
	}
	for range rules {
		x, y := random.IntN(points), random.IntN(points)
		n.Add(holding(random, PointID(x), PointID(y), days[y]-days[x]))
	}
	return n, days
}

// TestTruthIsNeverContradicted: days that keep every date and every constraint lie within the
// bounds, and nothing is called a contradiction.
func TestTruthIsNeverContradicted(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 22))
	for range 400 {
		points := 2 + random.IntN(60)
		n, days := truth(random, points, 2*points)
		solution := n.Solve()
		require.Empty(t, solution.Contradictions())
		require.True(t, solution.Complete())
		for point, day := range days {
			require.LessOrEqual(t, solution.earliest[point], day)
			require.GreaterOrEqual(t, solution.latest[point], day)
		}
		for id := range ConstraintID(min(len(n.constraints), 5)) {
			require.NotEqual(t, Violated, solution.Verdict(id))
			require.NotEqual(t, Contradicted, solution.Status(id))
		}
	}
}

// TestPlantedContradictionsAreFound: pairs of days that a constraint between them breaks, in a
// network that is otherwise true; each is found, by itself, and nothing else is.
func TestPlantedContradictionsAreFound(t *testing.T) {
	random := rand.New(rand.NewPCG(31, 32))
	for range 100 {
		n, _ := truth(random, 40, 80)
		var planted [][]PointID
		var rules []ConstraintID
		for range 1 + random.IntN(6) {
			x, y := n.AddPoint(MustParse("2020-05-10")), n.AddPoint(MustParse("2020-05-01"))
			rules = append(rules, n.Add(AtLeast(x, y, random.IntN(20))))
			planted = append(planted, []PointID{x, y})
		}
		var found [][]PointID
		for index, contradiction := range n.Solve().Contradictions() {
			found = append(found, contradiction.Dates)
			require.Equal(t, []ConstraintID{rules[index]}, contradiction.Constraints)
			require.False(t, contradiction.Unreduced)
		}
		require.Equal(t, planted, found)
	}
}

// TestContradictionsAreSmallest: what a contradiction names contradicts itself, and no longer does
// without any one of it.
func TestContradictionsAreSmallest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := NewNetwork()
		var dates []Date
		var rules []Constraint
		for range rapid.IntRange(2, 6).Draw(t, "points") {
			dates = append(dates, drawDate(t))
			n.AddPoint(dates[len(dates)-1])
		}
		for range rapid.IntRange(1, 8).Draw(t, "rules") {
			rule := drawConstraint(t, len(dates))
			rules = append(rules, rule)
			n.Add(rule)
		}
		for _, found := range n.Solve().Contradictions() {
			if found.Unreduced {
				continue
			}
			hard := found.Strength == Hard
			if part(dates, rules, found.Dates, found.Constraints, hard) {
				t.Fatalf("no contradiction by itself: %+v", found)
			}
			for i := range found.Dates {
				if !part(dates, rules, slices.Delete(slices.Clone(found.Dates), i, i+1), found.Constraints, hard) {
					t.Fatalf("the date of %d is not needed: %+v", found.Dates[i], found)
				}
			}
			for _, owner := range ownersOf(rules, found.Constraints) {
				rest := slices.DeleteFunc(slices.Clone(found.Constraints), func(id ConstraintID) bool { return ownerOf(rules, id) == owner })
				if !part(dates, rules, found.Dates, rest, hard) {
					t.Fatalf("the constraints of %d are not needed: %+v", owner, found)
				}
			}
		}
	})
}

// part tells whether some dates and constraints are consistent.
func part(dates []Date, rules []Constraint, kept []PointID, ids []ConstraintID, hard bool) bool {
	n := NewNetwork()
	for point, date := range dates {
		if !slices.Contains(kept, PointID(point)) {
			date = Date{}
		}
		n.AddPoint(date)
	}
	for _, id := range ids {
		n.Add(rules[id])
	}
	for _, found := range n.Solve().Contradictions() {
		if !hard || found.Strength == Hard {
			return false
		}
	}
	return true
}

func ownerOf(rules []Constraint, id ConstraintID) int32 {
	if rules[id].Owner == 0 {
		return -int32(id) - 1
	}
	return rules[id].Owner
}

func ownersOf(rules []Constraint, ids []ConstraintID) []int32 {
	var owners []int32
	for _, id := range ids {
		owners = append(owners, ownerOf(rules, id))
	}
	slices.Sort(owners)
	return slices.Compact(owners)
}

// drawNetwork draws dates and rules without terms, whose length hangs on the season.
func drawNetwork(t *rapid.T) (dates []Date, rules []Constraint) {
	for range rapid.IntRange(2, 6).Draw(t, "points") {
		dates = append(dates, rapid.SampledFrom([]Date{
			{}, MustParse("2020-01"), MustParse("2020-02-29"), MustParse("2020-03-05?"), MustParse("2020-04-01"), MustParse("[2020-02-01..2020-05-01]"),
		}).Draw(t, "date"))
	}
	for range rapid.IntRange(1, 8).Draw(t, "rules") {
		x, y := PointID(rapid.IntRange(0, len(dates)-1).Draw(t, "x")), PointID(rapid.IntRange(0, len(dates)-1).Draw(t, "y"))
		rule := AtLeast(x, y, rapid.IntRange(-20, 40).Draw(t, "days"))
		rule.Strength = Strength(rapid.IntRange(0, 1).Draw(t, "strength"))
		rules = append(rules, rule)
	}
	return dates, rules
}

func solved(dates []Date, rules []Constraint) *Solution {
	n := NewNetwork()
	for _, date := range dates {
		n.AddPoint(date)
	}
	for _, rule := range rules {
		n.Add(rule)
	}
	return n.Solve()
}

func certain(found []Contradiction) int {
	count := 0
	for _, contradiction := range found {
		if contradiction.Strength == Hard {
			count++
		}
	}
	return count
}

// TestShiftedDatesShiftTheAnswers: a network of plain distances moved by some days gives the same
// answers, moved by as many.
func TestShiftedDatesShiftTheAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dates, rules := drawNetwork(t)
		days := date.Date(rapid.IntRange(-1000, 1000).Draw(t, "days"))
		moved := make([]Date, len(dates))
		for i, one := range dates {
			first, last := one.Earliest(), one.Latest()
			if first.Kind != BoundKnown || last.Kind != BoundKnown {
				continue
			}
			moved[i], _ = Between(first.Day+days, last.Day+days)
			if one.Uncertain() { // a set of days cannot be doubted as a whole, so the claim is left out
				moved[i], dates[i] = Date{}, Date{}
			}
		}
		before, after := solved(dates, rules), solved(moved, rules)
		if len(before.Contradictions()) != len(after.Contradictions()) {
			t.Fatal("another number of contradictions")
		}
		for point := range dates {
			for _, pair := range [][2]instant{{before.earliest[point], after.earliest[point]}, {before.latest[point], after.latest[point]}} {
				if pair[0].finite() != pair[1].finite() || pair[0].finite() && pair[0]+instant(days) != pair[1] {
					t.Fatalf("point %d: %v, but %v", point, pair[0], pair[1])
				}
			}
		}
	})
}

// TestOrderDoesNotMatter: the same claims in another order have the same bounds where nothing
// contradicts, and contradict each other as they did.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dates, rules := drawNetwork(t)
		order := rapid.Permutation(rules).Draw(t, "order")
		before, after := solved(dates, rules), solved(dates, order)
		if (len(before.Contradictions()) == 0) != (len(after.Contradictions()) == 0) || (certain(before.Contradictions()) == 0) != (certain(after.Contradictions()) == 0) {
			t.Fatal("the order decides what contradicts")
		}
		if len(before.Contradictions()) == 0 && (!slices.Equal(before.earliest, after.earliest) || !slices.Equal(before.latest, after.latest)) {
			t.Fatal("the order decides the bounds")
		}
	})
}

// TestLessIsNeverMoreContradictory: leaving a date open, or a rule out, or doubting it, adds no
// contradiction; and what hard claims contradict, all claims do.
func TestLessIsNeverMoreContradictory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dates, rules := drawNetwork(t)
		whole := solved(dates, rules).Contradictions()
		looser, fewer, doubted := slices.Clone(dates), slices.Clone(rules), slices.Clone(rules)
		looser[rapid.IntRange(0, len(dates)-1).Draw(t, "open")] = Date{}
		at := rapid.IntRange(0, len(rules)-1).Draw(t, "rule")
		fewer = slices.Delete(fewer, at, at+1)
		doubted[at].Strength = Soft
		if len(whole) == 0 && len(solved(looser, rules).Contradictions())+len(solved(dates, fewer).Contradictions()) > 0 {
			t.Fatal("less contradicts where more does not")
		}
		if certain(whole) == 0 && certain(solved(dates, doubted).Contradictions()) > 0 {
			t.Fatal("a doubted rule makes a contradiction certain")
		}
		var hard []Constraint
		for _, rule := range rules {
			if rule.Strength == Hard {
				hard = append(hard, rule)
			}
		}
		if certain(solved(dates, hard).Contradictions()) != certain(whole) {
			t.Fatal("soft claims change what hard ones contradict")
		}
	})
}

func TestSlackOwnersAndChanges(t *testing.T) {
	slack := SameDay(0, 1)
	slack.ZoneSlack = true
	one, two := MustParse("2020-11-09"), MustParse("2020-11-10")
	assert.Empty(t, solved([]Date{one, two}, []Constraint{slack}).Contradictions(), "a day that zones explain")
	found := solved([]Date{one, MustParse("2020-11-11")}, []Constraint{slack}).Contradictions()
	require.Len(t, found, 1)
	assert.Equal(t, []ConstraintID{0}, found[0].ZoneSlack)
	month := PlusTerm(0, 1, MustParseTerm("P1M"))
	month.ZoneSlack = true
	assert.Empty(t, solved([]Date{one, MustParse("2020-12-10")}, []Constraint{month}).Contradictions())
	assert.Len(t, solved([]Date{one, MustParse("2020-12-11")}, []Constraint{month}).Contradictions(), 1)

	owned := []Constraint{AtLeast(0, 1, 10), AtLeast(1, 2, 10), AtLeast(2, 0, 0)}
	for i := range owned {
		owned[i].Owner = int32(7)
	}
	found = solved([]Date{{}, {}, {}}, owned).Contradictions()
	require.Len(t, found, 1)
	assert.Equal(t, []ConstraintID{0, 1, 2}, found[0].Constraints, "the constraints of one owner stand and fall together")

	n := NewNetwork()
	x, y := n.AddPoint(two), n.AddPoint(one)
	id := n.Add(NotAfter(x, y))
	require.Len(t, n.Solve().Contradictions(), 1)
	n.Update(y, MustParse("2020-11"))
	require.Empty(t, n.Solve().Contradictions())
	n.Update(y, one)
	n.Remove(id)
	n.Remove(id)
	n.Remove(99)
	n.Update(99, one)
	require.Empty(t, n.Solve().Contradictions())
	_, latest := n.Solve().Bounds(y)
	assert.Equal(t, "2020-11-09", latest.String())
}

func TestAnniversariesAndWorkingDays(t *testing.T) {
	weekdays := calendarFunc(func(day date.Date) bool { return day.Weekday() != 0 && day.Weekday() != 6 })
	for name, test := range map[string]struct {
		dates  []string
		rule   Constraint
		broken bool
	}{
		"a year on":                       {[]string{"2020-11-09", "2021-11-09"}, Anniversary(0, 1, 1), false},
		"seventeen days off":              {[]string{"2020-11-09", "2021-11-26"}, Anniversary(0, 1, 1), true},
		"a leap day, on 28 February":      {[]string{"2020-02-29", "2021-02-28"}, Anniversary(0, 1, 1), false},
		"a leap day, on 1 March":          {[]string{"2020-02-29", "2021-03-01"}, Anniversary(0, 1, 1), false},
		"a leap day, on 27 February":      {[]string{"2020-02-29", "2021-02-27"}, Anniversary(0, 1, 1), true},
		"a leap day, four years on":       {[]string{"2020-02-29", "2024-02-29"}, Anniversary(0, 1, 4), false},
		"ten days, to a Thursday":         {[]string{"2020-09-07", "2020-09-17"}, FollowsFormula(0, 1, Formula{Days: 10}, weekdays), false},
		"ten days, to a Saturday":         {[]string{"2020-09-09", "2020-09-19"}, FollowsFormula(0, 1, Formula{Days: 10}, weekdays), true},
		"ten days, rolled to a Monday":    {[]string{"2020-09-09", "2020-09-21"}, FollowsFormula(0, 1, Formula{Days: 10}, weekdays), false},
		"ten days back from a rolled day": {[]string{"2020-09-08", "2020-09-21"}, FollowsFormula(0, 1, Formula{Days: 10}, weekdays), true},
	} {
		t.Run(name, func(t *testing.T) {
			found := solved([]Date{MustParse(test.dates[0]), MustParse(test.dates[1])}, []Constraint{test.rule}).Contradictions()
			assert.Equal(t, test.broken, len(found) > 0)
		})
	}
	solution := solved([]Date{{}, MustParse("2020-09-21")}, []Constraint{FollowsFormula(0, 1, Formula{Days: 10}, weekdays)})
	earliest, latest := solution.Bounds(0)
	assert.Equal(t, "2020-09-09 2020-09-11", earliest.String()+" "+latest.String(), "from Saturday, Sunday or Monday")
}

type calendarFunc func(date.Date) bool

func (c calendarFunc) WorkingDay(day date.Date) bool { return c(day) }

func TestBeyondTheHorizon(t *testing.T) {
	solution := solved([]Date{MustParse("Y-170000002"), MustParse("Y1000000000"), MustParse("2020")},
		[]Constraint{AtLeast(0, 2, 1_000_000_000), NotAfter(1, 2), AtLeast(2, 2, -1_000_000_000_000)})
	assert.Equal(t, []PointID{0, 1}, solution.BeyondHorizon(), "their dates are taken for no bound, and it is said")
	assert.Empty(t, solution.Contradictions())
	n := NewNetwork()
	const points = 3_000
	for range points {
		n.AddPoint(Date{})
	}
	n.Update(0, MustParse("2020-01-01"))
	for point := range PointID(points - 1) {
		n.Add(AtLeast(point, point+1, 1<<40)) // each is held to the horizon, and no sum overflows
	}
	solution = n.Solve()
	assert.Empty(t, solution.Contradictions())
	earliest, _ := solution.Bounds(points - 1)
	assert.Equal(t, BoundKnown, earliest.Kind)
	assert.Greater(t, int64(earliest.Day), int64(points-2)<<28)
}

// FuzzNetwork builds a network from bytes, solves it, and compares with Floyd and Warshall where it
// has neither gaps nor terms.
func FuzzNetwork(f *testing.F) {
	f.Add([]byte{3, 1, 2, 0, 0, 1, 5, 1, 2, 9, 2, 0, 200})
	f.Add([]byte{2, 4, 5, 0, 0, 0, 1, 1, 0, 3})
	f.Fuzz(func(t *testing.T, bytes []byte) {
		next := func() int {
			if len(bytes) == 0 {
				return 0
			}
			value := int(bytes[0])
			bytes = bytes[1:]
			return value
		}
		texts := []string{"", "2020-01", "2020-02-29", "[2020-02-01..2020-05-01]", "2020", "[2020-01-30,2020-02-28]", "2020-0X-15", "2020-03-05?"}
		points := 1 + next()%12
		n, plain := NewNetwork(), true
		for range points {
			text := texts[next()%len(texts)]
			if text == "" {
				n.AddPoint(Date{})
				continue
			}
			plain = plain && text[0] != '[' && text[len(text)-1] != '?' && text != "2020-0X-15"
			n.AddPoint(MustParse(text))
		}
		var rules []Constraint
		for len(bytes) > 0 && len(rules) < 40 {
			x, y, days := PointID(next()%(points+1)), PointID(next()%(points+1)), next()-128
			rule := AtLeast(x, y, days)
			if next()%8 == 0 {
				rule, plain = PlusTerm(x, y, MustParseTerm("P1M")), false
			}
			rules = append(rules, rule)
			n.Add(rule)
		}
		solution := n.Solve()
		if live := NewLive(n); !slices.Equal(live.latest, solution.latest) || len(live.Contradictions()) != len(solution.Contradictions()) {
			t.Fatal("live and whole differ")
		}
		if !plain {
			return
		}
		if consistent := floyd(n); consistent != (len(solution.Contradictions()) == 0) {
			t.Fatalf("consistent: %v, but found %+v", consistent, solution.Contradictions())
		}
	})
}

// floyd tells whether the distances of a plain network have no circle below zero.
func floyd(n *Network) bool {
	count := len(n.stated) + 1 // the last is the origin
	far := make([][]instant, count)
	for i := range far {
		far[i] = slices.Repeat([]instant{never}, count)
		far[i][i] = 0
	}
	for point, stated := range n.stated {
		days := stated.domain()
		if days.hi.finite() {
			far[count-1][point] = days.hi
		}
		if days.lo.finite() {
			far[point][count-1] = -days.lo
		}
	}
	for _, a := range n.arcs {
		far[a.from][a.to] = min(far[a.from][a.to], instant(a.weight))
	}
	for k := range count {
		for i := range count {
			for j := range count {
				if far[i][k] < never && far[k][j] < never {
					far[i][j] = min(far[i][j], far[i][k]+far[k][j])
				}
			}
		}
	}
	for i := range count {
		if far[i][i] < 0 {
			return false
		}
	}
	return true
}
