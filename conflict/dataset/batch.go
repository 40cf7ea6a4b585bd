package dataset

import (
	"runtime"
	"sync"
)

const (
	// mostInBatch and mostBytesInBatch are about how many rows and bytes are built at once.
	mostInBatch      = 4096
	mostBytesInBatch = 4 << 20
	// worthAside is how many rows are worth another processor.
	worthAside = 16
)

// batch is rows of some whole groups, whose records are built at once: each processor takes some of
// the groups. A row waits for none that has not arrived, but for the rest of the next one where that has
// several lines.
type batch struct {
	builders []*Reader // the reader, and others of the same table with memory of their own
	rows     []*Line
	bytes    int
	ends     []int // of the groups, among the rows
	built    bool
	given    int // of the rows
}

// add adds a group of so many bytes.
func (b *batch) add(rows []*Line, bytes int) {
	b.rows = append(b.rows, rows...)
	b.ends = append(b.ends, len(b.rows))
	b.bytes += bytes
}

func (b *batch) full() bool { return len(b.rows) >= mostInBatch || b.bytes >= mostBytesInBatch }

// clear makes the batch free for other rows.
func (b *batch) clear() {
	clear(b.rows)
	b.rows, b.ends, b.bytes, b.built, b.given = b.rows[:0], b.ends[:0], 0, false, 0
}

// build builds the records of all rows, once.
func (b *batch) build() {
	if b.built {
		return
	}
	b.built = true
	shares := b.shares()
	failed := make([]any, len(shares))
	var group sync.WaitGroup
	for i := 1; i < len(shares); i++ {
		group.Go(func() { failed[i] = b.share(i, shares[i]) })
	}
	failed[0] = b.share(0, shares[0])
	group.Wait()
	for _, cause := range failed {
		if cause != nil {
			panic(cause) // where the caller can recover
		}
	}
}

// shares cuts the groups into as many shares of about as many rows as there are processors, or fewer
// for few rows. Each is the number of its first group and of the one behind its last.
func (b *batch) shares() (shares [][2]int) {
	workers := max(1, min(runtime.GOMAXPROCS(0), len(b.rows)/worthAside))
	for len(b.builders) < workers {
		b.builders = append(b.builders, b.builders[0].another())
	}
	from := 0
	for i := range workers {
		to := from
		for to < len(b.ends) && b.ends[to]*workers <= len(b.rows)*(i+1) {
			to++
		}
		shares = append(shares, [2]int{from, to})
		from = to
	}
	return shares
}

// share builds a share of the groups. What it panicked with is returned.
func (b *batch) share(by int, groups [2]int) (failed any) {
	defer func() { failed = recover() }()
	from := 0
	if groups[0] > 0 {
		from = b.ends[groups[0]-1]
	}
	for _, to := range b.ends[groups[0]:groups[1]] {
		b.builders[by].buildGroup(b.rows[from:to])
		from = to
	}
	return nil
}
