package ceasefires

import (
	"fmt"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// build makes the ceasefire of the rows of one uniq_id, each of which is one actor's part in it.
func (t *ceasefireTable) build(rows []*dataset.Line) {
	first := rows[0]
	id := first.Trimmed(t.id)
	c := &agreement.Ceasefire{Header: first.Header(record.ID(idPrefix+id), idSystem, id)}
	if last := rows[len(rows)-1].Number; last != first.Number {
		c.Citations[0].Locator = fmt.Sprintf("rows %d to %d", first.Number, last)
	}
	first.Begin(c)
	for _, row := range rows[1:] {
		row.Join(c.ID)
	}
	t.kind(c, rows)
	c.ThirdParties = t.mediators(rows)
	c.Declarants = t.declarants(rows)
	t.dates(c, rows)
	t.endReasons(c, rows)
	c.Term = t.term(rows)
	c.Conflict = common(rows, func(row *dataset.Line) record.Ref { return t.conflicts.To(idIn(row, t.conflict)) })
	c.Agreement = agreed(rows, t.agreement, func(row *dataset.Line) record.Ref { return t.agreements.To(idIn(row, t.agreement)) })
	c.Linked = t.linked(rows)
	t.parts = partsOf(c, t.parts[:0])
	dataset.KeepRows(rows, t.names.upTo(len(rows)), &c.Header, t.parts, t.says)
}

// kind reads what is coded of the ceasefire as a whole, where all rows agree on it.
func (t *ceasefireTable) kind(c *agreement.Ceasefire, rows []*dataset.Line) {
	code := func(column table.Column, vocabulary *record.Vocabulary) string {
		return agreed(rows, column, func(row *dataset.Line) string { return row.Code(column, vocabulary, system) })
	}
	flag := func(column table.Column) bool {
		return agreed(rows, column, func(row *dataset.Line) bool { return isSet(row, column) })
	}
	c.Declaration = agreement.DeclarationKind(code(t.side, c.Declaration.Vocabulary()))
	c.Class = agreement.CeasefireClass(code(t.class, c.Class.Vocabulary()))
	c.Timing = agreement.Timing(code(t.timing, c.Timing.Vocabulary()))
	c.Scope.Type = agreement.ScopeType(code(t.partial, c.Scope.Type.Vocabulary()))
	c.Written = agreement.Written(code(t.written, c.Written.Vocabulary()))
	for _, column := range t.purposes {
		if flag(column.Column) {
			c.Purposes = append(c.Purposes, column.purpose)
		}
	}
	if mechanism := code(t.mechanism, agreement.MechanismAgreed.Vocabulary()); mechanism != "" {
		c.Mechanisms = []agreement.Mechanism{agreement.Mechanism(mechanism)}
	}
	if flag(t.truce) {
		c.Label = agreement.Truce
	}
	c.Disarmament = flag(t.disarmament)
}

// endReasons reads how it ended, for each part where the parts differ.
func (t *ceasefireTable) endReasons(c *agreement.Ceasefire, rows []*dataset.Line) {
	var space [4]agreement.EndReason
	reasons, alike := space[:0], true
	for i, row := range rows {
		reasons = append(reasons, agreement.EndReason(row.Code(t.ended, c.EndReason.Vocabulary(), system)))
		alike = alike && reasons[i] == reasons[0]
	}
	if alike {
		c.EndReason = reasons[0]
		return
	}
	for i := range rows {
		c.Declarants[i].EndReason = reasons[i]
	}
}

type purposeColumn struct {
	table.Column
	purpose agreement.Purpose
}

type purposeName struct {
	name    string
	purpose agreement.Purpose
}

func purposes() [6]purposeName {
	return [...]purposeName{
		{"p_humanitarian", agreement.ForHumanitarian}, {"p_peaceprocess", agreement.ForPeaceProcess}, {"p_holiday", agreement.ForHoliday},
		{"p_election", agreement.ForElection}, {"p_other", agreement.ForOther}, {"p_unclear", agreement.ForUnclear},
	}
}

// common is the value all rows have, the zero value where they differ.
func common[T comparable](rows []*dataset.Line, value func(*dataset.Line) T) T {
	var none T
	first := value(rows[0])
	for _, row := range rows[1:] {
		if value(row) != first {
			first = none
		}
	}
	return first
}

// agreed is the same of a column that all rows should agree on. The first row that does not is at
// fault, unless a cell could not be read.
func agreed[T comparable](rows []*dataset.Line, column table.Column, value func(*dataset.Line) T) T {
	before, first := faults(rows), value(rows[0])
	var differing *dataset.Line
	for _, row := range rows[1:] {
		if value(row) != first && differing == nil {
			differing = row
		}
	}
	if differing == nil {
		return first
	}
	if faults(rows) == before {
		differing.Fault(table.RowsDisagree, column, "the rows of one ceasefire differ")
	}
	var none T
	return none
}

func faults(rows []*dataset.Line) int {
	count := 0
	for _, row := range rows {
		count += row.Faulty()
	}
	return count
}

// isSet reads 0 or 1; -1 is not clear and counts as 0, which the kept cell tells apart.
func isSet(row *dataset.Line, column table.Column) bool {
	return row.Trimmed(column) != "-1" && row.Flag(column)
}

// idIn reads an id of another dataset; -1 and 0 are none.
func idIn(row *dataset.Line, column table.Column) string {
	text := row.Trimmed(column)
	if text == "" || text == "-1" || text == "0" {
		return ""
	}
	if !dataset.IsNumber(text) {
		row.Impossible(column, "the cell is not an id")
		return ""
	}
	return text
}
