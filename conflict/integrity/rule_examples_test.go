package integrity_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func exampleChecker(t *testing.T) *integrity.Checker {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2024-12-31")))
	require.NoError(t, err)
	return checker
}

func exampleDossier(checker *integrity.Checker, example string) *record.Dossier {
	dossier := checker.NewDossier()
	for entry := range record.NewReader(strings.NewReader(example), "", checker.Kinds()).All() {
		dossier.Take(entry)
	}
	return dossier
}

// A stream, which keeps packed records for rules that wait, finds in every example what a check finds:
// also where a rule waits only to learn whether it applies.
func TestPackedRecordsHoldWhatWaitingRulesRead(t *testing.T) {
	checker := exampleChecker(t)
	checker.OnlyOthersTell()
	for rule := range checker.Catalogue().All() {
		for _, example := range []string{rule.Good, rule.Bad} {
			streamed, err := checker.CheckStream(strings.NewReader(example), "")
			require.NoError(t, err)
			assert.Equal(t, checker.Check(exampleDossier(checker, example)).Findings, streamed.Findings, "%s\n%s", rule.Code, example)
		}
	}
}

// The gate lets through all records of the examples in which no tag fails, so that it saves what it
// should, and no other.
func TestTheGateAgreesWithTheValidatorOnEveryExample(t *testing.T) {
	checker := exampleChecker(t)
	for rule := range checker.Catalogue().All() {
		for _, example := range []string{rule.Good, rule.Bad} {
			for rec := range exampleDossier(checker, example).All() {
				gate, validator := checker.GateAndValidator(rec)
				assert.Equal(t, validator, gate, "%s %s", rule.Code, rec.RecordID())
			}
		}
	}
}

// A rule that has had to wait is put off untried on later records. It must find in packed ones what it
// would have found at once.
func TestRulesThatArePutOffUntriedFindTheSame(t *testing.T) {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2024-12-31")))
	require.NoError(t, err)
	var texts []string
	for rule := range checker.Catalogue().All() {
		texts = append(texts, rule.Good, rule.Bad)
	}
	files, err := filepath.Glob("../../*/testdata/*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	waiting := map[integrity.Code]bool{}
	for _, text := range texts {
		checker.Waiting(text, waiting)
	}
	require.Greater(t, len(waiting), 50)
	for _, text := range texts {
		dossier, err := record.Read(strings.NewReader(text), "", checker.Kinds())
		require.NoError(t, err)
		putOff, err := checker.CheckPuttingOff(text, waiting)
		require.NoError(t, err)
		assert.Equal(t, checker.Check(dossier).Findings, putOff.Findings, "%.2000s", text)
	}
}

// A statement may assert the value of any field of another record, which a stream must have kept.
func TestAStreamKnowsEveryFieldThatAStatementSpeaksOf(t *testing.T) {
	checker := exampleChecker(t)
	const text = `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","notes":[{"value":"x"}]}
{"kind":"transfer","id":"transfer/x","from":"party/north","executed":"2021-12-19","people":[{"count":1}],"notifications":[{"to":"family","date":"2021-12-20"}]}
{"kind":"statement","id":"statement/one","speaker":"party/north","date":"2021-11-17","assertions":[{"about":["transfer/x"],"path":"/notifications/0/date","value":"2021-12-21"},` +
		`{"about":["party/north"],"path":"/names/0/value","value":"South"},{"about":["party/north"],"path":"/notes/0/value","value":"y"}]}
`
	want := checker.Check(exampleDossier(checker, text))
	assert.False(t, want.Has("statement/value-does-not-fit"))
	assert.True(t, want.Has("statement/differs-from-record"))
	got, err := checker.CheckStream(strings.NewReader(text), "")
	require.NoError(t, err)
	assert.Equal(t, want.Findings, got.Findings)
}
