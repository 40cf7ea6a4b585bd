package hxl

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
	civil "github.com/rickb777/date/v2"
)

// Errors of cells that should hold a date.
var (
	ErrDateForm  = errors.New("the cell is not a year, month, quarter, week or day")
	ErrDateRange = errors.New("no such day, month, quarter or week exists")
)

var dateForm = regexp.MustCompile(`^([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?|Q([1-4])|W([0-9]{2}))?$`)

// ParseDate reads a date cell: 2020, 2020-11, 2020-11-10, the quarter 2020Q2 or the ISO week
// 2020W07, of the years 1000 to 2999. An empty cell is an unset date.
//
// What other tools guess is refused: a date without a year, day and month in an order nobody
// declared, a number of days or seconds since 1970, and 29 February outside leap years.
func ParseDate(cell string) (chronology.Date, error) {
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return chronology.Date{}, nil
	}
	if isPlain(cell) {
		return inRange(cell)
	}
	parts := dateForm.FindStringSubmatch(cell)
	if parts == nil {
		return chronology.Date{}, ErrDateForm
	}
	text := cell
	switch {
	case parts[4] != "":
		quarter, _ := strconv.Atoi(parts[4])
		text = fmt.Sprintf("[%s-%02d..%s-%02d]", parts[1], quarter*3-2, parts[1], quarter*3)
	case parts[5] != "":
		return week(parts[1], parts[5])
	}
	return inRange(text)
}

// isPlain reports whether a cell has the form of a year, month or day, as most have.
func isPlain(cell string) bool {
	const form = "0000-00-00"
	if len(cell) != len("2020") && len(cell) != len("2020-11") && len(cell) != len(form) || cell[0] != '1' && cell[0] != '2' {
		return false
	}
	for i := range len(cell) {
		if digit := '0' <= cell[i] && cell[i] <= '9'; digit != (form[i] == '0') || !digit && cell[i] != '-' {
			return false
		}
	}
	return true
}

func inRange(text string) (chronology.Date, error) {
	parsed, err := chronology.Parse(text)
	if err != nil {
		return chronology.Date{}, ErrDateRange
	}
	return parsed, nil
}

// week returns the seven days of an ISO 8601 week, which is the first when it holds 4 January.
func week(year, number string) (chronology.Date, error) {
	nth, _ := strconv.Atoi(number)
	fourth := chronology.MustParse(year + "-01-04").Earliest().Day
	first := fourth
	for first.Weekday() != time.Monday {
		first--
	}
	first += civil.Date(7 * (nth - 1))
	inYear, _ := (first + 3).ISOWeek()
	wanted, _ := strconv.Atoi(year)
	if nth < 1 || inYear != wanted {
		return chronology.Date{}, ErrDateRange
	}
	return chronology.Between(first, first+6)
}

// ErrDateUnsayable says that a date cannot be written in a cell without saying more or less than it does.
var ErrDateUnsayable = errors.New("the date is not one year, month or day")

// FormatDate writes a year, a month or a day. Any other date, uncertain, approximate or one of
// several, is an error: it belongs into two columns, start and end. An unset date is "".
func FormatDate(date chronology.Date) (string, error) {
	if date.IsZero() {
		return "", nil
	}
	text := date.String()
	if parsed, err := ParseDate(text); err != nil || !parsed.Equal(date) {
		return "", ErrDateUnsayable
	}
	return text, nil
}
