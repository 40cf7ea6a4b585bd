package chronology

import "strconv"

// appendCanonical writes the canonical text of a date that is set.
func (d Date) appendCanonical(buffer []byte) []byte {
	if d.form == formSet {
		return d.rare.oneOf.append(buffer)
	}
	return d.clock.append(d.element.append(buffer))
}

func (s *oneOf) append(buffer []byte) []byte {
	buffer = append(buffer, '[')
	buffer = appendMembers(buffer, s.members)
	return append(buffer, ']')
}

func appendMembers(buffer []byte, members []member) []byte {
	for index, m := range members {
		if index > 0 {
			buffer = append(buffer, ',')
		}
		buffer = m.append(buffer)
	}
	return buffer
}

func (m member) append(buffer []byte) []byte {
	if m.shape != memberUpTo {
		buffer = m.from.append(buffer)
	}
	if m.shape != memberSingle {
		buffer = append(buffer, ".."...)
	}
	if m.shape == memberUpTo || m.shape == memberRange {
		buffer = m.to.append(buffer)
	}
	return buffer
}

// append writes an element. Of the ways to place qualifiers it takes this one:
// a sign behind the last of the leading components that share it, and signs in
// front of each of the others.
func (e element) append(buffer []byte) []byte {
	if e.plain() {
		return e.appendPlain(buffer)
	}
	shared := e.sharedComponents()
	buffer = e.appendYear(buffer)
	if shared == 1 {
		buffer = append(buffer, e.qualifier(YearComponent).String()...)
	}
	if e.hasMonth() {
		buffer = append(buffer, '-')
		buffer = e.appendPart(buffer, MonthComponent, shared, e.month, e.parts&monthDigits)
	}
	if e.hasDay() {
		buffer = append(buffer, '-')
		buffer = e.appendPart(buffer, DayComponent, shared, e.day, e.parts&dayDigits>>2)
	}
	return buffer
}

// plain tells whether the element is a year of four digits, perhaps with month
// and day, all known and without qualifiers. By far the most are.
func (e element) plain() bool {
	return e.form == yearFourDigits && e.year >= 0 && e.significant == 0 && e.qualifiers == 0 && !e.masked()
}

func (e element) appendPlain(buffer []byte) []byte {
	century, yearOfCentury := uint8(e.year/100), uint8(e.year%100)
	buffer = append(buffer, '0'+century/10, '0'+century%10, '0'+yearOfCentury/10, '0'+yearOfCentury%10)
	if e.hasMonth() {
		buffer = append(buffer, '-', '0'+e.month/10, '0'+e.month%10)
	}
	if e.hasDay() {
		buffer = append(buffer, '-', '0'+e.day/10, '0'+e.day%10)
	}
	return buffer
}

// sharedComponents counts the leading components with the qualifier of the year.
func (e element) sharedComponents() int {
	count := 1
	for count < e.components() && e.qualifier(Component(count)) == e.qualifier(YearComponent) {
		count++
	}
	return count
}

func (e element) appendPart(buffer []byte, part Component, shared int, value uint8, mask partBits) []byte {
	if int(part) >= shared {
		buffer = append(buffer, e.qualifier(part).String()...)
	}
	buffer = append(buffer, maskedDigit(value/10, mask&2 != 0), maskedDigit(value%10, mask&1 != 0))
	if int(part) == shared-1 {
		buffer = append(buffer, e.qualifier(part).String()...)
	}
	return buffer
}

func (e element) appendYear(buffer []byte) []byte {
	switch e.form {
	case yearExponential:
		buffer = append(buffer, 'Y')
		buffer = strconv.AppendInt(buffer, e.year/powerOfTen(int(e.exponent)), 10)
		buffer = append(buffer, 'E')
		buffer = strconv.AppendUint(buffer, uint64(e.exponent), 10)
	case yearLong:
		buffer = append(buffer, 'Y')
		buffer = strconv.AppendInt(buffer, e.year, 10)
	default:
		buffer = appendYear(buffer, e.year)
		for position := range 4 {
			if e.yearMask>>position&1 == 1 {
				buffer[len(buffer)-1-position] = 'X'
			}
		}
	}
	if e.significant > 0 {
		buffer = append(buffer, 'S')
		buffer = strconv.AppendUint(buffer, uint64(e.significant), 10)
	}
	return buffer
}

func maskedDigit(digit uint8, unspecified bool) byte {
	if unspecified {
		return 'X'
	}
	return '0' + digit
}
