package ucdp

import (
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

// namespace begins the keys under which cells are kept in a record's extensions.
const namespace = "ucdp"

// cells is one row of a UCDP table.
type cells struct{ *dataset.Line }

// description completes what is known of a table with what all tables of UCDP have in common.
func description(table dataset.Description, build func([]*cells)) dataset.Description {
	table.Publisher, table.License, table.Namespace = "Uppsala Conflict Data Program", "CC-BY-4.0", namespace
	table.Version, table.Unstated = []string{"Version", "version"}, []string{".", "-99", "n/a"}
	table.Build = func(rows []*dataset.Line) {
		own := make([]*cells, len(rows))
		for i, row := range rows {
			own[i] = &cells{row}
		}
		build(own)
	}
	return table
}

func partyRef(id string) record.Ref    { return record.Ref("party/ucdp-" + id) }
func conflictRef(id string) record.Ref { return record.Ref("conflict/ucdp-" + id) }
