package humanitarian

import (
	"math"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// line makes an entry of a test ledger; its pointer is its place in the list.
func line(kind EntryKind, on string, count record.Count) Entry {
	entry := Entry{Kind: kind, Count: count, From: "party/north", Record: "cohort/test"}
	if on != "" {
		entry.Date = chronology.MustParse(on)
	}
	return entry
}

func ledger(entries ...Entry) *Ledger {
	for i := range entries {
		entries[i].Pointer = record.At(i)
	}
	account := &Ledger{Cohort: "cohort/test", Entries: entries}
	account.settle()
	return account
}

func november2021() *Ledger {
	return ledger(
		line(EntryCaptured, "2021-11-16", record.Exactly(32)),
		line(EntryReturned, "2021-11-26", record.Exactly(1)),
		line(EntryReturned, "2021-12-04", record.Exactly(10)),
		line(EntryReturned, "2021-12-19", record.Exactly(10)),
		line(EntryReturned, "[2021-12-28,2021-12-29]", record.Exactly(5)),
		line(EntryReturned, "2022-02-07", record.Between(4, 7)),
	)
}

func TestLedgerOfNovember2021(t *testing.T) {
	account := november2021()
	require.True(t, account.Balanced())
	for on, want := range map[string]Range{
		"2021-11-15": {0, 0},
		"2021-11-16": {32, 32},
		"2021-11-26": {31, 31},
		"2021-12-04": {21, 21},
		"2021-12-19": {11, 11},
		"2021-12-28": {6, 11},
		"2021-12-29": {6, 6},
		"2022-02-07": {0, 2},
	} {
		assert.Equal(t, want, account.HeldOn(day(on)).Held, on)
	}
	wide := account.HeldOn(day("2021-12-28")).Wide
	require.Len(t, wide, 1)
	assert.True(t, wide[0].ByDate)
	assert.False(t, wide[0].ByCount)
	assert.Equal(t, Range{0, 2}, account.Rest())
}

func TestLedgerNamesTheSmallestContradiction(t *testing.T) {
	account := ledger(
		line(EntryCaptured, "2021-11-16", record.Exactly(32)),
		line(EntryReturned, "2021-11-26", record.Exactly(1)),
		line(EntryReturned, "2021-12-04", record.Exactly(10)),
		line(EntryReturned, "2021-12-05", record.Exactly(10)),
		line(EntryReturned, "2021-12-19", record.AtLeast(13)),
	)
	imbalance, found := account.Imbalance()
	require.True(t, found)
	assert.Equal(t, []record.Pointer{"/0", "/2", "/3", "/4"}, pointers(imbalance.Entries))
	assert.Equal(t, int64(1), imbalance.Excess())
	repaired := map[record.Pointer]CountRepair{}
	for _, repair := range imbalance.Repairs {
		repaired[repair.Entry.Pointer] = repair
	}
	assert.Equal(t, Range{34, math.MaxInt64}, repaired["/0"].Count, "all five departures need 34")
	assert.True(t, repaired["/2"].Twice, "ten on two days running")
	assert.Equal(t, Range{0, 8}, repaired["/2"].Count)
	assert.False(t, repaired["/4"].Twice)
}

func TestLedgerHoldsStatementsAgainstTheAccount(t *testing.T) {
	tests := map[string]struct {
		entries  []Entry
		claims   []record.Pointer
		disputed bool
	}{
		"six remain": {[]Entry{line(EntryCaptured, "2021-11-16", record.Exactly(32)), line(EntryReturned, "2021-12", record.Exactly(26)), line(EntryStated, "2022-01-01", record.Exactly(6))}, nil, false},
		"seven cannot remain": {[]Entry{line(EntryCaptured, "2021-11-16", record.Exactly(32)), line(EntryReturned, "2021-12", record.Exactly(26)), line(EntryStated, "2022-01-01", record.Exactly(7))},
			[]record.Pointer{"/0", "/1", "/2"}, true},
		"fewer remain than are accounted for": {[]Entry{line(EntryCaptured, "2021-11-16", record.Exactly(32)), line(EntryStated, "2022-01-01", record.Exactly(7))}, nil, true},
		"more stated than captured": {[]Entry{line(EntryCaptured, "2021-11-16", record.Exactly(32)), line(EntryReturned, "2021-12-04", record.Exactly(10)), line(EntryStated, "2021-12-01", record.Exactly(37))},
			[]record.Pointer{"/0", "/2"}, true},
		"on the day of the return either is right": {[]Entry{line(EntryCaptured, "2021-11-16", record.Exactly(32)), line(EntryReturned, "2021-12-04", record.Exactly(10)), line(EntryStated, "2021-12-04", record.Exactly(32))}, nil, false},
		"two statements":             {[]Entry{line(EntryCaptured, "2021-11", record.UnknownCount()), line(EntryStated, "2021-12-01", record.Exactly(5)), line(EntryReturned, "2021-12-04", record.Exactly(1)), line(EntryStated, "2021-12-10", record.Exactly(5))}, []record.Pointer{"/1", "/2", "/3"}, true},
		"unknown counts say nothing": {[]Entry{line(EntryCaptured, "", record.UnknownCount()), line(EntryReturned, "", record.Exactly(9)), line(EntryDied, "2021", record.UndisclosedCount())}, nil, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			account := ledger(test.entries...)
			imbalance, found := account.Imbalance()
			assert.Equal(t, test.claims != nil, found)
			if found {
				assert.Equal(t, test.claims, pointers(imbalance.Entries))
			}
			assert.Equal(t, test.disputed, account.HeldOn(day("2023-01-01")).Disputed)
		})
	}
}

func TestLedgerOfOneHolder(t *testing.T) {
	captured := line(EntryCaptured, "2021-11-16", record.Exactly(10))
	captured.From, captured.To = "", "party/north"
	moved := line(EntryMoved, "2021-11-20", record.Exactly(4))
	moved.To = "party/neutral"
	account := ledger(captured, moved, line(EntryReturned, "2021-12-01", record.Exactly(6)))
	assert.Equal(t, []record.Ref{"party/north", "party/neutral"}, account.Holders())
	assert.Equal(t, Range{0, 0}, account.Of("party/north").HeldOn(day("2021-12-01")).Held)
	assert.Equal(t, Range{4, 4}, account.Of("party/neutral").HeldOn(day("2021-12-01")).Held)
	assert.Equal(t, Range{4, 4}, account.HeldOn(day("2021-12-01")).Held)
}

func TestLedgerDoesNotOverflow(t *testing.T) {
	entries := []Entry{line(EntryCaptured, "2021", record.Exactly(record.MaxCount))}
	for range 3000 {
		entries = append(entries, line(EntryReturned, "2022", record.Exactly(record.MaxCount)))
	}
	account := ledger(entries...)
	imbalance, found := account.Imbalance()
	require.True(t, found)
	assert.Len(t, imbalance.Entries, 3)
	assert.Equal(t, Range{0, 0}, account.Rest())
	assert.Equal(t, int64(math.MaxInt64), Sum(slices.Repeat([]record.Count{record.Exactly(record.MaxCount)}, 1100)...).High)
}

func TestLedgerTakesAnyCount(t *testing.T) {
	account := ledger(
		line(EntryCaptured, "2021", record.Exactly(-5)),
		line(EntryReturned, "2020", record.Between(9, 3)),
		line(EntryStated, "2021", record.NoCount()))
	assert.NotPanics(t, func() { account.Imbalance(); account.HeldOn(day("2021-06-01")) })
}

func pointers(entries []Entry) []record.Pointer {
	var all []record.Pointer
	for _, entry := range entries {
		all = append(all, entry.Pointer)
	}
	slices.Sort(all)
	return all
}

// smallLedger draws an account of at most five entries with small numbers on single days.
// Statements have days of their own, since on one day the account takes either order as possible
// and asks no further.
func smallLedger(t *rapid.T, kinds ...EntryKind) *Ledger {
	entries := []Entry{line(EntryCaptured, "2021-11-01", drawCount(t))}
	for range rapid.IntRange(0, 4).Draw(t, "entries") {
		kind := rapid.SampledFrom(kinds).Draw(t, "kind")
		on := []string{"2021-11-02", "2021-11-04", "2021-11-06"}[rapid.IntRange(0, 2).Draw(t, "day")]
		if kind == EntryStated {
			on = []string{"2021-11-03", "2021-11-05", "2021-11-07"}[rapid.IntRange(0, 2).Draw(t, "day stated")]
		}
		entries = append(entries, line(kind, on, drawCount(t)))
	}
	return ledger(entries...)
}

const largestDrawn = 4

func drawCount(t *rapid.T) record.Count {
	low := rapid.Int64Range(0, largestDrawn).Draw(t, "low")
	return record.Between(low, rapid.Int64Range(low, largestDrawn).Draw(t, "high"))
}

// The oracle tries every number for every claim and every order within a day. People may also have
// left without a record, so that before each event any number may be gone.
func possible(entries []Entry, kept map[record.Pointer]bool) bool {
	return tryOrders(entries, func(ordered []Entry) bool { return canFollow(ordered, kept, 0) })
}

func canFollow(ordered []Entry, kept map[record.Pointer]bool, held int64) bool {
	if len(ordered) == 0 {
		return true
	}
	entry, amounts := ordered[0], Range{0, 3 * largestDrawn}
	if kept[entry.Pointer] {
		amounts = entry.amount
	}
	for left := int64(0); left <= held; left++ {
		for amount := amounts.Low; amount <= amounts.High; amount++ {
			next := held - left
			switch {
			case entry.Kind == EntryCaptured || entry.Kind == EntryRecaptured:
				next += amount
			case entry.Kind == EntryStated && next != amount:
				continue
			case entry.Kind != EntryStated:
				next -= amount
			}
			if next >= 0 && canFollow(ordered[1:], kept, next) {
				return true
			}
		}
	}
	return false
}

// tryOrders calls found with every order of the entries that keeps their days, until it is true.
func tryOrders(entries []Entry, found func([]Entry) bool) bool {
	var place func(done, rest []Entry) bool
	place = func(done, rest []Entry) bool {
		if len(rest) == 0 {
			return found(done)
		}
		earliest := slices.MinFunc(rest, func(a, b Entry) int { return int(a.first - b.first) }).first
		for i, entry := range rest {
			if entry.first == earliest && place(append(slices.Clone(done), entry), slices.Delete(slices.Clone(rest), i, i+1)) {
				return true
			}
		}
		return false
	}
	return place(nil, entries)
}

func TestImbalanceAgainstTheOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		account := smallLedger(t, EntryReturned, EntryDied, EntryStated, EntryRecaptured)
		smallest := len(account.Entries) + 1
		for subset := range 1 << len(account.Entries) {
			kept := map[record.Pointer]bool{}
			for i, entry := range account.Entries {
				kept[entry.Pointer] = subset&(1<<i) != 0
				if !kept[entry.Pointer] {
					delete(kept, entry.Pointer)
				}
			}
			if len(kept) < smallest && !possible(account.Entries, kept) {
				smallest = len(kept)
			}
		}
		imbalance, found := account.Imbalance()
		require.Equal(t, smallest <= len(account.Entries), found)
		if !found {
			return
		}
		require.Len(t, imbalance.Entries, smallest)
		kept := map[record.Pointer]bool{}
		for _, claim := range imbalance.Entries {
			kept[claim.Pointer] = true
		}
		require.False(t, possible(account.Entries, kept), "the set is contradictory")
		for _, repair := range imbalance.Repairs {
			require.True(t, account.with(repair.Entry, repair.Count).Balanced(), "the repair heals")
		}
	})
}

// What is held on a day is what some choice of numbers gives, all departures being recorded.
func TestHeldAgainstTheOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		account := smallLedger(t, EntryReturned, EntryDied, EntryStated)
		on := day("2021-11-01") + date.Date(rapid.IntRange(0, 7).Draw(t, "on"))
		want := Range{Low: math.MaxInt64, High: -1}
		tryOrders(account.Entries, func(ordered []Entry) bool {
			enumerate(ordered, on, 0, 0, &want)
			return false
		})
		balance := account.HeldOn(on)
		if want.Empty() {
			return // no choice of numbers fits; what the account says then is tested above
		}
		require.False(t, balance.Disputed)
		require.Equal(t, want, balance.Held)
	})
}

func enumerate(ordered []Entry, on date.Date, held, atEnd int64, found *Range) {
	if len(ordered) == 0 {
		found.Low, found.High = min(found.Low, atEnd), max(found.High, atEnd)
		return
	}
	entry := ordered[0]
	for amount := entry.amount.Low; amount <= entry.amount.High; amount++ {
		next := held
		switch {
		case entry.Kind == EntryCaptured:
			next += amount
		case entry.Kind == EntryStated && held != amount:
			continue
		case entry.Kind != EntryStated:
			next -= amount
		}
		if next < 0 {
			continue
		}
		end := atEnd
		if entry.first <= on {
			end = next
		}
		enumerate(ordered[1:], on, next, end, found)
	}
}

// Where dates are known in part, what is held lies within the range for every choice of days and
// numbers that adds up.
func TestHeldWithImpreciseDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := day("2021-11-02")
		entries := []Entry{line(EntryCaptured, "2021-11-01", drawCount(t))}
		chosen := []Entry{entries[0]}
		kinds := []EntryKind{EntryReturned, EntryEscaped, EntryStated}
		for range rapid.IntRange(0, 4).Draw(t, "entries") {
			from := first + date.Date(rapid.IntRange(0, 4).Draw(t, "first"))
			to := from + date.Date(rapid.IntRange(0, 3).Draw(t, "longer"))
			between, err := chronology.Between(from, to)
			require.NoError(t, err)
			entry := line(rapid.SampledFrom(kinds).Draw(t, "kind"), "", drawCount(t))
			entry.Date = between
			entries = append(entries, entry)
			entry.Date = chronology.Of(from + date.Date(rapid.IntRange(0, int(to-from)).Draw(t, "on")))
			chosen = append(chosen, entry)
		}
		on := first + date.Date(rapid.IntRange(-1, 8).Draw(t, "held on"))
		want := Range{Low: math.MaxInt64, High: -1}
		tryOrders(ledger(chosen...).Entries, func(ordered []Entry) bool {
			enumerate(ordered, on, 0, 0, &want)
			return false
		})
		if want.Empty() {
			return
		}
		balance := ledger(entries...).HeldOn(on)
		require.False(t, balance.Disputed)
		require.LessOrEqual(t, balance.Held.Low, want.Low)
		require.GreaterOrEqual(t, balance.Held.High, want.High)
	})
}

func TestSeries(t *testing.T) {
	total := func(on string, count, added int64, reset bool) RunningTotal {
		point := RunningTotal{Date: chronology.MustParse(on), Count: record.Exactly(count), Reset: reset}
		if added >= 0 {
			point.Added = record.Exactly(added)
		}
		return point
	}
	tests := map[string]struct {
		series []RunningTotal
		faults []SeriesFault
	}{
		"63 then 66":       {[]RunningTotal{total("2021-02-09", 63, -1, false), total("2021-05-04", 66, 3, false)}, nil},
		"listed backwards": {[]RunningTotal{total("2021-05-04", 66, 3, false), total("2021-02-09", 63, -1, false)}, nil},
		"decreases":        {[]RunningTotal{total("2021-02-09", 66, -1, false), total("2021-05-04", 63, -1, false)}, []SeriesFault{{1, 0, true, Range{-3, -3}}}},
		"revised":          {[]RunningTotal{total("2021-02-09", 66, -1, false), total("2021-05-04", 63, -1, true)}, nil},
		"added differs":    {[]RunningTotal{total("2021-02-09", 63, -1, false), total("2021-05-04", 66, 5, false)}, []SeriesFault{{1, 0, false, Range{3, 3}}}},
		"two series":       {[]RunningTotal{{Name: "a", Count: record.Exactly(9)}, {Name: "b", Count: record.Exactly(3)}}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.faults, CheckSeries(test.series)) })
	}
}

func TestRangeString(t *testing.T) {
	assert.Equal(t, "6", Range{6, 6}.String())
	assert.Equal(t, "6 to 10", Range{6, 10}.String())
	assert.Equal(t, "11 or more", RangeOf(record.AtLeast(11)).String())
}
