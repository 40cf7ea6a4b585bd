package pax_test

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement/pax"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Whatever stands in the cells, and whatever columns a release has, every row becomes a record or is
// at fault, and every cell of a record comes back.
func TestAnyTableComesBack(t *testing.T) {
	all := strings.Split(strings.TrimSpace(head), ",")
	cell := rapid.OneOf(
		rapid.SampledFrom([]string{"", "0", "1", "2", "3", "4", "NA", "N/A", "/", "1999-12-31", "1999-02-30", "Yes", "No", "Cea", "Intra", "Unilateral agreement", "7001, 7002", "the mediator", " 1 "}),
		rapid.StringN(0, 12, 40),
	)
	rapid.Check(t, func(r *rapid.T) {
		columns := []string{"AgtId", "Agt", "Dat"}
		for _, column := range all {
			if column != "AgtId" && column != "Agt" && column != "Dat" && rapid.Bool().Draw(r, "has "+column) {
				columns = append(columns, column)
			}
		}
		var page bytes.Buffer
		writer := csv.NewWriter(&page)
		require.NoError(t, writer.Write(columns))
		for row := range rapid.IntRange(0, 4).Draw(r, "rows") {
			cells := []string{strconv.Itoa(9401 + row)}
			if rapid.IntRange(0, 9).Draw(r, "named") == 0 {
				cells[0] = "x"
			}
			for _, column := range columns[1:] {
				cells = append(cells, cell.Draw(r, column))
			}
			require.NoError(t, writer.Write(cells))
		}
		writer.Flush()
		datasettest.EveryCellBack(t, page.Bytes(), pax.Read, pax.Write)
	})
}
