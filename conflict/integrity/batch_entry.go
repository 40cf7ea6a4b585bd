package integrity

import "github.com/armistice-go/armistice/conflict/record"

// enter adds what was read of a record to the batch and notes where it leads, before any rule runs.
func (b *batch) enter(entry record.Entry) {
	b.entries, b.results = append(b.entries, entry), append(b.results, result{})
	if entry.Record == nil {
		return
	}
	result := &b.results[len(b.results)-1]
	result.name, result.inOrder = b.meet(entry.Record.RecordID()), true
	result.leads = stretch{len(b.leads), len(b.leads)}
	if b.met[result.name].entry > 0 {
		return // nothing is said of a record whose id another one has
	}
	b.met[result.name].entry = uint32(len(b.entries))
	definition, _ := b.stream.checker.kinds.Of(entry.Record)
	definition.Visit(entry.Record, &b.entering)
	result.leads.to = len(b.leads)
}

// meet returns the number of an id, while the records are read.
func (b *batch) meet(id record.ID) uint32 {
	number := b.names.read.number(string(id))
	if int(number) == len(b.met) {
		b.met = append(b.met, metName{kind: kindOfID(id)})
	}
	return number
}

// kindOfID returns the kind of an id, and "" of what is none.
func kindOfID(id record.ID) record.Kind {
	if id.Validate() != nil {
		return ""
	}
	return id.Kind()
}

// entering is told what stands in the fields of the record that was entered last.
type entering struct {
	batch   *batch
	pointer []byte
}

// Reference notes a reference, and whether it is in order by itself.
func (e *entering) Reference(at *record.Trail, ref record.Ref, kinds []record.Kind) {
	if ref.IsExternal() {
		return
	}
	b := e.batch
	to, entered := b.meet(record.ID(ref)), &b.results[len(b.results)-1]
	kind := b.met[to].kind
	entered.inOrder = entered.inOrder && kind != "" && fits(kind, kinds)
	e.pointer = at.AppendPointer(e.pointer[:0])
	b.leads = append(b.leads, led{to, b.pointers.read.numberOf(e.pointer), entered.name, b.met[to].lead})
	b.met[to].lead = uint32(len(b.leads))
}

// Count notes whether a count is in order.
func (e *entering) Count(_ *record.Trail, count record.Count) {
	entered := &e.batch.results[len(e.batch.results)-1]
	entered.inOrder = entered.inOrder && count.Ordered() && !count.Negative()
}

// symbols numbers the ids in a record that is packed. Most were met when it was entered, in the order
// in which they are packed.
type symbols struct {
	batch      *batch
	met        []uint32 // not packed yet
	room       []uint32
	kind       string // of the record packed last
	kindNumber uint32
}

// begin points the symbols at another record.
func (s *symbols) begin(of *result) {
	s.room = append(s.room[:0], of.name)
	for _, one := range s.batch.leads[of.leads.from:of.leads.to] {
		s.room = append(s.room, one.to)
	}
	s.met = s.room
}

func (s *symbols) number(text string) uint64 {
	if len(s.met) > 0 && s.batch.names.read.texts[s.met[0]] == text {
		number := s.met[0]
		s.met = s.met[1:]
		return uint64(number)
	}
	if text != s.kind {
		s.kind, s.kindNumber = text, s.batch.names.number(text)
	}
	return uint64(s.kindNumber)
}

// clear forgets the texts.
func (s *symbols) clear() { s.kind = "" }
