package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// tally is a count and where it stands.
type tally struct {
	record  record.ID
	pointer record.Pointer
	count   record.Count
}

// Count returns the range as a count of a unit, such as a program puts in the place of another;
// false where no number of things is in it, or none that a count can hold.
func (r Range) Count(unit record.Unit) (record.Count, bool) {
	low := max(r.Low, 0)
	switch {
	case r.High < low || low > record.MaxCount:
		return record.Count{}, false
	case r.High > record.MaxCount:
		return record.AtLeast(low).Of(unit), true
	case r.High == low:
		return record.Exactly(low).Of(unit), true
	case low == 0:
		return record.AtMost(r.High).Of(unit), true
	}
	return record.Between(low, r.High).Of(unit), true
}

// repair names the numbers one count would have to be.
func repair(draft *integrity.Draft, wrong tally, numbers Range) {
	if count, possible := numbers.Count(wrong.count.Unit()); possible && wrong.count.State() != record.CountNotApplicable {
		draft.Repair(wrong.record, wrong.pointer, count.AtStage(wrong.count.Stage()))
	}
}

// repairSum names what each part alone, or the whole alone, would have to be for the parts to add
// up to the whole, or where they are not all of it, to stay within it.
func repairSum(draft *integrity.Draft, whole tally, partial bool, parts ...tally) {
	before, after := make([]Range, len(parts)+1), make([]Range, len(parts)+1)
	for i := range parts {
		last := len(parts) - 1 - i
		before[i+1] = before[i].Plus(RangeOf(parts[i].count))
		after[last] = after[last+1].Plus(RangeOf(parts[last].count))
	}
	sum, wanted := before[len(parts)], RangeOf(whole.count)
	if partial {
		sum.High, wanted.Low = anyNumber.High, 0
	}
	repair(draft, whole, sum)
	for i, part := range parts[:min(len(parts), maxRepairs)] {
		repair(draft, part, wanted.Minus(before[i].Plus(after[i+1])))
	}
}

// repairLimit names what a count, or the limit it exceeds, would have to be.
func repairLimit(draft *integrity.Draft, count, limit tally) {
	repair(draft, count, Range{Low: 0, High: RangeOf(limit.count).High})
	repair(draft, limit, Range{Low: RangeOf(count.count).Low, High: anyNumber.High})
}

// repairEqual names what one of two counts of the same things would have to be for both to be true.
func repairEqual(draft *integrity.Draft, one, other tally) {
	repair(draft, one, RangeOf(other.count))
	repair(draft, other, RangeOf(one.count))
}

// groups returns the counts of the groups of people.
func (t *Transfer) groups() []tally {
	groups := make([]tally, len(t.People))
	for i, group := range t.People {
		groups[i] = tally{t.ID, record.At("people", i, "count"), group.handedOver()}
	}
	return groups
}
