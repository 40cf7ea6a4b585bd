package dataset

import (
	"errors"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/rickb777/date/v2"
)

// The first day that some databases know, and the last that can be written in ten characters.
const (
	firstOfDatabases date.Date = 639_905   // 1753-01-01
	lastOfDatabases  date.Date = 3_652_058 // 9999-12-31
)

// Day reads a day as it stands, in the declared order. Unstated, 0 and 1753-01-01, the first day
// some databases know, are no date; 9999-12-31 is an open end.
func (c *Line) Day(column table.Column) (day chronology.Date, open bool) {
	text := c.Trimmed(column)
	if c.unstated(text) || text == "0" {
		return chronology.Date{}, false
	}
	day, err := table.Day(text, c.reader.order)
	if err != nil {
		c.Impossible(column, DayFault(err))
		return chronology.Date{}, false
	}
	switch single, _ := day.SingleDay(); single {
	case firstOfDatabases:
		return chronology.Date{}, false
	case lastOfDatabases:
		return chronology.Date{}, true
	}
	return day, false
}

// Order is the order of year, month and day that was declared.
func (c *Line) Order() table.DateOrder { return c.reader.order }

// Padded reads a day and gives back the month or year it stands for, where padding was declared.
func (c *Line) Padded(column table.Column) (date chronology.Date, open bool) {
	day, open := c.Day(column)
	if day.IsZero() {
		return day, open
	}
	return c.reader.padding.Restore(day), false
}

// DayFault says why a cell is no day, without repeating it.
func DayFault(err error) string {
	for _, known := range []error{table.ErrDateForm, table.ErrDateYear, table.ErrDateOrder, table.ErrDateDay} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return "the cell is not a day"
}

// Span makes a span of two dates; an unset one is unknown. Where they contradict each other the
// cell of the second is at fault.
func (c *Line) Span(first, last chronology.Date, open bool, column table.Column) chronology.Span {
	start, end := chronology.Endpoint{Date: first}, chronology.Endpoint{Date: last}
	if first.IsZero() {
		start.Kind = chronology.BoundUnknown
	}
	if last.IsZero() {
		end.Kind = chronology.BoundUnknown
	}
	if open {
		end.Kind = chronology.BoundOpen
	}
	if start.Kind != chronology.BoundKnown && end.Kind != chronology.BoundKnown {
		return chronology.Span{}
	}
	span, err := chronology.NewSpan(start, end)
	if err != nil {
		c.Impossible(column, "the end lies before the start")
		return chronology.Span{}
	}
	return span
}
