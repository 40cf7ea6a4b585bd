package chronology

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// In says the date in words: "16 November 2021", "vers 1992". It speaks
// English, French, Spanish, Russian and Arabic; another language gets the one
// of these that its speakers are likely to read, and English as the last
// resort. Days are exact, qualifiers are said, and what the words would blur,
// such as 156X-12-25, is given as EDTF. An unset date is "".
func (d Date) In(tag language.Tag) string {
	if d.form == formUnset {
		return ""
	}
	return speakerOf(tag).date(d)
}

// In says the span in words; see [Date.In]. An unset span is "".
func (s Span) In(tag language.Tag) string {
	if !s.set {
		return ""
	}
	return speakerOf(tag).span(s)
}

// A speaker puts dates into the words of a language.
type speaker struct {
	phrases
	digits *message.Printer
}

func speakerOf(tag language.Tag) speaker {
	known := [...]struct {
		tag   language.Tag
		words func() phrases
	}{
		{language.English, english}, {language.French, french}, {language.Spanish, spanish},
		{language.Russian, russian}, {language.Arabic, arabic},
	}
	tags := make([]language.Tag, len(known))
	for index := range known {
		tags[index] = known[index].tag
	}
	matched, index, _ := language.NewMatcher(tags).Match(tag)
	return speaker{phrases: known[index].words(), digits: message.NewPrinter(matched)}
}

// saying is a phrase in the nominative and the genitive.
type saying struct {
	plain, genitive string
	day             bool // says a day
}

// fill puts a saying into a template.
func (s saying) fill(template string) string {
	return strings.NewReplacer("{x}", s.plain, "{g}", s.genitive).Replace(template)
}

func (p pair) fill(s saying) string {
	if s.day {
		return s.fill(p.day)
	}
	return s.fill(p.longer)
}

func (s speaker) date(d Date) string {
	if d.form == formSet {
		return s.members(d.rare.oneOf.members)
	}
	said := s.qualified(d.element).plain
	if d.clock.set() {
		said += s.separator + clockWords(d.clock)
	}
	return said
}

// clockWords gives the time of day and, in brackets, its distance from UTC.
func clockWords(code clockCode) string {
	text := string(code.append(nil))[len("T"):]
	clock, offset := text[:len("hh:mm:ss")], strings.TrimSuffix(text[len("hh:mm:ss"):], "Z")
	if !code.hasOffset() {
		return clock
	}
	return clock + " (UTC" + offset + ")"
}

func (s speaker) members(members []member) string {
	said := make([]string, len(members))
	for index, m := range members {
		said[index] = s.member(m)
	}
	last := len(said) - 1
	if last == 0 {
		return said[0]
	}
	return strings.Join(said[:last], s.separator) + s.or + said[last]
}

func (s speaker) member(m member) string {
	switch m.shape {
	case memberUpTo:
		return s.upTo.fill(s.qualified(m.to))
	case memberOnwards:
		return s.onwards.fill(s.qualified(m.from))
	case memberRange:
		return fillEnds(s.within, s.from.fill(s.qualified(m.from)), s.to.fill(s.qualified(m.to)))
	default:
		return s.qualified(m.from).plain
	}
}

func fillEnds(template, first, last string) string {
	return strings.NewReplacer("{a}", first, "{b}", last).Replace(template)
}

func (s speaker) span(span Span) string {
	start, end := span.start, span.end
	switch {
	case start.plain() && end.plain():
		return s.from.fill(s.element(start.Date.element)) + " " + s.to.fill(s.element(end.Date.element))
	case start.plain() && end.Kind == BoundOpen:
		return s.since.fill(s.element(start.Date.element))
	case start.Kind == BoundOpen && end.plain():
		return s.until.fill(s.element(end.Date.element))
	default:
		return fillEnds(s.ends, s.endpoint(start), s.endpoint(end))
	}
}

// plain tells whether the endpoint is one date without qualifiers.
func (e Endpoint) plain() bool {
	return e.Kind == BoundKnown && e.Date.form == formElement && e.Date.element.qualifiers == 0
}

func (s speaker) endpoint(e Endpoint) string {
	switch e.Kind {
	case BoundKnown:
		return s.date(e.Date)
	case BoundOpen:
		return s.noLimit
	default:
		return s.noDigits
	}
}

// qualified says an element with its qualifiers. Where they differ between
// components, EDTF says it best.
func (s speaker) qualified(e element) saying {
	said := s.element(e)
	if !e.uniform() {
		text := string(e.append(nil))
		return saying{text, text, said.day}
	}
	q := e.anyQualifier()
	if q.Approximate() {
		about := s.about.fill(said)
		said = saying{about, about, false}
	}
	if q.Uncertain() {
		said = saying{said.fill(s.uncertain), strings.Replace(s.uncertain, "{x}", said.genitive, 1), said.day}
	}
	return said
}

func (s speaker) element(e element) saying {
	switch {
	case e.unspecified():
		return saying{s.noDigits, s.noDigits, false}
	case e.partOfYear():
		return s.partOfYear(e)
	case e.parts&monthDigits == 0 && e.yearMask == 0b1111 && e.hasMonth() && e.parts&dayDigits == 0:
		return s.dayOrMonth(e, s.unknownYear)
	case e.hasMonth() && (e.yearMask != 0 || e.parts&monthDigits != 0 && e.parts&monthDigits != monthDigits):
		return s.exactly(e)
	case e.hasDay() && e.parts&dayDigits != 0 && e.parts&dayDigits != dayDigits:
		return s.exactly(e)
	case e.hasDay() && e.parts&(monthDigits|dayDigits) == 0:
		return s.dayOrMonth(e, "")
	case e.hasDay() && e.wholeMonth():
		e.parts &^= withDay | dayDigits
		return s.some(s.someDay, e)
	case e.hasDay():
		return s.exactly(e)
	case e.parts&monthDigits != 0:
		return s.some(s.someMonth, e)
	case e.hasMonth():
		return s.dayOrMonth(e, "")
	default:
		return s.yearOf(e)
	}
}

// exactly gives EDTF where words would blur which days are meant.
func (s speaker) exactly(e element) saying {
	e.qualifiers = 0
	text := string(e.append(nil))
	return saying{text, text, false}
}

// some says that a day or a month of a longer time is meant.
func (s speaker) some(template string, e element) saying {
	if e.parts&monthDigits == monthDigits {
		e.parts &^= withMonth | monthDigits
	}
	said := s.element(e).fill(template)
	return saying{said, said, false}
}

// dayOrMonth says a day or a month. An unknown year has a template of its own.
func (s speaker) dayOrMonth(e element, unknownYear string) saying {
	name := s.months[e.month-1]
	genitive := orElse(s.monthsGenitive[e.month-1], name)
	template, templateGenitive := s.month, orElse(s.monthGenitive, s.month)
	day := ""
	if e.hasDay() {
		template, templateGenitive, name = s.day, s.day, genitive
		if day = s.number(int64(e.day)); e.day == 1 {
			day = orElse(s.firstOfMonth, day)
		}
	}
	year := s.yearOf(element{year: e.year}).genitive
	if unknownYear != "" {
		year = ""
	}
	fill := func(template, month string) string {
		said := strings.NewReplacer("{d}", day, "{m}", month, "{y}", year).Replace(template)
		if unknownYear == "" {
			return said
		}
		// Without a year, the template ends in a space or in a Spanish "de".
		said = strings.TrimSuffix(strings.TrimSpace(said), " de")
		return strings.Replace(unknownYear, "{x}", said, 1)
	}
	return saying{fill(template, name), fill(templateGenitive, genitive), e.hasDay()}
}

func (s speaker) yearOf(e element) saying {
	first, last, contiguous := e.years()
	switch {
	case !contiguous:
		return s.exactly(e)
	case first == last && first <= 0:
		return s.yearSaying(s.before, s.beforeGenitive, 1-first)
	case first == last:
		return s.yearSaying(s.year, s.yearGenitive, first)
	case first < 0:
		return s.exactly(e)
	case last == first+9:
		return s.yearSaying(s.decade, s.decadeGenitive, first)
	default:
		a, b := s.number(first), s.number(last)
		return saying{fillEnds(s.years, a, b), fillEnds(orElse(s.yearsGenitive, s.years), a, b), false}
	}
}

func (s speaker) yearSaying(template, genitive string, year int64) saying {
	said := s.number(year)
	return saying{
		strings.Replace(template, "{y}", said, 1),
		strings.Replace(orElse(genitive, template), "{y}", said, 1),
		false,
	}
}

func (s speaker) partOfYear(e element) saying {
	year := s.yearOf(element{
		year: e.year, yearMask: e.yearMask, form: e.form, significant: e.significant, exponent: e.exponent,
	}).genitive
	code := int(e.month)
	switch {
	case code <= 32:
		return s.seasonOf(code, year)
	case code <= 36:
		return s.numbered(s.quarter, code-32, year)
	case code <= 39:
		return s.numbered(s.third, code-36, year)
	default:
		return s.numbered(s.half, code-39, year)
	}
}

func (s speaker) seasonOf(code int, year string) saying {
	index := (code - 21) % 4
	name := s.seasons[index]
	fill := func(name string) string {
		said := strings.NewReplacer("{x}", name, "{y}", year).Replace(s.season)
		switch {
		case code >= 29:
			return strings.Replace(s.southern, "{x}", said, 1)
		case code >= 25:
			return strings.Replace(s.northern, "{x}", said, 1)
		default:
			return said
		}
	}
	return saying{fill(name), fill(orElse(s.seasonsGenitive[index], name)), false}
}

func (s speaker) numbered(template string, count int, year string) saying {
	said := strings.NewReplacer("{n}", s.number(int64(count)), "{y}", year).Replace(template)
	return saying{said, said, false}
}

func (s speaker) number(value int64) string {
	return s.digits.Sprint(number.Decimal(value, number.NoSeparator()))
}

func orElse(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
