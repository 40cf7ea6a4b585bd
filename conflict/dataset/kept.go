package dataset

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Cells that no field gives back word for word are kept in a record's extensions, under the
// dataset's namespace, as one object: the text of each by its column's name. Where a record is made
// of several rows, a column in which they differ has an object of its texts by the name of the row.

// keysOf are the names under which the cells of columns are kept. A column without a name goes by
// its position from 1, after a '#'.
func keysOf(columns []string) []string {
	if !slices.ContainsFunc(columns, func(column string) bool { return column == "" || !utf8.ValidString(column) }) {
		return columns
	}
	keys, taken := make([]string, len(columns)), map[string]bool{}
	for _, column := range columns {
		taken[column] = column != ""
	}
	for at, column := range columns {
		key := strings.ToValidUTF8(column, "\uFFFD")
		if column == "" {
			key = "#" + strconv.Itoa(at+1)
		}
		for key != column && taken[key] {
			key = "#" + key
		}
		keys[at], taken[key] = key, true
	}
	return keys
}

// object is the object of kept cells while it is written. Every member begins with the comma or brace
// before it.
type object []byte

// cell adds the cell of a column; name is the column's, with the comma before and the colon after.
func (o object) cell(name []byte, text string) object {
	return append(o, name...).text(text)
}

// cells adds the cells of a column by the names of their rows.
func (o object) cells(name []byte, rows [][]byte, texts []*Line, at int) object {
	o = append(o, name...)
	begin := len(o)
	for i, row := range texts {
		o = o.cell(rows[i], row.CellAt(at))
	}
	o[begin] = '{'
	return append(o, '}')
}

// text adds a JSON string. It is valid UTF-8, since a row with any other text gives no record.
func (o object) text(text string) object {
	o = append(o, '"')
	for {
		length := record.PlainLength(text)
		o = append(o, text[:length]...)
		if length == len(text) {
			return append(o, '"')
		}
		o = append(o, escaped(text[length])...)
		text = text[length+1:]
	}
}

// escaped is how a sign stands in JSON that cannot stand there as it is.
func escaped(sign byte) string {
	switch sign {
	case '"':
		return `\"`
	case '\\':
		return `\\`
	case '\b':
		return `\b`
	case '\f':
		return `\f`
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	const digits = "0123456789abcdef"
	return `\u00` + digits[sign>>4:sign>>4+1] + digits[sign&15:sign&15+1]
}

// into puts the object into a record's extensions, unless it is empty. It returns the memory behind
// it, in which the next one is written; there is room for some objects like this.
func (o object) into(head *record.Header, namespace string) object {
	if len(o) == 0 {
		return o
	}
	if head.Extensions == nil {
		head.Extensions = make(map[string]jsontext.Value, 1)
	}
	o[0] = '{'
	o = append(o, '}')
	length := len(o)
	head.Extensions[namespace] = jsontext.Value(o[:length:length])
	if cap(o) < 3*length {
		return make(object, 0, min(8*length, mostAhead))
	}
	return o[length:]
}

// mostAhead is the most memory that is made for objects to come.
const mostAhead = 64 << 10

// members are names of members as they are written, with the comma before and the colon after.
type members struct {
	written object
	names   [][]byte
}

// of writes names over those before.
func (m *members) of(names []string) [][]byte {
	m.written, m.names = m.written[:0], m.names[:0]
	for _, name := range names {
		begin := len(m.written)
		m.written = append(append(m.written, ',').text(name), ':')
		m.names = append(m.names, m.written[begin:])
	}
	return m.names
}

// Keep puts every cell that the record's fields do not give back word for word into its extensions.
func Keep[R any](c *Line, head *record.Header, of *R, says Says[R]) {
	r := c.reader
	kept := r.buffer[:0]
	for at := range says {
		if text := c.CellAt(at); says.in(at, of) != text {
			kept = kept.cell(r.names[at], text)
		}
	}
	r.buffer = kept.into(head, r.description.Namespace)
}

// KeepRows does the same for a record that is made of several rows, each with a name, such as its
// year. No two may have one name.
func KeepRows[R any](rows []*Line, names []string, head *record.Header, of []R, says Says[R]) {
	r := rows[0].reader
	kept := r.buffer[:0]
	var rowNames [][]byte
	for at := range says {
		switch {
		case says.all(at, rows, of):
		case alike(rows, at):
			kept = kept.cell(r.names[at], rows[0].CellAt(at))
		default:
			if rowNames == nil {
				rowNames = r.rowNames.of(names)
			}
			kept = kept.cells(r.names[at], rowNames, rows, at)
		}
	}
	r.buffer = kept.into(head, r.description.Namespace)
}

// alike reports whether rows have the same text in a column.
func alike(rows []*Line, at int) bool {
	first := rows[0].CellAt(at)
	for _, row := range rows[1:] {
		if row.CellAt(at) != first {
			return false
		}
	}
	return true
}

// kept are the cells of a record that are in its extensions.
type kept map[string]jsontext.Value

func keptBy(head *record.Header, namespace string) kept {
	var cells kept
	if json.Unmarshal(head.Extensions[namespace], &cells) != nil {
		return nil
	}
	return cells
}

// text returns a cell of the row of this name.
func (k kept) text(key, row string) (text string, found bool) {
	value, found := k[key]
	if !found {
		return "", false
	}
	if value.Kind() == '{' {
		var rows map[string]string
		if json.Unmarshal(value, &rows) != nil {
			return "", false
		}
		text, found = rows[row]
		return text, found
	}
	return text, json.Unmarshal(value, &text) == nil
}
