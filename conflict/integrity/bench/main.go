// Command bench measures the streaming check on generated records, beside what people use today to
// check fields, and prints what it found against its targets as Markdown:
//
//	cd conflict/integrity/bench && go run . > RESULTS.md
//
// Every figure comes from a process of its own, so that peak memory is of that one check.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	switch {
	case len(arguments) == 2 && arguments[0] == "check":
		return checkFile(arguments[1])
	case len(arguments) == 3 && arguments[0] == "peer":
		return checkInMemory(arguments[1], arguments[2])
	}
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	measured, err := measure(folder)
	if err != nil {
		return err
	}
	return measured.write(os.Stdout)
}
