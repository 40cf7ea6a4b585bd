package humanitarian

import (
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// custodyNoticeRules are about who is told what of people held.
func custodyNoticeRules() []integrity.Rule {
	return since(firstVersion,
		custodyCardLate(),
		custodyCardNotRenewed(),
		custodyNotNotified(),
		custodyEventNotNotified(),
		custodyNotifiedBeforeEvent(),
		custodyRelocatedWithoutNotice(),
		custodyNoticeAfterRelocation(),
		custodyThirdPowerUnnamed(),
		custodyRetainedNotNotified(),
		custodyRegisterIncomplete(),
		custodyToldThoughDetrimental(),
	)
}

func exampleCivilian(members string) string {
	return dossier(exampleParties, `{"kind":"person","id":"person/p1","categories":[{"category":"civilian_internee"}]}`,
		`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north",`+exampleHeldAMonth+members+`}`)
}

const exampleRegister = `"ordered_by":"party/north","supervised_by":"party/north","grounds":"captivity","place":"external:place/camp",` + exampleHeldAMonth

func custodyCardLate() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/card-late", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "The capture or internment card is sent within a week of arrival.",
		Doc:     "The week runs from the arrival at the camp, a transit camp counting as one.",
		Message: "arrived {from}, card sent {to}: {gap, day, days} beyond the week", Boundary: "the seventh day is within",
		Sources: []integrity.Source{thirdConvention("70"), fourthConvention("106")},
		Good:    episode(exampleHeldAMonth + `,"cards":[{"arrived":"2021-11-18","sent":"2021-11-25"}]`), Bad: episode(exampleHeldAMonth + `,"cards":[{"arrived":"2021-11-18","sent":"2021-12-02"}]`)},
		func(c *Custody, timeline *integrity.Timeline) {
			for i, card := range c.Cards {
				at := record.At("cards", i)
				timeline.Within(timeline.Date(at.Child("arrived"), card.Arrived), timeline.Date(at.Child("sent"), card.Sent), 7)
			}
		})
}

func custodyCardNotRenewed() integrity.Rule {
	relocated := func(cards string) string {
		return episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"relocated","date":"2021-11-20","notice":"2021-11-19","place":"external:place/camp"}],` +
			`"notifications":[{"of":"relocated","to":"family"}],"cards":[{"arrived":"2021-11-17","sent":"2021-11-18"}` + cards + `]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "custody/card-not-renewed", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "After a relocation another card is sent.",
		Doc:     "Asked for only where cards are on record at all, and where the place changed. A card whose day is open may be the one.",
		Message: "relocated {date}, with no card sent since on record",
		Sources: []integrity.Source{thirdConvention("70"), fourthConvention("106")},
		Good:    relocated(`,{"arrived":"2021-11-20","sent":"2021-11-22"}`), Bad: relocated("")},
		func(c *Custody, report *integrity.Reporter) {
			for i, step := range c.Steps {
				if step.Event == Relocated && !step.Date.IsZero() && len(c.Cards) > 0 && !c.Detrimental && !c.cardSince(step.Date) {
					report.Report(record.At("steps", i)).With("date", step.Date)
				}
			}
		})
}

// cardSince reports whether a card may have been sent on a day or after it.
func (c *Custody) cardSince(day chronology.Date) bool {
	return slices.ContainsFunc(c.Cards, func(card Card) bool { return card.Sent.Before(day) != chronology.Certain })
}

func custodyNotNotified() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "custody/not-notified", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "Custody of a civilian for more than two weeks is told to the Information Bureau.",
		Doc:     "A notification to the Bureau or to the Central Tracing Agency settles it, and so does the remark that giving the information might be detrimental. Where the First Protocol binds nobody the Fourth Convention asks for the same.",
		Message: "{days} days in custody with no notification on record",
		Sources: []integrity.Source{fourthConvention("136"), firstProtocol("33"), customaryRule("123")},
		Good:    exampleCivilian(`,"notifications":[{"to":"information_bureau","date":"2021-11-20"}]`), Bad: exampleCivilian("")},
		civilianNotNotified)
}

func custodyEventNotNotified() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/event-not-notified", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "Escapes, hospital, transfers and deaths are told to the Information Bureau.",
		Doc:     "A notification names the event it is of.",
		Message: "no notification of {event} on record",
		Sources: []integrity.Source{thirdConvention("122"), fourthConvention("136")},
		Good:    episode(exampleHeldAMonth + `,"notifications":[{"of":"handed_over","to":"information_bureau"}]`), Bad: episode(exampleHeldAMonth)},
		func(c *Custody, report *integrity.Reporter) {
			if c.Detrimental {
				return
			}
			var told map[CustodyEvent]bool
			for i := range c.Steps {
				event := c.Steps[i].Event
				if !notifiable(event) {
					continue
				}
				if told == nil {
					told = c.told()
				}
				if !told[event] {
					report.Report(custodySteps.At(i)).With("event", string(event))
				}
			}
		})
}

// custodySteps point to the steps of a custody.
var custodySteps = integrity.ElementsOf("steps", "")

// told returns the events that anybody was notified of.
func (c *Custody) told() map[CustodyEvent]bool {
	told := map[CustodyEvent]bool{}
	for i := range c.Notifications {
		told[c.Notifications[i].Of] = true
	}
	return told
}

func custodyNotifiedBeforeEvent() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/notified-before-event", Severity: integrity.Error,
		Title:   "A capture or death is told of after it happened.",
		Doc:     "Releases and transfers may be told of beforehand; captures, escapes and deaths cannot.",
		Message: "told {to} of what happened only {from}: {gap, day, days} before it", Boundary: "both may be on one day",
		Sources: []integrity.Source{thirdConvention("122")},
		Good:    episode(exampleHeldAMonth + `,"notifications":[{"of":"captured","to":"information_bureau","date":"2021-11-20"}]`), Bad: episode(exampleHeldAMonth + `,"notifications":[{"of":"captured","to":"information_bureau","date":"2021-11-10"}]`)},
		func(c *Custody, timeline *integrity.Timeline) {
			if len(c.Notifications) == 0 {
				return
			}
			first := map[CustodyEvent]integrity.Point{}
			for i, step := range c.Steps {
				if _, earlier := first[step.Event]; !earlier && (step.Event.begins() || step.Event == Escaped || step.Event == DiedInCustody) {
					first[step.Event] = c.point(timeline, i)
				}
			}
			for i, told := range c.Notifications {
				timeline.NotAfter(first[told.Of], timeline.Date(record.At("notifications", i, "date"), told.Date))
			}
		})
}

func custodyRelocatedWithoutNotice() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/relocated-without-notice", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "Before a relocation the people are told of it and of the new address.",
		Doc:     "The day of the notice and the new place are recorded with the step.",
		Message: "relocated with no {missing} on record",
		Sources: []integrity.Source{thirdConvention("48"), fourthConvention("128")},
		Good:    episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"relocated","date":"2021-11-20","notice":"2021-11-19","place":"external:place/camp"}],"notifications":[{"of":"relocated","to":"family"}]`),
		Bad:     episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"relocated","date":"2021-11-20","place":"external:place/camp"}],"notifications":[{"of":"relocated","to":"family"}]`)},
		func(c *Custody, report *integrity.Reporter) {
			for i, step := range c.Steps {
				if step.Event != Relocated {
					continue
				}
				if step.Notice.IsZero() {
					report.Report(record.At("steps", i, "notice")).With("missing", "notice")
				}
				if step.Place == "" {
					report.Report(record.At("steps", i, "place")).With("missing", "place")
				}
			}
		})
}

func custodyNoticeAfterRelocation() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/notice-after-relocation", Severity: integrity.Warning,
		Title:   "Notice of a relocation is given before it.",
		Doc:     "The people are told officially of their departure and of their new postal address.",
		Message: "notice on {from}, {gap, day, days} after the relocation of {to}", Boundary: "both may be on one day",
		Sources: []integrity.Source{thirdConvention("48"), fourthConvention("128")},
		Good:    episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"relocated","date":"2021-11-20","notice":"2021-11-19"}]`),
		Bad:     episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"relocated","date":"2021-11-20","notice":"2021-11-25"}]`)},
		func(c *Custody, timeline *integrity.Timeline) {
			for i, step := range c.Steps {
				if !step.Notice.IsZero() {
					timeline.NotAfter(timeline.Date(record.At("steps", i, "notice"), step.Notice), c.point(timeline, i))
				}
			}
		})
}

func custodyThirdPowerUnnamed() integrity.Rule {
	moved := func(members string) string {
		return dossier(exampleThird, `{"kind":"transfer","id":"transfer/x","type":"third_power_transfer","from":"party/north","to":"party/third","executed":"2021-12-01","people":[{"count":1,"persons":["person/p1"]}],"assurance":"external:statement/assurance"}`) +
			episode(`"steps":[{"event":"captured","date":"2021-11-16"},{"event":"transferred_to_third_power","date":"2021-12-01"`+members+`}]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "custody/third-power-unnamed", Severity: integrity.Warning,
		Title:   "A transfer to a third power names the new holder and the transfer.",
		Doc:     "The Power that transfers people stays bound to act, or to take them back, if the other fails them; that can be followed up only where both are on record.",
		Message: "transferred to a third power, with no {missing} on record",
		Sources: []integrity.Source{thirdConvention("12"), fourthConvention("45")},
		Good:    moved(`,"holder":"party/third","transfer":"transfer/x"`), Bad: moved(`,"holder":"party/third"`)},
		func(c *Custody, report *integrity.Reporter) {
			for i, step := range c.Steps {
				if step.Event != TransferredToThirdPower {
					continue
				}
				if step.Holder == "" {
					report.Report(record.At("steps", i, "holder")).With("missing", "holder")
				}
				if step.Transfer == "" {
					report.Report(record.At("steps", i, "transfer")).With("missing", "transfer")
				}
			}
		})
}

func custodyRetainedNotNotified() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/retained-not-notified", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "Who is kept for criminal proceedings or a sentence is named to the home power.",
		Doc:     "The names of prisoners detained until the end of proceedings or of the punishment are communicated, directly, through the Protecting Power or through the Agency.",
		Message: "held on the ground {grounds}, with no communication of it on record",
		Sources: []integrity.Source{thirdConvention("115"), thirdConvention("119")},
		Good:    episode(exampleHeldAMonth + `,"grounds":"penal_sentence","notifications":[{"to":"home_power"},{"of":"handed_over","to":"home_power"}]`),
		Bad:     episode(exampleHeldAMonth + `,"grounds":"penal_sentence"`)},
		func(c *Custody, report *integrity.Reporter) {
			for _, told := range c.Notifications {
				switch told.To {
				case HomePower, ProtectingPower, CentralTracingAgency:
					return
				}
			}
			if c.Grounds.penal() && !c.Detrimental {
				report.Report("/notifications").With("grounds", string(c.Grounds))
			}
		})
}

func custodyToldThoughDetrimental() integrity.Rule {
	told := func(to string) string {
		return episode(exampleHeldAMonth + `,"detrimental":true,"notifications":[{"to":"` + to + `"}]`)
	}
	return integrity.RecordRule(toldThoughDetrimental("custody/told-though-detrimental", told("central_tracing_agency"), told("family")),
		func(c *Custody, report *integrity.Reporter) { reportTold(c.Detrimental, c.Notifications, report) })
}

func custodyRegisterIncomplete() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/register-incomplete", Severity: integrity.Info,
		Title:   "A register of people held names place, authorities and grounds.",
		Doc:     "Date and place of the deprivation of liberty, who ordered it and on what grounds, and who supervises it.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{disappearanceConvention("17 (3)")},
		Good:    episode(exampleRegister), Bad: episode(`"ordered_by":"party/north","grounds":"captivity","place":"external:place/camp",` + exampleHeldAMonth)},
		registerIncomplete)
}

// notifiable reports whether a notification of the event is asked for.
func notifiable(event CustodyEvent) bool {
	switch event {
	case TransferredToThirdPower, Released, HandedOver, HandedToIntermediary, Escaped, DiedInCustody:
		return true
	}
	return false
}

func civilianNotNotified(c *Custody, context *integrity.Context) {
	if c.Detrimental {
		return
	}
	for _, told := range c.Notifications {
		if told.To == InformationBureau || told.To == CentralTracingAgency {
			return
		}
	}
	elapsed := c.elapsed(courseOf(c, &context.Reporter), context.Now())
	if elapsed.MinOpen || elapsed.Min <= 14 {
		return
	}
	person, found := integrity.Find[Person](context, c.Subject)
	if found && slices.ContainsFunc(person.Categories, func(claim CategoryClaim) bool { return claim.Category.civilian() }) {
		context.Report("/notifications").With("days", elapsed).Relate(person.ID, "/categories")
	}
}

func registerIncomplete(c *Custody, report *integrity.Reporter) {
	if len(c.Steps) == 0 {
		return
	}
	entries := [...]struct {
		name string
		has  bool
	}{
		{"date", !c.on(c.beginning()).IsZero()}, {"place", c.Place != ""}, {"ordered_by", c.OrderedBy != ""},
		{"supervised_by", c.SupervisedBy != ""}, {"grounds", c.Grounds != ""},
	}
	missing := make([]string, 0, len(entries))
	for _, entry := range entries {
		if !entry.has {
			missing = append(missing, entry.name)
		}
	}
	if len(missing) > 0 {
		report.Report("").With("missing", strings.Join(missing, ", "))
	}
}
