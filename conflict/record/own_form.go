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

// dateForm is that of dates, of which records have most, without a detour through interfaces.
func dateForm() *ownForm {
	return &ownForm{
		func(at place, into []byte) ([]byte, error) { return as[chronology.Date](at).AppendBinary(into) },
		func(into place, packed []byte) error { return as[chronology.Date](into).UnmarshalBinary(packed) },
		func(into place, text []byte) error { return as[chronology.Date](into).UnmarshalText(text) },
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
	return form
}

// readsText reports whether a type reads itself from a text and has no other way to read JSON.
func readsText(pointer reflect.Type) bool {
	return pointer.Implements(textUnmarshalerType) && !pointer.Implements(unmarshalerType) && !pointer.Implements(unmarshaler1Type)
}
