package main

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
)

// edge is a date as it is drawn: the first and the last day it may have been.
type edge struct {
	from, to chronology.Bound
	// doubt is the date's qualifier: "~", "?", "%" or "".
	doubt string
}

func edgeOf(day chronology.Date) edge { return edge{day.Earliest(), day.Latest(), doubt(day)} }

func edgeAt(end chronology.Endpoint) edge {
	if end.Kind == chronology.BoundKnown {
		return edgeOf(end.Date)
	}
	return edge{from: chronology.Bound{Kind: end.Kind}, to: chronology.Bound{Kind: end.Kind}}
}

// dated reports whether any day of the edge is known.
func (e edge) dated() bool { return known(e.from) || known(e.to) }

func known(bound chronology.Bound) bool { return bound.Kind == chronology.BoundKnown }

func isOpen(bound chronology.Bound) bool { return bound.Kind == chronology.BoundOpen }

// exact reports whether the edge is one day.
func (e edge) exact() bool { return known(e.from) && known(e.to) && e.from.Day == e.to.Day }

// days returns the known days of the edge, the one standing in for the other.
func (e edge) days() (from, to date.Date) {
	switch {
	case !known(e.from):
		return e.to.Day, e.to.Day
	case !known(e.to):
		return e.from.Day, e.from.Day
	}
	return e.from.Day, e.to.Day
}

// stretch is a time with two ends, each drawn by what is known of it.
type stretch struct{ start, end edge }

func (s stretch) dated() bool { return s.start.dated() || s.end.dated() }

// reversed reports whether the end certainly lies before the start. Records may say so; there is
// nothing to draw between the two then.
func (s stretch) reversed() bool {
	return known(s.end.to) && known(s.start.from) && s.end.to.Day < s.start.from.Day
}

// tightened leaves the days out on which the time would begin after its last day, or end before its
// first.
func (s stretch) tightened() stretch {
	if known(s.start.from) && known(s.end.from) {
		s.end.from.Day = max(s.end.from.Day, s.start.from.Day)
	}
	if known(s.start.to) && known(s.end.to) {
		s.start.to.Day = min(s.start.to.Day, s.end.to.Day)
	}
	return s
}

// moment is a single date of a record and what happened on it.
type moment struct {
	at   edge
	role string
	// main is the date the record stands at; others are drawn smaller.
	main bool
}

func momentOf(day chronology.Date, role string, main bool) moment {
	return moment{at: edgeOf(day), role: role, main: main}
}

// doubt returns the qualifier of a date as EDTF writes it.
func doubt(day chronology.Date) string {
	switch {
	case day.Uncertain() && day.Approximate():
		return "%"
	case day.Uncertain():
		return "?"
	case day.Approximate():
		return "~"
	}
	return ""
}
