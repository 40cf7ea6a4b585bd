package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity"
)

// checkLine says what is wrong with one line.
type checkLine func(line []byte) error

// peer is what people use today to check the fields of one record in JSON.
type peer struct {
	name    string // in the command line
	title   string // in the table
	module  string // whose version is told
	records int    // that it checks in a round, so that a slow one ends; 0 is all
	make    func() (checkLine, error)
}

// peers are in the order of the table. The first is today's habit, against which all are held; its
// validator is v10.30.1, which is faster than the later ones, as those look for a Valuer in every field.
func peers() []peer {
	const validator = "github.com/go-playground/validator/v10"
	return []peer{
		{"habit", "encoding/json and tags of validator/v10: today's habit", validator, 0, newHabit},
		{"told", "the same, told the kind of each record beforehand", validator, 0, newToldHabit},
		{"ozzo", "encoding/json and ozzo-validation", "github.com/go-ozzo/ozzo-validation/v4", 0, newOzzo},
		{"protovalidate", "protojson into dynamic messages and protovalidate", "buf.build/go/protovalidate", 0, newProtovalidate},
		{"jsonschema", "jsonschema with the schemas of this library", "github.com/santhosh-tekuri/jsonschema/v6", 0, newJSONSchema},
		{"cue", "CUE", "cuelang.org/go", 10_000, newCUE},
	}
}

// version returns the version of a module that this program is built with.
func version(module string) string {
	info, known := debug.ReadBuildInfo()
	if !known {
		return ""
	}
	for _, dependency := range info.Deps {
		if dependency.Path == module {
			return dependency.Version
		}
	}
	return ""
}

// work checks the records of a text, all of which are in order, and returns how many it checked.
type work func(text []byte) (records int, err error)

// own is our whole check in the command line.
const own = "own"

// workOf makes what checks a text ready.
func workOf(name string) (work, error) {
	if name == own {
		return wholeCheck()
	}
	for _, one := range peers() {
		if one.name != name {
			continue
		}
		check, err := one.make()
		return func(text []byte) (int, error) { return eachLine(text, one.records, check) }, err
	}
	return nil, fmt.Errorf("there is no peer %q", name)
}

// wholeCheck is the whole of our check.
func wholeCheck() (work, error) {
	checker, err := newChecker()
	return func(text []byte) (int, error) {
		report, err := checker.CheckStream(bytes.NewReader(text), "generated.jsonl")
		if err != nil {
			return 0, err
		}
		return report.Records, refusals(len(report.Codes(integrity.Error)))
	}, err
}

// eachLine checks the first lines of a text, or all when most is 0.
func eachLine(text []byte, most int, check checkLine) (records int, err error) {
	refused := 0
	for line := range bytes.Lines(text) {
		if check(bytes.TrimSpace(line)) != nil {
			refused++
		}
		if records++; records == most {
			break
		}
	}
	return records, refusals(refused)
}

func refusals(n int) error {
	if n > 0 {
		return fmt.Errorf("%d refusals among records that are in order", n)
	}
	return nil
}

// checkInMemory checks a file that is read beforehand and prints what that took, as checkFile does.
// Making the check ready is not counted.
func checkInMemory(name, file string) error {
	work, err := workOf(name)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	began, usedBefore := time.Now(), processorTime()
	records, err := work(text)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	tell(records, began, usedBefore)
	return nil
}
