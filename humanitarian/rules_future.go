package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// futureRules ask of every kind of record that what happened is not dated after the check. Plans
// are not asked.
func futureRules() []integrity.Rule {
	return since(firstVersion,
		notInTheFuture("cohort", func(day string) string {
			return dossier(exampleNorth, `{"kind":"cohort","id":"cohort/x","holder":"party/north","count":5,"changes":[{"kind":"died","date":"`+day+`","count":1}]}`)
		}, (*Cohort).happenings),
		notInTheFuture("exchange", func(day string) string {
			return exchanged(exampleStage + `,"steps":[{"event":"executed","date":"` + day + `"}]`)
		}, (*Exchange).happenings),
		notInTheFuture("remains", func(day string) string {
			return exampleRecovered(`,{"event":"examined","date":"`+day+`"}`, "")
		}, (*Remains).happenings),
		notInTheFuture("missing-person", func(day string) string {
			return exampleCase(`,{"event":"search_opened","date":"`+day+`"}`, "")
		}, (*MissingPerson).happenings),
		notInTheFuture("mine-record", func(day string) string {
			return exampleMinefield(examplePoints + exampleLaid + `,"steps":[{"event":"handed_over","date":"` + day + `"}]`)
		}, (*MineRecord).happenings),
		notInTheFuture("evacuation", func(day string) string {
			return exampleEvacuated(exampleWilling + `,"returned":"` + day + `"`)
		}, (*Evacuation).happenings),
	)
}

// happening is the date of something a record says has happened, in a field of its own or of an
// element of a list.
type happening struct {
	list  string // "" where it is in no list
	index int
	field string
	date  chronology.Date
}

// reportAfter reports what is dated after a day, which is tomorrow.
func (h happening) reportAfter(tomorrow chronology.Date, report *integrity.Reporter) {
	if h.date.After(tomorrow) != chronology.Certain {
		return
	}
	at := record.At(h.field)
	if h.list != "" {
		at = record.At(h.list, h.index, h.field)
	}
	report.Report(at).With("date", h.date).With("now", report.Now())
}

func notInTheFuture[T any](kind string, example func(day string) string, dates func(*T) []happening) integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: integrity.Code(kind + "/in-the-future"), Severity: integrity.Error,
		Title:   "What has happened lies not in the future.",
		Doc:     "A day of grace is given, since it is tomorrow somewhere.",
		Message: "dated {date}, checked on {now}",
		Sources: []integrity.Source{{Title: "International Aid Transparency Initiative: actual dates are not in the future"}},
		Good:    example("2021-12-19"), Bad: example("9998-11-16")},
		func(rec *T, report *integrity.Reporter) {
			now, known := report.Now().SingleDay()
			if !known {
				return
			}
			tomorrow := chronology.Of(now + 1)
			for _, dated := range dates(rec) {
				dated.reportAfter(tomorrow, report)
			}
		})
}

func (c *Cohort) happenings() []happening {
	list := []happening{{field: "captured", date: c.Captured}}
	for i, change := range c.Changes {
		list = append(list, happening{"changes", i, "date", change.Date})
	}
	for i, held := range c.Held {
		list = append(list, happening{"held", i, "date", held.Date})
	}
	return list
}

func (e *Exchange) happenings() []happening {
	list := []happening{{field: "agreed", date: e.Agreed}}
	for i, taken := range e.Steps {
		list = append(list, happening{"steps", i, "date", taken.Date})
	}
	for i, total := range e.Series {
		list = append(list, happening{"series", i, "date", total.Date})
	}
	return list
}

func (r *Remains) happenings() []happening {
	list := []happening{{field: "died", date: r.Died}, {field: "certificate", date: r.Certificate}, {field: "offered", date: r.Offered}, {field: "accepted", date: r.Accepted}}
	for i, taken := range r.Steps {
		list = append(list, happening{"steps", i, "date", taken.Date})
	}
	return list
}

func (m *MissingPerson) happenings() []happening {
	list := []happening{{field: "last_seen", date: m.LastSeen}}
	for i, taken := range m.Steps {
		list = append(list, happening{"steps", i, "date", taken.Date})
	}
	return list
}

func (m *MineRecord) happenings() []happening {
	var list []happening
	for i, group := range m.Mines {
		list = append(list, happening{"mines", i, "laid", group.Laid})
	}
	for i, claim := range m.Accuracy {
		list = append(list, happening{"accuracy", i, "date", claim.Date})
	}
	for i, taken := range m.Steps {
		list = append(list, happening{"steps", i, "date", taken.Date})
	}
	return list
}

func (e *Evacuation) happenings() []happening {
	return []happening{{field: "evacuated", date: e.Evacuated}, {field: "returned", date: e.Returned}, {field: "guardian_consent", date: e.GuardianConsent}}
}
