package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	contradiction := filepath.Join("..", "..", "humanitarian", "testdata", "cohort-of-32-more-than-ten.jsonl")
	register := filepath.Join("..", "..", "humanitarian", "testdata", "register-of-the-missing.jsonl")
	tests := map[string]struct {
		arguments []string
		status    int
	}{
		"cohort-of-32.txt":           {nil, 0},
		"cohort-of-32.svg":           {[]string{"-svg"}, 0},
		"more-than-ten.txt":          {[]string{contradiction}, 1},
		"undated-changes.txt":        {[]string{"-cohort", "cohort/visited-in-the-first-war", register}, 0},
		"undated-changes.svg":        {[]string{"-svg", "-cohort", "cohort/visited-in-the-first-war", register}, 0},
		"more-than-ten-captured.svg": {[]string{"-svg", contradiction}, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			assert.Equal(t, test.status, run(test.arguments, &out, &errs))
			assert.Empty(t, errs.String())
			path := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(path, out.Bytes(), 0o644))
			}
			wanted, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(wanted), out.String())
			if strings.HasSuffix(name, ".svg") {
				assert.NoError(t, wellFormed(&out))
				return
			}
			for line := range strings.Lines(out.String()) {
				assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), lineWidth, line)
			}
		})
	}
}

func wellFormed(document io.Reader) error {
	decoder := xml.NewDecoder(document)
	for {
		if _, err := decoder.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

func TestUnusableInput(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.jsonl")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	for name, arguments := range map[string][]string{
		"no such file":   {"nowhere.jsonl"},
		"two files":      {"a", "b"},
		"unknown flag":   {"-colour"},
		"unknown cohort": {"-cohort", "cohort/nowhere"},
		"no cohort":      {empty},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			assert.Equal(t, 2, run(arguments, &out, &errs))
			assert.Empty(t, out.String())
			assert.NotEmpty(t, errs.String())
		})
	}
	assert.Equal(t, 0, run([]string{"-h"}, io.Discard, io.Discard))
}
