package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Where ajv cannot be had, the table says why and the other contenders are measured.
func TestAjvIsMissedWithoutNodeOrRegistry(t *testing.T) {
	programs := t.TempDir()
	t.Setenv("PATH", programs)
	for _, step := range []struct{ install, missing string }{
		{"", "node is not installed"},
		{"node", "npm is not installed"},
		{"npm", "npm cannot install it"},
	} {
		if step.install != "" {
			require.NoError(t, os.WriteFile(filepath.Join(programs, step.install), []byte("#!/bin/sh\nexit 1\n"), 0o755))
		}
		_, missing, err := newAjv(t.TempDir())
		require.NoError(t, err)
		assert.Equal(t, step.missing, missing)
	}
}

func TestTheSchemasOfEveryGeneratedKindAreThere(t *testing.T) {
	compiled, err := compileSchemas()
	require.NoError(t, err)
	for kind := range plainKinds {
		assert.Contains(t, compiled, kind)
	}
}
