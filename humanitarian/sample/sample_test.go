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
	"github.com/stretchr/testify/require"
)

func checker(t *testing.T) *integrity.Checker {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2026-01-01")))
	require.NoError(t, err)
	return checker
}

func TestNothingIsWrong(t *testing.T) {
	var text bytes.Buffer
	written, err := sample.Write(&text, 1, 2_000)
	require.NoError(t, err)
	check := checker(t)
	dossier, err := record.Read(&text, "sample.jsonl", check.Kinds())
	require.NoError(t, err)
	require.Empty(t, dossier.Faults())
	require.Equal(t, written, dossier.Len())
	report := check.Check(dossier)
	counts, first := map[integrity.Code]int{}, map[integrity.Code]string{}
	for _, finding := range report.Findings {
		if counts[finding.Code]++; counts[finding.Code] == 1 { first[finding.Code] = finding.String() }
	}
	for code, count := range counts { t.Log(count, code, first[code]) }
}
