package table

import (
	"encoding/binary"
	"io"
)

// ascii passes bytes on and remembers where the last one was that is not ASCII: cells of ASCII alone
// are text in every encoding, and need no look.
type ascii struct {
	source io.Reader
	passed int64
	other  int64 // how many bytes had passed with the last one that is not ASCII
}

// Read reads from the source. The error is the source's own.
func (a *ascii) Read(into []byte) (int, error) {
	n, err := a.source.Read(into)
	if other := upToOther(into[:n]); other > 0 {
		a.other = a.passed + int64(other)
	}
	a.passed += int64(n)
	return n, err
}

// upToOther is how many bytes there are up to the last one that is not ASCII, 0 where all are.
func upToOther(text []byte) int {
	const word = 8
	for len(text) >= word && binary.LittleEndian.Uint64(text[len(text)-word:])&0x8080_8080_8080_8080 == 0 {
		text = text[:len(text)-word]
	}
	for len(text) > 0 && text[len(text)-1] < 0x80 {
		text = text[:len(text)-1]
	}
	return len(text)
}
