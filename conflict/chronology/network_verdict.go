package chronology

// Verdict says of one constraint what the stated dates of its own points make
// of it, whatever the rest of the network says.
type Verdict uint8

// The verdicts.
const (
	Undecided Verdict = iota // some choice of days keeps it and some breaks it
	Satisfied                // every choice of days keeps it
	Violated                 // no choice of days keeps it
)

// String is "undecided", "satisfied" or "violated".
func (v Verdict) String() string { return [...]string{"undecided", "satisfied", "violated"}[min(v, 2)] }

// Status says of one constraint what the whole network makes of it.
type Status uint8

// The statuses.
const (
	Open         Status = iota // the network leaves both it and its contrary possible
	Implied                    // the other constraints and the dates already demand it
	Contradicted               // it has a part in a contradiction
)

// String is "open", "implied" or "contradicted".
func (s Status) String() string { return [...]string{"open", "implied", "contradicted"}[min(s, 2)] }

// Verdict judges a constraint by the stated dates of its points alone. One that
// ties nothing, was removed or is not there is Undecided.
func (s *Solution) Verdict(id ConstraintID) Verdict {
	arcs := s.arcsOf(id)
	if len(arcs) == 0 {
		return Undecided
	}
	pair := newExtract(s.network.maps)
	for _, a := range arcs {
		pair.add(a, func(point int32) domain { return s.network.claim(point, Soft) })
	}
	if !pair.consistent(pair.arcs) {
		return Violated
	}
	if pair.entails(nil, pair.arcs) {
		return Satisfied
	}
	return Undecided
}

// Status judges a constraint by the whole network. What contradictions have set
// aside counts as not there.
func (s *Solution) Status(id ConstraintID) Status {
	arcs := s.arcsOf(id)
	if len(arcs) == 0 {
		return Open
	}
	if s.contradicted(id) {
		return Contradicted
	}
	rest := newExtract(s.network.maps)
	wanted := make([]arc, len(arcs))
	for i, a := range arcs {
		wanted[i] = rest.add(a, s.remaining)
	}
	rest.arcs = nil
	s.component(rest, id)
	if rest.entails(rest.arcs, wanted) {
		return Implied
	}
	return Open
}

func (s *Solution) arcsOf(id ConstraintID) []arc {
	n := s.network
	if id < 0 || int(id) >= len(n.constraints) || n.constraints[id].removed {
		return nil
	}
	return n.arcsOf(int32(id))
}

func (s *Solution) contradicted(id ConstraintID) bool {
	if s.accused == nil {
		s.accused = map[ConstraintID]bool{}
		for _, found := range s.contradictions {
			for _, member := range found.Constraints {
				s.accused[member] = true
			}
		}
	}
	return s.accused[id]
}

// remaining is the domain of a point, once contradictions have set dates aside.
func (s *Solution) remaining(point int32) domain {
	if s.freed[point] {
		return anyDay()
	}
	return s.network.claim(point, Soft)
}

// component adds to an extract all that its points are tied to, but for one
// constraint.
func (s *Solution) component(into *extract, except ConstraintID) {
	if s.rest == nil {
		s.rest = s.whole(Soft)
	}
	for next := 0; next < len(into.names); next++ {
		point := into.names[next]
		for _, number := range s.rest.outgoing.at(point) {
			if a := s.rest.arcs[number]; a.source != int32(except) && a.weight != idle {
				into.add(a, s.remaining)
			}
		}
		for _, number := range s.rest.incoming.at(point) {
			into.number(s.rest.arcs[number].from, s.remaining)
		}
	}
}

// An extract is a part of a network with points numbered anew.
type extract struct {
	problem
	names   []int32 // of its points in the network
	numbers map[int32]int32
}

func newExtract(maps []monotone) *extract {
	return &extract{problem: problem{maps: maps}, numbers: map[int32]int32{}}
}

func (e *extract) number(point int32, days func(int32) domain) int32 {
	number, known := e.numbers[point]
	if !known {
		number = int32(len(e.names))
		e.numbers[point] = number
		e.names = append(e.names, point)
		e.domains = append(e.domains, days(point))
	}
	return number
}

// add takes an arc of the network over and returns it as it is numbered here.
func (e *extract) add(a arc, days func(int32) domain) arc {
	a.from, a.to = e.number(a.from, days), e.number(a.to, days)
	e.arcs = append(e.arcs, a)
	return a
}

// consistent tells whether the dates and some arcs leave each point a day.
func (e *extract) consistent(arcs []arc) bool {
	p := &problem{domains: e.domains, maps: e.maps, arcs: arcs}
	p.index()
	end, _, _, _ := p.solve(len(e.names))
	return end == settled || end == interrupted
}

// entails tells whether the dates and the arcs given demand all arcs wanted:
// the contrary of each contradicts them.
func (e *extract) entails(given, wanted []arc) bool {
	for _, a := range wanted {
		against := &extract{problem: problem{domains: e.domains, maps: e.maps}, names: e.names}
		contrary := against.contrary(a)
		if against.consistent(append(append([]arc(nil), given...), contrary)) {
			return false
		}
	}
	return true
}

// contrary is the arc that holds on exactly the choices of days on which
// another does not.
func (e *extract) contrary(a arc) arc {
	turned := arc{from: a.to, to: a.from, source: a.source}
	if !a.mapped() {
		turned.weight = -a.weight - 1 // the sign of a clamped weight turns without overflow
		return turned
	}
	rule, adjoint := e.maps[(a.weight-mapBase)/2], (a.weight-mapBase)%2 == 1
	turned.weight = mapBase + 2*int32(len(e.maps))
	if adjoint { // not f(x) <= y: y <= f(x) - 1
		rule = rule.shifted(-1)
	} else { // not y <= f(x): f(x) + 1 <= y
		rule = rule.shifted(1)
		turned.weight++
	}
	e.maps = append(append([]monotone(nil), e.maps...), rule)
	return turned
}
