package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A point is a day as a file names it.
type point struct {
	name   string
	stated chronology.Date // unset where the file gives no date
	note   string
	line   int
}

// A claim is a rule as a file states it. Its number is that of the constraint
// in the network.
type claim struct {
	rule        *rule
	arguments   arguments
	words       []string // keyword, operands and parameters
	soft, slack bool
	note        string
	line        int
}

func (c claim) says() string {
	words := c.rule.words(c.arguments)
	if c.slack {
		words += ", give or take a day"
	}
	return words
}

// A problem is what a file states.
type problem struct {
	points  []point
	claims  []claim
	choices []claim // by the number of the choice in the network
	network *chronology.Network
}

// A builder makes a problem of statements. Points may be named before they are
// stated.
type builder struct {
	problem problem
	points  map[string]chronology.PointID
	spans   map[string]chronology.Ends
	rules   map[string]*rule
	names   string // of the rules
	found   *faults
}

func rules() map[string]*rule {
	named := map[string]*rule{}
	for _, rule := range slices.Concat(pointRules(), spanRules()) {
		named[rule.name] = &rule
	}
	return named
}

func build(statements []statement, found *faults) problem {
	b := builder{
		points: map[string]chronology.PointID{}, spans: map[string]chronology.Ends{},
		rules: rules(), names: strings.Join(ruleNames(), ", "), found: found,
	}
	b.problem.network = chronology.NewNetwork()
	for _, stated := range statements {
		switch stated.keyword.text {
		case keywordPoint:
			b.point(stated)
		case keywordSpan:
			b.span(stated)
		}
	}
	for _, stated := range statements {
		switch stated.keyword.text {
		case keywordPoint:
		case keywordSpan:
			b.order(stated)
		default:
			b.claim(stated)
		}
	}
	return b.problem
}

// named checks the form of a point or span: a name that is new, and perhaps
// one more word.
func (b *builder) named(s statement) (name word, stated word, ok bool) {
	switch {
	case s.soft || s.slack:
		b.found.add(s.keyword.place, "soft and slack stand before rules; doubt a date with ? or ~")
		return name, stated, false
	case len(s.words) == 0 || s.words[0].text == "":
		b.found.add(s.keyword.place, "a %s has a name", s.keyword.text)
		return name, stated, false
	case len(s.words) > 2:
		b.found.add(s.words[2].place, "a %s has a name and a date, and perhaps a note in \"\"", s.keyword.text)
		return name, stated, false
	}
	name = s.words[0]
	if len(s.words) == 2 {
		stated = s.words[1]
	}
	switch {
	case !isName(name.text):
		b.found.add(name.place, "a name has letters, digits and - _ . / : only, at most %d bytes", maxName)
		return name, stated, false
	case b.taken(name.text):
		b.found.add(name.place, "%s is named twice", name.text)
		return name, stated, false
	}
	return name, stated, true
}

func (b *builder) taken(name string) bool {
	_, point := b.points[name]
	_, span := b.spans[name]
	return point || span
}

func (b *builder) point(s statement) {
	name, text, ok := b.named(s)
	if !ok {
		return
	}
	var stated chronology.Date
	if text.text != "" {
		var err error
		if stated, err = chronology.Parse(text.text); err != nil {
			b.refuse(text, err)
		}
	}
	b.add(name.text, stated, s)
}

func (b *builder) add(name string, stated chronology.Date, s statement) chronology.PointID {
	id := b.problem.network.AddPoint(stated)
	b.points[name] = id
	b.problem.points = append(b.problem.points, point{name, stated, s.note, s.keyword.line})
	return id
}

// refuse reports a date or span that cannot be read, at the byte at fault.
func (b *builder) refuse(text word, err error) {
	at, reason := text.place, err.Error()
	if parse, ok := errors.AsType[*chronology.ParseError](err); ok {
		at.column += parse.Offset
		reason = parse.Reason
	}
	b.found.add(at, "%s", reason)
}

// span adds the two points of a span. Which comes first is claimed later, so
// that the points of a file have the lowest numbers.
func (b *builder) span(s statement) {
	name, text, ok := b.named(s)
	if !ok {
		return
	}
	start, end := name.text+".start", name.text+".end"
	if b.taken(start) || b.taken(end) {
		b.found.add(name.place, "%s or %s is named already", start, end)
		return
	}
	var stated chronology.Span
	if text.text != "" {
		var err error
		if stated, err = chronology.ParseSpan(text.text); err != nil {
			b.refuse(text, err)
		}
	}
	b.spans[name.text] = chronology.Ends{
		Start: b.add(start, stated.Start().Date, s),
		End:   b.add(end, stated.End().Date, s),
	}
}

// order claims that a span does not end before it starts.
func (b *builder) order(s statement) {
	if len(s.words) == 0 {
		return
	}
	name := s.words[0].text
	ends, known := b.spans[name]
	if !known {
		return
	}
	b.problem.network.Add(chronology.NotAfter(ends.Start, ends.End))
	b.problem.claims = append(b.problem.claims, claim{
		rule: b.rules["not-after"],
		arguments: arguments{
			names:  []string{name + ".start", name + ".end"},
			points: []chronology.PointID{ends.Start, ends.End},
		},
		words: []string{keywordSpan, name}, line: s.keyword.line,
	})
}

// claim adds a rule with its operands and parameters.
func (b *builder) claim(s statement) {
	rule, known := b.rules[s.keyword.text]
	if !known {
		b.found.add(s.keyword.place, "there is no such rule; the rules are %s", b.names)
		return
	}
	before := b.found.total
	stated := arguments{}
	for index, operand := range rule.operands {
		if text, ok := b.wordAt(s, rule, index, operand.name); ok {
			b.operand(text, operand, &stated)
		}
	}
	for index, parameter := range rule.parameters {
		if text, ok := b.wordAt(s, rule, len(rule.operands)+index, parameter.name); ok {
			b.parameter(text, parameter, &stated)
		}
	}
	if most := len(rule.operands) + len(rule.parameters); len(s.words) > most {
		b.found.add(s.words[most].place, "nothing follows here: %s", rule.usage())
	}
	if b.found.total > before {
		return
	}
	words := []string{s.keyword.text}
	for _, word := range s.words {
		words = append(words, word.text)
	}
	b.hold(claim{rule, stated, words, s.soft, s.slack, s.note, s.keyword.line}, s.keyword.place)
}

// maxChoices bounds the rules that hold in one of several ways, each of which
// may have to be tried with each of the others.
const maxChoices = 1000

// hold adds a claim to the network.
func (b *builder) hold(stated claim, at place) {
	if stated.rule.choice == nil {
		b.problem.network.Add(stated.qualified(stated.rule.constraint(stated.arguments)))
		b.problem.claims = append(b.problem.claims, stated)
		return
	}
	if len(b.problem.choices) == maxChoices {
		b.found.add(at, "there are more than %d such rules", maxChoices)
		return
	}
	alternatives := stated.rule.choice(stated.arguments)
	for index, alternative := range alternatives {
		alternatives[index] = stated.qualified(alternative)
	}
	b.problem.network.AddChoice(alternatives...)
	b.problem.choices = append(b.problem.choices, stated)
}

// qualified is a constraint with the strength and the slack of a claim.
func (c claim) qualified(constraint chronology.Constraint) chronology.Constraint {
	constraint.ZoneSlack = c.slack
	if c.soft {
		constraint.Strength = chronology.Soft
	}
	return constraint
}

func ruleNames() []string {
	var names []string
	for _, rule := range slices.Concat(pointRules(), spanRules()) {
		names = append(names, rule.name)
	}
	return names
}

// usage shows how a rule is written.
func (r *rule) usage() string {
	words := []string{r.name}
	for _, operand := range r.operands {
		words = append(words, operand.name)
	}
	for _, parameter := range r.parameters {
		if parameter.choices != nil {
			words = append(words, strings.Join(parameter.choices, "|"))
		} else {
			words = append(words, strings.ToUpper(parameter.name))
		}
	}
	return strings.Join(words, " ")
}

// wordAt gives the word that is an operand or a parameter.
func (b *builder) wordAt(s statement, rule *rule, index int, name string) (word, bool) {
	if index < len(s.words) && s.words[index].text != "" {
		return s.words[index], true
	}
	b.found.add(s.keyword.place, "%s is missing: %s", name, rule.usage())
	return word{}, false
}

func (b *builder) operand(text word, operand operand, stated *arguments) {
	stated.names = append(stated.names, text.text)
	point, isPoint := b.points[text.text]
	ends, isSpan := b.spans[text.text]
	switch {
	case operand.span && isSpan:
		stated.points = append(stated.points, ends.Start, ends.End)
	case !operand.span && isPoint:
		stated.points = append(stated.points, point)
	case isPoint:
		b.found.add(text.place, "%s is a point, where a span belongs", text.text)
	case isSpan:
		b.found.add(text.place, "%s is a span, where a point belongs: say %[1]s.start or %[1]s.end", text.text)
	case isName(text.text):
		b.found.add(text.place, "there is no point or span %s", text.text)
	default:
		b.found.add(text.place, "this is no name of a point or span")
	}
}

// maxCount is the largest number of days, months or years of a rule.
const maxCount = 9_999_999

func (b *builder) parameter(text word, parameter parameter, stated *arguments) {
	if parameter.term {
		term, err := chronology.ParseTerm(text.text)
		if err != nil {
			b.refuse(text, err)
		}
		stated.term = term
		return
	}
	if parameter.choices != nil {
		chosen := slices.Index(parameter.choices, text.text)
		if chosen < 0 {
			b.found.add(text.place, "%s is one of %s", parameter.name, strings.Join(parameter.choices, ", "))
		}
		stated.counts = append(stated.counts, chosen)
		return
	}
	number, err := strconv.Atoi(text.text)
	if err != nil || number > maxCount || number < -maxCount {
		b.found.add(text.place, "%s is a whole number, at most %d either way", parameter.name, maxCount)
	}
	stated.counts = append(stated.counts, number)
}
