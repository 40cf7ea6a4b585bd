package chronology

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// state is everything a network tells.
func state(points int, bounds func(PointID) (Bound, Bound), contradictions []Contradiction, complete bool) string {
	text := fmt.Sprint(complete, "\n")
	for point := range points {
		earliest, latest := bounds(PointID(point))
		text += fmt.Sprint(point, " ", earliest, " ", latest, "\n")
	}
	for _, found := range contradictions {
		text += fmt.Sprintf("%+v\n", found)
	}
	return text
}

func stateOf(l *Live) string {
	return state(len(l.network.stated), l.Bounds, l.Contradictions(), l.Complete())
}

// afresh solves the whole network anew.
func afresh(l *Live) string {
	solution := l.network.Solve()
	return state(len(l.network.stated), solution.Bounds, solution.Contradictions(), solution.Complete())
}

func drawConstraint(t *rapid.T, points int) Constraint {
	x, y := PointID(rapid.IntRange(0, points-1).Draw(t, "x")), PointID(rapid.IntRange(0, points-1).Draw(t, "y"))
	var c Constraint
	switch rapid.IntRange(0, 3).Draw(t, "rule") {
	case 0:
		c = AtLeast(x, y, rapid.IntRange(-20, 40).Draw(t, "days"))
	case 1:
		c = Within(x, y, rapid.IntRange(0, 40).Draw(t, "days"))
	case 2:
		c = PlusTerm(x, y, MustParseTerm("P1M"))
	default:
		c = SameDay(x, y)
	}
	c.Owner = int32(rapid.IntRange(0, 2).Draw(t, "owner"))
	c.Strength = Strength(rapid.IntRange(0, 1).Draw(t, "strength"))
	c.ZoneSlack = rapid.Bool().Draw(t, "slack")
	return c
}

func drawDate(t *rapid.T) Date {
	return rapid.SampledFrom([]Date{
		{}, MustParse("2020-01"), MustParse("2020-02-29"), MustParse("2020-03-05?"), MustParse("2020~"),
		MustParse("[2020-01-30,2020-02-28,2020-03-31]"), MustParse("2020-0X-15"), MustParse("[..2020-02-01]"),
	}).Draw(t, "date")
}

// TestLiveIsWhatSolvingAfreshGives: after any changes and undone changes, and after undoing them, a
// live network tells what the same network solved as a whole tells.
func TestLiveIsWhatSolvingAfreshGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := NewLive(NewNetwork())
		l.AddPoint(drawDate(t))
		var marks []Mark
		var states []string
		for range rapid.IntRange(1, 25).Draw(t, "changes") {
			points, constraints := len(l.network.stated), len(l.network.constraints)
			switch rapid.IntRange(0, 6).Draw(t, "change") {
			case 0, 1:
				l.AddPoint(drawDate(t))
			case 2, 3:
				l.Add(drawConstraint(t, points))
			case 4:
				l.Update(PointID(rapid.IntRange(0, points-1).Draw(t, "point")), drawDate(t))
			case 5:
				l.Remove(ConstraintID(rapid.IntRange(-1, constraints).Draw(t, "constraint")))
			case 6:
				if len(marks) > 0 && rapid.Bool().Draw(t, "undo") {
					back := rapid.IntRange(0, len(marks)-1).Draw(t, "mark")
					l.Undo(marks[back])
					if got := stateOf(l); got != states[back] {
						t.Fatalf("undone:\n%s\nbut was:\n%s", got, states[back])
					}
					marks, states = marks[:back], states[:back]
					continue
				}
				marks, states = append(marks, l.Mark()), append(states, stateOf(l))
			}
			if got, want := stateOf(l), afresh(l); got != want {
				t.Fatalf("live:\n%s\nafresh:\n%s", got, want)
			}
		}
	})
}

// TestLiveSolvesOnlyWhatIsTied counts the points that are looked at again.
func TestLiveSolvesOnlyWhatIsTied(t *testing.T) {
	const components, size = 1_000, 20
	n := NewNetwork()
	for range components {
		first := n.AddPoint(MustParse("2020"))
		for at := range PointID(size - 1) {
			n.AddPoint(Date{})
			n.Add(AtLeast(first+at, first+at+1, 1))
		}
	}
	l := NewLive(n)
	require.Equal(t, components*size, l.Solved())
	mark := l.Mark()
	l.Add(AtLeast(5, 7, 30))
	l.Add(AtLeast(5, 25, 30)) // ties two components together
	l.Add(AtLeast(0, 19, 1))  // follows already
	assert.Equal(t, components*size, l.Solved(), "bounds are moved where nothing contradicts")
	before := l.Solved()
	l.Add(AtLeast(7, 5, 0))
	assert.Equal(t, 2*size, l.Solved()-before, "what contradicts is solved again")
	assert.Len(t, l.Contradictions(), 1)
	before = l.Solved()
	l.Undo(mark)
	assert.LessOrEqual(t, l.Solved()-before, 4*size)
	_, latest := l.Bounds(19)
	assert.Equal(t, BoundUnknown, latest.Kind)
	earliest, _ := l.Bounds(19)
	assert.Equal(t, "2020-01-20", earliest.String())
	l.Undo(Mark{1_000_000})
	l.Update(-1, Date{})
	l.Remove(1_000_000)
	assert.Equal(t, afresh(l), stateOf(l))
}

func BenchmarkLiveAdd(b *testing.B) {
	n := NewNetwork()
	const components, size = 5_000, 20
	for range components {
		first := n.AddPoint(MustParse("2020"))
		for at := range PointID(size - 1) {
			n.AddPoint(Date{})
			n.Add(AtLeast(first+at, first+at+1, 1))
		}
	}
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			n.Solve()
		}
	})
	l := NewLive(n)
	for name, c := range map[string]Constraint{"one that moves bounds": AtLeast(5, 7, 30), "one that follows already": AtLeast(0, 19, 1)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				mark := l.Mark()
				l.Add(c)
				b.StopTimer()
				l.Undo(mark)
				b.StartTimer()
			}
		})
	}
}
