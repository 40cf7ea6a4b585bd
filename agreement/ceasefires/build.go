package ceasefires

import (
	"fmt"

	"github.com/armistice-go/armistice/agreement"
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
	c := &agreement.Ceasefire{Header: first.Header(record.ID(idPrefix+id), idSystem, id)}
	if last := parts[len(parts)-1].Number; last != first.Number {
		c.Citations[0].Locator = fmt.Sprintf("rows %d to %d", first.Number, last)
	}
	first.Begin(c)
	for _, p := range parts[1:] {
		p.Join(c.ID)
	}
	kind(c, parts)
	c.ThirdParties = mediators(parts)
	c.Declarants = declarants(parts)
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

func purposes() [6]purposeColumn {
	return [...]purposeColumn{
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
