package integrity

// groups are sets of connected points, which are numbered from 0. A group has a reason to be solved
// for each of its points that has a date and for each of its terms.
type groups struct {
	above   []int32
	reasons []int32 // of a root
}

func (g *groups) add() int32 {
	point := int32(len(g.above))
	g.above, g.reasons = append(g.above, point), append(g.reasons, 0)
	return point
}

func (g *groups) root(point int32) int32 {
	for g.above[point] != point {
		g.above[point] = g.above[g.above[point]]
		point = g.above[point]
	}
	return point
}

func (g *groups) join(a, b int32) {
	a, b = g.root(a), g.root(b)
	if a != b {
		g.above[b] = a
		g.reasons[a] += g.reasons[b]
	}
}

func (g *groups) reason(point int32) { g.reasons[g.root(point)]++ }

// entangled reports whether the group of a point can hold a contradiction between dates: it has at
// least two points with a date, or one and a term, whose length in days hangs on where it starts.
// Most constraints of a dossier that the stated dates leave undecided have an end that nobody dated
// and that nothing else speaks of.
func (g *groups) entangled(point int32) bool { return g.reasons[g.root(point)] > 1 }
