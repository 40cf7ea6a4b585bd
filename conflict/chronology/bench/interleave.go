package main

import (
	"runtime"
	"time"
)

// A contender does one job so many times in a row.
type contender func(times int)

// interleaved runs contenders in turn for some rounds, each for about the time
// given, and gives the least time that each took for one job.
func interleaved(rounds int, about time.Duration, contenders ...contender) []time.Duration {
	least := make([]time.Duration, len(contenders))
	times := make([]int, len(contenders))
	for index, run := range contenders {
		times[index] = enough(run, about)
	}
	for range rounds {
		for index, run := range contenders {
			runtime.GC()
			start := time.Now()
			run(times[index])
			each := time.Since(start) / time.Duration(times[index])
			if least[index] == 0 || each < least[index] {
				least[index] = each
			}
		}
	}
	return least
}

// enough finds how often a job is done in about the time given, and warms up.
func enough(run contender, about time.Duration) int {
	for times := 1; ; times *= 4 {
		start := time.Now()
		run(times)
		if took := time.Since(start); took*4 > about {
			return max(1, int(float64(times)*float64(about)/float64(took)))
		}
	}
}

func ratio(of, to time.Duration) float64 { return float64(of) / float64(to) }

func nanoseconds(d time.Duration, parts int) float64 {
	return float64(d.Nanoseconds()) / float64(parts)
}
