package integrity

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
	"sync"

	"github.com/armistice-go/armistice/conflict/record"
)

// packed is an archive that keeps records as bytes that the garbage collector need not look into, and
// unpacks them when asked. A record costs a fifth of its JSON, 20 bytes of index and 12 a reference;
// as a Go value it would cost ten times as much.
//
// It is filled by one goroutine and read through views, one a goroutine. Views that read while it is
// being filled hold filling.
type packed struct {
	filling  sync.RWMutex
	kinds    *record.Kinds
	file     string
	names    *names
	pointers *names
	slots    pages[slot] // by the number of the id
	order    pages[uint32]
	leads    pages[lead]
	sheaves  []sheaf
}

// slot is where the record of an id lies and the last of the references that lead to it. Both are
// counted from one; zero is none.
type slot struct{ sheaf, from, line, lead uint32 }

// lead is a reference seen from the record it leads to.
type lead struct{ from, pointer, before uint32 }

// sheaf is a batch of records as it is kept: for each what [batch.wait] wrote, the length of the packed
// record and the record; and for each of the symbols in them its number among the names of the file.
type sheaf struct {
	records []byte
	names   []uint32
	seen    uint32                    // how many leads there were before its rules ran
	leads   struct{ from, to uint32 } // its own
}

func newPacked(kinds *record.Kinds, file string) *packed {
	return &packed{kinds: kinds, file: file, names: newNames(), pointers: newNames()}
}

// readIn returns the numbers of the ids that a batch met while it was read, which from then on have slots.
func (a *packed) readIn(ids *batchTexts) []uint32 {
	a.filling.Lock()
	defer a.filling.Unlock()
	return a.withSlots(ids.readIn(a.names))
}

// restIn appends the numbers of the others.
func (a *packed) restIn(ids *batchTexts, read []uint32) []uint32 {
	return a.withSlots(ids.restIn(a.names, read))
}

// withSlots makes a slot for every id that has a number.
func (a *packed) withSlots(numbers []uint32) []uint32 {
	for a.slots.count < a.names.len() {
		a.slots.add(slot{})
	}
	return numbers
}

// find returns the number of an id that a record has.
func (a *packed) find(id record.ID) (number uint32, exists bool) {
	return a.findHashed(hashOf(string(id)), id)
}

func (a *packed) findHashed(hash uint32, id record.ID) (number uint32, exists bool) {
	number, known := a.names.findHashed(hash, string(id))
	return number, known && a.holds(number)
}

// leadsSoFar returns how many references were noted, while others are being noted.
func (a *packed) leadsSoFar() uint32 {
	a.filling.RLock()
	defer a.filling.RUnlock()
	return uint32(a.leads.count)
}

func (a *packed) holds(number uint32) bool { return a.slots.at(number).sheaf > 0 }

func (a *packed) idOf(number uint32) record.ID { return record.ID(a.names.text(number)) }

func (a *packed) pointerOf(number uint32) record.Pointer {
	return record.Pointer(a.pointers.text(number))
}

func (a *packed) placeOf(number uint32) record.Place {
	return record.Place{File: a.file, Line: int(a.slots.at(number).line)}
}

// keep takes in a batch whose records are then added one by one.
func (a *packed) keep(records []byte, names []uint32, seen uint32) (kept uint32) {
	taken := sheaf{records: records, names: names, seen: seen}
	taken.leads.from = uint32(a.leads.count)
	a.sheaves = append(a.sheaves, taken)
	return uint32(len(a.sheaves))
}

// kept says that all records of the last batch are added.
func (a *packed) kept() { a.sheaves[len(a.sheaves)-1].leads.to = uint32(a.leads.count) }

// add says where the record of an id lies that has none yet.
func (a *packed) add(number, kept uint32, from, line int) {
	at := a.slots.at(number)
	at.sheaf, at.from, at.line = kept, uint32(from), uint32(line)
	a.order.add(number)
}

// inOrder iterates over the ids of records in the order of the file.
func (a *packed) inOrder() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i := range uint32(a.order.count) {
			if !yield(*a.order.at(i)) {
				return
			}
		}
	}
}

// refer notes a reference of a record.
func (a *packed) refer(from, to, pointer uint32) {
	at := a.slots.at(to)
	at.lead = a.leads.add(lead{from, pointer, at.lead}) + 1
}

// leadsTo iterates over the references that lead to an id, the last one first, by their numbers.
func (a *packed) leadsTo(number uint32) iter.Seq2[uint32, *lead] {
	return func(yield func(uint32, *lead) bool) {
		for next := a.slots.at(number).lead; next > 0; {
			one := a.leads.at(next - 1)
			if !yield(next-1, one) {
				return
			}
			next = one.before
		}
	}
}

// content takes apart what a sheaf holds of a record.
func (a *packed) content(number uint32) (of waited, packed []byte) {
	at := a.slots.at(number)
	rest := unpacking{a.sheaves[at.sheaf-1].records[at.from:]}
	if of.marks = rest.text(); len(of.marks) > 0 {
		of.questions = int(rest.number())
		of.rest = rest
		rest.pass(of.questions)
	}
	return of, rest.text()
}

// deferred iterates over the rules of the record that are still to run.
func (a *packed) deferred(number uint32) iter.Seq[int] {
	return func(yield func(int) bool) {
		waited, _ := a.content(number)
		for i, mark := range waited.marks {
			for ; mark > 0; mark &= mark - 1 {
				if !yield(i*8 + bits.TrailingZeros8(mark)) {
					return
				}
			}
		}
	}
}

// view reads an archive in one goroutine, keeping the records asked for last.
type view struct {
	*packed
	names    []uint32 // of the sheaf whose record is being unpacked
	symbol   func(uint64) (string, bool)
	seats    [viewSize]seat
	arena    record.Arena // for a record that is passing
	backrefs map[asked][]record.Backref
	listed   int // in backrefs
}

// seat holds an unpacked record until another whose number has the same seat is asked for. Records
// that are near each other in a file, as those that belong together are, have different seats.
type seat struct {
	number uint32
	record record.Record // nil while the seat is free
}

// asked is who refers to an id from records of which kind.
type asked struct {
	number uint32
	from   record.Kind
}

// viewSize is how many unpacked records a view holds, and listedAtOnce how many references.
const (
	viewSize     = 1024
	listedAtOnce = 512
)

func (a *packed) view() *view {
	v := &view{packed: a, backrefs: map[asked][]record.Backref{}}
	v.symbol = v.text
	return v
}

// part returns a view for another goroutine.
func (v *view) part() archive { return v.packed.view() }

// text returns the text of a symbol in the record being unpacked.
func (v *view) text(symbol uint64) (string, bool) {
	if symbol >= uint64(len(v.names)) {
		return "", false
	}
	return v.packed.names.text(v.names[symbol]), true
}

// at returns the record of an id that has one.
func (v *view) at(number uint32) record.Record {
	taken := &v.seats[number%viewSize]
	if taken.record == nil || taken.number != number {
		*taken = seat{number, v.unpack(nil, number)}
	}
	return taken.record
}

// passing returns the record of an id that has one, which is good until it is called again.
func (v *view) passing(number uint32) record.Record {
	if taken := v.seats[number%viewSize]; taken.record != nil && taken.number == number {
		return taken.record
	}
	v.arena.Clear()
	return v.unpack(&v.arena, number)
}

func (v *view) unpack(arena *record.Arena, number uint32) record.Record {
	_, packed := v.content(number)
	v.names = v.sheaves[v.slots.at(number).sheaf-1].names
	rec, _ := v.kinds.UnpackInto(arena, packed, v.symbol)
	return rec
}

func (v *view) Lookup(id record.ID) (record.Record, bool) {
	return v.lookupHashed(hashOf(string(id)), id)
}

func (v *view) lookupHashed(hash uint32, id record.ID) (record.Record, bool) {
	number, exists := v.findHashed(hash, id)
	if !exists {
		return nil, false
	}
	return v.at(number), true
}

func (v *view) Place(id record.ID) record.Place {
	number, exists := v.find(id)
	if !exists {
		return record.Place{}
	}
	return v.placeOf(number)
}

func (v *view) Backrefs(id record.ID, from record.Kind) []record.Backref {
	number, known := v.packed.names.find(string(id))
	if !known {
		return nil
	}
	question := asked{number, from}
	back, listed := v.backrefs[question]
	if !listed {
		back = v.listBackrefs(question)
		if v.listed += 1 + len(back); v.listed > listedAtOnce {
			clear(v.backrefs)
			v.listed = 0
		}
		v.backrefs[question] = back
	}
	return back
}

func (v *view) listBackrefs(question asked) []record.Backref {
	var back []record.Backref
	for _, one := range v.leadsTo(question.number) {
		if from := v.idOf(one.from); question.from == "" || from.HasKind(question.from) {
			back = append(back, record.Backref{From: from, At: v.pointerOf(one.pointer)})
		}
	}
	sortBackrefs(back)
	return back
}

func sortBackrefs(back []record.Backref) {
	slices.SortFunc(back, func(x, y record.Backref) int {
		if by := cmp.Compare(x.From, y.From); by != 0 {
			return by
		}
		return cmp.Compare(x.At, y.At)
	})
}

func (v *view) All() iter.Seq[record.Record] { return v.OfKind("") }

func (v *view) OfKind(kind record.Kind) iter.Seq[record.Record] {
	return func(yield func(record.Record) bool) {
		for number := range v.inOrder() {
			if (kind == "" || v.idOf(number).HasKind(kind)) && !yield(v.at(number)) {
				return
			}
		}
	}
}
