package agreement

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func meetingRules() []integrity.Rule {
	return []integrity.Rule{
		meetingOrder(), meetingWeekday(), meetingAnniversary(), meetingWhichAnniversary(), meetingParticipantOutOfOffice(), meetingAlone(), meetingPutOff(), meetingInFuture(), meetingOutcomeBefore(),
	}
}

func meeting(members string) string {
	return `{"kind":"meeting","id":"meeting/summit","names":[{"value":"Summit"}],"participants":[{"who":"party/north"},{"who":"party/south"}]` + members + `}` + "\n"
}

func meetingOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "meeting/ended-before-it-began", Severity: integrity.Error, Since: "0.1.0",
		Title: "A meeting must not end before it begins.", Doc: "Both days are inclusive; clock times with a zone are compared as instants.",
		Message: "began {from}, but ended {to}: {gap, day, days} short", Boundary: "it may begin and end on one day",
		Good: north + south + meeting(`,"start":"2020-10-09","end":"2020-10-10"`), Bad: north + south + meeting(`,"start":"2020-10-10","end":"2020-10-08"`),
	}, func(m *Meeting, timeline *integrity.Timeline) {
		timeline.NotAfter(timeline.Date("/start", m.Start), timeline.Date("/end", m.End))
	})
}

func meetingWeekday() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/weekday", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A stated day of the week must be that of the meeting's first day.", Doc: "One of the two is mistaken, or they are counted in different time zones.",
		Message: "{date} is a {computed}, stated is {stated}",
		Good:    north + south + meeting(`,"start":"2021-11-26","weekday":"friday"`), Bad: north + south + meeting(`,"start":"2021-11-26","weekday":"monday"`),
	}, func(m *Meeting, report *integrity.Reporter) {
		conflict.ReportWeekday(report, "/weekday", m.Weekday, m.Start)
	})
}

func meetingAnniversary() integrity.Rule {
	timed := func(start string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}]`) + meeting(`,"start":"`+start+`","anniversaries":[{"of":"agreement/pact","path":"/dates/0/date","date":"2020-11-09"}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/not-on-the-anniversary", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A meeting said to be timed with an anniversary must be within two days of it.",
		Doc: "Two days allow for a weekend and for time zones. A report of 19 December 2021 said of a meeting on 26 November that it was timed " +
			"to coincide with the anniversary of 9 November. The anniversary of 29 February is 28 February and 1 March alike.",
		Message: "{start} is {days} days from the nearest anniversary of {date}, which is {nearest}",
		Good:    timed("2021-11-10"), Bad: timed("2021-11-26"),
	}, func(m *Meeting, report *integrity.Reporter) {
		for i, anniversary := range m.Anniversaries {
			days, nearest, known := anniversary.DaysOff(m.Start)
			if off := max(days, -days); known && off > 2 {
				report.Report(record.At("anniversaries", i, "date")).With("start", m.Start).With("days", off).
					With("date", anniversary.Date).With("nearest", nearest).Relate(anniversary.Of.ID(), anniversary.Path)
			}
		}
	})
}

func meetingWhichAnniversary() integrity.Rule {
	timed := func(years string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}]`) + meeting(`,"start":"2021-11-10","anniversaries":[{"of":"agreement/pact","path":"/dates/0/date","date":"2020-11-09","years":`+years+`}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/another-anniversary", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A stated number of years must be that of the anniversary nearest to the meeting.",
		Doc:     "The first anniversary comes one year after the day it commemorates.",
		Message: "the anniversary nearest to {start} is number {years}, stated is {stated}",
		Good:    timed("1"), Bad: timed("2"),
	}, func(m *Meeting, report *integrity.Reporter) {
		for i, anniversary := range m.Anniversaries {
			if years, off := anniversary.YearsOff(m.Start); off {
				report.Report(record.At("anniversaries", i, "years")).With("start", m.Start).With("years", years).With("stated", anniversary.Years)
			}
		}
	})
}

func meetingParticipantOutOfOffice() integrity.Rule {
	chair := `{"kind":"officeholder","id":"officeholder/chair","names":[{"value":"The Chair"}],"office":"Chair","party":"party/west","term":"2018-05-08/.."}` + "\n"
	held := func(start string) string {
		return north + south + west + chair + `{"kind":"meeting","id":"meeting/summit","names":[{"value":"Summit"}],"start":"` + start + `","participants":[{"who":"party/north"},{"who":"party/south"},{"who":"officeholder/chair","role":"host"}]}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "meeting/participant-out-of-office", Severity: integrity.Error, Since: "0.1.0",
		Title: "A participant must hold the office in which they take part.", Doc: "Somebody who takes part before or after a term takes part in another capacity: refer to the party, or to the right officeholder.",
		Message: order, Boundary: "the first and the last day of the term count",
		Sources: from(integrity.Source{Title: "Popolo: memberships and posts"}),
		Good:    held("2021-11-26"), Bad: held("2017-11-26"),
	}, func(m *Meeting, timeline *integrity.Timeline) {
		for _, participant := range m.Participants {
			if holder, known := integrity.Find[conflict.Officeholder](&timeline.Context, participant.Who); known {
				timeline.During(timeline.StartOf(holder, "/term", holder.Term), timeline.Date("/start", m.Start), timeline.EndOf(holder, "/term", holder.Term))
			}
		}
	})
}

func meetingAlone() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/alone", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A meeting must name at least two participants.", Doc: "Nobody meets alone; the others may stand in the source.",
		Message: "the meeting names {participants, participant, participants}",
		Good:    north + south + meeting(`,"start":"2021-11-26"`), Bad: north + `{"kind":"meeting","id":"meeting/summit","names":[{"value":"Summit"}],"start":"2021-11-26","participants":[{"who":"party/north"}]}` + "\n",
	}, func(m *Meeting, report *integrity.Reporter) {
		if len(m.Participants) < 2 {
			report.Report("/participants").With("participants", len(m.Participants))
		}
	})
}

func meetingPutOff() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/put-off-from-when", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A meeting that was put off must say from which day.", Doc: "The old day is what reports before the change name.",
		Message: "the meeting is {status} and has no previous start", Sources: from(schemaOrg),
		Good: north + south + meeting(`,"status":"postponed","previous_start":"2021-11-09"`), Bad: north + south + meeting(`,"status":"postponed"`),
	}, func(m *Meeting, report *integrity.Reporter) {
		if (m.Status == Postponed || m.Status == Rescheduled) && m.PreviousStart.IsZero() {
			report.Report("/previous_start").With("status", string(m.Status))
		}
	})
}

func meetingInFuture() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "meeting/held-in-the-future", Severity: integrity.Error, Since: "0.1.0",
		Title: "A meeting that was held must not lie in the future.", Doc: "One day of grace allows for time zones ahead of UTC. What is to be held has the status scheduled.",
		Message: "the meeting is said to have been held {from}, and the day of the check is before that", Boundary: "the day of the check and the day after are allowed",
		Sources: from(integrity.Source{Title: "IATI: actual dates are not in the future"}),
		Good:    north + south + meeting(`,"start":"2021-11-26","status":"held"`), Bad: north + south + meeting(`,"start":"9021-11-26","status":"held"`),
	}, func(m *Meeting, timeline *integrity.Timeline) {
		if m.Status == Held || m.Status == "" {
			timeline.NotInFuture("/start", m.Start)
		}
	})
}

func meetingOutcomeBefore() integrity.Rule {
	came := func(signed string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"`+signed+`"}]`) + meeting(`,"start":"2021-11-26","outcomes":["agreement/pact"]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "meeting/outcome-before-meeting", Severity: integrity.Error, Since: "0.1.0",
		Title: "What came of a meeting must not have been concluded before it.", Doc: "A text concluded before the talks was on their agenda, not their outcome.",
		Message: "the meeting began {from}, its outcome was concluded {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: came("2021-11-26"), Bad: came("2021-11-06"),
	}, func(m *Meeting, timeline *integrity.Timeline) {
		for _, outcome := range m.Outcomes {
			if agreed, known := integrity.Find[Agreement](&timeline.Context, outcome); known {
				if date, at, found := agreed.Concluded(); found {
					timeline.NotAfter(timeline.Date("/start", m.Start), timeline.DateOf(agreed, at, date))
				}
			}
		}
	})
}
