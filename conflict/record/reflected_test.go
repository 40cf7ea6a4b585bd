package record_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// found is what stands in the fields of a record, line by line.
type found []string

func (f *found) add(at record.Pointer, what any) { *f = append(*f, fmt.Sprintf("%s %v", at, what)) }

func (f *found) Reference(at *record.Trail, ref record.Ref, _ []record.Kind) {
	f.add(at.Pointer(), ref)
}
func (f *found) Count(at *record.Trail, count record.Count) { f.add(at.Pointer(), count) }

// reflected walks over a value by package reflect alone and gathers references and counts in one list
// and codes in another.
type reflected struct{ fields, codes found }

func (r *reflected) walk(at record.Pointer, value reflect.Value) {
	if value.Kind() == reflect.Pointer {
		if !value.IsNil() {
			r.walk(at, value.Elem())
		}
		return
	}
	switch held := value.Interface().(type) {
	case record.Ref:
		if held != "" {
			r.fields.add(at, held)
		}
		return
	case record.Count:
		if !held.IsZero() {
			r.fields.add(at, held)
		}
		return
	case record.Coded:
		if value.Len() > 0 {
			r.codes.add(at, held)
		}
		return
	case interface{ MarshalText() ([]byte, error) }, interface{ MarshalJSON() ([]byte, error) }:
		return
	}
	switch value.Kind() {
	case reflect.Struct:
		r.walkFields(at, value)
	case reflect.Slice, reflect.Array:
		for i := range value.Len() {
			r.walk(at.Index(i), value.Index(i))
		}
	case reflect.Map:
		keys := map[string]reflect.Value{}
		for _, key := range value.MapKeys() {
			keys[key.String()] = key
		}
		for _, name := range slices.Sorted(maps.Keys(keys)) {
			r.walk(at.Child(name), value.MapIndex(keys[name]))
		}
	}
}

func (r *reflected) walkFields(at record.Pointer, value reflect.Value) {
	for i := range value.NumField() {
		field := value.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "":
			r.walkFields(at, value.Field(i))
		case field.IsExported() && name != "" && name != "-":
			r.walk(at.Child(name), value.Field(i))
		}
	}
}

// sameWalked requires that walks over a record come to what reflection comes to, and that it comes
// back from its packed form.
func sameWalked(t testing.TB, kinds *record.Kinds, rec record.Record) {
	t.Helper()
	definition, defined := kinds.Of(rec)
	require.True(t, defined)
	var want reflected
	want.walk("", reflect.ValueOf(rec))
	var visited, references, counts, codes found
	definition.Visit(rec, &visited)
	definition.References(rec, references.Reference)
	definition.Counts(rec, counts.Count)
	definition.Codes(rec, func(at *record.Trail, code record.Coded) { codes.add(at.Pointer(), code) })
	require.Equal(t, want.fields, visited)
	require.ElementsMatch(t, want.fields, append(references, counts...))
	require.Equal(t, want.codes, codes)
	sameSurveyed(t, definition, rec, want.fields)
	samePacked(t, kinds, rec)
}

// surveyed is told by a survey what others are told by walks, and holds keys to the pointers they stand for.
type surveyed struct {
	symbols
	fields   found
	pointers map[int]record.Pointer
	t        testing.TB
}

func (s *surveyed) Symbol(text string) uint64 { return s.number(text) }

func (s *surveyed) Reference(at *record.Trail, ref record.Ref, _ []record.Kind) uint64 {
	s.fields.add(at.Pointer(), ref)
	if key, has := at.Key(); has {
		before, known := s.pointers[key]
		require.True(s.t, !known || before == at.Pointer(), "%d is the key of %s and of %s", key, before, at.Pointer())
		s.pointers[key] = at.Pointer()
	}
	return s.number(string(ref))
}

func (s *surveyed) Count(at *record.Trail, count *record.Count) { s.fields.add(at.Pointer(), *count) }

// keysMet are the pointers that keys stood for in all surveys, by the kinds of records.
var keysMet = map[record.Kind]map[int]record.Pointer{}

// sameSurveyed requires that a survey comes to what walks come to, and that the gate and it let the
// same through.
func sameSurveyed(t testing.TB, definition record.Definition, rec record.Record, fields found) {
	t.Helper()
	if keysMet[definition.Kind()] == nil {
		keysMet[definition.Kind()] = map[int]record.Pointer{}
	}
	told := &surveyed{pointers: keysMet[definition.Kind()], t: t}
	approves := func(_, text string) bool { return len(text)%2 == 0 }
	survey, err := definition.Survey(nil, rec, told, approves)
	require.NoError(t, err)
	require.ElementsMatch(t, fields, told.fields)
	require.Equal(t, definition.Gate().Passes(rec, approves), survey.Passes)
}

func TestWalksComeToWhatReflectionComesTo(t *testing.T) {
	kinds, seen := published(t), map[record.Kind]int{}
	for rec := range integritytest.Records(1, 500) {
		sameWalked(t, kinds, rec)
		seen[rec.RecordID().Kind()]++
	}
	for _, fault := range integritytest.Faults() {
		theatre := integritytest.Theatre(2, 0)
		fault.Plant(theatre)
		for _, rec := range theatre {
			sameWalked(t, kinds, rec)
		}
	}
	for _, line := range examples(t) {
		rec, _ := kinds.Decode(line, true)
		if samePlain(t, kinds, line); rec != nil {
			sameWalked(t, kinds, rec)
			seen[rec.RecordID().Kind()]++
		}
	}
	for _, kind := range kinds.Names() {
		assert.Positive(t, seen[kind], kind)
	}
}

// examples are the records of the examples of all rules.
func examples(t testing.TB) (lines [][]byte) {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain)
	require.NoError(t, err)
	for rule := range checker.Catalogue().All() {
		for line := range bytes.Lines([]byte(rule.Good + "\n" + rule.Bad)) {
			lines = append(lines, bytes.TrimSpace(line))
		}
	}
	return lines
}

// Odd is a record with fields of sorts that our own records do not have.
type Odd struct {
	record.Header
	inherited
	Owner   *record.Ref           `json:"owner,omitzero" ref:"*"`
	Number  *int16                `json:"number,omitzero"`
	Kind    *record.NameKind      `json:"name_kind,omitzero" validate:"required,known"`
	Extra   *Part                 `json:"extra,omitzero"`
	Several []*Part               `json:"several,omitzero"`
	Grid    [][]Part              `json:"grid,omitzero"`
	Pair    [2]Corner             `json:"pair,omitzero"`
	Totals  [3]record.Count       `json:"totals,omitzero"`
	ByName  map[string]Part       `json:"by_name,omitzero"`
	ByWord  map[Word]*Corner      `json:"by_word,omitzero"`
	Lists   map[string][]Word     `json:"lists,omitzero"`
	Flags   []bool                `json:"flags,omitzero"`
	Small   int8                  `json:"small,omitzero"`
	Natural uint16                `json:"natural,omitzero"`
	Share   float32               `json:"share,omitzero"`
	Real    float64               `json:"real,omitzero"`
	Raw     []byte                `json:"raw,omitzero"`
	Kinds   []record.NameKind     `json:"name_kinds,omitzero"`
	Days    []chronology.Date     `json:"days,omitzero"`
	Spans   []*chronology.Span    `json:"spans,omitzero"`
	Term    chronology.Term       `json:"term,omitzero"`
	Shout   Shout                 `json:"shout,omitzero"`
	Shouts  map[string]Shout      `json:"shouts,omitzero"`
	Boxed   Boxed                 `json:"boxed,omitzero"`
	Sealed  Sealed                `json:"sealed,omitzero"`
	Seals   []*Sealed             `json:"seals,omitzero"`
	Boxes   []Boxed               `json:"boxes,omitzero"`
	Nothing struct{}              `json:"nothing"`
	Deep    struct{ In Corner }   `json:"deep,omitzero"`
	Deeper  struct{ C []*Corner } `json:"a/b~c,omitzero"`
	Passed  string                `json:"-"`
	hidden  string
}

type inherited struct {
	Inherited record.Ref `json:"inherited,omitzero"`
}

// Corner is what an Odd has in lists of a fixed length.
type Corner struct {
	Name  Word         `json:"name,omitzero"`
	Count record.Count `json:"count,omitzero"`
	Of    record.Ref   `json:"of,omitzero"`
	Sure  bool         `json:"sure,omitzero"`
}

// Word is a text that has a type.
type Word string

// Shout has its own text, in which letters are large.
type Shout struct{ small string }

func (s Shout) AppendText(into []byte) ([]byte, error) {
	return append(into, strings.ToUpper(s.small)...), nil
}
func (s Shout) MarshalText() ([]byte, error) { return s.AppendText(nil) }
func (s *Shout) UnmarshalText(text []byte) error {
	s.small = strings.ToLower(string(text))
	return nil
}

// Boxed has its own JSON, a list of one.
type Boxed struct{ Ref record.Ref }

func (b Boxed) MarshalJSON() ([]byte, error) { return json.Marshal([]record.Ref{b.Ref}) }
func (b *Boxed) UnmarshalJSON(text []byte) error {
	var one [1]record.Ref
	err := json.Unmarshal(text, &one)
	b.Ref = one[0]
	return err
}

// Sealed has its own bytes, and its fields as JSON.
type Sealed struct {
	Ref record.Ref `json:"ref"`
}

func (s Sealed) AppendBinary(into []byte) ([]byte, error) { return append(into, s.Ref...), nil }
func (s *Sealed) UnmarshalBinary(packed []byte) error {
	s.Ref = record.Ref(packed)
	return nil
}

// odds gives odd records in which any field may be set.
func odds() *rapid.Generator[*Odd] {
	return rapid.Custom(func(t *rapid.T) *Odd {
		odd := &Odd{}
		setAny(t, reflect.ValueOf(odd).Elem())
		odd.Header = record.Header{ID: "odd/a", Names: odd.Names, Citations: odd.Citations}
		return odd
	})
}

// setAny sets a value, or leaves it unset.
func setAny(t *rapid.T, value reflect.Value) {
	if !value.CanSet() || rapid.IntRange(0, 2).Draw(t, "unset") == 0 {
		return
	}
	words := rapid.SampledFrom([]string{"", "a", "party/b", "alias", "ein Wort", "größer", "x\"y", strings.Repeat("lang", 40)})
	days := rapid.SampledFrom([]string{"2020", "2020-11-10", "156X-12-25?", "[2020-11-09,2020-11-10]"})
	switch held := value.Addr().Interface().(type) {
	case *chronology.Date:
		*held = chronology.MustParse(days.Draw(t, "date"))
		return
	case *chronology.Span:
		*held = chronology.MustParseSpan("2020-11-10/..")
		return
	case *chronology.Term:
		require.NoError(t, held.UnmarshalText([]byte("P6M")))
		return
	case *record.Count:
		*held = rapid.SampledFrom([]record.Count{record.Exactly(3), record.AtLeast(11).Of(record.Persons), record.UnknownCount()}).Draw(t, "count")
		return
	case *Shout:
		held.small = strings.ToLower(words.Draw(t, "shout"))
		return
	}
	switch value.Kind() {
	case reflect.String:
		value.SetString(words.Draw(t, "text"))
	case reflect.Bool:
		value.SetBool(true)
	case reflect.Int8, reflect.Int16:
		value.SetInt(int64(rapid.Int8().Draw(t, "integer")))
	case reflect.Uint8, reflect.Uint16:
		value.SetUint(uint64(rapid.Uint8().Draw(t, "natural")))
	case reflect.Float32, reflect.Float64:
		value.SetFloat(float64(rapid.Float32Range(-1e6, 1e6).Draw(t, "float")))
	case reflect.Pointer:
		value.Set(reflect.New(value.Type().Elem()))
		setAny(t, value.Elem())
	case reflect.Struct:
		for i := range value.NumField() {
			setAny(t, value.Field(i))
		}
	case reflect.Array, reflect.Slice:
		if value.Kind() == reflect.Slice {
			length := rapid.IntRange(0, 5).Draw(t, "length")
			value.Set(reflect.MakeSlice(value.Type(), length, length))
		}
		for i := range value.Len() {
			setElement(t, value.Index(i))
		}
	case reflect.Map:
		value.Set(reflect.MakeMap(value.Type()))
		for _, name := range rapid.SliceOfN(words, 0, 2).Draw(t, "keys") {
			held := reflect.New(value.Type().Elem()).Elem()
			setElement(t, held)
			value.SetMapIndex(reflect.ValueOf(name).Convert(value.Type().Key()), held)
		}
	}
}

// setElement sets an element of a list or map. A list in a list is there even where it is empty.
func setElement(t *rapid.T, value reflect.Value) {
	if value.Kind() == reflect.Slice {
		value.Set(reflect.MakeSlice(value.Type(), 0, 0))
	}
	setAny(t, value)
}

func TestOddRecordsAreWalkedAndReadAsReflectionDoes(t *testing.T) {
	kinds, err := record.NewKinds(record.Define[Odd]("odd", "odd"))
	require.NoError(t, err)
	plain := 0
	rapid.Check(t, func(rt *rapid.T) {
		odd := odds().Draw(rt, "odd")
		odd.Passed, odd.hidden = "", ""
		sameWalked(t, kinds, odd)
		line, err := kinds.Encode(odd)
		require.NoError(t, err)
		if samePlain(t, kinds, line) {
			plain++
		}
	})
	assert.Positive(t, plain)
}

func TestWhatCannotBeARecord(t *testing.T) {
	type pointing struct {
		record.Header
		Part **Part `json:"part"`
	}
	type embedding struct {
		*record.Header
		Word
	}
	type circle struct {
		record.Header
		Circles []circle `json:"circles"`
	}
	for name, definition := range map[string]record.Definition{
		"a pointer to a pointer":      record.Define[pointing]("a", "a"),
		"an embedded pointer":         record.Define[embedding]("b", "b"),
		"a type that contains itself": record.Define[circle]("c", "c"),
	} {
		_, err := record.NewKinds(definition)
		assert.Error(t, err, name)
	}
}

// A definition looks into records of its own type alone.
func TestADefinitionRefusesOtherRecords(t *testing.T) {
	kinds := things(t)
	thing, _ := kinds.Definition("thing")
	for _, other := range []record.Record{&Soul{}, Thing{}, (*Thing)(nil)} {
		assert.Panics(t, func() { thing.Visit(other, &found{}) })
		assert.Panics(t, func() { thing.Gate().Passes(other, nil) })
	}
}
