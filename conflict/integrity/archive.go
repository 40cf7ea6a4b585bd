package integrity

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
)

// archive is where rules look records up: a dossier in memory, or the packed records of a stream.
type archive interface {
	Lookup(id record.ID) (record.Record, bool)
	Backrefs(id record.ID) []record.Backref
	Place(id record.ID) record.Place
	All() iter.Seq[record.Record]
	OfKind(kind record.Kind) iter.Seq[record.Record]
}

// emptyArchive holds nothing.
type emptyArchive struct{}

func (emptyArchive) Lookup(record.ID) (record.Record, bool) { return nil, false }
func (emptyArchive) Backrefs(record.ID) []record.Backref    { return nil }
func (emptyArchive) Place(record.ID) record.Place           { return record.Place{} }
func (emptyArchive) All() iter.Seq[record.Record]           { return func(func(record.Record) bool) {} }
func (emptyArchive) OfKind(record.Kind) iter.Seq[record.Record] {
	return func(func(record.Record) bool) {}
}
