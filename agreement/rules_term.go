package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func termRules() []integrity.Rule {
	return []integrity.Rule{
		termIncomplete(), ceasefireTermIncomplete(), terminatedBeforeNotice(), renewedOffBoundary(),
		signedYetUnsigned(), partyTwice(), thirdPartyOutsideLife(), commitmentOutsideLife(),
		ceasefireExtensionCircle(), ceasefireReplacedByNobody(), ceasefireDeclarantTwice(), meetingNotHeldWithOutcome(),
	}
}

// unfit returns the member that a duration's type demands and that it lacks, or that its type
// excludes; "" where it is complete.
func (d Duration) unfit() (member string) {
	switch {
	case d.Type == FixedLength && d.Length.IsZero() && d.Text == "":
		return "length"
	case d.Type == FixedDate && d.Until.IsZero():
		return "until"
	case d.Type == RenewedUnlessNotice && d.Renewal.IsZero():
		return "renewal"
	case d.Type == OpenEnded && !d.Length.IsZero():
		return "length"
	case d.Type == OpenEnded && !d.Until.IsZero():
		return "until"
	}
	return ""
}

func termIncomplete() integrity.Rule {
	termed := func(term string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}],"term":{`+term+`}`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/term-against-its-type", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A term must have what its type says it has.", Doc: "A fixed length has a length, a fixed date a last day, an automatic renewal the further term; a term that is open has neither length nor last day.",
		Message: "the term is {type}, and its {member} says otherwise or is missing", Sources: from(vclt),
		Good: termed(`"type":"fixed_length","length":"P5Y"`), Bad: termed(`"type":"open_ended","length":"P5Y"`),
	}, func(a *Agreement, report *integrity.Reporter) {
		if member := a.Term.unfit(); member != "" {
			report.Report(record.At("term", member)).With("type", string(a.Term.Type)).With("member", member)
		}
	})
}

func ceasefireTermIncomplete() integrity.Rule {
	termed := func(term string) string { return between(`,"declared":"2020-05-01","term":{` + term + `}`) }
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/term-against-its-type", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A term must have what its type says it has.", Doc: "A length that is no number stands in the text of the term.",
		Message: "the term is {type}, and its {member} says otherwise or is missing", Sources: from(ethPRIO),
		Good: termed(`"type":"fixed_date","until":"2020-05-05"`), Bad: termed(`"type":"fixed_date"`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if member := c.Term.unfit(); member != "" {
			report.Report(record.At("term", member)).With("type", string(c.Term.Type)).With("member", member)
		}
	})
}

func terminatedBeforeNotice() integrity.Rule {
	noticed := func(end string) string {
		return north + south + pact(`,"term":{"notice":"P6M"},"dates":[{"role":"effective","date":"2015-11-10"},{"role":"notice_of_termination","date":"2020-03-10"},{"role":"terminated","date":"`+end+`"}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/terminated-before-notice-ran-out", Severity: integrity.Warning, Since: "0.1.0",
		Title: "An agreement that was given notice of should end when the notice has run out.", Doc: "Parties may agree to end it sooner. A treaty that is silent on it asks for twelve months; only a notice period that is stated is counted here.",
		Message: "notice of {notice} was given {given} and runs out {runs_out}, but the agreement ended {ended}", Sources: from(vclt, timeLimits),
		Good: noticed("2020-09-10"), Bad: noticed("2020-06-10"),
	}, func(a *Agreement, report *integrity.Reporter) {
		given, from, noticed := a.DateOf(NoticeOfTermination)
		ended, at, terminated := a.DateOf(Terminated)
		if !noticed || !terminated || a.Term.Notice.IsZero() {
			return
		}
		if runsOut := a.Term.Notice.AfterDate(given); runsOut.NotAfter(ended) == chronology.Impossible {
			report.Report(at).With("notice", a.Term.Notice).With("given", given).With("runs_out", runsOut).With("ended", ended).Relate(a.ID, from)
		}
	})
}

func renewedOffBoundary() integrity.Rule {
	renewed := func(on string) string {
		return north + south + pact(`,"term":{"type":"renewed_unless_notice","length":"P5Y","renewal":"P5Y","notice":"P6M"},"dates":[{"role":"effective","date":"2010-11-10"},{"role":"renewed","date":"`+on+`"}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/renewed-off-boundary", Severity: integrity.Info, Since: "0.1.0",
		Title: "An automatic renewal falls on the end of a term, counted from the beginning.", Doc: "A note: a renewal by a new act may come on any day. One day is allowed for the way of counting.",
		Message: "renewed {renewed}, and the term in which that day lies ends {boundary}", Sources: from(timeLimits),
		Good: renewed("2015-11-10"), Bad: renewed("2016-03-10"),
	}, func(a *Agreement, report *integrity.Reporter) {
		began, _, found := a.Began()
		start, single := began.SingleDay()
		if !found || !single {
			return
		}
		for i, dated := range a.Dates {
			day, onOneDay := dated.Date.SingleDay()
			renewals, renews := a.Term.RenewalsBy(start, day-1)
			if boundary, known := a.Term.Boundary(start, renewals); dated.Role == Renewed && onOneDay && renews && known && boundary-day > 1 {
				report.Report(record.At("dates", i, "date")).With("renewed", dated.Date).With("boundary", chronology.Of(boundary))
			}
		}
	})
}

func signedYetUnsigned() integrity.Rule {
	formed := func(form string) string {
		return north + south + `{"kind":"agreement","id":"agreement/pact","names":[{"value":"Pact"}],"form":"` + form + `",` + parties + `,"dates":[{"role":"signed","date":"2020-11-09"}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/signed-without-signatures", Severity: integrity.Warning, Since: "0.1.0",
		Title: "What is verbal or not signed must have no date of signature.", Doc: "Datasets call the day of an agreement its signature whatever its form: then the role is declared or adopted.",
		Message: "the form is {form}, and there is a date of signature", Sources: from(pax),
		Good: formed("signed_text"), Bad: formed("unsigned_text"),
	}, func(a *Agreement, report *integrity.Reporter) {
		if a.Form != UnsignedText {
			return
		}
		for i, dated := range a.Dates {
			if dated.Role == Signed && dated.State != DateNotApplicable {
				report.Report(record.At("dates", i, "role")).With("form", string(a.Form))
			}
		}
	})
}

func partyTwice() integrity.Rule {
	with := func(more string) string {
		return north + south + `{"kind":"agreement","id":"agreement/pact","names":[{"value":"Pact"}],"form":"signed_text","parties":[{"party":"party/north"},{"party":"party/south"}` + more + `],"dates":[{"role":"signed","date":"2020-11-09"}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/party-twice", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A party must stand once among the parties, in one role.", Doc: "A second signatory of one party is one more officeholder of its organ; record the organ.",
		Message: "the party stands among the parties before, in the same role",
		Good:    with(""), Bad: with(`,{"party":"party/north"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		for i, party := range a.Parties {
			same := func(other PartyToAgreement) bool { return other.Party == party.Party && other.Role == party.Role }
			if first := slices.IndexFunc(a.Parties, same); first < i && party.Party != "" {
				report.Report(record.At("parties", i, "party")).Relate(a.ID, record.At("parties", first, "party"))
			}
		}
	})
}

func thirdPartyOutsideLife() integrity.Rule {
	monitored := func(valid string) string {
		return north + south + west + pact(`,"dates":[{"role":"effective","date":"2020-11-10"},{"role":"terminated","date":"2023-09-20"}],"third_parties":[{"party":"party/west","role":"guarantor","valid":"`+valid+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/third-party-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A guarantor or monitor must begin before the agreement ends.", Doc: "Mediators come before the agreement and are exempt, and so is an early start: monitors are often in place before the effect.",
		Message: "began {from}, but the agreement ended {to}: {gap, day, days} earlier", Boundary: "the last day of the agreement counts",
		Good: monitored("2020-11-10/2023-09-20"), Bad: monitored("2023-11-10/.."),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		end, at, ended := a.DateOf(Terminated)
		for i, third := range a.ThirdParties {
			if ended && slices.Contains([]ThirdPartyRole{Guarantor, Monitor, Peacekeeper}, third.Role) {
				timeline.NotAfter(timeline.Start(record.At("third_parties", i, "valid"), third.Valid), timeline.Date(at, end))
			}
		}
	})
}

func commitmentOutsideLife() integrity.Rule {
	due := func(day string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"},{"role":"terminated","date":"2021-06-30"}]`) +
			`{"kind":"commitment","id":"commitment/return","names":[{"value":"Return"}],"by":["party/north"],"agreement":"agreement/pact","due":"` + day + `"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "commitment/due-after-end", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A commitment should be due while its agreement holds.", Doc: "A warning: some undertakings outlive the agreement that made them. Otherwise it lapsed with the agreement.",
		Message: "due {from}, but the agreement ended {to}: {gap, day, days} earlier", Boundary: "it may be due on the last day of the agreement", Sources: from(vclt),
		Good: due("2021-06-30"), Bad: due("2022-06-30"),
	}, func(c *Commitment, timeline *integrity.Timeline) {
		if !c.Lapsed.IsZero() {
			return
		}
		accord, known := integrity.Find[Agreement](&timeline.Context, c.Agreement)
		if !known {
			return
		}
		if end, at, ended := accord.DateOf(Terminated); ended {
			timeline.NotAfter(timeline.Date("/due", c.Due), timeline.DateOf(accord, at, end))
		}
	})
}
