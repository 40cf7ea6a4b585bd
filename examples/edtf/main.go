// Command edtf reads dates in the Extended Date/Time Format and says what they
// mean.
//
//	go run ./examples/edtf 2020-11-10 '1985-04-12/..' 2020-02-30
//	go run ./examples/edtf < dates.txt
//
// Each argument is one date; without arguments, each line of the standard
// input is one. They are taken exactly as they are: a space or a carriage
// return makes a date invalid. For each one a line comes out with seven
// columns parted by tabs:
//
//  1. the text read, control characters shown as \t or \x0d
//  2. valid or invalid
//  3. the lowest level of EDTF that has it: 0, 1 or 2
//  4. the earliest day it may mean, .. where open and ? where unknown
//  5. the latest day, likewise
//  6. its precision
//  7. its canonical text, or the fault with its place in bytes
//
// Columns 3 to 6 are empty where the text is invalid. Of a line longer than
// 64 KiB only the beginning is shown, and it is invalid.
//
// The exit status is 0 where all are valid, 1 where one is not, and 2 where
// reading or writing failed.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// longestText is the largest number of bytes that is looked at in a line.
const longestText = 64 << 10

var errTooLong = fmt.Errorf("offset %d: the line is longer than this program reads", longestText)

func main() {
	allValid, err := run(os.Args[1:], os.Stdin, os.Stdout)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "edtf:", err)
		os.Exit(2)
	case !allValid:
		os.Exit(1)
	}
}

// run explains the arguments, or the lines of the input where there are none.
func run(arguments []string, input io.Reader, output io.Writer) (allValid bool, err error) {
	table := table{output: bufio.NewWriter(output), allValid: true}
	if len(arguments) > 0 {
		for _, text := range arguments {
			table.explain(text, len(text) > longestText)
		}
	} else if err := eachLine(input, table.explain); err != nil {
		return false, err
	}
	return table.allValid, table.output.Flush()
}

type table struct {
	output   *bufio.Writer
	allValid bool
}

// explain writes one line. Failures of writing come out when flushing.
func (t *table) explain(text string, tooLong bool) {
	expression, err := chronology.ParseExpression(text)
	if tooLong {
		text, err = text[:longestText], errTooLong
	}
	if err != nil {
		t.allValid = false
		t.write(visible(text), "invalid", "", "", "", "", err.Error())
		return
	}
	t.write(text, "valid", fmt.Sprint(expression.Level()),
		expression.Earliest().String(), expression.Latest().String(),
		expression.Precision().String(), expression.String())
}

func (t *table) write(columns ...string) {
	t.output.WriteString(strings.Join(columns, "\t"))
	t.output.WriteByte('\n')
}

// visible shows control characters, which would break the table.
func visible(text string) string {
	var shown strings.Builder
	for index := range len(text) {
		switch sign := text[index]; {
		case sign == '\t':
			shown.WriteString(`\t`)
		case sign < ' ' || sign == 0x7f:
			fmt.Fprintf(&shown, `\x%02x`, sign)
		default:
			shown.WriteByte(sign)
		}
	}
	return shown.String()
}

// eachLine calls a function for each line, without its line feed. Of a line
// that is too long only the beginning is kept.
func eachLine(input io.Reader, call func(line string, tooLong bool)) error {
	reader := bufio.NewReaderSize(input, longestText+1)
	for {
		line, err := reader.ReadSlice('\n')
		tooLong := errors.Is(err, bufio.ErrBufferFull)
		text := string(line)
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = reader.ReadSlice('\n')
		}
		if err != nil && err != io.EOF {
			return err
		}
		if text == "" {
			return nil
		}
		call(strings.TrimSuffix(text, "\n"), tooLong)
		if err == io.EOF {
			return nil
		}
	}
}
