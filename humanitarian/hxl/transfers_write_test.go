package hxl

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// forms are the ways a table is written and read.
var forms = map[string]struct {
	write func(io.Writer, []Column) (*Writer, error)
	read  func(io.Reader) (*Reader, error)
}{
	"separated": {
		func(to io.Writer, columns []Column) (*Writer, error) { return NewWriter(to, columns) },
		func(from io.Reader) (*Reader, error) { return NewReader(from, "x.csv") },
	},
	"arrays": {
		func(to io.Writer, columns []Column) (*Writer, error) { return NewJSONWriter(to, columns, ArrayRows) },
		func(from io.Reader) (*Reader, error) { return NewJSONReader(from, "x.json") },
	},
	"objects": {
		func(to io.Writer, columns []Column) (*Writer, error) { return NewJSONWriter(to, columns, ObjectRows) },
		func(from io.Reader) (*Reader, error) { return NewJSONReader(from, "x.json") },
	},
}

// passed writes one transfer under columns and reads it back.
func passed(t require.TestingT, form string, columns []Column, made *humanitarian.Transfer) (got *humanitarian.Transfer, faults []string) {
	var text bytes.Buffer
	writer, err := forms[form].write(&text, columns)
	require.NoError(t, err)
	require.NoError(t, WriteTransfers(writer, slices.Values([]*humanitarian.Transfer{made}), func(fault record.Fault) {
		assert.Equal(t, made.ID, fault.Record)
		faults = append(faults, strings.TrimSpace(string(fault.Code)+" "+string(fault.Pointer)))
	}))
	require.NoError(t, writer.Close())
	reader, err := forms[form].read(&text)
	if form == "objects" && err != nil {
		return nil, faults // without a row there are no hashtags
	}
	require.NoError(t, err)
	for row := range reader.ReadTransfers() {
		require.Empty(t, row.Faults)
		got = row.Record
	}
	require.NoError(t, reader.Err())
	return got, faults
}

// What is written is read as it was, in every form.
func TestTransfersSurvive(t *testing.T) {
	for form := range forms {
		t.Run(form, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				made := drawn(t)
				got, faults := passed(t, form, TransferColumns(), made)
				require.Empty(t, faults)
				assert.True(t, made.Executed.Equal(got.Executed))
				got.Executed = made.Executed
				assert.Equal(t, made, got)
			})
		})
	}
}

// drawn is a transfer that cells can say in full.
func drawn(t *rapid.T) *humanitarian.Transfer {
	counts := []record.Count{{}, record.Exactly(3), record.AtLeast(11), record.AtMost(9), record.Between(2, 8), record.Estimate(1, 2, 5)}
	days := []string{"", "2021-12-19", "2021-12", "2021"}
	day := func(name string) (date chronology.Date) {
		if text := rapid.SampledFrom(days).Draw(t, name); text != "" {
			date = chronology.MustParse(text)
		}
		return date
	}
	made := &humanitarian.Transfer{From: "party/north", To: "party/south"}
	made.Header = record.Header{ID: "transfer/x", Kind: "transfer", Citations: []record.Citation{{Source: "source/s"}}}
	made.Executed = chronology.MustParse(rapid.SampledFrom([]string{"2021-12-19", "2021", "[2021-12-19..2021-12-20]"}).Draw(t, "executed"))
	made.Agreed, made.Planned, made.Confirmed = day("agreed"), day("planned"), day("confirmed")
	made.Type = rapid.SampledFrom([]humanitarian.TransferType{"", humanitarian.Handover, humanitarian.Extradition}).Draw(t, "type")
	made.Place = rapid.SampledFrom([]record.Ref{"", "place/border", "external:place/b"}).Draw(t, "place")
	made.Route = rapid.SliceOfN(rapid.SampledFrom([]record.Ref{"place/a", "place/b"}), 0, 3).Draw(t, "route")
	for range rapid.IntRange(0, 3).Draw(t, "intermediaries") {
		made.Intermediaries = append(made.Intermediaries, humanitarian.Intermediary{
			Party: rapid.SampledFrom([]record.Ref{"party/third", "officeholder/envoy", "external:party/agency"}).Draw(t, "party"),
			Role:  rapid.SampledFrom([]humanitarian.Role{"", humanitarian.Mediator, humanitarian.Carrier}).Draw(t, "role"),
		})
	}
	for range rapid.IntRange(0, 3).Draw(t, "steps") {
		made.Steps = append(made.Steps, humanitarian.OperationStep{Event: rapid.SampledFrom([]humanitarian.OperationEvent{humanitarian.Agree, humanitarian.Execute}).Draw(t, "event"), Date: day("step")})
	}
	if len(made.Route) == 0 {
		made.Route = nil
	}
	if count := rapid.SampledFrom(counts).Draw(t, "people"); !count.IsZero() {
		made.People = []humanitarian.Group{{Count: count}}
	}
	if count := rapid.SampledFrom(counts).Draw(t, "remains"); !count.IsZero() {
		made.Remains = []humanitarian.RemainsGroup{{Count: count.Of(record.RemainsSets)}}
	}
	return made
}

func columnsOf(tags ...string) []Column {
	var columns []Column
	for _, tag := range tags {
		column, _ := ParseColumn(tag)
		columns = append(columns, column)
	}
	return columns
}

// What the header has no column for, and what no column can say, is told; nothing else is.
func TestTransfersLeftOut(t *testing.T) {
	full := func(change func(*humanitarian.Transfer)) *humanitarian.Transfer {
		made := &humanitarian.Transfer{Type: humanitarian.ExchangeLeg, From: "party/north", To: "party/south", Executed: chronology.MustParse("2021-12-19"),
			Place: "place/border", People: []humanitarian.Group{{Count: record.Exactly(10)}},
			Intermediaries: []humanitarian.Intermediary{{Party: "party/third", Role: humanitarian.Carrier}},
			Steps:          []humanitarian.OperationStep{{Event: humanitarian.Execute, Date: chronology.MustParse("2021-12-19")}}}
		made.Header = record.Header{ID: "transfer/x", Kind: "transfer"}
		if change != nil {
			change(made)
		}
		return made
	}
	every := TransferColumns()
	for name, test := range map[string]struct {
		columns []Column
		made    *humanitarian.Transfer
		faults  []string
	}{
		"all said":             {every, full(nil), nil},
		"attributes reordered": {columnsOf("#event+id", "#event+code+type", "#date+start+occurred", "#group+id+from", "#group+to+id", "#loc+id+handover", "#affected+ind+transferred", "#org+list+id+intermediary", "#org+role+intermediary+list", "#event+step+list+code", "#date+list+step"), full(nil), nil},
		"bare header":          {columnsOf("#event+id", tagStart, tagEnd, tagFrom, tagTo, tagPeople), full(nil), []string{"hxl/field-not-written /intermediaries", "hxl/field-not-written /place", "hxl/field-not-written /steps", "hxl/field-not-written /type"}},
		"roles missing":        {slices.DeleteFunc(slices.Clone(every), func(c Column) bool { return c.String() == tagRole }), full(nil), []string{"hxl/field-not-written /intermediaries"}},
		"no column of its own": {every, full(func(t *humanitarian.Transfer) { t.Weekday, t.Partial = "sunday", true }), []string{"hxl/field-not-written /partial", "hxl/field-not-written /weekday"}},
		"part of a field":      {every, full(func(t *humanitarian.Transfer) { t.People[0].Category = humanitarian.Serviceman }), []string{"hxl/field-not-written /people"}},
		"step on a doubtful day": {every, full(func(t *humanitarian.Transfer) { t.Steps[0].Date = chronology.MustParse("2021-12-19?") }),
			[]string{"hxl/field-not-written /steps"}},
		"agreed about then":   {every, full(func(t *humanitarian.Transfer) { t.Agreed = chronology.MustParse("2021-12~") }), []string{"hxl/field-not-written /agreed"}},
		"persons by name":     {every, full(func(t *humanitarian.Transfer) { t.People[0].Count = record.Exactly(10).Of(record.Persons) }), nil},
		"executed on a doubt": {every, full(func(t *humanitarian.Transfer) { t.Executed = chronology.MustParse("2021-12-19?") }), []string{"hxl/record-not-written"}},
		"several groups":      {every, full(func(t *humanitarian.Transfer) { t.People = append(t.People, t.People[0]) }), []string{"hxl/record-not-written"}},
		"number unknown":      {every, full(func(t *humanitarian.Transfer) { t.People[0].Count = record.UnknownCount() }), []string{"hxl/record-not-written"}},
		"a second citation too": {every, full(func(t *humanitarian.Transfer) {
			t.Citations = []record.Citation{{Source: "source/a"}, {Source: "source/b"}}
		}), []string{"hxl/field-not-written /citations"}},
	} {
		for form := range forms {
			t.Run(name+"/"+form, func(t *testing.T) {
				_, faults := passed(t, form, test.columns, test.made)
				assert.Equal(t, test.faults, faults)
			})
		}
	}
}

func TestListsThatDoNotMatch(t *testing.T) {
	reader, err := NewReader(strings.NewReader("#event+id,#org+intermediary+id+list,#org+intermediary+role+list,#event+step+code+list,#date+step+list\n"+
		"a,third|fourth,carrier,executed|closed,2021-12-19|soon\n"), "x.csv")
	require.NoError(t, err)
	rows := slices.Collect(reader.ReadTransfers())
	require.Len(t, rows, 1)
	require.Len(t, rows[0].Faults, 2)
	assert.Empty(t, rows[0].Record.Intermediaries)
	assert.Len(t, rows[0].Record.Steps, 2)
	assert.True(t, rows[0].Record.Steps[1].Date.IsZero())
}
