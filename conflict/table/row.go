package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/record"
)

// Row is one row of a table. Its cells are good until the next row is read.
type Row struct {
	// Number counts the rows from 1, the header being row 1, as a spreadsheet does.
	Number int
	// Place is the file and the line the row begins in; a cell may span several lines.
	Place record.Place

	reader *Reader
	cells  []string
}

// Readable reports whether the row could be read at all.
func (w *Row) Readable() bool { return w.cells != nil }

// Cell returns the text of a cell as it stands, "" where the column is absent or the row too short.
func (w *Row) Cell(column Column) string { return w.CellAt(column.Position()) }

// CellAt returns the text of the cell at a position from 0, "" where the row has none there.
func (w *Row) CellAt(position int) string {
	if uint(position) < uint(len(w.cells)) {
		return w.cells[position]
	}
	return ""
}

// Trimmed returns the text of a cell without the white space around it.
func (w *Row) Trimmed(column Column) string {
	text := w.Cell(column)
	if text == "" || noSpace(text[0]) && noSpace(text[len(text)-1]) {
		return text
	}
	return strings.TrimSpace(text)
}

// noSpace reports whether a byte is a sign that is no white space.
func noSpace(sign byte) bool { return ' ' < sign && sign < utf8.RuneSelf }

// Cells returns a copy of all cells in order, more or fewer than the columns where the row is shifted.
func (w *Row) Cells() []string { return slices.Clone(w.cells) }

// KeepIn keeps a row good while the next ones are read. Its cells are then the caller's, who gives
// memory for those of the next row, which may be that of a row no longer kept.
func (w *Row) KeepIn(memory *[]string) {
	if w.Readable() {
		w.reader.rows.cells = slices.Grow((*memory)[:0], len(w.cells))
		*memory = w.cells
	}
}

// Columns returns the column names in order.
func (w *Row) Columns() []string { return w.reader.columns }

// Whole returns the whole number in a cell. An empty cell is no number and no fault; a cell that
// holds anything else is a fault.
func (w *Row) Whole(column Column) (number int64, stated bool, faults []record.Fault) {
	text := w.Trimmed(column)
	if text == "" {
		return 0, false, nil
	}
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, false, []record.Fault{w.Impossible(column, "the cell is not a whole number")}
	}
	return number, true, nil
}

// Impossible returns the fault of a cell that cannot mean what its column holds. The reason must
// not repeat the cell.
func (w *Row) Impossible(column Column, reason string) record.Fault {
	return w.fault(CellImpossible, column.name, reason)
}

// fault names the column by a pointer, a row being an object of its cells.
func (w *Row) fault(code record.FaultCode, column, reason string) record.Fault {
	fault := record.Fault{Code: code, Place: w.Place, Reason: fmt.Sprintf("row %d: %s", w.Number, reason)}
	if column != "" {
		fault.Pointer = fault.Pointer.Child(column)
		fault.Reason = fmt.Sprintf("row %d, column %s: %s", w.Number, column, reason)
	}
	return fault
}
