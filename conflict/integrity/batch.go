package integrity

import "github.com/armistice-go/armistice/conflict/record"

// batch is records on their way from the reader to the archive. Batches are used again, since most
// of what a check allocates would else be theirs.
type batch struct {
	stream   *stream
	texts    []byte
	raw      []record.RawEntry
	ends     []int // where the text of each entry ends in texts
	arena    record.Arena
	entries  []record.Entry
	results  []result
	firsts   map[record.ID]int32 // the first entry with each id
	names    *glossary
	symbols  symbols
	symbol   func(text string) uint64 // of symbols
	pointers *glossary
	records  []byte // of a sheaf
	leads    []led
	open     openBatch
	drafts   draftBatch
	room     []byte
	left     bool // a rule that was left behind may still read the batch
	ready    chan struct{}
}

// What goes from hand to hand at once: so many records, or fewer if their texts are long.
const (
	batchSize  = 256
	batchBytes = 1 << 22
)

// result is what became of one record of a batch.
type result struct {
	kept                         bool
	name                         uint32
	from                         int // in records
	leads, open, drafts, grounds stretch
	declared                     int
}

// stretch is a part of a list, from inclusive, to exclusive.
type stretch struct{ from, to int }

// led is a reference of a record: the names it leads to and the field it stands in.
type led struct{ to, at uint32 }

func (s *stream) newBatch() *batch {
	select {
	case used := <-s.used:
		used.ready = make(chan struct{})
		return used
	default:
		b := &batch{stream: s, ready: make(chan struct{}), firsts: map[record.ID]int32{}, names: newGlossary(), pointers: newGlossary()}
		b.symbols.names, b.symbol = b.names, b.symbols.number
		b.open.name, b.open.pointer = b.names.number, b.pointers.number
		b.drafts.name, b.drafts.pointer = b.names.number, b.pointers.number
		return b
	}
}

// giveBack makes the batch free for other records, unless it is still read, has grown large or there
// are enough.
func (b *batch) giveBack() {
	if b.left || cap(b.texts) > 2*batchBytes {
		return
	}
	b.arena.Clear()
	clear(b.entries)
	clear(b.results)
	b.names.clear()
	b.pointers.clear()
	b.texts, b.raw, b.ends, b.entries, b.results = b.texts[:0], b.raw[:0], b.ends[:0], b.entries[:0], b.results[:0]
	clear(b.firsts)
	b.restart()
	select {
	case b.stream.used <- b:
	default:
	}
}

// restart lets go of what was found in the batch.
func (b *batch) restart() {
	b.open.clear()
	b.drafts.clear()
	b.records, b.leads, b.drafts.grounds = b.records[:0], b.leads[:0], nil
}

func (b *batch) append(raw record.RawEntry) {
	b.texts = append(b.texts, raw.Text...)
	raw.Text = nil
	b.raw = append(b.raw, raw)
	b.ends = append(b.ends, len(b.texts))
}

func (b *batch) check() {
	defer close(b.ready)
	texts, from := string(b.texts), 0
	for i, raw := range b.raw {
		raw.Text = b.texts[from:b.ends[i]]
		memory := record.Memory{Arena: &b.arena, Text: texts[from:b.ends[i]]}
		b.enter(b.stream.checker.kinds.Admit(b.stream.reader.DecodeInto(memory, raw)))
		from = b.ends[i]
	}
	b.stream.run.work(b)
}

func (b *batch) enter(entry record.Entry) {
	if entry.Record != nil {
		if _, repeated := b.firsts[entry.Record.RecordID()]; !repeated {
			b.firsts[entry.Record.RecordID()] = int32(len(b.entries))
		}
	}
	b.entries, b.results = append(b.entries, entry), append(b.results, result{})
}

// checkAlone checks the batch anew without looking any record up.
func (b *batch) checkAlone() {
	b.restart()
	alone := *b.stream.run
	alone.archive, alone.passes = emptyArchive{}, make(chan *pass, 1)
	alone.work(b)
}

// text returns the JSON of an entry.
func (b *batch) text(at int) []byte {
	from := 0
	if at > 0 {
		from = b.ends[at-1]
	}
	return b.texts[from:b.ends[at]]
}

func (b *batch) count() int { return len(b.entries) }

func (b *batch) begin(p *pass, at int) []*Rule {
	entry := b.entries[at]
	if entry.Record == nil {
		return nil
	}
	if early, looks := p.archive.(*early); looks {
		early.batch = b
	}
	return p.begin(entry.Record, entry.Place)
}

// take packs the record and what was found in it.
func (b *batch) take(at int, found *outcome) {
	rec := b.entries[at].Record
	if rec == nil {
		return
	}
	if found.left {
		b.left, rec = true, b.again(at)
	}
	result := &b.results[at]
	b.symbols.begin()
	result.name = b.symbols.add(string(rec.RecordID()))
	result.leads.from = len(b.leads)
	b.lead(&found.references)
	result.leads.to = len(b.leads)
	packed, err := b.stream.checker.kinds.Pack(b.room[:0], rec, b.symbol)
	b.room = packed
	if err != nil {
		return // which no record that was read should come to
	}
	result.kept = true
	result.from = len(b.records)
	b.records = appendContent(b.records, found.deferred, packed)
	result.open.from = len(b.open.constraints)
	b.open.append(found.open)
	result.open.to = len(b.open.constraints)
	result.drafts.from, result.grounds.from = len(b.drafts.bytes), len(b.drafts.grounds)
	b.drafts.append(found.drafts)
	result.drafts.to, result.grounds.to, result.declared = len(b.drafts.bytes), len(b.drafts.grounds), found.declared
}

// lead notes where the references of a record lead.
func (b *batch) lead(references *references) {
	from := 0
	for _, one := range references.all {
		at := b.pointers.numberOf(references.pointers[from:one.until])
		b.leads, from = append(b.leads, led{b.symbols.add(string(one.to)), at}), one.until
	}
}

// again reads a record anew, for when a rule that was left behind still holds the other copy.
func (b *batch) again(at int) record.Record {
	return b.stream.reader.Decode(record.RawEntry{Text: b.text(at), Place: b.raw[at].Place}).Record
}
