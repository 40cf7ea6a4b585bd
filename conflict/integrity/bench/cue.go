package main

import (
	_ "embed"

	"cuelang.org/go/cue"
	"cuelang.org/go/cue/cuecontext"
	cuejson "cuelang.org/go/encoding/json"
)

//go:embed records.cue
var cueRecords string

// newCUE checks records against definitions in CUE.
func newCUE() (checkLine, error) {
	context := cuecontext.New()
	definitions := context.CompileString(cueRecords)
	if err := definitions.Err(); err != nil {
		return nil, err
	}
	return func(line []byte) error {
		expression, err := cuejson.Extract("line.json", line)
		if err != nil {
			return err
		}
		rec := context.BuildExpr(expression)
		kind, err := rec.LookupPath(cue.ParsePath("kind")).String()
		if err != nil {
			return err
		}
		definition := definitions.LookupPath(cue.MakePath(cue.Str("kinds"), cue.Str(kind)))
		if !definition.Exists() {
			return errUnknownKind
		}
		return definition.Unify(rec).Validate(cue.Concrete(true))
	}, nil
}
