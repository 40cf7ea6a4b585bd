package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/sfomuseum/go-edtf/parser"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// plainDays are a thousand days, so that no predictor learns one by heart.
func plainDays() []string {
	days := make([]string, 1000)
	day := time.Date(1988, 2, 20, 0, 0, 0, 0, time.UTC)
	for index := range days {
		days[index] = day.Format(time.DateOnly)
		day = day.AddDate(0, 0, 13)
	}
	return days
}

// shapes are texts of Level 0 and 1 of each shape that both parsers read as
// one date.
func shapes() []string {
	return []string{
		"2020-11-10", "2020-11", "2020", "2020-11-10T00:00:00+03:00",
		"2020-11-10~", "1992?", "2020-11%", "199X", "20XX", "2020-11-XX", "2020-XX-XX", "2020-21", "-1985",
	}
}

func measureParsing(found *results) error {
	days, texts := plainDays(), shapes()
	parse := func(texts []string) contender {
		return func(times int) {
			for range times {
				for _, text := range texts {
					if _, err := chronology.Parse(text); err != nil {
						panic(err)
					}
				}
			}
		}
	}
	standard := func(times int) {
		for range times {
			for _, text := range days {
				if _, err := time.Parse(time.DateOnly, text); err != nil {
					panic(err)
				}
			}
		}
	}
	plain := interleaved(15, 20*time.Millisecond, parse(days), standard)
	found.target("parse plain days, beside `time.Parse(time.DateOnly, s)`", "at most 1",
		fmt.Sprintf("%.2f", ratio(plain[0], plain[1])), plain[0] <= plain[1])
	found.figure("parse one of 1,000 plain days", "%.1f ns; time.Parse %.1f ns",
		nanoseconds(plain[0], len(days)), nanoseconds(plain[1], len(days)))

	peer := func(times int) {
		for range times {
			for _, text := range texts {
				if _, err := parser.ParseString(text); err != nil {
					panic(err)
				}
			}
		}
	}
	both := interleaved(15, 20*time.Millisecond, parse(texts), peer)
	found.target(fmt.Sprintf("parse %d texts of Level 0 and 1, sfomuseum/go-edtf beside ours", len(texts)), "at least 100",
		fmt.Sprintf("%.0f", ratio(both[1], both[0])), ratio(both[1], both[0]) >= 100)
	found.figure("parse a text of Level 0 or 1, mean of all shapes", "%.1f ns; go-edtf %.0f ns",
		nanoseconds(both[0], len(texts)), nanoseconds(both[1], len(texts)))
	return nil
}

// measureAllocations counts the allocations of parsing each shape.
func measureAllocations(found *results) error {
	var most, peerMost float64
	for _, text := range shapes() {
		most = max(most, testing.AllocsPerRun(100, func() { _, _ = chronology.Parse(text) }))
		peerMost = max(peerMost, testing.AllocsPerRun(20, func() { _, _ = parser.ParseString(text) }))
	}
	found.target("allocations for a text of Level 0 or 1", "0", fmt.Sprint(most), most == 0)
	found.figure("most allocations for one such text", "%.0f; go-edtf %.0f", most, peerMost)
	return nil
}
