package ceasefires

import (
	"fmt"
	"strconv"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// party is who the row is about: an actor of UCDP, or one outside that has no id there.
func (t *ceasefireTable) party(row *dataset.Line) record.Ref {
	switch number := idIn(row, t.actor); {
	case ownActor(number):
		return t.ownActors.To(number)
	case number != "":
		return t.actors.To(number)
	}
	if name := row.Text(t.actorName); name != "" {
		return t.ownActors.To(name)
	}
	row.Fault(table.IDMissing, t.actor, "the row names no actor")
	return t.ownActors.To("row-" + strconv.Itoa(row.Number))
}

const (
	actorPrefix     = "party/ucdp-"
	ownActorPrefix  = "ethprio-actor/"
	dyadPrefix      = "ucdp-dyad/"
	conflictPrefix  = "conflict/ucdp-"
	agreementPrefix = "agreement/pax-"
)

// ownActor reports whether a number in the column of UCDP's actors is one that this dataset gave
// itself to an actor UCDP did not have. UCDP has since given such numbers to others: of 85 from 7004
// to 7233, 19 are in its release 22.1, all for actors of another name and country, while the next
// ones used here, 7332 and 7344, are UCDP's.
func ownActor(number string) bool {
	return len(number) == 4 && "7000" <= number && number < "7300"
}

// declarants are the parties of the rows, one for each. A government has a row for each group it
// faces; where the pairs have no number, the later ones go by their place, so as to be told apart.
func (t *ceasefireTable) declarants(rows []*dataset.Line) []agreement.Declarant {
	declarants := make([]agreement.Declarant, len(rows))
	unnumbered := map[record.Ref]bool{}
	for i, row := range rows {
		party, dyad := t.party(row), t.dyadOf(row)
		if dyad == "" && unnumbered[party] {
			dyad = record.External(fmt.Sprintf("ethprio-dyad/%s-%d", row.Trimmed(t.id), i+1))
		}
		if dyad == "" {
			unnumbered[party] = true
		}
		declarants[i] = agreement.Declarant{Party: party, Dyad: dyad}
	}
	return declarants
}

// dyadOf is the pair the row is about. Dyads are another table's, so they are references to outside;
// of several none is chosen.
func (t *ceasefireTable) dyadOf(row *dataset.Line) record.Ref {
	text := row.Trimmed(t.dyad)
	if !dataset.IsNumber(text) || text == "0" {
		return ""
	}
	return t.dyads.To(text)
}

// mediators says that there was mediation. Who mediated is prose, so the reference leads to the cell.
func (t *ceasefireTable) mediators(rows []*dataset.Line) []agreement.ThirdParty {
	if agreed(rows, t.mediated, func(row *dataset.Line) string { return row.Trimmed(t.mediated) }) != "1" {
		return nil
	}
	cell := "ethprio-ceasefire/" + rows[0].Trimmed(t.id) + "/mediator_send"
	return []agreement.ThirdParty{{Party: record.External(cell), Role: agreement.Mediator}}
}
