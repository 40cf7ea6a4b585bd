package dataset

import (
	"strconv"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// Whatever was referred to before, a reference is its prefix and its id.
func TestRefsAreTheirIDs(t *testing.T) {
	refs := NewRefs("party/x-")
	assert.Empty(t, refs.To(""))
	rapid.Check(t, func(r *rapid.T) {
		id := rapid.OneOf(rapid.Map(rapid.IntRange(0, 2000), strconv.Itoa), rapid.StringN(1, -1, -1)).Draw(r, "id")
		assert.Equal(r, record.Ref("party/x-"+id), refs.To(id))
	})
}
