package humanitarian_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The transfers between Azerbaijan and Armenia from 2020 to 2024 carry the oddities their sources
// left in them: these, and no others.
func TestKarabakhOddities(t *testing.T) {
	checker := checker(t)
	report := checker.Check(read(t, checker, "karabakh-2020-2024.jsonl"))
	assert.Equal(t, []string{
		"claim/another-year episode/clash-2022 /claims/0/value",
		"transfer/date-outlier transfer/2021-02-09-to-azerbaijan /claims/1/value",
		"transfer/date-outlier transfer/2021-12-19-to-armenia /claims/0/value",
		"transfer/reported-before-executed transfer/2023-12-13-to-armenia /citations/1/published",
		"transfer/date-outlier transfer/2024-02-12-forms /claims/0/value",
	}, found(report, integrity.Warning))
	clocks := map[integrity.Code]bool{
		"transfer/days-in-custody": true, "transfer/days-since-hostilities-ended": true, "transfer/unconfirmed": true,
	}
	var notes []string
	for _, finding := range report.Findings {
		if finding.Severity == integrity.Info && !clocks[finding.Code] {
			notes = append(notes, string(finding.Code)+" "+string(finding.Record)+" "+string(finding.Pointer))
		}
	}
	assert.ElementsMatch(t, []string{
		"cohort/count-disputed cohort/clash-2021-11-16 /claims/0/value",
		"cohort/unaccounted-for cohort/clash-2021-11-16 /count",
		"cohort/unaccounted-for cohort/visited-in-the-first-war /count",
		"exchange/reciprocity-disputed exchange/2021-07-03 /links/0/disputed_by",
		"exchange/return-open exchange/2022-02-07 /links/0/return",
		"exchange/series-unexplained exchange/2020-12-to-2021-11 /series/2/count",
		"exchange/series-unexplained exchange/2020-12-to-2021-11 /series/4/count",
		"transfer/category-disputed transfer/2021-07-03-to-armenia /people/0/asserted",
		"transfer/count-disputed transfer/2020-12-14-to-azerbaijan /claims/0/value",
		"transfer/count-disputed transfer/2021-12-04-to-armenia /claims/0/value",
		"transfer/count-disputed transfer/2022-02-07-to-armenia /claims/0/value",
		"transfer/dates-days-apart transfer/2021-02-09-to-azerbaijan /claims/0/value",
		"transfer/dates-days-apart transfer/2021-12-29-to-armenia /claims/0/value",
		"transfer/dates-days-apart transfer/2022-10-04-to-armenia /claims/0/value",
		"transfer/leg-without-exchange transfer/2021-10-19-to-armenia /type",
		"transfer/kind-disputed transfer/2021-11-26-to-armenia /claims/0/value",
	}, notes)
}

// What a reader of the whole report sees, clocks included.
func TestKarabakhReport(t *testing.T) {
	checker := checker(t)
	report := checker.Check(read(t, checker, "karabakh-2020-2024.jsonl"))
	var text strings.Builder
	for _, finding := range report.Findings {
		text.WriteString(strings.Join([]string{finding.Severity.String(), string(finding.Code), string(finding.Record), string(finding.Pointer), finding.Message}, "  ") + "\n")
	}
	golden(t, "testdata/karabakh-2020-2024.findings.txt", text.String())
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	wanted, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(wanted), got)
}
