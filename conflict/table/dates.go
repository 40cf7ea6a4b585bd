package table

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// DateOrder is the order of year, month and day in a column. A column has one order; a cell that
// contradicts it is a fault, never a reason to guess.
type DateOrder uint8

const (
	// YearFirst is 2020-11-10, 2020/11/10 or 2020.11.10.
	YearFirst DateOrder = iota
	// DayFirst is 10-11-2020, 10/11/2020 or 10.11.2020.
	DayFirst
	// MonthFirst is 11/10/2020.
	MonthFirst
)

// Errors of cells that should hold a day.
var (
	ErrDateForm  = errors.New("the cell is not three numbers of a date")
	ErrDateYear  = errors.New("no year of four digits stands where the column's date order has it")
	ErrDateOrder = errors.New("the month is above 12: the column's date order is another")
	ErrDateDay   = errors.New("the month has no such day")
)

// Day reads a day in the given order, with any of '-', '/' and '.' between the numbers, and an
// optional time of midnight after it, as spreadsheets write.
func Day(text string, order DateOrder) (chronology.Date, error) {
	text = strings.TrimSpace(text)
	if strings.IndexByte(text, ':') >= 0 {
		for _, midnight := range []string{" 00:00:00", "T00:00:00", " 00:00:00.000", " 0:00"} {
			text = strings.TrimSuffix(text, midnight)
		}
	}
	var numbers, digits [3]int
	found := 0
	for begin, at := 0, 0; at <= len(text); at++ {
		if at < len(text) && !betweenNumbers(text[at]) {
			continue
		}
		if at > begin {
			number, err := strconv.Atoi(text[begin:at])
			if err != nil || found == len(numbers) {
				return chronology.Date{}, ErrDateForm
			}
			numbers[found], digits[found] = number, at-begin
			found++
		}
		begin = at + 1
	}
	if found != len(numbers) {
		return chronology.Date{}, ErrDateForm
	}
	year, month, day := order.places()
	if digits[year] != 4 {
		return chronology.Date{}, ErrDateYear
	}
	return Triple(numbers[year], numbers[month], numbers[day])
}

func betweenNumbers(c byte) bool { return c == '-' || c == '/' || c == '.' }

// places are where year, month and day stand, from 0.
func (o DateOrder) places() (year, month, day int) {
	switch o {
	case DayFirst:
		return 2, 1, 0
	case MonthFirst:
		return 2, 0, 1
	default:
		return 0, 1, 2
	}
}

// Triple makes a day of three numbers and tells apart what is wrong with them.
func Triple(year, month, day int) (chronology.Date, error) {
	if month > 12 && day <= 12 {
		return chronology.Date{}, ErrDateOrder
	}
	date, err := chronology.OnDay(year, time.Month(month), day)
	if err != nil {
		return chronology.Date{}, ErrDateDay
	}
	return date, nil
}
