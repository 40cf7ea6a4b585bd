package chronology

import "github.com/rickb777/date/v2"

// A reckoning is one way to count the days of a calendar. Month and day passed
// to its functions are those of the calendar and exist.
type reckoning struct {
	firstYear, lastYear int
	months              int
	length              func(year, month int) date.Date
	dayOf               func(year, month, day int) date.Date
}

// reckoningsOf gives the ways in which a date of the calendar is read.
func reckoningsOf(system CalendarSystem) []reckoning {
	switch system {
	case Julian:
		return []reckoning{julianReckoning()}
	case JulianOrGregorian:
		return []reckoning{julianReckoning(), gregorianReckoning()}
	case SolarHijri:
		return []reckoning{solarReckoning()}
	case Ethiopian:
		return []reckoning{ethiopianReckoning()}
	case LunarHijri:
		return []reckoning{lunarReckoning(civilEpoch, lunarLeapYears()[1])}
	case TabularHijri:
		var all []reckoning
		for _, leapYears := range lunarLeapYears() {
			all = append(all,
				lunarReckoning(civilEpoch, leapYears),
				lunarReckoning(astronomicalEpoch, leapYears))
		}
		return all
	default:
		return []reckoning{gregorianReckoning()}
	}
}

func gregorianReckoning() reckoning {
	return reckoning{
		firstYear: -9999, lastYear: 9998, months: 12,
		length: func(year, month int) date.Date { return date.Date(monthLength(int64(year), month)) },
		dayOf:  func(year, month, day int) date.Date { return civilDay(int64(year), month, day) },
	}
}

// julianReckoning has a leap year every four years. 1 January of the year 1
// was 30 December of the year 0 by the Gregorian rule.
func julianReckoning() reckoning {
	leap := func(year int) bool { _, rest := floorDivide(int64(year), 4); return rest == 0 }
	length := func(year, month int) date.Date {
		if month == 2 && leap(year) {
			return 29
		}
		return date.Date(monthLength(1, month))
	}
	return reckoning{
		firstYear: -9998, lastYear: 9998, months: 12,
		length: length,
		dayOf: func(year, month, day int) date.Date {
			cycles, _ := floorDivide(int64(year-1), 4)
			number := date.Date(int64(year-1)*365+cycles) - 2
			for earlier := 1; earlier < month; earlier++ {
				number += length(year, earlier)
			}
			return number + date.Date(day) - 1
		},
	}
}

// ethiopianEpoch is the first day of the Ethiopian year 1, 29 August of the
// year 8 in the Julian calendar.
const ethiopianEpoch = date.Date(2795)

// ethiopianReckoning has twelve months of thirty days and a short one of five,
// or six in the year before a leap year.
func ethiopianReckoning() reckoning {
	return reckoning{
		firstYear: 1, lastYear: 9990, months: 13,
		length: func(year, month int) date.Date {
			switch {
			case month <= 12:
				return 30
			case year%4 == 3:
				return 6
			default:
				return 5
			}
		},
		dayOf: func(year, month, day int) date.Date {
			return ethiopianEpoch + date.Date(365*(year-1)+year/4+30*(month-1)+day-1)
		},
	}
}

// The first day of the lunar calendar by the rule of the civil reckoning, 16
// July 622 in the Julian calendar, and by that of the astronomers, the day
// before.
const (
	civilEpoch        = date.Date(227014)
	astronomicalEpoch = civilEpoch - 1
)

// lunarLeapYears gives the four rhythms in use: the years of a cycle of thirty
// that have 355 days (R. H. van Gent, "The Arithmetical or Tabular Islamic
// Calendar").
func lunarLeapYears() [4][11]int {
	return [...][11]int{
		{2, 5, 7, 10, 13, 15, 18, 21, 24, 26, 29},
		{2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29},
		{2, 5, 8, 10, 13, 16, 19, 21, 24, 27, 29},
		{2, 5, 8, 11, 13, 16, 19, 21, 24, 27, 30},
	}
}

const daysInLunarCycle = 10_631

// lunarReckoning has months of thirty and of twenty-nine days in turn; the last
// has thirty in a leap year.
func lunarReckoning(epoch date.Date, leapYears [11]int) reckoning {
	leapYearsBefore := func(place int) (count int) {
		for _, leap := range leapYears {
			if leap < place {
				count++
			}
		}
		return count
	}
	return reckoning{
		firstYear: 1, lastYear: 9600, months: 12,
		length: func(year, month int) date.Date {
			place := (year-1)%30 + 1
			if month == 12 && leapYearsBefore(place+1) > leapYearsBefore(place) {
				return 30
			}
			return date.Date(29 + month%2)
		},
		dayOf: func(year, month, day int) date.Date {
			cycles, place := (year-1)/30, (year-1)%30+1
			days := cycles*daysInLunarCycle + 354*(place-1) + leapYearsBefore(place)
			days += 29*(month-1) + month/2 + day - 1
			return epoch + date.Date(days)
		},
	}
}

// solarTurns are the years in which the rhythm of the leap years of the solar
// calendar begins anew, as K. M. Borkowski computed them from the true equinox
// at the meridian of Tehran ("The Persian calendar for 3000 years", 1996).
func solarTurns() [20]int {
	return [...]int{
		-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181,
		1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
	}
}

// solarReckoning has six months of 31 days, five of 30 and one of 29 or 30.
func solarReckoning() reckoning {
	return reckoning{
		firstYear: 1, lastYear: 3176, months: 12,
		length: func(year, month int) date.Date {
			switch {
			case month <= 6:
				return 31
			case month <= 11:
				return 30
			default:
				return solarNewYear(year+1) - solarNewYear(year) - 336
			}
		},
		dayOf: func(year, month, day int) date.Date {
			days := 31*(month-1) + day - 1
			if month > 7 {
				days -= month - 7
			}
			return solarNewYear(year) + date.Date(days)
		},
	}
}

// solarEpoch is the first day of the solar year 1: 22 March 622.
const solarEpoch = date.Date(226895)

// leapYearsBeforeSolarEpoch are those from the first turn to the year 1.
const leapYearsBeforeSolarEpoch = 16

// solarNewYear is the first day of a solar year. Within a stretch between two
// turns leap years come every four years, eight in thirty-three.
func solarNewYear(year int) date.Date {
	turns := solarTurns()
	leapYears := 0
	for index := 1; index < len(turns); index++ {
		length := turns[index] - turns[index-1]
		if year >= turns[index] {
			leapYears += length/33*8 + length%33/4
			continue
		}
		passed := year - turns[index-1]
		leapYears += passed/33*8 + (passed%33+3)/4
		if length%33 == 4 && length-passed == 4 {
			leapYears++
		}
		break
	}
	return solarEpoch + date.Date(365*(year-1)+leapYears-leapYearsBeforeSolarEpoch)
}
