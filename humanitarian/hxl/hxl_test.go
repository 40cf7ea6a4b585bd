package hxl

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestColumns(t *testing.T) {
	for cell, want := range map[string]string{
		"#affected+f":        "#affected+f",
		"  #Affected +F +x ": "#affected+f+x",
		"#adm1":              "#adm1",
		"affected":           "",
		"#affected+2013":     "",
		"#2020":              "",
		"#affected f":        "",
		"#affected+":         "",
		"#":                  "",
	} {
		column, valid := ParseColumn(cell)
		assert.Equal(t, want, column.String(), cell)
		assert.Equal(t, want != "", valid, cell)
	}
}

func TestPatterns(t *testing.T) {
	column, _ := ParseColumn("#affected+ind+f+min")
	for pattern, want := range map[string]bool{
		"#affected": true, "#affected+f": true, "#affected+f+ind": true, "#affected+m": false,
		"#affected+f-min": false, "#affected-max": true, "#date": false, "affected": false, "": false,
	} {
		assert.Equal(t, want, column.Matches(pattern), pattern)
	}
}

func TestHashtagRow(t *testing.T) {
	above := strings.Repeat("x,y\n", SearchedRows-1)
	for name, test := range map[string]struct {
		text string
		want error
	}{
		"first row":               {"#org,#adm1\n", nil},
		"25th row":                {above + "#org,#adm1\n", nil},
		"26th row":                {above + "x,y\n#org,#adm1\n", ErrNoHashtags},
		"half of the cells":       {"#org,name\n", nil},
		"below half":              {"#org,name,place\n", ErrNoHashtags},
		"empty cells not counted": {"#org,,,\n", nil},
		"digit attribute":         {"#affected+idps+2013\n", ErrNoHashtags},
		"empty file":              {"", ErrNoHashtags},
		"byte order mark":         {"\xEF\xBB\xBF#org\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewReader(strings.NewReader(test.text), "x.csv")
			assert.ErrorIs(t, err, test.want)
		})
	}
}

func TestRowFaults(t *testing.T) {
	reader, err := NewReader(strings.NewReader("Who,Where\n#org,#adm1\na,b\nc\nd,e,\nf,g,SECRET\n\xff,i\n"), "x.csv")
	require.NoError(t, err)
	assert.Equal(t, "Who", reader.Columns()[0].Header)
	codes := map[int][]record.FaultCode{}
	for row, faults := range reader.Rows() {
		codes[row.Number] = nil
		for _, fault := range faults {
			codes[row.Number] = append(codes[row.Number], fault.Code)
			assert.NotContains(t, fault.Error(), "SECRET")
		}
	}
	require.NoError(t, reader.Err())
	assert.Equal(t, map[int][]record.FaultCode{3: nil, 4: {table.RowShifted}, 5: nil, 6: {table.RowShifted}, 7: {table.CellUnreadable}}, codes)
}

func TestDates(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "2020": "2020", "2020-11": "2020-11", " 2020-11-10 ": "2020-11-10", "2020-02-29": "2020-02-29",
		"2020Q2": "[2020-04..2020-06]", "2020W07": "[2020-02-10..2020-02-16]", "2020W53": "[2020-12-28..2021-01-03]", "2021W01": "[2021-01-04..2021-01-10]",
	} {
		date, err := ParseDate(cell)
		require.NoError(t, err, cell)
		if want == "" {
			assert.True(t, date.IsZero())
			continue
		}
		expected := chronology.MustParse(want)
		assert.Equal(t, expected.Earliest(), date.Earliest(), cell)
		assert.Equal(t, expected.Latest(), date.Latest(), cell)
	}
	for cell, want := range map[string]error{
		"2019-02-29": ErrDateRange, "2020-13": ErrDateRange, "2020-11-31": ErrDateRange, "2021W53": ErrDateRange, "2020W00": ErrDateRange,
		"11-10": ErrDateForm, "November": ErrDateForm, "10/11/2020": ErrDateForm, "03-18-14": ErrDateForm, "18576": ErrDateForm,
		"1605000000": ErrDateForm, "0999": ErrDateForm, "3000": ErrDateForm, "2020Q5": ErrDateForm, "2020-11-10/2020-11-12": ErrDateForm,
	} {
		_, err := ParseDate(cell)
		assert.ErrorIs(t, err, want, cell)
	}
}

func TestUnsayableDates(t *testing.T) {
	for _, text := range []string{"2020?", "2020-11~", "202X", "[2020-11-09,2020-11-11]", "[..2020-11]"} {
		_, err := FormatDate(chronology.MustParse(text))
		assert.ErrorIs(t, err, ErrDateUnsayable, text)
	}
}

func TestGuardedCells(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "@x": "'@x", "-x": "'-x", "+1-1": "'+1-1", "\tx": "'\tx", "--1": "'--1", "-": "'-",
		"-12.5": "-12.5", "+7": "+7", "x": "x", "": "", "#org": "#org", "1=1": "1=1",
	} {
		assert.Equal(t, want, Guarded(cell), cell)
	}
}

const transfers = `Day,,From,To,People,,
#date+occurred+start,#date+occurred+end,#group+from+id,#group+to+id,#affected+transferred+ind,#affected+transferred+ind+min,#meta+source+id
2021-12-19,,azerbaijan,party/armenia,10,,commission
2021-12,,azerbaijan,armenia,,11,
2021-02-29,,azerbaijan,armenia,ten,,
12-19,,azerbaijan,armenia,"1,000",,
`

func TestTransfersRead(t *testing.T) {
	reader, err := NewReader(strings.NewReader(transfers), "x.csv")
	require.NoError(t, err)
	rows := slices.Collect(reader.ReadTransfers())
	require.Len(t, rows, 4)
	first := rows[0].Record
	assert.Empty(t, rows[0].Faults)
	assert.Equal(t, record.ID("transfer/row-3"), first.ID)
	assert.Equal(t, record.Ref("party/azerbaijan"), first.From)
	assert.Equal(t, "2021-12-19", first.Executed.String())
	assert.Equal(t, record.Exactly(10), first.People[0].Count)
	assert.Equal(t, record.Ref("source/commission"), first.Citations[0].Source)
	assert.Equal(t, "2021-12", rows[1].Record.Executed.String())
	assert.Equal(t, record.AtLeast(11), rows[1].Record.People[0].Count)
	for _, row := range rows[2:] {
		require.Len(t, row.Faults, 2)
		assert.Equal(t, record.InvalidDate, row.Faults[0].Code)
		assert.Equal(t, table.CellImpossible, row.Faults[1].Code)
		assert.True(t, row.Record.Executed.IsZero())
		assert.Empty(t, row.Record.People)
	}
	assert.Equal(t, record.Pointer("/#affected+transferred+ind"), rows[2].Faults[1].Pointer)
	assert.Contains(t, rows[2].Faults[1].Reason, "row 5, column 5")
}

// copied reads a table and writes it, and returns the cells of both.
func copied(t *testing.T, text []byte) (before, after [][]string) {
	t.Helper()
	reader, err := NewReader(bytes.NewReader(text), "x.csv")
	require.NoError(t, err)
	var written bytes.Buffer
	writer, err := NewWriter(&written, reader.Columns())
	require.NoError(t, err)
	for row := range reader.Rows() {
		before = append(before, row.Cells)
		require.NoError(t, writer.Write(row.Cells))
	}
	require.NoError(t, writer.Close())
	again, err := NewReader(&written, "x.csv")
	require.NoError(t, err)
	assert.Equal(t, reader.Columns(), again.Columns())
	for row := range again.Rows() {
		after = append(after, row.Cells)
	}
	return before, after
}

func TestCellsSurvive(t *testing.T) {
	before, after := copied(t, []byte("Who, Where\n #org , #adm1 +x\n\" a \",\"b\"\"c\"\n=1,\"x\ny\"\n"))
	assert.Equal(t, [][]string{{" a ", `b"c`}, {"=1", "x\ny"}}, before)
	assert.Equal(t, before, after)
}

// Every published sample is read cell for cell, or is one of those made to fail.
func TestPublishedSamples(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "shared", "data", "hxl")
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the published HXL samples are not beside the project; small tables of their shape are tested always")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*", "*.csv"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var without []string
	for _, path := range files {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		if _, err := NewReader(bytes.NewReader(text), path); err != nil {
			require.ErrorIs(t, err, ErrNoHashtags, path)
			without = append(without, filepath.Base(path))
			continue
		}
		before, after := copied(t, text)
		assert.Equal(t, before, after, path)
	}
	slices.Sort(without)
	assert.Equal(t, []string{"input-invalid.csv", "input-untagged.csv", "input-untagged.csv", "wide-tagging-test.csv"}, without)
}

func FuzzReader(f *testing.F) {
	f.Add([]byte(transfers))
	f.Add([]byte("#org\n\"a\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		reader, err := NewReader(bytes.NewReader(text), "x.csv")
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

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2020", "2020-02-29", "2020Q2", "2020W53"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ParseDate(text)
		if err != nil || date.IsZero() {
			return
		}
		if written, err := FormatDate(date); err == nil && written != strings.TrimSpace(text) {
			t.Fatalf("%q was written back as %q", text, written)
		}
	})
}

// The form that most dates have is that of the pattern for all.
func TestPlainDatesHaveTheForm(t *testing.T) {
	sign := rapid.SampledFrom([]string{"0", "1", "2", "9", "-", "Q", "W", "X", " ", "é", "2020", "-11", "-10"})
	rapid.Check(t, func(r *rapid.T) {
		cell := strings.Join(rapid.SliceOfN(sign, 0, 10).Draw(r, "signs"), "")
		parts := dateForm.FindStringSubmatch(cell)
		assert.Equal(r, parts != nil && parts[4] == "" && parts[5] == "", isPlain(cell), cell)
	})
}

// What is found once for a table is found in each of its rows, whatever cells they have.
func TestColumnsAreFoundOnce(t *testing.T) {
	for name, text := range map[string]string{
		"csv":     "#date+occurred+start,#affected+transferred+f,#affected+transferred+ind,#event+id\n2020,1,2,a\n2020\n\n2020,1,2,b,more\n2020,1\n",
		"objects": `[{"#event+id":"a","#date+agreed":"2020"},{"#date+agreed":"2020","#event+id":"b"},{"#event+id":"c"}]`,
	} {
		t.Run(name, func(t *testing.T) {
			read := NewReader
			if name == "objects" {
				read = NewJSONReader
			}
			reader, err := read(strings.NewReader(text), "test")
			require.NoError(t, err)
			for row := range reader.Rows() {
				for _, tag := range []string{tagID, tagStart, tagAgreed, tagPeople, tagPeople + "-min-max", tagWomen, tagMines} {
					require.Equal(t, row.Find(tag), row.find(tag), "%s in row %d", tag, row.Number)
					require.Equal(t, row.Cell(tag), row.cell(tag), "%s in row %d", tag, row.Number)
				}
			}
		})
	}
}
