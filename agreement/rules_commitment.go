package agreement

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func commitmentRules() []integrity.Rule {
	return []integrity.Rule{
		commitmentOfNobody(), commitmentWithoutOrigin(), commitmentDueBeforeAgreed(), commitmentMovedOrder(), commitmentLate(), commitmentOnTheDay(), commitmentOverdue(),
		commitmentDoneBeforeAgreed(), commitmentTwoDeadlines(), commitmentLapsedAndDone(),
	}
}

// promise writes a commitment of the examples, of north under a pact of 9 November 2020.
func promise(members string) string {
	return north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}]`) +
		`{"kind":"commitment","id":"commitment/return","names":[{"value":"Return"}],"by":["party/north"],"agreement":"agreement/pact"` + members + `}` + "\n"
}

func commitmentOfNobody() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "commitment/of-nobody", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A commitment must say who undertook it.", Doc: "Nobody can be asked to keep what nobody undertook.", Message: "the commitment names no party that undertook it",
		Good: promise(`,"due":"2020-11-20"`), Bad: north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}]`) + `{"kind":"commitment","id":"commitment/return","names":[{"value":"Return"}],"agreement":"agreement/pact","due":"2020-11-20"}` + "\n",
	}, func(c *Commitment, report *integrity.Reporter) {
		if len(c.By) == 0 {
			report.Report("/by")
		}
	})
}

func commitmentWithoutOrigin() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "commitment/laid-down-nowhere", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A commitment must say where it was undertaken.", Doc: "An agreement with its clause, or a statement.", Message: "the commitment names neither an agreement nor a statement",
		Good: promise(`,"due":"2020-11-20"`), Bad: north + `{"kind":"commitment","id":"commitment/return","names":[{"value":"Return"}],"by":["party/north"],"due":"2020-11-20"}` + "\n",
	}, func(c *Commitment, report *integrity.Reporter) {
		if c.Agreement == "" && c.Statement == "" {
			report.Report("/agreement")
		}
	})
}

func commitmentDueBeforeAgreed() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "commitment/due-before-agreed", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A deadline must not lie before the agreement that sets it.", Doc: "A text may confirm what was due before; then the earlier text sets the deadline.",
		Message: "agreed {from}, but due {to}: {gap, day, days} earlier", Boundary: "it may be due on the day of the agreement",
		Good: promise(`,"due":"2020-11-20"`), Bad: promise(`,"due":"2020-10-20"`),
	}, func(c *Commitment, timeline *integrity.Timeline) {
		if agreement, known := integrity.Find[Agreement](&timeline.Context, c.Agreement); known {
			if concluded, at, found := agreement.Concluded(); found {
				timeline.NotAfter(timeline.DateOf(agreement, at, concluded), timeline.Date("/due", c.Due))
			}
		}
	})
}

func commitmentMovedOrder() integrity.Rule {
	moved := func(second string) string {
		return promise(`,"due":"2020-11-15","moved":[{"due":"2020-11-25","on":"2020-11-15"},{"due":"2020-12-01","on":"` + second + `"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "commitment/moves-out-of-order", Severity: integrity.Error, Since: "0.1.0",
		Title: "Changes of a deadline must stand in the order they were made.", Doc: "The last one is in force.",
		Message: order, Boundary: "two changes may be made on one day",
		Good: moved("2020-11-24"), Bad: moved("2020-11-04"),
	}, func(c *Commitment, timeline *integrity.Timeline) {
		for i := 1; i < len(c.Moved); i++ {
			timeline.NotAfter(timeline.Date(record.At("moved", i-1, "on"), c.Moved[i-1].On), timeline.Date(record.At("moved", i, "on"), c.Moved[i].On))
		}
	})
}

func commitmentLate() integrity.Rule {
	done := func(date string) string {
		return promise(`,"due":"2020-11-15","word":"by","moved":[{"due":"2020-11-25","on":"2020-11-15"}],"fulfilments":[{"date":"` + date + `"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "commitment/fulfilled-late", Severity: integrity.Info, Since: "0.1.0",
		Title: "What was fulfilled after its deadline is told with the days.", Doc: "A clock, not a judgement. A deadline that was moved counts as moved, even by a message without a new text.",
		Message: "fulfilled {from}, due {to}: {gap, day, days} later", Boundary: "the day itself is in time, with by, until and on; see commitment/fulfilled-on-the-day for before", Sources: from(timeLimits),
		Good: done("2020-11-25"), Bad: done("2020-11-30"),
	}, func(c *Commitment, timeline *integrity.Timeline) {
		due, at := c.Deadline()
		if fulfilled, when, done := c.Done(); done && !due.IsZero() {
			timeline.NotAfter(timeline.Date(when, fulfilled), timeline.Date(at, due))
		}
	})
}

func commitmentOnTheDay() integrity.Rule {
	done := func(date string) string {
		return promise(`,"due":"2020-11-20","word":"before","fulfilments":[{"date":"` + date + `"}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "commitment/fulfilled-on-the-day", Severity: integrity.Info, Since: "0.1.0",
		Title:   "What was due before a day and fulfilled on it depends on how the word is read.",
		Doc:     "The Russian do means before, by and until. The statement of November 2020 says before 20 November in translation; the handing back happened on the 20th and nobody called it late.",
		Message: "fulfilled on {day}, and due before that day: in time if the day is included, one day late if not", Sources: from(timeLimits),
		Good: done("2020-11-19"), Bad: done("2020-11-20"),
	}, func(c *Commitment, report *integrity.Reporter) {
		due, at := c.Deadline()
		if fulfilled, when, done := c.Done(); done && at == "/due" && c.Word == BeforeDay && fulfilled.SameDay(due) == chronology.Certain {
			report.Report(when).With("day", fulfilled).Relate(c.ID, "/word")
		}
	})
}

func commitmentOverdue() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "commitment/overdue", Severity: integrity.Info, Since: "0.1.0",
		Title: "What is due and not recorded as fulfilled is told with the days.", Doc: "A clock: the record may lack the fulfilment.",
		Message: "due {due}, and no fulfilment is recorded: {days, day, days} ago", Sources: from(timeLimits),
		Good: promise(`,"due":"2020-11-20","fulfilments":[{"date":"2020-11-20"}]`), Bad: promise(`,"due":"2020-11-20"`),
	}, func(c *Commitment, report *integrity.Reporter) {
		due, at := c.Deadline()
		_, _, done := c.Done()
		latest, now := due.Latest(), report.Now().Earliest()
		if done || !c.Lapsed.IsZero() || due.IsZero() || latest.Kind != chronology.BoundKnown || now.Kind != chronology.BoundKnown || now.Day <= latest.Day {
			return
		}
		report.Report(at).With("due", due).With("days", int(now.Day-latest.Day))
	})
}

func commitmentDoneBeforeAgreed() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "commitment/fulfilled-before-agreed", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A commitment is not fulfilled before it is undertaken.", Doc: "What was done before the agreement was done without it.",
		Message: "agreed {from}, but fulfilled {to}: {gap, day, days} earlier", Boundary: "it may be fulfilled on the day of the agreement",
		Good: promise(`,"fulfilments":[{"date":"2020-11-20"}]`), Bad: promise(`,"fulfilments":[{"date":"2020-10-20"}]`),
	}, func(c *Commitment, timeline *integrity.Timeline) {
		if len(c.Fulfilments) == 0 {
			return
		}
		agreement, known := integrity.Find[Agreement](&timeline.Context, c.Agreement)
		if !known {
			return
		}
		concluded, at, found := agreement.Concluded()
		if !found {
			return
		}
		for i, fulfilment := range c.Fulfilments {
			timeline.NotAfter(timeline.DateOf(agreement, at, concluded), timeline.Date(fulfilmentDates.At(i), fulfilment.Date))
		}
	})
}

func commitmentTwoDeadlines() integrity.Rule {
	within := func(due string) string {
		return promise(`,"due":"` + due + `","from":"2020-11-09","within":"P11D"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "commitment/deadline-against-term", Severity: integrity.Error, Since: "0.1.0",
		Title: "A deadline given both as a day and as a term must be one day.", Doc: "The day from which the term runs is not counted; month ends are clamped.",
		Message: "the term gives {computed}, the day stated is {to}: {gap, day, days} off", Boundary: "the day must be exactly the one computed", Sources: from(timeLimits),
		Good: within("2020-11-20"), Bad: within("2020-11-25"),
	}, func(c *Commitment, timeline *integrity.Timeline) {
		timeline.AfterTerm(timeline.Date("/from", c.From), timeline.Date("/due", c.Due), c.Within)
	})
}

func commitmentLapsedAndDone() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "commitment/lapsed-and-fulfilled", Severity: integrity.Error, Since: "0.1.0",
		Title: "A commitment that was fulfilled in whole has not lapsed.", Doc: "Lapsed says that it ceased to bind, unfulfilled.", Message: "the commitment is recorded as fulfilled in whole and as lapsed",
		Good: promise(`,"due":"2020-11-20","fulfilments":[{"date":"2020-11-18","partial":true}],"lapsed":"2021-01-01"`), Bad: promise(`,"due":"2020-11-20","fulfilments":[{"date":"2020-11-18"}],"lapsed":"2021-01-01"`),
	}, func(c *Commitment, report *integrity.Reporter) {
		if _, _, done := c.Done(); done && !c.Lapsed.IsZero() {
			report.Report("/lapsed")
		}
	})
}
