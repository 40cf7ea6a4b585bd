package integrity_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// The domain of these tests: parties, sources and events small enough to be seen at a glance, with
// one rule of every sort.

type party struct {
	record.Header
	Type    string   `json:"type,omitzero" privacy:"public"`
	Parents []parent `json:"parents,omitzero" validate:"dive" privacy:"public"`
	Secret  string   `json:"secret,omitzero" validate:"omitempty,max=40" privacy:"secret"`
}

type parent struct {
	Party    record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	Relation string     `json:"relation,omitzero" privacy:"public"`
}

type source struct {
	record.Header
	Type      string          `json:"type,omitzero" privacy:"public"`
	Published chronology.Date `json:"published,omitzero" privacy:"public"`
}

type event struct {
	record.Header
	Type       string          `json:"type,omitzero" privacy:"public"`
	Date       chronology.Date `json:"date,omitzero" privacy:"public"`
	After      record.Ref      `json:"after,omitzero" ref:"event" privacy:"public"`
	By         record.Ref      `json:"by,omitzero" ref:"party" privacy:"public"`
	Witnesses  []record.Ref    `json:"witnesses,omitzero" ref:"party" privacy:"secret"`
	Casualties []casualty      `json:"casualties,omitzero" validate:"dive" privacy:"public"`
}

type casualty struct {
	Status string       `json:"status,omitzero" privacy:"public"`
	Count  record.Count `json:"count,omitzero" privacy:"public"`
}

func definitions() []record.Definition {
	return []record.Definition{
		record.Define[party]("party", "party"),
		record.Define[source]("source", "source"),
		record.Define[event]("event", "event"),
	}
}

const (
	north    = `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}` + "\n"
	clash    = `{"kind":"event","id":"event/clash","type":"clash","date":"2021-11-16","by":"party/north"}` + "\n"
	handover = `{"kind":"event","id":"event/handover","type":"handover","date":"2021-12-19","after":"event/clash","by":"party/north"}` + "\n"
)

func rule(code integrity.Code, message, good, bad string) integrity.Rule {
	return integrity.Rule{
		Code: code, Severity: integrity.Error, Title: "A title.", Doc: "A reason.", Message: message,
		Since: "0.1.0", Good: good, Bad: bad,
	}
}

// domain is a whole small domain.
func domain(setup *integrity.Setup) {
	setup.Kinds(definitions()...)
	setup.Rules(rules()...)
	setup.Messages(language.French, map[integrity.Code]string{
		"event/type-missing": "l'évènement n'a pas de type", "event/by-organ": "un organe, {organ}, agit",
		"event/out-of-order": "{gap, jour, jours} trop tôt", "party/idle": "{count, évènement, évènements}",
		"event/no-first": "aucun évènement sans prédécesseur", "event/state-needs-date": "sans date",
		"party/same-type": "du même type que {other}",
	})
	setup.Profile("dated", func(rec record.Record, context *integrity.Context) bool {
		e, isEvent := rec.(*event)
		if !isEvent {
			return false
		}
		by, found := integrity.Find[party](context, e.By)
		return found && by.Type == "state"
	})
}

func rules() []integrity.Rule {
	untyped := strings.Replace(clash, `"type":"clash",`, "", 1)
	army := `{"kind":"party","id":"party/army","type":"army","parents":[{"party":"party/north"}]}` + "\n"
	undated := strings.Replace(clash, `"date":"2021-11-16",`, "", 1)
	dated := rule("event/state-needs-date", "no date", north+clash, north+undated)
	dated.Profile = "dated"
	order := rule("event/out-of-order", "{gap, day, days} before what it follows", north+clash+handover,
		north+clash+strings.Replace(handover, "2021-12-19", "2021-11-01", 1))
	order.Boundary = "both may be on one day"
	idle := rule("party/idle", "{count, event, events} by this party", north+clash, north+clash+clashes(3))
	idle.Severity = integrity.Warning
	twins := rule("party/same-type", "the type of {other}", north, north+strings.Replace(north, "north", "south", 1))
	return []integrity.Rule{
		integrity.RecordRule(rule("event/type-missing", "the event has no type", north+clash, north+untyped),
			func(e *event, report *integrity.Reporter) {
				if e.Type == "" {
					report.Report("/type")
				}
			}),
		integrity.RecordRule(dated, func(e *event, report *integrity.Reporter) {
			if e.Date.IsZero() {
				report.Report("/date")
			}
		}),
		integrity.DossierRule(rule("event/by-organ", "an organ, {organ}, acts", north+clash, north+army+strings.Replace(clash, "party/north", "party/army", 1)),
			func(e *event, context *integrity.Context) {
				if by, found := integrity.Find[party](context, e.By); found && len(by.Parents) > 0 {
					context.Report("/by").With("organ", e.By).Relate(by.ID, "/parents")
				}
			}),
		integrity.DossierRule(idle, func(p *party, context *integrity.Context) {
			count := 0
			for range integrity.Referring[event](context, p.ID) {
				count++
			}
			if count > 3 {
				context.Report("").With("count", count)
			}
		}),
		integrity.DossierRule(twins, func(p *party, context *integrity.Context) {
			first := p.ID
			for other := range integrity.Every[party](context) {
				if other.Type == p.Type {
					first = min(first, other.ID)
				}
			}
			if first != p.ID {
				context.Report("/type").With("other", first).Relate(first, "/type")
			}
		}),
		integrity.DateRule(order, func(e *event, timeline *integrity.Timeline) {
			if before, found := integrity.Find[event](&timeline.Context, e.After); found {
				timeline.NotAfter(timeline.DateOf(before, "/date", before.Date), timeline.Date("/date", e.Date))
			}
		}),
		integrity.WholeRule(rule("event/no-first", "every event follows another", north+clash,
			strings.Replace(handover, `,"by":"party/north"`, "", 1)+`{"kind":"event","id":"event/clash","type":"clash","after":"event/handover"}`+"\n"),
			func(context *integrity.Context) {
				events, first := 0, 0
				for e := range integrity.Every[event](context) {
					events++
					if e.After == "" {
						first++
					}
				}
				if events > 0 && first == 0 {
					context.Report("")
				}
			}),
	}
}

func clashes(count int) string {
	var lines strings.Builder
	for i := range count {
		lines.WriteString(strings.Replace(clash, "event/clash", "event/clash-"+string(rune('a'+i)), 1))
	}
	return lines.String()
}

var today = integrity.Now(chronology.MustParse("2026-01-01"))

func newChecker(t testing.TB, options ...integrity.Option) *integrity.Checker {
	t.Helper()
	checker, err := integrity.NewChecker(append([]integrity.Option{domain, today}, options...)...)
	require.NoError(t, err)
	return checker
}

func read(t testing.TB, checker *integrity.Checker, text string) *record.Dossier {
	t.Helper()
	dossier, err := record.Read(strings.NewReader(text), "test.jsonl", checker.Kinds())
	require.NoError(t, err)
	return dossier
}

// cited gives every line a citation, so that a text can be free of findings.
func cited(text string) string {
	return strings.ReplaceAll(text, "}\n", `,"citations":[{"source":"external:x"}]}`+"\n")
}
