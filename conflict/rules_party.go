package conflict

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func partyRules() []integrity.Rule {
	return []integrity.Rule{
		partyUnnamed(), partyOwnParent(), partyParentCircle(), partyOrganWithoutParent(),
		partyMemberBeforeParent(), partyOwnSuccessor(), partySuccessionCircle(), partySuccessionBeforeEnd(),
		partyMergedGoesOn(), partyTwoWholes(), partyNameOutsideLife(), partyRecognisesItself(),
	}
}

func partyUnnamed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "party/unnamed", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A party must have a name, unless nobody identified it.",
		Doc:     "Readers and other datasets find a party by its name. A party of type unidentified has none.",
		Message: "the party has no name",
		Sources: from(popolo),
		Good:    north, Bad: `{"kind":"party","id":"party/north","type":"state"}` + "\n",
	}, func(p *Party, report *integrity.Reporter) {
		if len(p.Names) == 0 && p.Type != Unidentified {
			report.Report("/names")
		}
	})
}

func partyOwnParent() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "party/own-parent", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A party must not belong to itself.",
		Doc:     "Who answers for a party is found by following its parents up; a party that is its own parent has nobody above it.",
		Message: "the party is its own parent",
		Good:    north, Bad: `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","parents":[{"party":"party/north","relation":"member_of"}]}` + "\n",
	}, func(p *Party, report *integrity.Reporter) {
		for i, membership := range p.Parents {
			if membership.Party.ID() == p.ID && p.ID != "" {
				report.Report(record.At("parents", i, "party"))
			}
		}
	})
}

func partyParentCircle() integrity.Rule {
	party := func(id, parent, members string) string {
		return `{"kind":"party","id":"party/` + id + `","names":[{"value":"` + id + `"}],"type":"state_forces","parents":[{"party":"party/` + parent + `","relation":"branch_of"` + members + `}]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "party/parents-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title:   "The chain of parents must end.",
		Doc:     "In a circle of organs nobody answers for any of them, and nobody is a member of its own member. Every party of the circle is reported. Memberships that have ended are passed over: two parties may have belonged to each other in turn.",
		Message: "following its parents leads back to the party",
		Good:    north + party("army", "north", "") + party("corps", "army", ""), Bad: party("army", "corps", "") + party("corps", "army", ""),
	}, func(p *Party, context *integrity.Context) {
		if last, closed := circle(context, p.ID, p, (*Party).belongsTo); closed {
			context.Report("/parents").Relate(last, "/parents")
		}
	})
}

// belongsTo returns the parties this one belongs to for all that is recorded, alliances apart.
func (p *Party) belongsTo() []record.Ref {
	var parents []record.Ref
	for _, membership := range p.Parents {
		end := membership.Valid.End()
		lasting := membership.Valid.IsZero() || end.Kind == chronology.BoundOpen
		if lasting && membership.Relation != AlliedWith {
			parents = append(parents, membership.Party)
		}
	}
	return parents
}

func partyOrganWithoutParent() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "party/organ-of-nobody", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "An organ must say whose organ it is.",
		Doc:     "Whether sender and receiver are the same, and which side a party is on, is asked of the state or organisation behind it. That is found in records alone, never guessed from a name.",
		Message: "the party is an organ or force, and no parent says of whom",
		Good:    north + `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}]}` + "\n",
		Bad:     `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces"}` + "\n",
	}, func(p *Party, report *integrity.Reporter) {
		switch p.Type {
		case StateOrgan, StateForces, OrganisationOrgan:
			if !slices.ContainsFunc(p.Parents, Membership.whole) {
				report.Report("/parents")
			}
		}
	})
}

func partyMemberBeforeParent() integrity.Rule {
	union := `{"kind":"party","id":"party/union","names":[{"value":"Union"}],"type":"igo","lifetime":"1993-11-01/.."}` + "\n"
	member := func(valid string) string {
		return `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","parents":[{"party":"party/union","relation":"member_of","valid":"` + valid + `"}]}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "party/member-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A membership must lie inside the lives of both parties.",
		Doc:      "A warning, because datasets date the birth of states differently (Armenia 1991-09-23 and 1991-12-21).",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "membership may begin and end with either party",
		Sources:  from(contemporary, ucdpActor),
		Good:     union + member("2004-05-01/.."), Bad: union + member("1973-01-01/.."),
	}, func(p *Party, timeline *integrity.Timeline) {
		for i, membership := range p.Parents {
			at := parentValidity.At(i)
			start, end := timeline.Start(at, membership.Valid), timeline.End(at, membership.Valid)
			timeline.NotAfter(timeline.Start("/lifetime", p.Lifetime), start)
			timeline.NotAfter(end, timeline.End("/lifetime", p.Lifetime))
			if parent, known := integrity.Find[Party](&timeline.Context, membership.Party); known {
				timeline.NotAfter(timeline.StartOf(parent, "/lifetime", parent.Lifetime), start)
				timeline.NotAfter(end, timeline.EndOf(parent, "/lifetime", parent.Lifetime))
			}
		}
	})
}

func partyOwnSuccessor() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "party/own-successor", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A party must not succeed, join or split from itself.",
		Doc:     "A party that only changed its name keeps its record and gets another name there.",
		Message: "the party stands in a succession to itself",
		Sources: from(ucdpActor),
		Good:    north + `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"state","successions":[{"relation":"successor_of","party":"party/north"}]}` + "\n",
		Bad:     `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","successions":[{"relation":"successor_of","party":"party/north"}]}` + "\n",
	}, func(p *Party, report *integrity.Reporter) {
		for i, succession := range p.Successions {
			if succession.Party.ID() == p.ID && p.ID != "" {
				report.Report(record.At("successions", i, "party"))
			}
		}
	})
}

func partySuccessionCircle() integrity.Rule {
	party := func(id, other string) string {
		return `{"kind":"party","id":"party/` + id + `","names":[{"value":"` + id + `"}],"type":"state","successions":[{"relation":"successor_of","party":"party/` + other + `"}]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "party/successions-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Successors must not succeed each other in a circle.",
		Doc:     "One of them would come before itself, or parties would each have ended in the other. A temporary split that returns is told by its own relation.",
		Message: "following what the party succeeds leads back to it",
		Sources: from(ucdpActor),
		Good:    north + party("south", "north") + party("west", "south"), Bad: party("north", "south") + party("south", "north"),
	}, func(p *Party, context *integrity.Context) {
		if last, closed := circle(context, p.ID, p, (*Party).comesAfter); closed {
			context.Report("/successions").Relate(last, "/successions")
			return
		}
		if last, closed := circle(context, p.ID, p, (*Party).wentInto); closed {
			context.Report("/successions").Relate(last, "/successions")
		}
	})
}

// comesAfter returns the parties this one comes after in its line.
func (p *Party) comesAfter() []record.Ref { return p.related(SuccessorOf, SplinterOf) }

// wentInto returns the parties in which this one ended.
func (p *Party) wentInto() []record.Ref { return p.related(MergedInto, Joined) }

func (p *Party) related(relations ...SuccessionRelation) []record.Ref {
	var others []record.Ref
	for _, succession := range p.Successions {
		if slices.Contains(relations, succession.Relation) {
			others = append(others, succession.Party)
		}
	}
	return others
}

func partySuccessionBeforeEnd() integrity.Rule {
	old := `{"kind":"party","id":"party/old","names":[{"value":"Old"}],"type":"armed_group","lifetime":"1990/1995"}` + "\n"
	splinter := func(date string) string {
		return `{"kind":"party","id":"party/new","names":[{"value":"New"}],"type":"armed_group","successions":[{"relation":"splinter_of","party":"party/old","date":"` + date + `"}]}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "party/splinter-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A splinter, a merger or a joining must happen while the other party exists.",
		Doc:      "Nothing can break away from, or join, what is not there. A successor may follow a gap and is not held to this.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "it may happen on the other party's first and last day",
		Sources:  from(ucdpActor, contemporary),
		Good:     old + splinter("1993"), Bad: old + splinter("1997"),
	}, func(p *Party, timeline *integrity.Timeline) {
		for i, succession := range p.Successions {
			if succession.Relation == SuccessorOf || succession.Relation == ActsOnBehalfOf {
				continue
			}
			other, known := integrity.Find[Party](&timeline.Context, succession.Party)
			if !known {
				continue
			}
			date := timeline.Date(record.At("successions", i, "date"), succession.Date)
			timeline.During(timeline.StartOf(other, "/lifetime", other.Lifetime), date, timeline.EndOf(other, "/lifetime", other.Lifetime))
		}
	})
}

func partyMergedGoesOn() integrity.Rule {
	party := func(life string) string {
		return north + `{"kind":"party","id":"party/rebels","names":[{"value":"Rebels"}],"type":"armed_group","lifetime":"` + life + `","successions":[{"relation":"joined","party":"party/north","date":"1999-08-31"}]}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "party/goes-on-after-joining", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A party that merged into or joined another must end then.",
		Doc:      "UCDP lets the members of a merger cease, as it does a group that joins another. A member of an alliance goes on; say so with alliance_member_of.",
		Message:  "joined {to}, but exists until {from}: {gap, day, days} later",
		Boundary: "its last day may be the day it joined",
		Sources:  from(ucdpActor),
		Good:     party("1990/1999-08-31"), Bad: party("1990/2003"),
	}, func(p *Party, timeline *integrity.Timeline) {
		for i, succession := range p.Successions {
			if succession.Relation == MergedInto || succession.Relation == Joined {
				timeline.NotAfter(timeline.End("/lifetime", p.Lifetime), timeline.Date(record.At("successions", i, "date"), succession.Date))
			}
		}
	})
}

func partyTwoWholes() integrity.Rule {
	army := func(second string) string {
		return north + south + `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}` + second + `]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "party/organ-of-two", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A party must not be an undated organ of two parties.",
		Doc:     "Who answers for it would depend on which is read first. An organ that changed hands dates both memberships.",
		Message: "the party is an organ, wing or branch of {wholes} parties without saying when",
		Good:    army(""), Bad: army(`,{"party":"party/south","relation":"organ_of"}`),
	}, func(p *Party, report *integrity.Reporter) {
		wholes := map[record.Ref]bool{}
		for _, membership := range p.Parents {
			if membership.Valid.IsZero() && membership.whole() {
				wholes[membership.Party] = true
			}
		}
		if len(wholes) > 1 {
			report.Report("/parents").With("wholes", len(wholes))
		}
	})
}

func partyNameOutsideLife() integrity.Rule {
	named := func(valid string) string {
		return `{"kind":"party","id":"party/front","names":[{"value":"Front"},{"value":"Army","kind":"former","valid":"` + valid + `"}],"type":"armed_group","lifetime":"1990/2005"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "party/name-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A name must have been in use while the party existed.",
		Doc:      "A name from before the party's birth is often that of a predecessor, which is a record of its own.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "a name may be used from the first to the last day",
		Sources:  from(popolo, ucdpActor),
		Good:     named("1990/1995"), Bad: named("1985/1995"),
	}, func(p *Party, timeline *integrity.Timeline) {
		for i := range p.Names {
			at, valid := nameValidity.At(i), p.Names[i].Valid
			start, end := timeline.Start(at, valid), timeline.End(at, valid)
			timeline.NotAfter(timeline.Start("/lifetime", p.Lifetime), start)
			timeline.NotAfter(start, end)
			timeline.NotAfter(end, timeline.End("/lifetime", p.Lifetime))
		}
	})
}

// nameValidity and parentValidity point to when a name is in use and when a membership lasts.
var (
	nameValidity   = integrity.ElementsOf("names", "valid")
	parentValidity = integrity.ElementsOf("parents", "valid")
)

func partyRecognisesItself() integrity.Rule {
	recognised := func(by string) string {
		return south + `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"de_facto_authority","recognitions":[{"by":"party/` + by + `","as":"state"}]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "party/recognises-itself", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Recognition must come from another party.",
		Doc:     "What a party says of itself is its type as claimed, not its recognition.",
		Message: "the party is recorded as recognising itself",
		Good:    recognised("south"), Bad: recognised("north"),
	}, func(p *Party, report *integrity.Reporter) {
		for i, recognition := range p.Recognitions {
			if recognition.By.ID() == p.ID && p.ID != "" {
				report.Report(record.At("recognitions", i, "by"))
			}
		}
	})
}
