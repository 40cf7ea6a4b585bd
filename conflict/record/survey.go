package record

// Surveyor is told what a survey of a record comes to.
type Surveyor interface {
	// Symbol returns the number that is packed for the text of an id, a kind or an unset reference.
	Symbol(text string) uint64
	// Reference is told of a reference that is set and the kinds it may lead to, and returns the number
	// that is packed for it.
	Reference(at *Trail, ref Ref, kinds []Kind) uint64
	// Count is told of a count that is set.
	Count(at *Trail, count *Count)
}

// Survey is what one walk over a record yields: what [Kinds.Pack], [Definition.Visit] and
// [Gate.Passes] come to in one each.
type Survey struct {
	Packed []byte
	Passes bool // no `validate` tag can fail
}

// Survey packs a record of the kind behind into, tells of its references and counts, and lets it through
// the gate, whose function approves is. The error is that of a value which cannot be written. It panics
// where the record is not a pointer to one of the kind.
func (d *Definition) Survey(into []byte, rec Record, surveyor Surveyor, approves func(tag, text string) bool) (Survey, error) {
	p := packings.Get().(*packing)
	p.bytes, p.surveyor, p.passes, p.failed = into, surveyor, true, nil
	p.steps, p.firstNode, p.approves = p.room[:0], d.firstNode, approves
	p.number(surveyor.Symbol(string(d.kind)))
	p.fields(d.shape, placeOf(rec, d.shape.pointers))
	survey, failed := Survey{p.bytes, p.passes}, p.failed
	p.bytes, p.surveyor, p.approves = nil, nil, nil
	packings.Put(p)
	return survey, failed
}

// within tells of what a value holds that is packed in one piece.
func (p *packing) within(n *node, at place) {
	if n.holds&(toReferences|toCounts) == 0 {
		return
	}
	w := newWalk(toReferences | toCounts)
	w.steps, w.visitor = append(w.steps, p.steps...), withinPiece{p.surveyor}
	w.held(n, at)
	w.visitor = nil
	walks.Put(w)
}

type withinPiece struct{ surveyor Surveyor }

func (w withinPiece) Reference(at *Trail, ref Ref, kinds []Kind) {
	w.surveyor.Reference(at, ref, kinds)
}
func (w withinPiece) Count(at *Trail, count Count) { w.surveyor.Count(at, &count) }
