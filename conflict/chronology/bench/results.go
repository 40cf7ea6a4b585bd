package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

// A target is what is wanted of one measure.
type target struct {
	what   string
	wanted string
	found  string
	held   string // yes, no, or why it was not measured
}

// A figure is a number behind a target.
type figure struct{ what, value string }

type results struct {
	targets []target
	figures []figure
}

func (r *results) target(what, wanted, found string, held bool) {
	answer := "no"
	if held {
		answer = "yes"
	}
	r.targets = append(r.targets, target{what, wanted, found, answer})
}

func (r *results) left(what, wanted, why string) {
	r.targets = append(r.targets, target{what, wanted, "", why})
}

func (r *results) figure(what, format string, values ...any) {
	r.figures = append(r.figures, figure{what, fmt.Sprintf(format, values...)})
}

func (r *results) write(to io.Writer) error {
	output := bufio.NewWriter(to)
	fmt.Fprintf(output, "# What chronology costs\n\nWritten by `cd conflict/chronology/bench && go run . > RESULTS.md`.\n%s.\n", machine())
	fmt.Fprint(output, "Every ratio was taken in one run, the contenders in turn, the least time of each. A constraint is\none bound on the distance of two points.\n\n")
	fmt.Fprint(output, "| measure | wanted | found | held |\n|---|---|---|---|\n")
	for _, t := range r.targets {
		fmt.Fprintf(output, "| %s | %s | %s | %s |\n", t.what, t.wanted, t.found, t.held)
	}
	fmt.Fprint(output, "\n| figure | value |\n|---|---|\n")
	for _, f := range r.figures {
		fmt.Fprintf(output, "| %s | %s |\n", f.what, f.value)
	}
	return output.Flush()
}

// machine says what the figures were taken on, without naming it.
func machine() string {
	processor := runtime.GOARCH
	if text, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(text)) {
			if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
				processor = strings.TrimSpace(value)
				break
			}
		}
	}
	return fmt.Sprintf("Machine: %s/%s, %d processors, %s, %s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor, runtime.Version())
}
