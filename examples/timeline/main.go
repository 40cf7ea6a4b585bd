// Command timeline draws a dossier as one HTML page: a timeline for every conflict, with what the
// checker found as marks that can be looked at one by one and filtered.
//
//	go run ./examples/timeline [-lang fr] [-now DAY] DOSSIER > timeline.html
//
// DOSSIER is JSON Lines or a JSON array of records, gzipped or not; "-" is standard input. The page
// needs no network. It shows what the public may see: the dossier is checked in full and drawn
// redacted. Its address takes a filter: timeline.html#severity=error,warning&rule=CODE. The exit status
// is 0 when the page was written and 2 when it could not be.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// command is the command line, parsed.
type command struct {
	words   words
	options []integrity.Option
	file    string
}

func run(arguments []string, in io.Reader, out, errs io.Writer) int {
	command, err := parse(arguments, errs)
	if err == nil {
		err = command.draw(in, out)
	}
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	}
	fmt.Fprintln(errs, "timeline:", err)
	return 2
}

func parse(arguments []string, errs io.Writer) (*command, error) {
	parsed := &command{options: []integrity.Option{conflict.Domain, agreement.Domain, humanitarian.Domain}}
	flags := flag.NewFlagSet("timeline", flag.ContinueOnError)
	flags.SetOutput(errs)
	spoken := flags.String("lang", "en", "the `language` of the page: en or fr")
	flags.Func("now", "the `day` of the check, as YYYY-MM-DD; today unless given", func(text string) error {
		day, err := chronology.Parse(text)
		if _, single := day.SingleDay(); err == nil && !single {
			err = errors.New("not a single day")
		}
		parsed.options = append(parsed.options, integrity.Now(day))
		return err
	})
	if err := flags.Parse(arguments); err != nil {
		return nil, err
	}
	var known bool
	if parsed.words, known = wordsIn(*spoken); !known {
		return nil, errors.New("-lang: the page speaks en and fr")
	}
	parsed.options = append(parsed.options, integrity.Language(parsed.words.Tag))
	if flags.NArg() != 1 {
		return nil, errors.New("one dossier is needed; see timeline -help")
	}
	parsed.file = flags.Arg(0)
	return parsed, nil
}

func (c *command) draw(in io.Reader, out io.Writer) error {
	checker, err := integrity.NewChecker(c.options...)
	if err != nil {
		return err
	}
	dossier := checker.NewDossier()
	if err := c.read(dossier, in); err != nil {
		return err
	}
	if dossier.Len() == 0 && len(dossier.Faults()) == 0 {
		return errors.New("no record in " + c.file)
	}
	view, err := newPublicView(dossier)
	if err != nil {
		return err
	}
	return writePage(out, newPage(view, checker.Check(dossier), checker.Catalogue(), c.words))
}

func (c *command) read(dossier *record.Dossier, in io.Reader) error {
	if c.file == "-" {
		return dossier.Read(in, "standard input")
	}
	file, err := os.Open(c.file)
	if err != nil {
		return err
	}
	defer file.Close()
	return dossier.Read(file, c.file)
}
