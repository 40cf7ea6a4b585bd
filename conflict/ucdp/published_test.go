package ucdp_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/armistice-go/armistice/conflict/ucdp"
	"github.com/stretchr/testify/require"
)

func TestPublishedTables(t *testing.T) {
	for _, published := range []struct {
		file    string
		rows    int
		read    datasettest.Read
		write   datasettest.Write
		options []dataset.Option
	}{
		{"ucdp-actor-221.csv", 1725, ucdp.ReadActors, ucdp.WriteActors, []dataset.Option{dataset.Release("22.1")}},
		{"UcdpPrioConflict_v24_1.csv", 2686, ucdp.ReadArmedConflicts, ucdp.WriteArmedConflicts, []dataset.Option{dataset.Release("24.1"), dataset.DatesIn(table.DayFirst)}},
		{"ged-extract.csv", 405, ucdp.ReadGED, ucdp.WriteGED, []dataset.Option{dataset.Release("19.1")}},
	} {
		t.Run(published.file, func(t *testing.T) {
			text := datasettest.Published(t, filepath.Join("..", "..", "..", "shared", "data", "ucdp", published.file))
			rows := datasettest.EveryCellBack(t, text, published.read, published.write, published.options...)
			require.Len(t, rows, published.rows)
			for _, row := range rows {
				require.Empty(t, row.Faults)
			}
		})
	}
}

// The counts are those of the published flags.
func TestPublishedRelations(t *testing.T) {
	text := datasettest.Published(t, filepath.Join("..", "..", "..", "shared", "data", "ucdp", "ucdp-actor-221.csv"))
	reader, err := ucdp.ReadActors(bytes.NewReader(text), "ucdp-actor-221.csv")
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
