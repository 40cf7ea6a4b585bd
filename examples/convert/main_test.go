package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// convert runs the program from the folder testdata.
func convert(t *testing.T, in string, arguments ...string) (status int, out, errs string) {
	t.Helper()
	t.Chdir("testdata")
	defer t.Chdir("..")
	var stdout, stderr bytes.Buffer
	status = run(arguments, strings.NewReader(in), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func TestSeveralDatasetsMakeOneDossier(t *testing.T) {
	status, out, errs := convert(t, "", "-from", "ucdp-actor", "-release", "99.1", "actors.csv",
		"-from", "ucdp-acd", "-release", "99.1", "-dates", "day-first", "conflicts.csv",
		"-from", "ucdp-peace-agreements", "-release", "99.1", "accords.csv", "-from", "ged", "events.csv", "-from", "hxl", "transfers.csv")
	assert.Equal(t, faulty, status)
	golden(t, "dossier.jsonl", out)
	golden(t, "findings.txt", errs)

	checker, err := newChecker()
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(out), "dossier.jsonl", checker.Kinds())
	require.NoError(t, err)
	require.Empty(t, dossier.Faults(), "the records are read back whole")
	found := map[integrity.Code][]record.ID{}
	for _, finding := range checker.Check(dossier).Findings {
		if finding.Severity == integrity.Error {
			found[finding.Code] = append(found[finding.Code], finding.Record)
		}
	}
	assert.Equal(t, map[integrity.Code][]record.ID{
		"party/own-successor":              {"party/ucdp-9003"},
		"agreement/ended-before-effective": {"agreement/ucdp-9101"},
		"record/dangling-reference":        {"agreement/ucdp-9102"},
		"record/required":                  {"party/ucdp-9004"}, // its type could not be read
	}, found)
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestCommandLines(t *testing.T) {
	for name, test := range map[string]struct {
		arguments []string
		status    int
		says      string
	}{
		"help":                       {[]string{"-help"}, whole, "usage: convert"},
		"no file":                    {nil, unreadable, "no file given"},
		"no dataset":                 {[]string{"actors.csv"}, unreadable, "no -from before actors.csv"},
		"an unknown dataset":         {[]string{"-from", "acled", "actors.csv"}, unreadable, "ucdp-actor"},
		"a file that is not there":   {[]string{"-from", "ged", "nowhere.csv"}, unreadable, "nowhere.csv"},
		"another dataset":            {[]string{"-from", "ged", "actors.csv"}, unreadable, "actors.csv: the header lacks a column: id"},
		"an unknown encoding":        {[]string{"-from", "ged", "-encoding", "latin-9", "events.csv"}, unreadable, "windows-1252"},
		"an unknown padding":         {[]string{"-from", "ged", "-padding", "weeks", "events.csv"}, unreadable, "months-to-first"},
		"dates in another order":     {[]string{"-from", "ucdp-acd", "conflicts.csv"}, faulty, "conflicts.csv:2: error table/cell-impossible: row 2, column start_date: no year"},
		"another release":            {[]string{"-from", "ucdp-actor", "-release", "98.1", "actors.csv"}, faulty, "table/release-differs"},
		"an encoding not declared":   {[]string{"-from", "ucdp-actor", "latin.csv"}, faulty, "latin.csv:2: error table/cell-unreadable: row 2, column NameData"},
		"an encoding declared":       {[]string{"-from", "ucdp-actor", "-encoding", "windows-1252", "latin.csv"}, whole, ""},
		"no semicolons in this file": {[]string{"-from", "ucdp-actor", "-separator", "semicolon", "actors.csv"}, unreadable, "lacks a column"},
	} {
		t.Run(name, func(t *testing.T) {
			status, _, errs := convert(t, "", test.arguments...)
			assert.Equal(t, test.status, status, errs)
			assert.Contains(t, errs, test.says)
		})
	}
}

func TestStandardInputAndFindingsInAFile(t *testing.T) {
	text, err := os.ReadFile("testdata/actors.csv")
	require.NoError(t, err)
	findings := filepath.Join(t.TempDir(), "findings.jsonl")
	status, out, errs := convert(t, string(text), "-findings", findings, "-from", "ucdp-actor", "-")
	assert.Equal(t, faulty, status)
	assert.Empty(t, errs)
	assert.Equal(t, 5, strings.Count(out, "\n"), "four actors and their source")
	written, err := os.ReadFile(findings)
	require.NoError(t, err)
	assert.Contains(t, string(written), `"code":"table/code-unknown"`)
	assert.Contains(t, string(written), `"path":"/Org"`)
}

// endless is a table of events that is made while it is read.
type endless struct {
	pending   string
	row, last int
}

func (e *endless) Read(into []byte) (int, error) {
	if e.pending == "" {
		if e.row == e.last {
			return 0, io.EOF
		}
		e.row++
		e.pending = strconv.Itoa(e.row) + ",1991-08-02,1991-08-02,1,3\n"
	}
	n := copy(into, e.pending)
	e.pending = e.pending[n:]
	return n, nil
}

// measured discards what it is given and notes the memory in use early and late.
type measured struct {
	lines       int
	early, late uint64
}

func (m *measured) Write(text []byte) (int, error) {
	m.lines += bytes.Count(text, []byte("\n"))
	if m.early == 0 && m.lines > 1_000 {
		m.early = heap()
	}
	if m.lines > 59_000 {
		m.late = heap()
	}
	return len(text), nil
}

func heap() uint64 {
	runtime.GC()
	var statistics runtime.MemStats
	runtime.ReadMemStats(&statistics)
	return statistics.HeapAlloc
}

func TestMemoryDoesNotGrowWithTheTable(t *testing.T) {
	out := &measured{}
	status := run([]string{"-from", "ged", "-"}, &endless{pending: "id,date_start,date_end,date_prec,best\n", last: 60_000}, out, io.Discard)
	require.Equal(t, whole, status)
	require.Equal(t, 60_001, out.lines)
	assert.Less(t, out.late, out.early+1<<20)
}
