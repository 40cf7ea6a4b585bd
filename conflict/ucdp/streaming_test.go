package ucdp_test

import (
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/ucdp"
	"github.com/stretchr/testify/require"
)

// eventRows is a table of events that is made while it is read.
type eventRows struct {
	pending   string
	row, last int
}

func (e *eventRows) Read(into []byte) (int, error) {
	if e.pending == "" {
		if e.row == e.last {
			return 0, io.EOF
		}
		e.row++
		e.pending = strings.Replace(strings.SplitAfter(events, "\n")[1], "501", strconv.Itoa(e.row), 1)
	}
	n := copy(into, e.pending)
	e.pending = e.pending[n:]
	return n, nil
}

func TestEventsAreStreamed(t *testing.T) {
	reader, err := ucdp.ReadGED(&eventRows{pending: eventHead, last: 40_000}, "table.csv")
	require.NoError(t, err)
	early, rows := uint64(0), 0
	for row := range reader.Rows() {
		require.Empty(t, row.Faults)
		if rows++; rows == 1_000 {
			early = heap()
		}
	}
	require.Equal(t, 40_000, rows)
	require.Less(t, heap(), early+1<<20, "memory must not grow with the table")
}

func heap() uint64 {
	runtime.GC()
	var statistics runtime.MemStats
	runtime.ReadMemStats(&statistics)
	return statistics.HeapAlloc
}
