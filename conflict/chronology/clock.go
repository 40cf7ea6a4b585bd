package chronology

import (
	"time"
)

// A Clock is the time of day written with a date.
type Clock struct {
	Hour   int // 24 where the end of the day was written as 24:00:00
	Minute int
	Second int // 60 in a leap second
	// HasOffset tells whether the distance from UTC was written. Offset is how
	// far local time is ahead of UTC, within 14 hours either way.
	HasOffset bool
	Offset    time.Duration
}

// EndOfDay tells whether 24:00:00 was written: the end of the day named, not
// the beginning of the next.
func (c Clock) EndOfDay() bool { return c.Hour == 24 }

// Clock gives the time of day, where the date has one.
func (d Date) Clock() (Clock, bool) { return d.clock.unpack(), d.clock.set() }

// Instant gives the moment of a date that has a clock time and an offset. A
// leap second is given as the second after it, 24:00:00 as midnight of the
// next day.
func (d Date) Instant() (time.Time, bool) {
	clock, ok := d.Clock()
	if !ok || !clock.HasOffset {
		return time.Time{}, false
	}
	zone := time.UTC
	if clock.Offset != 0 {
		zone = time.FixedZone("", int(clock.Offset/time.Second))
	}
	e := d.element
	return time.Date(int(e.year), time.Month(e.month), int(e.day),
		clock.Hour, clock.Minute, clock.Second, 0, zone), true
}

// clockCode packs a Clock into 32 bits: from the lowest, 6 for the second, 6
// for the minute, 5 for the hour, 11 for the offset in minutes.
type clockCode uint32

const (
	clockPresent clockCode = 1 << 31
	clockOffset  clockCode = 1 << 30

	minuteShift = 6
	hourShift   = 12
	offsetShift = 17
	offsetMask  = 1<<11 - 1
	// offsetBias is the largest offset in minutes; it keeps the packed one
	// positive.
	offsetBias = 14 * 60
)

func (c clockCode) set() bool       { return c&clockPresent != 0 }
func (c clockCode) hasOffset() bool { return c&clockOffset != 0 }
func (c clockCode) second() int     { return int(c & 0x3f) }
func (c clockCode) minute() int     { return int(c >> minuteShift & 0x3f) }
func (c clockCode) hour() int       { return int(c >> hourShift & 0x1f) }

// offset is in minutes.
func (c clockCode) offset() int { return int(c>>offsetShift&offsetMask) - offsetBias }

func (c clockCode) unpack() Clock {
	clock := Clock{Hour: c.hour(), Minute: c.minute(), Second: c.second(), HasOffset: c.hasOffset()}
	if clock.HasOffset {
		clock.Offset = time.Duration(c.offset()) * time.Minute
	}
	return clock
}

const (
	reasonClock     = "a clock time has the form hh:mm:ss"
	reasonHour      = "an hour lies between 00 and 23; 24:00:00 is the end of the day"
	reasonMinute    = "a minute lies between 00 and 59"
	reasonSecond    = "a second lies between 00 and 60"
	reasonOffset    = "an offset is Z or has the form +hh or +hh:mm"
	reasonFarOffset = "an offset lies within 14 hours of UTC"
	reasonNoOffset  = "there is no offset of minus zero"
	reasonPlainDay  = "only a plain calendar day has a clock time"
)

// clock reads what follows the T of a date-time.
func (s *scanner) clock() (clockCode, string) {
	start := s.at
	hour, minute, second, reason := s.timeOfDay()
	switch {
	case reason != "":
		return 0, reason
	case hour > 24 || hour == 24 && (minute > 0 || second > 0):
		s.at = start
		return 0, reasonHour
	case minute > 59:
		s.at = start + len("hh:")
		return 0, reasonMinute
	case second > 60:
		s.at = start + len("hh:mm:")
		return 0, reasonSecond
	}
	code := clockPresent | clockCode(hour)<<hourShift | clockCode(minute)<<minuteShift | clockCode(second)
	return s.offset(code)
}

func (s *scanner) timeOfDay() (hour, minute, second uint8, reason string) {
	for index, field := range [...]*uint8{&hour, &minute, &second} {
		if index > 0 && !s.accept(':') {
			return 0, 0, 0, reasonClock
		}
		value, mask, ok := s.twoDigits()
		if !ok || mask != 0 {
			return 0, 0, 0, reasonClock
		}
		*field = value
	}
	return hour, minute, second, ""
}

func (s *scanner) offset(code clockCode) (clockCode, string) {
	start := s.at
	sign := s.peek()
	switch sign {
	case 'Z':
		s.at++
		return code | clockOffset | offsetBias<<offsetShift, ""
	case '+', '-':
		s.at++
	default:
		return code, ""
	}
	hours, mask, ok := s.twoDigits()
	var minutes uint8
	if ok && mask == 0 && s.accept(':') {
		minutes, mask, ok = s.twoDigits()
	} else {
		s.variant = true
	}
	total := int(hours)*60 + int(minutes)
	switch {
	case !ok || mask != 0 || minutes > 59:
		return 0, reasonOffset
	case total > offsetBias:
		s.at = start
		return 0, reasonFarOffset
	case total == 0 && sign == '-':
		s.at = start
		return 0, reasonNoOffset
	}
	if sign == '-' {
		total = -total
	}
	s.variant = s.variant || total == 0
	return code | clockOffset | clockCode(total+offsetBias)<<offsetShift, ""
}

// appendClock writes the T and what follows it.
func (c clockCode) append(buffer []byte) []byte {
	if !c.set() {
		return buffer
	}
	buffer = append(buffer, 'T')
	buffer = appendTwoDigits(buffer, c.hour())
	buffer = append(buffer, ':')
	buffer = appendTwoDigits(buffer, c.minute())
	buffer = append(buffer, ':')
	buffer = appendTwoDigits(buffer, c.second())
	if !c.hasOffset() {
		return buffer
	}
	minutes := c.offset()
	switch {
	case minutes == 0:
		return append(buffer, 'Z')
	case minutes < 0:
		buffer = append(buffer, '-')
		minutes = -minutes
	default:
		buffer = append(buffer, '+')
	}
	buffer = appendTwoDigits(buffer, minutes/60)
	buffer = append(buffer, ':')
	return appendTwoDigits(buffer, minutes%60)
}
