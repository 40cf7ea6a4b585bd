package conflict

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// maxLine is how many records are followed up a line, so that a hostile line of records costs no
// more than it is long.
const maxLine = 1_024

// circle returns the record through which following above, step by step, leads back to the start.
// A record that names itself is no circle here; rules of their own report it.
func circle[T any](context *integrity.Context, start record.ID, above func(*T) []record.Ref) (last record.ID, closed bool) {
	seen, line := map[record.ID]bool{}, []record.ID{start}
	for len(line) > 0 && len(seen) < maxLine {
		id := line[0]
		line = line[1:]
		if seen[id] || id == "" {
			continue
		}
		seen[id] = true
		rec, known := integrity.Find[T](context, id.Ref())
		if !known {
			continue
		}
		for _, ref := range above(rec) {
			next := ref.ID()
			if next == start && id != start {
				return id, true
			}
			line = append(line, next)
		}
	}
	return "", false
}
