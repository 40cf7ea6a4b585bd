// Command custody prints the account of a cohort of people held: who held how many on which day,
// and which claims leave it open.
//
//	go run ./examples/custody [-svg] [-cohort ID] [FILE]
//
// FILE is a dossier in JSON Lines; without it the cohort of 32 people captured on 16 November 2021
// is shown. The exit status is 0 when the counts can all be true, 1 when they contradict each
// other, and 2 when the file cannot be read or has no such cohort.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

//go:embed cohort-of-32.jsonl
var cohortOf32 []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(arguments []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("custody", flag.ContinueOnError)
	flags.SetOutput(errs)
	picture := flags.Bool("svg", false, "draw the account instead of printing it")
	cohort := flags.String("cohort", "", "the `id` of the cohort; the first of the file unless given")
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	dossier, err := load(flags.Args())
	if err == nil {
		var account account
		if account, err = newAccount(dossier, record.ID(*cohort)); err == nil {
			return show(account, *picture, out)
		}
	}
	fmt.Fprintln(errs, "custody:", err)
	return 2
}

func show(account account, picture bool, out io.Writer) int {
	if picture {
		account.draw(out)
	} else {
		account.print(out)
	}
	if !account.ledger.Balanced() {
		return 1
	}
	return 0
}

// load reads the dossier named on the command line, or the one that comes with the program.
func load(files []string) (*record.Dossier, error) {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain)
	if err != nil {
		return nil, err
	}
	dossier := checker.NewDossier()
	switch len(files) {
	case 0:
		err = dossier.Read(bytes.NewReader(cohortOf32), "cohort-of-32.jsonl")
	case 1:
		err = readFile(dossier, files[0])
	default:
		err = errors.New("one file at a time")
	}
	return dossier, err
}

func readFile(dossier *record.Dossier, name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return dossier.Read(file, name)
}

// account is the ledger of one cohort with the days worth showing.
type account struct {
	cohort *humanitarian.Cohort
	ledger *humanitarian.Ledger
	days   []humanitarian.Balance
}

func newAccount(dossier *record.Dossier, id record.ID) (account, error) {
	for cohort := range record.Each[humanitarian.Cohort](dossier) {
		if id != "" && cohort.ID != id {
			continue
		}
		ledger, _ := humanitarian.LedgerOf(dossier, cohort.ID)
		made := account{cohort: cohort, ledger: ledger}
		for _, day := range ledger.Days() {
			made.days = append(made.days, ledger.HeldOn(day))
		}
		return made, nil
	}
	return account{}, errors.New("no such cohort in the dossier")
}
