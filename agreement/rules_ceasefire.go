package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func ceasefireRules() []integrity.Rule {
	return []integrity.Rule{
		ceasefireUndated(), ceasefireEffectBeforeDeclared(), ceasefireEndBeforeEffect(), ceasefireNeverEffective(), ceasefireNeverTookEffect(), ceasefireSides(), ceasefirePartsDiffer(), ceasefireTerm(),
		ceasefireExpired(), ceasefireActualBeforeScheduled(), ceasefireGap(), ceasefireOfItself(), ceasefireDeclarantOutsideLife(), ceasefireCompliance(),
		ceasefireEventOutside(), ceasefireReasonWithoutEnd(),
	}
}

// truce writes a ceasefire of the examples, between north and south, with more members.
func truce(members string) string {
	return `{"kind":"ceasefire","id":"ceasefire/truce","names":[{"value":"Truce"}],"declaration":"bilateral","declarants":[{"party":"party/north"},{"party":"party/south"}]` + members + `}` + "\n"
}

func between(members string) string { return north + south + truce(members) }

func ceasefireUndated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/undated", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A ceasefire must say when it was declared or took effect.", Doc: "The date of declaration is never entirely missing in 4,091 published rows.",
		Message: "the ceasefire has neither a date of declaration nor one of effect", Sources: from(ethPRIO),
		Good: between(`,"declared":"2020-10"`), Bad: between(""),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		declared := func(d Declarant) bool { return !d.Declared.IsZero() || !d.Effective.IsZero() }
		if c.Declared.IsZero() && c.Effective.IsZero() && !slices.ContainsFunc(c.Declarants, declared) {
			report.Report("/declared")
		}
	})
}

// lives calls with for the effect and the end of the ceasefire as a whole and of each declarant. A
// declarant with an end of its own and no effect of its own took part from the effect of the whole.
func (c *Ceasefire) lives(timeline *integrity.Timeline, with func(effective, ended integrity.Point)) {
	whole := timeline.Date("/effective", c.Effective)
	with(whole, timeline.Date("/ended", c.Ended))
	for i, d := range c.Declarants {
		own := timeline.Date(declarantEffects.At(i), d.Effective)
		if d.Effective.IsZero() && !d.NeverEffective {
			own = whole
		}
		if !d.Ended.IsZero() {
			with(own, timeline.Date(record.At("declarants", i, "ended"), d.Ended))
		}
	}
}

func ceasefireEffectBeforeDeclared() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "ceasefire/effective-before-declared", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A ceasefire should not take effect before it is declared.", Doc: "A warning: 40 of 3,685 published rows break it, some rightly, as where a stop in the field was declared afterwards. Held for the whole and for each declarant.",
		Message: "declared {from}, but in effect {to}: {gap, day, days} earlier", Boundary: "both may be on one day; clock times with zones are compared as instants", Sources: from(ethPRIO),
		Good: between(`,"declared":"2020-11-09","effective":"2020-11-10"`), Bad: between(`,"declared":"2020-11-09","effective":"2020-11-01"`),
	}, func(c *Ceasefire, timeline *integrity.Timeline) {
		timeline.NotAfter(timeline.Date("/declared", c.Declared), timeline.Date("/effective", c.Effective))
		for i := range c.Declarants {
			d := &c.Declarants[i]
			timeline.NotAfter(timeline.Date(declarantDeclared.At(i), d.Declared), timeline.Date(declarantEffects.At(i), d.Effective))
		}
	})
}

// declarantDeclared and declarantEffects point to when each side declared a ceasefire, and when it
// took effect for it.
var (
	declarantDeclared = integrity.ElementsOf("declarants", "declared")
	declarantEffects  = integrity.ElementsOf("declarants", "effective")
)

func ceasefireEndBeforeEffect() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "ceasefire/ended-before-effective", Severity: integrity.Error, Since: "0.1.0",
		Title: "A ceasefire must not end before it takes effect.", Doc: "1,682 of 1,687 published rows comply; the others look like mistakes of coding. The end is the last day on which it held. A declarant's own end is held against its own effect, or against that of the whole.",
		Message: "{from} must not come after the end {to}: {gap, day, days} short", Boundary: "it may end on the day it takes effect", Sources: from(ethPRIO),
		Good: between(`,"declared":"2015-02-06","effective":"2015-02-07","ended":"2015-02-07"`), Bad: between(`,"declared":"2015-02-06","effective":"2015-02-09","ended":"2015-02-07"`),
	}, func(c *Ceasefire, timeline *integrity.Timeline) {
		c.lives(timeline, timeline.NotAfter)
	})
}

func ceasefireNeverEffective() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/never-effective-yet-dated", Severity: integrity.Error, Since: "0.1.0",
		Title: "A ceasefire that never took effect must have no date of effect and no end.", Doc: "Held for the whole and for each declarant.",
		Message: "the ceasefire never took effect, and has a date of effect or an end", Sources: from(ethPRIO),
		Good: between(`,"declared":"2020-10-10","never_effective":true`), Bad: between(`,"declared":"2020-10-10","never_effective":true,"effective":"2020-10-10"`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if c.NeverEffective && (!c.Effective.IsZero() || !c.Ended.IsZero()) {
			report.Report("/never_effective")
		}
		for i, d := range c.Declarants {
			if d.NeverEffective && (!d.Effective.IsZero() || !d.Ended.IsZero()) {
				report.Report(record.At("declarants", i, "never_effective"))
			}
		}
	})
}

func ceasefireNeverTookEffect() integrity.Rule {
	ended := func(members string) string {
		return between(`,"declared":"2020-10-10","end_reason":"never_took_effect"` + members)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/never-took-effect-yet-effective", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A ceasefire of which it is said that it never took effect should have no date of effect.",
		Doc:     "A warning: 9 of 31 published ceasefires so coded have one, and the meaning of the code is inferred. The date may be the day it was to take effect: then it is the scheduled one.",
		Message: "the reason of the end is that the ceasefire never took effect, and it has a date of effect", Sources: from(ethPRIO),
		Good: ended(`,"scheduled":"2020-10-11"`), Bad: ended(`,"effective":"2020-10-11"`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if c.EndReason == NeverTookEffect && !c.NeverEffective && !c.Effective.IsZero() {
			report.Report("/effective").Relate(c.ID, "/end_reason")
		}
		for i, d := range c.Declarants {
			if d.EndReason == NeverTookEffect && !d.NeverEffective && !d.Effective.IsZero() {
				at := record.At("declarants", i)
				report.Report(at.Child("effective")).Relate(c.ID, at.Child("end_reason"))
			}
		}
	})
}

func ceasefireSides() integrity.Rule {
	declared := func(kind string) string {
		return north + south + `{"kind":"ceasefire","id":"ceasefire/truce","names":[{"value":"Truce"}],"declared":"2020-10-10","declaration":"` + kind + `","declarants":[{"party":"party/north"},{"party":"party/south"}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/sides-and-declaration", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A unilateral declaration has one side, a bilateral two, a multilateral three or more.",
		Doc:     "Sides are counted, not parties: a government that faces two groups is one side. A warning, because published data break it in 16 of 965 unilateral, 8 of 1,049 bilateral and 11 of 180 multilateral ceasefires. Not reported where no declarant is recorded.",
		Message: "the declaration is {declaration}, and {sides, side declares, sides declare} it", Sources: from(ethPRIO),
		Good: declared("bilateral"), Bad: declared("unilateral"),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		sides := c.sides()
		wrong := c.Declaration == Unilateral && sides != 1 || c.Declaration == Bilateral && sides != 2 || c.Declaration == Multilateral && sides < 3
		if sides > 0 && wrong {
			report.Report("/declaration").With("declaration", string(c.Declaration)).With("sides", sides)
		}
	})
}

func ceasefirePartsDiffer() integrity.Rule {
	parts := func(second string) string {
		return north + south + `{"kind":"ceasefire","id":"ceasefire/truce","names":[{"value":"Truce"}],"declaration":"bilateral","declared":"2020-10-10","declarants":[{"party":"party/north","effective":"2020-10-10"},{"party":"party/south","effective":"` + second + `"}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/parts-on-different-days", Severity: integrity.Info, Since: "0.1.0",
		Title:   "Parts of one ceasefire that begin or end on different days should be looked at.",
		Doc:     "Sides may declare and end it each on a day of its own; in one dataset it is also how mistakes look: one day, two years. Reported once for each date, where no day can be common to all.",
		Message: "the parties' own dates have no day in common", Sources: from(ethPRIO),
		Good: parts("2020-10"), Bad: parts("2019-10-10"),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		for _, role := range []struct {
			name string
			date func(Declarant) chronology.Date
		}{
			{"declared", func(d Declarant) chronology.Date { return d.Declared }},
			{"effective", func(d Declarant) chronology.Date { return d.Effective }},
			{"ended", func(d Declarant) chronology.Date { return d.Ended }},
		} {
			if first, second, differ := apart(c.Declarants, role.date); differ {
				report.Report(record.At("declarants", second, role.name)).Relate(c.ID, record.At("declarants", first, role.name))
			}
		}
	})
}

// apart returns the first two declarants whose dates certainly are not one day.
func apart(declarants []Declarant, date func(Declarant) chronology.Date) (first, second int, differ bool) {
	for second = range declarants {
		for first = range min(second, maxCompared) {
			if date(declarants[first]).SameDay(date(declarants[second])) == chronology.Impossible {
				return first, second, true
			}
		}
	}
	return 0, 0, false
}

// maxCompared bounds how many declarants each is compared with.
const maxCompared = 64

func ceasefireTerm() integrity.Rule {
	lasted := func(end string) string {
		return between(`,"declared":"2020-05-01","effective":"2020-05-01","ended":"` + end + `","end_reason":"expired","term":{"type":"fixed_length","length":"P5D"}`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/end-and-term", Severity: integrity.Info, Since: "0.1.0",
		Title:   "A ceasefire that ran out as scheduled should have lasted its term, within a day.",
		Doc:     "Published lengths match the count with the first day in 335 rows and without it in 159, so either is accepted where the counting is not stated.",
		Message: "it lasted {lasted, day, days} from its first to its last day, both counted, and its term is {term}", Sources: from(ethPRIO, timeLimits),
		Good: lasted("2020-05-05"), Bad: lasted("2020-05-15"),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		first, began := c.Effective.SingleDay()
		last, ended := c.Ended.SingleDay()
		if c.Term.Length.IsZero() || c.EndReason != ExpiredAsScheduled || !began || !ended {
			return
		}
		exclusive := c.Term.Length.After(first)
		if off := int(last - exclusive); off > 1 || off < -2 || c.Term.Counting == Inclusive && off > 0 || c.Term.Counting == Exclusive && off < -1 {
			report.Report("/ended").With("lasted", int(last-first)+1).With("term", c.Term.Length).Relate(c.ID, "/term/length")
		}
	})
}

func ceasefireExpired() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/expired-without-term", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A ceasefire that expired must have had a term.", Doc: "615 of 623 that ran out on schedule have one. Without one it ended otherwise.",
		Message: "the ceasefire expired and has no term", Sources: from(ethPRIO),
		Good: between(`,"declared":"2020-05-01","effective":"2020-05-01","ended":"2020-05-05","end_reason":"expired","term":{"type":"fixed_length","length":"P5D"}`),
		Bad:  between(`,"declared":"2020-05-01","effective":"2020-05-01","ended":"2020-05-05","end_reason":"expired"`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if c.EndReason == ExpiredAsScheduled && (c.Term.IsZero() || c.Term.Type == OpenEnded) {
			report.Report("/end_reason")
		}
	})
}

func ceasefireActualBeforeScheduled() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "ceasefire/effective-before-scheduled", Severity: integrity.Info, Since: "0.1.0",
		Title: "A ceasefire seldom takes effect before the time set for it.", Doc: "A note. That it takes effect later is common: in January 2025 a truce set for 08:30 began at 11:15.",
		Message: "set for {from}, in effect {to}: {gap, day, days} earlier", Boundary: "both may be on one day",
		Good: between(`,"declared":"1995-10-05","scheduled":"1995-10-10","effective":"1995-10-12"`), Bad: between(`,"declared":"1995-10-05","scheduled":"1995-10-12","effective":"1995-10-08"`),
	}, func(c *Ceasefire, timeline *integrity.Timeline) {
		timeline.NotAfter(timeline.Date("/scheduled", c.Scheduled), timeline.Date("/effective", c.Effective))
	})
}

func ceasefireGap() integrity.Rule {
	chain := func(effective string) string {
		return between(`,"declared":"2016-08-29","effective":"2016-08-29","ended":"2016-10-02"`) +
			`{"kind":"ceasefire","id":"ceasefire/next","names":[{"value":"Next"}],"declaration":"bilateral","declarants":[{"party":"party/north"},{"party":"party/south"}],"declared":"2016-10-03","effective":"` + effective + `","extends":"ceasefire/truce"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "ceasefire/extension-does-not-abut", Severity: integrity.Info, Since: "0.1.0",
		Title:   "A ceasefire that prolongs another begins the day after its last day.",
		Doc:     "Published chains abut: 12 to 18 October, 19 October to 13 December, from 14 December 1995. A gap or overlap is a note: it may be real.",
		Message: "the earlier one ends {from}, this one takes effect {to}: {gap, day, days} off", Boundary: "the day after exactly", Sources: from(ethPRIO),
		Good: chain("2016-10-03"), Bad: chain("2016-10-13"),
	}, func(c *Ceasefire, timeline *integrity.Timeline) {
		if before, known := integrity.Find[Ceasefire](&timeline.Context, c.Extends); known {
			timeline.Apart(timeline.DateOf(before, "/ended", before.Ended), timeline.Date("/effective", c.Effective), 1, 1)
		}
	})
}

func ceasefireOfItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/linked-to-itself", Severity: integrity.Error, Since: "0.1.0",
		Title: "A ceasefire must not prolong, replace or be linked to itself.", Doc: "The link leads nowhere.", Message: "the ceasefire is linked to itself", Sources: from(ethPRIO),
		Good: between(`,"declared":"2020-10"`), Bad: between(`,"declared":"2020-10","linked":["ceasefire/truce"]`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if c.ID == "" {
			return
		}
		if c.Extends.ID() == c.ID {
			report.Report("/extends")
		}
		for name, refs := range map[string][]record.Ref{"replaces": c.Replaces, "linked": c.Linked} {
			if at := slices.Index(refs, c.ID.Ref()); at >= 0 {
				report.Report(record.At(name, at))
			}
		}
	})
}

func ceasefireDeclarantOutsideLife() integrity.Rule {
	young := `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"armed_group","lifetime":"1998-11/2002"}` + "\n"
	return integrity.DateRule(integrity.Rule{
		Code: "ceasefire/declarant-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A party must exist when it declares a ceasefire.", Doc: "A warning, because beginnings and ends of parties are disputed.",
		Message: order, Boundary: "the first and the last day of its life count", Sources: from(integrity.Source{Title: "Wikidata property constraint Contemporary"}),
		Good: north + young + truce(`,"declared":"1999-07-10"`), Bad: north + young + truce(`,"declared":"1994-07-10"`),
	}, func(c *Ceasefire, timeline *integrity.Timeline) {
		for i, declarant := range c.Declarants {
			party, known := integrity.Find[conflict.Party](&timeline.Context, declarant.Party)
			if !known {
				continue
			}
			declared := timeline.Date("/declared", c.Declared)
			if !declarant.Declared.IsZero() {
				declared = timeline.Date(declarantDeclared.At(i), declarant.Declared)
			}
			timeline.During(timeline.StartOf(party, "/lifetime", party.Lifetime), declared, timeline.EndOf(party, "/lifetime", party.Lifetime))
		}
	})
}

func ceasefireCompliance() integrity.Rule {
	classed := func(mechanisms string) string {
		return between(`,"declared":"2020-10","class":"with_compliance"` + mechanisms)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/compliance-without-mechanism", Severity: integrity.Info, Since: "0.1.0",
		Title: "A ceasefire of the class with compliance should name its mechanism.", Doc: "115 of 886 published rows of the class have none, so this is a note.",
		Message: "the class provides for compliance mechanisms and none is named", Sources: from(ethPRIO),
		Good: classed(`,"mechanisms":["joint_commission"]`), Bad: classed(""),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if c.Class == WithCompliance && (len(c.Mechanisms) == 0 || slices.Contains(c.Mechanisms, NoMechanism)) {
			report.Report("/mechanisms")
		}
	})
}

func ceasefireEventOutside() integrity.Rule {
	reported := func(date string) string {
		return between(`,"declared":"2020-10-10","effective":"2020-10-10","ended":"2020-10-17"`) +
			`{"kind":"event","id":"event/breach","names":[{"value":"Breach"}],"type":"ceasefire_breach_report","date":"` + date + `","ceasefire":"ceasefire/truce"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "ceasefire/breach-reported-outside", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A report that a ceasefire was not kept must concern a day on which it held.", Doc: "Fighting before a ceasefire takes effect, or after its end, does not break it.",
		Message: order, Boundary: "the first and the last day count",
		Good: reported("2020-10-12"), Bad: reported("2020-10-02"),
	}, func(e *conflict.Event, timeline *integrity.Timeline) {
		if ceasefire, known := integrity.Find[Ceasefire](&timeline.Context, e.Ceasefire); known {
			timeline.During(timeline.DateOf(ceasefire, "/effective", ceasefire.Effective), timeline.Date("/date", e.When()), timeline.DateOf(ceasefire, "/ended", ceasefire.Ended))
		}
	})
}

func ceasefireReasonWithoutEnd() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/ongoing-yet-ended", Severity: integrity.Error, Since: "0.1.0",
		Title: "A ceasefire that is ongoing must have no end.", Doc: "Ongoing is a reason as of the sources; an end belongs to another one. Held for the whole and for each declarant, whose end is that of the whole where it has none of its own.",
		Message: "the ceasefire is ongoing and has an end", Sources: from(ethPRIO),
		Good: between(`,"declared":"2020-11-09","end_reason":"ongoing"`), Bad: between(`,"declared":"2020-11-09","end_reason":"ongoing","ended":"2020-12-01"`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		if c.EndReason == StillOngoing && !c.Ended.IsZero() {
			report.Report("/ended")
		}
		for i, d := range c.Declarants {
			if d.EndReason == StillOngoing && (!d.Ended.IsZero() || !c.Ended.IsZero()) {
				report.Report(record.At("declarants", i, "end_reason"))
			}
		}
	})
}

// HeldOn tells whether the ceasefire was in effect on a day, as far as its dates say.
func (c *Ceasefire) HeldOn(day chronology.Date) chronology.Certainty {
	if c.NeverEffective {
		return chronology.Impossible
	}
	held := c.Effective.NotAfter(day)
	if c.Ended.IsZero() {
		if c.EndReason == StillOngoing {
			return held
		}
		return min(held, chronology.Possible)
	}
	return min(held, day.NotAfter(c.Ended))
}
