package chronology

// maxRounds bounds how often propagation may return to an arc where gaps or
// maps let bounds creep; without them every point settles within as many
// rounds as there are points.
const maxRounds = 400

// outcome says how the propagation of one direction ended.
type outcome uint8

const (
	settled     outcome = iota
	emptied             // a point has no day left
	circular            // the arcs alone contradict each other
	interrupted         // the bound on work was reached
)

// A propagation finds the latest days of all points, or with reverse the
// earliest. Labels of the reverse direction are negated, so that both shrink.
type propagation struct {
	problem *problem
	reverse bool
	exact   bool // heed gaps and maps, otherwise hulls and widest distances
	labels  []instant
	parents []int32 // the arc that set the label, -1 for the stated date
	tree    subtrees
	queue   ring
	queued  []bool
	work    int
}

func newPropagation(p *problem, reverse, exact bool) *propagation {
	count := len(p.domains)
	run := &propagation{
		problem: p, reverse: reverse, exact: exact,
		labels: make([]instant, count), parents: make([]int32, count),
		queued: make([]bool, count), tree: newSubtrees(count), queue: ring{},
	}
	return run
}

// from and to are the ends of an arc in the direction of propagation.
func (r *propagation) ends(a arc) (from, to int32) {
	if r.reverse {
		return a.to, a.from
	}
	return a.from, a.to
}

func (r *propagation) arcsFrom(point int32) []int32 {
	if r.reverse {
		return r.problem.incoming.at(point)
	}
	return r.problem.outgoing.at(point)
}

// carry takes a label over an arc.
func (r *propagation) carry(a arc, label instant) instant {
	switch {
	case a.weight == idle:
		return never
	case !a.mapped():
		return label + instant(a.weight)
	case !r.exact:
		return label + r.problem.relaxed(a)
	case r.reverse:
		return -r.problem.backward(a, -label)
	default:
		return r.problem.forward(a, label)
	}
}

// admit gives the best label that the domain allows, false where none is left.
func (r *propagation) admit(point int32, label instant) (instant, bool) {
	days := r.problem.domains[point]
	if !r.exact {
		days.gaps = nil
	}
	if r.reverse {
		found, ok := days.earliestFrom(-label)
		return -found, ok
	}
	return days.latestWithin(label)
}

// run propagates among the points given, which no arc leaves. Its second
// result is the point that was emptied or closes a circle.
func (r *propagation) run(points []int32, linear bool) (outcome, int32) {
	for _, point := range points {
		label, ok := r.admit(point, never)
		r.labels[point], r.parents[point] = label, -1
		if !ok {
			return emptied, point
		}
		r.push(point)
	}
	limit, arcs := maxRounds, 0
	for _, point := range points {
		arcs += len(r.arcsFrom(point))
	}
	r.work = 0
	for !r.queue.empty() {
		point := r.queue.pop()
		if !r.queued[point] {
			continue
		}
		r.queued[point] = false
		if !linear && r.work > limit*(arcs+8) {
			r.clear()
			return interrupted, point
		}
		if end, at := r.relax(point, linear); end != settled {
			r.clear()
			return end, at
		}
	}
	return settled, 0
}

func (r *propagation) relax(point int32, linear bool) (outcome, int32) {
	label := r.labels[point]
	for _, number := range r.arcsFrom(point) {
		r.work++
		a := r.problem.arcs[number]
		_, to := r.ends(a)
		next := r.carry(a, label)
		if next >= r.labels[to] {
			continue
		}
		next, ok := r.admit(to, next)
		if linear && r.tree.cut(to, point, r.queued) {
			r.parents[to] = number
			return circular, to
		}
		r.labels[to], r.parents[to] = next, number
		if !ok {
			return emptied, to
		}
		if linear {
			r.tree.attach(to, point)
		}
		r.push(to)
	}
	return settled, 0
}

func (r *propagation) push(point int32) {
	if !r.queued[point] {
		r.queued[point] = true
		r.queue.push(point)
	}
}

// clear empties the queue for the next component.
func (r *propagation) clear() {
	for !r.queue.empty() {
		r.queued[r.queue.pop()] = false
	}
}

// A ring is a queue of points; one that was cut from the queue and pushed again
// stands in it twice, so it grows.
type ring struct {
	points []int32
	head   int
}

func (q *ring) empty() bool { return q.head == len(q.points) }

func (q *ring) push(point int32) { q.points = append(q.points, point) }

func (q *ring) pop() int32 {
	point := q.points[q.head]
	q.head++
	if q.head > 1024 && q.head*2 > len(q.points) {
		kept := copy(q.points, q.points[q.head:])
		q.points, q.head = q.points[:kept], 0
	}
	if q.head == len(q.points) {
		q.points, q.head = q.points[:0], 0
	}
	return point
}

// subtrees is the tree of what label came from which, for Tarjan's subtree
// disassembly (1981): when a label falls, those that rest on it are taken off
// the queue, and a circle is found the moment it closes.
type subtrees struct{ child, next, previous []int32 }

// The links hold point+1, and 0 for none. A first child's previous is its
// parent, negated.
func newSubtrees(points int) subtrees {
	return subtrees{make([]int32, points), make([]int32, points), make([]int32, points)}
}

func (t subtrees) detach(point int32) {
	before, after := t.previous[point], t.next[point]
	switch {
	case before > 0:
		t.next[before-1] = after
	case before < 0:
		t.child[-before-1] = after
	}
	if after > 0 {
		t.previous[after-1] = before
	}
	t.previous[point], t.next[point] = 0, 0
}

func (t subtrees) attach(point, parent int32) {
	first := t.child[parent]
	t.next[point], t.previous[point] = first, -(parent + 1)
	if first > 0 {
		t.previous[first-1] = point + 1
	}
	t.child[parent] = point + 1
}

// cut takes the subtree of a point apart and its other points off the queue.
// It tells whether the origin of the new label lies in the subtree.
func (t subtrees) cut(point, origin int32, queued []bool) bool {
	t.detach(point)
	if point == origin {
		return true
	}
	for leaf := point; ; {
		for t.child[leaf] > 0 {
			leaf = t.child[leaf] - 1
		}
		if leaf == point {
			return false
		}
		if leaf == origin {
			return true
		}
		// A leaf reached by first children alone knows its parent.
		parent := -t.previous[leaf] - 1
		queued[leaf] = false
		t.detach(leaf)
		leaf = parent
	}
}
