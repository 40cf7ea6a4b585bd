package integrity

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// checkFields does the kernel's own checks of the fields of a record, in one walk.
func (p *pass) checkFields(definition record.Definition, rec record.Record) {
	definition.Visit(rec, fieldChecks{p})
}

// fieldChecks are told what stands in the fields of a record.
type fieldChecks struct{ *pass }

// Reference reports a reference that is malformed, leads to a kind that cannot stand there, or
// dangles. Alone or in a stream, where the other records are not there, the last is not asked.
func (p fieldChecks) Reference(at *record.Trail, ref record.Ref, kinds []record.Kind) {
	if ref.IsExternal() {
		return
	}
	id := ref.ID()
	if id.Validate() != nil {
		p.kernel("record/malformed-reference", p.timeline.id, p.timeline.place, at.Pointer())
		return
	}
	if !fits(id.Kind(), kinds) {
		p.kernel("record/wrong-kind", p.timeline.id, p.timeline.place, at.Pointer()).
			With("kind", string(id.Kind())).With("kinds", joinKinds(kinds)).Relate(id, "")
	}
	if !p.alone && !p.provisional {
		p.mustExistAt(id, at)
	}
}

// Count reports a count that no arithmetic can use.
func (p fieldChecks) Count(at *record.Trail, count record.Count) {
	if !count.Ordered() {
		p.kernel("record/count-out-of-order", p.timeline.id, p.timeline.place, at.Pointer()).With("count", count)
	}
	if count.Negative() {
		p.kernel("record/negative-count", p.timeline.id, p.timeline.place, at.Pointer()).With("count", count)
	}
}

func (p *pass) mustExistAt(id record.ID, at *record.Trail) {
	_, exists := p.archive.Lookup(id)
	p.timeline.asked.about(id, exists)
	if !exists {
		p.dangles(id, at.Pointer())
	}
}

func (p *pass) dangles(id record.ID, at record.Pointer) {
	p.kernel("record/dangling-reference", p.timeline.id, p.timeline.place, at).With("reference", string(id)).Relate(id, "")
}

func fits(kind record.Kind, kinds []record.Kind) bool {
	return len(kinds) == 0 || kinds[0] == "*" || slices.Contains(kinds, kind)
}

func joinKinds(kinds []record.Kind) string {
	text := ""
	for i, kind := range kinds {
		switch {
		case i == 0:
		case i == len(kinds)-1:
			text += " or "
		default:
			text += ", "
		}
		text += string(kind)
	}
	return text
}
