package table

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// read returns the cells and fault codes of every row.
func read(t *testing.T, text string, options ...Option) (rows [][]string, codes []record.FaultCode) {
	t.Helper()
	reader, err := NewReader(strings.NewReader(text), "test.csv", options...)
	require.NoError(t, err)
	for row, faults := range reader.Rows() {
		rows = append(rows, row.Cells())
		for _, fault := range faults {
			codes = append(codes, fault.Code)
		}
	}
	require.NoError(t, reader.Err())
	return rows, codes
}

func TestRows(t *testing.T) {
	for name, test := range map[string]struct {
		text    string
		options []Option
		rows    [][]string
		codes   []record.FaultCode
	}{
		"line feeds":            {text: "a,b\n1,2\n3,4\n", rows: [][]string{{"1", "2"}, {"3", "4"}}},
		"carriage returns":      {text: "a,b\r1,2\r3,4\r", rows: [][]string{{"1", "2"}, {"3", "4"}}},
		"both":                  {text: "a,b\r\n1,2\r\n", rows: [][]string{{"1", "2"}}},
		"no line feed at end":   {text: "a,b\n1,2", rows: [][]string{{"1", "2"}}},
		"byte order mark":       {text: "\xEF\xBB\xBFa,b\n1,2\n", rows: [][]string{{"1", "2"}}},
		"cell of several lines": {text: "a,b\n\"1\n1\",2\n", rows: [][]string{{"1\n1", "2"}}},
		"Windows-1252":          {text: "a,b\nB\xe2le,2\n", options: []Option{EncodedAs(Windows1252)}, rows: [][]string{{"Bâle", "2"}}},
		"undeclared encoding": {text: "a,b\nB\xe2le,2\n", rows: [][]string{{"B\xe2le", "2"}},
			codes: []record.FaultCode{CellUnreadable}},
		"too few cells":   {text: "a,b\n1\n3,4\n", rows: [][]string{{"1"}, {"3", "4"}}, codes: []record.FaultCode{RowShifted}},
		"too many cells":  {text: "a,b\n1,2,3\n", rows: [][]string{{"1", "2", "3"}}, codes: []record.FaultCode{RowShifted}},
		"semicolons":      {text: "a;b\n1;2\n", options: []Option{SeparatedBy(';')}, rows: [][]string{{"1", "2"}}},
		"quote in a cell": {text: "a,b\n1 \"x\" 2,3\n", rows: [][]string{{"1 \"x\" 2", "3"}}},
		"empty table":     {text: "a,b\n"},
	} {
		t.Run(name, func(t *testing.T) {
			rows, codes := read(t, test.text, test.options...)
			assert.Equal(t, test.rows, rows)
			assert.Equal(t, test.codes, codes)
		})
	}
}

func TestHeaderErrors(t *testing.T) {
	for name, test := range map[string]struct {
		text    string
		options []Option
		want    error
	}{
		"empty file":        {"", nil, ErrNoHeader},
		"column twice":      {"a,b,a\n", nil, ErrColumnTwice},
		"missing column":    {"a,b\n", []Option{Require("a", "c")}, ErrColumnAbsent},
		"only a byte order": {"\xEF\xBB\xBF", nil, ErrNoHeader},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewReader(strings.NewReader(test.text), "test.csv", test.options...)
			assert.ErrorIs(t, err, test.want)
		})
	}
}

func TestRowNumbersAndLines(t *testing.T) {
	reader, err := NewReader(strings.NewReader("a,b\n\"1\n1\",2\nx\n"), "test.csv")
	require.NoError(t, err)
	var numbers, lines []int
	for row, faults := range reader.Rows() {
		numbers, lines = append(numbers, row.Number), append(lines, row.Place.Line)
		for _, fault := range faults {
			assert.Equal(t, record.Place{File: "test.csv", Line: 4}, fault.Place)
		}
	}
	assert.Equal(t, []int{2, 3}, numbers)
	assert.Equal(t, []int{2, 4}, lines)
}

func TestWhole(t *testing.T) {
	reader, err := NewReader(strings.NewReader("a,b\n 12 ,x\n,\n"), "test.csv")
	require.NoError(t, err)
	var stated []bool
	var faults []record.Fault
	for row := range reader.Rows() {
		_, ok, _ := row.Whole(reader.Column("a"))
		_, _, wrong := row.Whole(reader.Column("b"))
		stated, faults = append(stated, ok), append(faults, wrong...)
	}
	assert.Equal(t, []bool{true, false}, stated)
	require.Len(t, faults, 1)
	assert.Equal(t, record.Pointer("/b"), faults[0].Pointer)
	assert.NotContains(t, faults[0].Reason, "x is", "a reason never repeats the cell")
}

func TestDay(t *testing.T) {
	for _, test := range []struct {
		text  string
		order DateOrder
		want  string
		err   error
	}{
		{"2020-11-10", YearFirst, "2020-11-10", nil},
		{"10.11.2020", DayFirst, "2020-11-10", nil},
		{"11/10/2020", MonthFirst, "2020-11-10", nil},
		{"2020-11-10 00:00:00.000", YearFirst, "2020-11-10", nil},
		{"2020-11-10 00:00:00", YearFirst, "2020-11-10", nil},
		{"1994-02-31", YearFirst, "", ErrDateDay},
		{"25/12/2020", MonthFirst, "", ErrDateOrder},
		{"12/25/2020", DayFirst, "", ErrDateOrder},
		{"10-11-20", DayFirst, "", ErrDateYear},
		{"2020-11", YearFirst, "", ErrDateForm},
		{"", YearFirst, "", ErrDateForm},
		{"2020-0x-01", YearFirst, "", ErrDateForm},
	} {
		day, err := Day(test.text, test.order)
		assert.ErrorIs(t, err, test.err, test.text)
		assert.Equal(t, test.want, day.String(), test.text)
	}
}

// A day is what splitting its text at the separators, and reading each number, gives.
func TestDayIsThreeNumbers(t *testing.T) {
	piece := rapid.SampledFrom([]string{"2020", "11", "10", "1", "0", "13", "31", "+5", "x", "-", "/", ".", "--", " ", "é", "00002020", "99999999999999999999", "T00:00:00"})
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 7).Draw(r, "pieces"), "")
		day, err := Day(text, YearFirst)
		numbers := strings.FieldsFunc(strings.TrimSuffix(strings.TrimSpace(text), "T00:00:00"), func(sign rune) bool { return strings.ContainsRune("-/.", sign) })
		if len(numbers) != 3 {
			assert.ErrorIs(r, err, ErrDateForm)
			return
		}
		var parts [3]int
		for i, number := range numbers {
			var wrong error
			if parts[i], wrong = strconv.Atoi(number); wrong != nil {
				assert.ErrorIs(r, err, ErrDateForm)
				return
			}
		}
		if len(numbers[0]) != 4 {
			assert.ErrorIs(r, err, ErrDateYear)
			return
		}
		want, wrong := Triple(parts[0], parts[1], parts[2])
		assert.Equal(r, want, day)
		assert.Equal(r, wrong, err)
	})
}

func TestColumns(t *testing.T) {
	reader, err := NewReader(strings.NewReader("a,,b\n1,2,3\n"), "test.csv")
	require.NoError(t, err)
	for name, position := range map[string]int{"a": 0, "b": 2, "c": -1, "": -1} {
		column := reader.Column(name)
		assert.Equal(t, name, column.Name())
		assert.Equal(t, position, column.Position())
		assert.Equal(t, position >= 0, column.Present())
	}
	for row := range reader.Rows() {
		assert.Equal(t, []string{"3", "", "2"}, []string{row.Cell(reader.Column("b")), row.Cell(Column{}), row.CellAt(1)})
	}
}

// A row that is kept stays as it was while others are read.
func TestKeptRows(t *testing.T) {
	reader, err := NewReader(strings.NewReader("a,b\n1,2\n3,4\n5,6\n"), "test.csv")
	require.NoError(t, err)
	var kept []Row
	for row := range reader.Rows() {
		row.KeepIn(new([]string))
		kept = append(kept, row)
	}
	require.Len(t, kept, 3)
	assert.Equal(t, []string{"1", "2"}, kept[0].Cells())
	assert.Equal(t, []string{"3", "4"}, kept[1].Cells())
}

func TestWrittenTableReadsBack(t *testing.T) {
	for _, encoding := range []Encoding{UTF8, Windows1252} {
		var page bytes.Buffer
		writer, err := NewWriter(&page, encoding, []string{"a", "b"})
		require.NoError(t, err)
		want := [][]string{{"Bâle", "with, comma"}, {"two\nlines", "\"quoted\""}}
		for _, cells := range want {
			require.NoError(t, writer.Write(cells))
		}
		require.NoError(t, writer.Close())
		rows, codes := read(t, page.String(), EncodedAs(encoding))
		assert.Equal(t, want, rows)
		assert.Empty(t, codes)
	}
}

// endless is a quoted cell that never ends.
type endless struct{ begun bool }

func (e *endless) Read(into []byte) (int, error) {
	for i := range into {
		into[i] = 'x'
	}
	if !e.begun {
		e.begun = true
		return copy(into, "a,b\n\""), nil
	}
	return len(into), nil
}

func TestRowWithoutEndStops(t *testing.T) {
	reader, err := NewReader(io.Reader(&endless{}), "test.csv")
	require.NoError(t, err)
	var codes []record.FaultCode
	for _, faults := range reader.Rows() {
		for _, fault := range faults {
			codes = append(codes, fault.Code)
		}
	}
	assert.Equal(t, []record.FaultCode{RowTooLong}, codes)
}

func FuzzRows(f *testing.F) {
	f.Add("a,b\n1,2\n")
	f.Add("a,b\r\"1\r1\",2\r")
	f.Add("\xEF\xBB\xBFa\n\"")
	f.Fuzz(func(t *testing.T, text string) {
		reader, err := NewReader(strings.NewReader(text), "fuzz.csv")
		if err != nil {
			return
		}
		for row := range reader.Rows() {
			for _, name := range row.Columns() {
				_, _ = Day(row.Cell(reader.Column(name)), YearFirst)
			}
		}
	})
}
