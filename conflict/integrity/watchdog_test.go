package integrity_test

import (
	"strings"
	"testing"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// broken adds a rule that waits for ever on the event "stuck" until the test ends, and one that
// panics on the event "burst" after it has reported something.
func broken(t testing.TB) integrity.Option {
	ended := make(chan struct{})
	t.Cleanup(func() { close(ended) })
	return func(setup *integrity.Setup) {
		setup.Rules(
			integrity.RecordRule(rule("event/waits", "m", north, clash), func(e *event, report *integrity.Reporter) {
				if e.ID == "event/stuck" {
					report.Report("")
					<-ended
				}
			}),
			integrity.DossierRule(rule("event/bursts", "m", north, clash), func(e *event, context *integrity.Context) {
				if e.ID == "event/burst" {
					context.Report("")
					panic("never shown")
				}
			}))
	}
}

const untyped = `{"kind":"event","id":"event/%"}` + "\n"

func TestRulesThatLoopOrPanicAreLeftBehind(t *testing.T) {
	text := cited(north) + cited(clashes(3))
	for _, name := range []string{"first", "stuck", "burst", "last"} {
		text += cited(strings.Replace(untyped, "%", name, 1))
	}
	checker := newChecker(t, broken(t), integrity.RuleBudget(30*time.Millisecond))
	want := map[record.ID][]integrity.Code{
		"event/first": {"event/type-missing"}, "event/last": {"event/type-missing"},
		"event/stuck": {"event/type-missing", "integrity/rule-too-slow"},
		"event/burst": {"event/type-missing", "integrity/rule-panicked"},
	}
	streamed, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	for name, report := range map[string]*integrity.Report{
		"dossier": checker.Check(read(t, checker, text)), "stream": streamed,
		"session": checker.Session(read(t, checker, text)).Report(),
	} {
		got := map[record.ID][]integrity.Code{}
		for _, finding := range report.Findings {
			got[finding.Record] = append(got[finding.Record], finding.Code)
			if finding.Code.Kind() == "integrity" {
				assert.Contains(t, finding.Message, "event/", "the message names the rule")
			}
			assert.NotContains(t, finding.Message, "never shown")
		}
		for _, codes := range got {
			assert.IsNonDecreasing(t, codesAsText(codes), name)
		}
		assert.Equal(t, want, sorted(got), name)
	}
	assert.True(t, checker.CheckRecord(event{Header: record.Header{ID: "event/stuck"}}).Has("integrity/rule-too-slow"))
}

func TestARecordThatIsSlowOnlyInSumIsCheckedInFull(t *testing.T) {
	slow := func(setup *integrity.Setup) {
		for _, code := range []integrity.Code{"event/slow-a", "event/slow-b", "event/slow-c", "event/slow-d"} {
			setup.Rules(integrity.RecordRule(rule(code, "m", north, clash), func(e *event, report *integrity.Reporter) {
				time.Sleep(150 * time.Millisecond)
				report.Report("/type")
			}))
		}
	}
	checker := newChecker(t, slow, integrity.RuleBudget(250*time.Millisecond))
	report := checker.Check(read(t, checker, cited(strings.Replace(untyped, "%", "x", 1))))
	assert.Equal(t, []integrity.Code{"event/slow-a", "event/slow-b", "event/slow-c", "event/slow-d", "event/type-missing"}, report.Codes(integrity.Info))
}
