package chronology

import (
	"cmp"
	"slices"
)

// A Live network is solved and stays so: a change solves again only what is
// tied to it, and changes can be undone. It is not safe for use by several
// goroutines at once. Choices take no part in it; solve their network as a
// whole.
type Live struct {
	network          *Network
	arcs             [][]int32 // by point: the numbers of the arcs at it
	latest, earliest []instant
	component        []int32                // by point: the least point it is tied to
	found            map[int32]liveFindings // by least point, where there are any
	undo             []func()               // what takes the changes back, the last one last
	changed          []int32                // points whose component is to be solved again
	solved           int                    // how many points were solved again so far
	uneven           bool                   // there was a term or a date with gaps
	place            []int32                // by point: where it stands in the component at hand
	reached          []uint32               // by point: the round in which it was last reached
	round            uint32
}

// liveFindings are what a component has besides bounds.
type liveFindings struct {
	contradictions []Contradiction
	incomplete     bool
}

// A Mark is a state of a Live network that can be gone back to.
type Mark struct{ changes int }

// NewLive solves a network. From then on it must not be changed but through
// the result.
func NewLive(n *Network) *Live {
	l := &Live{network: n, found: map[int32]liveFindings{}}
	for point := range n.stated {
		l.grow()
		l.changed = append(l.changed, int32(point))
	}
	for number, a := range n.arcs {
		if !n.constraints[a.source].removed {
			l.tie(a, int32(number))
		}
	}
	l.settle()
	return l
}

// Mark notes the present state.
func (l *Live) Mark() Mark { return Mark{len(l.undo)} }

// Undo goes back to a mark, which must not lie after another that was gone
// back to. Marks of the future are left alone.
func (l *Live) Undo(to Mark) {
	for len(l.undo) > max(to.changes, 0) {
		last := len(l.undo) - 1
		back := l.undo[last]
		l.undo = l.undo[:last]
		back()
	}
	l.changed = slices.DeleteFunc(l.changed, func(point int32) bool { return int(point) >= len(l.arcs) })
	l.settle()
}

// AddPoint is [Network.AddPoint].
func (l *Live) AddPoint(stated Date) PointID {
	point := l.network.AddPoint(stated)
	l.grow()
	l.undo = append(l.undo, func() { l.shrink(int32(point)) })
	l.changed = append(l.changed, int32(point))
	l.settle()
	return point
}

// Update is [Network.Update].
func (l *Live) Update(point PointID, stated Date) {
	n, at := l.network, int32(point)
	if !n.knows(point) {
		return
	}
	before, beyond := n.stated[point], len(n.beyond)
	wider, qualified := n.hard[at]
	l.undo = append(l.undo, func() {
		n.stated[point], n.beyond = before, n.beyond[:beyond]
		delete(n.hard, at)
		if qualified {
			n.hard[at] = wider
		}
		l.changed = append(l.changed, at)
	})
	n.Update(point, stated)
	l.changed = append(l.changed, at)
	l.settle()
}

// Add is [Network.Add].
func (l *Live) Add(c Constraint) ConstraintID {
	n := l.network
	maps := len(n.maps)
	id := n.Add(c)
	h := n.constraints[id]
	for number := h.first; number < h.first+int32(h.count); number++ {
		l.tie(n.arcs[number], number)
	}
	if !l.spread(id) {
		l.touch(id)
	}
	l.undo = append(l.undo, func() {
		l.touch(id)
		l.untie(id)
		n.arcs, n.constraints, n.maps = n.arcs[:h.first], n.constraints[:id], n.maps[:maps]
	})
	l.settle()
	return id
}

// Remove is [Network.Remove].
func (l *Live) Remove(id ConstraintID) {
	n := l.network
	if id < 0 || int(id) >= len(n.constraints) || n.constraints[id].removed {
		return
	}
	l.touch(id)
	l.untie(id)
	n.Remove(id)
	l.undo = append(l.undo, func() {
		n.constraints[id].removed = false
		h := n.constraints[id]
		for number := h.first; number < h.first+int32(h.count); number++ {
			l.tie(n.arcs[number], number)
		}
		l.touch(id)
	})
	l.settle()
}

// Bounds is [Solution.Bounds] of the present state.
func (l *Live) Bounds(point PointID) (earliest, latest Bound) {
	if !l.network.knows(point) {
		return Bound{Kind: BoundUnknown}, Bound{Kind: BoundUnknown}
	}
	return boundOf(l.earliest[point]), boundOf(l.latest[point])
}

// Contradictions is [Solution.Contradictions] of the present state: first those
// among hard claims, then the others, each in the order of their components.
func (l *Live) Contradictions() []Contradiction {
	var all []Contradiction
	var least []int32
	for component := range l.found {
		least = append(least, component)
	}
	slices.Sort(least)
	for _, component := range least {
		all = append(all, l.found[component].contradictions...)
	}
	slices.SortStableFunc(all, func(a, b Contradiction) int { return cmp.Compare(a.Strength, b.Strength) })
	return all
}

// Complete is [Solution.Complete] of the present state.
func (l *Live) Complete() bool {
	for _, found := range l.found {
		if found.incomplete {
			return false
		}
	}
	return true
}

// Solved is how many points were solved again so far, a measure of work.
func (l *Live) Solved() int { return l.solved }

func (l *Live) grow() {
	l.arcs, l.component = append(l.arcs, nil), append(l.component, int32(len(l.component)))
	l.latest, l.earliest = append(l.latest, never), append(l.earliest, -never)
	l.place, l.reached = append(l.place, 0), append(l.reached, 0)
}

// shrink takes back the last point, which nothing is tied to any more.
func (l *Live) shrink(point int32) {
	n := l.network
	delete(l.found, point)
	delete(n.hard, point)
	n.stated = n.stated[:point]
	n.beyond = slices.DeleteFunc(n.beyond, func(other PointID) bool { return other == PointID(point) })
	l.arcs, l.component = l.arcs[:point], l.component[:point]
	l.latest, l.earliest = l.latest[:point], l.earliest[:point]
	l.place, l.reached = l.place[:point], l.reached[:point]
}

func (l *Live) tie(a arc, number int32) {
	l.arcs[a.from] = append(l.arcs[a.from], number)
	if a.to != a.from {
		l.arcs[a.to] = append(l.arcs[a.to], number)
	}
}

func (l *Live) untie(id ConstraintID) {
	for _, a := range l.network.arcsOf(int32(id)) {
		for _, point := range []int32{a.from, a.to} {
			l.arcs[point] = slices.DeleteFunc(l.arcs[point], func(number int32) bool {
				return l.network.arcs[number].source == int32(id)
			})
		}
	}
}

// touch marks the points of a constraint as changed.
func (l *Live) touch(id ConstraintID) {
	for _, a := range l.network.arcsOf(int32(id)) {
		l.changed = append(l.changed, a.from, a.to)
	}
}

// settle solves the components of the changed points again. What was found in
// those they were in before goes first: whatever was tied to them still is tied
// to one of the changed points.
func (l *Live) settle() {
	l.uneven = l.uneven || len(l.network.maps) > 0
	for _, point := range l.changed {
		l.uneven = l.uneven || l.network.stated[point].gaps != nil
	}
	for _, point := range l.changed {
		delete(l.found, l.component[point])
	}
	l.round++
	for _, point := range l.changed {
		if l.reached[point] != l.round {
			points, constraints := l.reach(point)
			l.solve(points, constraints)
		}
	}
	l.changed = l.changed[:0]
}

// reach gathers the points tied to one, and the constraints between them, both
// in ascending order.
func (l *Live) reach(from int32) (points, constraints []int32) {
	l.reached[from] = l.round
	points = append(make([]int32, 0, 32), from)
	constraints = make([]int32, 0, 128)
	for next := 0; next < len(points); next++ {
		for _, number := range l.arcs[points[next]] {
			a := l.network.arcs[number]
			constraints = append(constraints, a.source)
			for _, other := range [2]int32{a.from, a.to} {
				if l.reached[other] != l.round {
					l.reached[other] = l.round
					points = append(points, other)
				}
			}
		}
	}
	slices.Sort(points)
	slices.Sort(constraints)
	return points, slices.Compact(constraints)
}

// solve solves one component by itself and takes its results over.
func (l *Live) solve(points, constraints []int32) {
	part := l.part(points, constraints)
	l.solved += len(points)
	all := make([]int32, len(points))
	for at := range all {
		all[at] = int32(at)
	}
	solution := part.solve(components{[]int32{0, int32(len(points))}, all})
	for at, point := range points {
		l.latest[point], l.earliest[point], l.component[point] = solution.latest[at], solution.earliest[at], points[0]
	}
	if len(solution.contradictions) > 0 || !solution.complete {
		for i := range solution.contradictions {
			solution.contradictions[i].rename(points, constraints)
		}
		l.found[points[0]] = liveFindings{solution.contradictions, !solution.complete}
	}
}

// part is a network of one component alone, its points and constraints
// numbered in their order.
func (l *Live) part(points, constraints []int32) *Network {
	n := l.network
	part := &Network{
		bands: n.bands, maps: n.maps, stated: make([]statement, len(points)),
		arcs: make([]arc, 0, 2*len(constraints)), constraints: make([]header, len(constraints)),
	}
	for at, point := range points {
		l.place[point] = int32(at)
		part.stated[at] = n.stated[point]
		if wider, qualified := n.hard[point]; qualified {
			if part.hard == nil {
				part.hard = map[int32]domain{}
			}
			part.hard[int32(at)] = wider
		}
	}
	for at, id := range constraints {
		h := n.constraints[id]
		h.first = int32(len(part.arcs))
		part.constraints[at] = h
		for _, a := range n.arcsOf(id) {
			part.arcs = append(part.arcs, arc{from: l.place[a.from], to: l.place[a.to], weight: a.weight, source: int32(at)})
		}
	}
	return part
}

// rename gives points and constraints the numbers they have elsewhere.
func (c *Contradiction) rename(points, constraints []int32) {
	point := func(at PointID) PointID {
		if at < 0 {
			return at
		}
		return PointID(points[at])
	}
	constraint := func(at ConstraintID) ConstraintID {
		if at < 0 {
			return at
		}
		return ConstraintID(constraints[at])
	}
	for _, list := range [][]PointID{c.Dates, c.SoftDates} {
		for i := range list {
			list[i] = point(list[i])
		}
	}
	for _, list := range [][]ConstraintID{c.Constraints, c.SoftConstraints, c.ZoneSlack} {
		for i := range list {
			list[i] = constraint(list[i])
		}
	}
	for i := range c.Chain {
		c.Chain[i].Point, c.Chain[i].By = point(c.Chain[i].Point), constraint(c.Chain[i].By)
	}
	for i := range c.Repairs {
		c.Repairs[i].Point, c.Repairs[i].Constraint = point(c.Repairs[i].Point), constraint(c.Repairs[i].Constraint)
	}
}
