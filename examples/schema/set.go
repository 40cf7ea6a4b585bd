package main

import (
	"fmt"
	"os"
	"path"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/record/jsonschema"
	"github.com/armistice-go/armistice/humanitarian"
)

const module = "github.com/armistice-go/armistice"

// document is a schema with its name and the file it is kept in, from the root of the project.
type document struct {
	name, file string
	schema     *jsonschema.Schema
}

// set is the schemas of a project: what every record has, the kinds, the line and the dossier.
type set []document

func newSet(root string) (set, error) {
	comments, err := jsonschema.ReadComments(os.DirFS(root), module, "conflict/chronology", "conflict/record", "conflict", "agreement", "humanitarian")
	if err != nil {
		return nil, fmt.Errorf("run it in the root of the project: %w", err)
	}
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain)
	if err != nil {
		return nil, err
	}
	common, err := jsonschema.Record(comments)
	if err != nil {
		return nil, err
	}
	all := set{{"record", "conflict/record/schema/record.json", common}}
	examples := examplesOf(checker)
	var kinds []record.Kind
	for _, definition := range checker.Kinds().All() {
		kind := definition.Kind()
		schema, err := jsonschema.Kind(definition, comments, examples[kind]...)
		if err != nil {
			return nil, err
		}
		folder := strings.TrimPrefix(definition.Type().PkgPath(), module+"/")
		all = append(all, document{string(kind), path.Join(folder, "schema", string(kind)+".json"), schema})
		kinds = append(kinds, kind)
	}
	line, err := jsonschema.Line(kinds, comments)
	if err != nil {
		return nil, err
	}
	return append(all, document{"line", "examples/schema/line.json", line},
		document{"dossier", "examples/schema/dossier.json", jsonschema.Dossier()}), nil
}

// bundle returns a schema with all others it refers to.
func (s set) bundle(name string) (*jsonschema.Schema, error) {
	for _, document := range s {
		if document.name != name {
			continue
		}
		others := []*jsonschema.Schema{s[0].schema}
		if name == "line" || name == "dossier" {
			others = nil
			for _, other := range s {
				if other.name != "dossier" {
					others = append(others, other.schema)
				}
			}
		}
		return jsonschema.Bundle(document.schema, others...), nil
	}
	return nil, fmt.Errorf("no schema is called %q", name)
}
