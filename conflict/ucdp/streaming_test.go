package ucdp_test

import (
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/ucdp"
	"github.com/stretchr/testify/require"
)

// madeRows is a table that is made while it is read.
type madeRows struct {
	pending   string
	make      func(number string) string
	row, last int
}

func (m *madeRows) Read(into []byte) (int, error) {
	if m.pending == "" {
		if m.row == m.last {
			return 0, io.EOF
		}
		m.row++
		m.pending = m.make(strconv.Itoa(m.row))
	}
	n := copy(into, m.pending)
	m.pending = m.pending[n:]
	return n, nil
}

func TestEventsAreStreamed(t *testing.T) {
	event := strings.SplitAfter(events, "\n")[1]
	requireStreamed(t, ucdp.ReadGED, &madeRows{pending: eventHead, last: 40_000, make: func(number string) string {
		return strings.Replace(event, "501", number, 1)
	}})
}

// Of conflicts that are complete no more than the id is remembered.
func TestConflictsAreStreamed(t *testing.T) {
	row := strings.Replace(strings.SplitAfter(conflicts, "\n")[1], "Blue Front", strings.Repeat("Blue Front ", 200), 1)
	requireStreamed(t, ucdp.ReadArmedConflicts, &madeRows{pending: conflictHead, last: 5_000, make: func(number string) string {
		return strings.Replace(row, "7001", number, 1)
	}})
}

func requireStreamed(t *testing.T, read datasettest.Read, source *madeRows) {
	reader, err := read(source, "table.csv")
	require.NoError(t, err)
	early, late, rows := uint64(0), uint64(0), 0
	for row := range reader.Rows() {
		require.Empty(t, row.Faults)
		switch rows++; rows {
		case 1_000:
			early = heap()
		case source.last:
			late = heap()
		}
	}
	require.Equal(t, source.last, rows)
	require.Less(t, late, early+1<<20, "memory must not grow with the table")
}

func heap() uint64 {
	runtime.GC()
	var statistics runtime.MemStats
	runtime.ReadMemStats(&statistics)
	return statistics.HeapAlloc
}
