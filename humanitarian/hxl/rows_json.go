package hxl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/armistice-go/armistice/conflict/table"
	"github.com/go-json-experiment/json/jsontext"
)

// ErrNotJSON says that a table in JSON is not an array, or that its text is not valid JSON from some
// byte on.
var ErrNotJSON = errors.New("the table is not a JSON array of rows")

// listed is the rows of a JSON array: arrays of cells, or objects with a cell for each hashtag.
type listed struct {
	limit   *table.RowLimit
	decoder *jsontext.Decoder
	begun   bool
	before  []Column // the columns of the object before, so that they are read once
}

func newListed(source io.Reader) *listed {
	l := &listed{limit: table.NewRowLimit(source)}
	l.decoder = jsontext.NewDecoder(l.limit)
	return l
}

func (l *listed) next() (found, error) {
	l.limit.Begin()
	if !l.begun {
		if l.decoder.PeekKind() != '[' {
			return found{}, ErrNotJSON
		}
		l.begun = true
		if _, err := l.decoder.ReadToken(); err != nil {
			return found{}, l.failed(err)
		}
	}
	if l.decoder.PeekKind() == ']' {
		if _, err := l.decoder.ReadToken(); err != nil {
			return found{}, l.failed(err)
		}
		if _, err := l.decoder.ReadToken(); err != io.EOF {
			return found{}, l.failed(err)
		}
		return found{}, io.EOF
	}
	value, err := l.decoder.ReadValue()
	if err != nil {
		return found{}, l.failed(err)
	}
	switch value.Kind() {
	case '[':
		return cellsOf(value), nil
	case '{':
		row := membersOf(value)
		row.columns = l.columns(row.columns)
		return row, nil
	}
	return found{broken: "the row is neither an array nor an object"}, nil
}

// failed keeps the place of an error and drops what it might quote.
func (l *listed) failed(err error) error {
	if errors.Is(err, table.ErrRowTooLong) {
		return table.ErrRowTooLong
	}
	return fmt.Errorf("byte %d: %w", l.decoder.InputOffset(), ErrNotJSON)
}

// columns returns the columns of an object, the same slice for objects alike.
func (l *listed) columns(written []Column) []Column {
	if !slices.EqualFunc(written, l.before, func(a, b Column) bool { return a.Written == b.Written }) {
		for i, column := range written {
			written[i], _ = ParseColumn(column.Written)
		}
		l.before = written
	}
	return l.before
}

func cellsOf(array jsontext.Value) found {
	row, decoder := found{cells: []string{}}, jsontext.NewDecoder(bytes.NewReader(array))
	_, err := decoder.ReadToken()
	for err == nil && decoder.PeekKind() != ']' {
		err = row.take(decoder)
	}
	return row
}

// membersOf returns the members of an object, which no decoder lets stand twice.
func membersOf(object jsontext.Value) found {
	row, decoder := found{cells: []string{}, columns: []Column{}}, jsontext.NewDecoder(bytes.NewReader(object))
	_, err := decoder.ReadToken()
	for err == nil && decoder.PeekKind() != '}' {
		var name jsontext.Token
		if name, err = decoder.ReadToken(); err == nil {
			row.columns = append(row.columns, Column{Written: name.String()})
			err = row.take(decoder)
		}
	}
	return row
}

// take reads a value as a cell: text as it is, numbers as written, null as nothing.
func (f *found) take(decoder *jsontext.Decoder) error {
	if kind := decoder.PeekKind(); kind == '[' || kind == '{' {
		f.nested, f.cells = append(f.nested, len(f.cells)), append(f.cells, "")
		return decoder.SkipValue()
	}
	token, err := decoder.ReadToken()
	if err != nil {
		return err
	}
	text := token.String()
	if token.Kind() == 'n' {
		text = ""
	}
	f.cells = append(f.cells, text)
	return nil
}
