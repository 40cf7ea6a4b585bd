package jsonschema

import (
	"fmt"
	"path"
	"reflect"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

var headerType = reflect.TypeFor[record.Header]()

// generator makes one document.
type generator struct {
	id          string
	home        string // the package whose types are named without it
	comments    Comments
	definitions Members
	made        map[string]reflect.Type
}

func newGenerator(id string, home reflect.Type, comments Comments) *generator {
	return &generator{id: id, home: home.PkgPath(), comments: comments, made: map[string]reflect.Type{}}
}

// define makes a definition of the type, once, and returns a schema that refers to it. Types of
// package record, and those that every record may use, are in the schema of what every record has.
func (g *generator) define(typ reflect.Type, describe func() (*Schema, error)) (*Schema, error) {
	if g.id != recordID && (typ.PkgPath() == headerType.PkgPath() || leaf(typ) != nil) {
		return &Schema{Ref: recordID + "#/$defs/" + typ.Name()}, nil
	}
	name := typ.Name()
	if typ.PkgPath() != g.home && leaf(typ) == nil {
		name = path.Base(typ.PkgPath()) + "." + name
	}
	reference := &Schema{Ref: "#/$defs/" + name}
	if holder, taken := g.made[name]; taken {
		if holder != typ {
			return nil, fmt.Errorf("two types share the name %s", name)
		}
		return reference, nil
	}
	g.made[name] = typ
	at := len(g.definitions)
	g.definitions = append(g.definitions, Member{Name: name})
	schema, err := describe()
	if err != nil {
		return nil, err
	}
	if schema.Description == "" {
		schema.Description = g.comments.ofType(typ)
	}
	g.definitions[at].Schema = schema
	return reference, nil
}

// member is a field that JSON shows, with the struct that declares it.
type member struct {
	name  string
	field reflect.StructField
	owner reflect.Type
}

// membersOf lists the fields that JSON shows, those of embedded structs in their place.
func membersOf(typ reflect.Type) []member {
	var members []member
	for i := range typ.NumField() {
		field := typ.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "" && field.Type.Kind() == reflect.Struct:
			members = append(members, membersOf(field.Type)...)
		case field.IsExported() && name != "" && name != "-":
			members = append(members, member{name, field, typ})
		}
	}
	return members
}
