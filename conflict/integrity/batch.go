package integrity

import (
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

// batch is records on their way from the reader to the archive. Batches are used again, since most
// of what a check allocates would else be theirs.
type batch struct {
	stream   *stream
	texts    strings.Builder
	length   int // of the texts of the batch before
	raw      []record.RawEntry
	ends     []int // where the text of each entry ends in texts
	arena    record.Arena
	entries  []record.Entry
	results  []result
	order    order
	names    *batchTexts
	met      []metName // by the number of the name, of those met while the records are read
	entering entering
	pointers *batchTexts
	leads    []led
	seen     uint32 // how many references the archive had before the rules run
	alone    bool   // no record was looked up
	packed   []byte // the records
	records  []byte // of a sheaf
	said     saidInBatch
	left     bool // a rule that was left behind may still read the batch
	ready    chan struct{}
}

// What goes from hand to hand at once: so many records, or fewer if their texts are long.
const (
	batchSize  = 512
	batchBytes = 1 << 22
)

// result is what became of one record of a batch, in which the garbage collector need not look.
type result struct {
	set           int  // the number of its ruleset
	passes        bool // no tag of its fields can fail
	inOrder       bool // its references and counts are
	kept          bool
	waits         bool // a rule must see other records first
	name          uint32
	from          int // in records
	leads, packed stretch
	said          said
	declared      int
}

// stretch is a part of a list, from inclusive, to exclusive.
type stretch struct{ from, to int }

// led is a reference of a record: the name it leads to, the field it stands in, the name of the record,
// and the reference before it that leads to the same name, counted from one.
type led struct {
	to, at, from, before uint32
	kind                 int // of the record, by the number of its ruleset
}

// metName is what a batch knows of a name: the first entry with this id and the last of the references
// that lead to it, both counted from one, zero being none; and its kind, which is "" for what is no id.
type metName struct {
	entry, lead uint32
	kind        record.Kind
}

func (s *stream) newBatch() *batch {
	select {
	case used := <-s.used:
		used.ready = make(chan struct{})
		return used
	default:
		b := &batch{stream: s, ready: make(chan struct{}), names: newBatchTexts(), pointers: newBatchTexts()}
		b.entering.batch = b
		b.said.number(b.names.number, b.pointers.number)
		return b
	}
}

// giveBack makes the batch free for other records, unless it is still read, has grown large or there
// are enough.
func (b *batch) giveBack() {
	if b.left || b.texts.Cap() > 2*batchBytes {
		return
	}
	b.arena.Clear()
	clear(b.entries)
	clear(b.results)
	b.names.clear()
	b.entering.clear()
	b.pointers.clear()
	b.length = b.texts.Len()
	b.texts.Reset()
	b.raw, b.ends, b.entries, b.results = b.raw[:0], b.ends[:0], b.entries[:0], b.results[:0]
	b.order.clear()
	b.met, b.leads, b.packed, b.alone = b.met[:0], b.leads[:0], b.packed[:0], false
	b.restart()
	select {
	case b.stream.used <- b:
	default:
	}
}

// restart lets go of what was found in the batch.
func (b *batch) restart() {
	b.said.clear()
	b.records = b.records[:0]
}

func (b *batch) append(raw record.RawEntry) {
	if b.texts.Len() == 0 {
		b.texts.Grow(b.length + b.length/8)
	}
	b.texts.Write(raw.Text)
	raw.Text = nil
	b.raw = append(b.raw, raw)
	b.ends = append(b.ends, b.texts.Len())
}

func (b *batch) check() {
	defer close(b.ready)
	texts, from := b.texts.String(), 0
	for i, raw := range b.raw {
		memory := record.Memory{Arena: &b.arena, Text: texts[from:b.ends[i]]}
		b.enter(b.stream.checker.kinds.Admit(b.stream.reader.DecodeInto(memory, raw)))
		from = b.ends[i]
	}
	b.order.settle()
	b.seen = b.stream.archive.leadsSoFar()
	b.stream.run.work(b)
}

// checkAlone checks the batch anew without looking any record up.
func (b *batch) checkAlone() {
	b.restart()
	b.alone = true
	alone := *b.stream.run
	alone.archive, alone.passes = emptyArchive{}, make(chan *pass, 1)
	alone.work(b)
}

func (b *batch) count() int { return len(b.order.entries) }

func (b *batch) begin(p *pass, at int) []*Rule {
	at = int(b.order.entries[at])
	entry, entered := &b.entries[at], &b.results[at]
	set := b.stream.checker.sets[entered.set]
	if early, looks := p.archive.(*early); looks {
		early.begin(b)
	}
	p.turn(entry.Record, entry.Place)
	if !entered.passes {
		p.checkShape(set.definition, entry.Record)
	}
	if !entered.inOrder {
		p.checkFields(set.definition, entry.Record)
	}
	return p.rulesOf(set)
}

// take keeps what was found in a record.
func (b *batch) take(at int, found *outcome) {
	result := &b.results[b.order.entries[at]]
	b.left = b.left || found.left
	if !result.kept {
		return
	}
	result.waits, result.from = len(found.deferred) > 0, len(b.records)
	b.records = appendText(b.wait(b.records, found), b.packed[result.packed.from:result.packed.to])
	result.said = b.said.write(found)
	result.declared = found.declared
}
