package main

import (
	"slices"
)

// extent is the room a record takes in a row, from left to right, in pixels.
type extent struct{ left, right float64 }

// gap is the least room between two records in a row.
const gap = 4

// pack puts extents into rows so that none touch, each into the first row with room, and returns
// the row of each and how many rows that took. What finds no room in the rows allowed gets row -1.
func pack(extents []extent, allowed int) (rows []int, used int) {
	order := make([]int, len(extents))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case extents[a].left < extents[b].left:
			return -1
		case extents[a].left > extents[b].left:
			return 1
		}
		return 0
	})
	rows = make([]int, len(extents))
	var ends []float64
	for _, i := range order {
		row := slices.IndexFunc(ends, func(end float64) bool { return end+gap <= extents[i].left })
		if row < 0 && len(ends) < allowed {
			row, ends = len(ends), append(ends, 0)
		}
		if rows[i] = row; row >= 0 {
			ends[row] = extents[i].right
		}
	}
	return rows, len(ends)
}

// style is how the records of a lane are drawn: with labels as wide as there is room for, or as bare
// shapes in low rows.
type style struct {
	label     float64 // the most room for a label, 0 for none
	rowHeight float64
	bar       float64 // where the bar begins, from the top of the row
	barHeight float64
	rows      int // the most rows
}

// styles returns the ways to draw a lane, the most legible first.
func styles() []style {
	const labelled, dense = 31, 16
	return []style{
		{label: 260, rowHeight: labelled, bar: 18, barHeight: 8, rows: 18},
		{label: 150, rowHeight: labelled, bar: 18, barHeight: 8, rows: 30},
		{rowHeight: dense, bar: 4, barHeight: 8, rows: 80},
	}
}
