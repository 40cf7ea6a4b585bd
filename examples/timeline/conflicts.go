package main

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
)

// The most links that are followed from a record to its conflict: how many records in a row, and how
// many in all.
const (
	maxSteps   = 4
	maxLookups = 200
)

// conflictOf returns the conflict a record is, or belongs to through the records it links to, the
// nearest first; "" where there is none. The conflict may be one that the dossier does not hold.
func conflictOf(dossier *record.Dossier, rec record.Record) record.ID {
	seen := map[record.ID]bool{}
	reached := []record.Record{rec}
	for range maxSteps + 1 {
		var next []record.Record
		for _, rec := range reached {
			if _, is := rec.(*conflict.Conflict); is {
				return rec.RecordID()
			}
			found, missing := linked(dossier, rec, seen)
			if missing != "" {
				return missing
			}
			next = append(next, found...)
		}
		reached = next
	}
	return ""
}

// linked returns the records that a record belongs to and that were not seen before, or the conflict
// it names where the dossier does not hold that.
func linked(dossier *record.Dossier, rec record.Record, seen map[record.ID]bool) (found []record.Record, missing record.ID) {
	belongs, links := rec.(conflict.InConflict)
	if !links {
		return nil, ""
	}
	for _, ref := range belongs.ConflictLinks() {
		id := ref.ID()
		if len(seen) >= maxLookups || id == "" || seen[id] {
			continue
		}
		seen[id] = true
		if next, known := dossier.Lookup(id); known {
			found = append(found, next)
		} else if id.Kind() == "conflict" && id.Validate() == nil {
			missing = id
		}
	}
	if len(found) > 0 {
		missing = ""
	}
	return found, missing
}
