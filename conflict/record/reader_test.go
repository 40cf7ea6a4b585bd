package record_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	lineA = `{"kind":"thing","id":"thing/a"}`
	lineB = `{"kind":"thing","id":"thing/b"}`
)

func TestReaderForms(t *testing.T) {
	zipped := func(text string) string {
		var packed bytes.Buffer
		writer := gzip.NewWriter(&packed)
		_, err := writer.Write([]byte(text))
		require.NoError(t, err)
		require.NoError(t, writer.Close())
		return packed.String()
	}
	tests := map[string]struct {
		text   string
		lines  []int // of the records read
		faults []string
	}{
		"empty":                 {"", nil, nil},
		"blank":                 {" \r\n\n\t", nil, nil},
		"lines":                 {lineA + "\n" + lineB + "\n", []int{1, 2}, nil},
		"no last line feed":     {lineA + "\n\n" + lineB, []int{1, 3}, nil},
		"CRLF":                  {lineA + "\r\n" + lineB + "\r\n", []int{1, 2}, nil},
		"byte order mark":       {"\xEF\xBB\xBF" + lineA, []int{1}, []string{"record/byte-order-mark 1"}},
		"array":                 {"\n[" + lineA + ",\n " + lineB + "]\n", []int{2, 3}, nil},
		"empty array":           {"[]", nil, nil},
		"text after an array":   {"[" + lineA + "]\nx", []int{1}, []string{"record/malformed-json 2"}},
		"array cut off":         {"[" + lineA + ",\n" + lineB[:9], []int{1}, []string{"record/malformed-json 2"}},
		"array with a comma":    {"[" + lineA + ",]", []int{1}, []string{"record/malformed-json 1"}},
		"other line broken":     {"{\n" + lineB, []int{2}, []string{"record/malformed-json 1"}},
		"gzip":                  {zipped(lineA + "\n" + lineB), []int{1, 2}, nil},
		"gzip of an array":      {zipped("[" + lineA + "]"), []int{1}, nil},
		"gzip bomb":             {zipped(strings.Repeat(" ", 5<<20) + "\n" + lineB), []int{2}, []string{"record/line-too-long 1"}},
		"gzip bomb in an array": {zipped("[" + lineA + `,{"kind":"` + strings.Repeat("x", 5<<20) + `"}]`), []int{1}, []string{"record/line-too-long 1"}},
		"white space bomb":      {zipped("[" + lineA + "," + strings.Repeat(" ", 5<<20) + lineB + "]"), []int{1}, []string{"record/line-too-long 1"}},
		"long line":             {strings.Repeat("x", 2<<10) + "\n" + lineB, []int{2}, []string{"record/line-too-long 1"}},
		"UTF-16":                {"\xFF\xFE{\x00}\x00\n\x00", nil, []string{"record/invalid-utf8 1"}},
		"UTF-32":                {"\x00\x00\xFE\xFF\x00\x00\x00{", nil, []string{"record/invalid-utf8 1"}},
		"NUL":                   {"\x00\n" + lineB, []int{2}, []string{"record/malformed-json 1"}},
		"manifest":              {`{"kind":"dossier","schema":"1"}` + "\n" + lineB, []int{2}, nil},
		"later schema":          {`{"kind":"dossier","schema":"2"}` + "\n" + lineB, nil, []string{"record/unsupported-schema 1"}},
		"no schema":             {`{"kind":"dossier"}` + "\n" + lineB, nil, []string{"record/unsupported-schema 1"}},
		"strange manifest":      {`{"kind":"dossier","schema":1}` + "\n" + lineB, []int{2}, []string{"record/invalid-value 1"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			reader := record.NewReader(iotest.OneByteReader(strings.NewReader(test.text)), "f", things(t), record.MaxLine(1<<10))
			if len(test.text) > 1<<12 {
				reader = record.NewReader(strings.NewReader(test.text), "f", things(t), record.MaxLine(1<<10))
			}
			var lines []int
			var faults []string
			for entry := range reader.All() {
				for _, fault := range entry.Faults {
					faults = append(faults, string(fault.Code)+" "+strings.TrimPrefix(fault.Place.String(), "f:"))
				}
				if entry.Record != nil {
					lines = append(lines, entry.Place.Line)
				}
			}
			require.NoError(t, reader.Err())
			assert.Equal(t, test.lines, lines)
			assert.Equal(t, test.faults, faults)
		})
	}
}

func TestBrokenSources(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, begun := range []string{lineA + "\n", "[" + lineA + ",", ""} {
		_, err := record.Read(io.MultiReader(strings.NewReader(begun), iotest.ErrReader(broken)), "f", things(t))
		assert.ErrorIs(t, err, broken)
	}
	_, err := record.Read(strings.NewReader("\x1f\x8b\x08\x00"), "f", things(t))
	assert.Error(t, err, "gzip cut off")
}

func TestUpgradesAreReported(t *testing.T) {
	renamed := record.Upgrade{From: "0", To: "0.5", Record: func(text jsontext.Value) (jsontext.Value, error) {
		return bytes.Replace(text, []byte(`"scheme":`), []byte(`"plan":`), 1), nil
	}}
	broken := errors.New("no")
	refused := record.Upgrade{From: "0.5", To: "1", Record: func(text jsontext.Value) (jsontext.Value, error) {
		if bytes.Contains(text, []byte("thing/c")) {
			return nil, broken
		}
		return text, nil
	}}
	text := `{"kind":"dossier","schema":"0"}
{"kind":"thing","id":"thing/a","scheme":"x"}
{"kind":"thing","id":"thing/b"}
{"kind":"thing","id":"thing/c"}
`
	dossier, err := record.Read(strings.NewReader(text), "f", things(t), record.Upgrades(renamed, refused))
	require.NoError(t, err)
	assert.Equal(t, []string{"record/upgraded ", "record/unsupported-schema "}, codes(dossier.Faults()))
	assert.Equal(t, record.ID("thing/a"), dossier.Faults()[0].Record)
	assert.Equal(t, `{"kind":"dossier","schema":"1"}
{"kind":"thing","id":"thing/a","plan":"x"}
{"kind":"thing","id":"thing/b"}
`, written(t, dossier))

	around := record.Upgrade{From: "0.5", To: "0", Record: renamed.Record}
	dossier, err = record.Read(strings.NewReader(text), "f", things(t), record.Upgrades(renamed, around))
	require.NoError(t, err)
	assert.Equal(t, []string{"record/unsupported-schema /schema"}, codes(dossier.Faults()), "steps in a circle")
	assert.Zero(t, dossier.Len())
}

// What a text of the reader is lengthened by does not stand in the place of what follows.
func TestTextsOfAReaderCanBeLengthened(t *testing.T) {
	text := `{"kind":"dossier","schema":"0"}` + "\n"
	for i := range 3 {
		text += fmt.Sprintf(`{"kind":"party","id":"party/%d"}`+"\n", i)
	}
	lengthen := record.Upgrade{From: "0", To: record.Schema, Record: func(text jsontext.Value) (jsontext.Value, error) {
		return append(text[:len(text)-1], `,"names":[{"value":"a long name"}]}`...), nil
	}}
	kinds := published(t)
	dossier, err := record.Read(strings.NewReader(text), "", kinds, record.Upgrades(lengthen))
	require.NoError(t, err)
	for i := range 3 {
		party, found := dossier.Lookup(record.ID(fmt.Sprintf("party/%d", i)))
		require.True(t, found)
		assert.Len(t, party.(interface{ Head() *record.Header }).Head().Names, 1)
	}
}

func TestNoEntryOfANilRecordIsAdmitted(t *testing.T) {
	admitted := things(t).Admit(record.Entry{Record: (*Thing)(nil)})
	assert.Nil(t, admitted.Record)
	assert.Len(t, admitted.Faults, 1)
}
