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
}

var (
	dateType = reflect.TypeFor[chronology.Date]()
	spanType = reflect.TypeFor[chronology.Span]()
)

// ownFormOf returns the form of a type, without a detour for the types that records have most of.
func ownFormOf(typ reflect.Type, packed packedForm) *ownForm {
	switch {
	case typ == dateType:
		return &ownForm{
			func(at place, into []byte) ([]byte, error) { return as[chronology.Date](at).AppendBinary(into) },
			func(into place, packed []byte) error { return as[chronology.Date](into).UnmarshalBinary(packed) },
			func(into place, text []byte) error { return as[chronology.Date](into).UnmarshalText(text) },
		}
	case typ == spanType:
		return &ownForm{
			func(at place, into []byte) ([]byte, error) { return as[chronology.Span](at).AppendText(into) },
			func(into place, packed []byte) error { return as[chronology.Span](into).UnmarshalText(packed) },
			func(into place, text []byte) error { return as[chronology.Span](into).UnmarshalText(text) },
		}
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
	return form
}

// readsText reports whether a type reads itself from a text and has no other way to read JSON.
func readsText(pointer reflect.Type) bool {
	return pointer.Implements(textUnmarshalerType) && !pointer.Implements(unmarshalerType) && !pointer.Implements(unmarshaler1Type)
}
