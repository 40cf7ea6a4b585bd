package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWindow(t *testing.T) {
	year := func(number int) date.Date { return day(fmt.Sprintf("%04d-01-01", number)) }
	many := func(first, last int) (days []date.Date) {
		for i := range 100 {
			days = append(days, year(first)+(year(last)-year(first))*date.Date(i)/99)
		}
		return days
	}
	for name, test := range map[string]struct {
		days        []date.Date
		first, last date.Date
	}{
		"one":             {[]date.Date{year(2020)}, year(2020), year(2020)},
		"two far apart":   {[]date.Date{year(1000), year(2020)}, year(1000), year(2020)},
		"a long conflict": {append([]date.Date{year(1900)}, many(2020, 2021)...), year(1900), year(2021)},
		"a mistyped year": {append([]date.Date{year(202)}, many(2010, 2020)...), year(2000), year(2020)},
		"one later on":    {append(many(2010, 2020), year(9999)), year(2010), year(2030)},
		"truly centuries": {many(1500, 2020), year(1500), year(2020)},
	} {
		t.Run(name, func(t *testing.T) {
			first, last := window(test.days)
			assert.InDelta(t, int64(test.first), int64(first), 900)
			assert.InDelta(t, int64(test.last), int64(last), 900)
		})
	}
}

func events(dates ...string) (lines []string) {
	for i, when := range dates {
		lines = append(lines, fmt.Sprintf(`{"kind":"event","id":"event/%d","type":"clash","date":"%s"}`, i, when))
	}
	return lines
}

func TestDatesFarFromAllOthersAreListed(t *testing.T) {
	dates := []string{"0202-03-04", "Y99999999999"}
	for i := range 60 {
		dates = append(dates, fmt.Sprintf("20%02d-03-04", i%20))
	}
	page := pageOf(t, events(dates...)...)
	assert.Contains(t, page, english().Distant+": 2")
	assert.Equal(t, len(dates), strings.Count(page, ` id="r`))
}

func TestDatesAtTheEndsOfReckoning(t *testing.T) {
	page := pageOf(t, events("Y-99999999999", "Y99999999999", "XXXX-XX-XX", "[..Y-99999999999]", "Y1E10")...)
	assert.NotContains(t, page, "NaN")
	assert.NotContains(t, page, "Inf")
	assert.Equal(t, 5, strings.Count(page, ` id="r`))
}

func TestMoreRecordsOnADayThanThereAreRows(t *testing.T) {
	var dates []string
	for range 400 {
		dates = append(dates, "2020-09-27")
	}
	page := pageOf(t, events(dates...)...)
	assert.Contains(t, page, english().Crowded+": ")
	assert.Equal(t, 400, strings.Count(page, ` id="r`), "what finds no row is listed")
}

func TestMoreConflictsThanCharts(t *testing.T) {
	var lines []string
	for i := range maxCharts + 7 {
		lines = append(lines, fmt.Sprintf(`{"kind":"conflict","id":"conflict/%d","life":"1990/1991"}`, i),
			fmt.Sprintf(`{"kind":"event","id":"event/%d","type":"clash","conflict":"conflict/%d","date":"1990-02-03"}`, i, i))
	}
	page := pageOf(t, lines...)
	assert.Contains(t, page, "Conflicts: 307.")
	assert.Contains(t, page, "<h2 id=\"c301\">Further conflicts</h2>")
	assert.Equal(t, 2*(maxCharts+7), strings.Count(page, ` id="r`))
}

func TestMoreRecordsThanArePossibleToDraw(t *testing.T) {
	var page strings.Builder
	for i := range maxRecords + 9 {
		fmt.Fprintf(&page, `{"kind":"event","id":"event/%d","type":"clash","date":"1990-02-03"}`+"\n", i)
	}
	name := filepath.Join(t.TempDir(), "many.jsonl")
	writeFile(t, name, page.String())
	drawn := written(t, name)
	assert.Equal(t, maxRecords, strings.Count(drawn, ` id="r`))
	assert.Contains(t, drawn, "event 9.", "the others are counted")
	assert.Equal(t, maxFindings, strings.Count(drawn, `<li id="f`))
	assert.Contains(t, drawn, english().Unlisted+": ")
}

// A conflict named by an event that is not in the dossier still holds its events together.
func TestConflictThatIsNotThere(t *testing.T) {
	page := pageOf(t,
		`{"kind":"event","id":"event/a","type":"clash","conflict":"conflict/elsewhere","date":"1990-02-03"}`,
		`{"kind":"event","id":"event/b","type":"clash","conflict":"conflict/elsewhere","date":"1990-02-04"}`)
	assert.Contains(t, page, `<h2 id="c1">elsewhere</h2>`)
	assert.NotContains(t, page, english().NoConflict)
}

func TestLinksAreFollowedWithinBounds(t *testing.T) {
	kinds, err := record.NewKinds(record.Define[conflict.Conflict]("conflict", "conflict"), record.Define[conflict.Episode]("episode", "episode"),
		record.Define[humanitarian.Transfer]("transfer", "transfer"))
	require.NoError(t, err)
	dossier := record.NewDossier(kinds)
	require.NoError(t, dossier.Add(conflict.Conflict{Header: record.Header{ID: "conflict/a"}},
		conflict.Episode{Header: record.Header{ID: "episode/a"}, Conflict: "conflict/a"},
		humanitarian.Transfer{Header: record.Header{ID: "transfer/linked"}, Episode: "episode/a"}))
	const circle = 300
	for i := range circle { // transfers that all lead to one another, as no honest dossier has them
		tangled := humanitarian.Transfer{Header: record.Header{ID: record.ID(fmt.Sprintf("transfer/%d", i))}, Executed: chronology.MustParse("2020")}
		for k := range circle {
			tangled.People = append(tangled.People, humanitarian.Group{Captured: record.Ref(fmt.Sprintf("transfer/%d", k))})
		}
		require.NoError(t, dossier.Add(tangled))
	}
	for id, wanted := range map[record.ID]record.ID{"conflict/a": "conflict/a", "episode/a": "conflict/a", "transfer/linked": "conflict/a", "transfer/7": ""} {
		rec, known := dossier.Lookup(id)
		require.True(t, known)
		assert.Equal(t, wanted, conflictOf(dossier, rec))
	}
}
