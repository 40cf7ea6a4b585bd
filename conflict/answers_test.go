package conflict_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inside runs a function as a rule would be, with what rules can ask of the records.
func inside(t *testing.T, lines string, ask func(context *integrity.Context)) {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, func(setup *integrity.Setup) {
		setup.Rules(integrity.WholeRule(integrity.Rule{Code: "test/ask", Title: "t", Doc: "d", Message: "m", Since: "0", Good: "g", Bad: "b"}, ask))
	})
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(lines), "", checker.Kinds())
	require.NoError(t, err)
	require.Empty(t, dossier.Faults())
	checker.Check(dossier)
}

// handedOver is an army that was an organ of the north until 1999, of the south from 2000, and of
// both in 1999 as far as anybody knows.
const handedOver = `{"kind":"party","id":"party/north","type":"state","names":[{"value":"N"}]}
{"kind":"party","id":"party/south","type":"state","names":[{"value":"S"}]}
{"kind":"party","id":"party/army","type":"state_forces","names":[{"value":"A"}],"parents":[{"party":"party/north","relation":"organ_of","valid":"1980/1999"},{"party":"party/south","relation":"organ_of","valid":"1999/.."}]}
{"kind":"party","id":"party/corps","type":"state_forces","names":[{"value":"C"}],"parents":[{"party":"party/army","relation":"branch_of"}]}
{"kind":"conflict","id":"conflict/war","names":[{"value":"W"}],"type":"interstate","sides":[{"participants":[{"party":"party/north"}]},{"participants":[{"party":"party/south"},{"party":"party/west","valid":"2001/2003"}]}],` +
	`"instruments":[{"party":"party/north","instrument":"apmbc","since":"2004-05-01"},{"party":"party/south","instrument":"apmbc","not":true},{"party":"party/army","instrument":"apmbc"}]}
{"kind":"party","id":"party/west","type":"state","names":[{"value":"W"}]}
`

func TestWhoAnswersDependsOnTheDay(t *testing.T) {
	inside(t, handedOver, func(context *integrity.Context) {
		for _, test := range []struct {
			party, day string
			sovereign  record.ID
			side       int
			found      bool
		}{
			{"party/army", "1990-05-01", "party/north", 0, true},
			{"party/corps", "1990-05-01", "party/north", 0, true},
			{"party/corps", "2005", "party/south", 1, true},
			{"party/army", "1999-06-01", "party/army", 0, false},
			{"party/north", "1999-06-01", "party/north", 0, true},
			{"party/west", "2002", "party/west", 1, true},
			{"party/west", "2004", "party/west", 0, false},
			{"party/nobody", "2004", "party/nobody", 0, false},
		} {
			day, ref := chronology.MustParse(test.day), record.Ref(test.party)
			assert.Equal(t, test.sovereign, conflict.SovereignOn(context, ref, day), "%s on %s", test.party, test.day)
			war, known := integrity.Find[conflict.Conflict](context, "conflict/war")
			require.True(t, known)
			side, found := war.SideOn(context, ref, day)
			assert.Equal(t, test.found, found, "%s on %s", test.party, test.day)
			assert.Equal(t, test.side, side, "%s on %s", test.party, test.day)
		}
		assert.Equal(t, record.ID("party/army"), conflict.SovereignOf(context, "party/corps"), "of two in turn: it answers for itself")
	})
}

func TestWhomATreatyBindsDependsOnTheDay(t *testing.T) {
	inside(t, handedOver, func(context *integrity.Context) {
		war, _ := integrity.Find[conflict.Conflict](context, "conflict/war")
		for _, test := range []struct {
			party, day string
			want       chronology.Certainty
			known      bool
		}{
			{"party/north", "2004-04-30", chronology.Impossible, true},
			{"party/north", "2004-05-01", chronology.Certain, true},
			{"party/north", "2004", chronology.Possible, true},
			{"party/south", "2010", chronology.Impossible, true},
			{"party/army", "1900", chronology.Certain, true},
			{"party/west", "2010", chronology.Possible, false},
		} {
			binds, known := war.BindsOn(record.ID(test.party), conflict.MineBanConvention, chronology.MustParse(test.day))
			assert.Equal(t, test.want, binds, "%s on %s", test.party, test.day)
			assert.Equal(t, test.known, known, test.party)
		}
		binds, known := war.Binds("party/north", conflict.MineBanConvention)
		assert.True(t, binds && known)
	})
}

func TestCircles(t *testing.T) {
	chain := func(length int, close bool) string {
		var lines strings.Builder
		for i := range length {
			above := ""
			if i+1 < length || close {
				above = `,"copy_of":"source/` + letters((i+1)%length) + `"`
			}
			lines.WriteString(`{"kind":"source","id":"source/` + letters(i) + `","names":[{"value":"s"}],"type":"media"` + above + "}\n")
		}
		return lines.String()
	}
	assert.Empty(t, codes(t, chain(300, false)))
	assert.Equal(t, []integrity.Code{"source/copies-in-a-circle"}, codes(t, chain(300, true)), "a circle of three hundred")
	member := func(id, of, valid string) string {
		return `{"kind":"party","id":"party/` + id + `","type":"igo","names":[{"value":"x"}],"parents":[{"party":"party/` + of + `","relation":"member_of"` + valid + `}]}` + "\n"
	}
	assert.Equal(t, []integrity.Code{"party/parents-in-a-circle"}, codes(t, member("a", "b", "")+member("b", "a", "")))
	assert.Empty(t, codes(t, member("a", "b", `,"valid":"1990/1995"`)+member("b", "a", `,"valid":"1996/1999"`)), "in turn")
	joined := func(id, other string) string {
		return `{"kind":"party","id":"party/` + id + `","type":"armed_group","names":[{"value":"x"}],"successions":[{"relation":"joined","party":"party/` + other + `"}]}` + "\n"
	}
	assert.Equal(t, []integrity.Code{"party/successions-in-a-circle"}, codes(t, joined("a", "b")+joined("b", "c")+joined("c", "a")))
}

// letters writes a number as a local id.
func letters(i int) string {
	return string(rune('a'+i%26)) + string(rune('a'+i/26%26))
}

func TestWhoHeldThePlace(t *testing.T) {
	passed := func(id, date, members string) string {
		return `{"kind":"event","id":"event/` + id + `","type":"control_change","date":"` + date + `","control":[{` + members + `,"places":["place/valley"]}]}` + "\n"
	}
	world := `{"kind":"place","id":"place/valley","names":[{"value":"V"}]}` + "\n" +
		passed("one", "1993-04-02", `"lost":"party/south","gained":"party/north"`) +
		passed("two", "2020-11", `"lost":"party/north","gained":"party/west"`) +
		passed("three", "2020-12-01", `"lost":"party/west","gained":"party/south"`) +
		passed("four", "2022-01-01", `"gained":"party/north","contested":true`)
	inside(t, world, func(context *integrity.Context) {
		for _, test := range []struct {
			day       string
			holder    record.Ref
			certainty chronology.Certainty
		}{
			{"1990", "party/south", chronology.Possible},
			{"1993-04-02", "party/north", chronology.Certain},
			{"2019", "party/north", chronology.Certain},
			{"2020-11-15", "party/north", chronology.Possible},
			{"2020-11-30", "party/west", chronology.Certain},
			{"2021", "party/south", chronology.Certain},
			{"2022-01-02", "party/north", chronology.Possible},
		} {
			holder, certainty := conflict.HolderOn(context, "place/valley", chronology.MustParse(test.day))
			assert.Equal(t, test.holder, holder, test.day)
			assert.Equal(t, test.certainty, certainty, test.day)
		}
		holder, _ := conflict.HolderOn(context, "place/nowhere", chronology.MustParse("2020"))
		assert.Empty(t, holder)
	})
}
