package integritytest_test

import (
	"bytes"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newChecker(t testing.TB, options ...integrity.Option) *integrity.Checker {
	t.Helper()
	options = append([]integrity.Option{conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2026-01-01"))}, options...)
	checker, err := integrity.NewChecker(options...)
	require.NoError(t, err)
	return checker
}

func generated(t testing.TB, seed uint64, n int) []byte {
	t.Helper()
	var text bytes.Buffer
	require.NoError(t, integritytest.Write(&text, seed, n))
	return text.Bytes()
}

func TestGeneratedRecordsAreSound(t *testing.T) {
	report, err := newChecker(t).CheckStream(bytes.NewReader(generated(t, 1, 10_000)), "generated.jsonl")
	require.NoError(t, err)
	assert.GreaterOrEqual(t, report.Records, 10_000)
	seen := map[integrity.Code]bool{}
	for _, finding := range report.Findings {
		if finding.Severity >= integrity.Warning && !seen[finding.Code] {
			seen[finding.Code] = true
			t.Errorf("%s", finding)
		}
	}
}

func TestASeedGivesTheSameRecords(t *testing.T) {
	assert.Equal(t, generated(t, 7, 500), generated(t, 7, 500))
	assert.NotEqual(t, generated(t, 7, 500), generated(t, 8, 500))
}

func TestPlantedFaultsAreFound(t *testing.T) {
	checker := newChecker(t)
	for _, fault := range integritytest.Faults() {
		t.Run(string(fault.Code), func(t *testing.T) {
			records := integritytest.Theatre(3, 0)
			id := fault.Plant(records)
			require.NotEmpty(t, id)
			dossier := checker.NewDossier()
			require.NoError(t, dossier.Add(records...))
			var found []string
			for _, finding := range checker.Check(dossier).Findings {
				if finding.Code == fault.Code && finding.Record == id {
					return
				}
				found = append(found, finding.String())
			}
			t.Errorf("not found among %v", found)
		})
	}
}
