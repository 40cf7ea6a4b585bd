package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// script writes a shape as SMT-LIB 2 of the logic QF_IDL.
func (s shape) script() []byte {
	var text bytes.Buffer
	output := bufio.NewWriter(&text)
	fmt.Fprintln(output, "(set-logic QF_IDL)\n(declare-fun o () Int)")
	for point, stated := range s.windows {
		fmt.Fprintf(output, "(declare-fun p%d () Int)\n", point)
		if stated.stated {
			fmt.Fprintf(output, "(assert (<= (- p%d o) %s))\n(assert (<= (- o p%d) %s))\n",
				point, numeral(stated.last), point, numeral(-stated.first))
		}
	}
	for _, b := range s.bounds {
		fmt.Fprintf(output, "(assert (<= (- p%d p%d) %s))\n", b.earlier, b.later, numeral(-b.days))
	}
	fmt.Fprintln(output, "(check-sat)")
	output.Flush()
	return text.Bytes()
}

func numeral(days int32) string {
	if days < 0 {
		return fmt.Sprintf("(- %d)", -int64(days))
	}
	return fmt.Sprint(days)
}

// solveZ3 gives the answer of z3 and how long it took. An answer that did not
// come within the patience is empty.
func solveZ3(script []byte, patience time.Duration, options ...string) (answer string, took time.Duration, err error) {
	limit, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	process := exec.CommandContext(limit, "z3", append(options, "-in")...)
	process.Stdin = bytes.NewReader(script)
	start := time.Now()
	output, err := process.Output()
	took = time.Since(start)
	if limit.Err() != nil {
		return "", took, nil
	}
	return strings.TrimSpace(string(output)), took, err
}

// z3Patience is how long an answer of z3 is waited for.
const z3Patience = time.Minute

// measureZ3 times z3 as it comes and in the way that suits difference logic
// best, reading the problem included, against our building and solving of the
// same.
func measureZ3(found *results) error {
	what := "100,000 constraints in components of 20 points: z3 (QF_IDL) %s beside ours, building included"
	if _, err := exec.LookPath("z3"); err != nil {
		found.left(fmt.Sprintf(what, "as it comes"), "at least 500", "z3 is not on the path")
		return nil
	}
	times, err := beside(found, boundsCompared)
	if err != nil {
		return err
	}
	for i, way := range waysOfZ3() {
		at := ""
		if times[i].atLeast {
			at = "more than "
		}
		found.target(fmt.Sprintf(what, way.name), "at least 500", fmt.Sprintf("%s%.0f", at, times[i].times), times[i].times >= 500)
	}
	// Twice as many constraints have 100,000 points.
	_, err = beside(found, 2*boundsCompared)
	return err
}

type wayOfZ3 struct {
	name    string
	options []string
}

func waysOfZ3() []wayOfZ3 {
	return []wayOfZ3{{"as it comes", nil}, {"with its sparse difference logic", []string{"smt.auto_config=false", "smt.arith.solver=1"}}}
}

// slower is how many times as long as ours z3 takes; at least so where it has
// no answer in time.
type slower struct {
	times   float64
	atLeast bool
}

// beside compares each way of z3 with ours.
func beside(found *results, bounds int) (all []slower, err error) {
	made := components(bounds)
	script := made.script()
	network := made.network()
	ours := interleaved(7, 200*time.Millisecond,
		func(times int) {
			for range times {
				made.network().Solve()
			}
		},
		func(times int) {
			for range times {
				network.Solve()
			}
		})
	found.figure(fmt.Sprintf("%d constraints in components, ours", bounds), "%.1f ms, building included; %.1f ms solving alone",
		milliseconds(ours[0]), milliseconds(ours[1]))
	for _, way := range waysOfZ3() {
		answer, took, err := solveZ3(script, z3Patience, way.options...)
		switch {
		case err != nil:
			return nil, err
		case answer == "":
			found.figure(fmt.Sprintf("%d constraints in components, z3 %s", bounds, way.name), "no answer within %v", z3Patience)
			all = append(all, slower{ratio(z3Patience, ours[0]), true})
			continue
		case answer != "sat":
			return nil, errors.New("z3 answers " + answer)
		}
		all = append(all, slower{ratio(took, ours[0]), false})
		found.figure(fmt.Sprintf("%d constraints in components, z3 %s", bounds, way.name), "%.1f s, %.0f times ours with building, %.0f times solving alone",
			took.Seconds(), ratio(took, ours[0]), ratio(took, ours[1]))
	}
	return all, nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
