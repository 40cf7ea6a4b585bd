package main

import (
	"fmt"
	"io"
	"runtime"
)

// write prints the figures beside their targets.
func (m *measurement) write(to io.Writer) error {
	growth := float64(m.large.perRecord()) / float64(m.small.perRecord())
	gain := float64(m.large.wall) / float64(m.both.wall)
	peak := float64(m.large.peak) / float64(m.large.records)
	_, err := fmt.Fprintf(to, `# The streaming check, measured

Written by `+"`go run . > RESULTS.md`"+` in this folder, on generated records of all three domains (seed %d,
%.0f bytes a record), each check in a process of its own: the small file's figures are the least of %d, the large one's of one.
%s, %s/%s.
Times drift with what else the machine does; the ratios say more.

| what | target | measured |
|---|---|---|
| %d records, one processor, processor time a record | | %v |
| %d records, one processor, processor time a record | | %v |
| growth of the cost a record from the one to the other | at most 1.3 | %.2f |
| what two processors gain, by the clock | at least 1.7 | %.2f |
| peak resident memory of the process a record, one processor | at most 1024 bytes | %.0f bytes |
| the same, two processors | at most 1024 bytes | %.0f bytes |
`, seed, m.bytesPerRecord, turns, runtime.Version(), runtime.GOOS, runtime.GOARCH,
		m.small.records, m.small.perRecord(), m.large.records, m.large.perRecord(), growth, gain,
		peak, float64(m.both.peak)/float64(m.both.records))
	if err != nil {
		return err
	}
	return m.writeCompared(to)
}

// targets are what the ratio of our check to a peer's may be at most.
var targets = map[string]float64{"habit": 0.4, "ajv": 1, "jsonschema": 0.1}

// writeCompared prints our check beside what people use for fields alone.
func (m *measurement) writeCompared(to io.Writer) error {
	own := m.compared[0].perRecord()
	fmt.Fprintf(to, `
## Beside what is used today

The same %d records or the first of them, on one processor, each contender in a process of its own,
%d rounds in turn, the median. Our figure is for everything: strict decoding, fields, rules of one record,
rules across records, dates. The others decode and check the fields of one record at a time, with the same
field rules as far as they can say them; %d mistakes of fields were planted to see how far.

| what | version | processor time a record | ours is | target | held | mistakes seen |
|---|---|---|---|---|---|---|
`, medium, rounds, len(mistakes))
	for i := range m.compared {
		one := &m.compared[i]
		if one.missing != "" {
			fmt.Fprintf(to, "| %s | | not measured: %s | | | | |\n", one.title, one.missing)
			continue
		}
		ratio := float64(own) / float64(one.perRecord())
		target, held := "", ""
		if most, set := targets[one.name]; set {
			target, held = fmt.Sprintf("at most %g of it", most), "no"
			if ratio <= most {
				held = "yes"
			}
		}
		fmt.Fprintf(to, "| %s | %s | %v | %.2f of it | %s | %s | %d of %d |\n", one.title, one.version, one.perRecord(), ratio, target, held, one.found, len(mistakes))
	}
	return nil
}
