package table

import (
	"encoding/binary"
	"io"
	"unicode/utf8"
)

// watch passes bytes on and remembers how far they may hold any that are not UTF-8, so that only the
// cells of rows that begin before have to be looked at.
type watch struct {
	source io.Reader
	passed int64
	doubt  int64 // the place, counted in bytes passed on, after which there is none
	cut    int   // how many bytes may follow of a sign whose beginning ended the last piece
}

// Read reads from the source. The error is the source's own.
func (w *watch) Read(into []byte) (int, error) {
	n, err := w.source.Read(into)
	w.passed += int64(n)
	text := into[:n]
	for ; w.cut > 0 && len(text) > 0; w.cut-- {
		if utf8.RuneStart(text[0]) {
			w.cut = 0
			break
		}
		text = text[1:]
	}
	whole := len(text) - cutOff(text)
	if !valid(text[:whole]) {
		w.doubt = max(w.doubt, w.passed)
	}
	if whole < len(text) {
		w.cut = utf8.UTFMax - 1
		w.doubt = w.passed + int64(w.cut)
	}
	return n, err
}

// cutOff is how many bytes at the end are the beginning of a sign.
func cutOff(text []byte) int {
	for count := 1; count < utf8.UTFMax && count <= len(text); count++ {
		if end := text[len(text)-count:]; utf8.RuneStart(end[0]) {
			if utf8.FullRune(end) {
				return 0
			}
			return count
		}
	}
	return 0
}

// valid is [utf8.Valid], faster where a text is ASCII with some other signs in it.
func valid(text []byte) bool {
	const word, high = 8, 0x8080_8080_8080_8080
	for len(text) > 0 {
		switch {
		case len(text) >= word && binary.LittleEndian.Uint64(text)&high == 0:
			text = text[word:]
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
