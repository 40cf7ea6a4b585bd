package ucdp

import (
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// sideColumns are the ids of the parties on a side and the numbers of the states that support them.
type sideColumns struct {
	label         string
	parties, with table.Column
}

func newSideColumns(r *dataset.Reader) [2]sideColumns {
	return [...]sideColumns{
		{"a", r.Column("side_a_id"), r.Column("gwno_a_2nd")},
		{"b", r.Column("side_b_id"), r.Column("gwno_b_2nd")},
	}
}

// sides reads who took part on each side and in which years. Supporters with troops are stated by
// their state numbers alone, which are not UCDP's ids, so they are references to outside.
func sides(years []yearRow, columns [2]sideColumns) []conflict.Side {
	var sides []conflict.Side
	for _, side := range columns {
		taking := attendance{at: map[attendant]int{}}
		for _, c := range years {
			taking.add(c, side.parties, false)
			taking.add(c, side.with, true)
		}
		if participants := taking.participants(); participants != nil {
			sides = append(sides, conflict.Side{Label: side.label, Participants: participants})
		}
	}
	return sides
}

// attendant is a party of a conflict by its id, or a state that supports one by its number.
type attendant struct {
	id      string
	support bool
}

// attendance is in which years who took part, in the order of their coming.
type attendance struct {
	order []attendant
	years [][]int
	at    map[attendant]int
}

func (a *attendance) add(c yearRow, column table.Column, support bool) {
	for _, id := range c.IDs(column) {
		who := attendant{id, support}
		at, known := a.at[who]
		if !known {
			at = len(a.order)
			a.at[who] = at
			a.order, a.years = append(a.order, who), append(a.years, nil)
		}
		a.years[at] = append(a.years[at], c.year)
	}
}

// participants gives one participation for each run of years without a gap.
func (a *attendance) participants() []conflict.Participation {
	var participants []conflict.Participation
	for at, who := range a.order {
		part := conflict.Participation{Party: partyRef(who.id)}
		if who.support {
			part = conflict.Participation{Party: record.External("gw/" + who.id), Role: conflict.SecondaryParty}
		}
		participants = append(participants, runs(part, a.years[at])...)
	}
	return participants
}

func runs(part conflict.Participation, years []int) []conflict.Participation {
	slices.Sort(years)
	years = slices.Compact(years)
	var runs []conflict.Participation
	for first := 0; first < len(years); {
		last := first
		for last+1 < len(years) && years[last+1] == years[last]+1 {
			last++
		}
		from, _ := chronology.InYear(years[first])
		to, _ := chronology.InYear(years[last])
		part.Valid, _ = chronology.NewSpan(chronology.Endpoint{Date: from}, chronology.Endpoint{Date: to})
		runs = append(runs, part)
		first = last + 1
	}
	return runs
}
