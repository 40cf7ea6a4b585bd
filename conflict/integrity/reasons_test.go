package integrity_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// sourceOf parses the files of a package beside this one.
func sourceOf(t *testing.T, folder string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
	require.NoError(t, err)
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		files = append(files, file)
	}
	require.NotEmpty(t, files)
	return files
}

func literals(within ...ast.Expr) []string {
	var texts []string
	for _, expression := range within {
		ast.Inspect(expression, func(n ast.Node) bool {
			if literal, is := n.(*ast.BasicLit); is && literal.Kind == token.STRING {
				if text, err := strconv.Unquote(literal.Value); err == nil && strings.Contains(text, " ") {
					texts = append(texts, text)
				}
			}
			return true
		})
	}
	return texts
}

// reasonsOfDates are the constants of package chronology that say why a text is refused.
func reasonsOfDates(t *testing.T) []string {
	var reasons []string
	for _, file := range sourceOf(t, "chronology") {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, is := n.(*ast.ValueSpec); is && strings.HasPrefix(spec.Names[0].Name, "reason") {
				reasons = append(reasons, literals(spec.Values...)...)
			}
			return true
		})
	}
	return reasons
}

// reasonsOfFaults are the texts that package record gives as the reason of a fault: in place, by a
// function, or as the text of an error.
func reasonsOfFaults(t *testing.T) []string {
	carriers := []string{"errNoObject", "errKindString", "errBrokenOff", "ErrCountNumber", "ErrCountWord", "ErrCountEmpty"}
	isReason := func(e ast.Expr) bool {
		selector, is := e.(*ast.SelectorExpr)
		return is && selector.Sel.Name == "Reason"
	}
	var reasons []string
	for _, file := range sourceOf(t, "record") {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if name, is := n.Key.(*ast.Ident); is && name.Name == "Reason" {
					reasons = append(reasons, literals(n.Value)...)
				}
			case *ast.AssignStmt:
				if n.Tok == token.ASSIGN && slices.ContainsFunc(n.Lhs, isReason) {
					reasons = append(reasons, literals(n.Rhs...)...)
				}
			case *ast.CallExpr:
				if called, is := n.Fun.(*ast.SelectorExpr); is && called.Sel.Name == "fault" {
					reasons = append(reasons, literals(n.Args...)...)
				}
			case *ast.FuncDecl:
				if n.Name.Name == "misplaced" {
					ast.Inspect(n.Body, func(n ast.Node) bool {
						if result, is := n.(*ast.ReturnStmt); is {
							reasons = append(reasons, literals(result.Results...)...)
						}
						return true
					})
				}
			case *ast.ValueSpec:
				if slices.Contains(carriers, n.Names[0].Name) {
					reasons = append(reasons, literals(n.Values...)...)
				}
			}
			return true
		})
	}
	return reasons
}

func TestReasonsOfFaultsSpeakFrench(t *testing.T) {
	french := newChecker(t, integrity.Language(language.French))
	params := map[string]string{"offset": "3", "limit": "9", "encoding": "UTF-16", "from": "0", "to": "1", "further": "7"}
	message := func(code record.FaultCode, reason string) string {
		report := french.Unread(record.Fault{Code: code, Reason: reason, Params: params})
		require.Len(t, report.Findings, 1)
		return report.Findings[0].Message
	}
	dates, faults := reasonsOfDates(t), reasonsOfFaults(t)
	require.Greater(t, len(dates), 45)
	require.Greater(t, len(faults), 25)
	for _, reason := range dates {
		text := message(record.InvalidDate, "offset {offset}: "+reason)
		assert.NotContains(t, text, reason)
		assert.Contains(t, text, "position 3")
	}
	faults = append(faults, "the record is longer than {limit} bytes; what follows was not read")
	for _, reason := range faults {
		if reason == "offset {offset}: " {
			continue // of dates
		}
		english := record.Fault{Reason: reason, Params: params}.Text()
		text := message(record.InvalidValue, reason)
		assert.NotContains(t, text, english)
		assert.NotContains(t, text, "{")
		for name, value := range params {
			if strings.Contains(reason, "{"+name+"}") {
				assert.Contains(t, text, value, reason)
			}
		}
	}
}

func TestFaultsInTheReadersLanguage(t *testing.T) {
	text := `{"kind":"event","id":"event/x","date":"2021-02-31","after":7,"casualties":[{"count":"many"}],"place":"x"}` + "\n" + "[1]\n"
	for tag, expected := range map[language.Tag][]string{
		language.English: {
			"the record was not read: a record must be a JSON object with a kind",
			"a JSON number of this form cannot stand here; the field was left unset",
			`a count in words must be "unknown", "undisclosed" or "not_applicable"; the field was left unset`,
			"offset 8: the month has no such day; the field was left unset",
			"no field of this name exists here; the member was passed over",
		},
		language.French: {
			"l'enregistrement n'a pas été lu : un enregistrement est un objet JSON qui indique son genre",
			"un nombre JSON de cette forme ne peut figurer ici ; le champ est resté vide",
			"un nombre en toutes lettres est « unknown », « undisclosed » ou « not_applicable » ; le champ est resté vide",
			"position 8 : le mois n'a pas ce jour ; le champ est resté vide",
			"aucun champ de ce nom n'existe ici ; le membre a été ignoré",
		},
	} {
		checker := newChecker(t, integrity.Language(tag))
		var messages []string
		for _, finding := range checker.Check(read(t, checker, text)).Findings {
			if _, ofReading := finding.Params.Lookup("reason"); ofReading {
				messages = append(messages, finding.Message)
			}
		}
		assert.Equal(t, expected, messages, tag.String())
	}
}

func TestReasonsNobodyPutIntoWords(t *testing.T) {
	checker := newChecker(t, integrity.Language(language.French))
	fault := record.Fault{Code: record.InvalidValue, Reason: "row {row} is odd", Params: map[string]string{"row": "12"}}
	assert.Equal(t, "row 12 is odd ; le champ est resté vide", checker.Unread(fault).Findings[0].Message)
}

func TestReasonsOfAnotherDomain(t *testing.T) {
	further := func(setup *integrity.Setup) {
		setup.Reasons(language.French, map[string]string{"row {row} is odd": "la ligne {row} est étrange"})
	}
	checker := newChecker(t, further, integrity.Language(language.French))
	fault := record.Fault{Code: record.InvalidValue, Reason: "row {row} is odd", Params: map[string]string{"row": "12"}}
	assert.Equal(t, "la ligne 12 est étrange ; le champ est resté vide", checker.Unread(fault).Findings[0].Message)

	for _, reasons := range []map[string]string{{"{reason}": "x"}, {"x": "{reason}"}, {"x": "}"}} {
		_, err := integrity.NewChecker(func(setup *integrity.Setup) { setup.Reasons(language.French, reasons) })
		require.Error(t, err)
	}
}
