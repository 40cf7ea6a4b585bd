package integrity_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEachRepairOfADateHealsByItself(t *testing.T) {
	checker := newChecker(t)
	text := north + clash + strings.Replace(handover, "2021-12-19", "2021-11-01", 1)
	outOfOrder := func(dossier *record.Dossier) []integrity.Finding {
		return slices.DeleteFunc(checker.Check(dossier).Findings, func(f integrity.Finding) bool { return f.Code != "event/out-of-order" })
	}
	found := outOfOrder(read(t, checker, text))
	require.Len(t, found, 1)
	require.Len(t, found[0].Repairs, 2)
	for _, repair := range found[0].Repairs {
		dossier := read(t, checker, text)
		before, _ := dossier.Lookup(repair.Record)
		repaired, err := repair.Apply(dossier)
		require.NoError(t, err)
		assert.NotSame(t, before, repaired)
		assert.Len(t, outOfOrder(dossier), 1, "the dossier itself is left as it is")
		require.NoError(t, dossier.Replace(repaired))
		assert.Empty(t, outOfOrder(dossier), repair.String())
	}
}

func TestARepairOfACountKeepsItsStage(t *testing.T) {
	checker := newChecker(t)
	text := strings.Replace(clash, `"by"`, `"casualties":[{"count":{"best":9,"stage":"agreed"}}],"by"`, 1)
	dossier := read(t, checker, text)
	repaired, err := integrity.Repair{Record: "event/clash", Pointer: "/casualties/0/count", Count: record.AtMost(5).Of(record.Persons)}.Apply(dossier)
	require.NoError(t, err)
	assert.Equal(t, record.AtMost(5).Of(record.Persons).AtStage(record.Agreed), repaired.(*event).Casualties[0].Count)
	held, _ := dossier.Lookup("event/clash")
	nine, _ := held.(*event).Casualties[0].Count.Exact()
	assert.Equal(t, int64(9), nine)
}

func TestTheDateOfARepair(t *testing.T) {
	for expected, repair := range map[string]integrity.Repair{
		"2021-11-16":               {First: "2021-11-16", Last: "2021-11-16"},
		"[..2021-11-16]":           {First: "..", Last: "2021-11-16"},
		"[2021-11-16..]":           {First: "2021-11-16", Last: ".."},
		"[2021-11-10..2021-11-16]": {First: "2021-11-10", Last: "2021-11-16"},
	} {
		repair.Record, repair.Pointer = "event/clash", "/date"
		repaired, err := repair.Apply(read(t, newChecker(t), clash))
		require.NoError(t, err)
		assert.Equal(t, expected, repaired.(*event).Date.String())
	}
}

func TestARepairOfASpanKeepsItsOtherEnd(t *testing.T) {
	dossier := read(t, newChecker(t), strings.Replace(north, `"value":"North"`, `"value":"North","valid":"1991/1994"`, 1))
	for expected, repair := range map[string]integrity.Repair{
		"..1990-12-31/1994": {First: "..", Last: "1990-12-31"},
		"1991/1995-05-12":   {First: "1995-05-12", Last: "1995-05-12", End: true},
		"1991/1995-05-12..": {First: "1995-05-12", Last: "..", End: true},
	} {
		repair.Record, repair.Pointer = "party/north", "/names/0/valid"
		repaired, err := repair.Apply(dossier)
		require.NoError(t, err)
		assert.Equal(t, expected, repaired.(*party).Names[0].Valid.String())
	}
	for _, repair := range []integrity.Repair{{First: "1990-01-01", Last: "1990-12-31"}, {First: "1999-01-01", Last: "1999-01-01"}} {
		repair.Record, repair.Pointer = "party/north", "/names/0/valid"
		_, err := repair.Apply(dossier)
		require.ErrorIs(t, err, integrity.ErrNoValue)
	}
}

func TestRepairsThatCannotBeMade(t *testing.T) {
	dossier := read(t, newChecker(t), north+clash)
	one := record.Exactly(1)
	for _, impossible := range []struct {
		err    error
		repair integrity.Repair
	}{
		{record.ErrNotFound, integrity.Repair{Record: "event/other", Pointer: "/date", First: "2021-11-16", Last: "2021-11-16"}},
		{record.ErrLeadsNowhere, integrity.Repair{Record: "event/clash", Pointer: "/casualties/0/count", Count: one}},
		{record.ErrDoesNotFit, integrity.Repair{Record: "event/clash", Pointer: "/date", Count: one}},
		{record.ErrDoesNotFit, integrity.Repair{Record: "event/clash", Pointer: "/type", First: "2021-11-16", Last: "2021-11-16"}},
		{integrity.ErrNoValue, integrity.Repair{Record: "event/clash", Pointer: "/date", First: "..", Last: ".."}},
		{integrity.ErrNoValue, integrity.Repair{Record: "event/clash", Pointer: "/date", First: "2021-11-16", Last: "2021-11-10"}},
	} {
		_, err := impossible.repair.Apply(dossier)
		require.ErrorIs(t, err, impossible.err)
	}
}
