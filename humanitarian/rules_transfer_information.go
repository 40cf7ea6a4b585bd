package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// transferInformationRules are about lists and who is told.
func transferInformationRules() []integrity.Rule {
	return since(firstVersion,
		transferListWithoutAgencyCopy(),
		transferListNotAuthenticated(),
		transferNotNotified(),
		transferToldThoughDetrimental(),
	)
}

func exampleList(members string) string {
	return legs(`"type":"information","executed":"2021-12-19","information":[{"kind":"names"` + members + `}]`)
}

func transferListWithoutAgencyCopy() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/list-without-agency-copy", Severity: integrity.Info,
		Title:   "A list sent directly goes to the Central Tracing Agency as well.",
		Doc:     "Information on the missing that does not pass through the Agency is supplied to it too.",
		Message: "a list sent by way of {channel}, with no copy to the Central Tracing Agency on record",
		Sources: []integrity.Source{firstProtocol("33"), customaryRule("123")},
		Good:    exampleList(`,"channel":"direct","agency_copy":true,"authenticated_by":"party/north"`), Bad: exampleList(`,"channel":"direct","authenticated_by":"party/north"`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, item := range t.Information {
				if item.Kind == NameList && item.Channel != "" && item.Channel != AgencyChannel && !item.AgencyCopy {
					report.Report(record.At("information", i, "agency_copy")).With("channel", string(item.Channel))
				}
			}
		})
}

func transferListNotAuthenticated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/list-not-authenticated", Severity: integrity.Info,
		Title:   "A written list carries a signature or seal.",
		Doc:     "Information of the National Bureau is authenticated by signature or seal when it is passed on in writing.",
		Message: "a list of the kind {kind} with nobody's signature or seal on record",
		Sources: []integrity.Source{fourthConvention("137")},
		Good:    exampleList(`,"authenticated_by":"party/north"`), Bad: exampleList("")},
		func(t *Transfer, report *integrity.Reporter) {
			for i, item := range t.Information {
				if (item.Kind == NameList || item.Kind == RetainedForProceedings) && item.AuthenticatedBy == "" {
					report.Report(record.At("information", i, "authenticated_by")).With("kind", string(item.Kind))
				}
			}
		})
}

func transferNotNotified() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/not-notified", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "A transfer is told to the Information Bureau or the Central Tracing Agency.",
		Doc:     "Transfers, releases, repatriations, escapes and deaths are notified, unless the record says that it might be detrimental. Where the First Protocol binds nobody the Conventions and customary rule 123 ask for the same.",
		Message: "no notification of the transfer of {date} on record",
		Sources: []integrity.Source{thirdConvention("122"), fourthConvention("136"), customaryRule("123")},
		Good:    legs(`"executed":"2021-12-19","people":[{"count":10}],"notifications":[{"to":"central_tracing_agency","date":"2021-12-20"}]`),
		Bad:     legs(`"executed":"2021-12-19","people":[{"count":10}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			if len(t.People) > 0 && !t.Executed.IsZero() && len(t.Notifications) == 0 && !t.Detrimental {
				report.Report("/notifications").With("date", t.Executed)
			}
		})
}

func transferToldThoughDetrimental() integrity.Rule {
	told := func(to string) string {
		return legs(`"executed":"2021-12-19","people":[{"count":10}],"detrimental":true,"notifications":[{"to":"` + to + `","date":"2021-12-20"}]`)
	}
	return integrity.RecordRule(toldThoughDetrimental("transfer/told-though-detrimental", told("central_tracing_agency"), told("home_power")),
		func(t *Transfer, report *integrity.Reporter) { reportTold(t.Detrimental, t.Notifications, report) })
}

// toldThoughDetrimental is the rule for a kind of record, with its examples.
func toldThoughDetrimental(code integrity.Code, good, bad string) integrity.Rule {
	return integrity.Rule{Code: code, Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "Information that might be detrimental goes to the Central Tracing Agency only.",
		Doc:     "The Information Bureau keeps such information from the home power and the family. From the Agency it is not kept; it takes the precautions itself. The record may have been marked too late, or marked in error.",
		Message: "told to {to}, where the record says that the information might be detrimental",
		Sources: []integrity.Source{fourthConvention("137"), fourthConvention("140")},
		Good:    good, Bad: bad}
}

func reportTold(detrimental bool, notifications []Notification, report *integrity.Reporter) {
	for i, told := range notifications {
		if detrimental && told.To != CentralTracingAgency && told.To != InformationBureau {
			report.Report(record.At("notifications", i, "to")).With("to", string(told.To))
		}
	}
}
