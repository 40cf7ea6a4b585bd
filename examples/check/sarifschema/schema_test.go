// Package sarifschema holds the output of the check command against the published schema of SARIF
// 2.1.0. It is a module of its own, so that the library's users do not carry the schema's reader.
package sarifschema

import (
	"bytes"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // carries the schema in its source
	"github.com/stretchr/testify/require"
	"github.com/xeipuuv/gojsonschema"
)

const project = "../../.."

func sarifOf(t *testing.T, file string, flags ...string) []byte {
	t.Helper()
	command := exec.Command("go", append(append([]string{"run", "./examples/check", "-format", "sarif"}, flags...), file)...)
	command.Dir = project
	var out, errs bytes.Buffer
	command.Stdout, command.Stderr = &out, &errs
	var exit *exec.ExitError
	if err := command.Run(); err != nil && !errors.As(err, &exit) {
		require.NoError(t, err, errs.String())
	}
	return out.Bytes()
}

func TestOutputKeepsTheSchema(t *testing.T) {
	published := publishedSchema(t)
	broken := filepath.Join(t.TempDir(), "broken file.jsonl")
	require.NoError(t, os.WriteFile(broken, []byte("{\"kind\":\"party\"}\nnot JSON\n{\"kind\":\"nothing\",\"id\":\"nothing/x\"}\n"), 0o600))
	for name, output := range map[string][]byte{
		"findings":  sarifOf(t, "examples/karabakh2021/dossier.jsonl"),
		"set aside": sarifOf(t, "examples/karabakh2021/dossier.jsonl", "-ignore", "transfer/unconfirmed=known"),
		"clean":     sarifOf(t, "examples/karabakh2021/corrected.jsonl"),
		"unread":    sarifOf(t, broken),
	} {
		t.Run(name, func(t *testing.T) {
			result, err := gojsonschema.Validate(gojsonschema.NewStringLoader(published), gojsonschema.NewBytesLoader(output))
			require.NoError(t, err)
			require.Empty(t, result.Errors())
		})
	}
}

// publishedSchema reads the text of the schema out of the source of the pinned module that carries it.
func publishedSchema(t *testing.T) string {
	t.Helper()
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	require.NoError(t, err)
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(folder)), "schema.go"), nil, 0)
	require.NoError(t, err)
	var text string
	ast.Inspect(file, func(n ast.Node) bool {
		if literal, is := n.(*ast.BasicLit); is && literal.Kind == token.STRING {
			value, err := strconv.Unquote(literal.Value)
			require.NoError(t, err)
			text = value
		}
		return true
	})
	require.Contains(t, text, "sarif-schema-2.1.0")
	return text
}
