package record_test

import (
	"bytes"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/require"
)

// generated is some records of all kinds, as text and decoded.
type generated struct {
	kinds   *record.Kinds
	lines   [][]byte
	records []record.Record
	bytes   int
}

func generate(b *testing.B) generated {
	var text bytes.Buffer
	require.NoError(b, integritytest.Write(&text, 1, 1000))
	made := generated{kinds: published(b), bytes: text.Len()}
	for line := range bytes.Lines(text.Bytes()) {
		line = bytes.TrimSpace(line)
		rec, faults := made.kinds.Decode(line, false)
		require.Empty(b, faults)
		made.lines, made.records = append(made.lines, line), append(made.records, rec)
	}
	return made
}

// perRecord measures what is done to the records, one after the other; an operation is one record.
func (g generated) perRecord(b *testing.B, do func(i int)) {
	b.ReportAllocs()
	b.SetBytes(int64(g.bytes / len(g.lines)))
	for i := 0; b.Loop(); i = (i + 1) % len(g.lines) {
		do(i)
	}
}

func BenchmarkDecode(b *testing.B) {
	made := generate(b)
	made.perRecord(b, func(i int) { made.kinds.Decode(made.lines[i], false) })
}

func BenchmarkPack(b *testing.B) {
	made, table := generate(b), newSymbolTable()
	var room []byte
	made.perRecord(b, func(i int) { room, _ = made.kinds.Pack(room[:0], made.records[i], table.number) })
}

func BenchmarkUnpack(b *testing.B) {
	made, table := generate(b), newSymbolTable()
	packed := make([][]byte, len(made.records))
	for i, rec := range made.records {
		var err error
		packed[i], err = made.kinds.Pack(nil, rec, table.number)
		require.NoError(b, err)
	}
	made.perRecord(b, func(i int) { made.kinds.Unpack(packed[i], table.text) })
}

func BenchmarkReferencesAndCounts(b *testing.B) {
	made, counted := generate(b), &tally{}
	made.perRecord(b, func(i int) {
		definition, _ := made.kinds.Of(made.records[i])
		definition.Visit(made.records[i], counted)
	})
}

func BenchmarkGate(b *testing.B) {
	made, asked := generate(b), 0
	approves := func(string, string) bool { asked++; return true }
	made.perRecord(b, func(i int) {
		definition, _ := made.kinds.Of(made.records[i])
		definition.Gate().Passes(made.records[i], approves)
	})
}

// tally counts what it is told of.
type tally struct{ references, counts int }

func (t *tally) Reference(*record.Trail, record.Ref, []record.Kind) { t.references++ }
func (t *tally) Count(*record.Trail, record.Count)                  { t.counts++ }

// symbolTable is symbols for many texts.
type symbolTable struct {
	symbols
	numbers map[string]uint64
}

func newSymbolTable() *symbolTable { return &symbolTable{numbers: map[string]uint64{}} }

func (s *symbolTable) number(text string) uint64 {
	number, known := s.numbers[text]
	if !known {
		number = uint64(len(s.symbols))
		s.symbols, s.numbers[text] = append(s.symbols, text), number
	}
	return number
}
