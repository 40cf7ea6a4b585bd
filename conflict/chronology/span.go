package chronology

import "strings"

// An Endpoint is the start or the end of a span. Date counts only where Kind
// is BoundKnown.
type Endpoint struct {
	Date Date
	Kind BoundKind
}

// A Span is a stretch of time with two dates, each known in part: 1988/1994
// starts some day in 1988 and ends some day in 1994. Its ends can be open
// (1988/..) or unknown (1988/). The zero value is the unset span.
type Span struct {
	set        bool // stands first, as the form of a date does
	start, end Endpoint
	written    string
}

const (
	reasonSpan        = "a span has two dates parted by one slash"
	reasonNoDate      = "a span has at least one dated end"
	reasonReversed    = "the span ends before it starts"
	reasonSpanTime    = "a date in a span has no clock time"
	reasonSpanSet     = "a date in a span is no set; only ..date and date.. are possible"
	reasonOneOfMember = "a date in a span has one open side at most"
)

// ParseSpan reads an EDTF interval of Level 0, 1 or 2. The text is taken
// exactly as it is. The error is a *[ParseError].
func ParseSpan(text string) (Span, error) {
	s := scanner{text: text}
	span, reason := s.span()
	if reason == "" && !s.done() {
		reason = reasonSpan
	}
	if reason != "" {
		return Span{}, &ParseError{Offset: s.at, Reason: reason}
	}
	if s.variant {
		span.keep(text)
	}
	return span, nil
}

// MustParseSpan is [ParseSpan] for texts known to be good. It panics where the
// text is refused.
func MustParseSpan(text string) Span {
	span, err := ParseSpan(text)
	if err != nil {
		panic("chronology: " + err.Error())
	}
	return span
}

// NewSpan makes a span of two ends. At least one is known, a known one has a
// date, and the end can lie on or after the start. The error is a
// *[ParseError] without place.
func NewSpan(start, end Endpoint) (Span, error) {
	span := Span{start: start, end: end, set: true}
	for _, point := range []*Endpoint{&span.start, &span.end} {
		if point.Kind != BoundKnown {
			point.Date = Date{}
		} else if reason := point.Date.unfitForSpan(); reason != "" {
			return Span{}, &ParseError{Reason: reason}
		}
	}
	if reason := span.fault(); reason != "" {
		return Span{}, &ParseError{Reason: reason}
	}
	return span, nil
}

func (d Date) unfitForSpan() string {
	switch {
	case d.IsZero():
		return reasonNoDate
	case d.clock.set():
		return reasonSpanTime
	case d.form == formSet && !d.rare.oneOf.halfOpen():
		return reasonSpanSet
	default:
		return ""
	}
}

// halfOpen tells whether the set is one date open to one side.
func (s *oneOf) halfOpen() bool {
	return len(s.members) == 1 &&
		(s.members[0].shape == memberUpTo || s.members[0].shape == memberOnwards)
}

// fault gives the reason why two ends make no span.
func (s Span) fault() string {
	switch {
	case s.start.Kind != BoundKnown && s.end.Kind != BoundKnown:
		return reasonNoDate
	case s.start.Kind == BoundKnown && s.end.Kind == BoundKnown && s.end.Date.leads(s.start.Date, 1):
		return reasonReversed
	default:
		return ""
	}
}

func (s *scanner) span() (Span, string) {
	if s.text == "" {
		return Span{}, reasonEmpty
	}
	if !strings.Contains(s.text, "/") {
		s.at = len(s.text)
		return Span{}, reasonSpan
	}
	start, reason := s.endpoint()
	if reason != "" {
		return Span{}, reason
	}
	if !s.accept('/') {
		return Span{}, s.reasonInSpan()
	}
	second := s.at
	end, reason := s.endpoint()
	if reason != "" {
		return Span{}, reason
	}
	if !s.done() {
		return Span{}, s.reasonInSpan()
	}
	span := Span{start: start, end: end, set: true}
	if reason := span.fault(); reason != "" {
		s.at = second
		return Span{}, reason
	}
	return span, ""
}

func (s *scanner) reasonInSpan() string {
	if s.peek() == 'T' {
		return reasonSpanTime
	}
	return reasonSpan
}

func (s *scanner) endpoint() (Endpoint, string) {
	if s.done() || s.peek() == '/' {
		return Endpoint{Kind: BoundUnknown}, ""
	}
	if d, ok := s.plainBefore('/'); ok {
		return Endpoint{Date: d}, ""
	}
	upTo := s.dots()
	if upTo {
		s.at += len("..")
		if s.done() || s.peek() == '/' {
			return Endpoint{Kind: BoundOpen}, ""
		}
	}
	start := s.at
	e, reason := s.element()
	if reason != "" {
		return Endpoint{}, reason
	}
	onwards := s.dots()
	if (upTo || onwards) && e.masked() {
		s.at = start
		return Endpoint{}, reasonRangeEnd
	}
	switch {
	case upTo && onwards:
		return Endpoint{}, reasonOneOfMember
	case upTo:
		return Endpoint{Date: newSetDate(newOneOf([]member{{to: e, shape: memberUpTo}}))}, ""
	case onwards:
		s.at += len("..")
		return Endpoint{Date: newSetDate(newOneOf([]member{{from: e, shape: memberOnwards}}))}, ""
	default:
		return Endpoint{Date: newDate(e)}, ""
	}
}

// IsZero tells whether the span is unset. It makes json's omitzero work.
func (s Span) IsZero() bool { return !s.set }

// Start is the start, of unknown kind for an unset span.
func (s Span) Start() Endpoint { return s.endpointOr(s.start) }

// End is the end, of unknown kind for an unset span.
func (s Span) End() Endpoint { return s.endpointOr(s.end) }

func (s Span) endpointOr(point Endpoint) Endpoint {
	if !s.set {
		return Endpoint{Kind: BoundUnknown}
	}
	return point
}

// Equal tells whether two spans have the same canonical text.
func (s Span) Equal(other Span) bool {
	return s.set == other.set && s.start.equal(other.start) && s.end.equal(other.end)
}

func (e Endpoint) equal(other Endpoint) bool {
	return e.Kind == other.Kind && e.Date.Equal(other.Date)
}

// String is the canonical EDTF text, "" where unset.
func (s Span) String() string {
	if !s.set {
		return ""
	}
	var space [64]byte
	return string(s.appendCanonical(space[:0]))
}

func (s Span) appendCanonical(buffer []byte) []byte {
	buffer = s.start.append(buffer)
	buffer = append(buffer, '/')
	return s.end.append(buffer)
}

func (e Endpoint) append(buffer []byte) []byte {
	switch {
	case e.Kind == BoundOpen:
		return append(buffer, ".."...)
	case e.Kind == BoundUnknown:
		return buffer
	case e.Date.form == formSet:
		return appendMembers(buffer, e.Date.rare.oneOf.members)
	default:
		return e.Date.appendCanonical(buffer)
	}
}

// keep remembers the text where it is not the canonical one.
func (s *Span) keep(text string) {
	var space [64]byte
	if string(s.appendCanonical(space[:0])) != text {
		s.written = text
	}
}

// Written is the text the span was read from, or the canonical one.
func (s Span) Written() string {
	if s.written != "" {
		return s.written
	}
	return s.String()
}
