package integrity_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A stream, which keeps leaned records for rules that wait, finds in every example what a check finds:
// also where a rule waits only to learn whether it applies.
func TestLeanRecordsHoldWhatWaitingRulesRead(t *testing.T) {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2024-12-31")))
	require.NoError(t, err)
	checker.OnlyOthersTell()
	for rule := range checker.Catalogue().All() {
		for _, example := range []string{rule.Good, rule.Bad} {
			dossier := checker.NewDossier()
			for entry := range record.NewReader(strings.NewReader(example), "", checker.Kinds()).All() {
				dossier.Take(entry)
			}
			streamed, err := checker.CheckStream(strings.NewReader(example), "")
			require.NoError(t, err)
			assert.Equal(t, checker.Check(dossier).Findings, streamed.Findings, "%s\n%s", rule.Code, example)
		}
	}
}
