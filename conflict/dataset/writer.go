package dataset

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// Cell is one row to be written: the text in the column at a position, whose cell would be kept
// under this key.
type Cell func(at int, key string) string

// Write writes the rows that the records give.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options []Option, rows func(record.Record) iter.Seq[Cell]) error {
	writer, err := table.NewWriter(to, settingsOf(options).encoding, columns)
	if err != nil {
		return err
	}
	texts, keys := make([]string, len(columns)), keysOf(columns)
	for rec := range records {
		for cell := range rows(rec) {
			for at := range columns {
				texts[at] = cell(at, keys[at])
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
func Single[R any](head *record.Header, namespace string, of *R, says Says[R]) iter.Seq[Cell] {
	return Several([]string{""}, head, namespace, []R{*of}, says)
}

// Several gives the rows of a record that is made of several, by their names.
func Several[R any](names []string, head *record.Header, namespace string, of []R, says Says[R]) iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		cells := keptBy(head, namespace)
		for i, name := range names {
			more := yield(func(at int, key string) string {
				if text, found := cells.text(key, name); found {
					return text
				}
				return says.in(at, &of[i])
			})
			if !more {
				return
			}
		}
	}
}

// None gives no row.
func None(func(Cell) bool) {}
