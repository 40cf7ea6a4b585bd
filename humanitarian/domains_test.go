package humanitarian_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func allDomains(t *testing.T) *integrity.Checker {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, integrity.Now(chronology.MustParse("2024-12-31")))
	require.NoError(t, err)
	return checker
}

// TestStreamFindsWhatACheckFinds holds streams to checks: a field that a stream lost would show here.
func TestStreamFindsWhatACheckFinds(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/*.jsonl", "testdata/*/*.jsonl", "../agreement/testdata/*/*.jsonl", "../examples/*/*.jsonl"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		files = append(files, found...)
	}
	require.Greater(t, len(files), 40)
	checker := allDomains(t)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		dossier, err := record.Read(bytes.NewReader(text), file, checker.Kinds())
		require.NoError(t, err)
		streamed, err := checker.CheckStream(bytes.NewReader(text), file)
		require.NoError(t, err)
		checked := checker.Check(dossier)
		assert.Equal(t, checked.Findings, streamed.Findings, file)
		assert.Equal(t, checked.Constraints, streamed.Constraints, file)
	}
}

// TestEveryKindStandsEmptyAndFull runs the tags of every field: a tag that the validator does not
// understand panics when it first meets it.
func TestEveryKindStandsEmptyAndFull(t *testing.T) {
	checker := allDomains(t)
	for _, definition := range checker.Kinds().All() {
		empty := definition.New()
		full := definition.New()
		fill(reflect.ValueOf(full).Elem())
		for name, rec := range map[string]record.Record{"empty": empty, "full": full} {
			assert.NotPanics(t, func() {
				report := checker.CheckRecord(rec)
				assert.False(t, report.Has("integrity/rule-panicked"), "%s %s", name, definition.Kind())
			}, "%s %s", name, definition.Kind())
		}
	}
}

// fill gives every field of a record something, every list one element.
func fill(value reflect.Value) {
	switch value.Kind() {
	case reflect.Pointer:
		value.Set(reflect.New(value.Type().Elem()))
		fill(value.Elem())
	case reflect.Struct:
		for i := range value.NumField() {
			if field := value.Field(i); field.CanSet() {
				fill(field)
			}
		}
	case reflect.Slice:
		if value.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		value.Set(reflect.MakeSlice(value.Type(), 1, 1))
		fill(value.Index(0))
	case reflect.String:
		value.SetString("x/y")
	case reflect.Int, reflect.Int64:
		value.SetInt(3)
	case reflect.Float64:
		value.SetFloat(1.5)
	case reflect.Bool:
		value.SetBool(true)
	}
}

func TestFrenchHasNoGap(t *testing.T) {
	assert.Empty(t, allDomains(t).MissingMessages(language.French))
}
