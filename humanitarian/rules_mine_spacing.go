package humanitarian

import (
	"math"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func mineSpacingDiffers() integrity.Rule {
	rows := func(count string) string {
		return exampleMinefield(examplePoints + exampleLaid +
			`,"mines":[{"type":"anti_personnel","count":` + count + `,"method":"rows","fuse":"pressure","anti_handling":"unknown","rows":3,"row_length":200,"spacing":4}]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/spacing-differs", Severity: integrity.Warning,
		Title: "The number of mines is of the order that their rows and distances give.",
		Doc: "Rows of a length, with mines at a distance, hold so many mines; where no rows are stated, an area holds at most as many as fit in at that distance. " +
			"Only a number ten times off is reported: a digit too many or too few, or another unit of length.",
		Message: "{count} mines, where distance and extent let {expected} be expected",
		Sources: []integrity.Source{technicalAnnex("1 (a) (i)"), {Title: "minefield forms handed over in 2024, as described by the receiving agency: numbers and distances between mines"}},
		Good:    rows("150"), Bad: rows("15300")},
		func(m *MineRecord, report *integrity.Reporter) {
			square, border := m.Perimeter.SquareMetres(), m.Perimeter.Metres()
			for i, group := range m.Mines {
				expected := group.inRows()
				if expected.Empty() {
					expected = group.inArea(square, border)
				}
				if count := RangeOf(group.Count); group.Count.State() == record.CountStated && !expected.Empty() && !count.Meets(expected.tenfold()) {
					report.Report(record.At("mines", i, "count")).With("count", group.Count).With("expected", expected.notation())
				}
			}
		})
}

// noNumber is a range that nothing is known of.
var noNumber = Range{Low: 1, High: 0}

// inRows returns how many mines the rows hold, empty where it is not stated.
func (g MineGroup) inRows() Range {
	if g.Rows <= 0 || !(g.RowLength > 0) || !(g.Spacing > 0) {
		return noNumber
	}
	return atMostWhole(float64(g.Rows)*(math.Floor(g.RowLength/g.Spacing)+1), true)
}

// inArea returns how many mines fit into an area at their distance, each in a square of its own,
// with a row along the border; empty where distance or area is not stated.
func (g MineGroup) inArea(square, border float64) Range {
	if !(g.Spacing > 0) || !(square > 0) {
		return noNumber
	}
	return atMostWhole(square/(g.Spacing*g.Spacing)+border/g.Spacing+1, false)
}

// atMostWhole returns the range up to a number, or of it alone.
func atMostWhole(number float64, exactly bool) Range {
	if !(number < record.MaxCount) {
		return noNumber
	}
	high := int64(number)
	if exactly {
		return Range{Low: high, High: high}
	}
	return Range{Low: 0, High: high}
}

// tenfold widens a range by an order of magnitude either way.
func (r Range) tenfold() Range {
	return Range{Low: (r.Low + 9) / 10, High: r.High * 10}
}
