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

// seeds adds the first lines of the library's own dossiers.
func seeds(f *testing.F) {
	files, err := filepath.Glob("../../*/testdata/*.jsonl")
	require.NoError(f, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(f, err)
		for i, line := range bytes.Split(text, []byte("\n")) {
			if i < 20 {
				f.Add(line)
			}
		}
	}
	f.Add([]byte(`{"kind":"thing","id":"thing/a","parts":[{"count":{"low":1,"low":2}}],"x":{"a":1}}`))
	f.Add([]byte(`{"kind":"thing","id":"thing/a","tags":{"a":null,"a":1},"extensions":{"o/x":[1.0,{"a":1,"a":2}]}}`))
}

// Whatever is read can be written, and reads again as the same bytes without a fault.
func FuzzDecode(f *testing.F) {
	seeds(f)
	all := []*record.Kinds{things(f), published(f)}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, kinds := range all {
			for _, lenient := range []bool{false, true} {
				rec, faults := kinds.Decode(text, lenient)
				if rec == nil {
					require.NotEmpty(t, faults)
					continue
				}
				line, err := kinds.Encode(rec)
				require.NoError(t, err)
				again, faults := kinds.Decode(line, lenient)
				require.Empty(t, faults, "%s", line)
				second, err := kinds.Encode(again)
				require.NoError(t, err)
				assert.Equal(t, string(line), string(second))
			}
		}
	})
}

func FuzzReader(f *testing.F) {
	f.Add([]byte("\xEF\xBB\xBF[{\"kind\":\"thing\",\"id\":\"thing/a\"},\r\n{\"kind\":\"thing\"}]x"))
	f.Add([]byte("{\"kind\":\"dossier\",\"schema\":\"0\"}\n{\"kind\":\"thing\",\"id\":\"thing/a\"}\n"))
	f.Add([]byte("\x1f\x8b\x08\x00"))
	f.Add([]byte("\xff\xfe{\x00"))
	f.Fuzz(func(t *testing.T, text []byte) {
		kinds := things(t)
		dossier, err := record.Read(bytes.NewReader(text), "fuzz", kinds, record.MaxLine(1<<12))
		if err != nil {
			return
		}
		var written bytes.Buffer
		require.NoError(t, dossier.Write(&written))
		again, err := record.Read(bytes.NewReader(written.Bytes()), "fuzz", kinds)
		require.NoError(t, err)
		require.Empty(t, again.Faults())
		var second bytes.Buffer
		require.NoError(t, again.Write(&second))
		assert.Equal(t, written.String(), second.String())
	})
}
