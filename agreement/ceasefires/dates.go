package ceasefires

import (
	"slices"
	"time"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/table"
)

// triplet are the columns of a year, a month and a day.
type triplet [3]table.Column

func newTriplet(r *dataset.Reader, role string) triplet {
	return triplet{r.Column(role + "_yr"), r.Column(role + "_month"), r.Column(role + "_day")}
}

// triple is a date in three columns. None says that there is none to give.
type triple struct {
	date chronology.Date
	none bool
}

// dates reads the declared, effective and last days. Those that all rows share are of the whole, the
// others of the declarants.
func (t *ceasefireTable) dates(c *agreement.Ceasefire, rows []*dataset.Line) {
	triples := slices.Grow(t.triples[:0], len(rows))[:len(rows)]
	t.triples = triples
	if whole, alike := t.declared.read(rows, triples); alike {
		c.Declared = whole.date
	} else {
		for i := range rows {
			c.Declarants[i].Declared = triples[i].date
		}
	}
	if whole, alike := t.effective.read(rows, triples); alike {
		c.Effective, c.NeverEffective = whole.date, whole.none
	} else {
		for i := range rows {
			c.Declarants[i].Effective, c.Declarants[i].NeverEffective = triples[i].date, triples[i].none
		}
	}
	if whole, alike := t.end.read(rows, triples); alike {
		c.Ended = whole.date
	} else {
		for i := range rows {
			c.Declarants[i].Ended = triples[i].date
		}
	}
}

// read reads the date of each row, and tells whether they are all alike.
func (t triplet) read(rows []*dataset.Line, into []triple) (whole triple, alike bool) {
	alike = true
	for i, row := range rows {
		into[i] = t.in(row)
		alike = alike && into[i].none == into[0].none && into[i].date.Equal(into[0].date)
	}
	return into[0], alike
}

// in reads a date of which the day, the month, or all of it may not be known. An empty cell is not
// known either.
func (t triplet) in(row *dataset.Line) triple {
	var numbers [3]int
	for i, column := range t {
		number, stated, faults := row.Whole(column)
		if len(faults) > 0 || number < -1 || number > 9999 {
			row.Impossible(column, "the cell is no number of a date")
			return triple{}
		}
		if numbers[i] = int(number); !stated {
			numbers[i] = -1
		}
	}
	year, month, day := numbers[0], numbers[1], numbers[2]
	switch {
	case year == 0 && month == 0 && day == 0:
		return triple{none: true}
	case year == -1 && month == -1 && day == -1:
		return triple{}
	case year > 0 && month == -1 && day == -1:
		date, err := chronology.InYear(year)
		return shortened(row, t[0], date, err, year)
	case year > 0 && month > 0 && month <= 12 && day == -1:
		date, err := chronology.InMonth(year, time.Month(month))
		return shortened(row, t[1], date, err, year)
	}
	if day > 0 && month <= 0 || month > 0 && year <= 0 {
		row.Impossible(t[2], "a day is stated without its month, or a month without its year")
		return triple{}
	}
	date, err := table.Triple(year, month, day)
	if err != nil {
		row.Impossible(t[2], dataset.DayFault(err))
	}
	return triple{date: date}
}

// shortened is a month or a year, which has four digits.
func shortened(row *dataset.Line, column table.Column, date chronology.Date, err error, year int) triple {
	if err != nil || year < 1000 {
		row.Impossible(column, "the cells do not make a date")
		return triple{}
	}
	return triple{date: date}
}
