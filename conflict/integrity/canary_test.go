package integrity_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// canary must never be seen outside a record.
const canary = "Canary-7c1f"

func TestFindingsNeverCarryWhatIsNotPublic(t *testing.T) {
	checker := newChecker(t)
	for name, line := range map[string]string{
		"sound":            `{"kind":"party","id":"party/x","secret":"%"}`,
		"too long":         `{"kind":"party","id":"party/x","secret":"` + strings.Repeat("%", 9) + `"}`,
		"note":             `{"kind":"party","id":"party/x","notes":[{"value":"%","language":"%"}]}`,
		"claim":            `{"kind":"party","id":"party/x","claims":[{"path":"/secret","value":"%","reason":"%"},{"path":"/nowhere/%","value":"%"}]}`,
		"claim of date":    `{"kind":"source","id":"source/x","claims":[{"path":"/published","value":"%"}]}`,
		"bad language":     `{"kind":"party","id":"party/x","names":[{"value":"%","language":"%","script":"%"}]}`,
		"wrong type":       `{"kind":"party","id":"party/x","secret":{"%":"%"}}`,
		"number":           `{"kind":"party","id":"party/x","type":["%"]}`,
		"date":             `{"kind":"event","id":"event/x","type":"x","date":"%"}`,
		"date of citation": `{"kind":"event","id":"event/x","type":"x","citations":[{"source":"%","published":"%"}]}`,
		"count":            `{"kind":"event","id":"event/x","type":"x","casualties":[{"count":"%"}]}`,
		"reference":        `{"kind":"event","id":"event/x","type":"x","by":"%"}`,
		"secret reference": `{"kind":"event","id":"event/x","type":"x","witnesses":["%"]}`,
		"kind":             `{"kind":"%","id":"event/x"}`,
		"id":               `{"kind":"event","id":"event/%","type":"x"}`,
		"broken":           `{"kind":"event","id":"event/x","type":"%`,
		"bad text":         "{\"kind\":\"party\",\"id\":\"party/x\",\"secret\":\"%\xff\"}",
		"twice":            `{"kind":"party","id":"party/x","secret":"%","secret":"%"}`,
		"sensitivity":      `{"kind":"party","id":"party/x","sensitivity":"%"}`,
		"extension":        `{"kind":"party","id":"party/x","extensions":{"example.org/a":"%"},"parents":[{"party":"party/x","relation":"%"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.ReplaceAll(line, "%", canary) + "\n"
			report, err := checker.CheckStream(strings.NewReader(text+text), "test.jsonl")
			require.NoError(t, err)
			quiet(t, report)
			quiet(t, checker.Check(read(t, checker, text)))
		})
	}
}

func TestUnknownMembersAreNamedButTheirValuesAreNot(t *testing.T) {
	checker := newChecker(t)
	report := checker.Check(read(t, checker, `{"kind":"party","id":"party/x","colour":"`+canary+`"}`))
	require.True(t, report.Has("record/unknown-member"))
	quiet(t, report)
}

func TestAPanicShowsNothingOfTheRecord(t *testing.T) {
	checker := newChecker(t, func(setup *integrity.Setup) {
		setup.Rules(integrity.RecordRule(rule("party/bursts", "m", north, north), func(p *party, _ *integrity.Reporter) { panic(p.Secret) }))
	})
	report := checker.CheckRecord(party{Header: record.Header{ID: "party/x"}, Secret: canary})
	require.True(t, report.Has("integrity/rule-panicked"))
	quiet(t, report)
}

// quiet fails when any form of a report shows the canary.
func quiet(t *testing.T, report *integrity.Report) {
	t.Helper()
	text, err := json.Marshal(report)
	require.NoError(t, err)
	assert.NotContains(t, string(text), canary)
	assert.NotContains(t, fmt.Sprintf("%v %+v", report, report.Err()), canary)
	var page strings.Builder
	require.NoError(t, report.WriteText(&page, 80))
	assert.NotContains(t, page.String(), canary)
}
