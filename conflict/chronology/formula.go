package chronology

import "github.com/rickb777/date/v2"

// A Formula says how a treaty reckons one day from another, such as entry into
// force from the last ratification. Without FirstOfMonth it adds Months, with
// month ends clamped, and then Days:
//
//	the thirtieth day following         {Days: 30}     VCLT, Article 84
//	ninety days following               {Days: 90}     Arms Trade Treaty, Article 22
//	six months after                    {Months: 6}    Geneva Conventions 1949
//
// With FirstOfMonth it adds Days and then goes to the first day of the month
// that lies Months later:
//
//	the first day of the month after    {Days: 60, Months: 1, FirstOfMonth: true}
//	the 60th day following                             Rome Statute, Article 126
//	the first day of the sixth month    {Months: 6, FirstOfMonth: true}
//	after the month in which                           Ottawa Convention, Article 17
//
// The day of the event is not counted. "The n-th day after" and "n days after"
// are the same. Every formula is monotone: from a later day it never leads to
// an earlier one.
type Formula struct {
	// Days to add, weeks as seven of them; may be negative.
	Days int `json:"days,omitzero"`
	// Months to add, years as twelve of them; may be negative.
	Months int `json:"months,omitzero"`
	// FirstOfMonth tells that the day reckoned is the first of its month.
	FirstOfMonth bool `json:"first_of_month,omitzero"`
}

// IsZero tells whether the formula leads from each day to itself.
func (f Formula) IsZero() bool { return f == Formula{} }

// Apply reckons from the day given. The result lies between [MinDay] and
// [MaxDay].
func (f Formula) Apply(day date.Date) date.Date {
	if f.FirstOfMonth {
		year, month, _ := civilDate(plusDays(day, f.Days))
		year, month = plusMonths(year, month, f.Months)
		return withinRange(civilDay(year, month, 1))
	}
	return plusDays(clampedMonths(day, f.Months), f.Days)
}

// LatestWithin is the latest day from which the formula leads to the day given
// or an earlier one.
func (f Formula) LatestWithin(day date.Date) date.Date {
	// No formula leaves more than two months out or leads from more than two
	// months to one day, save at the ends of the range.
	const near = 70
	within, beyond := f.startNear(day)-near, f.startNear(day)+near
	if within <= MinDay || f.Apply(within) > day {
		within = MinDay
	}
	if beyond >= MaxDay || f.Apply(beyond) <= day {
		beyond = MaxDay + 1
	}
	for within+1 < beyond {
		middle := within + (beyond-within)/2
		if f.Apply(middle) <= day {
			within = middle
		} else {
			beyond = middle
		}
	}
	return within
}

// EarliestReaching is the earliest day from which the formula leads to the day
// given or a later one.
func (f Formula) EarliestReaching(day date.Date) date.Date {
	if day <= MinDay {
		return MinDay
	}
	return withinRange(f.LatestWithin(day-1) + 1)
}

// startNear gives a day from which the formula leads near the day given: within
// two months of it.
func (f Formula) startNear(day date.Date) date.Date {
	if f.FirstOfMonth {
		return plusDays(clampedMonths(day, -f.Months), -f.Days)
	}
	return clampedMonths(plusDays(day, -f.Days), -f.Months)
}

// ApplyDate reckons from every possible day. The result may hold more days
// than can be reached, where the formula leaves some out, but never fewer; its
// first and last day are exact.
func (f Formula) ApplyDate(d Date) Date { return mapDate(d, f.Apply) }

// plusMonths goes so many months on from a month.
func plusMonths(year int64, month, months int) (int64, int) {
	years, index := floorDivide(int64(month-1)+int64(boundedCount(months)), 12)
	return year + years, int(index) + 1
}

// clampedMonths goes so many months on from a day; a day that the month does
// not have becomes its last.
func clampedMonths(day date.Date, months int) date.Date {
	if months == 0 {
		return day
	}
	year, month, dayOfMonth := civilDate(withinRange(day))
	year, month = plusMonths(year, month, months)
	return withinRange(civilDay(year, month, min(dayOfMonth, monthLength(year, month))))
}

func plusDays(day date.Date, days int) date.Date {
	return withinRange(withinRange(day) + date.Date(boundedCount(days)))
}

// boundedCount keeps a count of days or months small enough to be added.
func boundedCount(count int) int { return min(max(count, 2*int(MinDay)), 2*int(MaxDay)) }

func withinRange(day date.Date) date.Date { return min(max(day, MinDay), MaxDay) }
