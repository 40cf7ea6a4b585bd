package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// texts are the bad examples of all rules and the files of records in the project.
func texts(t *testing.T, held *integrity.Checker) map[string]string {
	t.Helper()
	found := map[string]string{}
	for rule := range held.Catalogue().All() {
		found[string(rule.Code)] = rule.Bad
	}
	require.NoError(t, filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".jsonl" {
			return err
		}
		text, err := os.ReadFile(path)
		found[path] = string(text)
		return err
	}))
	return found
}

// A repair is one change that heals its finding by itself, so a program can offer to make it.
func TestEveryRepairHealsItsFinding(t *testing.T) {
	held := checker(t)
	made, refused := map[bool]int{}, map[string]error{}
	for name, text := range texts(t, held) {
		read := func() *record.Dossier {
			dossier, err := record.Read(strings.NewReader(text), name, held.Kinds())
			require.NoError(t, err)
			return dossier
		}
		for _, finding := range held.Check(read()).Findings {
			for _, repair := range finding.Repairs {
				dossier := read()
				repaired, err := repair.Apply(dossier)
				if err != nil {
					refused[string(finding.Code)] = err
					continue
				}
				made[repair.Count.IsZero()]++
				require.NoError(t, dossier.Replace(repaired))
				assert.False(t, slices.ContainsFunc(held.Check(dossier).Findings, func(other integrity.Finding) bool {
					return other.Fingerprint == finding.Fingerprint && other.Severity >= finding.Severity
				}), "%s: %s is still found although %s", name, finding.Code, repair)
			}
		}
	}
	assert.Greater(t, made[true], 150, "dates")
	assert.Greater(t, made[false], 30, "counts")
	assert.LessOrEqual(t, len(refused), 5, "%v", refused)
	for code, err := range refused { // a span would end before it starts, or the field is a year's number
		assert.True(t, errors.Is(err, integrity.ErrNoValue) || errors.Is(err, record.ErrDoesNotFit), code)
	}
}
