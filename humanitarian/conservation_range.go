package humanitarian

import (
	"math"
	"strconv"

	"github.com/armistice-go/armistice/conflict/record"
)

// Range is the numbers a count allows, both ends inclusive. Arithmetic on ranges never overflows:
// it stops at the ends of int64, and what has no upper end stays so.
type Range struct {
	// Low is the least number.
	Low int64
	// High is the greatest number; [math.MaxInt64] stands for none.
	High int64
}

// anyNumber is the range of a count nobody has stated.
var anyNumber = Range{High: math.MaxInt64}

// RangeOf returns the numbers a count of things allows: none below zero, and any number for counts
// that are not stated or only approximate. Bounds in the wrong order are taken the other way round;
// a rule of its own reports them.
func RangeOf(count record.Count) Range {
	if count.State() == record.CountNotApplicable {
		return Range{}
	}
	low, high, _ := count.Bounds()
	if low > high {
		low, high = high, low
	}
	return Range{Low: max(low, 0), High: max(high, 0)}
}

// Bounded reports whether the range has an upper end.
func (r Range) Bounded() bool { return r.High != math.MaxInt64 }

// Exact returns the number when the range has one only.
func (r Range) Exact() (int64, bool) { return r.Low, r.Low == r.High }

// Empty reports whether no number is in the range.
func (r Range) Empty() bool { return r.Low > r.High }

// Contains reports whether the number is in the range.
func (r Range) Contains(n int64) bool { return r.Low <= n && n <= r.High }

// Meets reports whether some number is in both ranges.
func (r Range) Meets(other Range) bool { return !r.Intersect(other).Empty() }

// Intersect returns the numbers in both ranges, which may be none.
func (r Range) Intersect(other Range) Range {
	return Range{Low: max(r.Low, other.Low), High: min(r.High, other.High)}
}

// Plus returns the sums of a number of each range.
func (r Range) Plus(other Range) Range {
	return Range{Low: add(r.Low, other.Low), High: add(r.High, other.High)}
}

// Minus returns the differences of a number of each range, below zero where they are.
func (r Range) Minus(other Range) Range {
	if !other.Bounded() {
		return Range{Low: math.MinInt64, High: subtract(r.High, other.Low)}
	}
	return Range{Low: subtract(r.Low, other.High), High: subtract(r.High, other.Low)}
}

// String returns "6", "6 to 10" or "6 or more".
func (r Range) String() string {
	low := strconv.FormatInt(r.Low, 10)
	switch {
	case r.Low == r.High:
		return low
	case !r.Bounded():
		return low + " or more"
	}
	return low + " to " + strconv.FormatInt(r.High, 10)
}

// Sum returns what the counts add up to.
func Sum(counts ...record.Count) Range {
	var sum Range
	for _, count := range counts {
		sum = sum.Plus(RangeOf(count))
	}
	return sum
}

// add adds and stops at the ends of int64. A high end that is there already stays.
func add(a, b int64) int64 {
	switch {
	case b > 0 && a > math.MaxInt64-b:
		return math.MaxInt64
	case b < 0 && a < math.MinInt64-b:
		return math.MinInt64
	}
	return a + b
}

// subtract subtracts and stops at the ends of int64; from no upper end none is taken.
func subtract(a, b int64) int64 {
	switch {
	case a == math.MaxInt64:
		return a
	case b < 0 && a > math.MaxInt64+b:
		return math.MaxInt64
	case b > 0 && a < math.MinInt64+b:
		return math.MinInt64
	}
	return a - b
}
