// Command deadlines prints what was due under the agreements of a dossier by a day: what was met,
// what was late, by how many days, and how that is reckoned.
//
//	go run ./examples/deadlines [-on DATE] [FILE]
//
// FILE is a dossier in JSON Lines; without it the deadlines of the statement of November 2020 on
// Nagorno-Karabakh are shown. DATE is YYYY-MM-DD, today unless given. The exit status is 0, or 2
// when the file or the command line cannot be read.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/rickb777/date/v2"
)

//go:embed november-2020.jsonl
var november2020 []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(arguments []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("deadlines", flag.ContinueOnError)
	flags.SetOutput(errs)
	day := date.NewAt(time.Now().UTC())
	flags.Func("on", "the `day` to look back from, as YYYY-MM-DD; today unless given", func(text string) (err error) {
		day, err = parseDay(text)
		return err
	})
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	dossier, err := load(flags.Args())
	if err != nil {
		fmt.Fprintln(errs, "deadlines:", err)
		return 2
	}
	if err := write(out, dossier, day); err != nil {
		fmt.Fprintln(errs, "deadlines:", err)
		return 2
	}
	return 0
}

func parseDay(text string) (date.Date, error) {
	parsed, err := chronology.Parse(text)
	if err != nil {
		return 0, err
	}
	day, single := parsed.SingleDay()
	if !single {
		return 0, errors.New("not a single day")
	}
	return day, nil
}

// load reads the file named, or the embedded dossier. A record that cannot be read is an error, so
// that no deadline is left out in silence.
func load(files []string) (*record.Dossier, error) {
	var source io.Reader = bytes.NewReader(november2020)
	name := "november-2020.jsonl"
	switch len(files) {
	case 0:
	case 1:
		file, err := os.Open(files[0])
		if err != nil {
			return nil, err
		}
		defer file.Close()
		source, name = file, files[0]
	default:
		return nil, errors.New("more than one file")
	}
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain)
	if err != nil {
		return nil, err
	}
	dossier := checker.NewDossier()
	if err := dossier.Read(source, name); err != nil {
		return nil, err
	}
	if faults := dossier.Faults(); len(faults) > 0 {
		return nil, fmt.Errorf("%d faults in the file, the first in line %d: %s; see examples/check", len(faults), faults[0].Place.Line, faults[0].Code)
	}
	return dossier, nil
}
