package humanitarian

import (
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

func cohortRules() []integrity.Rule {
	return since(firstVersion,
		cohortExceedsCaptured(),
		cohortHeldExceedsAccount(),
		cohortHeldBelowAccount(),
		cohortUnaccountedFor(),
		cohortPerhapsCountedTwice(),
		cohortBreakdownDiffersFromCount(),
		cohortCountDisputed(),
		cohortClassExceedsCount(),
		cohortChangeBeforeCapture(),
		cohortCapturedOnAnotherDay(),
		cohortCapturedOutsideHostilities(),
	)
}

func exampleReturned(count string) string {
	return leg(`"executed":"2021-12-19","people":[{"category":"serviceman","count":` + count + `,"cohort":"cohort/clash"}]`)
}

func exampleStated(held string) string {
	return `{"kind":"cohort","id":"cohort/clash","event":"event/clash","holder":"party/north","count":32,"held":[{"date":"2021-12-01","count":` + held + `}]}`
}

func exampleBrokenDown(share string) string {
	return dossier(exampleNorth, `{"kind":"cohort","id":"cohort/clash","holder":"party/north","count":44,"breakdown":[{"category":"serviceman","count":28},{"category":"civilian","count":`+share+`}]}`)
}

func cohortExceedsCaptured() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "cohort/exceeds-captured", Severity: integrity.Error,
		Title: "Of a cohort no more can leave than were captured.",
		Doc: "All hand-overs, deaths and escapes of a cohort are added up by the bounds of their counts. The finding names the smallest set of counts " +
			"that cannot all be true; one of them is wrong, or one departure was counted twice. A single transfer that is larger than its cohort is reported there.",
		Message: "at least {left} have left, of at most {captured} captured: {excess} too many",
		Good:    dossier(exampleParties, exampleClash, exampleCohort, exampleReturned("32")),
		Bad: dossier(exampleParties, exampleClash, exampleCohort, exampleReturned("20"),
			`{"kind":"transfer","id":"transfer/y","from":"party/north","to":"party/south","executed":"2021-12-29","people":[{"category":"serviceman","count":13,"cohort":"cohort/clash"}]}`)},
		exceedsCaptured)
}

func cohortHeldExceedsAccount() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "cohort/held-exceeds-account", Severity: integrity.Error,
		Title:   "No more can be held than were captured and have not left.",
		Doc:     "A statement of how many are held on a day is set against those captured before and returned since. What happened on the same day may lie on either side of the statement.",
		Message: "stated as held, with those who left, are at least {left}, where at most {captured} can have been: {excess} too many",
		Good:    dossier(exampleNorth, exampleClash, exampleStated("32")), Bad: dossier(exampleNorth, exampleClash, exampleStated("37"))},
		heldExceedsAccount)
}

func cohortHeldBelowAccount() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "cohort/held-below-account", Severity: integrity.Warning,
		Title:   "Those who are no longer held should have left on record.",
		Doc:     "Fewer are stated as held than captured and recorded departures leave. Somebody returned, died or was moved without a record, or the statement counts others.",
		Message: "at most {held} stated as held on {date}, but {account} follow from the recorded departures",
		Good:    dossier(exampleNorth, exampleClash, exampleStated("32")), Bad: dossier(exampleNorth, exampleClash, exampleStated("30"))},
		heldBelowAccount)
}

func cohortUnaccountedFor() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "cohort/unaccounted-for", Severity: integrity.Info,
		Title:   "How many of a cohort have no recorded end of custody.",
		Doc:     "Printed for every cohort of which somebody has left: those captured less those returned, dead, escaped or released, as a range where counts are not exact. In brackets stands how many were left at the end of each day on which somebody had left.",
		Message: "of {captured} captured, {rest} not accounted for ({course})",
		Sources: []integrity.Source{customaryRule("117"), firstProtocol("33")},
		Good:    dossier(exampleParties, exampleClash, exampleCohort, exampleReturned("32")),
		Bad:     dossier(exampleParties, exampleClash, exampleCohort, exampleReturned("10"))},
		unaccountedFor)
}

func cohortPerhapsCountedTwice() integrity.Rule {
	twice := func(second string) string {
		return dossier(exampleParties, exampleClash, exampleCohort,
			leg(`"executed":"2021-12-28","people":[{"count":5,"cohort":"cohort/clash"}]`),
			`{"kind":"transfer","id":"transfer/y","from":"party/north","to":"party/south","executed":"`+second+`","people":[{"count":5,"cohort":"cohort/clash"}]}`)
	}
	return integrity.DossierRule(integrity.Rule{Code: "cohort/perhaps-counted-twice", Severity: integrity.Info,
		Title:   "Two departures of one number a day or two apart are looked into.",
		Doc:     "One hand-over is often dated to the day and to the day of the report, and then recorded twice. Stages of one exchange can be as alike.",
		Message: "{count} left twice by the same way within two days, {first} and {second}: perhaps one departure",
		Sources: []integrity.Source{{Title: "one hand-over dated 28 and 29 December 2021"}},
		Good:    twice("2022-02-07"), Bad: twice("2021-12-29")},
		perhapsCountedTwice)
}

func cohortBreakdownDiffersFromCount() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "cohort/breakdown-differs-from-count", Severity: integrity.Error,
		Title:   "A complete breakdown adds up to the count.",
		Doc:     "Marked as partial, the breakdown may stay below. Categories and priority classes are added up apart, since a class may overlap with every category.",
		Message: "the breakdown adds up to {sum}, the count is {count}",
		Sources: []integrity.Source{{Title: "published counts of December 2020: 28 soldiers and 16 civilians of 44"}},
		Good:    exampleBrokenDown("16"), Bad: exampleBrokenDown("15")},
		func(c *Cohort, report *integrity.Reporter) {
			if sum, wrong := breakdownDiffers(c.Breakdown, c.Count, c.Partial); wrong {
				repairSum(report.Report("/breakdown").With("sum", sum).With("count", c.Count), tally{c.ID, "/count", c.Count}, c.Partial, c.categories()...)
			}
		})
}

func cohortCountDisputed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "cohort/count-disputed", Severity: integrity.Info,
		Title:   "The number held here is one that the claims allow.",
		Doc:     "Numbers of captured people grow as news comes in: 12 on the first day, 13 and 24 out of contact on the next, 32 a week later. All are kept.",
		Message: "{claim} by {source}, where {count} is preferred",
		Sources: []integrity.Source{{Title: "statements of 16, 17 and 23 November 2021"}},
		Good:    dossier(exampleSource, `{"kind":"cohort","id":"cohort/x","count":32,"claims":[{"path":"/count","value":{"low":12},"source":"source/example"}]}`),
		Bad:     dossier(exampleSource, `{"kind":"cohort","id":"cohort/x","count":32,"claims":[{"path":"/count","value":12,"source":"source/example"}]}`)},
		func(c *Cohort, report *integrity.Reporter) {
			countsDisputed(c.Claims, func(at record.Pointer) (record.Count, bool) { return c.Count, at == "/count" }, report)
		})
}

func cohortClassExceedsCount() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "cohort/class-exceeds-count", Severity: integrity.Error,
		Title:   "A part cannot be larger than the whole.",
		Doc:     "Minors, women or wounded are counted within the cohort.",
		Message: "{part} in one class, {count} in all",
		Good:    dossier(`{"kind":"cohort","id":"cohort/x","count":10,"breakdown":[{"class":"minor","count":2}]}`),
		Bad:     dossier(`{"kind":"cohort","id":"cohort/x","count":10,"breakdown":[{"class":"minor","count":12}]}`)},
		func(c *Cohort, report *integrity.Reporter) {
			for _, i := range exceedingShares(c.Breakdown, c.Count) {
				draft := report.Report(record.At("breakdown", i, "count")).With("part", c.Breakdown[i].Count).With("count", c.Count)
				repairLimit(draft, tally{c.ID, record.At("breakdown", i, "count"), c.Breakdown[i].Count}, tally{c.ID, "/count", c.Count})
			}
		})
}

func cohortChangeBeforeCapture() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "cohort/change-before-capture", Severity: integrity.Error,
		Title:   "Nobody leaves custody before capture.",
		Doc:     "Deaths, escapes and statements of those held concern people who have been captured.",
		Message: "dated {to}, but captured {from} at the earliest: {gap, day, days} short", Boundary: "may be the day of capture",
		Good: dossier(exampleNorth, exampleClash, `{"kind":"cohort","id":"cohort/clash","event":"event/clash","holder":"party/north","count":32,"changes":[{"kind":"died","date":"2021-11-16","count":1}]}`),
		Bad:  dossier(exampleNorth, exampleClash, `{"kind":"cohort","id":"cohort/clash","event":"event/clash","holder":"party/north","count":32,"changes":[{"kind":"died","date":"2021-11-10","count":1}]}`)},
		func(c *Cohort, timeline *integrity.Timeline) {
			if len(c.Changes) == 0 && len(c.Held) == 0 {
				return
			}
			capture := captureOfCohort(timeline, c)
			for i, change := range c.Changes {
				timeline.NotAfter(capture, timeline.Date(record.At("changes", i, "date"), change.Date))
			}
			for i, held := range c.Held {
				timeline.NotAfter(capture, timeline.Date(record.At("held", i, "date"), held.Date))
			}
		})
}

func cohortCapturedOnAnotherDay() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "cohort/captured-on-another-day", Severity: integrity.Error,
		Title:   "A cohort is captured on a day of its event.",
		Doc:     "Where the cohort states its own date of capture it must be one of those the event allows. Leave it out to follow the event.",
		Message: "captured {from}, but the event is dated {to}", Boundary: "the same day",
		Good: dossier(exampleClash, `{"kind":"cohort","id":"cohort/clash","event":"event/clash","captured":"2021-11","count":32}`),
		Bad:  dossier(exampleClash, `{"kind":"cohort","id":"cohort/clash","event":"event/clash","captured":"2021-11-19","count":32}`)},
		func(c *Cohort, timeline *integrity.Timeline) {
			if event, found := integrity.Find[conflict.Event](&timeline.Context, c.Event); found {
				timeline.SameDay(timeline.Date("/captured", c.Captured), timeline.DateOf(event, "/date", event.Date))
			}
		})
}

func cohortCapturedOutsideHostilities() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "cohort/captured-outside-hostilities", Severity: integrity.Info,
		Title:   "People are captured during the episode of hostilities they are counted to.",
		Doc:     "People are also captured outside of active hostilities, as on 16 November 2021, a year after the end of the war. The note asks for the right episode.",
		Message: "captured outside of the episode of hostilities: {from} is not on or before {to}", Boundary: "the first and last day belong to the episode",
		Sources: []integrity.Source{customaryRule("128")},
		Good: dossier(`{"kind":"episode","id":"episode/war","names":[{"value":"War"}],"start":"2020-09-27","active_end":"2020-11-10"}`,
			`{"kind":"cohort","id":"cohort/x","captured":"2020-10-05","episode":"episode/war","count":5}`),
		Bad: dossier(`{"kind":"episode","id":"episode/war","names":[{"value":"War"}],"start":"2020-09-27","active_end":"2020-11-10"}`,
			`{"kind":"cohort","id":"cohort/x","captured":"2021-11-16","episode":"episode/war","count":32}`)},
		func(c *Cohort, timeline *integrity.Timeline) {
			if episode, found := integrity.Find[conflict.Episode](&timeline.Context, c.Episode); found {
				timeline.During(timeline.DateOf(episode, "/start", episode.Start), captureOfCohort(timeline, c), endOfHostilities(timeline, episode))
			}
		})
}

// captureOfCohort returns the date of capture: the cohort's own, or that of its event.
func captureOfCohort(timeline *integrity.Timeline, c *Cohort) integrity.Point {
	if c.Captured.IsZero() {
		if event, found := integrity.Find[conflict.Event](&timeline.Context, c.Event); found {
			return startOfEvent(timeline, event)
		}
	}
	return timeline.DateOf(c, "/captured", c.Captured)
}

// startOfEvent returns the day of an event, or the first of several.
func startOfEvent(timeline *integrity.Timeline, event *conflict.Event) integrity.Point {
	if event.Date.IsZero() {
		return timeline.StartOf(event, "/period", event.Period)
	}
	return timeline.DateOf(event, "/date", event.Date)
}

// endOfHostilities returns the last day of active hostilities of an episode, or of the episode
// where only that is stated.
func endOfHostilities(timeline *integrity.Timeline, episode *conflict.Episode) integrity.Point {
	if episode.ActiveEnd.IsZero() {
		return timeline.DateOf(episode, "/end", episode.End)
	}
	return timeline.DateOf(episode, "/active_end", episode.ActiveEnd)
}

func exceedsCaptured(c *Cohort, context *integrity.Context) {
	imbalance, found := imbalanceOf(context, c)
	if !found || imbalance.states() || imbalance.departures() == 1 && imbalance.byTransfer() {
		return
	}
	imbalance.report(context.Report("/count"))
}

func heldExceedsAccount(c *Cohort, context *integrity.Context) {
	if len(c.Held) == 0 {
		return
	}
	imbalance, found := imbalanceOf(context, c)
	if !found || !imbalance.states() {
		return
	}
	imbalance.report(context.Report("/held"))
}

// accountOf draws up the account of the cohort at hand once for all rules that ask.
func accountOf(context *integrity.Context, c *Cohort) *Ledger {
	return integrity.Once(&context.Reporter, "ledger", func() *Ledger { return ledgerFrom(context, c) })
}

func imbalanceOf(context *integrity.Context, c *Cohort) (Imbalance, bool) {
	ledger := accountOf(context, c)
	if imbalance, found := ledger.Imbalance(); found {
		return imbalance, true
	}
	if holders := ledger.Holders(); len(holders) > 1 {
		for _, holder := range holders {
			if imbalance, found := ledger.Of(holder).Imbalance(); found {
				return imbalance, true
			}
		}
	}
	return Imbalance{}, false
}

// states reports whether a statement of those held takes part.
func (i Imbalance) states() bool { return i.count(EntryStated) > 0 }

func (i Imbalance) departures() int {
	return len(i.Entries) - i.count(EntryCaptured) - i.count(EntryRecaptured) - i.count(EntryStated)
}

func (i Imbalance) byTransfer() bool { return i.count(EntryReturned) == 1 }

func (i Imbalance) count(kind EntryKind) int {
	count := 0
	for _, entry := range i.Entries {
		if entry.Kind == kind {
			count++
		}
	}
	return count
}

// report writes the set of claims and the single repairs into a finding.
func (i Imbalance) report(draft *integrity.Draft) {
	draft.With("left", i.Needed).With("captured", i.There).With("excess", i.Excess())
	for _, entry := range i.Entries {
		draft.Relate(entry.Record, entry.Pointer)
	}
	for _, change := range i.Repairs {
		repair(draft, tally{change.Entry.Record, change.Entry.Pointer, change.Entry.Count}, change.Count)
	}
}

// notation writes the range without words, for messages in any language.
func (r Range) notation() string {
	switch {
	case !r.Bounded():
		return "≥ " + Range{r.Low, r.Low}.String()
	case r.Low != r.High:
		return "≤ " + Range{r.High, r.High}.String()
	}
	return r.String()
}

func heldBelowAccount(c *Cohort, context *integrity.Context) {
	if len(c.Held) == 0 {
		return
	}
	ledger := accountOf(context, c)
	for i := range ledger.Entries {
		statement := &ledger.Entries[i]
		if statement.Kind != EntryStated {
			continue
		}
		without := &Ledger{Cohort: ledger.Cohort}
		for _, entry := range ledger.Entries {
			if entry.Kind != EntryStated {
				without.Entries = append(without.Entries, entry)
			}
		}
		if account := without.heldBetween(statement.first, statement.last); statement.amount.High < account.Low {
			context.Report(statement.Pointer).With("held", statement.amount.High).With("date", statement.Date).With("account", account.notation())
		}
	}
}

// heldBetween returns how many can be held at some time from the first to the last day.
func (l *Ledger) heldBetween(first, last date.Date) Range {
	before, _ := l.held(first - 1)
	after, _ := l.held(last)
	return Range{Low: min(before.Low, after.Low), High: max(before.High, after.High)}
}

func unaccountedFor(c *Cohort, context *integrity.Context) {
	ledger := accountOf(context, c)
	var departures []*Entry
	for i := range ledger.Entries {
		if entry := &ledger.Entries[i]; ledger.direction(entry) == goesOut {
			departures = append(departures, entry)
		}
	}
	if len(departures) == 0 || c.Count.IsZero() {
		return
	}
	rest := ledger.Rest()
	if rest.High == 0 {
		return
	}
	draft := context.Report("/count").With("captured", c.Count).With("rest", rest.notation()).With("course", ledger.course(departures))
	for _, departure := range departures[:min(len(departures), maxRelated)] {
		draft.Relate(departure.Record, departure.Pointer)
	}
}

// perhapsCountedTwice compares each departure with the one before it in the account.
func perhapsCountedTwice(c *Cohort, context *integrity.Context) {
	ledger := accountOf(context, c)
	var before *Entry
	reported := 0
	for i := range ledger.Entries {
		entry := &ledger.Entries[i]
		if ledger.direction(entry) != goesOut {
			continue
		}
		alike := before != nil && before.Record != entry.Record && ledger.alike(before, entry) && entry.amount.Bounded()
		if alike && reported < maxRelated {
			reported++
			context.Report("/count").With("count", entry.Count).With("first", before.Date).With("second", entry.Date).
				Relate(before.Record, before.Pointer).Relate(entry.Record, entry.Pointer)
		}
		before = entry
	}
}

// maxRelated bounds the departures that a note on a cohort names.
const maxRelated = 50

// maxCourse bounds how many days the course of an account names.
const maxCourse = 12

// course writes how many were left at the end of each day by which a departure had happened.
func (l *Ledger) course(departures []*Entry) string {
	var days []date.Date
	for _, departure := range departures {
		if departure.last != distantFuture && !slices.Contains(days, departure.last) {
			days = append(days, departure.last)
		}
		if len(days) > maxCourse {
			return "…"
		}
	}
	slices.Sort(days)
	text := make([]string, len(days))
	for i, day := range days {
		left, _ := l.held(day)
		text[i] = day.String() + ": " + left.notation()
	}
	if len(days) < len(departures) {
		text = append(text, "…: "+l.Rest().notation())
	}
	return strings.Join(text, ", ")
}

// categories returns the counts of the breakdown that add up: those of categories.
func (c *Cohort) categories() []tally {
	var parts []tally
	for i, share := range c.Breakdown {
		if share.Category != "" {
			parts = append(parts, tally{c.ID, record.At("breakdown", i, "count"), share.Count})
		}
	}
	return parts
}

// breakdownDiffers adds up the categories of a breakdown and tells whether they cannot be the
// whole, or in a partial breakdown, are more than it.
func breakdownDiffers(shares []Share, count record.Count, partial bool) (sum Range, differs bool) {
	parts := 0
	for _, share := range shares {
		if share.Category != "" {
			sum, parts = sum.Plus(RangeOf(share.Count)), parts+1
		}
	}
	if parts == 0 || count.State() != record.CountStated {
		return sum, false
	}
	whole := RangeOf(count)
	if partial {
		return sum, sum.Low > whole.High
	}
	return sum, !sum.Meets(whole)
}

// exceedingShares returns the priority classes that are larger than the whole.
func exceedingShares(shares []Share, count record.Count) []int {
	var exceeding []int
	for i, share := range shares {
		if share.Class != "" && RangeOf(share.Count).Low > RangeOf(count).High {
			exceeding = append(exceeding, i)
		}
	}
	return exceeding
}
