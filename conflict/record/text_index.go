package record

import "math/bits"

// textIndex tells the numbers of a few short texts that are known beforehand, such as the codes of a
// vocabulary, at a third of the cost of a map. The zero value has no texts.
type textIndex struct {
	slots []textSlot // a power of two of them, at most half of which are taken
	shift int        // of a hash, to the number of its slot
}

type textSlot struct {
	text  string
	taken bool
	at    int
}

// newTextIndex numbers texts from 0. Of equal ones, the first counts.
func newTextIndex(texts []string) textIndex {
	size := bits.Len(uint(2 * len(texts)))
	index := textIndex{make([]textSlot, 1<<size), 64 - size}
	for at, text := range texts {
		if _, known := index.find(text); !known {
			*index.slot(text) = textSlot{text, true, at}
		}
	}
	return index
}

// find returns the number of a text.
func (x *textIndex) find(text string) (at int, known bool) {
	if len(x.slots) == 0 {
		return 0, false
	}
	slot := x.slot(text)
	return slot.at, slot.taken
}

// slot returns the slot of a text, or the one that is free for it.
func (x *textIndex) slot(text string) *textSlot {
	for at := hashOf(text) >> x.shift; ; at++ {
		if slot := &x.slots[at&uint64(len(x.slots)-1)]; !slot.taken || slot.text == text {
			return slot
		}
	}
}

// hashOf mixes the length of a text with its first and last eight bytes.
func hashOf(text string) uint64 {
	hash := uint64(len(text))
	switch {
	case len(text) >= 8:
		hash += eightBytes(text[:8]) ^ bits.RotateLeft64(eightBytes(text[len(text)-8:]), 20)
	case len(text) >= 4:
		hash += fourBytes(text[:4]) | fourBytes(text[len(text)-4:])<<32
	case len(text) > 0:
		hash += uint64(text[0])<<16 | uint64(text[len(text)/2])<<8 | uint64(text[len(text)-1])
	}
	return hash * 0x9E3779B97F4A7C15
}

func fourBytes(text string) uint64 {
	_ = text[3]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24
}
