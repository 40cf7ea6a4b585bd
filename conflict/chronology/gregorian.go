package chronology

import "github.com/rickb777/date/v2"

// The largest distance from year 0 that this package reckons with. It is far
// beyond recorded time, and small enough that no sum of two days overflows.
const maxYear = 100_000_000_000

// MinDay and MaxDay are the first and the last day this package reckons with:
// 1 January of the year -10^11 and 31 December of the year 10^11. An open end
// of a date reaches to them in [Date.Ranges] and [Date.Days].
const (
	MinDay = date.Date(-36_524_250_000_366)
	MaxDay = date.Date(36_524_249_999_999)
)

const daysInFourCenturies = 146_097

// civilDay is the number of a day of the proleptic Gregorian calendar with
// astronomical years, counted from 0001-01-01 as date.Date does. The year is
// taken to begin in March, so that the leap day is its last.
func civilDay(year int64, month, day int) date.Date {
	if month <= 2 {
		year--
		month += 12
	}
	era, yearOfEra := floorDivide(year, 400)
	dayOfYear := (153*(int64(month)-3)+2)/5 + int64(day) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return date.Date(era*daysInFourCenturies + dayOfEra - 306)
}

// civilDate is the inverse of civilDay.
func civilDate(number date.Date) (year int64, month, day int) {
	era, dayOfEra := floorDivide(int64(number)+306, daysInFourCenturies)
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = int(dayOfYear-(153*shifted+2)/5) + 1
	month = int(shifted) + 3
	year = era*400 + yearOfEra
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

func leapYear(year int64) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

func monthLength(year int64, month int) int {
	switch month {
	case 2:
		if leapYear(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}

// floorDivide gives quotient and non-negative remainder for a positive divisor.
func floorDivide(dividend, divisor int64) (quotient, remainder int64) {
	quotient, remainder = dividend/divisor, dividend%divisor
	if remainder < 0 {
		quotient--
		remainder += divisor
	}
	return quotient, remainder
}
