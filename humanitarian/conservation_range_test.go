package humanitarian

import (
	"math"
	"math/big"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Sums and differences are those of whole numbers of any size, stopped at the ends of int64.
func TestRangeArithmeticAgainstBigNumbers(t *testing.T) {
	stop := func(n *big.Int) int64 {
		switch {
		case n.IsInt64():
			return n.Int64()
		case n.Sign() > 0:
			return math.MaxInt64
		}
		return math.MinInt64
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64().Draw(t, "a"), rapid.Int64().Draw(t, "b")
		big1, big2 := big.NewInt(a), big.NewInt(b)
		require.Equal(t, stop(new(big.Int).Add(big1, big2)), add(a, b))
		if a != math.MaxInt64 {
			require.Equal(t, stop(new(big.Int).Sub(big1, big2)), subtract(a, b))
		}
	})
}

func TestRangeOfEveryCount(t *testing.T) {
	tests := map[string]struct {
		count record.Count
		want  Range
		exact bool
	}{
		"unset":              {record.Count{}, anyNumber, false},
		"unknown":            {record.UnknownCount(), anyNumber, false},
		"undisclosed":        {record.UndisclosedCount(), anyNumber, false},
		"not applicable":     {record.NoCount(), Range{}, true},
		"exact":              {record.Exactly(10), Range{10, 10}, true},
		"about":              {record.About(10), anyNumber, false},
		"at least":           {record.AtLeast(11), Range{11, math.MaxInt64}, false},
		"negative":           {record.Exactly(-3), Range{}, true},
		"in the wrong order": {record.Between(9, 3), Range{3, 9}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := RangeOf(test.count)
			assert.Equal(t, test.want, got)
			_, exact := got.Exact()
			assert.Equal(t, test.exact, exact)
			assert.True(t, got.Contains(got.Low))
			assert.False(t, got.Contains(got.Low-1))
		})
	}
	assert.Equal(t, math.MinInt64, int(Range{1, 2}.Minus(anyNumber).Low), "what has no upper end may have taken everything")
}

// Every state of every machine can be reached, and every machine begins outside its final states.
func TestMachinesAreWhole(t *testing.T) {
	whole(t, CustodyMachine(), CustodyState("").Vocabulary())
	whole(t, VitalMachine(), VitalState("").Vocabulary())
	whole(t, OperationMachine(), OperationState("").Vocabulary())
}

func whole[S, E ~string](t *testing.T, machine *Machine[S, E], states *record.Vocabulary) {
	t.Helper()
	assert.False(t, machine.Final(machine.Start()), machine.Name())
	reached := map[S]bool{machine.Start(): true}
	for range machine.Transitions() {
		for _, transition := range machine.Transitions() {
			if reached[transition.From] {
				to, legal := machine.Next(transition.From, transition.Event)
				assert.True(t, legal)
				reached[to] = true
			}
		}
	}
	for _, term := range states.Terms() {
		assert.True(t, reached[S(term.Code)], "%s: %s is never reached", machine.Name(), term.Code)
	}
	assert.Len(t, reached, len(states.Terms()))
}
