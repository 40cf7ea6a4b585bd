package table

import (
	"encoding/csv"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

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

// pieces are what tables are made of, and what may go wrong in them.
var pieces = rapid.SampledFrom([]string{
	",", ",", ",", ";", "\u037e", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", " ", "", "a", "é", "\xcd", "longer than a word", "\x00", "\xff", "2001-05-03",
	strings.Repeat("long ", 200), strings.Repeat("short\n", 1000), strings.Repeat("a,\"b\"\r\n", 300),
})

// However a source gives out its bytes, rows are those of package csv, with their lines.
func TestRowsAreThoseOfPackageCSV(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := "first\n" + strings.Join(rapid.SliceOfN(pieces, 0, 30).Draw(r, "pieces"), "")
		separator := rapid.SampledFrom([]rune{',', ';', '\t', ' ', '\u037e'}).Draw(r, "separator")
		var source io.Reader = strings.NewReader(text)
		switch rapid.IntRange(0, 3).Draw(r, "read") {
		case 1:
			source = iotest.OneByteReader(source)
		case 2:
			source = iotest.HalfReader(source)
		case 3:
			source = iotest.DataErrReader(source)
		}
		requireRowsOfCSV(r, source, text, separator)
	})
}

// A long row is not gone through again with every piece that is read of it.
func TestLongRows(t *testing.T) {
	long := strings.Repeat("line\n", 200_000)
	text := "first\n\"" + long + "\",x\n" + strings.ReplaceAll(long, "\n", ",") + "\n\"" + long
	requireRowsOfCSV(t, iotest.OneByteReader(strings.NewReader(text)), text, ',')
	returns := strings.ReplaceAll(text, "\n", "\r")
	split, err := newSplitter(strings.NewReader(returns), ',')
	require.NoError(t, err)
	for range 4 {
		_, _, err = split.next()
		require.NoError(t, err)
	}
	_, _, err = split.next()
	require.ErrorIs(t, err, io.EOF)
}

func FuzzRowsAreThoseOfPackageCSV(f *testing.F) {
	f.Add("a,b\n\"1\r\n\"\"1\",\"2\"x\r\n\n,\r")
	f.Fuzz(func(t *testing.T, text string) {
		requireRowsOfCSV(t, strings.NewReader("first\n"+text), "first\n"+text, ',')
	})
}

func requireRowsOfCSV(t require.TestingT, source io.Reader, text string, separator rune) {
	of := csv.NewReader(strings.NewReader(text))
	of.Comma, of.FieldsPerRecord, of.LazyQuotes = separator, -1, true
	split, err := newSplitter(source, separator)
	require.NoError(t, err)
	for {
		want, ended := of.Read()
		cells, line, err := split.next()
		require.Equal(t, ended, err)
		if ended != nil {
			return
		}
		require.Equal(t, want, cells)
		first, _ := of.FieldPos(0)
		require.Equal(t, first, line)
	}
}

func TestSeparators(t *testing.T) {
	for _, separator := range []rune{0, '"', '\r', '\n', '\uFFFD', -1, 0x110000} {
		_, err := NewReader(strings.NewReader("a,b\n"), "test.csv", SeparatedBy(separator))
		assert.ErrorIs(t, err, ErrSeparator)
	}
}

// What was read before a source failed is given out first.
func TestErrorsOfTheSource(t *testing.T) {
	reader, err := NewReader(io.MultiReader(strings.NewReader("a,b\n1,2\n3,4\n5,"), iotest.ErrReader(io.ErrClosedPipe)), "test.csv")
	require.NoError(t, err)
	count := 0
	for range reader.Rows() {
		count++
	}
	assert.Equal(t, 2, count)
	assert.ErrorIs(t, reader.Err(), io.ErrClosedPipe)
	assert.ErrorContains(t, reader.Err(), "row 4")
	_, err = NewReader(noProgress{}, "test.csv")
	assert.ErrorIs(t, err, io.ErrNoProgress)
}

type noProgress struct{}

func (noProgress) Read([]byte) (int, error) { return 0, nil }

func BenchmarkSplitting(b *testing.B) {
	for name, line := range map[string]string{
		"short":  strings.Repeat("1,-1,", 30) + "\n",
		"long":   strings.Repeat("some words of a text,", 30) + "\n",
		"quoted": strings.Repeat("\"some, words\",12,", 20) + "\n",
	} {
		text := strings.Repeat(line, 1000)
		b.Run(name+"/csv", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				of := csv.NewReader(strings.NewReader(text))
				of.LazyQuotes, of.ReuseRecord = true, true
				for _, err := of.Read(); err == nil; _, err = of.Read() {
				}
			}
		})
		b.Run(name+"/split", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				split, _ := newSplitter(strings.NewReader(text), ',')
				for _, _, err := split.next(); err == nil; _, _, err = split.next() {
				}
			}
		})
	}
}
