package integrity

import (
	"io"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// CheckStream holds a file of records to all rules in one pass over the file, in little memory: of
// each record its fields are kept as bytes, for the rules that read them later. It finds what
// [Checker.Check] finds in the same records. The name of the file is used in places only. The error
// is for the source alone, such as a broken disk; the report then speaks of what was read before.
//
// Records are decoded and looked at while the file is read. A rule that asks for a record that is not
// there yet, or for all that refer to one, goes by those that are there, and is run again at the end if
// others have come that it asked for: it must have no effects of its own. The memory of a record is
// used for others later: a rule must not keep it beyond the call.
func (c *Checker) CheckStream(source io.Reader, file string, options ...record.ReaderOption) (*Report, error) {
	return newStream(c, record.NewReader(source, file, c.kinds, options...), file).check()
}

// stream is one check of a file.
type stream struct {
	checker *Checker
	reader  *record.Reader
	archive *packed
	run     *run
	used    chan *batch // batches that are free
	size    int         // of a batch, in records
	faults  []record.Fault
	waits   []uint32 // the records of which a rule waits
}

func newStream(c *Checker, reader *record.Reader, file string) *stream {
	archive := newPacked(c.kinds, file)
	s := &stream{checker: c, reader: reader, archive: archive, size: batchSize, run: newRun(c, &early{taken: archive.view()}),
		used: make(chan *batch, batchesAbout())}
	s.run.open.names, s.run.open.pointers, s.run.provisional, s.run.admitted = s.archive.names, s.archive.pointers, true, true
	return s
}

func (s *stream) check() (*Report, error) {
	began := time.Now()
	s.read()
	s.second()
	return s.run.report(began), s.reader.Err()
}

// batchesAbout is how many batches are on their way at once.
func batchesAbout() int { return 2 * workers() }

// read decodes and checks batches of records in parallel and takes them in in the order of the file.
func (s *stream) read() {
	todo, ordered := make(chan *batch), make(chan *batch, batchesAbout())
	var group sync.WaitGroup
	for range workers() {
		group.Go(func() {
			for b := range todo {
				b.check()
				runtime.Gosched() // so that on one processor this batch is taken in before the next is looked at
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
		b.giveBack()
	}
	group.Wait()
}

// batches cuts the texts of a reader into batches.
func (s *stream) batches() func(yield func(*batch) bool) {
	return func(yield func(*batch) bool) {
		b := s.newBatch()
		for raw := range s.reader.Raw() {
			b.append(raw)
			if len(b.raw) < s.size && b.texts.Len() < batchBytes {
				continue
			}
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

// misled reports whether a record of the batch is left out, as one whose id an earlier record has is:
// those who looked it up in the batch could not know. Only who fills the archive may ask: nothing is
// locked, so that no rule waits for others to be run again.
func (s *stream) misled(b *batch, names []uint32) bool {
	for i := range b.results {
		result := &b.results[i]
		if b.entries[i].Record == nil {
			continue
		}
		if !result.kept || s.archive.holds(names[result.name]) {
			return true
		}
	}
	return false
}

// take puts the results of a batch into the archive. Of records with one id the first is kept, and
// nothing is said of the others but that.
func (s *stream) take(b *batch) {
	names := s.archive.readIn(b.names)
	if s.misled(b, names) {
		b.checkAlone()
	}
	s.archive.filling.Lock()
	defer s.archive.filling.Unlock()
	numbers := inFile{s.archive.restIn(b.names, names), b.pointers.in(s.archive.pointers)}
	kept := s.archive.keep(slices.Clone(b.records), numbers.names, b.seen)
	found := b.said.room()
	for i := range b.entries {
		s.takeEntry(b, i, kept, numbers, &found)
	}
	s.archive.kept()
	s.run.open.take(&found.open, numbers)
	s.run.open.takeDrafts(&found.drafts, numbers, false)
	s.run.open.takeDrafts(&found.perhaps, numbers, true)
}

// takeEntry puts one entry of a batch into the archive, and into found what was found in it.
func (s *stream) takeEntry(b *batch, at int, kept uint32, numbers inFile, found *saidInBatch) {
	entry, result := &b.entries[at], &b.results[at]
	s.faults = append(s.faults, entry.Faults...)
	if entry.Record == nil {
		return
	}
	number := numbers.names[result.name]
	switch {
	case !result.kept:
		s.refuse(record.InvalidValue, number, entry.Place, "")
		return
	case s.archive.holds(number):
		s.refuse(record.DuplicateID, number, entry.Place, "/id")
		found.drop(&result.said)
		return
	}
	s.archive.add(number, kept, result.from, entry.Place.Line)
	if result.waits {
		s.waits = append(s.waits, number)
	}
	for _, one := range b.leads[result.leads.from:result.leads.to] {
		s.archive.refer(number, numbers.name(one.to), numbers.pointer(one.at))
	}
	found.copy(&b.said, &result.said)
	s.run.found.declared += result.declared
	s.run.checked++
}

// refuse says that a record is left out.
func (s *stream) refuse(code record.FaultCode, number uint32, place record.Place, at record.Pointer) {
	s.faults = append(s.faults, record.Fault{Code: code, Place: place, Record: s.archive.idOf(number),
		Pointer: at, Fatal: true, Reason: "the record was not taken in"})
}

// second runs what had to wait for all records to be there. It is a run of its own, since a rule that
// was left behind may still read the first.
func (s *stream) second() {
	second := *s.run
	second.provisional, second.archive, second.passes = false, s.archive.view(), make(chan *pass, workers())
	s.run = &second
	s.dangling()
	s.waiting()
	s.run.faults(s.faults)
	s.run.wholes()
	s.run.solve()
}

// dangling reports the references that lead to no record.
func (s *stream) dangling() {
	p := s.run.newPass()
	for to := range uint32(s.archive.names.len()) {
		if s.archive.holds(to) {
			continue
		}
		id := s.archive.idOf(to)
		if id.Validate() != nil {
			continue
		}
		for _, one := range s.archive.leadsTo(to) {
			p.timeline.id, p.timeline.place = s.archive.idOf(one.from), s.archive.placeOf(one.from)
			p.dangles(id, s.archive.pointerOf(one.pointer))
		}
	}
	s.run.found.add(&p.found)
}

// waiting runs the rules that had to wait.
func (s *stream) waiting() {
	tasks := make([]*deferredTask, min(workers(), max(1, len(s.waits)/batchSize)))
	names, pointers := s.archive.names.goOn(), s.archive.pointers.goOn()
	s.run.open.names, s.run.open.pointers = names, pointers
	var group sync.WaitGroup
	for i := range tasks {
		part := s.waits[len(s.waits)*i/len(tasks) : len(s.waits)*(i+1)/len(tasks)]
		tasks[i] = &deferredTask{stream: s, numbers: part,
			open:   openBatch{packing: packing{name: names.number, pointer: pointers.number}},
			drafts: draftBatch{packing: packing{name: names.number, pointer: pointers.number}}}
		group.Go(func() { s.run.work(tasks[i]) })
	}
	group.Wait()
	for _, task := range tasks {
		s.run.found.add(&task.found)
		s.run.open.take(&task.open, inFile{})
		s.run.open.takeDrafts(&task.drafts, inFile{}, false)
		s.run.open.drop(task.again)
	}
}

// deferredTask runs the rules of some records that had to wait.
type deferredTask struct {
	stream  *stream
	numbers []uint32
	again   []uint32 // of these, the records whose rules had to run
	found   outcome
	open    openBatch
	drafts  draftBatch
}

func (t *deferredTask) count() int { return len(t.numbers) }

func (t *deferredTask) begin(p *pass, at int) []*Rule {
	number := t.numbers[at]
	if !t.stream.archive.changed(number) {
		return nil
	}
	t.again = append(t.again, number)
	_, rules := p.open(p.archive.(*view).passing(number), t.stream.archive.placeOf(number))
	p.waiting = p.waiting[:0]
	for i := range t.stream.archive.deferred(number) {
		p.waiting = append(p.waiting, rules[i])
	}
	return p.waiting
}

func (t *deferredTask) take(_ int, found *outcome) {
	t.open.append(found.open)
	t.drafts.append(found.drafts)
	found.open, found.drafts = found.open[:0], found.drafts[:0]
	t.found.add(found)
}
