package integrity

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
)

// early is an archive of what can be looked up while a file is still read: the records that were
// taken in before, and those of the batch at hand, which most records refer to. A rule that finds
// there all it asks for need not wait.
type early struct {
	batch *batch
	taken *view
}

func (e *early) part() archive { return &early{taken: e.taken.packed.view()} }

func (e *early) Lookup(id record.ID) (record.Record, bool) {
	if at, first := e.batch.firsts[id]; first {
		return e.batch.entries[at].Record, true
	}
	e.taken.filling.RLock()
	defer e.taken.filling.RUnlock()
	return e.taken.Lookup(id)
}

// Place is of no use here: findings about other records than the one at hand are made later.
func (e *early) Place(record.ID) record.Place { return record.Place{} }

// Nothing can be said yet of all records or of all that refer to one.
func (e *early) Backrefs(record.ID, record.Kind) []record.Backref { return nil }
func (e *early) All() iter.Seq[record.Record]                     { return emptyArchive{}.All() }
func (e *early) OfKind(kind record.Kind) iter.Seq[record.Record]  { return emptyArchive{}.OfKind(kind) }
