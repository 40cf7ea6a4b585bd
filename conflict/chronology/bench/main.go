// Command bench measures the dates and the network of chronology beside what
// people would take instead, and writes a table of what is wanted and what was
// found.
//
//	cd conflict/chronology/bench && go run . > RESULTS.md
//
// It takes some minutes and some gigabytes of memory. Ratios hold from machine
// to machine better than times do: all contenders of a ratio run in turn, and
// the least time of each counts. Where z3 is on the path it is measured too.
// The tests beside this program hold all contenders to the same answers.
//
// This is a module of its own, so that nobody who imports chronology carries
// its peers.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run takes all measures, one after the other.
func run(output, progress io.Writer) error {
	found := &results{}
	for _, part := range []struct {
		name    string
		measure func(*results) error
	}{
		{"parsing", measureParsing},
		{"allocations", measureAllocations},
		{"gonum", measureGonum},
		{"z3", measureZ3},
		{"additions", measureLive},
		{"growth", measureGrowth},
		{"memory", measureMemory},
	} {
		fmt.Fprintln(progress, part.name)
		if err := part.measure(found); err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
	}
	return found.write(output)
}
