package main

import (
	"slices"

	"github.com/rickb777/date/v2"
)

// axisOf returns an axis with room for the days of the records.
func axisOf(items []*drawn) axis {
	var days []date.Date
	for _, record := range items {
		for _, at := range record.item.edges() {
			from, to := at.days()
			days = append(days, from, to)
		}
	}
	slices.Sort(days)
	first, last := window(days)
	margin := max(2, (last-first)/40)
	return axis{first: first - margin, last: last + margin, left: chartLeft + 8, right: chartRight}
}

// Days are drawn from the first to the last unless that is centuries, and many times what nine in
// ten of them take: a year mistyped by a digit would press all others into one line.
const (
	centuries = 200 * 365
	manyTimes = 20
)

// window returns the first and the last day to draw of sorted days.
func window(days []date.Date) (first, last date.Date) {
	first, last = days[0], days[len(days)-1]
	low, high := days[len(days)/20], days[len(days)-1-len(days)/20]
	if whole := last - first; whole < centuries || whole < manyTimes*(high-low) {
		return first, last
	}
	room := max(high-low, 365)
	return max(first, low-room), min(last, high+room)
}

// reaches reports whether a date, or the time between the first and the last, lies on the axis.
func (a axis) reaches(edges []edge) bool {
	first, last := edges[0].days()
	for _, at := range edges {
		from, to := at.days()
		first, last = min(first, from), max(last, to)
	}
	return first <= a.last && last >= a.first
}
