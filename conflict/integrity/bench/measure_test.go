package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhatACheckSpentReadsBack(t *testing.T) {
	s, err := scanSpent([]byte("10 2000 1000 4096 2\n"))
	require.NoError(t, err)
	assert.Equal(t, spent{10, 2 * time.Microsecond, time.Microsecond, 4096, 2}, s)
	assert.Equal(t, 100*time.Nanosecond, s.perRecord())
	_, err = scanSpent([]byte("10 x"))
	assert.Error(t, err)
}

func TestTheCheckerReadsWhatIsGenerated(t *testing.T) {
	checker, err := newChecker()
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, integritytest.Write(&text, seed, 300))
	report, err := checker.CheckStream(&text, "generated.jsonl")
	require.NoError(t, err)
	assert.GreaterOrEqual(t, report.Records, 300)
	assert.Empty(t, report.Codes(integrity.Warning))
}

func TestMemoryAndTimeOfTheProcessAreKnown(t *testing.T) {
	assert.Positive(t, peakMemory())
	assert.Positive(t, processorTime())
}
