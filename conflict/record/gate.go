package record

import (
	"cmp"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// A Gate tells for most values of a struct type, at a tenth of the cost, that no `validate` tag of
// theirs can fail, so that a validator is asked about the others alone. What fails, and why, is always
// the validator's word. A tag or a type that the gate does not know lets nothing through.
type Gate struct {
	pointers typeWord // to the type
	always   []gatedField
	whereSet []gatedField // they pass where they are unset
	unset    []unsetTest  // of those
}

// gatedField is a field of a struct, or an element of a list, with something to check.
type gatedField struct {
	offset   uintptr
	size     uintptr
	typ      reflect.Type // behind the pointers
	kind     reflect.Kind
	pointers int
	tags     []gatedTag
	elements *gatedField
	length   int // of an array
	inner    *Gate
}

type gatedTag struct {
	kind      gatedKind
	limit     int64
	text      string                 // as the validator knows it
	plain     func(text string) bool // whether a text obeys the tag without doubt, where that is easily seen
	zeroKeeps bool                   // zero, or a list without elements, keeps the limit
	codes     *Vocabulary            // of which all are known, and so is ""
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

// NewGate returns the gate of a struct type.
func NewGate(typ reflect.Type) *Gate {
	g := &Gate{pointers: wordOf(reflect.PointerTo(typ))}
	g.take(typ, 0, map[reflect.Type]bool{})
	return g
}

// take takes in the fields of a struct that lies at an offset within the gate's own.
func (g *Gate) take(typ reflect.Type, offset uintptr, open map[reflect.Type]bool) {
	open[typ] = true
	defer delete(open, typ)
	for i := range typ.NumField() {
		field := typ.Field(i)
		tag := field.Tag.Get("validate")
		if tag == "-" || !field.IsExported() && !field.Anonymous {
			continue
		}
		if tag == "" && field.Type.Kind() == reflect.Struct && !open[field.Type] {
			g.take(field.Type, offset+field.Offset, open)
		} else if gated := newGatedField(field.Type, tag, open); gated != nil {
			gated.offset = offset + field.Offset
			g.add(field.Type, *gated)
		}
	}
}

func (g *Gate) add(typ reflect.Type, field gatedField) {
	if !field.passesUnset() {
		g.always = append(g.always, field)
		return
	}
	g.whereSet = append(g.whereSet, field)
	g.unset = append(g.unset, newUnsetTest(typ, field.offset))
}

// newGatedField returns nil where there is nothing to check.
func newGatedField(typ reflect.Type, tag string, open map[reflect.Type]bool) *gatedField {
	f := &gatedField{size: typ.Size()}
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
		f.pointers++
	}
	f.typ, f.kind = typ, typ.Kind()
	own, ofElements, dives := cutDive(tag)
	for _, one := range own {
		f.tags = append(f.tags, newGatedTag(typ, one))
	}
	if f.kind == reflect.Array {
		f.length = typ.Len()
	}
	switch {
	case f.kind == reflect.Interface, dives && f.kind != reflect.Slice && f.kind != reflect.Array, open[typ]:
		f.tags = append(f.tags, gatedTag{kind: neverPasses})
	case dives:
		f.elements = newGatedField(typ.Elem(), ofElements, open)
	case f.kind == reflect.Struct:
		inner := &Gate{}
		if inner.take(typ, 0, open); inner.asks() {
			f.inner = inner
		}
	}
	if len(f.tags) == 0 && f.elements == nil && f.inner == nil {
		return nil
	}
	return f
}

// asks reports whether there is anything to check.
func (g *Gate) asks() bool { return len(g.always)+len(g.whereSet) > 0 }

// passesUnset reports whether it is certain that an unset value passes.
func (f *gatedField) passesUnset() bool {
	for _, tag := range f.tags {
		switch {
		case tag.kind == omitsEmpty:
			return true
		case f.pointers > 0, tag.codes == nil && !tag.zeroKeeps:
			return false
		}
	}
	return f.pointers > 0 || f.inner == nil && f.kind != reflect.Array
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
	switch name {
	case "omitempty":
		return gatedTag{kind: omitsEmpty}
	case "required":
		return gatedTag{kind: mustBeSet}
	case "known":
		if code, coded := reflect.Zero(typ).Interface().(Coded); coded {
			return gatedTag{kind: mustBeKnown, codes: codesKnown(typ, code)}
		}
	case "http_url":
		if typ.Kind() == reflect.String {
			return gatedTag{kind: mustBeApproved, text: text, plain: plainURL}
		}
	case "bcp47_language_tag", "hexadecimal", "lowercase", "len":
		if typ.Kind() == reflect.String {
			return gatedTag{kind: mustBeApproved, text: text}
		}
	case "gte", "min":
		return newLimit(mustBeAtLeast, typ, value)
	case "lte", "max":
		return newLimit(mustBeAtMost, typ, value)
	}
	return gatedTag{kind: neverPasses}
}

// codesKnown returns the vocabulary of a type of codes, nil where the type may not call known all
// that is in it.
func codesKnown(typ reflect.Type, unset Coded) *Vocabulary {
	vocabulary := unset.Vocabulary()
	if typ.Kind() != reflect.String || vocabulary == nil || !unset.Known() {
		return nil
	}
	for _, term := range vocabulary.terms {
		if !reflect.ValueOf(term.Code).Convert(typ).Interface().(Coded).Known() {
			return nil
		}
	}
	return vocabulary
}

// newLimit returns the tag of a limit to a number, or to the length of a list.
func newLimit(kind gatedKind, typ reflect.Type, value string) gatedTag {
	limit, err := strconv.ParseInt(value, 10, 64)
	zero := reflect.Zero(typ)
	if err != nil || typ.Kind() != reflect.Slice && !zero.CanInt() && !zero.CanFloat() {
		return gatedTag{kind: neverPasses}
	}
	tag := gatedTag{kind: kind, limit: limit}
	tag.zeroKeeps = tag.keeps(cmp.Compare(0, limit))
	return tag
}

// keeps reports whether a limit is kept by what compares so with it.
func (t *gatedTag) keeps(compared int) bool {
	return compared == 0 || compared > 0 == (t.kind == mustBeAtLeast)
}

// Gate returns the gate of the kind's records.
func (d Definition) Gate() *Gate { return d.gate }

// Passes reports whether no tag can fail in the struct that a pointer leads to, which must be of the
// gate's type. The function is asked about texts that only a validator can judge, whether they obey
// a tag.
func (g *Gate) Passes(pointer any, approves func(tag, text string) bool) bool {
	return g.passes(placeOf(pointer, g.pointers), approves)
}

func (g *Gate) passes(at place, approves func(tag, text string) bool) bool {
	for i := range g.always {
		if field := &g.always[i]; !field.passes(at.plus(field.offset), approves) {
			return false
		}
	}
	for i := firstSet(g.unset, at, 0); i < len(g.whereSet); i = firstSet(g.unset, at, i+1) {
		if field := &g.whereSet[i]; !field.passes(at.plus(field.offset), approves) {
			return false
		}
	}
	return true
}

func (f *gatedField) passes(at place, approves func(tag, text string) bool) bool {
	for range f.pointers {
		to, leads := at.led()
		if !leads {
			return len(f.tags) == 0 || f.tags[0].kind == omitsEmpty
		}
		at = to
	}
	for i := range f.tags {
		switch tag := &f.tags[i]; tag.kind {
		case omitsEmpty, mustBeSet:
			if f.pointers == 0 && f.unset(at) { // what is pointed at is set, and so is an empty list
				return tag.kind == omitsEmpty
			}
		default:
			if !f.obeys(tag, at, approves) {
				return false
			}
		}
	}
	if f.elements != nil && !f.elementsPass(at, approves) {
		return false
	}
	return f.inner == nil || f.inner.passes(at, approves)
}

// unset reports whether the value is zero. A struct may be, as package reflect sees it, without
// nothing but zeros in it.
func (f *gatedField) unset(at place) bool {
	switch f.kind {
	case reflect.String:
		return *as[string](at) == ""
	case reflect.Struct, reflect.Array:
		return at.blank(f.size) || at.value(f.typ).IsZero()
	}
	return at.blank(f.size)
}

func (f *gatedField) elementsPass(at place, approves func(tag, text string) bool) bool {
	first, length := at, f.length
	if f.kind == reflect.Slice {
		first, length = at.list()
	}
	for i := range length {
		if !f.elements.passes(first.plus(uintptr(i)*f.elements.size), approves) {
			return false
		}
	}
	return true
}

func (f *gatedField) obeys(tag *gatedTag, at place, approves func(tag, text string) bool) bool {
	switch tag.kind {
	case mustBeKnown:
		return tag.codes != nil && tag.codes.Known(*as[string](at)) || at.value(f.typ).Addr().Interface().(Coded).Known()
	case mustBeAtLeast, mustBeAtMost:
		return f.within(tag, at)
	case mustBeApproved:
		text := *as[string](at)
		return tag.plain != nil && tag.plain(text) || approves(tag.text, text)
	}
	return false
}

// within reports whether a number, or the length of a list, keeps to a limit.
func (f *gatedField) within(tag *gatedTag, at place) bool {
	if f.pointers == 0 && at.blank(f.size) {
		return tag.zeroKeeps
	}
	value := at.value(f.typ)
	switch {
	case f.kind == reflect.Slice:
		return tag.keeps(cmp.Compare(int64(value.Len()), tag.limit))
	case value.CanInt():
		return tag.keeps(cmp.Compare(value.Int(), tag.limit))
	}
	number := value.Float()
	return !math.IsNaN(number) && tag.keeps(cmp.Compare(number, float64(tag.limit)))
}
