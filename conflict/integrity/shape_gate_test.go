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
	Name     string                `validate:"required" json:"name"`
	Kind     record.NameKind       `validate:"required,known" json:"sort"`
	Other    record.NameKind       `validate:"known" json:"other"`
	Language string                `validate:"omitempty,bcp47_language_tag" json:"language"`
	Address  string                `validate:"omitempty,http_url" json:"address"`
	Digest   string                `validate:"omitempty,len=4,hexadecimal,lowercase" json:"digest"`
	Rank     int                   `validate:"gte=0,lte=3" json:"rank"`
	Share    float64               `validate:"gte=0,lte=3" json:"share"`
	Day      chronology.Date       `validate:"required" json:"day"`
	Kinds    []record.NameKind     `validate:"dive,known" json:"kinds"`
	Names    []string              `validate:"min=1,dive,required" json:"labels"`
	Tags     []string              `validate:"dive,bcp47_language_tag" json:"tags"`
	Parts    []gatedPart           `validate:"dive" json:"parts"`
	Apart    *gatedPart            `json:"apart"`
	Perhaps  *gatedPart            `validate:"omitempty" json:"perhaps"`
	Undived  []gatedPart           `json:"undived"`
	Free     map[string]record.Ref `json:"free"`
	hidden   string                `validate:"required"`
	Passed   string                `validate:"-"`
	Deeper   struct {
		In gatedPart `json:"in"`
	} `json:"deeper"`
}

type gatedPart struct {
	Value string `validate:"required" json:"value"`
	Count int8   `validate:"gte=0" json:"count"`
}

// soundThing is a thing in which no tag fails.
func soundThing() *gatedThing {
	sound := gatedPart{"x", 1}
	thing := &gatedThing{
		gatedPart: sound, Name: "x", Kind: record.Alias, Language: "en", Address: "https://example.org/", Digest: "00ff", Day: chronology.MustParse("2021"),
		Kinds: []record.NameKind{record.Acronym}, Names: []string{"x"}, Tags: []string{"fr"}, Parts: []gatedPart{sound, sound}, Apart: &sound, Undived: []gatedPart{{}},
	}
	thing.Deeper.In = sound
	return thing
}

// gatedThings gives things in which a field or two may be wrong.
func gatedThings() *rapid.Generator[*gatedThing] {
	text := rapid.SampledFrom([]string{"", "en", "az-Latn", "not a tag!", "https://example.org/x", "ftp:", "00ff", "00FF", "00", strings.Repeat("é", 30)})
	kind := rapid.SampledFrom([]record.NameKind{"", record.Alias, "unheard_of"})
	part := rapid.Custom(func(t *rapid.T) gatedPart {
		return gatedPart{rapid.SampledFrom([]string{"x", "x", ""}).Draw(t, "value"), rapid.Int8Range(-1, 2).Draw(t, "count")}
	})
	return rapid.Custom(func(t *rapid.T) *gatedThing {
		thing := soundThing()
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

// gatedRecord is a record of such a thing.
type gatedRecord struct {
	record.Header
	Thing   gatedThing    `json:"thing"`
	Things  []*gatedThing `json:"things" validate:"dive"`
	Needed  []*gatedThing `json:"needed" validate:"dive,required"`
	Perhaps *gatedThing   `json:"possible" validate:"omitempty"`
	gatedThing
}

// nothing is told of nothing.
type nothing struct{}

func (nothing) Symbol(string) uint64                                      { return 0 }
func (nothing) Reference(*record.Trail, record.Ref, []record.Kind) uint64 { return 0 }
func (nothing) Count(*record.Trail, *record.Count)                        {}

// So do a survey and the validator.
func TestASurveyLetsThroughWhatTheValidatorDoes(t *testing.T) {
	checked, err := newShape()
	require.NoError(t, err)
	definition, through := record.Define[gatedRecord]("gated", "gated"), map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		things, sound := gatedThings(), soundThing()
		rec := &gatedRecord{Header: record.Header{ID: "gated/x", Kind: "gated"}, Thing: *sound, gatedThing: *sound}
		switch rapid.IntRange(0, 5).Draw(t, "where") {
		case 0:
			rec.Thing = *things.Draw(t, "thing")
		case 1:
			rec.gatedThing = *things.Draw(t, "embedded")
		case 2:
			rec.Things = rapid.SliceOfN(things, 0, 2).Draw(t, "things")
		case 3:
			rec.Perhaps = things.Draw(t, "perhaps")
		case 4:
			rec.Needed = rapid.SliceOfN(rapid.OneOf(things, rapid.Just[*gatedThing](nil)), 1, 2).Draw(t, "needed")
		}
		failed := checked.validator.Struct(rec)
		survey, err := definition.Survey(nil, rec, nothing{}, checked.approves)
		require.NoError(t, err)
		require.Equal(t, failed == nil, survey.Passes, "%v", failed)
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

// What the gate approves of an address without the validator, the validator approves of.
func TestPlainAddressesAreAddresses(t *testing.T) {
	checked, err := newShape()
	require.NoError(t, err)
	type linked struct {
		Address string `validate:"http_url"`
	}
	g, plain := record.NewGate(reflect.TypeFor[linked]()), 0
	rapid.Check(t, func(t *rapid.T) {
		address := rapid.OneOf(rapid.StringMatching(`https?://[a-zA-Z0-9.-]{1,8}(/[a-zA-Z0-9._~/-]{0,8})?`),
			rapid.StringMatching(`(https?://)?[a-zA-Z0-9.:/_~%@?# -]{0,12}`)).Draw(t, "address")
		if g.Passes(&linked{address}, func(string, string) bool { return false }) {
			require.NoError(t, checked.validator.Var(address, "http_url"), address)
			plain++
		}
	})
	assert.Greater(t, plain, 10)
}
