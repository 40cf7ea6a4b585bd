package chronology

// An element is one EDTF date without clock time: a year, perhaps a month or
// a part of the year, perhaps a day, each perhaps with unspecified digits and
// qualifiers. A Date is one element or a set of them.
type element struct {
	year        int64 // astronomical, unspecified digits as zero
	form        yearForm
	exponent    uint8 // of the exponential form
	significant uint8 // significant digits, 0 when not stated
	yearMask    uint8 // bit n: the digit worth 10^n is unspecified
	month       uint8 // 1..12, 21..41, unspecified digits as zero
	day         uint8 // 1..31, unspecified digits as zero
	parts       partBits
	qualifiers  uint8 // two bits a component, see Qualifier
}

// yearForm says how a year is written.
type yearForm uint8

const (
	yearFourDigits  yearForm = iota // 1985, -0032
	yearLong                        // Y170000002
	yearExponential                 // Y17E7
)

// partBits says which parts an element has and which of their digits are
// unspecified.
type partBits uint8

const (
	monthUnits partBits = 1 << iota
	monthTens
	dayUnits
	dayTens
	withMonth
	withDay

	monthDigits = monthUnits | monthTens
	dayDigits   = dayUnits | dayTens
)

func (e element) hasMonth() bool { return e.parts&withMonth != 0 }
func (e element) hasDay() bool   { return e.parts&withDay != 0 }

// masked tells whether any digit is unspecified.
func (e element) masked() bool {
	return e.yearMask != 0 || e.parts&(monthDigits|dayDigits) != 0
}

// wholeYear tells whether the element says nothing below the year.
func (e element) wholeYear() bool {
	return e.wholeMonth() && (!e.hasMonth() || e.parts&monthDigits == monthDigits)
}

// wholeMonth tells whether the element says nothing below the month.
func (e element) wholeMonth() bool {
	return !e.hasDay() || e.parts&dayDigits == dayDigits
}

// unspecified tells whether no digit at all is given: XXXX, XXXX-XX, XXXX-XX-XX.
func (e element) unspecified() bool { return e.yearMask == 0b1111 && e.wholeYear() }

// partOfYear tells whether the month stands for a season, a quarter or another
// part of the year.
func (e element) partOfYear() bool { return e.month > 12 }

// components is the number of components written: year, month, day.
func (e element) components() int {
	switch {
	case e.hasDay():
		return 3
	case e.hasMonth():
		return 2
	default:
		return 1
	}
}

func (e element) qualifier(component Component) Qualifier {
	return Qualifier(e.qualifiers >> (2 * component) & 0b11)
}

// anyQualifier joins what is said of all components.
func (e element) anyQualifier() Qualifier {
	q := e.qualifiers
	return Qualifier(q|q>>2|q>>4) & UncertainAndApproximate
}

func (e *element) qualify(component Component, q Qualifier) {
	e.qualifiers |= uint8(q) << (2 * component)
}

// uniform tells whether all components written carry the same qualifier.
func (e element) uniform() bool {
	first := e.qualifier(YearComponent)
	for component := MonthComponent; int(component) < e.components(); component++ {
		if e.qualifier(component) != first {
			return false
		}
	}
	return true
}

// level is the lowest conformance level of EDTF that has the element.
func (e element) level() int {
	switch {
	case e.form == yearExponential, e.significant > 0, !e.uniform(), e.month > 24:
		return 2
	case e.masked() && !e.maskedFromRight():
		return 2
	case e.masked(), e.qualifiers != 0, e.form == yearLong, e.year < 0, e.partOfYear():
		return 1
	default:
		return 0
	}
}

// maskedFromRight tells whether the unspecified digits are those of Level 1:
// 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX.
func (e element) maskedFromRight() bool {
	switch {
	case !e.hasMonth():
		return e.yearMask == 0b1 || e.yearMask == 0b11
	case e.yearMask != 0:
		return false
	case !e.hasDay():
		return e.parts&monthDigits == monthDigits
	default:
		return e.parts&dayDigits == dayDigits &&
			(e.parts&monthDigits == 0 || e.parts&monthDigits == monthDigits)
	}
}

func (e element) precision() Precision {
	switch {
	case e.hasDay():
		return PrecisionDay
	case e.partOfYear():
		return partPrecision(int(e.month))
	case e.hasMonth():
		return PrecisionMonth
	case e.significant > 0:
		return precisionOfDigits(e.yearDigits() - int(e.significant))
	default:
		switch e.yearMask {
		case 0b1:
			return PrecisionDecade
		case 0b11:
			return PrecisionCentury
		case 0b111:
			return PrecisionMillennium
		}
		return PrecisionYear
	}
}

func precisionOfDigits(insignificant int) Precision {
	switch {
	case insignificant <= 0:
		return PrecisionYear
	case insignificant == 1:
		return PrecisionDecade
	case insignificant == 2:
		return PrecisionCentury
	default:
		return PrecisionMillennium
	}
}

// yearDigits is the number of digits of the year written out in full.
func (e element) yearDigits() int {
	if e.form == yearFourDigits {
		return 4
	}
	count := 0
	for rest := magnitude(e.year); rest > 0; rest /= 10 {
		count++
	}
	return count
}

func magnitude(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
