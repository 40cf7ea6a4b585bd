// Command network holds dates to the rules between them, and says what is left
// of each date, or why they cannot all be right.
//
//	go run ./examples/network examples/network/testdata/handover.txt
//	go run ./examples/network -smt handover.txt | z3 -in
//
// The file has one statement a line; "-" is the standard input. Words are
// parted by spaces, # starts a comment, and a note in "" at the end of a line
// says where the statement comes from and is shown with it:
//
//	point captured 2021-11-16   "State Commission, 19 December 2021"
//	point returned 2021-11-09   "a news agency"
//	span  truce 2020-10-10/2020-10-13
//	before captured returned    # a rule
//	soft within captured returned 30
//
// A point is a day that may be known in part, its date an EDTF expression; one
// without a date may be any day. A span named truce has the points truce.start
// and truce.end. Points may be used before they are stated. The rules, with
// points X and Y, spans S and T, and whole numbers:
//
//	before X Y                X lies on an earlier day than Y
//	not-after X Y             X lies on the day of Y or earlier
//	same-day X Y
//	within X Y DAYS           Y lies on the day of X or at most DAYS after it
//	nth-day X Y DAYS          Y is the DAYS-th day after X, which is not counted
//	at-least X Y DAYS         Y lies at least DAYS after X
//	clear X Y DAYS            at least DAYS in full lie between X and Y
//	apart X Y LEAST MOST      Y lies LEAST to MOST days after X
//	term X Y TERM             Y is the day on which TERM ends, P5Y or P30D, from X
//	first-of-month X Y DAYS MONTHS
//	                          Y is the first day of the month that comes MONTHS
//	                          after the month of the day that lies DAYS after X
//	anniversary X Y YEARS     Y has the date of X, YEARS on
//	during S T                S lies within T; they may share ends
//	contains S T              T lies within S
//	overlaps S T              S and T have a day in common
//	disjoint S T              S and T have no day in common
//	meets S T same-day|next-day
//	                          T starts on the day S ends, or on the day after
//	lasts S DAYS inclusive|exclusive
//	                          S has so many days, its first day counted or not
//	in-life X S               X lies in S, ends included
//
// "soft" before a rule makes it one that may be wrong, as a date with ? or ~
// may be: what contradicts only with it is doubtful. "slack" allows one day
// more each way, for dates of unknown time zones.
//
// The same in JSON, told from the other form by its first sign, a brace:
//
//	{"points": [{"name": "captured", "date": "2021-11-16", "note": "..."}],
//	 "spans": [{"name": "truce", "dates": "2020-10-10/2020-10-13"}],
//	 "rules": [{"rule": "within", "of": ["captured", "returned"], "days": 30,
//	            "soft": true, "slack": false, "note": "..."}]}
//
// The numbers and words of a rule are members named days, least, most, months,
// years, term, on and counting.
//
// With -smt the problem is written as SMT-LIB 2 of the logic QF_IDL instead:
// first all that is claimed outright and a check-sat, then, where something is
// doubted, that as well and another. Sets of days become disjunctions, and
// rules of the calendar tables of cases; where a table would have no end, the
// reason is given and nothing is written.
//
// The exit status is 0 where the dates are consistent, 1 where they contradict
// each other or were not looked at to the end, and 2 where the file cannot be
// read or written out: all its faults are listed with line and column in bytes. Names and notes are shown
// as they are written, so no name of a person belongs there.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
)

const (
	consistent = iota
	contradicted
	unreadable
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(arguments []string, input io.Reader, output, errors io.Writer) int {
	flags := flag.NewFlagSet("network", flag.ContinueOnError)
	flags.SetOutput(errors)
	smt := flags.Bool("smt", false, "write the problem as SMT-LIB 2 for another solver")
	flags.Usage = func() {
		fmt.Fprintln(errors, "usage: network [-smt] FILE")
		flags.PrintDefaults()
	}
	if err := flags.Parse(arguments); err != nil {
		return unreadable
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return unreadable
	}
	name := flags.Arg(0)
	text, err := content(name, input)
	if err != nil {
		fmt.Fprintln(errors, "network:", err)
		return unreadable
	}
	stated, found := read(text)
	if found.total > 0 {
		found.write(errors, name)
		return unreadable
	}
	buffered := bufio.NewWriter(output)
	status := consistent
	if *smt {
		err = writeSMT(buffered, stated)
	} else {
		status = writeProse(buffered, stated)
	}
	if err == nil {
		err = buffered.Flush()
	}
	if err != nil {
		fmt.Fprintln(errors, "network:", err)
		return unreadable
	}
	return status
}

func content(name string, input io.Reader) ([]byte, error) {
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		input = file
	}
	text, err := io.ReadAll(io.LimitReader(input, maxFile+1))
	if err == nil && len(text) > maxFile {
		err = fmt.Errorf("%s is larger than %d bytes", name, maxFile)
	}
	return text, err
}

// read makes a problem of a file of either form. It is of use only where no
// fault was found.
func read(text []byte) (problem, *faults) {
	found := &faults{}
	statements := readText
	if bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte{'{'}) {
		statements = readJSON
	}
	stated := build(statements(text, found), found)
	if found.total == 0 && len(stated.points) == 0 {
		found.add(place{1, 1}, "there is no point")
	}
	return stated, found
}
