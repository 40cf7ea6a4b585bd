package ucdp

import (
	"strconv"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// namespace begins the keys under which cells are kept in a record's extensions.
const namespace = "ucdp/"

// columnKey is the key of a column; one without a name goes by its position.
func columnKey(column string, at int) string {
	if column == "" {
		return namespace + "#" + strconv.Itoa(at+1)
	}
	return namespace + column
}

// keep puts every cell that the record's fields do not give back word for word into its extensions.
func (c *cells) keep(head *record.Header, given func(column string) string) {
	texts := c.Cells()
	for at, column := range c.Columns() {
		if given(column) != texts[at] {
			extend(head, columnKey(column, at), texts[at])
		}
	}
}

func extend(head *record.Header, key, text string) {
	quoted, err := jsontext.AppendQuote(nil, text)
	if err != nil {
		return // the row was refused for text that is not UTF-8
	}
	if head.Extensions == nil {
		head.Extensions = map[string]jsontext.Value{}
	}
	head.Extensions[key] = quoted
}

// kept returns a cell as it was published.
func kept(head *record.Header, key string) (text string, found bool) {
	quoted, found := head.Extensions[key]
	if !found || json.Unmarshal(quoted, &text) != nil {
		return "", false
	}
	return text, true
}
