package chronology

import "github.com/rickb777/date/v2"

// A Calendar knows the working days of a place.
type Calendar interface {
	// WorkingDay tells whether the day is one on which offices are open.
	WorkingDay(day date.Date) bool
}

// maxRoll is the number of days in a row that may be no working days. A
// calendar that has more of them is taken to have no opinion.
const maxRoll = 366

// RollForward gives the day itself where it is a working day, and otherwise the
// next one that is, as Article 5 of ETS 76 and Article 3(4) of Regulation
// 1182/71 of the EU have it. Limits that run backwards do not roll. Where no
// working day comes within a year, the day stays as it is.
func RollForward(day date.Date, calendar Calendar) date.Date {
	for candidate := day; candidate < day+maxRoll; candidate++ {
		if calendar.WorkingDay(candidate) {
			return candidate
		}
	}
	return day
}

// RollBack gives the latest day that [RollForward] takes to the day given or
// an earlier one. The day after the result of RollBack(day-1) is thus the
// earliest that it takes to the day given or a later one.
func RollBack(day date.Date, calendar Calendar) date.Date {
	for candidate := day; candidate > day-maxRoll; candidate-- {
		if RollForward(candidate, calendar) <= day {
			return candidate
		}
	}
	return day
}
