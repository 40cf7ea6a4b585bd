package record

import "reflect"

// Arena is memory for records that are let go of together, such as those of one piece of a large
// file. To read records into it costs less than to make room for each, since the memory is used again.
// The zero value is empty. It must not be used by several goroutines at once.
type Arena struct{ shelves map[*node]*shelves }

// Clear makes the memory free for other records. Those that were read into it must no longer be used.
func (a *Arena) Clear() {
	for _, kind := range a.shelves {
		for i := range kind.values {
			kind.values[i].clear()
			kind.elements[i].clear()
		}
	}
}

// of returns the shelves for the records of a shape.
func (a *Arena) of(shape *node) *shelves {
	if a == nil {
		return nil
	}
	kind, known := a.shelves[shape]
	if !known {
		kind = &shelves{make([]shelf, shape.nodes), make([]shelf, shape.nodes)}
		if a.shelves == nil {
			a.shelves = map[*node]*shelves{}
		}
		a.shelves[shape] = kind
	}
	return kind
}

// shelves are for records of one kind: for each node its values, as the record itself and what
// pointers lead to, and the elements of lists of it.
type shelves struct{ values, elements []shelf }

// value returns the place of an unset value of a node.
func (s *shelves) value(n *node) place { return s.values[n.number].take(n.typ) }

// lengthen adds an unset element to the list of a node in this place, which lies in the shelf itself,
// and returns where the new one lies.
func (s *shelves) lengthen(n *node, list place) place {
	shelf := &s.elements[n.element.number]
	first, length := list.list()
	if length > 0 && shelf.taken == shelf.length {
		first = shelf.move(n.typ.Elem(), list, length)
	}
	added := shelf.take(n.typ.Elem())
	if length == 0 {
		first = added
	}
	list.setList(first, length+1)
	return added
}

// shelf is values of one type that lie one after the other, of which the first are taken.
type shelf struct {
	values        reflect.Value // a list
	first         place
	size          uintptr
	taken, length int
}

const (
	firstShelf = 16
	mostOnOne  = 1 << 10
)

// take returns the place of a value that is not taken.
func (s *shelf) take(typ reflect.Type) place {
	if s.taken == s.length {
		s.renew(typ, 1)
	}
	s.taken++
	return s.at(s.taken - 1)
}

func (s *shelf) at(i int) place { return s.first.plus(uintptr(i) * s.size) }

// renew begins another shelf. The one before is left to the records that lie in it.
func (s *shelf) renew(typ reflect.Type, atLeast int) {
	s.length = max(firstShelf, 2*atLeast, min(2*s.length, mostOnOne))
	s.values, s.size, s.taken = reflect.MakeSlice(reflect.SliceOf(typ), s.length, s.length), typ.Size(), 0
	s.first = placeOfValue(s.values.Index(0))
}

// move moves a list that ends where the shelf does to another, and returns where it lies now.
func (s *shelf) move(typ reflect.Type, list place, length int) place {
	s.renew(typ, length)
	reflect.Copy(s.values, list.value(s.values.Type()))
	s.taken = length
	return s.first
}

func (s *shelf) clear() {
	if s.taken > 0 {
		s.values.Slice(0, s.taken).Clear()
		s.taken = 0
	}
}
