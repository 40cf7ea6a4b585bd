package main

import (
	"fmt"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func twoSpans() []operand { return []operand{{name: "S", span: true}, {name: "T", span: true}} }

// spanRules are the rules that tie spans.
func spanRules() []rule {
	return []rule{{
		name: "during", operands: twoSpans(),
		constraint: func(a arguments) chronology.Constraint { return chronology.During(a.ends(0), a.ends(1)) },
		words:      func(a arguments) string { return fmt.Sprintf("%s lies within %s", a.names[0], a.names[1]) },
		limits: func(a arguments) []limit {
			return []limit{{a.points[2], a.points[0], 0}, {a.points[1], a.points[3], 0}}
		},
	}, {
		name: "contains", operands: twoSpans(),
		constraint: func(a arguments) chronology.Constraint { return chronology.Contains(a.ends(0), a.ends(1)) },
		words:      func(a arguments) string { return fmt.Sprintf("%s contains %s", a.names[0], a.names[1]) },
		limits: func(a arguments) []limit {
			return []limit{{a.points[0], a.points[2], 0}, {a.points[3], a.points[1], 0}}
		},
	}, {
		name: "overlaps", operands: twoSpans(),
		constraint: func(a arguments) chronology.Constraint { return chronology.Overlaps(a.ends(0), a.ends(1)) },
		words: func(a arguments) string {
			return fmt.Sprintf("%s and %s have a day in common", a.names[0], a.names[1])
		},
		limits: func(a arguments) []limit {
			return []limit{{a.points[0], a.points[3], 0}, {a.points[2], a.points[1], 0}}
		},
	}, {
		name: "meets", operands: twoSpans(),
		parameters: []parameter{{name: "on", choices: []string{"same-day", "next-day"}}},
		constraint: func(a arguments) chronology.Constraint {
			return chronology.Meets(a.ends(0), a.ends(1), a.counts[0] == 0)
		},
		words: func(a arguments) string {
			if a.counts[0] == 0 {
				return fmt.Sprintf("%s starts on the day %s ends", a.names[1], a.names[0])
			}
			return fmt.Sprintf("%s starts on the day after %s ends", a.names[1], a.names[0])
		},
		limits: func(a arguments) []limit {
			return []limit{{a.points[2], a.points[1], a.counts[0]}, {a.points[1], a.points[2], -a.counts[0]}}
		},
	}, {
		name: "lasts", operands: []operand{{name: "S", span: true}},
		parameters: []parameter{{name: "days"}, {name: "counting", choices: []string{"inclusive", "exclusive"}}},
		constraint: func(a arguments) chronology.Constraint {
			return chronology.Lasts(a.points[0], a.points[1], a.counts[0], a.counts[1] == 0)
		},
		words: func(a arguments) string {
			if a.counts[1] == 0 {
				return fmt.Sprintf("%s lasts %s, its first and its last day counted", a.names[0], days(a.counts[0]))
			}
			return fmt.Sprintf("%s lasts %s, its first day not counted", a.names[0], days(a.counts[0]))
		},
		limits: func(a arguments) []limit { return apart(a, a.counts[0]-1+a.counts[1], a.counts[0]-1+a.counts[1]) },
	}, {
		name: "in-life", operands: []operand{{name: "X"}, {name: "S", span: true}},
		constraint: func(a arguments) chronology.Constraint {
			return chronology.InLife(a.points[0], chronology.Ends{Start: a.points[1], End: a.points[2]})
		},
		words: func(a arguments) string { return fmt.Sprintf("%s lies in %s", a.names[0], a.names[1]) },
		limits: func(a arguments) []limit {
			return []limit{{a.points[1], a.points[0], 0}, {a.points[0], a.points[2], 0}}
		},
	}, {
		name: "disjoint", operands: twoSpans(),
		choice: func(a arguments) []chronology.Constraint { return chronology.Disjoint(a.ends(0), a.ends(1)) },
		words: func(a arguments) string {
			return fmt.Sprintf("%s and %s have no day in common", a.names[0], a.names[1])
		},
		ways: func(a arguments) []way {
			return []way{
				{a.names[0] + " comes first", []limit{{a.points[1], a.points[2], -1}}},
				{a.names[1] + " comes first", []limit{{a.points[3], a.points[0], -1}}},
			}
		},
	}}
}
