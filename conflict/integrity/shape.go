package integrity

import (
	"errors"
	"reflect"
	"strings"
	"sync/atomic"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-playground/validator/v10"
)

// shape runs the `validate` tags of records through a validator of our own, which callers cannot
// reach: registration is not safe for concurrent use and would let them change our meaning.
type shape struct {
	validator *validator.Validate
	approves  func(tag, text string) bool
	approved  atomic.Pointer[map[approval]*approval] // never changed, only replaced
	last      atomic.Pointer[approval]               // of those, what was asked about last
}

func newShape() (*shape, error) {
	s := &shape{validator: validator.New(validator.WithRequiredStructEnabled())}
	s.approved.Store(&map[approval]*approval{})
	s.last.Store(&approval{})
	s.approves = s.approve
	return s, registerTags(s.validator)
}

// registerTags installs the tag "known": the value of a vocabulary field is unset or listed. It is
// the one tag of our own that records use.
func registerTags(v *validator.Validate) error {
	known := func(field validator.FieldLevel) bool {
		code, coded := field.Field().Interface().(record.Coded)
		return coded && code.Known()
	}
	return v.RegisterValidation("known", known, true)
}

// tagRules says which rule a failed tag breaks; tags not listed break record/shape.
var tagRules = map[string]Code{
	"required": "record/required",
	"known":    "record/unknown-code",
}

func (p *pass) checkShape(definition record.Definition, rec record.Record) {
	shape := p.checker.shape
	if definition.Gate().Passes(rec, shape.approves) {
		return
	}
	var failed validator.ValidationErrors
	err := shape.validator.Struct(rec)
	if err == nil || !errors.As(err, &failed) {
		return
	}
	for _, failure := range failed {
		at := pointerOf(definition.Type(), failure.StructNamespace())
		code, listed := tagRules[failure.Tag()]
		if !listed {
			code = "record/shape"
		}
		draft := p.kernel(code, p.timeline.id, p.timeline.place, at).With("tag", failure.Tag())
		if coded, isCoded := failure.Value().(record.Coded); isCoded && code == "record/unknown-code" {
			draft.With("vocabulary", coded.Vocabulary().Name())
			if coded.Vocabulary().Openness() == record.Open {
				draft.AtMost(Warning)
			}
		}
	}
}

// pointerOf turns a validator namespace ("Transfer.Header.Citations[0].Source") into the JSON
// Pointer of the same field ("/citations/0/source").
func pointerOf(root reflect.Type, namespace string) record.Pointer {
	_, rest, _ := strings.Cut(namespace, ".")
	typ, pointer := root, record.Pointer("")
	for rest != "" {
		switch rest[0] {
		case '.':
			rest = rest[1:]
		case '[':
			key := rest[1:closing(typ, rest)]
			rest = rest[len(key)+2:]
			pointer = pointer.Child(key)
			typ = element(typ)
		default:
			name := rest
			if end := strings.IndexAny(rest, ".["); end >= 0 {
				name = rest[:end]
			}
			rest = rest[len(name):]
			field, found := dereference(typ).FieldByName(name)
			if !found {
				return pointer
			}
			typ = field.Type
			if tag, _, _ := strings.Cut(field.Tag.Get("json"), ","); tag != "" && tag != "-" {
				pointer = pointer.Child(tag)
			}
		}
	}
	return pointer
}

// closing finds the bracket that ends an index or, since map keys may hold anything, a key.
func closing(typ reflect.Type, rest string) int {
	if dereference(typ).Kind() == reflect.Map {
		return strings.LastIndexByte(rest, ']')
	}
	return strings.IndexByte(rest, ']')
}

func dereference(typ reflect.Type) reflect.Type {
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	return typ
}

func element(typ reflect.Type) reflect.Type { return dereference(typ).Elem() }
