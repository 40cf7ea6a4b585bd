package ucdp

import (
	"strings"

	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

// namespace begins the keys under which cells are kept in a record's extensions.
const namespace = "ucdp"

const (
	partyPrefix    = "party/ucdp-"
	conflictPrefix = "conflict/ucdp-"
)

// description completes what is known of a table with what all tables of UCDP have in common.
func description(table dataset.Description) dataset.Description {
	table.Publisher, table.License, table.Namespace = "Uppsala Conflict Data Program", "CC-BY-4.0", namespace
	table.Version, table.Unstated = []string{"Version", "version"}, []string{".", "-99", "n/a"}
	return table
}

// only is the record in a list of one id; of several none is chosen.
func only(ids []string, refs *dataset.Refs) record.Ref {
	if len(ids) != 1 {
		return ""
	}
	return refs.To(ids[0])
}

func without(prefix string, ref record.Ref) string { return strings.TrimPrefix(string(ref), prefix) }

// release is the release that a record read from a table of UCDP has been read from.
func release(head *record.Header) string { return head.ExternalIDs[0].Release }

// list is ids as lists are written: "12, 34".
type list struct {
	text  string
	begun bool
}

func (l *list) add(id string) {
	if l.begun {
		l.text += ", "
	}
	l.text, l.begun = l.text+id, true
}
