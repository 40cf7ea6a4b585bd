package humanitarian

import (
	"math"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// Ledger is the account of a cohort: who came into custody, who left it and how, and what was
// stated of those still held. At the end of any day, captured = held + returned + died + escaped +
// released, and within one holder's custody also + moved to another.
//
// A statement of those held is compared, not believed: it holds at some time of its day. People may
// have left without a record, so that fewer held than the account says is no contradiction; more
// is one.
type Ledger struct {
	// Cohort is whose account it is.
	Cohort record.ID
	// Holder is whose custody is counted; "" is custody of any party.
	Holder record.Ref
	// Entries are in the order of their dates.
	Entries []Entry
}

// Entry is one line of a ledger.
type Entry struct {
	// Kind says what happened.
	Kind EntryKind
	// Date is when.
	Date chronology.Date
	// Count is how many it concerns, in persons, as the record has it.
	Count record.Count
	// From held them before, To afterwards; "" where nobody did or it is not known.
	From, To record.Ref
	// Record and Pointer are where the count stands.
	Record  record.ID
	Pointer record.Pointer

	amount      Range
	first, last date.Date
}

// EntryKind says what a line of a ledger is about.
type EntryKind string

// The kinds of lines.
const (
	EntryCaptured   EntryKind = "captured"
	EntryRecaptured EntryKind = "recaptured"
	EntryReturned   EntryKind = "returned"
	EntryDied       EntryKind = "died"
	EntryEscaped    EntryKind = "escaped"
	EntryReleased   EntryKind = "released"
	EntryMoved      EntryKind = "moved"
	EntryStated     EntryKind = "stated_held"
)

// direction tells whether people come into custody, leave it, or neither.
type direction int8

const (
	counted direction = iota
	comesIn
	goesOut
)

// direction returns which way the entry moves people in the ledger.
func (l *Ledger) direction(e *Entry) direction {
	switch e.Kind {
	case EntryStated:
		return counted
	case EntryCaptured, EntryRecaptured:
		return comesIn
	case EntryMoved:
		switch l.Holder {
		case "":
			return counted // custody of any party goes on
		case e.To:
			return comesIn
		}
	}
	return goesOut
}

// settle fills in what the sums need and puts the entries in the order of their dates.
func (l *Ledger) settle() {
	begun, ordered := distantPast, true
	for i := range l.Entries {
		entry := &l.Entries[i]
		entry.amount = RangeOf(entry.Count)
		entry.first, entry.last = limits(entry.Date)
		ordered = ordered && entry.last >= begun
		begun = max(begun, entry.first)
	}
	if ordered {
		return
	}
	events := make([]Dated[CustodyEvent], len(l.Entries))
	for i := range l.Entries {
		events[i].Date = l.Entries[i].Date
	}
	settled := make([]Entry, 0, len(l.Entries))
	for i := range chronological(events) {
		settled = append(settled, l.Entries[i])
	}
	l.Entries = settled
}

// widen takes statements of what one party holds, where others held people too, as statements of
// the least that all of them hold.
func (l *Ledger) widen() {
	holders := l.Holders()
	for i := range l.Entries {
		entry := &l.Entries[i]
		only := len(holders) == 1 && entry.From == holders[0]
		if entry.Kind == EntryStated && entry.From != "" && !only {
			entry.amount.High = anyNumber.High
		}
	}
}

// Of returns the account of one holder within the cohort: what came into its custody and left it.
func (l *Ledger) Of(holder record.Ref) *Ledger {
	account := &Ledger{Cohort: l.Cohort, Holder: holder}
	for _, entry := range l.Entries {
		if entry.From == holder || entry.To == holder {
			entry.amount = RangeOf(entry.Count)
			account.Entries = append(account.Entries, entry)
		}
	}
	return account
}

// Holders returns the parties that held members of the cohort, in the order they came to it.
func (l *Ledger) Holders() []record.Ref {
	var holders []record.Ref
	for _, entry := range l.Entries {
		for _, holder := range []record.Ref{entry.From, entry.To} {
			if holder != "" && entry.Kind != EntryStated && !slices.Contains(holders, holder) {
				holders = append(holders, holder)
			}
		}
	}
	return holders
}

// Balance is the account at the end of a day.
type Balance struct {
	Day date.Date
	// Held is how many can still be held, as far as departures are recorded.
	Held Range
	// Captured is how many had come into custody; recaptured ones are counted again.
	Captured Range
	// Left is how many had left, by how they did.
	Left map[EntryKind]Range
	// Wide are the entries that keep Held from being one number, with the reason.
	Wide []Widening
	// Disputed says that a statement of those held does not agree with the account, which then
	// stands alone in Held.
	Disputed bool
}

// Widening is an entry that widens a balance.
type Widening struct {
	Entry Entry
	// ByCount says that the number is not exact, ByDate that the entry may lie before or after.
	ByCount, ByDate bool
}

// HeldOn returns the account at the end of a day. What happened on the day counts as done.
func (l *Ledger) HeldOn(day date.Date) Balance {
	balance := Balance{Day: day, Left: map[EntryKind]Range{}}
	for i := range l.Entries {
		entry := &l.Entries[i]
		amount, towards := l.movedBy(day, entry)
		if towards == counted {
			continue
		}
		if amount.Low != amount.High {
			balance.Wide = append(balance.Wide, Widening{*entry, entry.amount.Low != entry.amount.High, entry.last > day})
		}
		if towards == comesIn {
			balance.Captured = balance.Captured.Plus(amount)
		} else {
			balance.Left[entry.Kind] = balance.Left[entry.Kind].Plus(amount)
		}
	}
	balance.Held, balance.Disputed = l.held(day)
	return balance
}

// movedBy returns how many an entry has moved by the end of a day, and which way.
func (l *Ledger) movedBy(day date.Date, entry *Entry) (amount Range, towards direction) {
	if entry.first > day {
		return Range{}, counted
	}
	amount = entry.amount
	if entry.last > day {
		amount.Low = 0
	}
	return amount, l.direction(entry)
}

// held returns how many can be held at the end of a day. Disputed says that a statement of those held
// does not agree with the account.
func (l *Ledger) held(day date.Date) (held Range, disputed bool) {
	var came, left Range
	for i := range l.Entries {
		switch amount, towards := l.movedBy(day, &l.Entries[i]); towards {
		case comesIn:
			came = came.Plus(amount)
		case goesOut:
			left = left.Plus(amount)
		}
	}
	account := came.Minus(left).Intersect(anyNumber)
	account = account.Intersect(Range{Low: l.leaveLater(day), High: math.MaxInt64})
	held = account
	for i := range l.Entries {
		if entry := &l.Entries[i]; entry.Kind == EntryStated {
			held = held.Intersect(l.carried(entry, day))
		}
	}
	if !held.Empty() {
		return held, false
	}
	most := max(account.High, 0)
	return Range{Low: min(max(account.Low, 0), most), High: most}, true
}

// leaveLater returns how many must be held at the end of the day, since they leave later and do
// not come in later.
func (l *Ledger) leaveLater(day date.Date) int64 {
	leave, come := int64(0), int64(0)
	for i := range l.Entries {
		switch entry := &l.Entries[i]; l.direction(entry) {
		case goesOut:
			if entry.first > day {
				leave = add(leave, entry.amount.Low)
			}
		case comesIn:
			if entry.last > day {
				come = add(come, entry.amount.High)
			}
		}
	}
	return max(0, subtract(leave, come))
}

// carried returns how many can be held at the end of the day, given a statement for another.
func (l *Ledger) carried(statement *Entry, day date.Date) Range {
	held := statement.amount
	switch {
	case statement.last <= day:
		come, leave := l.between(statement.first, statement.last, day, day+1)
		return held.Plus(come).Minus(leave)
	case statement.first > day:
		come, leave := l.between(day+1, day, statement.first-1, statement.last+1)
		return held.Plus(leave).Minus(come)
	}
	return anyNumber
}

// between returns how many came in and left between two moments known in part. Entries lie
// possibly between when they can fall on a day from earliest up to before end, and certainly when
// they must fall after since and by until.
func (l *Ledger) between(earliest, since, until, end date.Date) (come, leave Range) {
	for i := range l.Entries {
		entry := &l.Entries[i]
		amount := entry.amount
		switch {
		case entry.last < earliest || entry.first >= end:
			continue
		case entry.first <= since || entry.last > until:
			amount.Low = 0
		}
		switch l.direction(entry) {
		case comesIn:
			come = come.Plus(amount)
		case goesOut:
			leave = leave.Plus(amount)
		}
	}
	return come, leave
}

// Days returns the days on which the account can change, each once and in order: the first and the
// last possible day of every entry.
func (l *Ledger) Days() []date.Date {
	var days []date.Date
	for i := range l.Entries {
		for _, day := range []date.Date{l.Entries[i].first, l.Entries[i].last} {
			if day != distantPast && day != distantFuture {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// Rest returns how many are not accounted for by any recorded departure.
func (l *Ledger) Rest() Range {
	rest, _ := l.held(distantFuture)
	return rest
}
