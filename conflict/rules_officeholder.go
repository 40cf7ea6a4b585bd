package conflict

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func officeholderRules() []integrity.Rule {
	return []integrity.Rule{officeOutsideLife(), officeHeldTwice(), officeSuccessionOrder(), officeSuccessionCircle()}
}

func officeOutsideLife() integrity.Rule {
	council := `{"kind":"party","id":"party/council","names":[{"value":"Council"}],"type":"igo","lifetime":"2009-12-01/.."}` + "\n"
	president := func(term string) string {
		return `{"kind":"officeholder","id":"officeholder/president","names":[{"value":"A. President"}],"office":"President","party":"party/council","term":"` + term + `"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "officeholder/outside-life", Severity: integrity.Error, Since: "0.1.0",
		Title:    "An office must be held while its party exists.",
		Doc:      "Nobody presides over what is not there yet. If the party is older than its record says, its lifetime is what to correct.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "a term may begin and end with the party",
		Sources:  from(popolo, contemporary),
		Good:     council + president("2019-12-01/2024-11-30"), Bad: council + president("2004/2009-06"),
	}, func(o *Officeholder, timeline *integrity.Timeline) {
		party, known := integrity.Find[Party](&timeline.Context, o.Party)
		if !known {
			return
		}
		timeline.NotAfter(timeline.StartOf(party, "/lifetime", party.Lifetime), timeline.Start("/term", o.Term))
		timeline.NotAfter(timeline.End("/term", o.Term), timeline.EndOf(party, "/lifetime", party.Lifetime))
	})
}

func officeHeldTwice() integrity.Rule {
	holder := func(id, term string) string {
		return `{"kind":"officeholder","id":"officeholder/` + id + `","names":[{"value":"` + id + `"}],"office":"Prime Minister","party":"party/north","term":"` + term + `"}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "officeholder/office-held-twice", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "One office must not be held by two people on the same days.",
		Doc:     "Some offices have several holders; where that is so, give them distinct titles or ignore the rule. Sharing the day of the hand-over is no overlap.",
		Message: "the same office of the same party is recorded as held by another person at the same time",
		Sources: from(popolo),
		Good:    north + holder("first", "2010/2014-05-08") + holder("second", "2014-05-08/2018"),
		Bad:     north + holder("first", "2010-01-01/2014-05-08") + holder("second", "2012-02-01/2018-03-01"),
	}, func(o *Officeholder, context *integrity.Context) {
		if o.Term.IsZero() {
			return
		}
		for other := range referringAfter[Officeholder](context, o.Party.ID(), o.ID) {
			if other.Office == o.Office && other.Party == o.Party && overlap(o.Term, other.Term) {
				context.Report("/term").Relate(other.ID, "/term")
			}
		}
	})
}

func officeSuccessionOrder() integrity.Rule {
	holder := func(id, term, succeeds string) string {
		return `{"kind":"officeholder","id":"officeholder/` + id + `","names":[{"value":"` + id + `"}],"office":"Speaker of ` + id + `","party":"party/north","term":"` + term + `"` + succeeds + `}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "officeholder/successor-before-predecessor", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A successor must not take office before the predecessor did.",
		Doc:      "A warning, because people return to offices: give each term a record of its own.",
		Message:  "the predecessor began {from}, the successor {to}: {gap, day, days} short",
		Boundary: "both may begin on one day",
		Sources:  from(popolo),
		Good:     north + holder("first", "2010/2014", "") + holder("second", "2014/2018", `,"succeeds":"officeholder/first"`),
		Bad:      north + holder("first", "2010/2014", "") + holder("second", "2006/2008", `,"succeeds":"officeholder/first"`),
	}, func(o *Officeholder, timeline *integrity.Timeline) {
		if before, known := integrity.Find[Officeholder](&timeline.Context, o.Succeeds); known {
			timeline.NotAfter(timeline.StartOf(before, "/term", before.Term), timeline.Start("/term", o.Term))
		}
	})
}

func officeSuccessionCircle() integrity.Rule {
	holder := func(id, succeeds string) string {
		return `{"kind":"officeholder","id":"officeholder/` + id + `","names":[{"value":"` + id + `"}],"office":"Speaker of ` + id + `","party":"party/north"` + succeeds + `}` + "\n"
	}
	after := func(id string) string { return `,"succeeds":"officeholder/` + id + `"` }
	return integrity.DossierRule(integrity.Rule{
		Code: "officeholder/successors-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Holders of an office must not succeed each other in a circle.",
		Doc:     "Who returns to an office has a record for each term; the second term succeeds another record than the first.",
		Message: "following the holders before leads back to this one",
		Sources: from(popolo),
		Good:    north + holder("first", "") + holder("second", after("first")) + holder("third", after("second")),
		Bad:     north + holder("first", after("second")) + holder("second", after("first")),
	}, func(o *Officeholder, context *integrity.Context) {
		if last, closed := circle(context, o.ID, o, func(o *Officeholder) []record.Ref { return onlyOne(o.Succeeds) }); closed {
			context.Report("/succeeds").Relate(last, "/succeeds")
		}
	})
}
