package dataset

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// Cell is one row to be written: the text of the column of this name, at this position from 0.
type Cell func(column string, at int) string

// Write writes the rows that the records give.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options []Option, rows func(record.Record) iter.Seq[Cell]) error {
	writer, err := table.NewWriter(to, settingsOf(options).encoding, columns)
	if err != nil {
		return err
	}
	texts := make([]string, len(columns))
	for rec := range records {
		for cell := range rows(rec) {
			for at, column := range columns {
				texts[at] = cell(column, at)
			}
			if err := writer.Write(texts); err != nil {
				return err
			}
		}
	}
	return writer.Close()
}

// Single gives the one row of a record: each cell as it was kept, and otherwise what the record's
// fields say.
func Single(head *record.Header, namespace string, given func(column string) string) iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		yield(func(column string, at int) string {
			if text, found := Kept(head, ColumnKey(namespace, column, at)); found {
				return text
			}
			return given(column)
		})
	}
}

// None gives no row.
func None(func(Cell) bool) {}
