package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func relationRules() []integrity.Rule {
	return []integrity.Rule{relationToItself(), relationCircle(), relationBefore(), relationSupersededGoesOn(), relationSupersededByNobody()}
}

func second(members string) string {
	return `{"kind":"agreement","id":"agreement/second","names":[{"value":"Second"}],"form":"signed_text",` + parties + members + `}` + "\n"
}

func relationToItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "agreement/related-to-itself", Severity: integrity.Error, Since: "0.1.0",
		Title: "An agreement must not renew, amend or replace itself.", Doc: "The relation leads nowhere.", Message: "the agreement is related to itself",
		Good: dated(`{"role":"signed","date":"2020-11-09"}`), Bad: north + south + pact(`,"dates":[{"role":"signed","date":"2020-11-09"}],"relations":[{"relation":"renews","to":"agreement/pact"}]`),
	}, func(a *Agreement, report *integrity.Reporter) {
		for i, relation := range a.Relations {
			if a.ID != "" && relation.To.ID() == a.ID {
				report.Report(record.At("relations", i, "to"))
			}
		}
	})
}

func relationCircle() integrity.Rule {
	related := func(to string) string {
		return pact(`,"dates":[{"role":"signed","date":"2020-11-09"}]`+to) + second(`,"dates":[{"role":"signed","date":"2020-11-09"}],"relations":[{"relation":"supersedes","to":"agreement/pact"}]`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "agreement/relations-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title: "Agreements must not renew, amend, replace or belong to each other in a circle.", Doc: "One of them would come after itself. That two texts refer to each other is no circle.",
		Message: "following its relations leads back to the agreement",
		Good:    north + south + related(""), Bad: north + south + related(`,"relations":[{"relation":"supersedes","to":"agreement/second"}]`),
	}, func(a *Agreement, context *integrity.Context) {
		seen, queue := map[record.ID]bool{}, a.earlier()
		for len(queue) > 0 && len(seen) < 10_000 {
			id := queue[0]
			queue = queue[1:]
			if id == a.ID {
				context.Report("/relations")
				return
			}
			if other, known := integrity.Find[Agreement](context, id.Ref()); known && !seen[id] {
				seen[id] = true
				queue = append(queue, other.earlier()...)
			}
		}
	})
}

// earlier returns the agreements this one presupposes, other than itself.
func (a *Agreement) earlier() []record.ID {
	var ids []record.ID
	for _, relation := range a.Relations {
		if id := relation.To.ID(); relation.Relation != RefersTo && id != "" && id != a.ID {
			ids = append(ids, id)
		}
	}
	return ids
}

func relationBefore() integrity.Rule {
	renewed := func(date string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2015-02-12"}]`) + second(`,"dates":[{"role":"signed","date":"`+date+`"}],"relations":[{"relation":"implements","to":"agreement/pact"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/before-what-it-rests-on", Severity: integrity.Error, Since: "0.1.0",
		Title: "An agreement must not be concluded before the one it implements, renews, extends, amends or replaces.", Doc: "A draft that was later agreed upon is dated by its conclusion.",
		Message: "the earlier one was concluded {from}, this one {to}: {gap, day, days} short", Boundary: "both may be concluded on one day", Sources: from(pax),
		Good: renewed("2015-09-01"), Bad: renewed("2014-09-01"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		own, at, found := a.Concluded()
		for _, relation := range a.Relations {
			if !found || relation.Relation == RefersTo || relation.Relation == AnnexOf {
				continue
			}
			other, known := integrity.Find[Agreement](&timeline.Context, relation.To)
			if !known {
				continue
			}
			if theirs, theirAt, dated := other.Concluded(); dated {
				timeline.NotAfter(timeline.DateOf(other, theirAt, theirs), timeline.Date(at, own))
			}
		}
	})
}

func relationSupersededGoesOn() integrity.Rule {
	replaced := func(end string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2015-02-12"},{"role":"terminated","date":"`+end+`"}]`) +
			second(`,"dates":[{"role":"signed","date":"2016-03-01"},{"role":"effective","date":"2016-03-10"}],"relations":[{"relation":"supersedes","to":"agreement/pact"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "agreement/superseded-goes-on", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A replaced agreement must end when its successor takes effect.", Doc: "A warning: parts may stay in force beside the new text (VCLT articles 30 and 59); then the relation is amends.",
		Message: "the replaced agreement ends {from}, its successor takes effect {to}: {gap, day, days} later", Boundary: "it may end on the day its successor takes effect", Sources: from(vclt),
		Good: replaced("2016-03-09"), Bad: replaced("2018-03-09"),
	}, func(a *Agreement, timeline *integrity.Timeline) {
		effect, at, found := a.DateOf(Effective)
		for _, relation := range a.Relations {
			if !found || relation.Relation != Supersedes {
				continue
			}
			other, known := integrity.Find[Agreement](&timeline.Context, relation.To)
			if !known {
				continue
			}
			if end, endAt, ended := other.DateOf(Terminated); ended {
				timeline.NotAfter(timeline.DateOf(other, endAt, end), timeline.Date(at, effect))
			}
		}
	})
}

func relationSupersededByNobody() integrity.Rule {
	gone := pact(`,"dates":[{"role":"signed","date":"2015-02-12"},{"role":"superseded","date":"2016-03-01"}]`)
	return integrity.DossierRule(integrity.Rule{
		Code: "agreement/superseded-by-nobody", Severity: integrity.Warning, Since: "0.1.0",
		Title: "An agreement that was replaced must have a successor.", Doc: "Who reads that it no longer holds must be able to find what holds instead.",
		Message: "the agreement has a date of being replaced, and no agreement says that it replaces it", Sources: from(vclt),
		Good: north + south + gone + second(`,"dates":[{"role":"signed","date":"2016-03-01"}],"relations":[{"relation":"supersedes","to":"agreement/pact"}]`), Bad: north + south + gone,
	}, func(a *Agreement, context *integrity.Context) {
		at := slices.IndexFunc(a.Dates, func(d DateByRole) bool { return d.Role == Superseded && d.State != DateNotApplicable })
		if at < 0 {
			return
		}
		for other := range integrity.Referring[Agreement](context, a.ID) {
			if slices.ContainsFunc(other.Relations, func(r Relation) bool { return r.To.ID() == a.ID && (r.Relation == Supersedes || r.Relation == Renews) }) {
				return
			}
		}
		context.Report(record.At("dates", at, "role"))
	})
}
