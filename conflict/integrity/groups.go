package integrity

// groups are sets of points that constraints tie together. Points are numbered from 0.
type groups struct{ points []grouped }

// grouped is a point on the way to the root of its group. What is said of the group is said of its
// root.
type grouped struct {
	above   int32
	reasons int32   // to solve the group
	kept    keeping // of all its constraints
	limits  limits
}

// limits are what limits the days of a point.
type limits uint8

const (
	limitedByDate limits = 1 << iota
	limitedBelow         // by a constraint that it be not before another point
	limitedAbove
)

// free reports whether a point can lie so long ago or so far ahead that all constraints on it are
// kept, whatever the other points are.
func (l limits) free() bool { return l == limitedBelow || l == limitedAbove }

// tie is a constraint between two points.
type tie struct {
	from, to int32
	kind     openKind
	kept     keeping
}

// add adds a point.
func (g *groups) add() {
	g.points = append(g.points, grouped{above: int32(len(g.points)), kept: byEarliest | byLatest})
}

// date notes that a point has a date.
func (g *groups) date(point int32) {
	dated := &g.points[point]
	dated.reasons, dated.limits = 1, limitedByDate
}

// tie ties points together by constraints, and reports whether any are entangled. Most constraints
// of a dossier that the stated dates leave undecided have an end that nobody dated and that is free.
func (g *groups) tie(ties []tie) (entangled bool) {
	for i := range ties {
		g.limit(&ties[i])
	}
	for i := range ties {
		if tie := &ties[i]; !g.loose(tie) {
			g.join(tie)
			entangled = true
		}
	}
	return entangled
}

func (g *groups) limit(tie *tie) {
	from, to := &g.points[tie.from].limits, &g.points[tie.to].limits
	*from |= limitedAbove
	*to |= limitedBelow
	if tie.kind != openFrom {
		*from |= limitedBelow
		*to |= limitedAbove
	}
}

// loose reports whether a constraint has a free end.
func (g *groups) loose(tie *tie) bool {
	return g.points[tie.from].limits.free() || g.points[tie.to].limits.free()
}

func (g *groups) join(tie *tie) {
	first, last := g.root(tie.from), g.root(tie.to)
	root, joined := &g.points[first], &g.points[last]
	root.kept &= joined.kept & tie.kept
	if tie.kind == openTerm || tie.kind == openFormula {
		root.reasons++
	}
	if first != last {
		joined.above = first
		root.reasons += joined.reasons
	}
}

func (g *groups) root(point int32) int32 {
	for g.points[point].above != point {
		above := &g.points[point].above
		*above = g.points[*above].above
		point = *above
	}
	return point
}

// entangled reports whether a constraint can take part in a contradiction between dates: it is not
// loose; in its group are at least two points with a date, or one and a term, whose length in days
// hangs on where it starts; and no choice of days was seen to keep all constraints of the group.
func (g *groups) entangled(tie *tie) bool {
	root := &g.points[g.root(tie.from)]
	return root.reasons > 1 && root.kept == 0 && !g.loose(tie)
}
