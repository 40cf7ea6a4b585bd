package main

import (
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
)

// parties shows the sides of each conflict, and those on no side, each with its organs and people.
func (p *page) parties() {
	p.section("Who is on which side")
	shown := map[record.ID]bool{}
	for dispute := range record.Each[conflict.Conflict](p.dossier) {
		p.line("%s, %s", dispute.Title(), dispute.Life.In(english))
		for _, side := range dispute.Sides {
			p.line("  side %s", side.Label)
			for _, participation := range side.Participants {
				p.party(participation.Party.ID(), "    ", shown)
			}
		}
	}
	p.line("on no side")
	for party := range record.Each[conflict.Party](p.dossier) {
		if !shown[party.ID] && len(party.Parents) == 0 {
			p.party(party.ID, "    ", shown)
		}
	}
}

// party shows a party, its people in office, and below it its organs.
func (p *page) party(id record.ID, indent string, shown map[record.ID]bool) {
	party, known := record.Get[conflict.Party](p.dossier, id.Ref())
	if !known || shown[id] {
		return
	}
	shown[id] = true
	text := party.Title()
	if len(party.Names) > 1 {
		var others []string
		for _, name := range party.Names[1:] {
			others = append(others, name.Value)
		}
		text += " (" + strings.Join(others, ", ") + ")"
	}
	p.wrapped(indent, indent+"  ", text+": "+title(party.Type))
	for holder := range record.Each[conflict.Officeholder](p.dossier) {
		if holder.Party.ID() == id {
			p.wrapped(indent+"  ", indent+"    ", holder.Title()+", "+holder.Office)
		}
	}
	for organ := range record.Each[conflict.Party](p.dossier) {
		for _, membership := range organ.Parents {
			if membership.Party.ID() == id {
				p.party(organ.ID, indent+"  ", shown)
			}
		}
	}
}
