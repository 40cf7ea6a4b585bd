package chronology

// Padding says how a source fills the parts of a date that it does not know.
// Several ways can be joined with |. Nothing is taken for padding unless the
// importer says so, because 1 January may well be meant.
type Padding uint8

// The ways to pad.
const (
	// PaddedZeros: 2020-11-00 is November 2020, 2020-00-00 is 2020, and
	// 0000-00-00 is no date.
	PaddedZeros Padding = 1 << iota
	// MonthsToFirstDay: 2020-11-01 is November 2020.
	MonthsToFirstDay
	// MonthsToLastDay: 2020-11-30 is November 2020.
	MonthsToLastDay
	// YearsToFirstDay: 2020-01-01 is 2020.
	YearsToFirstDay
	// YearsToLastDay: 2020-12-31 is 2020.
	YearsToLastDay
)

// Parse reads a date that a source has padded and takes the padding off. The
// error is a *[ParseError].
func (p Padding) Parse(text string) (Date, error) {
	if p&PaddedZeros != 0 && len(text) == len("2020-11-00") && text[8:] == "00" {
		switch {
		case text == "0000-00-00":
			return Date{}, nil
		case text[4:] == "-00-00":
			return Parse(text[:4])
		case text[7:] == "-00":
			return Parse(text[:7])
		}
	}
	d, err := Parse(text)
	if err != nil {
		return Date{}, err
	}
	return p.Restore(d), nil
}

// Restore gives a date back the month or the year that padding has made a
// single day of, with its qualifiers. [Date.Written] is then the text without
// padding. Other dates stay as they are, as do those of other calendars.
func (p Padding) Restore(d Date) Date {
	day, single := d.SingleDay()
	if !single || d.form != formElement || d.clock.set() || d.element.masked() || d.calendar != Gregorian {
		return d
	}
	e := d.element
	_, month, dayOfMonth := civilDate(day)
	lastOfMonth := dayOfMonth == monthLength(e.year, month)
	switch {
	case p&YearsToFirstDay != 0 && month == 1 && dayOfMonth == 1,
		p&YearsToLastDay != 0 && month == 12 && lastOfMonth:
		e.month, e.day, e.parts = 0, 0, 0
		e.qualifiers &= 0b11
	case p&MonthsToFirstDay != 0 && dayOfMonth == 1,
		p&MonthsToLastDay != 0 && lastOfMonth:
		e.day, e.parts = 0, withMonth
		e.qualifiers &= 0b1111
	default:
		return d
	}
	return newDate(e)
}
