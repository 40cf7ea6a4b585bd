package dataset_test

import (
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// readClashes reads a made-up dataset whose rows are days of a clash.
func readClashes(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, dataset.Description{
		Key: "clashes", Title: "Clashes", Publisher: "Nobody", Namespace: "clashes", Required: []string{"clash", "day"}, Group: "clash",
		Version: []string{"version"}, Unstated: []string{"-"}, Builder: newClashTable,
	}, options)
}

func newClashTable(r *dataset.Reader) func(rows []*dataset.Line) {
	id, day, dead := r.Column("clash"), r.Column("day"), r.Column("dead")
	says := dataset.SaysOf(r.Columns(), clashSays)
	return func(rows []*dataset.Line) {
		name := rows[0].Trimmed(id)
		clash := &conflict.Event{Header: rows[0].Header(record.ID("event/clash-"+name), "clashes", name), Type: conflict.Clash}
		clash.Date, _ = rows[0].Day(day)
		rows[0].Begin(clash)
		for i, row := range rows {
			if i > 0 {
				row.Join(clash.ID)
			}
			if number, stated := row.Count(dead); stated {
				clash.Casualties = append(clash.Casualties, conflict.Casualty{Status: conflict.Killed, Count: record.Exactly(number)})
			}
		}
		dataset.KeepRows(rows, numerals(len(rows)), &clash.Header, slices.Repeat([]conflict.Event{*clash}, len(rows)), says)
		clash.Notes = append(clash.Notes, record.Text{Language: "en", Value: strings.Repeat("i", len(rows))})
	}
}

// numerals name rows by i, ii, iii and so on.
func numerals(count int) []string {
	names := make([]string, count)
	for i := range names {
		names[i] = strings.Repeat("i", i+1)
	}
	return names
}

func clashSays(column string) func(*conflict.Event) string {
	switch column {
	case "clash":
		return func(clash *conflict.Event) string { return dataset.External(&clash.Header, "clashes") }
	case "day":
		return func(clash *conflict.Event) string { return clash.Date.String() }
	}
	return nil
}

func writeClashes(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	says := dataset.SaysOf(columns, clashSays)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		clash, is := rec.(*conflict.Event)
		if !is {
			return dataset.None
		}
		rows := len(clash.Notes[0].Value)
		return dataset.Several(numerals(rows), &clash.Header, "clashes", slices.Repeat([]conflict.Event{*clash}, rows), says)
	})
}

const clashes = "clash,day,dead,,#4,version,note\n" +
	"1,2001-05-03,4,a,b,2.0,\"line\n\"\"two\"\"\"\n" +
	"1,2001-05-03,-,a,c,2.0,\n" +
	"2,2001-06-01,7,,,2.0,\"Ünïcode \\ and \t\"\n"

func read(t *testing.T, text string, options ...dataset.Option) []dataset.Row {
	t.Helper()
	return datasettest.Rows(t, readClashes, text, options...)
}

func TestEveryCellComesBack(t *testing.T) {
	for _, row := range datasettest.EveryCellBack(t, []byte(clashes), readClashes, writeClashes) {
		assert.Empty(t, row.Faults)
	}
	first := read(t, clashes)[0].Records[0].(*conflict.Event)
	assert.JSONEq(t, `{"dead":{"i":"4","ii":"-"},"##4":"a","#4":{"i":"b","ii":"c"},"version":"2.0","note":{"i":"line\n\"two\"","ii":""}}`,
		string(first.Extensions["clashes"]), "a column without a name gives way to one that is named like its position")
}

// TestAnyCellComesBack writes tables of any text.
func TestAnyCellComesBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var text strings.Builder
		text.WriteString("clash,day,dead,,note\n")
		for range rapid.IntRange(1, 4).Draw(r, "rows") {
			note := rapid.StringOf(rapid.RuneFrom([]rune{'a', '"', ',', '\n', '\\', 'é', '{', '}', ' ', 0x2028})).Draw(r, "note")
			text.WriteString(`1,2001-05-03,3,"` + strings.ReplaceAll(note, `"`, `""`) + `",` + rapid.SampledFrom([]string{"", "x", "{}"}).Draw(r, "more") + "\n")
		}
		datasettest.EveryCellBack(t, []byte(text.String()), readClashes, writeClashes)
	})
}

func TestOptionsAndFaults(t *testing.T) {
	for name, test := range map[string]struct {
		text    string
		options []dataset.Option
		row     int
		code    record.FaultCode
		column  string
	}{
		"another release":   {clashes, []dataset.Option{dataset.Release("3.0")}, 0, table.ReleaseDiffers, "/version"},
		"rows torn apart":   {clashes + "1,2001-05-04,1,,,2.0,\n", nil, 3, table.RowsApart, "/clash"},
		"no id":             {strings.Replace(clashes, "2,2001", "x,2001", 1), nil, 2, table.IDMissing, "/clash"},
		"a negative count":  {strings.Replace(clashes, ",7,", ",-7,", 1), nil, 2, table.CellImpossible, "/dead"},
		"a count in words":  {strings.Replace(clashes, ",7,", ",many,", 1), nil, 2, table.CellImpossible, "/dead"},
		"a day that is not": {strings.Replace(clashes, "2001-06-01", "2001-06-31", 1), nil, 2, table.CellImpossible, "/day"},
		"another order":     {clashes, []dataset.Option{dataset.DatesIn(table.DayFirst)}, 0, table.CellImpossible, "/day"},
	} {
		t.Run(name, func(t *testing.T) {
			rows := read(t, test.text, test.options...)
			require.NotEmpty(t, rows[test.row].Faults)
			assert.Equal(t, test.code, rows[test.row].Faults[0].Code)
			assert.Equal(t, record.Pointer(test.column), rows[test.row].Faults[0].Pointer)
		})
	}
	padded := read(t, strings.ReplaceAll(clashes, ",", ";"), dataset.SeparatedBy(';'), dataset.Release("2.0"))
	assert.Equal(t, record.Ref("source/clashes-2.0"), padded[0].Records[0].(*conflict.Event).Citations[0].Source)
}

// A release stands in a column of releases alone, and a code is told by its own column's vocabulary.
func TestWhatAColumnSays(t *testing.T) {
	var releases, codes []string
	var faults []int
	reader, err := dataset.Open(strings.NewReader("id,,first,second\n1,9.9,1,1\n2,9.9,1,9\n3,9.9,9,1\n"), "codes.csv",
		dataset.Description{Key: "codes", Builder: func(r *dataset.Reader) func(rows []*dataset.Line) {
			id, first, second := r.Column("id"), r.Column("first"), r.Column("second")
			return func(rows []*dataset.Line) {
				head := rows[0].Header(record.ID("event/codes-"+rows[0].ID(id)), "codes", rows[0].ID(id))
				releases = append(releases, head.ExternalIDs[0].Release)
				codes = append(codes, rows[0].Code(first, conflict.Minor.Vocabulary(), "ucdp"), rows[0].Code(second, conflict.OverGovernment.Vocabulary(), "ucdp"))
				faults = append(faults, rows[0].Faulty())
			}
		}}, nil)
	require.NoError(t, err)
	require.Len(t, slices.Collect(reader.Rows()), 3)
	assert.Equal(t, []string{"", "", ""}, releases)
	assert.Equal(t, []string{string(conflict.Minor), string(conflict.OverTerritory), string(conflict.Minor), "", "", string(conflict.OverTerritory)}, codes)
	assert.Equal(t, []int{0, 1, 1}, faults)
}

// TestGroupsAreBounded: the rows of one group that are more than a reader holds are at fault, and
// no other.
func TestGroupsAreBounded(t *testing.T) {
	text := "clash,day,dead\n" + strings.Repeat("1,2001-05-03,1\n", 10_003) + "2,2001-05-03,1\n"
	rows, faulty := read(t, text), 0
	require.Len(t, rows, 10_004)
	for _, row := range rows {
		if len(row.Faults) > 0 {
			faulty++
		}
	}
	assert.Equal(t, 3, faulty)
	assert.Empty(t, rows[10_003].Faults)
}

func TestDaysAndSpans(t *testing.T) {
	var spans []string
	reader, err := dataset.Open(strings.NewReader("first,last\n2001-01-01,2001-03-31\n1753-01-01,9999-12-31\n2002-05-01,9999-12-31\n2003-02-01,2003-01-01\n,\n"), "days.csv",
		dataset.Description{Key: "days", Builder: func(r *dataset.Reader) func(rows []*dataset.Line) {
			from, to := r.Column("first"), r.Column("last")
			return func(rows []*dataset.Line) {
				first, _ := rows[0].Padded(from)
				last, open := rows[0].Padded(to)
				spans = append(spans, rows[0].Span(first, last, open, to).String())
			}
		}}, []dataset.Option{dataset.PaddedWith(chronology.MonthsToFirstDay | chronology.MonthsToLastDay)})
	require.NoError(t, err)
	rows := slices.Collect(reader.Rows())
	assert.Equal(t, []string{"2001-01/2001-03", "", "2002-05/..", "", ""}, spans)
	require.Len(t, rows[3].Faults, 1)
	assert.Equal(t, record.Pointer("/last"), rows[3].Faults[0].Pointer, "the end lies before the start")
}
