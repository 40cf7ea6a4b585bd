package conflict_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/require"
)

func TestEveryRuleShowsWhatItMeans(t *testing.T) {
	checker, err := integrity.NewChecker(conflict.Domain)
	require.NoError(t, err)
	require.NoError(t, checker.VerifyExamples())
}
