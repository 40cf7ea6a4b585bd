package humanitarian_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
)

func mapped(corners ...conflict.Position) humanitarian.MineRecord {
	return humanitarian.MineRecord{Header: record.Header{ID: "mine-record/r1"}, Perimeter: corners}
}

func corner(latitude, longitude float64) conflict.Position {
	return conflict.Position{Latitude: latitude, Longitude: longitude, Stated: true}
}

// A perimeter with more corners than are examined is told of, not passed over.
func TestPerimeterNotExamined(t *testing.T) {
	var comb []conflict.Position
	for i := range humanitarian.MaxCorners + 1 {
		comb = append(comb, corner(40+float64(i%2)/1e4, 46+float64(i)/1e5))
	}
	many := mapped(append(comb, corner(41, 46))...)
	few := mapped(append(comb[:humanitarian.MaxCorners-1:humanitarian.MaxCorners-1], corner(41, 46))...)
	checker := checker(t)
	said := func(rec humanitarian.MineRecord) []integrity.Finding {
		var said []integrity.Finding
		for _, finding := range checker.CheckRecord(rec).Findings {
			if finding.Code == "mine-record/crosses-itself" {
				said = append(said, finding)
			}
		}
		return said
	}
	assert.Empty(t, said(few))
	if findings := said(many); assert.Len(t, findings, 1) {
		assert.Equal(t, integrity.Info, findings[0].Severity)
		assert.Equal(t, record.Pointer("/perimeter"), findings[0].Pointer)
		assert.Equal(t, "not_examined", findings[0].Params.Get("crossing"))
	}
}

// An area is not held to the number of mines where its perimeter has a fault; one that is valid is.
func TestSpacingInAnArea(t *testing.T) {
	square := []conflict.Position{corner(40, 46), corner(40, 46.001), corner(40.001, 46.001), corner(40.001, 46)}
	bow := []conflict.Position{square[0], square[2], square[1], square[3]}
	checker := checker(t)
	for name, test := range map[string]struct {
		corners  []conflict.Position
		group    humanitarian.MineGroup
		reported bool
	}{
		"fits in":               {square, humanitarian.MineGroup{Count: record.Exactly(300), Spacing: 5}, false},
		"few are no fault":      {square, humanitarian.MineGroup{Count: record.Exactly(1), Spacing: 5}, false},
		"ten times too many":    {square, humanitarian.MineGroup{Count: record.Exactly(6000), Spacing: 5}, true},
		"perhaps too many":      {square, humanitarian.MineGroup{Count: record.Between(300, 6000), Spacing: 5}, false},
		"crossed perimeter":     {bow, humanitarian.MineGroup{Count: record.Exactly(6000), Spacing: 5}, false},
		"no perimeter":          {nil, humanitarian.MineGroup{Count: record.Exactly(6000), Spacing: 5}, false},
		"no distance":           {square, humanitarian.MineGroup{Count: record.Exactly(6000)}, false},
		"tiny distance":         {square, humanitarian.MineGroup{Count: record.Exactly(6000), Spacing: 1e-300}, false},
		"rows too many":         {nil, humanitarian.MineGroup{Count: record.Exactly(6000), Rows: 3, RowLength: 200, Spacing: 4}, true},
		"rows too few":          {nil, humanitarian.MineGroup{Count: record.Exactly(15), Rows: 3, RowLength: 200, Spacing: 4}, true},
		"rows by order":         {nil, humanitarian.MineGroup{Count: record.Exactly(60), Rows: 3, RowLength: 200, Spacing: 4}, false},
		"endless rows":          {nil, humanitarian.MineGroup{Count: record.Exactly(60), Rows: 3, RowLength: 1e308, Spacing: 1e-308}, false},
		"unknown number":        {nil, humanitarian.MineGroup{Count: record.UnknownCount(), Rows: 3, RowLength: 200, Spacing: 4}, false},
		"negative rows, length": {square, humanitarian.MineGroup{Count: record.Exactly(60), Rows: -3, RowLength: -200, Spacing: -4}, false},
	} {
		t.Run(name, func(t *testing.T) {
			rec := mapped(test.corners...)
			rec.Mines = []humanitarian.MineGroup{test.group}
			assert.Equal(t, test.reported, checker.CheckRecord(rec).Has("mine-record/spacing-differs"))
		})
	}
}

// A perimeter that is not stated is no fault, one that is stated and empty is; points off the Earth
// are named one by one, and never with their numbers.
func TestPointsAndEmptyPerimeters(t *testing.T) {
	checker := checker(t)
	for name, test := range map[string]struct {
		record string
		wanted []string
	}{
		"no perimeter":      {``, nil},
		"empty perimeter":   {`,"perimeter":[]`, []string{"mine-record/too-few-corners /perimeter"}},
		"one corner":        {`,"perimeter":[{"latitude":40,"longitude":46}]`, []string{"mine-record/too-few-corners /perimeter/0"}},
		"swapped corner":    {`,"perimeter":[{"latitude":40,"longitude":46},{"latitude":140,"longitude":46},{"latitude":41,"longitude":46}]`, []string{"mine-record/swapped-coordinates /perimeter/1"}},
		"across 180":        {`,"perimeter":[{"latitude":0,"longitude":179},{"latitude":0,"longitude":-179},{"latitude":1,"longitude":-179}]`, nil},
		"swapped reference": {`,"datum":"wgs_84","reference_points":[{"position":{"latitude":40,"longitude":46}},{"position":{"latitude":146,"longitude":40}}]`, []string{"mine-record/point-impossible /reference_points/1/position"}},
		"single mine":       {`,"mines":[{"count":1,"positions":[{"latitude":400,"longitude":460}]}]`, []string{"mine-record/point-impossible /mines/0/positions/0"}},
	} {
		t.Run(name, func(t *testing.T) {
			var found []string
			for _, finding := range checked(t, checker, `{"kind":"mine-record","id":"mine-record/r1","impracticable":true`+test.record+"}\n").Findings {
				if finding.Severity == integrity.Error {
					found = append(found, string(finding.Code)+" "+string(finding.Pointer))
				}
				assert.NotContains(t, finding.Message, "46")
			}
			assert.Equal(t, test.wanted, found)
		})
	}
}
