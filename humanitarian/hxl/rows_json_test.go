package hxl

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tableOf reads a table in JSON: its hashtags, its rows by hashtag and the codes of its faults.
func tableOf(t *testing.T, text string) (tags []string, rows []map[string]string, codes []record.FaultCode) {
	t.Helper()
	reader, err := NewJSONReader(strings.NewReader(text), "x.json")
	require.NoError(t, err)
	for _, column := range reader.Columns() {
		tags = append(tags, column.String())
	}
	for row, faults := range reader.Rows() {
		cells := map[string]string{}
		for _, tag := range []string{"#org", "#adm1", "#affected"} {
			if cell := row.Cell(tag); cell != "" {
				cells[tag] = cell
			}
		}
		rows = append(rows, cells)
		for _, fault := range faults {
			codes = append(codes, fault.Code)
			assert.NotContains(t, fault.Error(), "SECRET")
		}
	}
	require.NoError(t, reader.Err())
	return tags, rows, codes
}

func TestJSONTables(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		tags  []string
		rows  []map[string]string
		codes []record.FaultCode
	}{
		"arrays": {`[["Who","Where"],["#org","#adm1"],["a","b"],["c",null]]`, []string{"#org", "#adm1"},
			[]map[string]string{{"#org": "a", "#adm1": "b"}, {"#org": "c"}}, nil},
		"objects": {`[{"#org":"a","#adm1":"b"},{"#adm1":"d","#org":"c"}]`, []string{"#org", "#adm1"},
			[]map[string]string{{"#org": "a", "#adm1": "b"}, {"#org": "c", "#adm1": "d"}}, nil},
		"objects that differ": {`[{"#org":"a","":"x"},{"#affected":12.50},{}]`, []string{"#org", ""},
			[]map[string]string{{"#org": "a"}, {"#affected": "12.50"}, {}}, nil},
		"numbers as written": {`[["#affected"],[1e3],[12345678901234567890],[true]]`, []string{"#affected"},
			[]map[string]string{{"#affected": "1e3"}, {"#affected": "12345678901234567890"}, {"#affected": "true"}}, nil},
		"nested cell": {`[["#org","#adm1"],["a",{"x":"SECRET"}],[["SECRET"],"b"]]`, []string{"#org", "#adm1"},
			[]map[string]string{{"#org": "a"}, {"#adm1": "b"}}, []record.FaultCode{table.CellUnreadable, table.CellUnreadable}},
		"not a row": {`[["#org"],"SECRET",["b"]]`, []string{"#org"},
			[]map[string]string{{}, {"#org": "b"}}, []record.FaultCode{table.RowBroken}},
		"cells beyond": {`[["#org"],["a","SECRET"],[]]`, []string{"#org"},
			[]map[string]string{{"#org": "a"}, {}}, []record.FaultCode{table.RowShifted, table.RowShifted}},
		"byte order mark": {"\xEF\xBB\xBF[[\"#org\"]]\n", []string{"#org"}, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			tags, rows, codes := tableOf(t, test.text)
			assert.Equal(t, test.tags, tags)
			assert.Equal(t, test.rows, rows)
			assert.Equal(t, test.codes, codes)
		})
	}
}

func TestNoJSONTable(t *testing.T) {
	deep := strings.Repeat("[", 20_000)
	for text, want := range map[string]error{
		"": ErrNotJSON, "SECRET": ErrNotJSON, "{}": ErrNotJSON, `"x"`: ErrNotJSON, "[": ErrNotJSON, "[]": ErrNoHashtags, "[[]]": ErrNoHashtags,
		`[["org"]]`: ErrNoHashtags, `[{"org":"x"}]`: ErrNoHashtags, `[{"#org":"x","a":1,"b":2}]`: ErrNoHashtags, `["#org"]`: ErrUnreadable,
		`[["x"]` + strings.Repeat(`,["x"]`, SearchedRows) + `,["#org"]]`: ErrNoHashtags, `[{"#org":"x","#org":"SECRET"}]`: ErrNotJSON,
		"[\xff": ErrNotJSON, deep: ErrNotJSON, `[["x"]]x`: ErrNotJSON,
	} {
		_, err := NewJSONReader(strings.NewReader(text), "x.json")
		require.ErrorIs(t, err, want, text[:min(len(text), 40)])
		assert.NotContains(t, err.Error(), "SECRET")
	}
}

// A table that breaks off gives the rows before, and an error that names the byte only.
func TestBrokenJSON(t *testing.T) {
	for _, text := range []string{`[["#org"],["a"],["SECRET`, `[["#org"],["a"],}SECRET`, `[["#org"],["a"]] SECRET`, `[["#org"],["a"],{"b":1,"b":"SECRET"}]`, "[[\"#org\"],[\"a\"],[\"\xff\"]]"} {
		reader, err := NewJSONReader(strings.NewReader(text), "x.json")
		require.NoError(t, err)
		count := 0
		for range reader.Rows() {
			count++
		}
		assert.Equal(t, 1, count, text)
		require.ErrorIs(t, reader.Err(), ErrNotJSON)
		assert.NotContains(t, reader.Err().Error(), "SECRET")
	}
}

// A row that does not end is not read to its end.
func TestEndlessJSONRow(t *testing.T) {
	reader, err := NewJSONReader(strings.NewReader(`[["#org"],["`+strings.Repeat("x", 40<<20)+`"]]`), "x.json")
	require.NoError(t, err)
	var codes []record.FaultCode
	for _, faults := range reader.Rows() {
		for _, fault := range faults {
			codes = append(codes, fault.Code)
		}
	}
	assert.Equal(t, []record.FaultCode{table.RowTooLong}, codes)
}

func TestJSONWriterRefuses(t *testing.T) {
	_, err := NewJSONWriter(&bytes.Buffer{}, columnsOf("#org", "#adm1", "#org"), ObjectRows)
	assert.ErrorIs(t, err, ErrRepeatedHashtag)
	_, err = NewJSONWriter(&bytes.Buffer{}, []Column{{Written: "org"}}, ObjectRows)
	assert.ErrorIs(t, err, ErrNotHashtags)
	_, err = NewJSONWriter(&bytes.Buffer{}, []Column{{Written: "org"}}, ArrayRows)
	assert.ErrorIs(t, err, ErrNotHashtags)
	writer, err := NewJSONWriter(&bytes.Buffer{}, columnsOf("#org"), ObjectRows)
	require.NoError(t, err)
	assert.ErrorIs(t, writer.Write([]string{"a", "b"}), ErrTooManyCells)
}

func TestJSONAsWritten(t *testing.T) {
	for form, want := range map[JSONForm]string{
		ArrayRows:  "[\n[\"Who\",\"\"],\n[\"#org\",\"#adm1+x\"],\n[\"a \\\"b\\\"\",\"é\"],\n[\"'=1\",\"\"]\n]\n",
		ObjectRows: "[\n{\"#org\":\"a \\\"b\\\"\",\"#adm1+x\":\"é\"},\n{\"#org\":\"'=1\",\"#adm1+x\":\"\"}\n]\n",
	} {
		columns := columnsOf("#org", "#adm1+x")
		columns[0].Header = "Who"
		var text bytes.Buffer
		writer, err := NewJSONWriter(&text, columns, form, GuardFormulas())
		require.NoError(t, err)
		require.NoError(t, writer.Write([]string{`a "b"`, "é"}))
		require.NoError(t, writer.Write([]string{"=1", ""}))
		require.NoError(t, writer.Close())
		assert.Equal(t, want, text.String())
	}
	var empty bytes.Buffer
	writer, err := NewJSONWriter(&empty, columnsOf("#org"), ObjectRows)
	require.NoError(t, err)
	require.NoError(t, writer.Close())
	assert.Equal(t, "[]\n", empty.String())
}

// The published tables in JSON are read as they are meant, or are those made to fail.
func TestPublishedJSON(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "shared", "data", "hxl", "test_io")
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the published HXL samples are not beside the project; small tables of their shape are tested always")
	}
	refused := map[string]error{
		"input-untagged-objects.json": ErrNoHashtags, "input-untagged.json": ErrNoHashtags,
		"input-valid-json-selector.json": ErrNotJSON, "input-valid-nested.json": ErrNotJSON, // tables within an object
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var organisations [][]string
	for _, path := range append(files, filepath.Join(folder, "input-valid-json.txt")) {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		reader, err := NewJSONReader(bytes.NewReader(text), path)
		if want := refused[filepath.Base(path)]; want != nil {
			require.ErrorIs(t, err, want, path)
			continue
		}
		require.NoError(t, err, path)
		var found []string
		for row := range reader.Rows() {
			found = append(found, row.Cell("#org"))
		}
		require.NoError(t, reader.Err(), path)
		organisations = append(organisations, found)
	}
	require.NotEmpty(t, organisations)
	for _, found := range organisations {
		assert.Equal(t, organisations[0], found)
		assert.False(t, slices.Contains(found, ""))
	}
}

func FuzzJSONReader(f *testing.F) {
	for _, seed := range []string{`[["#org"],["a"]]`, `[{"#event+id":"x","#date+occurred+start":"2021"}]`, `[["#org"],{"#adm1":[1]},null,3]`, "[[["} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		reader, err := NewJSONReader(bytes.NewReader(text), "x.json")
		if err != nil {
			return
		}
		for row := range reader.ReadTransfers() {
			if row.Record == nil && len(row.Faults) == 0 {
				t.Fatal("a row gave neither a record nor a fault")
			}
		}
	})
}
