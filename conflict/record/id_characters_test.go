package record_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const idCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-_.~/"

func TestCharactersOfIDs(t *testing.T) {
	for length := range 20 {
		for at := range length {
			for c := range 256 {
				id := "k/" + strings.Repeat("x", at) + string([]byte{byte(c)}) + strings.Repeat("x", length-at)
				want := error(nil)
				if !strings.Contains(idCharacters, string([]byte{byte(c)})) {
					want = record.ErrIDCharacter
				}
				require.Equal(t, want, record.ID(id).Validate(), "%q", id)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		id := "k/" + string(rapid.SliceOfN(rapid.Byte(), 1, 30).Draw(t, "bytes"))
		want := error(nil)
		if strings.Trim(id, idCharacters) != "" {
			want = record.ErrIDCharacter
		}
		require.Equal(t, want, record.ID(id).Validate())
	})
}
