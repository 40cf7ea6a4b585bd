package chronology

import (
	"sort"

	"github.com/rickb777/date/v2"
)

// A run is a stretch of consecutive days, both ends included.
type run struct{ first, last date.Date }

// next gives the earliest possible day on or after the day given, and days that
// follow it. They need not be all that do: those of the next month may be left
// for the next question.
func (e element) next(day date.Date) (run, bool) {
	if found, solid := e.solid(); solid {
		return run{max(found.first, day), found.last}, day <= found.last
	}
	return e.nextInYears(day)
}

// previous gives the latest possible day on or before the day given.
func (e element) previous(day date.Date) (date.Date, bool) {
	if found, solid := e.solid(); solid {
		return min(found.last, day), day >= found.first
	}
	year, _, _ := civilDate(day)
	for index := e.completionsBelow(year+1) - 1; index >= 0; index-- {
		latest, ok := e.latestInYear(e.completion(index), day)
		if !ok {
			continue
		}
		if e.reachesNextYear() && index > 0 {
			if rival, also := e.latestInYear(e.completion(index-1), day); also {
				latest = max(latest, rival)
			}
		}
		return latest, true
	}
	return 0, false
}

// solid gives the days of an element whose days all follow one another, where
// that can be seen without counting them out.
func (e element) solid() (run, bool) {
	first, last, contiguous := e.years()
	switch {
	case !contiguous:
		return run{}, false
	case e.wholeYear():
		return run{civilDay(first, 1, 1), civilDay(last, 12, 31)}, true
	case first != last || e.parts&monthDigits != 0 || e.partOfYear():
		return run{}, false
	case e.wholeMonth():
		month := int(e.month)
		return run{civilDay(first, month, 1), civilDay(first, month, monthLength(first, month))}, true
	case e.parts&dayDigits == 0:
		day := civilDay(first, int(e.month), int(e.day))
		return run{day, day}, true
	default:
		return run{}, false
	}
}

// bounds gives the first and the last day of an element that has at least one.
func (e element) bounds() run {
	if found, solid := e.solid(); solid {
		return found
	}
	first, last, _ := e.years()
	switch {
	case e.partOfYear():
		stretches := monthsOfPart(int(e.month))
		return run{stretches[0].in(first).first, stretches[len(stretches)-1].in(last).last}
	case e.parts&(monthDigits|dayDigits) == 0 && e.hasDay() && (e.month != 2 || e.day != 29):
		month, day := int(e.month), int(e.day)
		return run{civilDay(first, month, day), civilDay(last, month, day)}
	}
	earliest, _ := e.next(MinDay)
	latest, _ := e.previous(MaxDay)
	return run{earliest.first, latest}
}

// years gives the first and the last year possible, and whether all between
// them are possible too.
func (e element) years() (first, last int64, contiguous bool) {
	if e.yearMask == 0 && e.significant == 0 {
		return e.year, e.year, true
	}
	if e.significant > 0 {
		unit := powerOfTen(e.yearDigits() - int(e.significant))
		nearest := e.year - e.year%unit
		if e.year < 0 {
			return nearest - unit + 1, nearest, true
		}
		return nearest, nearest + unit - 1, true
	}
	last = e.year
	for position := range 4 {
		if e.yearMask>>position&1 == 1 {
			last += 9 * powerOfTen(position)
		}
	}
	return e.year, last, e.yearMask&(e.yearMask+1) == 0
}

// completions is the number of years that the unspecified digits leave
// possible. Years with significant digits stand alone and are solid.
func (e element) completions() int {
	count := 1
	for position := range 4 {
		if e.yearMask>>position&1 == 1 {
			count *= 10
		}
	}
	return count
}

// completion gives a possible year by its place in ascending order, from 0.
func (e element) completion(index int) int64 {
	year := e.year
	for position := range 4 {
		if e.yearMask>>position&1 == 1 {
			year += int64(index%10) * powerOfTen(position)
			index /= 10
		}
	}
	return year
}

// completionsBelow counts the possible years before the year given.
func (e element) completionsBelow(year int64) int {
	return sort.Search(e.completions(), func(index int) bool { return e.completion(index) >= year })
}

// nextInYears gives the earliest stretch on or after the day, within one month
// or part of a year.
func (e element) nextInYears(day date.Date) (run, bool) {
	year, _, _ := civilDate(day)
	if e.reachesNextYear() {
		year--
	}
	count := e.completions()
	for index := e.completionsBelow(year); index < count; index++ {
		found, ok := e.earliestInYear(e.completion(index), day)
		if !ok {
			continue
		}
		if e.reachesNextYear() && index+1 < count {
			rival, also := e.earliestInYear(e.completion(index+1), day)
			if also && rival.first < found.first {
				return rival, true
			}
		}
		return found, true
	}
	return run{}, false
}

// reachesNextYear tells whether the part of the year may end in the year after.
func (e element) reachesNextYear() bool {
	if !e.partOfYear() {
		return false
	}
	stretches := monthsOfPart(int(e.month))
	return stretches[len(stretches)-1].last > 12
}

func (e element) earliestInYear(year int64, from date.Date) (run, bool) {
	switch {
	case e.wholeYear():
		return clip(run{civilDay(year, 1, 1), civilDay(year, 12, 31)}, from)
	case e.partOfYear():
		for _, stretch := range monthsOfPart(int(e.month)) {
			if found, ok := clip(stretch.in(year), from); ok {
				return found, true
			}
		}
		return run{}, false
	}
	for month := 1; month <= 12; month++ {
		if !e.allowsMonth(month) || civilDay(year, month, monthLength(year, month)) < from {
			continue
		}
		if found, ok := e.earliestInMonth(year, month, from); ok {
			return found, true
		}
	}
	return run{}, false
}

func (e element) earliestInMonth(year int64, month int, from date.Date) (run, bool) {
	start := civilDay(year, month, 1)
	length := monthLength(year, month)
	if e.wholeMonth() {
		return clip(run{start, start + date.Date(length) - 1}, from)
	}
	for day := max(1, int(from-start)+1); day <= length; day++ {
		if !e.allowsDay(day) {
			continue
		}
		last := day
		for last < length && e.allowsDay(last+1) {
			last++
		}
		return run{start + date.Date(day) - 1, start + date.Date(last) - 1}, true
	}
	return run{}, false
}

func (e element) latestInYear(year int64, until date.Date) (date.Date, bool) {
	switch {
	case e.wholeYear():
		return min(civilDay(year, 12, 31), until), civilDay(year, 1, 1) <= until
	case e.partOfYear():
		stretches := monthsOfPart(int(e.month))
		for index := len(stretches) - 1; index >= 0; index-- {
			if days := stretches[index].in(year); days.first <= until {
				return min(days.last, until), true
			}
		}
		return 0, false
	}
	for month := 12; month >= 1; month-- {
		if !e.allowsMonth(month) {
			continue
		}
		start := civilDay(year, month, 1)
		if start > until {
			continue
		}
		for day := int(min(date.Date(monthLength(year, month)), until-start+1)); day >= 1; day-- {
			if e.allowsDay(day) {
				return start + date.Date(day) - 1, true
			}
		}
	}
	return 0, false
}

// allowsMonth tells whether the digits of the month fit.
func (e element) allowsMonth(month int) bool {
	return !e.hasMonth() || fits(month, int(e.month), e.parts&monthUnits != 0, e.parts&monthTens != 0)
}

// allowsDay tells whether the digits of the day fit.
func (e element) allowsDay(day int) bool {
	return !e.hasDay() || fits(day, int(e.day), e.parts&dayUnits != 0, e.parts&dayTens != 0)
}

func fits(value, pattern int, anyUnits, anyTens bool) bool {
	return (anyUnits || value%10 == pattern%10) && (anyTens || value/10 == pattern/10)
}

// in gives the days of the months in a year.
func (m months) in(year int64) run {
	first := civilDay(year, m.first, 1)
	last := m.last
	if last > 12 {
		year, last = year+1, last-12
	}
	return run{first, civilDay(year, last, monthLength(year, last))}
}

func clip(days run, from date.Date) (run, bool) {
	return run{max(days.first, from), days.last}, from <= days.last
}

func powerOfTen(exponent int) int64 {
	power := int64(1)
	for range exponent {
		power *= 10
	}
	return power
}
