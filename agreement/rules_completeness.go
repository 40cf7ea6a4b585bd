package agreement

import (
	"math"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// completenessRules ask for what an agreement or ceasefire of its sort should have beside it.
func completenessRules() []integrity.Rule {
	return []integrity.Rule{clockWithoutZone(), renewalOfNothing(), implementationOfNothing(), definitiveWithoutSettlement(), reservationBeforeText(), hoursAgainstClock()}
}

func clockWithoutZone() integrity.Rule {
	at := func(clock string) string {
		return north + south + truce(`,"declared":"2020-10-10","effective":"`+clock+`"`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/clock-without-zone", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A clock time at which a ceasefire takes effect must have a zone.", Doc: "Two sources gave noon on 10 October 2020, one by Moscow and one by local time, an hour apart.",
		Message: "the clock time has no zone",
		Good:    at("2020-10-10T12:00:00+04:00"), Bad: at("2020-10-10T12:00:00"),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		for name, date := range map[string]chronology.Date{"declared": c.Declared, "scheduled": c.Scheduled, "effective": c.Effective, "ended": c.Ended} {
			_, clocked := date.Clock()
			if _, zoned := date.Instant(); clocked && !zoned {
				report.Report(record.At(name))
			}
		}
	})
}

func renewalOfNothing() integrity.Rule {
	staged := func(relations string) string {
		return north + south + second(`,"dates":[{"role":"signed","date":"2015-02-12"}]`) + pact(`,"stage":"renewal","dates":[{"role":"signed","date":"2016-02-12"}]`+relations)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/renewal-of-nothing", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A renewal must refer to what it renews.", Doc: "The text that is renewed may stand outside the dossier: then refer to it as external.",
		Message: "the stage is renewal, and no relation to an earlier agreement is recorded", Sources: from(pax),
		Good: staged(`,"relations":[{"relation":"renews","to":"agreement/second"}]`), Bad: staged(""),
	}, func(a *Agreement, report *integrity.Reporter) {
		if a.Stage == RenewalStage && len(a.Relations) == 0 {
			report.Report("/relations")
		}
	})
}

func implementationOfNothing() integrity.Rule {
	staged := func(relations string) string {
		return north + south + second(`,"dates":[{"role":"signed","date":"2015-02-12"}]`) + pact(`,"stage":"implementation","dates":[{"role":"signed","date":"2016-02-12"}]`+relations)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/implementation-of-nothing", Severity: integrity.Info, Since: "0.1.0",
		Title: "An implementation agreement should refer to what it carries out.", Doc: "A note: in 9 of 184 processes of PA-X an implementation agreement comes before any other.",
		Message: "the stage is implementation, and no relation to an earlier agreement is recorded", Sources: from(pax),
		Good: staged(`,"relations":[{"relation":"implements","to":"agreement/second"}]`), Bad: staged(""),
	}, func(a *Agreement, report *integrity.Reporter) {
		if a.Stage == Implementation && len(a.Relations) == 0 {
			report.Report("/relations")
		}
	})
}

func definitiveWithoutSettlement() integrity.Rule {
	classed := func(members string) string {
		return between(`,"declared":"2016-08-29","class":"definitive"` + members)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/definitive-without-settlement", Severity: integrity.Info, Since: "0.1.0",
		Title: "A definitive ceasefire should name a settlement, a disarmament or a mechanism.", Doc: "A note: 40 of 440 published rows of the class have none.",
		Message: "the class is definitive, and neither settlement, disarmament nor mechanism is named", Sources: from(ethPRIO),
		Good: classed(`,"disarmament":true`), Bad: classed(""),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		mechanism := len(c.Mechanisms) > 0 && !slices.Contains(c.Mechanisms, NoMechanism)
		if c.Class == Definitive && c.Agreement == "" && !c.Disarmament && !mechanism {
			report.Report("/class")
		}
	})
}

func reservationBeforeText() integrity.Rule {
	reserved := func(date string) string {
		return north + south +
			pact(`,"dates":[{"role":"adopted","date":"2015-08-17"},{"role":"signed","date":"2015-08-26"}],"reservations":[{"party":"party/south","date":"`+date+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/reservation-before-text", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A reservation must not be made before there is a text.", Doc: "It is made when signing or consenting (VCLT article 19). Objections to a draft are statements.",
		Message: "the text is of {from}, the reservation of {to}: {gap, day, days} earlier", Boundary: "both may be on one day", Sources: from(vclt),
		Good: reserved("2015-08-26"), Bad: reserved("2015-07-26"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		for _, role := range []DateRole{Adopted, Initialled} {
			text, at, found := a.DateOf(role)
			for i, reservation := range a.Reservations {
				if found {
					timeline.NotAfter(timeline.Date(at, text), timeline.Date(record.At("reservations", i, "date"), reservation.Date))
				}
			}
		}
	})
}

func hoursAgainstClock() integrity.Rule {
	lasted := func(end string) string {
		return north + south + meeting(`,"start":"2021-11-26T16:00:00+03:00","end":"`+end+`","hours":{"stated":3,"about":true}`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/hours-against-clock", Severity: integrity.Warning, Since: "0.1.0",
		Title: "The stated length of talks must be that between their clock times.", Doc: "Within half an hour, or within an hour where the length is approximate.",
		Message: "the clock times are {minutes, minute, minutes} apart, stated are {hours} hours",
		Good:    lasted("2021-11-26T19:20:00+03:00"), Bad: lasted("2021-11-26T21:20:00+03:00"),
	}, func(m *Meeting, report *integrity.Reporter) {
		start, began := m.Start.Instant()
		end, ended := m.End.Instant()
		if !began || !ended || m.Hours.Stated == 0 {
			return
		}
		tolerance := 0.5
		if m.Hours.About {
			tolerance = 1
		}
		if apart := end.Sub(start); math.Abs(apart.Hours()-m.Hours.Stated) > tolerance {
			report.Report("/hours").With("minutes", int(apart.Minutes())).With("hours", m.Hours.Stated)
		}
	})
}
