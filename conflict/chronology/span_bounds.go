package chronology

// Earliest is the first day on which the span may start.
func (s Span) Earliest() Bound { return s.Start().bound(Date.Earliest) }

// Latest is the last day on which the span may end.
func (s Span) Latest() Bound { return s.End().bound(Date.Latest) }

func (e Endpoint) bound(of func(Date) Bound) Bound {
	if e.Kind != BoundKnown {
		return Bound{Kind: e.Kind}
	}
	return of(e.Date)
}

// Level is the lowest conformance level of EDTF that has the span. Level 1 has
// open and unknown ends and dates of its own level, but no unspecified digits.
func (s Span) Level() int {
	level := 0
	for _, point := range []Endpoint{s.start, s.end} {
		switch {
		case !s.set:
		case point.Kind != BoundKnown:
			level = max(level, 1)
		case point.Date.element.masked():
			level = 2
		default:
			level = max(level, point.Date.Level())
		}
	}
	return level
}

// Precision is that of the dated ends, [PrecisionMixed] where they differ.
func (s Span) Precision() Precision {
	common := PrecisionNone
	for _, point := range []Endpoint{s.start, s.end} {
		switch precision := point.Date.Precision(); {
		case precision == PrecisionNone || precision == common:
		case common == PrecisionNone:
			common = precision
		default:
			return PrecisionMixed
		}
	}
	return common
}
