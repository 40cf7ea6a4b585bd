package record

import "math/bits"

// One of these in each byte of a word of eight.
const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// PlainLength returns how many bytes of a text stand in a JSON string as they are: those before the
// first quote, backslash or control character. It looks at eight at a time: a byte that is zero, once
// what is sought is taken out of it, borrows.
func PlainLength[T string | []byte](text T) int {
	at := 0
	for ; len(text)-at >= 8; at += 8 {
		eight := eightBytes(text[at : at+8])
		quotes, slashes := eight^lowBits*'"', eight^lowBits*'\\'
		found := ((quotes-lowBits)&^quotes | (slashes-lowBits)&^slashes | (eight-lowBits*' ')&^eight) & highBits
		if found != 0 {
			return at + bits.TrailingZeros64(found)/8
		}
	}
	for at < len(text) && text[at] != '"' && text[at] != '\\' && text[at] >= ' ' {
		at++
	}
	return at
}

// eightBytes are those of a text as a number, the first one lowest.
func eightBytes[T string | []byte](text T) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}
