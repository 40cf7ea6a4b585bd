package chronology

// The standard fixes no dates for seasons, and writers mean different ones:
// months of the weather (December to February), quarters between solstice and
// equinox, calendar quarters, either hemisphere, a winter that begins or ends
// in the year named. A season is therefore the union of these readings, in
// whole months. A narrower set would call dates contradictory that are not.

// months is a stretch of months counted from January of the year named, which
// is month 1; a stretch can end in 13, which is January of the year after, but
// not begin there. Both ends are included.
type months struct{ first, last int }

// monthsOfPart gives the months that a code from 21 to 41 may mean, in order
// and apart from each other.
func monthsOfPart(code int) []months {
	switch {
	case code <= 32:
		return seasonMonths[code-21]
	case code <= 36:
		return quarterMonths[code-33 : code-32]
	case code <= 39:
		return quadrimesterMonths[code-37 : code-36]
	default:
		return semesterMonths[code-40 : code-39]
	}
}

var (
	quarterMonths      = [...]months{{1, 3}, {4, 6}, {7, 9}, {10, 12}}
	quadrimesterMonths = [...]months{{1, 4}, {5, 8}, {9, 12}}
	semesterMonths     = [...]months{{1, 6}, {7, 12}}
)

var seasonMonths = [...][]months{
	// Place unknown: 21 spring, 22 summer, 23 autumn, 24 winter.
	{{1, 6}, {9, 12}},
	{{1, 9}, {12, 15}},
	{{3, 12}},
	{{1, 3}, {6, 15}},
	// Northern hemisphere: 25 to 28.
	{{3, 6}},
	{{6, 9}},
	{{9, 12}},
	{{1, 3}, {12, 15}},
	// Southern hemisphere: 29 to 32.
	{{9, 12}},
	{{1, 3}, {12, 15}},
	{{3, 6}},
	{{6, 9}},
}

// Hemisphere is the half of the earth a season belongs to.
type Hemisphere uint8

// The hemispheres.
const (
	Northern Hemisphere = iota
	Southern
)

// InHemisphere narrows a season whose place was not said, code 21 to 24, to
// that of a hemisphere, code 25 to 32. Other dates stay as they are.
func (d Date) InHemisphere(hemisphere Hemisphere) Date {
	e := d.element
	if d.form != formElement || e.month < 21 || e.month > 24 {
		return d
	}
	e.month += 4
	if hemisphere == Southern {
		e.month += 4
	}
	return newDate(e)
}
