package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"
)

// write prints the figures beside their targets.
func (m *measurement) write(to io.Writer) error {
	growth := float64(m.large.perRecord()) / float64(m.small.perRecord())
	gain := float64(m.large.wall) / float64(m.both.wall)
	peak := float64(m.large.peak) / float64(m.large.records)
	peakOfBoth := float64(m.both.peak) / float64(m.both.records)
	_, err := fmt.Fprintf(to, `# The streaming check, measured

Written by `+"`go run . > RESULTS.md`"+` in this folder, on generated records of all three domains (seed %d,
%.0f bytes a record), each check in a process of its own: the small file's figures are the least of %d, the large one's of %d.
%s, %s/%s.
Times drift with what else the machine does; the ratios say more.

| what | target | measured | held |
|---|---|---|---|
| %d records, one processor, processor time a record | | %v | |
| %d records, one processor, processor time a record | | %v | |
| growth of the cost a record from the one to the other | at most 1.3 | %.2f | %s |
| what two processors gain, by the clock | at least 1.7 | %.2f | %s |
| peak resident memory of the process a record, one processor | at most 1024 bytes | %.0f bytes | %s |
| the same, two processors | at most 1024 bytes | %.0f bytes | %s |
`, seed, m.bytesPerRecord, turns, largeTurns, runtime.Version(), runtime.GOOS, runtime.GOARCH,
		m.small.records, m.small.perRecord(), m.large.records, m.large.perRecord(), growth, held(growth <= 1.3), gain, held(gain >= 1.7),
		peak, held(peak <= 1024), peakOfBoth, held(peakOfBoth <= 1024))
	if err != nil {
		return err
	}
	return m.writeCompared(to)
}

func held(target bool) string {
	if target {
		return "yes"
	}
	return "no"
}

// targets are what the ratio of our check to a peer's may be at most.
var targets = map[string]float64{"habit": 0.4, "ajv": 1, "jsonschema": 0.1}

// writeCompared prints our check beside what people use for fields alone.
func (m *measurement) writeCompared(to io.Writer) error {
	_, err := fmt.Fprintf(to, `
## Beside what is used today

The same records for all, on one processor, each contender in a process of its own that has the text in memory,
%d rounds in turn, the median. Our figure is for everything: strict decoding, fields, rules of one record,
rules across records, dates. The others decode and check the fields of one record at a time, with the same
field rules as far as they can say them; %d mistakes of fields were planted to see how far. Their structs,
messages and definitions have the members that are generated; our records and schemas have all there can be.

| what | version | records | processor time a record | of the habit | ours is | target | held | mistakes seen |
|---|---|---|---|---|---|---|---|---|
`, rounds, len(mistakes))
	if err != nil {
		return err
	}
	ours, habit := m.compared[0].perRecord(), m.compared[1].perRecord()
	for i := range m.compared {
		if _, err := fmt.Fprintln(to, m.compared[i].row(ours, habit)); err != nil {
			return err
		}
	}
	return nil
}

// row is a contender's line of the table, held against our check and today's habit.
func (c *compared) row(ours, habit time.Duration) string {
	if c.missing != "" {
		return fmt.Sprintf("| %s | | | not measured: %s | | | | | |", c.title, c.missing)
	}
	took := c.perRecord()
	ratio, target, kept := float64(ours)/float64(took), "", ""
	if most, set := targets[c.name]; set {
		target, kept = fmt.Sprintf("at most %g of it", most), held(ratio <= most)
	}
	cells := []string{
		c.title, c.version, fmt.Sprint(c.records), fmt.Sprint(took), fmt.Sprintf("%.2f", float64(took)/float64(habit)),
		fmt.Sprintf("%.2f of it", ratio), target, kept, fmt.Sprintf("%d of %d", c.found, len(mistakes)),
	}
	return "| " + strings.Join(cells, " | ") + " |"
}
