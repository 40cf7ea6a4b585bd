package conflict_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRegimesDependOnTheDay: a conflict that was fought within a state in the 1990s and between
// states from 2020 on.
func TestRegimesDependOnTheDay(t *testing.T) {
	const world = `{"kind":"conflict","id":"conflict/x","type":"interstate","laws":[{"regime":"niac","valid":"1992/1994"},{"regime":"iac","valid":"2020/.."}]}
{"kind":"episode","id":"episode/old","conflict":"conflict/x","start":"1993"}
{"kind":"event","id":"event/old","type":"clash","date":"1993-05","conflict":"conflict/x"}
{"kind":"event","id":"event/new","type":"clash","date":"2020-10","conflict":"conflict/x"}
{"kind":"event","id":"event/by-episode","type":"political_act","episode":"episode/old"}
{"kind":"event","id":"event/between","type":"clash","date":"2005","conflict":"conflict/x"}
`
	want := map[record.ID][]conflict.LegalRegime{
		"episode/old": {"niac"}, "event/old": {"niac"}, "event/new": {"iac"}, "event/between": nil,
		"event/by-episode": {"niac"}, "conflict/x": {"niac", "iac"},
	}
	found := map[record.ID][]conflict.LegalRegime{}
	checker, err := integrity.NewChecker(conflict.Domain, func(setup *integrity.Setup) {
		setup.Rules(integrity.WholeRule(integrity.Rule{Code: "test/regimes", Title: "t", Doc: "d", Message: "m", Since: "0", Good: "g", Bad: "b"}, func(context *integrity.Context) {
			for id := range want {
				rec, _ := context.Lookup(id.Ref())
				found[id] = conflict.RegimesOf(rec, context)
			}
		}))
	})
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(world), "", checker.Kinds())
	require.NoError(t, err)
	checker.Check(dossier)
	for id, regimes := range want {
		assert.Equal(t, regimes, found[id], id)
	}
}

func TestArmyThatChangedHandsAnswersForItself(t *testing.T) {
	army := party("army", "state_forces", "1980/..", `,"parents":[{"party":"party/north","relation":"organ_of","valid":"1980/1999"},{"party":"party/south","relation":"organ_of","valid":"2000/.."}]`)
	war := `{"kind":"conflict","id":"conflict/x","type":"interstate","life":"2005/2006","sides":[{"participants":[{"party":"party/north"}]},{"participants":[{"party":"party/south"},{"party":"party/army"}]}]}` + "\n"
	assert.Empty(t, codes(t, party("north", "state", "1980/..", "")+party("south", "state", "1980/..", "")+army+war))
}

func TestFreeTextKeysAreNotShown(t *testing.T) {
	const world = `{"kind":"source","id":"source/text","names":[{"value":"text"}],"type":"official_statement","primary":true}
{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}
{"kind":"statement","id":"statement/a","speaker":"party/north","date":"2021-12-04","text":"source/text","assertions":[{"key":"CANARY Of A Name"}]}
{"kind":"statement","id":"statement/b","speaker":"party/north","date":"2021-12-19","assertions":[{"key":"CANARY Of A Name"}]}
`
	checker, err := integrity.NewChecker(conflict.Domain)
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(world), "", checker.Kinds())
	require.NoError(t, err)
	report := checker.Check(dossier)
	require.True(t, report.Has("statement/sentence-of-another"))
	for _, finding := range report.Findings {
		assert.NotContains(t, finding.String(), "CANARY")
		assert.NotContains(t, strings.Join(values(finding.Params), " "), "CANARY")
	}
}

func values(params integrity.Params) []string {
	var all []string
	for _, param := range params {
		all = append(all, param.Value)
	}
	return all
}

func TestPeriodsOfEvents(t *testing.T) {
	const episode = `{"kind":"episode","id":"episode/e","conflict":"external:conflict/x","start":"2020-09-27","active_end":"2020-11-09"}` + "\n"
	event := func(period string) string {
		return episode + `{"kind":"event","id":"event/x","type":"clash","episode":"episode/e","period":"` + period + `"}` + "\n"
	}
	assert.Empty(t, codes(t, event("2020-10-01/2020-11-09")))
	assert.Equal(t, []integrity.Code{"event/outside-episode"}, codes(t, event("2020-10-01/2020-12-09")))
	checker, err := integrity.NewChecker(conflict.Domain)
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(event("2020-08-01/2020-10-01")), "", checker.Kinds())
	require.NoError(t, err)
	assert.NotEmpty(t, checker.Check(dossier).At("event/x", "/period"))
}

func TestEverySourceOlderThanTheEvent(t *testing.T) {
	source := func(id, published string) string {
		return `{"kind":"source","id":"source/` + id + `","names":[{"value":"s"}],"type":"media","published":"` + published + `"}` + "\n"
	}
	event := `{"kind":"event","id":"event/x","type":"clash","date":"2021-11-16","citations":[{"source":"source/a"},{"source":"source/b"}]}` + "\n"
	assert.Equal(t, []integrity.Code{"event/after-its-source"}, codes(t, source("a", "2021-10-01")+source("b", "2021-11-01")+event))
	assert.Empty(t, codes(t, source("a", "2021-10-01")+source("b", "2021-11-17")+event))
}

func TestCodesOfStates(t *testing.T) {
	for _, test := range []struct {
		system, code string
		known        bool
	}{
		{"iso3166_1_alpha3", "ARM", true}, {"iso3166_1_alpha3", "arm", false}, {"iso3166_1_alpha3", "XKK", false}, {"iso3166_1_alpha3", "QQQ", false},
		{"iso3166_1_alpha3", "CSK", true}, {"un_m49", "051", true}, {"un_m49", "890", true}, {"un_m49", "200", true}, {"un_m49", "001", false}, {"un_m49", "958", false},
		{"gw", "371", true}, {"gw", "9999", false}, {"my_system", "anything", true},
	} {
		found := codes(t, party("x", "state", "1990/..", code2(test.system, test.code)))
		if test.known {
			assert.NotContains(t, found, integrity.Code("party/unknown-code"), test.code)
		} else {
			assert.Contains(t, found, integrity.Code("party/unknown-code"), test.code)
		}
	}
}
