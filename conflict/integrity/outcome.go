package integrity

import "github.com/armistice-go/armistice/conflict/record"

// outcome is what the rules found in one record, or in the dossier as a whole.
type outcome struct {
	drafts     []*Draft
	open       []declaration // constraints that the stated dates leave undecided
	declared   int           // constraints declared, decided or not
	deferred   []int         // rules, by position, that must see other records first
	left       bool          // a rule that was left behind may still read the record
	asked      dependencies
	references references // of the record, while no other can be looked up
}

// references are those of a record, with their pointers one after the other in a text.
type references struct {
	all      []reference
	pointers []byte
}

type reference struct {
	to    record.ID
	until int // where its pointer ends
}

func (r *references) add(to record.ID, at *record.Trail) {
	r.pointers = at.AppendPointer(r.pointers)
	r.all = append(r.all, reference{to, len(r.pointers)})
}

func (o *outcome) add(other *outcome) {
	o.drafts = append(o.drafts, other.drafts...)
	o.open = append(o.open, other.open...)
	o.declared += other.declared
	o.deferred = append(o.deferred, other.deferred...)
	o.asked.add(&other.asked)
}

// reset empties the outcome and keeps its room, but no text in it.
func (o *outcome) reset() {
	clear(o.drafts)
	clear(o.references.all)
	*o = outcome{drafts: o.drafts[:0], deferred: o.deferred[:0], asked: o.asked.emptied(),
		references: references{o.references.all[:0], o.references.pointers[:0]}}
}
