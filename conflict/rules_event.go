package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func eventRules() []integrity.Rule {
	return []integrity.Rule{
		eventUndated(), eventDatedTwice(), eventWeekday(), eventDuration(), eventOutsideEpisode(), eventParticipantOutsideLife(), eventDeathsSum(),
		eventControlUnchanged(), eventControlUnsaid(), eventTwoHolders(), eventLostByAnother(), eventOfAnotherConflict(), eventRelatedToItself(), eventRelationNotMirrored(), eventRelationOrder(),
	}
}

func event(kind, members string) string {
	return `{"kind":"event","id":"event/one","names":[{"value":"One"}],"type":"` + kind + `"` + members + `}` + "\n"
}

func otherEvent(kind, members string) string {
	return `{"kind":"event","id":"event/two","names":[{"value":"Two"}],"type":"` + kind + `"` + members + `}` + "\n"
}

// When returns the day of an event, or the day its period starts.
func (e *Event) When() chronology.Date {
	if !e.Date.IsZero() {
		return e.Date
	}
	return e.Period.Start().Date
}

// begins returns the point at which the rule's own event begins, ends the one at which it ends.
func (e *Event) begins(timeline *integrity.Timeline) integrity.Point {
	if e.Date.IsZero() {
		return timeline.Start("/period", e.Period)
	}
	return timeline.Date("/date", e.Date)
}

func (e *Event) ends(timeline *integrity.Timeline) integrity.Point {
	if e.Date.IsZero() {
		return timeline.End("/period", e.Period)
	}
	return timeline.Date("/date", e.Date)
}

// beginsFor returns the point at which another record's event begins.
func (e *Event) beginsFor(timeline *integrity.Timeline) integrity.Point {
	if e.Date.IsZero() {
		return timeline.StartOf(e, "/period", e.Period)
	}
	return timeline.DateOf(e, "/date", e.Date)
}

func eventUndated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "event/undated", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "An event must say when it happened.",
		Doc:     "A year is enough. XXXX says that the day is not known to anybody.",
		Message: "the event has neither a date nor a period",
		Sources: from(ucdpGED),
		Good:    event("clash", `,"date":"2021-11"`), Bad: event("clash", ""),
	}, func(e *Event, report *integrity.Reporter) {
		if e.Date.IsZero() && e.Period.IsZero() {
			report.Report("/date")
		}
	})
}

func eventDatedTwice() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "event/date-and-period", Severity: integrity.Error, Since: "0.1.0",
		Title:   "An event must have a date or a period, not both.",
		Doc:     "A day that is not known exactly is an imprecise date; a period is for what took longer than a day.",
		Message: "the event has both a date and a period",
		Good:    event("clash", `,"period":"2021-11-16/2021-11-17"`), Bad: event("clash", `,"date":"2021-11-16","period":"2021-11-16/2021-11-17"`),
	}, func(e *Event, report *integrity.Reporter) {
		if !e.Date.IsZero() && !e.Period.IsZero() {
			report.Report("/period")
		}
	})
}

func eventWeekday() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "event/weekday", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A stated day of the week must be that of the date.",
		Doc:     "A report that names both has a mistake in one of them, or counts the day in another time zone: a release on Monday 2 April 2012 was printed as Tuesday.",
		Message: "{date} is a {computed}, stated is {stated}",
		Good:    event("release", `,"date":"2012-04-02","weekday":"monday"`), Bad: event("release", `,"date":"2012-04-02","weekday":"tuesday"`),
	}, func(e *Event, report *integrity.Reporter) {
		ReportWeekday(report, "/weekday", e.Weekday, e.Date)
	})
}

func eventDuration() integrity.Rule {
	lasted := func(duration string) string {
		return event("clash", `,"period":"2020-09-27/2020-11-09","duration":"`+duration+`"`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "event/duration", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A stated duration must be that of the period.",
		Doc:     "The first day may count or not. From 27 September to 9 November 2020 is 44 days with the first day counted, 43 without.",
		Message: "{stated} from {first} ends {computed}, the first day counted, but the period ends {last}",
		Good:    lasted("P44D"), Bad: lasted("P6W"),
	}, func(e *Event, report *integrity.Reporter) {
		ReportDuration(report, "/duration", e.Duration, e.Period.Start().Date, e.Period.End().Date)
	})
}

func eventOutsideEpisode() integrity.Rule {
	within := func(date string) string {
		return north + south + conflict + episode("first", `,"start":"2020-09-27","active_end":"2020-11-09"`) + event("clash", `,"date":"`+date+`","episode":"episode/first"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "event/outside-episode", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "An event of fighting must lie inside its episode of hostilities.",
		Doc:      "Fighting after the end of active hostilities belongs to another episode, with its own clocks of release and repatriation.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "it may happen on the first and on the last day",
		Sources:  from(integrity.Source{Title: "Geneva Convention III (1949), article 118: cessation of active hostilities"}),
		Good:     within("2020-10-17"), Bad: within("2021-11-16"),
	}, func(e *Event, timeline *integrity.Timeline) {
		if e.Type != Clash && e.Type != Attack && e.Type != RemoteViolence && e.Type != Capture {
			return
		}
		episode, known := integrity.Find[Episode](&timeline.Context, e.Episode)
		if !known {
			return
		}
		timeline.NotAfter(timeline.DateOf(episode, "/start", episode.Start), e.begins(timeline))
		timeline.NotAfter(e.ends(timeline), timeline.DateOf(episode, "/active_end", episode.HostilitiesEnd()))
	})
}

func eventParticipantOutsideLife() integrity.Rule {
	young := `{"kind":"party","id":"party/young","names":[{"value":"Young"}],"type":"armed_group","lifetime":"2015/.."}` + "\n"
	fought := func(date string) string {
		return young + event("clash", `,"date":"`+date+`","participants":[{"party":"party/young"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "event/participant-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A party must exist when it takes part in an event.",
		Doc:      "A warning, because births and ends of parties are disputed. A missing start or end never makes a contradiction.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "it may take part on its first and on its last day",
		Sources:  from(contemporary),
		Good:     fought("2016-05"), Bad: fought("2012-05"),
	}, func(e *Event, timeline *integrity.Timeline) {
		began := e.begins(timeline)
		for _, participant := range e.Participants {
			if party, known := integrity.Find[Party](&timeline.Context, participant.Party); known {
				timeline.During(timeline.StartOf(party, "/lifetime", party.Lifetime), began, timeline.EndOf(party, "/lifetime", party.Lifetime))
			}
		}
	})
}

func eventDeathsSum() integrity.Rule {
	deaths := func(total string) string {
		return event("clash", `,"date":"2021-11-16","deaths":`+total+`,"casualties":[{"status":"killed","count":6},{"status":"killed","count":7},{"status":"wounded","count":40}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "event/deaths-less-than-parts", Severity: integrity.Error, Since: "0.1.0",
		Title:   "The dead of an event must be no fewer than those counted by side.",
		Doc:     "The total may be larger where a side is not counted. Reported only when every number the counts allow breaks it; a total whose bounds are out of order is reported as that. In UCDP GED best is always the sum of the four parts (3,883 of 3,883 events in one extract).",
		Message: "{total} dead in all, but at least {parts} by side",
		Sources: from(ucdpGED),
		Good:    deaths("13"), Bad: deaths("12"),
	}, func(e *Event, report *integrity.Reporter) {
		parts, counted := int64(0), false
		for _, casualty := range e.Casualties {
			if casualty.Status != Killed || casualty.Civilian {
				continue
			}
			low, _, _ := casualty.Count.Bounds()
			if low < 0 || parts > record.MaxCount {
				return
			}
			parts, counted = parts+low, true
		}
		if _, high, bounded := e.Deaths.Bounds(); counted && bounded && e.Deaths.State() == record.CountStated && e.Deaths.Ordered() && high < parts {
			report.Report("/deaths").With("total", e.Deaths).With("parts", parts)
		}
	})
}

func eventControlUnchanged() integrity.Rule {
	change := func(lost string) string {
		return north + south + valley + event("control_change", `,"date":"2020-11-15","control":[{"lost":"party/`+lost+`","gained":"party/south","places":["place/valley"]}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "event/control-unchanged", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Control must pass from one party to another.",
		Doc:     "A place that stays with its holder has not changed hands.",
		Message: "the party that lost control is the one that gained it",
		Good:    change("north"), Bad: change("south"),
	}, func(e *Event, report *integrity.Reporter) {
		for i, change := range e.Control {
			if change.Lost != "" && change.Lost == change.Gained {
				report.Report(record.At("control", i, "gained"))
			}
		}
	})
}

func eventControlUnsaid() integrity.Rule {
	change := func(members string) string {
		return north + south + event("control_change", `,"date":"2020-11-15"`+members)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "event/control-of-what", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A change of control must say who lost or gained which places, or how many.",
		Doc:     "Without it nobody can ask who held a place on a day.",
		Message: "the change of control names no party, or neither places nor a number of settlements",
		Good:    change(`,"control":[{"gained":"party/south","settlements":{"low":2}}]`), Bad: change(`,"control":[{"gained":"party/south"}]`),
	}, func(e *Event, report *integrity.Reporter) {
		if e.Type == ChangeOfControl && len(e.Control) == 0 {
			report.Report("/control")
		}
		for i, change := range e.Control {
			if change.Lost == "" && change.Gained == "" || len(change.Places) == 0 && change.Settlements.IsZero() {
				report.Report(record.At("control", i))
			}
		}
	})
}

func eventTwoHolders() integrity.Rule {
	gained := func(id, by, members string) string {
		return `{"kind":"event","id":"event/` + id + `","names":[{"value":"` + id + `"}],"type":"control_change","date":"2020-11-15","control":[{"gained":"party/` + by + `","places":["place/valley"]` + members + `}]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "event/place-with-two-holders", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A place must not pass to two parties on one day, unless it is contested.",
		Doc:     "Both may claim it; then the change says contested. On imprecise days nothing is reported.",
		Message: "the place passes to another party on the same day",
		Good:    north + south + valley + gained("one", "north", `,"contested":true`) + gained("two", "south", `,"contested":true`),
		Bad:     north + south + valley + gained("one", "north", "") + gained("two", "south", ""),
	}, func(e *Event, context *integrity.Context) {
		for i, change := range e.Control {
			if change.Contested {
				continue
			}
			for _, place := range change.Places {
				if change.Gained != "" && e.gives(place, change.Gained) {
					context.Report(record.At("control", i, "gained"))
				}
				for other := range referringAfter[Event](context, place.ID(), e.ID) {
					if other.gives(place, change.Gained) && e.When().SameDay(other.When()) == chronology.Certain {
						context.Report(record.At("control", i, "gained")).Relate(other.ID, "/control")
					}
				}
			}
		}
	})
}

// gives reports whether the event gives the place, uncontested, to somebody else.
func (e *Event) gives(place, except record.Ref) bool {
	for _, change := range e.Control {
		for _, given := range change.Places {
			if given == place && !change.Contested && change.Gained != "" && change.Gained != except {
				return true
			}
		}
	}
	return false
}

func eventLostByAnother() integrity.Rule {
	passed := func(id, date, lost, gained string) string {
		return `{"kind":"event","id":"event/` + id + `","names":[{"value":"` + id + `"}],"type":"control_change","date":"` + date + `","control":[{"lost":"party/` + lost + `","gained":"party/` + gained + `","places":["place/valley"]}]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "event/lost-by-another", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A place must be lost by the party that the change before gave it to.",
		Doc:     "A place is held by one party at a time unless it is contested. A change in between may be missing. Reported only where the change before is known for certain and neither is contested.",
		Message: "the place is lost here by another party than the one it passed to in {event}",
		Good:    north + south + thirdParty + valley + passed("one", "2020-11-01", "north", "south") + passed("two", "2021-11-01", "south", "west"),
		Bad:     north + south + thirdParty + valley + passed("one", "2020-11-01", "north", "south") + passed("two", "2021-11-01", "north", "west"),
	}, func(e *Event, context *integrity.Context) {
		for i, change := range e.Control {
			if change.Lost == "" || change.Contested {
				continue
			}
			for _, place := range change.Places {
				others := controlOf(context, place, e.ID)
				last, certainty := others.lastBy(func(other heldSince) chronology.Certainty { return other.event.When().Before(e.When()) })
				if last < 0 || certainty != chronology.Certain || others[last].contested {
					continue
				}
				holder := others[last].gained
				if holder != "" && SovereignOn(context, holder, e.When()) != SovereignOn(context, change.Lost, e.When()) {
					context.Report(record.At("control", i, "lost")).With("event", string(others[last].event.ID)).
						Relate(others[last].event.ID, record.At("control", others[last].at, "gained"))
				}
			}
		}
	})
}

func eventOfAnotherConflict() integrity.Rule {
	other := `{"kind":"conflict","id":"conflict/other","names":[{"value":"Other"}],"type":"interstate",` + sides + `}` + "\n"
	within := func(conflict string) string {
		return episode("first", `,"start":"2020-09-27"`) + event("clash", `,"date":"2020-10-17","episode":"episode/first","conflict":"conflict/`+conflict+`"`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "event/episode-of-another-conflict", Severity: integrity.Error, Since: "0.1.0",
		Title:   "An event and its episode must belong to one conflict.",
		Doc:     "Which law applies, and which clocks run, is asked of the conflict; two answers cannot both hold.",
		Message: "the event is of one conflict and its episode of another", Sources: from(ucdpGED),
		Good: north + south + conflict + within("border"), Bad: north + south + conflict + other + within("other"),
	}, func(e *Event, context *integrity.Context) {
		if e.Conflict == "" {
			return
		}
		episode, known := integrity.Find[Episode](context, e.Episode)
		if known && episode.Conflict != "" && e.Conflict != episode.Conflict {
			context.Report("/conflict").Relate(episode.ID, "/conflict")
		}
	})
}

func eventRelatedToItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "event/related-to-itself", Severity: integrity.Error, Since: "0.1.0",
		Title:   "An event must not precede, contain or cause itself.",
		Doc:     "The relation leads nowhere.",
		Message: "the event is related to itself",
		Sources: from(huridocsChain),
		Good:    event("clash", `,"date":"2021-11-16"`), Bad: event("clash", `,"date":"2021-11-16","relations":[{"relation":"causes","event":"event/one"}]`),
	}, func(e *Event, report *integrity.Reporter) {
		for i, relation := range e.Relations {
			if e.ID != "" && relation.Event.ID() == e.ID {
				report.Report(record.At("relations", i, "event"))
			}
		}
	})
}

// Inverse returns what the other event is to this one.
func (c ChainRelation) Inverse() ChainRelation {
	pairs := [][2]ChainRelation{{Precedes, Follows}, {Encompasses, IsWithin}, {Causes, ConsequenceOf}}
	for _, pair := range pairs {
		switch c {
		case pair[0]:
			return pair[1]
		case pair[1]:
			return pair[0]
		}
	}
	return c
}

func eventRelationNotMirrored() integrity.Rule {
	back := func(relation string) string {
		return event("clash", `,"date":"2021-11-16","relations":[{"relation":"precedes","event":"event/two"}]`) +
			otherEvent("clash", `,"date":"2021-11-17","relations":[{"relation":"`+relation+`","event":"event/one"}]`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "event/relation-not-mirrored", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Two events that name each other must name inverse relations.",
		Doc:     "Precedes and follows, encompasses and within, causes and consequence of are pairs. An event that is named by another need not name it back.",
		Message: "this event {relation} the other, which does not say the inverse",
		Sources: from(huridocsChain),
		Good:    back("follows"), Bad: back("parallel"),
	}, func(e *Event, context *integrity.Context) {
		for i, relation := range e.Relations {
			other, known := integrity.Find[Event](context, relation.Event)
			if !known || other.ID <= e.ID {
				continue
			}
			if named, mirrored := other.relates(e.ID, relation.Relation.Inverse()); named && !mirrored {
				context.Report(record.At("relations", i, "relation")).With("relation", string(relation.Relation)).Relate(other.ID, "/relations")
			}
		}
	})
}

func (e *Event) relates(id record.ID, as ChainRelation) (named, mirrored bool) {
	for _, relation := range e.Relations {
		if relation.Event.ID() == id {
			named = true
			mirrored = mirrored || relation.Relation == as
		}
	}
	return named, mirrored
}

func eventRelationOrder() integrity.Rule {
	first := func(date string) string {
		return event("clash", `,"date":"`+date+`","relations":[{"relation":"causes","event":"event/two"}]`) + otherEvent("capture", `,"date":"2021-11-16"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "event/relation-against-time", Severity: integrity.Error, Since: "0.1.0",
		Title:    "What precedes or causes another event must not come after it.",
		Doc:      "The relation or one of the dates is wrong.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "both may happen on one day",
		Sources:  from(huridocsChain),
		Good:     first("2021-11-16"), Bad: first("2021-11-26"),
	}, func(e *Event, timeline *integrity.Timeline) {
		for _, relation := range e.Relations {
			other, known := integrity.Find[Event](&timeline.Context, relation.Event)
			if !known {
				continue
			}
			own, others := e.begins(timeline), other.beginsFor(timeline)
			switch relation.Relation {
			case Precedes, Causes:
				timeline.NotAfter(own, others)
			case Follows, ConsequenceOf:
				timeline.NotAfter(others, own)
			}
		}
	})
}
