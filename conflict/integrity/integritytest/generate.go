package integritytest

import (
	"bufio"
	"io"
	"iter"
	"math/rand/v2"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

// Records iterates over n generated records, or up to a theatre's worth more so that no reference
// dangles: records come theatre by theatre, and only those of one theatre refer to each other. The
// same seed gives the same records. No rule of the three domains finds an error or a warning in them.
func Records(seed uint64, n int) iter.Seq[record.Record] {
	return func(yield func(record.Record) bool) {
		for number, made := uint64(0), 0; made < n; number++ {
			for _, rec := range Theatre(seed, number) {
				made++
				if !yield(rec) {
					return
				}
			}
		}
	}
}

// Theatre returns the records of one theatre of a dossier: two states, a war between them, what
// ended it and what followed.
func Theatre(seed, number uint64) []record.Record {
	t := newTheatre(rand.New(rand.NewPCG(seed, number)), number)
	t.world()
	t.war()
	t.peace()
	t.aftermath()
	return t.records
}

// Write writes generated records as JSON Lines; see [Records] for how many.
func Write(to io.Writer, seed uint64, n int) error {
	kinds, err := Kinds()
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(to, 1<<16)
	for rec := range Records(seed, n) {
		line, err := kinds.Encode(rec)
		if err != nil {
			return err
		}
		if _, err := buffered.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

// Kinds returns the kinds of records of the three domains.
func Kinds() (*record.Kinds, error) {
	definitions := append(conflict.Definitions(), agreement.Definitions()...)
	return record.NewKinds(append(definitions, humanitarian.Definitions()...)...)
}
