package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPagesAgainstGoldenFiles(t *testing.T) {
	for _, day := range []string{"2020-11-08", "2020-11-14", "2020-11-20", "2020-11-30", "2023-11-11", "2025-11-11"} {
		t.Run(day, func(t *testing.T) {
			var out, errs bytes.Buffer
			require.Zero(t, run([]string{"-on", day}, &out, &errs), errs.String())
			golden := filepath.Join("testdata", day+".golden")
			if *update {
				require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
			}
			expected, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(expected), out.String())
			for line := range strings.Lines(out.String()) {
				assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), 80, line)
			}
		})
	}
}

func TestWhatTheDaysMustSay(t *testing.T) {
	for _, test := range []struct {
		day       string
		says, not []string
	}{
		{"2020-11-14", []string{"not due: as of the day 2020-11-14 - deadline 2020-11-15 = -1 day"}, []string{"moved"}},
		{"2020-11-30", []string{"moved to 2020-11-25", "deadline 2020-11-20 = 0 days", `"before" without the day itself: fulfilled late, 1 day`}, nil},
		{"2023-11-11", []string{"2020-11-10 + P3Y = 2023-11-10", "overdue: as of the day 2023-11-11 - deadline 2023-11-10 = 1 day"}, nil},
		{"2025-11-11", []string{"2020-11-10 + P5Y + 1 x P5Y", "2030-05-10"}, []string{"2025-05-10"}},
	} {
		var out, errs bytes.Buffer
		require.Zero(t, run([]string{"-on", test.day}, &out, &errs), errs.String())
		for _, part := range test.says {
			assert.Contains(t, out.String(), part, test.day)
		}
		for _, part := range test.not {
			assert.NotContains(t, out.String(), part, test.day)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.jsonl")
	require.NoError(t, os.WriteFile(broken, []byte("{\"kind\":\"commitment\"\n"), 0o600))
	for _, arguments := range [][]string{{"-on", "2020-11"}, {"-on", "yesterday"}, {"no-such-file"}, {"a", "b"}, {broken}, {"-no-such-flag"}} {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, run(arguments, &out, &errs), arguments)
		assert.Empty(t, out.String())
		assert.NotEmpty(t, errs.String())
	}
}

func TestNoCommitments(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.jsonl")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	var out, errs bytes.Buffer
	require.Zero(t, run([]string{"-on", "2020-11-20", empty}, &out, &errs))
	assert.Contains(t, out.String(), "no commitments")
}
