package hxl

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Errors of tables that cannot be written as they are.
var (
	// ErrNotHashtags says that columns cannot be written so that they are found again.
	ErrNotHashtags = errors.New("fewer than half of the columns that are not empty are hashtags")
	// ErrRepeatedHashtag says that two columns would be one member of an object.
	ErrRepeatedHashtag = errors.New("two columns have the same hashtag")
	// ErrTooManyCells says that a row has a cell under no column.
	ErrTooManyCells = errors.New("the row has more cells than there are columns")
)

// WriterOption changes how a table is written.
type WriterOption func(*Writer)

// GuardFormulas puts an apostrophe before cells that a spreadsheet would take for a formula: those
// that begin with =, +, -, @, a tab or a carriage return. Plain numbers stay as they are. Hashtags
// are never changed. Cells so guarded are not read back as they were.
func GuardFormulas() WriterOption { return func(w *Writer) { w.guard = true } }

// Writer writes a table: a row of headers where columns have any, the hashtag row, then rows.
type Writer struct {
	columns []Column
	guard   bool
	row     func(cells []string) error
	end     func() error
}

// NewWriter writes the headers and the hashtags of a table of cells with commas between.
func NewWriter(to io.Writer, columns []Column, options ...WriterOption) (*Writer, error) {
	cells := csv.NewWriter(to)
	w := newWriter(columns, options)
	w.row, w.end = cells.Write, func() error { cells.Flush(); return cells.Error() }
	return w, w.begin()
}

// JSONForm is how the rows of a table stand in JSON.
type JSONForm uint8

// The forms of rows in JSON.
const (
	// ArrayRows are arrays of cells, the hashtags in a row of their own.
	ArrayRows JSONForm = iota
	// ObjectRows are objects with a cell for each hashtag; they have no headers.
	ObjectRows
)

// NewJSONWriter begins a table in JSON. All cells are strings.
func NewJSONWriter(to io.Writer, columns []Column, form JSONForm, options ...WriterOption) (*Writer, error) {
	w, array := newWriter(columns, options), &arrayWriter{to: bufio.NewWriter(to)}
	w.end = array.close
	if form == ArrayRows {
		w.row = func(cells []string) error { return array.write(quoted(cells)) }
		return w, w.begin()
	}
	names := written(columns)
	w.row = func(cells []string) error {
		if len(cells) > len(names) {
			return ErrTooManyCells
		}
		return array.write(membersText(names, cells))
	}
	if _, found := Hashtags(names); !found {
		return nil, ErrNotHashtags
	}
	sorted := slices.Sorted(slices.Values(names))
	if len(slices.Compact(sorted)) < len(names) {
		return nil, ErrRepeatedHashtag
	}
	return w, nil
}

func newWriter(columns []Column, options []WriterOption) *Writer {
	w := &Writer{columns: slices.Clone(columns)}
	for _, option := range options {
		option(w)
	}
	return w
}

// Columns returns a copy of the columns in order.
func (w *Writer) Columns() []Column { return slices.Clone(w.columns) }

// begin writes the headers, where there are any, and the hashtags.
func (w *Writer) begin() error {
	headers, anyHeader := make([]string, len(w.columns)), false
	for i, column := range w.columns {
		headers[i], anyHeader = column.Header, anyHeader || column.Header != ""
	}
	tags := written(w.columns)
	if _, found := Hashtags(tags); !found {
		return ErrNotHashtags
	}
	if anyHeader {
		if err := w.Write(headers); err != nil {
			return err
		}
	}
	return w.row(tags)
}

// written returns the hashtags as they stand in cells.
func written(columns []Column) []string {
	tags := make([]string, len(columns))
	for i, column := range columns {
		if tags[i] = column.Written; tags[i] == "" {
			tags[i] = column.String()
		}
	}
	return tags
}

// Write writes one row.
func (w *Writer) Write(cells []string) error {
	if w.guard {
		guarded := make([]string, len(cells))
		for i, cell := range cells {
			guarded[i] = Guarded(cell)
		}
		cells = guarded
	}
	return w.row(cells)
}

// Close writes what is still held back. It does not close the writer beneath.
func (w *Writer) Close() error { return w.end() }

// arrayWriter writes an array with one element a line.
type arrayWriter struct {
	to    *bufio.Writer
	begun bool
}

func (a *arrayWriter) write(element []byte) error {
	before := "[\n"
	if a.begun {
		before = ",\n"
	}
	a.begun = true
	if _, err := a.to.WriteString(before); err != nil {
		return err
	}
	_, err := a.to.Write(element)
	return err
}

func (a *arrayWriter) close() error {
	end := "\n]\n"
	if !a.begun {
		end = "[]\n"
	}
	if _, err := a.to.WriteString(end); err != nil {
		return err
	}
	return a.to.Flush()
}

// quoted writes cells as an array of strings. What is not valid UTF-8 in them is replaced.
func quoted(cells []string) []byte {
	text := []byte{'['}
	for i, cell := range cells {
		if i > 0 {
			text = append(text, ',')
		}
		text = appendString(text, cell)
	}
	return append(text, ']')
}

func membersText(names, cells []string) []byte {
	text := []byte{'{'}
	for i, cell := range cells {
		if i > 0 {
			text = append(text, ',')
		}
		text = appendString(append(appendString(text, names[i]), ':'), cell)
	}
	return append(text, '}')
}

func appendString(text []byte, value string) []byte {
	text, _ = jsontext.AppendQuote(text, strings.ToValidUTF8(value, "\uFFFD")) // valid UTF-8 has no error
	return text
}

// Guarded returns the cell as [GuardFormulas] writes it.
func Guarded(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) || number(cell) {
		return cell
	}
	return "'" + cell
}

// number reports whether the cell is digits with at most one sign before and one point among them.
func number(cell string) bool {
	digits := strings.TrimLeft(cell, "+-")
	if len(cell)-len(digits) > 1 {
		return false
	}
	whole, part, pointed := strings.Cut(digits, ".")
	return onlyDigits(whole) && (!pointed || onlyDigits(part))
}

func onlyDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
