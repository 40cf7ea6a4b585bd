package ceasefires

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// linked are the other ceasefires of the same country that the columns link_id1 to link_id35 give,
// each once. What the link means is left in the column link.
func linked(parts []part) []record.Ref {
	var refs []record.Ref
	seen := map[record.Ref]bool{}
	for _, p := range parts {
		for _, ref := range p.links() {
			if !seen[ref] {
				seen[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

func (p part) links() []record.Ref {
	country, made := strings.CutSuffix(p.Trimmed("uniq_id"), p.ceasefireNumber())
	var refs []record.Ref
	for i := 1; p.Has("link_id" + strconv.Itoa(i)); i++ {
		ref := p.link("link_id"+strconv.Itoa(i), country)
		if ref == "" {
			continue
		}
		if !made {
			p.Fault(table.RelationWithoutID, "uniq_id", "the id is not made of the country and cf_id, so that links cannot be followed")
			return nil
		}
		refs = append(refs, ref)
	}
	return refs
}

// ceasefireNumber is cf_id as it stands in uniq_id, which is the country's code and three digits.
func (p part) ceasefireNumber() string { return padded(p.Trimmed("cf_id")) }

func padded(number string) string {
	for len(number) < 3 {
		number = "0" + number
	}
	return number
}

func (p part) link(column, country string) record.Ref {
	if ref := p.ref(column, ""); ref != "" {
		return record.Ref("ceasefire/ethprio-" + country + padded(string(ref)))
	}
	return ""
}
