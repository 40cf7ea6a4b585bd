package dataset

import "github.com/armistice-go/armistice/conflict/record"

// Refs makes references from the ids that a dataset has for records of one kind. Rows that stand
// near each other name the same ones again and again: the latest are kept, to be shared.
type Refs struct {
	prefix string
	latest [128]record.Ref
}

// NewRefs makes references that begin with a prefix, such as "party/ucdp-".
func NewRefs(prefix string) *Refs { return &Refs{prefix: prefix} }

// NewExternalRefs makes references to outside whose names begin with a prefix, such as "gw/".
func NewExternalRefs(prefix string) *Refs { return NewRefs(string(record.External(prefix))) }

// longestShared is the length of ids above which they are not kept.
const longestShared = 64

// To returns the reference to the record of an id, "" for none.
func (r *Refs) To(id string) record.Ref {
	switch {
	case id == "":
		return ""
	case len(id) > longestShared:
		return record.Ref(r.prefix + id)
	}
	place := 0
	for _, sign := range []byte(id) {
		place = place*10 + int(sign)
	}
	kept := &r.latest[uint(place)%uint(len(r.latest))]
	if from := len(r.prefix); len(*kept) != from+len(id) || string((*kept)[from:]) != id {
		*kept = record.Ref(r.prefix + id)
	}
	return *kept
}
