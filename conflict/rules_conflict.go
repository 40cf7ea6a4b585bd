package conflict

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func conflictRules() []integrity.Rule {
	return []integrity.Rule{
		conflictOneSide(), conflictOnBothSides(), conflictNoTerritory(), conflictForeignTroops(), conflictParticipantOutsideLife(),
		conflictParticipationOutside(), conflictIntensityGrade(), conflictYearTwice(), conflictYearOutside(), conflictLawOutside(),
		conflictOwnPredecessor(), conflictPredecessorCircle(), conflictBeforePredecessor(), dyadWithItself(), dyadNotOpposed(), dyadOutside(),
	}
}

const thirdParty = `{"kind":"party","id":"party/west","names":[{"value":"West"}],"type":"state"}` + "\n"

// border writes the conflict of the examples with more members.
func border(kind, members string) string {
	return `{"kind":"conflict","id":"conflict/border","names":[{"value":"Border"}],"type":"` + kind + `",` + sides + members + `}` + "\n"
}

func conflictOneSide() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "conflict/one-side", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A conflict must have at least two sides.",
		Doc:     "Nobody is in conflict with nobody. Violence of one party against civilians is of type one_sided and may name one side only.",
		Message: "the conflict has {sides, side, sides}",
		Sources: from(ucdpPRIO),
		Good:    north + south + conflict,
		Bad:     north + `{"kind":"conflict","id":"conflict/border","names":[{"value":"Border"}],"type":"interstate","sides":[{"participants":[{"party":"party/north"}]}]}` + "\n",
	}, func(c *Conflict, report *integrity.Reporter) {
		if len(c.Sides) < 2 && c.Type != OneSided {
			report.Report("/sides").With("sides", len(c.Sides))
		}
	})
}

func conflictOnBothSides() integrity.Rule {
	army := `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}]}` + "\n"
	with := func(second string) string {
		return north + south + army + `{"kind":"conflict","id":"conflict/border","names":[{"value":"Border"}],"type":"interstate","sides":[{"participants":[{"party":"party/north"}]},{"participants":[{"party":"party/south"}` + second + `]}]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "conflict/on-both-sides", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A party must not be on two sides at once, neither itself nor through an organ.",
		Doc:     "A party that changed sides dates both parts it took. Organs count for the state behind them.",
		Message: "the party, or the one that answers for it, is on another side at the same time",
		Good:    with(""), Bad: with(`,{"party":"party/army"}`),
	}, func(c *Conflict, context *integrity.Context) {
		type part struct {
			side  int
			valid Participation
			at    record.Pointer
		}
		taken := map[record.ID][]part{}
		for i, side := range c.Sides {
			for j, participation := range side.Participants {
				sovereign, at := SovereignOf(context, participation.Party), record.At("sides", i, "participants", j, "party")
				for _, earlier := range taken[sovereign] {
					if earlier.side != i && (earlier.valid.Valid.IsZero() || participation.Valid.IsZero() || overlap(earlier.valid.Valid, participation.Valid)) {
						context.Report(at).Relate(c.ID, earlier.at)
						break
					}
				}
				if sovereign != "" {
					taken[sovereign] = append(taken[sovereign], part{i, participation, at})
				}
			}
		}
	})
}

func conflictNoTerritory() integrity.Rule {
	over := func(territories string) string {
		return north + south + valley + border("interstate", `,"incompatibility":"territory"`+territories)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "conflict/no-territory", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A conflict about territory must say which.",
		Doc:     "UCDP names the territory as the opposition does; here the place carries the names of all.",
		Message: "the incompatibility is about territory and no territory is named",
		Sources: from(ucdpPRIO),
		Good:    over(`,"territories":["place/valley"]`), Bad: over(""),
	}, func(c *Conflict, report *integrity.Reporter) {
		if (c.Incompatibility == OverTerritory || c.Incompatibility == OverGovernmentAndTerritory) && len(c.Territories) == 0 {
			report.Report("/territories")
		}
	})
}

func conflictForeignTroops() integrity.Rule {
	fought := func(kind string) string {
		return north + rebels + thirdParty + `{"kind":"conflict","id":"conflict/inner","names":[{"value":"Inner"}],"type":"` + kind + `","sides":[{"participants":[{"party":"party/north"},{"party":"party/west","role":"secondary_party"}]},{"participants":[{"party":"party/rebels"}]}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "conflict/foreign-troops-and-type", Severity: integrity.Error, Since: "0.1.0", Profile: "ucdp",
		Title:   "A conflict within a state is internationalised exactly when a side has a secondary party.",
		Doc:     "UCDP tells type 4 from type 3 by troops of other states. The rule holds for records kept by that codebook and is in the profile ucdp.",
		Message: "the type is {type}, and the number of secondary parties is {secondary}",
		Sources: from(ucdpPRIO),
		Good:    fought("internationalized_intrastate"), Bad: fought("intrastate"),
	}, func(c *Conflict, report *integrity.Reporter) {
		secondary := 0
		for _, side := range c.Sides {
			for _, participation := range side.Participants {
				if participation.Role == SecondaryParty {
					secondary++
				}
			}
		}
		if c.Type == Intrastate && secondary > 0 || c.Type == InternationalizedIntrastate && secondary == 0 {
			report.Report("/type").With("type", string(c.Type)).With("secondary", secondary)
		}
	})
}

func conflictParticipantOutsideLife() integrity.Rule {
	young := `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"state","lifetime":"1991-12-21/.."}` + "\n"
	return integrity.DateRule(integrity.Rule{
		Code: "conflict/participant-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A party must exist while it takes part in a conflict.",
		Doc:      "A warning, because the birth of a state is dated differently by its own law, by Gleditsch and Ward and by UCDP. An undated part is held against the conflict's life only loosely: some day of both must be common.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "a party may take part from its first to its last day",
		Sources:  from(ucdpActor, contemporary),
		Good:     north + young + border("interstate", `,"life":"1988/2023"`), Bad: north + young + border("interstate", `,"life":"1948/1949"`),
	}, func(c *Conflict, timeline *integrity.Timeline) {
		for i, side := range c.Sides {
			for j, participation := range side.Participants {
				party, known := integrity.Find[Party](&timeline.Context, participation.Party)
				if !known {
					continue
				}
				at, span := record.Pointer("/life"), c.Life
				if !participation.Valid.IsZero() {
					at, span = record.At("sides", i, "participants", j, "valid"), participation.Valid
				}
				timeline.Overlap(timeline.StartOf(party, "/lifetime", party.Lifetime), timeline.EndOf(party, "/lifetime", party.Lifetime),
					timeline.Start(at, span), timeline.End(at, span))
			}
		}
	})
}

func conflictParticipationOutside() integrity.Rule {
	dated := func(valid string) string {
		return north + south + `{"kind":"conflict","id":"conflict/border","names":[{"value":"Border"}],"type":"interstate","life":"1988/1994-05-12","sides":[{"participants":[{"party":"party/north","valid":"` + valid + `"}]},{"participants":[{"party":"party/south"}]}]}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "conflict/participation-outside-conflict", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A part in a conflict must lie inside the conflict's life.",
		Doc:      "A party cannot take part in what has not begun or is over.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "a part may begin and end with the conflict",
		Good:     dated("1991/1994-05-12"), Bad: dated("1991/1997"),
	}, func(c *Conflict, timeline *integrity.Timeline) {
		for i, side := range c.Sides {
			for j, participation := range side.Participants {
				at := record.At("sides", i, "participants", j, "valid")
				timeline.NotAfter(timeline.Start("/life", c.Life), timeline.Start(at, participation.Valid))
				timeline.NotAfter(timeline.End(at, participation.Valid), timeline.End("/life", c.Life))
			}
		}
	})
}

func conflictIntensityGrade() integrity.Rule {
	year := func(grade string) string {
		return north + south + border("interstate", `,"intensities":[{"year":2020,"grade":"`+grade+`","deaths":{"low":6500,"best":7000,"high":8000}}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "conflict/grade-and-deaths", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "The grade of a year must fit its deaths.",
		Doc:     "Below 25 deaths a year is under the threshold, 25 to 999 is minor, 1,000 and more is war. Reported only when every number the count allows lies outside the grade.",
		Message: "the year {year} is graded {grade} with {deaths} deaths",
		Sources: from(ucdpPRIO),
		Good:    year("war"), Bad: year("minor"),
	}, func(c *Conflict, report *integrity.Reporter) {
		for i, year := range c.Intensities {
			if year.Deaths.State() == record.CountStated && !year.Grade.allows(year.Deaths) {
				report.Report(record.At("intensities", i, "grade")).With("year", year.Year).With("grade", string(year.Grade)).With("deaths", year.Deaths)
			}
		}
	})
}

// allows reports whether some number the count allows has the grade.
func (i Intensity) allows(deaths record.Count) bool {
	low, high, bounded := deaths.Bounds()
	switch i {
	case BelowThreshold:
		return low < 25
	case Minor:
		return low < 1000 && (!bounded || high >= 25)
	case War:
		return !bounded || high >= 1000
	}
	return true
}

func conflictYearTwice() integrity.Rule {
	years := func(second string) string {
		return north + south + border("interstate", `,"intensities":[{"year":2020,"grade":"war"},{"year":`+second+`,"grade":"minor"}]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "conflict/year-graded-twice", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A year must be graded once.",
		Doc:     "Two grades of one year cannot both be the record's own; what other sources say is a claim.",
		Message: "the year {year} has two grades",
		Sources: from(ucdpPRIO),
		Good:    years("2021"), Bad: years("2020"),
	}, func(c *Conflict, report *integrity.Reporter) {
		seen := map[int]bool{}
		for i, year := range c.Intensities {
			if seen[year.Year] {
				report.Report(record.At("intensities", i, "year")).With("year", year.Year)
			}
			seen[year.Year] = true
		}
	})
}

func conflictYearOutside() integrity.Rule {
	year := func(year string) string {
		return north + south + border("interstate", `,"life":"1988/1994","intensities":[{"year":`+year+`,"grade":"war"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "conflict/year-outside-conflict", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A graded year must touch the conflict's life.",
		Doc:      "Fighting in a year before the conflict began, or after it ended, contradicts one of the two.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "one common day is enough",
		Sources:  from(ucdpPRIO),
		Good:     year("1992"), Bad: year("1999"),
	}, func(c *Conflict, timeline *integrity.Timeline) {
		for i, graded := range c.Intensities {
			year := timeline.Date(record.At("intensities", i, "year"), yearDate(graded.Year))
			timeline.During(timeline.Start("/life", c.Life), year, timeline.End("/life", c.Life))
		}
	})
}

func conflictLawOutside() integrity.Rule {
	law := func(valid string) string {
		return north + south + border("interstate", `,"life":"1988/2023","laws":[{"regime":"iac","valid":"`+valid+`"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "conflict/law-outside-conflict", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A regime of law must begin to apply within the conflict's life.",
		Doc:      "Protection may outlast the conflict, until final release and repatriation, so only the beginning is held to its life.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "it may begin on the first and on the last day",
		Sources:  from(integrity.Source{Title: "Geneva Convention III (1949), article 5; Geneva Convention IV (1949), article 6"}),
		Good:     law("1992/.."), Bad: law("2025/.."),
	}, func(c *Conflict, timeline *integrity.Timeline) {
		for i, law := range c.Laws {
			start := timeline.Start(record.At("laws", i, "valid"), law.Valid)
			timeline.During(timeline.Start("/life", c.Life), start, timeline.End("/life", c.Life))
		}
	})
}

func conflictOwnPredecessor() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "conflict/own-predecessor", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A conflict must not continue itself.",
		Doc:     "Renewed fighting over the same incompatibility is another episode of the same conflict.",
		Message: "the conflict is its own predecessor",
		Sources: from(ucdpTermination),
		Good:    north + south + conflict, Bad: north + south + border("interstate", `,"predecessor":"conflict/border"`),
	}, func(c *Conflict, report *integrity.Reporter) {
		if c.ID != "" && c.Predecessor.ID() == c.ID {
			report.Report("/predecessor")
		}
	})
}

func conflictPredecessorCircle() integrity.Rule {
	continued := func(id, predecessor string) string {
		return `{"kind":"conflict","id":"conflict/` + id + `","names":[{"value":"` + id + `"}],"type":"interstate",` + sides + `,"predecessor":"conflict/` + predecessor + `"}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "conflict/predecessors-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Conflicts must not continue each other in a circle.",
		Doc:     "One of them would come before itself. Every conflict of the circle is reported.",
		Message: "following the conflicts it continues leads back to this one",
		Sources: from(ucdpTermination),
		Good:    north + south + conflict + continued("later", "border") + continued("last", "later"),
		Bad:     north + south + continued("later", "last") + continued("last", "later"),
	}, func(c *Conflict, context *integrity.Context) {
		if last, closed := circle(context, c.ID, c, func(c *Conflict) []record.Ref { return onlyOne(c.Predecessor) }); closed {
			context.Report("/predecessor").Relate(last, "/predecessor")
		}
	})
}

func conflictBeforePredecessor() integrity.Rule {
	continued := func(life string) string {
		return north + south + border("interstate", `,"life":"1988/1994"`) +
			`{"kind":"conflict","id":"conflict/later","names":[{"value":"Later"}],"type":"interstate",` + sides + `,"life":"` + life + `","predecessor":"conflict/border"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "conflict/before-predecessor", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A conflict must not begin before the one it continues.",
		Doc:      "The two are exchanged, or one of the dates is wrong.",
		Message:  "the conflict it continues began {from}, this one {to}: {gap, day, days} short",
		Boundary: "both may begin on one day",
		Sources:  from(ucdpTermination),
		Good:     continued("2016/2023"), Bad: continued("1975/1980"),
	}, func(c *Conflict, timeline *integrity.Timeline) {
		if before, known := integrity.Find[Conflict](&timeline.Context, c.Predecessor); known {
			timeline.NotAfter(timeline.StartOf(before, "/life", before.Life), timeline.Start("/life", c.Life))
		}
	})
}

func dyad(a, b, members string) string {
	return `{"kind":"dyad","id":"dyad/pair","conflict":"conflict/border","side_a":"` + a + `","side_b":"` + b + `"` + members + `}` + "\n"
}

func dyadWithItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "dyad/with-itself", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A dyad must be of two parties.",
		Doc:     "A party does not fight itself; a splinter is a party of its own.",
		Message: "both sides of the dyad are the same party",
		Sources: from(ucdpPRIO),
		Good:    north + south + conflict + dyad("party/north", "party/south", ""), Bad: north + south + conflict + dyad("party/north", "party/north", ""),
	}, func(d *Dyad, report *integrity.Reporter) {
		if d.SideA == d.SideB && d.SideA != "" {
			report.Report("/side_b")
		}
	})
}

func dyadNotOpposed() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{
		Code: "dyad/not-opposed", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "The two parties of a dyad must be on opposite sides of its conflict.",
		Doc:     "Either the conflict lacks a participant or the dyad belongs to another conflict.",
		Message: "the conflict does not have the two parties on opposite sides",
		Sources: from(ucdpPRIO),
		Good:    north + south + conflict + dyad("party/north", "party/south", ""),
		Bad:     north + south + thirdParty + conflict + dyad("party/north", "party/west", ""),
	}, func(d *Dyad, context *integrity.Context) {
		if d.SideA == d.SideB {
			return
		}
		conflict, known := integrity.Find[Conflict](context, d.Conflict)
		if !known {
			return
		}
		a, foundA := conflict.SideOf(context, d.SideA)
		b, foundB := conflict.SideOf(context, d.SideB)
		if !foundA || !foundB || a == b {
			context.Report("/side_b").Relate(conflict.ID, "/sides")
		}
	})
}

func dyadOutside() integrity.Rule {
	lived := func(life string) string {
		return north + south + border("interstate", `,"life":"1988/1994"`) + dyad("party/north", "party/south", `,"life":"`+life+`"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "dyad/outside-conflict", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A dyad must lie inside its conflict's life.",
		Doc:      "The conflict begins with its first dyad and ends with its last.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "a dyad may begin and end with the conflict",
		Sources:  from(ucdpPRIO),
		Good:     lived("1992/1994"), Bad: lived("1992/1996"),
	}, func(d *Dyad, timeline *integrity.Timeline) {
		if conflict, known := integrity.Find[Conflict](&timeline.Context, d.Conflict); known {
			timeline.NotAfter(timeline.StartOf(conflict, "/life", conflict.Life), timeline.Start("/life", d.Life))
			timeline.NotAfter(timeline.End("/life", d.Life), timeline.EndOf(conflict, "/life", conflict.Life))
		}
	})
}
