package chronology

import (
	"strconv"

	"github.com/rickb777/date/v2"
)

// BoundKind tells a known end from one that is open and one that is unknown.
type BoundKind uint8

// The kinds of bound. An open end is asserted to have no limit ("since 1988");
// an unknown one exists, but nobody says when.
const (
	BoundKnown   BoundKind = iota
	BoundOpen              // written ..
	BoundUnknown           // written as nothing
)

// A Bound is the earliest or the latest day of a date. Day is included and
// counts only where Kind is BoundKnown.
type Bound struct {
	Day  date.Date
	Kind BoundKind
}

// String is the day in the form 2020-11-10, ".." for open or "?" for unknown.
// A year of more than four digits is written in full, without sign Y.
func (b Bound) String() string {
	switch b.Kind {
	case BoundKnown:
		return string(appendDay(nil, b.Day))
	case BoundOpen:
		return ".."
	default:
		return "?"
	}
}

// appendDay writes a day with as many digits of the year as it takes, four at
// least.
func appendDay(buffer []byte, day date.Date) []byte {
	year, month, dayOfMonth := civilDate(day)
	buffer = appendYear(buffer, year)
	buffer = append(buffer, '-')
	buffer = appendTwoDigits(buffer, month)
	buffer = append(buffer, '-')
	return appendTwoDigits(buffer, dayOfMonth)
}

func appendYear(buffer []byte, year int64) []byte {
	if year < 0 {
		buffer = append(buffer, '-')
		year = -year
	}
	for limit := int64(1000); limit > max(year, 1); limit /= 10 {
		buffer = append(buffer, '0')
	}
	return strconv.AppendInt(buffer, year, 10)
}

func appendTwoDigits(buffer []byte, value int) []byte {
	return append(buffer, byte('0'+value/10), byte('0'+value%10))
}
