package record

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"sync"
)

// Place is where a record was read from. The zero value means it was made in memory.
type Place struct {
	File string `json:"file,omitzero"`
	Line int    `json:"line,omitzero"` // counted from 1
}

// Dossier holds records by id, in any order. Reading it from several goroutines is safe as long as
// none changes it or a record in it. Make one with [NewDossier].
type Dossier struct {
	kinds    *Kinds
	entries  map[ID]*entry
	order    []*entry // in order of arrival; removed entries are nil
	removed  int
	faults   []Fault
	manifest Manifest
	backrefs struct {
		sync.Mutex
		index    map[ID][]Backref
		pointers map[string]Pointer // one copy of each
	}
}

type entry struct {
	record     headed
	definition *Definition
	place      Place
	position   int
	leads      []ID // where its references led when they were indexed
}

// Backref is a reference seen from the record it leads to.
type Backref struct {
	From ID
	At   Pointer
}

// Errors of changing a dossier.
var (
	ErrDuplicateID = errors.New("a record with this id is already in the dossier")
	ErrNotFound    = errors.New("no record with this id is in the dossier")
	ErrWrongPrefix = errors.New("the id does not begin with the record's kind")
)

// NewDossier makes an empty dossier for records of the given kinds.
func NewDossier(kinds *Kinds) *Dossier {
	return &Dossier{kinds: kinds, entries: map[ID]*entry{}}
}

// Kinds returns the kinds of records the dossier may hold.
func (d *Dossier) Kinds() *Kinds { return d.kinds }

// Add puts records into the dossier, as values (which are copied) or pointers (which are kept).
// It goes on after an error and returns all errors joined.
func (d *Dossier) Add(records ...Record) error {
	var failed []error
	for _, rec := range records {
		failed = append(failed, d.add(rec, Place{}))
	}
	return errors.Join(failed...)
}

func (d *Dossier) add(rec Record, place Place) error {
	kept, definition, err := d.kinds.admit(rec)
	if err != nil {
		return err
	}
	head := kept.Head()
	if _, taken := d.entries[head.ID]; taken {
		return ErrDuplicateID
	}
	head.Kind = definition.kind
	added := &entry{record: kept, definition: definition, place: place, position: len(d.order)}
	d.entries[head.ID] = added
	d.order = append(d.order, added)
	d.link(added)
	return nil
}

// admit returns the record as the dossier may keep it, if its kind and id are in order.
func (k *Kinds) admit(rec Record) (headed, *Definition, error) {
	kept, definition, err := k.own(rec)
	if err != nil {
		return nil, definition, err
	}
	id := kept.Head().ID
	if err := id.Validate(); err != nil {
		return nil, definition, err
	}
	if !id.HasKind(definition.kind) {
		return nil, definition, ErrWrongPrefix
	}
	return kept, definition, nil
}

// Replace puts a record in the place of the one with the same id.
func (d *Dossier) Replace(rec Record) error {
	kept, definition, err := d.kinds.own(rec)
	if err != nil {
		return err
	}
	head := kept.Head()
	held, exists := d.entries[head.ID]
	if !exists {
		return ErrNotFound
	}
	if held.definition.kind != definition.kind {
		return ErrWrongPrefix
	}
	d.unlink(held)
	head.Kind = definition.kind
	held.record = kept
	d.link(held)
	return nil
}

// Remove takes the record of this id out of the dossier.
func (d *Dossier) Remove(id ID) error {
	held, exists := d.entries[id]
	if !exists {
		return ErrNotFound
	}
	d.unlink(held)
	delete(d.entries, id)
	d.order[held.position] = nil
	d.removed++
	if d.removed > len(d.order)/2 {
		d.compact()
	}
	return nil
}

func (d *Dossier) compact() {
	d.order = slices.DeleteFunc(d.order, func(e *entry) bool { return e == nil })
	d.removed = 0
	for i, e := range d.order {
		e.position = i
	}
}

// Len returns the number of records.
func (d *Dossier) Len() int { return len(d.entries) }

// Lookup returns the record of this id as a pointer to its struct.
func (d *Dossier) Lookup(id ID) (Record, bool) {
	held, exists := d.entries[id]
	if !exists {
		return nil, false
	}
	return held.record, true
}

// Get returns the record a reference leads to when it is of type T.
func Get[T any](d *Dossier, ref Ref) (*T, bool) {
	held, exists := d.entries[ref.ID()]
	if !exists {
		return nil, false
	}
	rec, isT := held.record.(any).(*T)
	return rec, isT
}

// Place returns where the record of this id was read.
func (d *Dossier) Place(id ID) Place {
	if held, exists := d.entries[id]; exists {
		return held.place
	}
	return Place{}
}

// All iterates over the records in the order they were added.
func (d *Dossier) All() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, e := range d.order {
			if e != nil && !yield(e.record) {
				return
			}
		}
	}
}

// OfKind iterates over the records of one kind in the order they were added.
func (d *Dossier) OfKind(kind Kind) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, e := range d.order {
			if e != nil && e.definition.kind == kind && !yield(e.record) {
				return
			}
		}
	}
}

// Each iterates over the records of type T in the order they were added.
func Each[T any](d *Dossier) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, e := range d.order {
			if e == nil {
				continue
			}
			if rec, isT := e.record.(any).(*T); isT && !yield(rec) {
				return
			}
		}
	}
}

// Faults returns what could not be read when the dossier was decoded.
func (d *Dossier) Faults() []Fault { return d.faults }

// Backrefs returns the references that lead to the id, ordered by the id they come from and place.
func (d *Dossier) Backrefs(id ID) []Backref {
	d.backrefs.Lock()
	defer d.backrefs.Unlock()
	if d.backrefs.index == nil {
		d.backrefs.index = make(map[ID][]Backref, len(d.order))
		d.backrefs.pointers = map[string]Pointer{}
		for _, e := range d.order {
			if e != nil {
				d.index(e)
			}
		}
		for _, list := range d.backrefs.index {
			slices.SortFunc(list, compareBackrefs)
		}
	}
	return d.backrefs.index[id]
}

func (d *Dossier) index(e *entry) {
	e.leads = nil
	e.definition.References(e.record, func(at *Trail, ref Ref, _ []Kind) {
		if to := ref.ID(); to != "" {
			d.backrefs.index[to] = append(d.backrefs.index[to], Backref{From: e.record.RecordID(), At: d.pointer(at)})
			e.leads = append(e.leads, to)
		}
	})
}

func (d *Dossier) pointer(at *Trail) Pointer {
	var room [64]byte
	text := at.AppendPointer(room[:0])
	pointer, known := d.backrefs.pointers[string(text)]
	if !known {
		pointer = Pointer(text)
		d.backrefs.pointers[string(pointer)] = pointer
	}
	return pointer
}

func (d *Dossier) link(e *entry) {
	if d.backrefs.index == nil {
		return
	}
	d.index(e)
	for _, to := range e.leads {
		slices.SortFunc(d.backrefs.index[to], compareBackrefs)
	}
}

func (d *Dossier) unlink(e *entry) {
	if d.backrefs.index == nil {
		return
	}
	from := e.record.RecordID()
	for _, to := range e.leads {
		d.backrefs.index[to] = slices.DeleteFunc(d.backrefs.index[to], func(b Backref) bool { return b.From == from })
	}
}

func compareBackrefs(a, b Backref) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.At, b.At))
}
