package chronology

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWindowsHoldWhatFormulasAdd tries every day of 120 years, with a year of
// the century that has no leap day; up to a year the window is met.
func TestWindowsHoldWhatFormulasAdd(t *testing.T) {
	for months := -30; months <= 30; months++ {
		for _, first := range []bool{false, true} {
			formula := Formula{Months: months, Days: 5, FirstOfMonth: first}
			w := formula.advance()
			least, most := int32(1<<30), int32(-1<<30)
			for day := date.New(1890, 1, 1); day < date.New(2010, 1, 1); day++ {
				added := int32(formula.Apply(day) - day)
				least, most = min(least, added), max(most, added)
			}
			require.LessOrEqual(t, w.least, least, "%+v", formula)
			require.GreaterOrEqual(t, w.most, most, "%+v", formula)
			if months > -12 && months <= 12 {
				require.Equal(t, window{least, most}, w, "%+v", formula)
			}
		}
	}
	assert.Equal(t, window{30, 30}, Formula{Days: 30}.advance())
}

// TestUndatedCirclesOfTerms: terms contradict each other whatever the dates are.
func TestUndatedCirclesOfTerms(t *testing.T) {
	for name, rules := range map[string][]Constraint{
		"a later month is not an earlier day": {NotAfter(1, 0), FollowsFormula(0, 1, Formula{Days: 5, Months: 1, FirstOfMonth: true}, nil)},
		"thirty days are not twenty-six":      {PlusTerm(1, 0, MustParseTerm("P30D")), OnNth(0, 1, -26)},
		"two months are not fifty-five days":  {OnNth(0, 2, 55), PlusTerm(0, 1, MustParseTerm("P1M")), PlusTerm(1, 2, MustParseTerm("P1M"))},
	} {
		t.Run(name, func(t *testing.T) {
			solution := solved([]Date{{}, {}, {}}, rules)
			require.Len(t, solution.Contradictions(), 1)
			assert.Equal(t, RulesContradict, solution.Contradictions()[0].Class)
			assert.Empty(t, solution.Contradictions()[0].Dates)
			assert.True(t, solution.Complete())
		})
	}
}
