package ucdp

import (
	"iter"
	"slices"
	"strconv"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// Tables of conflict years have a row for each year in which a conflict or a dyad was active. The
// rows of an episode go by their years.

// distinctYears returns the rows with a year that no earlier row of the group has.
func distinctYears(rows []*cells) []*cells {
	var years []*cells
	seen := map[int]bool{}
	for _, c := range rows {
		year := c.year()
		switch {
		case year == 0:
			c.Impossible("year", "the cell is not a year")
		case seen[year]:
			c.Fault(table.RowsApart, "year", "the year has a row already")
		default:
			seen[year] = true
			years = append(years, c)
		}
	}
	return years
}

// year returns the year of the row, 0 where the cell is none of four digits.
func (c *cells) year() int {
	text := c.Trimmed("year")
	if len(text) != 4 || !dataset.IsNumber(text) {
		return 0
	}
	year, _ := strconv.Atoi(text)
	return year
}

// common is the value all rows have, "" where they differ.
func common(rows []*cells, value func(*cells) string) string {
	first := value(rows[0])
	for _, c := range rows[1:] {
		if value(c) != first {
			first = ""
		}
	}
	return first
}

// territories are the names in territory_name, which have no id and so lead outside.
func territories(years []*cells) []record.Ref {
	var refs []record.Ref
	for _, c := range years {
		name := c.Text("territory_name")
		if ref := record.External("ucdp-territory/" + name); !c.Unstated("territory_name") && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// sides reads who took part on each side and in which years. Supporters with troops are stated by
// their state numbers alone, which are not UCDP's ids, so they are references to outside.
func sides(years []*cells) []conflict.Side {
	var sides []conflict.Side
	for _, label := range []string{"a", "b"} {
		parts := map[conflict.Participation][]int{}
		var order []conflict.Participation
		add := func(part conflict.Participation, year int) {
			if parts[part] == nil {
				order = append(order, part)
			}
			parts[part] = append(parts[part], year)
		}
		for _, c := range years {
			for _, id := range c.IDs("side_" + label + "_id") {
				add(conflict.Participation{Party: partyRef(id)}, c.year())
			}
			for _, state := range c.IDs("gwno_" + label + "_2nd") {
				add(conflict.Participation{Party: record.External("gw/" + state), Role: conflict.SecondaryParty}, c.year())
			}
		}
		side := conflict.Side{Label: label}
		for _, part := range order {
			side.Participants = append(side.Participants, runs(part, parts[part])...)
		}
		if len(side.Participants) > 0 {
			sides = append(sides, side)
		}
	}
	return sides
}

// runs gives one participation for each run of years without a gap.
func runs(part conflict.Participation, years []int) []conflict.Participation {
	slices.Sort(years)
	years = slices.Compact(years)
	var runs []conflict.Participation
	for first := 0; first < len(years); {
		last := first
		for last+1 < len(years) && years[last+1] == years[last]+1 {
			last++
		}
		from, _ := chronology.InYear(years[first])
		to, _ := chronology.InYear(years[last])
		part.Valid, _ = chronology.NewSpan(chronology.Endpoint{Date: from}, chronology.Endpoint{Date: to})
		runs = append(runs, part)
		first = last + 1
	}
	return runs
}

// buildEpisodes puts rows with the same cell in a column, which stand together, into one episode.
func buildEpisodes(years []*cells, column string, begin func(*cells) *conflict.Episode, finish func(*conflict.Episode, *cells)) {
	taken := map[record.ID]bool{}
	for first := 0; first < len(years); {
		last := first + 1
		for last < len(years) && years[last].Cell(column) == years[first].Cell(column) {
			last++
		}
		rows := years[first:last]
		first = last
		episode := begin(rows[0])
		if taken[episode.ID] {
			for _, c := range rows {
				c.Fault(table.RowsApart, column, "the rows of one episode do not stand together")
			}
			continue
		}
		taken[episode.ID] = true
		rows[0].Begin(episode)
		for _, c := range rows {
			episode.Years = append(episode.Years, c.year())
			if c != rows[0] {
				c.Join(episode.ID)
			}
		}
		finish(episode, rows[len(rows)-1])
		keepYears(episode, rows)
	}
}

func keepYears(episode *conflict.Episode, years []*cells) {
	given := yearCell(episode)
	rows := make([]*dataset.Line, len(years))
	for i, c := range years {
		rows[i] = c.Line
	}
	year := func(row *dataset.Line) string { return row.Trimmed("year") }
	dataset.KeepRows(&episode.Header, rows, year, func(row *dataset.Line, column string) string { return given(episode, column, year(row)) })
}

// yearCell returns what says of an episode's year what its fields hold in a column.
func yearCell(episode *conflict.Episode) func(episode *conflict.Episode, column, year string) string {
	if dataset.External(&episode.Header, dyadEpisodeSystem) != "" {
		return dyadYearCell
	}
	return conflictYearCell
}

// yearly gives a row for each active year of an episode.
func yearly(episode *conflict.Episode) iter.Seq[dataset.Cell] {
	given, years := yearCell(episode), make([]string, len(episode.Years))
	for i, year := range episode.Years {
		years[i] = number(int64(year), true)
	}
	return dataset.Several(&episode.Header, namespace, years, func(year, column string) string { return given(episode, column, year) })
}
