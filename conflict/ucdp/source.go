package ucdp

import (
	"strconv"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
)

// Source returns the source record of the dataset, which the records read from it cite. Its id and
// release are those declared by Release.
func (r *Reader) Source() *conflict.Source {
	title := r.dataset.title
	if r.settings.release != "" {
		title += " " + r.settings.release
	}
	return &conflict.Source{
		Header:  record.Header{ID: r.sourceID(), Names: []record.Name{{Value: title, Language: "en"}}},
		Type:    conflict.Dataset,
		Outlet:  "Uppsala Conflict Data Program",
		Release: r.settings.release,
		License: "CC-BY-4.0",
	}
}

func (r *Reader) sourceID() record.ID {
	id := record.ID("source/ucdp-" + r.dataset.key)
	if r.settings.release == "" {
		return id
	}
	named := id + "-" + record.ID(r.settings.release)
	if named.Validate() != nil {
		return id
	}
	return named
}

// header makes the header of a record read from the row.
func (c *cells) header(id record.ID, system, value string) record.Header {
	return record.Header{
		ID:          id,
		ExternalIDs: []record.ExternalID{{System: system, Value: value, Release: c.release()}},
		Citations:   []record.Citation{{Source: c.reader.sourceID().Ref(), Locator: "row " + strconv.Itoa(c.Number)}},
	}
}

func external(head *record.Header, system string) string {
	for _, id := range head.ExternalIDs {
		if id.System == system {
			return id.Value
		}
	}
	return ""
}

func partyRef(id string) record.Ref    { return record.Ref("party/ucdp-" + id) }
func conflictRef(id string) record.Ref { return record.Ref("conflict/ucdp-" + id) }
