package ceasefires

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

// part is one row of a ceasefire, that of a declarant, with its dates as they are written.
type part struct {
	*agreement.Ceasefire
	of                       *agreement.Declarant
	declared, effective, end written
}

// partsOf adds the rows of a ceasefire in their order.
func partsOf(c *agreement.Ceasefire, parts []part) []part {
	whole := part{Ceasefire: c, declared: write(c.Declared, false), effective: write(c.Effective, c.NeverEffective), end: write(c.Ended, false)}
	for i := range c.Declarants {
		parts = append(parts, whole)
		parts[i].add(&c.Declarants[i])
	}
	return parts
}

// add gives a row what the whole does not say.
func (p *part) add(of *agreement.Declarant) {
	p.of = of
	if p.Declared.IsZero() {
		p.declared = write(of.Declared, false)
	}
	if p.Effective.IsZero() {
		p.effective = write(of.Effective, p.NeverEffective || of.NeverEffective)
	}
	if p.Ended.IsZero() {
		p.end = write(of.Ended, false)
	}
}

// partSays is what a ceasefire's fields say in a column of one of its rows.
func partSays(column string) func(*part) string {
	if number := linkNumber(column); number > 0 {
		return func(p *part) string { return linkCell(p.Ceasefire, number) }
	}
	if coded := codeSays(column); coded != nil {
		return coded
	}
	switch column {
	case "uniq_id":
		return func(p *part) string { return dataset.External(&p.Header, idSystem) }
	case "ucdp_actor_id":
		return func(p *part) string { return actorNumber(p.of.Party) }
	case "ucdp_dyad":
		return func(p *part) string { return without(p.of.Dyad, string(record.External(dyadPrefix))) }
	case "ucdp_acd_id":
		return func(p *part) string { return without(p.Conflict, conflictPrefix) }
	case "pax_id":
		return func(p *part) string { return without(p.Agreement, agreementPrefix) }
	case "fixed_time":
		return func(p *part) string { return length(p.Term) }
	}
	return dateSays(column)
}

// codeSays is what a coded field says, nil for the columns of others.
func codeSays(column string) func(*part) string {
	switch column {
	case "side":
		return dataset.SaysCode(system, func(p *part) agreement.DeclarationKind { return p.Declaration })
	case "ceasefire_class":
		return dataset.SaysCode(system, func(p *part) agreement.CeasefireClass { return p.Class })
	case "timing":
		return dataset.SaysCode(system, func(p *part) agreement.Timing { return p.Timing })
	case "partial":
		return dataset.SaysCode(system, func(p *part) agreement.ScopeType { return p.Scope.Type })
	case "written":
		return dataset.SaysCode(system, func(p *part) agreement.Written { return p.Written })
	case "fixed":
		return dataset.SaysCode(system, func(p *part) agreement.DurationType { return p.Term.Type })
	case "implement":
		return dataset.SaysCode(system, mechanism)
	case "ended":
		return dataset.SaysCode(system, func(p *part) agreement.EndReason { return cmp.Or(p.EndReason, p.of.EndReason) })
	case "mediator_nego":
		return func(p *part) string { return flagCell(len(p.ThirdParties) > 0) }
	case "ddr":
		return func(p *part) string { return flagCell(p.Disarmament) }
	case "truce":
		return func(p *part) string { return flagCell(p.Label == agreement.Truce) }
	}
	for _, purpose := range purposes() {
		if purpose.name == column {
			return func(p *part) string { return flagCell(slices.Contains(p.Purposes, purpose.purpose)) }
		}
	}
	return nil
}

func mechanism(p *part) agreement.Mechanism {
	if len(p.Mechanisms) != 1 {
		return ""
	}
	return p.Mechanisms[0]
}

// dateSays is what the dates say in the columns of their years, months and days.
func dateSays(column string) func(*part) string {
	role, unit, _ := cutLast(column, "_")
	switch role {
	case "cf_dec":
		return func(p *part) string { return p.declared.in(unit) }
	case "cf_effect":
		return func(p *part) string { return p.effective.in(unit) }
	case "end":
		return func(p *part) string { return p.end.in(unit) }
	}
	return nil
}

// actorNumber is the number of an actor of UCDP, or of one that the dataset has numbered itself.
func actorNumber(party record.Ref) string {
	if number := without(party, string(record.External(ownActorPrefix))); ownActor(number) {
		return number
	}
	return without(party, actorPrefix)
}

func flagCell(set bool) string {
	if set {
		return "1"
	}
	return "0"
}

// without is the id behind a prefix, "-1" where there is none.
func without(ref record.Ref, prefix string) string {
	if id, is := strings.CutPrefix(string(ref), prefix); is {
		return id
	}
	return "-1"
}

func length(term agreement.Duration) string {
	if days, whole := term.Length.Days(); whole && !term.Length.IsZero() {
		return strconv.Itoa(days)
	}
	if term.Text != "" {
		return term.Text
	}
	return "0"
}

func cutLast(text, separator string) (before, after string, found bool) {
	at := strings.LastIndex(text, separator)
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+1:], true
}

// written is a date in the cells of its year, month and day: -1 where it is not known, and 0 where
// there is none.
type written struct{ year, month, day string }

func write(date chronology.Date, none bool) written {
	switch {
	case date.IsZero() && none:
		return written{"0", "0", "0"}
	case date.IsZero():
		return written{"-1", "-1", "-1"}
	}
	year, rest, _ := strings.Cut(date.String(), "-")
	month, day, _ := strings.Cut(rest, "-")
	return written{number(year), number(month), number(day)}
}

func number(digits string) string {
	if digits == "" {
		return "-1"
	}
	return strings.TrimLeft(digits, "0")
}

// in is the cell of a unit; other columns of the same beginning hold no part of a date.
func (w written) in(unit string) string {
	switch unit {
	case "yr":
		return w.year
	case "month":
		return w.month
	case "day":
		return w.day
	}
	if w.year == "0" {
		return "0"
	}
	return "-1"
}
