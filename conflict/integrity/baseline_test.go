package integrity_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestABaselineSetsAsideWhatWasAccepted(t *testing.T) {
	checker := newChecker(t)
	text := mixed(60, 5)
	before := checker.Check(read(t, checker, text))
	require.NotEmpty(t, before.Findings)
	var file bytes.Buffer
	require.NoError(t, before.WriteBaseline(&file, "known since the import"))
	accepted, err := integrity.ReadBaseline(&file)
	require.NoError(t, err)
	require.Len(t, accepted, len(before.Findings))

	later := newChecker(t, integrity.AcceptBaseline(accepted...))
	report := later.Check(read(t, later, text+cited(strings.Replace(untyped, "%", "new", 1))))
	assert.Len(t, report.Ignored, len(before.Findings))
	assert.Equal(t, "known since the import", report.Ignored[0].Ignored)
	require.Len(t, report.Findings, 1)
	assert.Equal(t, integrity.Code("event/type-missing"), report.Findings[0].Code)

	plain := newChecker(t, integrity.Baseline(report.Findings[0].Fingerprint))
	assert.False(t, plain.Check(read(t, plain, cited(strings.Replace(untyped, "%", "new", 1)))).Has("event/type-missing"))
}

func TestWrongBaselinesAreRefused(t *testing.T) {
	for text, says := range map[string]string{
		"\n{}": "line 2 lacks",
		`{"fingerprint":"a","code":"a/b","reason":""}`:             "lacks",
		`{"fingerprint":"a","code":"a/b","reason":"r","colour":1}`: "line 1",
		"not JSON":                 "line 1",
		strings.Repeat("x", 1<<21): "cannot be read",
	} {
		_, err := integrity.ReadBaseline(strings.NewReader(text))
		assert.ErrorContains(t, err, says)
	}
	assert.Error(t, (&integrity.Report{}).WriteBaseline(&bytes.Buffer{}, ""))
	none, err := integrity.ReadBaseline(strings.NewReader("\n \n"))
	assert.NoError(t, err)
	assert.Empty(t, none)
}

func FuzzReadBaseline(f *testing.F) {
	f.Add(`{"fingerprint":"a","code":"a/b","reason":"r"}`)
	f.Fuzz(func(t *testing.T, text string) {
		accepted, err := integrity.ReadBaseline(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, one := range accepted {
			assert.NotEmpty(t, one.Fingerprint)
			assert.NotEmpty(t, one.Reason)
		}
	})
}

func TestTheCatalogueAsJSON(t *testing.T) {
	checker := newChecker(t)
	text, err := json.Marshal(checker.Catalogue())
	require.NoError(t, err)
	var rules []map[string]any
	require.NoError(t, json.Unmarshal(text, &rules))
	require.Len(t, rules, checker.Catalogue().Len())
	for _, listed := range rules {
		rule, known := checker.Catalogue().Rule(integrity.Code(listed["code"].(string)))
		require.True(t, known)
		assert.Equal(t, rule.Severity.String(), listed["severity"])
		assert.NotEmpty(t, listed["sources"])
		assert.Equal(t, rule.Good != "", listed["good"] != nil)
	}
	again, err := json.Marshal(checker.Catalogue())
	require.NoError(t, err)
	assert.Equal(t, text, again)
}

func TestTheCatalogueAsAPage(t *testing.T) {
	var page strings.Builder
	require.NoError(t, newChecker(t).Catalogue().WriteMarkdown(&page))
	for rule := range newChecker(t).Catalogue().All() {
		assert.Equal(t, 1, strings.Count(page.String(), "### `"+string(rule.Code)+"`\n"), rule.Code)
	}
	assert.Contains(t, page.String(), "Boundary: both may be on one day.")
	assert.Contains(t, page.String(), "Source: internal consistency")
	assert.Contains(t, page.String(), "Profile: `dated`.")
	assert.NotContains(t, page.String(), "\xff")
	assert.Less(t, len(page.String()), 60_000, "long examples are cut")
}
