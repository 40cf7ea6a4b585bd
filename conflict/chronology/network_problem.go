package chronology

import "math"

// An arc says that its second point is not later than a function of its first:
// to <= from + weight, or to <= f(from) for a map.
type arc struct {
	from, to int32
	weight   int32 // days; or mapBase + 2*map, one more for its adjoint
	source   int32 // the constraint it is part of
}

// mapBase is above every weight in days.
const mapBase = int32(1) << 29

// idle is the weight of an arc that was set aside.
const idle = math.MinInt32

func (a arc) mapped() bool { return a.weight >= mapBase }

// A problem is a set of points, numbered from 0, and of arcs between them.
type problem struct {
	domains  []domain
	arcs     []arc
	maps     []monotone
	outgoing adjacency // by from
	incoming adjacency // by to
}

// An adjacency lists the arcs at each point without a list per point.
type adjacency struct{ first, arcs []int32 }

func (a adjacency) at(point int32) []int32 { return a.arcs[a.first[point]:a.first[point+1]] }

// index builds the adjacency by counting, in the order of the arcs.
func (p *problem) index() {
	p.outgoing = adjacencyOf(len(p.domains), p.arcs, func(a arc) int32 { return a.from })
	p.incoming = adjacencyOf(len(p.domains), p.arcs, func(a arc) int32 { return a.to })
}

func adjacencyOf(points int, arcs []arc, key func(arc) int32) adjacency {
	lists := adjacency{make([]int32, points+2), make([]int32, len(arcs))}
	for _, a := range arcs {
		lists.first[key(a)+2]++
	}
	for point := 1; point < len(lists.first); point++ {
		lists.first[point] += lists.first[point-1]
	}
	for number, a := range arcs {
		slot := &lists.first[key(a)+1]
		lists.arcs[*slot] = int32(number)
		*slot++
	}
	return lists
}

// forward carries an upper bound over an arc.
func (p *problem) forward(a arc, label instant) instant {
	if !a.mapped() {
		return label + instant(a.weight)
	}
	if !label.finite() {
		return label
	}
	m := p.maps[(a.weight-mapBase)/2]
	if (a.weight-mapBase)%2 == 0 {
		return instantOf(m.apply(label.day()))
	}
	return instantOf(m.latest(label.day()))
}

// backward carries a lower bound against an arc: the earliest day of from that
// the function takes to the label or later.
func (p *problem) backward(a arc, label instant) instant {
	if !a.mapped() {
		return label - instant(a.weight)
	}
	if !label.finite() {
		return label
	}
	m := p.maps[(a.weight-mapBase)/2]
	if (a.weight-mapBase)%2 == 0 {
		return instantOf(m.latest(label.day()-1)) + 1
	}
	return instantOf(m.apply(label.day()))
}

// relaxed is the weight that is never less than what the arc allows.
func (p *problem) relaxed(a arc) instant {
	if !a.mapped() {
		return instant(a.weight)
	}
	m := p.maps[(a.weight-mapBase)/2]
	if (a.weight-mapBase)%2 == 0 {
		return instant(m.advance.most)
	}
	return -instant(m.advance.least)
}
