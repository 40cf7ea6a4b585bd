package main

import (
	"fmt"
	"io"
	"slices"
)

// A place is a line and a column in bytes, both from 1.
type place struct{ line, column int }

// places finds the places of bytes in a text.
type places struct{ starts []int } // of the lines

func placesOf(text []byte) *places {
	found := &places{starts: []int{0}}
	for offset, sign := range text {
		if sign == '\n' {
			found.starts = append(found.starts, offset+1)
		}
	}
	return found
}

func (p *places) at(offset int) place {
	line, exact := slices.BinarySearch(p.starts, offset)
	if !exact {
		line--
	}
	return place{line + 1, offset - p.starts[line] + 1}
}

// A fault is one reason why a file cannot be read.
type fault struct {
	place
	reason string
}

// faults are the reasons found in one file. Of a file that is no problem at
// all, only the first are kept.
type faults struct {
	list  []fault
	total int
}

const maxFaults = 100

func (f *faults) add(at place, format string, values ...any) {
	f.total++
	if len(f.list) < maxFaults {
		f.list = append(f.list, fault{at, fmt.Sprintf(format, values...)})
	}
}

// write lists the faults in the order of their places.
func (f *faults) write(output io.Writer, file string) {
	slices.SortStableFunc(f.list, func(a, b fault) int {
		if a.line != b.line {
			return a.line - b.line
		}
		return a.column - b.column
	})
	for _, fault := range f.list {
		fmt.Fprintf(output, "%s:%d:%d: %s\n", file, fault.line, fault.column, fault.reason)
	}
	if more := f.total - len(f.list); more > 0 {
		fmt.Fprintf(output, "%s: %d more faults\n", file, more)
	}
}
