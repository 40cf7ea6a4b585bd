package ucdp_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/armistice-go/armistice/conflict/ucdp"
	"github.com/stretchr/testify/require"
)

type (
	read  func(io.Reader, string, ...dataset.Option) (*dataset.Reader, error)
	write func(io.Writer, []string, iter.Seq[record.Record], ...dataset.Option) error
)

// everyCellBack reads a table, requires of every row records or a fault, writes the records and
// requires the cells of every row that became records.
func everyCellBack(t *testing.T, text []byte, read read, write write, options ...dataset.Option) (rows []dataset.Row) {
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
	want, got := cellsOf(t, text), cellsOf(t, written.Bytes())
	kept := [][]string{want[0]}
	for _, row := range rows {
		if len(row.PartOf) > 0 {
			kept = append(kept, want[row.Number-1])
		}
	}
	require.Equal(t, kept, got)
	return rows
}

func cellsOf(t *testing.T, text []byte) [][]string {
	t.Helper()
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))))
	reader.FieldsPerRecord = -1
	cells, err := reader.ReadAll()
	require.NoError(t, err)
	return cells
}

func TestPublishedTables(t *testing.T) {
	for _, published := range []struct {
		file    string
		rows    int
		read    read
		write   write
		options []dataset.Option
	}{
		{"ucdp-actor-221.csv", 1725, ucdp.ReadActors, ucdp.WriteActors, []dataset.Option{dataset.Release("22.1")}},
		{"UcdpPrioConflict_v24_1.csv", 2686, ucdp.ReadArmedConflicts, ucdp.WriteArmedConflicts, []dataset.Option{dataset.Release("24.1"), dataset.DatesIn(table.DayFirst)}},
		{"ged-extract.csv", 405, ucdp.ReadGED, ucdp.WriteGED, []dataset.Option{dataset.Release("19.1")}},
	} {
		t.Run(published.file, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "ucdp", published.file))
			if os.IsNotExist(err) {
				t.Skip("the published table is not beside the project; small tables of its shape are tested always")
			}
			require.NoError(t, err)
			rows := everyCellBack(t, text, published.read, published.write, published.options...)
			require.Len(t, rows, published.rows)
			for _, row := range rows {
				require.Empty(t, row.Faults)
			}
		})
	}
}

// The counts are those of the published flags.
func TestPublishedRelations(t *testing.T) {
	file, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "ucdp", "ucdp-actor-221.csv"))
	if os.IsNotExist(err) {
		t.Skip("the published table is not beside the project; small tables of its shape are tested always")
	}
	require.NoError(t, err)
	defer file.Close()
	reader, err := ucdp.ReadActors(file, "ucdp-actor-221.csv")
	require.NoError(t, err)
	parties := map[conflict.SuccessionRelation]int{}
	for row := range reader.Rows() {
		related := map[conflict.SuccessionRelation]bool{}
		for _, succession := range row.Records[0].(*conflict.Party).Successions {
			related[succession.Relation] = true
		}
		for relation := range related {
			parties[relation]++
		}
	}
	require.Equal(t, map[conflict.SuccessionRelation]int{
		conflict.SplinterOf: 219, conflict.TemporarySplitOf: 38, conflict.AllianceMemberOf: 111, conflict.Joined: 76,
	}, parties)
}
