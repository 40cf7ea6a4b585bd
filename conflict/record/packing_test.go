package record_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// symbols is a table of texts, numbered from 0 in the order they are met.
type symbols []string

func (s *symbols) number(text string) uint64 {
	for i, known := range *s {
		if known == text {
			return uint64(i)
		}
	}
	*s = append(*s, text)
	return uint64(len(*s) - 1)
}

func (s *symbols) text(number uint64) (string, bool) {
	if number >= uint64(len(*s)) {
		return "", false
	}
	return (*s)[number], true
}

// samePacked requires that a record comes back from its packed form as it was, but for members that
// no field takes.
func samePacked(t testing.TB, kinds *record.Kinds, rec record.Record) {
	table := &symbols{}
	packed, err := kinds.Pack([]byte("before"), rec, table.number)
	require.NoError(t, err)
	again, err := kinds.Unpack(packed[len("before"):], table.text)
	require.NoError(t, err)
	rec.(interface{ Head() *record.Header }).Head().Unknown = nil
	require.Equal(t, rec, again)
}

func TestRecordsComeBackFromTheirPackedForm(t *testing.T) {
	files, err := filepath.Glob("../../*/testdata/*.jsonl")
	require.NoError(t, err)
	more, err := filepath.Glob("../../*/testdata/*/*.jsonl")
	require.NoError(t, err)
	kinds, packed := published(t), 0
	for _, file := range append(files, more...) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range bytes.Lines(text) {
			if rec, _ := kinds.Decode(bytes.TrimSpace(line), true); rec != nil {
				samePacked(t, kinds, rec)
				packed++
			}
		}
	}
	assert.Greater(t, packed, 300)
}

func TestEveryFormOfFieldIsPacked(t *testing.T) {
	kinds := things(t)
	for _, line := range []string{
		`{"kind":"thing","id":"thing/a"}`,
		`{"kind":"thing","id":"thing/a","names":[],"parts":[{},{"name":"x","of":["soul/b","soul/b"]}]}`,
		`{"kind":"thing","id":"thing/a","day":"156X-12-25?","days":"2020/..","owner":"external:x","plan":"é\u0000"}`,
		`{"kind":"thing","id":"thing/a","names":[{"value":"A","kind":"alias"},{"value":"B","kind":"unheard_of"}]}`,
		`{"kind":"thing","id":"thing/a","total":{"low":3,"high":-4,"qualifier":"more_than","unit":"x","stage":"y"}}`,
		`{"kind":"thing","id":"thing/a","total":"unknown","tags":{"a":1,"":null,"b":{"low":9007199254740991}}}`,
		`{"kind":"thing","id":"thing/a","extra":{},"extensions":{"o/x":[1.0,{"b":null}]}}`,
		`{"kind":"soul","id":"soul/a","born":"1970","ill":"x","claims":[{"path":"/born","value":"1971"}]}`,
	} {
		rec, faults := kinds.Decode([]byte(line), false)
		require.Empty(t, faults, line)
		samePacked(t, kinds, rec)
	}
}

type stranger struct{ record.Header }

func TestWhatCannotBePacked(t *testing.T) {
	_, err := things(t).Pack(nil, stranger{}, (&symbols{}).number)
	assert.ErrorIs(t, err, record.ErrUnknownKind)
}

// Bytes that Pack did not write give an error or a record, never a panic.
func FuzzUnpack(f *testing.F) {
	kinds, table := things(f), &symbols{}
	for _, line := range []string{
		`{"kind":"thing","id":"thing/a","day":"2020","total":5,"tags":{"a":1},"extra":{"of":["soul/b"]}}`,
		`{"kind":"soul","id":"soul/a","names":[{"value":"A","kind":"alias"}],"claims":[{"path":"/born","value":"1971"}]}`,
	} {
		rec, _ := kinds.Decode([]byte(line), false)
		packed, err := kinds.Pack(nil, rec, table.number)
		require.NoError(f, err)
		f.Add(packed)
		_, err = kinds.Unpack(packed[:len(packed)-1], table.text)
		require.ErrorIs(f, err, record.ErrNotPacked)
	}
	f.Fuzz(func(t *testing.T, packed []byte) {
		rec, err := kinds.Unpack(packed, table.text)
		if err != nil {
			require.ErrorIs(t, err, record.ErrNotPacked)
			return
		}
		_, err = kinds.Pack(nil, rec, table.number)
		require.NoError(t, err)
	})
}
