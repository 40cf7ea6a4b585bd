package record

import (
	"fmt"
	"reflect"
	"unsafe"
)

// place is where a value of a record lies in memory. A record is walked over several times, and to go
// from a struct to its fields by their offsets costs far less than package reflect does.
//
// This file alone is unsafe, and it is right as long as the value in a place is of the type of the
// node that goes with the place. So it is from the record down, since nodes have their types, offsets
// and sizes from package reflect. A place keeps alive what it lies in. Texts, lists and pointers are
// written as such, so that the garbage collector sees them, and what a list or a pointer leads to is
// made for its type.
type place struct{ at unsafe.Pointer }

// typeWord is what the type of a value is known by: where its description lies, which is one for each
// type.
type typeWord unsafe.Pointer

// interfaceWords are what Go keeps of a value of any type. Of a pointer, the value is itself.
type interfaceWords struct {
	typ   typeWord
	value unsafe.Pointer
}

// typeOf returns the type of a value, nil for that of nil.
func typeOf(value any) typeWord { return (*interfaceWords)(unsafe.Pointer(&value)).typ }

// wordOf returns the word of a type.
func wordOf(typ reflect.Type) typeWord { return typeOf(reflect.Zero(typ).Interface()) }

func hashOfType(typ typeWord) uint64 { return uint64(uintptr(typ)) * hashSpread }

// placeOf returns where the struct lies that a pointer of a type leads to. It panics where the pointer
// is of another type, or nil.
func placeOf(pointer any, typ typeWord) place {
	at, is := placeIf(pointer, typ)
	if !is {
		panic(fmt.Sprintf("record: a %T is of another type, or nil", pointer))
	}
	return at
}

// placeIf is placeOf for what may be anything.
func placeIf(pointer any, typ typeWord) (at place, is bool) {
	words := (*interfaceWords)(unsafe.Pointer(&pointer))
	return place{words.value}, words.typ == typ && words.value != nil
}

// placeOfValue returns where a value lies that has an address.
func placeOfValue(value reflect.Value) place { return place{value.Addr().UnsafePointer()} }

// as returns the value as one of type T, which it must have as its own or underlying type.
func as[T any](p place) *T { return (*T)(p.at) }

// plus returns the place of what lies so many bytes further on in the same value.
func (p place) plus(offset uintptr) place { return place{unsafe.Add(p.at, offset)} }

// value returns the value as package reflect sees it.
func (p place) value(typ reflect.Type) reflect.Value { return reflect.NewAt(typ, p.at).Elem() }

// led returns where the pointer in this place leads, if it is not nil.
func (p place) led() (to place, leads bool) {
	to.at = *as[unsafe.Pointer](p)
	return to, to.at != nil
}

// newPlace returns where a new value of a type lies.
func newPlace(typ reflect.Type) place { return place{reflect.New(typ).UnsafePointer()} }

// list returns where the first element of the list in this place lies, and how many there are.
func (p place) list() (first place, length int) {
	elements := *as[[]struct{}](p)
	return place{unsafe.Pointer(unsafe.SliceData(elements))}, len(elements)
}

// emptyList puts a list without elements in this place, which is not nil.
func (p place) emptyList() { *as[[]struct{}](p) = []struct{}{} }

// emptyListIn puts a list without elements in this place, of which the first is to lie in a room.
func (p place) emptyListIn(room place) {
	*as[[]struct{}](p) = unsafe.Slice((*struct{})(room.at), 1)[:0]
}

// setList puts a list of so many elements in this place, the first of which lies in the other.
func (p place) setList(first place, length int) {
	*as[[]struct{}](p) = unsafe.Slice((*struct{})(first.at), length)
}

// leadTo lets the pointer in this place lead to another.
func (p place) leadTo(to place) { *as[unsafe.Pointer](p) = to.at }

// lengthen adds unset elements to the list in this place, which is of the type and not nil, and
// returns where the first one of the list lies now.
func (p place) lengthen(typ reflect.Type, more int) (first place) {
	elements := as[[]struct{}](p)
	length := len(*elements) + more
	if length > cap(*elements) {
		p.reserve(typ, more)
	}
	*elements = (*elements)[:length]
	first, _ = p.list()
	return first
}

// reserve makes room for more elements in the list in this place.
func (p place) reserve(typ reflect.Type, more int) { p.value(typ).Grow(more) }

// blank reports whether so many bytes are all zero.
func (p place) blank(size uintptr) bool {
	offset := uintptr(0)
	for ; offset+8 <= size; offset += 8 {
		if *as[uint64](p.plus(offset)) != 0 {
			return false
		}
	}
	for ; offset < size; offset++ {
		if *as[byte](p.plus(offset)) != 0 {
			return false
		}
	}
	return true
}

// bytesOf returns the bytes of a text, which must only be read.
func bytesOf(text string) []byte { return unsafe.Slice(unsafe.StringData(text), len(text)) }
