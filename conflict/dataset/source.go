package dataset

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
)

// Source returns the source record of the dataset, which the records read from it cite. Its id and
// release are those declared by Release.
func (r *Reader) Source() *conflict.Source {
	title := r.description.Title
	if r.release != "" {
		title += " " + r.release
	}
	return &conflict.Source{
		Header:  record.Header{ID: r.sourceID(), Names: []record.Name{{Value: title, Language: "en"}}},
		Type:    conflict.Dataset,
		Outlet:  r.description.Publisher,
		Release: r.release,
		License: r.description.License,
	}
}

func (r *Reader) sourceID() record.ID {
	id := record.ID("source/" + r.description.Key)
	if r.release == "" {
		return id
	}
	named := id + "-" + record.ID(r.release)
	if named.Validate() != nil {
		return id
	}
	return named
}

// origin is what the header of a record read from a row has one of, together.
type origin struct {
	ids       [1]record.ExternalID
	citations [1]record.Citation
}

// Header makes the header of a record read from the row. Where its id ends in its value in the system
// the two share their text, and do not keep that of the whole row.
func (c *Line) Header(id record.ID, system, value string) record.Header {
	if strings.HasSuffix(string(id), value) {
		value = string(id[len(id)-len(value):])
	}
	from := &c.reader.origins.values(1)[0]
	from.ids[0] = record.ExternalID{System: system, Value: value, Release: c.Release()}
	from.citations[0].Source, from.citations[0].Locator = c.reader.cited, locator(c.Number)
	return record.Header{ID: id, ExternalIDs: from.ids[:], Citations: from.citations[:]}
}

func locator(row int) string {
	var space [24]byte
	return string(strconv.AppendInt(append(space[:0], "row "...), int64(row), 10))
}

// External returns the id a record has in a system, "" when it has none.
func External(head *record.Header, system string) string {
	for _, id := range head.ExternalIDs {
		if id.System == system {
			return id.Value
		}
	}
	return ""
}
