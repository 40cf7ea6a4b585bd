package humanitarian_test

import (
	"bytes"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is read and written again is read as the same records.
func TestFixturesSurviveWriting(t *testing.T) {
	checker := checker(t)
	files, err := filepath.Glob("testdata/*.jsonl")
	require.NoError(t, err)
	for _, path := range files {
		first := read(t, checker, filepath.Base(path))
		var written bytes.Buffer
		require.NoError(t, first.Write(&written))
		second := checker.NewDossier()
		require.NoError(t, second.Read(strings.NewReader(written.String()), ""))
		require.Empty(t, second.Faults())
		require.Equal(t, first.Len(), second.Len())
		var again bytes.Buffer
		require.NoError(t, second.Write(&again))
		assert.Equal(t, written.String(), again.String(), path)
	}
}

// Every code of every vocabulary the records use has a title and a definition, and is written in
// lower snake case.
func TestVocabularies(t *testing.T) {
	seen := map[string]bool{}
	for _, definition := range humanitarian.Definitions() {
		for _, field := range definition.Fields() {
			coded, isCoded := reflect.New(field.Type).Elem().Interface().(record.Coded)
			if !isCoded || seen[coded.Vocabulary().Name()] {
				continue
			}
			vocabulary := coded.Vocabulary()
			seen[vocabulary.Name()] = true
			codes := map[string]bool{}
			for _, term := range vocabulary.Terms() {
				assert.Regexp(t, `^[a-z0-9]+(_[a-z0-9]+)*$`, term.Code, vocabulary.Name())
				assert.NotEmpty(t, term.Title, term.Code)
				assert.NotEmpty(t, term.Definition, term.Code)
				assert.False(t, codes[term.Code], "%s stands twice in %s", term.Code, vocabulary.Name())
				codes[term.Code] = true
			}
		}
	}
	assert.GreaterOrEqual(t, len(seen), 20)
}
