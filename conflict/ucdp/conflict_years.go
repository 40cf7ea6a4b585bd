package ucdp

import (
	"iter"
	"slices"
	"strconv"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// Tables of conflict years have a row for each year in which a conflict or a dyad was active. The
// rows of an episode go by their years.

// yearRow is a row with its year.
type yearRow struct {
	*dataset.Line
	name string // as in the cell
	year int
}

// yearOf returns a year of four digits, 0 for any other text.
func yearOf(text string) int {
	if len(text) != 4 || !dataset.IsNumber(text) {
		return 0
	}
	year, _ := strconv.Atoi(text)
	return year
}

// common is the value all rows have, "" where they differ.
func common(years []yearRow, value func(yearRow) string) string {
	first := value(years[0])
	for _, c := range years[1:] {
		if value(c) != first {
			first = ""
		}
	}
	return first
}

// territories are the names of territories, which have no id and so lead outside.
func territories(years []yearRow, column table.Column) []record.Ref {
	var refs []record.Ref
	before := ""
	for _, c := range years {
		name := c.Text(column)
		if name == before || c.Unstated(column) {
			continue
		}
		before = name
		if ref := record.External("ucdp-territory/" + name); !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// episodes makes the episodes of a conflict or a dyad. It uses its memory for each again.
type episodes struct {
	says  dataset.Says[episodeYear]
	years []yearRow
	rows  []*dataset.Line
	names []string
	of    []episodeYear
}

// distinctYears returns the rows with a year that no earlier row of the group has. They are good until it is
// called again.
func (e *episodes) distinctYears(rows []*dataset.Line, column table.Column) []yearRow {
	years, latest := e.years[:0], 0
	for _, c := range rows {
		name := c.Trimmed(column)
		year := yearOf(name)
		switch {
		case year == 0:
			c.Impossible(column, "the cell is not a year")
		case year <= latest && slices.ContainsFunc(years, func(earlier yearRow) bool { return earlier.year == year }):
			c.Fault(table.RowsApart, column, "the year has a row already")
		default:
			latest = max(latest, year)
			years = append(years, yearRow{c, name, year})
		}
	}
	e.years = years
	return years
}

// build puts rows with the same cell in a column, which stand together, into one episode.
func (e *episodes) build(years []yearRow, column table.Column, begin func(yearRow) *conflict.Episode, finish func(*conflict.Episode, yearRow)) {
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
		for _, c := range rows[1:] {
			c.Join(episode.ID)
		}
		finish(episode, rows[len(rows)-1])
		e.keep(episode, rows)
	}
}

// keep gives an episode its years, and the cells that no field gives back.
func (e *episodes) keep(episode *conflict.Episode, years []yearRow) {
	e.rows, e.names, e.of = e.rows[:0], e.names[:0], e.of[:0]
	episode.Years = make([]int, len(years))
	for i, c := range years {
		e.rows, e.names = append(e.rows, c.Line), append(e.names, c.name)
		e.of = append(e.of, episodeYear{episode, c.name})
		episode.Years[i] = c.year
	}
	dataset.KeepRows(e.rows, e.names, &episode.Header, e.of, e.says)
}

// episodeYear is a year of an episode.
type episodeYear struct {
	*conflict.Episode
	year string
}

// yearly gives a row for each active year of an episode.
func yearly(episode *conflict.Episode, says dataset.Says[episodeYear]) iter.Seq[dataset.Cell] {
	names, of := make([]string, len(episode.Years)), make([]episodeYear, len(episode.Years))
	for i, year := range episode.Years {
		names[i] = number(int64(year), true)
		of[i] = episodeYear{episode, names[i]}
	}
	return dataset.Several(names, &episode.Header, namespace, of, says)
}
