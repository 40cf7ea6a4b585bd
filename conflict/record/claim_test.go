package record_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const claimant = `{"kind":"thing","id":"thing/a","claims":[` +
	`{"path":"/day","value":"2021-11-16","source":"source/a"},` +
	`{"path":"/parts/0/count","value":{"low":11},"source":"source/b"},` +
	`{"path":"/parts/1/count","value":3,"source":"source/c"},` +
	`{"path":"/day","value":7,"source":"source/d"},` +
	`{"path":"/id","value":"thing/z","source":"source/e"},` +
	`{"path":"/day","value":"2021-11-17","source":"source/a","rank":"deprecated"}],` +
	`"day":"2021-11","parts":[{"count":10}]}` + "\n"

func TestClaimsAreReadAsTheirFields(t *testing.T) {
	dossier := read(t, things(t), claimant)
	rec, _ := dossier.Lookup("thing/a")
	definition, _ := dossier.Kinds().Of(rec)
	wanted := []error{nil, nil, record.ErrLeadsNowhere, record.ErrDoesNotFit, record.ErrLeadsNowhere, nil}
	for i, claim := range rec.(*Thing).Claims {
		_, _, err := definition.Claimed(rec, claim)
		assert.Equal(t, wanted[i], err, "claim %d", i)
	}
	value, stated, err := definition.Claimed(rec, rec.(*Thing).Claims[1])
	require.NoError(t, err)
	assert.Equal(t, record.AtLeast(11), value)
	assert.Equal(t, record.Exactly(10), stated)
	for _, path := range []record.Pointer{"", "day", "/", "/parts/-1", "/parts/01", "/parts/x", "/parts/0/count/low", "/tags/x", "/~2"} {
		_, _, err := definition.Claimed(rec, record.Claim{Path: path, Value: []byte(`1`)})
		assert.ErrorIs(t, err, record.ErrLeadsNowhere, path)
	}
}

func TestUnderTheClaimsOfASource(t *testing.T) {
	dossier := read(t, things(t), claimant+lineB+"\n")
	before := written(t, dossier)

	under, err := dossier.Under(record.FromSource("source/a"))
	require.NoError(t, err)
	thing, _ := record.Get[Thing](under, "thing/a")
	assert.Equal(t, "2021-11-16", thing.Day.String(), "the deprecated claim yields")
	assert.Equal(t, record.Exactly(10), thing.Parts[0].Count)
	assert.Equal(t, 1, under.Place("thing/a").Line)

	under, err = dossier.Under(record.FromSource("source/b"))
	require.NoError(t, err)
	thing, _ = record.Get[Thing](under, "thing/a")
	assert.Equal(t, record.AtLeast(11), thing.Parts[0].Count)

	under, err = dossier.Under(record.FromSource("source/d"))
	assert.ErrorIs(t, err, record.ErrDoesNotFit)
	assert.Equal(t, 2, under.Len())
	assert.Equal(t, before, written(t, dossier), "the dossier itself is left as it is")
}

func TestAdoptAClaim(t *testing.T) {
	dossier := read(t, things(t), claimant)
	rec, _ := dossier.Lookup("thing/a")
	kinds := dossier.Kinds()
	adopted, err := kinds.Adopt(rec, 0)
	require.NoError(t, err)
	adopted, err = kinds.Adopt(adopted, 5)
	require.NoError(t, err)
	thing := adopted.(*Thing)
	assert.Equal(t, "2021-11-17", thing.Day.String())
	assert.Equal(t, record.Rank(""), thing.Claims[0].Rank)
	assert.Equal(t, record.Preferred, thing.Claims[5].Rank)
	assert.Equal(t, "2021-11", rec.(*Thing).Day.String())
	_, err = kinds.Adopt(rec, 6)
	assert.ErrorIs(t, err, record.ErrNoClaim)
	_, err = kinds.Adopt(rec, 4)
	assert.ErrorIs(t, err, record.ErrLeadsNowhere)
}
