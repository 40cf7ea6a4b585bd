package main

import (
	"fmt"
	"slices"
	"time"
)

// rounds is how often each contender is measured, in turn with the others; the median counts.
const rounds = 7

// compared is a contender with its measures.
type compared struct {
	name, title, version string
	records              int    // that it checks in a round
	found                int    // of the planted mistakes
	missing              string // why it is not measured, "" if it is
	measures             []time.Duration
}

// perRecord returns the median of processor time a record.
func (c *compared) perRecord() time.Duration {
	if len(c.measures) == 0 {
		return 0
	}
	return slices.Sorted(slices.Values(c.measures))[len(c.measures)/2]
}

// contender is one way to check a file on one processor.
type contender struct {
	compared
	seen  func() (int, error)
	check func(file string) (spent, error)
}

// compare measures our whole check and all peers on one file, on one processor each, after it has
// counted the mistakes that they see.
func compare(folder string) ([]compared, error) {
	file, err := generate(folder, medium)
	if err != nil {
		return nil, err
	}
	all, err := contenders(folder)
	if err != nil {
		return nil, err
	}
	if err := inTurn(all, (*contender).countSeen); err != nil {
		return nil, err
	}
	for range rounds {
		if err := inTurn(all, func(c *contender) error { return c.measure(file) }); err != nil {
			return nil, err
		}
	}
	var results []compared
	for _, one := range all {
		results = append(results, one.compared)
	}
	return results, nil
}

// inTurn does something with every contender that can be measured.
func inTurn(all []*contender, do func(*contender) error) error {
	for _, one := range all {
		if one.missing != "" {
			continue
		}
		if err := do(one); err != nil {
			return fmt.Errorf("%s: %w", one.name, err)
		}
	}
	return nil
}

func (c *contender) countSeen() (err error) {
	c.found, err = c.seen()
	return err
}

// measure takes one measure more.
func (c *contender) measure(file string) error {
	took, err := c.check(file)
	if err != nil {
		return err
	}
	c.records, c.measures = took.records, append(c.measures, took.perRecord())
	return nil
}

// contenders are our own check first, then the peers.
func contenders(folder string) ([]*contender, error) {
	all := []*contender{inGo(peer{name: own, title: "**this library, the whole check**", make: newOwn})}
	for _, one := range peers() {
		all = append(all, inGo(one))
	}
	node := &contender{compared: compared{name: "ajv", title: "JSON.parse and ajv with the schemas of this library"}}
	installed, missing, err := newAjv(folder)
	if err != nil {
		return nil, err
	}
	if node.missing = missing; missing == "" {
		node.version, node.seen, node.check = installed.version, installed.seen, installed.check
	}
	return append(all, node), nil
}

// inGo is a contender that this program itself becomes, in a process of its own.
func inGo(one peer) *contender {
	return &contender{
		compared: compared{name: one.name, title: one.title, version: version(one.module)},
		seen:     func() (int, error) { return seen(one.make) },
		check:    func(file string) (spent, error) { return apart(1, "peer", one.name, file) },
	}
}
