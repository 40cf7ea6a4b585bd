package main

import (
	"bytes"
	"encoding/json"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// newJSONSchema is the validator of JSON Schema for Go, with the schemas that this library publishes.
func newJSONSchema() (check func(line []byte) error, err error) {
	compiled, err := compileSchemas()
	if err != nil {
		return nil, err
	}
	return func(line []byte) error {
		kind, err := kindOf(line)
		if err != nil {
			return err
		}
		schema, known := compiled[kind]
		if !known {
			return errUnknownKind
		}
		rec, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
		if err != nil {
			return err
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
