package hxl

import (
	"regexp"
	"slices"
	"strings"
)

// Column is one column of a table: its hashtag and attributes, in lower case. The zero value is a
// column without a hashtag.
type Column struct {
	// Tag is the hashtag with its sign: "#affected"; "" is a column without one.
	Tag string
	// Attributes are the attributes without their sign, in the order written: "f", "children".
	Attributes []string
	// Header is the text above the hashtag, "" where there is none.
	Header string
	// Written is the hashtag cell as it stands.
	Written string
}

// hashtag is a tag with attributes. A token begins with a letter: an attribute that begins with a
// digit ("+2013") makes the cell no hashtag. Source: libhxl-python hxl/model.py at e1b745c.
var hashtag = regexp.MustCompile(`^\s*(#[A-Za-z][_0-9A-Za-z]*)((?:\s*\+[A-Za-z][_0-9A-Za-z]*)*)\s*$`)

// ParseColumn reads a hashtag cell such as "#affected +f +children"; false where it is none.
func ParseColumn(cell string) (Column, bool) {
	parts := hashtag.FindStringSubmatch(cell)
	if parts == nil {
		return Column{Written: cell}, false
	}
	column := Column{Tag: strings.ToLower(parts[1]), Written: cell}
	for _, attribute := range strings.Split(parts[2], "+") {
		if attribute = strings.ToLower(strings.TrimSpace(attribute)); attribute != "" {
			column.Attributes = append(column.Attributes, attribute)
		}
	}
	return column, true
}

// Has reports whether the column has the attribute.
func (c Column) Has(attribute string) bool { return slices.Contains(c.Attributes, attribute) }

// pattern is a tag with attributes that must (+) or must not (-) be there.
var pattern = regexp.MustCompile(`^\s*(#[A-Za-z][_0-9A-Za-z]*)((?:\s*[+-][A-Za-z][_0-9A-Za-z]*)*)\s*$`)

// Matches reports whether the column has the tag of a pattern such as "#affected+f-children", all
// of its attributes after a plus and none of those after a minus. Other attributes, and their
// order, do not matter. A pattern that is not well formed matches nothing.
func (c Column) Matches(wanted string) bool {
	if c.Tag == "" || !strings.Contains(strings.ToLower(wanted), c.Tag) {
		return false // as most columns do not
	}
	parts := pattern.FindStringSubmatch(wanted)
	if parts == nil || c.Tag != strings.ToLower(parts[1]) {
		return false
	}
	for rest := strings.ToLower(parts[2]); rest != ""; {
		sign := strings.IndexAny(rest, "+-")
		if sign < 0 {
			break
		}
		end := len(rest)
		if next := strings.IndexAny(rest[sign+1:], "+-"); next >= 0 {
			end = sign + 1 + next
		}
		if c.Has(strings.TrimSpace(rest[sign+1:end])) != (rest[sign] == '+') {
			return false
		}
		rest = rest[end:]
	}
	return true
}

// String returns the hashtag with its attributes in the order written: "#affected+f+children".
func (c Column) String() string {
	if c.Tag == "" {
		return ""
	}
	return strings.Join(append([]string{c.Tag}, c.Attributes...), "+")
}
