// Package validator holds the JSON Schemas to a validator other people use, and its verdicts to
// those of the reader and the checker. It is a module of its own, so that the library's users do
// not carry the validator.
package validator

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/record/jsonschema"
	"github.com/armistice-go/armistice/humanitarian"
	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

const project = "../../.."

// both are the two sides whose verdicts are compared.
type both struct {
	line    *validator.Schema
	dossier *validator.Schema
	checker *integrity.Checker
	schemas map[string]any // by URN
}

func newBoth(t testing.TB) *both {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain,
		integrity.Now(chronology.MustParse("2026-01-01")))
	require.NoError(t, err)
	sides := &both{checker: checker, schemas: map[string]any{}}
	compiler := validator.NewCompiler()
	for _, folder := range []string{"conflict/record/schema", "conflict/schema", "agreement/schema", "humanitarian/schema", "examples/schema"} {
		files, err := filepath.Glob(filepath.Join(project, folder, "*.json"))
		require.NoError(t, err)
		require.NotEmpty(t, files, folder)
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			schema := decode(t, string(text))
			urn := schema.(map[string]any)["$id"].(string)
			sides.schemas[urn] = schema
			require.NoError(t, compiler.AddResource(urn, schema))
		}
	}
	sides.line, err = compiler.Compile(jsonschema.LineID)
	require.NoError(t, err)
	sides.dossier, err = compiler.Compile(jsonschema.DossierID)
	require.NoError(t, err)
	return sides
}

func decode(t testing.TB, text string) any {
	t.Helper()
	value, err := validator.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return value
}

func encode(t testing.TB, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	require.NoError(t, err)
	return string(text)
}

// shapeCodes are the findings of the checks that every record goes through.
var shapeCodes = map[integrity.Code]bool{
	"record/required": true, "record/unknown-code": true, "record/shape": true,
	"record/malformed-reference": true, "record/wrong-kind": true, "record/negative-count": true,
}

// refusal is one reason of the reader or the checker to refuse a line.
type refusal struct {
	code   integrity.Code
	at     record.Pointer
	reason string // of a fault
	tag    string // of a finding
}

// refusals are all reasons of the reader and the checker to refuse a line for its shape. That a field
// is missing which could not be read is no reason of its own.
func (b *both) refusals(t testing.TB, line string) []refusal {
	t.Helper()
	dossier := b.checker.NewDossier()
	require.NoError(t, dossier.Read(strings.NewReader(line), "line"))
	var refused []refusal
	unread := map[record.Pointer]bool{}
	for _, fault := range dossier.Faults() {
		unread[fault.Pointer] = true
		refused = append(refused, refusal{code: integrity.Code(fault.Code), at: fault.Pointer, reason: fault.Reason})
	}
	for rec := range dossier.All() {
		for _, finding := range b.checker.CheckRecord(rec).Findings {
			if shapeCodes[finding.Code] && finding.Severity == integrity.Error && !unread[finding.Pointer] {
				tag := finding.Params.Get("tag")
				refused = append(refused, refusal{code: finding.Code, at: finding.Pointer, tag: tag})
			}
		}
	}
	return refused
}
