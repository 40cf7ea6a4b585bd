package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// origin is the variable that stands for 1970-01-01, since QF_IDL compares
// differences of variables only. Its space keeps it apart from all points.
const origin = "|day 0|"

const epoch = date.Date(719162) // 1970-01-01

// maxCases bounds the alternatives that are written in all.
const maxCases = 500_000

// A translation puts a problem into the words of a solver of differences.
type translation struct {
	problem
	text  bytes.Buffer
	hulls []hull
	cases int
	days  int // reckoned for tables
}

// writeSMT writes all that is claimed outright, and then what is doubted. It
// writes nothing where something has no end of cases.
func writeSMT(output io.Writer, stated problem) error {
	t := &translation{problem: stated, hulls: make([]hull, len(stated.points))}
	t.line("(set-logic QF_IDL)")
	t.line("(declare-fun %s () Int) ; 1970-01-01", origin)
	for id := range stated.points {
		t.line("(declare-fun %s () Int)", t.symbol(chronology.PointID(id)))
	}
	if err := t.claims(false); err != nil {
		return err
	}
	if stated.doubts() {
		t.line("; what is doubted")
		if err := t.claims(true); err != nil {
			return err
		}
	}
	_, err := output.Write(t.text.Bytes())
	return err
}

// doubts tells whether something is claimed softly.
func (p problem) doubts() bool {
	for _, point := range p.points {
		if point.doubted() {
			return true
		}
	}
	soft := func(c claim) bool { return c.soft }
	return slices.ContainsFunc(p.claims, soft) || slices.ContainsFunc(p.choices, soft)
}

func (p point) doubted() bool { return p.stated.Uncertain() || p.stated.Approximate() }

// claims writes the dates and rules of one strength and asks about all so far.
func (t *translation) claims(soft bool) error {
	for id, point := range t.points {
		claimed := point.stated
		switch {
		case soft && !point.doubted():
			continue
		case !soft:
			claimed = chronology.DefaultBands().Widened(point.stated)
		}
		t.hulls[id].narrow(claimed)
		if err := t.date(chronology.PointID(id), claimed, soft); err != nil {
			return err
		}
	}
	t.spread(soft)
	for number, claim := range t.problem.claims {
		if claim.soft != soft {
			continue
		}
		formula := ""
		if claim.rule.limits != nil {
			formula = t.limits(claim.rule.limits(claim.arguments), claim.slack)
		}
		if claim.rule.reckoning != nil {
			var err error
			if formula, err = t.table(claim); err != nil {
				return err
			}
		}
		t.line("(assert (! %s :named |rule %d, line %d|))", formula, number, claim.line)
	}
	for number, choice := range t.choices {
		if choice.soft != soft {
			continue
		}
		var ways []string
		for _, way := range choice.rule.ways(choice.arguments) {
			ways = append(ways, t.limits(way.limits, choice.slack))
		}
		t.line("(assert (! %s :named |choice %d, line %d|))", anyOf(ways), number, choice.line)
	}
	t.line("(check-sat)")
	return nil
}

func (t *translation) line(format string, values ...any) {
	fmt.Fprintf(&t.text, format, values...)
	t.text.WriteByte('\n')
}

func (t *translation) symbol(point chronology.PointID) string {
	return "|" + t.points[point].name + "|"
}

// date writes the days that a date may mean.
func (t *translation) date(point chronology.PointID, claimed chronology.Date, soft bool) error {
	earliest, latest := claimed.Earliest().Kind, claimed.Latest().Kind
	if earliest != chronology.BoundKnown && latest != chronology.BoundKnown {
		return nil
	}
	var stretches []string
	for first, last := range claimed.Ranges() {
		if t.cases++; t.cases > maxCases {
			return fmt.Errorf("line %d: the dates have more than %d stretches of days in all", t.points[point].line, maxCases)
		}
		low := first > chronology.MinDay || earliest == chronology.BoundKnown
		high := last < chronology.MaxDay || latest == chronology.BoundKnown
		stretches = append(stretches, t.between(t.symbol(point), origin, first-epoch, last-epoch, low, high))
	}
	kind := "date"
	if soft {
		kind = "doubted date"
	}
	t.line("(assert (! %s :named |%s %d, line %d|))", anyOf(stretches), kind, point, t.points[point].line)
	return nil
}

// between holds a difference of two variables to least and most, as far as
// these count.
func (t *translation) between(x, y string, least, most date.Date, low, high bool) string {
	var parts []string
	switch {
	case low && high && least == most:
		parts = append(parts, fmt.Sprintf("(= (- %s %s) %s)", x, y, numeral(least)))
	default:
		if low {
			parts = append(parts, fmt.Sprintf("(>= (- %s %s) %s)", x, y, numeral(least)))
		}
		if high {
			parts = append(parts, fmt.Sprintf("(<= (- %s %s) %s)", x, y, numeral(most)))
		}
	}
	return allOf(parts)
}

// limits writes what all must hold together.
func (t *translation) limits(limits []limit, slack bool) string {
	var parts []string
	for _, limit := range limits {
		if slack {
			limit.days++
		}
		parts = append(parts, fmt.Sprintf("(<= (- %s %s) %s)",
			t.symbol(limit.later), t.symbol(limit.earlier), numeral(date.Date(limit.days))))
	}
	return allOf(parts)
}

// numeral is a number of SMT-LIB, which has no negative ones.
func numeral(days date.Date) string {
	if days < 0 {
		return fmt.Sprintf("(- %d)", -int64(days))
	}
	return fmt.Sprint(int64(days))
}

func allOf(parts []string) string { return joined("and", "true", parts) }

func anyOf(parts []string) string { return joined("or", "false", parts) }

func joined(operator, empty string, parts []string) string {
	switch len(parts) {
	case 0:
		return empty
	case 1:
		return parts[0]
	}
	return "(" + operator + " " + strings.Join(parts, " ") + ")"
}
