package record

import (
	"encoding"
	"encoding/binary"
	"math"
	"reflect"

	"github.com/go-json-experiment/json"
)

// unpacking is the bytes of a record on their way back. After a failure it reads zeros.
type unpacking struct {
	rest   []byte
	text   func(symbol uint64) (string, bool)
	failed bool
}

func (u *unpacking) fail() {
	u.failed, u.rest = true, nil
}

func (u *unpacking) take(length uint64) []byte {
	if length > uint64(len(u.rest)) {
		u.fail()
		return nil
	}
	taken := u.rest[:length]
	u.rest = u.rest[length:]
	return taken
}

func (u *unpacking) number() uint64 {
	value, length := binary.Uvarint(u.rest)
	if length <= 0 {
		u.fail()
		return 0
	}
	u.rest = u.rest[length:]
	return value
}

func (u *unpacking) signed() int64 {
	value, length := binary.Varint(u.rest)
	if length <= 0 {
		u.fail()
		return 0
	}
	u.rest = u.rest[length:]
	return value
}

func (u *unpacking) bytes() []byte { return u.take(u.number()) }

// length returns how many elements follow, each of which takes a byte or more.
func (u *unpacking) length() int {
	length := u.number()
	if length > uint64(len(u.rest)) {
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

func (u *unpacking) fields(n *node, into reflect.Value) {
	within := inside{value: into}
	for number := u.number(); number > 0; number = u.number() {
		if number > uint64(len(n.fields)) {
			u.fail()
			return
		}
		child := n.fields[number-1]
		u.held(child, within.field(child))
	}
}

// held unpacks a value, made anew where a pointer leads to it.
func (u *unpacking) held(n *node, into reflect.Value) {
	if n.pointer {
		into.Set(reflect.New(n.typ))
		into = into.Elem()
	}
	switch n.packed {
	case packedFields:
		u.fields(n, into)
	case packedList:
		u.list(n, into)
	case packedMap:
		u.entries(n, into)
	default:
		u.leaf(n, into)
	}
}

func (u *unpacking) list(n *node, into reflect.Value) {
	length := u.length()
	into.Set(reflect.MakeSlice(n.typ, length, length))
	for i := range length {
		u.element(n.element, into.Index(i))
	}
}

func (u *unpacking) entries(n *node, into reflect.Value) {
	into.Set(reflect.MakeMap(n.typ))
	for range u.length() {
		key := reflect.New(n.typ.Key()).Elem()
		key.SetString(string(u.bytes()))
		value := reflect.New(n.typ.Elem()).Elem()
		u.element(n.element, value)
		into.SetMapIndex(key, value)
	}
}

func (u *unpacking) element(n *node, into reflect.Value) {
	if n.pointer && u.number() == 0 {
		return
	}
	u.held(n, into)
}

func (u *unpacking) leaf(n *node, into reflect.Value) {
	switch n.packed {
	case packedText:
		into.SetString(string(u.bytes()))
	case packedBytes:
		into.SetBytes(append([]byte{}, u.bytes()...))
	case packedSymbol:
		into.SetString(u.symbol())
	case packedCode:
		into.SetString(u.code(n.vocabulary))
	case packedFlag:
		into.SetBool(u.number() == 1)
	case packedInteger:
		into.SetInt(u.signed())
	case packedNatural:
		into.SetUint(u.number())
	case packedFloat:
		if bits := u.take(8); bits != nil {
			into.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(bits)))
		}
	case packedCount:
		u.count(into.Addr().Interface().(*Count))
	case packedByBinary:
		if into.Addr().Interface().(encoding.BinaryUnmarshaler).UnmarshalBinary(u.bytes()) != nil {
			u.fail()
		}
	case packedByText:
		if into.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(u.bytes()) != nil {
			u.fail()
		}
	case packedByJSON:
		if json.Unmarshal(u.bytes(), into.Addr().Interface()) != nil {
			u.fail()
		}
	}
}

func (u *unpacking) code(vocabulary *Vocabulary) string {
	at := u.number()
	switch {
	case at == 0:
		return string(u.bytes())
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
	into.qualifier, into.unit, into.stage = CountQualifier(u.bytes()), Unit(u.bytes()), Stage(u.bytes())
}
