package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/language"
)

// page writes the sections; the first error of writing stays.
type page struct {
	out     io.Writer
	dossier *record.Dossier
	err     error
}

func (p *page) line(format string, arguments ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format+"\n", arguments...)
	}
}

// wrapped writes text in lines of the page's width, the first after first, the others after hang.
func (p *page) wrapped(first, hang, text string) {
	p.line("%s", integrity.Wrap(text, first, hang, width))
}

func (p *page) section(title string) {
	p.line("\n%s\n%s\n", title, strings.Repeat("-", utf8.RuneCountInString(title)))
}

// row writes text in a column beside a label, or below it where the label is too long.
func (p *page) row(label, text string) {
	const column = 24
	blank := strings.Repeat(" ", column)
	if length := utf8.RuneCountInString(label); length < column {
		p.wrapped(label+blank[length:], blank, text)
		return
	}
	p.line("%s", label)
	p.wrapped(blank, blank, text)
}

// name returns what to call the record a reference leads to.
func (p *page) name(ref record.Ref) string {
	rec, known := p.dossier.Lookup(ref.ID())
	if !known {
		return string(ref)
	}
	return rec.(interface{ Title() string }).Title()
}

// names joins the names of several records.
func (p *page) names(refs []record.Ref) string {
	named := make([]string, len(refs))
	for i, ref := range refs {
		named[i] = p.name(ref)
	}
	return strings.Join(named, ", ")
}

// title returns the title of a vocabulary code.
func title(code record.Coded) string {
	text := fmt.Sprint(code)
	if term, listed := code.Vocabulary().Term(text); listed {
		return term.Title
	}
	return text
}

// day writes a date as people do, imprecise ones as such.
func day(date chronology.Date) string { return date.In(language.English) }

func (p *page) introduction(name string) {
	p.line("Armistice: a news report as checked records")
	p.line("===========================================\n")
	if name == "corrected.jsonl" {
		p.wrapped("", "", "The dossier as a careful editor would leave it: the hand-over of 26 November is called one, "+
			"the mine maps and the sentence on 26 November stand in the communiqué of 4 December that really has them, and no anniversary is claimed.")
		return
	}
	p.wrapped("", "", "On 19 December 2021 a news site reported that Azerbaijan had handed ten servicemen over to Armenia "+
		"through the mediation of the European Union. Every fact of the report is a record here, citing its paragraph and sentence. "+
		"A few records come from other sources, to hold the report against: the communiqué of 4 December 2021 itself, "+
		"the text of the statement of November 2020, and the number of those captured.")
}
