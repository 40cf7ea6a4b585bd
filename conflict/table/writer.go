package table

import (
	"encoding/csv"
	"io"

	"golang.org/x/text/encoding/charmap"
)

// Writer writes a table: the header row, then rows of cells in its order.
type Writer struct {
	cells *csv.Writer
}

// NewWriter writes the header row. Lines end in a line feed; cells that need quotes get them.
func NewWriter(to io.Writer, encoding Encoding, columns []string) (*Writer, error) {
	w := &Writer{}
	if encoding == Windows1252 {
		to = charmap.Windows1252.NewEncoder().Writer(to)
	}
	w.cells = csv.NewWriter(to)
	return w, w.cells.Write(columns)
}

// Write writes one row.
func (w *Writer) Write(cells []string) error { return w.cells.Write(cells) }

// Close writes what is still held back. It does not close the writer beneath.
func (w *Writer) Close() error {
	w.cells.Flush()
	return w.cells.Error()
}
