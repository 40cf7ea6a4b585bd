package table

import (
	"encoding/binary"
	"unicode/utf8"
)

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

// valid is [utf8.Valid], faster where a text is ASCII with some other signs in it.
func valid(text []byte) bool {
	for len(text) > 0 {
		switch {
		case len(text) >= wordLength && binary.LittleEndian.Uint64(text)&highBits == 0:
			text = text[wordLength:]
		case text[0] < utf8.RuneSelf:
			text = text[1:]
		default:
			sign, size := utf8.DecodeRune(text)
			if sign == utf8.RuneError && size == 1 {
				return false
			}
			text = text[size:]
		}
	}
	return true
}
