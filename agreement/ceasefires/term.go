package ceasefires

import (
	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
)

// term reads whether the end is fixed, and the length in days or in words.
func (t *ceasefireTable) term(rows []*dataset.Line) agreement.Duration {
	var term agreement.Duration
	term.Type = agreement.DurationType(agreed(rows, t.fixed, func(row *dataset.Line) string { return row.Code(t.fixed, term.Type.Vocabulary(), system) }))
	length := agreed(rows, t.length, func(row *dataset.Line) string { return row.Text(t.length) })
	if length == "" || length == "0" || length == "-1" {
		return term
	}
	if !dataset.IsNumber(length) {
		term.Text = length
		return term
	}
	days, err := chronology.ParseTerm("P" + length + "D")
	if err != nil {
		rows[0].Impossible(t.length, "the cell is not a number of days")
		return term
	}
	term.Length = days
	return term
}
