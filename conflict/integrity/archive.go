package integrity

import (
	"cmp"
	"iter"
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// archive is where rules look records up: a dossier in memory, or the packed records of a stream.
type archive interface {
	Lookup(id record.ID) (record.Record, bool)
	// Backrefs returns the references to an id from records of a kind, or of every kind where it is
	// "", in the order of the ids they come from and their places.
	Backrefs(id record.ID, from record.Kind) []record.Backref
	Place(id record.ID) record.Place
	All() iter.Seq[record.Record]
	OfKind(kind record.Kind) iter.Seq[record.Record]
}

// inMemory is a dossier as an archive.
type inMemory struct{ *record.Dossier }

func (m inMemory) Backrefs(id record.ID, from record.Kind) []record.Backref {
	all := m.Dossier.Backrefs(id)
	if from == "" {
		return all
	}
	// The ids of one kind follow each other; after '/' comes '0'.
	by := func(back record.Backref, id record.ID) int { return cmp.Compare(back.From, id) }
	first, _ := slices.BinarySearchFunc(all, record.ID(from+"/"), by)
	end, _ := slices.BinarySearchFunc(all, record.ID(from+"0"), by)
	return all[first:end:end]
}

// emptyArchive holds nothing.
type emptyArchive struct{}

func (emptyArchive) Lookup(record.ID) (record.Record, bool)           { return nil, false }
func (emptyArchive) Backrefs(record.ID, record.Kind) []record.Backref { return nil }
func (emptyArchive) Place(record.ID) record.Place                     { return record.Place{} }
func (emptyArchive) All() iter.Seq[record.Record]                     { return func(func(record.Record) bool) {} }
func (emptyArchive) OfKind(record.Kind) iter.Seq[record.Record] {
	return func(func(record.Record) bool) {}
}
