package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/armistice-go/armistice/humanitarian"
	"github.com/rickb777/date/v2"
)

// print writes the account as a table: a line for every day on which it can change.
func (a account) print(out io.Writer) {
	fmt.Fprintf(out, "%s: %s captured, held by %s\n\n", a.cohort.ID, a.cohort.Count, a.cohort.Holder)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "DAY\tHELD\tWHAT HAPPENED\tLEFT OPEN BY")
	for _, balance := range a.days {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", balance.Day, balance.Held, a.happened(balance.Day), widenings(balance))
	}
	if undated := a.undated(); undated != "" {
		fmt.Fprintf(table, "not dated\t\t%s\t\n", undated)
	}
	table.Flush()
	fmt.Fprintf(out, "\nnot accounted for: %s\n", a.ledger.Rest())
	if holders := a.ledger.Holders(); len(holders) > 1 {
		for _, holder := range holders {
			fmt.Fprintf(out, "held by %s at the end: %s\n", holder, a.ledger.Of(holder).Rest())
		}
	}
	a.printImbalance(out)
}

// happened tells what may have happened on a day, or must have by then.
func (a account) happened(day date.Date) string {
	var events []string
	for _, entry := range a.ledger.Entries {
		if entry.Date.Contains(day) {
			events = append(events, a.describe(entry))
		}
	}
	return strings.Join(events, ", ")
}

// undated tells what happened on no known day.
func (a account) undated() string {
	var events []string
	for _, entry := range a.ledger.Entries {
		if entry.Date.IsZero() {
			events = append(events, a.describe(entry))
		}
	}
	return strings.Join(events, ", ")
}

func (a account) describe(entry humanitarian.Entry) string {
	text := fmt.Sprintf("%s %s", entry.Count, strings.ReplaceAll(string(entry.Kind), "_", " "))
	if _, single := entry.Date.SingleDay(); !single && !entry.Date.IsZero() {
		text += "?"
	}
	if entry.Record != a.cohort.ID {
		text += " (" + string(entry.Record) + ")"
	}
	return text
}

func widenings(balance humanitarian.Balance) string {
	var causes []string
	for _, wide := range balance.Wide {
		switch {
		case wide.ByCount && wide.ByDate:
			causes = append(causes, string(wide.Entry.Record)+" (number and date)")
		case wide.ByCount:
			causes = append(causes, string(wide.Entry.Record)+" (number)")
		default:
			causes = append(causes, string(wide.Entry.Record)+" (date)")
		}
	}
	if balance.Disputed {
		causes = append(causes, "counts that disagree")
	}
	return strings.Join(causes, ", ")
}

// printImbalance names the smallest set of counts that cannot all be true, and the single changes
// that would put the account right.
func (a account) printImbalance(out io.Writer) {
	imbalance, broken := a.ledger.Imbalance()
	if !broken {
		fmt.Fprintln(out, "all counts can be true together")
		return
	}
	fmt.Fprintf(out, "\nthese counts cannot all be true, %d too many:\n", imbalance.Excess())
	for _, entry := range imbalance.Entries {
		fmt.Fprintf(out, "  %s %s  %s%s\n", entry.Count, strings.ReplaceAll(string(entry.Kind), "_", " "), entry.Record, entry.Pointer)
	}
	for i, repair := range imbalance.Repairs {
		word := "would hold if"
		if i > 0 {
			word = "           or"
		}
		fmt.Fprintf(out, "%s %s%s were %s", word, repair.Entry.Record, repair.Entry.Pointer, repair.Count)
		if repair.Twice {
			fmt.Fprint(out, ", perhaps counted twice")
		}
		fmt.Fprintln(out)
	}
}
