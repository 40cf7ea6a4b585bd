package ceasefires

import (
	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
)

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
