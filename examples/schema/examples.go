package main

import (
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
)

// longestExample is the most bytes of a record shown as an example.
const longestExample = 400

// examplesOf takes for every kind the longest small record of the good examples of rules that has
// no error by itself, so that the example shows much; of equals the first by text.
func examplesOf(checker *integrity.Checker) map[record.Kind][]any {
	best := map[record.Kind]string{}
	for rule := range checker.Catalogue().All() {
		for line := range strings.Lines(rule.Good) {
			line = strings.TrimSpace(line)
			rec, faults := checker.Kinds().Decode([]byte(line), false)
			if rec == nil || len(faults) > 0 || len(line) > longestExample || faulty(checker, rec) {
				continue
			}
			kind := rec.RecordID().Kind()
			held := best[kind]
			if len(line) > len(held) || len(line) == len(held) && line < held {
				best[kind] = line
			}
		}
	}
	examples := map[record.Kind][]any{}
	for kind, line := range best {
		examples[kind] = []any{jsontext.Value(line)}
	}
	return examples
}

func faulty(checker *integrity.Checker, rec record.Record) bool {
	return slices.ContainsFunc(checker.CheckRecord(rec).Findings, func(finding integrity.Finding) bool {
		return finding.Severity == integrity.Error
	})
}
