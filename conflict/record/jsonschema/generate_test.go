package jsonschema

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type mood string

var moods = record.NewVocabulary("mood", record.Closed, record.Term{Code: "calm", Definition: "At rest."}, record.Term{Code: "tense", Definition: "Not at rest."})

func (mood) Vocabulary() *record.Vocabulary { return moods }
func (m mood) Known() bool                  { return moods.Known(string(m)) }

// spot reads its own JSON.
type spot struct {
	North float64 `json:"north" privacy:"operational"`
}

func (s *spot) UnmarshalJSONFrom(decoder *jsontext.Decoder) error { return decoder.SkipValue() }
func (spot) IndispensableMembers() []string                       { return []string{"north"} }

type part struct {
	Word string `json:"word" validate:"required" privacy:"public"`
}

type letter struct {
	record.Header
	Sent    chronology.Date         `json:"sent,omitzero" validate:"required" privacy:"public"`
	Mood    mood                    `json:"mood" validate:"required,known" privacy:"personal"`
	Guess   mood                    `json:"guess,omitzero" privacy:"public"`
	To      []record.Ref            `json:"to,omitzero" validate:"min=1,dive,required" ref:"person|party" privacy:"public"`
	Parts   []part                  `json:"parts,omitzero" validate:"dive" privacy:"public"`
	First   part                    `json:"first" privacy:"public"`
	Last    *part                   `json:"last,omitzero" privacy:"public"`
	Pages   int                     `json:"pages,omitzero" validate:"gte=0,lte=9" privacy:"public"`
	Stamps  map[string]record.Count `json:"stamps,omitzero" privacy:"public"`
	Seal    string                  `json:"seal,omitzero" validate:"omitempty,len=4,hexadecimal,lowercase" privacy:"secret"`
	Written spot                    `json:"written,omitzero" privacy:"operational"`
	Draft   bool                    `json:"-"`
}

// letterSchema is the schema of the kind as any JSON program sees it.
func letterSchema(t *testing.T, comments Comments) map[string]any {
	t.Helper()
	schema, err := Kind(record.Define[letter]("letter", "letter"), comments)
	require.NoError(t, err)
	text, err := schema.Text()
	require.NoError(t, err)
	var seen map[string]any
	require.NoError(t, json.Unmarshal(text, &seen))
	return seen
}

func property(t *testing.T, schema map[string]any, name string) string {
	t.Helper()
	text, err := json.Marshal(schema["properties"].(map[string]any)[name])
	require.NoError(t, err)
	return string(text)
}

func TestAKindInTheWordsOfJSONSchema(t *testing.T) {
	schema := letterSchema(t, nil)
	assert.Equal(t, "urn:armistice:1:kind:letter", schema["$id"])
	assert.Equal(t, false, schema["additionalProperties"])
	assert.ElementsMatch(t, []any{"kind", "id", "sent", "mood", "to", "first"}, schema["required"])
	for name, expected := range map[string]string{
		"kind":   `{"const":"letter","x-sensitivity":"public"}`,
		"names":  `{"$ref":"urn:armistice:1:record#/$defs/Header/properties/names"}`,
		"sent":   `{"$ref":"urn:armistice:1:record#/$defs/Date","type":"string","minLength":1,"x-sensitivity":"public"}`,
		"mood":   `{"$ref":"#/$defs/mood","type":"string","minLength":1,"x-sensitivity":"personal"}`,
		"guess":  `{"type":["string","null"],"x-vocabulary":"mood","examples":["calm","tense"],"x-sensitivity":"public"}`,
		"parts":  `{"type":["array","null"],"items":{"$ref":"#/$defs/part","type":"object"},"x-sensitivity":"public"}`,
		"first":  `{"$ref":"#/$defs/part","type":"object","x-sensitivity":"public"}`,
		"last":   `{"$ref":"#/$defs/part","x-sensitivity":"public"}`,
		"pages":  `{"type":["integer","null"],"minimum":0,"maximum":9,"x-sensitivity":"public"}`,
		"stamps": `{"type":["object","null"],"additionalProperties":{"$ref":"urn:armistice:1:record#/$defs/Count"},"x-sensitivity":"public"}`,
		"seal": `{"type":["string","null"],"anyOf":[{"enum":["",null]},{"minLength":4,"maxLength":4,
			"allOf":[{"pattern":"^(?:0[xX])?[0-9a-fA-F]+$"},{"pattern":"^[^A-Z]+$"}]}],"x-sensitivity":"secret"}`,
		"to": `{"type":"array","minItems":1,"items":{"$ref":"urn:armistice:1:record#/$defs/Ref","type":"string","minLength":1,
			"pattern":"^external:|^(?:person|party)/[a-z0-9/._~-]+$|^$","x-kinds":["person","party"]},"x-sensitivity":"public"}`,
	} {
		assert.JSONEq(t, expected, property(t, schema, name), name)
	}
	assert.Equal(t, map[string]any{"calm": "At rest.", "tense": "Not at rest."}, schema["$defs"].(map[string]any)["mood"].(map[string]any)["x-terms"])
	assert.Equal(t, []any{"north"}, schema["$defs"].(map[string]any)["spot"].(map[string]any)["required"])
	assert.NotContains(t, schema["properties"], "draft")
}

func TestDescriptionsComeFromComments(t *testing.T) {
	source := "package jsonschema\n\n// letter is a text to somebody; see [Part].\ntype letter struct {\n\t// Sent is when it\n\t// was posted.\n\tSent string\n\tPages int // how long it is\n}\n"
	root := fstest.MapFS{"post/letter.go": {Data: []byte(source)}, "post/letter_test.go": {Data: []byte("no Go")}}
	read, err := ReadComments(root, "x.test", "post")
	require.NoError(t, err)
	comments := Comments{}
	for name, text := range read {
		comments["github.com/armistice-go/armistice/conflict/record/jsonschema"+strings.TrimPrefix(name, "x.test/post")] = text
	}
	schema := letterSchema(t, comments)
	assert.Equal(t, "letter is a text to somebody; see Part.", schema["description"])
	assert.Contains(t, property(t, schema, "sent"), "sent is when it was posted.")
	assert.Contains(t, property(t, schema, "pages"), "how long it is")

	_, err = ReadComments(root, "x.test", "nowhere")
	require.ErrorContains(t, err, "nowhere")
	root["post/broken.go"] = &fstest.MapFile{Data: []byte("package")}
	_, err = ReadComments(root, "x.test", "post")
	require.Error(t, err)
}

type undived struct {
	record.Header
	Parts []part `json:"parts,omitzero" privacy:"public"`
}

type unheardOf struct {
	record.Header
	Word string `json:"word,omitzero" validate:"iscolor" privacy:"public"`
}

type unbounded struct {
	record.Header
	Word string `json:"word,omitzero" validate:"max=many" privacy:"public"`
}

type silent struct{}

func (s *silent) UnmarshalJSONFrom(decoder *jsontext.Decoder) error { return decoder.SkipValue() }

type unexplained struct {
	record.Header
	Silent silent `json:"silent,omitzero" privacy:"public"`
}

type wordless struct {
	record.Header
	Sound complex128 `json:"sound,omitzero" privacy:"public"`
}

func TestWhatHasNoWordsIsRefused(t *testing.T) {
	for reason, definition := range map[string]record.Definition{
		"want of a dive":         record.Define[undived]("x", "x"),
		`"iscolor" has no words`: record.Define[unheardOf]("x", "x"),
		"no whole number":        record.Define[unbounded]("x", "x"),
		"does not say how":       record.Define[unexplained]("x", "x"),
		"has no schema":          record.Define[wordless]("x", "x"),
	} {
		_, err := Kind(definition, nil)
		require.ErrorContains(t, err, reason)
	}
}

func TestRequiredValuesOfEveryType(t *testing.T) {
	type all struct {
		record.Header
		Count record.Count   `json:"count" validate:"required" privacy:"public"`
		Yes   bool           `json:"yes" validate:"required" privacy:"public"`
		Year  int            `json:"year" validate:"required" privacy:"public"`
		Share float64        `json:"share" validate:"required" privacy:"public"`
		Value jsontext.Value `json:"value" validate:"required" privacy:"public"`
		List  []string       `json:"list" validate:"required" privacy:"public"`
	}
	schema, err := Kind(record.Define[all]("all", "all"), nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"kind", "id", "count", "yes", "year", "share", "value", "list"}, schema.Required)
	for name, typ := range map[string]Types{"count": {"integer", "string", "object"}, "year": {"integer"}, "share": {"number"}, "value": nil, "list": {"array"}} {
		assert.Equal(t, typ, schema.Properties.Of(name).Type, name)
	}
	assert.Equal(t, true, schema.Properties.Of("yes").Const)
	assert.Equal(t, int64(0), *schema.Properties.Of("year").Not.Maximum)
	assert.Nil(t, schema.Properties.Of("unheard_of"))
}

func TestABundleCarriesOthersAndLeavesThemAsTheyAre(t *testing.T) {
	common, err := Record(nil)
	require.NoError(t, err)
	schema, err := Kind(record.Define[letter]("letter", "letter"), nil)
	require.NoError(t, err)
	before := len(schema.Definitions)
	bundle := Bundle(schema, common, schema)
	assert.Same(t, common, bundle.Definitions.Of("urn:armistice:1:record"))
	assert.Nil(t, bundle.Definitions.Of(schema.ID))
	assert.Len(t, schema.Definitions, before)

	line, err := Line([]record.Kind{"letter"}, nil)
	require.NoError(t, err)
	assert.Equal(t, []any{"dossier", "letter"}, line.Properties.Of("kind").Enum)
	assert.Equal(t, LineID, Dossier().Items.Ref)
}
