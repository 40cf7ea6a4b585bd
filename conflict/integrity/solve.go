package integrity

import (
	"cmp"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
)

// maxContradictions is how many contradictions of one group of connected dates are told apart.
const maxContradictions = 20

// solve holds the constraints that the stated dates leave undecided against each other: dates that
// agree pair by pair may still be impossible together. Contradictions of hard constraints between
// dates stated without doubt are errors; those that need more are warnings.
func (r *run) solve(open []declaration) {
	slices.SortStableFunc(open, compareDeclarations)
	web := newWeb(open)
	known := r.brokenPairs()
	for _, group := range web.groups() {
		if !r.contradictions(web, group, true, known) {
			r.contradictions(web, group, false, known)
		}
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
	for _, draft := range r.found.drafts {
		if len(draft.finding.Because) > 0 {
			pairs[endsOf(draft.finding.Because)] = true
		}
	}
	return pairs
}

func compareDeclarations(a, b declaration) int {
	return cmp.Or(cmp.Compare(a.owner, b.owner), cmp.Compare(a.rule.Code, b.rule.Code), cmp.Compare(a.at, b.at),
		cmp.Compare(a.from.key(), b.from.key()), cmp.Compare(a.to.key(), b.to.key()))
}

// contradictions reports the contradictions of one group, quarantining one constraint of each so
// that the next can be found.
func (r *run) contradictions(web *web, group []int, hard bool, known map[ends]bool) (found bool) {
	quarantined := map[int]bool{}
	for range maxContradictions {
		chain, contradicted := web.propagate(group, hard, quarantined)
		if !contradicted {
			return found
		}
		found = true
		quarantined[chain[0].edge] = true
		draft := r.contradiction(web, chain, hard)
		if pair := endsOf(draft.finding.Because); !known[pair] {
			known[pair] = true
			r.found.drafts = append(r.found.drafts, draft)
		}
	}
	r.incomplete = append(r.incomplete, "one group of connected dates has more than 20 contradictions; the first 20 are reported")
	return true
}

// contradiction writes the finding: the dates at both ends, the rules in between, and where either
// date would have to lie.
func (r *run) contradiction(web *web, chain []link, hard bool) *Draft {
	first, last := web.nodes[chain[0].from].point, web.nodes[chain[len(chain)-1].to].point
	reporter := Reporter{checker: r.checker, rule: r.checker.kernelCode["chronology/contradiction"], id: first.record, place: r.archive.Place(first.record)}
	forward, backward := web.ahead(chain), web.back(chain)
	draft := reporter.Report(first.pointer).With("gap", int(forward.Day-web.nodes[chain[len(chain)-1].to].stated(hard).latest))
	draft.finding.Because = []Step{r.stepOf(first)}
	for _, hop := range chain {
		rule := web.declared[hop.edge].rule
		draft.finding.Because = append(draft.finding.Because, Step{Code: rule.Code, Text: rule.Title}, r.stepOf(web.nodes[hop.to].point))
	}
	for _, point := range web.points(chain)[1:] {
		draft.Relate(point.record, point.pointer)
	}
	if !hard {
		draft.AtMost(Warning).Assume("dates marked ? or ~ are taken as stated, and rules that are warnings are taken to hold")
	}
	draft.finding.Repairs = []Repair{
		{Record: first.record, Pointer: first.pointer, First: "..", Last: backward.String()},
		{Record: last.record, Pointer: last.pointer, First: forward.String(), Last: ".."},
	}
	return draft
}

func (r *run) stepOf(point Point) Step {
	rec, _ := r.archive.Lookup(point.record)
	return stepOf(point, rec)
}

// web is the dates and constraints of a dossier as a graph.
type web struct {
	nodes    []node
	declared []declaration
	edges    [][]link // by node, in both directions
}

// node is one date with the bounds found so far.
type node struct {
	point       Point
	first, last day
	reason      link // the constraint that raised first; edge -1 for the stated date
}

type day = date.Date

// bounds are the stated earliest and latest day of a date.
type bounds struct{ earliest, latest day }

// link is a constraint followed from an earlier date to a later one: to is at least a number of
// days, or what a term or formula computes, after from.
type link struct {
	from, to, edge int
	reverse        bool // the upper bound of the constraint, followed against its direction
}

func (p Point) key() string {
	if p.end {
		return string(p.record) + "#" + string(p.pointer) + "#end"
	}
	return string(p.record) + "#" + string(p.pointer)
}

func newWeb(declared []declaration) *web {
	w := &web{declared: declared}
	index := map[string]int{}
	at := func(point Point) int {
		i, known := index[point.key()]
		if !known {
			i = len(w.nodes)
			index[point.key()] = i
			w.nodes = append(w.nodes, node{point: point})
			w.edges = append(w.edges, nil)
		}
		return i
	}
	for i, d := range declared {
		from, to := at(d.from), at(d.to)
		w.edges[from] = append(w.edges[from], link{from: from, to: to, edge: i})
		w.edges[to] = append(w.edges[to], link{from: to, to: from, edge: i, reverse: true})
	}
	return w
}

// groups returns the nodes connected with each other, in the order of their first node.
func (w *web) groups() [][]int {
	var groups [][]int
	seen := make([]bool, len(w.nodes))
	for start := range w.nodes {
		if seen[start] {
			continue
		}
		group := []int{start}
		seen[start] = true
		for next := 0; next < len(group); next++ {
			for _, hop := range w.edges[group[next]] {
				if !seen[hop.to] {
					seen[hop.to] = true
					group = append(group, hop.to)
				}
			}
		}
		groups = append(groups, group)
	}
	return groups
}

// stated returns the days the date claims: for hard claims widened where it is approximate, and
// everything where it is uncertain.
func (n node) stated(hard bool) bounds {
	earliest, latest := n.point.date.Earliest(), n.point.date.Latest()
	if hard {
		earliest, latest = chronology.DefaultBands().Bounds(n.point.date)
	}
	stated := bounds{chronology.MinDay, chronology.MaxDay}
	if earliest.Kind == chronology.BoundKnown {
		stated.earliest = earliest.Day
	}
	if latest.Kind == chronology.BoundKnown {
		stated.latest = latest.Day
	}
	return stated
}

// propagate raises the first possible day of every date of a group until nothing changes or a date
// has no day left; then it returns the chain that led there.
func (w *web) propagate(group []int, hard bool, quarantined map[int]bool) ([]link, bool) {
	queue := make([]int, 0, len(group))
	waiting, raised := map[int]bool{}, map[int]int{}
	for _, i := range group {
		stated := w.nodes[i].stated(hard)
		w.nodes[i].first, w.nodes[i].last, w.nodes[i].reason = stated.earliest, stated.latest, link{edge: -1}
		queue, waiting[i] = append(queue, i), true
	}
	for len(queue) > 0 {
		from := queue[0]
		queue, waiting[from] = queue[1:], false
		for _, hop := range w.edges[from] {
			if quarantined[hop.edge] || hard && w.declared[hop.edge].rule.Severity < Error || w.nodes[from].first <= chronology.MinDay {
				continue
			}
			first, limited := w.reach(hop, w.nodes[from].first)
			to := &w.nodes[hop.to]
			if !limited || first <= to.first {
				continue
			}
			to.first, to.reason = w.nextDay(hop.to, first, hard), hop
			if to.first > to.last {
				return w.chain(hop.to), true
			}
			if raised[hop.to]++; raised[hop.to] > len(group)+1 {
				return nil, false // rules that push each other on without an end; no date contradicts
			}
			if !waiting[hop.to] {
				queue, waiting[hop.to] = append(queue, hop.to), true
			}
		}
	}
	return nil, false
}

// reach returns the first day a constraint leaves to its far end.
func (w *web) reach(hop link, first day) (day, bool) {
	d := &w.declared[hop.edge]
	term := d.formula
	if !d.term.IsZero() {
		formula := d.term.Formula()
		term = &formula
	}
	switch {
	case term != nil && hop.reverse:
		return term.EarliestReaching(first), true
	case term != nil:
		return term.Apply(first), true
	case hop.reverse:
		return first - day(d.latest), d.latest < noLimit
	}
	return first + day(d.earliest), d.earliest > -noLimit
}

// nextDay moves on to the next day that a date with gaps allows.
func (w *web) nextDay(i int, first day, hard bool) day {
	date := w.nodes[i].point.date
	if date.IsZero() || hard && (date.Uncertain() || date.Approximate()) {
		return first
	}
	if next, allowed := date.AtOrAfter(first); allowed {
		return next
	}
	return max(first, w.nodes[i].last+1)
}

// chain follows the reasons back from a date without a day left to the stated date they start from.
func (w *web) chain(to int) []link {
	var chain []link
	for at := to; w.nodes[at].reason.edge >= 0 && len(chain) <= len(w.nodes); at = w.nodes[at].reason.from {
		chain = append(chain, w.nodes[at].reason)
	}
	slices.Reverse(chain)
	return chain
}

func (w *web) points(chain []link) []Point {
	points := []Point{w.nodes[chain[0].from].point}
	for _, hop := range chain {
		points = append(points, w.nodes[hop.to].point)
	}
	return points
}

// ahead returns the first day the last date of a chain can have, from the first date's earliest.
func (w *web) ahead(chain []link) chronology.Bound {
	return chronology.Bound{Day: w.nodes[chain[len(chain)-1].to].first}
}

// back returns the last day the first date of a chain can have for the last date to have one.
func (w *web) back(chain []link) chronology.Bound {
	latest := w.nodes[chain[len(chain)-1].to].last
	for _, hop := range slices.Backward(chain) {
		d := &w.declared[hop.edge]
		switch {
		case !d.term.IsZero() && hop.reverse:
			latest = d.term.Formula().Apply(latest)
		case !d.term.IsZero():
			latest = d.term.Formula().LatestWithin(latest)
		case d.formula != nil && hop.reverse:
			latest = d.formula.Apply(latest)
		case d.formula != nil:
			latest = d.formula.LatestWithin(latest)
		case hop.reverse:
			latest += day(d.latest)
		default:
			latest -= day(d.earliest)
		}
		latest = min(latest, w.nodes[hop.from].last)
	}
	return chronology.Bound{Day: latest}
}
