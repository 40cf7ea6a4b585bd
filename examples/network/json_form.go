package main

import (
	"maps"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// readJSON reads the statements from one JSON object. Where the text is no
// JSON, what follows the fault is not read.
func readJSON(text []byte, found *faults) []statement {
	r := formReader{jsonReader: newJSONReader(text, found), rules: rules()}
	r.object(func(member word) {
		switch member.text {
		case "points":
			r.array(func() { r.dated(keywordPoint, "date") })
		case "spans":
			r.array(func() { r.dated(keywordSpan, "dates") })
		case "rules":
			r.array(r.rule)
		default:
			r.unknown(member, "points, spans and rules")
		}
	})
	r.end()
	return r.statements
}

type formReader struct {
	*jsonReader
	rules      map[string]*rule
	statements []statement
}

// keep adds a statement, unless the text broke off within it.
func (r *formReader) keep(stated statement) {
	if len(r.statements) == maxStatements {
		r.found.add(stated.keyword.place, "there are more than %d statements", maxStatements)
		r.broken = true
	}
	if !r.broken {
		r.statements = append(r.statements, stated)
	}
}

// dated reads a point or a span. It is kept in spite of a fault, if it has a
// name that rules may refer to.
func (r *formReader) dated(keyword, date string) {
	var name, text word
	before := r.found.total
	stated := statement{keyword: word{keyword, r.start()}}
	r.object(func(member word) {
		switch member.text {
		case "name":
			name = r.string()
		case date:
			text = r.string()
		case "note":
			stated.note = r.note()
		default:
			r.unknown(member, "name, "+date+" and note")
		}
	})
	stated.words = []word{name, text}
	if name.text != "" || r.found.total == before {
		r.keep(stated)
	}
}

// rule reads a rule, which is kept if it has no fault. Its parameters are
// members of their own, which are laid in the order of the usage.
func (r *formReader) rule() {
	var operands []word
	before := r.found.total
	parameters := map[string]word{}
	stated := statement{keyword: word{place: r.start()}}
	r.object(func(member word) {
		switch member.text {
		case "rule":
			stated.keyword = r.string()
		case "of":
			r.array(func() { operands = append(operands, r.string()) })
		case "soft":
			stated.soft = r.flag()
		case "slack":
			stated.slack = r.flag()
		case "note":
			stated.note = r.note()
		default:
			parameters[member.text] = r.scalar(member)
		}
	})
	rule, known := r.rules[stated.keyword.text]
	if known && !r.broken {
		stated.words = r.laid(rule, operands, parameters)
	}
	if r.found.total == before {
		r.keep(stated)
	}
}

func (r *formReader) laid(rule *rule, operands []word, parameters map[string]word) []word {
	if most := len(rule.operands); len(operands) > most {
		r.found.add(operands[most].place, "of names too much: %s", rule.usage())
	}
	words := append(operands, make([]word, len(rule.operands))...)[:len(rule.operands)]
	for _, parameter := range rule.parameters {
		words = append(words, parameters[parameter.name])
		delete(parameters, parameter.name)
	}
	for _, name := range slices.Sorted(maps.Keys(parameters)) {
		r.found.add(parameters[name].place, "the rule has no such member: %s", rule.usage())
	}
	return words
}

func (r *formReader) note() string {
	note := r.string()
	if !printable(note.text) {
		r.found.add(note.place, "the note has control characters")
	}
	return note.text
}

// scalar reads a number or a string that is the value of a member.
func (r *jsonReader) scalar(member word) word {
	value, at := r.next()
	switch value.Kind() {
	case '"':
		return word{stringOf(value), at}
	case '0':
		return word{string(value), at}
	case jsontext.KindInvalid:
	default:
		r.found.add(at, "a number or a string is expected here")
	}
	return word{place: member.place}
}
