package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestLinesAgainstGoldenFile(t *testing.T) {
	input, err := os.Open("testdata/dates.txt")
	require.NoError(t, err)
	defer input.Close()
	var output bytes.Buffer
	allValid, err := run(nil, input, &output)
	require.NoError(t, err)
	assert.False(t, allValid)
	if *update {
		require.NoError(t, os.WriteFile("testdata/dates.golden", output.Bytes(), 0o644))
	}
	golden, err := os.ReadFile("testdata/dates.golden")
	require.NoError(t, err)
	assert.Equal(t, string(golden), output.String())
}

func TestArgumentsAreTakenAsTheyAre(t *testing.T) {
	var output bytes.Buffer
	allValid, err := run([]string{"2020-11-10", "-1985", ""}, strings.NewReader("1999\n"), &output)
	require.NoError(t, err)
	assert.False(t, allValid)
	assert.Equal(t, "2020-11-10\tvalid\t0\t2020-11-10\t2020-11-10\tday\t2020-11-10\n"+
		"-1985\tvalid\t1\t-1985-01-01\t-1985-12-31\tyear\t-1985\n"+
		"\tinvalid\t\t\t\t\toffset 0: the text is empty\n", output.String())
}

func TestEveryLineHasSevenColumns(t *testing.T) {
	var output bytes.Buffer
	_, err := run(nil, strings.NewReader("\t\t\t\n\n\x00\xff\v\n1999"), &output)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(output.String(), "\n"), "\n")
	require.Len(t, lines, 4)
	for _, line := range lines {
		assert.Equal(t, 6, strings.Count(line, "\t"), line)
	}
}

func TestNothingReadIsNothingWritten(t *testing.T) {
	var output bytes.Buffer
	allValid, err := run(nil, strings.NewReader(""), &output)
	require.NoError(t, err)
	assert.True(t, allValid)
	assert.Empty(t, output.String())
}

func TestLongLineIsCutAndTheNextOneRead(t *testing.T) {
	for name, length := range map[string]int{
		"as long as can be": longestText, "one byte too long": longestText + 1, "huge": 5_000_000,
	} {
		t.Run(name, func(t *testing.T) {
			var output bytes.Buffer
			allValid, err := run(nil, strings.NewReader(strings.Repeat("9", length)+"\n1999\n"), &output)
			require.NoError(t, err)
			assert.False(t, allValid)
			lines := strings.Split(output.String(), "\n")
			require.Len(t, lines, 3)
			assert.Less(t, len(lines[0]), longestText+200)
			assert.Equal(t, length > longestText, strings.HasSuffix(lines[0], errTooLong.Error()))
			assert.True(t, strings.HasPrefix(lines[1], "1999\tvalid\t"))
		})
	}
}

func TestFailuresOfReadingAndWritingAreErrors(t *testing.T) {
	failure := errors.New("broken")
	_, err := run(nil, iotest.ErrReader(failure), &bytes.Buffer{})
	assert.ErrorIs(t, err, failure)
	_, err = run([]string{"1999"}, nil, brokenWriter{failure})
	assert.ErrorIs(t, err, failure)
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }
