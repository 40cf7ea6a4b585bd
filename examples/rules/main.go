// Rules writes the catalogue of all rules of this module: as the page RULES.md, or with -json for
// programs.
//
//	go run ./examples/rules > RULES.md
//	go run ./examples/rules -json > rules.json
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/humanitarian"
)

func main() {
	asJSON := flag.Bool("json", false, "write JSON instead of a page")
	flag.Parse()
	if err := write(os.Stdout, *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "rules:", err)
		os.Exit(1)
	}
}

func write(to io.Writer, asJSON bool) error {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain)
	if err != nil {
		return err
	}
	if !asJSON {
		return checker.Catalogue().WriteMarkdown(to)
	}
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(checker.Catalogue())
}
