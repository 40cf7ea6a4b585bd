package record_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestPlainLength(t *testing.T) {
	ends := func(r rune) bool { return r == '"' || r == '\\' || r < ' ' }
	for _, text := range []string{"", "x", "1234567", "12345678", "123456789", "\x1f2345678", "1234567\"", "12345678\\", "é\x7f\u2028 no end", "!#[]^~12"} {
		want := strings.IndexFunc(text, ends)
		if want < 0 {
			want = len(text)
		}
		assert.Equal(t, want, record.PlainLength(text), "%q", text)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOf(rapid.ByteRange(0, 255)).Draw(t, "text")
		want := 0
		for want < len(text) && !ends(rune(text[want])) {
			want++
		}
		require.Equal(t, want, record.PlainLength(text))
		require.Equal(t, want, record.PlainLength(string(text)))
	})
}
