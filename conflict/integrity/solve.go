package integrity

import (
	"slices"
	"sync"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// solve holds the constraints that the stated dates leave undecided against each other: dates that
// agree pair by pair may still be impossible together. Contradictions of hard constraints between
// dates stated without doubt are errors; those that need more are warnings. Networks that are not
// connected are solved in parallel, and what they say is taken in one order.
func (r *run) solve() {
	groups := r.open.groups()
	networks := make([]solved, len(groups))
	next := make(chan int)
	var workforce sync.WaitGroup
	for range min(workers(), len(groups)) {
		workforce.Go(func() {
			p := r.newPass()
			for i := range next {
				networks[i] = p.solve(groups[i])
			}
		})
	}
	for i := range groups {
		next <- i
	}
	close(next)
	workforce.Wait()
	r.takeSolved(r.brokenPairs(), networks)
}

// solved is what a network of constraints says.
type solved struct {
	drafts   []*Draft
	complete bool
}

// takeSolved takes over what networks say whose points are not connected. Pairs of dates that are
// known to contradict each other are passed over.
func (r *run) takeSolved(known map[ends]bool, networks []solved) {
	for _, one := range networks {
		for _, draft := range one.drafts {
			if pair := endsOf(draft.because()); !known[pair] {
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
func (p *pass) solve(tangled []tangle) solved {
	p.run.open.inOrder(tangled)
	web := p.run.open.web(p.checker, tangled)
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
	note := func(grounds *grounds) {
		if grounds != nil && len(grounds.because) > 0 {
			pairs[endsOf(grounds.because)] = true
		}
	}
	for _, draft := range r.found.drafts {
		note(draft.grounds)
	}
	for _, page := range r.open.drafts {
		for _, grounds := range page.grounds {
			note(grounds)
		}
	}
	return pairs
}

// web is the network of some constraints, and the way back from its numbers to records.
type web struct {
	backlog     *backlog
	network     *chronology.Network
	numbers     map[uint64]chronology.PointID
	points      []Point  // by point
	constraints []tangle // by constraint
}

// web builds the network of constraints that are in order.
func (b *backlog) web(checker *Checker, tangled []tangle) *web {
	w := &web{backlog: b, network: chronology.NewNetwork(), numbers: make(map[uint64]chronology.PointID, len(tangled)), constraints: tangled}
	owners, last := int32(0), &openConstraint{}
	for i, one := range tangled {
		c, page := b.at(one.openSpot), &b.pages[one.page]
		constraint := page.constraint(c, w.number(page, &c.from), w.number(page, &c.to))
		if i == 0 || c.owner != last.owner || c.rule != last.rule {
			owners++ // constraints of one owner and rule follow each other
		}
		constraint.Owner, last = owners, c
		constraint.ZoneSlack = c.from.name != c.to.name
		if checker.severity(b.rules[c.rule]) < Error {
			constraint.Strength = chronology.Soft
		}
		w.network.Add(constraint)
	}
	return w
}

func (w *web) number(page *openPage, point *openPoint) chronology.PointID {
	id, known := w.numbers[point.key()]
	if !known {
		date := page.day(point)
		id = w.network.AddPoint(date)
		w.numbers[point.key()] = id
		w.points = append(w.points, w.backlog.point(point, date))
	}
	return id
}

// point returns a point with texts of its own, since what is found outlives the names of the check.
func (w *web) point(id chronology.PointID) Point {
	point := w.points[id]
	point.record, point.pointer = cloned(point.record), cloned(point.pointer)
	return point
}

// contradiction writes the finding: the dates at both ends, the rules in between, and where a date
// would have to lie. It is nil for rules that contradict each other without any date, which no
// record can mend.
func (p *pass) contradiction(web *web, found chronology.Contradiction) *Draft {
	chain := slices.Clone(found.Chain)
	if found.Class != chronology.DatesContradict || len(chain) < 2 {
		return nil
	}
	first := web.point(chain[len(chain)-1].Point)
	reporter := Reporter{checker: p.checker, rule: p.checker.kernelCode["chronology/contradiction"], id: first.record, place: p.archive.Place(first.record)}
	draft := reporter.Report(first.pointer).With("gap", found.GapDays)
	grounds := draft.ownGrounds()
	for i, step := range slices.Backward(chain) {
		point := web.point(step.Point)
		grounds.because = append(grounds.because, p.stepOf(point))
		if step.By >= 0 {
			rule := web.backlog.rules[web.backlog.at(web.constraints[step.By].openSpot).rule]
			grounds.because = append(grounds.because, Step{Code: rule.Code, Text: rule.Title})
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
		if repair.Point < 0 {
			continue
		}
		if point := web.point(repair.Point); point.record != "" {
			grounds.repairs = append(grounds.repairs, Repair{Record: point.record, Pointer: point.pointer, End: point.end, First: limit(repair.First), Last: limit(repair.Last)})
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
