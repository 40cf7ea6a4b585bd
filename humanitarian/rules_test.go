package humanitarian_test

import (
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/require"
)

// checker returns a checker of the domains up to this one, for a day after all fixtures.
func checker(t testing.TB, options ...integrity.Option) *integrity.Checker {
	t.Helper()
	options = append([]integrity.Option{conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2026-01-01"))}, options...)
	made, err := integrity.NewChecker(options...)
	require.NoError(t, err)
	return made
}

func TestExamplesOfAllRules(t *testing.T) {
	require.NoError(t, checker(t).VerifyExamples())
}
