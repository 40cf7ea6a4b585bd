package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// rounds is how often each pass is timed, in turn with the others; the shortest counts.
const rounds = 15

// pass is one way through a file's text.
type pass func(file input, text []byte, checker *integrity.Checker) error

// writeSpeed times reading, and reading with checking, against a bare pass of encoding/csv over the
// same text in memory.
func writeSpeed(out io.Writer, folder string) error {
	checker, err := newChecker()
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "# How fast datasets are read and checked\n\nWritten by\n\n    go run ./examples/convert -speed ../shared/data > examples/convert/SPEED.md\n\n"+
		"with %s on %s/%s, %d processors, all of which reading and checking use, and with the garbage\n"+
		"collector as the program sets it (GOGC=400). Each pass is over the file's text in memory, the shortest\nof %d; \"times\" are against encoding/csv alone in the same run. The targets are 4 times for reading\n"+
		"and 10 times for reading and checking.\n\n"+
		"| dataset | rows | csv rows/s | read rows/s | times | read and check rows/s | times |\n|---|---:|---:|---:|---:|---:|---:|\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), rounds)
	for _, file := range published() {
		text, err := os.ReadFile(filepath.Join(folder, file.file))
		if err != nil {
			return err
		}
		shortest, err := timed(file, text, checker)
		if err != nil {
			return err
		}
		rows, err := cellsOf(bytes.NewReader(text))
		if err != nil {
			return err
		}
		speed := func(i int) float64 { return float64(len(rows)) / shortest[i].Seconds() }
		fmt.Fprintf(out, "| %s | %d | %.0f | %.0f | %.1f | %.0f | %.1f |\n", file.dataset, len(rows),
			speed(0), speed(1), speed(0)/speed(1), speed(2), speed(0)/speed(2))
	}
	if peak := peakMemory(); peak != "" {
		fmt.Fprintf(out, "\nPeak resident memory of the whole run, all files in it: %s.\n", peak)
	}
	return nil
}

// timed runs all passes in turn.
func timed(file input, text []byte, checker *integrity.Checker) (shortest [3]time.Duration, err error) {
	for range rounds {
		for i, run := range []pass{bare, reading, checking} {
			began := time.Now()
			if err := run(file, text, checker); err != nil {
				return shortest, err
			}
			if took := time.Since(began); shortest[i] == 0 || took < shortest[i] {
				shortest[i] = took
			}
		}
	}
	return shortest, nil
}

func bare(_ input, text []byte, _ *integrity.Checker) error {
	reader := csv.NewReader(bytes.NewReader(text))
	reader.FieldsPerRecord, reader.LazyQuotes, reader.ReuseRecord = -1, true, true
	for {
		if _, err := reader.Read(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func reading(file input, text []byte, _ *integrity.Checker) error {
	return each(file, text, func(record.Record) error { return nil })
}

func checking(file input, text []byte, checker *integrity.Checker) error {
	dossier := checker.NewDossier()
	if err := each(file, text, func(rec record.Record) error { return dossier.Add(rec) }); err != nil {
		return err
	}
	checker.Check(dossier)
	return nil
}

// each gives the records of a text.
func each(file input, text []byte, take func(record.Record) error) error {
	file.file = "-"
	return file.read(bytes.NewReader(text), take, func(record.Fault) error { return nil })
}

// peakMemory is what Linux says of this process, "" elsewhere.
func peakMemory() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(status)) {
		if peak, found := strings.CutPrefix(line, "VmHWM:"); found {
			return strings.TrimSpace(peak)
		}
	}
	return ""
}
