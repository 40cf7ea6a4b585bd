package table

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestValid(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "eight signs", "é", "\xe9", "\u20ac", "\xe2\x82", "\x82", "\U0001F600", "\xf0\x9f", "\xff", "\xed\xa0\x80"})
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 8).Draw(r, "pieces"), "")
		assert.Equal(r, utf8.ValidString(text), valid([]byte(text)))
	})
}

// However a source gives out its bytes, each row that is not text is found, and no other.
func TestCellsThatAreNotTextAreFound(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		cells := rapid.SliceOfN(rapid.SampledFrom([]string{"plain", "", "é", "\u20ac", "\U0001F600\U0001F600", "\xe9", "\xf0\x9f", "\x82\x82\x82\x82", "\"two\nlines\"", "\"é\n\xe9\"", strings.Repeat("long ", 1000)}), 1, 20).Draw(r, "cells")
		var source io.Reader = strings.NewReader("\xEF\xBB\xBFa,b\n" + strings.Join(cells, ",\n") + ",\n")
		switch rapid.IntRange(0, 2).Draw(r, "pieces") {
		case 1:
			source = iotest.OneByteReader(source)
		case 2:
			source = iotest.HalfReader(source)
		}
		reader, err := NewReader(source, "test.csv")
		require.NoError(r, err)
		var found []bool
		for _, faults := range reader.Rows() {
			found = append(found, len(faults) == 1 && faults[0].Code == CellUnreadable)
		}
		var want []bool
		for _, cell := range cells {
			want = append(want, !utf8.ValidString(cell))
		}
		assert.Equal(r, want, found)
	})
}
