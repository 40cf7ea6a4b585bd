package integrity

import "encoding/binary"

// packing writes numbers and texts as bytes that the garbage collector need not look into.
type packing struct {
	name, pointer func(text string) uint32 // their numbers on the page that is written
	bytes         []byte
	lastName      string
	lastNumber    uint32
}

// named is name for texts that are often the one before again.
func (p *packing) named(text string) uint32 {
	if text != p.lastName || text == "" {
		p.lastName, p.lastNumber = text, p.name(text)
	}
	return p.lastNumber
}

// clear begins a page anew.
func (p *packing) clear() { p.bytes, p.lastName = p.bytes[:0], "" }

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
