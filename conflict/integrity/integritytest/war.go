package integritytest

import (
	"fmt"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

// war makes the conflict, its one episode, and what happened in it day by day.
func (t *theatre) war() {
	t.conflict, t.episode = t.id("conflict", "border"), t.id("episode", "war")
	t.add(&conflict.Conflict{
		Header: t.head(t.conflict, "Border war of "+t.name), Type: conflict.Interstate, Incompatibility: conflict.OverTerritory,
		Territories: []record.Ref{t.places[0].Ref()}, Life: span(t.day(0).String() + "/.."),
		Sides: []conflict.Side{
			{Label: "a", Participants: []conflict.Participation{{Party: t.north.Ref()}}},
			{Label: "b", Participants: []conflict.Participation{{Party: t.south.Ref()}}},
		},
	})
	t.add(&conflict.Dyad{Header: t.head(t.id("dyad", "pair"), "North and South"), Conflict: t.conflict.Ref(), SideA: t.north.Ref(), SideB: t.south.Ref(),
		Life: span(t.day(0).String() + "/..")})
	t.add(&conflict.Episode{
		Header: t.head(t.episode, "War of "+t.name), Conflict: t.conflict.Ref(), Start: t.day(0), ActiveEnd: t.day(t.ended), End: t.day(t.ended),
		Outcome: conflict.EndedByCeasefire, EndedBy: t.id("ceasefire", "truce").Ref(),
	})
	for i := range 16 {
		t.clash(i)
	}
	for i := range 3 {
		t.capture(i)
	}
	for i := range 10 {
		t.statement(i)
	}
}

func (t *theatre) clash(i int) {
	day := t.between(1, t.ended-1)
	id := t.numbered("event", "clash", i)
	event := &conflict.Event{
		Header: t.head(id, fmt.Sprintf("Clash %d", i)), Type: conflict.Clash, Date: t.told(day), Episode: t.episode.Ref(), Conflict: t.conflict.Ref(),
		Place: t.places[t.random.IntN(len(t.places))].Ref(), PlacePrecision: conflict.ExactPlace,
		Participants: []conflict.Participant{{Party: t.north.Ref(), Role: conflict.SideA}, {Party: t.south.Ref(), Role: conflict.SideB}},
	}
	for _, side := range []record.ID{t.north, t.south} {
		event.Casualties = append(event.Casualties, conflict.Casualty{Party: side.Ref(), Status: conflict.Killed, Count: record.Exactly(int64(t.between(1, 20)))})
	}
	t.add(event)
}

// capture makes an event in which people fall into the hands of the other side, and their cohort.
func (t *theatre) capture(i int) {
	day, count := t.between(1, t.ended-1), t.between(8, 40)
	held := captives{id: t.numbered("cohort", "held", i), event: t.numbered("event", "capture", i), day: day, holder: t.north, side: t.south, count: count}
	if i%2 == 1 {
		held.holder, held.side = t.south, t.north
	}
	t.add(&conflict.Event{
		Header: t.head(held.event, fmt.Sprintf("Capture %d", i)), Type: conflict.Capture, Date: t.day(day), Episode: t.episode.Ref(), Conflict: t.conflict.Ref(),
		Place:        t.places[t.random.IntN(len(t.places))].Ref(),
		Participants: []conflict.Participant{{Party: held.holder.Ref(), Role: conflict.Captor}, {Party: held.side.Ref(), Role: conflict.Captured}},
		Casualties:   []conflict.Casualty{{Party: held.side.Ref(), Status: conflict.TakenCaptive, Count: record.Exactly(int64(count))}},
	})
	t.add(&humanitarian.Cohort{
		Header: t.head(held.id, fmt.Sprintf("Captives %d", i)), Event: held.event.Ref(), Captured: t.day(day), Episode: t.episode.Ref(),
		Holder: held.holder.Ref(), Side: held.side.Ref(), Count: record.Exactly(int64(count)),
		Breakdown: []humanitarian.Share{{Category: humanitarian.Serviceman, Count: record.Exactly(int64(count - 2))}, {Category: humanitarian.Civilian, Count: record.Exactly(2)}},
	})
	t.cohorts = append(t.cohorts, held)
}

func (t *theatre) statement(i int) {
	day, speaker := t.between(1, t.ended), t.speakers[i%2]
	t.add(&conflict.Statement{
		Header: t.head(t.numbered("statement", "spoken", i), fmt.Sprintf("Statement %d", i)), Speaker: speaker.Ref(), Date: t.day(day),
		Text: t.sources[i%len(t.sources)].Ref(),
		Assertions: []conflict.Assertion{{
			Key: fmt.Sprintf("%s-%d", t.name, i), About: []record.Ref{t.conflict.Ref()}, Act: conflict.Characterises, Modality: conflict.Factual,
			Locator: fmt.Sprintf("paragraph %d", 1+i),
		}},
	})
}
