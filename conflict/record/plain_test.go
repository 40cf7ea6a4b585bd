package record_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// samePlain requires that plain JSON is read as the json package reads it, and reports whether it was
// plain.
func samePlain(t *testing.T, kinds *record.Kinds, text []byte) bool {
	plain, slow, err := kinds.DecodePlain(record.Memory{}, text)
	arena := &record.Arena{}
	for i := range 3 { // in new memory, behind other records, and in memory that was used
		again, _, _ := kinds.DecodePlain(record.Memory{Arena: arena, Text: string(text)}, text)
		require.Equal(t, plain == nil, again == nil, "%s", text)
		if plain != nil {
			require.Equal(t, plain, again, "%s", text)
		}
		if i == 1 {
			arena.Clear()
		}
	}
	if plain == nil {
		return false
	}
	require.NoError(t, err, "%s", text)
	require.Empty(t, slow.(interface{ Head() *record.Header }).Head().Unknown, "%s", text)
	require.Equal(t, slow, plain, "%s", text)
	return true
}

func TestRecordsInAnArena(t *testing.T) {
	kinds, arena := things(t), &record.Arena{}
	long := func(i int) string {
		return fmt.Sprintf(`{"kind":"thing","id":"thing/%d","names":[{"value":"n"}%s]}`, i, strings.Repeat(`,{"value":"x"}`, i))
	}
	for range 3 {
		var read, want []record.Record
		for i := range 60 { // more than one shelf holds, with lists that have to move
			plain, slow, err := kinds.DecodePlain(record.Memory{Arena: arena}, []byte(long(i)))
			require.NoError(t, err)
			require.NotNil(t, plain)
			read, want = append(read, plain), append(want, slow)
		}
		require.Equal(t, want, read, "none is in the way of another")
		names := &read[3].(interface{ Head() *record.Header }).Head().Names
		*names = append(*names, record.Name{Value: "added"})
		assert.Equal(t, want[4], read[4], "what is added to a list is not written over the next")
		arena.Clear()
	}
}

func TestPlainRecordsAreReadAsTheJSONPackageReadsThem(t *testing.T) {
	files, err := filepath.Glob("../../*/testdata/*.jsonl")
	require.NoError(t, err)
	more, err := filepath.Glob("../../*/testdata/*/*.jsonl")
	require.NoError(t, err)
	kinds, plain, lines := published(t), 0, 0
	for _, file := range append(files, more...) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range bytes.Lines(text) {
			lines++
			if samePlain(t, kinds, bytes.TrimSpace(line)) {
				plain++
			}
		}
	}
	assert.Greater(t, plain, lines*3/4, "most records are plain")
}

func TestWhatIsPlain(t *testing.T) {
	kinds := things(t)
	for text, plain := range map[string]bool{
		`{"kind":"thing","id":"thing/a"}`:                                                                    true,
		` { "kind" : "thing" , "id" : "thing/a" , "parts" : [ ] , "extra" : { } } `:                          true,
		`{"kind":"thing","plan":"x","id":"thing/a"}`:                                                         true,
		`{"kind":"thing","id":"thing/a","total":-5,"tags":{"a":1,"b":{"low":1},"c":"unknown"}}`:              true,
		`{"kind":"thing","id":"thing/a","total":0,"day":"2020-02-29","days":"2020/..","owner":"external:é"}`: true,
		`{"kind":"thing","id":"thing/a","extensions":{"o/x":[1.0,{"a":null}],"o/y":2}}`:                      true,
		`{"kind":"thing","id":"thing/a","plan":"\u0061"}`:                                                    false,
		`{"kind":"thing","id":"thing/a","plan":null}`:                                                        false,
		`{"kind":"thing","id":"thing/a","extra":null}`:                                                       false,
		`{"kind":"thing","id":"thing/a","id":"thing/a"}`:                                                     false,
		`{"kind":"thing","id":"thing/a","tags":{"a":1,"a":1}}`:                                               false,
		`{"kind":"thing","id":"thing/a","colour":1}`:                                                         false,
		`{"kind":"thing","id":"thing/a","Plan":"x"}`:                                                         false,
		`{"kind":"thing","id":"thing/a","total":01}`:                                                         false,
		`{"kind":"thing","id":"thing/a","total":1.0}`:                                                        false,
		`{"kind":"thing","id":"thing/a","total":9007199254740992}`:                                           false,
		`{"kind":"thing","id":"thing/a","day":"2020-02-30"}`:                                                 false,
		`{"kind":"thing","id":"thing/a","extensions":{"o/x":[1,]}}`:                                          false,
		`{"kind":"thing","id":"thing/a","parts":[{},]}`:                                                      false,
		`{"kind":"thing","id":"thing/a"}}`:                                                                   false,
		`{"kind":"thing","id":"thing/a"} x`:                                                                  false,
		`{"kind":"thing","id":"thing/a","plan":"` + "\xff" + `"}`:                                            false,
		`{"kind":"thing","id":"thing/a","plan":"` + "\t" + `"}`:                                              false,
		`{"kind":"thing","id":"thing/a"`:                                                                     false,
	} {
		assert.Equal(t, plain, samePlain(t, kinds, []byte(text)), text)
	}
}

// Names that begin alike, and are told apart only by what is further on.
func TestNamesThatBeginAlike(t *testing.T) {
	kinds, err := record.NewKinds(record.Define[Odd]("odd", "odd"))
	require.NoError(t, err)
	for _, text := range []string{
		`{"kind":"odd","id":"odd/a","name_kinds":["alias"],"name_kind":"alias","names":[]}`,
		`{"kind":"odd","id":"odd/a","name_kind":"alias","name_kinds":["alias"]}`,
		`{"kind":"odd","id":"odd/a","share":0.5,"several":[],"seals":[]}`,
	} {
		assert.True(t, samePlain(t, kinds, []byte(text)), text)
	}
	assert.False(t, samePlain(t, kinds, []byte(`{"kind":"odd","id":"odd/a","name_kin":"alias"}`)))
}

func FuzzPlain(f *testing.F) {
	seeds(f)
	all := []*record.Kinds{things(f), published(f)}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, kinds := range all {
			samePlain(t, kinds, text)
		}
	})
}
