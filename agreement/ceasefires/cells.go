package ceasefires

import (
	"slices"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

// keep keeps what the fields do not say, row by row.
func keep(c *agreement.Ceasefire, parts []part) {
	rows, names := make([]*dataset.Line, len(parts)), map[*dataset.Line]string{}
	for i, p := range parts {
		rows[i], names[p.Line] = p.Line, strconv.Itoa(i+1)
	}
	dataset.KeepRows(&c.Header, rows, func(row *dataset.Line) string { return names[row] },
		func(row *dataset.Line, column string) string { return cell(c, names[row], column) })
}

// cell is what a ceasefire's fields say in a column of the row of this number, from 1.
func cell(c *agreement.Ceasefire, row, column string) string {
	if number := linkNumber(column); number > 0 {
		return linkCell(c, number)
	}
	if text, coded := code(c, column); coded {
		return text
	}
	number, err := strconv.Atoi(row)
	if err != nil || number < 1 || number > len(c.Declarants) {
		return ""
	}
	declarant := c.Declarants[number-1]
	switch column {
	case "uniq_id":
		return dataset.External(&c.Header, idSystem)
	case "ucdp_actor_id":
		if number := without(declarant.Party, string(record.External(ownActorPrefix))); ownActor(number) {
			return number
		}
		return without(declarant.Party, actorPrefix)
	case "ucdp_dyad":
		return without(declarant.Dyad, string(record.External("ucdp-dyad/")))
	case "ucdp_acd_id":
		return without(c.Conflict, "conflict/ucdp-")
	case "pax_id":
		return without(c.Agreement, "agreement/pax-")
	case "fixed_time":
		return length(c.Term)
	case "ended":
		reason := c.EndReason
		if reason == "" {
			reason = declarant.EndReason
		}
		return reason.Vocabulary().ToSystem(system, string(reason))
	}
	role, unit, _ := cutLast(column, "_")
	switch role {
	case "cf_dec":
		return component(either(c.Declared, declarant.Declared), false, unit)
	case "cf_effect":
		return component(either(c.Effective, declarant.Effective), c.NeverEffective || declarant.NeverEffective, unit)
	case "end":
		return component(either(c.Ended, declarant.Ended), false, unit)
	}
	return ""
}

// code is what a coded field of the whole says.
func code(c *agreement.Ceasefire, column string) (text string, coded bool) {
	to := func(vocabulary *record.Vocabulary, code string) (string, bool) {
		return vocabulary.ToSystem(system, code), true
	}
	switch column {
	case "side":
		return to(c.Declaration.Vocabulary(), string(c.Declaration))
	case "ceasefire_class":
		return to(c.Class.Vocabulary(), string(c.Class))
	case "timing":
		return to(c.Timing.Vocabulary(), string(c.Timing))
	case "partial":
		return to(c.Scope.Type.Vocabulary(), string(c.Scope.Type))
	case "written":
		return to(c.Written.Vocabulary(), string(c.Written))
	case "fixed":
		return to(c.Term.Type.Vocabulary(), string(c.Term.Type))
	case "implement":
		if len(c.Mechanisms) == 1 {
			return to(c.Mechanisms[0].Vocabulary(), string(c.Mechanisms[0]))
		}
		return "", true
	case "mediator_nego":
		return flagCell(len(c.ThirdParties) > 0), true
	case "ddr":
		return flagCell(c.Disarmament), true
	case "truce":
		return flagCell(c.Label == agreement.Truce), true
	}
	if strings.HasPrefix(column, "p_") {
		for _, purpose := range purposes() {
			if purpose.column == column {
				return flagCell(slices.Contains(c.Purposes, purpose.purpose)), true
			}
		}
	}
	return "", false
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

func either(whole, own chronology.Date) chronology.Date {
	if whole.IsZero() {
		return own
	}
	return whole
}

func cutLast(text, separator string) (before, after string, found bool) {
	at := strings.LastIndex(text, separator)
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+1:], true
}

// component is the year, month or day of a date, -1 where it is not known and 0 where there is none.
func component(date chronology.Date, none bool, unit string) string {
	if date.IsZero() {
		if none {
			return "0"
		}
		return "-1"
	}
	year, rest, _ := strings.Cut(date.String(), "-")
	month, day, _ := strings.Cut(rest, "-")
	number := ""
	switch unit {
	case "yr":
		number = year
	case "month":
		number = month
	case "day":
		number = day
	}
	if number == "" {
		return "-1"
	}
	return strings.TrimLeft(number, "0")
}
