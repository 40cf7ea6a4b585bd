package record

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"sync"
)

// References calls yield for every reference that is set in the record, with the place it stands
// in and the kinds it may lead to. The pointer is built only when asked for.
func (d Definition) References(rec Record, yield func(at *Trail, ref Ref, kinds []Kind)) {
	walkThrough(d.shape, rec, toReferences, func(at *Trail, n *node, value reflect.Value) {
		if value.Len() > 0 {
			yield(at, Ref(value.String()), n.kinds)
		}
	})
}

// Counts calls yield for every count that is set in the record.
func (d Definition) Counts(rec Record, yield func(at *Trail, count Count)) {
	walkThrough(d.shape, rec, toCounts, func(at *Trail, _ *node, value reflect.Value) {
		if count := value.Addr().Interface().(*Count); !count.IsZero() {
			yield(at, *count)
		}
	})
}

// Codes calls yield for every vocabulary code that is set in the record.
func (d Definition) Codes(rec Record, yield func(at *Trail, code Coded)) {
	walkThrough(d.shape, rec, toCodes, func(at *Trail, _ *node, value reflect.Value) {
		if value.Len() > 0 {
			yield(at, value.Interface().(Coded))
		}
	})
}

// goal is what a walk through a record looks for.
type goal int

const (
	toReferences goal = iota
	toCounts
	toCodes
	goals
)

// hold reports whether a value of the node may hold what is looked for.
func (n *node) hold(goal goal) bool {
	switch goal {
	case toReferences:
		return n.holdsRefs
	case toCounts:
		return n.holdsCounts
	}
	return n.holdsCodes
}

// signpost notes for every goal which fields a walk has to go into.
func (n *node) signpost() {
	for goal := range goals {
		n.ways[goal] = nil
		for _, field := range n.fields {
			if field.hold(goal) {
				n.ways[goal] = append(n.ways[goal], field)
			}
		}
	}
}

// Trail is the way from a record to one of its fields while it is walked.
type Trail struct {
	steps []step
	room  [6]step // for the steps of most fields
}

type step struct {
	name  string
	index int // -1 for a name
}

// Pointer returns the JSON Pointer of the field the walk has come to.
func (t *Trail) Pointer() Pointer {
	var room [64]byte
	return Pointer(t.AppendPointer(room[:0]))
}

// AppendPointer appends the JSON Pointer of the field the walk has come to.
func (t *Trail) AppendPointer(into []byte) []byte {
	for _, step := range t.steps {
		into = append(into, '/')
		if step.index >= 0 {
			into = strconv.AppendInt(into, int64(step.index), 10)
		} else {
			into = appendEscaped(into, step.name)
		}
	}
	return into
}

func (t *Trail) push(next step) { t.steps = append(t.steps, next) }
func (t *Trail) pop()           { t.steps = t.steps[:len(t.steps)-1] }

// walk is one walk through a record.
type walk struct {
	Trail
	goal  goal
	visit func(*Trail, *node, reflect.Value)
}

// walks are used again, since a record is walked several times.
var walks = sync.Pool{New: func() any { return &walk{} }}

func walkThrough(shape *node, rec Record, goal goal, visit func(*Trail, *node, reflect.Value)) {
	w := walks.Get().(*walk)
	w.goal, w.visit, w.steps = goal, visit, w.room[:0]
	w.into(shape, reflect.ValueOf(rec).Elem())
	w.visit = nil
	walks.Put(w)
}

func (w *walk) into(n *node, value reflect.Value) {
	if n.pointer {
		if value.IsNil() {
			return
		}
		value = value.Elem()
	}
	switch {
	case n.leaf():
		w.visit(&w.Trail, n, value)
	case n.fields != nil:
		for _, child := range n.ways[w.goal] {
			w.push(step{child.name, -1})
			w.into(child, child.in(value))
			w.pop()
		}
	case value.Kind() == reflect.Map:
		w.intoMap(n, value)
	default:
		for i := range value.Len() {
			w.push(step{"", i})
			w.into(n.element, value.Index(i))
			w.pop()
		}
	}
}

// intoMap visits a copy of each value in the order of the keys, since map values have no address.
func (w *walk) intoMap(n *node, value reflect.Value) {
	keys := map[string]reflect.Value{}
	for _, key := range value.MapKeys() {
		keys[key.String()] = key
	}
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		w.push(step{name, -1})
		w.into(n.element, addressable(value.MapIndex(keys[name])))
		w.pop()
	}
}
