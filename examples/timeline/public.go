package main

import (
	"bytes"
	"crypto/rand"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
)

// publicView is a dossier and what the public may see of it.
type publicView struct {
	full, shown *record.Dossier
	// left is how many records were left out as a whole.
	left int
	// removed are the values that were taken out of single records.
	removed map[record.ID]map[string]bool
}

func newPublicView(dossier *record.Dossier) (*publicView, error) {
	key := make([]byte, record.MinimumKey) // of pseudonyms, which are not shown and need not last
	rand.Read(key)
	shown, _, err := dossier.Redact(record.Redaction{Audience: record.ToPublic, Key: key})
	if err != nil {
		return nil, err
	}
	return &publicView{full: dossier, shown: shown, left: dossier.Len() - shown.Len(), removed: map[record.ID]map[string]bool{}}, nil
}

// names reports whether the id may be shown: its record is not withheld and keeps its id, and where
// there is no record its kind is not one of people, whose ids are no more public than their names.
func (v *publicView) names(id record.ID) bool {
	if _, held := v.full.Lookup(id); held {
		_, shown := v.shown.Lookup(id)
		return shown
	}
	definition, known := v.full.Kinds().Definition(id.Kind())
	if !known {
		return true
	}
	names, _ := definition.FieldAt("/names")
	return !names.Sensitivity.Exceeds(record.Public) && !definition.Floor().Exceeds(record.Public)
}

// allows reports whether the details of a finding may be shown: neither a field, nor a record, nor a
// value it speaks of was withheld.
func (v *publicView) allows(finding integrity.Finding) bool {
	places := []integrity.Related{{Record: finding.Record, Pointer: finding.Pointer}}
	places = append(places, finding.Related...)
	texts := append([]string{finding.Message}, finding.Assumptions...)
	for _, param := range finding.Params {
		texts = append(texts, param.Value)
	}
	for _, step := range finding.Because {
		places = append(places, integrity.Related{Record: step.Record, Pointer: step.Pointer})
		texts = append(texts, step.Date, step.Text, string(step.Source))
	}
	for _, repair := range finding.Repairs {
		places = append(places, integrity.Related{Record: repair.Record, Pointer: repair.Pointer})
		texts = append(texts, repair.First, repair.Last, repair.Count.String())
	}
	for _, place := range places {
		if !v.names(place.Record) || !v.showsField(place.Record, place.Pointer) {
			return false
		}
	}
	return !v.tells(places, texts)
}

func (v *publicView) showsField(id record.ID, pointer record.Pointer) bool {
	if pointer == "" {
		return true
	}
	kind := id.Kind()
	if rec, held := v.full.Lookup(id); held {
		if definition, known := v.full.Kinds().Of(rec); known {
			kind = definition.Kind()
		}
	}
	definition, known := v.full.Kinds().Definition(kind)
	if !known {
		return false
	}
	field, found := definition.FieldAt(pointer)
	return found && !field.Sensitivity.Exceeds(record.Public)
}

// tells reports whether a text gives away an id of somebody or a value that was taken out of one of
// the records.
func (v *publicView) tells(places []integrity.Related, texts []string) bool {
	for _, text := range texts {
		for _, word := range strings.FieldsFunc(text, parts) {
			word = strings.TrimRight(word, ".")
			if strings.Contains(word, "/") && !v.names(record.ID(word)) {
				return true
			}
			for _, place := range places {
				if v.removedFrom(place.Record)[word] {
					return true
				}
			}
		}
	}
	return false
}

// parts reports whether a character parts words; ids, dates and numbers are words.
func parts(r rune) bool {
	return r != '/' && r != '-' && r != '.' && r != '_' && r != '~' && r != ':' && r != '+' &&
		(r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
}

// removedFrom returns the numbers and texts that a record has and its public form has not.
func (v *publicView) removedFrom(id record.ID) map[string]bool {
	if removed, known := v.removed[id]; known {
		return removed
	}
	removed := map[string]bool{}
	if rec, held := v.full.Lookup(id); held {
		removed = values(v.full.Kinds(), rec)
		if public, shown := v.shown.Lookup(id); shown {
			for value := range values(v.full.Kinds(), public) {
				delete(removed, value)
			}
		}
	}
	v.removed[id] = removed
	return removed
}

// values returns the texts and numbers of a record, wherever they stand in it.
func values(kinds *record.Kinds, rec record.Record) map[string]bool {
	found := map[string]bool{}
	text, err := kinds.Encode(rec)
	if err != nil {
		return found
	}
	decoder := jsontext.NewDecoder(bytes.NewReader(text))
	for {
		token, err := decoder.ReadToken()
		if err != nil {
			return found
		}
		if token.Kind() == '"' || token.Kind() == '0' {
			found[token.String()] = true
		}
	}
}
