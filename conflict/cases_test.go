package conflict_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// codes checks records, one a line, and returns the codes of all errors and warnings but the lack
// of citations, which these short records do not have.
func codes(t *testing.T, lines string) []integrity.Code {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, integrity.Ignore("record/uncited", "short test records"))
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(lines), "test.jsonl", checker.Kinds())
	require.NoError(t, err)
	report := checker.Check(dossier)
	streamed, err := checker.CheckStream(strings.NewReader(lines), "test.jsonl")
	require.NoError(t, err)
	require.Equal(t, report.Findings, streamed.Findings, "a stream lets go of nothing that a rule reads")
	return report.Codes(integrity.Warning)
}

func party(id, kind, life, members string) string {
	return `{"kind":"party","id":"party/` + id + `","names":[{"value":"` + id + `"}],"type":"` + kind + `","lifetime":"` + life + `"` + members + `}` + "\n"
}

// TestLusaka: nine parties of the conflict in the Democratic Republic of the Congo, 1998 to 1999:
// six states signed on 10 July 1999, the MLC on 1 August, the RCD on 31 August. Source: UCDP 1004,
// PA-X 319.
func TestLusaka(t *testing.T) {
	states := []string{"congo", "angola", "namibia", "zimbabwe", "rwanda", "uganda"}
	lines := ""
	for _, state := range states {
		lines += party(state, "state", "1975/..", "")
	}
	lines += party("mlc", "armed_group", "1998-11/2003", "") + party("rcd", "armed_group", "1998-08/2003", "") +
		party("rcd-ml", "armed_group", "1999-05/2003", `,"successions":[{"relation":"splinter_of","party":"party/rcd","date":"1999-05"}]`)
	conflict := `{"kind":"conflict","id":"conflict/congo","names":[{"value":"Congo"}],"type":"internationalized_intrastate","incompatibility":"government","life":"1996-10/2003","sides":[` +
		`{"participants":[{"party":"party/congo"},{"party":"party/angola","role":"secondary_party"},{"party":"party/namibia","role":"secondary_party"},{"party":"party/zimbabwe","role":"secondary_party"}]},` +
		`{"participants":[{"party":"party/mlc"},{"party":"party/rcd"},{"party":"party/rcd-ml"},{"party":"party/rwanda","role":"secondary_party"},{"party":"party/uganda","role":"secondary_party"}]}]}` + "\n"
	assert.Empty(t, codes(t, lines+conflict))
	assert.Equal(t, []integrity.Code{"conflict/on-both-sides"},
		codes(t, lines+strings.Replace(conflict, `{"party":"party/uganda","role":"secondary_party"}`, `{"party":"party/angola"}`, 1)))
}

func TestSuccessorsOfStates(t *testing.T) {
	succession := func(old, date string) string {
		return `,"successions":[{"relation":"successor_of","party":"party/` + old + `","date":"` + date + `"}]`
	}
	code := func(system, value string) string {
		return `,"external_ids":[{"system":"` + system + `","value":"` + value + `"}]`
	}
	splinter := func(old, date string) string {
		return `,"successions":[{"relation":"splinter_of","party":"party/` + old + `","date":"` + date + `"}]`
	}
	for name, test := range map[string]struct {
		lines string
		want  []integrity.Code
	}{
		"Azerbaijan SSR to Azerbaijan": {lines: party("ssr", "state", "1920-04-28/1991-08-30", "") + party("azerbaijan", "state", "1991/..", succession("ssr", "1991"))},
		"USSR to Russia": {lines: party("ussr", "state", "1922-12-30/1991-12-26", code("iso3166_1_alpha3", "SUN")) +
			party("russia", "state", "1991-12-25/..", succession("ussr", "1991-12-26"))},
		"Yugoslavia and its successors": {lines: party("yugoslavia", "state", "1918-12-01/1992-04-27", code("iso3166_1_alpha3", "YUG")) +
			party("slovenia", "state", "1991-06-25/..", succession("yugoslavia", "1991-06-25")+code2("iso3166_1_alpha3", "SVN")) +
			party("croatia", "state", "1991-06-25/..", succession("yugoslavia", "1991-06-25")+code2("gw", "344")) +
			party("bosnia", "state", "1992-03-03/..", succession("yugoslavia", "1992-03-03")+code2("gw", "346")) +
			party("macedonia", "state", "1991-09-08/..", succession("yugoslavia", "1991-09-08")+code2("un_m49", "807")) +
			party("montenegro", "state", "2006-06-03/..", code("iso3166_1_alpha3", "MNE"))},
		"the code of a state that was gone":   {party("belarus", "state", "1994/..", code("iso3166_1_alpha3", "SUN")), []integrity.Code{"party/code-of-another-time"}},
		"a disputed start, dated to the year": {lines: party("armenia", "state", "1991/..", code("gw", "371"))},
		"a state that succeeds itself":        {party("north", "state", "1990/..", succession("north", "1990")), []integrity.Code{"party/own-successor"}},
		"a splinter from a group long gone":   {party("old", "armed_group", "1970/1975", "") + party("new", "armed_group", "1990/..", `,"successions":[{"relation":"splinter_of","party":"party/old","date":"1990"}]`), []integrity.Code{"party/splinter-outside-life"}},
		"Republic of Nagorno-Karabakh, from 2017 Republic of Artsakh (UCDP actor 338): one record": {lines: `{"kind":"party","id":"party/ucdp-338","names":[{"value":"Republic of Artsakh","valid":"2017-02-20/2023"},{"value":"Republic of Nagorno-Karabakh","kind":"former","valid":"1991/2017-02-20"}],"type":"de_facto_authority","lifetime":"1991/2023-12-31"}` + "\n"},
		"two splinters of one group (UCDP actors 261 and 262 of 260)":                              {lines: party("ucdp-260", "armed_group", "1946/..", "") + party("ucdp-261", "armed_group", "1975/..", splinter("ucdp-260", "1975")) + party("ucdp-262", "armed_group", "1969/1976", splinter("ucdp-260", "1969"))},
		"a splinter of a splinter (UCDP actors 224 of 223 of 222)":                                 {lines: party("ucdp-222", "armed_group", "1946/1991", "") + party("ucdp-223", "armed_group", "1980/..", splinter("ucdp-222", "1980")) + party("ucdp-224", "armed_group", "1988/..", splinter("ucdp-223", "1988"))},
		"a splinter of itself, as UCDP actor 283 is recorded":                                      {party("ucdp-283", "armed_group", "1997/..", splinter("ucdp-283", "1997")), []integrity.Code{"party/own-successor"}},
		"a renamed group keeps its record":                                                         {lines: `{"kind":"party","id":"party/front","names":[{"value":"Army","valid":"1995/.."},{"value":"Front","kind":"former","valid":"1990/1995"}],"type":"armed_group","lifetime":"1990/.."}` + "\n"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, codes(t, test.lines))
		})
	}
}

func code2(system, value string) string {
	return `,"external_ids":[{"system":"` + system + `","value":"` + value + `"}]`
}

func TestFurtherCodes(t *testing.T) {
	kosovo := party("kosovo", "state", "2008-02-17/..", code2("iso3166_1_alpha3", "XKX"))
	assert.Equal(t, []integrity.Code{"party/unknown-code"}, codes(t, kosovo))
	checker, err := integrity.NewChecker(conflict.DomainWithCodes(conflict.StateCode{
		System: conflict.ISO3166, Code: "XKX", Valid: chronology.MustParseSpan("2008/.."),
	}))
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(kosovo), "test.jsonl", checker.Kinds())
	require.NoError(t, err)
	assert.False(t, checker.Check(dossier).Has("party/unknown-code"))
}

func TestHostileRecords(t *testing.T) {
	for name, test := range map[string]struct {
		line string
		want integrity.Code
	}{
		"conflict with one side":    {party("a", "state", "1990/..", "") + `{"kind":"conflict","id":"conflict/x","type":"interstate","sides":[{"participants":[{"party":"party/a"}]}]}`, "conflict/one-side"},
		"conflict without sides":    {`{"kind":"conflict","id":"conflict/x","type":"interstate"}`, "conflict/one-side"},
		"episode without dates":     {`{"kind":"episode","id":"episode/x"}`, "episode/undated"},
		"latitude 95":               {`{"kind":"place","id":"place/x","position":{"latitude":95,"longitude":200}}`, "place/impossible-position"},
		"latitude and longitude":    {`{"kind":"place","id":"place/x","position":{"latitude":127,"longitude":38}}`, "place/swapped-position"},
		"organ of itself":           {party("a", "state_organ", "1990/..", `,"parents":[{"party":"party/a","relation":"organ_of"}]`), "party/own-parent"},
		"circle of a thousand":      {circle(1000), "party/successions-in-a-circle"},
		"year beyond all calendars": {`{"kind":"conflict","id":"conflict/x","type":"interstate","intensities":[{"year":999999999999,"grade":"war"}]}`, "conflict/one-side"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Contains(t, codes(t, test.line), test.want)
		})
	}
}

// circle writes parties each of which succeeds the next, the last the first.
func circle(n int) string {
	var lines strings.Builder
	for i := range n {
		lines.WriteString(party(number(i), "armed_group", "1990/..", `,"successions":[{"relation":"successor_of","party":"party/`+number((i+1)%n)+`"}]`))
	}
	return lines.String()
}

func number(i int) string {
	return "p" + strings.Repeat("i", i%10) + string(rune('a'+i/10%26)) + strings.Repeat("x", i/260)
}

func TestWithinAnswersInThreeValues(t *testing.T) {
	for _, test := range []struct {
		span, date string
		want       chronology.Certainty
	}{
		{"2019-12-01/2024-11-30", "2021-12-14", chronology.Certain},
		{"2019-12-01/2024-11-30", "2019-12", chronology.Certain},
		{"2019-12-01/2024-11-30", "2024-11-30", chronology.Certain},
		{"2019-12-01/2024-11-30", "2024-12-01", chronology.Impossible},
		{"2019-12/..", "2019-12-05", chronology.Possible},
		{"2019/..", "2021", chronology.Certain},
		{"/2020", "2021-01-01", chronology.Impossible},
		{"/2020", "1900-01-01", chronology.Possible},
		{"", "2021", chronology.Possible},
	} {
		var span chronology.Span
		require.NoError(t, span.UnmarshalText([]byte(test.span)))
		assert.Equal(t, test.want, conflict.Within(span, chronology.MustParse(test.date)), "%s in %s", test.date, test.span)
	}
}

func TestDaysFromTheAnniversary(t *testing.T) {
	for _, test := range []struct {
		base, day string
		days      int
		nearest   string
	}{
		{"2020-11-09", "2021-11-26", 17, "2021-11-09"},
		{"2020-11-09", "2021-11-09", 0, "2021-11-09"},
		{"2020-11-09", "2021-11-01", -8, "2021-11-09"},
		{"2020-12-30", "2022-01-02", 3, "2021-12-30"},
		{"2020-01-02", "2021-12-30", -3, "2022-01-02"},
		{"2020-02-29", "2021-02-28", 0, "2021-02-28"},
		{"2020-02-29", "2021-03-01", 0, "2021-03-01"},
		{"2020-02-29", "2024-02-29", 0, "2024-02-29"},
	} {
		days, nearest, known := conflict.StatedAnniversary{Date: chronology.MustParse(test.base)}.DaysOff(chronology.MustParse(test.day))
		require.True(t, known)
		assert.Equal(t, test.days, days, test.day)
		assert.Equal(t, test.nearest, nearest.String(), test.day)
	}
	_, _, known := conflict.StatedAnniversary{Date: chronology.MustParse("2020-11")}.DaysOff(chronology.MustParse("2021-11-26"))
	assert.False(t, known, "an imprecise date has no distance in days")
}

func TestWeekday(t *testing.T) {
	computed, wrong := conflict.Tuesday.Disagrees(chronology.MustParse("2012-04-02"))
	assert.True(t, wrong)
	assert.Equal(t, conflict.Monday, computed)
	_, wrong = conflict.Tuesday.Disagrees(chronology.MustParse("2012-04"))
	assert.False(t, wrong)
}

func TestHalfAPositionIsNone(t *testing.T) {
	for name, test := range map[string]struct {
		position string
		code     record.FaultCode
		at       record.Pointer
		set      bool
	}{
		"whole":             {`{"latitude":12.5,"longitude":-3}`, "", "", true},
		"the point at 0, 0": {`{"latitude":0,"longitude":0}`, "", "", true},
		"no longitude":      {`{"latitude":12.5}`, record.InvalidValue, "/position", false},
		"nothing":           {`{}`, record.InvalidValue, "/position", false},
		"words":             {`{"latitude":"north","longitude":1}`, record.InvalidValue, "/position", false},
		"a third number":    {`{"latitude":1,"longitude":1,"height":2}`, record.InvalidValue, "/position", false},
	} {
		t.Run(name, func(t *testing.T) {
			checker, err := integrity.NewChecker(conflict.Domain)
			require.NoError(t, err)
			line := `{"kind":"place","id":"place/x","names":[{"value":"X"}],"position":` + test.position + `,"p_codes":["AB01"]}`
			rec, faults := checker.Kinds().Decode([]byte(line), false)
			place := rec.(*conflict.Place)
			assert.Equal(t, test.set, !place.Position.IsZero())
			assert.Equal(t, []string{"AB01"}, place.PCodes, "the rest is read")
			if test.code == "" {
				require.Empty(t, faults)
				again, err := checker.Kinds().Encode(rec)
				require.NoError(t, err)
				assert.JSONEq(t, line, string(again))
				return
			}
			require.Len(t, faults, 1)
			assert.Equal(t, test.code, faults[0].Code)
			assert.Equal(t, test.at, faults[0].Pointer)
		})
	}
}

// What a position reads at less cost is what it reads in the common way.
func TestAPositionThatIsPlainlyWritten(t *testing.T) {
	for text, plain := range map[string]bool{
		`{"latitude":41.84,"longitude":-43.5}`:                         true,
		`{"latitude":0,"longitude":0}`:                                 true,
		`{"latitude":-0.5,"longitude":180}`:                            true,
		`{"latitude":1e2,"longitude":0}`:                               false,
		`{"latitude":01,"longitude":0}`:                                false,
		`{"latitude":.5,"longitude":0}`:                                false,
		`{"latitude":5.,"longitude":0}`:                                false,
		`{"latitude":+5,"longitude":0}`:                                false,
		`{"latitude":,"longitude":0}`:                                  false,
		`{"latitude":Inf,"longitude":0}`:                               false,
		`{"latitude":0x1,"longitude":0}`:                               false,
		`{"latitude":1_0,"longitude":0}`:                               false,
		`{"latitude":1,"longitude":2,"longitude":3}`:                   false,
		`{"latitude":1}`:                                               false,
		`{"longitude":2,"latitude":1}`:                                 false,
		`{"latitude": 1,"longitude":2}`:                                false,
		`{"latitude":1,"longitude":2} `:                                false,
		`{"latitude":1` + strings.Repeat("0", 400) + `,"longitude":2}`: false,
	} {
		var read, common conflict.Position
		assert.Equal(t, plain, read.UnmarshalPlain([]byte(text)), text)
		if plain {
			require.NoError(t, json.Unmarshal([]byte(text), &common), text)
			assert.Equal(t, common, read, text)
		} else {
			assert.Zero(t, read, text)
		}
	}
}
