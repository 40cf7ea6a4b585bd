package hxl

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// ErrNotHashtags says that columns cannot be written so that they are found again.
var ErrNotHashtags = errors.New("fewer than half of the columns that are not empty are hashtags")

// WriterOption changes how a table is written.
type WriterOption func(*Writer)

// GuardFormulas puts an apostrophe before cells that a spreadsheet would take for a formula: those
// that begin with =, +, -, @, a tab or a carriage return. Plain numbers stay as they are. Hashtags
// are never changed. Cells so guarded are not read back as they were.
func GuardFormulas() WriterOption { return func(w *Writer) { w.guard = true } }

// Writer writes a table: a row of headers where columns have any, the hashtag row, then rows.
type Writer struct {
	cells *csv.Writer
	guard bool
}

// NewWriter writes the headers and the hashtags.
func NewWriter(to io.Writer, columns []Column, options ...WriterOption) (*Writer, error) {
	w := &Writer{cells: csv.NewWriter(to)}
	for _, option := range options {
		option(w)
	}
	headers, tags, anyHeader := make([]string, len(columns)), make([]string, len(columns)), false
	for i, column := range columns {
		headers[i], anyHeader = column.Header, anyHeader || column.Header != ""
		if tags[i] = column.Written; tags[i] == "" {
			tags[i] = column.String()
		}
	}
	if _, found := Hashtags(tags); !found {
		return nil, ErrNotHashtags
	}
	if anyHeader {
		if err := w.Write(headers); err != nil {
			return nil, err
		}
	}
	return w, w.cells.Write(tags)
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
	return w.cells.Write(cells)
}

// Close writes what is still held back. It does not close the writer beneath.
func (w *Writer) Close() error {
	w.cells.Flush()
	return w.cells.Error()
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
