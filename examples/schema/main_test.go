package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

func theSet(t *testing.T) set {
	t.Helper()
	schemas, err := newSet(root)
	require.NoError(t, err)
	return schemas
}

func TestTheKeptFilesAreInStepWithTheTypes(t *testing.T) {
	written := t.TempDir()
	schemas := theSet(t)
	require.NoError(t, schemas.write(written))
	for _, document := range schemas {
		made, err := os.ReadFile(filepath.Join(written, document.file))
		require.NoError(t, err)
		kept, err := os.ReadFile(filepath.Join(root, document.file))
		require.NoError(t, err)
		if !bytes.Equal(kept, made) {
			t.Errorf("%s is out of step; run: go run ./examples/schema -write", document.file)
		}
	}
}

func TestNoFileIsKeptWithoutItsKind(t *testing.T) {
	made := map[string]bool{}
	for _, document := range theSet(t) {
		made[filepath.Join(root, document.file)] = true
	}
	for file := range made {
		kept, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*.json"))
		require.NoError(t, err)
		for _, other := range kept {
			assert.True(t, made[other], "%s is the schema of no kind", other)
		}
	}
}

func TestNamesAndRefusals(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out, root, false, nil))
	names := strings.Fields(out.String())
	assert.Equal(t, "record", names[0])
	assert.Contains(t, names, "mine-record")
	assert.Equal(t, "dossier", names[len(names)-1])

	require.ErrorContains(t, run(&out, root, false, []string{"unheard-of"}), "unheard-of")
	require.ErrorContains(t, run(&out, t.TempDir(), false, nil), "root of the project")
}

func TestAPrintedSchemaCarriesWhatItRefersTo(t *testing.T) {
	for name, carried := range map[string][]string{
		"party":   {`"$id": "urn:armistice:1:kind:party"`, `"$id": "urn:armistice:1:record"`},
		"dossier": {`"$id": "urn:armistice:1:dossier"`, `"$id": "urn:armistice:1:line"`, `"$id": "urn:armistice:1:kind:aid"`},
	} {
		var out strings.Builder
		require.NoError(t, run(&out, root, false, []string{name}))
		for _, id := range carried {
			assert.Equal(t, 1, strings.Count(out.String(), id), "%s in %s", id, name)
		}
	}
}
