package dataset

import (
	"strconv"

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

// Header makes the header of a record read from the row.
func (c *Line) Header(id record.ID, system, value string) record.Header {
	return record.Header{
		ID:          id,
		ExternalIDs: []record.ExternalID{{System: system, Value: value, Release: c.Release()}},
		Citations:   []record.Citation{{Source: c.reader.sourceID().Ref(), Locator: "row " + strconv.Itoa(c.Number)}},
	}
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
