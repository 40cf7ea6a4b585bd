package record

import (
	"math"
	"reflect"
	"strings"
	"unicode/utf8"
)

// plainReader reads JSON as programs write it: no escapes, no null, no member twice, none without a
// field. It gives up on anything else, which the json package then reads from the start and judges.
// So it never has to say what is wrong, and costs half. The texts of a record are parts of one copy of
// its line.
//
// What reads something is told where it begins and returns where what follows does, or gaveUp.
type plainReader struct {
	raw     []byte
	text    string // the same
	met     uint64 // the bits that were met in strings, where alone other characters than ASCII stand
	record  place
	shelves *shelves // nil where values have memory of their own
}

// gaveUp is the place of what cannot be read, which is behind all texts.
const gaveUp = math.MaxInt

// decodePlain reads a record that is plainly written. It reports false for any other, faulty or not.
func (d *Definition) decodePlain(raw []byte, into Memory) (rec Record, plain bool) {
	r := &plainReader{raw: raw, text: into.copyOf(raw), shelves: into.Arena.of(d.shape)}
	rec = r.shelves.record(d.shape)
	r.record = placeOf(rec, d.shape.pointers)
	end := r.object(d.shape, r.record, 0)
	return rec, end != gaveUp && r.skip(end) == len(raw) && (r.met&highBits == 0 || utf8.Valid(raw))
}

// spaces are the characters of white space, one bit each.
const spaces uint64 = 1<<' ' | 1<<'\n' | 1<<'\r' | 1<<'\t'

// skip passes over white space.
func (r *plainReader) skip(at int) int {
	for at < len(r.text) && r.text[at] <= ' ' && spaces>>r.text[at]&1 == 1 {
		at++
	}
	return at
}

// take passes over white space and a byte.
func (r *plainReader) take(c byte, at int) int {
	if at < len(r.text) && r.text[at] == c {
		return at + 1
	}
	return r.takeLater(c, at)
}

func (r *plainReader) takeLater(c byte, at int) int {
	if at = r.skip(at); at >= len(r.text) || r.text[at] != c {
		return gaveUp
	}
	return at + 1
}

// goOn passes over white space and a comma, behind which there is more, or what closes an object or a
// list.
func (r *plainReader) goOn(closing byte, at int) (more bool, behind int) {
	if at = r.skip(at); at < len(r.text) {
		switch r.text[at] {
		case ',':
			return true, at + 1
		case closing:
			return false, at + 1
		}
	}
	return false, gaveUp
}

// object reads the members of a struct.
func (r *plainReader) object(n *node, into place, at int) int {
	at = r.take('{', at)
	if at == gaveUp || len(n.fields) > 64 {
		return gaveUp
	}
	if end := r.take('}', at); end != gaveUp {
		return end
	}
	seen := uint64(0)
	for more := true; more; {
		number, value := r.field(n, at)
		bit := uint64(1) << (number & 63)
		if value == gaveUp || seen&bit != 0 {
			return gaveUp
		}
		seen |= bit
		child := n.fields[number]
		more, at = r.goOn('}', r.value(child, into.plus(child.offset), value))
	}
	return at
}

// field reads a name and a colon and returns the number of the field.
func (r *plainReader) field(n *node, at int) (number, value int) {
	var eight uint64
	if text := r.text[at:]; len(text) >= 8 {
		eight = eightBytes(text[:8])
	}
	number = int(n.begun[beginning(eight)])
	for range n.names {
		if number == len(n.names) {
			number = 0
		}
		if name := &n.names[number]; eight&name.mask == name.eight {
			if len(name.text) <= 8 || strings.HasPrefix(r.text[at:], name.text) {
				return number, at + len(name.text)
			}
			break
		}
		number++
	}
	return r.rareField(n, at)
}

// rareField is field where there is white space, the end of the text is near or names begin alike.
func (r *plainReader) rareField(n *node, at int) (number, value int) {
	at = r.skip(at)
	for number, name := range n.names {
		if name.text != "" && strings.HasPrefix(r.text[at:], strings.TrimSuffix(name.text, ":")) {
			return number, r.take(':', at+len(name.text)-1)
		}
	}
	return 0, gaveUp
}

// fieldName is the name of a field in quotes, and a colon, and its first eight bytes, by which most
// names are told apart. A name that is not plain has none and begins nothing.
type fieldName struct {
	eight, mask uint64
	text        string
}

func newFieldName(name string) fieldName {
	if PlainLength(name) < len(name) {
		return fieldName{eight: 1}
	}
	text := `"` + name + `":`
	filled := text + "\x00\x00\x00\x00\x00"
	return fieldName{eightBytes(filled[:8]), 1<<(8*min(8, len(text))) - 1, text}
}

// beginning turns the first four bytes of a name into a number less than that of a node's beginnings.
func beginning(eight uint64) uint32 { return uint32(eight) * 0x9E3779B1 >> 26 }

// noteBeginnings notes where to begin to seek a name.
func (n *node) noteBeginnings() {
	for number := len(n.names) - 1; number >= 0; number-- {
		n.begun[beginning(n.names[number].eight)] = uint8(number)
	}
}

// value reads the value of a field or an element.
func (r *plainReader) value(n *node, into place, at int) int {
	if n.odd {
		return gaveUp
	}
	if n.pointer {
		if strings.HasPrefix(r.text[r.skip(at):], "n") {
			return gaveUp
		}
		into = r.shelves.lead(n, into)
	}
	switch n.packed {
	case packedFields:
		return r.object(n, into, at)
	case packedList:
		return r.list(n, into, at)
	case packedMap:
		return r.entries(n, into.value(n.typ), at)
	case packedFlag:
		return r.flag(as[bool](into), at)
	case packedInteger:
		return r.number(into.value(n.typ), at)
	case packedCount:
		return r.count(as[Count](into), at)
	case packedBytes, packedFloat, packedByJSON:
		return r.byJSON(into.value(n.typ).Addr().Interface(), at)
	case packedByBinary, packedByText:
		return r.own(n, into, at)
	case packedNatural:
		return gaveUp
	}
	return r.words(as[string](into), at)
}

// list reads a list. Most have one element; where there is a second, room is made for all at once.
func (r *plainReader) list(n *node, into place, at int) int {
	if at = r.take('[', at); at == gaveUp {
		return gaveUp
	}
	if r.shelves == nil {
		n.begin(into, r.record)
	} else {
		into.emptyList()
	}
	if end := r.take(']', at); end != gaveUp {
		return end
	}
	for i, more := 0, true; more; i++ {
		more, at = r.goOn(']', r.value(n.element, r.lengthen(n, into, i, at), at))
	}
	return at
}

// lengthen adds an unset element to a list of so many, and returns where it lies.
func (r *plainReader) lengthen(n *node, list place, length, at int) place {
	if r.shelves != nil {
		return r.shelves.lengthen(n, list)
	}
	if length == 1 {
		list.reserve(n.typ, r.elementsAhead(at))
	}
	return list.lengthen(n.typ, 1).plus(uintptr(length) * n.element.size)
}

// mostAhead is for how many elements room is made at most before they are read, since what looks like
// elements may be none.
const mostAhead = 64

// elementsAhead counts the values up to the end of the list.
func (r *plainReader) elementsAhead(at int) int {
	count := 1
	for count < mostAhead {
		if at = r.take(',', r.pass(at)); at == gaveUp {
			break
		}
		count++
	}
	return count
}

func (r *plainReader) entries(n *node, into reflect.Value, at int) int {
	if at = r.take('{', at); at == gaveUp {
		return gaveUp
	}
	into.Set(reflect.MakeMap(n.typ))
	if end := r.take('}', at); end != gaveUp {
		return end
	}
	for more := true; more; {
		key, held := reflect.New(n.typ.Key()).Elem(), reflect.New(n.typ.Elem()).Elem()
		if at = r.words(as[string](placeOfValue(key)), at); at == gaveUp || into.MapIndex(key).IsValid() {
			return gaveUp
		}
		if at = r.take(':', at); at == gaveUp {
			return gaveUp
		}
		more, at = r.goOn('}', r.value(n.element, placeOfValue(held), at))
		into.SetMapIndex(key, held)
	}
	return at
}
