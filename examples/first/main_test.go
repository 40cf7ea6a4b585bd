package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// block returns the first fenced block of a language in a Markdown page.
func block(t *testing.T, page, language string) string {
	t.Helper()
	_, rest, found := strings.Cut(page, "```"+language+"\n")
	require.True(t, found)
	text, _, found := strings.Cut(rest, "```")
	require.True(t, found)
	return text
}

func TestReadmeShowsThisProgramAndWhatItPrints(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	program, err := os.ReadFile("main.go")
	require.NoError(t, err)
	assert.Equal(t, string(program), block(t, string(page), "go"))
	printed, err := exec.Command("go", "run", ".").Output()
	require.NoError(t, err)
	assert.Equal(t, string(printed), block(t, string(page), "text"))
}
