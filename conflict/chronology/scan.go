package chronology

// A scanner reads one EDTF text from left to right without allocating. Its
// methods give a reason where the text is refused, and "" where it is not; at
// then stands at the place of the fault.
type scanner struct {
	text string
	at   int
	// variant tells that the text may be another than the canonical one: it
	// has a qualifier on the left, a second one in the same date, or an offset
	// of UTC that can be written in several ways.
	variant bool
}

const (
	reasonSpace      = "EDTF has no spaces"
	reasonYear       = "a year has four digits, or Y and more than four"
	reasonYearRange  = "the year lies beyond ±10^11, the range reckoned with"
	reasonLongYear   = "a year after Y has more than four digits and no leading zero"
	reasonExponent   = "an exponent is a positive whole number without leading zero"
	reasonDigits     = "the significant digits are at least one and at most those of the year"
	reasonZeroYear   = "there is no year minus zero"
	reasonMaskedEra  = "a negative year has no unspecified digits"
	reasonMaskedSign = "significant digits cannot be stated of a year with unspecified digits"
	reasonYearOnly   = "a year of this form stands alone, without month and day"
	reasonMonth      = "a month has two digits from 01 to 12, a part of the year from 21 to 41"
	reasonMonthMask  = "no month has these digits"
	reasonPartDay    = "a season or another part of the year has no days"
	reasonDay        = "a day has two digits from 01 to 31"
	reasonNoSuchDay  = "the month has no such day"
	reasonTrailing   = "unexpected text after the date"
)

// peek gives the byte at the current place, 0 at the end of the text.
func (s *scanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) accept(sign byte) bool {
	if s.at < len(s.text) && s.text[s.at] == sign {
		s.at++
		return true
	}
	return false
}

func (s *scanner) done() bool { return s.at == len(s.text) }

// rest tells whether the text goes on with the two full stops of an open end.
func (s *scanner) dots() bool {
	return s.at+1 < len(s.text) && s.text[s.at] == '.' && s.text[s.at+1] == '.'
}

// element reads one date without clock time.
func (s *scanner) element() (element, string) {
	var e element
	if reason := s.year(&e); reason != "" {
		return e, reason
	}
	if s.peek() != '-' {
		return e, ""
	}
	if e.form != yearFourDigits || e.significant > 0 {
		return e, reasonYearOnly
	}
	s.at++
	if reason := s.month(&e); reason != "" {
		return e, reason
	}
	if s.peek() != '-' {
		return e, ""
	}
	if e.partOfYear() {
		return e, reasonPartDay
	}
	s.at++
	return e, s.day(&e)
}

func (s *scanner) year(e *element) string {
	s.qualifyLeft(e, YearComponent)
	var reason string
	if s.accept('Y') {
		reason = s.longYear(e)
	} else {
		reason = s.shortYear(e)
	}
	if reason != "" {
		return reason
	}
	if s.accept('S') {
		if reason := s.significantDigits(e); reason != "" {
			return reason
		}
	}
	s.qualifyRight(e, YearComponent)
	return ""
}

func (s *scanner) shortYear(e *element) string {
	start := s.at
	negative := s.accept('-')
	for position := 3; position >= 0; position-- {
		digit := s.peek()
		switch {
		case digit >= '0' && digit <= '9':
			e.year = e.year*10 + int64(digit-'0')
		case digit == 'X' && negative:
			return reasonMaskedEra
		case digit == 'X':
			e.year *= 10
			e.yearMask |= 1 << position
		case digit == ' ':
			return reasonSpace
		default:
			return reasonYear
		}
		s.at++
	}
	if digit := s.peek(); digit >= '0' && digit <= '9' || digit == 'X' {
		return reasonYear
	}
	if negative {
		if e.year == 0 {
			s.at = start
			return reasonZeroYear
		}
		e.year = -e.year
	}
	return ""
}

func (s *scanner) longYear(e *element) string {
	e.form = yearLong
	start := s.at
	negative := s.accept('-')
	if digit := s.peek(); digit < '1' || digit > '9' {
		return reasonLongYear
	}
	var reason string
	if e.year, reason = s.number(maxYear, reasonYearRange); reason != "" {
		return reason
	}
	if s.accept('E') {
		if reason := s.exponent(e); reason != "" {
			return reason
		}
	}
	if e.year <= 9999 {
		s.at = start
		return reasonLongYear
	}
	if negative {
		e.year = -e.year
	}
	return ""
}

func (s *scanner) exponent(e *element) string {
	e.form = yearExponential
	if digit := s.peek(); digit < '1' || digit > '9' {
		return reasonExponent
	}
	start := s.at
	exponent, reason := s.number(99, reasonYearRange)
	if reason != "" {
		return reason
	}
	for range exponent {
		if e.year *= 10; e.year > maxYear {
			s.at = start
			return reasonYearRange
		}
	}
	e.exponent = uint8(exponent)
	return ""
}

func (s *scanner) significantDigits(e *element) string {
	if e.yearMask != 0 {
		return reasonMaskedSign
	}
	start := s.at
	if digit := s.peek(); digit < '1' || digit > '9' {
		return reasonDigits
	}
	count, reason := s.number(99, reasonDigits)
	if reason != "" {
		return reason
	}
	if int(count) > e.yearDigits() {
		s.at = start
		return reasonDigits
	}
	e.significant = uint8(count)
	return ""
}

// number reads digits up to a limit, which makes a text of any length cheap.
func (s *scanner) number(limit int64, beyond string) (int64, string) {
	start, value := s.at, int64(0)
	for digit := s.peek(); digit >= '0' && digit <= '9'; digit = s.peek() {
		if value = value*10 + int64(digit-'0'); value > limit {
			s.at = start
			return 0, beyond
		}
		s.at++
	}
	return value, ""
}

func (s *scanner) month(e *element) string {
	s.qualifyLeft(e, MonthComponent)
	start := s.at
	value, mask, ok := s.twoDigits()
	e.month, e.parts = value, e.parts|withMonth|partBits(mask)
	switch {
	case !ok:
		return reasonMonth
	case mask == 0 && (value == 0 || value > 12 && value < 21 || value > 41):
		s.at = start
		return reasonMonth
	case mask != 0 && !anyFits(12, value, mask):
		s.at = start
		return reasonMonthMask
	}
	s.qualifyRight(e, MonthComponent)
	return ""
}

func (s *scanner) day(e *element) string {
	s.qualifyLeft(e, DayComponent)
	start := s.at
	value, mask, ok := s.twoDigits()
	e.day, e.parts = value, e.parts|withDay|partBits(mask)<<2
	switch {
	case !ok:
		return reasonDay
	case !anyFits(31, value, mask):
		s.at = start
		return reasonDay
	case !e.possible():
		s.at = start
		return reasonNoSuchDay
	}
	s.qualifyRight(e, DayComponent)
	return ""
}

// possible tells whether an element with a day, whose month fits one at least,
// has a day at all.
func (e element) possible() bool {
	if e.parts&dayDigits == dayDigits || e.allowsDayUpTo(28) {
		return true
	}
	if !e.masked() {
		return int(e.day) <= monthLength(e.year, int(e.month))
	}
	_, ok := e.nextInYears(MinDay)
	return ok
}

// allowsDayUpTo tells whether one of the first days of a month fits.
func (e element) allowsDayUpTo(limit int) bool {
	for day := 1; day <= limit; day++ {
		if e.allowsDay(day) {
			return true
		}
	}
	return false
}

func anyFits(limit int, pattern, mask uint8) bool {
	for value := 1; value <= limit; value++ {
		if fits(value, int(pattern), mask&1 != 0, mask&2 != 0) {
			return true
		}
	}
	return false
}

// twoDigits reads two digits; bit 0 of the mask says that the units are
// unspecified, bit 1 the tens.
func (s *scanner) twoDigits() (value, mask uint8, ok bool) {
	for position := 1; position >= 0; position-- {
		digit := s.peek()
		value *= 10
		switch {
		case digit >= '0' && digit <= '9':
			value += digit - '0'
		case digit == 'X':
			mask |= 1 << position
		default:
			return value, mask, false
		}
		s.at++
	}
	return value, mask, true
}

// qualifyLeft reads a sign in front of a component, which holds for it alone.
func (s *scanner) qualifyLeft(e *element, component Component) {
	if q := qualifierOf(s.peek()); q != Unqualified {
		e.qualify(component, q)
		s.variant = true
		s.at++
	}
}

// qualifyRight reads a sign behind a component, which holds for it and for all
// components to its left.
func (s *scanner) qualifyRight(e *element, last Component) {
	if q := qualifierOf(s.peek()); q != Unqualified {
		s.variant = s.variant || e.qualifiers != 0
		for component := YearComponent; component <= last; component++ {
			e.qualify(component, q)
		}
		s.at++
	}
}

func qualifierOf(sign byte) Qualifier {
	switch sign {
	case '?':
		return Uncertain
	case '~':
		return Approximate
	case '%':
		return UncertainAndApproximate
	default:
		return Unqualified
	}
}
