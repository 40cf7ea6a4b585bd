package main

import (
	"github.com/rickb777/date/v2"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A rule is one kind of constraint.
type rule struct {
	name       string
	operands   []operand
	parameters []parameter
	constraint func(arguments) chronology.Constraint
	// words say in a clause what is held.
	words func(arguments) string
	// limits, or else reckoning, say it for another solver. They are written
	// apart from the constraint, so that each can prove the other wrong.
	limits    func(arguments) []limit
	reckoning func(arguments) reckoning
	// choice is in place of these where one of several must hold, and ways are
	// the same for another solver.
	choice func(arguments) []chronology.Constraint
	ways   func(arguments) []way
}

// A way is one of several in which a rule can hold.
type way struct {
	words  string
	limits []limit
}

// An operand is what a rule ties, its name the one of the usage.
type operand struct {
	name string
	span bool
}

// A parameter is what a rule needs beside its operands, its name the member of
// a rule in JSON.
type parameter struct {
	name    string
	choices []string // the words it may be; none for a number or a term
	term    bool
}

// arguments are the operands and the parameters of a rule as a file states it.
type arguments struct {
	names  []string             // of the operands
	points []chronology.PointID // a span gives its start and its end
	counts []int                // numbers; for a choice, which one
	term   chronology.Term
}

func (a arguments) ends(span int) chronology.Ends {
	return chronology.Ends{Start: a.points[2*span], End: a.points[2*span+1]}
}

// A limit holds one point to be at most so many days after another.
type limit struct {
	later, earlier chronology.PointID
	days           int
}

// A reckoning leads from each day to the days that another point may have.
type reckoning struct {
	from, to chronology.PointID
	days     func(date.Date) (first, last date.Date)
	reach    date.Date // no day leads farther than this
}
