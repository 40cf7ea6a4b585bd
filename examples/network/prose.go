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
	choices := r.solution.ChoiceContradictions()
	r.summary(found, choices)
	for number, contradiction := range found {
		r.contradiction(number+1, contradiction)
	}
	for number, contradiction := range choices {
		r.choiceContradiction(len(found)+number+1, contradiction)
	}
	broken := len(found)+len(choices) > 0
	r.bounds(broken)
	r.judged()
	if broken || !r.solution.Complete() {
		return contradicted
	}
	return consistent
}

func (r *report) line(format string, values ...any) {
	fmt.Fprintf(r.output, format, values...)
	r.output.WriteByte('\n')
}

func (r *report) summary(found []chronology.Contradiction, choices []chronology.ChoiceContradiction) {
	doubtful := 0
	for _, contradiction := range found {
		if contradiction.Strength == chronology.Soft {
			doubtful++
		}
	}
	for _, contradiction := range choices {
		if contradiction.Strength == chronology.Soft {
			doubtful++
		}
	}
	certain := len(found) + len(choices) - doubtful
	size := counted(len(r.points), "point") + " and " + counted(len(r.claims)+len(r.choices), "rule")
	switch {
	case certain+doubtful == 0 && !r.solution.Complete():
		r.line("No contradiction was found among %s.", size)
	case certain+doubtful == 0:
		r.line("Consistent: %s can hold together.", size)
	case doubtful == 0:
		r.line("%s among %s.", counted(certain, "contradiction"), size)
	case certain == 0:
		r.line("%s among %s.", counted(doubtful, "doubtful contradiction"), size)
	default:
		r.line("%s and %s among %s.", counted(certain, "contradiction"), counted(doubtful, "doubtful one"), size)
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
	r.line("%s %d: %s.", kindOf(found.Strength), number, r.headline(found))
	if found.Class == chronology.RulesContradict {
		r.circle(found)
	} else {
		r.chain(found, r.story(found))
	}
	r.beside(found)
	r.assumptions(found)
	r.repairs(found)
}

func kindOf(strength chronology.Strength) string {
	if strength == chronology.Soft {
		return "Doubtful contradiction"
	}
	return "Contradiction"
}

func (r *report) headline(found chronology.Contradiction) string {
	if len(found.Chain) == 0 {
		return "these statements cannot all hold"
	}
	first, last := r.ends(found)
	short := days(int(found.GapDays)) + " short"
	switch {
	case found.Class == chronology.RulesContradict:
		return "these rules cannot all hold, whatever the dates are; " + short
	case len(found.Chain) == 1:
		return "no day is possible for " + last
	case first == last:
		return last + " does not fit the rules; " + short
	}
	return fmt.Sprintf("%s and %s do not fit together; %s", last, first, short)
}

// ends are the names of the points that the chain leads from and to.
func (r *report) ends(found chronology.Contradiction) (first, last string) {
	return r.points[found.Chain[0].Point].name, r.points[found.Chain[len(found.Chain)-1].Point].name
}

// circle reads the rules around.
func (r *report) circle(found chronology.Contradiction) {
	for _, id := range found.Constraints {
		r.quoted(r.claims[id].line, r.claims[id].says(), r.claims[id].note)
	}
}

// beside gives what is needed but stands in no chain, as it can where dates
// have gaps.
func (r *report) beside(found chronology.Contradiction) {
	if found.Class == chronology.RulesContradict {
		return
	}
	points, claims := map[chronology.PointID]bool{}, map[chronology.ConstraintID]bool{}
	for _, step := range found.Chain {
		points[step.Point], claims[step.By] = true, true
	}
	for _, point := range found.Dates {
		if !points[point] {
			r.quoted(r.points[point].line, "also needed: "+r.stated(point, found.Strength), r.points[point].note)
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

// said is a date in words, and in EDTF where words would blur it.
func said(stated chronology.Date) string {
	words := stated.In(language.English)
	if _, day := stated.SingleDay(); day && stated.Level() == 0 || words == stated.String() {
		return words
	}
	return words + ", written " + stated.String()
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
			point := r.points[repair.Point]
			r.line("    - %s (line %d) would have to be %s", point.name, point.line, r.mended(repair, found.Strength))
			continue
		}
		r.line("    - the rule of line %d would have to go: %s", r.claims[repair.Constraint].line, strings.Join(r.claims[repair.Constraint].words, " "))
	}
}

// mended says between which days a date would have to lie. Where these have the
// date as it is claimed among them, not every one of them will do.
func (r *report) mended(repair chronology.Repair, strength chronology.Strength) string {
	claimed := r.claimed(repair.Point, strength)
	possible := chronology.Date{}
	if repair.First.Kind == chronology.BoundKnown && repair.Last.Kind == chronology.BoundKnown {
		possible, _ = chronology.Between(repair.First.Day, repair.Last.Day)
	}
	if !possible.IsZero() && claimed.SameDay(possible) != chronology.Impossible {
		return "another day, " + between(repair.First, repair.Last)
	}
	return between(repair.First, repair.Last)
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

// bounds lists the days that are left of each point, and what makes them fewer
// than the file states.
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
	narrower := map[chronology.PointID][]chronology.Tightening{}
	for tightening := range r.solution.Tightenings() {
		narrower[tightening.Point] = append(narrower[tightening.Point], tightening)
	}
	for id, point := range r.points {
		stated := "not stated"
		if !point.stated.IsZero() {
			stated = "stated " + point.stated.String()
		}
		left := daysLeft(r.solution.Bounds(chronology.PointID(id)))
		r.line("  %-*s  %-24s  %s", min(width, 40), point.name, left, stated)
		for _, tightening := range narrower[chronology.PointID(id)] {
			r.line("      %s", r.because(tightening))
		}
	}
}

func daysLeft(first, last chronology.Bound) string {
	from, to := first.Kind == chronology.BoundKnown, last.Kind == chronology.BoundKnown
	switch {
	case from && to && first.Day == last.Day:
		return first.String()
	case from && to:
		return first.String() + " to " + last.String()
	case from:
		return first.String() + " or later"
	case to:
		return last.String() + " or earlier"
	default:
		return "any day"
	}
}
