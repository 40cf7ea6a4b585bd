package chronology

// PointID numbers the points of a network from 0 in the order of addition.
type PointID int32

// ConstraintID numbers the constraints of a network from 0 in the order of
// addition.
type ConstraintID int32

// Strength tells a claim that is made outright from one that is doubted.
type Strength uint8

// Hard claims contradict each other for certain; a contradiction that needs a
// Soft one is doubtful.
const (
	Hard Strength = iota
	Soft
)

// String is "hard" or "soft".
func (s Strength) String() string {
	if s == Soft {
		return "soft"
	}
	return "hard"
}

// A Constraint ties points of a network to each other. It is made by the
// functions of this file; its exported fields may be set before it is added.
// The zero value ties nothing.
type Constraint struct {
	// Owner groups the constraints that stand and fall together, as those of
	// one record do. 0 is for a constraint that stands alone.
	Owner int32
	// Strength of the claim, Hard by default.
	Strength Strength
	// ZoneSlack allows one day more each way, for dates whose zones are
	// unknown or differ.
	ZoneSlack bool

	ties  [2]tie
	count uint8
}

// A tie is one arc before it is numbered: to <= from + days, or by a map.
type tie struct {
	from, to PointID
	days     int32
	rule     *monotone
	adjoint  bool
}

func atMost(from, to PointID, days int64) tie {
	return tie{from: from, to: to, days: clampWeight(days)}
}

func one(a tie) Constraint    { return Constraint{ties: [2]tie{a}, count: 1} }
func two(a, b tie) Constraint { return Constraint{ties: [2]tie{a, b}, count: 2} }

// distance holds to-from between least and most days.
func distance(from, to PointID, least, most int64) Constraint {
	return two(atMost(from, to, most), atMost(to, from, -least))
}

func mapped(from, to PointID, first, last monotone) Constraint {
	return two(tie{from: from, to: to, rule: &last}, tie{from: to, to: from, rule: &first, adjoint: true})
}

// Before: x lies on an earlier day than y.
func Before(x, y PointID) Constraint { return one(atMost(y, x, -1)) }

// NotAfter: x lies on the day of y or earlier.
func NotAfter(x, y PointID) Constraint { return one(atMost(y, x, 0)) }

// SameDay: x and y are the same day.
func SameDay(x, y PointID) Constraint { return distance(x, y, 0, 0) }

// Within: y lies on the day of x or at most n days after it.
func Within(x, y PointID, n int) Constraint { return distance(x, y, 0, int64(n)) }

// OnNth: y is the n-th day after x, which is not counted.
func OnNth(x, y PointID, n int) Constraint { return distance(x, y, int64(n), int64(n)) }

// AtLeastClear: at least n whole days lie between x and y.
func AtLeastClear(x, y PointID, n int) Constraint { return one(atMost(y, x, -int64(n)-1)) }

// Lasts: from start to end it is n days; inclusive counts the day of the start,
// so that five days from 1 May end on 5 May.
func Lasts(start, end PointID, n int, inclusive bool) Constraint {
	days := int64(n)
	if inclusive {
		days--
	}
	return distance(start, end, days, days)
}

// PlusTerm: y is the day on which the term ends that begins with the event of x.
func PlusTerm(x, y PointID, term Term) Constraint { return FollowsFormula(x, y, term.Formula(), nil) }

// FollowsFormula: y is reckoned from x by the formula, and moved to the next
// working day where a calendar is given.
func FollowsFormula(x, y PointID, formula Formula, calendar Calendar) Constraint {
	rule := formulaMap(formula, calendar)
	return mapped(x, y, rule, rule)
}

// Anniversary: y is the day x has k years on. For 29 February, where the year
// has none, that is 28 February or 1 March.
func Anniversary(x, y PointID, k int) Constraint {
	return mapped(x, y, anniversaryMap(k, false), anniversaryMap(k, true))
}

// Ends are the first and the last day of a span in the network.
type Ends struct{ Start, End PointID }

// During: the inner span lies within the outer one; they may share ends.
func During(inner, outer Ends) Constraint {
	return two(atMost(inner.Start, outer.Start, 0), atMost(outer.End, inner.End, 0))
}

// Contains: the outer span has the inner one within it.
func Contains(outer, inner Ends) Constraint { return During(inner, outer) }

// Overlaps: the spans have at least one day in common.
func Overlaps(a, b Ends) Constraint {
	return two(atMost(b.End, a.Start, 0), atMost(a.End, b.Start, 0))
}

// Meets: the second span starts on the day the first ends, where shared, and
// otherwise on the day after.
func Meets(first, second Ends, shared bool) Constraint {
	if shared {
		return SameDay(first.End, second.Start)
	}
	return OnNth(first.End, second.Start, 1)
}

// InLife: x lies in the span, ends included.
func InLife(x PointID, life Ends) Constraint {
	return two(atMost(x, life.Start, 0), atMost(life.End, x, 0))
}

// AtLeast holds y to be n days after x, or more; n may be negative.
func AtLeast(x, y PointID, n int) Constraint { return one(atMost(y, x, -int64(n))) }

// Apart holds y to be at least least and at most most days after x, both
// inclusive; either may be negative.
func Apart(x, y PointID, least, most int) Constraint {
	return distance(x, y, int64(least), int64(most))
}
