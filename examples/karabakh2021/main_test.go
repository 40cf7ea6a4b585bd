package main

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// tally is the last line, whose numbers of rules and of milliseconds change with the library.
var tally = regexp.MustCompile(`\d+\s+rules(\s+and\s+)\d+(\s+constraints\s+between\s+dates\s+checked\s+in)\s+\S+:`)

func printed(t *testing.T, name string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(name, &out))
	return tally.ReplaceAllString(out.String(), "N rules${1}N${2} TIME:")
}

func TestOutputIsAsReviewed(t *testing.T) {
	for name, golden := range map[string]string{"dossier.jsonl": "testdata/report.txt", "corrected.jsonl": "testdata/corrected.txt"} {
		got := printed(t, name)
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
	}
}

func TestOutputFitsATerminal(t *testing.T) {
	for line := range strings.Lines(printed(t, "dossier.jsonl")) {
		assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), width, line)
	}
}

func checked(t *testing.T, name string) (*record.Dossier, *integrity.Report) {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse(dayOfReport)))
	require.NoError(t, err)
	file, err := files.Open(name)
	require.NoError(t, err)
	defer file.Close()
	dossier, err := record.Read(file, name, checker.Kinds())
	require.NoError(t, err)
	return dossier, checker.Check(dossier)
}

// place is where a rule is broken.
type place struct {
	code integrity.Code
	id   record.ID
	at   record.Pointer
}

func TestOdditiesOfTheReport(t *testing.T) {
	_, report := checked(t, "dossier.jsonl")
	var found []place
	for _, finding := range report.Findings {
		if finding.Severity >= integrity.Warning {
			found = append(found, place{finding.Code, finding.Record, finding.Pointer})
		}
	}
	assert.ElementsMatch(t, []place{
		{"meeting/not-on-the-anniversary", "meeting/sochi-2021-11-26", "/anniversaries/0/date"},
		{"transfer/extradition-without-basis", "transfer/2021-11-26", "/type"},
		{"statement/sentence-of-another", "statement/state-commission-2021-12-19", "/assertions/2"},
		{"statement/sentence-of-another", "statement/state-commission-2021-12-19", "/assertions/3"},
		{"statement/sentence-of-another", "statement/state-commission-2021-12-19", "/assertions/4"},
	}, found)
	anniversary := report.At("meeting/sochi-2021-11-26", "/anniversaries/0/date")
	require.Len(t, anniversary, 1)
	assert.Equal(t, "17", anniversary[0].Params.Get("days"))
	custody := report.At("transfer/2021-12-19", "/people/0")
	require.NotEmpty(t, custody)
	assert.Equal(t, "33", custody[0].Params.Get("days"))
	assert.NotEmpty(t, report.Of("cohort/captured-2021-11-16"))
}

func TestCohortAfterEachHandOver(t *testing.T) {
	dossier, _ := checked(t, "dossier.jsonl")
	ledger, known := humanitarian.LedgerOf(dossier, "cohort/captured-2021-11-16")
	require.True(t, known)
	var held []string
	for _, day := range ledger.Days() {
		held = append(held, chronology.Of(day).String()+": "+ledger.HeldOn(day).Held.String())
	}
	assert.Equal(t, []string{"2021-11-16: 32", "2021-11-26: 31", "2021-12-04: 21", "2021-12-19: 11"}, held)
}

func TestCorrectedDossierIsClean(t *testing.T) {
	_, report := checked(t, "corrected.jsonl")
	assert.Empty(t, report.Codes(integrity.Warning))
}

func TestMidnightIsNoContradiction(t *testing.T) {
	_, report := checked(t, "dossier.jsonl")
	assert.Empty(t, report.Of("agreement/statement-2020-11"))
	assert.Empty(t, report.Of("ceasefire/2020-11-10"))
}

func TestEveryRecordCitesOrIsASource(t *testing.T) {
	dossier, _ := checked(t, "dossier.jsonl")
	for rec := range dossier.All() {
		head := rec.(interface{ Head() *record.Header }).Head()
		assert.True(t, len(head.Citations) > 0 || head.Kind == "source", "%s", head.ID)
	}
}

func TestFilesAreCanonical(t *testing.T) {
	for _, name := range []string{"dossier.jsonl", "corrected.jsonl"} {
		dossier, _ := checked(t, name)
		var written bytes.Buffer
		require.NoError(t, dossier.Write(&written))
		if *update {
			require.NoError(t, os.WriteFile(name, written.Bytes(), 0o644))
		}
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, string(text), written.String())
	}
}
