package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	named   = `{"kind":"party","id":"party/a","names":[{"value":"A"}],"citations":[{"source":"external:x"}],"type":"state"}` + "\n"
	uncited = `{"kind":"party","id":"party/b","names":[{"value":"B"}],"type":"state"}` + "\n"
)

// outcome runs the command on a file of this content and returns what it printed.
func outcome(t *testing.T, content string, flags ...string) (status int, out, errs string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "records.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	var stdout, stderr bytes.Buffer
	status = run(append(flags, name), strings.NewReader(""), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func TestStatus(t *testing.T) {
	for name, test := range map[string]struct {
		content string
		flags   []string
		status  int
		shows   string
	}{
		"clean":                 {named, nil, clean, "0 errors"},
		"warnings only":         {uncited, nil, clean, "record/uncited"},
		"warnings count":        {uncited, []string{"-fail-on", "warning"}, found, "record/uncited"},
		"set aside":             {uncited, []string{"-fail-on", "warning", "-ignore", "record/uncited=draft"}, clean, "1 set aside"},
		"raised level":          {uncited, []string{"-level", "record/uncited=error"}, found, "error   record/uncited"},
		"truncated":             {`{"kind":"party","id":`, nil, found, "record/malformed-json"},
		"duplicate member":      {strings.Replace(named, `"type"`, `"type":"state","type"`, 1), nil, found, "record/duplicate-member"},
		"unknown member":        {strings.Replace(named, `"type"`, `"colour":1,"type"`, 1), nil, found, "record/unknown-member"},
		"wrong type":            {strings.Replace(named, `"state"`, `7`, 1), nil, found, "record/invalid-value  /type"},
		"wrong case":            {strings.Replace(named, `"type"`, `"Type"`, 1), nil, found, "record/unknown-member"},
		"NUL byte":              {strings.Replace(named, `"A"`, "\"\x00\"", 1), nil, found, "record/malformed-json"},
		"invalid UTF-8":         {strings.Replace(named, `"A"`, "\"\xff\"", 1), nil, found, "record/invalid-utf8"},
		"byte order mark":       {"\xEF\xBB\xBF" + named, nil, clean, "record/byte-order-mark"},
		"carriage returns":      {strings.ReplaceAll(named, "\n", "\r\n"), []string{"-fail-on", "info"}, clean, "0 errors"},
		"deep nesting":          {`{"kind":"party","id":"party/a","names":` + strings.Repeat("[", 1e5) + strings.Repeat("]", 1e5) + "}", nil, found, "record/malformed-json"},
		"line of 10 MB":         {strings.Replace(named, `"A"`, `"`+strings.Repeat("x", 10<<20)+`"`, 1), nil, clean, "1 records"},
		"line of 20 MB":         {strings.Replace(named, `"A"`, `"`+strings.Repeat("x", 20<<20)+`"`, 1) + named, nil, found, "record/line-too-long"},
		"array":                 {"[" + strings.TrimSpace(named) + ",\n" + strings.TrimSpace(uncited) + "]", nil, clean, "records.jsonl:2"},
		"rest after bad record": {"oops\n" + uncited, nil, found, "party/b"},
		"empty file":            {"", nil, unreadable, ""},
		"unknown code":          {named, []string{"-ignore", "no/such-rule=x"}, unreadable, ""},
		"unknown format":        {named, []string{"-format", "yaml"}, unreadable, ""},
		"unknown level":         {named, []string{"-level", "record/uncited=fatal"}, unreadable, ""},
		"unknown profile":       {named, []string{"-profile", "nope"}, unreadable, ""},
		"imprecise now":         {named, []string{"-now", "2021-12"}, unreadable, ""},
		"no reason":             {named, []string{"-ignore", "record/uncited="}, unreadable, ""},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := outcome(t, test.content, test.flags...)
			assert.Equal(t, test.status, status, errs)
			assert.Contains(t, out, test.shows)
			if status == unreadable {
				assert.NotEmpty(t, errs, "a reason must be given")
			}
		})
	}
}

func TestMissingFileAndNoFile(t *testing.T) {
	var out, errs bytes.Buffer
	assert.Equal(t, unreadable, run([]string{filepath.Join(t.TempDir(), "nothing.jsonl")}, nil, &out, &errs))
	assert.Contains(t, errs.String(), "nothing.jsonl")
	assert.Equal(t, unreadable, run(nil, nil, &out, &errs))
	assert.Equal(t, clean, run([]string{"-help"}, nil, &out, &errs))
}

func TestStandardInputAndGzip(t *testing.T) {
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	_, err := writer.Write([]byte(uncited))
	require.NoError(t, err)
	require.NoError(t, writer.Close())
	var out, errs bytes.Buffer
	assert.Equal(t, clean, run([]string{"-"}, &packed, &out, &errs), errs.String())
	assert.Contains(t, out.String(), "standard input:1")
}

func TestDamagedGzip(t *testing.T) {
	status, _, errs := outcome(t, "\x1f\x8b\x08\x00broken")
	assert.Equal(t, unreadable, status)
	assert.Contains(t, errs, "records.jsonl")
}

func TestJSONIsOneFindingALine(t *testing.T) {
	_, out, _ := outcome(t, uncited+named, "-format", "json")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 1)
	var finding struct {
		Code   string `json:"code"`
		Record string `json:"record"`
		Path   string `json:"path"`
		Place  struct {
			Line int `json:"line"`
		} `json:"place"`
	}
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &finding))
	assert.Equal(t, "record/uncited", finding.Code)
	assert.Equal(t, "party/b", finding.Record)
	assert.Equal(t, "/citations", finding.Path)
	assert.Equal(t, 1, finding.Place.Line)
}

func TestSARIFPutsFindingsOnTheLine(t *testing.T) {
	_, out, _ := outcome(t, named+uncited, "-format", "sarif")
	var log sarifLog
	require.NoError(t, json.Unmarshal([]byte(out), &log))
	assert.Equal(t, "2.1.0", log.Version)
	require.Len(t, log.Runs, 1)
	require.Len(t, log.Runs[0].Results, 1)
	result := log.Runs[0].Results[0]
	assert.Equal(t, "record/uncited", result.RuleID)
	assert.Equal(t, result.RuleID, log.Runs[0].Tool.Driver.Rules[result.RuleIndex].ID)
	assert.Equal(t, 2, result.Locations[0].PhysicalLocation.Region.StartLine)
}

func TestFrench(t *testing.T) {
	_, out, _ := outcome(t, uncited, "-language", "fr")
	assert.Contains(t, out, "ne cite aucune source")
}

func TestForThePublicDatesAreWithheld(t *testing.T) {
	file := filepath.Join(t.TempDir(), "person.jsonl")
	require.NoError(t, os.WriteFile(file, []byte(`{"kind":"person","id":"person/p1","born":"1990-05-06","died":"1980-01-02","citations":[{"source":"external:a"}]}`+"\n"), 0o600))
	for _, public := range []bool{false, true} {
		var out, errs bytes.Buffer
		run([]string{"-public=" + strconv.FormatBool(public), file}, strings.NewReader(""), &out, &errs)
		assert.Contains(t, out.String(), "person/died-before-born")
		assert.Equal(t, !public, strings.Contains(out.String(), "1990-05-06"))
	}
}
