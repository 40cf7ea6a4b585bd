package record

import (
	"encoding"
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"slices"
	"sync"

	"github.com/go-json-experiment/json"
)

// A packed record is for the memory of the program that packed it, never for a file: fields are
// known by their number in the record's type, codes by their number in the vocabulary, ids by the
// symbol that the program has for them. It is a fifth of the record's JSON and read back in half
// the time.

// ErrNotPacked says that bytes are not what Pack wrote.
var ErrNotPacked = errors.New("the bytes are not a packed record")

// Pack appends the packed form of a record to into: the fields that are set, without members that no
// field takes. For ids, references and kinds it writes the symbol that the function returns for
// their text. The error is ErrUnknownKind or that of a value which cannot be written.
func (k *Kinds) Pack(into []byte, rec Record, symbol func(text string) uint64) ([]byte, error) {
	kept, definition, err := k.own(rec)
	if err != nil {
		return into, err
	}
	survey, err := definition.Survey(into, kept, symbols(symbol), func(string, string) bool { return false })
	return survey.Packed, err
}

// symbols is a surveyor who wants to know nothing.
type symbols func(text string) uint64

func (s symbols) Symbol(text string) uint64                         { return s(text) }
func (s symbols) Reference(_ *Trail, ref Ref, _ []Kind) (id uint64) { return s(string(ref)) }
func (s symbols) Count(*Trail, *Count)                              {}

// Unpack reads what Pack wrote. The function returns the text of a symbol, and false for one that
// there is none for. The error is ErrNotPacked.
func (k *Kinds) Unpack(packed []byte, text func(symbol uint64) (string, bool)) (Record, error) {
	return k.UnpackInto(nil, packed, text)
}

// UnpackInto is Unpack for a record that lies in an arena.
func (k *Kinds) UnpackInto(arena *Arena, packed []byte, text func(symbol uint64) (string, bool)) (Record, error) {
	u := &unpacking{packed: packed, text: text}
	definition, defined := k.find(Kind(u.symbol()))
	if !defined {
		return nil, ErrNotPacked
	}
	u.shelves = arena.of(definition.shape)
	rec := u.shelves.record(definition.shape)
	u.record = placeOf(rec, definition.shape.pointers)
	u.fields(definition.shape, u.record)
	if u.failed || u.at < len(packed) {
		return nil, ErrNotPacked
	}
	return rec, nil
}

// packedForm says how values of a type are packed.
type packedForm uint8

const (
	packedFields   packedForm = iota // the fields that are set, each behind its number, and a zero
	packedList                       // the length and the elements
	packedMap                        // the length, and keys and values
	packedText                       // the length and the bytes
	packedBytes                      // the same
	packedSymbol                     // the number of the symbol
	packedCode                       // the number of the term, or zero and the text
	packedFlag                       // one byte
	packedInteger                    // a number with a sign
	packedNatural                    // a number without one
	packedFloat                      // eight bytes
	packedCount                      // the state, the parts, the numbers and the words
	packedByBinary                   // as its own bytes
	packedByText                     // as its own text
	packedByJSON                     // as its own JSON
)

var (
	idType              = reflect.TypeFor[ID]()
	kindType            = reflect.TypeFor[Kind]()
	binaryAppenderType  = reflect.TypeFor[encoding.BinaryAppender]()
	binaryReaderType    = reflect.TypeFor[encoding.BinaryUnmarshaler]()
	textAppenderType    = reflect.TypeFor[encoding.TextAppender]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

func (n *node) choosePackedForm() {
	n.packed = packedFormOf(n)
	n.odd = n.readsItself()
	switch n.packed {
	case packedCode:
		n.vocabulary = reflect.Zero(n.typ).Interface().(Coded).Vocabulary()
	case packedByBinary, packedByText:
		n.own = ownFormOf(n.typ, n.packed)
	}
}

// readsItself reports whether a type has a way of its own to be read that its packed form does not
// tell of.
func (n *node) readsItself() bool {
	pointer := reflect.PointerTo(n.typ)
	switch n.packed {
	case packedByBinary, packedByText, packedCount, packedBytes, packedFloat, packedByJSON:
		return false
	}
	return pointer.Implements(unmarshalerType) || pointer.Implements(unmarshaler1Type) || pointer.Implements(textUnmarshalerType)
}

func packedFormOf(n *node) packedForm {
	typ := n.typ
	switch {
	case typ == countType:
		return packedCount
	case typ == refType, typ == idType, typ == kindType:
		return packedSymbol
	case typ.Implements(codedType) && typ.Kind() == reflect.String:
		return packedCode
	case typ.Implements(binaryAppenderType) && reflect.PointerTo(typ).Implements(binaryReaderType):
		return packedByBinary
	case typ.Implements(textAppenderType) && reflect.PointerTo(typ).Implements(textUnmarshalerType):
		return packedByText
	case n.whole:
		return packedByJSON
	case n.fields != nil:
		return packedFields
	}
	switch typ.Kind() {
	case reflect.String:
		return packedText
	case reflect.Bool:
		return packedFlag
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return packedInteger
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return packedNatural
	case reflect.Float32, reflect.Float64:
		return packedFloat
	case reflect.Map:
		return packedMap
	case reflect.Slice:
		if typ.Elem().Kind() == reflect.Uint8 {
			return packedBytes
		}
		return packedList
	}
	return packedByJSON
}

// packing is a record on its way to bytes, while it is surveyed.
type packing struct {
	Trail
	bytes     []byte
	surveyor  Surveyor
	approves  func(tag, text string) bool
	firstNode int // of the record's kind
	passes    bool
	failed    error
}

// packings are used again, as walks are.
var packings = sync.Pool{New: func() any { return &packing{} }}

func (p *packing) number(n uint64) {
	if n < 0x80 {
		p.bytes = append(p.bytes, byte(n))
		return
	}
	p.bytes = binary.AppendUvarint(p.bytes, n)
}

func (p *packing) signed(n int64) { p.bytes = binary.AppendVarint(p.bytes, n) }

func (p *packing) text(text string) {
	p.number(uint64(len(text)))
	p.bytes = append(p.bytes, text...)
}

func (p *packing) append(content []byte) {
	p.number(uint64(len(content)))
	p.bytes = append(p.bytes, content...)
}

func (p *packing) flag(set bool) {
	if set {
		p.number(1)
		return
	}
	p.number(0)
}

func (p *packing) fields(n *node, at place) {
	if len(n.guard.always) > 0 {
		p.passes = p.passes && n.guard.passesAlways(at, p.approves)
	}
	for i := firstSet(n.unset, at, 0); i < len(n.fields); i = firstSet(n.unset, at, i+1) {
		child := n.fields[i]
		p.number(uint64(i + 1))
		if child.holds == 0 {
			p.held(child, at.plus(child.offset))
			continue
		}
		p.push(step{token: child.token})
		p.held(child, at.plus(child.offset))
		p.pop()
	}
	p.number(0)
}

// held packs a value, or what a pointer that is not nil leads to.
func (p *packing) held(n *node, at place) {
	if n.guard.asks {
		p.passes = p.passes && n.guard.passes(at, p.approves)
	}
	if n.pointer {
		at, _ = at.led()
	}
	switch n.packed {
	case packedFields:
		p.fields(n, at)
	case packedList:
		p.list(n, at)
	case packedMap:
		p.entries(n, at.value(n.typ))
	case packedText:
		p.text(*as[string](at))
	case packedBytes:
		p.append(*as[[]byte](at))
	case packedSymbol:
		p.symbol(n, at)
	case packedCode:
		p.code(n, at)
	case packedFlag:
		p.flag(*as[bool](at))
	case packedInteger:
		p.signed(at.value(n.typ).Int())
	case packedNatural:
		p.number(at.value(n.typ).Uint())
	case packedFloat:
		p.bytes = binary.LittleEndian.AppendUint64(p.bytes, math.Float64bits(at.value(n.typ).Float()))
	case packedCount:
		p.counted(as[Count](at))
	case packedByBinary, packedByText:
		p.within(n, at)
		p.own(n.own, at)
	case packedByJSON:
		p.within(n, at)
		text, err := json.Marshal(at.value(n.typ).Addr().Interface())
		p.fail(err)
		p.append(text)
	}
}

func (p *packing) list(n *node, at place) {
	first, length := at.list()
	p.number(uint64(length))
	for i := range length {
		p.push(step{index: i})
		p.element(n.element, first.plus(uintptr(i)*n.element.size))
		p.pop()
	}
}

func (p *packing) entries(n *node, value reflect.Value) {
	p.number(uint64(value.Len()))
	for entries := value.MapRange(); entries.Next(); {
		key := entries.Key().String()
		p.text(key)
		p.push(step{token: tokenOf(key), index: keyed})
		p.element(n.element, placeOfValue(addressable(entries.Value())))
		p.pop()
	}
}

// element packs an element of a list or map, behind a one where a pointer could be nil.
func (p *packing) element(n *node, at place) {
	if n.pointer {
		_, leads := at.led()
		if p.flag(leads); !leads {
			if n.guard.asks {
				p.passes = p.passes && n.guard.passes(at, p.approves)
			}
			return
		}
	}
	p.held(n, at)
}

func addressable(value reflect.Value) reflect.Value {
	held := reflect.New(value.Type()).Elem()
	held.Set(value)
	return held
}

// own packs a value as it does itself, behind its length.
func (p *packing) own(form *ownForm, at place) {
	p.bytes = append(p.bytes, 0)
	from := len(p.bytes)
	packed, err := form.pack(at, p.bytes)
	if err != nil {
		p.fail(err)
		return
	}
	p.bytes = packed
	if length := uint64(len(packed) - from); length < 0x80 {
		packed[from-1] = byte(length)
	} else {
		p.bytes = slices.Replace(packed, from-1, from, binary.AppendUvarint(nil, length)...)
	}
}

func (p *packing) fail(err error) {
	if p.failed == nil {
		p.failed = err
	}
}

func (p *packing) symbol(n *node, at place) {
	if text := *as[string](at); n.leads == toReferences && text != "" {
		p.node = p.firstNode + n.number
		p.number(p.surveyor.Reference(&p.Trail, Ref(text), n.kinds))
	} else {
		p.number(p.surveyor.Symbol(text))
	}
}

func (p *packing) code(n *node, at place) {
	code := *as[string](at)
	if number, listed := n.vocabulary.find(code); listed {
		p.number(uint64(number + 1))
		return
	}
	p.number(0)
	p.text(code)
	if n.guard.known && code != "" {
		p.passes = p.passes && at.value(n.typ).Addr().Interface().(Coded).Known()
	}
}

func (p *packing) counted(count *Count) {
	if !count.IsZero() {
		p.surveyor.Count(&p.Trail, count)
	}
	p.bytes = append(p.bytes, byte(count.state), byte(count.has))
	p.signed(count.low)
	p.signed(count.best)
	p.signed(count.high)
	p.text(string(count.qualifier))
	p.text(string(count.unit))
	p.text(string(count.stage))
}
