package jsonschema

import (
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"reflect"
	"strings"
)

// Comments are the doc comments of types and their fields, by "import/path.Type" and
// "import/path.Type.Field". A program does not carry them, so they are read from source.
type Comments map[string]string

// ReadComments reads the comments of the Go files of folders, given as paths within a module whose
// root the file system is.
func ReadComments(root fs.FS, module string, folders ...string) (Comments, error) {
	comments := Comments{}
	for _, folder := range folders {
		names, err := fs.Glob(root, path.Join(folder, "*.go"))
		if err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("no Go file in folder %s", folder)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			if err := comments.readFile(root, name, path.Join(module, folder)); err != nil {
				return nil, err
			}
		}
	}
	return comments, nil
}

func (c Comments) readFile(root fs.FS, name, importPath string) error {
	source, err := fs.ReadFile(root, name)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, declared := range file.Decls {
		group, ok := declared.(*ast.GenDecl)
		if !ok || group.Tok != token.TYPE {
			continue
		}
		for _, spec := range group.Specs {
			typ := spec.(*ast.TypeSpec)
			about := typ.Doc
			if about == nil && len(group.Specs) == 1 {
				about = group.Doc
			}
			key := importPath + "." + typ.Name.Name
			c[key] = prose(about)
			c.readFields(typ, key)
		}
	}
	return nil
}

func (c Comments) readFields(typ *ast.TypeSpec, key string) {
	structure, ok := typ.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, field := range structure.Fields.List {
		about := field.Doc
		if about == nil {
			about = field.Comment
		}
		for _, name := range field.Names {
			c[key+"."+name.Name] = prose(about)
		}
	}
}

// prose is a comment on one line, with its links as plain words.
func prose(about *ast.CommentGroup) string {
	if about == nil {
		return ""
	}
	linked := comment.Parser{LookupSym: func(_, _ string) bool { return true }}
	text := (&comment.Printer{TextWidth: -1}).Text(linked.Parse(about.Text()))
	return strings.Join(strings.Fields(string(text)), " ")
}

func (c Comments) ofType(typ reflect.Type) string { return c[typ.PkgPath()+"."+typ.Name()] }

// ofMember is the comment of a field, which begins with its Go name, with the JSON name instead.
func (c Comments) ofMember(m member) string {
	about := c[m.owner.PkgPath()+"."+m.owner.Name()+"."+m.field.Name]
	if rest, named := strings.CutPrefix(about, m.field.Name+" "); named {
		return m.name + " " + rest
	}
	return about
}
