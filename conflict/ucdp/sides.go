package ucdp

import (
	"cmp"
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/table"
)

// A side is read from two columns: the ids of its parties, and the numbers of the states that
// support them with troops. Those are not UCDP's ids, so they become references to outside.
type side struct {
	label           string
	parties, states *dataset.Refs
	spans           *spans
	columns         [2]sideColumn
	taking          []attendant
	at              map[attendant]int // the places in taking, where those are many
	latest          []int             // the latest run of each, -1 for none
	runs            []run
}

// sideColumn is a column of a side, and what it had in the row before.
type sideColumn struct {
	table.Column
	supporters bool
	text       string
	listed     []int // who, by their places
}

// attendant is a party by its id, or a supporter by its number.
type attendant struct {
	id        string
	supporter bool
}

// run is years without a gap in which one took part.
type run struct{ who, first, last int }

func newSides(r *dataset.Reader) [2]*side {
	spans := new(spans)
	return [...]*side{newSide(r, "a", spans), newSide(r, "b", spans)}
}

func newSide(r *dataset.Reader, label string, spans *spans) *side {
	return &side{
		label: label, parties: dataset.NewRefs(partyPrefix), states: dataset.NewExternalRefs("gw/"), spans: spans,
		columns: [...]sideColumn{
			{Column: r.Column("side_" + label + "_id")},
			{Column: r.Column("gwno_" + label + "_2nd"), supporters: true},
		},
	}
}

// sidesIn reads who took part on each side and in which years.
func (t *conflictTable) sidesIn(years []yearRow) []conflict.Side {
	sides := make([]conflict.Side, 0, len(t.sides))
	for _, side := range t.sides {
		if participants := side.read(years); len(participants) > 0 {
			sides = append(sides, conflict.Side{Label: side.label, Participants: participants})
		}
	}
	if len(sides) == 0 {
		return nil
	}
	return sides
}

// read gives one participation for each run of years, in the order of their coming.
func (s *side) read(years []yearRow) []conflict.Participation {
	s.taking, s.latest, s.runs = s.taking[:0], s.latest[:0], s.runs[:0]
	clear(s.at)
	for i := range s.columns {
		s.columns[i].listed = s.columns[i].listed[:0]
	}
	for _, c := range years {
		for i := range s.columns {
			s.add(c, &s.columns[i])
		}
	}
	s.join()
	participants := make([]conflict.Participation, len(s.runs))
	for i, run := range s.runs {
		s.during(run, &participants[i])
	}
	return participants
}

// add reads a cell. Mostly it has what the row before has.
func (s *side) add(c yearRow, column *sideColumn) {
	if text := c.Cell(column.Column); text != column.text || len(column.listed) == 0 {
		column.text, column.listed = text, column.listed[:0]
		for _, id := range c.IDs(column.Column) {
			column.listed = append(column.listed, s.place(attendant{id, column.supporters}))
		}
	}
	for _, who := range column.listed {
		s.took(who, c.year)
	}
}

// took makes the latest run of one longer, where the year follows it.
func (s *side) took(who, year int) {
	if latest := s.latest[who]; latest >= 0 && s.runs[latest].last == year-1 {
		s.runs[latest].last = year
		return
	}
	s.latest[who] = len(s.runs)
	s.runs = append(s.runs, run{who, year, year})
}

// place is the one of an attendant in taking. Few are looked through faster than a map.
func (s *side) place(who attendant) int {
	const few = 16
	if len(s.taking) <= few {
		if place := slices.Index(s.taking, who); place >= 0 {
			return place
		}
	} else if place, known := s.at[who]; known {
		return place
	}
	s.taking, s.latest = append(s.taking, who), append(s.latest, -1)
	if len(s.taking) > few {
		s.number()
	}
	return len(s.taking) - 1
}

// number puts into the map who is not yet in it.
func (s *side) number() {
	if s.at == nil {
		s.at = map[attendant]int{}
	}
	for place := len(s.at); place < len(s.taking); place++ {
		s.at[s.taking[place]] = place
	}
}

// join puts the runs in order and makes one of those that meet, as they may where the rows are not
// in the order of their years.
func (s *side) join() {
	slices.SortFunc(s.runs, func(a, b run) int {
		return cmp.Or(a.who-b.who, a.first-b.first)
	})
	joined := s.runs[:0]
	for _, next := range s.runs {
		if last := len(joined) - 1; last >= 0 && joined[last].who == next.who && joined[last].last >= next.first-1 {
			joined[last].last = max(joined[last].last, next.last)
			continue
		}
		joined = append(joined, next)
	}
	s.runs = joined
}

// during says who took part in the years of a run.
func (s *side) during(years run, part *conflict.Participation) {
	if who := s.taking[years.who]; who.supporter {
		part.Party, part.Role = s.states.To(who.id), conflict.SecondaryParty
	} else {
		part.Party = s.parties.To(who.id)
	}
	part.Valid = *s.spans.of(years.first, years.last)
}

// spans makes spans of years. The latest are kept, since the parties of a conflict, and the conflicts
// of a time, share many.
type spans [64]struct {
	first, last int
	span        chronology.Span
}

func (s *spans) of(first, last int) *chronology.Span {
	kept := &s[uint(first*7+last)%uint(len(s))]
	if kept.first != first || kept.last != last {
		from, _ := chronology.InYear(first)
		to, _ := chronology.InYear(last)
		kept.span, _ = chronology.NewSpan(chronology.Endpoint{Date: from}, chronology.Endpoint{Date: to})
		kept.first, kept.last = first, last
	}
	return &kept.span
}
