package chronology

// maxContradictions is how many contradictions one Solve reports at most.
const maxContradictions = 20_000

// contradictionsOf is how many of them one component may have, because each
// costs another look at all its points.
func contradictionsOf(points int) int { return min(max(50_000_000/points, 20), 1000) }

// A Solution is what follows from a network as it was when it was solved.
// Verdict, Status and Tightenings look at the network again, which must not
// have been changed since.
type Solution struct {
	network        *Network
	latest         []instant
	earliest       []instant
	components     components
	setAside       map[int32]bool // constraints quarantined by a contradiction
	freed          map[int32]bool // points whose stated date was quarantined
	contradictions []Contradiction
	complete       bool

	choices              []choiceResult
	choiceContradictions []ChoiceContradiction

	rest    *problem              // what is left of the network, once it is asked for
	accused map[ConstraintID]bool // the members of contradictions, likewise
}

// Solve finds the tightest bounds of all points and the contradictions: first
// among the hard claims, then with the soft ones. What a contradiction needs is
// set aside one claim at a time, until the rest is consistent; the bounds are
// those of the rest.
func (n *Network) Solve() *Solution { return n.solve(n.components()) }

func (n *Network) solve(components components) *Solution {
	s := &Solution{
		network: n, complete: true,
		setAside: map[int32]bool{}, freed: map[int32]bool{},
		components: components,
	}
	if n.anySoft() {
		s.pass(Hard)
	}
	s.pass(Soft)
	if len(n.choices) > 0 {
		s.choose()
	}
	s.components.first, s.components.points = nil, nil // they are found again where they are asked for
	return s
}

func (n *Network) anySoft() bool {
	if len(n.hard) > 0 {
		return true
	}
	for _, h := range n.constraints {
		if h.strength == Soft && !h.removed {
			return true
		}
	}
	return false
}

// pass solves with all claims at least as strong as the strength given.
func (s *Solution) pass(strength Strength) {
	whole := s.whole(strength)
	up, down := newPropagation(whole, false, false), newPropagation(whole, true, false)
	for _, points := range s.components.all() {
		linear := s.components.linear(whole, points)
		for attempt := 0; ; attempt++ {
			end, failed, at := solvePoints(up, down, points, linear)
			if end == settled {
				break
			}
			if end == interrupted || attempt == contradictionsOf(len(points)) ||
				!s.explain(failed, at, end, points, strength) {
				s.complete = false
				s.giveUp(up, down, points)
				break
			}
		}
	}
	s.latest = up.labels
	s.earliest = down.labels
	for point := range s.earliest {
		s.earliest[point] = -s.earliest[point]
	}
}

// solvePoints propagates both ways among the points of one component, first
// without gaps and maps. It gives the propagation that failed, and where.
func solvePoints(up, down *propagation, points []int32, linear bool) (outcome, *propagation, int32) {
	for _, exact := range []bool{false, true} {
		if exact && linear {
			break
		}
		for _, r := range []*propagation{up, down} {
			r.exact = exact
			r.tree.reset(points)
			if end, at := r.run(points, !exact); end != settled {
				return end, r, at
			}
		}
	}
	return settled, nil, 0
}

// giveUp states the bounds of a component as they were given.
func (s *Solution) giveUp(up, down *propagation, points []int32) {
	for _, point := range points {
		days := up.problem.domains[point]
		up.labels[point], down.labels[point] = days.hi, -days.lo
	}
}

// whole is the problem of all claims of a strength.
func (s *Solution) whole(strength Strength) *problem {
	n := s.network
	p := &problem{domains: make([]domain, len(n.stated)), maps: n.maps}
	for point := range p.domains {
		p.domains[point] = n.claim(int32(point), strength)
		if s.freed[int32(point)] {
			p.domains[point] = anyDay()
		}
	}
	p.arcs = make([]arc, 0, len(n.arcs))
	for _, a := range n.arcs {
		if h := n.constraints[a.source]; !h.removed && h.strength <= strength && !s.setAside[a.source] {
			p.arcs = append(p.arcs, a)
		}
	}
	p.index()
	return p
}

// Bounds gives the earliest and the latest day that a point can have.
func (s *Solution) Bounds(point PointID) (earliest, latest Bound) {
	if point < 0 || int(point) >= len(s.latest) {
		return Bound{Kind: BoundUnknown}, Bound{Kind: BoundUnknown}
	}
	return boundOf(s.earliest[point]), boundOf(s.latest[point])
}

// Contradictions gives what contradicts itself, in the order of the first
// constraint of each component.
func (s *Solution) Contradictions() []Contradiction { return s.contradictions }

// Complete tells whether no bound on work and number was reached.
func (s *Solution) Complete() bool { return s.complete }

// BeyondHorizon gives the points whose stated date has an end more than 2^28
// days from 1970, which counts as no bound.
func (s *Solution) BeyondHorizon() []PointID { return s.network.beyond }

func (t subtrees) reset(points []int32) {
	for _, point := range points {
		t.child[point], t.next[point], t.previous[point] = 0, 0, 0
	}
}
