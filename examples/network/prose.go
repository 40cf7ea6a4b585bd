package main

import (
	"bufio"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A report puts a solution into words.
type report struct {
	problem
	solution *chronology.Solution
	output   *bufio.Writer
}

// writeProse writes what follows from a problem, and gives the exit status.
func writeProse(output *bufio.Writer, stated problem) int {
	r := report{stated, stated.network.Solve(), output}
	found := r.solution.Contradictions()
	r.summary(found)
	for number, contradiction := range found {
		r.contradiction(number+1, contradiction)
	}
	r.bounds(len(found) > 0)
	if len(found) > 0 {
		return contradicted
	}
	return consistent
}

func (r *report) line(format string, values ...any) {
	fmt.Fprintf(r.output, format, values...)
	r.output.WriteByte('\n')
}

func (r *report) summary(found []chronology.Contradiction) {
	doubtful := 0
	for _, contradiction := range found {
		if contradiction.Strength == chronology.Soft {
			doubtful++
		}
	}
	size := counted(len(r.points), "point") + " and " + counted(len(r.claims), "rule")
	switch {
	case len(found) == 0:
		r.line("Consistent: all of %s can hold together.", size)
	case doubtful == 0:
		r.line("%s among %s.", counted(len(found), "contradiction"), size)
	default:
		r.line("%s among %s, %d of them doubtful.", counted(len(found), "contradiction"), size, doubtful)
	}
	if !r.solution.Complete() {
		r.line("This is not all: a bound on work was reached before everything was looked at.")
	}
	for _, point := range r.solution.BeyondHorizon() {
		r.line("The date of %s (line %d) lies farther off than is reckoned with; it counts as no bound there.",
			r.points[point].name, r.points[point].line)
	}
}

// contradiction says what cannot be right, why, and what would put it right.
func (r *report) contradiction(number int, found chronology.Contradiction) {
	r.line("")
	kind := "Contradiction"
	if found.Strength == chronology.Soft {
		kind = "Doubtful contradiction"
	}
	r.line("%s %d: %s.", kind, number, r.headline(found))
	if found.Class == chronology.RulesContradict {
		r.circle(found)
	} else {
		r.chain(found)
	}
	r.beside(found)
	r.assumptions(found)
	r.repairs(found)
}

func (r *report) headline(found chronology.Contradiction) string {
	if len(found.Chain) == 0 {
		return "these statements cannot all hold"
	}
	last := r.points[found.Chain[len(found.Chain)-1].Point].name
	switch {
	case found.Class == chronology.RulesContradict:
		return "these rules cannot all hold, whatever the dates are; " + days(int(found.GapDays)) + " short"
	case len(found.Chain) == 1:
		return "no day is possible for " + last
	}
	return fmt.Sprintf("%s and %s do not fit together; %s short", r.points[found.Chain[0].Point].name, last, days(int(found.GapDays)))
}

// chain reads from the date that comes first to the one that does not fit.
func (r *report) chain(found chronology.Contradiction) {
	last := len(found.Chain) - 1
	for index, step := range found.Chain {
		if index == 0 {
			r.quoted(r.points[step.Point].line, r.stated(step.Point), r.points[step.Point].note)
		} else {
			r.quoted(r.claims[step.By].line, r.claims[step.By].says()+", "+r.so(step), r.claims[step.By].note)
		}
		if index == last && index > 0 {
			r.quoted(r.points[step.Point].line, "but "+r.stated(step.Point), r.points[step.Point].note)
		}
	}
}

// so says what follows for a point of the chain.
func (r *report) so(step chronology.Step) string {
	if step.Latest.Kind != chronology.BoundKnown {
		return "which bears on " + r.points[step.Point].name
	}
	return fmt.Sprintf("so %s is %s at the latest", r.points[step.Point].name, inWords(step.Latest))
}

// circle reads the rules around.
func (r *report) circle(found chronology.Contradiction) {
	for _, id := range found.Constraints {
		r.quoted(r.claims[id].line, r.claims[id].says(), r.claims[id].note)
	}
}

// beside gives what is needed but stands in no chain, where dates have gaps.
func (r *report) beside(found chronology.Contradiction) {
	if found.Class == chronology.RulesContradict {
		return
	}
	points, claims := map[chronology.PointID]bool{}, map[chronology.ConstraintID]bool{}
	for index, step := range found.Chain {
		claims[step.By] = true
		if index == 0 || index == len(found.Chain)-1 {
			points[step.Point] = true
		}
	}
	for _, point := range found.Dates {
		if !points[point] {
			r.quoted(r.points[point].line, "also needed: "+r.stated(point), r.points[point].note)
		}
	}
	for _, id := range found.Constraints {
		if !claims[id] {
			r.quoted(r.claims[id].line, "also needed: "+r.claims[id].says(), r.claims[id].note)
		}
	}
}

func (r *report) quoted(line int, text, note string) {
	if note != "" {
		text += fmt.Sprintf(" (%s)", note)
	}
	r.line("  line %-4d %s", line, text)
}

func (r *report) stated(point chronology.PointID) string {
	stated := r.points[point].stated
	if stated.IsZero() {
		return r.points[point].name + " has no date"
	}
	return r.points[point].name + " is " + said(stated)
}

// said is a date in words, and in EDTF where words would blur it.
func said(stated chronology.Date) string {
	words := stated.In(language.English)
	if _, day := stated.SingleDay(); day && stated.Level() == 0 || words == stated.String() {
		return words
	}
	return words + " [" + stated.String() + "]"
}

func (r *report) assumptions(found chronology.Contradiction) {
	if found.Strength == chronology.Hard && len(found.ZoneSlack) == 0 && !found.Unreduced {
		return
	}
	for _, point := range found.SoftDates {
		r.line("  It rests on the date of %s as it is stated, though that is marked as doubted or approximate.", r.points[point].name)
	}
	for _, id := range found.SoftConstraints {
		r.line("  It rests on the rule of line %d, which is stated as soft.", r.claims[id].line)
	}
	for _, id := range found.ZoneSlack {
		r.line("  The rule of line %d was given a day of slack each way and fails even so.", r.claims[id].line)
	}
	if found.Unreduced {
		r.line("  These were too many to try leaving out each; some may not be needed.")
	}
}

// repairs says what would put it right, each alone.
func (r *report) repairs(found chronology.Contradiction) {
	if len(found.Repairs) == 0 {
		return
	}
	r.line("  Any one of these would put it right:")
	for _, repair := range found.Repairs {
		if repair.Point >= 0 {
			r.line("    - %s (line %d) would have to be %s", r.points[repair.Point].name, r.points[repair.Point].line, between(repair.First, repair.Last))
			continue
		}
		r.line("    - the rule of line %d would have to go: %s", r.claims[repair.Constraint].line, strings.Join(r.claims[repair.Constraint].words, " "))
	}
}

func between(first, last chronology.Bound) string {
	from, to := first.Kind == chronology.BoundKnown, last.Kind == chronology.BoundKnown
	switch {
	case from && to && first.Day == last.Day:
		return inWords(first)
	case from && to:
		return inWords(first) + " to " + inWords(last)
	case from:
		return "on or after " + inWords(first)
	case to:
		return "on or before " + inWords(last)
	default:
		return "some other day"
	}
}

func inWords(day chronology.Bound) string { return chronology.Of(day.Day).In(language.English) }

// bounds lists the days that are left of each point.
func (r *report) bounds(without bool) {
	r.line("")
	if without {
		r.line("What is left of each date, with one statement of each contradiction set aside:")
	} else {
		r.line("What is left of each date:")
	}
	width := 0
	for _, point := range r.points {
		width = max(width, len([]rune(point.name)))
	}
	for id, point := range r.points {
		first, last := r.solution.Bounds(chronology.PointID(id))
		left := first.String() + " to " + last.String()
		if first == last && first.Kind == chronology.BoundKnown {
			left = first.String()
		}
		stated := "not stated"
		if !point.stated.IsZero() {
			stated = "stated " + point.stated.String()
		}
		r.line("  %-*s  %-24s  %s", min(width, 40), point.name, left, stated)
	}
}
