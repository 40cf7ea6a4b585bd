package table

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestUpToOther(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.SliceOfN(rapid.OneOf(rapid.ByteRange(0, 0x7f), rapid.Byte()), 0, 40).Draw(r, "text")
		assert.Equal(r, bytes.LastIndexFunc(text, func(sign rune) bool { return sign >= 0x80 }) >= 0, upToOther(text) > 0)
		for at := upToOther(text); at < len(text); at++ {
			assert.Less(r, text[at], byte(0x80))
		}
		if last := upToOther(text); last > 0 {
			assert.GreaterOrEqual(r, text[last-1], byte(0x80))
		}
	})
}

// However a source gives out its bytes, each row that is not text is found, and no other.
func TestCellsThatAreNotTextAreFound(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		cells := rapid.SliceOfN(rapid.SampledFrom([]string{"plain", "", "é", "\xe9", "\"two\nlines\"", "\"é\n\xe9\"", strings.Repeat("long ", 1000)}), 1, 20).Draw(r, "cells")
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
			want = append(want, strings.Contains(cell, "\xe9"))
		}
		assert.Equal(r, want, found)
	})
}
