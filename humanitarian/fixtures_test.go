package humanitarian_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read reads a dossier of testdata.
func read(t testing.TB, checker *integrity.Checker, name string) *record.Dossier {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer file.Close()
	dossier := checker.NewDossier()
	require.NoError(t, dossier.Read(file, name))
	require.Empty(t, dossier.Faults())
	return dossier
}

// found lists the findings of a report from a severity on as "code record pointer".
func found(report *integrity.Report, atLeast integrity.Severity) []string {
	list := []string{}
	for _, finding := range report.Findings {
		if finding.Severity >= atLeast {
			list = append(list, strings.TrimSpace(string(finding.Code)+" "+string(finding.Record)+" "+string(finding.Pointer)))
		}
	}
	return list
}

// eight fills in the numbers of the eight forms.
func eight(finding string) []string {
	var findings []string
	for n := range 8 {
		findings = append(findings, fmt.Sprintf(finding, n+1))
	}
	return findings
}

// The golden cases are as the primary sources have them: nothing is wrong with them, but some leave
// out what a record should have. The forms of 2024 are known without the days of laying, and what
// is said of their reference points is a claim; remains are published as sums.
func TestGoldenCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.jsonl")
	require.NoError(t, err)
	checker := checker(t)
	expected := map[string][]string{
		"founding-report.jsonl": {
			"statement/sentence-of-another statement/commission-2021-12-19 /assertions/1",
			"statement/sentence-of-another statement/commission-2021-12-19 /assertions/2",
			"statement/sentence-of-another statement/commission-2021-12-19 /assertions/3",
			"transfer/extradition-without-basis transfer/2021-11-26 /type",
		},
		"cohort-of-32-more-than-ten.jsonl": {"cohort/exceeds-captured cohort/clash-2021-11-16 /count"},
		"mine-forms-2024.jsonl":            eight("mine-record/location-or-date-missing mine-record/form-%d /laid"),
		"remains-and-missing.jsonl": {
			"remains/recovery-undescribed remains/first-war-25 /place",
			"remains/recovery-undescribed remains/first-war-25 /steps/0/date",
			"remains/recovery-undescribed remains/returned-2020 /place",
			"remains/recovery-undescribed remains/returned-2020 /steps/0/date",
			"remains/recovery-undescribed remains/returned-2022 /place",
			"remains/recovery-undescribed remains/returned-2022 /steps/0/date",
			"remains/recovery-undescribed remains/returned-2023 /place",
			"remains/recovery-undescribed remains/returned-2023 /steps/0/date",
			"remains/recovery-undescribed remains/visited-17 /place",
			"remains/recovery-undescribed remains/visited-17 /steps/0/date",
		},
		"karabakh-2020-2024.jsonl": nil, // has a test of its own
	}
	for _, path := range files {
		name := filepath.Base(path)
		wanted, special := expected[name]
		if special && wanted == nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			report := checker.Check(read(t, checker, name))
			assert.ElementsMatch(t, wanted, found(report, integrity.Warning))
		})
	}
}

// Each of these errors was published; the rules find it and nothing else.
func TestPublishedErrors(t *testing.T) {
	tests := map[string]string{
		"big-switch-breakdown":           "transfer/breakdown-differs-from-total transfer/big-switch /total",
		"seven-countries-and-three-more": "exchange/legs-differ-from-total exchange/2024-08-01 /totals/0/count",
		"1934-days":                      "transfer/days-stated-differ transfer/2011-10-18 /executed",
		"tuesday-2-april-2012":           "transfer/weekday-differs transfer/2012-04-02 /weekday",
		"two-of-three-stages":            "exchange/stages-below-agreed exchange/2025-05 /totals/0/agreed, exchange/stages-below-agreed exchange/2025-05 /totals/1/agreed",
		"remains-6060-and-6057":          "exchange/received-differs exchange/2025-06-remains /totals/0/received",
		"register-sums":                  "cohort/breakdown-differs-from-count cohort/register-of-the-first-war /breakdown, cohort/exceeds-captured cohort/visited-in-the-first-war /count",
		"973-of-887":                     "exchange/executed-exceeds-agreed exchange/2023-04 /totals/0/count",
		"gave-itself-its-maps":           "transfer/to-itself transfer/2021-12-04-maps /to",
		"direction-reversed":             "transfer/sender-not-holder transfer/2025-05-23 /people/0, transfer/to-the-other-side transfer/2025-05-23 /people/0",
		"released-when-agreed":           "transfer/reported-before-executed transfer/2023-12-13 /citations/0/published",
		"meeting-in-september":           "transfer/date-outlier transfer/2021-12-19 /claims/0/value",
		"forms-of-january-2021":          "transfer/date-outlier transfer/2024-02-12-forms /claims/0/value",
		"clash-in-two-years":             "claim/another-year event/clash-2022-09-12 /claims/0/value",
		"97000-recorded-15095-found":     "", // counts of two kinds are never compared
		"more-than-ten":                  "",
		"28-or-29-december":              "",
	}
	notes := map[string]string{
		"more-than-ten":     "transfer/count-disputed transfer/2021-12-04 /claims/0/value",
		"28-or-29-december": "transfer/dates-days-apart transfer/2021-12-29 /claims/0/value",
	}
	checker := checker(t)
	for name, wanted := range tests {
		t.Run(name, func(t *testing.T) {
			report := checker.Check(read(t, checker, "published/"+name+".jsonl"))
			assert.Equal(t, wanted, strings.Join(found(report, integrity.Warning), ", "))
			if note := notes[name]; note != "" {
				assert.Contains(t, found(report, integrity.Info), note)
			}
		})
	}
	files, err := filepath.Glob("testdata/published/*.jsonl")
	require.NoError(t, err)
	assert.Len(t, files, len(tests))
}

// What the golden cases must say, and what they must not, beside being free of errors.
func TestGoldenSums(t *testing.T) {
	checker := checker(t)
	// 1 + 10 + 10 + 5 + 4 of 32 had come back by February 2022.
	cohort, found := humanitarian.LedgerOf(read(t, checker, "cohort-of-32.jsonl"), "cohort/clash-2021-11-16")
	require.True(t, found)
	assert.True(t, cohort.Balanced())
	// 54 visited alive: 17 returned dead, 33 declared dead, 4 of whom nothing is known.
	visited, found := humanitarian.LedgerOf(read(t, checker, "remains-and-missing.jsonl"), "cohort/visited-in-the-first-war")
	require.True(t, found)
	assert.Equal(t, humanitarian.Range{Low: 4, High: 4}, visited.Rest())
	cases := 0
	for missing := range record.Each[humanitarian.MissingPerson](read(t, checker, "remains-and-missing.jsonl")) {
		cases++
		assert.Equal(t, humanitarian.CaseSearched, missing.History().State())
		assert.Empty(t, missing.Names)
	}
	assert.Equal(t, 4, cases)
	// Every form was handed over and judged; the judgement changes no count.
	forms := 0
	for form := range record.Each[humanitarian.MineRecord](read(t, checker, "mine-forms-2024.jsonl")) {
		forms++
		assert.Equal(t, humanitarian.MineAssessed, form.History().State())
		assert.Equal(t, humanitarian.AbsentFeature, form.Accuracy[0].Usable)
		assert.True(t, form.Recorded.IsZero())
	}
	assert.Equal(t, 8, forms)
}
