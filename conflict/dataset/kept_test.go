package dataset

import (
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// The text of a kept cell is what the JSON package writes, for every sign in every place of a word.
func TestTextIsQuotedAsByTheLibrary(t *testing.T) {
	for sign := range rune(0x300) {
		for before := range 10 {
			requireQuoted(t, strings.Repeat("a", before)+string(sign)+"bcdefghij")
		}
	}
	any := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("ab\"\\\n\t\x00\x1f\x7fé 😀"))))
	rapid.Check(t, func(r *rapid.T) { requireQuoted(r, strings.ToValidUTF8(any.Draw(r, "text"), "?")) })
}

func requireQuoted(t require.TestingT, text string) {
	want, err := jsontext.AppendQuote(nil, text)
	require.NoError(t, err)
	require.Equal(t, string(want), string(object(nil).text(text)))
}
