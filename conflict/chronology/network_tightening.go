package chronology

import (
	"iter"
	"slices"
)

// A Tightening is what a network adds to a stated date: information, never a
// fault. "Died after 1880" may be "after 1890" because of when a daughter was
// born.
type Tightening struct {
	// Point is the date that becomes narrower, or is known at all.
	Point PointID
	// Last says that the latest day becomes earlier, otherwise the earliest later.
	Last bool
	// Stated and Found are the bound as stated and as it follows.
	Stated, Found Bound
	// From is the point whose stated date it follows from, By the constraints
	// from there to Point, in order. Where gaps or terms carry a bound around
	// in circles there is no one way: From is -1 and By all constraints that
	// Point is tied to, directly or not, by number.
	From PointID
	By   []ConstraintID
}

// Tightenings gives the bounds that are narrower than stated, by point, the
// earliest day first. What contradictions have set aside takes no part. It
// looks at each component once, so it costs about as much as solving.
func (s *Solution) Tightenings() iter.Seq[Tightening] {
	return func(yield func(Tightening) bool) {
		if s.rest == nil {
			s.rest = s.whole(Soft)
		}
		up, down := newPropagation(s.rest, false, false), newPropagation(s.rest, true, false)
		var found []Tightening
		s.components = s.network.components()
		for _, points := range s.components.all() {
			if len(points) < 2 {
				continue
			}
			linear := s.components.linear(s.rest, points)
			if end, _, _ := solvePoints(up, down, points, linear); end != settled {
				continue
			}
			for _, point := range points {
				for _, run := range []*propagation{down, up} {
					tightening, narrower := run.tightening(point)
					if !narrower {
						continue
					}
					if !linear && !s.follows(&tightening, point) {
						tightening.From, tightening.By = -1, s.rest.constraintsAmong(points)
					}
					found = append(found, tightening)
				}
			}
		}
		slices.SortStableFunc(found, func(a, b Tightening) int { return int(a.Point) - int(b.Point) })
		for _, tightening := range found {
			if !yield(tightening) {
				return
			}
		}
	}
}

// tightening compares the bound a propagation found for a point with the one
// that is stated, and goes back to the date it came from.
func (r *propagation) tightening(point int32) (Tightening, bool) {
	stated, _ := r.admit(point, never)
	label := r.labels[point]
	if label >= stated || !label.finite() {
		return Tightening{}, false
	}
	found := Tightening{Point: PointID(point), Last: !r.reverse}
	if r.reverse {
		stated, label = -stated, -label
	}
	found.Stated, found.Found = boundOf(stated), boundOf(label)
	at := point
	for steps := 0; r.parents[at] >= 0 && steps <= len(r.labels); steps++ {
		a := r.problem.arcs[r.parents[at]]
		found.By = append(found.By, ConstraintID(a.source))
		at, _ = r.ends(a)
	}
	found.From = PointID(at)
	slices.Reverse(found.By)
	return found, true
}

// follows tells whether the constraints named, and the dates of their points,
// give the bound by themselves.
func (s *Solution) follows(t *Tightening, point int32) bool {
	way := newExtract(s.network.maps)
	way.number(point, s.remaining)
	for _, id := range t.By {
		for _, a := range s.network.arcsOf(int32(id)) {
			way.add(a, s.remaining)
		}
	}
	way.index()
	end, up, down, _ := way.solve(len(way.names))
	if end != settled {
		return false
	}
	if t.Last {
		return boundOf(up.labels[way.numbers[point]]) == t.Found
	}
	return boundOf(-down.labels[way.numbers[point]]) == t.Found
}

// constraintsAmong are the numbers of all constraints between some points.
func (p *problem) constraintsAmong(points []int32) []ConstraintID {
	var ids []ConstraintID
	for _, number := range p.arcsAmong(points) {
		ids = append(ids, ConstraintID(p.arcs[number].source))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
