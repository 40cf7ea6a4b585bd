package chronology

// maxSpread bounds how many arcs a new constraint is followed over before its
// component is solved again.
const maxSpread = 1_000

// A spread carries what a new constraint changes from bound to bound, in a live
// network without contradictions there.
type spread struct {
	*Live
	queue []int32
	moved []movedBounds // for going back
	work  int
}

type movedBounds struct {
	point            int32
	latest, earliest instant
}

// spread takes a new constraint in by moving bounds from its points on. The
// latest days of all points keep every constraint together, and so do the
// earliest, so nothing contradicts while each point has a day. It is false, and
// nothing is changed, where a point is left without one, or a gap, a term or
// much work is met, or an open bound in a network with gaps or terms, which
// open bounds do not show: then the component is to be solved again.
func (l *Live) spread(id ConstraintID) bool {
	s := &spread{Live: l}
	for _, a := range l.network.arcsOf(int32(id)) {
		_, from := l.found[l.component[a.from]]
		_, to := l.found[l.component[a.to]]
		if from || to || !s.relax(a) {
			return s.back()
		}
	}
	for next := 0; next < len(s.queue); next++ {
		for _, number := range l.arcs[s.queue[next]] {
			if !s.relax(l.network.arcs[number]) {
				return s.back()
			}
		}
	}
	return true
}

// back undoes what was moved.
func (s *spread) back() bool {
	for i := len(s.moved) - 1; i >= 0; i-- {
		before := s.moved[i]
		s.latest[before.point], s.earliest[before.point] = before.latest, before.earliest
	}
	return false
}

// relax moves the bounds at both ends of an arc as far as it demands.
func (s *spread) relax(a arc) bool {
	if s.work++; s.work > maxSpread || a.mapped() {
		return false
	}
	if s.uneven && (!s.latest[a.from].finite() || !s.earliest[a.to].finite()) {
		return false
	}
	days := instant(a.weight)
	if latest := s.latest[a.from] + days; latest < s.latest[a.to] {
		stated := s.network.claim(a.to, Soft)
		if stated.gaps != nil || latest < stated.lo {
			return false
		}
		s.note(a.to)
		s.latest[a.to] = latest
	}
	if earliest := s.earliest[a.to] - days; earliest > s.earliest[a.from] {
		stated := s.network.claim(a.from, Soft)
		if stated.gaps != nil || earliest > stated.hi {
			return false
		}
		s.note(a.from)
		s.earliest[a.from] = earliest
	}
	return true
}

func (s *spread) note(point int32) {
	s.moved = append(s.moved, movedBounds{point, s.latest[point], s.earliest[point]})
	s.queue = append(s.queue, point)
}
