package ceasefires

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// part is one row of the table: one actor's part in a ceasefire.
type part struct{ *dataset.Line }

// build makes the ceasefire of the rows of one uniq_id.
func build(parts []part) {
	first := parts[0]
	id := first.Trimmed("uniq_id")
	c := &agreement.Ceasefire{Header: first.Header(record.ID("ceasefire/ethprio-"+id), idSystem, id)}
	if last := parts[len(parts)-1].Number; last != first.Number {
		c.Citations[0].Locator = fmt.Sprintf("rows %d to %d", first.Number, last)
	}
	first.Begin(c)
	for _, p := range parts[1:] {
		p.Join(c.ID)
	}
	kind(c, parts)
	c.ThirdParties = mediators(parts)
	dates(c, parts)
	endReasons(c, parts)
	c.Term = term(parts)
	c.Conflict = common(parts, func(p part) record.Ref { return p.ref("ucdp_acd_id", "conflict/ucdp-") })
	c.Agreement = agreed(parts, "pax_id", func(p part) record.Ref { return p.ref("pax_id", "agreement/pax-") })
	c.Linked = linked(parts)
	keep(c, parts)
}

// kind reads what is coded of the ceasefire as a whole, where all rows agree on it.
func kind(c *agreement.Ceasefire, parts []part) {
	code := func(column string, vocabulary *record.Vocabulary) string {
		return agreed(parts, column, func(p part) string { return p.Code(column, vocabulary, system) })
	}
	flag := func(column string) bool {
		return agreed(parts, column, func(p part) bool { return p.flag(column) })
	}
	c.Declaration = agreement.DeclarationKind(code("side", c.Declaration.Vocabulary()))
	c.Class = agreement.CeasefireClass(code("ceasefire_class", c.Class.Vocabulary()))
	c.Timing = agreement.Timing(code("timing", c.Timing.Vocabulary()))
	c.Scope.Type = agreement.ScopeType(code("partial", c.Scope.Type.Vocabulary()))
	c.Written = agreement.Written(code("written", c.Written.Vocabulary()))
	for _, purpose := range purposes() {
		if flag(purpose.column) {
			c.Purposes = append(c.Purposes, purpose.purpose)
		}
	}
	if mechanism := code("implement", agreement.MechanismAgreed.Vocabulary()); mechanism != "" {
		c.Mechanisms = []agreement.Mechanism{agreement.Mechanism(mechanism)}
	}
	if flag("truce") {
		c.Label = agreement.Truce
	}
	c.Disarmament = flag("ddr")
}

// endReasons reads how it ended, for each part where the parts differ.
func endReasons(c *agreement.Ceasefire, parts []part) {
	reasons, alike := make([]agreement.EndReason, len(parts)), true
	for i, p := range parts {
		reasons[i] = agreement.EndReason(p.Code("ended", c.EndReason.Vocabulary(), system))
		alike = alike && reasons[i] == reasons[0]
	}
	if alike {
		c.EndReason = reasons[0]
		return
	}
	for i := range parts {
		c.Declarants[i].EndReason = reasons[i]
	}
}

type purposeColumn struct {
	column  string
	purpose agreement.Purpose
}

func purposes() []purposeColumn {
	return []purposeColumn{
		{"p_humanitarian", agreement.ForHumanitarian}, {"p_peaceprocess", agreement.ForPeaceProcess}, {"p_holiday", agreement.ForHoliday},
		{"p_election", agreement.ForElection}, {"p_other", agreement.ForOther}, {"p_unclear", agreement.ForUnclear},
	}
}

// common is the value all rows have, the zero value where they differ.
func common[T comparable](parts []part, value func(part) T) T {
	var none T
	first := value(parts[0])
	for _, p := range parts[1:] {
		if value(p) != first {
			first = none
		}
	}
	return first
}

// agreed is the same of a column that all rows should agree on. The first row that does not is at
// fault, unless a cell could not be read.
func agreed[T comparable](parts []part, column string, value func(part) T) T {
	var none T
	before := faults(parts)
	values := make([]T, len(parts))
	for i, p := range parts {
		values[i] = value(p)
	}
	for i, p := range parts {
		if values[i] != values[0] {
			if faults(parts) == before {
				p.Fault(table.RowsDisagree, column, "the rows of one ceasefire differ")
			}
			return none
		}
	}
	return values[0]
}

func faults(parts []part) int {
	count := 0
	for _, p := range parts {
		count += p.Faulty()
	}
	return count
}

// flag reads 0 or 1; -1 is not clear and counts as 0, which the kept cell tells apart.
func (p part) flag(column string) bool { return p.Trimmed(column) != "-1" && p.Flag(column) }

// ref reads an id of another dataset; -1 and 0 are none.
func (p part) ref(column, prefix string) record.Ref {
	text := p.Trimmed(column)
	if text == "" || text == "-1" || text == "0" {
		return ""
	}
	if !dataset.IsNumber(text) {
		p.Impossible(column, "the cell is not an id")
		return ""
	}
	return record.Ref(prefix + text)
}

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

// linked are the other ceasefires of the same country that the columns link_id1 to link_id35 give,
// each once. What the link means is left in the column link.
func linked(parts []part) []record.Ref {
	var refs []record.Ref
	seen := map[record.Ref]bool{}
	for _, p := range parts {
		country := strings.TrimSuffix(p.Trimmed("uniq_id"), p.ceasefireNumber())
		for i := 1; p.Has("link_id" + strconv.Itoa(i)); i++ {
			ref := p.link("link_id"+strconv.Itoa(i), country)
			if ref != "" && !seen[ref] {
				seen[ref] = true
				refs = append(refs, ref)
			}
		}
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

// term reads whether the end is fixed, and the length in days or in words.
func term(parts []part) agreement.Duration {
	var term agreement.Duration
	term.Type = agreement.DurationType(agreed(parts, "fixed", func(p part) string { return p.Code("fixed", term.Type.Vocabulary(), system) }))
	length := agreed(parts, "fixed_time", func(p part) string { return p.Text("fixed_time") })
	if length == "" || length == "0" || length == "-1" {
		return term
	}
	if !dataset.IsNumber(length) {
		term.Text = length
		return term
	}
	days, err := chronology.ParseTerm("P" + length + "D")
	if err != nil {
		parts[0].Impossible("fixed_time", "the cell is not a number of days")
		return term
	}
	term.Length = days
	return term
}
