package ceasefires

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// party is who the row is about: an actor of UCDP, or one outside that has no id there.
func (p part) party() record.Ref {
	ref := p.ref("ucdp_actor_id", actorPrefix)
	if number := strings.TrimPrefix(string(ref), actorPrefix); ownActor(number) {
		return record.External(ownActorPrefix + number)
	}
	if ref != "" {
		return ref
	}
	if name := p.Text("actor_name"); name != "" {
		return record.External(ownActorPrefix + name)
	}
	p.Fault(table.IDMissing, "ucdp_actor_id", "the row names no actor")
	return record.External(ownActorPrefix + "row-" + strconv.Itoa(p.Number))
}

const (
	actorPrefix    = "party/ucdp-"
	ownActorPrefix = "ethprio-actor/"
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
func declarants(parts []part) []agreement.Declarant {
	declarants := make([]agreement.Declarant, len(parts))
	unnumbered := map[record.Ref]bool{}
	for i, p := range parts {
		party, dyad := p.party(), p.dyad()
		if dyad == "" && unnumbered[party] {
			dyad = record.External(fmt.Sprintf("ethprio-dyad/%s-%d", p.Trimmed("uniq_id"), i+1))
		}
		unnumbered[party] = unnumbered[party] || dyad == ""
		declarants[i] = agreement.Declarant{Party: party, Dyad: dyad}
	}
	return declarants
}

// dyad is the pair the row is about. Dyads are another table's, so they are references to outside;
// of several none is chosen.
func (p part) dyad() record.Ref {
	text := p.Trimmed("ucdp_dyad")
	if !dataset.IsNumber(text) || text == "0" {
		return ""
	}
	return record.External("ucdp-dyad/" + text)
}

// mediators says that there was mediation. Who mediated is prose, so the reference leads to the cell.
func mediators(parts []part) []agreement.ThirdParty {
	if agreed(parts, "mediator_nego", func(p part) string { return p.Trimmed("mediator_nego") }) != "1" {
		return nil
	}
	cell := "ethprio-ceasefire/" + parts[0].Trimmed("uniq_id") + "/mediator_send"
	return []agreement.ThirdParty{{Party: record.External(cell), Role: agreement.Mediator}}
}
