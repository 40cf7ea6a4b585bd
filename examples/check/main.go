// Command check holds dossiers to the rules of all domains.
//
//	go run ./examples/check [flags] FILE...
//
// A file is JSON Lines or a JSON array of records, gzipped or not; "-" is standard input. The exit
// status is 0 when no finding reaches the level of -fail-on, 1 when one does, and 2 when a file
// cannot be read or the command line is wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"golang.org/x/text/language"
)

// The exit statuses.
const (
	clean      = 0
	found      = 1
	unreadable = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// command is the command line, parsed.
type command struct {
	format  string
	failOn  integrity.Severity
	width   int
	options []integrity.Option
	public  bool
	files   []string
}

func run(arguments []string, in io.Reader, out, errs io.Writer) int {
	command, err := parse(arguments, errs)
	if errors.Is(err, flag.ErrHelp) {
		return clean
	}
	if err != nil {
		fmt.Fprintln(errs, "check:", err)
		return unreadable
	}
	checker, err := integrity.NewChecker(command.options...)
	if err != nil {
		fmt.Fprintln(errs, "check:", err)
		return unreadable
	}
	dossier := checker.NewDossier()
	if err := read(dossier, command.files, in, errs); err != nil {
		fmt.Fprintln(errs, "check:", err)
		return unreadable
	}
	report := checker.Check(dossier)
	if command.public {
		report = checker.For(record.Public, report)
	}
	if err := command.write(out, errs, checker, report); err != nil {
		fmt.Fprintln(errs, "check:", err)
		return unreadable
	}
	for _, finding := range report.Findings {
		if finding.Severity >= command.failOn {
			return found
		}
	}
	return clean
}

func parse(arguments []string, errs io.Writer) (*command, error) {
	parsed := &command{options: []integrity.Option{conflict.Domain, agreement.Domain, humanitarian.Domain}}
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: check [flags] FILE...\n\nA file is JSON Lines or a JSON array of records, gzipped or not;\n- is standard input.\n\nflags:")
		flags.PrintDefaults()
	}
	flags.StringVar(&parsed.format, "format", "text", "how findings are written: `text`, json or sarif")
	flags.IntVar(&parsed.width, "width", 80, "`columns` of a line of text")
	flags.BoolVar(&parsed.public, "public", false, "withhold dates and numbers of fields that are not public")
	failOn := flags.String("fail-on", "error", "the least `severity` that makes the exit status 1:\ninfo, warning or error")
	flags.Func("ignore", "set the findings of a rule aside, `code=reason`", parsed.pair(func(code integrity.Code, reason string) error {
		parsed.options = append(parsed.options, integrity.Ignore(code, reason))
		return nil
	}))
	flags.Func("level", "give the findings of a rule another severity, `code=severity`", parsed.pair(func(code integrity.Code, name string) error {
		severity, err := integrity.ParseSeverity(name)
		parsed.options = append(parsed.options, integrity.Level(code, severity))
		return err
	}))
	flags.Func("profile", "turn on the rules of a `profile`, such as iac or niac, for all records", func(name string) error {
		parsed.options = append(parsed.options, integrity.Profile(name))
		return nil
	})
	flags.Func("now", "the `day` of the check, as YYYY-MM-DD; today unless given", func(text string) error {
		day, err := chronology.Parse(text)
		if _, single := day.SingleDay(); err == nil && !single {
			err = errors.New("not a single day")
		}
		parsed.options = append(parsed.options, integrity.Now(day))
		return err
	})
	flags.Func("language", "the `language` of messages, such as fr", func(text string) error {
		tag, err := language.Parse(text)
		parsed.options = append(parsed.options, integrity.Language(tag))
		return err
	})
	if err := flags.Parse(arguments); err != nil {
		return nil, err
	}
	var err error
	if parsed.failOn, err = integrity.ParseSeverity(*failOn); err != nil {
		return nil, fmt.Errorf("-fail-on: %w", err)
	}
	if parsed.files = flags.Args(); len(parsed.files) == 0 {
		return nil, errors.New("no file given; see check -help")
	}
	if _, known := formats[parsed.format]; !known {
		return nil, fmt.Errorf("-format: %q is not text, json or sarif", parsed.format)
	}
	return parsed, nil
}

func (c *command) pair(take func(integrity.Code, string) error) func(string) error {
	return func(text string) error {
		code, value, found := strings.Cut(text, "=")
		if !found || value == "" {
			return errors.New("it must be code=value")
		}
		return take(integrity.Code(code), value)
	}
}

// formats are the ways to write a report.
var formats = map[string]func(*command, io.Writer, *integrity.Checker, *integrity.Report) error{
	"text": writeText, "json": writeJSON, "sarif": writeSARIF,
}

func (c *command) write(out, errs io.Writer, checker *integrity.Checker, report *integrity.Report) error {
	for _, left := range report.Incomplete {
		fmt.Fprintln(errs, "check: incomplete:", left)
	}
	return formats[c.format](c, out, checker, report)
}

func read(dossier *record.Dossier, files []string, in io.Reader, errs io.Writer) error {
	for _, name := range files {
		if err := readFile(dossier, name, in, errs); err != nil {
			return err
		}
	}
	if dossier.Len() == 0 && len(dossier.Faults()) == 0 {
		return errors.New("no record in " + strings.Join(files, ", "))
	}
	return nil
}

func readFile(dossier *record.Dossier, name string, in io.Reader, errs io.Writer) error {
	if name == "-" {
		return dossier.Read(in, "standard input")
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return dossier.Read(watch(file, errs), name)
}
