package main

import (
	"fmt"
	"io"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// writeText writes findings for people, and a last line that says how much was checked.
func writeText(c *command, out io.Writer, _ *integrity.Checker, report *integrity.Report) error {
	if err := report.WriteText(out, c.width); err != nil {
		return err
	}
	if len(report.Findings) > 0 {
		fmt.Fprintln(out)
	}
	_, err := fmt.Fprintf(out, "%s, %s, %s; %d set aside. %d records, %d rules, %d constraints in %s.\n",
		number(report.Count(integrity.Error), "error"), number(report.Count(integrity.Warning), "warning"),
		number(report.Count(integrity.Info), "note"), len(report.Ignored),
		report.Records, report.Rules, report.Constraints, report.Elapsed.Round(100*time.Microsecond))
	return err
}

func number(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// writeJSON writes one finding a line, those set aside last.
func writeJSON(_ *command, out io.Writer, _ *integrity.Checker, report *integrity.Report) error {
	for _, finding := range append(report.Findings, report.Ignored...) {
		line, err := json.Marshal(finding, json.Deterministic(true), jsontext.EscapeForHTML(false))
		if err != nil {
			return err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}
