package main

import (
	"fmt"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
)

const hour = time.Hour

func certainty(c chronology.Certainty) string {
	switch c {
	case chronology.Certain:
		return "certain"
	case chronology.Impossible:
		return "impossible"
	}
	return "possible"
}

// findings shows what is odd and why, and last how much was checked.
func (p *page) findings(report *integrity.Report) {
	p.section("What is odd, and why")
	if report.Count(integrity.Warning)+report.Count(integrity.Error) == 0 {
		p.line("Nothing: no error and no warning. The notes that remain are clocks.\n")
	}
	if p.err == nil {
		p.err = report.WriteText(p.out, width)
	}
	p.line("\n%s", integrity.Wrap(fmt.Sprintf("%d records, %d rules and %d constraints between dates checked in %s: %d errors, %d warnings, %d notes.",
		report.Records, report.Rules, report.Constraints, report.Elapsed.Round(100*time.Microsecond),
		report.Count(integrity.Error), report.Count(integrity.Warning), report.Count(integrity.Info)), "", "", width))
}
