package integrity

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
)

// Accepted is one finding that was looked at and accepted, as a line of a baseline file.
type Accepted struct {
	// Fingerprint is that of the finding.
	Fingerprint string `json:"fingerprint"`
	// Code and Record say to readers which finding it was.
	Code   Code      `json:"code"`
	Record record.ID `json:"record,omitzero"`
	// Reason says why it was accepted.
	Reason string `json:"reason"`
}

// maxBaselineLine is the longest line of a baseline file, in bytes.
const maxBaselineLine = 1 << 20

// WriteBaseline writes the findings in force as a baseline file, in JSON Lines, all accepted for one
// reason, which must be given. A checker made with [Baseline] of it sets them aside.
func (r *Report) WriteBaseline(to io.Writer, reason string) error {
	if reason == "" {
		return errors.New("a baseline must say why its findings are accepted")
	}
	for _, finding := range r.Findings {
		line, err := json.Marshal(Accepted{finding.Fingerprint, finding.Code, finding.Record, reason})
		if err != nil {
			return err
		}
		if _, err := to.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// ReadBaseline reads a baseline file. Empty lines are passed over; a line that is not an accepted
// finding is an error that names it.
func ReadBaseline(from io.Reader) ([]Accepted, error) {
	var accepted []Accepted
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, maxBaselineLine)
	for number := 1; lines.Scan(); number++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		var one Accepted
		if err := json.Unmarshal(line, &one, json.RejectUnknownMembers(true)); err != nil {
			return nil, fmt.Errorf("baseline line %d is not an accepted finding", number)
		}
		if one.Fingerprint == "" || one.Reason == "" {
			return nil, fmt.Errorf("baseline line %d lacks a fingerprint or a reason", number)
		}
		accepted = append(accepted, one)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("the baseline cannot be read: %w", err)
	}
	return accepted, nil
}

// AcceptBaseline sets aside the findings of a baseline file, each with the reason given there. They
// stay in [Report.Ignored].
func AcceptBaseline(accepted ...Accepted) Option {
	return func(s *Setup) {
		for _, one := range accepted {
			s.baseline[one.Fingerprint] = one.Reason
		}
	}
}
