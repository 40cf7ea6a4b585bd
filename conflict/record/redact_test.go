package record_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var key = []byte("a key of sixteen bytes")

func written(t testing.TB, dossier *record.Dossier) string {
	t.Helper()
	var text bytes.Buffer
	require.NoError(t, dossier.Write(&text))
	return text.String()
}

func read(t testing.TB, kinds *record.Kinds, text string) *record.Dossier {
	t.Helper()
	dossier, err := record.Read(strings.NewReader(text), "", kinds)
	require.NoError(t, err)
	return dossier
}

func TestRedactedForThePublic(t *testing.T) {
	dossier := read(t, things(t), `{"kind":"thing","id":"thing/a","notes":[{"value":"Canary"}],"extensions":{"o/x":"Canary"},"total":20,"owner":"soul/canary","parts":[{"name":"a","count":9},{"name":"b","count":2},{"name":"c","count":9,"of":["soul/canary","thing/a"]}],"tags":{"x":3,"y":30},"plan":"Canary","extra":{"name":"Canary"}}
{"kind":"soul","id":"soul/canary","names":[{"value":"Canary"}],"born":"1990-01-02"}
{"kind":"thing","id":"thing/b","sensitivity":"personal","day":"2021"}
`)
	before := written(t, dossier)
	redacted, removals, err := dossier.Redact(record.Redaction{Audience: record.ToPublic})
	require.NoError(t, err)
	digest, err := dossier.Digest()
	require.NoError(t, err)
	assert.Equal(t, `{"kind":"dossier","schema":"1","redacted_from":"`+string(digest)+`","audience":"public"}
{"kind":"thing","id":"thing/a","total":20,"parts":[{"name":"c","count":9,"of":["thing/a"]}],"tags":{"y":30}}
`, written(t, redacted))
	assert.Equal(t, before, written(t, dossier), "the dossier itself is left as it is")
	assert.Contains(t, removals, record.Removal{Kind: "soul", Reason: record.TooSensitive, Times: 1})
	assert.Contains(t, removals, record.Removal{Kind: "thing", Path: "/parts/*", Reason: record.SmallCohort, Times: 1})
	assert.Contains(t, removals, record.Removal{Kind: "thing", Path: "/parts/*", Reason: record.Complement, Times: 1})
	assert.Contains(t, removals, record.Removal{Kind: "thing", Path: "/owner", Reason: record.LedToRemoved, Times: 1})

	all, _, err := dossier.Redact(record.Redaction{Audience: record.ToSelf})
	require.NoError(t, err)
	assert.Equal(t, before, strings.SplitAfterN(written(t, all), "\n", 2)[1], "the keeper sees everything")
}

func TestPseudonymsLinkInsideAnExportOnly(t *testing.T) {
	dossier := read(t, things(t), `{"kind":"thing","id":"thing/a","owner":"soul/canary","claims":[{"path":"/owner","value":"soul/canary"}]}
{"kind":"soul","id":"soul/canary","born":"1990-01-02","ill":"Canary"}
`)
	_, _, err := dossier.Redact(record.Redaction{Audience: record.ToFamily})
	require.ErrorIs(t, err, record.ErrKey)
	_, _, err = dossier.Redact(record.Redaction{Audience: "nobody"})
	require.ErrorIs(t, err, record.ErrAudience)

	redact := func(key []byte, domain string) record.Ref {
		redacted, _, err := dossier.Redact(record.Redaction{Audience: record.ToFamily, Key: key, Domain: domain})
		require.NoError(t, err)
		assert.NotContains(t, strings.ToLower(written(t, redacted)), "canary")
		thing, _ := record.Get[Thing](redacted, "thing/a")
		soul, linked := record.Get[Soul](redacted, thing.Owner)
		require.True(t, linked)
		assert.Equal(t, "1990-01-02", soul.Born.String())
		return thing.Owner
	}
	assert.Equal(t, redact(key, "one"), redact(key, "one"))
	assert.NotEqual(t, redact(key, "one"), redact(key, "two"))
	assert.NotEqual(t, redact(key, "one"), redact([]byte("another key of bytes"), "one"))
}

// Every field of every kind is filled; no audience sees a value above its grade.
func TestNothingAboveItsGradeIsSeen(t *testing.T) {
	kinds := published(t)
	for _, audience := range []record.Audience{record.ToPublic, record.ToPartner, record.ToHomePower, record.ToFamily, record.ToAgency, record.ToCourt} {
		dossier := record.NewDossier(kinds)
		for _, definition := range kinds.All() {
			filled := definition.New()
			fill(reflect.ValueOf(filled).Elem(), "", audience.MaySee())
			head := filled.(interface{ Head() *record.Header }).Head()
			head.ID, head.Sensitivity = record.ID(definition.Kind()+"/x"), ""
			head.Unknown = jsontext.Value(`{"canary":1}`)
			head.Extensions = map[string]jsontext.Value{"o/x": jsontext.Value(`"Canary"`)}
			head.Claims = nil
			require.NoError(t, dossier.Add(filled))
		}
		require.Contains(t, written(t, dossier), "Canary")
		redacted, removals, err := dossier.Redact(record.Redaction{Audience: audience, Key: key})
		require.NoError(t, err)
		require.NotEmpty(t, removals)
		for rec := range redacted.All() {
			line, err := kinds.Encode(rec)
			require.NoError(t, err)
			assert.NotContains(t, strings.ToLower(string(line)), "canary", "%s to %s", rec.RecordID().Kind(), audience)
		}
	}
}

// fill sets every field: with a canary where it, or what it is in, is above the grade.
func fill(value reflect.Value, above record.Sensitivity, grade record.Sensitivity) {
	hidden := above != "" && above.Exceeds(grade)
	switch held := value.Addr().Interface().(type) {
	case *chronology.Date, *chronology.Span, *chronology.Term, *chronology.Formula:
		return
	case *record.Count:
		*held = record.Exactly(1000)
		return
	case *record.Ref:
		if *held = "external:plain"; hidden {
			*held = "external:Canary"
		}
		return
	}
	switch value.Kind() {
	case reflect.String:
		if value.SetString("plain"); hidden {
			value.SetString("Canary")
		}
	case reflect.Slice:
		if value.Type() != reflect.TypeFor[jsontext.Value]() {
			value.Set(reflect.MakeSlice(value.Type(), 1, 1))
			fill(value.Index(0), above, grade)
		}
	case reflect.Pointer:
		value.Set(reflect.New(value.Type().Elem()))
		fill(value.Elem(), above, grade)
	case reflect.Struct:
		for i := range value.NumField() {
			field := value.Type().Field(i)
			if !field.IsExported() {
				continue
			}
			declared := record.Sensitivity(field.Tag.Get("privacy"))
			if field.Anonymous || above != "" && !declared.Exceeds(above) {
				declared = above
			}
			fill(value.Field(i), declared, grade)
		}
	}
}

func TestEveryFieldOfEveryKindIsGraded(t *testing.T) {
	for _, definition := range published(t).All() {
		assert.Empty(t, record.Undeclared(definition), definition.Kind())
	}
	type Bare struct {
		record.Header
		Name string `json:"name"`
	}
	assert.Equal(t, []string{"/name"}, record.Undeclared(record.Define[Bare]("bare", "bare")))
}

// Whom a kind is about decides whether its names and ids are public.
func TestKindsAboutSinglePeople(t *testing.T) {
	var private []record.Kind
	for _, definition := range published(t).All() {
		if definition.Floor().Exceeds(record.Public) {
			private = append(private, definition.Kind())
		}
	}
	assert.Contains(t, private, record.Kind("person"))
	t.Log(private)
}

// The names, external ids and notes of people are personal whatever else of their records is public:
// who is no further than the public does not see them, the family does.
func TestNamesOfPeople(t *testing.T) {
	kinds := published(t)
	for _, kind := range []record.Kind{"person", "missing-person", "custody", "remains"} {
		definition, defined := kinds.Definition(kind)
		require.True(t, defined)
		for _, path := range []record.Pointer{"/names/0/value", "/external_ids/0/value", "/notes/0/value"} {
			field, found := definition.FieldAt(path)
			require.True(t, found, path)
			assert.Equal(t, record.Personal, field.Sensitivity, "%s %s", kind, path)
		}
		made := definition.New()
		*made.(interface{ Head() *record.Header }).Head() = record.Header{ID: record.ID(kind) + "/canary", Kind: kind, Names: []record.Name{{Value: "Canary"}},
			ExternalIDs: []record.ExternalID{{System: "register", Value: "Canary"}}, Notes: []record.Text{{Value: "Canary"}}}
		dossier := record.NewDossier(kinds)
		require.NoError(t, dossier.Add(made))
		for audience, seen := range map[record.Audience]int{record.ToPublic: 0, record.ToPartner: 0, record.ToHomePower: 2, record.ToFamily: 2, record.ToAgency: 2} {
			redacted, removals, err := dossier.Redact(record.Redaction{Audience: audience, Key: key})
			require.NoError(t, err)
			require.NotEmpty(t, removals)
			text := written(t, redacted)
			assert.Equal(t, seen, strings.Count(text, "Canary"), "%s to %s", kind, audience)
			assert.NotContains(t, text, "/canary")
		}
	}
	place, _ := kinds.Definition("place")
	field, _ := place.FieldAt("/names/0/value")
	assert.Equal(t, record.Public, field.Sensitivity)
}
