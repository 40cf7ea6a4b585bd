package main

import (
	"slices"
	"time"
)

// rounds is how often each contender is measured, in turn with the others; the median counts.
const rounds = 5

// compared is a contender with its measures.
type compared struct {
	name, title, version string
	found                int    // of the planted mistakes
	missing              string // why it is not measured, "" if it is
	measures             []time.Duration
}

// perRecord returns the median of processor time a record.
func (c *compared) perRecord() time.Duration {
	if len(c.measures) == 0 {
		return 0
	}
	slices.Sort(c.measures)
	return c.measures[len(c.measures)/2]
}

// contender is one way to check a file on one processor.
type contender struct {
	compared
	seen  func() (int, error)
	check func(file string) (spent, error)
}

// compare measures our whole check and all peers on one file, on one processor each.
func compare(folder string) ([]compared, error) {
	file, err := generate(folder, medium)
	if err != nil {
		return nil, err
	}
	all := contenders(folder)
	for range rounds {
		for _, one := range all {
			if one.missing != "" {
				continue
			}
			took, err := one.check(file)
			if err != nil {
				return nil, err
			}
			one.measures = append(one.measures, took.perRecord())
		}
	}
	var results []compared
	for _, one := range all {
		if one.missing == "" {
			if one.found, err = one.seen(); err != nil {
				return nil, err
			}
		}
		results = append(results, one.compared)
	}
	return results, nil
}

// contenders are our own check first, then the peers.
func contenders(folder string) []*contender {
	all := []*contender{{
		compared: compared{name: "own", title: "**this library, the whole check**"},
		seen:     func() (int, error) { return seen(newOwn) },
		check:    func(file string) (spent, error) { return apart(1, "check", file) },
	}}
	for _, one := range peers() {
		all = append(all, &contender{
			compared: compared{name: one.name, title: one.title, version: version(one.module)},
			seen:     func() (int, error) { return seen(one.make) },
			check:    func(file string) (spent, error) { return apart(1, "peer", one.name, file) },
		})
	}
	node := &contender{compared: compared{name: "ajv", title: "JSON.parse and ajv on Node, with the schemas of this library"}}
	if installed, err := newAjv(folder); err != nil {
		node.missing = err.Error()
	} else {
		node.version, node.seen, node.check = installed.version, installed.seen, installed.check
	}
	return append(all, node)
}
