package dataset

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// Cell is one row to be written: the text of the column of this name, whose cell would be kept under
// this key.
type Cell func(column, key string) string

// Write writes the rows that the records give.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options []Option, rows func(record.Record) iter.Seq[Cell]) error {
	writer, err := table.NewWriter(to, settingsOf(options).encoding, columns)
	if err != nil {
		return err
	}
	texts, keys := make([]string, len(columns)), keysOf(columns)
	for rec := range records {
		for cell := range rows(rec) {
			for at, column := range columns {
				texts[at] = cell(column, keys[at])
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
	return Several(head, namespace, []string{""}, func(_, column string) string { return given(column) })
}

// Several gives the rows of a record that is made of several, by their names.
func Several(head *record.Header, namespace string, rows []string, given func(row, column string) string) iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		cells := keptBy(head, namespace)
		for _, row := range rows {
			more := yield(func(column, key string) string {
				if text, found := cells.text(key, row); found {
					return text
				}
				return given(row, column)
			})
			if !more {
				return
			}
		}
	}
}

// None gives no row.
func None(func(Cell) bool) {}
