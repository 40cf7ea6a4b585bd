package ucdp

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/table"
)

// coded reads a day together with its precision of 1 to 7, and gives back the month or year that
// a padded day stands for. Source: counts over UCDP Conflict Termination 3-2021 (3,140 dyad years).
func coded(c *dataset.Line, column, precision table.Column) (date chronology.Date, open bool) {
	if !precision.Present() {
		return c.Padded(column)
	}
	day, open := c.Day(column)
	if day.IsZero() {
		return day, open
	}
	code := c.Trimmed(precision)
	if code == "1" {
		return day, false
	}
	form := day.String()
	switch code {
	case "2": // the day within days
		form = form[:8] + "~" + form[8:]
	case "3": // the month
		form = form[:7]
	case "4": // about the month
		form = form[:5] + "~" + form[5:7]
	case "5": // the year
		form = form[:4]
	case "6": // about the year
		form = form[:4] + "~"
	case "7": // a poor guess
		form = form[:4] + "%"
	default:
		c.Fault(table.CodeUnknown, precision, "a precision lies between 1 and 7")
		return chronology.Date{}, false
	}
	date, err := chronology.Parse(form)
	if err != nil {
		c.Impossible(column, "the day and its precision do not make a date")
	}
	return date, false
}
