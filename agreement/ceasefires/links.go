package ceasefires

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// linked are the other ceasefires of the same country that the columns link_id1 to link_id35 give,
// each once. What the link means is left in the column link.
func (t *ceasefireTable) linked(rows []*dataset.Line) []record.Ref {
	var refs []record.Ref
	seen := map[record.Ref]bool{}
	for _, row := range rows {
		for _, ref := range t.linksIn(row) {
			if !seen[ref] {
				seen[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

func (t *ceasefireTable) linksIn(row *dataset.Line) []record.Ref {
	var refs []record.Ref
	var country string
	var made bool
	for _, column := range t.links {
		if row.Cell(column) == "0" {
			continue
		}
		number := idIn(row, column)
		if number == "" {
			continue
		}
		if country == "" {
			country, made = strings.CutSuffix(row.Trimmed(t.id), padded(row.Trimmed(t.number)))
		}
		if !made {
			row.Fault(table.RelationWithoutID, t.id, "the id is not made of the country and cf_id, so that links cannot be followed")
			return nil
		}
		refs = append(refs, record.Ref(idPrefix+country+padded(number)))
	}
	return refs
}

// linkNumber is the number of a column of links, 0 for other columns.
func linkNumber(column string) int {
	digits, is := strings.CutPrefix(column, "link_id")
	if !is || len(digits) > 2 {
		return 0
	}
	number, _ := strconv.Atoi(digits)
	return number
}

// padded is a number as it stands in uniq_id, which is the country's code and three digits.
func padded(number string) string {
	for len(number) < 3 {
		number = "0" + number
	}
	return number
}

// linkCell is what a ceasefire's links say in a column of links: each stands in one column.
func linkCell(c *agreement.Ceasefire, number int) string {
	if number > len(c.Linked) {
		return "0"
	}
	id, is := strings.CutPrefix(string(c.Linked[number-1]), idPrefix)
	if !is || len(id) < 3 {
		return ""
	}
	return strings.TrimLeft(id[len(id)-3:], "0")
}
