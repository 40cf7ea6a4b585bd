package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/rickb777/date/v2"
)

// transfers shows who handed whom or what to whom, through whom, and under what name.
func (p *page) transfers() {
	p.section("Who handed whom or what to whom")
	all := slices.Collect(record.Each[humanitarian.Transfer](p.dossier))
	slices.SortStableFunc(all, func(a, b *humanitarian.Transfer) int {
		return int(a.Executed.Latest().Day - b.Executed.Latest().Day)
	})
	for _, transfer := range all {
		p.row(day(transfer.Executed), fmt.Sprintf("%s -> %s: %s", p.name(transfer.From), p.name(transfer.To), p.content(transfer)))
		p.row("", "called "+title(transfer.Type)+p.through(transfer)+p.saidBy(transfer))
	}
}

func (p *page) content(transfer *humanitarian.Transfer) string {
	var parts []string
	for _, group := range transfer.People {
		parts = append(parts, fmt.Sprintf("%s %s", group.Count, plural(string(group.Category), group.Count)))
	}
	for _, item := range transfer.Information {
		parts = append(parts, title(item.Kind)+" ("+item.Count.String()+")")
	}
	return strings.Join(parts, ", ")
}

// plural returns the words of a category code for a number of people.
func plural(code string, count record.Count) string {
	words := strings.ReplaceAll(code, "_", " ")
	if n, exact := count.Exact(); exact && n == 1 {
		return words
	}
	return strings.Replace(words+"s", "mans", "men", 1)
}

func (p *page) through(transfer *humanitarian.Transfer) string {
	text := ""
	for _, between := range transfer.Intermediaries {
		text += fmt.Sprintf("; through %s (%s)", p.name(between.Party), title(between.Role))
	}
	return text
}

// saidBy names the statements that speak of the transfer.
func (p *page) saidBy(transfer *humanitarian.Transfer) string {
	var dates []string
	for statement := range record.Each[conflict.Statement](p.dossier) {
		speaks := func(a conflict.Assertion) bool { return slices.Contains(a.About, transfer.ID.Ref()) }
		if slices.ContainsFunc(statement.Assertions, speaks) {
			dates = append(dates, day(statement.Date))
		}
	}
	if len(dates) == 0 {
		return ""
	}
	return "; placed in the statements of " + strings.Join(dates, " and ")
}

// cohorts shows how many of those captured are accounted for after each hand-over.
func (p *page) cohorts() {
	p.section("What became of those captured")
	for cohort := range record.Each[humanitarian.Cohort](p.dossier) {
		ledger, known := humanitarian.LedgerOf(p.dossier, cohort.ID)
		if !known {
			continue
		}
		p.wrapped("", "", fmt.Sprintf("%s: %s", cohort.Title(), cohort.Count))
		for _, day := range ledger.Days() {
			p.row("  "+dayText(day), fmt.Sprintf("%s of them not yet accounted for at the end of the day", ledger.HeldOn(day).Held))
		}
	}
}

func dayText(d date.Date) string { return day(chronology.Of(d)) }

// midnight shows that 9 and 10 November 2020 are one night and no contradiction.
func (p *page) midnight() {
	p.section("9 or 10 November 2020?")
	for ceasefire := range record.Each[agreement.Ceasefire](p.dossier) {
		instant, zoned := ceasefire.Effective.Instant()
		if !zoned {
			continue
		}
		if laidDown, known := record.Get[agreement.Agreement](p.dossier, ceasefire.Agreement); known {
			for _, dated := range laidDown.Dates {
				p.row(title(dated.Role), dated.Date.String()+", says "+p.name(dated.By))
			}
		}
		p.row("the same instant", instant.UTC().Format("2006-01-02T15:04Z07:00")+" in UTC, "+instant.UTC().Add(4*hour).Format("2006-01-02T15:04")+" in Baku and Yerevan (UTC+4)")
		p.wrapped("", "", fmt.Sprintf("Declared %s, in effect %s: in this order, %s. Midnight in Moscow is still %s in UTC, so a dataset that keeps UTC days says the 9th "+
			"and one that keeps Moscow's says the 10th. Both name one night; no rule finds fault with it.",
			day(ceasefire.Declared), ceasefire.Effective, certainty(ceasefire.Declared.NotAfter(ceasefire.Effective)), instant.UTC().Format("2 January")))
	}
}
