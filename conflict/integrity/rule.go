package integrity

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

// Code identifies a rule: the kind it speaks of, a slash, and a kebab-case name, as in
// "transfer/exceeds-captured". A code is never reused for another meaning.
type Code string

// Source is where a rule comes from.
type Source struct {
	Title string // article, codebook or paper, with its section
	URL   string // "" when there is none
}

// InternalConsistency is the source of rules that follow from the records alone.
var internalConsistency = Source{Title: "internal consistency"}

// Rule is what a rule says of itself. Bind it to code with [RecordRule], [DossierRule], [DateRule]
// or [WholeRule].
type Rule struct {
	// Code is the rule's name for good.
	Code Code
	// Severity is that of its findings unless a checker's options change it.
	Severity Severity
	// Title says in one line what must hold.
	Title string
	// Doc says why it matters and when it is right to ignore it.
	Doc string
	// Message is the English message, with the parameters of [Finding] in braces:
	// "{captured} captured, {returned} returned". "{days, day, days}" chooses by number.
	Message string
	// Boundary says for rules about dates what happens on the boundary: "end may equal start".
	Boundary string
	// Sources are where the rule comes from; none means internal consistency.
	Sources []Source
	// Since is the first version of the library with the rule.
	Since string
	// Profile names the profile the rule belongs to; "" is always on.
	Profile string
	// Good is a dossier in JSON Lines that obeys the rule, Bad one that breaks it and no other.
	// A record of an example that has no citations member cites source/example.
	Good, Bad string

	run         func(rec record.Record, timeline *Timeline)
	sight       sight
	number      uint32       // in the order of codes
	params      int          // of its message, or more
	typ         reflect.Type // of the records it is about; nil for those of every type
	reading     bool         // found by the kernel itself, not by a function
	operational bool         // about the kernel's own work, without example in data
}

// sight is what a rule sees. Rules about a record run in this order.
type sight uint8

const (
	seesNothing sight = iota // bound to no function
	seesRecord               // one record
	seesOthers               // one record and, through the context, others
	seesDates                // the same, and declares what must hold between dates
	seesClaims               // the claims of one record, which most records have none of
	seesWhole                // the dossier
)

// alone reports whether a rule sees no other record than the one at hand.
func (s sight) alone() bool { return s == seesRecord || s == seesClaims }

// RecordRule binds a rule to a function that looks at one record of type T. The record is the rule's
// only during the call; so it is for all rules.
func RecordRule[T any](rule Rule, check func(rec *T, report *Reporter)) Rule {
	rule.typ = reflect.TypeFor[T]()
	rule.sight = seesRecord
	rule.run = func(rec record.Record, timeline *Timeline) { check(rec.(any).(*T), &timeline.Reporter) }
	return rule
}

// DossierRule binds a rule to a function that looks at a record of type T and, through the
// context, at others.
func DossierRule[T any](rule Rule, check func(rec *T, context *Context)) Rule {
	rule.typ = reflect.TypeFor[T]()
	rule.sight = seesOthers
	rule.run = func(rec record.Record, timeline *Timeline) { check(rec.(any).(*T), &timeline.Context) }
	return rule
}

// DateRule binds a rule to a function that declares what must hold between the dates of a record
// of type T and those of others.
func DateRule[T any](rule Rule, declare func(rec *T, timeline *Timeline)) Rule {
	rule.typ = reflect.TypeFor[T]()
	rule.sight = seesDates
	rule.run = func(rec record.Record, timeline *Timeline) { declare(rec.(any).(*T), timeline) }
	return rule
}

// WholeRule binds a rule to a function that looks at the whole dossier once.
func WholeRule(rule Rule, check func(context *Context)) Rule {
	rule.sight = seesWhole
	rule.run = func(_ record.Record, timeline *Timeline) { check(&timeline.Context) }
	return rule
}

// Origins returns the rule's sources, or internal consistency when it names none.
func (r Rule) Origins() []Source {
	if len(r.Sources) == 0 {
		return []Source{internalConsistency}
	}
	return r.Sources
}

// Kind returns the part of the code before the slash.
func (c Code) Kind() string {
	kind, _, _ := strings.Cut(string(c), "/")
	return kind
}

func (c Code) valid() bool {
	kind, name, found := strings.Cut(string(c), "/")
	return found && kebab(kind) && kebab(name)
}

func kebab(text string) bool {
	if text == "" || text[0] == '-' || text[len(text)-1] == '-' || strings.Contains(text, "--") {
		return false
	}
	for _, c := range text {
		if c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// Validate returns what is missing for the rule to enter a catalogue.
func (r Rule) Validate() error {
	var missing []error
	need := func(has bool, what string) {
		if !has {
			missing = append(missing, fmt.Errorf("rule %q: %s", r.Code, what))
		}
	}
	need(r.Code.valid(), "the code is not kind/kebab-name")
	need(r.Severity <= Error, "the severity is not one of the three")
	need(r.Title != "", "it has no title")
	need(r.Doc != "", "it has no doc")
	need(r.Message != "", "it has no message")
	need(r.Since != "", "it does not say since when")
	need(r.operational || r.Good != "" && r.Bad != "", "it lacks a good or a bad example")
	need(r.sight != seesDates || r.Boundary != "", "a rule about dates must state its boundary")
	need(r.sight != seesNothing || r.reading, "it is bound to no code")
	return errors.Join(missing...)
}
