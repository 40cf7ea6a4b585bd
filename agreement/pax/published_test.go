package pax_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/agreement/pax"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestGolden(t *testing.T) {
	rows := read(t, texts, dataset.Release("10"))
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain)
	require.NoError(t, err)
	got, err := checker.Kinds().Encode(rows[0].Records[0])
	require.NoError(t, err)
	golden := filepath.Join("testdata", "harbour.json")
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// No error may be found in agreements that are sound; conflicts are another table's.
func TestRecordsAreSound(t *testing.T) { assert.Empty(t, errorsIn(t, read(t, texts))) }

func errorsIn(t *testing.T, rows []dataset.Row) []integrity.Code {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain)
	require.NoError(t, err)
	dossier := record.NewDossier(checker.Kinds())
	for _, row := range rows {
		for _, rec := range row.Records {
			require.NoError(t, dossier.Add(rec))
		}
	}
	codes := checker.Check(dossier).Codes(integrity.Error)
	return slices.DeleteFunc(codes, func(code integrity.Code) bool { return code == "record/dangling-reference" })
}

func TestPublished(t *testing.T) {
	text := datasettest.Published(t, filepath.Join("..", "..", "..", "shared", "data", "pax", "pax-extract.csv"))
	rows := datasettest.EveryCellBack(t, text, pax.Read, pax.Write, dataset.Release("10"))
	require.Len(t, rows, 12)
	for _, row := range rows {
		assert.Empty(t, row.Faults)
		require.Len(t, row.Records, 1)
		assert.NotEmpty(t, row.Records[0].(*agreement.Agreement).Provisions)
	}
	assert.Empty(t, errorsIn(t, rows))
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(texts))
	f.Fuzz(func(t *testing.T, text []byte) { datasettest.AnyBytes(t, text, pax.Read, pax.Write) })
}
