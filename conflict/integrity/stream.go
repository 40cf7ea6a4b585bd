package integrity

import (
	"io"
	"slices"
	"sync"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// CheckStream holds a file of records to all rules in one pass over the file, with bounded memory:
// of each record only what rules across records read is kept, as text. It finds what [Checker.Check]
// finds in the same records. The name of the file is used in places only. The error is for the
// source alone, such as a broken disk; the report then speaks of what was read before.
//
// Records are decoded and looked at one by one while the file is read. A rule that asks for another
// record waits until all are there.
func (c *Checker) CheckStream(source io.Reader, file string, options ...record.ReaderOption) (*Report, error) {
	began := time.Now()
	reader := record.NewReader(source, file, c.kinds, options...)
	s := &stream{checker: c, reader: reader, archive: newPacked(c.kinds, file), lost: map[uint32][]led{}, run: newRun(c, emptyArchive{})}
	s.backlog, s.run.provisional = newBacklog(s.archive), true
	s.read()
	s.second()
	return s.run.report(began), reader.Err()
}

// stream is one check of a file.
type stream struct {
	checker     *Checker
	reader      *record.Reader
	archive     *packed
	backlog     *backlog
	waiting     sync.Mutex // for the backlog, while rules that had to wait run
	run         *run
	usual       int // bytes that a batch of texts may need, going by the one before
	faults      []record.Fault
	lost        map[uint32][]led // references that leaning records down has dropped
	conditional []conditional
}

// conditional are findings of a record that count only if their profiles apply to it.
type conditional struct {
	slot   uint32
	drafts []*Draft
}

// batchSize is how many records go from hand to hand at once.
const batchSize = 256

// referencesUsual is how many references a record is given room for.
const referencesUsual = 8

// read decodes and checks batches of records in parallel and takes them in in the order of the file.
func (s *stream) read() {
	todo, ordered := make(chan *batch), make(chan *batch, 2*workers())
	var group sync.WaitGroup
	for range workers() {
		group.Go(func() {
			for b := range todo {
				b.check()
			}
		})
	}
	go func() {
		defer close(ordered)
		defer close(todo)
		for b := range s.batches() {
			ordered <- b
			todo <- b
		}
	}()
	for b := range ordered {
		<-b.ready
		s.take(b)
	}
	group.Wait()
}

// batches cuts the texts of a reader into batches.
func (s *stream) batches() func(yield func(*batch) bool) {
	return func(yield func(*batch) bool) {
		b := s.newBatch()
		for raw := range s.reader.Raw() {
			b.append(raw)
			if len(b.raw) < batchSize {
				continue
			}
			s.usual = len(b.texts) + len(b.texts)/8
			if !yield(b) {
				return
			}
			b = s.newBatch()
		}
		if len(b.raw) > 0 {
			yield(b)
		}
	}
}

// take puts the results of a batch into the archive. Of records with one id the first is kept, and
// nothing is said of the others but that.
func (s *stream) take(b *batch) {
	for i := range b.entries {
		entry, result := &b.entries[i], &b.results[i]
		s.faults = append(s.faults, entry.Faults...)
		if entry.Record == nil {
			continue
		}
		if _, taken := s.archive.find(result.id); taken {
			s.faults = append(s.faults, record.Fault{Code: record.DuplicateID, Place: entry.Place, Record: result.id,
				Pointer: "/id", Fatal: true, Reason: "the record was not taken in"})
			continue
		}
		slot := s.archive.add(result.id, b.packed[result.from:result.to], entry.Place.Line)
		for _, one := range b.leads[result.leadsFrom:result.leadsTo] {
			at := s.archive.refer(slot, one.to, one.at)
			if one.lost {
				s.lost[slot] = append(s.lost[slot], led{to: one.to, at: at})
			}
		}
		if result.found != nil {
			s.backlog.take(slot, result.found)
			s.run.found.add(result.found)
			if len(result.found.conditional) > 0 {
				s.conditional = append(s.conditional, conditional{slot, result.found.conditional})
			}
		}
		s.run.found.declared += result.declared
		s.run.checked++
	}
}

// second runs what had to wait for all records to be there.
func (s *stream) second() {
	dangling := s.archive.seal()
	var slots []uint32
	for i := range s.archive.slots {
		if dangling[i] || s.archive.waits(uint32(i)) {
			slots = append(slots, uint32(i))
		}
	}
	s.run.provisional, s.run.archive = false, s.archive.view()
	found := make([]outcome, min(workers(), max(1, len(slots)/batchSize)))
	var group sync.WaitGroup
	for i := range found {
		part := slots[len(slots)*i/len(found) : len(slots)*(i+1)/len(found)]
		group.Go(func() { s.run.work(&deferredTask{s, part, dangling, &found[i]}) })
	}
	group.Wait()
	for i := range found {
		s.run.found.add(&found[i])
	}
	s.conditions()
	s.run.faults(s.faults)
	s.run.wholes()
	known := s.run.brokenPairs()
	s.backlog.groups(func(open []declaration) { s.run.solveBeside(open, known) })
}

// conditions keeps the findings whose profiles turn out to apply.
func (s *stream) conditions() {
	s.run.found.conditional = nil
	for _, held := range s.conditional {
		p := s.run.newPass()
		p.open(s.run.archive.(*view).at(held.slot), s.archive.placeOf(held.slot))
		for _, draft := range held.drafts {
			if p.profileApplies(draft.rule) {
				s.run.found.drafts = append(s.run.found.drafts, draft)
			}
		}
		s.run.found.add(&p.found)
	}
}

// profileApplies asks for a rule's profile, turning a panic into a finding.
func (p *pass) profileApplies(rule *Rule) (applies bool) {
	decided := true
	defer p.recovered(rule, &decided)
	return p.applies(rule.Profile)
}

// deferredTask runs the rules that had to wait.
type deferredTask struct {
	stream   *stream
	slots    []uint32
	dangling []bool
	found    *outcome
}

func (t *deferredTask) count() int { return len(t.slots) }

func (t *deferredTask) begin(p *pass, at int) []*Rule {
	slot := t.slots[at]
	definition, rules, _ := p.open(p.archive.(*view).at(slot), t.stream.archive.placeOf(slot))
	if t.dangling[slot] {
		p.checkDangling(definition, p.current)
		for _, one := range t.stream.lost[slot] {
			if _, exists := t.stream.archive.find(one.to); !exists && one.to.Validate() == nil {
				p.dangles(one.to, one.at)
			}
		}
	}
	var waiting []*Rule
	for _, i := range t.stream.archive.deferred(slot) {
		waiting = append(waiting, rules[i])
	}
	return waiting
}

func (t *deferredTask) take(at int, found *outcome) {
	t.stream.waiting.Lock()
	t.stream.backlog.take(t.slots[at], found)
	t.stream.waiting.Unlock()
	t.found.add(found)
}

// batch is records on their way from the reader to the archive.
type batch struct {
	stream  *stream
	texts   []byte
	raw     []record.RawEntry
	ends    []int // where the text of each entry ends in texts
	entries []record.Entry
	results []result
	packed  []byte
	leads   []led
	ready   chan struct{}
}

// result is what became of one record of a batch.
type result struct {
	id                 record.ID
	from, to           int // in packed
	leadsFrom, leadsTo int
	declared           int
	found              *outcome // nil when nothing was found
}

// led is a reference of a record.
type led struct {
	to   record.ID
	at   record.Pointer
	lost bool // the lean record does not have it
}

func (s *stream) newBatch() *batch {
	return &batch{stream: s, ready: make(chan struct{}), texts: make([]byte, 0, s.usual), raw: make([]record.RawEntry, 0, batchSize), ends: make([]int, 0, batchSize)}
}

func (b *batch) append(raw record.RawEntry) {
	b.texts = append(b.texts, raw.Text...)
	raw.Text = nil
	b.raw = append(b.raw, raw)
	b.ends = append(b.ends, len(b.texts))
}

func (b *batch) check() {
	defer close(b.ready)
	b.entries, b.results = make([]record.Entry, len(b.raw)), make([]result, len(b.raw))
	b.packed, b.leads = make([]byte, 0, len(b.texts)), make([]led, 0, referencesUsual*len(b.raw))
	from := 0
	for i, raw := range b.raw {
		raw.Text, from = b.texts[from:b.ends[i]], b.ends[i]
		b.entries[i] = b.decode(raw)
	}
	b.stream.run.work(b)
}

// decode reads a record as a dossier would take it in.
func (b *batch) decode(raw record.RawEntry) record.Entry {
	entry := b.stream.reader.Decode(raw)
	if entry.Record == nil {
		return entry
	}
	alone := b.stream.checker.NewDossier()
	alone.Take(entry)
	entry.Faults = alone.Faults()
	if alone.Len() == 0 {
		entry.Record = nil
	}
	return entry
}

func (b *batch) count() int { return len(b.entries) }

func (b *batch) begin(p *pass, at int) []*Rule {
	entry := b.entries[at]
	if entry.Record == nil {
		return nil
	}
	definition, rules, defined := p.open(entry.Record, entry.Place)
	if !defined {
		return nil
	}
	p.checkShape(definition, p.current)
	p.checkReferences(definition, p.current)
	p.checkCounts(definition, p.current)
	return rules
}

// take packs the record, once it is leaned down.
func (b *batch) take(at int, found *outcome) {
	rec, kinds := b.entries[at].Record, b.stream.checker.kinds
	if rec == nil {
		return
	}
	if found.left {
		rec = b.again(at)
	}
	definition, _ := kinds.Of(rec)
	result := &b.results[at]
	result.id, result.from, result.leadsFrom = rec.RecordID(), len(b.packed), len(b.leads)
	definition.References(rec, func(trail *record.Trail, ref record.Ref, _ []record.Kind) {
		if to := ref.ID(); to != "" {
			b.leads = append(b.leads, led{to, trail.Pointer(), true})
		}
	})
	definition.Lean(rec)
	b.found(definition, rec, b.leads[result.leadsFrom:])
	text, err := kinds.Encode(rec)
	if err != nil {
		text = b.text(at)
	}
	b.packed = pack(b.packed, result.id, found.deferred, text)
	result.to, result.leadsTo, result.declared = len(b.packed), len(b.leads), found.declared
	if len(found.drafts)+len(found.conditional)+len(found.open) > 0 {
		result.found = &outcome{drafts: slices.Clone(found.drafts), conditional: slices.Clone(found.conditional), open: slices.Clone(found.open)}
	}
}

// found notes which of the references a lean record still has; the walk meets them in one order.
func (b *batch) found(definition record.Definition, lean record.Record, leads []led) {
	definition.References(lean, func(trail *record.Trail, ref record.Ref, _ []record.Kind) {
		if ref.ID() == "" {
			return
		}
		at := trail.Pointer()
		for leads[0].at != at {
			leads = leads[1:]
		}
		leads[0].lost, leads = false, leads[1:]
	})
}

func (b *batch) text(at int) []byte {
	from := 0
	if at > 0 {
		from = b.ends[at-1]
	}
	return b.texts[from:b.ends[at]]
}

// again reads a record anew, for when a rule that was left behind still holds the other copy.
func (b *batch) again(at int) record.Record {
	return b.stream.reader.Decode(record.RawEntry{Text: b.text(at), Place: b.raw[at].Place}).Record
}
