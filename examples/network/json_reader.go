package main

import (
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// A jsonReader reads JSON and knows the place of each value. After a fault of
// syntax it reads nothing.
type jsonReader struct {
	text    []byte
	places  *places
	decoder *jsontext.Decoder
	found   *faults
	broken  bool
}

func newJSONReader(text []byte, found *faults) *jsonReader {
	return &jsonReader{
		text: text, places: placesOf(text), found: found,
		decoder: jsontext.NewDecoder(bytes.NewReader(text)),
	}
}

// next reads a value and tells where it starts. It is invalid where there is
// none.
func (r *jsonReader) next() (jsontext.Value, place) {
	if r.broken {
		return nil, place{}
	}
	value, err := r.decoder.ReadValue()
	if err != nil {
		r.stop(err)
		return nil, place{}
	}
	return value, r.places.at(int(r.decoder.InputOffset()) - len(value))
}

// start is the place of the value that comes next.
func (r *jsonReader) start() place {
	offset := int(r.decoder.InputOffset())
	rest := r.text[offset:]
	return r.places.at(offset + len(rest) - len(bytes.TrimLeft(rest, " \t\r\n,:")))
}

func (r *jsonReader) stop(err error) {
	if r.broken {
		return
	}
	r.broken = true
	reason, offset := "the file ends too early", len(r.text)
	if syntax, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		offset = int(syntax.ByteOffset)
		switch {
		case errors.Is(err, jsontext.ErrDuplicateName):
			reason = "the object has this member twice"
		case !errors.Is(err, io.ErrUnexpectedEOF):
			reason = "this is no JSON"
		}
	}
	r.found.add(r.places.at(offset), "%s", reason)
}

// object reads an object. The function given reads the value of each member.
func (r *jsonReader) object(member func(word)) {
	r.inside('{', '}', "an object", func() {
		if name, at := r.next(); name != nil {
			member(word{stringOf(name), at})
		}
	})
}

// array reads an array. The function given reads each element.
func (r *jsonReader) array(element func()) { r.inside('[', ']', "an array", element) }

func (r *jsonReader) inside(first, last jsontext.Kind, expected string, each func()) {
	if r.decoder.PeekKind() != first {
		if value, at := r.next(); value != nil {
			r.found.add(at, "%s is expected here", expected)
		}
		return
	}
	r.mark()
	for !r.broken && r.decoder.PeekKind() != last {
		each()
	}
	r.mark()
}

// mark reads a bracket or a brace.
func (r *jsonReader) mark() {
	if r.broken {
		return
	}
	if _, err := r.decoder.ReadToken(); err != nil {
		r.stop(err)
	}
}

// end holds the text to have nothing more.
func (r *jsonReader) end() {
	if r.broken {
		return
	}
	at := r.start()
	if _, err := r.decoder.ReadToken(); err != io.EOF {
		r.found.add(at, "nothing follows the object")
	}
}

func (r *jsonReader) unknown(member word, expected string) {
	r.found.add(member.place, "there is no such member; the members are %s", expected)
	r.next()
}

// string reads a string. Its place is that of its first sign, after the quote.
func (r *jsonReader) string() word {
	value, at := r.next()
	if value != nil && value.Kind() != '"' {
		r.found.add(at, "a string is expected here")
		return word{place: at}
	}
	at.column++
	return word{stringOf(value), at}
}

func (r *jsonReader) flag() bool {
	value, at := r.next()
	switch value.Kind() {
	case 't', 'f', jsontext.KindInvalid:
	default:
		r.found.add(at, "true or false is expected here")
	}
	return value.Kind() == 't'
}

// stringOf is the text of a string of JSON, empty where the value is none.
func stringOf(value jsontext.Value) string {
	text, err := jsontext.AppendUnquote(nil, value)
	if err != nil {
		return ""
	}
	return string(text)
}
