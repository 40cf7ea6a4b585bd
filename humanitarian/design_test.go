package humanitarian_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func december19(executed string) humanitarian.Transfer {
	return humanitarian.Transfer{
		Header:         record.Header{ID: "transfer/2021-12-19", Citations: []record.Citation{{Source: "external:state-commission-2021-12-19"}}},
		From:           "party/azerbaijan",
		To:             "party/armenia",
		Executed:       chronology.MustParse(executed),
		People:         []humanitarian.Group{{Category: humanitarian.Serviceman, Count: record.Exactly(10), Captured: "event/clash-2021-11-16"}},
		Intermediaries: []humanitarian.Intermediary{{Party: "party/european-union", Role: humanitarian.Mediator}},
	}
}

func parties(t testing.TB, dossier *record.Dossier) {
	t.Helper()
	cited := func(id record.ID) record.Header {
		return record.Header{ID: id, Names: []record.Name{{Value: id.Local()}}, Citations: []record.Citation{{Source: "external:source"}}}
	}
	require.NoError(t, dossier.Add(
		conflict.Party{Header: cited("party/azerbaijan"), Type: conflict.State},
		conflict.Party{Header: cited("party/armenia"), Type: conflict.State},
		conflict.Party{Header: cited("party/european-union"), Type: conflict.InternationalOrganisation},
		conflict.Event{Header: cited("event/clash-2021-11-16"), Type: conflict.Clash, Date: chronology.MustParse("2021-11-16")},
	))
}

func TestTransferInAFewLines(t *testing.T) {
	checker := checker(t)
	dossier := checker.NewDossier()
	parties(t, dossier)
	require.NoError(t, dossier.Add(december19("2021-12-19")))
	assert.Empty(t, found(checker.Check(dossier), integrity.Warning))
}

func TestHandedOverBeforeCaptured(t *testing.T) {
	checker := checker(t)
	dossier := checker.NewDossier()
	parties(t, dossier)
	require.NoError(t, dossier.Add(december19("2021-11-10")))
	report := checker.Check(dossier)
	require.Equal(t, []string{"transfer/handed-over-before-captured transfer/2021-12-19 /executed"}, found(report, integrity.Warning))
	finding := report.At("transfer/2021-12-19", "/executed")[0]
	assert.Equal(t, "handed over 2021-11-10, but captured 2021-11-16 at the earliest: 6 days short", finding.Message)
	require.Len(t, finding.Because, 3)
	assert.Equal(t, "captured before handed over", finding.Because[1].Text)
	assert.Equal(t, []string{
		"event/clash-2021-11-16 /date were 2021-11-10 or earlier",
		"transfer/2021-12-19 /executed were 2021-11-16 or later",
	}, []string{finding.Repairs[0].String(), finding.Repairs[1].String()})
}

// A record is checked alone just as well, half filled or empty.
func TestRecordsAlone(t *testing.T) {
	checker := checker(t)
	for _, empty := range []record.Record{
		humanitarian.Transfer{}, humanitarian.Exchange{}, humanitarian.Cohort{}, humanitarian.Person{}, humanitarian.Custody{},
	} {
		report := checker.CheckRecord(empty)
		assert.False(t, report.Has("integrity/rule-panicked"), "%T", empty)
		assert.NotEmpty(t, report.Findings, "%T", empty)
	}
	assert.Equal(t, []integrity.Code{
		"record/required", "record/uncited", "transfer/nothing-handed-over", "transfer/parties-missing", "transfer/undated",
	}, checker.CheckRecord(humanitarian.Transfer{}).Codes(integrity.Warning))
	assert.Empty(t, found(checker.CheckRecord(december19("2021-12-19")), integrity.Warning))
}

// Legal rules run where the record of the conflict says which law applies, and nowhere else.
func TestLegalRulesFollowTheConflict(t *testing.T) {
	records := func(laws string) string {
		return strings.Join([]string{
			`{"kind":"party","id":"party/north","names":[{"value":"N"}],"type":"state"}`,
			`{"kind":"conflict","id":"conflict/x","names":[{"value":"X"}]` + laws + `}`,
			`{"kind":"episode","id":"episode/war","names":[{"value":"War"}],"conflict":"conflict/x","start":"2020-09-27","active_end":"2020-11-10"}`,
			`{"kind":"cohort","id":"cohort/c","episode":"episode/war","captured":"2020-10-05","count":3}`,
			`{"kind":"person","id":"person/p1","cohort":"cohort/c","categories":[{"category":"prisoner_of_war"}]}`,
			`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north","episode":"episode/war","steps":[{"event":"captured","date":"2020-10-05"}]}`,
		}, "\n")
	}
	checker := checker(t)
	for laws, want := range map[string][2]bool{
		"":                            {false, false},
		`,"laws":[{"regime":"iac"}]`:  {true, false},
		`,"laws":[{"regime":"niac"}]`: {false, true},
	} {
		dossier := checker.NewDossier()
		require.NoError(t, dossier.Read(strings.NewReader(records(laws)), ""))
		report := checker.Check(dossier)
		assert.Equal(t, want[0], report.Has("custody/held-after-hostilities"), laws)
		assert.Equal(t, want[1], report.Has("person/prisoner-of-war-in-niac"), laws)
	}
}

// Hostile records give findings that name them, never a panic.
func TestBadInput(t *testing.T) {
	const north, south = `{"kind":"party","id":"party/north","names":[{"value":"N"}],"type":"state"}`, `{"kind":"party","id":"party/south","names":[{"value":"S"}],"type":"state"}`
	person := `{"kind":"person","id":"person/p1"}`
	tests := map[string]struct {
		records []string
		wanted  []string
	}{
		"negative counts": {[]string{north, south, `{"kind":"transfer","id":"transfer/x","from":"party/north","to":"party/south","executed":"2021-12-19","total":-3,"people":[{"count":-5}]}`},
			[]string{"record/negative-count transfer/x /people/0/count", "record/negative-count transfer/x /total"}},
		"sums that overflow": {[]string{north, south,
			`{"kind":"cohort","id":"cohort/c","holder":"party/north","count":9007199254740991,"changes":[{"kind":"died","count":9007199254740991},{"kind":"died","count":9007199254740991}]}`},
			[]string{"cohort/exceeds-captured cohort/c /count"}},
		"transfer to oneself": {[]string{north, `{"kind":"transfer","id":"transfer/x","from":"party/north","to":"party/north","people":[{"count":1}]}`},
			[]string{"transfer/to-itself transfer/x /to"}},
		"never captured": {[]string{north, south, person, `{"kind":"custody","id":"custody/c","subject":"person/p1","holder":"party/north","steps":[{"event":"handed_over","date":"2021-12-19"}]}`},
			[]string{"custody/illegal-step custody/c /steps/0"}},
		"contradictory machines": {[]string{north, south, person,
			`{"kind":"custody","id":"custody/c","subject":"person/p1","holder":"party/north","steps":[{"event":"captured","date":"2021-11-16"},{"event":"died","date":"2021-11-20"},{"event":"handed_over","date":"2021-12-19"},{"event":"captured","date":"2021-12-25"}]}`,
			`{"kind":"custody","id":"custody/d","subject":"person/p1","holder":"party/south","steps":[{"event":"captured","date":"2021-11-17"}]}`},
			[]string{"custody/event-after-death custody/c /steps/2", "custody/event-after-death custody/c /steps/3", "person/two-holders person/p1"}},
		"unknown codes": {[]string{north, south, person, `{"kind":"custody","id":"custody/c","subject":"person/p1","holder":"party/north","steps":[{"event":"teleported"}]}`},
			[]string{"custody/illegal-step custody/c /steps/0", "record/unknown-code custody/c /steps/0/event"}},
		"parties in a circle": {[]string{
			`{"kind":"party","id":"party/a","names":[{"value":"A"}],"type":"state_organ","parents":[{"party":"party/b","relation":"organ_of"}]}`,
			`{"kind":"party","id":"party/b","names":[{"value":"B"}],"type":"state_organ","parents":[{"party":"party/a","relation":"organ_of"}]}`,
			`{"kind":"transfer","id":"transfer/x","from":"party/a","to":"party/a","people":[{"count":1}]}`},
			[]string{"transfer/to-itself transfer/x /to"}},
		"bounds in the wrong order": {[]string{north, south, `{"kind":"transfer","id":"transfer/x","from":"party/north","to":"party/south","total":5,"people":[{"count":{"low":9,"high":3}}]}`},
			[]string{"record/count-out-of-order transfer/x /people/0/count"}},
	}
	checker := checker(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dossier := checker.NewDossier()
			require.NoError(t, dossier.Read(strings.NewReader(strings.Join(test.records, "\n")), ""))
			report := checker.Check(dossier)
			assert.False(t, report.Has("integrity/rule-panicked"))
			list := found(report, integrity.Warning)
			for _, wanted := range test.wanted {
				assert.Contains(t, list, wanted)
			}
		})
	}
}

// Ten thousand events of one person and ten thousand transfers of one cohort are checked in no
// more than linear time, or nearly so.
func TestManyEventsOfOne(t *testing.T) {
	// The race detector makes everything ten times slower: what is tested is that the rules end.
	checker := checker(t, integrity.RuleBudget(5*time.Minute))
	dossier := checker.NewDossier()
	parties(t, dossier)
	custody := humanitarian.Custody{Header: record.Header{ID: "custody/p1"}, Subject: "person/p1", Holder: "party/azerbaijan"}
	custody.Steps = append(custody.Steps, humanitarian.CustodyStep{Event: humanitarian.Captured, Date: chronology.MustParse("2021-11-16")})
	for range 10_000 {
		custody.Steps = append(custody.Steps, humanitarian.CustodyStep{Event: humanitarian.Relocated, Date: chronology.MustParse("2021-12")})
	}
	require.NoError(t, dossier.Add(custody, humanitarian.Person{Header: record.Header{ID: "person/p1"}},
		humanitarian.Cohort{Header: record.Header{ID: "cohort/c"}, Event: "event/clash-2021-11-16", Holder: "party/azerbaijan", Count: record.Exactly(9_999)}))
	for i := range 10_000 {
		transfer := december19("2021-12-19")
		transfer.ID = record.ID(fmt.Sprintf("transfer/t%05d", i))
		transfer.People = []humanitarian.Group{{Count: record.Exactly(1), Cohort: "cohort/c", Persons: []record.Ref{"person/p1"}}}
		require.NoError(t, dossier.Add(transfer))
	}
	report := checker.Check(dossier)
	assert.True(t, report.Has("cohort/exceeds-captured"))
	assert.False(t, report.Has("integrity/rule-too-slow"))
	assert.False(t, report.Has("integrity/rule-panicked"))
}
