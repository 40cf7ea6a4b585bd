package agreement

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
)

// treatyRules hold only for agreements between states, and international organisations, which alone
// the law of treaties binds.
func treatyRules() []integrity.Rule {
	return []integrity.Rule{treatyRatifiedBeforeSigned(), treatyInForceForParty(), treatyProvisional(), treatyRegistered(), treatyNotice()}
}

// betweenStates reports whether every party of the agreement is known to be a state or an
// international organisation.
func (a *Agreement) betweenStates(context *integrity.Context) bool {
	if len(a.Parties) < 2 {
		return false
	}
	for _, party := range a.Parties {
		found, known := integrity.Find[conflict.Party](context, party.Party)
		if !known || found.Type != conflict.State && found.Type != conflict.InternationalOrganisation {
			return false
		}
	}
	return true
}

func treatyRatifiedBeforeSigned() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/treaty-ratified-before-signed", Severity: integrity.Error, Since: "0.1.0",
		Title: "A state signs, ratifies and deposits in this order.", Doc: "Held for each party of an agreement between states. Accession needs no signature and is exempt.",
		Message: order, Boundary: "all may be on one day", Sources: from(vclt),
		Good: dated(`{"role":"signed","party":"party/north","date":"2013-06-03"},{"role":"ratified","party":"party/north","date":"2014-04-02"},{"role":"deposited","party":"party/north","date":"2014-04-02"}`),
		Bad:  dated(`{"role":"signed","party":"party/north","date":"2013-06-03"},{"role":"ratified","party":"party/north","date":"2012-04-02"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		if !a.betweenStates(&timeline.Context) {
			return
		}
		for _, consent := range []DateRole{Ratified, Accepted, Approved} {
			a.each(timeline, Signed, consent, timeline.NotAfter)
			a.each(timeline, consent, Deposited, timeline.NotAfter)
		}
	})
}

func treatyNotice() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/treaty-notice-under-a-year", Severity: integrity.Warning, Since: "0.1.0",
		Title: "Where a treaty between states is silent, notice of its end runs for twelve months.", Doc: "Only where the agreement's own term gives no notice (VCLT article 56). All parties may end it at once by consent (article 54), so this is a warning.",
		Message: "notice was given {from} and the treaty ended {to}: {gap, day, days} short of a year", Boundary: "it may end on the same day of the next year", Sources: from(vclt),
		Good: dated(`{"role":"notice_of_termination","date":"2019-02-02"},{"role":"terminated","date":"2020-02-02"}`),
		Bad:  dated(`{"role":"notice_of_termination","date":"2019-02-02"},{"role":"terminated","date":"2019-08-02"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		if a.Term.Notice.IsZero() && a.betweenStates(&timeline.Context) {
			a.each(timeline, NoticeOfTermination, Terminated, func(notice, end integrity.Point) { timeline.AtLeast(notice, end, daysOfYear) })
		}
	})
}

// daysOfYear is the length of the shortest year.
const daysOfYear = 365

func treatyInForceForParty() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/treaty-in-force-for-party-first", Severity: integrity.Error, Since: "0.1.0",
		Title: "An agreement must not be in force for a party before it is in force at all.", Doc: "For a party that consents later it enters into force later (VCLT article 24(3)).",
		Message: order, Boundary: "both may be on one day", Sources: from(vclt),
		Good: dated(`{"role":"entry_into_force","date":"2014-12-24"},{"role":"entry_into_force","party":"party/north","date":"2015-03-01"}`),
		Bad:  dated(`{"role":"entry_into_force","date":"2014-12-24"},{"role":"entry_into_force","party":"party/north","date":"2014-03-01"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		whole, at, found := a.DateOf(EntryIntoForce)
		if !a.betweenStates(&timeline.Context) {
			return
		}
		for i, entry := range a.Dates {
			if found && entry.Role == EntryIntoForce && entry.Party != "" {
				timeline.NotAfter(timeline.Date(at, whole), timeline.Date(agreementDates.At(i), entry.Date))
			}
		}
	})
}

func treatyProvisional() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/treaty-provisional-after-entry", Severity: integrity.Error, Since: "0.1.0",
		Title: "Provisional application must begin before or with the entry into force.", Doc: "It is application pending the entry into force (VCLT article 25).",
		Message: order, Boundary: "both may be on one day", Sources: from(vclt),
		Good: dated(`{"role":"provisional_from","date":"2014-01-01"},{"role":"entry_into_force","date":"2014-12-24"}`), Bad: dated(`{"role":"provisional_from","date":"2015-01-01"},{"role":"entry_into_force","date":"2014-12-24"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		if a.betweenStates(&timeline.Context) {
			a.each(timeline, ProvisionalFrom, EntryIntoForce, timeline.NotAfter)
		}
	})
}

func treatyRegistered() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/treaty-registered-before-force", Severity: integrity.Error, Since: "0.1.0",
		Title: "A treaty must not be registered before it is in force.", Doc: "Unless it is applied provisionally, registration waits for the entry into force between two parties.",
		Message: order, Boundary: "both may be on one day", Sources: from(integrity.Source{Title: "UN Charter article 102; Regulations to give effect to it, article 1(2)"}),
		Good: dated(`{"role":"entry_into_force","date":"1973-01-27"},{"role":"registered","date":"1974-05-13"}`), Bad: dated(`{"role":"entry_into_force","date":"1973-01-27"},{"role":"registered","date":"1972-05-13"}`),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		if _, _, provisional := a.DateOf(ProvisionalFrom); !provisional && a.betweenStates(&timeline.Context) {
			a.each(timeline, EntryIntoForce, Registered, timeline.NotAfter)
		}
	})
}
