package agreement

import (
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func agreementRules() []integrity.Rule {
	return []integrity.Rule{
		agreementUndated(), agreementWithoutParties(), agreementStepsOfConclusion(), agreementEffectiveBeforeSigned(), agreementEndedBefore(),
		agreementConsentBeforeSigned(), agreementAccededAfterSigning(), agreementSuspended(), agreementEntryFormula(), agreementEndOfTerm(), agreementExpiredWithoutTerm(), agreementNoEffect(),
		agreementSubStage(), agreementSignatoryOutOfOffice(), agreementPartyOutsideLife(), agreementThirdPartyIsParty(), agreementDateAndState(),
		agreementDatesDiffer(),
	}
}

func dated(dates string) string { return north + south + pact(`,"dates":[`+dates+`]`) }

func agreementUndated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/undated", Severity: integrity.Warning, Since: "0.1.0",
		Title: "An agreement must have a date.", Doc: "Every published dataset gives one; a year is enough.", Message: "the agreement has no date", Sources: from(pax),
		Good: dated(`{"role":"signed","date":"2020-11-09"}`), Bad: north + south + pact(""),
	}, func(a *Agreement, report *integrity.Reporter) {
		if len(a.Dates) == 0 {
			report.Report("/dates")
		}
	})
}

func agreementWithoutParties() integrity.Rule {
	act := func(form, parties string) string {
		return north + `{"kind":"agreement","id":"agreement/act","names":[{"value":"Act"}],"form":"` + form + `","parties":[` + parties + `],"dates":[{"role":"signed","date":"2020-11-09"}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/too-few-parties", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "An agreement must have two parties, unless it is one side's act or that of an organisation.",
		Doc:     "Documents of one side, decrees, laws and resolutions have one author. What a dataset keeps as prose stands in an extension until somebody tells the parties apart.",
		Message: "the agreement has {parties, party, parties}", Sources: from(pax),
		Good: act("unilateral_document", `{"party":"party/north"}`), Bad: act("signed_text", `{"party":"party/north"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		oneSided := []Form{UnilateralDocument, SecurityCouncilResolution, PresidentialStatement, DecreeOrOrder, ConstitutionOrLaw, DialogueOutcome, MapOrSchedule, UnknownForm, ""}
		if len(a.Parties) < 2 && !slices.Contains(oneSided, a.Form) {
			report.Report("/parties").With("parties", len(a.Parties))
		}
	})
}

// each calls with for every pair of dates with two roles for the same party, or for the agreement
// as a whole.
func (a *Agreement) each(timeline *integrity.Timeline, earlier, later DateRole, with func(earlier, later integrity.Point)) {
	for i := range a.Dates {
		first := &a.Dates[i]
		if first.Role != earlier {
			continue
		}
		for j := range a.Dates {
			if second := &a.Dates[j]; second.Role == later && first.Party == second.Party {
				with(timeline.Date(agreementDates.At(i), first.Date), timeline.Date(agreementDates.At(j), second.Date))
			}
		}
	}
}

func agreementStepsOfConclusion() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/signed-before-adopted", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A text is proposed, adopted, initialled, signed and countersigned in this order.",
		Doc:   "Held for each party and for the agreement as a whole. A warning: at Dayton the initials of 21 November 1995 are the date in one dataset, the signature of 14 December in others.", Message: order, Boundary: "all may be on one day", Sources: from(vclt),
		Good: dated(`{"role":"initialled","date":"1995-11-21"},{"role":"signed","date":"1995-12-14"}`), Bad: dated(`{"role":"initialled","date":"1995-12-21"},{"role":"signed","date":"1995-12-14"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		stages := []DateRole{Proposed, Adopted, Initialled, Signed, Countersigned}
		for i, earlier := range stages {
			for _, later := range stages[i+1:] {
				a.each(timeline, earlier, later, timeline.NotAfter)
			}
		}
	})
}

func agreementEffectiveBeforeSigned() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/effective-before-signed", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "An agreement should not take effect before it is concluded.",
		Doc:     "A warning, because it happens: 20 of 2,151 environmental treaties and 40 of 3,685 rows of ceasefires take effect first, and a treaty may say so (VCLT article 28). At Lusaka two movements signed after the ceasefire had begun.",
		Message: "concluded {from}, but in effect {to}: {gap, day, days} earlier", Boundary: "both may be on one day", Sources: from(vclt, ethPRIO),
		Good: dated(`{"role":"signed","date":"2020-11-09"},{"role":"effective","date":"2020-11-10"}`), Bad: dated(`{"role":"signed","date":"1999-07-10"},{"role":"effective","date":"1999-07-01"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		for _, earlier := range []DateRole{Signed, Declared} {
			a.each(timeline, earlier, Effective, timeline.NotAfter)
			a.each(timeline, earlier, EntryIntoForce, timeline.NotAfter)
		}
	})
}

func agreementEndedBefore() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/ended-before-effective", Severity: integrity.Error, Since: "0.1.0",
		Title:   "An agreement must not end before it takes effect or is concluded.",
		Doc:     "One published agreement was signed on 26 August 2000 and ended on 1 January 2000, a year padded to its first day: import such columns with their padding declared.",
		Message: "{from} must not come after the end {to}: {gap, day, days} short", Boundary: "it may end on the day it takes effect", Sources: from(vclt, integrity.Source{Title: "UCDP Peace Agreement Dataset 22.1"}),
		Good: dated(`{"role":"signed","date":"2000-08-26"},{"role":"terminated","date":"2000"}`), Bad: dated(`{"role":"signed","date":"2000-08-26"},{"role":"terminated","date":"2000-01-01"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		for _, begin := range []DateRole{Signed, Declared, Effective, EntryIntoForce} {
			for _, end := range []DateRole{Terminated, Expired, Superseded} {
				a.each(timeline, begin, end, timeline.NotAfter)
			}
		}
	})
}

func agreementConsentBeforeSigned() integrity.Rule {
	group := `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"armed_group"}` + "\n"
	consented := func(date string) string {
		return north + group + pact(`,"dates":[{"role":"signed","party":"party/south","date":"2013-06-03"},{"role":"approved","party":"party/south","date":"`+date+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/approved-before-signed", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A party that is no state signs and approves in this order too.", Doc: "The law of treaties holds for armed groups only by analogy, so this is a warning; agreement/treaty-ratified-before-signed is for states. A text may be approved before it is signed.",
		Message: order, Boundary: "both may be on one day", Sources: from(vclt),
		Good: consented("2014-04-02"), Bad: consented("2012-04-02"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		if a.betweenStates(&timeline.Context) {
			return
		}
		for _, consent := range []DateRole{Ratified, Accepted, Approved} {
			a.each(timeline, Signed, consent, timeline.NotAfter)
		}
	})
}

func agreementAccededAfterSigning() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/signed-and-acceded", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A party that signed ratifies; it does not accede.", Doc: "Accession is for those who did not sign. A date of later signature is a signature.",
		Message: "the party has both a date of signature and one of accession", Sources: from(vclt),
		Good: dated(`{"role":"acceded","party":"party/north","date":"2014-04-02"}`), Bad: dated(`{"role":"signed","party":"party/north","date":"2013-06-03"},{"role":"acceded","party":"party/north","date":"2014-04-02"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		for i, acceded := range a.Dates {
			signed := func(d DateByRole) bool { return d.Role == Signed && d.Party == acceded.Party && d.Party != "" }
			if acceded.Role == Acceded && slices.ContainsFunc(a.Dates, signed) {
				report.Report(record.At("dates", i, "role"))
			}
		}
	})
}

func agreementSuspended() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/suspended-outside-life", Severity: integrity.Error, Since: "0.1.0",
		Title: "An agreement must be suspended while it is in effect, and resumed after that.", Doc: "Suspension is a reversible interval between effect and end (VCLT articles 57 and 72).",
		Message: order, Boundary: "it may be suspended on the day it takes effect, and resumed no earlier than the day after", Sources: from(vclt),
		Good: dated(`{"role":"effective","date":"2020-01-01"},{"role":"suspended","date":"2020-06-01"},{"role":"resumed","date":"2020-07-01"}`),
		Bad:  dated(`{"role":"effective","date":"2020-01-01"},{"role":"suspended","date":"2020-06-01"},{"role":"resumed","date":"2020-05-01"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		a.each(timeline, Effective, Suspended, timeline.NotAfter)
		a.each(timeline, EntryIntoForce, Suspended, timeline.NotAfter)
		a.each(timeline, Suspended, Resumed, timeline.Before)
		a.each(timeline, Resumed, Terminated, timeline.NotAfter)
	})
}

func agreementEntryFormula() integrity.Rule {
	treaty := func(entry string) string {
		return north + south + pact(`,"entry_into_force":{"consents":2,"days":90},"dates":[{"role":"signed","date":"2013-06-03"},{"role":"deposited","party":"party/north","date":"2014-04-02"},{"role":"deposited","party":"party/south","date":"2014-09-25"},{"role":"entry_into_force","date":"`+entry+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/entry-against-formula", Severity: integrity.Error, Since: "0.1.0",
		Title:   "The entry into force must be the day the agreement's own formula gives.",
		Doc:     "The formula runs from the deposit that completes the number of consents; the day of deposit is not counted. The Arms Trade Treaty's fiftieth deposit on 25 September 2014 gives 24 December.",
		Message: "the formula gives {computed} from {from}, but the entry into force is {to}: {gap, day, days} off", Boundary: "the day must be exactly the one computed", Sources: from(vclt, integrity.Source{Title: "Arms Trade Treaty, article 22"}, timeLimits),
		Good: treaty("2014-12-24"), Bad: treaty("2014-12-27"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		entry, at, found := a.DateOf(EntryIntoForce)
		if completing, ok := a.completingConsent(); ok && found && !a.EntryIntoForce.IsZero() {
			timeline.Follows(timeline.Date(agreementDates.At(completing), a.Dates[completing].Date), timeline.Date(at, entry), a.EntryIntoForce.Formula())
		}
	})
}

// completingConsent returns the index of the deposit that completes the number of consents, where
// the deposits can be put in order for certain.
func (a *Agreement) completingConsent() (int, bool) {
	var deposits []int
	for i, date := range a.Dates {
		if _, single := date.Date.SingleDay(); date.Role == Deposited && single {
			deposits = append(deposits, i)
		}
	}
	needed := a.EntryIntoForce.Consents
	if needed == 0 {
		needed = len(a.Parties)
	}
	if needed == 0 || len(deposits) < needed {
		return 0, false
	}
	slices.SortStableFunc(deposits, func(i, j int) int {
		first, _ := a.Dates[i].Date.SingleDay()
		second, _ := a.Dates[j].Date.SingleDay()
		return int(first - second)
	})
	return deposits[needed-1], true
}

func agreementEndOfTerm() integrity.Rule {
	term := func(end string) string {
		return north + south + pact(`,"term":{"type":"fixed_length","length":"P30D","counting":"exclusive"},"dates":[{"role":"effective","date":"2020-01-01"},{"role":"expired","date":"`+end+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/end-of-term", Severity: integrity.Warning, Since: "0.1.0",
		Title: "An agreement that expired must have ended with its term.", Doc: "The first day is not counted unless the text says so; month ends are clamped. An inclusive count ends a day earlier.",
		Message: "the term ends {computed}, but the agreement expired {to}: {gap, day, days} off", Boundary: "the day must be exactly the one computed", Sources: from(timeLimits),
		Good: term("2020-01-31"), Bad: term("2020-02-10"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		if a.Term.Counting == Exclusive {
			a.each(timeline, Effective, Expired, func(begin, end integrity.Point) { timeline.AfterTerm(begin, end, a.Term.Length) })
		}
	})
}

func agreementExpiredWithoutTerm() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/expired-without-term", Severity: integrity.Warning, Since: "0.1.0",
		Title: "What expired must have had a term.", Doc: "An agreement without a term is terminated, superseded or worn away. 615 of 623 ceasefires that ran out on schedule have a fixed term.",
		Message: "the agreement expired and has no term", Sources: from(vclt, ethPRIO),
		Good: north + south + pact(`,"term":{"type":"fixed_length","length":"P30D"},"dates":[{"role":"effective","date":"2020-01-01"},{"role":"expired","date":"2020-01-31"}]`),
		Bad:  dated(`{"role":"effective","date":"2020-01-01"},{"role":"expired","date":"2020-01-31"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		for i, date := range a.Dates {
			if date.Role == Expired && date.State != DateNotApplicable && (a.Term.IsZero() || a.Term.Type == OpenEnded) {
				report.Report(record.At("dates", i, "role"))
			}
		}
	})
}

func agreementNoEffect() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/effect-not-applicable", Severity: integrity.Error, Since: "0.1.0",
		Title: "An agreement that never took effect must have no date of effect.", Doc: "Not applicable says that there is no such date; unknown says that there is one.",
		Message: "the date of effect is not applicable and stated", Sources: from(ethPRIO),
		Good: dated(`{"role":"signed","date":"2020-01-01"},{"role":"effective","state":"not_applicable"}`),
		Bad:  dated(`{"role":"signed","date":"2020-01-01"},{"role":"effective","state":"not_applicable"},{"role":"effective","date":"2020-02-01"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		none := slices.ContainsFunc(a.Dates, func(d DateByRole) bool { return d.Role == Effective && d.Party == "" && d.State == DateNotApplicable })
		for i, date := range a.Dates {
			if none && date.Role == Effective && date.Party == "" && !date.Date.IsZero() {
				report.Report(agreementDates.At(i))
			}
		}
	})
}

// stageOf maps the first part of a sub-stage's code to its stage.
var stageOf = map[string]Stage{
	"pre": PreNegotiation, "partial": Partial, "comprehensive": Comprehensive, "implementation": Implementation,
	"renewal": RenewalStage, "ceasefire": CeasefireStage, "other": OtherStage,
}

// Stage returns the stage a sub-stage belongs to, "" for an unset or unknown one.
func (s SubStage) Stage() Stage {
	stage, _, _ := strings.Cut(string(s), "_")
	return stageOf[stage]
}

func agreementSubStage() integrity.Rule {
	staged := func(sub string) string {
		return north + south + pact(`,"stage":"implementation","sub_stage":"`+sub+`","dates":[{"role":"signed","date":"2020-11-09"}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/sub-stage-of-another", Severity: integrity.Error, Since: "0.1.0",
		Title: "The sub-stage must belong to the stage.", Doc: "A sub-stage determines its stage in all 2,257 rows of PA-X version 10. The stage says nothing about time and is held to no order.",
		Message: "the sub-stage belongs to {belongs}, the stage is {stage}", Sources: from(pax),
		Good: staged("implementation_modalities"), Bad: staged("pre_process"),
	}, func(a *Agreement, report *integrity.Reporter) {
		if belongs := a.SubStage.Stage(); belongs != "" && a.Stage != "" && belongs != a.Stage {
			report.Report("/sub_stage").With("belongs", string(belongs)).With("stage", string(a.Stage))
		}
	})
}

// signedBy returns the date on which a party signed, or the whole agreement was.
func (a *Agreement) signedBy(party record.Ref) (chronology.Date, record.Pointer) {
	for i, date := range a.Dates {
		if date.Role == Signed && date.Party == party {
			return date.Date, agreementDates.At(i)
		}
	}
	date, at, _ := a.DateOf(Signed)
	return date, at
}

func agreementSignatoryOutOfOffice() integrity.Rule {
	president := `{"kind":"officeholder","id":"officeholder/president","names":[{"value":"The President"}],"office":"President","party":"party/north","term":"2003-10-31/.."}` + "\n"
	signed := func(date string) string {
		return north + south + president + `{"kind":"agreement","id":"agreement/pact","names":[{"value":"Pact"}],"form":"signed_text","parties":[{"party":"party/north","signatory":"officeholder/president"},{"party":"party/south"}],"dates":[{"role":"signed","date":"` + date + `"}]}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/signatory-out-of-office", Severity: integrity.Error, Since: "0.1.0",
		Title: "A signatory must hold the office on the day of signature.", Doc: "Full powers come with the office (VCLT article 7). Somebody who signed otherwise signed in another capacity.",
		Message: order, Boundary: "the first and the last day of the term count", Sources: from(vclt),
		Good: signed("2020-11-09"), Bad: signed("1994-05-12"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		for _, party := range a.Parties {
			date, at := a.signedBy(party.Party)
			if at == "" {
				continue
			}
			if holder, known := integrity.Find[conflict.Officeholder](&timeline.Context, party.Signatory); known {
				timeline.During(timeline.StartOf(holder, "/term", holder.Term), timeline.Date(at, date), timeline.EndOf(holder, "/term", holder.Term))
			}
		}
	})
}

func agreementPartyOutsideLife() integrity.Rule {
	young := `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"armed_group","lifetime":"1998-11/2002"}` + "\n"
	signed := func(date string) string {
		return north + young + pact(`,"dates":[{"role":"signed","date":"`+date+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/party-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A party must exist when it signs.", Doc: "A warning, because beginnings and ends of parties are disputed.",
		Message: order, Boundary: "the first and the last day of its life count", Sources: from(integrity.Source{Title: "Wikidata property constraint Contemporary"}),
		Good: signed("1999-08-01"), Bad: signed("1994-08-01"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		for _, signing := range a.Parties {
			date, at := a.signedBy(signing.Party)
			if at == "" {
				continue
			}
			if party, known := integrity.Find[conflict.Party](&timeline.Context, signing.Party); known {
				timeline.During(timeline.StartOf(party, "/lifetime", party.Lifetime), timeline.Date(at, date), timeline.EndOf(party, "/lifetime", party.Lifetime))
			}
		}
	})
}

func agreementThirdPartyIsParty() integrity.Rule {
	between := func(third string) string {
		return north + south + west + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}],"third_parties":[{"party":"party/`+third+`","role":"mediator"}]`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "agreement/third-party-is-party", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A third party must not also be a party to the agreement.", Doc: "A warning, because some texts have a guarantor sign as a party, as Russia did in November 2020: record it as a third party then, with its role.",
		Message: "the third party, or the one that answers for it, is also a party", Sources: from(pax),
		Good: between("west"), Bad: between("south"),
	}, func(a *Agreement, context *integrity.Context) {
		for i, third := range a.ThirdParties {
			sovereign := conflict.SovereignOf(context, third.Party)
			for j, party := range a.Parties {
				if sovereign != "" && conflict.SovereignOf(context, party.Party) == sovereign {
					context.Report(record.At("third_parties", i, "party")).Relate(a.ID, record.At("parties", j, "party"))
				}
			}
		}
	})
}

func agreementDateAndState() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/date-and-state", Severity: integrity.Error, Since: "0.1.0",
		Title: "A date must be given or said to be missing, not both and not neither.", Doc: "An empty entry says nothing about why it is empty.",
		Message: "the entry has both a date and a state, or neither",
		Good:    dated(`{"role":"signed","date":"2020-11-09"},{"role":"terminated","state":"unknown"}`), Bad: dated(`{"role":"signed","date":"2020-11-09"},{"role":"terminated"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		for i, date := range a.Dates {
			if date.Date.IsZero() == (date.State == "") {
				report.Report(record.At("dates", i))
			}
		}
	})
}

func agreementDatesDiffer() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/two-days-of-one-night", Severity: integrity.Info, Since: "0.1.0",
		Title:   "Where sources give one act two days that touch, the zone of each must be looked at.",
		Doc:     "A note: the statement of November 2020 was made in the night of 9 to 10 November; midnight in Moscow is 21:00 UTC on the day before. Two days that follow each other can be one instant.",
		Message: "the act is dated {first} and {second}, one day apart: one instant can be both days in different time zones",
		Good:    dated(`{"role":"signed","date":"2020-11-09"}`), Bad: dated(`{"role":"signed","date":"2020-11-09"},{"role":"signed","date":"2020-11-10"}`),
	}, func(a *Agreement, report *integrity.Reporter) {
		for i, first := range a.Dates {
			for j := i + 1; j < len(a.Dates); j++ {
				second := a.Dates[j]
				distance := chronology.Distance(first.Date, second.Date)
				apart := !distance.MinOpen && !distance.MaxOpen && distance.Min == distance.Max && max(distance.Min, -distance.Min) == 1
				if first.Role == second.Role && first.Party == second.Party && apart {
					report.Report(agreementDates.At(j)).With("first", first.Date).With("second", second.Date).Relate(a.ID, agreementDates.At(i))
				}
			}
		}
	})
}
