package integrity

// entangled returns the constraints that can take part in a contradiction between dates: those of
// points that are connected to at least two points with a date, or to one and a term, whose length
// in days hangs on where it starts. Most constraints of a dossier that
// the stated dates leave undecided have an end that nobody dated and that nothing else speaks of.
func entangled(open []declaration) []declaration {
	groups := newGroups(len(open))
	for i := range open {
		groups.join(groups.of(open[i].from), groups.of(open[i].to))
		if open[i].computed() {
			groups.reasons[groups.root(groups.of(open[i].to))]++
		}
	}
	kept := open[:0:0]
	for i := range open {
		if groups.reasons[groups.root(groups.of(open[i].from))] > 1 {
			kept = append(kept, open[i])
		}
	}
	return kept
}

// groups are sets of connected points, each known by one of them.
type groups struct {
	numbers map[spot]int32
	above   []int32
	reasons []int32 // of a root: how many points of the group have a date, and how many terms it has
}

func newGroups(size int) *groups {
	return &groups{numbers: make(map[spot]int32, size)}
}

func (g *groups) of(point Point) int32 {
	number, known := g.numbers[point.spot()]
	if !known {
		number = int32(len(g.above))
		g.numbers[point.spot()] = number
		dated := int32(0)
		if !point.date.IsZero() {
			dated = 1
		}
		g.above, g.reasons = append(g.above, number), append(g.reasons, dated)
	}
	return number
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
