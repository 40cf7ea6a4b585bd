package humanitarian

import (
	"strconv"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// legalRules follow from the law of armed conflict on the dead, the missing, mines and evacuation.
// They run where the conflict's record says which law applies. They print clocks and missing data;
// where a treaty does not bind the parties the customary rule among the sources stands in.
func legalRules() []integrity.Rule {
	return since(firstVersion,
		remainsReturnNotRequested(), remainsOfferFiveYears(), remainsDeathUndocumented(), remainsWithoutEnquiry(),
		missingSearchNotOpened(internationalConflict, "missing-person/search-not-opened", firstProtocol("33"), customaryRule("117")),
		missingSearchNotOpened(nonInternationalConflict, "missing-person/search-not-opened-niac", customaryRule("117"), secondProtocol("8")),
		mineNotHandedOver(internationalConflict, "mine-record/not-handed-over", amendedProtocol9, customaryRule("83")),
		mineNotHandedOver(nonInternationalConflict, "mine-record/not-handed-over-niac", amendedProtocol9, customaryRule("83")),
		mineReportDue(), evacuationOpen(), evacuationMinors(), aidPassageOpen(),
	)
}

// underOccupation is the profile of rules on occupied territory.
const underOccupation = "occupation"

// sinceHostilities returns the days from the end of active hostilities of an episode to the day of
// the check, known only where it has certainly ended.
func sinceHostilities(context *integrity.Context, episode record.Ref) (days chronology.DayDistance, ended bool) {
	found, known := integrity.Find[conflict.Episode](context, episode)
	if !known {
		return days, false
	}
	days = chronology.Distance(found.HostilitiesEnd(), context.Now())
	return days, !days.MinOpen && days.Min > 0
}

func remainsReturnNotRequested() integrity.Rule {
	received := `,{"event":"transferred","date":"2021-12-10"},{"event":"received","date":"2021-12-10"}`
	return integrity.RecordRule(integrity.Rule{Code: "remains/return-request-not-recorded", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "The return of remains says who asked for it, and what became of the effects.",
		Doc:     "Remains and personal effects are returned on request of the home country or, unless it objects, of the next of kin. The customary rule asks for an endeavour where the Protocol binds nobody.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{firstProtocol("34"), customaryRule("114")},
		Good:    exampleRecovered(received, `,"requested_by":"home_country","effects":"returned"`), Bad: exampleRecovered(received, `,"effects":"returned"`)},
		func(r *Remains, report *integrity.Reporter) {
			if r.first(TransferRemains) < 0 {
				return
			}
			if r.RequestedBy == "" {
				report.Report("/requested_by").With("missing", "requested_by")
			}
			if r.Effects == "" {
				report.Report("/effects").With("missing", "effects")
			}
		})
}

func remainsOfferFiveYears() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "remains/offer-open-five-years", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "Five years after an offer of return that was not accepted, other rules begin.",
		Doc:     "From then on the party in whose territory the graves lie may follow its own law on cemeteries. The finding is a clock.",
		Message: "offered {offered}, no acceptance on record: five years ended {ended}",
		Sources: []integrity.Source{firstProtocol("34"), customaryRule("114")},
		Good:    exampleRecovered("", `,"offered":"2022-01-10","accepted":"2022-02-01"`), Bad: exampleRecovered("", `,"died":"2002-01-10","offered":"2005-01-10"`)},
		func(r *Remains, report *integrity.Reporter) {
			if r.Offered.IsZero() || !r.Accepted.IsZero() {
				return
			}
			ended := chronology.MustParseTerm("P5Y").AfterDate(r.Offered)
			if ended.Before(report.Now()) == chronology.Certain {
				report.Report("/offered").With("offered", r.Offered).With("ended", ended)
			}
		})
}

func remainsDeathUndocumented() integrity.Rule {
	held := `,"in_custody":true,"cause":"natural","died":"2021-11-20","grave":"external:place/cemetery"`
	return integrity.RecordRule(integrity.Rule{Code: "remains/death-in-custody-undocumented", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "A death in custody has a certificate, a cause, a date and a place of burial.",
		Doc:     "A certificate or a certified list gives identity, date, place and cause of death and the particulars of the grave.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{thirdConvention("120"), fourthConvention("129"), customaryRule("116")},
		Good:    exampleRecovered("", held+`,"certificate":"2021-11-21"`), Bad: exampleRecovered("", held)},
		func(r *Remains, report *integrity.Reporter) {
			if !r.InCustody {
				return
			}
			for _, datum := range []struct {
				name   string
				stated bool
			}{{"certificate", !r.Certificate.IsZero()}, {"cause", r.Cause != ""}, {"died", !r.Died.IsZero()}, {"grave", r.Grave != ""}} {
				if !datum.stated {
					report.Report(record.At(datum.name)).With("missing", datum.name)
				}
			}
		})
}

func remainsWithoutEnquiry() integrity.Rule {
	held := `,"in_custody":true,"cause":"violent","died":"2021-11-20","certificate":"2021-11-21","grave":"external:place/cemetery"`
	return integrity.RecordRule(integrity.Rule{Code: "remains/enquiry-not-recorded", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "A violent or unexplained death in custody has an official enquiry on record.",
		Doc:     "The enquiry may exist and not be published; then the record cites who says so.",
		Message: "cause of death {cause}, and no enquiry on record",
		Sources: []integrity.Source{thirdConvention("121"), fourthConvention("131")},
		Good:    exampleRecovered("", held+`,"enquiry":"external:source/enquiry"`), Bad: exampleRecovered("", held)},
		func(r *Remains, report *integrity.Reporter) {
			if r.InCustody && (r.Cause == ViolentCause || r.Cause == UnknownCause) && r.Enquiry == "" {
				report.Report("/enquiry").With("cause", string(r.Cause))
			}
		})
}

func missingSearchNotOpened(profile string, code integrity.Code, sources ...integrity.Source) integrity.Rule {
	with := func(steps string) string {
		return dossier(exampleWar) + exampleCase(steps, `,"episode":"episode/war"`)
	}
	return integrity.DossierRule(integrity.Rule{Code: code, Severity: integrity.Info, Profile: profile,
		Title:   "A search is opened at the latest when active hostilities have ended.",
		Doc:     "As soon as circumstances permit those reported missing are searched for. The finding is a clock; a search may be under way without being published.",
		Message: "{days} days since active hostilities ended, no search on record",
		Sources: sources,
		Good:    with(`,{"event":"search_opened","date":"2021-12-05"}`), Bad: with("")},
		func(m *MissingPerson, context *integrity.Context) {
			if m.first(OpenSearch) >= 0 || m.History().State() != CaseReported {
				return
			}
			if days, ended := sinceHostilities(context, m.Episode); ended {
				context.Report("/steps").With("days", days).Relate(m.Episode.ID(), "/active_end")
			}
		})
}

func mineNotHandedOver(profile string, code integrity.Code, sources ...integrity.Source) integrity.Rule {
	with := func(members string) string {
		return dossier(exampleWar) + exampleMinefield(exampleLaid+examplePoints+`,"episode":"episode/war","controller":"party/north"`+members)
	}
	return integrity.DossierRule(integrity.Rule{Code: code, Severity: integrity.Info, Profile: profile,
		Title:   "After active hostilities records of mines in areas of the other party are handed over, or a reason is on record.",
		Doc:     "Withholding for security or reciprocity is foreseen while forces are in the adverse party's territory. Where the Protocol binds nobody the customary rule asks to facilitate removal. The finding is a clock.",
		Message: "{days} days since active hostilities ended; the area is controlled by {controller}, and neither a hand-over nor a reason is on record",
		Sources: sources,
		Good:    with(`,"withheld":"reciprocity"`), Bad: with("")},
		func(m *MineRecord, context *integrity.Context) {
			if m.Controller == "" || m.LaidBy == "" || m.Withheld != "" || m.handedOver() >= 0 || answering(context, m.Controller) == answering(context, m.LaidBy) {
				return
			}
			if days, ended := sinceHostilities(context, m.Episode); ended {
				context.Report("/steps").With("days", days).With("controller", m.Controller).Relate(m.Episode.ID(), "/active_end")
			}
		})
}

func mineReportDue() integrity.Rule {
	with := func(members string) string {
		return dossier(`{"kind":"conflict","id":"conflict/border","names":[{"value":"Border"}],"type":"interstate","sides":[{"participants":[{"party":"party/north"}]},{"participants":[{"party":"party/south"}]}],"instruments":[{"party":"party/north","instrument":"apmbc"}]}`,
			`{"kind":"episode","id":"episode/war","names":[{"value":"War"}],"conflict":"conflict/border","start":"2020-09-27","active_end":"2020-11-10"}`) +
			exampleMinefield(exampleLaid+examplePoints+exampleMines+`,"episode":"episode/war","controller":"party/north"`+members)
	}
	return integrity.DossierRule(integrity.Rule{Code: "mine-record/report-due", Severity: integrity.Info,
		Title:   "A party bound by the Mine Ban Convention reports its mined areas every year by 30 April.",
		Doc:     "Runs only where the conflict's record says that the Convention binds the party in control. The report covers the calendar year before.",
		Message: "no report on record since {since}; due by {due}",
		Sources: []integrity.Source{{Title: "Anti-Personnel Mine Ban Convention (1997), article 7", URL: treaties + "apmbc-1997/article-7"}},
		Good:    with(`,"reports":["2999-04-30"]`), Bad: with(`,"reports":["2021-04-30"]`)},
		reportDue)
}

func reportDue(m *MineRecord, context *integrity.Context) {
	if m.Controller == "" || !m.personnelMines() {
		return
	}
	switch m.History().State() {
	case MineCleared, MineReleased, MineCancelled:
		return
	}
	war, known := conflict.ConflictOf(m, context)
	if !known {
		return
	}
	if binds, stated := war.Binds(answering(context, m.Controller).ID(), conflict.MineBanConvention); !stated || !binds {
		return
	}
	year := context.Now().Earliest().Day.Year()
	for ; year > 0; year-- {
		if due := chronology.MustParse(yearText(year) + "-04-30"); due.Before(context.Now()) == chronology.Certain {
			break
		}
	}
	since := chronology.MustParse(yearText(year) + "-01-01")
	for _, reported := range m.Reports {
		if reported.Before(since) != chronology.Certain {
			return
		}
	}
	context.Report("/reports").With("since", since).With("due", chronology.MustParse(yearText(year)+"-04-30"))
}

// yearText writes a year of four digits, within which days of checks lie.
func yearText(year int) string { return strconv.Itoa(min(max(year, 1000), 9999)) }

// personnelMines reports whether the record shows anti-personnel mines, or does not tell types apart.
func (m *MineRecord) personnelMines() bool {
	for _, group := range m.Mines {
		if group.Type == AntiPersonnelMine || group.Type == MixedMines {
			return true
		}
	}
	return false
}

func evacuationOpen() integrity.Rule {
	with := func(members string) string {
		return dossier(exampleWar) + exampleEvacuated(exampleWilling+`,"episode":"episode/war"`+members)
	}
	return integrity.DossierRule(integrity.Rule{Code: "evacuation/return-open", Severity: integrity.Info, Profile: underOccupation,
		Title:   "People evacuated are brought back as soon as hostilities in the area have ceased.",
		Doc:     "A clock from the end of active hostilities of the episode, which may have gone on in the area itself for longer or shorter.",
		Message: "{days} days since active hostilities ended, no return on record",
		Sources: []integrity.Source{fourthConvention("49"), customaryRule("132")},
		Good:    with(`,"returned":"2020-12-01"`), Bad: with("")},
		func(e *Evacuation, context *integrity.Context) {
			if days, ended := sinceHostilities(context, e.Episode); ended && e.Returned.IsZero() {
				context.Report("/returned").With("days", days).Relate(e.Episode.ID(), "/active_end")
			}
		})
}

func evacuationMinors() integrity.Rule {
	abroad := exampleWilling + `,"abroad":true,"minors":40`
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/minors-abroad-undocumented", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "The evacuation of children abroad has the written consent of parents or guardians and a card for each child.",
		Doc:     "The card, with a photograph, goes to the Central Tracing Agency. Where the Protocol binds nobody the datum is still what makes it possible to bring a child back.",
		Message: "{minors} minors evacuated abroad; not on record: {missing}",
		Sources: []integrity.Source{firstProtocol("78"), customaryRule("135")},
		Good:    exampleEvacuated(abroad + `,"guardian_consent":"2020-10-01","child_cards":true`), Bad: exampleEvacuated(abroad + `,"child_cards":true`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if low, _, _ := e.Minors.Bounds(); !e.Abroad || e.Minors.IsZero() || e.Minors.State() == record.CountStated && low == 0 {
				return
			}
			if e.GuardianConsent.IsZero() {
				report.Report("/guardian_consent").With("minors", e.Minors).With("missing", "guardian_consent")
			}
			if !e.ChildCards {
				report.Report("/child_cards").With("minors", e.Minors).With("missing", "child_cards")
			}
		})
}

func aidPassageOpen() integrity.Rule {
	passage := func(members string) string {
		return exampleAid(`,"passages":[{"party":"party/south"` + members + `}]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "aid/passage-unanswered", Severity: integrity.Info, Profile: internationalConflict,
		Title:   "A request for the passage of aid has an answer on record.",
		Doc:     "Rapid and unimpeded passage is allowed subject to control. The finding is a clock from the day of the request.",
		Message: "passage requested of {party} {days} days ago, no answer on record",
		Sources: []integrity.Source{firstProtocol("70"), fourthConvention("23"), customaryRule("55")},
		Good:    passage(`,"answer":"granted","requested":"2020-10-05","answered":"2020-10-07"`), Bad: passage(`,"answer":"requested","requested":"2020-10-05"`)},
		func(a *Aid, report *integrity.Reporter) {
			for i, passage := range a.Passages {
				days := chronology.Distance(passage.Requested, report.Now())
				if (passage.Answer == "" || passage.Answer == PassageRequested) && !days.MinOpen && days.Min > 0 {
					report.Report(record.At("passages", i, "answer")).With("party", passage.Party).With("days", days)
				}
			}
		})
}
