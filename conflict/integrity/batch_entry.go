package integrity

import (
	"reflect"

	"github.com/armistice-go/armistice/conflict/record"
)

// enter adds what was read of a record to the batch, packs it and notes where it leads, before any
// rule runs.
func (b *batch) enter(entry record.Entry) {
	b.entries, b.results = append(b.entries, entry), append(b.results, result{})
	if entry.Record == nil {
		return
	}
	result := &b.results[len(b.results)-1]
	set := b.stream.checker.byType[reflect.TypeOf(entry.Record)]
	b.order.add(set.number, int32(len(b.entries)-1))
	result.set, result.inOrder = set.number, true
	result.name = b.meetRecord(entry.Record.RecordID(), set.definition.Kind())
	result.leads.from, result.packed.from = len(b.leads), len(b.packed)
	b.entering.begin(result)
	survey, err := set.definition.Survey(b.packed, entry.Record, &b.entering, b.stream.checker.shape.approves)
	result.kept, result.passes = err == nil, survey.Passes // a record that was read can be packed
	b.packed, result.leads.to, result.packed.to = survey.Packed, len(b.leads), len(survey.Packed)
}

// meetRecord returns the number of the id of a record of a kind, which was looked at when it was read.
func (b *batch) meetRecord(id record.ID, kind record.Kind) uint32 {
	number := b.names.read.number(string(id))
	if int(number) == len(b.met) {
		b.met = append(b.met, metName{kind: kind})
	}
	return number
}

// meet returns the number of any other text that is packed as an id.
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

// entering is told what stands in the fields of the record that is entered.
type entering struct {
	batch   *batch
	result  *result
	first   bool // no record before it has its id
	pointer []byte
	keys    []uint32 // the numbers of pointers by their keys, from one
}

func (e *entering) begin(entered *result) {
	e.result = entered
	met := &e.batch.met[entered.name]
	if e.first = met.entry == 0; e.first {
		met.entry = uint32(len(e.batch.entries))
	}
}

// Symbol numbers the id of the record and its kind.
func (e *entering) Symbol(text string) uint64 {
	if text == e.batch.names.read.texts[e.result.name] {
		return uint64(e.result.name)
	}
	return uint64(e.batch.meet(record.ID(text)))
}

// Reference notes a reference, and whether it is in order by itself.
func (e *entering) Reference(at *record.Trail, ref record.Ref, kinds []record.Kind) uint64 {
	b, to := e.batch, e.batch.meet(record.ID(ref))
	if ref.IsExternal() {
		return uint64(to)
	}
	met := &b.met[to]
	e.result.inOrder = e.result.inOrder && met.kind != "" && fits(met.kind, kinds)
	b.leads = append(b.leads, led{to, e.pointerTo(at), e.result.name, met.lead, e.result.set})
	if e.first { // nothing is said of a record whose id another one has
		met.lead = uint32(len(b.leads))
	}
	return uint64(to)
}

// Count notes whether a count is in order.
func (e *entering) Count(_ *record.Trail, count *record.Count) {
	e.result.inOrder = e.result.inOrder && count.Ordered() && !count.Negative()
}

// pointerTo returns the number of the pointer to a field.
func (e *entering) pointerTo(at *record.Trail) uint32 {
	key, has := at.Key()
	if has && key < len(e.keys) && e.keys[key] > 0 {
		return e.keys[key] - 1
	}
	e.pointer = at.AppendPointer(e.pointer[:0])
	number := e.batch.pointers.read.numberOf(e.pointer)
	if has {
		e.keys = append(e.keys, make([]uint32, max(0, key+1-len(e.keys)))...)
		e.keys[key] = number + 1
	}
	return number
}

// clear forgets the numbers of pointers.
func (e *entering) clear() { clear(e.keys) }
