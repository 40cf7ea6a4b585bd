package integrity

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
)

// early is an archive of what can be looked up while a file is still read: the records that were
// taken in before, and those of the batch at hand, which most records refer to. Of what it cannot
// answer for good a [question] remains.
type early struct {
	batch *batch
	taken *view
	asked *dependencies
	back  []record.Backref // listed for the record at hand
	lists []listing        // of these, by what was asked
}

// listing is a stretch of the references listed, which answers a question.
type listing struct {
	question
	of stretch
}

func (e *early) part() archive { return &early{taken: e.taken.packed.view()} }

// begin points the archive at a record of a batch.
func (e *early) begin(b *batch) { e.batch, e.back, e.lists = b, e.back[:0], e.lists[:0] }

func (e *early) Lookup(id record.ID) (record.Record, bool) {
	hash := hashOf(string(id))
	if number, met := e.batch.names.read.findHashed(hash, string(id)); met {
		if at := e.batch.met[number].entry; at > 0 {
			return e.batch.entries[at-1].Record, true
		}
	}
	e.taken.filling.RLock()
	defer e.taken.filling.RUnlock()
	return e.taken.lookupHashed(hash, id)
}

// Place is of no use here: findings about other records than the one at hand are made later.
func (e *early) Place(record.ID) record.Place { return record.Place{} }

// Backrefs returns those that were taken in when the batch was begun, and those of the batch. Where
// more was asked than is remembered the rules run again, so that there is no need for answers.
func (e *early) Backrefs(id record.ID, from record.Kind) []record.Backref {
	if e.asked.beyond {
		return nil
	}
	asked := question{id, true, from}
	for _, one := range e.lists {
		if one.question == asked {
			return e.back[one.of.from:one.of.to:one.of.to]
		}
	}
	first, hash := len(e.back), hashOf(string(id))
	looked := e.inBatch(hash, id, from)
	looked = e.before(hash, id, from, looked)
	if looked > mostLeads {
		e.asked.beyond = true
		return nil
	}
	back := e.back[first:len(e.back):len(e.back)]
	sortBackrefs(back)
	e.lists = append(e.lists, listing{asked, stretch{first, len(e.back)}})
	return back
}

// inBatch lists the references of the batch to an id, and returns how many it looked at.
func (e *early) inBatch(hash uint32, id record.ID, from record.Kind) (looked int) {
	number, met := e.batch.names.read.findHashed(hash, string(id))
	if !met {
		return 0
	}
	set := e.batch.stream.checker.byKind[from]
	for next := e.batch.met[number].lead; next > 0 && looked <= mostLeads; looked++ {
		one := &e.batch.leads[next-1]
		next = one.before
		if from == "" || set != nil && one.kind == set.number {
			by, at := e.batch.names.read.texts[one.from], e.batch.pointers.read.texts[one.at]
			e.back = append(e.back, record.Backref{From: record.ID(by), At: record.Pointer(at)})
		}
	}
	return looked
}

// before lists those that were taken in when the batch was begun, some having been looked at.
func (e *early) before(hash uint32, id record.ID, from record.Kind, looked int) int {
	e.taken.filling.RLock()
	defer e.taken.filling.RUnlock()
	number, known := e.taken.packed.names.findHashed(hash, string(id))
	if !known {
		return looked
	}
	for at, one := range e.taken.leadsTo(number) {
		if looked++; looked > mostLeads {
			break
		}
		if by := e.taken.idOf(one.from); at < e.batch.seen && (from == "" || by.HasKind(from)) {
			e.back = append(e.back, record.Backref{From: by, At: e.taken.pointerOf(one.pointer)})
		}
	}
	return looked
}

// Nothing can be said yet of all records.
func (e *early) All() iter.Seq[record.Record]                    { return emptyArchive{}.All() }
func (e *early) OfKind(kind record.Kind) iter.Seq[record.Record] { return emptyArchive{}.OfKind(kind) }
