package humanitarian

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// transferDateRules are about the order of the dates of a transfer.
func transferDateRules() []integrity.Rule {
	return since(firstVersion,
		transferHandedOverBeforeCaptured(),
		transferExecutedBeforeAgreed(),
		transferConfirmedBeforeExecuted(),
		transferInformationBeforeCreated(),
		transferReleasedBeforeAct(),
		transferReportedBeforeExecuted(),
		transferInTheFuture(),
		transferWeekdayDiffers(),
		transferDaysStatedDiffer(),
	)
}

func exampleCaptured(members string) string {
	return legs(members + `,"people":[{"category":"serviceman","count":10,"captured":"event/clash"}]`)
}

func exampleCited(published string) string {
	return dossier(exampleParties, `{"kind":"source","id":"source/report","names":[{"value":"Report"}],"type":"news_agency"}`,
		leg(`"executed":"2023-12-13","people":[{"count":32}],"citations":[{"source":"source/report","published":"`+published+`","paths":["/executed"]}]`))
}

func transferHandedOverBeforeCaptured() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/handed-over-before-captured", Severity: integrity.Error,
		Title:   "captured before handed over",
		Doc:     "The date of capture is that of the event, or of the cohort, the group was captured in.",
		Message: "handed over {to}, but captured {from} at the earliest: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{disappearanceConvention("17 (3)")},
		Good:    exampleCaptured(`"executed":"2021-12-19"`), Bad: exampleCaptured(`"executed":"2021-11-10"`)},
		func(t *Transfer, timeline *integrity.Timeline) {
			for _, group := range t.People {
				timeline.NotAfter(captureOfGroup(timeline, group), timeline.Date("/executed", t.Executed))
			}
		})
}

func transferExecutedBeforeAgreed() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/executed-before-agreed", Severity: integrity.Error,
		Title:   "A transfer is agreed before it is executed.",
		Doc:     "The agreement on this transfer, not on a framework. An act called unilateral has no date of agreement.",
		Message: "executed {to}, but agreed only {from}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{{Title: "International Aid Transparency Initiative: planned and actual dates"}},
		Good:    legs(`"agreed":"2021-12-14","executed":"2021-12-19","people":[{"count":10}]`),
		Bad:     legs(`"agreed":"2021-12-24","executed":"2021-12-19","people":[{"count":10}]`)},
		func(t *Transfer, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/agreed", t.Agreed), timeline.Date("/executed", t.Executed))
		})
}

func transferConfirmedBeforeExecuted() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/confirmed-before-executed", Severity: integrity.Error,
		Title:   "A receiver confirms what has happened.",
		Doc:     "The receiver's confirmation of this transfer, not of an earlier one.",
		Message: "confirmed {to}, but executed only {from}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: legs(`"executed":"2021-12-19","confirmed":"2021-12-19","people":[{"count":10}]`),
		Bad:  legs(`"executed":"2021-12-19","confirmed":"2021-12-04","people":[{"count":10}]`)},
		func(t *Transfer, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/executed", t.Executed), timeline.Date("/confirmed", t.Confirmed))
		})
}

func transferInformationBeforeCreated() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/information-before-created", Severity: integrity.Error,
		Title:   "What is handed over exists.",
		Doc:     "A list or map cannot be handed over before it was drawn up.",
		Message: "handed over {to}, but drawn up only {from}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{{Title: "published report that dates the announcement of forms of February 2024 to January 2021"}},
		Good:    legs(`"type":"information","executed":"2024-02-12","information":[{"kind":"mine_records","count":{"best":8,"unit":"forms"},"created":"1993"}]`),
		Bad:     legs(`"type":"information","executed":"2021-01","information":[{"kind":"mine_records","count":{"best":8,"unit":"forms"},"created":"2024-02"}]`)},
		func(t *Transfer, timeline *integrity.Timeline) {
			for i, item := range t.Information {
				timeline.NotAfter(timeline.Date(record.At("information", i, "created"), item.Created), timeline.Date("/executed", t.Executed))
			}
		})
}

func transferReleasedBeforeAct() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/released-before-act", Severity: integrity.Error,
		Title:   "The act a transfer rests on comes before it.",
		Doc:     "An amnesty, pardon, order or extradition treaty made afterwards is not what the transfer rested on.",
		Message: "executed {to}, but the act is of {from}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{secondProtocol("6"), fourthConvention("45")},
		Good:    legs(`"type":"pardon_release","executed":"2021-12-19","people":[{"count":10}],"basis":{"kind":"pardon","date":"2021-12-18"}`),
		Bad:     legs(`"type":"pardon_release","executed":"2021-12-19","people":[{"count":10}],"basis":{"kind":"pardon","date":"2021-12-28"}`)},
		func(t *Transfer, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/basis/date", t.Basis.Date), timeline.Date("/executed", t.Executed))
		})
}

func transferReportedBeforeExecuted() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/reported-before-executed", Severity: integrity.Warning,
		Title: "What a source reports as done had been done when it appeared.",
		Doc: "A source cited for the date of execution that appeared before it can only have told of an agreement or a plan. " +
			"In December 2023 several reports of an agreement wrote that people had been released.",
		Message: "executed {from} by a source that appeared {to}: {gap, day, days} too early", Boundary: "a source may appear a day before, its time zone being behind",
		Sources: []integrity.Source{{Title: "reports of 7 December 2023 on the transfer of 13 December"}},
		Good:    exampleCited("2023-12-13"), Bad: exampleCited("2023-12-07")},
		func(t *Transfer, timeline *integrity.Timeline) {
			for i, citation := range t.Citations {
				for _, path := range citation.Paths {
					if path == "/executed" {
						timeline.AtLeast(timeline.Date("/executed", t.Executed), timeline.Date(record.At("citations", i, "published"), citation.Published), -1)
					}
				}
			}
		})
}

func transferInTheFuture() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/in-the-future", Severity: integrity.Error,
		Title:   "What is recorded as executed or confirmed lies not in the future.",
		Doc:     "A day of grace is given, since it is tomorrow somewhere. What is to come stands in planned.",
		Message: "dated {date}, checked on {now}",
		Sources: []integrity.Source{{Title: "International Aid Transparency Initiative: actual dates are not in the future"}},
		Good:    legs(`"planned":"9998-12-19","people":[{"count":10}]`), Bad: legs(`"executed":"9998-12-19","people":[{"count":10}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			now, known := report.Now().SingleDay()
			if !known {
				return
			}
			tomorrow := chronology.Of(now + 1)
			for _, dated := range []happening{{field: "executed", date: t.Executed}, {field: "confirmed", date: t.Confirmed}} {
				dated.reportAfter(tomorrow, report)
			}
		})
}

func transferWeekdayDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/weekday-differs", Severity: integrity.Warning,
		Title:   "The day of the week is that of the date.",
		Doc:     "A wrong day of the week often tells that the date is that of the report.",
		Message: "{stated} is stated, {date} is a {computed}",
		Sources: []integrity.Source{{Title: "published report of a Tuesday for Monday 2 April 2012"}},
		Good:    legs(`"executed":"2012-04-02","weekday":"monday","people":[{"count":10}]`),
		Bad:     legs(`"executed":"2012-04-02","weekday":"tuesday","people":[{"count":10}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			conflict.ReportWeekday(report, "/weekday", t.Weekday, t.Executed)
		})
}

func transferDaysStatedDiffer() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/days-stated-differ", Severity: integrity.Warning,
		Title:   "The days in custody that a source states are those between the dates.",
		Doc:     "A day more or less is allowed for, since both ends may be counted. A larger difference often tells of a number taken from an earlier report.",
		Message: "captured {from} and handed over {to}: the stated number of days is {gap, day, days} off", Boundary: "one day more or less than the difference of the dates",
		Sources: []integrity.Source{{Title: "published figure of 1,934 days for 25 June 2006 to 18 October 2011, which are 1,941"}},
		Good:    exampleCaptured(`"executed":"2021-12-19"`),
		Bad:     legs(`"executed":"2021-12-19","people":[{"count":10,"captured":"event/clash","stated_days":26}]`)},
		func(t *Transfer, timeline *integrity.Timeline) {
			for _, group := range t.People {
				if group.StatedDays > 0 {
					timeline.Apart(captureOfGroup(timeline, group), timeline.Date("/executed", t.Executed), group.StatedDays-1, group.StatedDays+1)
				}
			}
		})
}

// captureOfGroup returns the date on which a group was captured, by its event or its cohort.
func captureOfGroup(timeline *integrity.Timeline, group Group) integrity.Point {
	if event, found := integrity.Find[conflict.Event](&timeline.Context, group.Captured); found {
		return startOfEvent(timeline, event)
	}
	if cohort, found := integrity.Find[Cohort](&timeline.Context, group.Cohort); found {
		return captureOfCohort(timeline, cohort)
	}
	return integrity.Point{}
}

// transferClockRules print how much time has passed.
func transferClockRules() []integrity.Rule {
	return since(firstVersion,
		transferDaysInCustody(),
		transferDaysSinceHostilitiesEnded(),
		transferUnconfirmed(),
	)
}

func transferDaysInCustody() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/days-in-custody", Severity: integrity.Info,
		Title:   "How many days people were held before they were handed over.",
		Doc:     "A clock, not a judgement: the days between the capture and the hand-over, as a range where a date is not exact.",
		Message: "handed over {days} days after capture",
		Sources: []integrity.Source{thirdConvention("118"), fourthConvention("133"), customaryRule("128")},
		Good:    legs(`"planned":"2021-12-19","people":[{"count":10,"captured":"event/clash"}]`),
		Bad:     legs(`"executed":"2021-12-19","people":[{"count":10,"captured":"event/clash"}]`)},
		func(t *Transfer, context *integrity.Context) {
			for i, group := range t.People {
				captured, where := groupCapture(context, group)
				if elapsed := chronology.Distance(captured, t.Executed); where != nil && !t.Executed.IsZero() && !elapsed.MinOpen && elapsed.Min >= 0 {
					context.Report(record.At("people", i)).With("days", elapsed).Relate(where.RecordID(), "")
				}
			}
		})
}

func transferDaysSinceHostilitiesEnded() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/days-since-hostilities-ended", Severity: integrity.Info,
		Title: "How many days passed between the end of active hostilities and the hand-over.",
		Doc: "A clock, not a judgement. It runs from the end of the episode of hostilities the people were captured in; several ends may stand in one conflict. " +
			"Prisoners of war are to be released without delay after that end, internees as soon as possible after it.",
		Message: "handed over {days} days after active hostilities ended",
		Sources: []integrity.Source{thirdConvention("118"), fourthConvention("133"), customaryRule("128")},
		Good:    dossier(exampleParties, exampleWar, leg(`"executed":"2020-11-09","people":[{"count":10}],"episode":"episode/war"`)),
		Bad:     dossier(exampleParties, exampleWar, leg(`"executed":"2020-12-14","people":[{"count":44}],"episode":"episode/war"`))},
		func(t *Transfer, context *integrity.Context) {
			if len(t.People) == 0 {
				return
			}
			episode, found := integrity.Find[conflict.Episode](context, t.Episode)
			if !found {
				return
			}
			if elapsed := chronology.Distance(episode.HostilitiesEnd(), t.Executed); !elapsed.MinOpen && elapsed.Min >= 0 {
				context.Report("/executed").With("days", elapsed).Relate(episode.ID, "/active_end")
			}
		})
}

func transferUnconfirmed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/unconfirmed", Severity: integrity.Info,
		Title:   "What the sender says is confirmed by the receiver or a neutral.",
		Doc:     "A release is to be verifiable. A confirmation, a number received, or a verifier or observer among the intermediaries settles it.",
		Message: "handed over {date}, with no confirmation by the receiver or a neutral on record",
		Sources: []integrity.Source{disappearanceConvention("21")},
		Good:    legs(`"executed":"2021-12-19","confirmed":"2021-12-19","people":[{"count":10}]`),
		Bad:     legs(`"executed":"2021-12-19","people":[{"count":10}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			if !t.Executed.IsZero() && len(t.People) > 0 && !t.confirmed() {
				report.Report("/confirmed").With("date", t.Executed)
			}
		})
}

// confirmed reports whether somebody other than the sender says that the transfer took place.
func (t *Transfer) confirmed() bool {
	if !t.Confirmed.IsZero() {
		return true
	}
	for _, between := range t.Intermediaries {
		switch between.Role {
		case Verifier, Observer, Witness, NeutralIntermediary, Carrier:
			return true
		}
	}
	for _, group := range t.People {
		if group.Received.State() == record.CountStated {
			return true
		}
	}
	return false
}

// groupCapture returns when a group was captured and the record that says so.
func groupCapture(records view, group Group) (chronology.Date, record.Record) {
	if event, found := lookup[conflict.Event](records, group.Captured); found {
		if event.Date.IsZero() {
			return event.Period.Start().Date, event
		}
		return event.Date, event
	}
	if cohort, found := lookup[Cohort](records, group.Cohort); found {
		return captureDate(records, cohort)
	}
	return chronology.Date{}, nil
}
