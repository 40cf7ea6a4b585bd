package table

import "encoding/binary"

// Text is looked at eight bytes at a time, as the bytes of one word, the first being the lowest.
const (
	wordLength = 8
	lowBits    = 0x0101_0101_0101_0101
	highBits   = 0x8080_8080_8080_8080
)

// wordAt is the word at a place, with zeros behind the end of the text.
func wordAt(text []byte, at int) uint64 {
	if at+wordLength <= len(text) {
		return binary.LittleEndian.Uint64(text[at:])
	}
	return lastWord(text[at:])
}

func lastWord(text []byte) uint64 {
	var word [wordLength]byte
	copy(word[:], text)
	return binary.LittleEndian.Uint64(word[:])
}

// places has the highest bit of each byte of a word that is a sign. To add 127 to the lower bits of a
// byte sets the highest one, unless they are all zero.
func places(word uint64, sign byte) uint64 {
	other := word ^ lowBits*uint64(sign)
	return ^(other&^highBits + ^uint64(highBits) | other) & highBits
}
