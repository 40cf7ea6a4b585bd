package humanitarian

import (
	"cmp"
	"container/heap"
	"iter"
	"slices"

	"github.com/rickb777/date/v2"
)

// agenda gives the indexes of events in the order of their list, changed only where one event lies
// certainly before another.
type agenda struct {
	first, last     []date.Date
	byFirst, byLast []int
	placed          []bool
	ready           indexes // the events that no other left must come before
}

// listed reports whether the events can be taken in the order of the list, as most lists can: none
// lies certainly before one that the list has earlier.
func listed[E ~string](events []Dated[E]) bool {
	begun := distantPast
	for _, event := range events {
		first, last := limits(event.Date)
		if last < begun {
			return false
		}
		begun = max(begun, first)
	}
	return true
}

func newAgenda[E ~string](events []Dated[E]) *agenda {
	a := &agenda{
		first: make([]date.Date, len(events)), last: make([]date.Date, len(events)),
		byFirst: make([]int, len(events)), byLast: make([]int, len(events)), placed: make([]bool, len(events)),
	}
	for i, event := range events {
		a.first[i], a.last[i] = limits(event.Date)
		a.byFirst[i], a.byLast[i] = i, i
	}
	slices.SortStableFunc(a.byFirst, func(i, j int) int { return cmp.Compare(a.first[i], a.first[j]) })
	slices.SortStableFunc(a.byLast, func(i, j int) int { return cmp.Compare(a.last[i], a.last[j]) })
	return a
}

// next removes the next event. It is called once for each.
func (a *agenda) next() int {
	for a.placed[a.byLast[0]] {
		a.byLast = a.byLast[1:]
	}
	// An event may come next when no other that is left ends before it can begin.
	for len(a.byFirst) > 0 && a.first[a.byFirst[0]] <= a.last[a.byLast[0]] {
		heap.Push(&a.ready, a.byFirst[0])
		a.byFirst = a.byFirst[1:]
	}
	next := heap.Pop(&a.ready).(int)
	a.placed[next] = true
	return next
}

// maxTried bounds the events that are tried in the place of another, so that a long list of events
// of one month stays quick.
const maxTried = 64

// instead returns a wanted event, the first in the list of those tried, that may as well come before
// the one just removed, which is put back; or that one where there is none.
func (a *agenda) instead(removed int, wanted func(int) bool) int {
	best := -1
	for at := range min(len(a.ready), maxTried) {
		if wanted(a.ready[at]) && (best < 0 || a.ready[at] < a.ready[best]) {
			best = at
		}
	}
	if best < 0 {
		return removed
	}
	chosen := heap.Remove(&a.ready, best).(int)
	a.placed[chosen], a.placed[removed] = true, false
	heap.Push(&a.ready, removed)
	return chosen
}

// chronological iterates over the indexes of the events in the order of the list, changed only where
// one event lies certainly before another.
func chronological[E ~string](events []Dated[E]) iter.Seq[int] {
	return func(yield func(int) bool) {
		if listed(events) {
			for i := range events {
				if !yield(i) {
					return
				}
			}
			return
		}
		upcoming := newAgenda(events)
		for range events {
			if !yield(upcoming.next()) {
				return
			}
		}
	}
}

// indexes is a heap of indexes, the smallest on top.
type indexes []int

func (h indexes) Len() int           { return len(h) }
func (h indexes) Less(i, j int) bool { return h[i] < h[j] }
func (h indexes) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }

// Push implements [heap.Interface].
func (h *indexes) Push(index any) { *h = append(*h, index.(int)) }

// Pop implements [heap.Interface].
func (h *indexes) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
