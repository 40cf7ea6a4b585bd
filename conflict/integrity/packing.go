package integrity

import "encoding/binary"

// packing writes numbers and texts as bytes that the garbage collector need not look into.
type packing struct {
	name, pointer   func(text string) uint32 // their numbers on the page that is written
	bytes           []byte
	names, pointers recent
}

// named is name, and pointed is pointer, for texts that are often among those before again.
func (p *packing) named(text string) uint32   { return p.names.number(text, p.name) }
func (p *packing) pointed(text string) uint32 { return p.pointers.number(text, p.pointer) }

// clear begins a page anew.
func (p *packing) clear() { p.bytes, p.names, p.pointers = p.bytes[:0], recent{}, recent{} }

// recent is the numbers of the texts that came last.
type recent struct {
	texts   [4]string
	numbers [4]uint32
	count   uint32 // of all texts so far that were not among the last
}

func (r *recent) number(text string, of func(string) uint32) uint32 {
	for i := range min(r.count, uint32(len(r.texts))) {
		if r.texts[i] == text {
			return r.numbers[i]
		}
	}
	number, at := of(text), r.count%uint32(len(r.texts))
	r.texts[at], r.numbers[at] = text, number
	r.count++
	return number
}

// text writes a text and returns where it lies.
func (p *packing) text(text []byte) (at uint32) {
	at = uint32(len(p.bytes))
	p.bytes = appendText(p.bytes, text)
	return at
}

func (p *packing) numbers(numbers ...uint32) {
	for _, number := range numbers {
		p.bytes = binary.AppendUvarint(p.bytes, uint64(number))
	}
}

// appendText writes a text for [unpacking.text].
func appendText[T string | []byte](into []byte, text T) []byte {
	return append(binary.AppendUvarint(into, uint64(len(text))), text...)
}

// unpacking reads numbers and texts from bytes that were written here.
type unpacking struct{ rest []byte }

func (u *unpacking) number() uint32 {
	value, n := binary.Uvarint(u.rest)
	u.rest = u.rest[n:]
	return uint32(value)
}

func (u *unpacking) text() []byte {
	length := u.number()
	text := u.rest[:length]
	u.rest = u.rest[length:]
	return text
}

// pass passes over the questions of a record.
func (u *unpacking) pass(questions int) {
	for range questions {
		if u.number()&1 == 1 {
			u.number()
		}
	}
}
