package dataset

import (
	"bytes"
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

// keeper writes the object of kept cells. Every member begins with the comma or brace before it.
type keeper struct{ object []byte }

// cell adds the cell of a column; name is the column's, with the comma before and the colon after.
func (k *keeper) cell(name []byte, text string) {
	k.object = append(k.object, name...)
	k.text(text)
}

// cells adds the cells of a column by the names of their rows.
func (k *keeper) cells(name []byte, rows [][]byte, texts []*Line, at int) {
	k.object = append(k.object, name...)
	begin := len(k.object)
	for i, row := range texts {
		k.cell(rows[i], row.CellAt(at))
	}
	k.object[begin] = '{'
	k.object = append(k.object, '}')
}

// text adds a JSON string. It is valid UTF-8, since a row with any other text gives no record.
func (k *keeper) text(text string) {
	k.object = append(k.object, '"')
	for {
		length := plain(text)
		k.object = append(k.object, text[:length]...)
		if length == len(text) {
			break
		}
		k.object = append(k.object, escaped(text[length])...)
		text = text[length+1:]
	}
	k.object = append(k.object, '"')
}

// plain is how many bytes of a text stand in JSON as they are, up to the first control sign, quote or
// backslash. It looks at eight bytes at a time: taking c from one below c borrows from its highest
// bit, and one that is q is below 1 after an exclusive or with q.
func plain(text string) int {
	const ones, high = 0x0101_0101_0101_0101, 0x8080_8080_8080_8080
	at := 0
	for ; at+8 <= len(text); at += 8 {
		part := text[at : at+8]
		word := uint64(part[0]) | uint64(part[1])<<8 | uint64(part[2])<<16 | uint64(part[3])<<24 |
			uint64(part[4])<<32 | uint64(part[5])<<40 | uint64(part[6])<<48 | uint64(part[7])<<56
		control, quote, stroke := word-' '*ones, (word^'"'*ones)-ones, (word^'\\'*ones)-ones
		if (control|quote|stroke)&^word&high != 0 {
			break
		}
	}
	for ; at < len(text); at++ {
		if c := text[at]; c < ' ' || c == '"' || c == '\\' {
			break
		}
	}
	return at
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

// into puts the object into a record's extensions, unless it is empty.
func (k *keeper) into(head *record.Header, namespace string) {
	if len(k.object) == 0 {
		return
	}
	if head.Extensions == nil {
		head.Extensions = make(map[string]jsontext.Value, 1)
	}
	k.object[0] = '{'
	head.Extensions[namespace] = bytes.Clone(append(k.object, '}'))
}

// members are names of members as they are written, with the comma before and the colon after.
type members struct {
	written keeper
	names   [][]byte
}

// of writes names over those before.
func (m *members) of(names []string) [][]byte {
	m.written.object, m.names = m.written.object[:0], m.names[:0]
	for _, name := range names {
		begin := len(m.written.object)
		m.written.object = append(m.written.object, ',')
		m.written.text(name)
		m.written.object = append(m.written.object, ':')
		m.names = append(m.names, m.written.object[begin:])
	}
	return m.names
}

// Keep puts every cell that the record's fields do not give back word for word into its extensions.
func Keep[R any](c *Line, head *record.Header, of *R, says Says[R]) {
	k := keeper{c.reader.buffer[:0]}
	for at := range says {
		if text := c.CellAt(at); says.in(at, of) != text {
			k.cell(c.reader.names[at], text)
		}
	}
	k.into(head, c.reader.description.Namespace)
	c.reader.buffer = k.object
}

// KeepRows does the same for a record that is made of several rows, each with a name, such as its
// year. No two may have one name.
func KeepRows[R any](rows []*Line, names []string, head *record.Header, of []R, says Says[R]) {
	r := rows[0].reader
	k := keeper{r.buffer[:0]}
	var rowNames [][]byte
	for at := range says {
		switch {
		case says.all(at, rows, of):
		case alike(rows, at):
			k.cell(r.names[at], rows[0].CellAt(at))
		default:
			if rowNames == nil {
				rowNames = r.rowNames.of(names)
			}
			k.cells(r.names[at], rowNames, rows, at)
		}
	}
	k.into(head, r.description.Namespace)
	r.buffer = k.object
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
