package record

import (
	"encoding/binary"
	"math"
	"reflect"

	"github.com/go-json-experiment/json"
)

// unpacking is the bytes of a record on their way back. After a failure it reads zeros.
type unpacking struct {
	packed  []byte
	at      int
	copy    string // of all bytes from the first text on: the texts of a record are parts of it
	text    func(symbol uint64) (string, bool)
	record  place
	failed  bool
	shelves *shelves
}

func (u *unpacking) fail() {
	u.failed, u.at = true, len(u.packed)
}

func (u *unpacking) left() int { return len(u.packed) - u.at }

func (u *unpacking) take(length uint64) []byte {
	if length > uint64(u.left()) {
		u.fail()
		return nil
	}
	from := u.at
	u.at += int(length)
	return u.packed[from:u.at]
}

func (u *unpacking) number() uint64 {
	if at := uint(u.at); at < uint(len(u.packed)) {
		if small := u.packed[at]; small < 0x80 {
			u.at++
			return uint64(small)
		}
	}
	return u.largeNumber()
}

func (u *unpacking) largeNumber() uint64 {
	value, length := binary.Uvarint(u.packed[u.at:])
	if length <= 0 {
		u.fail()
		return 0
	}
	u.at += length
	return value
}

func (u *unpacking) signed() int64 {
	value, length := binary.Varint(u.packed[u.at:])
	if length <= 0 {
		u.fail()
		return 0
	}
	u.at += length
	return value
}

// words returns a text.
func (u *unpacking) words() string {
	length := len(u.bytes())
	if length == 0 {
		return ""
	}
	if u.copy == "" {
		u.copy = string(u.packed[u.at-length:])
	}
	end := len(u.copy) - u.left()
	return u.copy[end-length : end]
}

func (u *unpacking) bytes() []byte { return u.take(u.number()) }

// length returns how many elements follow, each of which takes a byte or more.
func (u *unpacking) length() int {
	length := u.number()
	if length > uint64(u.left()) {
		u.fail()
		return 0
	}
	return int(length)
}

func (u *unpacking) symbol() string {
	number := u.number()
	if u.failed {
		return ""
	}
	text, given := u.text(number)
	if !given {
		u.fail()
	}
	return text
}

func (u *unpacking) fields(n *node, into place) {
	for number := u.number(); number > 0; number = u.number() {
		if number > uint64(len(n.fields)) {
			u.fail()
			return
		}
		child := n.fields[number-1]
		u.held(child, into.plus(child.offset))
	}
}

// held unpacks a value, made anew where a pointer leads to it.
func (u *unpacking) held(n *node, into place) {
	if n.pointer {
		into = u.shelves.lead(n, into)
	}
	switch n.packed {
	case packedFields:
		u.fields(n, into)
	case packedList:
		u.list(n, into)
	case packedMap:
		u.entries(n, into.value(n.typ))
	case packedText:
		*as[string](into) = u.words()
	case packedBytes:
		*as[[]byte](into) = append([]byte{}, u.bytes()...)
	case packedSymbol:
		*as[string](into) = u.symbol()
	case packedCode:
		*as[string](into) = u.code(n.vocabulary)
	case packedFlag:
		*as[bool](into) = u.number() == 1
	case packedInteger:
		into.value(n.typ).SetInt(u.signed())
	case packedNatural:
		into.value(n.typ).SetUint(u.number())
	case packedFloat:
		if bits := u.take(8); bits != nil {
			into.value(n.typ).SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(bits)))
		}
	case packedCount:
		u.count(as[Count](into))
	case packedByBinary, packedByText:
		if n.own.unpack(into, u.bytes()) != nil {
			u.fail()
		}
	case packedByJSON:
		if json.Unmarshal(u.bytes(), into.value(n.typ).Addr().Interface()) != nil {
			u.fail()
		}
	}
}

func (u *unpacking) list(n *node, into place) {
	length := u.length()
	first := u.makeList(n, into, length)
	for i := range length {
		u.element(n.element, first.plus(uintptr(i)*n.element.size))
	}
}

func (u *unpacking) makeList(n *node, list place, length int) (first place) {
	if u.shelves != nil {
		return u.shelves.list(n, list, length)
	}
	if length == 1 && n.room == 0 {
		first = newPlace(n.elements)
		list.setList(first, 1)
		return first
	}
	n.begin(list, u.record)
	return list.lengthen(n.typ, length)
}

func (u *unpacking) entries(n *node, into reflect.Value) {
	into.Set(reflect.MakeMap(n.typ))
	for range u.length() {
		key := reflect.New(n.typ.Key()).Elem()
		key.SetString(u.words())
		value := reflect.New(n.typ.Elem()).Elem()
		u.element(n.element, placeOfValue(value))
		into.SetMapIndex(key, value)
	}
}

func (u *unpacking) element(n *node, into place) {
	if n.pointer && u.number() == 0 {
		return
	}
	u.held(n, into)
}

func (u *unpacking) code(vocabulary *Vocabulary) string {
	at := u.number()
	switch {
	case at == 0:
		return u.words()
	case at > uint64(len(vocabulary.terms)):
		u.fail()
		return ""
	}
	return vocabulary.terms[at-1].Code
}

func (u *unpacking) count(into *Count) {
	head := u.take(2)
	if head == nil {
		return
	}
	into.state, into.has = CountState(head[0]), countParts(head[1])
	into.low, into.best, into.high = u.signed(), u.signed(), u.signed()
	into.qualifier, into.unit, into.stage = CountQualifier(u.words()), Unit(u.words()), Stage(u.words())
}
