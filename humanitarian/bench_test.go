package humanitarian

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

func BenchmarkMachineRun(b *testing.B) {
	events := dated("captured", "2021-11-16", "relocated", "2021-11", "visited", "2021-12", "handed_over", "2021-12-19")
	for b.Loop() {
		CustodyMachine().Run(events)
	}
}

// BenchmarkImbalance weighs an account of 1,000 departures and 20 statements of those held.
func BenchmarkImbalance(b *testing.B) {
	entries := []Entry{line(EntryCaptured, "2021-01-01", record.Exactly(1000))}
	for i := range 1000 {
		entry := line(EntryReturned, "", record.Exactly(1))
		entry.Date = chronology.Of(day("2021-01-02") + date.Date(i))
		entries = append(entries, entry)
	}
	for i := range 20 {
		entry := line(EntryStated, "", record.AtLeast(1))
		entry.Date = chronology.Of(day("2021-01-02") + date.Date(50*i))
		entries = append(entries, entry)
	}
	account := ledger(entries...)
	b.ResetTimer()
	for b.Loop() {
		account.Balanced()
	}
}
