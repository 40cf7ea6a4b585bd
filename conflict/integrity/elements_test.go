package integrity_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
)

func TestElements(t *testing.T) {
	steps, dates := integrity.ElementsOf("steps", ""), integrity.ElementsOf("steps", "a/b")
	for _, index := range []int{0, 1, 15, 16, 1000} {
		assert.Equal(t, record.At("steps", index), steps.At(index))
		assert.Equal(t, record.At("steps", index, "a/b"), dates.At(index))
	}
}
