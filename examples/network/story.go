package main

import (
	"fmt"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A story is the chain of a contradiction as it is read: from the date that
// should come first, over rules, to the one that does not fit.
type story struct {
	steps []storyStep
	bound string // what a step gives: at the earliest, or at the latest
}

type storyStep struct {
	point chronology.PointID
	by    chronology.ConstraintID // the rule that leads here; none for the first
	day   chronology.Bound        // that the steps before leave
}

// longestStory is up to how many claims a chain is turned around.
const longestStory = 200

// story tells the chain in the direction in which its rules are stated, from X
// to Y, as far as that can be had: the chain leads from the end of one date, the
// other way about from the beginning of the other.
func (r *report) story(found chronology.Contradiction) story {
	told := story{bound: "at the latest"}
	for _, step := range found.Chain {
		told.steps = append(told.steps, storyStep{step.Point, step.By, step.Latest})
	}
	if len(told.steps) < 2 || 2*r.along(told) >= len(told.steps)-1 || len(found.Dates)+len(found.Constraints) > longestStory {
		return told
	}
	turned := story{bound: "at the earliest"}
	earliest := r.earliestWithout(found, found.Chain[0].Point)
	by := chronology.ConstraintID(-1)
	for _, step := range slices.Backward(found.Chain) {
		day := earliest(step.Point)
		if day.Kind != chronology.BoundKnown {
			return told
		}
		turned.steps = append(turned.steps, storyStep{step.Point, by, day})
		by = step.By
	}
	return turned
}

// along counts the steps from the first operand of a rule to another.
func (r *report) along(told story) (count int) {
	for index, step := range told.steps[1:] {
		points := r.claims[step.by].arguments.points
		if slices.Index(points, told.steps[index].point) < slices.Index(points, step.point) {
			count++
		}
	}
	return count
}

// earliestWithout solves the claims of a contradiction without one date, which
// makes them consistent.
func (r *report) earliestWithout(found chronology.Contradiction, left chronology.PointID) func(chronology.PointID) chronology.Bound {
	network, numbers := chronology.NewNetwork(), map[chronology.PointID]chronology.PointID{}
	number := func(point chronology.PointID) chronology.PointID {
		if _, known := numbers[point]; !known {
			stated := chronology.Date{}
			if point != left && slices.Contains(found.Dates, point) {
				stated = r.claimed(point, found.Strength)
			}
			numbers[point] = network.AddPoint(stated)
		}
		return numbers[point]
	}
	for _, id := range found.Constraints {
		claim := r.claims[id]
		renumbered := claim.arguments
		renumbered.points = nil
		for _, point := range claim.arguments.points {
			renumbered.points = append(renumbered.points, number(point))
		}
		constraint := claim.rule.constraint(renumbered)
		constraint.ZoneSlack = claim.slack
		network.Add(constraint)
	}
	solution := network.Solve()
	return func(point chronology.PointID) chronology.Bound {
		earliest, _ := solution.Bounds(number(point))
		return earliest
	}
}

// claimed is a date as a contradiction of the strength given takes it.
func (r *report) claimed(point chronology.PointID, strength chronology.Strength) chronology.Date {
	if strength == chronology.Hard {
		return chronology.DefaultBands().Widened(r.points[point].stated)
	}
	return r.points[point].stated
}

// stepsShown are how many steps are read at the beginning and at the end of a
// long story.
const stepsShown = 6

// chain reads a story aloud.
func (r *report) chain(found chronology.Contradiction, told story) {
	last := len(told.steps) - 1
	for index, step := range told.steps {
		point := r.points[step.point]
		stated := r.stated(step.point, found.Strength)
		if index == 0 {
			r.quoted(point.line, stated, point.note)
			continue
		}
		if left := len(told.steps) - 2*stepsShown; left > 1 && index >= stepsShown && index < stepsShown+left {
			if index == stepsShown {
				r.line("  ...       and so on, over %d more steps", left)
			}
			continue
		}
		claim, so := r.claims[step.by], r.so(step, told)
		switch {
		case index == last:
			r.quoted(claim.line, claim.says()+so, claim.note)
			r.quoted(point.line, "but "+stated, point.note)
		case slices.Contains(found.Dates, step.point):
			r.quoted(claim.line, claim.says(), claim.note)
			r.quoted(point.line, "and "+stated+so, point.note)
		default:
			r.quoted(claim.line, claim.says()+so, claim.note)
		}
	}
}

func (r *report) so(step storyStep, told story) string {
	if step.day.Kind != chronology.BoundKnown {
		return ""
	}
	return fmt.Sprintf(", so %s is %s %s", r.points[step.point].name, inWords(step.day), told.bound)
}

// stated says what date the file gives, and how it is taken where that is a
// wider claim.
func (r *report) stated(point chronology.PointID, strength chronology.Strength) string {
	stated, claimed := r.points[point].stated, r.claimed(point, strength)
	switch {
	case stated.IsZero():
		return r.points[point].name + " has no date"
	case !claimed.Equal(stated):
		return fmt.Sprintf("%s is %s, which is taken as %s", r.points[point].name, said(stated),
			between(claimed.Earliest(), claimed.Latest()))
	}
	return r.points[point].name + " is " + said(stated)
}
