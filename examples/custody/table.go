package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/rickb777/date/v2"
)

// lineWidth is how many columns a line takes at most.
const lineWidth = 80

// print writes the account as a table: a line for every day on which it can change.
func (a account) print(out io.Writer) {
	heading := fmt.Sprintf("%s: %s captured, held by %s", a.cohort.ID, a.cohort.Count, cmp.Or(a.cohort.Holder, "somebody not on record"))
	fmt.Fprintf(out, "%s\n\n", integrity.Wrap(heading, "", "  ", lineWidth))
	a.printDays(out)
	fmt.Fprintf(out, "\nnot accounted for: %s\n", a.ledger.Rest())
	if holders := a.ledger.Holders(); len(holders) > 1 {
		for _, holder := range holders {
			fmt.Fprintf(out, "held by %s at the end: %s\n", holder, a.ledger.Of(holder).Rest())
		}
	}
	a.printOpen(out)
	a.printImbalance(out)
}

// printDays writes one row a day: who were held at its end, and what happened on it.
func (a account) printDays(out io.Writer) {
	rows := [][3]string{{"DAY", "HELD", "WHAT HAPPENED"}}
	for _, balance := range a.days {
		held := balance.Held.String()
		if balance.Disputed {
			held += " *"
		}
		rows = append(rows, [3]string{balance.Day.String(), held, a.happened(balance.Day)})
	}
	if undated := a.undated(); undated != "" {
		rows = append(rows, [3]string{"no date", "", undated})
	}
	day, held := 0, 0
	for _, row := range rows {
		day, held = max(day, utf8.RuneCountInString(row[0])), max(held, utf8.RuneCountInString(row[1]))
	}
	for _, row := range rows {
		first := fmt.Sprintf("%-*s  %-*s  ", day, row[0], held, row[1])
		text := integrity.Wrap(row[2], first, strings.Repeat(" ", utf8.RuneCountInString(first)), lineWidth)
		fmt.Fprintln(out, strings.TrimRight(text, " "))
	}
}

// happened tells what happened on a day, may have begun to, or must have by then.
func (a account) happened(day date.Date) string {
	var events []string
	for _, entry := range a.ledger.Entries {
		if when, told := tells(entry.Date, day); told {
			events = append(events, a.describe(entry, when))
		}
	}
	return strings.Join(events, ", ")
}

// tells says how a day stands to the date of an entry; false on days that say nothing new of it.
func tells(when chronology.Date, day date.Date) (string, bool) {
	first, last := when.Earliest(), when.Latest()
	begins, ends := first.Kind == chronology.BoundKnown && first.Day == day, last.Kind == chronology.BoundKnown && last.Day == day
	switch {
	case begins && ends:
		return "", true
	case begins:
		return "on this day or later", true
	case ends:
		return "by now", true
	}
	return "", false
}

// undated tells what happened on no known day.
func (a account) undated() string {
	var events []string
	for _, entry := range a.ledger.Entries {
		if entry.Date.IsZero() {
			events = append(events, a.describe(entry, ""))
		}
	}
	return strings.Join(events, ", ")
}

func (a account) describe(entry humanitarian.Entry, when string) string {
	text := counted(entry)
	if when != "" {
		text += " " + when
	}
	if entry.Record != a.cohort.ID {
		text += " (" + string(entry.Record) + ")"
	}
	return text
}

// printOpen tells which records leave numbers open, each once, and why.
func (a account) printOpen(out io.Writer) {
	byDate, byCount, disputed := map[record.ID]bool{}, map[record.ID]bool{}, false
	for _, balance := range a.days {
		disputed = disputed || balance.Disputed
		for _, wide := range balance.Wide {
			byDate[wide.Entry.Record] = byDate[wide.Entry.Record] || wide.ByDate
			byCount[wide.Entry.Record] = byCount[wide.Entry.Record] || wide.ByCount
		}
	}
	printRecords(out, "open because the day is not known: ", byDate)
	printRecords(out, "open because the number is not exact: ", byCount)
	if disputed {
		fmt.Fprintln(out, "* counts disagree about this day")
	}
}

func printRecords(out io.Writer, label string, named map[record.ID]bool) {
	var ids []string
	for id, open := range named {
		if open {
			ids = append(ids, string(id))
		}
	}
	if slices.Sort(ids); len(ids) > 0 {
		fmt.Fprintln(out, integrity.Wrap(label+strings.Join(ids, ", "), "", "  ", lineWidth))
	}
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
	kinds := 0
	for _, entry := range imbalance.Entries {
		kinds = max(kinds, len(counted(entry)))
	}
	for _, entry := range imbalance.Entries {
		fmt.Fprintf(out, "  %-*s  %s %s\n", kinds, counted(entry), entry.Record, entry.Pointer)
	}
	for i, repair := range imbalance.Repairs {
		word := "would hold if"
		if i > 0 {
			word = "           or"
		}
		text := fmt.Sprintf("%s %s were %s", repair.Entry.Record, repair.Entry.Pointer, repair.Count)
		if repair.Twice {
			text += ", perhaps counted twice"
		}
		fmt.Fprintln(out, integrity.Wrap(text, word+" ", strings.Repeat(" ", len(word)+1), lineWidth))
	}
}

// counted writes how many an entry is about, and what befell them.
func counted(entry humanitarian.Entry) string {
	return entry.Count.String() + " " + strings.ReplaceAll(string(entry.Kind), "_", " ")
}
