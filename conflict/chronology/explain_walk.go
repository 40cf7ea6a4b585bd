package chronology

// A walk leads from a stated date over arcs to a point that has no day left.
type walk struct{ steps []walkStep }

type walkStep struct {
	point, arc int32 // arc that leads here, -1 for the first
	before     int32 // the step before
	label      instant
}

func (w walk) arcs() []int32 {
	var arcs []int32
	for _, step := range w.steps[1:] {
		arcs = append(arcs, step.arc)
	}
	return arcs
}

// maxWalkWork bounds the steps tried per arc of a component.
const maxWalkWork = 40

// shortestWalk finds a contradiction of dates with the fewest arcs, layer by
// layer from all stated dates at once. It finds none where the arcs alone
// contradict each other.
func (p *problem) shortestWalk(points []int32) (walk, bool) {
	best := make(map[int32]instant, len(points))
	var tried []walkStep
	limit := 1000
	for _, point := range points {
		label, ok := p.domains[point].latestWithin(never)
		best[point] = label
		if !ok {
			return walk{[]walkStep{{point, -1, -1, label}}}, true
		}
		if label.finite() {
			tried = append(tried, walkStep{point, -1, -1, label})
		}
		limit += maxWalkWork * len(p.outgoing.at(point))
	}
	for index := 0; index < len(tried) && len(tried) < limit; index++ {
		step := tried[index]
		if step.label > best[step.point] {
			continue
		}
		for _, number := range p.outgoing.at(step.point) {
			a := p.arcs[number]
			if a.weight == idle {
				continue
			}
			next := p.forward(a, step.label)
			if next >= best[a.to] {
				continue
			}
			label, ok := p.domains[a.to].latestWithin(next)
			if !ok {
				return traceBack(append(tried, walkStep{a.to, number, int32(index), next})), true
			}
			best[a.to] = label
			tried = append(tried, walkStep{a.to, number, int32(index), label})
		}
	}
	return walk{}, false
}

// traceBack collects the steps that lead to the last one.
func traceBack(tried []walkStep) walk {
	var steps []walkStep
	for at := int32(len(tried) - 1); at >= 0; at = tried[at].before {
		steps = append(steps, tried[at])
	}
	for i, j := 0, len(steps)-1; i < j; i, j = i+1, j-1 {
		steps[i], steps[j] = steps[j], steps[i]
	}
	return walk{steps}
}
