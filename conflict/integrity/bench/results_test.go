package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheTableSaysWhetherTargetsAreHeld(t *testing.T) {
	once := spent{records: 10, wall: 2000, processor: 1000, peak: 20_000, processors: 1}
	m := &measurement{small: once, large: once, both: once, compared: []compared{
		{name: own, title: "ours", measures: []time.Duration{90, 300, 100}, found: 3},
		{name: "habit", title: "habit", measures: []time.Duration{200}},
		{name: "jsonschema", title: "schema", measures: []time.Duration{2000}},
		{name: "ajv", title: "node", missing: "node is not installed"},
	}}
	var page bytes.Buffer
	require.NoError(t, m.write(&page))
	for _, row := range []string{
		"| growth of the cost a record from the one to the other | at most 1.3 | 1.00 | yes |",
		"| the same, two processors | at most 1024 bytes | 2000 bytes | no |",
		"| habit |  | 0 | 200ns | 1.00 | 0.50 of it | at most 0.4 of it | no | 0 of ",
		"| schema |  | 0 | 2µs | 10.00 | 0.05 of it | at most 0.1 of it | yes | 0 of ",
		"| node | | | not measured: node is not installed | | | | | |",
	} {
		assert.Contains(t, page.String(), row)
	}
}

func TestTheTargetsAreOfContenders(t *testing.T) {
	known := map[string]bool{"ajv": true}
	for _, one := range peers() {
		known[one.name] = true
	}
	for name := range targets {
		assert.True(t, known[name], name)
	}
}
