package integrity

// order is the order in which the records of a batch are checked: kind by kind, as the rules of a kind
// cost less while those of others have not been run in between.
type order struct {
	entries []int32
	byKind  [][]int32 // the entries of each kind, by its number
}

func (o *order) add(kind int, entry int32) {
	for kind >= len(o.byKind) {
		o.byKind = append(o.byKind, nil)
	}
	o.byKind[kind] = append(o.byKind[kind], entry)
}

// settle puts what was added in order.
func (o *order) settle() {
	for _, entries := range o.byKind {
		o.entries = append(o.entries, entries...)
	}
}

func (o *order) clear() {
	o.entries = o.entries[:0]
	for kind := range o.byKind {
		o.byKind[kind] = o.byKind[kind][:0]
	}
}
