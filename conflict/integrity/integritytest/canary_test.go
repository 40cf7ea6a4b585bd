package integritytest_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// canary must never be seen outside a record.
const canary = "Canary-7c1f"

// TestNoRuleShowsWhatIsNotPublic puts the canary into every free text above public sensitivity, and
// every claimed value, of the good and the bad example of every rule of the three domains.
func TestNoRuleShowsWhatIsNotPublic(t *testing.T) {
	for _, tongue := range []language.Tag{language.English, language.French} {
		checker := newChecker(t, integrity.Language(tongue), integrity.Profile("iac"), integrity.Profile("niac"))
		planted := 0
		for rule := range checker.Catalogue().All() {
			for _, example := range []string{rule.Good, rule.Bad} {
				text, n := withCanary(t, checker.Kinds(), example)
				planted += n
				report, err := checker.CheckStream(strings.NewReader(text), "example.jsonl")
				require.NoError(t, err)
				quiet(t, string(rule.Code), report)
			}
		}
		assert.Greater(t, planted, 1000)
	}
}

// TestNoFixtureShowsWhatIsNotPublic does the same with the dossiers the domains are tested on.
func TestNoFixtureShowsWhatIsNotPublic(t *testing.T) {
	files, err := filepath.Glob("../../../humanitarian/testdata/*.jsonl")
	require.NoError(t, err)
	more, err := filepath.Glob("../../../examples/*/*.jsonl")
	require.NoError(t, err)
	checker := newChecker(t)
	require.Greater(t, len(files)+len(more), 10)
	for _, name := range append(files, more...) {
		content, err := os.ReadFile(name)
		require.NoError(t, err)
		text, planted := withCanary(t, checker.Kinds(), string(content))
		assert.Positive(t, planted, name)
		report, err := checker.CheckStream(strings.NewReader(text), "fixture.jsonl")
		require.NoError(t, err)
		quiet(t, filepath.Base(name), report)
	}
}

// TestAnAudienceSeesNoHiddenDate: of the dates of a record that stand in fields above public alone,
// none is in a report for the public, in whatever rule's bad example.
func TestAnAudienceSeesNoHiddenDate(t *testing.T) {
	checker := newChecker(t, integrity.Profile("iac"), integrity.Profile("niac"))
	hidden, told := 0, 0
	for rule := range checker.Catalogue().All() {
		dates := hiddenDates(t, checker.Kinds(), rule.Bad)
		report, err := checker.CheckStream(strings.NewReader(rule.Bad), "example.jsonl")
		require.NoError(t, err)
		whole, err := json.Marshal(report.Findings)
		require.NoError(t, err)
		public := checker.For(record.Public, report)
		require.Len(t, public.Findings, len(report.Findings))
		shown, err := json.Marshal(public.Findings)
		require.NoError(t, err)
		for _, date := range dates {
			hidden++
			if strings.Contains(string(whole), date) {
				told++
			}
			assert.NotContains(t, string(shown), date, rule.Code)
		}
	}
	assert.Greater(t, hidden, 50)
	assert.Greater(t, told, 10, "whoever may see the records is told their dates")
}

// hiddenDates are the days of an example that stand in no public field.
func hiddenDates(t *testing.T, kinds *record.Kinds, example string) []string {
	t.Helper()
	public, hidden := map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(example) {
		var value map[string]any
		if json.Unmarshal([]byte(line), &value) != nil {
			continue
		}
		kind, _ := value["kind"].(string)
		definition, defined := kinds.Definition(record.Kind(kind))
		if !defined {
			continue
		}
		eachText("", value, func(at record.Pointer, text string) {
			field, found := definition.FieldAt(at)
			if len(text) == len("2020-11-10") && text[4] == '-' && text[7] == '-' {
				if above := found && field.Sensitivity.Exceeds(record.Public); above {
					hidden[text] = true
				} else {
					public[text] = true
				}
			}
		})
	}
	var days []string
	for day := range hidden {
		if !public[day] {
			days = append(days, day)
		}
	}
	return days
}

func eachText(at record.Pointer, value any, yield func(record.Pointer, string)) {
	switch value := value.(type) {
	case map[string]any:
		for name, member := range value {
			eachText(at.Child(name), member, yield)
		}
	case []any:
		for i, element := range value {
			eachText(at.Index(i), element, yield)
		}
	case string:
		yield(at, value)
	}
}

// quiet fails when any form of a report shows the canary.
func quiet(t *testing.T, what string, report *integrity.Report) {
	t.Helper()
	text, err := json.Marshal(report)
	require.NoError(t, err)
	var page strings.Builder
	require.NoError(t, report.WriteText(&page, 80))
	for form, shown := range map[string]string{"JSON": string(text), "text": page.String(), "error": fmt.Sprintf("%v %+v", report, report.Err())} {
		if strings.Contains(shown, canary) {
			t.Errorf("%s: the %s shows the canary", what, form)
		}
	}
}

// withCanary returns the example with the canary in it, and in how many places.
func withCanary(t *testing.T, kinds *record.Kinds, example string) (text string, planted int) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(example) {
		var value map[string]any
		if json.Unmarshal([]byte(line), &value) != nil {
			continue // an example of what cannot be read
		}
		kind, _ := value["kind"].(string)
		if definition, defined := kinds.Definition(record.Kind(kind)); defined {
			value["notes"] = []any{map[string]any{"value": canary}}
			value["extensions"] = map[string]any{"example.org/a": canary}
			p := planter{definition: definition, planted: 2}
			p.plant("", value)
			planted += p.planted
		}
		changed, err := json.Marshal(value)
		require.NoError(t, err)
		lines = append(lines, string(changed))
	}
	return strings.Join(lines, "\n") + "\n", planted
}

// planter puts canaries into one record.
type planter struct {
	definition record.Definition
	planted    int
}

// plant returns what is to stand in a place.
func (p *planter) plant(at record.Pointer, value any) any {
	switch value := value.(type) {
	case map[string]any:
		for name, member := range value {
			value[name] = p.plant(at.Child(name), member)
		}
	case []any:
		for i, element := range value {
			value[i] = p.plant(at.Index(i), element)
		}
	case string:
		if p.hidden(at) {
			p.planted++
			return canary
		}
	}
	return value
}

// hidden reports whether a text is above public sensitivity: prose, or the value of a claim.
func (p *planter) hidden(at record.Pointer) bool {
	tokens := at.Tokens()
	claimed := len(tokens) > 2 && tokens[0] == "claims" && tokens[2] == "value"
	field, found := p.definition.FieldAt(at)
	return claimed || found && field.Sensitivity.Exceeds(record.Public) && field.Type.String() == "string"
}
