package chronology

import (
	"errors"
	"time"

	"github.com/rickb777/date/v2"
)

// Errors of the constructors.
var (
	ErrNoSuchDay   = errors.New("chronology: there is no such day")
	ErrNoSuchMonth = errors.New("chronology: a month lies between 1 and 12")
	ErrYearDigits  = errors.New("chronology: below the year, a year lies between -9999 and 9999")
	ErrReversed    = errors.New("chronology: the last day lies before the first")
)

// OnDay is the date of one day. The year is astronomical: 1 BC is 0.
func OnDay(year int, month time.Month, day int) (Date, error) {
	if err := yearAndMonth(year, month); err != nil {
		return Date{}, err
	}
	if day < 1 || day > monthLength(int64(year), int(month)) {
		return Date{}, ErrNoSuchDay
	}
	only := civilDay(int64(year), int(month), day)
	of := element{year: int64(year), month: uint8(month), day: uint8(day), parts: withMonth | withDay}
	return Date{first: only, last: only, element: of, form: formElement}, nil
}

// InMonth is some day of the month.
func InMonth(year int, month time.Month) (Date, error) {
	if err := yearAndMonth(year, month); err != nil {
		return Date{}, err
	}
	return newDate(element{year: int64(year), month: uint8(month), parts: withMonth}), nil
}

// yearAndMonth refuses what has no months or is none.
func yearAndMonth(year int, month time.Month) error {
	switch {
	case year < -9999 || year > 9999:
		return ErrYearDigits
	case month < time.January || month > time.December:
		return ErrNoSuchMonth
	}
	return nil
}

// InYear is some day of the year, which lies within ±10^11.
func InYear(year int) (Date, error) {
	if int64(year) > maxYear || int64(year) < -maxYear {
		return Date{}, ErrYearRange
	}
	return newDate(yearElement(int64(year))), nil
}

// Of is the date of the day. EDTF has no days in years of more than four
// digits: such a day becomes its year, and one beyond [MinDay] or [MaxDay] the
// outermost year.
func Of(day date.Date) Date { return newDate(dayElement(day)) }

// Between is some day from the first to the last, both included.
func Between(first, last date.Date) (Date, error) {
	switch {
	case last < first:
		return Date{}, ErrReversed
	case first == last:
		return Of(first), nil
	}
	from, to := dayElement(first), dayElement(last)
	if !from.hasDay() || !to.hasDay() {
		return Date{}, ErrYearDigits
	}
	return newSetDate(newOneOf([]member{{from: from, to: to, shape: memberRange}})), nil
}

func dayElement(day date.Date) element {
	year, month, dayOfMonth := civilDate(min(max(day, MinDay), MaxDay))
	e := yearElement(year)
	if e.form == yearFourDigits {
		e.month, e.day, e.parts = uint8(month), uint8(dayOfMonth), withMonth|withDay
	}
	return e
}

func yearElement(year int64) element {
	if year < -9999 || year > 9999 {
		return element{year: year, form: yearLong}
	}
	return element{year: year}
}
