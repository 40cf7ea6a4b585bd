package integrity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Stage is a record with a day and the stages that come after it.
type Stage struct {
	record.Header
	Date  chronology.Date `json:"date,omitzero"`
	Later []record.Ref    `json:"later,omitzero" ref:"stage"`
}

func stages(severity integrity.Severity) integrity.Option {
	return func(setup *integrity.Setup) {
		setup.Kinds(record.Define[Stage]("stage", "stage"))
		setup.Rules(integrity.DateRule(integrity.Rule{
			Code: "stage/out-of-order", Severity: severity, Since: "1.0.0", Title: "A later stage must come later.", Doc: "One of the days is wrong.",
			Message: "{from} is not before {to}: {gap, day, days} short", Boundary: "two stages may share a day",
			Good: `{"kind":"stage","id":"stage/x"}`, Bad: `{"kind":"stage","id":"stage/x","date":"2020","later":["stage/x"]}`,
		}, func(s *Stage, timeline *integrity.Timeline) {
			for _, ref := range s.Later {
				if later, known := integrity.Find[Stage](&timeline.Context, ref); known {
					timeline.NotAfter(timeline.Date("/date", s.Date), timeline.DateOf(later, "/date", later.Date))
				}
			}
		}))
	}
}

// chain writes stages, each with its day, each before the next.
func chain(days ...string) string {
	var lines strings.Builder
	for i, day := range days {
		later, date := "", ""
		if i+1 < len(days) {
			later = fmt.Sprintf(`,"later":["stage/%d"]`, i+1)
		}
		if day != "" {
			date = fmt.Sprintf(`,"date":"%s"`, day)
		}
		fmt.Fprintf(&lines, `{"kind":"stage","id":"stage/%d","citations":[{"source":"external:x"}]%s%s}`+"\n", i, date, later)
	}
	return lines.String()
}

func TestChainsOfDates(t *testing.T) {
	for name, test := range map[string]struct {
		severity integrity.Severity
		days     []string
		want     []string // "severity code"
		gap      string
	}{
		"consistent":                     {integrity.Error, []string{"2020-01", "", "2020-05"}, nil, ""},
		"through a date not stated":      {integrity.Error, []string{"2020-05-10", "", "2020-05-01"}, []string{"error chronology/contradiction"}, "7"},
		"through an imprecise date":      {integrity.Error, []string{"2020-05-20", "2020-05", "2020-05-01"}, []string{"error chronology/contradiction"}, "17"},
		"through three":                  {integrity.Error, []string{"2021", "", "", "", "2019-06"}, []string{"error chronology/contradiction"}, ""},
		"a doubtful end":                 {integrity.Error, []string{"2020-05-10?", "", "2020-05-01"}, []string{"warning chronology/contradiction"}, ""},
		"a rule that only warns":         {integrity.Warning, []string{"2020-05-10", "", "2020-05-01"}, []string{"warning chronology/contradiction"}, ""},
		"a day that time zones explain":  {integrity.Error, []string{"2020-05-02", "", "2020-05-01"}, nil, ""},
		"two neighbours by themselves":   {integrity.Error, []string{"2020-05-10", "2020-05-01"}, []string{"error stage/out-of-order"}, ""},
		"one day between two neighbours": {integrity.Error, []string{"2020-05-02", "2020-05-01"}, []string{"warning stage/out-of-order"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			checker, err := integrity.NewChecker(stages(test.severity))
			require.NoError(t, err)
			dossier, err := record.Read(strings.NewReader(chain(test.days...)), "", checker.Kinds())
			require.NoError(t, err)
			report := checker.Check(dossier)
			var found []string
			for _, finding := range report.Findings {
				found = append(found, finding.Severity.String()+" "+string(finding.Code))
				if test.gap != "" {
					assert.Equal(t, test.gap, finding.Params.Get("gap"))
				}
			}
			assert.Equal(t, test.want, found)
			assert.Empty(t, report.Incomplete)
		})
	}
}

func TestChainIsToldInReadingOrder(t *testing.T) {
	checker, err := integrity.NewChecker(stages(integrity.Error))
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(chain("2020-05-10", "", "2020-05-01")), "", checker.Kinds())
	require.NoError(t, err)
	findings := checker.Check(dossier).Findings
	require.Len(t, findings, 1)
	var told []string
	for _, step := range findings[0].Because {
		told = append(told, string(step.Record)+string(step.Code))
	}
	assert.Equal(t, []string{"stage/0", "stage/out-of-order", "stage/1", "stage/out-of-order", "stage/2"}, told)
	assert.Equal(t, []integrity.Repair{
		{Record: "stage/0", Pointer: "/date", First: "..", Last: "2020-05-03"},
		{Record: "stage/2", Pointer: "/date", First: "2020-05-08", Last: ".."},
	}, findings[0].Repairs)
	assert.Equal(t, record.ID("stage/0"), findings[0].Record)
}

// A rule may speak of a date in a record that is nowhere in the file. A stream, which numbers such
// names late, ties them together all the same.
func TestDatesOfARecordThatARuleMadeUp(t *testing.T) {
	supposed := &event{Header: record.Header{ID: "event/supposed"}}
	tied := func(setup *integrity.Setup) {
		supposes := rule("event/supposes", "m {gap}", north, clash)
		supposes.Boundary = "both may be one day"
		setup.Rules(integrity.DateRule(supposes, func(e *event, timeline *integrity.Timeline) {
			if _, found := timeline.Lookup("party/north"); !found {
				return
			}
			between := timeline.DateOf(supposed, "/date", chronology.Date{})
			if e.ID == "event/late" {
				timeline.NotAfter(timeline.Date("/date", e.Date), between)
			}
			if e.ID == "event/early" {
				timeline.NotAfter(between, timeline.Date("/date", e.Date))
			}
		}))
	}
	checker := newChecker(t, tied)
	text := cited(north + dated("event/late", "2021") + dated("event/early", "2020-01"))
	want := checker.Check(read(t, checker, text))
	assert.Equal(t, []integrity.Code{"chronology/contradiction"}, want.Codes(integrity.Error))
	got, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	assert.Equal(t, want.Findings, got.Findings)
}

func dated(id record.ID, date string) string {
	return `{"kind":"event","id":"` + string(id) + `","type":"clash","date":"` + date + `"}` + "\n"
}

// Most constraints are never put into a network, since a choice of days is seen to keep them or one of
// their ends is free. What is left must contradict itself exactly where the whole does.
func TestWhatIsLeftOutOfNetworksContradictsNothing(t *testing.T) {
	checker, err := integrity.NewChecker(stages(integrity.Error))
	require.NoError(t, err)
	date := rapid.SampledFrom([]string{"", "", "", "2020", "2020-05", "2020-05-01", "2020-05-10", "2020-06-20", "2021", "2020-05?", "2020~", "[..2020-05-05]", "[2020-06-30..]", "[2020-02-01,2020-08-01]"})
	contradictory, examined := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		drawn := make([]Stage, rapid.IntRange(2, 7).Draw(t, "stages"))
		dossier, network := checker.NewDossier(), chronology.NewNetwork()
		for i := range drawn {
			drawn[i] = Stage{Header: record.Header{ID: record.ID(fmt.Sprintf("stage/%d", i))}}
			if text := date.Draw(t, "date"); text != "" {
				drawn[i].Date = chronology.MustParse(text)
			}
			network.AddPoint(drawn[i].Date)
		}
		for i := range len(drawn) + rapid.IntRange(0, 5).Draw(t, "more") {
			from, to := i, i+1 // a chain, and then any
			if to >= len(drawn) {
				from, to = rapid.IntRange(0, len(drawn)-1).Draw(t, "from"), rapid.IntRange(0, len(drawn)-1).Draw(t, "to")
			}
			if drawn[from].Date.NotAfter(drawn[to].Date) == chronology.Impossible {
				continue // which the rule itself reports
			}
			drawn[from].Later = append(drawn[from].Later, drawn[to].ID.Ref())
			constraint := chronology.NotAfter(chronology.PointID(from), chronology.PointID(to))
			constraint.Owner, constraint.ZoneSlack = int32(from), from != to
			network.Add(constraint)
		}
		for _, stage := range drawn {
			require.NoError(t, dossier.Add(stage))
		}
		report := checker.Check(dossier)
		require.Equal(t, len(network.Solve().Contradictions()) > 0, report.Has("chronology/contradiction"))
		examined++
		if report.Has("chronology/contradiction") {
			contradictory++
		}
	})
	assert.Greater(t, contradictory, examined/20, "some of what is drawn contradicts itself")
}

// A record that is left out, since its id is taken, breaks nothing: what the records that are there
// contradict is reported.
func TestARecordThatIsLeftOutHidesNoContradiction(t *testing.T) {
	checker, err := integrity.NewChecker(stages(integrity.Error))
	require.NoError(t, err)
	const text = `{"kind":"stage","id":"stage/0","date":"2020-05-08","later":["stage/1"]}
{"kind":"stage","id":"stage/1","later":["stage/2"]}
{"kind":"stage","id":"stage/2","date":"2020-05-03"}
{"kind":"stage","id":"stage/0","date":"2020-05-08","later":["stage/2"]}
`
	dossier, err := record.Read(strings.NewReader(text), "", checker.Kinds())
	require.NoError(t, err)
	want := checker.Check(dossier)
	require.True(t, want.Has("chronology/contradiction"))
	got, err := checker.CheckStream(strings.NewReader(text), "")
	require.NoError(t, err)
	assert.Equal(t, want.Findings, got.Findings)
}
