package chronology

import (
	"cmp"
	"slices"
)

// ChoiceID numbers the choices of a network from 0 in the order of addition.
type ChoiceID int32

// A choice is the claim that at least one of its alternatives holds.
type choice struct {
	alternatives [][]arc
	soft         bool
}

// AddChoice adds the claim that at least one of the constraints holds. It is
// soft where one of them is. Their owners do not count. A choice of one that
// names a point the network does not have always holds.
func (n *Network) AddChoice(alternatives ...Constraint) ChoiceID {
	c := choice{}
	for _, alternative := range alternatives {
		c.soft = c.soft || alternative.Strength == Soft
		var arcs []arc
		for _, t := range alternative.ties[:alternative.count] {
			if !n.knows(t.from) || !n.knows(t.to) {
				arcs = nil
				break
			}
			arcs = append(arcs, n.arcOf(t, -1, alternative.ZoneSlack))
		}
		c.alternatives = append(c.alternatives, arcs)
	}
	n.choices = append(n.choices, c)
	return ChoiceID(len(n.choices) - 1)
}

// Disjoint are the two ways in which spans can have no day in common, to be
// added as a choice.
func Disjoint(a, b Ends) []Constraint {
	return []Constraint{Before(a.End, b.Start), Before(b.End, a.Start)}
}

// ChoiceState says what the network makes of a choice.
type ChoiceState uint8

// The states of a choice.
const (
	ChoiceOpen         ChoiceState = iota // it can hold, and more than one alternative is possible by itself
	ChoiceDecided                         // one alternative alone is left, and the bounds rest on it
	ChoiceContradicted                    // it has a part in a contradiction
	ChoiceUntried                         // the bound on work was reached: Complete is false
)

// String is "open", "decided", "contradicted" or "untried".
func (c ChoiceState) String() string {
	return [...]string{"open", "decided", "contradicted", "untried"}[min(c, 3)]
}

// A ChoiceContradiction is a smallest set of choices, constraints and dates
// that cannot all hold: without any one of them the others can, save where
// Unreduced is set.
type ChoiceContradiction struct {
	Choices     []ChoiceID
	Constraints []ConstraintID
	Dates       []PointID
	Strength    Strength // Soft where it needs a soft claim
	Unreduced   bool
}

// Choice gives the state of a choice, and the alternative that is left where it
// is decided, from 0, otherwise -1.
func (s *Solution) Choice(id ChoiceID) (state ChoiceState, taken int) {
	if id < 0 || int(id) >= len(s.choices) {
		return ChoiceOpen, -1
	}
	return s.choices[id].state, s.choices[id].taken
}

// ChoiceContradictions gives the contradictions that need choices, once those
// without are set aside.
func (s *Solution) ChoiceContradictions() []ChoiceContradiction { return s.choiceContradictions }

type choiceResult struct {
	state ChoiceState
	taken int
}

// maxTrials bounds how often one group of connected choices is tried.
const maxTrials = 4_000

// choose decides the choices, group by connected group, and narrows the bounds
// by what is decided.
func (s *Solution) choose() {
	s.choices = make([]choiceResult, len(s.network.choices))
	done := make([]bool, len(s.choices))
	for id := range s.choices {
		if done[id] {
			continue
		}
		g := s.groupOf(ChoiceID(id))
		for _, member := range g.choices {
			done[member] = true
		}
		g.settle(s)
	}
}

// A choiceGroup is choices that share points, directly or through constraints,
// with all that their points are tied to.
type choiceGroup struct {
	*extract
	choices      []ChoiceID
	alternatives map[ChoiceID][][]arc // numbered as in the extract
	trials       int
}

// groupOf grows a group from one choice until nothing ties it to another.
func (s *Solution) groupOf(first ChoiceID) *choiceGroup {
	g := &choiceGroup{extract: newExtract(s.network.maps), alternatives: map[ChoiceID][][]arc{}}
	for next := []ChoiceID{first}; len(next) > 0; {
		for _, id := range next {
			g.choices = append(g.choices, id)
			g.take(s, id)
		}
		s.component(g.extract, -1)
		next = nil
		for id, c := range s.network.choices {
			if _, member := g.alternatives[ChoiceID(id)]; !member && g.touches(c) {
				next = append(next, ChoiceID(id))
			}
		}
	}
	slices.Sort(g.choices)
	return g
}

// take numbers the alternatives of a choice. The arcs stay apart from those
// that hold in any case.
func (g *choiceGroup) take(s *Solution, id ChoiceID) {
	held := g.arcs
	g.alternatives[id] = [][]arc{}
	for _, arcs := range s.network.choices[id].alternatives {
		g.arcs = nil
		for _, a := range arcs {
			g.add(a, s.remaining)
		}
		g.alternatives[id] = append(g.alternatives[id], g.arcs)
	}
	g.arcs = held
}

func (g *choiceGroup) touches(c choice) bool {
	for _, arcs := range c.alternatives {
		for _, a := range arcs {
			_, from := g.numbers[a.from]
			_, to := g.numbers[a.to]
			if from || to {
				return true
			}
		}
	}
	return false
}

// settle decides what it can, finds out whether the rest can hold together, and
// sets aside what cannot, one choice at a time.
func (g *choiceGroup) settle(s *Solution) {
	for active := slices.Clone(g.choices); ; {
		decided, fits, tried := g.solve(claims{arcs: g.arcs, domains: g.domains, choices: active})
		if tried && !fits {
			found := g.explain(s, active)
			s.choiceContradictions = append(s.choiceContradictions, found)
			for _, id := range found.Choices {
				s.choices[id] = choiceResult{ChoiceContradicted, -1}
			}
			last := found.Choices[len(found.Choices)-1]
			active = slices.DeleteFunc(active, func(id ChoiceID) bool { return id == last })
			g.trials = 0
			continue
		}
		g.conclude(s, active, decided, tried)
		return
	}
}

// conclude notes the states and narrows the bounds.
func (g *choiceGroup) conclude(s *Solution, active []ChoiceID, decided map[ChoiceID]int, tried bool) {
	arcs := slices.Clone(g.arcs)
	for _, id := range active {
		taken, is := decided[id]
		is = is && tried
		switch {
		case s.choices[id].state == ChoiceContradicted:
		case is:
			s.choices[id] = choiceResult{ChoiceDecided, taken}
		case !tried:
			s.choices[id], s.complete = choiceResult{ChoiceUntried, -1}, false
		default:
			s.choices[id] = choiceResult{ChoiceOpen, -1}
		}
		if is {
			arcs = append(arcs, g.alternatives[id][taken]...)
		}
	}
	p := &problem{domains: g.domains, maps: g.maps, arcs: arcs}
	p.index()
	if end, up, down, _ := p.solve(len(g.names)); end == settled {
		for at, point := range g.names {
			s.latest[point], s.earliest[point] = up.labels[at], -down.labels[at]
		}
	}
}

// claims are what is tried together.
type claims struct {
	arcs    []arc
	domains []domain
	choices []ChoiceID
}

// solve decides choices of which one alternative alone is left, over and over,
// then looks for one way in which the others hold. Tried is false where the
// bound on work was reached before the answer.
func (g *choiceGroup) solve(c claims) (decided map[ChoiceID]int, fits, tried bool) {
	decided = map[ChoiceID]int{}
	arcs := slices.Clone(c.arcs)
	if !g.possible(arcs, c.domains) {
		return decided, false, true
	}
	for again := true; again; {
		again = false
		for _, id := range c.choices {
			if _, is := decided[id]; is {
				continue
			}
			left := g.left(id, arcs, c.domains)
			if len(left) == 0 {
				return decided, false, g.trials < maxTrials
			}
			if len(left) == 1 {
				decided[id], again = left[0], true
				arcs = append(arcs, g.alternatives[id][left[0]]...)
			}
		}
	}
	var open []ChoiceID
	for _, id := range c.choices {
		if _, is := decided[id]; !is {
			open = append(open, id)
		}
	}
	fits = g.search(open, arcs, c.domains)
	return decided, fits, fits || g.trials < maxTrials
}

// left are the alternatives of a choice that are possible beside the arcs.
func (g *choiceGroup) left(id ChoiceID, arcs []arc, domains []domain) []int {
	var left []int
	for i, alternative := range g.alternatives[id] {
		if g.possible(append(slices.Clone(arcs), alternative...), domains) {
			left = append(left, i)
		}
	}
	return left
}

// search tries the alternatives of each choice in turn.
func (g *choiceGroup) search(open []ChoiceID, arcs []arc, domains []domain) bool {
	if len(open) == 0 {
		return true
	}
	for _, alternative := range g.alternatives[open[0]] {
		next := append(slices.Clone(arcs), alternative...)
		if g.possible(next, domains) && g.search(open[1:], next, domains) {
			return true
		}
		if g.trials >= maxTrials {
			return false
		}
	}
	return false
}

func (g *choiceGroup) possible(arcs []arc, domains []domain) bool {
	if g.trials++; g.trials > maxTrials {
		return false
	}
	return (&extract{problem: problem{domains: domains, maps: g.maps}, names: g.names}).consistent(arcs)
}

// explain leaves out choices, constraints and dates, one by one, that the
// contradiction does not need.
func (g *choiceGroup) explain(s *Solution, active []ChoiceID) ChoiceContradiction {
	c := claims{arcs: g.arcs, domains: g.domains, choices: active}
	sources, dates := sourcesOf(g.arcs), datedPoints(g.domains)
	found := ChoiceContradiction{Unreduced: len(active)+len(sources)+len(dates) > maxReduced}
	if !found.Unreduced {
		found.Unreduced = !g.reduce(&c, sources, dates)
	}
	found.Choices = slices.Clone(c.choices)
	found.Constraints = sourcesOf(c.arcs)
	for at, days := range c.domains {
		if days != anyDay() {
			found.Dates = append(found.Dates, PointID(g.names[at]))
		}
	}
	slices.Sort(found.Dates)
	found.Strength = s.strengthOf(found)
	return found
}

// reduce is false where the bound on work was reached.
func (g *choiceGroup) reduce(c *claims, sources []ConstraintID, dates []int) bool {
	whole := true
	without := func(less claims) {
		g.trials = 0
		if _, fits, tried := g.solve(less); tried && !fits {
			*c = less
		} else if !tried {
			whole = false
		}
	}
	for _, id := range slices.Backward(slices.Clone(c.choices)) {
		less := *c
		less.choices = slices.DeleteFunc(slices.Clone(c.choices), func(other ChoiceID) bool { return other == id })
		without(less)
	}
	for _, source := range slices.Backward(sources) {
		less := *c
		less.arcs = slices.DeleteFunc(slices.Clone(c.arcs), func(a arc) bool { return ConstraintID(a.source) == source })
		without(less)
	}
	for _, at := range slices.Backward(dates) {
		less := *c
		less.domains = slices.Clone(c.domains)
		less.domains[at] = anyDay()
		without(less)
	}
	return whole
}

func sourcesOf(arcs []arc) []ConstraintID {
	var ids []ConstraintID
	for _, a := range arcs {
		ids = append(ids, ConstraintID(a.source))
	}
	slices.SortFunc(ids, cmp.Compare[ConstraintID])
	return slices.Compact(ids)
}

func datedPoints(domains []domain) []int {
	var dated []int
	for at, days := range domains {
		if days != anyDay() {
			dated = append(dated, at)
		}
	}
	return dated
}

func (s *Solution) strengthOf(found ChoiceContradiction) Strength {
	for _, id := range found.Choices {
		if s.network.choices[id].soft {
			return Soft
		}
	}
	for _, id := range found.Constraints {
		if s.network.constraints[id].strength == Soft {
			return Soft
		}
	}
	for _, point := range found.Dates {
		if _, qualified := s.network.hard[int32(point)]; qualified {
			return Soft
		}
	}
	return Hard
}
