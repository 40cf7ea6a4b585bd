package integritytest

import (
	"fmt"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

// aftermath makes what became of the people, the dead and the mines.
func (t *theatre) aftermath() {
	var transfers []record.Ref
	for i := range t.cohorts {
		handover := t.ended + t.between(20, 60)
		t.people(&t.cohorts[i], i, handover)
		transfers = append(transfers, t.transfer(t.cohorts[i], i, handover).Ref())
	}
	t.add(&humanitarian.Exchange{
		Header: t.head(t.id("exchange", "all"), "Exchange of "+t.name), Agreed: t.day(t.ended), Stages: []humanitarian.Stage{{Transfers: transfers}},
		Basis: t.id("agreement", "pact").Ref(),
	})
	for i := range 2 {
		t.mineRecord(i)
	}
	t.add(&humanitarian.MissingPerson{
		Header: t.nameless(t.id("missing-person", "case")), LastSeen: t.told(t.ended - 1), Episode: t.episode.Ref(), ByFamily: true,
		Steps: []humanitarian.MissingStep{{Event: humanitarian.ReportMissing, Date: t.day(t.ended + 20)}},
	})
	t.add(&humanitarian.Remains{
		Header: t.head(t.id("remains", "found"), "Remains of "+t.name), Count: record.Exactly(1).Of(record.Bodies), Episode: t.episode.Ref(),
		Place: t.places[1].Ref(), Steps: []humanitarian.RemainsStep{{Event: humanitarian.RecoverRemains, Date: t.day(t.ended + 30)}},
	})
}

// registered is what a complete entry of a capture card tells of a serviceman.
func registered() []humanitarian.IdentityDatum {
	return []humanitarian.IdentityDatum{
		humanitarian.Surname, humanitarian.FirstNames, humanitarian.RankDatum, humanitarian.ServiceNumber, humanitarian.BirthDate, humanitarian.BirthPlace,
		humanitarian.PowerDatum, humanitarian.FathersName, humanitarian.MothersName, humanitarian.PersonToInform, humanitarian.LastResidence,
		humanitarian.DistinguishingMarks, humanitarian.ActionTaken,
	}
}

// people makes some of a cohort, with their custody up to the day they were handed over.
func (t *theatre) people(held *captives, cohort, handover int) {
	for i := range 4 {
		name := fmt.Sprintf("captive-%d-%d", cohort, i)
		id := t.id("person", name)
		held.persons = append(held.persons, id)
		t.add(&humanitarian.Person{
			Header: t.nameless(id), Side: held.side.Ref(), Cohort: held.id.Ref(),
			Categories: []humanitarian.CategoryClaim{{Category: humanitarian.Serviceman}}, Born: parsed(fmt.Sprint(t.began.Year() - t.between(20, 40))),
			Identity: registered(),
		})
		t.add(&humanitarian.Custody{
			Header: t.nameless(t.id("custody", name)), Subject: id.Ref(), Holder: held.holder.Ref(), Episode: t.episode.Ref(),
			Steps: []humanitarian.CustodyStep{
				{Event: humanitarian.Captured, Date: t.day(held.day)},
				{Event: humanitarian.HandedOver, Date: t.day(handover), Transfer: t.numbered("transfer", "return", cohort).Ref()},
			},
		})
	}
}

func (t *theatre) transfer(held captives, i, day int) record.ID {
	id := t.numbered("transfer", "return", i)
	t.add(&humanitarian.Transfer{
		Header: t.head(id, fmt.Sprintf("Return %d of %s", i, t.name)), Type: humanitarian.Handover, From: held.holder.Ref(), To: held.side.Ref(),
		Agreed: t.day(t.ended), Executed: t.day(day), Confirmed: t.day(day + 1), Episode: t.episode.Ref(), Place: t.places[2].Ref(),
		People:         []humanitarian.Group{{Category: humanitarian.Serviceman, Count: record.Exactly(int64(held.count / 2)), Captured: held.event.Ref(), Cohort: held.id.Ref(), Persons: refs(held.persons)}},
		Intermediaries: []humanitarian.Intermediary{{Party: t.mediator.Ref(), Role: humanitarian.Mediator}},
		Basis:          humanitarian.LegalBasis{Act: t.id("agreement", "pact").Ref()},
	})
	return id
}

func (t *theatre) mineRecord(i int) {
	laid := t.between(1, t.ended-10)
	t.add(&humanitarian.MineRecord{
		Header: t.head(t.numbered("mine-record", "field", i), fmt.Sprintf("Field %d of %s", i, t.name)), Type: "recorded", Places: []record.Ref{t.places[3+i].Ref()},
		LaidBy: t.south.Ref(), Laid: t.lasted(laid, laid+4), Controller: t.north.Ref(), Episode: t.episode.Ref(), Datum: "wgs_84",
		ReferencePoints: []humanitarian.ReferencePoint{
			{Label: "a", Position: conflict.Position{Latitude: 40.01, Longitude: 46.91, Stated: true}},
			{Label: "b", Position: conflict.Position{Latitude: 40.02, Longitude: 46.92, Stated: true}},
		},
		Mines: []humanitarian.MineGroup{{Type: "anti_personnel", Count: record.Exactly(int64(t.between(50, 300))), Method: "rows", Fuse: "pressure", AntiHandling: "unknown"}},
	})
}

func refs(ids []record.ID) []record.Ref {
	var refs []record.Ref
	for _, id := range ids {
		refs = append(refs, id.Ref())
	}
	return refs
}
