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
	return err
}
