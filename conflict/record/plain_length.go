package record

import "math/bits"

// One of these in each byte of a word of eight.
const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// PlainLength returns how many bytes of a text stand in a JSON string as they are: those before the
// first quote, backslash or control character.
func PlainLength[T string | []byte](text T) int {
	at := 0
	for ; len(text)-at >= 8; at += 8 {
		if found := notPlain(eightBytes(text[at : at+8])); found != 0 {
			return at + bits.TrailingZeros64(found)/8
		}
	}
	for at < len(text) && text[at] != '"' && text[at] != '\\' && text[at] >= ' ' {
		at++
	}
	return at
}

// notPlain marks by their high bits those of eight bytes that do not stand in a JSON string as they
// are; only the lowest mark is certain. A byte borrows once more is taken from it than it has: one from
// a backslash of which a backslash is left over, '!' from the control characters and the quote, which
// are less than that once the quote has changed places with the space.
func notPlain(eight uint64) uint64 {
	slashes, quotes := eight^lowBits*'\\', eight^lowBits*('"'^' ')
	return ((slashes - lowBits) | (quotes - lowBits*'!')) &^ eight & highBits
}

// eightBytes are those of a text as a number, the first one lowest.
func eightBytes[T string | []byte](text T) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}
