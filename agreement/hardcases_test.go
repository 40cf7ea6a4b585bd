package agreement_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hardCase says what the checker must and must not find in a dossier whose dates are odd for a
// reason. No error and no warning may be found but those listed.
type hardCase struct {
	file     string
	reason   string
	errors   []integrity.Code
	warnings []integrity.Code
	notes    []integrity.Code
	silent   []integrity.Code // not even as a note
}

func hardCases() []hardCase {
	return []hardCase{
		{file: "01-karabakh-statement", reason: "made in the night of 9 to 10 November; effect at midnight in Moscow is the 9th in UTC; renewed unless notice",
			notes:  []integrity.Code{"agreement/two-days-of-one-night", "commitment/fulfilled-on-the-day", "commitment/overdue"},
			silent: []integrity.Code{"agreement/effective-before-signed", "commitment/fulfilled-late"}},
		{file: "02-karabakh-truce", reason: "two sources, two zones, an hour apart on one day",
			silent: []integrity.Code{"ceasefire/effective-before-declared", "meeting/outcome-before-meeting"}},
		{file: "03-karabakh-1994", reason: "counterparts on three days, a month-only effect elsewhere",
			silent: []integrity.Code{"agreement/effective-before-signed", "ceasefire/effective-before-declared", "agreement/before-what-it-rests-on"}},
		{file: "04-korea-1953", reason: "signed, countersigned and in effect within twelve hours; one belligerent did not sign",
			silent: []integrity.Code{"agreement/signed-before-adopted", "agreement/effective-before-signed", "agreement/party-outside-life"}},
		{file: "05-paris-1973", reason: "2400 hours is the start of the next day",
			silent: []integrity.Code{"record/invalid-date", "agreement/effective-before-signed", "agreement/treaty-registered-before-force"}},
		{file: "06-dayton", reason: "initialled on 21 November, signed on 14 December: both right",
			silent: []integrity.Code{"agreement/signed-before-adopted", "agreement/two-days-of-one-night"}},
		{file: "07-good-friday", reason: "one text not signed, the other in force 20 months after signature",
			silent: []integrity.Code{"agreement/undated", "agreement/effective-before-signed"}},
		{file: "08-lusaka-1999", reason: "in effect before two movements signed; ends differ by party",
			silent: []integrity.Code{"agreement/effective-before-signed", "ceasefire/effective-before-declared", "ceasefire/ended-before-effective", "ceasefire/sides-and-declaration"}},
		{file: "09-minsk", reason: "three days between signature and effect; a deadline at the end of a year",
			notes: []integrity.Code{"commitment/overdue"}, silent: []integrity.Code{"agreement/before-what-it-rests-on"}},
		{file: "10-lome-abuja", reason: "sources differ on the end, one gives only its month",
			silent: []integrity.Code{"ceasefire/ended-before-effective", "agreement/superseded-goes-on"}},
		{file: "11-el-salvador", reason: "midnight at the turn of a year; a ceasefire that ends because peace is complete",
			notes: []integrity.Code{"agreement/two-days-of-one-night"}, silent: []integrity.Code{"ceasefire/expired-without-term"}},
		{file: "12-colombia-2016", reason: "67 days to effect, orders by party, a rejected accord, a chain that abuts",
			silent: []integrity.Code{"ceasefire/extension-does-not-abut", "ceasefire/effective-before-declared", "ceasefire/expired-without-term"}},
		{file: "13-mali-algiers", reason: "the date of the agreement moves when the last party signs",
			silent: []integrity.Code{"agreement/two-days-of-one-night"}},
		{file: "14-south-sudan", reason: "signed in turns, one day unknown, with reservations",
			silent: []integrity.Code{"agreement/date-and-state"}},
		{file: "15-sudan-cpa", reason: "the agreement comes after the end of the conflict; annexes are older than the whole",
			silent: []integrity.Code{"agreement/before-what-it-rests-on", "agreement/relations-in-a-circle"}},
		{file: "16-syria-2016", reason: "outsiders drew up the terms; each party accepted on its own day",
			silent: []integrity.Code{"ceasefire/sides-and-declaration", "ceasefire/effective-before-declared"}},
		{file: "17-georgia-2008", reason: "in effect before it was signed, verbal before it was written",
			silent: []integrity.Code{"agreement/effective-before-signed", "agreement/before-what-it-rests-on"}},
		{file: "18-gaza-2025", reason: "set for 08:30, in effect at 11:15; approved by one side's cabinet",
			silent: []integrity.Code{"ceasefire/effective-before-scheduled", "agreement/effective-before-signed"}},
		{file: "19-lebanon-2024", reason: "announced on one day, in effect on the next",
			silent: []integrity.Code{"ceasefire/effective-before-declared"}},
		{file: "20-kumanovo", reason: "a dataset calls unilateral what two sides signed; a force is a party",
			silent: []integrity.Code{"agreement/too-few-parties"}},
		{file: "21-arusha", reason: "the date in the title is not the date of the record; a life of 27 days",
			silent: []integrity.Code{"agreement/two-days-of-one-night", "agreement/ended-before-effective"}},
		{file: "22-aceh", reason: "two datasets of one institute give two dates",
			silent: []integrity.Code{"agreement/two-days-of-one-night"}},
		{file: "23-famboni-as-published", reason: "an end padded to 1 January lies before the signature",
			errors: []integrity.Code{"agreement/ended-before-effective"}},
		{file: "23-famboni-padding-declared", reason: "the same end as a year contradicts nothing",
			silent: []integrity.Code{"agreement/ended-before-effective"}},
		{file: "24-ukraine-february-2015", reason: "ended the day before it took effect",
			errors: []integrity.Code{"ceasefire/ended-before-effective"}},
		{file: "25-impossible-dates", reason: "31 February and 31 June",
			errors: []integrity.Code{"record/invalid-date"}, warnings: []integrity.Code{"ceasefire/undated"}},
		{file: "26-bosnia-chain", reason: "ends are inclusive, so a chain abuts",
			silent: []integrity.Code{"ceasefire/extension-does-not-abut", "ceasefire/effective-before-declared"}},
		{file: "27-old-style", reason: "2 December in one calendar is 15 December in the other",
			silent: []integrity.Code{"agreement/two-days-of-one-night"}},
		{file: "28-armistices", reason: "hours between signature and effect; the anniversary differs by country",
			notes:  []integrity.Code{"claim/one-day-apart"},
			silent: []integrity.Code{"agreement/effective-before-signed"}},
	}
}

func TestHardCases(t *testing.T) {
	checker := newChecker(t)
	for _, test := range hardCases() {
		t.Run(test.file, func(t *testing.T) {
			file, err := os.Open(filepath.Join("testdata", "hardcases", test.file+".jsonl"))
			require.NoError(t, err)
			defer file.Close()
			dossier := checker.NewDossier()
			require.NoError(t, dossier.Read(file, test.file))
			report := checker.Check(dossier)
			assert.ElementsMatch(t, test.errors, only(report, integrity.Error), test.reason)
			assert.ElementsMatch(t, test.warnings, only(report, integrity.Warning), test.reason)
			for _, code := range test.notes {
				assert.True(t, report.Has(code), "%s must be noted: %s", code, test.reason)
			}
			for _, code := range test.silent {
				assert.False(t, report.Has(code), "%s must not be said: %s", code, test.reason)
			}
		})
	}
}

// only returns the codes of the findings of one severity, each once.
func only(report *integrity.Report, severity integrity.Severity) []integrity.Code {
	ofSeverity := integrity.Report{Findings: report.Filter(func(f integrity.Finding) bool { return f.Severity == severity })}
	return ofSeverity.Codes(severity)
}

// Every dossier of the directory is tested, and they are the 28 cases.
func TestHardCasesAreComplete(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "hardcases", "*.jsonl"))
	require.NoError(t, err)
	tested, numbers := map[string]bool{}, map[string]bool{}
	for _, test := range hardCases() {
		tested[test.file] = true
		numbers[test.file[:2]] = true
	}
	assert.Len(t, numbers, 28)
	assert.Len(t, files, len(tested))
	for _, file := range files {
		assert.True(t, tested[strings.TrimSuffix(filepath.Base(file), ".jsonl")], file)
	}
}
