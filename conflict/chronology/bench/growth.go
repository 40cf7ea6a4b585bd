package main

import (
	"fmt"
	"runtime"
	"time"
)

// measureGrowth solves ever larger networks of the same kind.
func measureGrowth(found *results) error {
	var first, last float64
	for bounds := 1000; bounds <= 10_000_000; bounds *= 10 {
		made := components(bounds)
		network := made.network()
		least := interleaved(rounds(bounds), 20*time.Millisecond, func(times int) {
			for range times {
				network.Solve()
			}
		})
		last = nanoseconds(least[0], bounds)
		if first == 0 {
			first = last
		}
		found.figure(fmt.Sprintf("solve %d constraints in components of 20 points", bounds), "%.0f ns a constraint", last)
	}
	found.target("growth of the cost of a constraint from 10^3 to 10^7, components of 20 points", "at most 4",
		fmt.Sprintf("%.1f", last/first), last <= 4*first)
	return nil
}

func rounds(bounds int) int {
	if bounds > 1_000_000 {
		return 3
	}
	return 9
}

// measureMemory counts the bytes that are held after building and after
// solving.
func measureMemory(found *results) error {
	const bounds = 1_000_000
	made := components(bounds)
	before := held()
	network := made.network()
	built := held()
	allocated := totalAllocated()
	solution := network.Solve()
	allocated = totalAllocated() - allocated
	solved := held()
	runtime.KeepAlive(network)
	runtime.KeepAlive(solution)
	runtime.KeepAlive(made)
	each := float64(solved-before) / bounds
	found.target("bytes held for a constraint, its share of the points, the index and the solution included, 1,000,000 constraints", "at most 50",
		fmt.Sprintf("%.1f", each), each <= 50)
	found.figure("bytes held for a constraint", "%.1f once built, %.1f more once solved",
		float64(built-before)/bounds, float64(solved-built)/bounds)
	found.figure("bytes allocated for a constraint while solving", "%.1f, what is let go of again included", float64(allocated)/bounds)
	return nil
}

func held() uint64 {
	runtime.GC()
	runtime.GC()
	var statistics runtime.MemStats
	runtime.ReadMemStats(&statistics)
	return statistics.HeapAlloc
}

func totalAllocated() uint64 {
	var statistics runtime.MemStats
	runtime.ReadMemStats(&statistics)
	return statistics.TotalAlloc
}
