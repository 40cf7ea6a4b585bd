package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/humanitarian"
)

// newChecker returns a checker for all three domains.
func newChecker() (*integrity.Checker, error) {
	today := integrity.Now(chronology.MustParse("2026-01-01"))
	return integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain, today)
}

// checkFile streams a file through the checker and prints what that took, in one line that reads
// back with scanSpent: records, nanoseconds of wall clock and of processors, and the peak resident
// memory of the process in bytes. It is run in a process of its own.
func checkFile(name string) error {
	checker, err := newChecker()
	if err != nil {
		return err
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	began, usedBefore := time.Now(), processorTime()
	report, err := checker.CheckStream(file, "generated.jsonl")
	if err != nil {
		return err
	}
	tell(report.Records, began, usedBefore)
	return nil
}

// tell prints what work on some records took, in one line that reads back with scanSpent.
func tell(records int, began time.Time, usedBefore int64) {
	fmt.Println(records, time.Since(began).Nanoseconds(), processorTime()-usedBefore, peakMemory(), runtime.GOMAXPROCS(0))
}

// processorTime returns the nanoseconds that all threads of the process have used.
func processorTime() int64 {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return usage.Utime.Nano() + usage.Stime.Nano()
}

// peakMemory returns the most resident memory the process has had, in bytes.
func peakMemory() int64 {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return usage.Maxrss * 1024
}
