package integrity

import "slices"

// saidInBatch is what rules said of the records of a batch, as it is kept.
type saidInBatch struct {
	open    openBatch
	drafts  draftBatch
	perhaps draftBatch // drafts that hold unless rules have to run again
}

// said is where that of one record lies.
type said struct {
	open            stretch
	drafts, perhaps writtenDrafts
}

// number sets what numbers the names and pointers in it.
func (s *saidInBatch) number(name, pointer func(text string) uint32) {
	for _, packing := range []*packing{&s.open.packing, &s.drafts.packing, &s.perhaps.packing} {
		packing.name, packing.pointer = name, pointer
	}
}

func (s *saidInBatch) clear() {
	s.open.clear()
	s.drafts.clear()
	s.perhaps.clear()
	s.drafts.grounds, s.perhaps.grounds = nil, nil
}

// write writes what was found in one record.
func (s *saidInBatch) write(found *outcome) (of said) {
	of.open.from = len(s.open.constraints)
	s.open.append(found.open)
	of.open.to = len(s.open.constraints)
	of.drafts, of.perhaps = s.drafts.write(found.drafts), s.perhaps.write(found.perhaps)
	return of
}

// room returns a room into which that of the records that are kept is copied.
func (s *saidInBatch) room() saidInBatch {
	room := saidInBatch{drafts: s.drafts.room(), perhaps: s.perhaps.room()}
	room.open.formulas, room.open.bytes = s.open.formulas, slices.Clone(s.open.bytes)
	room.open.constraints = make([]openConstraint, 0, len(s.open.constraints))
	return room
}

// copy takes over that of one record.
func (s *saidInBatch) copy(from *saidInBatch, of *said) {
	s.open.constraints = append(s.open.constraints, from.open.constraints[of.open.from:of.open.to]...)
	s.drafts.copy(&from.drafts, of.drafts)
	s.perhaps.copy(&from.perhaps, of.perhaps)
}

// drop lets go of what a record broke that is left out.
func (s *saidInBatch) drop(of *said) {
	s.drafts.drop(of.drafts)
	s.perhaps.drop(of.perhaps)
}
