package chronology

// Bands say how far an approximate date (~) may be off at most, per precision.
// The standard gives no numbers, so they are a choice: within the bands a date
// is held to as a hard claim, within its stated bounds only as a soft one.
type Bands struct {
	Day        int `json:"day"`        // days for a date to the day
	Month      int `json:"month"`      // months for a date to the month or part of a year
	Year       int `json:"year"`       // years for a date to the year
	Decade     int `json:"decade"`     // years for a date to the decade
	Century    int `json:"century"`    // years for a date to the century
	Millennium int `json:"millennium"` // years for a coarser date
}

// DefaultBands are seven days, one month, one year, five years, and half of a
// century or millennium.
func DefaultBands() Bands {
	return Bands{Day: 7, Month: 1, Year: 1, Decade: 5, Century: 50, Millennium: 500}
}

// Bounds gives the earliest and the latest day of the hard claim that a date
// makes: its stated bounds where it is unqualified, the widened ones where it
// is approximate, and unknown ones where it is uncertain (? or %), because
// then the claim itself is doubted.
func (b Bands) Bounds(d Date) (earliest, latest Bound) {
	switch {
	case d.Uncertain():
		return Bound{Kind: BoundUnknown}, Bound{Kind: BoundUnknown}
	case !d.Approximate():
		return d.Earliest(), d.Latest()
	case d.form == formSet:
		return b.boundsOfSet(d)
	}
	days := b.widen(d.element)
	return Bound{Day: days.first}, Bound{Day: days.last}
}

func (b Bands) boundsOfSet(d Date) (earliest, latest Bound) {
	earliest, latest = d.Earliest(), d.Latest()
	for end := range d.rare.oneOf.ends {
		days := b.widen(end)
		if earliest.Kind == BoundKnown {
			earliest.Day = min(earliest.Day, days.first)
		}
		if latest.Kind == BoundKnown {
			latest.Day = max(latest.Day, days.last)
		}
	}
	return earliest, latest
}

// widen gives the outermost days of an element with its band.
func (b Bands) widen(e element) run {
	days := run{firstDay(e), lastDay(e)}
	count, months := b.width(e)
	if months {
		return run{
			clampedMonths(days.first, -count),
			withinRange(clampedMonths(days.last+1, count) - 1),
		}
	}
	return run{plusDays(days.first, -count), plusDays(days.last, count)}
}

// width gives the band in days or in months. Where the whole date is
// approximate, its precision decides, otherwise its coarsest approximate part.
func (b Bands) width(e element) (count int, months bool) {
	precision := e.precision()
	switch {
	case e.uniform():
	case e.qualifier(YearComponent).Approximate():
		precision = PrecisionYear
	case e.qualifier(MonthComponent).Approximate():
		precision = PrecisionMonth
	}
	if e.anyQualifier()&Approximate == 0 {
		return 0, false
	}
	switch precision {
	case PrecisionDay:
		return b.Day, false
	case PrecisionYear:
		return 12 * b.Year, true
	case PrecisionDecade:
		return 12 * b.Decade, true
	case PrecisionCentury:
		return 12 * b.Century, true
	case PrecisionMillennium:
		return 12 * b.Millennium, true
	default:
		return b.Month, true
	}
}

// Widened is a date of all days between the bounds of the hard claim, unset
// where it claims nothing.
func (b Bands) Widened(d Date) Date {
	if !d.Uncertain() && !d.Approximate() {
		return d
	}
	earliest, latest := b.Bounds(d)
	if earliest.Kind == BoundUnknown {
		return Date{}
	}
	days := run{MinDay, MaxDay}
	var open openEnds
	if earliest.Kind == BoundKnown {
		days.first = earliest.Day
	} else {
		open |= openFirst
	}
	if latest.Kind == BoundKnown {
		days.last = latest.Day
	} else {
		open |= openLast
	}
	return ofRuns([]run{days}, open)
}
