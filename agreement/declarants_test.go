package agreement_test

import (
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
)

// A declarant's own end is held against its own effect, and where it has none against the effect of
// the whole; other mixtures of its dates with those of the whole say nothing.
func TestOwnEndAgainstEffect(t *testing.T) {
	day := chronology.MustParse
	for name, test := range map[string]struct {
		whole agreement.Ceasefire
		own   agreement.Declarant
		at    []record.Pointer
	}{
		"own end before the effect of the whole": {
			agreement.Ceasefire{Effective: day("2020-10-10")}, agreement.Declarant{Ended: day("2020-10-08")}, []record.Pointer{"/declarants/0/ended"}},
		"own end before the own effect": {
			agreement.Ceasefire{Effective: day("2020-10-01")}, agreement.Declarant{Effective: day("2020-10-10"), Ended: day("2020-10-08")}, []record.Pointer{"/declarants/0/ended"}},
		"own end after an earlier effect of its own": {
			agreement.Ceasefire{Effective: day("2020-10-10")}, agreement.Declarant{Effective: day("2020-10-01"), Ended: day("2020-10-08")}, nil},
		"on one day": {
			agreement.Ceasefire{Effective: day("2020-10-10")}, agreement.Declarant{Ended: day("2020-10-10")}, nil},
		"possibly later": {
			agreement.Ceasefire{Effective: day("2020-10-10")}, agreement.Declarant{Ended: day("2020-10")}, nil},
		"it began later than the whole, which ended before": {
			agreement.Ceasefire{Effective: day("2020-10-01"), Ended: day("2020-10-08")}, agreement.Declarant{Effective: day("2020-10-10")}, nil},
		"the whole said once": {
			agreement.Ceasefire{Effective: day("2020-10-10"), Ended: day("2020-10-08")}, agreement.Declarant{Declared: day("2020-10-01")}, []record.Pointer{"/ended"}},
	} {
		t.Run(name, func(t *testing.T) {
			test.own.Party = "party/north"
			test.whole.ID, test.whole.Declarants = "ceasefire/x", []agreement.Declarant{test.own}
			var at []record.Pointer
			for _, finding := range newChecker(t).CheckRecord(&test.whole).Findings {
				if finding.Code == "ceasefire/ended-before-effective" {
					assert.Equal(t, integrity.Error, finding.Severity)
					at = append(at, finding.Pointer)
				}
			}
			assert.Equal(t, test.at, at)
		})
	}
}
