package ceasefires

import (
	"strconv"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/table"
)

// triplet are the columns of a year, a month and a day.
type triplet [3]string

// triple is a date in three columns. None says that there is none to give.
type triple struct {
	date chronology.Date
	none bool
}

// dates reads the declared, effective and last days. Those that all rows share are of the whole, the
// others of the declarants.
func dates(c *agreement.Ceasefire, parts []part) {
	for _, role := range []struct {
		columns triplet
		whole   *chronology.Date
		own     func(*agreement.Declarant) *chronology.Date
	}{
		{triplet{"cf_dec_yr", "cf_dec_month", "cf_dec_day"}, &c.Declared, func(d *agreement.Declarant) *chronology.Date { return &d.Declared }},
		{triplet{"cf_effect_yr", "cf_effect_month", "cf_effect_day"}, &c.Effective, func(d *agreement.Declarant) *chronology.Date { return &d.Effective }},
		{triplet{"end_yr", "end_month", "end_day"}, &c.Ended, func(d *agreement.Declarant) *chronology.Date { return &d.Ended }},
	} {
		stated, alike := make([]triple, len(parts)), true
		for i, p := range parts {
			stated[i] = p.triple(role.columns)
			alike = alike && stated[i].date.Equal(stated[0].date) && stated[i].none == stated[0].none
		}
		never := role.whole == &c.Effective
		if alike {
			*role.whole, c.NeverEffective = stated[0].date, c.NeverEffective || never && stated[0].none
			continue
		}
		for i := range parts {
			*role.own(&c.Declarants[i]) = stated[i].date
			c.Declarants[i].NeverEffective = c.Declarants[i].NeverEffective || never && stated[i].none
		}
	}
}

// triple reads a date of which the day, the month, or all of it may not be known. An empty cell is
// not known either.
func (p part) triple(columns triplet) triple {
	var numbers [3]int
	for i, column := range columns {
		number, stated, faults := p.Whole(column)
		if len(faults) > 0 || number < -1 || number > 9999 {
			p.Impossible(column, "the cell is no number of a date")
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
		return p.parsed(columns[0], strconv.Itoa(year), year)
	case year > 0 && month > 0 && month <= 12 && day == -1:
		return p.parsed(columns[1], monthOf(year, month), year)
	}
	if day > 0 && month <= 0 || month > 0 && year <= 0 {
		p.Impossible(columns[2], "a day is stated without its month, or a month without its year")
		return triple{}
	}
	date, err := table.Triple(year, month, day)
	if err != nil {
		p.Impossible(columns[2], dataset.DayFault(err))
	}
	return triple{date: date}
}

// monthOf writes a month.
func monthOf(year, month int) string {
	text := strconv.Itoa(month)
	if month < 10 {
		text = "0" + text
	}
	return strconv.Itoa(year) + "-" + text
}

// parsed reads a month or a year.
func (p part) parsed(column, text string, year int) triple {
	date, err := chronology.Parse(text)
	if err != nil || year < 1000 {
		p.Impossible(column, "the cells do not make a date")
		return triple{}
	}
	return triple{date: date}
}
