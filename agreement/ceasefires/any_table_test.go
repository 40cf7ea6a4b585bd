package ceasefires_test

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement/ceasefires"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Whatever stands in the cells, every row becomes part of a record or is at fault, and every cell of
// a record comes back.
func TestAnyTableComesBack(t *testing.T) {
	columns := strings.Split(strings.TrimSpace(head), ",")
	cell := rapid.OneOf(
		rapid.SampledFrom([]string{"", "0", "1", "2", "3", "4", "-1", "-2", "12", "31", "1999", "2004", "7034", "9001", " 1 ", "01", "1.0", "NA"}),
		rapid.StringN(0, 12, 40),
	)
	rapid.Check(t, func(r *rapid.T) {
		var page bytes.Buffer
		writer := csv.NewWriter(&page)
		require.NoError(t, writer.Write(columns))
		for group := range rapid.IntRange(1, 4).Draw(r, "groups") {
			id := strconv.Itoa(990_001 + group)
			for range rapid.IntRange(1, 4).Draw(r, "rows") {
				cells := make([]string, len(columns))
				for i, column := range columns {
					cells[i] = cell.Draw(r, column)
					if column == "uniq_id" && rapid.IntRange(0, 9).Draw(r, "named") > 0 {
						cells[i] = id
					}
				}
				require.NoError(t, writer.Write(cells))
			}
		}
		writer.Flush()
		datasettest.EveryCellBack(t, page.Bytes(), ceasefires.Read, ceasefires.Write)
	})
}
