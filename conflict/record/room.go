package record

import "reflect"

// roomy is a record and, in the same piece of memory, room for what nearly every record has one of.
// Most of what it costs to read a record is to make room, and one piece costs less than three.
type roomy[T any] struct {
	record   T
	name     Name
	citation Citation
}

// makeRoom lets a shape make records that have room, and their lists of names and citations know
// where it is.
func makeRoom[T any](shape *node) {
	shape.withRoom = func() Record { return any(&new(roomy[T]).record).(Record) }
	shape.recordAt = func(at place) Record { return any(as[T](at)).(Record) }
	shape.header = func(at place) *Header { return any(as[T](at)).(headed).Head() }
	var made roomy[T]
	room := reflect.TypeOf(made)
	for i, element := range []reflect.Type{reflect.TypeOf(made.name), reflect.TypeOf(made.citation)} {
		for _, field := range shape.fields {
			if field.kind == reflect.Slice && !field.pointer && field.typ.Elem() == element {
				field.room = room.Field(i + 1).Offset
				break
			}
		}
	}
}

// begin puts an empty list in its place, in a record that was made with room.
func (n *node) begin(list, record place) {
	if n.room == 0 {
		list.emptyList()
		return
	}
	list.emptyListIn(record.plus(n.room))
}
