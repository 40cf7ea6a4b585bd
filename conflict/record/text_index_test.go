package record

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestTextIndex(t *testing.T) {
	var none textIndex
	_, known := none.find("")
	require.False(t, known)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOf(rapid.StringOf(rapid.SampledFrom([]rune("abé")))).Draw(t, "texts")
		index := newTextIndex(texts)
		for _, sought := range append(slices.Clone(texts), "", "b", "aaaaaaaab", rapid.String().Draw(t, "other")) {
			at, known := index.find(sought)
			require.Equal(t, slices.Contains(texts, sought), known, "%q", sought)
			if known {
				require.Equal(t, slices.Index(texts, sought), at, "%q", sought)
			}
		}
	})
}
