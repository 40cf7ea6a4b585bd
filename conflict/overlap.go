package conflict

import "github.com/armistice-go/armistice/conflict/chronology"

// overlap reports whether two spans certainly share more than the day on which one ends and the
// other begins. Ends that are open, unknown or imprecise make no overlap certain by themselves.
func overlap(a, b chronology.Span) bool {
	if a.IsZero() || b.IsZero() {
		return false
	}
	return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}

// startsBeforeEnd reports whether a certainly starts before b ends.
func startsBeforeEnd(a, b chronology.Span) bool {
	if b.End().Kind == chronology.BoundOpen {
		return !a.Start().Date.IsZero()
	}
	return a.Start().Date.Before(b.End().Date) == chronology.Certain
}
