// Package datasettest tests readers of datasets.
package datasettest

import (
	"bytes"
	"encoding/csv"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/require"
)

// Read is a function that reads a dataset, Write the one that writes it back.
type (
	Read  func(io.Reader, string, ...dataset.Option) (*dataset.Reader, error)
	Write func(io.Writer, []string, iter.Seq[record.Record], ...dataset.Option) error
)

// EveryCellBack reads a UTF-8 table, requires of every row records or a fault, writes the records
// and requires the cells of every row that became part of a record.
func EveryCellBack(t *testing.T, text []byte, read Read, write Write, options ...dataset.Option) (rows []dataset.Row) {
	t.Helper()
	reader, err := read(bytes.NewReader(text), "table.csv", options...)
	require.NoError(t, err)
	var records []record.Record
	for row := range reader.Rows() {
		rows = append(rows, row)
		records = append(records, row.Records...)
		require.True(t, len(row.PartOf) > 0 || len(row.Faults) > 0, "row %d gave neither record nor fault", row.Number)
	}
	require.NoError(t, reader.Err())
	ids := map[record.ID]bool{}
	for _, rec := range records {
		require.False(t, ids[rec.RecordID()], "%s stands twice", rec.RecordID())
		require.NoError(t, rec.RecordID().Validate())
		ids[rec.RecordID()] = true
	}
	var written bytes.Buffer
	require.NoError(t, write(&written, reader.Columns(), slices.Values(records), options...))
	want, got := cells(t, text), cells(t, written.Bytes())
	kept := [][]string{want[0]}
	for _, row := range rows {
		if len(row.PartOf) > 0 {
			kept = append(kept, want[row.Number-1])
		}
	}
	require.Equal(t, kept, got)
	return rows
}

// Rows reads a table to its end.
func Rows(t *testing.T, read Read, text string, options ...dataset.Option) []dataset.Row {
	t.Helper()
	reader, err := read(strings.NewReader(text), "table.csv", options...)
	require.NoError(t, err)
	rows := slices.Collect(reader.Rows())
	require.NoError(t, reader.Err())
	return rows
}

// AnyBytes is the body of a fuzz target: of whatever is taken for a table at all, every row gives a
// record or a fault, and what was read can be written.
func AnyBytes(t *testing.T, text []byte, read Read, write Write) {
	reader, err := read(bytes.NewReader(text), "table.csv")
	if err != nil {
		return
	}
	var records []record.Record
	for row := range reader.Rows() {
		require.True(t, len(row.PartOf) > 0 || len(row.Faults) > 0)
		records = append(records, row.Records...)
	}
	require.NoError(t, write(io.Discard, reader.Columns(), slices.Values(records)))
}

func cells(t *testing.T, text []byte) [][]string {
	t.Helper()
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))))
	reader.FieldsPerRecord = -1
	cells, err := reader.ReadAll()
	require.NoError(t, err)
	return cells
}

// Published returns a published table, or skips the test where the folder of published data is not
// beside the project.
func Published(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		t.Skip("the published table is not beside the project; small tables of its shape are tested always")
	}
	require.NoError(t, err)
	return text
}
