package main

import (
	"fmt"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
)

// repair says what a field would have to be, as the end of a sentence that begins with HoldsIf.
func (w words) repair(repair integrity.Repair) string {
	if w.language != "fr" {
		return repair.String()
	}
	field := strings.TrimSpace(string(repair.Record) + " " + string(repair.Pointer))
	if repair.End {
		field += " (fin)"
	}
	return field + " était " + frenchRange(repair)
}

// frenchRange says the days or the numbers of a repair; both bounds belong to them.
func frenchRange(repair integrity.Repair) string {
	first, last := repair.First, repair.Last
	if !repair.Count.IsZero() {
		first, last = "..", ".."
		if low, stated := repair.Count.Low(); stated {
			first = fmt.Sprint(low)
		}
		if high, stated := repair.Count.High(); stated {
			last = fmt.Sprint(high)
		}
	}
	switch {
	case first == last:
		return first
	case first == ".." && repair.Count.IsZero():
		return last + " ou avant"
	case last == ".." && repair.Count.IsZero():
		return first + " ou après"
	case first == "..":
		return last + " ou moins"
	case last == "..":
		return first + " ou plus"
	}
	return "entre " + first + " et " + last
}
