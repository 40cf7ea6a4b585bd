package integrity_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
)

func TestFindingsOfOneRuleAtOnePlaceAreInOrder(t *testing.T) {
	said := func(numbers ...int) []integrity.Finding {
		checker := newChecker(t, func(setup *integrity.Setup) {
			setup.Rules(integrity.RecordRule(rule("event/says", "{n}", north, clash), func(_ *event, report *integrity.Reporter) {
				for _, n := range numbers {
					report.Report("/date").With("n", n)
					report.Report("/date").With("n", n).Relate("party/a", "").Relate("party/b", "/type")
					report.Report("/date").With("n", n).Relate("party/b", "/type").Relate("party/a", "")
				}
			}))
		})
		report := checker.CheckRecord(event{Header: record.Header{ID: "event/x"}, Type: "clash"})
		return report.Filter(func(f integrity.Finding) bool { return f.Code == "event/says" })
	}
	// A fingerprint is the beginning of a SHA-256 of code, record, pointer and parties, a line each.
	const (
		withParties = "5db9683c01a2e35c"
		alone       = "bf2819d2cc1b63bc"
	)
	var got []string
	for _, finding := range said(2, 1) {
		got = append(got, finding.Fingerprint+" "+finding.Message)
	}
	assert.Equal(t, []string{
		withParties + " 1", withParties + " 1", withParties + " 2", withParties + " 2", alone + " 1", alone + " 2",
	}, got)
	assert.Equal(t, said(2, 1), said(1, 2))
}
