package humanitarian_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/require"
)

// FuzzCheck reads anything as a dossier and holds it to the rules: no rule panics, and the accounts
// of its cohorts can be drawn up.
func FuzzCheck(f *testing.F) {
	files, err := filepath.Glob("testdata/*.jsonl")
	require.NoError(f, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(f, err)
		for line := range strings.Lines(string(text)) {
			if !strings.Contains(line, `"kind":"source"`) {
				f.Add(line)
			}
		}
	}
	f.Add(`{"kind":"custody","id":"custody/c","subject":"cohort/c","steps":[{"event":"recaptured","date":"[..2021]"},{"event":"captured"}]}` + "\n" +
		`{"kind":"cohort","id":"cohort/c","count":{"low":9,"high":-9},"held":[{"date":"XXXX-12","count":3}],"changes":[{"kind":"moved","count":5,"to":"party/x"},{"kind":"recaptured"}]}`)
	checker := checker(f)
	f.Fuzz(func(t *testing.T, text string) {
		dossier := checker.NewDossier()
		if dossier.Read(strings.NewReader(text), "") != nil {
			return
		}
		if report := checker.Check(dossier); report.Has("integrity/rule-panicked") {
			t.Fatal(report.Findings)
		}
		for cohort := range record.Each[humanitarian.Cohort](dossier) {
			ledger, found := humanitarian.LedgerOf(dossier, cohort.ID)
			require.True(t, found)
			for _, day := range ledger.Days() {
				require.False(t, ledger.HeldOn(day).Held.Empty())
			}
			if imbalance, broken := ledger.Imbalance(); broken {
				require.Positive(t, imbalance.Excess())
				require.NotEmpty(t, imbalance.Entries)
			}
		}
	})
}
