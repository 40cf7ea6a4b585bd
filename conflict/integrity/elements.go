package integrity

import "github.com/armistice-go/armistice/conflict/record"

// Elements are the pointers to one member of every element of a list: "/steps/0/date", "/steps/1/date".
// Rules need them again and again, mostly for naught, so those to the first elements are made once.
type Elements struct {
	list, member string
	first        [16]record.Pointer
}

// ElementsOf returns the pointers to a member of the elements of a list, or with "" to the elements.
func ElementsOf(list, member string) *Elements {
	e := &Elements{list: list, member: member}
	for i := range e.first {
		e.first[i] = e.pointer(i)
	}
	return e
}

// At returns the pointer to the element of an index, counted from 0, or to its member.
func (e *Elements) At(index int) record.Pointer {
	if index < len(e.first) {
		return e.first[index]
	}
	return e.pointer(index)
}

func (e *Elements) pointer(index int) record.Pointer {
	if e.member == "" {
		return record.At(e.list, index)
	}
	return record.At(e.list, index, e.member)
}
