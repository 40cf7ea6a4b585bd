package integrity

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// gatedThing has every tag that records have, in every place they have them.
type gatedThing struct {
	gatedPart
	Name     string                 `validate:"required"`
	Kind     record.NameKind        `validate:"required,known"`
	Other    record.NameKind        `validate:"known"`
	Language string                 `validate:"omitempty,bcp47_language_tag"`
	Address  string                 `validate:"omitempty,http_url"`
	Digest   string                 `validate:"omitempty,len=4,hexadecimal,lowercase"`
	Rank     int                    `validate:"gte=0,lte=3"`
	Share    float64                `validate:"gte=0,lte=3"`
	Day      chronology.Date        `validate:"required"`
	Kinds    []record.NameKind      `validate:"dive,known"`
	Names    []string               `validate:"min=1,dive,required"`
	Tags     []string               `validate:"dive,bcp47_language_tag"`
	Parts    []gatedPart            `validate:"dive"`
	Apart    *gatedPart             //
	Perhaps  *gatedPart             `validate:"omitempty"`
	Undived  []gatedPart            //
	Free     map[string]record.Ref  //
	hidden   string                 `validate:"required"`
	Passed   string                 `validate:"-"`
	Deeper   struct{ In gatedPart } //
}

type gatedPart struct {
	Value string `validate:"required"`
	Count int8   `validate:"gte=0"`
}

// gatedThings gives things in which a field or two may be wrong.
func gatedThings() *rapid.Generator[*gatedThing] {
	text := rapid.SampledFrom([]string{"", "en", "az-Latn", "not a tag!", "https://example.org/x", "ftp:", "00ff", "00FF", "00", strings.Repeat("é", 30)})
	kind := rapid.SampledFrom([]record.NameKind{"", record.Alias, "unheard_of"})
	part := rapid.Custom(func(t *rapid.T) gatedPart {
		return gatedPart{rapid.SampledFrom([]string{"x", "x", ""}).Draw(t, "value"), rapid.Int8Range(-1, 2).Draw(t, "count")}
	})
	return rapid.Custom(func(t *rapid.T) *gatedThing {
		sound := gatedPart{"x", 1}
		thing := &gatedThing{
			gatedPart: sound, Name: "x", Kind: record.Alias, Language: "en", Address: "https://example.org/", Digest: "00ff", Day: chronology.MustParse("2021"),
			Kinds: []record.NameKind{record.Acronym}, Names: []string{"x"}, Tags: []string{"fr"}, Parts: []gatedPart{sound, sound}, Apart: &sound, Undived: []gatedPart{{}},
		}
		thing.Deeper.In = sound
		changes := []func(){
			func() { thing.gatedPart = part.Draw(t, "embedded") }, func() { thing.Name = text.Draw(t, "name") },
			func() { thing.Kind = kind.Draw(t, "kind") }, func() { thing.Other = kind.Draw(t, "other") },
			func() { thing.Language = text.Draw(t, "language") }, func() { thing.Address = text.Draw(t, "address") },
			func() { thing.Digest = text.Draw(t, "digest") }, func() { thing.Rank = rapid.IntRange(-1, 4).Draw(t, "rank") },
			func() {
				thing.Share = rapid.SampledFrom([]float64{-0.1, 0, 3, 3.1, math.NaN(), math.Inf(1)}).Draw(t, "share")
			},
			func() { thing.Day = chronology.Date{} }, func() { thing.Kinds = rapid.SliceOfN(kind, 0, 2).Draw(t, "kinds") },
			func() { thing.Names = rapid.SliceOfN(text, 0, 2).Draw(t, "names") }, func() { thing.Names = nil },
			func() { thing.Tags = rapid.SliceOfN(text, 0, 2).Draw(t, "tags") }, func() { thing.Parts = rapid.SliceOfN(part, 0, 2).Draw(t, "parts") },
			func() { thing.Apart = nil }, func() { apart := part.Draw(t, "apart"); thing.Apart = &apart },
			func() { perhaps := part.Draw(t, "perhaps"); thing.Perhaps = &perhaps }, func() { thing.Deeper.In = part.Draw(t, "deeper") },
			func() { thing.hidden, thing.Passed = "", "" },
		}
		for range rapid.IntRange(0, 2).Draw(t, "changes") {
			changes[rapid.IntRange(0, len(changes)-1).Draw(t, "change")]()
		}
		return thing
	})
}

// The gate and the validator agree: the gate lets through all in which no tag fails and nothing else.
func TestTheGateLetsThroughWhatTheValidatorDoes(t *testing.T) {
	checked, err := newShape()
	require.NoError(t, err)
	g, through := record.NewGate(reflect.TypeFor[gatedThing]()), map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		thing := gatedThings().Draw(t, "thing")
		failed := checked.validator.Struct(thing)
		require.Equal(t, failed == nil, g.Passes(thing, checked.approves), "%v", failed)
		through[failed == nil]++
	})
	assert.Greater(t, through[true], 10)
	assert.Greater(t, through[false], 10)
}

func TestAGateIsShutWhereItDoesNotKnow(t *testing.T) {
	checked, err := newShape()
	require.NoError(t, err)
	type node struct{ Next *node }
	for name, value := range map[string]any{
		"tag": &struct {
			A string `validate:"email"`
		}{},
		"other field": &struct {
			A, B int `validate:"gtefield=B"`
		}{},
		"map": &struct {
			A map[string]string `validate:"dive,required"`
		}{},
		"interface": &struct{ A any }{},
		"unsigned": &struct {
			A uint `validate:"gte=0"`
		}{},
		"unknown limit": &struct {
			A int `validate:"gte=many"`
		}{},
		"no code": &struct {
			A string `validate:"known"`
		}{},
		"circle": &node{Next: &node{}},
	} {
		assert.False(t, record.NewGate(reflect.TypeOf(value).Elem()).Passes(value, checked.approves), name)
	}
}

func TestApprovedTextsStayFew(t *testing.T) {
	checked, err := newShape()
	require.NoError(t, err)
	for i := range 2 * mostApproved {
		assert.True(t, checked.approves("lowercase", strings.Repeat("a", 1+i%20)+string(rune('a'+i/20))))
	}
	assert.Len(t, *checked.approved.Load(), mostApproved)
	assert.False(t, checked.approves("lowercase", "A"))
	assert.Nil(t, (*checked.approved.Load())[approval{"lowercase", strings.Repeat("a", 20) + "a"}], "long texts are asked about each time")
}
