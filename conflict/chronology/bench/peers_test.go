package main

import (
	"bytes"
	"os/exec"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/sfomuseum/go-edtf/parser"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestPlainDaysAreReadAlike(t *testing.T) {
	for _, text := range plainDays() {
		expected, err := time.Parse(time.DateOnly, text)
		require.NoError(t, err)
		day, ok := chronology.MustParse(text).SingleDay()
		require.True(t, ok)
		require.Equal(t, expected, day.MidnightUTC())
	}
}

// TestShapesAreReadAlike compares the first and the last day, for the shapes of
// which go-edtf has the same notion: it takes a season for three months of its
// own, a clock time for the day it is in Greenwich, and a day that is
// approximate for its whole month.
func TestShapesAreReadAlike(t *testing.T) {
	otherNotion := map[string]bool{"2020-21": true, "2020-11-10T00:00:00+03:00": true, "2020-11-10~": true}
	for _, text := range shapes() {
		ours, err := chronology.Parse(text)
		require.NoError(t, err, text)
		theirs, err := parser.ParseString(text)
		require.NoError(t, err, text)
		if otherNotion[text] {
			continue
		}
		lower, err := theirs.Lower()
		require.NoError(t, err, text)
		upper, err := theirs.Upper()
		require.NoError(t, err, text)
		assert.Equal(t, lower.Format(time.DateOnly), ours.Earliest().String(), text)
		assert.Equal(t, upper.Format(time.DateOnly), ours.Latest().String(), text)
	}
}

// TestGonumFindsTheSameDays compares the latest day of every point.
func TestGonumFindsTheSameDays(t *testing.T) {
	for name, made := range map[string]shape{"components": components(4000), "sparse": sparse(4000)} {
		t.Run(name, func(t *testing.T) {
			solution := made.network().Solve()
			require.Empty(t, solution.Contradictions())
			distances, ok := path.BellmanFordFrom(simple.Node(len(made.windows)), made.graph())
			require.True(t, ok)
			dated := 0
			for point := range made.windows {
				_, latest := solution.Bounds(chronology.PointID(point))
				distance := distances.WeightTo(int64(point))
				if latest.Kind != chronology.BoundKnown {
					require.Greater(t, distance, 1e9)
					continue
				}
				dated++
				require.Equal(t, epoch+date.Date(distance), latest.Day)
			}
			require.Greater(t, dated, len(made.windows)/2)
		})
	}
}

// TestZ3GivesTheSameAnswer asks about a consistent network and about the same
// with one bound too much.
func TestZ3GivesTheSameAnswer(t *testing.T) {
	if _, err := exec.LookPath("z3"); err != nil {
		t.Skip("z3 is not on the path, so its answers are not compared; those of gonum are always")
	}
	for _, answer := range []string{"sat", "unsat"} {
		made := components(400)
		if answer == "unsat" {
			made.bounds = append(made.bounds, bound{earlier: 3, later: 7, days: 5000}, bound{earlier: 7, later: 3, days: -4000})
		}
		found, _, err := solveZ3(made.script(), time.Minute)
		require.NoError(t, err)
		assert.Equal(t, answer, found)
		assert.Equal(t, answer == "sat", len(made.network().Solve().Contradictions()) == 0)
	}
}

// TestAddedBoundsAreWhatSolvingAfreshGives adds and compares every bound.
func TestAddedBoundsAreWhatSolvingAfreshGives(t *testing.T) {
	made := components(8000)
	added := additions(made, made.network().Solve(), 200, false)
	require.Greater(t, len(added), 100)
	live := chronology.NewLive(made.network())
	for _, b := range added {
		live.Add(b.constraint())
	}
	made.bounds = append(made.bounds, added...)
	afresh := made.network().Solve()
	require.Equal(t, len(afresh.Contradictions()), len(live.Contradictions()))
	for point := range made.windows {
		first, last := live.Bounds(chronology.PointID(point))
		expectedFirst, expectedLast := afresh.Bounds(chronology.PointID(point))
		require.Equal(t, []chronology.Bound{expectedFirst, expectedLast}, []chronology.Bound{first, last})
	}
}

func TestNetworksHaveTheSizeAskedFor(t *testing.T) {
	for _, bounds := range []int{10, 1000, 12_345} {
		for _, made := range []shape{components(bounds), sparse(bounds)} {
			assert.Len(t, made.bounds, bounds)
			assert.InDelta(t, bounds/2, len(made.windows), componentSize)
		}
	}
}

func TestTheTableHasAllTargets(t *testing.T) {
	found := &results{}
	found.target("a", "1", "2", false)
	found.left("b", "3", "not here")
	found.figure("c", "%d", 4)
	var output bytes.Buffer
	require.NoError(t, found.write(&output))
	assert.Contains(t, output.String(), "| a | 1 | 2 | no |\n| b | 3 |  | not here |\n")
	assert.Contains(t, output.String(), "| c | 4 |\n")
}
