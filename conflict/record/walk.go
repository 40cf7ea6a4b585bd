package record

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// References calls yield for every reference that is set in the record, with the place it stands
// in and the kinds it may lead to. The pointer is built only when asked for.
func (d Definition) References(rec Record, yield func(at *Trail, ref Ref, kinds []Kind)) {
	d.shape.walk(reflect.ValueOf(rec).Elem(), newTrail(), func(n *node) bool { return n.holdsRefs },
		func(at *Trail, n *node, value reflect.Value) {
			if value.Len() > 0 {
				yield(at, Ref(value.String()), n.kinds)
			}
		})
}

// Counts calls yield for every count that is set in the record.
func (d Definition) Counts(rec Record, yield func(at *Trail, count Count)) {
	d.shape.walk(reflect.ValueOf(rec).Elem(), newTrail(), func(n *node) bool { return n.holdsCounts },
		func(at *Trail, _ *node, value reflect.Value) {
			if count := value.Addr().Interface().(*Count); !count.IsZero() {
				yield(at, *count)
			}
		})
}

// Codes calls yield for every vocabulary code that is set in the record.
func (d Definition) Codes(rec Record, yield func(at *Trail, code Coded)) {
	d.shape.walk(reflect.ValueOf(rec).Elem(), newTrail(), func(n *node) bool { return n.holdsCodes },
		func(at *Trail, _ *node, value reflect.Value) {
			if value.Len() > 0 {
				yield(at, value.Interface().(Coded))
			}
		})
}

// Trail is the way from a record to one of its fields while it is walked.
type Trail struct {
	steps []step
	room  [6]step // for the steps of most fields
}

func newTrail() *Trail {
	trail := &Trail{}
	trail.steps = trail.room[:0]
	return trail
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
			into = append(into, pointerEscapes.Replace(step.name)...)
		}
	}
	return into
}

func (t *Trail) push(next step) { t.steps = append(t.steps, next) }
func (t *Trail) pop()           { t.steps = t.steps[:len(t.steps)-1] }

func (n *node) walk(value reflect.Value, at *Trail, into func(*node) bool, visit func(*Trail, *node, reflect.Value)) {
	if n.pointer {
		if value.IsNil() {
			return
		}
		value = value.Elem()
	}
	switch {
	case n.leaf():
		visit(at, n, value)
	case n.fields != nil:
		for _, child := range n.fields {
			if into(child) {
				at.push(step{child.name, -1})
				child.walk(value.FieldByIndex(child.index), at, into, visit)
				at.pop()
			}
		}
	case value.Kind() == reflect.Map:
		n.walkMap(value, at, into, visit)
	default:
		for i := range value.Len() {
			at.push(step{"", i})
			n.element.walk(value.Index(i), at, into, visit)
			at.pop()
		}
	}
}

// walkMap visits a copy of each value in the order of the keys, since map values have no address.
func (n *node) walkMap(value reflect.Value, at *Trail, into func(*node) bool, visit func(*Trail, *node, reflect.Value)) {
	keys := map[string]reflect.Value{}
	for _, key := range value.MapKeys() {
		keys[key.String()] = key
	}
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		held := reflect.New(value.Type().Elem()).Elem()
		held.Set(value.MapIndex(keys[name]))
		at.push(step{name, -1})
		n.element.walk(held, at, into, visit)
		at.pop()
	}
}
