package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dayOfTests is the day on which the tests check.
const dayOfTests = "2024-01-01"

const small = "testdata/small.jsonl"

// written returns the page for a dossier.
func written(t testing.TB, arguments ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, 0, run(append([]string{"-now", dayOfTests}, arguments...), nil, &out, &errs), errs.String())
	assert.Empty(t, errs.String())
	return out.String()
}

// body returns a page without its style and script, which have files of their own.
func body(page string) string {
	page = strings.Replace(page, styleCSS, "", 1)
	page = strings.Replace(page, scriptJS, "", 1)
	for _, sum := range []string{digest(styleCSS), digest(scriptJS)} {
		page = strings.Replace(page, strings.ReplaceAll(sum, "+", "&#43;"), "", 1)
	}
	return page
}

func TestGolden(t *testing.T) {
	for name, arguments := range map[string][]string{
		"small.html":    {small},
		"small.fr.html": {"-lang", "fr", small},
	} {
		t.Run(name, func(t *testing.T) {
			page := body(written(t, arguments...))
			path := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(page), 0o644))
			}
			wanted, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(wanted), page)
		})
	}
}

func TestSamePageTwice(t *testing.T) {
	assert.Equal(t, written(t, small), written(t, small))
}

func TestStandardInput(t *testing.T) {
	content, err := os.ReadFile(small)
	require.NoError(t, err)
	var out, errs bytes.Buffer
	require.Equal(t, 0, run([]string{"-now", dayOfTests, "-"}, bytes.NewReader(content), &out, &errs), errs.String())
	assert.Equal(t, written(t, small), out.String())
}

func TestUnusableInput(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.jsonl")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	for name, arguments := range map[string][]string{
		"no file":          nil,
		"no such file":     {"nowhere.jsonl"},
		"two files":        {"a", "b"},
		"unknown flag":     {"-colour"},
		"unknown language": {"-lang", "xx", small},
		"imprecise day":    {"-now", "2021-12", small},
		"no record":        {empty},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			assert.Equal(t, 2, run(arguments, strings.NewReader(""), &out, &errs))
			assert.Empty(t, out.String())
			assert.NotEmpty(t, errs.String())
		})
	}
	assert.Equal(t, 0, run([]string{"-h"}, nil, io.Discard, io.Discard))
}

// pageOf returns the page for the lines of a dossier.
func pageOf(t testing.TB, lines ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "dossier.jsonl")
	writeFile(t, name, strings.Join(lines, "\n"))
	return written(t, name)
}

func writeFile(t testing.TB, name, content string) {
	t.Helper()
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
}

func TestNothingOfADossierIsMarkup(t *testing.T) {
	const attack = `</script></svg></style></title><img src=x onerror=alert(1)><!--`
	quoted := strings.ReplaceAll(attack, `"`, `\"`)
	page := pageOf(t,
		`{"kind":"party","id":"party/a","names":[{"value":"`+quoted+`"}]}`,
		`{"kind":"conflict","id":"conflict/a","names":[{"value":"`+quoted+`"}],"life":"1990/.."}`,
		`{"kind":"event","id":"event/a","names":[{"value":"`+quoted+`' onload='alert(1)"}],"type":"`+quoted+`","conflict":"conflict/a","date":"2001-02-03"}`,
		`{"kind":"event","id":"event/`+quoted+`","names":[{"value":"javascript:alert(1)"}],"type":"clash","conflict":"conflict/a"}`,
	)
	assert.NotContains(t, page, "<img")
	assert.NotContains(t, page, "' onload='")
	assert.Equal(t, 1, strings.Count(page, "</script>"))
	assert.Equal(t, 1, strings.Count(page, "</style>"))
	assert.Contains(t, page, "&lt;img")
}

func TestPolicyAllowsNothingButTheOwnStyleAndScript(t *testing.T) {
	page := written(t, small)
	policy := "default-src &#39;none&#39;; style-src &#39;" + strings.ReplaceAll(digest(styleCSS), "+", "&#43;")
	assert.Contains(t, page, policy)
	for _, outside := range []string{"http://", "https://", " style=", " onclick=", "@import", "src="} {
		assert.NotContains(t, strings.ReplaceAll(page, "&lt;img src=x", ""), outside)
	}
}

func TestPeopleAreNotNamed(t *testing.T) {
	page := written(t, small)
	for _, personal := range []string{"Jane", "jane", "1999-01-01", "2001-01-01", "1993-02-02"} {
		assert.NotContains(t, page, personal)
	}
	assert.Contains(t, page, "person/died-before-born", "the finding itself is told")
	assert.Contains(t, page, english().Withheld)
	assert.Contains(t, page, "Records left out as a whole: 1.")
}

func TestPeopleWhoAreNotInTheDossierAreNotNamed(t *testing.T) {
	page := pageOf(t,
		`{"kind":"transfer","id":"transfer/a","executed":"2016-03-10","people":[{"count":7,"persons":["person/jane-doe"]}]}`,
		`{"kind":"event","id":"event/a","type":"clash","conflict":"custody/of-jane-doe","date":"2001-02-03"}`,
	)
	assert.Contains(t, page, "record/dangling-reference")
	assert.NotContains(t, page, "jane")
}

func TestValuesThatWereTakenOutAreNotTold(t *testing.T) {
	page := pageOf(t,
		`{"kind":"event","id":"event/a","type":"clash","date":"2016-03-01","casualties":[{"status":"captured","count":3}]}`,
		`{"kind":"cohort","id":"cohort/a","event":"event/a","count":3}`,
		`{"kind":"transfer","id":"transfer/a","executed":"2016-03-10","people":[{"count":4,"cohort":"cohort/a"}]}`,
	)
	assert.Contains(t, page, "cohort/", "there is a finding on the cohort")
	assert.Contains(t, page, english().Withheld)
	assert.NotRegexp(t, `[34] (captured|returned|handed|people)`, page)
}

func TestRepairsInFrench(t *testing.T) {
	for _, test := range []struct {
		repair integrity.Repair
		wanted string
	}{
		{integrity.Repair{First: "..", Last: "2004-03-01"}, "event/a /date était 2004-03-01 ou avant"},
		{integrity.Repair{First: "2004-03-01", Last: ".."}, "event/a /date était 2004-03-01 ou après"},
		{integrity.Repair{First: "2004-03-01", Last: "2004-03-01", End: true}, "event/a /date (fin) était 2004-03-01"},
		{integrity.Repair{First: "2004-03-01", Last: "2004-03-03"}, "event/a /date était entre 2004-03-01 et 2004-03-03"},
		{integrity.Repair{Count: record.Exactly(3)}, "event/a /date était 3"},
		{integrity.Repair{Count: record.AtLeast(3)}, "event/a /date était 3 ou plus"},
		{integrity.Repair{Count: record.AtMost(3)}, "event/a /date était 3 ou moins"},
		{integrity.Repair{Count: record.Between(3, 5)}, "event/a /date était entre 3 et 5"},
	} {
		test.repair.Record, test.repair.Pointer = "event/a", "/date"
		assert.Equal(t, test.wanted, french().repair(test.repair))
	}
}

func TestEveryFindingIsListed(t *testing.T) {
	page := written(t, small)
	assert.Equal(t, 30, strings.Count(page, `<li id="f`))
	assert.Contains(t, page, `Findings: 30`)
}
