package integrity_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"
)

func TestWrongRulesAndOptionsAreRefused(t *testing.T) {
	silent := func(*event, *integrity.Reporter) {}
	with := func(change func(*integrity.Rule)) integrity.Option {
		return func(setup *integrity.Setup) {
			made := rule("event/extra", "a message", north, clash)
			change(&made)
			setup.Rules(integrity.RecordRule(made, silent))
		}
	}
	type stranger struct{ party }
	for name, test := range map[string]struct {
		option integrity.Option
		says   string
	}{
		"no good example": {with(func(r *integrity.Rule) { r.Good = "" }), "good or a bad example"},
		"no bad example":  {with(func(r *integrity.Rule) { r.Bad = "" }), "good or a bad example"},
		"no title":        {with(func(r *integrity.Rule) { r.Title = "" }), "no title"},
		"no doc":          {with(func(r *integrity.Rule) { r.Doc = "" }), "no doc"},
		"no message":      {with(func(r *integrity.Rule) { r.Message = "" }), "no message"},
		"no version":      {with(func(r *integrity.Rule) { r.Since = "" }), "since when"},
		"code in camels":  {with(func(r *integrity.Rule) { r.Code = "event/TooLate" }), "kebab"},
		"code of no kind": {with(func(r *integrity.Rule) { r.Code = "late" }), "kebab"},
		"severity":        {with(func(r *integrity.Rule) { r.Severity = 9 }), "severity"},
		"duplicate code":  {with(func(r *integrity.Rule) { r.Code = "event/type-missing" }), "twice"},
		"stray brace":     {with(func(r *integrity.Rule) { r.Message = "an open { brace" }), "brace"},
		"unbound": {func(setup *integrity.Setup) { setup.Rules(rule("event/extra", "m", north, clash)) },
			"bound to no code"},
		"dates without boundary": {func(setup *integrity.Setup) {
			setup.Rules(integrity.DateRule(rule("event/extra", "m", north, clash), func(*event, *integrity.Timeline) {}))
		}, "boundary"},
		"type of no kind": {func(setup *integrity.Setup) {
			setup.Rules(integrity.RecordRule(rule("event/extra", "m", north, clash), func(*stranger, *integrity.Reporter) {}))
		}, "no kind of record"},
		"domain twice":    {domain, "twice"},
		"unknown ignored": {integrity.Ignore("event/unheard-of", "because"), "event/unheard-of"},
		"no reason":       {integrity.Ignore("event/type-missing", ""), "reason"},
		"unknown level":   {integrity.Level("event/unheard-of", integrity.Info), "event/unheard-of"},
		"unknown profile": {integrity.Profile("unheard-of"), "unheard-of"},
		"stranger's message": {func(setup *integrity.Setup) {
			setup.Messages(language.French, map[integrity.Code]string{"event/unheard-of": "x"})
		}, "event/unheard-of"},
	} {
		t.Run(name, func(t *testing.T) {
			checker, err := integrity.NewChecker(domain, today, test.option)
			assert.ErrorContains(t, err, test.says)
			assert.Nil(t, checker)
		})
	}
}

func TestOptionsChangeFindings(t *testing.T) {
	untyped := cited(`{"kind":"event","id":"event/x","date":"2021-11-16"}` + "\n")
	ignoring := newChecker(t, integrity.Ignore("event/type-missing", "types come later"))
	report := ignoring.Check(read(t, ignoring, untyped))
	assert.Empty(t, report.Findings)
	if assert.Len(t, report.Ignored, 1) {
		assert.Equal(t, "types come later", report.Ignored[0].Ignored)
	}
	milder := newChecker(t, integrity.Level("event/type-missing", integrity.Info))
	assert.Equal(t, integrity.Info, milder.Check(read(t, milder, untyped)).Findings[0].Severity)

	undated := cited(`{"kind":"party","id":"party/x","type":"band"}` + "\n" + `{"kind":"event","id":"event/x","type":"clash","by":"party/x"}` + "\n")
	plain, forced := newChecker(t), newChecker(t, integrity.Profile("dated"))
	assert.False(t, plain.Check(read(t, plain, undated)).Has("event/state-needs-date"), "the profile does not apply to bands")
	assert.True(t, forced.Check(read(t, forced, undated)).Has("event/state-needs-date"))
}
