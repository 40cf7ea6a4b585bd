// Command convert turns published datasets into one dossier.
//
//	go run ./examples/convert -from DATASET FILE... [-from DATASET FILE...] > dossier.jsonl
//
// The datasets are ucdp-actor, ucdp-acd, ucdp-termination, ucdp-peace-agreements, ged, ceasefires,
// pax and hxl. The flags -from, -release, -encoding, -dates, -padding and -separator hold for the files after
// them, so that several datasets join into one dossier; they name parties, conflicts and agreements
// alike. A file "-" is standard input.
//
// Rows are read and written some hundreds at a time, and those of one conflict together. What could
// not be read goes to standard error, or to the file of -findings, with file, line, row and column. The exit status is 0
// when every row was read whole, 1 when something of one was not, and 2 when a file is not the
// dataset it was said to be or the command line is wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// The exit statuses.
const (
	whole      = 0
	faulty     = 1
	unreadable = 2
)

// garbage is how much may be left lying about before it is collected, in percent of what is in use.
// Rows leave much of it and keep little in use, so that four times the usual is still little memory.
const garbage = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(arguments []string, in io.Reader, out, errs io.Writer) int {
	plan, err := parse(arguments, errs)
	if errors.Is(err, flag.ErrHelp) {
		return whole
	}
	faults := 0
	switch {
	case err != nil:
	case plan.report != "":
		err = writeReport(out, plan.report)
	case plan.speed != "":
		err = writeSpeed(out, plan.speed)
	default:
		faults, err = plan.convert(in, out, errs)
	}
	switch {
	case err != nil:
		fmt.Fprintln(errs, "convert:", err)
		return unreadable
	case faults > 0:
		return faulty
	}
	return whole
}
