package integrity

import (
	"cmp"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// solve holds the constraints that the stated dates leave undecided against each other in one
// network: dates that agree pair by pair may still be impossible together. Contradictions of hard
// constraints between dates stated without doubt are errors; those that need more are warnings.
func (r *run) solve(open []declaration) {
	r.takeSolved(r.brokenPairs(), r.newPass().solve(entangled(open)))
}

// solved is what a network of constraints says.
type solved struct {
	drafts   []*Draft
	complete bool
}

// takeSolved takes over what networks say whose points are not connected. Pairs of dates that are
// known to contradict each other are passed over.
func (r *run) takeSolved(known map[ends]bool, networks ...solved) {
	for _, one := range networks {
		for _, draft := range one.drafts {
			if pair := endsOf(draft.finding.Because); !known[pair] {
				known[pair] = true
				r.found.drafts = append(r.found.drafts, draft)
			}
		}
		if !one.complete {
			r.leaveIncomplete("connected dates have more contradictions than are told apart; some are not reported")
		}
	}
}

// solve holds entangled constraints against each other.
func (p *pass) solve(open []declaration) solved {
	if len(open) == 0 {
		return solved{complete: true}
	}
	web := newWeb(p.checker, inOrder(open))
	solution := web.network.Solve()
	found := solved{complete: solution.Complete()}
	for _, contradiction := range solution.Contradictions() {
		if draft := p.contradiction(web, contradiction); draft != nil {
			found.drafts = append(found.drafts, draft)
		}
	}
	return found
}

func (r *run) leaveIncomplete(why string) {
	if !slices.Contains(r.incomplete, why) {
		r.incomplete = append(r.incomplete, why)
	}
}

// inOrder returns the constraints in the order of their owners and rules. It sorts pointers, since a
// constraint is large to move.
func inOrder(open []declaration) []*declaration {
	ordered := make([]*declaration, len(open))
	for i := range open {
		ordered[i] = &open[i]
	}
	slices.SortStableFunc(ordered, compareDeclarations)
	return ordered
}

func compareDeclarations(a, b *declaration) int {
	return cmp.Or(cmp.Compare(a.owner, b.owner), cmp.Compare(a.rule.Code, b.rule.Code), cmp.Compare(a.at, b.at),
		a.from.compare(b.from), a.to.compare(b.to))
}

// ends are the two dates that a contradiction is between.
type ends struct{ first, last Step }

func endsOf(because []Step) ends {
	first, last := because[0], because[len(because)-1]
	first.Source, last.Source = "", ""
	return ends{first, last}
}

// brokenPairs returns the pairs of dates that a rule has already found to contradict each other, so
// that no longer chain between the same two is reported again.
func (r *run) brokenPairs() map[ends]bool {
	pairs := map[ends]bool{}
	for _, draft := range r.found.drafts {
		if len(draft.finding.Because) > 0 {
			pairs[endsOf(draft.finding.Because)] = true
		}
	}
	return pairs
}

// web is the network of the undecided constraints, and the way back from its numbers to records.
type web struct {
	network  *chronology.Network
	points   []Point        // by point
	declared []*declaration // by constraint
}

func newWeb(checker *Checker, declared []*declaration) *web {
	w := &web{network: chronology.NewNetwork(), declared: declared}
	numbers := make(map[spot]chronology.PointID, len(declared))
	number := func(point Point) chronology.PointID {
		id, known := numbers[point.spot()]
		if !known {
			id = w.network.AddPoint(point.date)
			numbers[point.spot()] = id
			w.points = append(w.points, point)
		}
		return id
	}
	owners := int32(0)
	for i, d := range declared {
		constraint := d.constraint(number(d.from), number(d.to))
		if i == 0 || d.owner != declared[i-1].owner || d.rule != declared[i-1].rule {
			owners++ // constraints of one owner and rule follow each other
		}
		constraint.Owner = owners
		constraint.ZoneSlack = d.from.record != d.to.record
		if checker.severity(d.rule) < Error {
			constraint.Strength = chronology.Soft
		}
		w.network.Add(constraint)
	}
	return w
}

// spot tells apart the points of a dossier.
type spot struct {
	record  record.ID
	pointer record.Pointer
	end     bool
}

func (p Point) spot() spot { return spot{p.record, p.pointer, p.end} }

func (p Point) compare(other Point) int {
	if by := cmp.Or(cmp.Compare(p.record, other.record), cmp.Compare(p.pointer, other.pointer)); by != 0 || p.end == other.end {
		return by
	}
	if p.end {
		return 1
	}
	return -1
}

func (d *declaration) constraint(from, to chronology.PointID) chronology.Constraint {
	switch {
	case !d.term.IsZero():
		return chronology.PlusTerm(from, to, d.term)
	case d.formula != nil:
		return chronology.FollowsFormula(from, to, *d.formula, nil)
	case d.latest >= noLimit:
		return chronology.AtLeast(from, to, int(d.earliest))
	}
	return chronology.Apart(from, to, int(d.earliest), int(d.latest))
}

// contradiction writes the finding: the dates at both ends, the rules in between, and where a date
// would have to lie. It is nil for rules that contradict each other without any date, which no
// record can mend.
func (p *pass) contradiction(web *web, found chronology.Contradiction) *Draft {
	chain := slices.Clone(found.Chain)
	if found.Class != chronology.DatesContradict || len(chain) < 2 {
		return nil
	}
	first := web.points[chain[len(chain)-1].Point]
	reporter := Reporter{checker: p.checker, rule: p.checker.kernelCode["chronology/contradiction"], id: first.record, place: p.archive.Place(first.record)}
	draft := reporter.Report(first.pointer).With("gap", found.GapDays)
	for i, step := range slices.Backward(chain) {
		point := web.points[step.Point]
		draft.finding.Because = append(draft.finding.Because, p.stepOf(point))
		if step.By >= 0 {
			rule := web.declared[step.By].rule
			draft.finding.Because = append(draft.finding.Because, Step{Code: rule.Code, Text: rule.Title})
		}
		if i < len(chain)-1 && point.record != "" {
			draft.Relate(point.record, point.pointer)
		}
	}
	if found.Strength == chronology.Soft {
		draft.AtMost(Warning).Assume("dates marked ? or ~ are taken as stated, and rules that are warnings are taken to hold")
	}
	if len(found.ZoneSlack) > 0 {
		draft.Assume("a day more is allowed between the days of two records, which may be counted in two time zones")
	}
	for _, repair := range found.Repairs {
		if repair.Point >= 0 && web.points[repair.Point].record != "" {
			point := web.points[repair.Point]
			draft.finding.Repairs = append(draft.finding.Repairs, Repair{Record: point.record, Pointer: point.pointer, End: point.end, First: limit(repair.First), Last: limit(repair.Last)})
		}
	}
	return draft
}

// limit writes an end of a repair; what nothing bounds is open.
func limit(bound chronology.Bound) string {
	if bound.Kind != chronology.BoundKnown {
		return ".."
	}
	return bound.String()
}

func (p *pass) stepOf(point Point) Step {
	rec, _ := p.archive.Lookup(point.record)
	return stepOf(point, rec)
}
