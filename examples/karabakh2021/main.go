// Command karabakh2021 turns a news report of 19 December 2021 into checked records: ten servicemen
// handed over through the mediation of the European Union, mine maps passed on through Russia, and
// a meeting said to fall on an anniversary.
//
//	go run ./examples/karabakh2021              the report as it stands
//	go run ./examples/karabakh2021 -corrected   as a careful editor would leave it
//
// It prints who is on which side, what happened when, who handed whom or what to whom, what became
// of those captured, and what is odd about the report and why.
package main

import (
	"embed"
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

//go:embed dossier.jsonl corrected.jsonl
var files embed.FS

// dayOfReport is the day of the check: what the report says is held against what could be known then.
const dayOfReport = "2021-12-20"

// width is the number of columns of the output.
const width = 80

func main() {
	corrected := flag.Bool("corrected", false, "show the dossier as a careful editor would leave it")
	flag.Parse()
	name := "dossier.jsonl"
	if *corrected {
		name = "corrected.jsonl"
	}
	if err := run(name, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "karabakh2021:", err)
		os.Exit(1)
	}
}

func run(name string, out io.Writer) error {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain,
		integrity.Now(chronology.MustParse(dayOfReport)))
	if err != nil {
		return err
	}
	file, err := files.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	dossier, err := record.Read(file, name, checker.Kinds())
	if err != nil {
		return err
	}
	report := checker.Check(dossier)
	page := &page{out: out, dossier: dossier}
	page.introduction(name)
	page.parties()
	page.timeline()
	page.transfers()
	page.cohorts()
	page.midnight()
	page.findings(report)
	return page.err
}
