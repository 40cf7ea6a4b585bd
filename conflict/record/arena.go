package record

import "reflect"

// Arena is memory for records that are let go of together, such as those of one piece of a large
// file. To read records into it costs less than to make room for each, since the memory is used again.
// The zero value is empty. It must not be used by several goroutines at once.
type Arena struct {
	shelves []*shelves // by the numbers of shapes; nil for those of which no record was read
	inUse   []*shelf
}

// Clear makes the memory free for other records. Those that were read into it must no longer be used.
func (a *Arena) Clear() {
	for _, shelf := range a.inUse {
		shelf.clear()
	}
	a.inUse = a.inUse[:0]
}

// of returns the shelves for the records of a shape.
func (a *Arena) of(shape *node) *shelves {
	if a == nil {
		return nil
	}
	if shape.serial >= len(a.shelves) {
		a.shelves = append(a.shelves, make([]*shelves, shape.serial+1-len(a.shelves))...)
	}
	if a.shelves[shape.serial] == nil {
		a.shelves[shape.serial] = &shelves{a, make([]shelf, shape.nodes), make([]shelf, shape.nodes)}
	}
	return a.shelves[shape.serial]
}

// shelves are for records of one kind: for each node its values, as the record itself and what
// pointers lead to, and the elements of lists of it. Where there are none, each value has memory of
// its own.
type shelves struct {
	arena            *Arena
	values, elements []shelf
}

// record makes an unset record of a shape.
func (s *shelves) record(shape *node) Record {
	if s == nil {
		return shape.withRoom()
	}
	return shape.recordAt(s.value(shape))
}

// value returns the place of an unset value of a node.
func (s *shelves) value(n *node) place { return s.take(&s.values[n.number], n.typ, 1) }

// lead makes what the pointer of a node in this place is to lead to.
func (s *shelves) lead(n *node, from place) (to place) {
	if s == nil {
		to = newPlace(n.typ)
	} else {
		to = s.value(n)
	}
	from.leadTo(to)
	return to
}

// list makes a list of a node in this place, of so many unset elements, and returns where the first
// one lies.
func (s *shelves) list(n *node, list place, length int) (first place) {
	list.emptyList()
	if length > 0 {
		first = s.take(&s.elements[n.element.number], n.elements, length)
		list.setList(first, length)
	}
	return first
}

// lengthen adds an unset element to the list of a node in this place, which lies in the shelf itself,
// and returns where the new one lies.
func (s *shelves) lengthen(n *node, list place) place {
	shelf := &s.elements[n.element.number]
	first, length := list.list()
	if shelf.taken == shelf.length && length > 0 {
		first = shelf.move(n.elements, list, length)
	}
	added := s.take(shelf, n.elements, 1)
	if length == 0 {
		first = added
	}
	list.setList(first, length+1)
	return added
}

// take returns the place of the first of so many values that are not taken.
func (s *shelves) take(from *shelf, typ reflect.Type, count int) place {
	if from.taken == 0 {
		s.arena.inUse = append(s.arena.inUse, from)
	}
	if from.taken+count > from.length {
		from.renew(typ, count)
	}
	from.taken += count
	return from.first.plus(uintptr(from.taken-count) * from.size)
}

// shelf is values of one type that lie one after the other, of which the first are taken.
type shelf struct {
	values        reflect.Value // a list that can be set
	first         place
	size          uintptr
	taken, length int
}

const (
	firstShelf = 16
	mostOnOne  = 1 << 10
)

// renew begins another shelf. The one before is left to the records that lie in it.
func (s *shelf) renew(typ reflect.Type, atLeast int) {
	s.length = max(firstShelf, atLeast, min(2*s.length, mostOnOne))
	s.values, s.size, s.taken = reflect.New(reflect.SliceOf(typ)).Elem(), typ.Size(), 0
	s.values.Set(reflect.MakeSlice(s.values.Type(), s.length, s.length))
	s.first = placeOfValue(s.values.Index(0))
}

// move moves a list that ends where the shelf does to another, and returns where it lies now.
func (s *shelf) move(typ reflect.Type, list place, length int) place {
	s.renew(typ, 2*length)
	reflect.Copy(s.values, list.value(s.values.Type()))
	s.taken = length
	return s.first
}

// clear makes the shelf free. One that grew large for a single list is given up.
func (s *shelf) clear() {
	if s.length > mostOnOne {
		*s = shelf{}
		return
	}
	s.values.SetLen(s.taken)
	s.values.Clear()
	s.values.SetLen(s.length)
	s.taken = 0
}
