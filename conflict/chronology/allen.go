package chronology

import (
	"math/bits"
	"strings"

	"github.com/rickb777/date/v2"
)

// Allen is a set of the thirteen relations that two spans can have (Allen
// 1983). Exactly one of them holds between two spans that are known in full.
type Allen uint16

// The relations of a span A to a span B. Both contain their last day, so A
// meets B where B starts on the day after A ends; where they share that day,
// they overlap.
const (
	AllenBefore       Allen = 1 << iota // A ends at least two days before B starts
	AllenMeets                          // B starts on the day after A ends
	AllenOverlaps                       // A starts first and ends within B
	AllenStarts                         // both start together and A ends first
	AllenDuring                         // A lies within B and touches neither end
	AllenFinishes                       // A starts last and both end together
	AllenEquals                         // both start and end together
	AllenFinishedBy                     // B finishes A
	AllenContains                       // B lies during A
	AllenStartedBy                      // B starts A
	AllenOverlappedBy                   // B overlaps A
	AllenMetBy                          // B meets A
	AllenAfter                          // B lies before A

	// AllenAny is all thirteen: nothing is known.
	AllenAny Allen = 1<<13 - 1
	// AllenShareDay are the relations of spans that have a day in common.
	AllenShareDay = AllenAny &^ (AllenBefore | AllenMeets | AllenMetBy | AllenAfter)
)

// Relations gives the relations that are possible between two spans, over all
// days their ends leave open. Open and unknown ends and unset spans may be any
// day, as long as a span does not end before it starts.
func Relations(a, b Span) Allen {
	var possible Allen
	first, second := a.ends(), b.ends()
	for index, steps := range allenSteps {
		relation := Allen(1) << index
		if satisfiable(steps, first, second) {
			possible |= relation
		}
		if relation != AllenEquals && satisfiable(steps, second, first) {
			possible |= relation.Inverse()
		}
	}
	return possible
}

// Contains tells whether all relations of the other set are in this one.
func (a Allen) Contains(other Allen) bool { return a&other == other }

// Holds tells whether one of the relations asked for holds, where the set has
// those that are possible.
func (a Allen) Holds(asked Allen) Certainty {
	return certainty(a != 0 && a&^asked == 0, a&asked == 0)
}

// Single gives the relation where only one is possible.
func (a Allen) Single() (Allen, bool) { return a, bits.OnesCount16(uint16(a)) == 1 }

// Inverse gives the relations of B to A for those of A to B.
func (a Allen) Inverse() Allen { return Allen(bits.Reverse16(uint16(a)) >> 3) }

// String names the relations, parted by commas.
func (a Allen) String() string {
	var names []string
	for index, name := range [...]string{
		"before", "meets", "overlaps", "starts", "during", "finishes", "equals",
		"finished by", "contains", "started by", "overlapped by", "met by", "after",
	} {
		if a&(1<<index) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// spanEnds are the days possible for the start and the end of a span. An unset
// date stands for any day.
type spanEnds struct{ start, end Date }

func (s Span) ends() spanEnds {
	var ends spanEnds
	if s.Start().Kind == BoundKnown {
		ends.start = s.start.Date
	}
	if s.End().Kind == BoundKnown {
		ends.end = s.end.Date
	}
	return ends
}

// allenPoint names one of the four ends of two spans.
type allenPoint uint8

const (
	noPoint allenPoint = iota
	firstStart
	firstEnd
	secondStart
	secondEnd
)

// Each of the relations puts the four ends in one order. A step names the end
// that comes next, perhaps another one on the same day, and how many days it
// lies after the step before it at least.
type allenStep struct {
	point, same allenPoint
	gap         date.Date
}

// allenSteps has the relations from before to equals; the others are their
// inverses.
var allenSteps = [...][4]allenStep{
	{{point: firstStart}, {point: firstEnd}, {point: secondStart, gap: 2}, {point: secondEnd}},
	{{point: firstStart}, {point: firstEnd, same: secondStart}, {point: secondEnd, gap: 1}},
	{{point: firstStart}, {point: secondStart, gap: 1}, {point: firstEnd}, {point: secondEnd, gap: 1}},
	{{point: firstStart, same: secondStart}, {point: firstEnd}, {point: secondEnd, gap: 1}},
	{{point: secondStart}, {point: firstStart, gap: 1}, {point: firstEnd}, {point: secondEnd, gap: 1}},
	{{point: secondStart}, {point: firstStart, gap: 1}, {point: firstEnd, same: secondEnd}},
	{{point: firstStart, same: secondStart}, {point: firstEnd, same: secondEnd}},
}

// satisfiable tells whether days can be found for all steps. Taking the
// earliest day at each step leaves the most room to those that follow.
func satisfiable(steps [4]allenStep, first, second spanEnds) bool {
	points := [...]Date{firstStart: first.start, firstEnd: first.end, secondStart: second.start, secondEnd: second.end}
	day := MinDay
	for _, step := range steps {
		if step.point == noPoint {
			return true
		}
		// The one end that is shared while its partner lies a day later is
		// that of meeting spans.
		var shift date.Date
		if step.point == firstEnd && step.same == secondStart {
			shift = 1
		}
		found, ok := earliestCommon(points[step.point], points[step.same], day+step.gap, shift)
		if !ok {
			return false
		}
		day = found
	}
	return true
}

// earliestCommon gives the earliest day on or after the one given that is
// possible for the date, and, shifted, for the other one too. Where the gaps
// of the two are too many to look through, the day reached is taken.
func earliestCommon(d, other Date, day, shift date.Date) (date.Date, bool) {
	for range min(d.steps(), other.steps()) {
		mine, ok := d.anyAtOrAfter(day)
		if !ok {
			return 0, false
		}
		theirs, ok := other.anyAtOrAfter(mine + shift)
		if !ok {
			return 0, false
		}
		if theirs == mine+shift {
			return mine, true
		}
		day = theirs - shift
	}
	return day, true
}

// anyAtOrAfter is AtOrAfter, with any day possible for a date that is unset or
// unknown.
func (d Date) anyAtOrAfter(day date.Date) (date.Date, bool) {
	if d.unknown() {
		return day, true
	}
	return d.AtOrAfter(day)
}
