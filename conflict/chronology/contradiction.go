package chronology

// A ContradictionClass says what contradicts what.
type ContradictionClass uint8

const (
	// DatesContradict: stated dates cannot all hold under the constraints.
	DatesContradict ContradictionClass = iota
	// RulesContradict: the constraints contradict each other whatever the
	// dates are.
	RulesContradict
)

// A Contradiction is a smallest set of claims that cannot all hold: without
// any one of its dates or records the others can, save where Unreduced is set.
type Contradiction struct {
	Class    ContradictionClass
	Strength Strength // Soft where it needs a soft claim: it is doubtful then
	// GapDays is by how many days the chain misses its last date, at least 1.
	GapDays int64
	// Chain leads from one date to the other.
	Chain []Step
	// Dates and Constraints are all that is needed, in ascending order. They
	// may be more than the chain where dates have gaps.
	Dates       []PointID
	Constraints []ConstraintID
	// SoftDates and the lists after it are the assumptions the contradiction
	// rests on: dates taken as they are stated in spite of a qualifier,
	// constraints that are soft claims, and constraints that had a day of
	// slack and are violated even so.
	SoftDates       []PointID
	SoftConstraints []ConstraintID
	ZoneSlack       []ConstraintID
	Repairs         []Repair
	// Unreduced tells that the claims were too many to try leaving out each:
	// they contradict each other, but some may not be needed.
	Unreduced bool
}

// A Step is one point of a chain and the latest day the steps before allow it.
type Step struct {
	Point PointID
	// By is the constraint that leads here, -1 for the first step.
	By ConstraintID
	// Latest is unknown where all constraints of the chain contradict each
	// other whatever the dates are.
	Latest Bound
}

// A Repair is one claim that, were it alone wrong, would heal the
// contradiction.
type Repair struct {
	// Point whose date would have to lie between First and Last; -1 where the
	// claim is a constraint.
	Point       PointID
	First, Last Bound
	// Constraint that would have to be dropped; -1 where the claim is a date.
	Constraint ConstraintID
}
