package ucdp

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// write writes the rows that the records give, each cell being the one published where it was
// kept, and otherwise what the record's fields say.
func write(to io.Writer, columns []string, records iter.Seq[record.Record], options []Option, rows func(record.Record) iter.Seq[func(column string, at int) string]) error {
	var s settings
	for _, option := range options {
		option(&s)
	}
	writer, err := table.NewWriter(to, s.encoding, columns)
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

// single gives the one row of a record.
func single(head *record.Header, given func(column string) string) iter.Seq[func(string, int) string] {
	return func(yield func(func(string, int) string) bool) {
		yield(func(column string, at int) string {
			if text, found := kept(head, columnKey(column, at)); found {
				return text
			}
			return given(column)
		})
	}
}

func none(func(func(string, int) string) bool) {}
