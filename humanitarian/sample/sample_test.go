package sample_test

import (
	"bytes"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/armistice-go/armistice/humanitarian/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newChecker(t *testing.T) *integrity.Checker {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2026-01-01")))
	require.NoError(t, err)
	return checker
}

func checked(t *testing.T, text []byte) (*record.Dossier, *integrity.Report) {
	t.Helper()
	checker := newChecker(t)
	dossier, err := record.Read(bytes.NewReader(text), "sample.jsonl", checker.Kinds())
	require.NoError(t, err)
	return dossier, checker.Check(dossier)
}

func written(t *testing.T, seed uint64, records int) []byte {
	t.Helper()
	var text bytes.Buffer
	count, err := sample.Write(&text, seed, records)
	require.NoError(t, err)
	require.GreaterOrEqual(t, count, records)
	require.Equal(t, count, bytes.Count(text.Bytes(), []byte("\n")))
	return text.Bytes()
}

func TestNothingIsWrong(t *testing.T) {
	text := written(t, 1, 10_000)
	dossier, report := checked(t, text)
	require.Empty(t, dossier.Faults())
	require.Equal(t, bytes.Count(text, []byte("\n")), dossier.Len())
	assert.Empty(t, report.Codes(integrity.Warning), "notes alone")
	assert.NotEmpty(t, report.Findings)
	kinds := map[record.Kind]bool{}
	for rec := range dossier.All() {
		kinds[rec.RecordID().Kind()] = true
	}
	assert.GreaterOrEqual(t, len(kinds), 16)

	streamed, err := newChecker(t).CheckStream(bytes.NewReader(text), "sample.jsonl")
	require.NoError(t, err)
	require.Len(t, streamed.Findings, len(report.Findings))
	for i, finding := range report.Findings {
		require.Equal(t, finding.Fingerprint, streamed.Findings[i].Fingerprint)
	}
}

func TestTheSameSeedGivesTheSameBytes(t *testing.T) {
	small, large := written(t, 7, 100), written(t, 7, 1_000)
	assert.Equal(t, small, large[:len(small)])
	assert.NotEqual(t, small, written(t, 8, 100)[:len(small)])
}

func TestEveryPlantedFaultIsFound(t *testing.T) {
	for _, fault := range sample.Faults() {
		t.Run(string(fault.Code), func(t *testing.T) {
			planted := 0
			for number := range 20 {
				text, err := fault.Plant(3, number)
				if err != nil {
					continue
				}
				planted++
				_, report := checked(t, text)
				assert.Contains(t, report.Codes(integrity.Warning), fault.Code, "theatre %d", number)
			}
			assert.Greater(t, planted, 5)
		})
	}
	_, err := sample.Fault{Code: "a/b", Kind: "party", Local: "nobody"}.Plant(1, 0)
	assert.ErrorContains(t, err, "party/nobody")
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, assert.AnError }

func TestWriteTellsOfABrokenWriter(t *testing.T) {
	_, err := sample.Write(broken{}, 1, 10)
	assert.ErrorIs(t, err, assert.AnError)
}
