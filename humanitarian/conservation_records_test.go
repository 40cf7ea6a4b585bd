package humanitarian_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	north   = `{"kind":"party","id":"party/north","names":[{"value":"N"}],"type":"state"}`
	south   = `{"kind":"party","id":"party/south","names":[{"value":"S"}],"type":"state"}`
	neutral = `{"kind":"party","id":"party/neutral","names":[{"value":"X"}],"type":"state"}`
	army    = `{"kind":"party","id":"party/army","names":[{"value":"A"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}]}`
	clash   = `{"kind":"event","id":"event/clash","names":[{"value":"C"}],"type":"clash","period":"2021-11-16/2021-11-17","casualties":[{"status":"captured","count":12}]}`
)

func ledgerOf(t *testing.T, records ...string) (*humanitarian.Ledger, *integrity.Report) {
	t.Helper()
	checker := checker(t)
	dossier := checker.NewDossier()
	require.NoError(t, dossier.Read(strings.NewReader(strings.Join(records, "\n")), ""))
	require.Empty(t, dossier.Faults())
	ledger, found := humanitarian.LedgerOf(dossier, "cohort/c")
	require.True(t, found)
	return ledger, checker.Check(dossier)
}

func on(text string) date.Date {
	day, _ := chronology.MustParse(text).SingleDay()
	return day
}

func TestLedgerOfRecords(t *testing.T) {
	const cohort = `{"kind":"cohort","id":"cohort/c","event":"event/clash","holder":"party/army","side":"party/south","count":12`
	transfer := func(id, members string) string {
		return `{"kind":"transfer","id":"transfer/` + id + `","from":"party/north","to":"party/south",` + members + `}`
	}
	tests := map[string]struct {
		records []string
		held    string // at the end of 2022
		rest    string
	}{
		"changes of every kind": {[]string{cohort + `,"changes":[{"kind":"died","date":"2021-12","count":1},{"kind":"escaped","date":"2021-12","count":3},{"kind":"recaptured","date":"2022-01","count":1},{"kind":"released","date":"2022-02","count":2},{"kind":"moved","date":"2022-03","count":4,"to":"party/neutral"}]}`}, "7", "7"},
		"only confirmed":        {[]string{cohort + `}`, transfer("x", `"confirmed":"2022-01-10","people":[{"cohort":"cohort/c","count":5}]`)}, "7", "7"},
		"agreed, not executed":  {[]string{cohort + `}`, transfer("x", `"agreed":"2022-01-10","people":[{"cohort":"cohort/c","count":5}]`)}, "12", "12"},
		"executed by its steps": {[]string{cohort + `}`, transfer("x", `"steps":[{"event":"executed","date":"2022-01-10"}],"people":[{"cohort":"cohort/c","count":5}]`)}, "7 to 12", "7"},
		"by the event":          {[]string{cohort + `}`, transfer("x", `"executed":"2022-01-10","people":[{"captured":"event/clash","count":5}]`)}, "7", "7"},
		"event of two cohorts": {[]string{cohort + `}`, `{"kind":"cohort","id":"cohort/d","event":"event/clash","count":3}`,
			transfer("x", `"executed":"2022-01-10","people":[{"captured":"event/clash","count":5}]`)}, "12", "12"},
		"listed by person": {[]string{cohort + `}`, `{"kind":"person","id":"person/a"}`, `{"kind":"person","id":"person/b"}`,
			transfer("x", `"executed":"2022-01-10","people":[{"cohort":"cohort/c","persons":["person/a","person/b"]}]`)}, "0 to 10", "0 to 10"},
		"received, not counted by the sender": {[]string{cohort + `}`, transfer("x", `"executed":"2022-01-10","people":[{"cohort":"cohort/c","received":4}]`)}, "8", "8"},
		"to a neutral and on": {[]string{cohort + `}`, `{"kind":"transfer","id":"transfer/x","type":"neutral_accommodation","from":"party/north","to":"party/neutral","executed":"2022-01-10","people":[{"cohort":"cohort/c","count":5}]}`,
			`{"kind":"transfer","id":"transfer/y","from":"party/neutral","to":"party/south","executed":"2023-07-08","people":[{"cohort":"cohort/c","count":5}]}`}, "12", "7"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			ledger, report := ledgerOf(t, append([]string{north, south, neutral, army, clash}, test.records...)...)
			assert.Equal(t, test.held, ledger.HeldOn(on("2022-12-31")).Held.String())
			assert.Equal(t, test.rest, ledger.Rest().String())
			assert.Empty(t, report.Codes(integrity.Error))
		})
	}
}

func TestLedgerPerHolder(t *testing.T) {
	ledger, report := ledgerOf(t, north, south, neutral, army, clash,
		`{"kind":"cohort","id":"cohort/c","event":"event/clash","holder":"party/army","side":"party/south","count":12}`,
		`{"kind":"transfer","id":"transfer/x","type":"neutral_accommodation","from":"party/north","to":"party/neutral","executed":"2022-01-10","people":[{"cohort":"cohort/c","count":5}]}`,
		`{"kind":"transfer","id":"transfer/y","from":"party/neutral","to":"party/south","executed":"2023-07-08","people":[{"cohort":"cohort/c","count":6}]}`)
	assert.Equal(t, []record.Ref{"party/north", "party/neutral"}, ledger.Holders(), "the army answers to its state")
	assert.True(t, ledger.Balanced(), "six of twelve may have left")
	imbalance, broken := ledger.Of("party/neutral").Imbalance()
	require.True(t, broken, "but not six of the five the neutral had")
	assert.Equal(t, int64(1), imbalance.Excess())
	assert.True(t, report.Has("cohort/exceeds-captured"))
}

// What one party is said to hold is compared with its own account, and is only the least that all
// parties together hold.
func TestStatementsOfOneHolder(t *testing.T) {
	records := func(holder, count string) []string {
		return []string{north, south, neutral, army, clash,
			`{"kind":"cohort","id":"cohort/c","event":"event/clash","holder":"party/army","side":"party/south","count":12,"held":[{"date":"2022-06-01","count":` + count + `,"holder":"party/` + holder + `"}]}`,
			`{"kind":"transfer","id":"transfer/x","type":"neutral_accommodation","from":"party/north","to":"party/neutral","executed":"2022-01-10","people":[{"cohort":"cohort/c","count":5}]}`}
	}
	for name, test := range map[string]struct {
		holder, count string
		wanted        []integrity.Code
	}{
		"right":            {"neutral", "5", nil},
		"right of another": {"army", "7", nil},
		"more than it had": {"neutral", "6", []integrity.Code{"cohort/held-exceeds-account"}},
		"more than all":    {"neutral", "13", []integrity.Code{"cohort/held-exceeds-account"}},
		"who never held":   {"south", "0", nil},
	} {
		t.Run(name, func(t *testing.T) {
			ledger, report := ledgerOf(t, records(test.holder, test.count)...)
			var codes []integrity.Code
			for _, code := range report.Codes(integrity.Warning) {
				if code != "record/uncited" {
					codes = append(codes, code)
				}
			}
			assert.Equal(t, test.wanted, codes)
			assert.Equal(t, "12", ledger.HeldOn(on("2022-12-31")).Held.String())
		})
	}
}

func TestTransferExceedsWhatTheEventCounts(t *testing.T) {
	checker := checker(t)
	dossier := checker.NewDossier()
	require.NoError(t, dossier.Read(strings.NewReader(strings.Join([]string{north, south, clash,
		`{"kind":"transfer","id":"transfer/x","from":"party/north","to":"party/south","executed":"2021-12-19","people":[{"captured":"event/clash","count":13}]}`}, "\n")), ""))
	assert.True(t, checker.Check(dossier).Has("transfer/exceeds-captured"))
}
