package conflict

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// maxLine is how many records are followed up a line, so that a hostile line of records costs no
// more than it is long.
const maxLine = 1_024

// circle returns the record through which following above, step by step, leads back to the start.
// A record that names itself is no circle here; rules of their own report it. No other record is
// asked for where the start has nobody above.
func circle[T any](context *integrity.Context, id record.ID, start *T, above func(*T) []record.Ref) (last record.ID, closed bool) {
	if id == "" {
		return "", false
	}
	seen, line := map[record.ID]bool{id: true}, slices.Clip(above(start))
	for len(line) > 0 && len(seen) < maxLine {
		here := line[0].ID()
		line = line[1:]
		if seen[here] || here == "" {
			continue
		}
		seen[here] = true
		rec, known := integrity.Find[T](context, here.Ref())
		if !known {
			continue
		}
		for _, ref := range above(rec) {
			if ref.ID() == id {
				return here, true
			}
			line = append(line, ref)
		}
	}
	return "", false
}

// onlyOne lists a reference where it is set.
func onlyOne(ref record.Ref) []record.Ref {
	if ref == "" {
		return nil
	}
	return []record.Ref{ref}
}
