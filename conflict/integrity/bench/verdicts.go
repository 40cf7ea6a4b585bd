package main

import (
	"bytes"
	"errors"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
)

// mistake is a fault of the fields of one record, which needs no other record to be seen.
type mistake struct{ kind, name, from, to string }

// mistakes are planted by replacing a part of a generated record's text.
var mistakes = []mistake{
	{"party", "a required member is missing", `"type":"state",`, ``},
	{"event", "a code is in no vocabulary", `"status":"killed"`, `"status":"kiled"`},
	{"source", "an address is none", `"url":"https://`, `"url":"no address `},
	{"episode", "a date is none", `"start":"`, `"start":"on `},
	{"statement", "a reference is no id", `"speaker":"officeholder/`, `"speaker":"Minister `},
	{"dyad", "a reference leads to another kind", `"side_a":"party/`, `"side_a":"place/`},
	{"place", "a latitude is beyond the pole", `"latitude":`, `"latitude":1`},
	{"cohort", "a count is negative", `"count":`, `"count":-`},
	{"conflict", "a list is text", `"sides":[`, `"sides":"[`},
	{"episode", "an end lies before the start", `"end":"20`, `"end":"19`},
	{"transfer", "something is done before it was agreed", `"executed":"20`, `"executed":"19`},
	{"ceasefire", "an effect lies before the declaration", `"effective":"20`, `"effective":"19`},
	{"dyad", "two that differ are the same", `"side_b":"party/t0-south"`, `"side_b":"party/t0-north"`},
	{"cohort", "parts do not add up", `"category":"civilian","count":`, `"category":"civilian","count":3`},
	{"person", "a member has no field", `"side":`, `"sid":`},
}

// planted returns a sound line of the kind of each mistake with the mistake in it.
func planted() ([][]byte, error) {
	var text bytes.Buffer
	if err := integritytest.Write(&text, seed, 1); err != nil {
		return nil, err
	}
	var faulty [][]byte
	for _, m := range mistakes {
		for line := range strings.Lines(text.String()) {
			if strings.HasPrefix(line, `{"kind":"`+m.kind+`"`) && strings.Contains(line, m.from) {
				faulty = append(faulty, []byte(strings.Replace(strings.TrimSpace(line), m.from, m.to, 1)))
				break
			}
		}
	}
	return faulty, nil
}

// seen counts the mistakes for which a check refuses the record.
func seen(make func() (func(line []byte) error, error)) (found int, err error) {
	check, err := make()
	if err != nil {
		return 0, err
	}
	faulty, err := planted()
	if err != nil {
		return 0, err
	}
	for _, line := range faulty {
		if check(line) != nil {
			found++
		}
	}
	return found, nil
}

var errRefused = errors.New("the record has an error or a warning")

// newOwn is our own check of one record by itself, for verdicts alone; the time that counts is that of
// the whole check.
func newOwn() (check func(line []byte) error, err error) {
	checker, err := newChecker()
	if err != nil {
		return nil, err
	}
	return func(line []byte) error {
		report, err := checker.CheckStream(bytes.NewReader(line), "line.jsonl")
		if err != nil {
			return err
		}
		for _, finding := range report.Findings {
			if finding.Severity >= integrity.Warning && finding.Code != "record/dangling-reference" {
				return errRefused
			}
		}
		return nil
	}, nil
}
