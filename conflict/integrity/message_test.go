package integrity_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func TestTheKernelSpeaksEnglishAndFrench(t *testing.T) {
	checker := newChecker(t)
	assert.Empty(t, checker.MissingMessages(language.English))
	assert.Empty(t, checker.MissingMessages(language.French))
	assert.Empty(t, checker.MissingMessages(language.CanadianFrench))
	assert.Len(t, checker.MissingMessages(language.Turkish), checker.Catalogue().Len())
	gap := newChecker(t, func(setup *integrity.Setup) {
		setup.Rules(integrity.RecordRule(rule("event/untold", "untold", north, clash), func(*event, *integrity.Reporter) {}))
	})
	assert.Equal(t, []integrity.Code{"event/untold"}, gap.MissingMessages(language.French))
}

func TestMessagesAreFilledFromParameters(t *testing.T) {
	saying := func(message string, params map[string]any, options ...integrity.Option) string {
		options = append(options, func(setup *integrity.Setup) {
			setup.Rules(integrity.RecordRule(rule("event/says", message, north, clash), func(e *event, report *integrity.Reporter) {
				draft := report.Report("")
				for name, value := range params {
					draft.With(name, value)
				}
			}))
		})
		report := newChecker(t, options...).CheckRecord(event{Header: record.Header{ID: "event/x"}, Type: "clash"})
		found := report.Filter(func(f integrity.Finding) bool { return f.Code == "event/says" })
		require.Len(t, found, 1)
		return found[0].Message
	}
	french := func(message string) integrity.Option {
		return func(setup *integrity.Setup) {
			integrity.Language(language.French)(setup)
			setup.Messages(language.French, map[integrity.Code]string{"event/says": message})
		}
	}
	one, two := map[string]any{"n": 1}, map[string]any{"n": 2}
	for _, test := range []struct{ want, got string }{
		{"1 day late", saying("{n, day, days} late", one)},
		{"2 days late", saying("{n, day, days} late", two)},
		{"0 jour", saying("{n, day, days}", map[string]any{"n": 0}, french("{n, jour, jours}"))},
		{"2 jours", saying("{n, day, days}", two, french("{n, jour, jours}"))},
		{"English stands in", saying("English stands in", nil, integrity.Language(language.Turkish))},
		{"French missing here", saying("French missing here", nil, integrity.Language(language.French))},
		{"100 % of {braces} and %d ${plural1}", saying("100 % of {what}", map[string]any{"what": "{braces} and %d ${plural1}"})},
		{"50%s 1 of 2", saying("50%s {a} of {b}", map[string]any{"a": 1, "b": 2})},
		{"two of two before one", saying("{b} of {b} before {a}", map[string]any{"a": "one", "b": "two"})},
		{" is not given", saying("{missing} is not given", nil)},
		{"1,234 days", saying("{n, day, days}", map[string]any{"n": 1234})},
	} {
		assert.Equal(t, test.want, test.got)
	}
}
