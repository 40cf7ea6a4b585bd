package agreement_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBadInput reads what nobody should have written. Each line must be answered with a finding.
func TestBadInput(t *testing.T) {
	checker := newChecker(t)
	for name, test := range map[string]struct{ line, code string }{
		"no such form":             {`{"kind":"agreement","id":"agreement/x","form":"handshake"}`, "record/unknown-code"},
		"no role":                  {`{"kind":"agreement","id":"agreement/x","dates":[{"date":"2020"}]}`, "record/required"},
		"a date and a state":       {`{"kind":"agreement","id":"agreement/x","dates":[{"role":"signed","date":"2020","state":"unknown"}]}`, "agreement/date-and-state"},
		"a term of hours":          {`{"kind":"agreement","id":"agreement/x","term":{"length":"PT5H"}}`, "record/invalid-date"},
		"depth beyond the scale":   {`{"kind":"agreement","id":"agreement/x","provisions":[{"topic":"ce","depth":9}]}`, "record/shape"},
		"a negative formula":       {`{"kind":"agreement","id":"agreement/x","entry_into_force":{"days":-3}}`, "record/shape"},
		"a circle of one":          {`{"kind":"agreement","id":"agreement/x","relations":[{"relation":"renews","to":"agreement/x"}]}`, "agreement/related-to-itself"},
		"extends itself":           {`{"kind":"ceasefire","id":"ceasefire/x","extends":"ceasefire/x"}`, "ceasefire/linked-to-itself"},
		"a party that is a place":  {`{"kind":"ceasefire","id":"ceasefire/x","declarants":[{"party":"place/x"}]}`, "record/wrong-kind"},
		"dangling":                 {`{"kind":"commitment","id":"commitment/x","agreement":"agreement/none"}`, "record/dangling-reference"},
		"negative hours":           {`{"kind":"meeting","id":"meeting/x","hours":{"stated":-3}}`, "record/shape"},
		"an empty participant":     {`{"kind":"meeting","id":"meeting/x","participants":[{}]}`, "record/required"},
		"ended before it began":    {`{"kind":"meeting","id":"meeting/x","start":"2020-02-02","end":"2020-01-01"}`, "meeting/ended-before-it-began"},
		"a list where a term goes": {`{"kind":"ceasefire","id":"ceasefire/x","term":[]}`, "record/invalid-value"},
	} {
		t.Run(name, func(t *testing.T) {
			dossier := checker.NewDossier()
			require.NoError(t, dossier.Read(strings.NewReader(test.line+"\n"), "bad.jsonl"))
			var codes []string
			for _, finding := range checker.Check(dossier).Findings {
				codes = append(codes, string(finding.Code))
			}
			assert.Contains(t, codes, test.code)
			assert.NotContains(t, codes, "integrity/rule-panicked")
		})
	}
}

func TestEmptyRecordsSayWhatIsMissing(t *testing.T) {
	checker := newChecker(t)
	for _, rec := range []record.Record{&agreement.Agreement{}, &agreement.Ceasefire{}, &agreement.Commitment{}, &agreement.Meeting{}} {
		report := checker.CheckRecord(rec)
		assert.NotEmpty(t, report.Findings)
		assert.False(t, report.Has("integrity/rule-panicked"))
	}
}

// FuzzRecords checks arbitrary lines and asks the records read for their states: nothing may panic.
func FuzzRecords(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "hardcases", "*.jsonl"))
	require.NoError(f, err)
	for _, file := range files {
		lines, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(lines, int64(737_000))
	}
	f.Add([]byte(`{"kind":"agreement","id":"agreement/x","dates":[{"role":"effective","date":"Y-170000002"}],"term":{"length":"P9999999Y","renewal":"P9999999Y","notice":"P9999999Y"}}`), int64(-1<<62))
	checker := newChecker(f)
	f.Fuzz(func(t *testing.T, lines []byte, day int64) {
		dossier := checker.NewDossier()
		_ = dossier.Read(strings.NewReader(string(lines)), "fuzz.jsonl") // a broken stream is checked as far as it was read
		require.False(t, checker.Check(dossier).Has("integrity/rule-panicked"))
		for accord := range record.Each[agreement.Agreement](dossier) {
			require.NotEmpty(t, accord.StatusOn(date.Date(day)).Possible)
			accord.EndOfTerm()
			accord.EntryByFormula()
		}
		for commitment := range record.Each[agreement.Commitment](dossier) {
			require.True(t, commitment.StateOn(date.Date(day)).State.Known())
		}
	})
}
