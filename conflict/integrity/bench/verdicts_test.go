package main

import (
	"bytes"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryMistakeIsPlanted(t *testing.T) {
	faulty, err := planted()
	require.NoError(t, err)
	assert.Len(t, faulty, len(mistakes))
}

// All contenders accept what is in order; each sees the mistakes that it has words for.
func TestContendersAgreeOnRecords(t *testing.T) {
	var text bytes.Buffer
	require.NoError(t, integritytest.Write(&text, seed, 200))
	for name, want := range map[string]struct {
		make  func() (func(line []byte) error, error)
		least int
	}{
		"own": {newOwn, len(mistakes)}, "habit": {newHabit, 14}, "ozzo": {newOzzo, 14},
		"protovalidate": {newProtovalidate, 14}, "jsonschema": {newJSONSchema, 9}, "cue": {newCUE, 10},
	} {
		check, err := want.make()
		require.NoError(t, err)
		for line := range bytes.Lines(text.Bytes()) {
			require.NoError(t, check(bytes.TrimSpace(line)), "%s: %s", name, line)
		}
		found, err := seen(want.make)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, found, want.least, name)
	}
}
