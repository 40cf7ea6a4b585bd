package main

import (
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// pointRules are the rules between two points.
func pointRules() []rule {
	return append(orderRules(), append(distanceRules(), reckonedRules()...)...)
}

func twoPoints() []operand { return []operand{{name: "X"}, {name: "Y"}} }

func number(name string) []parameter { return []parameter{{name: name}} }

func orderRules() []rule {
	return []rule{{
		name: "before", operands: twoPoints(),
		constraint: func(a arguments) chronology.Constraint { return chronology.Before(a.points[0], a.points[1]) },
		words:      func(a arguments) string { return fmt.Sprintf("%s lies before %s", a.names[0], a.names[1]) },
		limits:     func(a arguments) []limit { return []limit{{a.points[0], a.points[1], -1}} },
	}, {
		name: "not-after", operands: twoPoints(),
		constraint: func(a arguments) chronology.Constraint { return chronology.NotAfter(a.points[0], a.points[1]) },
		words:      func(a arguments) string { return fmt.Sprintf("%s does not lie after %s", a.names[0], a.names[1]) },
		limits:     func(a arguments) []limit { return []limit{{a.points[0], a.points[1], 0}} },
	}, {
		name: "same-day", operands: twoPoints(),
		constraint: func(a arguments) chronology.Constraint { return chronology.SameDay(a.points[0], a.points[1]) },
		words:      func(a arguments) string { return fmt.Sprintf("%s and %s are the same day", a.names[0], a.names[1]) },
		limits:     func(a arguments) []limit { return apart(a, 0, 0) },
	}}
}

// apart holds the second point to be so many days after the first.
func apart(a arguments, least, most int) []limit {
	return []limit{{a.points[1], a.points[0], most}, {a.points[0], a.points[1], -least}}
}

func distanceRules() []rule {
	return []rule{{
		name: "within", operands: twoPoints(), parameters: number("days"),
		constraint: func(a arguments) chronology.Constraint {
			return chronology.Within(a.points[0], a.points[1], a.counts[0])
		},
		words: func(a arguments) string {
			return fmt.Sprintf("%s lies on the day of %s or at most %s after it", a.names[1], a.names[0], days(a.counts[0]))
		},
		limits: func(a arguments) []limit { return apart(a, 0, a.counts[0]) },
	}, {
		name: "nth-day", operands: twoPoints(), parameters: number("days"),
		constraint: func(a arguments) chronology.Constraint {
			return chronology.OnNth(a.points[0], a.points[1], a.counts[0])
		},
		words: func(a arguments) string {
			return fmt.Sprintf("%s lies exactly %s after %s", a.names[1], days(a.counts[0]), a.names[0])
		},
		limits: func(a arguments) []limit { return apart(a, a.counts[0], a.counts[0]) },
	}, {
		name: "at-least", operands: twoPoints(), parameters: number("days"),
		constraint: func(a arguments) chronology.Constraint {
			return chronology.AtLeast(a.points[0], a.points[1], a.counts[0])
		},
		words: func(a arguments) string {
			return fmt.Sprintf("%s lies at least %s after %s", a.names[1], days(a.counts[0]), a.names[0])
		},
		limits: func(a arguments) []limit { return []limit{{a.points[0], a.points[1], -a.counts[0]}} },
	}, {
		name: "clear", operands: twoPoints(), parameters: number("days"),
		constraint: func(a arguments) chronology.Constraint {
			return chronology.AtLeastClear(a.points[0], a.points[1], a.counts[0])
		},
		words: func(a arguments) string {
			return fmt.Sprintf("at least %s in full lie between %s and %s", days(a.counts[0]), a.names[0], a.names[1])
		},
		limits: func(a arguments) []limit { return []limit{{a.points[0], a.points[1], -a.counts[0] - 1}} },
	}, {
		name: "apart", operands: twoPoints(), parameters: []parameter{{name: "least"}, {name: "most"}},
		constraint: func(a arguments) chronology.Constraint {
			return chronology.Apart(a.points[0], a.points[1], a.counts[0], a.counts[1])
		},
		words: func(a arguments) string {
			return fmt.Sprintf("%s lies %d to %s after %s", a.names[1], a.counts[0], days(a.counts[1]), a.names[0])
		},
		limits: func(a arguments) []limit { return apart(a, a.counts[0], a.counts[1]) },
	}}
}

func reckonedRules() []rule {
	return []rule{{
		name: "term", operands: twoPoints(), parameters: []parameter{{name: "term", term: true}},
		constraint: func(a arguments) chronology.Constraint {
			return chronology.PlusTerm(a.points[0], a.points[1], a.term)
		},
		words: func(a arguments) string {
			return fmt.Sprintf("%s is the day %s after %s", a.names[1], a.term.Period().Format(), a.names[0])
		},
		reckoning: func(a arguments) reckoning { return reckonedBy(a, a.term.Formula()) },
	}, {
		name: "first-of-month", operands: twoPoints(), parameters: []parameter{{name: "days"}, {name: "months"}},
		constraint: func(a arguments) chronology.Constraint {
			return chronology.FollowsFormula(a.points[0], a.points[1], firstOfMonth(a), nil)
		},
		words: func(a arguments) string {
			from := a.names[0]
			if a.counts[0] != 0 {
				from = "the day " + days(a.counts[0]) + " after " + from
			}
			return fmt.Sprintf("%s is the first day of the month %s after that of %s", a.names[1], counted(a.counts[1], "month"), from)
		},
		reckoning: func(a arguments) reckoning { return reckonedBy(a, firstOfMonth(a)) },
	}, {
		name: "anniversary", operands: twoPoints(), parameters: number("years"),
		constraint: func(a arguments) chronology.Constraint {
			return chronology.Anniversary(a.points[0], a.points[1], a.counts[0])
		},
		words: func(a arguments) string {
			return fmt.Sprintf("%s is the same date as %s, %s on", a.names[1], a.names[0], counted(a.counts[0], "year"))
		},
		reckoning: func(a arguments) reckoning {
			return reckoning{
				from: a.points[0], to: a.points[1], reach: 366 * date.Date(magnitude(a.counts[0])+1),
				days: func(day date.Date) (first, last date.Date) {
					found := chronology.AnniversaryOf(day, a.counts[0])
					return found.Earliest().Day, found.Latest().Day
				},
			}
		},
	}}
}

func firstOfMonth(a arguments) chronology.Formula {
	return chronology.Formula{Days: a.counts[0], Months: a.counts[1], FirstOfMonth: true}
}

func reckonedBy(a arguments, formula chronology.Formula) reckoning {
	return reckoning{
		from: a.points[0], to: a.points[1],
		reach: date.Date(31*(magnitude(formula.Months)+2) + magnitude(formula.Days)),
		days: func(day date.Date) (first, last date.Date) {
			reached := formula.Apply(day)
			return reached, reached
		},
	}
}

func magnitude(n int) int { return max(n, -n) }

func days(n int) string { return counted(n, "day") }

func counted(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}
