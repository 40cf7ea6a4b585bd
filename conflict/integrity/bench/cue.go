package main

import (
	_ "embed"

	"cuelang.org/go/cue"
	"cuelang.org/go/cue/cuecontext"
	cuejson "cuelang.org/go/encoding/json"
)

//go:embed records.cue
var cueRecords string

// cueMemory is how many records are checked before the definitions are compiled anew: a context of CUE
// keeps what was built in it.
const cueMemory = 500

// newCUE checks records against definitions in CUE.
func newCUE() (check func(line []byte) error, err error) {
	var context *cue.Context
	var definitions cue.Value
	checked := 0
	return func(line []byte) error {
		if checked%cueMemory == 0 {
			context = cuecontext.New()
			definitions = context.CompileString(cueRecords)
		}
		checked++
		if err := definitions.Err(); err != nil {
			return err
		}
		kind, err := kindOf(line)
		if err != nil {
			return err
		}
		definition := definitions.LookupPath(cue.MakePath(cue.Str("kinds"), cue.Str(kind)))
		if !definition.Exists() {
			return errUnknownKind
		}
		expression, err := cuejson.Extract("line.json", line)
		if err != nil {
			return err
		}
		return definition.Unify(context.BuildExpr(expression)).Validate(cue.Concrete(true))
	}, nil
}
