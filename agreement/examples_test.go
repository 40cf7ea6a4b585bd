package agreement_test

import (
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/require"
)

// newChecker returns a checker of the domains up to this one, for a day after all fixtures.
func newChecker(t testing.TB, options ...integrity.Option) *integrity.Checker {
	t.Helper()
	options = append([]integrity.Option{conflict.Domain, agreement.Domain, integrity.Now(chronology.MustParse("2026-01-01"))}, options...)
	checker, err := integrity.NewChecker(options...)
	require.NoError(t, err)
	return checker
}

func TestEveryRuleShowsWhatItMeans(t *testing.T) {
	require.NoError(t, newChecker(t).VerifyExamples())
}
