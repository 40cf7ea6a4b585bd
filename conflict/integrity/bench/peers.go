package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"
)

// peer is what people use today to check the fields of one record in JSON.
type peer struct {
	name    string // in the command line
	title   string // in the table
	module  string // whose version is told; "" is none
	records int    // that it checks in a round, so that slow ones end
	make    func() (check func(line []byte) error, err error)
}

// peers are in the order of the table. The first is today's habit, against which all are held.
func peers() []peer {
	const validator = "github.com/go-playground/validator/v10"
	return []peer{
		{"habit", "encoding/json and tags of validator/v10: today's habit", validator, 50_000, newHabit},
		{"ozzo", "encoding/json and ozzo-validation", "github.com/go-ozzo/ozzo-validation/v4", 50_000, newOzzo},
		{"protovalidate", "protojson and protovalidate", "buf.build/go/protovalidate", 20_000, newProtovalidate},
		{"jsonschema", "jsonschema with the schemas of this library", "github.com/santhosh-tekuri/jsonschema/v6", 20_000, newJSONSchema},
		{"cue", "CUE", "cuelang.org/go", 5_000, newCUE},
	}
}

// version returns the version of a module that this program is built with.
func version(module string) string {
	info, known := debug.ReadBuildInfo()
	if !known {
		return ""
	}
	for _, dependency := range info.Deps {
		if dependency.Path == module {
			return dependency.Version
		}
	}
	return ""
}

func peerNamed(name string) (peer, error) {
	for _, one := range peers() {
		if one.name == name {
			return one, nil
		}
	}
	return peer{}, fmt.Errorf("there is no peer %q", name)
}

// checkWithPeer lets a peer check the first records of a file and prints what that took, as
// checkFile does. Reading the file and making the check are not counted.
func checkWithPeer(name, file string) error {
	one, err := peerNamed(name)
	if err != nil {
		return err
	}
	check, err := one.make()
	if err != nil {
		return err
	}
	lines, err := firstLines(file, one.records)
	if err != nil {
		return err
	}
	refused := 0
	began, usedBefore := time.Now(), processorTime()
	for _, line := range lines {
		if check(line) != nil {
			refused++
		}
	}
	tell(len(lines), began, usedBefore)
	if refused > 0 {
		return fmt.Errorf("%s refuses %d of %d records that are in order", name, refused, len(lines))
	}
	return nil
}

func firstLines(name string, n int) ([][]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var lines [][]byte
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for len(lines) < n && scanner.Scan() {
		lines = append(lines, []byte(strings.TrimSpace(scanner.Text())))
	}
	return lines, scanner.Err()
}
