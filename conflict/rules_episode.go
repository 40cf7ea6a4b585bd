package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
)

func episodeRules() []integrity.Rule {
	return []integrity.Rule{
		episodeUndated(), episodeOrder(), episodeThreshold(), episodeOutside(), episodeFollows(), episodeOutcomeWithoutEnd(), episodeGap(), episodeOfAnotherDyad(),
		episodeOfNothing(), episodeOverlaps(), episodeDuration(),
	}
}

func episode(id, members string) string {
	return `{"kind":"episode","id":"episode/` + id + `","conflict":"conflict/border"` + members + `}` + "\n"
}

func yearDate(year int) chronology.Date {
	date, err := chronology.InYear(year)
	if err != nil {
		return chronology.Date{}
	}
	return date
}

func episodeUndated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "episode/undated", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "An episode must say when it began.",
		Doc:     "Custody, transfers and clocks of the law hang on the episode's dates. A year is enough; an unspecified date says that nobody knows. The day a threshold of deaths was reached, which is what UCDP states of an episode, is enough too.",
		Message: "the episode has no start",
		Sources: from(ucdpTermination),
		Good:    north + south + conflict + episode("first", `,"start":"1992"`), Bad: north + south + conflict + episode("first", ""),
	}, func(e *Episode, report *integrity.Reporter) {
		if e.Start.IsZero() && e.Threshold.IsZero() {
			report.Report("/start")
		}
	})
}

func episodeOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "episode/ended-before-it-began", Severity: integrity.Error, Since: "0.1.0",
		Title:    "An episode starts, its active hostilities end, and it ends, in this order.",
		Doc:      "Where a dataset pads an imprecise start to the end of its year, import it with the padding declared: one start of 31 December 1984 stood for the year.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "all may be one day",
		Sources:  from(ucdpTermination),
		Good:     north + south + conflict + episode("first", `,"start":"2020-09-27","active_end":"2020-11-09","end":"2020-11-10"`),
		Bad:      north + south + conflict + episode("first", `,"start":"2020-09-27","end":"2020-08-10"`),
	}, func(e *Episode, timeline *integrity.Timeline) {
		start, active, end := timeline.Date("/start", e.Start), timeline.Date("/active_end", e.ActiveEnd), timeline.Date("/end", e.End)
		timeline.NotAfter(start, active)
		timeline.NotAfter(active, end)
		timeline.NotAfter(start, end)
	})
}

func episodeThreshold() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "episode/threshold-outside", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "The threshold of deaths must be reached within the episode.",
		Doc:      "UCDP sets the date to 31 December by rule where it is not known, which may fall after the last day of fighting: a warning.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "it may be reached on the first and on the last day",
		Sources:  from(ucdpPRIO),
		Good:     north + south + conflict + episode("first", `,"start":"2020-09-27","threshold":"2020-09-28","end":"2020-11-10"`),
		Bad:      north + south + conflict + episode("first", `,"start":"2020-09-27","threshold":"2020-07-16","end":"2020-11-10"`),
	}, func(e *Episode, timeline *integrity.Timeline) {
		timeline.During(timeline.Date("/start", e.Start), timeline.Date("/threshold", e.Threshold), timeline.Date("/end", e.End))
	})
}

func episodeOutside() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "episode/outside-conflict", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "An episode must lie inside its conflict's life.",
		Doc:      "A warning: 9 of 3,140 dyad-years of the UCDP termination data break it.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "an episode may begin and end with the conflict",
		Sources:  from(ucdpTermination),
		Good:     north + south + border("interstate", `,"life":"1988/2023"`) + episode("first", `,"start":"1992","end":"1994"`),
		Bad:      north + south + border("interstate", `,"life":"1988/1994"`) + episode("second", `,"start":"2020-09-27","end":"2020-11-10"`),
	}, func(e *Episode, timeline *integrity.Timeline) {
		if conflict, known := integrity.Find[Conflict](&timeline.Context, e.Conflict); known {
			timeline.NotAfter(timeline.StartOf(conflict, "/life", conflict.Life), timeline.Date("/start", e.Start))
			timeline.NotAfter(timeline.Date("/start", e.Start), timeline.EndOf(conflict, "/life", conflict.Life))
			timeline.NotAfter(timeline.Date("/end", e.End), timeline.EndOf(conflict, "/life", conflict.Life))
		}
	})
}

func episodeFollows() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "episode/overlaps-next", Severity: integrity.Error, Since: "0.1.0",
		Title:    "An episode must end before the next one of its conflict or dyad starts.",
		Doc:      "Fighting that never stopped is one episode.",
		Message:  "this one ends {from}, the next starts {to}: {gap, day, days} short",
		Boundary: "the next may start on the day after, not on the same day",
		Sources:  from(ucdpTermination),
		Good:     north + south + conflict + episode("first", `,"start":"1992","end":"1994-05-12","next":"episode/second"`) + episode("second", `,"start":"2020-09-27"`),
		Bad:      north + south + conflict + episode("first", `,"start":"1992","end":"1994-05-12","next":"episode/second"`) + episode("second", `,"start":"1993-02"`),
	}, func(e *Episode, timeline *integrity.Timeline) {
		if next, known := integrity.Find[Episode](&timeline.Context, e.Next); known {
			timeline.Before(timeline.Date("/end", e.End), timeline.DateOf(next, "/start", next.Start))
		}
	})
}

func episodeOutcomeWithoutEnd() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "episode/outcome-without-end", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "An episode with an outcome must have an end, and an ongoing one none.",
		Doc:     "An outcome says how it ended. That the latest year of a dataset cannot tell yet is an outcome of its own and needs no end.",
		Message: "the outcome is {outcome}, which does not go with the end as it is recorded",
		Sources: from(ucdpTermination),
		Good:    north + south + conflict + episode("first", `,"start":"1992","end":"1994-05-12","outcome":"ceasefire"`),
		Bad:     north + south + conflict + episode("first", `,"start":"1992","outcome":"ceasefire"`),
	}, func(e *Episode, report *integrity.Reporter) {
		ended := !e.End.IsZero() || !e.ActiveEnd.IsZero()
		open := e.Outcome == Ongoing || e.Outcome == UndeterminedLatestYear
		if e.Outcome != "" && ended == open {
			report.Report("/outcome").With("outcome", string(e.Outcome))
		}
	})
}

func episodeGap() integrity.Rule {
	next := func(start string) string {
		return north + south + conflict + episode("first", `,"start":"1992","end":"1994-05-12","next":"episode/second"`) + episode("second", `,"start":"`+start+`"`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "episode/no-inactive-year", Severity: integrity.Error, Since: "0.1.0", Profile: "ucdp",
		Title:   "Between two episodes there must be a calendar year without activity.",
		Doc:     "UCDP ends an episode when an active year is followed by one with fewer than 25 deaths. The rule holds for records kept by that codebook and is in the profile ucdp.",
		Message: "the next episode starts in {next}, this one ends in {end}",
		Sources: from(ucdpTermination),
		Good:    next("1996-03"), Bad: next("1995-03"),
	}, func(e *Episode, context *integrity.Context) {
		following, known := integrity.Find[Episode](context, e.Next)
		if !known {
			return
		}
		end, start := e.End.Earliest(), following.Start.Latest()
		if end.Kind == chronology.BoundKnown && start.Kind == chronology.BoundKnown && start.Day.Year()-end.Day.Year() < 2 && start.Day > end.Day {
			context.Report("/next").With("next", start.Day.Year()).With("end", end.Day.Year()).Relate(following.ID, "/start")
		}
	})
}

func episodeOfAnotherDyad() integrity.Rule {
	other := `{"kind":"conflict","id":"conflict/other","names":[{"value":"Other"}],"type":"interstate",` + sides + `}` + "\n"
	of := func(name string) string {
		return `{"kind":"episode","id":"episode/first","start":"1992","dyad":"dyad/pair","conflict":"conflict/` + name + `"}` + "\n"
	}
	pair := north + south + conflict + dyad("party/north", "party/south", "")
	return integrity.DossierRule(integrity.Rule{
		Code: "episode/dyad-of-another-conflict", Severity: integrity.Error, Since: "0.1.0",
		Title:   "An episode and its dyad must belong to one conflict.",
		Doc:     "A dyad is a pair of parties within one conflict; the same two in another conflict are another dyad.",
		Message: "the episode is of one conflict and its dyad of another", Sources: from(ucdpTermination),
		Good: pair + of("border"), Bad: pair + other + of("other"),
	}, func(e *Episode, context *integrity.Context) {
		dyad, known := integrity.Find[Dyad](context, e.Dyad)
		if known && e.Conflict != "" && dyad.Conflict != e.Conflict {
			context.Report("/dyad").Relate(dyad.ID, "/conflict")
		}
	})
}

func episodeOfNothing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "episode/of-nothing", Severity: integrity.Info, Since: "0.1.0",
		Title:   "An episode must say of which conflict or dyad it is.",
		Doc:     "Which law applies, and who fought, is asked of the conflict.",
		Message: "the episode has neither a conflict nor a dyad", Sources: from(ucdpTermination),
		Good: north + south + conflict + episode("first", `,"start":"1992"`), Bad: `{"kind":"episode","id":"episode/first","start":"1992"}` + "\n",
	}, func(e *Episode, report *integrity.Reporter) {
		if e.Conflict == "" && e.Dyad == "" {
			report.Report("/conflict")
		}
	})
}

func episodeOverlaps() integrity.Rule {
	another := func(start string) string {
		return north + south + conflict + episode("first", `,"start":"1992-01-31","end":"1994-05-12"`) + episode("second", `,"start":"`+start+`","end":"1996-02-01"`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "episode/overlaps-another", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "Two episodes of one conflict or one dyad must not overlap.",
		Doc:     "Fighting that never stopped is one episode. Episodes of different dyads of a conflict may overlap, and so may one of a dyad and one of the whole conflict. On days that are not known exactly nothing is reported. That one names the other as next is a rule of its own.",
		Message: "the episode overlaps another one of the same conflict or dyad", Sources: from(ucdpTermination),
		Good: another("1995-03-01"), Bad: another("1993-03-01"),
	}, func(e *Episode, context *integrity.Context) {
		if e.Start.IsZero() || e.HostilitiesEnd().IsZero() {
			return
		}
		of := e.Dyad
		if of == "" {
			of = e.Conflict
		}
		for other := range referringAfter[Episode](context, of.ID(), e.ID) {
			inTurn := e.Next.ID() == other.ID || other.Next.ID() == e.ID
			if other.Dyad == e.Dyad && !inTurn && e.overlaps(other) {
				context.Report("/start").Relate(other.ID, "/start")
			}
		}
	})
}

// overlaps reports whether two episodes certainly share more than a day.
func (e *Episode) overlaps(other *Episode) bool {
	return e.Start.Before(other.HostilitiesEnd()) == chronology.Certain && other.Start.Before(e.HostilitiesEnd()) == chronology.Certain
}

func episodeDuration() integrity.Rule {
	lasted := func(duration string) string {
		return north + south + conflict + episode("first", `,"start":"2020-09-27","end":"2020-11-10","duration":"`+duration+`"`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "episode/duration", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A stated duration must be that of the hostilities.",
		Doc:     "The first day may count or not: the war of 27 September to 10 November 2020 is called one of 44 days.",
		Message: "{stated} from {first} ends {computed}, the first day counted, but the hostilities end {last}",
		Sources: from(ucdpTermination),
		Good:    lasted("P44D"), Bad: lasted("P40D"),
	}, func(e *Episode, report *integrity.Reporter) {
		ReportDuration(report, "/duration", e.Duration, e.Start, e.HostilitiesEnd())
	})
}
