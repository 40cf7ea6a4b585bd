package main

import (
	"bytes"
	"errors"

	"github.com/armistice-go/armistice/conflict/integrity"
)

// seen counts the mistakes for which a check refuses the record.
func seen(make func() (checkLine, error)) (found int, err error) {
	check, err := make()
	if err != nil {
		return 0, err
	}
	faulty, err := plantedOnce()
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

var errRefused = errors.New("the record has an error")

// newOwn is our own check of one record by itself, for verdicts alone; the time that counts is that of
// the whole check. What the record refers to is not there, and is not missed.
func newOwn() (checkLine, error) {
	checker, err := newChecker()
	return func(line []byte) error {
		report, err := checker.CheckStream(bytes.NewReader(line), "line.jsonl")
		if err != nil {
			return err
		}
		for _, finding := range report.Findings {
			if finding.Severity >= integrity.Error && finding.Code != "record/dangling-reference" {
				return errRefused
			}
		}
		return nil
	}, err
}
