package hxl

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"golang.org/x/text/encoding/charmap"
)

// SearchedRows is how many rows the hashtag row is looked for in.
const SearchedRows = 25

// Errors that make a whole table unreadable.
var (
	ErrNoHashtags = errors.New("none of the first 25 rows is a hashtag row")
	ErrUnreadable = errors.New("the rows above the hashtag row cannot be read")
)

// Option changes how a table is read.
type Option func(*Reader)

// EncodedAs declares the encoding of the table, UTF-8 unless given.
func EncodedAs(encoding table.Encoding) Option { return func(r *Reader) { r.encoding = encoding } }

// SeparatedBy declares the separator of cells, a comma unless given.
func SeparatedBy(separator rune) Option { return func(r *Reader) { r.separator = separator } }

// Reader reads the rows of one table. It keeps one row in memory.
type Reader struct {
	file      string
	encoding  table.Encoding
	separator rune
	above     [][]string
	columns   []Column
	rows      rows
	first     *found         // a row of data that was read to find the hashtags
	places    map[string]int // the indexes of columns by the patterns they match
	row       int
	err       error
}

// Row is one row of data.
type Row struct {
	// Number counts the rows of the file from 1, as a spreadsheet does.
	Number int
	// Place is the file and the line the row begins in.
	Place record.Place
	// Cells are the cells as they stand, more or fewer than the columns where the row is shifted;
	// nil where the row could not be read.
	Cells []string

	columns []Column
	places  map[string]int // those of the reader; nil where the row names its columns itself
}

// NewReader finds the hashtag row of a table of separated cells and returns a reader of the rows
// below it. The file name is used in places only.
func NewReader(source io.Reader, file string, options ...Option) (*Reader, error) {
	r, buffered, err := open(source, file, options)
	if err != nil {
		return nil, err
	}
	r.rows = newSeparated(buffered, r.separator)
	return r, r.findHashtags()
}

// NewJSONReader finds the hashtags of a table in JSON and returns a reader of its rows. The table is
// an array of arrays, one of the first of which is the hashtag row, or an array of objects, whose
// members are named by hashtags. Objects need not have the same members; those of the first are the
// columns of the table. Numbers are read as they are written, null as an empty cell.
func NewJSONReader(source io.Reader, file string, options ...Option) (*Reader, error) {
	r, buffered, err := open(source, file, options)
	if err != nil {
		return nil, err
	}
	r.rows = newListed(buffered)
	return r, r.findHashtags()
}

// open makes a reader and the text it reads, in UTF-8 and without a byte order mark.
func open(source io.Reader, file string, options []Option) (*Reader, *bufio.Reader, error) {
	r := &Reader{file: file, separator: ',', places: map[string]int{}}
	for _, option := range options {
		option(r)
	}
	if r.encoding == table.Windows1252 {
		source = charmap.Windows1252.NewDecoder().Reader(source)
	}
	buffered := bufio.NewReader(source)
	if mark, _ := buffered.Peek(3); bytes.Equal(mark, []byte("\xEF\xBB\xBF")) {
		if _, err := buffered.Discard(3); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return r, buffered, nil
}

func (r *Reader) findHashtags() error {
	for range SearchedRows {
		row, err := r.rows.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", r.file, r.row+1, errors.Join(ErrUnreadable, err))
		}
		if row.columns != nil {
			return r.named(row)
		}
		if row.broken != "" {
			return fmt.Errorf("%s: row %d: %w", r.file, r.row+1, ErrUnreadable)
		}
		r.row++
		if columns, found := Hashtags(row.cells); found {
			r.columns = columns
			if len(r.above) > 0 {
				headed(r.columns, r.above[len(r.above)-1])
			}
			return nil
		}
		r.above = append(r.above, row.cells)
	}
	return fmt.Errorf("%s: %w", r.file, ErrNoHashtags)
}

// named takes the columns from a row of data that names them.
func (r *Reader) named(row found) error {
	tags := make([]string, len(row.columns))
	for i, column := range row.columns {
		tags[i] = column.Written
	}
	if _, found := Hashtags(tags); !found {
		return fmt.Errorf("%s: %w", r.file, ErrNoHashtags)
	}
	r.columns, r.first = row.columns, &row
	return nil
}

// Hashtags returns the columns of a row when it is a hashtag row: when it has hashtags, and at
// least half of its cells that are not empty are.
func Hashtags(cells []string) ([]Column, bool) {
	columns, tags, filled := make([]Column, len(cells)), 0, 0
	for i, cell := range cells {
		column, valid := ParseColumn(cell)
		columns[i] = column
		if strings.TrimSpace(cell) != "" {
			filled++
		}
		if valid {
			tags++
		}
	}
	return columns, tags > 0 && tags*2 >= filled
}

func headed(columns []Column, headers []string) {
	for i := range min(len(columns), len(headers)) {
		columns[i].Header = headers[i]
	}
}

// Columns returns a copy of the columns in order.
func (r *Reader) Columns() []Column { return slices.Clone(r.columns) }

// Above returns the rows above the hashtag row.
func (r *Reader) Above() [][]string { return r.above }

// Err returns the error that ended reading; nil at the end of the table.
func (r *Reader) Err() error { return r.err }

// Rows iterates over the rows of data, each with the faults of its form. After it, ask Err.
func (r *Reader) Rows() iter.Seq2[Row, []record.Fault] {
	return func(yield func(Row, []record.Fault) bool) {
		for {
			read, err := r.next()
			if errors.Is(err, io.EOF) {
				return
			}
			r.row++
			row := Row{Number: r.row, Place: record.Place{File: r.file, Line: read.line}, Cells: read.cells, columns: r.columns, places: r.places}
			switch {
			case errors.Is(err, table.ErrRowTooLong):
				yield(row, []record.Fault{row.fault(table.RowTooLong, -1, "the row is longer than 16 MiB; reading ended here")})
				return
			case err != nil:
				r.err = fmt.Errorf("%s: row %d: %w", r.file, r.row, err)
				return
			}
			if read.columns != nil {
				row.columns, row.places = read.columns, nil
			}
			if !yield(row, row.check(read)) {
				return
			}
		}
	}
}

func (r *Reader) next() (found, error) {
	if r.first == nil {
		return r.rows.next()
	}
	first := *r.first
	r.first = nil
	return first, nil
}

// check reports what is wrong with the form of a row. Empty cells beyond the columns are no fault:
// spreadsheets add them.
func (w Row) check(read found) []record.Fault {
	if read.broken != "" {
		return []record.Fault{w.fault(table.RowBroken, -1, read.broken)}
	}
	var faults []record.Fault
	beyond := slices.ContainsFunc(w.Cells[min(len(w.columns), len(w.Cells)):], func(cell string) bool { return cell != "" })
	if beyond || len(w.Cells) < len(w.columns) {
		faults = append(faults, w.fault(table.RowShifted, -1, fmt.Sprintf("the row has %d cells under %d columns", len(w.Cells), len(w.columns))))
	}
	for i, cell := range w.Cells {
		if !utf8.ValidString(cell) {
			faults = append(faults, w.fault(table.CellUnreadable, i, "the cell is not text in the declared encoding"))
		}
	}
	for _, i := range read.nested {
		faults = append(faults, w.fault(table.CellUnreadable, i, "the cell holds a list or an object"))
	}
	return faults
}

// Find returns the index of the first column that matches a pattern such as "#affected+f" and has a
// cell in the row, or -1.
func (w Row) Find(pattern string) int {
	for i, column := range w.columns {
		if i < len(w.Cells) && column.Matches(pattern) {
			return i
		}
	}
	return -1
}

// Cell returns the text of the first cell that matches a pattern, "" where there is none.
func (w Row) Cell(pattern string) string {
	if i := w.Find(pattern); i >= 0 {
		return w.Cells[i]
	}
	return ""
}

// fault names the row, and the column by its letterless number and hashtag, both counted from 1.
func (w Row) fault(code record.FaultCode, column int, reason string) record.Fault {
	fault := record.Fault{Code: code, Place: w.Place, Reason: fmt.Sprintf("row %d: %s", w.Number, reason)}
	if column >= 0 {
		name := ""
		if column < len(w.columns) && w.columns[column].Tag != "" {
			name = " " + w.columns[column].String()
			fault.Pointer = fault.Pointer.Child(w.columns[column].String())
		}
		fault.Reason = fmt.Sprintf("row %d, column %d%s: %s", w.Number, column+1, name, reason)
	}
	return fault
}
