package integrity

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

// exampleLine is the longest record an example may have, so that one can be too long.
const exampleLine = 1 << 13

// exampleCitation is what a record of an example cites when it has no citations member.
const exampleCitation = "external:example"

// VerifyExamples runs the good and the bad example of every rule in the checker's catalogue. The
// good one must give no error, no warning and nothing of its rule; the bad one its rule's code and
// no other error or warning. Packages that add rules call it in a test.
func (c *Checker) VerifyExamples() error {
	var failed []error
	for rule := range c.catalogue.All() {
		if !rule.operational {
			failed = append(failed, c.verify(rule))
		}
	}
	return errors.Join(failed...)
}

func (c *Checker) verify(rule Rule) error {
	good, err := c.checkExample(rule, rule.Good)
	if err != nil {
		return fmt.Errorf("rule %q, good example: %w", rule.Code, err)
	}
	if codes := good.Codes(Warning); len(codes) > 0 || good.Has(rule.Code) {
		return fmt.Errorf("rule %q, good example: found %v\n%v", rule.Code, good.Codes(Info), good.Findings)
	}
	bad, err := c.checkExample(rule, rule.Bad)
	if err != nil {
		return fmt.Errorf("rule %q, bad example: %w", rule.Code, err)
	}
	others := slices.DeleteFunc(bad.Codes(Warning), func(code Code) bool { return code == rule.Code })
	if !bad.Has(rule.Code) || len(others) > 0 {
		return fmt.Errorf("rule %q, bad example: found %v\n%v", rule.Code, bad.Codes(Info), bad.Findings)
	}
	return nil
}

// checkExample checks an example with the profile of its rule turned on.
func (c *Checker) checkExample(rule Rule, example string) (*Report, error) {
	setup := *c.setup
	setup.profiles = map[string]bool{}
	if rule.Profile != "" {
		setup.profiles[rule.Profile] = true
	}
	checker := Checker{kinds: c.kinds, catalogue: c.catalogue, messages: c.messages, shape: c.shape, setup: &setup,
		numbered: c.numbered, language: c.language, kernelCode: map[Code]*Rule{}}
	if err := checker.sortRules(); err != nil {
		return nil, err
	}
	dossier := checker.NewDossier()
	reader := record.NewReader(strings.NewReader(example), "", c.kinds, record.MaxLine(exampleLine))
	for entry := range reader.All() {
		dossier.Take(entry)
	}
	if err := reader.Err(); err != nil {
		return nil, err
	}
	cite(dossier, example)
	return checker.Check(dossier), nil
}

// cite gives a citation to the records of an example that do not speak of citations themselves, so
// that examples can be short.
func cite(dossier *record.Dossier, example string) {
	silent := map[record.ID]bool{}
	for line := range bytes.Lines([]byte(example)) {
		for rec := range dossier.All() {
			if bytes.Contains(line, []byte(`"id":"`+string(rec.RecordID())+`"`)) && !bytes.Contains(line, []byte(`"citations":`)) {
				silent[rec.RecordID()] = true
			}
		}
	}
	for rec := range dossier.All() {
		if head := rec.(interface{ Head() *record.Header }).Head(); silent[head.ID] {
			head.Citations = []record.Citation{{Source: exampleCitation}}
		}
	}
}
