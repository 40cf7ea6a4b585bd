package record

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestIndex(t *testing.T) {
	var none index[string]
	_, known := none.find("", hashOfText(""))
	require.False(t, known)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOf(rapid.StringOf(rapid.SampledFrom([]rune("abé")))).Draw(t, "texts")
		index := newIndex(texts, hashOfText)
		for _, sought := range append(slices.Clone(texts), "", "b", "aaaaaaaab", rapid.String().Draw(t, "other")) {
			at, known := index.find(sought, hashOfText(sought))
			require.Equal(t, slices.Contains(texts, sought), known, "%q", sought)
			if known {
				require.Equal(t, slices.Index(texts, sought), at, "%q", sought)
			}
		}
	})
}
