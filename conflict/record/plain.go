package record

import (
	"math/bits"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// plainReader reads JSON as programs write it: no escapes, no null, no member twice, none without a
// field. It gives up on anything else, which the json package then reads from the start and judges.
// So it never has to say what is wrong, and costs half. The texts of a record are parts of one copy of
// its line.
type plainReader struct {
	text    []byte
	copy    string
	at      int
	record  place
	shelves *shelves // nil where values have memory of their own
}

// decodePlain reads a record that is plainly written. It reports false for any other, faulty or not.
func (d *Definition) decodePlain(raw []byte, into Memory) (rec Record, plain bool) {
	if !utf8.Valid(raw) {
		return nil, false
	}
	r := &plainReader{text: raw, copy: into.copyOf(raw), shelves: into.Arena.of(d.shape)}
	rec = r.shelves.record(d.shape)
	r.record = placeOf(rec, d.shape.pointers)
	plain = r.next() == '{' && r.object(d.shape, r.record) && r.next() == 0 && r.at == len(raw)
	return rec, plain
}

// next passes over white space and returns what follows, zero at the end.
func (r *plainReader) next() byte {
	for ; r.at < len(r.text); r.at++ {
		if c := r.text[r.at]; c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
	}
	return 0
}

// take passes over white space and a byte, if that is what follows.
func (r *plainReader) take(c byte) bool {
	if r.next() != c {
		return false
	}
	r.at++
	return true
}

// takeAtOnce is take where there is no white space, as programs write JSON.
func (r *plainReader) takeAtOnce(c byte) bool {
	if r.at < len(r.copy) && r.copy[r.at] == c {
		r.at++
		return true
	}
	return false
}

// word reads a string that has no escapes and returns where it begins and ends.
func (r *plainReader) word() (from, to int, plain bool) {
	if !r.takeAtOnce('"') && !r.take('"') {
		return 0, 0, false
	}
	from, to = r.at, r.at
	found := uint64(0)
	for ; found == 0 && to <= len(r.copy)-8; to += 8 {
		found = notPlain(eightBytes(r.copy[to : to+8]))
	}
	if found != 0 {
		to += bits.TrailingZeros64(found)/8 - 8
	} else {
		to += PlainLength(r.copy[to:])
	}
	if to >= len(r.copy) || r.copy[to] != '"' {
		return 0, 0, false
	}
	r.at = to + 1
	return from, to, true
}

// object reads the members of a struct, which mostly stand in the order of its fields.
func (r *plainReader) object(n *node, into place) bool {
	if len(n.fields) > 64 || !r.take('{') {
		return false
	}
	if r.take('}') {
		return true
	}
	for seen, expected := uint64(0), 0; ; {
		at := r.field(n, expected)
		if at < 0 || seen&(1<<at) != 0 || !r.takeAtOnce(':') && !r.take(':') {
			return false
		}
		seen, expected = seen|1<<at, at+1
		child := n.fields[at]
		if !r.value(child, into.plus(child.offset)) {
			return false
		}
		if !r.takeAtOnce(',') && !r.take(',') {
			return r.take('}')
		}
	}
}

// field reads a name and returns the number of its field, looking first where it is expected; -1
// where there is none.
func (r *plainReader) field(n *node, expected int) int {
	if !r.takeAtOnce('"') && !r.take('"') {
		return -1
	}
	eight, at := firstEight(r.copy[r.at:]), expected
	for range n.names {
		if at == len(n.names) {
			at = 0
		}
		if name := &n.names[at]; eight&name.mask == name.eight && r.passName(name) {
			return at
		}
		at++
	}
	return -1
}

// passName passes over a name of which the first eight bytes are there, if the others are.
func (r *plainReader) passName(name *fieldName) bool {
	if name.rest != "" && !strings.HasPrefix(r.copy[r.at+8:], name.rest) {
		return false
	}
	r.at += name.length
	return true
}

// firstEight returns the first eight bytes of a text as a number, with zeros behind the end.
func firstEight(text string) uint64 {
	if len(text) >= 8 {
		return eightBytes(text[:8])
	}
	var room [8]byte
	copy(room[:], text)
	return eightBytes(room[:])
}

// fieldName is the name of a field with the quote that ends it: its first eight bytes, by which most
// names are told apart, and the others. A name that is not plain has none and begins nothing.
type fieldName struct {
	eight, mask uint64
	rest        string
	length      int
}

func newFieldName(name string) fieldName {
	if PlainLength(name) < len(name) {
		return fieldName{eight: 1}
	}
	quoted := name + `"`
	first := min(8, len(quoted))
	return fieldName{firstEight(quoted), 1<<(8*first) - 1, quoted[first:], len(quoted)}
}

func (r *plainReader) value(n *node, into place) bool {
	if n.odd {
		return false
	}
	if n.pointer {
		if r.next() == 'n' {
			return false
		}
		into = r.shelves.lead(n, into)
	}
	switch n.packed {
	case packedFields:
		return r.object(n, into)
	case packedList:
		return r.list(n, into)
	case packedMap:
		return r.entries(n, into.value(n.typ))
	case packedFlag:
		return r.flag(as[bool](into))
	case packedInteger:
		return r.number(into.value(n.typ))
	case packedCount:
		return r.count(as[Count](into))
	case packedBytes, packedFloat, packedByJSON:
		return r.byJSON(into.value(n.typ).Addr().Interface())
	case packedByBinary, packedByText:
		return r.own(n, into)
	case packedNatural:
		return false
	}
	return r.words(into)
}

// words reads a text.
func (r *plainReader) words(into place) bool {
	from, to, plain := r.word()
	if plain {
		*as[string](into) = r.copy[from:to]
	}
	return plain
}

// own reads a value that reads itself.
func (r *plainReader) own(n *node, into place) bool {
	if n.own.readText == nil {
		return r.byJSON(into.value(n.typ).Addr().Interface())
	}
	from, to, plain := r.word()
	return plain && n.own.readText(into, r.text[from:to]) == nil
}

// list reads a list. Most have one element; where there is a second, room is made for all at once.
func (r *plainReader) list(n *node, into place) bool {
	if !r.take('[') {
		return false
	}
	if r.shelves == nil {
		n.begin(into, r.record)
	} else {
		into.emptyList()
	}
	if r.take(']') {
		return true
	}
	for i := 0; ; i++ {
		if !r.value(n.element, r.lengthen(n, into, i)) {
			return false
		}
		if !r.takeAtOnce(',') && !r.take(',') {
			return r.take(']')
		}
	}
}

// lengthen adds an unset element to a list of so many, and returns where it lies.
func (r *plainReader) lengthen(n *node, list place, length int) place {
	if r.shelves != nil {
		return r.shelves.lengthen(n, list)
	}
	if length == 1 {
		list.reserve(n.typ, r.elementsAhead())
	}
	return list.lengthen(n.typ, 1).plus(uintptr(length) * n.element.size)
}

// mostAhead is for how many elements room is made at most before they are read, since what looks like
// elements may be none.
const mostAhead = 64

// elementsAhead counts the values up to the end of the list.
func (r *plainReader) elementsAhead() int {
	ahead := *r
	count := 1
	for count < mostAhead && ahead.pass() && ahead.take(',') {
		count++
	}
	return count
}

func (r *plainReader) entries(n *node, into reflect.Value) bool {
	if !r.take('{') {
		return false
	}
	into.Set(reflect.MakeMap(n.typ))
	if r.take('}') {
		return true
	}
	for {
		from, to, plain := r.word()
		if !plain || !r.takeAtOnce(':') && !r.take(':') {
			return false
		}
		key, held := reflect.New(n.typ.Key()).Elem(), reflect.New(n.typ.Elem()).Elem()
		key.SetString(r.copy[from:to])
		if into.MapIndex(key).IsValid() || !r.value(n.element, placeOfValue(held)) {
			return false
		}
		into.SetMapIndex(key, held)
		if !r.takeAtOnce(',') && !r.take(',') {
			return r.take('}')
		}
	}
}

func (r *plainReader) flag(into *bool) bool {
	for _, word := range []string{"true", "false"} {
		if r.next() == word[0] && len(r.text)-r.at >= len(word) && string(r.text[r.at:r.at+len(word)]) == word {
			r.at += len(word)
			*into = word == "true"
			return true
		}
	}
	return false
}

func (r *plainReader) number(into reflect.Value) bool {
	number, plain := r.integer()
	into.SetInt(number)
	return plain && !into.OverflowInt(number)
}

// integer reads a whole number of at most 18 digits.
func (r *plainReader) integer() (number int64, plain bool) {
	negative := r.take('-')
	from := r.at
	for ; r.at < len(r.text) && '0' <= r.text[r.at] && r.text[r.at] <= '9' && r.at-from <= 18; r.at++ {
		number = 10*number + int64(r.text[r.at]-'0')
	}
	length := r.at - from
	if length == 0 || length > 18 || length > 1 && r.text[from] == '0' {
		return 0, false
	}
	if r.at < len(r.text) && (r.text[r.at] == '.' || r.text[r.at] == 'e' || r.text[r.at] == 'E') {
		return 0, false
	}
	if negative {
		number = -number
	}
	return number, true
}

// count reads a count, of which most are plain numbers.
func (r *plainReader) count(into *Count) bool {
	if c := r.next(); c == '{' || c == '"' {
		return r.byJSON(into)
	}
	number, plain := r.integer()
	if !plain || number > MaxCount || number < -MaxCount {
		return false
	}
	*into = Exactly(number)
	return true
}

// byJSON lets the json package read one value.
func (r *plainReader) byJSON(into any) bool {
	r.next()
	from := r.at
	if !r.pass() {
		return false
	}
	return json.Unmarshal(jsontext.Value(r.text[from:r.at]), into, strict) == nil
}

// pass passes over one value, well formed or not.
func (r *plainReader) pass() bool {
	for depth := 0; r.at < len(r.text); {
		switch c := r.text[r.at]; c {
		case '"':
			if _, _, plain := r.word(); !plain {
				return false
			}
			if depth == 0 {
				return true
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return true
			}
			if depth--; depth == 0 {
				r.at++
				return true
			}
		case ',':
			if depth == 0 {
				return true
			}
		}
		r.at++
	}
	return false
}
