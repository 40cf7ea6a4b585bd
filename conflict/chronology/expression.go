package chronology

// An Expression is what any EDTF text can be: one date, a span of two, or a
// collection in braces of dates that all apply. The zero value is unset.
type Expression struct {
	date       Date
	span       Span
	collection *oneOf
	written    string
}

// ParseExpression reads any EDTF text of Level 0, 1 or 2. The text is taken
// exactly as it is. The error is a *[ParseError].
func ParseExpression(text string) (Expression, error) {
	s := scanner{text: text}
	expression, reason := s.expression()
	if reason == "" && !s.done() {
		reason = s.reasonAfterDate()
	}
	if reason != "" {
		return Expression{}, &ParseError{Offset: s.at, Reason: reason}
	}
	expression.written = text
	return expression, nil
}

func (s *scanner) expression() (expression Expression, reason string) {
	switch {
	case s.peek() == '{':
		s.at++
		var members []member
		members, reason = s.members('}')
		expression.collection = newOneOf(members)
	case isSpan(s.text):
		expression.span, reason = s.span()
		if reason == "" && s.variant {
			expression.span.keep(s.text)
		}
	default:
		expression.date, reason = s.date()
		if reason == "" && s.variant {
			expression.date.keep(s.text)
		}
	}
	return expression, reason
}

// isSpan tells whether a text is meant as a span: it has a slash before any
// place that a good date can reach.
func isSpan(text string) bool {
	for index := range len(text) {
		if text[index] == '/' {
			return true
		}
	}
	return false
}

// IsZero tells whether the expression is unset.
func (e Expression) IsZero() bool {
	return e.date.IsZero() && e.span.IsZero() && e.collection == nil
}

// Date gives the date, where the expression is one.
func (e Expression) Date() (Date, bool) { return e.date, !e.date.IsZero() }

// Span gives the span, where the expression is one.
func (e Expression) Span() (Span, bool) { return e.span, !e.span.IsZero() }

// Collection tells whether the expression is a collection in braces.
func (e Expression) Collection() bool { return e.collection != nil }

// Dates gives the dates of the expression: the date, the dated ends of the
// span, or the members of the collection, a range among them as one date each
// for its first and its last.
func (e Expression) Dates() []Date {
	var dates []Date
	switch {
	case e.collection != nil:
		for end := range e.collection.ends {
			dates = append(dates, newDate(end))
		}
	case !e.span.IsZero():
		for _, point := range []Endpoint{e.span.start, e.span.end} {
			if point.Kind == BoundKnown {
				dates = append(dates, point.Date)
			}
		}
	case !e.date.IsZero():
		dates = append(dates, e.date)
	}
	return dates
}

// Level is the lowest conformance level of EDTF that has the expression.
func (e Expression) Level() int {
	switch {
	case e.collection != nil:
		return 2
	case !e.span.IsZero():
		return e.span.Level()
	default:
		return e.date.Level()
	}
}

// Earliest is the first day on which anything the expression names may lie.
func (e Expression) Earliest() Bound {
	switch {
	case e.collection != nil:
		return newSetDate(e.collection).Earliest()
	case !e.span.IsZero():
		return e.span.Earliest()
	default:
		return e.date.Earliest()
	}
}

// Latest is the last day on which anything the expression names may lie.
func (e Expression) Latest() Bound {
	switch {
	case e.collection != nil:
		return newSetDate(e.collection).Latest()
	case !e.span.IsZero():
		return e.span.Latest()
	default:
		return e.date.Latest()
	}
}

// Precision is that of the dates named, [PrecisionMixed] where they differ.
func (e Expression) Precision() Precision {
	switch {
	case e.collection != nil:
		return e.collection.precision()
	case !e.span.IsZero():
		return e.span.Precision()
	default:
		return e.date.Precision()
	}
}

// String is the canonical text.
func (e Expression) String() string {
	switch {
	case e.collection != nil:
		return "{" + string(appendMembers(nil, e.collection.members)) + "}"
	case !e.span.IsZero():
		return e.span.String()
	default:
		return e.date.String()
	}
}

// Written is the text the expression was read from.
func (e Expression) Written() string { return e.written }
