package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// custodyDateRules are about dates within custody, and its clocks.
func custodyDateRules() []integrity.Rule {
	return since(firstVersion,
		custodyVisitOutsideCustody(),
		custodyReviewOutsideCustody(),
		custodyDiffersFromTransfer(),
		custodyDaysStatedDiffer(),
		custodyTransitTooLong(),
		custodyDaysHeld(),
		custodyHeldAfterHostilities(),
		custodyReviewGap(),
	)
}

const exampleHeldAMonth = `"steps":[{"event":"captured","date":"2021-11-16"},{"event":"handed_over","date":"2021-12-19"}]`

const exampleStillHeld = `"steps":[{"event":"captured","date":"2020-10-05"}]`

func exampleTransit(received string) string {
	return episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"handed_to_intermediary","date":"2021-12-19"},{"event":"received","date":"` + received + `"}]`)
}

const exampleWar = `{"kind":"episode","id":"episode/war","names":[{"value":"War"}],"start":"2020-09-27","active_end":"2020-11-10"}`

func exampleHeldSinceWar(members string) string {
	return exampleWar + "\n" + episode(members+`,"episode":"episode/war"`)
}

func exampleHandedOver(day string) string {
	return dossier(exampleParties, leg(`"executed":"2021-12-19","people":[{"count":1}]`), `{"kind":"person","id":"person/p1"}`,
		`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north","steps":[{"event":"captured","date":"2021-11-16"},{"event":"handed_over","date":"`+day+`","transfer":"transfer/x"}]}`)
}

func custodyVisitOutsideCustody() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/visit-outside-custody", Severity: integrity.Error,
		Title:   "People are visited while they are held.",
		Doc:     "The first and the last day of the custody are inside.",
		Message: "{from} is {gap, day, days} after {to}: the visit lies outside of the custody", Boundary: "the days of capture and of the end are inside",
		Sources: []integrity.Source{thirdConvention("126"), customaryRule("124")},
		Good:    episode(exampleHeldAMonth + `,"visits":[{"date":"2021-11-20"}]`), Bad: episode(exampleHeldAMonth + `,"visits":[{"date":"2021-11-10"}]`)},
		func(c *Custody, timeline *integrity.Timeline) {
			if len(c.Visits) == 0 {
				return
			}
			inside := c.inside(timeline)
			for i, visit := range c.Visits {
				inside(timeline.Date(record.At("visits", i, "date"), visit.Date))
			}
		})
}

func custodyReviewOutsideCustody() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/review-outside-custody", Severity: integrity.Warning,
		Title:   "The grounds of custody are reviewed while it lasts.",
		Doc:     "The first and the last day of the custody are inside.",
		Message: "{from} is {gap, day, days} after {to}: the review lies outside of the custody", Boundary: "the days of capture and of the end are inside",
		Sources: []integrity.Source{fourthConvention("43")},
		Good:    episode(exampleHeldAMonth + `,"reviews":["2021-11-20"]`), Bad: episode(exampleHeldAMonth + `,"reviews":["2021-12-29"]`)},
		func(c *Custody, timeline *integrity.Timeline) {
			if len(c.Reviews) == 0 {
				return
			}
			inside := c.inside(timeline)
			for i, review := range c.Reviews {
				inside(timeline.Date(record.At("reviews", i), review))
			}
		})
}

func custodyDiffersFromTransfer() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/differs-from-transfer", Severity: integrity.Error,
		Title:   "A hand-over has the date of its transfer.",
		Doc:     "The step and the transfer it names are one event.",
		Message: "dated {from} here and {to} there: {gap, day, days} apart", Boundary: "the same day",
		Good: exampleHandedOver("2021-12-19"), Bad: exampleHandedOver("2021-12-29")},
		func(c *Custody, timeline *integrity.Timeline) {
			for i, step := range c.Steps {
				if step.Event != HandedOver && step.Event != HandedToIntermediary {
					continue
				}
				if transfer, found := integrity.Find[Transfer](&timeline.Context, step.Transfer); found {
					timeline.SameDay(c.point(timeline, i), timeline.DateOf(transfer, "/executed", transfer.Executed))
				}
			}
		})
}

func custodyDaysStatedDiffer() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/days-stated-differ", Severity: integrity.Warning,
		Title:   "The days a source says the custody lasted are those between the dates.",
		Doc:     "A day more or less is allowed for, since both ends may be counted.",
		Message: "from {from} to {to}: the stated number of days is {gap, day, days} off", Boundary: "one day more or less than the difference of the dates",
		Sources: []integrity.Source{{Title: "published figure of 1,934 days for 25 June 2006 to 18 October 2011, which are 1,941"}},
		Good:    episode(exampleHeldAMonth + `,"stated_days":33`), Bad: episode(exampleHeldAMonth + `,"stated_days":43`)},
		func(c *Custody, timeline *integrity.Timeline) {
			if c.StatedDays <= 0 {
				return
			}
			course := courseOf(c, &timeline.Reporter)
			timeline.Apart(c.point(timeline, course.start), c.point(timeline, course.end), c.StatedDays-1, c.StatedDays+1)
		})
}

func custodyTransitTooLong() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/transit-too-long", Severity: integrity.Warning,
		Title:   "Who was handed to an intermediary is received within a week.",
		Doc:     "Longer journeys happen; mostly the receipt is not recorded or dated by its report.",
		Message: "handed to an intermediary {from} and received {to}: {gap, day, days} beyond a week", Boundary: "seven days are within",
		Good: exampleTransit("2021-12-20"), Bad: exampleTransit("2022-01-20")},
		func(c *Custody, timeline *integrity.Timeline) {
			for i := 1; i < len(c.Steps); i++ {
				if c.Steps[i-1].Event == HandedToIntermediary && c.Steps[i].Event == ReceivedBack {
					timeline.Within(timeline.Date(stepDates.At(i-1), c.Steps[i-1].Date), timeline.Date(stepDates.At(i), c.Steps[i].Date), 7)
				}
			}
		})
}

func custodyDaysHeld() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/days-held", Severity: integrity.Info,
		Title:   "How many days a custody has lasted.",
		Doc:     "A clock, not a judgement: until its end, or until the day of the check where no end is recorded.",
		Message: "{days} days in custody ({state} at the end)",
		Sources: []integrity.Source{thirdConvention("118"), fourthConvention("133"), customaryRule("128")},
		Good:    episode(`"steps":[{"event":"contact_lost","date":"2021-11-16"}]`), Bad: episode(exampleHeldAMonth)},
		func(c *Custody, report *integrity.Reporter) {
			course := courseOf(c, report)
			if elapsed := c.elapsed(course, report.Now()); !elapsed.MinOpen && elapsed.Max >= 0 {
				report.Report("/steps").With("days", elapsed).With("state", string(course.state))
			}
		})
}

func custodyHeldAfterHostilities() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "custody/held-after-hostilities", Severity: integrity.Warning, Profile: internationalConflict,
		Title: "After active hostilities the ground on which somebody is still held is recorded.",
		Doc: "Prisoners of war are released and repatriated without delay after the cessation of active hostilities, internees as soon as possible after their close; " +
			"criminal proceedings or a sentence may prolong the custody. The finding is a clock and a missing datum.",
		Message: "{days} days since active hostilities ended, no end of custody and no penal ground on record",
		Sources: []integrity.Source{thirdConvention("118"), thirdConvention("119"), fourthConvention("133"), customaryRule("128")},
		Good:    exampleHeldSinceWar(exampleStillHeld + `,"grounds":"penal_sentence"`), Bad: exampleHeldSinceWar(exampleStillHeld + `,"grounds":"captivity"`)},
		heldAfterHostilities)
}

func custodyReviewGap() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/review-gap", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "Internment is reviewed at least twice a year.",
		Doc:     "Between two reviews on record lie at most 184 days. A review may have taken place without being recorded.",
		Message: "reviews on {from} and {to}: {gap, day, days} beyond half a year", Boundary: "184 days are within",
		Sources: []integrity.Source{fourthConvention("43"), fourthConvention("78")},
		Good:    episode(exampleStillHeld + `,"grounds":"security","reviews":["2021-01-10","2021-06-10"]`), Bad: episode(exampleStillHeld + `,"grounds":"security","reviews":["2021-01-10","2021-09-10"]`)},
		func(c *Custody, timeline *integrity.Timeline) {
			for i := 1; i < len(c.Reviews); i++ {
				timeline.Within(timeline.Date(record.At("reviews", i-1), c.Reviews[i-1]), timeline.Date(record.At("reviews", i), c.Reviews[i]), 184)
			}
		})
}

// elapsed returns how many days a custody has lasted: to its end, or to the day of the check where
// none is recorded. They are open where no step began it.
func (c *Custody) elapsed(course course, now chronology.Date) chronology.DayDistance {
	ended := now
	if course.end >= 0 {
		ended = c.on(course.end)
	}
	return chronology.Distance(c.on(course.start), ended)
}

// inside returns what declares that a point lies within the custody. An end that is not recorded
// bounds nothing.
func (c *Custody) inside(timeline *integrity.Timeline) func(integrity.Point) {
	course := courseOf(c, &timeline.Reporter)
	start, end := c.point(timeline, course.start), c.point(timeline, course.end)
	return func(point integrity.Point) { timeline.During(start, point, end) }
}

func heldAfterHostilities(c *Custody, context *integrity.Context) {
	course := courseOf(c, &context.Reporter)
	if c.Grounds.penal() || !course.state.Held() {
		return
	}
	ended, episode := hostilitiesEnd(context, c)
	if episode == "" {
		return
	}
	began := c.on(course.start)
	if elapsed := chronology.Distance(ended, context.Now()); began.NotAfter(ended) == chronology.Certain && !elapsed.MinOpen && elapsed.Min > 0 {
		context.Report("/grounds").With("days", elapsed).Relate(episode, "/active_end")
	}
}
