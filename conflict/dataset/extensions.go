package dataset

import (
	"strconv"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ColumnKey is the key under which a column's cell is kept in extensions; a column without a name
// goes by its position, which is counted from 0 here and from 1 in the key.
func ColumnKey(namespace, column string, at int) string {
	if column == "" {
		return namespace + "/#" + strconv.Itoa(at+1)
	}
	return namespace + "/" + column
}

// Key is the key of a column of this dataset.
func (c *Line) Key(column string, at int) string {
	return ColumnKey(c.reader.description.Namespace, column, at)
}

// Keep puts every cell that the record's fields do not give back word for word into its extensions.
func (c *Line) Keep(head *record.Header, given func(column string) string) {
	texts := c.Cells()
	for at, column := range c.Columns() {
		if given(column) != texts[at] {
			Extend(head, c.Key(column, at), texts[at])
		}
	}
}

// Extend keeps a text in a record's extensions.
func Extend(head *record.Header, key, text string) {
	quoted, err := jsontext.AppendQuote(nil, text)
	if err != nil {
		return // the row was refused for text that is not UTF-8
	}
	if head.Extensions == nil {
		head.Extensions = map[string]jsontext.Value{}
	}
	head.Extensions[key] = quoted
}

// Kept returns a text as it was kept.
func Kept(head *record.Header, key string) (text string, found bool) {
	quoted, found := head.Extensions[key]
	if !found || json.Unmarshal(quoted, &text) != nil {
		return "", false
	}
	return text, true
}
