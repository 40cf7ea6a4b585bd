package main

import (
	"math"
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
)

// axis places days between two sides of a drawing, in pixels. A day takes from x(day) to x(day+1).
type axis struct {
	first, last date.Date
	left, right float64
}

// x is where a day begins, no further out than the sides.
func (a axis) x(day date.Date) float64 {
	whole := float64(a.last-a.first) + 1
	return a.left + min(1, max(0, float64(day-a.first)/whole))*(a.right-a.left)
}

// tick is a place on the axis with its label.
type tick struct {
	Day   date.Date
	Label string
}

// step is a distance of ticks: so many days, months or years.
type step struct {
	count int64
	unit  unit
}

type unit uint8

const (
	days unit = iota
	months
	years
)

// daysIn is about how many days a unit has, to choose a step by.
func (u unit) daysIn() float64 { return [...]float64{1, 30.44, 365.25}[u] }

// steps returns the distances of ticks from small to large. Multiples of a day stay within a month.
func steps() []step {
	all := []step{{1, days}, {2, days}, {5, days}, {10, days}, {1, months}, {3, months}, {6, months}}
	for decimal := int64(1); decimal <= 1e11; decimal *= 10 {
		all = append(all, step{decimal, years}, step{2 * decimal, years}, step{5 * decimal, years})
	}
	return all
}

// tickRoom is the least distance of two ticks in pixels, enough for the longest usual label.
const tickRoom = 84

// ticks returns the ticks of the axis at the smallest step that leaves room for labels.
func (a axis) ticks() []tick {
	perDay := (a.right - a.left) / (float64(a.last-a.first) + 1)
	chosen := step{}
	for _, chosen = range steps() {
		if float64(chosen.count)*chosen.unit.daysIn()*perDay >= tickRoom {
			break
		}
	}
	var ticks []tick
	most := int((a.right-a.left)/tickRoom)*2 + 2
	for day := chosen.from(a.first); day <= a.last && len(ticks) < most; day = chosen.after(day) {
		if day >= a.first {
			ticks = append(ticks, tick{day, chosen.label(day)})
		}
	}
	return ticks
}

// from returns the last tick that is not after the day.
func (s step) from(day date.Date) date.Date {
	year, month, ofMonth := day.Date()
	switch s.unit {
	case days:
		on := ofMonth - (ofMonth-1)%int(s.count)
		if s.nearsEnd(year, month, on) {
			on -= int(s.count)
		}
		return date.New(year, month, on)
	case months:
		return date.New(year, month-time.Month(int64(month-1)%s.count), 1)
	}
	return yearDay(floor(int64(year), s.count))
}

// after returns the tick after a tick. Steps of days begin anew with each month, and leave out the
// last tick of a month where it is too near.
func (s step) after(tick date.Date) date.Date {
	year, month, ofMonth := tick.Date()
	switch s.unit {
	case days:
		next := ofMonth + int(s.count)
		if s.nearsEnd(year, month, next) {
			return date.New(year, month+1, 1)
		}
		return date.New(year, month, next)
	case months:
		return date.New(year, month+time.Month(s.count), 1)
	}
	return yearDay(floor(int64(year), s.count) + s.count)
}

// nearsEnd reports whether a day of the month leaves less than three quarters of a step to the next
// month, or lies beyond this one.
func (s step) nearsEnd(year int, month time.Month, ofMonth int) bool {
	left := int64(date.New(year, month+1, 1)-date.New(year, month, 1)) - int64(ofMonth) + 1
	return 4*left < 3*s.count
}

// yearDay returns the first day of a year, by reckoning for the years that package time cannot hold.
func yearDay(year int64) date.Date {
	const cycle, cycleDays = 400, 146_097
	cycles := floor(year, cycle) / cycle
	return date.New(int(year-cycles*cycle), time.January, 1) + date.Date(cycles*cycleDays)
}

// floor rounds down to a multiple.
func floor(number, multiple int64) int64 {
	return int64(math.Floor(float64(number)/float64(multiple))) * multiple
}

// label names a tick as far as its step is fine: 2020-11-10, 2020-11, 2020.
func (s step) label(day date.Date) string {
	text := chronology.Of(day).String()
	switch s.unit {
	case months:
		return strings.TrimSuffix(text, "-01")
	case years:
		return strings.TrimSuffix(text, "-01-01")
	}
	return text
}
