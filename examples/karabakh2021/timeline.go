package main

import (
	"cmp"
	"slices"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"golang.org/x/text/language"
)

var english = language.English

// moment is one line of the timeline.
type moment struct {
	date chronology.Date
	when string
	what string
}

// timeline shows what happened in the order of the earliest day each thing may have happened on.
func (p *page) timeline() {
	p.section("What happened when")
	moments := slices.Concat(p.happened(), p.agreed(), p.spoken())
	slices.SortStableFunc(moments, func(a, b moment) int {
		return cmp.Compare(a.date.Earliest().Day, b.date.Earliest().Day)
	})
	for _, moment := range moments {
		p.row(moment.when, moment.what)
	}
}

func at(date chronology.Date, what string) moment { return moment{date, day(date), what} }

func (p *page) happened() []moment {
	var moments []moment
	for event := range record.Each[conflict.Event](p.dossier) {
		when := day(event.Date)
		if !event.Period.IsZero() {
			when = event.Period.In(english)
		}
		moments = append(moments, moment{event.When(), when, event.Title()})
	}
	for episode := range record.Each[conflict.Episode](p.dossier) {
		moments = append(moments, at(episode.Start, episode.Title()+": begins"))
		if episode.Start.SameDay(episode.ActiveEnd) != chronology.Certain {
			moments = append(moments, at(episode.ActiveEnd, episode.Title()+": last day of active hostilities"))
		}
	}
	for transfer := range record.Each[humanitarian.Transfer](p.dossier) {
		moments = append(moments, at(transfer.Executed, transfer.Title()+": handed over to "+p.name(transfer.To)))
	}
	return moments
}

func (p *page) agreed() []moment {
	var moments []moment
	for agreed := range record.Each[agreement.Agreement](p.dossier) {
		for _, dated := range agreed.Dates {
			moments = append(moments, at(dated.Date, agreed.Title()+": "+title(dated.Role)))
		}
	}
	for meeting := range record.Each[agreement.Meeting](p.dossier) {
		moments = append(moments, at(meeting.Start, meeting.Title()+": "+p.participants(meeting)))
	}
	return moments
}

func (p *page) participants(meeting *agreement.Meeting) string {
	var refs []record.Ref
	for _, participant := range meeting.Participants {
		refs = append(refs, participant.Who)
	}
	return p.names(refs)
}

func (p *page) spoken() []moment {
	var moments []moment
	for statement := range record.Each[conflict.Statement](p.dossier) {
		moments = append(moments, at(statement.Date, p.name(statement.Speaker)+": statement"))
	}
	return moments
}
