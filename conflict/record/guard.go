package record

// guard is what a gate asks about the values of one node, for a walk that comes to all that are set.
type guard struct {
	asks   bool         // about a value that is set or an element
	field  gatedField   // what it asks
	known  bool         // a code must be
	always []gatedField // of a struct: what it asks about fields even where they are unset
}

// passes reports whether no tag of the value itself can fail.
func (g *guard) passes(at place, approves func(tag, text string) bool) bool {
	return g.field.passes(at, approves)
}

// passesAlways reports it for the fields that are looked at even where they are unset.
func (g *guard) passesAlways(at place, approves func(tag, text string) bool) bool {
	for i := range g.always {
		if field := &g.always[i]; !field.passes(at.plus(field.offset), approves) {
			return false
		}
	}
	return true
}

// hang hangs what a gate asks about a struct on its node and those below.
func (n *node) hang(gate *Gate) {
	for _, field := range gate.always {
		child := n.fieldAt(field.offset, &field)
		if child != nil && field.inner == nil {
			child.takeKnown(&field)
			child.takeElements(&field)
		}
		if field.asks() {
			n.guard.always = append(n.guard.always, field)
		}
	}
	for _, field := range gate.whereSet {
		if child := n.fieldAt(field.offset, &field); child != nil {
			child.hangValue(field)
		} else {
			n.guard.always = append(n.guard.always, field)
		}
	}
}

// fieldAt returns the node of a field that lies at an offset, also within a struct that is a field.
func (n *node) fieldAt(offset uintptr, field *gatedField) *node {
	for _, child := range n.fields {
		switch {
		case child.offset == offset && child.typ == field.typ && child.pointer == (field.pointers == 1):
			return child
		case child.packed == packedFields && !child.pointer && child.offset <= offset && offset < child.offset+child.size:
			return child.fieldAt(offset-child.offset, field)
		}
	}
	return nil
}

// hangValue hangs what is asked about the values of a node.
func (n *node) hangValue(field gatedField) {
	n.takeKnown(&field)
	n.takeElements(&field)
	if field.inner != nil && n.packed == packedFields {
		n.hang(field.inner)
		field.inner = nil
	}
	if field.asks() {
		n.guard.asks, n.guard.field = true, field
	}
}

// takeKnown takes over that codes must be known, which is seen when they are packed.
func (n *node) takeKnown(field *gatedField) {
	for i, tag := range field.tags {
		if n.packed == packedCode && !n.pointer && tag.kind == mustBeKnown && tag.codes != nil && tag.codes == n.vocabulary {
			n.guard.known = true
			field.tags = append(field.tags[:i:i], field.tags[i+1:]...)
			return
		}
	}
}

// takeElements takes over what is asked about the elements of a list.
func (n *node) takeElements(field *gatedField) {
	if field.elements != nil && n.packed == packedList {
		n.element.hangValue(*field.elements)
		field.elements = nil
	}
}

// asks reports whether there is anything left to ask. That a value may be left out is no question.
func (f *gatedField) asks() bool {
	return f.elements != nil || f.inner != nil || len(f.tags) > 1 || len(f.tags) == 1 && f.tags[0].kind != omitsEmpty
}
