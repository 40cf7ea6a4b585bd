package humanitarian

import (
	"cmp"
	"slices"

	"github.com/rickb777/date/v2"
)

// Imbalance is a smallest set of entries whose numbers cannot all be true: more left, or were
// stated as held, than were there.
type Imbalance struct {
	// Entries are the claims that contradict each other, in the order of their dates. Without any
	// one of them the others could be true.
	Entries []Entry
	// There is the most that can have been there, Needed the least that the others demand.
	There, Needed int64
	// Repairs are the single changes each of which puts the whole account right.
	Repairs []CountRepair
}

// Excess is how many too many are claimed.
func (i Imbalance) Excess() int64 { return subtract(i.Needed, i.There) }

// CountRepair is a change of one count that would put an account right.
type CountRepair struct {
	Entry Entry
	// Count is what the count would have to be.
	Count Range
	// Twice says that another entry looks like the same departure, so that this one may have been
	// counted twice.
	Twice bool
}

// Imbalance returns the smallest set of entries that cannot all be true, false when all can. Of
// several sets as small the one that ends first is returned.
func (l *Ledger) Imbalance() (Imbalance, bool) {
	smallest, found := Imbalance{}, false
	for _, window := range l.windows() {
		candidate, broken := l.weigh(window)
		if broken && (!found || len(candidate.Entries) < len(smallest.Entries)) {
			smallest, found = candidate, true
		}
	}
	if found {
		smallest.Repairs = l.repairs(smallest)
	}
	return smallest, found
}

// Balanced reports whether all numbers can be true together.
func (l *Ledger) Balanced() bool {
	return !slices.ContainsFunc(l.windows(), func(w window) bool {
		_, broken := l.weigh(w)
		return broken
	})
}

// window is the time between two statements of those held, in which people came and left. The
// account begins with nobody held and ends with nobody less than that.
type window struct {
	from, to *Entry // nil is the beginning, the end
}

// maxMarks bounds the moments at which an account is weighed. Those beyond it are left out.
const maxMarks = 100

// windows pairs the statements with each other and with the two ends of the account, and with the
// moments before people come in again, when nobody less than none was held either. A departure dated
// before the capture is for the rules about dates.
func (l *Ledger) windows() []window {
	from, to := []*Entry{nil}, []*Entry{nil}
	for i := range l.Entries {
		entry := &l.Entries[i]
		switch {
		case len(to) > maxMarks:
		case entry.Kind == EntryStated:
			from, to = append(from, entry), append(to, entry)
		case l.direction(entry) == comesIn && entry.Kind != EntryCaptured:
			to = append(to, &Entry{first: entry.first, last: entry.first - 1})
		}
	}
	var windows []window
	for _, start := range from {
		for _, end := range to {
			if start == nil || end == nil || start.last < end.first {
				windows = append(windows, window{start, end})
			}
		}
	}
	return windows
}

// weigh asks whether those who certainly left within a window, and those stated as held at its
// end, are more than were there at its beginning and can have come in.
func (l *Ledger) weigh(w window) (Imbalance, bool) {
	if l.lack(w) <= 0 {
		return Imbalance{}, false
	}
	there, needed := int64(0), int64(0)
	var claims, departures []Entry
	if w.from != nil {
		there = w.from.amount.High
		claims = append(claims, *w.from)
	}
	if w.to != nil && w.to.amount.Low > 0 {
		needed = w.to.amount.Low
		claims = append(claims, *w.to)
	}
	for i := range l.Entries {
		entry := &l.Entries[i]
		switch l.direction(entry) {
		case comesIn:
			if w.possibly(entry) {
				there = add(there, entry.amount.High)
				claims = append(claims, *entry)
			}
		case goesOut:
			if w.certainly(entry) && entry.amount.Low > 0 {
				departures = append(departures, *entry)
			}
		}
	}
	slices.SortStableFunc(departures, func(a, b Entry) int { return cmp.Compare(b.amount.Low, a.amount.Low) })
	for _, departure := range departures {
		if needed > there {
			break
		}
		needed = add(needed, departure.amount.Low)
		claims = append(claims, departure)
	}
	if needed <= there {
		return Imbalance{}, false
	}
	slices.SortStableFunc(claims, func(a, b Entry) int { return cmp.Compare(a.first, b.first) })
	return Imbalance{Entries: claims, There: there, Needed: needed}, true
}

// possibly reports whether the entry can lie in the window. The capture comes before all else.
func (w window) possibly(entry *Entry) bool {
	if entry.Kind == EntryCaptured && w.from == nil {
		return true
	}
	return (w.from == nil || entry.last >= w.from.first) && (w.to == nil || entry.first <= w.to.last)
}

// certainly reports whether the entry lies in the window whatever its day. On the day of a
// statement it may lie on either side.
func (w window) certainly(entry *Entry) bool {
	return (w.from == nil || entry.first > w.from.last) && (w.to == nil || entry.last < w.to.first)
}

// maxRepairs bounds the claims of a set that repairs are tried for; nobody reads more.
const maxRepairs = 50

// repairs tries for every claim of the set the least change that gives way for the worst of the
// imbalances, and keeps the changes that leave none.
func (l *Ledger) repairs(imbalance Imbalance) []CountRepair {
	var repairs []CountRepair
	excess := l.worst()
	for _, claim := range imbalance.Entries[:min(len(imbalance.Entries), maxRepairs)] {
		least, most := claim.amount, claim.amount
		most.High = add(most.High, excess)
		most.Low = min(claim.amount.Low, most.High)
		least.Low = subtract(least.Low, excess)
		least.High = max(0, least.Low)
		switch {
		case l.direction(&claim) != goesOut && l.with(claim, most).Balanced():
			repairs = append(repairs, CountRepair{Entry: claim, Count: Range{most.High, anyNumber.High}})
		case l.direction(&claim) != comesIn && least.Low >= 0 && l.with(claim, least).Balanced():
			repairs = append(repairs, CountRepair{Entry: claim, Count: Range{0, least.Low}, Twice: l.twin(claim)})
		}
	}
	return repairs
}

// worst returns the greatest number of people that any window lacks.
func (l *Ledger) worst() int64 {
	worst := int64(0)
	for _, w := range l.windows() {
		worst = max(worst, l.lack(w))
	}
	return worst
}

// lack returns how many more are needed in a window than were there, all departures counted.
func (l *Ledger) lack(w window) int64 {
	there, needed := int64(0), int64(0)
	if w.from != nil {
		there = w.from.amount.High
	}
	if w.to != nil {
		needed = w.to.amount.Low
	}
	for i := range l.Entries {
		entry := &l.Entries[i]
		switch l.direction(entry) {
		case comesIn:
			if w.possibly(entry) {
				there = add(there, entry.amount.High)
			}
		case goesOut:
			if w.certainly(entry) {
				needed = add(needed, entry.amount.Low)
			}
		}
	}
	return subtract(needed, there)
}

// with returns the ledger with another amount for one entry.
func (l *Ledger) with(claim Entry, amount Range) *Ledger {
	changed := &Ledger{Cohort: l.Cohort, Holder: l.Holder, Entries: slices.Clone(l.Entries)}
	for i := range changed.Entries {
		if entry := &changed.Entries[i]; entry.Record == claim.Record && entry.Pointer == claim.Pointer && entry.Kind == claim.Kind {
			entry.amount = amount
		}
	}
	return changed
}

// reportLag is how many days two reports of one departure differ: the day it happened, the day
// after, and the time zone.
const reportLag date.Date = 2

// twin reports whether another departure has the same number and parties, at most reportLag days
// apart.
func (l *Ledger) twin(claim Entry) bool {
	return slices.ContainsFunc(l.Entries, func(other Entry) bool {
		return (other.Record != claim.Record || other.Pointer != claim.Pointer) && l.alike(&claim, &other)
	})
}

// alike reports whether two entries can be two reports of one departure.
func (l *Ledger) alike(a, b *Entry) bool {
	return a.Kind == b.Kind && a.amount == b.amount && a.From == b.From && a.To == b.To &&
		a.first <= b.last+reportLag && b.first <= a.last+reportLag
}
