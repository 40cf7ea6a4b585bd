package validator

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fixtures are the files of records in the repository, by path.
func fixtures(t testing.TB) map[string][]string {
	t.Helper()
	files := map[string][]string{}
	require.NoError(t, filepath.WalkDir(project, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".jsonl" {
			return err
		}
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			if line := strings.TrimSpace(lines.Text()); line != "" {
				files[path] = append(files[path], line)
			}
		}
		return lines.Err()
	}))
	require.Greater(t, len(files), 50)
	return files
}

// seeds are all records of the fixtures and of the examples of rules.
func seeds(t testing.TB, sides *both) []string {
	t.Helper()
	unique := map[string]bool{}
	for _, lines := range fixtures(t) {
		for _, line := range lines {
			unique[line] = true
		}
	}
	for rule := range sides.checker.Catalogue().All() {
		for _, example := range []string{rule.Good, rule.Bad} {
			for line := range strings.Lines(example) {
				if json.Valid([]byte(line)) {
					unique[strings.TrimSpace(line)] = true
				}
			}
		}
	}
	var all []string
	for line := range unique {
		if strings.HasPrefix(line, `{"kind":`) && !strings.HasPrefix(line, `{"kind":"dossier"`) {
			all = append(all, line)
		}
	}
	slices.Sort(all)
	require.Greater(t, len(all), 500)
	return all
}

// inexpressible are the reasons to refuse a record that JSON Schema has no words for, by name. They
// are those that the package jsonschema tells of.
var inexpressible = map[string]func(refusal, any) bool{
	"a date of good form without a day": func(r refusal, _ any) bool {
		return r.code == "record/invalid-date" && dateContent.MatchString(r.reason)
	},
	"a whole number written otherwise": func(r refusal, value any) bool {
		return r.code == "record/invalid-value" && writtenOtherwise(value)
	},
	"a language tag nobody registered": func(r refusal, _ any) bool {
		return r.code == "record/shape" && r.tag == "bcp47_language_tag"
	},
	"a member that stands twice":      func(r refusal, _ any) bool { return r.code == "record/duplicate-member" },
	"a URL whose host cannot be read": func(r refusal, _ any) bool { return r.code == "record/shape" && r.tag == "http_url" },
}

// writtenOtherwise reports whether a number with a fraction or an exponent stands in the value of a
// field, which may be an object that is read as a whole.
func writtenOtherwise(value any) bool {
	if written, is := value.(json.Number); is {
		return strings.ContainsAny(string(written), ".eE")
	}
	object, _ := value.(map[string]any)
	for _, within := range object {
		if writtenOtherwise(within) {
			return true
		}
	}
	return false
}

// dateContent are the faults of dates that no regular expression can find.
var dateContent = regexp.MustCompile(strings.Join([]string{
	"the month has no such day", "the range in the set ends before it begins", "the span ends before it starts",
	"the year lies beyond", "a year after Y has more than four digits", "the significant digits are",
	"the calendar has no such month", "the month of the calendar has no such day", "the calendar is not reckoned for this year",
	"a set has at most 1024 members", "a term is an ISO 8601 duration", "a term has whole years", "a term has no hours",
}, "|"))

// unexplained returns the refusals that JSON Schema could have told, counting the others by name.
func unexplained(t testing.TB, refused []refusal, line string, counts map[string]int) []refusal {
	t.Helper()
	rec := decode(t, line)
	return slices.DeleteFunc(slices.Clone(refused), func(r refusal) bool {
		for name, explains := range inexpressible {
			if explains(r, at(rec, r.at)) {
				counts[name]++
				return true
			}
		}
		return false
	})
}

// at is the value a pointer leads to.
func at(value any, pointer record.Pointer) any {
	for _, token := range pointer.Tokens() {
		switch held := value.(type) {
		case map[string]any:
			value = held[token]
		case []any:
			var i int
			if json.Unmarshal([]byte(token), &i) != nil || i < 0 || i >= len(held) {
				return nil
			}
			value = held[i]
		}
	}
	return value
}

// agree holds a line to both sides and reports whether they disagree without one of the reasons.
func (b *both) agree(t testing.TB, line string, counts map[string]int) bool {
	t.Helper()
	refused := b.refusals(t, line)
	objection := b.line.Validate(decode(t, line))
	switch {
	case objection == nil && len(refused) > 0:
		rest := unexplained(t, refused, line, counts)
		return assert.Empty(t, rest, "the schema takes what is refused: %s", line)
	case objection != nil && len(refused) == 0:
		return assert.NoError(t, objection, "the schema refuses what is taken: %s", line)
	case objection != nil:
		counts["refused by both"]++
	default:
		counts["taken by both"]++
	}
	return true
}

func TestFixturesAndExamplesOfRules(t *testing.T) {
	sides := newBoth(t)
	counts := map[string]int{}
	for _, line := range seeds(t, sides) {
		sides.agree(t, line, counts)
	}
	t.Log(counts)
	require.Greater(t, counts["taken by both"], 500)
}

func TestMutants(t *testing.T) {
	sides := newBoth(t)
	random := rand.New(rand.NewPCG(1992, 2021))
	lines := seeds(t, sides)
	filled := &sampler{schemas: sides.schemas, random: random}
	change := &mutator{random: random, names: memberNames(sides.schemas)}
	counts, ways, differing := map[string]int{}, map[string]int{}, 0
	for range 12_000 {
		var rec map[string]any
		if random.IntN(2) == 0 {
			rec = decode(t, lines[random.IntN(len(lines))]).(map[string]any)
		} else {
			kinds := sides.checker.Kinds().Names()
			urn := "urn:armistice:1:kind:" + string(kinds[random.IntN(len(kinds))])
			rec = filled.value(map[string]any{"$ref": urn}, "").(map[string]any)
		}
		if random.IntN(12) > 0 { // the others show that what the samples fill in is taken
			ways[change.mutate(rec)]++
		}
		if !sides.agree(t, encode(t, rec), counts) {
			if differing++; differing > 15 {
				break
			}
		}
	}
	t.Log(counts, ways)
	require.Greater(t, counts["taken by both"], 1000)
	require.Greater(t, counts["refused by both"], 5000)
}

// memberNames are the names of members of any object.
func memberNames(schemas map[string]any) []string {
	names := map[string]any{}
	var collect func(value any)
	collect = func(value any) {
		object, is := value.(map[string]any)
		if !is {
			return
		}
		if properties, has := object["properties"].(map[string]any); has {
			for name := range properties {
				names[name] = nil
			}
		}
		for _, within := range object {
			collect(within)
		}
	}
	for _, schema := range schemas {
		collect(schema)
	}
	return sorted(names)
}

// Every reason is shown by a record that only it refuses, and no other reason exists.
func TestWhatSchemasCannotSay(t *testing.T) {
	sides := newBoth(t)
	source := func(members string) string { return `{"kind":"source","id":"source/x","type":"press",` + members + `}` }
	for name, lines := range map[string][]string{
		"a date of good form without a day": {
			source(`"published":"2021-02-31"`), source(`"published":"[2021..2020]"`), source(`"published":"Y1E1"`),
			source(`"published":"Y999999999999"`), source(`"published":"1950S9"`), source(`"published":"julian:2013-13"`),
			source(`"published":"julian:2013-02-30"`), source(`"published":"solar-hijri:9999"`),
			source(`"published":"[` + strings.Repeat("2021,", 1024) + `2021]"`),
			`{"kind":"party","id":"party/x","type":"state","names":[{"value":"X","valid":"2021/2020"}]}`,
			`{"kind":"agreement","id":"agreement/x","term":{"length":"P1D1D"}}`, `{"kind":"agreement","id":"agreement/x","term":{"length":"P1.5D"}}`,
			`{"kind":"agreement","id":"agreement/x","term":{"length":"P1DT1H"}}`, `{"kind":"agreement","id":"agreement/x","term":{"length":"P-1D"}}`,
		},
		"a whole number written otherwise": {
			`{"kind":"cohort","id":"cohort/x","count":10.0}`, `{"kind":"cohort","id":"cohort/x","count":{"low":1e1}}`,
			`{"kind":"episode","id":"episode/x","years":[1992.0]}`, `{"kind":"meeting","id":"meeting/x","hours":{"stated":1e400}}`,
		},
		"a language tag nobody registered": {source(`"language":"qq-Qqqq-QQ"`)},
		"a URL whose host cannot be read":  {source(`"url":"http://a b"`), source(`"url":"https://user@/"`)},
		"a member that stands twice":       {source(`"language":"en","language":"en"`)},
	} {
		for _, line := range lines {
			counts := map[string]int{}
			assert.True(t, sides.agree(t, line, counts), line)
			assert.Equal(t, map[string]int{name: 1}, counts, line)
		}
	}
}

// What stands between records or below JSON is no matter of a schema.
func TestWhatIsNoMatterOfASchema(t *testing.T) {
	sides := newBoth(t)
	party := `{"kind":"party","id":"party/x","type":"state"}`
	for name, example := range map[string]struct {
		lines []string
		code  string
	}{
		"an id that is taken":        {[]string{party, party}, "record/duplicate-id"},
		"a kind that is not first":   {[]string{`{"schema":"1","kind":"dossier"}`}, "record/undefined-kind"},
		"half a surrogate pair":      {[]string{`{"kind":"party","id":"party/x","type":"state","notes":[{"value":"\ud800"}]}`}, "record/malformed-json"},
		"a line too long":            {[]string{`{"kind":"party","id":"party/x","type":"state","notes":[{"value":"` + strings.Repeat("x", 1<<10) + `"}]}`}, "record/line-too-long"},
		"a member that stands twice": {[]string{`{"kind":"party","kind":"party","id":"party/x","type":"state"}`}, "record/duplicate-member"},
	} {
		assert.NoError(t, sides.dossier.Validate(decode(t, "["+strings.Join(example.lines, ",")+"]")), name)
		dossier := sides.checker.NewDossier()
		require.NoError(t, dossier.Read(strings.NewReader(strings.Join(example.lines, "\n")), "lines", record.MaxLine(1<<10)))
		require.NotEmpty(t, dossier.Faults(), name)
		assert.Equal(t, example.code, string(dossier.Faults()[0].Code), name)
	}
}

// A whole file of fixtures stands as one array before the schema of dossiers.
func TestFixturesAsDossiers(t *testing.T) {
	sides := newBoth(t)
	for file, lines := range fixtures(t) {
		var refused []refusal
		for _, line := range lines {
			refused = append(refused, unexplained(t, sides.refusals(t, line), line, map[string]int{})...)
		}
		err := sides.dossier.Validate(decode(t, "["+strings.Join(lines, ",")+"]"))
		assert.Equal(t, len(refused) == 0, err == nil, "%s: %v %v", file, refused, err)
	}
}

func TestManifests(t *testing.T) {
	sides := newBoth(t)
	for line, taken := range map[string]bool{
		`{"kind":"dossier","schema":"1"}`:                                          true,
		`{"kind":"dossier","schema":"1","audience":"public","redacted_from":"0a"}`: true,
		`{"kind":"dossier","schema":"1","audience":null}`:                          true,
		`{"kind":"dossier"}`:                                                       false,
		`{"kind":"dossier","schema":"999"}`:                                        false,
		`{"kind":"dossier","schema":1}`:                                            false,
		`{"kind":"dossier","schema":"1","id":"dossier/x"}`:                         false,
		`{"kind":"Dossier","schema":"1"}`:                                          false,
		`{"schema":"1"}`:                                                           false,
		`[]`:                                                                       false,
		`null`:                                                                     false,
	} {
		assert.Equal(t, taken, sides.line.Validate(decode(t, line)) == nil, line)
		if line != `[]` { // an empty dossier to the reader
			assert.Equal(t, taken, len(sides.refusals(t, line)) == 0, line)
		}
	}
}

// What the command prints needs no other document, and its examples keep it.
func TestPrintedSchemasStandAlone(t *testing.T) {
	printed := func(name string) any {
		command := exec.Command("go", "run", "./examples/schema", name)
		command.Dir = project
		text, err := command.Output()
		require.NoError(t, err, name)
		return decode(t, string(text))
	}
	for _, name := range []string{"transfer", "line", "dossier"} {
		schema := printed(name)
		compiler := validator.NewCompiler()
		require.NoError(t, compiler.AddResource("printed.json", schema))
		compiled, err := compiler.Compile("printed.json")
		require.NoError(t, err, name)
		examples, _ := schema.(map[string]any)["examples"].([]any)
		assert.Equal(t, name == "transfer", len(examples) > 0)
		for _, example := range examples {
			assert.NoError(t, compiled.Validate(example))
		}
		assert.Error(t, compiled.Validate(decode(t, `{"kind":"transfer","id":"place/x"}`)))
	}
}

func TestExamplesOfSchemasKeepThem(t *testing.T) {
	sides := newBoth(t)
	for urn, schema := range sides.schemas {
		examples, _ := schema.(map[string]any)["examples"].([]any)
		kind, isKind := strings.CutPrefix(urn, "urn:armistice:1:kind:")
		require.Equal(t, isKind, len(examples) > 0, kind)
		for _, example := range examples {
			assert.NoError(t, sides.line.Validate(example))
			assert.Empty(t, sides.refusals(t, encode(t, example)))
		}
	}
}
