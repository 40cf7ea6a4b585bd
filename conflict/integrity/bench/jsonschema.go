package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// newJSONSchema is the validator of JSON Schema for Go, with the schemas that this library publishes.
func newJSONSchema() (checkLine, error) {
	compiled, err := compileSchemas()
	if err != nil {
		return nil, err
	}
	return func(line []byte) error {
		rec, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
		if err != nil {
			return err
		}
		members, _ := rec.(map[string]any)
		kind, _ := members["kind"].(string)
		schema, known := compiled[kind]
		if !known {
			return errUnknownKind
		}
		return schema.Validate(rec)
	}, nil
}

// compileSchemas returns the schema of each kind.
func compileSchemas() (map[string]*jsonschema.Schema, error) {
	published, err := schemasOfKinds()
	if err != nil {
		return nil, err
	}
	compiler, ids := jsonschema.NewCompiler(), map[string]string{}
	for _, text := range published {
		schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			return nil, err
		}
		id, kind, err := identify(text)
		if err != nil {
			return nil, err
		}
		if err := compiler.AddResource(id, schema); err != nil {
			return nil, err
		}
		if kind != "" {
			ids[kind] = id
		}
	}
	compiled := map[string]*jsonschema.Schema{}
	for kind, id := range ids {
		if compiled[kind], err = compiler.Compile(id); err != nil {
			return nil, err
		}
	}
	return compiled, nil
}

// identify returns the id of a schema, and the kind it is of, "" for one that others refer to.
func identify(schema json.RawMessage) (id, kind string, err error) {
	var head struct {
		ID         string `json:"$id"`
		Properties struct{ Kind struct{ Const string } }
	}
	err = json.Unmarshal(schema, &head)
	return head.ID, head.Properties.Kind.Const, err
}

// schemasOfKinds reads the schemas that the packages of this library publish for the kinds of records.
func schemasOfKinds() ([]json.RawMessage, error) {
	var schemas []json.RawMessage
	for _, folder := range []string{"conflict/record", "conflict", "agreement", "humanitarian"} {
		files, err := filepath.Glob(filepath.Join("../../..", folder, "schema", "*.json"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			schemas = append(schemas, text)
		}
	}
	return schemas, nil
}
