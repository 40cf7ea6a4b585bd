package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// convert writes the records of all inputs, and what could not be read of them. It returns how many
// faults there were.
func (p *plan) convert(in io.Reader, out, errs io.Writer) (faults int, err error) {
	checker, err := newChecker()
	if err != nil {
		return 0, err
	}
	notes, done, err := p.openFindings(errs)
	if err != nil {
		return 0, err
	}
	to := bufio.NewWriter(out)
	for _, input := range p.inputs {
		err = input.read(in, func(rec record.Record) error { return writeRecord(to, checker.Kinds(), rec) }, func(fault record.Fault) error {
			faults++
			return notes(checker.Unread(fault))
		})
		if err != nil {
			break
		}
	}
	for _, last := range []error{to.Flush(), done()} {
		if err == nil {
			err = last
		}
	}
	return faults, err
}

func newChecker(options ...integrity.Option) (*integrity.Checker, error) {
	return integrity.NewChecker(append([]integrity.Option{conflict.Domain, agreement.Domain, humanitarian.Domain}, options...)...)
}

func writeRecord(to io.Writer, kinds *record.Kinds, rec record.Record) error {
	line, err := kinds.Encode(rec)
	if err != nil {
		return err
	}
	_, err = to.Write(append(line, '\n'))
	return err
}

// read gives the records and faults of one file in the order of its rows, its source first.
func (i input) read(in io.Reader, take func(record.Record) error, note func(record.Fault) error) error {
	source, name := in, "standard input"
	if i.file != "-" {
		file, err := os.Open(i.file)
		if err != nil {
			return err
		}
		defer file.Close()
		source, name = file, i.file
	}
	rows, err := publications()[i.dataset](source, name, i.settings)
	if err != nil {
		return err
	}
	if cited := rows.Source(); cited != nil {
		if err := take(cited); err != nil {
			return err
		}
	}
	for row := range rows.Rows() {
		for _, fault := range row.Faults {
			if err := note(fault); err != nil {
				return err
			}
		}
		for _, rec := range row.Records {
			if err := take(rec); err != nil {
				return fmt.Errorf("%s: row %d: %w", name, row.Number, err)
			}
		}
	}
	return rows.Err()
}

// openFindings returns how findings are written, and what ends their file.
func (p *plan) openFindings(errs io.Writer) (write func(*integrity.Report) error, done func() error, err error) {
	to, done := errs, func() error { return nil }
	if p.findings != "" {
		file, err := os.Create(p.findings)
		if err != nil {
			return nil, nil, err
		}
		to, done = file, file.Close
	}
	if strings.HasSuffix(p.findings, ".jsonl") {
		return func(report *integrity.Report) error { return writeJSON(to, report) }, done, nil
	}
	return func(report *integrity.Report) error { return writeLines(to, report) }, done, nil
}

// writeLines writes findings of reading, one a line, as editors follow them.
func writeLines(to io.Writer, report *integrity.Report) error {
	for _, finding := range report.Findings {
		if _, err := fmt.Fprintf(to, "%s: %s %s: %s\n", finding.Place, finding.Severity, finding.Code, finding.Message); err != nil {
			return err
		}
	}
	return nil
}

func writeJSON(to io.Writer, report *integrity.Report) error {
	for _, finding := range report.Findings {
		line, err := json.Marshal(finding, json.Deterministic(true), jsontext.EscapeForHTML(false))
		if err != nil {
			return err
		}
		if _, err := to.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}
