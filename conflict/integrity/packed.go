package integrity

import (
	"cmp"
	"encoding/binary"
	"hash/maphash"
	"iter"
	"slices"
	"sort"

	"github.com/armistice-go/armistice/conflict/record"
)

// packed is an archive that keeps records as text, in chunks that the garbage collector need not
// look into, and decodes them when asked. A record costs its lean text, some 40 bytes of index and
// 16 bytes a reference; as a Go value it would cost ten times as much.
//
// It is filled by one goroutine, then sealed, then read through views, one a goroutine.
type packed struct {
	kinds    *record.Kinds
	file     string
	seed     maphash.Seed
	bytes    chunks
	slots    []slot
	byID     map[uint64]uint32    // hash of an id to its slot
	clashing map[record.ID]uint32 // ids whose hash another id took first
	leads    []lead               // by target once sealed
	pointers []record.Pointer
	pointer  map[record.Pointer]uint32
}

// slot is where a record lies: the length of its id, the id, the number of bytes that say which
// rules are deferred, these, and its lean text.
type slot struct{ chunk, from, size, line uint32 }

// lead is a reference seen from the record it leads to.
type lead struct {
	target        uint64
	from, pointer uint32
}

const chunkSize = 1 << 20

func newPacked(kinds *record.Kinds, file string) *packed {
	return &packed{
		kinds: kinds, file: file, seed: maphash.MakeSeed(), byID: map[uint64]uint32{},
		clashing: map[record.ID]uint32{}, pointer: map[record.Pointer]uint32{},
	}
}

func (a *packed) hash(id record.ID) uint64 { return maphash.String(a.seed, string(id)) }

// find returns the slot of an id.
func (a *packed) find(id record.ID) (uint32, bool) {
	at, taken := a.byID[a.hash(id)]
	if taken && a.idOf(at) == string(id) {
		return at, true
	}
	at, taken = a.clashing[id]
	return at, taken
}

// add takes in a record that is not there yet.
func (a *packed) add(id record.ID, content []byte, line int) uint32 {
	chunk, from := a.bytes.add(content)
	at := uint32(len(a.slots))
	a.slots = append(a.slots, slot{chunk, from, uint32(len(content)), uint32(line)})
	if _, taken := a.byID[a.hash(id)]; taken {
		a.clashing[id] = at
	} else {
		a.byID[a.hash(id)] = at
	}
	return at
}

// refer notes a reference of a record and returns the pointer in the copy that is kept.
func (a *packed) refer(from uint32, to record.ID, at record.Pointer) record.Pointer {
	pointer, known := a.pointer[at]
	if !known {
		pointer = uint32(len(a.pointers))
		a.pointers = append(a.pointers, at)
		a.pointer[at] = pointer
	}
	a.leads = append(a.leads, lead{a.hash(to), from, pointer})
	return a.pointers[pointer]
}

// seal orders the references, after which the archive no longer changes, and returns for each slot
// whether one of its references leads nowhere.
func (a *packed) seal() []bool {
	slices.SortFunc(a.leads, func(x, y lead) int {
		return cmp.Or(cmp.Compare(x.target, y.target), cmp.Compare(x.from, y.from))
	})
	dangling := make([]bool, len(a.slots))
	for _, one := range a.leads {
		if _, exists := a.byID[one.target]; !exists {
			dangling[one.from] = true
		}
	}
	return dangling
}

func (a *packed) content(at uint32) []byte {
	s := a.slots[at]
	return a.bytes.from(s.chunk, s.from)[:s.size]
}

// pack writes the content of a slot.
func pack(into []byte, id record.ID, deferred []int, text []byte) []byte {
	into = binary.AppendUvarint(into, uint64(len(id)))
	into = append(into, id...)
	var marks []byte
	for _, rule := range deferred {
		for len(marks) <= rule/8 {
			marks = append(marks, 0)
		}
		marks[rule/8] |= 1 << (rule % 8)
	}
	into = binary.AppendUvarint(into, uint64(len(marks)))
	return append(append(into, marks...), text...)
}

// unpack takes the content of a slot apart.
func unpack(content []byte) (id string, marks, text []byte) {
	length, n := binary.Uvarint(content)
	id, content = string(content[n:n+int(length)]), content[n+int(length):]
	length, n = binary.Uvarint(content)
	return id, content[n : n+int(length)], content[n+int(length):]
}

func (a *packed) idOf(at uint32) string {
	id, _, _ := unpack(a.content(at))
	return id
}

// waits reports whether a rule of the slot's record is still to run.
func (a *packed) waits(at uint32) bool {
	_, marks, _ := unpack(a.content(at))
	return len(marks) > 0
}

// deferred reports which rules of the slot's record are still to run.
func (a *packed) deferred(at uint32) (rules []int) {
	_, marks, _ := unpack(a.content(at))
	for i := range marks {
		for bit := range 8 {
			if marks[i]&(1<<bit) != 0 {
				rules = append(rules, i*8+bit)
			}
		}
	}
	return rules
}

// view reads a sealed archive in one goroutine, keeping the records asked for last.
type view struct {
	*packed
	young, old map[uint32]record.Record
}

// viewSize is how many decoded records each of the two generations of a view holds.
const viewSize = 2048

func (a *packed) view() *view {
	return &view{packed: a, young: map[uint32]record.Record{}, old: map[uint32]record.Record{}}
}

func (v *view) at(slot uint32) record.Record {
	if rec, held := v.young[slot]; held {
		return rec
	}
	rec, held := v.old[slot]
	if !held {
		_, _, text := unpack(v.content(slot))
		rec, _ = v.kinds.Decode(text, true)
	}
	if len(v.young) >= viewSize {
		v.young, v.old = map[uint32]record.Record{}, v.young
	}
	v.young[slot] = rec
	return rec
}

func (v *view) Lookup(id record.ID) (record.Record, bool) {
	slot, exists := v.find(id)
	if !exists {
		return nil, false
	}
	return v.at(slot), true
}

func (v *view) Place(id record.ID) record.Place {
	slot, exists := v.find(id)
	if !exists {
		return record.Place{}
	}
	return v.placeOf(slot)
}

func (a *packed) placeOf(at uint32) record.Place {
	return record.Place{File: a.file, Line: int(a.slots[at].line)}
}

func (v *view) Backrefs(id record.ID) []record.Backref {
	target := v.hash(id)
	first := sort.Search(len(v.leads), func(i int) bool { return v.leads[i].target >= target })
	var back []record.Backref
	for _, one := range v.leads[first:] {
		if one.target != target {
			break
		}
		back = append(back, record.Backref{From: record.ID(v.idOf(one.from)), At: v.pointers[one.pointer]})
	}
	slices.SortFunc(back, func(x, y record.Backref) int {
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.At, y.At))
	})
	return back
}

func (v *view) All() iter.Seq[record.Record] { return v.OfKind("") }

func (v *view) OfKind(kind record.Kind) iter.Seq[record.Record] {
	return func(yield func(record.Record) bool) {
		for i := range v.slots {
			if kind != "" && record.ID(v.idOf(uint32(i))).Kind() != kind {
				continue
			}
			if !yield(v.at(uint32(i))) {
				return
			}
		}
	}
}
