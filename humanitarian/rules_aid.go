package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func aidRules() []integrity.Rule {
	return since(firstVersion,
		aidDeliveredBefore(), aidDeliveredExceeds(), aidUnitDiffers(), aidQuantityMissing(), aidPlannedOrder(), aidActualOrder(), aidActualInFuture(), aidAnsweredBefore(),
	)
}

var iatiRules = integrity.Source{Title: "IATI standard ruleset 2.03: activity dates", URL: "https://iatistandard.org/en/iati-standard/203/rulesets/standard-ruleset/"}

func exampleAid(members string) string {
	return dossier(exampleParties, `{"kind":"aid","id":"aid/a1","from":"party/north","to":"party/south"`+members+`}`)
}

func exampleConsignment(members string) string {
	return exampleAid(`,"consignments":[{"kind":"food"` + members + `}]`)
}

func aidDeliveredBefore() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "aid/arrived-before-dispatched", Severity: integrity.Error,
		Title:   "A consignment leaves before it arrives.",
		Doc:     "Dates of two consignments are easily exchanged.",
		Message: "dispatched {from}, arrived {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"},"dispatched":"2020-10-05","arrived":"2020-10-09"`), Bad: exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"},"dispatched":"2020-10-05","arrived":"2020-10-01"`)},
		func(a *Aid, timeline *integrity.Timeline) {
			for i, consignment := range a.Consignments {
				at := record.At("consignments", i)
				timeline.NotAfter(timeline.Date(at.Child("dispatched"), consignment.Dispatched), timeline.Date(at.Child("arrived"), consignment.Arrived))
			}
		})
}

func aidDeliveredExceeds() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "aid/delivered-exceeds-sent", Severity: integrity.Error,
		Title:   "No more is delivered than was sent.",
		Doc:     "Reported only where all numbers the two counts allow break it, and both are in one unit.",
		Message: "{delivered} delivered of {sent}",
		Good:    exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"},"delivered":{"best":38,"unit":"tonnes"}`), Bad: exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"},"delivered":{"best":48,"unit":"tonnes"}`)},
		func(a *Aid, report *integrity.Reporter) {
			for i, consignment := range a.Consignments {
				if !consignment.Sent.IsZero() && !consignment.Delivered.IsZero() && consignment.Sent.Unit() == consignment.Delivered.Unit() && exceeds(consignment.Delivered, consignment.Sent) {
					report.Report(record.At("consignments", i, "delivered")).With("delivered", consignment.Delivered).With("sent", consignment.Sent)
				}
			}
		})
}

func aidUnitDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "aid/unit-differs", Severity: integrity.Error,
		Title:   "What is sent and what is delivered are counted in one unit.",
		Doc:     "Tonnes and vehicles cannot be compared.",
		Message: "sent in {sent}, delivered in {delivered}",
		Good:    exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"},"delivered":{"best":38,"unit":"tonnes"}`), Bad: exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"},"delivered":{"best":4,"unit":"vehicles"}`)},
		func(a *Aid, report *integrity.Reporter) {
			for i, consignment := range a.Consignments {
				sent, delivered := consignment.Sent.Unit(), consignment.Delivered.Unit()
				if sent != "" && delivered != "" && sent != delivered {
					report.Report(record.At("consignments", i, "delivered")).With("sent", string(sent)).With("delivered", string(delivered))
				}
			}
		})
}

func aidQuantityMissing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "aid/quantity-or-unit-missing", Severity: integrity.Warning,
		Title:   "A consignment says how much of what it holds, with a unit.",
		Doc:     "An unknown or undisclosed quantity is an answer.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{{Title: "OCHA 3W: who does what where"}},
		Good:    exampleConsignment(`,"sent":{"best":40,"unit":"tonnes"}`), Bad: exampleConsignment(`,"sent":40`)},
		func(a *Aid, report *integrity.Reporter) {
			for i, consignment := range a.Consignments {
				quantity, at := consignment.Sent, record.At("consignments", i, "sent")
				if quantity.IsZero() {
					quantity, at = consignment.Delivered, record.At("consignments", i, "delivered")
				}
				switch {
				case quantity.IsZero():
					report.Report(record.At("consignments", i)).With("missing", "quantity")
				case quantity.State() == record.CountStated && quantity.Unit() == "":
					report.Report(at).With("missing", "unit")
				}
			}
		})
}

func aidPlannedOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "aid/planned-end-before-start", Severity: integrity.Error,
		Title:   "Aid is planned to begin before it is planned to end.",
		Doc:     "Planned and actual dates are compared among themselves only: plans change.",
		Message: "planned from {from} to {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{iatiRules},
		Good:    exampleAid(`,"planned_start":"2020-10-05","planned_end":"2020-10-09"`), Bad: exampleAid(`,"planned_start":"2020-10-05","planned_end":"2020-10-01"`)},
		func(a *Aid, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/planned_start", a.PlannedStart), timeline.Date("/planned_end", a.PlannedEnd))
		})
}

func aidActualOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "aid/actual-end-before-start", Severity: integrity.Error,
		Title:   "Aid begins before it ends.",
		Doc:     "Planned and actual dates are compared among themselves only: plans change.",
		Message: "begun {from}, ended {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{iatiRules},
		Good:    exampleAid(`,"actual_start":"2020-10-05","actual_end":"2020-10-09"`), Bad: exampleAid(`,"actual_start":"2020-10-05","actual_end":"2020-10-01"`)},
		func(a *Aid, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/actual_start", a.ActualStart), timeline.Date("/actual_end", a.ActualEnd))
		})
}

func aidActualInFuture() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "aid/actual-in-the-future", Severity: integrity.Error,
		Title:   "Actual dates are not in the future.",
		Doc:     "What is still to come is planned.",
		Message: "{from} lies {gap, day, days} after the day of the check, {to}", Boundary: "one day of grace for time zones ahead of UTC",
		Sources: []integrity.Source{iatiRules},
		Good:    exampleAid(`,"planned_start":"2999-10-05"`), Bad: exampleAid(`,"actual_start":"2999-10-05"`)},
		func(a *Aid, timeline *integrity.Timeline) {
			timeline.NotInFuture("/actual_start", a.ActualStart)
			timeline.NotInFuture("/actual_end", a.ActualEnd)
		})
}

func aidAnsweredBefore() integrity.Rule {
	answer := func(day string) string {
		return exampleAid(`,"passages":[{"party":"party/south","answer":"granted","requested":"2020-10-05","answered":"` + day + `"}]`)
	}
	return integrity.DateRule(integrity.Rule{Code: "aid/answered-before-requested", Severity: integrity.Error,
		Title:   "Passage is asked for before it is answered.",
		Doc:     "A standing permission has no day of request.",
		Message: "requested {from}, answered {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{firstProtocol("70")},
		Good:    answer("2020-10-06"), Bad: answer("2020-10-01")},
		func(a *Aid, timeline *integrity.Timeline) {
			for i, passage := range a.Passages {
				at := record.At("passages", i)
				timeline.NotAfter(timeline.Date(at.Child("requested"), passage.Requested), timeline.Date(at.Child("answered"), passage.Answered))
			}
		})
}
