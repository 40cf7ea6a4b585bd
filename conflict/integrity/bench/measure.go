package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
)

const (
	small  = 10_000
	medium = 100_000
	large  = 1_000_000
	seed   = 1
)

// turns is how often the small file is checked, and largeTurns how often the large one is on each
// number of processors, since it takes long.
const (
	turns      = 7
	largeTurns = 3
)

// spent is what one check took.
type spent struct {
	records         int
	wall, processor time.Duration
	peak            int64 // bytes
	processors      int
}

func (s spent) perRecord() time.Duration { return s.processor / time.Duration(s.records) }

// measurement is the least of each figure over the turns.
type measurement struct {
	bytesPerRecord float64
	small, large   spent // on one processor
	both           spent // the large file on two processors
	compared       []compared
}

func measure(folder string) (*measurement, error) {
	few, err := generate(folder, small)
	if err != nil {
		return nil, err
	}
	many, err := generate(folder, large)
	if err != nil {
		return nil, err
	}
	found := &measurement{}
	for turn := range turns {
		if err := least(&found.small, few, 1); err != nil {
			return nil, err
		}
		if turn >= largeTurns {
			continue
		}
		if err := least(&found.large, many, 1); err != nil {
			return nil, err
		}
		if err := least(&found.both, many, 2); err != nil {
			return nil, err
		}
	}
	size, err := os.Stat(many)
	if err != nil {
		return nil, err
	}
	found.bytesPerRecord = float64(size.Size()) / float64(found.large.records)
	found.compared, err = compare(folder)
	return found, err
}

// generate writes a file of n records.
func generate(folder string, n int) (name string, err error) {
	name = filepath.Join(folder, fmt.Sprintf("%d.jsonl", n))
	file, err := os.Create(name)
	if err != nil {
		return "", err
	}
	if err := integritytest.Write(file, seed, n); err != nil {
		file.Close()
		return "", err
	}
	return name, file.Close()
}

// least checks a file in a process of its own and keeps the lesser figures.
func least(into *spent, file string, processors int) error {
	once, err := apart(processors, "check", file)
	if err != nil {
		return err
	}
	if into.records == 0 {
		*into = once
		return nil
	}
	into.wall, into.processor, into.peak = min(into.wall, once.wall), min(into.processor, once.processor), min(into.peak, once.peak)
	return nil
}

// apart runs this program in a process of its own and reads what it tells.
func apart(processors int, arguments ...string) (spent, error) {
	own, err := os.Executable()
	if err != nil {
		return spent{}, err
	}
	command := exec.Command(own, arguments...)
	command.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", processors))
	command.Stderr = os.Stderr
	output, err := command.Output()
	if err != nil {
		return spent{}, err
	}
	return scanSpent(output)
}

func scanSpent(line []byte) (spent, error) {
	var s spent
	var wall, processor int64
	_, err := fmt.Fscan(bytes.NewReader(line), &s.records, &wall, &processor, &s.peak, &s.processors)
	s.wall, s.processor = time.Duration(wall), time.Duration(processor)
	return s, err
}
