package integrity

import (
	"cmp"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

// A gate tells for most records, at a tenth of the cost, that no `validate` tag of theirs can fail, so
// that the validator is asked about the others alone. What fails, and why, is always the validator's
// word. A tag or a type that the gate does not know lets nothing through.
type gate struct{ fields []gatedField }

// gatedField is a field of a struct, or an element of a list, with something to check.
type gatedField struct {
	index    int
	tags     []gatedTag
	elements *gatedField
	inner    *gate
}

type gatedTag struct {
	kind       gatedKind
	limit      int64
	text       string // as the validator knows it
	unsetKnown bool   // a code may be ""
}

type gatedKind uint8

const (
	neverPasses gatedKind = iota
	omitsEmpty
	mustBeSet
	mustBeKnown
	mustBeAtLeast
	mustBeAtMost
	mustBeApproved
)

func gateOf(typ reflect.Type) *gate { return newGate(typ, map[reflect.Type]bool{}) }

func newGate(typ reflect.Type, open map[reflect.Type]bool) *gate {
	g := &gate{}
	open[typ] = true
	defer delete(open, typ)
	for i := range typ.NumField() {
		field := typ.Field(i)
		tag := field.Tag.Get("validate")
		if tag == "-" || !field.IsExported() && !field.Anonymous {
			continue
		}
		if gated := newGatedField(field.Type, tag, open); gated != nil {
			gated.index = i
			g.fields = append(g.fields, *gated)
		}
	}
	return g
}

// newGatedField returns nil where there is nothing to check.
func newGatedField(typ reflect.Type, tag string, open map[reflect.Type]bool) *gatedField {
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	f := &gatedField{}
	own, ofElements, dives := cutDive(tag)
	for _, one := range own {
		f.tags = append(f.tags, newGatedTag(typ, one))
	}
	isList := typ.Kind() == reflect.Slice || typ.Kind() == reflect.Array
	switch {
	case typ.Kind() == reflect.Interface, dives && !isList, open[typ]:
		f.tags = append(f.tags, gatedTag{kind: neverPasses})
	case dives:
		f.elements = newGatedField(typ.Elem(), ofElements, open)
	case typ.Kind() == reflect.Struct:
		if inner := newGate(typ, open); len(inner.fields) > 0 {
			f.inner = inner
		}
	}
	if len(f.tags) == 0 && f.elements == nil && f.inner == nil {
		return nil
	}
	return f
}

// cutDive parts the tags of a field from those of its elements.
func cutDive(tag string) (own []string, ofElements string, dives bool) {
	rest := tag
	for rest != "" {
		one, after, _ := strings.Cut(rest, ",")
		if one == "dive" {
			return own, after, true
		}
		own, rest = append(own, one), after
	}
	return own, "", false
}

func newGatedTag(typ reflect.Type, text string) gatedTag {
	name, value, _ := strings.Cut(text, "=")
	limit, err := strconv.ParseInt(value, 10, 64)
	switch name {
	case "omitempty":
		return gatedTag{kind: omitsEmpty}
	case "required":
		return gatedTag{kind: mustBeSet}
	case "known":
		if code, coded := reflect.Zero(typ).Interface().(record.Coded); coded {
			return gatedTag{kind: mustBeKnown, unsetKnown: typ.Kind() == reflect.String && code.Known()}
		}
	case "bcp47_language_tag", "http_url", "hexadecimal", "lowercase", "len":
		if typ.Kind() == reflect.String {
			return gatedTag{kind: mustBeApproved, text: text}
		}
	case "gte", "min":
		if err == nil && measurable(typ) {
			return gatedTag{kind: mustBeAtLeast, limit: limit}
		}
	case "lte", "max":
		if err == nil && measurable(typ) {
			return gatedTag{kind: mustBeAtMost, limit: limit}
		}
	}
	return gatedTag{kind: neverPasses}
}

// measurable reports whether limits are of a number or of the length of a list.
func measurable(typ reflect.Type) bool {
	zero := reflect.Zero(typ)
	return typ.Kind() == reflect.Slice || zero.CanInt() || zero.CanFloat()
}

// within reports whether a number, or the length of a list, keeps to a limit.
func (t *gatedTag) within(value reflect.Value) bool {
	switch {
	case value.Kind() == reflect.Slice:
		return t.keeps(cmp.Compare(int64(value.Len()), t.limit))
	case value.CanInt():
		return t.keeps(cmp.Compare(value.Int(), t.limit))
	}
	number := value.Float()
	return !math.IsNaN(number) && t.keeps(cmp.Compare(number, float64(t.limit)))
}

// keeps reports whether a limit is kept by what compares so with it.
func (t *gatedTag) keeps(compared int) bool {
	return compared == 0 || compared > 0 == (t.kind == mustBeAtLeast)
}

// passes reports whether no tag in the struct can fail. The struct must have an address.
func (s *shape) passes(g *gate, value reflect.Value) bool {
	for i := range g.fields {
		field := &g.fields[i]
		if !s.fieldPasses(field, value.Field(field.index)) {
			return false
		}
	}
	return true
}

func (s *shape) fieldPasses(field *gatedField, value reflect.Value) bool {
	pointed := false
	for value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return len(field.tags) == 0 || field.tags[0].kind == omitsEmpty
		}
		value, pointed = value.Elem(), true
	}
	for i := range field.tags {
		switch tag := &field.tags[i]; tag.kind {
		case omitsEmpty, mustBeSet:
			if !pointed && value.IsZero() { // what is pointed at is set, and so is an empty list
				return tag.kind == omitsEmpty
			}
		default:
			if !s.tagPasses(tag, value) {
				return false
			}
		}
	}
	if field.elements != nil {
		for i := range value.Len() {
			if !s.fieldPasses(field.elements, value.Index(i)) {
				return false
			}
		}
	}
	return field.inner == nil || s.passes(field.inner, value)
}

func (s *shape) tagPasses(tag *gatedTag, value reflect.Value) bool {
	switch tag.kind {
	case mustBeKnown:
		return tag.unsetKnown && value.Len() == 0 || value.Addr().Interface().(record.Coded).Known()
	case mustBeAtLeast, mustBeAtMost:
		return tag.within(value)
	case mustBeApproved:
		return s.approves(tag.text, value.String())
	}
	return false
}
