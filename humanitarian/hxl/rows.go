package hxl

import (
	"encoding/csv"
	"errors"
	"io"

	"github.com/armistice-go/armistice/conflict/table"
)

// rows gives the rows of a table one at a time, whatever they are written in. The error of the last
// is [io.EOF].
type rows interface {
	next() (found, error)
}

// found is one row as it was found.
type found struct {
	cells   []string // nil where the row is broken
	columns []Column // of a row that names its columns itself; nil elsewhere
	line    int      // 0 is not known
	nested  []int    // the cells that hold a list or an object
	broken  string   // why the row cannot be read
}

// separated is rows of cells with a separator between.
type separated struct {
	limit *table.RowLimit
	cells *csv.Reader
}

func newSeparated(source io.Reader, separator rune) *separated {
	s := &separated{limit: table.NewRowLimit(source)}
	s.cells = csv.NewReader(s.limit)
	s.cells.Comma, s.cells.FieldsPerRecord, s.cells.LazyQuotes = separator, -1, true
	return s
}

func (s *separated) next() (found, error) {
	s.limit.Begin()
	cells, err := s.cells.Read()
	var broken *csv.ParseError
	switch {
	case errors.As(err, &broken):
		return found{line: broken.StartLine, broken: "the quoting of the row cannot be read"}, nil
	case err != nil:
		return found{}, err
	}
	line, _ := s.cells.FieldPos(0)
	return found{cells: cells, line: line}, nil
}
