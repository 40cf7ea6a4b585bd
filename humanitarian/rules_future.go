package humanitarian

import (
	"iter"

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

// happenings are the dates of what a record says has happened, each at its place.
type happenings = iter.Seq2[record.Pointer, chronology.Date]

func notInTheFuture[T any](kind string, example func(day string) string, dates func(*T) happenings) integrity.Rule {
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
			for at, date := range dates(rec) {
				if date.After(tomorrow) == chronology.Certain {
					report.Report(at).With("date", date).With("now", report.Now())
				}
			}
		})
}

func (c *Cohort) happenings() happenings {
	return func(yield func(record.Pointer, chronology.Date) bool) {
		if !yield("/captured", c.Captured) {
			return
		}
		for i, change := range c.Changes {
			if !yield(record.At("changes", i, "date"), change.Date) {
				return
			}
		}
		for i, held := range c.Held {
			if !yield(record.At("held", i, "date"), held.Date) {
				return
			}
		}
	}
}

func (e *Exchange) happenings() happenings {
	return func(yield func(record.Pointer, chronology.Date) bool) {
		if !yield("/agreed", e.Agreed) {
			return
		}
		for i, taken := range e.Steps {
			if !yield(record.At("steps", i, "date"), taken.Date) {
				return
			}
		}
		for i, total := range e.Series {
			if !yield(record.At("series", i, "date"), total.Date) {
				return
			}
		}
	}
}

func (r *Remains) happenings() happenings {
	return func(yield func(record.Pointer, chronology.Date) bool) {
		if !yield("/died", r.Died) || !yield("/certificate", r.Certificate) || !yield("/offered", r.Offered) || !yield("/accepted", r.Accepted) {
			return
		}
		for i, taken := range r.Steps {
			if !yield(record.At("steps", i, "date"), taken.Date) {
				return
			}
		}
	}
}

func (m *MissingPerson) happenings() happenings {
	return func(yield func(record.Pointer, chronology.Date) bool) {
		if !yield("/last_seen", m.LastSeen) {
			return
		}
		for i, taken := range m.Steps {
			if !yield(record.At("steps", i, "date"), taken.Date) {
				return
			}
		}
	}
}

func (m *MineRecord) happenings() happenings {
	return func(yield func(record.Pointer, chronology.Date) bool) {
		for i, group := range m.Mines {
			if !yield(record.At("mines", i, "laid"), group.Laid) {
				return
			}
		}
		for i, claim := range m.Accuracy {
			if !yield(record.At("accuracy", i, "date"), claim.Date) {
				return
			}
		}
		for i, taken := range m.Steps {
			if !yield(record.At("steps", i, "date"), taken.Date) {
				return
			}
		}
	}
}

func (e *Evacuation) happenings() happenings {
	return func(yield func(record.Pointer, chronology.Date) bool) {
		_ = yield("/evacuated", e.Evacuated) && yield("/returned", e.Returned) && yield("/guardian_consent", e.GuardianConsent)
	}
}
