package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

const columns = 80

// write prints the commitments of a dossier and the terms of its agreements as of a day.
func write(out io.Writer, dossier *record.Dossier, day date.Date) error {
	page := &page{day: day}
	page.line(0, "Deadlines as of %s", chronology.Of(day))
	commitments := 0
	for commitment := range record.Each[agreement.Commitment](dossier) {
		page.commitment(commitment)
		commitments++
	}
	for accord := range record.Each[agreement.Agreement](dossier) {
		page.term(accord)
	}
	if commitments == 0 {
		page.line(0, "The dossier has no commitments.")
	}
	_, err := page.text.WriteTo(out)
	return err
}

// page collects lines of at most 80 columns.
type page struct {
	day  date.Date
	text bytes.Buffer
}

func (p *page) line(indent int, format string, values ...any) {
	width := 0
	for i, word := range strings.Fields(fmt.Sprintf(format, values...)) {
		length := len([]rune(word))
		switch {
		case i == 0:
			p.text.WriteString(strings.Repeat(" ", indent))
			width = indent
		case width+1+length > columns:
			p.text.WriteString("\n" + strings.Repeat(" ", indent+2))
			width = indent + 2
		default:
			p.text.WriteByte(' ')
			width++
		}
		p.text.WriteString(word)
		width += length
	}
	p.text.WriteByte('\n')
}

func (p *page) commitment(c *agreement.Commitment) {
	p.text.WriteByte('\n')
	p.line(0, "%s", c.Title())
	p.line(2, "%s", strings.TrimSpace(fmt.Sprintf("%s %s", c.Agreement.ID(), clause(c.Clause))))
	switch {
	case !c.Due.IsZero():
		p.line(2, "due %s %s", c.Word, c.Due)
	case !c.Within.IsZero():
		due, _ := (&agreement.Commitment{From: c.From, Within: c.Within}).Deadline()
		p.line(2, "due within %s of %s: %s + %s = %s", c.Within, c.From, c.From, c.Within, due)
	}
	for _, moved := range c.Moved {
		if moved.On.NotAfter(chronology.Of(p.day)) != chronology.Impossible {
			p.line(2, "moved to %s%s", moved.Due, on(moved.On))
		}
	}
	reckoned := c.StateOn(p.day)
	p.line(2, "%s: %s", title(reckoned.State), arithmetic(reckoned, p.day))
	if reckoned.Ambiguous() {
		p.line(2, "%q without the day itself: %s, %s", c.Word, title(reckoned.Strict), days(addDay(reckoned.Late)))
	}
	for _, fulfilment := range c.Fulfilments {
		if fulfilment.Partial && fulfilment.Date.NotAfter(chronology.Of(p.day)) != chronology.Impossible {
			p.line(2, "in part on %s", fulfilment.Date)
		}
	}
}

func clause(clause string) string {
	if clause == "" {
		return ""
	}
	return "clause " + clause
}

func on(date chronology.Date) string {
	if date.IsZero() {
		return ", nobody says when"
	}
	return " on " + date.String()
}

func title(state agreement.CommitmentState) string {
	term, _ := state.Vocabulary().Term(string(state))
	return term.Title
}

// arithmetic shows how far the deadline was exceeded, or how far off it is.
func arithmetic(reckoned agreement.Reckoning, day date.Date) string {
	reached, from := chronology.Of(day), "as of the day"
	if !reckoned.Done.IsZero() {
		reached, from = reckoned.Done, "done"
	}
	if reckoned.Deadline.IsZero() {
		return from + " " + reached.String() + ", without a deadline"
	}
	return fmt.Sprintf("%s %s - deadline %s = %s", from, reached, reckoned.Deadline, days(reckoned.Late))
}

func addDay(distance chronology.DayDistance) chronology.DayDistance {
	distance.Min, distance.Max = distance.Min+1, distance.Max+1
	return distance
}

func days(distance chronology.DayDistance) string {
	if exact, single := distance.Exactly(); single && (exact == 1 || exact == -1) {
		return distance.String() + " day"
	}
	return distance.String() + " days"
}

// term prints the term of an agreement that renews itself, with the day by which notice is in time.
func (p *page) term(a *agreement.Agreement) {
	began, _, found := a.Began()
	start, single := began.SingleDay()
	renewals, renews := a.Term.RenewalsBy(start, p.day)
	if !found || !single || !renews {
		return
	}
	boundary, _ := a.Term.Boundary(start, renewals)
	p.text.WriteByte('\n')
	p.line(0, "%s", a.Title())
	p.line(2, "%s", a.ID)
	length := a.Term.Length.String()
	if renewals > 0 {
		length += fmt.Sprintf(" + %d x %s", renewals, a.Term.Renewal)
	}
	p.line(2, "term runs to %s: %s + %s", chronology.Of(boundary), chronology.Of(start), length)
	if last, noticed := a.Term.LastNotice(start, renewals); noticed {
		p.line(2, "renewed for %s unless notice is given by %s: %s before %s (%s)", a.Term.Renewal,
			chronology.Of(last), a.Term.Notice, chronology.Of(boundary), days(chronology.Distance(chronology.Of(p.day), chronology.Of(last))))
	}
	if status, certain := a.StatusOn(p.day).Certain(); certain {
		term, _ := status.Vocabulary().Term(string(status))
		p.line(2, "status: %s", term.Title)
	}
}
