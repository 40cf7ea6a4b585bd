package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// files are the cases of testdata.
func files(t testing.TB) []string {
	t.Helper()
	lines, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	objects, err := filepath.Glob("testdata/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, lines)
	require.NotEmpty(t, objects)
	return append(lines, objects...)
}

// outcome runs the program on a text.
func outcome(t *testing.T, text string, flags ...string) (status int, output, errors string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(append(flags, "-"), strings.NewReader(text), &out, &errs)
	return status, out.String(), errs.String()
}

func TestProseAgainstGoldenFiles(t *testing.T) {
	for _, name := range files(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			var output, errs bytes.Buffer
			status := run([]string{name}, nil, &output, &errs)
			require.Empty(t, errs.String())
			golden := strings.TrimSuffix(name, filepath.Ext(name)) + ".golden"
			if *update {
				require.NoError(t, os.WriteFile(golden, output.Bytes(), 0o644))
			}
			expected, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(expected), output.String())
			assert.Equal(t, status == consistent, strings.HasPrefix(output.String(), "Consistent: "))
		})
	}
}

func TestStatus(t *testing.T) {
	points := "point a 2020\npoint b 2021\n"
	for name, test := range map[string]struct {
		text   string
		status int
	}{
		"consistent":                     {points + "before a b", consistent},
		"contradicted":                   {points + "before b a", contradicted},
		"contradicted by what is soft":   {points + "soft before b a", contradicted},
		"slack does not reach":           {points + "slack before b a", contradicted},
		"slack reaches":                  {"point a 2020-01-02\npoint b 2020-01-01\nslack not-after a b", consistent},
		"only points":                    {points, consistent},
		"reversed span":                  {"span s 2020/\nspan t /2019\nsame-day s.start s.end\nsame-day s.end t.end", contradicted},
		"nothing":                        {"", unreadable},
		"only comments":                  {"# nothing\n\n", unreadable},
		"unknown rule":                   {points + "beside a b", unreadable},
		"byte order mark":                {"\xEF\xBB\xBFpoint a", consistent},
		"carriage returns":               {"point a\r\npoint b\r\nbefore a b\r\n", consistent},
		"dates beyond the horizon":       {"point a Y-1000000000\npoint b Y1000000000\nbefore a b", consistent},
		"a year that has no days for us": {"point a Y1000000000000", unreadable},
		"points used before they stand":  {"before a b\n" + points, consistent},
		"JSON":                           {` {"points":[{"name":"a"}]}`, consistent},
		"JSON without points":            {`{}`, unreadable},
	} {
		t.Run(name, func(t *testing.T) {
			status, output, errs := outcome(t, test.text)
			assert.Equal(t, test.status, status, errs)
			assert.Equal(t, status == unreadable, output == "")
			assert.Equal(t, status == unreadable, errs != "")
		})
	}
}

func TestBothFormsStateTheSame(t *testing.T) {
	lines := `point a 2020-01 "x"
point b
span s 2020/..
before a b
soft within a b 3 "y"
term a b P1M
meets s s next-day
slack apart a s.end -4 5`
	object := `{"points":[{"name":"a","date":"2020-01","note":"x"},{"name":"b"}],"spans":[{"name":"s","dates":"2020/.."}],
"rules":[{"rule":"before","of":["a","b"]},{"of":["a","b"],"days":3,"soft":true,"note":"y","rule":"within"},
{"rule":"term","of":["a","b"],"term":"P1M"},{"rule":"meets","of":["s","s"],"on":"next-day"},
{"rule":"apart","of":["a","s.end"],"most":5,"least":-4,"slack":true}]}`
	left, found := read([]byte(lines))
	require.Zero(t, found.list)
	right, found := read([]byte(object))
	require.Zero(t, found.list)
	require.Len(t, right.claims, len(left.claims))
	for index := range left.claims {
		a, b := left.claims[index], right.claims[index]
		assert.Equal(t, a.words, b.words)
		assert.Equal(t, a.arguments, b.arguments)
		assert.Equal(t, []any{a.soft, a.slack, a.note}, []any{b.soft, b.slack, b.note})
	}
	for index := range left.points {
		a, b := left.points[index], right.points[index]
		assert.Equal(t, []any{a.name, a.stated, a.note}, []any{b.name, b.stated, b.note})
	}
}

func TestFailuresOfReadingAndWriting(t *testing.T) {
	failure := errors.New("broken")
	var errs bytes.Buffer
	assert.Equal(t, unreadable, run([]string{"-"}, iotest.ErrReader(failure), &bytes.Buffer{}, &errs))
	assert.Contains(t, errs.String(), "broken")
	for _, flags := range [][]string{{"-"}, {"-smt", "-"}} {
		assert.Equal(t, unreadable, run(flags, strings.NewReader("point a"), brokenWriter{failure}, &errs))
	}
	assert.Equal(t, unreadable, run([]string{filepath.Join(t.TempDir(), "none.txt")}, nil, &bytes.Buffer{}, &errs))
	assert.Equal(t, unreadable, run(nil, nil, &bytes.Buffer{}, &errs))
	assert.Equal(t, unreadable, run([]string{"-colour", "x"}, nil, &bytes.Buffer{}, &errs))
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

// TestUsageNamesEveryRule holds the page of the program to the table of rules.
func TestUsageNamesEveryRule(t *testing.T) {
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	page, _, _ := strings.Cut(string(source), "package main")
	for _, rule := range rules() {
		assert.Contains(t, page, "//\t"+rule.usage(), rule.name)
	}
}

// TestUsageShowsAFileThatIsThere holds the page to the file it names.
func TestUsageShowsAFileThatIsThere(t *testing.T) {
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	text, err := os.ReadFile("testdata/handover.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "#") {
			assert.Contains(t, string(source), "//\t"+line)
		}
	}
}
