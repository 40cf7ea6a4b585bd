package chronology

import "slices"

// A claim set is what a contradiction is reduced to: points whose dates count
// and groups of constraints.
type claimSet struct {
	problem *problem // of the whole network
	dates   []int32
	groups  [][]int32 // arcs of each record
}

// explain reports the contradiction that a failed propagation met, and sets
// one claim of it aside. It is false where a bound was reached.
func (s *Solution) explain(failed *propagation, at int32, end outcome, points []int32, strength Strength) bool {
	if len(s.contradictions) >= maxContradictions {
		return false
	}
	p := failed.problem
	var arcs []int32
	if end == circular {
		arcs = failed.circle(at)
	} else if walk, ok := p.shortestWalk(points); ok {
		arcs = walk.arcs()
	}
	claims := s.claimsOf(p, points, arcs)
	if claims.consistent() {
		// Where gaps or maps are passed, the walk rests on more than itself.
		claims = s.claimsOf(p, points, p.arcsAmong(points))
		if len(claims.groups)+len(claims.dates) > maxClaims ||
			claims.consistent() {
			return false
		}
	}
	reduced := len(claims.groups)+len(claims.dates) <= maxReduced
	if reduced {
		claims.minimise()
	}
	found := s.describe(claims, strength)
	found.Unreduced = !reduced
	s.contradictions = append(s.contradictions, found)
	s.quarantine(p, found)
	return true
}

// maxClaims bounds the claims among which a smallest contradiction is sought
// where no walk shows it.
const maxClaims = 2_000

// maxReduced bounds the claims that are left out one by one, since each trial
// costs as much as there are claims.
const maxReduced = 128

// circle follows the labels back around the circle that closes at a point.
func (r *propagation) circle(at int32) []int32 {
	var arcs []int32
	point := at
	for {
		number := r.parents[point]
		arcs = append(arcs, number)
		if point, _ = r.ends(r.problem.arcs[number]); point == at {
			return arcs
		}
	}
}

func (p *problem) arcsAmong(points []int32) []int32 {
	var arcs []int32
	for _, point := range points {
		for _, number := range p.outgoing.at(point) {
			if p.arcs[number].weight != idle {
				arcs = append(arcs, number)
			}
		}
	}
	return arcs
}

// claimsOf gathers the records of some arcs with all their arcs in the
// component, and the dates of the points these touch.
func (s *Solution) claimsOf(p *problem, points, arcs []int32) *claimSet {
	type record struct{ owner, constraint int32 }
	key := func(number int32) record {
		source := p.arcs[number].source
		if owner := s.network.constraints[source].owner; owner != 0 {
			return record{owner: owner, constraint: -1}
		}
		return record{constraint: source}
	}
	slots := map[record]int{}
	for _, number := range arcs {
		if _, seen := slots[key(number)]; !seen {
			slots[key(number)] = len(slots)
		}
	}
	claims := &claimSet{problem: p, groups: make([][]int32, len(slots))}
	for _, number := range p.arcsAmong(points) {
		if slot, wanted := slots[key(number)]; wanted {
			claims.groups[slot] = append(claims.groups[slot], number)
			claims.dates = append(claims.dates, p.arcs[number].from, p.arcs[number].to)
		}
	}
	if len(slots) == 0 {
		claims.dates = append(claims.dates, points...)
	}
	slices.Sort(claims.dates)
	claims.dates = slices.DeleteFunc(slices.Compact(claims.dates), func(point int32) bool {
		return p.domains[point] == anyDay()
	})
	return claims
}

// minimise drops every claim without which the others still contradict each
// other.
func (c *claimSet) minimise() {
	for index := len(c.groups) - 1; index >= 0; index-- {
		kept := c.groups
		c.groups = slices.Delete(slices.Clone(kept), index, index+1)
		if c.consistent() {
			c.groups = kept
		}
	}
	for index := len(c.dates) - 1; index >= 0; index-- {
		kept := c.dates
		c.dates = slices.Delete(slices.Clone(kept), index, index+1)
		if c.consistent() {
			c.dates = kept
		}
	}
}

// local is the problem of the claims alone, and the number there of each point.
func (c *claimSet) local() (*problem, []int32, map[int32]int32) {
	small := &problem{maps: c.problem.maps}
	numbers := map[int32]int32{}
	var points, names []int32
	add := func(point int32) int32 {
		number, known := numbers[point]
		if !known {
			number = int32(len(points))
			numbers[point] = number
			points, names = append(points, number), append(names, point)
			small.domains = append(small.domains, anyDay())
		}
		return number
	}
	for _, date := range c.dates {
		small.domains[add(date)] = c.problem.domains[date]
	}
	for _, group := range c.groups {
		for _, number := range group {
			a := c.problem.arcs[number]
			from, to := add(a.from), add(a.to)
			small.arcs = append(small.arcs, arc{from: from, to: to, weight: a.weight, source: a.source})
		}
	}
	small.index()
	return small, names, numbers
}

func (c *claimSet) consistent() bool {
	small, names, _ := c.local()
	end, _, _, _ := small.solve(len(names))
	return end == settled || end == interrupted
}

// solve propagates a small problem in both directions.
func (p *problem) solve(count int) (end outcome, up, down *propagation, points []int32) {
	points = make([]int32, count)
	linear := true
	for point := range points {
		points[point] = int32(point)
		linear = linear && p.domains[point].gaps == nil
	}
	for _, a := range p.arcs {
		linear = linear && !a.mapped()
	}
	up, down = newPropagation(p, false, false), newPropagation(p, true, false)
	end, _, _ = solvePoints(up, down, points, linear)
	return end, up, down, points
}

// describe puts a smallest set of claims into words of the network.
func (s *Solution) describe(c *claimSet, strength Strength) Contradiction {
	found := Contradiction{GapDays: 1}
	for _, point := range c.dates {
		found.Dates = append(found.Dates, PointID(point))
		if _, qualified := s.network.hard[point]; qualified && strength == Soft {
			found.SoftDates = append(found.SoftDates, PointID(point))
		}
	}
	for _, group := range c.groups {
		for _, number := range group {
			found.Constraints = append(found.Constraints, ConstraintID(c.problem.arcs[number].source))
		}
	}
	slices.Sort(found.Constraints)
	found.Constraints = slices.Compact(found.Constraints)
	for _, id := range found.Constraints {
		if s.network.constraints[id].strength == Soft {
			found.SoftConstraints = append(found.SoftConstraints, id)
		}
		if s.network.constraints[id].slack {
			found.ZoneSlack = append(found.ZoneSlack, id)
		}
	}
	if len(found.SoftDates)+len(found.SoftConstraints) > 0 {
		found.Strength = Soft
	}
	if len(found.Dates) == 0 {
		found.Class = RulesContradict
	}
	s.chain(c, &found)
	s.repairs(c, &found)
	return found
}

// chain lays the steps of the shortest walk, or those around the circle.
func (s *Solution) chain(c *claimSet, found *Contradiction) {
	small, names, _ := c.local()
	points := make([]int32, len(names))
	for point := range points {
		points[point] = int32(point)
	}
	if found.Class == RulesContradict {
		r := newPropagation(small, false, false)
		if end, at := r.run(points, true); end == circular {
			arcs := r.circle(at)
			slices.Reverse(arcs)
			found.Chain = append(found.Chain, Step{Point: PointID(names[at]), By: -1, Latest: Bound{Kind: BoundUnknown}})
			var sum instant
			for _, number := range arcs {
				a := small.arcs[number]
				sum += small.relaxed(a)
				found.Chain = append(found.Chain, Step{PointID(names[a.to]), ConstraintID(a.source), Bound{Kind: BoundUnknown}})
			}
			found.GapDays = int64(-sum)
		}
		return
	}
	walk, ok := small.shortestWalk(points)
	if !ok {
		return
	}
	for _, step := range walk.steps {
		by := ConstraintID(-1)
		if step.arc >= 0 {
			by = ConstraintID(small.arcs[step.arc].source)
		}
		found.Chain = append(found.Chain, Step{PointID(names[step.point]), by, boundOf(step.label)})
	}
	last := walk.steps[len(walk.steps)-1]
	if low, ok := small.domains[last.point].earliestFrom(-never); ok && low.finite() && last.label.finite() {
		found.GapDays = max(int64(low-last.label), 1)
	}
}

// repairs asks of each claim what would hold if it alone were wrong.
func (s *Solution) repairs(c *claimSet, found *Contradiction) {
	for index, point := range c.dates {
		others := &claimSet{c.problem, slices.Delete(slices.Clone(c.dates), index, index+1), c.groups}
		small, names, numbers := others.local()
		repair := Repair{Point: PointID(point), Constraint: -1, First: Bound{Kind: BoundUnknown}, Last: Bound{Kind: BoundUnknown}}
		end, up, down, _ := small.solve(len(names))
		if at, known := numbers[point]; known && end == settled {
			repair.First, repair.Last = boundOf(-down.labels[at]), boundOf(up.labels[at])
		}
		found.Repairs = append(found.Repairs, repair)
	}
	for _, id := range found.Constraints {
		found.Repairs = append(found.Repairs, Repair{Point: -1, Constraint: id})
	}
}

// quarantine sets the last soft constraint aside, else the last constraint;
// where there is none, the date that has no day.
func (s *Solution) quarantine(p *problem, found Contradiction) {
	ids := found.SoftConstraints
	if len(ids) == 0 {
		ids = found.Constraints
	}
	if len(ids) == 0 {
		for _, point := range found.Dates {
			s.freed[int32(point)] = true
			p.domains[point] = anyDay()
		}
		return
	}
	last := int32(ids[len(ids)-1])
	s.setAside[last] = true
	for index := range s.network.arcsOf(last) {
		a := s.network.arcsOf(last)[index]
		for _, number := range p.outgoing.at(a.from) {
			if p.arcs[number].source == last {
				p.arcs[number].weight = idle
			}
		}
	}
}
