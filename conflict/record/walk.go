package record

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"sync"
)

// Visitor is told what a walk over a record comes to, with the place it stands in. The pointer of a
// place is built only when asked for.
type Visitor interface {
	// Reference is told of a reference that is set, and the kinds it may lead to.
	Reference(at *Trail, ref Ref, kinds []Kind)
	// Count is told of a count that is set.
	Count(at *Trail, count Count)
}

// Visit tells the visitor of every reference and every count that is set in the record.
func (d Definition) Visit(rec Record, visitor Visitor) {
	w := newWalk(toReferences | toCounts)
	w.visitor = visitor
	w.through(d.shape, rec)
}

// References calls yield for every reference that is set in the record, with the place it stands
// in and the kinds it may lead to. The pointer is built only when asked for.
func (d Definition) References(rec Record, yield func(at *Trail, ref Ref, kinds []Kind)) {
	w := newWalk(toReferences)
	w.visitor = referenceVisitor(yield)
	w.through(d.shape, rec)
}

// Counts calls yield for every count that is set in the record.
func (d Definition) Counts(rec Record, yield func(at *Trail, count Count)) {
	w := newWalk(toCounts)
	w.visitor = countVisitor(yield)
	w.through(d.shape, rec)
}

// Codes calls yield for every vocabulary code that is set in the record.
func (d Definition) Codes(rec Record, yield func(at *Trail, code Coded)) {
	w := newWalk(toCodes)
	w.code = yield
	w.through(d.shape, rec)
}

type referenceVisitor func(*Trail, Ref, []Kind)

func (v referenceVisitor) Reference(at *Trail, ref Ref, kinds []Kind) { v(at, ref, kinds) }
func (v referenceVisitor) Count(*Trail, Count)                        {}

type countVisitor func(*Trail, Count)

func (v countVisitor) Reference(*Trail, Ref, []Kind) {}
func (v countVisitor) Count(at *Trail, count Count)  { v(at, count) }

// goal is what a walk through a record looks for, one bit each.
type goal uint8

const (
	toReferences goal = 1 << iota
	toCounts
	toCodes
	goals // is how many ways there are to look for some of them
)

// goalIn returns what a walk finds in values of a type themselves.
func goalIn(typ reflect.Type) goal {
	switch {
	case typ == refType:
		return toReferences
	case typ == countType:
		return toCounts
	case typ.Kind() == reflect.String && typ.Implements(codedType):
		return toCodes
	}
	return 0
}

// ways are fields of a struct that a walk has to go into.
type ways struct {
	fields []*node
	unset  []unsetTest
}

// signpost notes for all goals which fields a walk has to go into.
func (n *node) signpost() {
	for goal := range goals {
		n.ways[goal] = ways{}
		for i, field := range n.fields {
			if field.holds&goal != 0 {
				n.ways[goal].fields = append(n.ways[goal].fields, field)
				n.ways[goal].unset = append(n.ways[goal].unset, n.unset[i])
			}
		}
	}
}

// Trail is the way from a record to one of its fields while it is walked.
type Trail struct {
	steps []step
	room  [6]step // for the steps of most fields
	node  int     // it has come to, in a survey, from one on
}

// step is a token as it stands in a pointer, a slash in front, or, where that is empty, an index.
type step struct {
	token string
	index int // keyed for the key of a map
}

const keyed = -1

func tokenOf(name string) string { return "/" + pointerEscapes.Replace(name) }

// Pointer returns the JSON Pointer of the field the walk has come to.
func (t *Trail) Pointer() Pointer {
	var room [64]byte
	return Pointer(t.AppendPointer(room[:0]))
}

// AppendPointer appends the JSON Pointer of the field the walk has come to.
func (t *Trail) AppendPointer(into []byte) []byte {
	for i := range t.steps {
		if step := &t.steps[i]; step.token != "" {
			into = append(into, step.token...)
		} else {
			into = strconv.AppendInt(append(into, '/'), int64(step.index), 10)
		}
	}
	return into
}

// mostIndex is the first index for which fields have no key.
const mostIndex = 8

// Key returns a small number that stands for the pointer of a reference in a survey: of records of the
// same kinds, what has the same key has the same pointer. It is false where the field has none, as one
// that lies far down a list.
func (t *Trail) Key() (key int, has bool) {
	index, indices := 0, 0
	for i := range t.steps {
		if step := &t.steps[i]; step.index == keyed {
			return 0, false
		} else if step.token == "" {
			index, indices = step.index, indices+1
		}
	}
	return t.node*mostIndex + index, t.node > 0 && indices < 2 && index < mostIndex
}

func (t *Trail) push(next step) { t.steps = append(t.steps, next) }
func (t *Trail) pop()           { t.steps = t.steps[:len(t.steps)-1] }

// walk is one walk through a record.
type walk struct {
	Trail
	goal    goal
	visitor Visitor
	code    func(*Trail, Coded)
}

// walks are used again, since a record is walked several times.
var walks = sync.Pool{New: func() any { return &walk{} }}

func newWalk(goal goal) *walk {
	w := walks.Get().(*walk)
	w.goal, w.steps = goal, w.room[:0]
	return w
}

func (w *walk) through(shape *node, rec Record) {
	w.into(shape, placeOf(rec, shape.pointers))
	w.visitor, w.code = nil, nil
	walks.Put(w)
}

func (w *walk) into(n *node, at place) {
	if n.pointer {
		to, leads := at.led()
		if !leads {
			return
		}
		at = to
	}
	w.held(n, at)
}

// held goes into a value, or what a pointer led to.
func (w *walk) held(n *node, at place) {
	switch {
	case n.leads != 0:
		w.come(n, at)
	case n.fields != nil:
		w.intoFields(n, at)
	case n.kind == reflect.Map:
		w.intoMap(n, at.value(n.typ))
	default:
		w.intoList(n, at)
	}
}

// come tells of what the walk has come to, if it is set.
func (w *walk) come(n *node, at place) {
	switch n.leads {
	case toReferences:
		if ref := *as[Ref](at); ref != "" {
			w.visitor.Reference(&w.Trail, ref, n.kinds)
		}
	case toCounts:
		if count := as[Count](at); !count.IsZero() {
			w.visitor.Count(&w.Trail, *count)
		}
	case toCodes:
		if *as[string](at) != "" {
			w.code(&w.Trail, at.value(n.typ).Interface().(Coded))
		}
	}
}

func (w *walk) intoFields(n *node, at place) {
	ways, depth := &n.ways[w.goal], len(w.steps)
	w.push(step{})
	for i := firstSet(ways.unset, at, 0); i < len(ways.fields); i = firstSet(ways.unset, at, i+1) {
		child := ways.fields[i]
		w.steps[depth].token = child.token
		w.into(child, at.plus(child.offset))
	}
	w.pop()
}

func (w *walk) intoList(n *node, at place) {
	element, length := at, n.length
	if n.kind == reflect.Slice {
		element, length = at.list()
	}
	depth := len(w.steps)
	w.push(step{})
	for i := range length {
		w.steps[depth].index = i
		w.into(n.element, element.plus(uintptr(i)*n.element.size))
	}
	w.pop()
}

// intoMap visits a copy of each value in the order of the keys, since map values have no address.
func (w *walk) intoMap(n *node, value reflect.Value) {
	keys := map[string]reflect.Value{}
	for _, key := range value.MapKeys() {
		keys[key.String()] = key
	}
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		w.push(step{token: tokenOf(name)})
		w.into(n.element, placeOfValue(addressable(value.MapIndex(keys[name]))))
		w.pop()
	}
}
