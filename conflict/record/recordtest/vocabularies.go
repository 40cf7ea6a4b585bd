// Package recordtest tests packages that define records.
package recordtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var snakeCase = regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`)

// Vocabularies reads the source of the package in the working directory and requires that each
// vocabulary lists every constant of its type once, with a code in lower snake case, a title and a
// definition that is a sentence, and that none of its terms lacks a constant.
func Vocabularies(t *testing.T) {
	t.Helper()
	source := readSource(t)
	require.NotEmpty(t, source.vocabularyOf)
	for typ, vocabulary := range source.vocabularyOf {
		terms := source.terms[vocabulary]
		require.NotEmpty(t, terms, "%s has no terms", vocabulary)
		listed := map[string]bool{}
		for _, term := range terms {
			assert.False(t, listed[term.constant], "%s lists %s twice", vocabulary, term.constant)
			listed[term.constant] = true
			assert.NotEmpty(t, term.title, "%s: %s has no title", vocabulary, term.constant)
			assert.True(t, strings.HasSuffix(term.definition, "."), "%s: the definition of %s is no sentence", vocabulary, term.constant)
			assert.Contains(t, source.constants[typ], term.constant, "%s: %s is no constant of %s", vocabulary, term.constant, typ)
		}
		codes := map[string]string{}
		for constant, code := range source.constants[typ] {
			assert.True(t, listed[constant], "%s does not list %s", vocabulary, constant)
			assert.Regexp(t, snakeCase, code, constant)
			assert.Empty(t, codes[code], "%s has the code %s twice", typ, code)
			codes[code] = constant
		}
	}
}

type term struct{ constant, title, definition string }

// source is what a package's files say of vocabularies.
type source struct {
	vocabularyOf map[string]string            // the variable a type's method Vocabulary returns
	constants    map[string]map[string]string // by type: the code of each constant
	terms        map[string][]term            // by variable
}

func readSource(t *testing.T) source {
	s := source{map[string]string{}, map[string]map[string]string{}, map[string][]term{}}
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, declared := range file.Decls {
			switch declared := declared.(type) {
			case *ast.FuncDecl:
				s.method(declared)
			case *ast.GenDecl:
				for _, spec := range declared.Specs {
					if value, is := spec.(*ast.ValueSpec); is {
						s.value(declared.Tok, value)
					}
				}
			}
		}
	}
	return s
}

func (s source) method(declared *ast.FuncDecl) {
	if declared.Name.Name != "Vocabulary" || declared.Recv == nil || len(declared.Body.List) != 1 {
		return
	}
	typ, named := declared.Recv.List[0].Type.(*ast.Ident)
	returned, returns := declared.Body.List[0].(*ast.ReturnStmt)
	if !named || !returns {
		return
	}
	if variable, is := returned.Results[0].(*ast.Ident); is {
		s.vocabularyOf[typ.Name] = variable.Name
	}
}

func (s source) value(tok token.Token, value *ast.ValueSpec) {
	typ, typed := value.Type.(*ast.Ident)
	switch {
	case tok == token.CONST && typed && len(value.Values) == 1:
		if s.constants[typ.Name] == nil {
			s.constants[typ.Name] = map[string]string{}
		}
		s.constants[typ.Name][value.Names[0].Name] = text(value.Values[0])
	case tok == token.VAR && len(value.Values) == 1:
		call, is := value.Values[0].(*ast.CallExpr)
		if is && named(call.Fun) == "NewVocabulary" {
			for _, argument := range call.Args[2:] {
				s.terms[value.Names[0].Name] = append(s.terms[value.Names[0].Name], termOf(argument))
			}
		}
	}
}

func termOf(argument ast.Expr) term {
	var found term
	literal, is := argument.(*ast.CompositeLit)
	if !is {
		return found
	}
	for _, element := range literal.Elts {
		member, is := element.(*ast.KeyValueExpr)
		if !is {
			continue
		}
		switch named(member.Key) {
		case "Code":
			if conversion, is := member.Value.(*ast.CallExpr); is {
				found.constant = named(conversion.Args[0])
			}
		case "Title":
			found.title = text(member.Value)
		case "Definition":
			found.definition = text(member.Value)
		}
	}
	return found
}

// named is the last name of an identifier or selector.
func named(expression ast.Expr) string {
	switch expression := expression.(type) {
	case *ast.Ident:
		return expression.Name
	case *ast.SelectorExpr:
		return expression.Sel.Name
	}
	return ""
}

func text(expression ast.Expr) string {
	if literal, is := expression.(*ast.BasicLit); is {
		unquoted, _ := strconv.Unquote(literal.Value)
		return unquoted
	}
	return ""
}
