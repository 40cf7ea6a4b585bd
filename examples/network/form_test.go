package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// placed gives the faults of a text as line:column and the beginning of the
// reason.
func placed(t *testing.T, text string, lengths map[int]int) []string {
	t.Helper()
	_, found := read([]byte(text))
	var output bytes.Buffer
	found.write(&output, "f")
	var lines []string
	for index, line := range strings.Split(strings.TrimSuffix(output.String(), "\n"), "\n") {
		lines = append(lines, line[:min(len(line), lengths[index])])
	}
	return lines
}

func TestFaultsOfTheTextForm(t *testing.T) {
	points := "point a\nspan s\n"
	for name, test := range map[string]struct{ text, fault string }{
		"unknown rule":           {points + "  besides a s", "f:3:3: there is no such rule; the rules are before,"},
		"one operand":            {points + "before a", "f:3:1: Y is missing: before X Y"},
		"too many":               {points + "before a a 3", "f:3:12: nothing follows here: before X Y"},
		"unknown point":          {points + "before a b", "f:3:10: there is no point or span b"},
		"strange point":          {points + "before a b\x00", "f:3:10: this is no name of a point or span"},
		"span for point":         {points + "before a s", "f:3:10: s is a span, where a point belongs: say s.start or s.end"},
		"point for span":         {points + "during s a", "f:3:10: a is a point, where a span belongs"},
		"no number":              {points + "within a a 3x", "f:3:12: days is a whole number, at most 9999999 either way"},
		"large number":           {points + "within a a 10000000", "f:3:12: days is a whole number"},
		"least number":           {points + "within a a -9223372036854775808", "f:3:12: days is a whole number"},
		"no choice":              {points + "meets s s soon", "f:3:11: on is one of same-day, next-day"},
		"no term":                {points + "term a a 30", "f:3:10: a term is an ISO 8601 duration"},
		"date":                   {"point b 2020-02-30", "f:1:17: the month has no such day"},
		"span":                   {"span b 2020/2019-13", "f:1:18: "},
		"reversed span":          {"span b 2020/2019", "f:1:"},
		"interval as date":       {"point b 2020/2021", "f:1:13: this is an interval"},
		"no name":                {"point", "f:1:1: a point has a name"},
		"bad name":               {"point a,b", "f:1:7: a name has letters, digits"},
		"not UTF-8":              {"point \xff", "f:1:7: a name has letters, digits"},
		"long name":              {"point " + strings.Repeat("a", maxName+1), "f:1:7: a name has letters, digits"},
		"twice":                  {points + "point a", "f:3:7: a is named twice"},
		"span and point":         {points + "span a", "f:3:6: a is named twice"},
		"end taken":              {"point s.end\nspan s", "f:2:6: s.start or s.end is named already"},
		"word after date":        {"point b 2020 2021", "f:1:14: a point has a name and a date"},
		"soft date":              {"soft point b 2020", "f:1:6: soft and slack stand before rules"},
		"note that does not end": {`point b "note`, "f:1:9: the note does not end"},
		"word after note":        {`point b "note" 2020`, "f:1:15: nothing but a comment follows a note"},
		"control sign in note":   {"point b \"\x1b[2J\"", "f:1:9: the note has control characters"},
		"note alone":             {points + `"note"`, "f:3:1: a note, soft or slack stands with a statement"},
		"soft alone":             {points + "soft # what?", "f:3:1: a note, soft or slack stands with a statement"},
		"long line":              {points + "point b " + strings.Repeat("x", maxLine), fmt.Sprintf("f:3:%d: the line is longer than", maxLine+1)},
		"too many choices":       {points + strings.Repeat("disjoint s s\n", maxChoices+1), "f:1003:1: there are more than 1000 such rules"},
		"empty":                  {"", "f:1:1: there is no point"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, []string{test.fault}, placed(t, test.text, map[int]int{0: len(test.fault)}))
		})
	}
}

func TestFaultsOfJSON(t *testing.T) {
	for name, test := range map[string]struct{ text, fault string }{
		"cut off":            {`{"points":[`, "f:1:12: the file ends too early"},
		"no JSON":            {"{\n  points}", "f:2:3: this is no JSON"},
		"member twice":       {"{\"points\":[],\n\"points\":[]}", "f:2:1: the object has this member twice"},
		"unknown member":     {`{"points":[{"name":"a"}], "dots":[]}`, "f:1:27: there is no such member; the members are points, spans and rules"},
		"no array":           {`{"points":{}}`, "f:1:11: an array is expected here"},
		"no object":          {`{"points":[7]}`, "f:1:12: an object is expected here"},
		"member of point":    {`{"points":[{"name":"a","dates":""}]}`, "f:1:24: there is no such member; the members are name, date and note"},
		"number as name":     {`{"points":[{"name":7}]}`, "f:1:20: a string is expected here"},
		"no name":            {`{"points":[{}]}`, "f:1:12: a point has a name"},
		"date":               {`{"points":[{"name":"a","date":"2020-13"}]}`, "f:1:37: "},
		"second object":      {`{"points":[{"name":"a"}]} {}`, "f:1:27: nothing follows the object"},
		"no rule":            {`{"points":[{"name":"a"}],"rules":[{"of":["a"]}]}`, "f:1:35: there is no such rule"},
		"operand missing":    {`{"points":[{"name":"a"}],"rules":[{"rule":"before","of":["a"]}]}`, "f:1:44: Y is missing: before X Y"},
		"operand too much":   {`{"points":[{"name":"a"}],"rules":[{"rule":"before","of":["a","a","a"]}]}`, "f:1:67: of names too much: before X Y"},
		"parameter missing":  {`{"points":[{"name":"a"}],"rules":[{"rule":"within","of":["a","a"]}]}`, "f:1:44: days is missing: within X Y DAYS"},
		"parameter too much": {`{"points":[{"name":"a"}],"rules":[{"rule":"before","of":["a","a"],"days":3}]}`, "f:1:74: the rule has no such member"},
		"fraction":           {`{"points":[{"name":"a"}],"rules":[{"rule":"within","of":["a","a"],"days":3.5}]}`, "f:1:74: days is a whole number"},
		"null":               {`{"points":[{"name":"a"}],"rules":[{"rule":"within","of":["a","a"],"days":null}]}`, "f:1:74: a number or a string is expected here"},
		"flag":               {`{"points":[{"name":"a"}],"rules":[{"rule":"before","of":["a","a"],"soft":1}]}`, "f:1:74: true or false is expected here"},
		"broken array":       {`{"points":[{"name":"a"}],"rules":[{"rule":"before","of":["a","a"x"b"]}]}`, "f:1:65: this is no JSON"},
		"nested":             {`{"points":` + strings.Repeat("[", 20_000), "f:1:"},
		"not UTF-8":          {"{\"points\":[{\"name\":\"\xff\"}]}", "f:1:"},
	} {
		t.Run(name, func(t *testing.T) {
			lines := placed(t, test.text, map[int]int{0: len(test.fault)})
			require.NotEmpty(t, lines)
			assert.Equal(t, test.fault, lines[0])
		})
	}
}

func TestAllFaultsAreListedInOrder(t *testing.T) {
	_, found := read([]byte("before a b\npoint a,\npoint b 2020-13\nbesides\n"))
	var output bytes.Buffer
	found.write(&output, "f")
	var at []string
	for line := range strings.Lines(output.String()) {
		at = append(at, line[:5])
	}
	assert.Equal(t, []string{"f:1:8", "f:2:7", "f:3:1", "f:4:1"}, at)
}

func TestManyFaultsAreCounted(t *testing.T) {
	_, found := read([]byte(strings.Repeat("x\n", 1_000_000)))
	var output bytes.Buffer
	found.write(&output, "f")
	assert.Equal(t, maxFaults+1, strings.Count(output.String(), "\n"))
	assert.Contains(t, output.String(), "f: 999900 more faults")
}

func TestTextsOfTheFileAreNotShownUnlessTheyAreNames(t *testing.T) {
	_, _, errs := outcome(t, "point a 'secret\nbefore <secret> \"secret\nfrom secret to a\nwithin a a 'secret'")
	assert.NotContains(t, errs, "secret>")
	assert.NotContains(t, errs, "'secret")
}

// FuzzTextForm reads any bytes, and solves and writes out what can be read.
func FuzzTextForm(f *testing.F) { fuzz(f, readText) }

// FuzzJSONForm does so for JSON.
func FuzzJSONForm(f *testing.F) { fuzz(f, readJSON) }

func fuzz(f *testing.F, form func([]byte, *faults) []statement) {
	for _, name := range files(f) {
		text, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		found := &faults{}
		stated := build(form(text, found), found)
		for _, fault := range found.list {
			require.Positive(t, fault.line)
			require.Positive(t, fault.column)
		}
		if found.total > 0 {
			return
		}
		output := bufio.NewWriter(io.Discard)
		writeProse(output, stated)
		if err := writeSMT(output, stated); err != nil {
			require.Contains(t, err.Error(), "line ")
		}
	})
}
