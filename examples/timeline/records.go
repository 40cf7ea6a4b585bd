package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

// item is a record as it is drawn.
type item struct {
	id    record.ID
	kind  record.Kind
	title string
	// span is the time it took, nil for records of single dates.
	span    *stretch
	moments []moment
	// when says the same in words.
	when string
}

// laneKinds are the kinds that are drawn, in the order of their lanes.
func laneKinds() []record.Kind {
	return []record.Kind{"conflict", "episode", "ceasefire", "agreement", "meeting", "transfer", "event", "statement"}
}

// maxMoments is the most dates of one record that are drawn.
const maxMoments = 12

// newItem returns how a record is drawn; drawn is false for kinds without a lane.
func newItem(rec record.Record, words words) (made item, drawn bool) {
	made = item{id: rec.RecordID()}
	switch rec := rec.(type) {
	case *conflict.Conflict:
		made.kind, made.title = "conflict", rec.NameIn(words.language)
		made.lasting(stretch{edgeAt(rec.Life.Start()), edgeAt(rec.Life.End())}, rec.Life.In(words.Tag))
	case *conflict.Episode:
		made.kind, made.title = "episode", rec.NameIn(words.language)
		made.episode(rec, words)
	case *agreement.Ceasefire:
		made.kind, made.title = "ceasefire", rec.NameIn(words.language)
		made.ceasefire(rec, words)
	case *agreement.Agreement:
		made.kind, made.title = "agreement", rec.NameIn(words.language)
		made.agreement(rec, words)
	case *agreement.Meeting:
		made.kind, made.title = "meeting", rec.NameIn(words.language)
		made.meeting(rec, words)
	case *humanitarian.Transfer:
		made.kind, made.title = "transfer", rec.NameIn(words.language)
		made.at(rec.Executed, words.Executed, true, words)
		made.at(rec.Agreed, words.Agreed, rec.Executed.IsZero(), words)
		made.at(rec.Confirmed, words.Confirmed, false, words)
	case *conflict.Event:
		made.kind, made.title = "event", rec.NameIn(words.language)
		made.at(rec.Date, "", true, words)
		if !rec.Period.IsZero() {
			made.lasting(stretch{edgeAt(rec.Period.Start()), edgeAt(rec.Period.End())}, rec.Period.In(words.Tag))
		}
	case *conflict.Statement:
		made.kind, made.title = "statement", rec.NameIn(words.language)
		made.at(rec.Date, "", true, words)
	default:
		return made, false
	}
	made.title = clean(made.title)
	return made, true
}

// edges returns the dates of the item of which any day is known.
func (i *item) edges() []edge {
	var all []edge
	if i.span != nil {
		all = append(all, i.span.start, i.span.end)
	}
	for _, moment := range i.moments {
		all = append(all, moment.at)
	}
	return slices.DeleteFunc(all, func(at edge) bool { return !at.dated() })
}

// lasting gives the item a time it took, unless no day of it is known or it ends before it begins.
func (i *item) lasting(span stretch, when string) {
	if i.when = join(i.when, when); span.dated() && !span.reversed() {
		i.span = &span
	}
}

// at gives the item a single date.
func (i *item) at(day chronology.Date, role string, main bool, words words) {
	if day.IsZero() || len(i.moments) == maxMoments {
		return
	}
	i.when = join(i.when, strings.TrimSpace(role+" "+day.In(words.Tag)))
	if made := momentOf(day, role, main); made.at.dated() {
		i.moments = append(i.moments, made)
	}
}

// fromTo gives the item a first and a last day, or the two as single dates where they are reversed.
func (i *item) fromTo(start, end chronology.Date, words words) {
	span := stretch{edgeOf(start), edgeOf(end)}
	i.lasting(span, words.fromTo(start, end))
	if span.dated() && span.reversed() {
		i.moments = append(i.moments, momentOf(start, words.Start, true), momentOf(end, words.End, true))
	}
}

func (i *item) episode(rec *conflict.Episode, words words) {
	last := rec.End
	if last.IsZero() {
		last = rec.ActiveEnd
	}
	switch {
	case !rec.Start.IsZero() || !last.IsZero():
		i.fromTo(rec.Start, last, words)
	case len(rec.Years) > 0: // some day of the first year to some day of the last
		first, err := chronology.InYear(slices.Min(rec.Years))
		last, errLast := chronology.InYear(slices.Max(rec.Years))
		if err == nil && errLast == nil {
			i.fromTo(first, last, words)
		}
	}
	if !rec.End.IsZero() {
		i.at(rec.ActiveEnd, words.ActiveEnd, false, words)
	}
}

func (i *item) ceasefire(rec *agreement.Ceasefire, words words) {
	start := rec.Effective
	if start.IsZero() {
		start = rec.Scheduled
	}
	if rec.NeverEffective {
		i.at(rec.Declared, words.Declared, true, words)
		i.at(rec.Scheduled, words.Scheduled, rec.Declared.IsZero(), words)
		i.when = join(i.when, words.NeverEffective)
		return
	}
	if start.IsZero() {
		start = rec.Declared
	}
	if !start.IsZero() || !rec.Ended.IsZero() {
		i.fromTo(start, rec.Ended, words)
	}
	i.at(rec.Declared, words.Declared, false, words)
}

func (i *item) agreement(rec *agreement.Agreement, words words) {
	concluded, at, _ := rec.Concluded()
	if !concluded.IsZero() {
		role := ""
		for k, dated := range rec.Dates {
			if at == record.At("dates", k, "date") {
				role = words.dateRole(dated.Role)
			}
		}
		i.at(concluded, role, true, words)
	}
	for k, dated := range rec.Dates {
		if at != record.At("dates", k, "date") {
			i.at(dated.Date, words.dateRole(dated.Role), concluded.IsZero(), words)
		}
	}
}

func (i *item) meeting(rec *agreement.Meeting, words words) {
	if rec.End.IsZero() {
		i.at(rec.Start, "", true, words)
		return
	}
	i.fromTo(rec.Start, rec.End, words)
}

func join(said, more string) string {
	if said == "" || more == "" {
		return said + more
	}
	return said + "; " + more
}

// maxTitle is how many characters of a title are shown at most.
const maxTitle = 160

// clean returns a text on one line without control characters, of bounded length.
func clean(text string) string {
	var cleaned strings.Builder
	length := 0
	for _, r := range text {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			r = ' '
		}
		if length++; length > maxTitle {
			cleaned.WriteString("…")
			break
		}
		cleaned.WriteRune(r)
	}
	return strings.Join(strings.Fields(cleaned.String()), " ")
}
