package record

import (
	"encoding"
	"reflect"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// ownForm is how values of a type write and read themselves.
type ownForm struct {
	pack     func(at place, into []byte) ([]byte, error)
	unpack   func(into place, packed []byte) error
	readText func(into place, text []byte) error // nil where its JSON is not simply its text

	// readPlain is UnmarshalPlain, nil where there is none.
	readPlain func(into place, json []byte) bool
}

// PlainUnmarshaler is implemented by types that read their JSON themselves and, where it is plainly
// written, can do so at less cost.
type PlainUnmarshaler interface {
	// UnmarshalPlain reads JSON as programs write it. It reports false for any other, faulty or not, and
	// leaves the value as it was, into which the JSON is then read in the common way.
	UnmarshalPlain(json []byte) bool
}

var plainUnmarshalerType = reflect.TypeFor[PlainUnmarshaler]()

var (
	dateType = reflect.TypeFor[chronology.Date]()
	spanType = reflect.TypeFor[chronology.Span]()
)

// dateForm is that of dates, of which records have most, without a detour through interfaces.
func dateForm() *ownForm {
	return &ownForm{
		pack:     func(at place, into []byte) ([]byte, error) { return as[chronology.Date](at).AppendBinary(into) },
		unpack:   func(into place, packed []byte) error { return as[chronology.Date](into).UnmarshalBinary(packed) },
		readText: func(into place, text []byte) error { return as[chronology.Date](into).UnmarshalText(text) },
	}
}

// ownFormOf returns the form of a type.
func ownFormOf(typ reflect.Type, packed packedForm) *ownForm {
	if typ == dateType {
		return dateForm()
	}
	pointer := func(at place) any { return at.value(typ).Addr().Interface() }
	readText := func(into place, text []byte) error {
		return pointer(into).(encoding.TextUnmarshaler).UnmarshalText(text)
	}
	form := &ownForm{
		pack: func(at place, into []byte) ([]byte, error) {
			return pointer(at).(encoding.BinaryAppender).AppendBinary(into)
		},
		unpack: func(into place, packed []byte) error {
			return pointer(into).(encoding.BinaryUnmarshaler).UnmarshalBinary(packed)
		},
	}
	if packed == packedByText {
		form.pack = func(at place, into []byte) ([]byte, error) {
			return pointer(at).(encoding.TextAppender).AppendText(into)
		}
		form.unpack = readText
	}
	if readsText(reflect.PointerTo(typ)) {
		form.readText = readText
	}
	if reflect.PointerTo(typ).Implements(plainUnmarshalerType) {
		form.readPlain = func(into place, json []byte) bool {
			return pointer(into).(PlainUnmarshaler).UnmarshalPlain(json)
		}
	}
	return form
}

// readsText reports whether a type reads itself from a text and has no other way to read JSON.
func readsText(pointer reflect.Type) bool {
	return pointer.Implements(textUnmarshalerType) && !pointer.Implements(unmarshalerType) && !pointer.Implements(unmarshaler1Type)
}
