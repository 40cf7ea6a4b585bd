// Schema prints JSON Schema 2020-12 for records, for programs in any language.
//
//	go run ./examples/schema            the names of the schemas
//	go run ./examples/schema party      the schema of one kind, with all it refers to
//	go run ./examples/schema line       one line of a dossier in JSON Lines
//	go run ./examples/schema dossier    a dossier as one JSON array
//	go run ./examples/schema -write     writes the files that are kept with each package
//
// Run it in the root of the project: descriptions come from the comments in the source.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	write := flag.Bool("write", false, "write the files kept with each package")
	flag.Parse()
	if err := run(os.Stdout, ".", *write, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func run(to io.Writer, root string, write bool, names []string) error {
	set, err := newSet(root)
	switch {
	case err != nil:
		return err
	case write:
		return set.write(root)
	case len(names) == 0:
		for _, document := range set {
			fmt.Fprintln(to, document.name)
		}
		return nil
	}
	for _, name := range names {
		bundle, err := set.bundle(name)
		if err != nil {
			return err
		}
		text, err := bundle.Text()
		if err != nil {
			return err
		}
		if _, err := to.Write(text); err != nil {
			return err
		}
	}
	return nil
}

func (s set) write(root string) error {
	for _, document := range s {
		text, err := document.schema.Text()
		if err != nil {
			return err
		}
		file := filepath.Join(root, filepath.FromSlash(document.file))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
