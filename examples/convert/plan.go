package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/table"
)

// plan is the command line, parsed: what to read, in order.
type plan struct {
	inputs   []input
	findings string
	report   string
	speed    string
}

// input is one file with how it is to be read.
type input struct {
	file string
	settings
}

// settings are the flags that hold for the files after them.
type settings struct {
	dataset   string
	release   string
	encoding  table.Encoding
	dates     table.DateOrder
	padding   chronology.Padding
	separator rune
}

// options are the settings as readers take them.
func (s settings) options() []dataset.Option {
	return []dataset.Option{
		dataset.Release(s.release), dataset.EncodedAs(s.encoding), dataset.DatesIn(s.dates),
		dataset.PaddedWith(s.padding), dataset.SeparatedBy(s.separator),
	}
}

// parse reads flags and files in turn.
func parse(arguments []string, errs io.Writer) (*plan, error) {
	parsed, current := &plan{}, settings{separator: ','}
	flags := flagsFor(parsed, &current, errs)
	for {
		if err := flags.Parse(arguments); err != nil {
			return nil, err
		}
		if flags.NArg() == 0 {
			break
		}
		if current.dataset == "" {
			return nil, fmt.Errorf("no -from before %s; see convert -help", flags.Arg(0))
		}
		parsed.inputs = append(parsed.inputs, input{flags.Arg(0), current})
		arguments = flags.Args()[1:]
	}
	if len(parsed.inputs) == 0 && parsed.report == "" && parsed.speed == "" {
		return nil, errors.New("no file given; see convert -help")
	}
	return parsed, nil
}

func flagsFor(parsed *plan, current *settings, errs io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: convert -from DATASET FILE... [-from DATASET FILE...] > dossier.jsonl\n\nThe flags hold for the files after them; - is standard input.\n\nflags:")
		flags.PrintDefaults()
	}
	flags.StringVar(&parsed.findings, "findings", "", "the `file` for what could not be read, JSON Lines if it ends in .jsonl;\nstandard error unless given")
	flags.StringVar(&parsed.report, "report", "", "convert and check the published datasets in a `folder`, and write\nwhat was found as Markdown")
	flags.StringVar(&parsed.speed, "speed", "", "time reading and checking of the published datasets in a `folder`,\nand write the table as Markdown")
	flags.StringVar(&current.release, "release", "", "the `release` of the dataset, such as 22.1; a row that states another\nis a finding")
	flags.Func("from", "the `dataset`, one of\n"+strings.Replace(words(publications()), ", ucdp-acd", ",\nucdp-acd", 1), func(name string) error {
		if _, known := publications()[name]; !known {
			return errors.New("it is none of " + words(publications()))
		}
		*current = settings{dataset: name, separator: ','}
		return nil
	})
	choice(flags, "encoding", "the `encoding`", &current.encoding, map[string]table.Encoding{"utf-8": table.UTF8, "windows-1252": table.Windows1252})
	choice(flags, "dates", "the `order` of year, month and day", &current.dates, map[string]table.DateOrder{
		"year-first": table.YearFirst, "day-first": table.DayFirst, "month-first": table.MonthFirst,
	})
	flags.Func("padding", "how `days` stand for months and years in copies that do not say:\n"+words(paddings())+";\nseveral joined by commas", func(text string) error {
		current.padding = 0
		for word := range strings.SplitSeq(text, ",") {
			padding, known := paddings()[word]
			if !known {
				return errors.New("it is none of " + words(paddings()))
			}
			current.padding |= padding
		}
		return nil
	})
	choice(flags, "separator", "the `separator` of cells", &current.separator, map[string]rune{"comma": ',', "semicolon": ';', "tab": '\t'})
	return flags
}

func paddings() map[string]chronology.Padding {
	return map[string]chronology.Padding{
		"months-to-first": chronology.MonthsToFirstDay, "months-to-last": chronology.MonthsToLastDay,
		"years-to-first": chronology.YearsToFirstDay, "years-to-last": chronology.YearsToLastDay,
	}
}

func words[T any](of map[string]T) string { return strings.Join(slices.Sorted(maps.Keys(of)), ", ") }

// choice declares a flag that takes one of several words.
func choice[T any](flags *flag.FlagSet, name, usage string, into *T, values map[string]T) {
	flags.Func(name, usage+": "+words(values), func(word string) error {
		value, known := values[word]
		if !known {
			return errors.New("it is none of " + words(values))
		}
		*into = value
		return nil
	})
}
