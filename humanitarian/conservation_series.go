package humanitarian

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
)

// SeriesFault is a running total that does not follow from the ones before it.
type SeriesFault struct {
	// Index is the total's place in the list, Before that of the total it is held against.
	Index, Before int
	// Decreased says that the total lies below the one before; otherwise the number given as added
	// differs from the difference.
	Decreased bool
	// Difference is what was added according to the two totals.
	Difference Range
}

// CheckSeries holds running totals of the same name against each other in the order of their
// dates: they must not decrease, and what is given as added must be the difference. A documented
// reset begins the count anew. Source: the checks of public casualty series.
func CheckSeries(series []RunningTotal) []SeriesFault {
	var faults []SeriesFault
	last := map[string]int{}
	for i := range chronologicalTotals(series) {
		total := series[i]
		before, follows := last[total.Name]
		if total.Count.State() != record.CountStated {
			continue
		}
		last[total.Name] = i
		if !follows || total.Reset {
			continue
		}
		difference := RangeOf(total.Count).Minus(RangeOf(series[before].Count))
		switch {
		case difference.High < 0:
			faults = append(faults, SeriesFault{Index: i, Before: before, Decreased: true, Difference: difference})
		case total.Added.State() == record.CountStated && !difference.Meets(RangeOf(total.Added)):
			faults = append(faults, SeriesFault{Index: i, Before: before, Difference: difference})
		}
	}
	return faults
}

func chronologicalTotals(series []RunningTotal) iter.Seq[int] {
	events := make([]Dated[CustodyEvent], len(series))
	for i, total := range series {
		events[i].Date = total.Date
	}
	return chronological(events)
}
