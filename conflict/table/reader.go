package table

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/encoding/charmap"
)

// Encoding is how the bytes of a table become text.
type Encoding uint8

const (
	// UTF8 is the zero value. A byte order mark is passed over.
	UTF8 Encoding = iota
	// Windows1252 is the encoding of Western European Windows. It must be declared: nothing in a
	// file tells it from UTF-8 for certain.
	Windows1252
)

// The faults of tables. Each shows as a finding of the same code.
const (
	// RowBroken is a row whose quoting cannot be read.
	RowBroken record.FaultCode = "table/row-broken"
	// RowShifted is a row with more or fewer cells than the header has columns.
	RowShifted record.FaultCode = "table/row-shifted"
	// CellUnreadable is a cell whose bytes are not text in the declared encoding.
	CellUnreadable record.FaultCode = "table/cell-unreadable"
	// CellImpossible is a cell whose text cannot mean what its column holds.
	CellImpossible record.FaultCode = "table/cell-impossible"
	// RowTooLong is a row longer than MaxRow.
	RowTooLong record.FaultCode = "table/row-too-long"
	// IDMissing is a row without the id its record is named by.
	IDMissing record.FaultCode = "table/id-missing"
	// CodeUnknown is a cell with a code the dataset's codebook does not have.
	CodeUnknown record.FaultCode = "table/code-unknown"
	// RelationWithoutID is a cell that says there is a relation, where the other's id is missing.
	RelationWithoutID record.FaultCode = "table/relation-without-id"
	// RowsApart is a row whose group of rows was complete some rows before, or has it already.
	RowsApart record.FaultCode = "table/rows-apart"
	// RowsDisagree is a cell in which the rows of one record differ, and which its field holds once.
	RowsDisagree record.FaultCode = "table/rows-disagree"
	// ReleaseDiffers is a row of another release of the dataset than the one declared.
	ReleaseDiffers record.FaultCode = "table/release-differs"
)

// Errors that make a whole table unreadable.
var (
	ErrNoHeader     = errors.New("the table has no header row")
	ErrColumnTwice  = errors.New("a column stands twice in the header")
	ErrColumnAbsent = errors.New("the header lacks a column")
)

// Option changes how a table is read.
type Option func(*Reader)

// EncodedAs declares the encoding of the table.
func EncodedAs(encoding Encoding) Option { return func(r *Reader) { r.encoding = encoding } }

// SeparatedBy declares the separator of cells, a comma unless given.
func SeparatedBy(separator rune) Option { return func(r *Reader) { r.separator = separator } }

// Require makes reading fail when the header lacks one of the columns.
func Require(columns ...string) Option { return func(r *Reader) { r.required = columns } }

// Reader reads the rows of one table. It keeps one row in memory.
type Reader struct {
	file      string
	encoding  Encoding
	separator rune
	required  []string
	columns   []string
	positions map[string]int // from 1
	limit     *RowLimit
	rows      *splitter
	row       int
	ended     bool // a row that is too long ended reading
	err       error
}

// NewReader reads the header row and returns a reader of the others. The file name is used in
// places only.
func NewReader(source io.Reader, file string, options ...Option) (*Reader, error) {
	r := &Reader{file: file, separator: ','}
	for _, option := range options {
		option(r)
	}
	if r.encoding == Windows1252 {
		source = charmap.Windows1252.NewDecoder().Reader(source)
	}
	r.limit = NewRowLimit(source)
	var err error
	if r.rows, err = newSplitter(r.limit, r.separator); err == nil {
		err = r.header()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

func (r *Reader) header() error {
	columns, _, err := r.rows.next()
	if errors.Is(err, io.EOF) {
		return ErrNoHeader
	}
	if err != nil {
		return err
	}
	r.columns, r.positions, r.row = slices.Clone(columns), make(map[string]int, len(columns)), 1
	for i, column := range r.columns {
		if column == "" {
			continue
		}
		if r.Column(column).Present() {
			return fmt.Errorf("%w: column %d", ErrColumnTwice, i+1)
		}
		r.positions[column] = i + 1
	}
	for _, column := range r.required {
		if !r.Column(column).Present() {
			return fmt.Errorf("%w: %s", ErrColumnAbsent, column)
		}
	}
	return nil
}

// Columns returns the column names in order.
func (r *Reader) Columns() []string { return r.columns }

// Column finds a column by its name. One without a name is not found.
func (r *Reader) Column(name string) Column { return Column{name, r.positions[name]} }

// Buffered reports whether a line of the next row has been read already. A row of several lines may
// still have to wait for the source.
func (r *Reader) Buffered() bool { return r.rows.buffered() }

// Err returns the error that ended reading; nil at the end of the table.
func (r *Reader) Err() error { return r.err }

// Rows iterates over the rows, each with the faults of its form. A row that cannot be read has no
// cells. A row is good until the next one is read. After the last, ask Err.
func (r *Reader) Rows() iter.Seq2[Row, []record.Fault] {
	return func(yield func(Row, []record.Fault) bool) {
		for !r.ended {
			r.limit.Begin()
			cells, line, err := r.rows.next()
			if errors.Is(err, io.EOF) {
				return
			}
			r.row++
			row := Row{reader: r, Number: r.row, Place: record.Place{File: r.file, Line: line}, cells: cells}
			switch {
			case errors.Is(err, ErrRowTooLong):
				r.ended = true
				yield(row, []record.Fault{row.fault(RowTooLong, "", "the row is longer than 16 MiB; reading ended here")})
				return
			case err != nil:
				r.err = fmt.Errorf("%s: row %d: %w", r.file, r.row, err)
				return
			}
			if !yield(row, row.check(r.rows.doubtful)) {
				return
			}
		}
	}
}

// check reports what is wrong with the form of a row, whatever its columns mean.
func (w *Row) check(doubt bool) []record.Fault {
	var faults []record.Fault
	if len(w.cells) != len(w.reader.columns) {
		faults = append(faults, w.fault(RowShifted, "", fmt.Sprintf("the row has %d cells under %d columns", len(w.cells), len(w.reader.columns))))
	}
	if !doubt {
		return faults
	}
	for i, cell := range w.cells {
		if !utf8.ValidString(cell) && i < len(w.reader.columns) {
			faults = append(faults, w.fault(CellUnreadable, w.reader.columns[i], "the cell is not text in the declared encoding"))
		}
	}
	return faults
}
