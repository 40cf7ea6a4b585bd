package jsonschema

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
)

// prefix begins the name of every schema: the version of the form that records are in is part of it.
const prefix = "urn:armistice:" + record.Schema + ":"

// recordID names the schema of what every record has.
const recordID = prefix + "record"

// KindID returns the URN of the schema of a kind.
func KindID(kind record.Kind) string { return prefix + "kind:" + string(kind) }

// Record returns the schema of the header and of the types that records of every kind are made of.
// The schemas of kinds refer to it. Without comments it has no descriptions.
func Record(comments Comments) (*Schema, error) {
	g := newGenerator(recordID, headerType, comments)
	for _, typ := range []reflect.Type{dateType, spanType, termType, countType, refType} {
		if _, err := g.value(typ, &demand{}, nil); err != nil {
			return nil, err
		}
	}
	header, err := g.object(headerType)
	if err != nil {
		return nil, err
	}
	header.Type, header.AdditionalProperties = Types{"object"}, nil
	header.Properties.Of("kind").Type = Types{"string"}
	header.Required = append([]string{"kind"}, header.Required...)
	header.Properties.Of("id").Pattern = `^` + idPattern("[a-z0-9._~-]+")
	header.Properties.Of("id").MaxLength = record.MaxIDLength
	g.definitions = append(g.definitions, Member{"Header", header})
	// In allOf, since ajv runs in a circle where all of an embedded schema is a reference.
	return &Schema{Dialect: Dialect, ID: recordID, Title: "what every record has",
		Description: "Types of fields that records of every kind may have.", AllOf: []*Schema{{Ref: "#/$defs/Header"}}, Definitions: g.definitions}, nil
}

// Kind returns the schema of a kind's records. The examples are records in JSON, shown as they are.
func Kind(definition record.Definition, comments Comments, examples ...any) (*Schema, error) {
	typ := definition.Type()
	g := newGenerator(KindID(definition.Kind()), typ, comments)
	whole, err := g.object(typ)
	if err != nil {
		return nil, fmt.Errorf("kind %q: %w", definition.Kind(), err)
	}
	head := Members{
		{"kind", &Schema{Const: string(definition.Kind()), Sensitivity: record.Public}},
		{"id", &Schema{Type: Types{"string"}, Sensitivity: record.Public, MaxLength: record.MaxIDLength,
			Pattern: `^` + idPattern(string(definition.Kind())), Description: "id identifies the record within its dossier."}},
	}
	copy(whole.Properties, head)
	whole.Required = append([]string{"kind"}, whole.Required...)
	gradeHeader(whole, definition)
	whole.Dialect, whole.ID, whole.Title = Dialect, KindID(definition.Kind()), definition.Title()
	whole.Type, whole.Examples, whole.Definitions = Types{"object"}, examples, g.definitions
	return whole, nil
}

// gradeHeader states the sensitivity of members that every record has where the kind grades them
// higher, as kinds of people do with names.
func gradeHeader(whole *Schema, definition record.Definition) {
	for _, member := range membersOf(headerType) {
		declared := record.Sensitivity(member.field.Tag.Get("privacy"))
		field, found := definition.FieldAt(record.Pointer("").Child(member.name))
		if !found || field.Sensitivity == declared {
			continue
		}
		for i, property := range whole.Properties {
			if property.Name == member.name {
				graded := *property.Schema
				graded.Sensitivity = field.Sensitivity
				whole.Properties[i].Schema = &graded
			}
		}
	}
}

// idPattern takes the ids of a kind, up to the end of the text.
func idPattern(kind string) string { return kind + `/[a-z0-9/._~-]+$` }

// object returns the schema of a struct with its members in the order of its fields. What every
// record has is referred to.
func (g *generator) object(typ reflect.Type) (*Schema, error) {
	schema := &Schema{Type: optional("object"), Description: g.comments.ofType(typ), AdditionalProperties: false}
	for _, member := range membersOf(typ) {
		property, needed, err := g.property(member)
		if err != nil {
			return nil, fmt.Errorf("%s.%s: %w", typ.Name(), member.field.Name, err)
		}
		if member.owner == headerType && g.id != recordID {
			property = &Schema{Ref: recordID + "#/$defs/Header/properties/" + member.name}
		}
		schema.Properties = append(schema.Properties, Member{member.name, property})
		if needed {
			schema.Required = append(schema.Required, member.name)
		}
	}
	return schema, nil
}

// property returns the schema of a field, and whether an object without it is refused.
func (g *generator) property(member member) (property *Schema, needed bool, err error) {
	field := member.field
	asked, err := demandOf(field.Tag.Get("validate"))
	if err != nil {
		return nil, false, err
	}
	if property, err = g.value(field.Type, asked, kindsOf(field)); err != nil {
		return nil, false, err
	}
	needed = asked.refusesZero()
	if !needed && refusesEmpty(field.Type) && !asked.skipEmpty {
		needed = true
		present(property, field.Type)
	}
	property.Description = g.comments.ofMember(member)
	property.Sensitivity = record.Sensitivity(field.Tag.Get("privacy"))
	return property, needed, nil
}

func kindsOf(field reflect.StructField) []record.Kind {
	var kinds []record.Kind
	if tag := field.Tag.Get("ref"); tag != "" {
		for kind := range strings.SplitSeq(tag, "|") {
			kinds = append(kinds, record.Kind(kind))
		}
	}
	return kinds
}

// refusesEmpty reports whether the checker refuses an empty object of a struct type. It looks into
// every struct that is not behind a pointer, whether a record has the member or not.
func refusesEmpty(typ reflect.Type) bool {
	if typ.Kind() != reflect.Struct || leaf(typ) != nil {
		return false
	}
	for _, member := range membersOf(typ) {
		asked, err := demandOf(member.field.Tag.Get("validate"))
		if err != nil {
			return false // reported where the struct is described
		}
		if asked.refusesZero() || !asked.skipEmpty && refusesEmpty(member.field.Type) {
			return true
		}
	}
	return false
}

// value returns the schema of a value of a type that meets a demand.
func (g *generator) value(typ reflect.Type, asked *demand, kinds []record.Kind) (*Schema, error) {
	if typ.Kind() == reflect.Pointer {
		return g.value(typ.Elem(), asked, kinds)
	}
	schema, err := g.bare(typ, asked, kinds)
	if err != nil {
		return nil, err
	}
	asked.put(schema, typ)
	return schema, nil
}

func (g *generator) bare(typ reflect.Type, asked *demand, kinds []record.Kind) (*Schema, error) {
	switch {
	case typ == valueType:
		return &Schema{}, nil
	case leaf(typ) != nil:
		schema, err := g.define(typ, func() (*Schema, error) { return leaf(typ), nil })
		if err == nil && typ == refType {
			schema.Kinds, schema.Pattern = kinds, referencePattern(kinds)
		}
		return schema, err
	case typ.Implements(codedType):
		return g.code(typ, asked)
	}
	switch typ.Kind() {
	case reflect.String:
		return &Schema{Type: optional("string")}, nil
	case reflect.Bool:
		return &Schema{Type: optional("boolean")}, nil
	case reflect.Int, reflect.Int64:
		return &Schema{Type: optional("integer"), Minimum: number(math.MinInt64), Maximum: number(math.MaxInt64)}, nil
	case reflect.Float64:
		return &Schema{Type: optional("number")}, nil
	case reflect.Slice:
		return g.list(typ, asked, kinds)
	case reflect.Map:
		values, err := g.value(typ.Elem(), &demand{}, kinds)
		return &Schema{Type: optional("object"), AdditionalProperties: values}, err
	case reflect.Struct:
		return g.define(typ, func() (*Schema, error) { return g.structure(typ) })
	}
	return nil, fmt.Errorf("type %s has no schema", typ)
}

// code returns the schema of a vocabulary field; one without the tag "known" may hold any code.
func (g *generator) code(typ reflect.Type, asked *demand) (*Schema, error) {
	vocabulary := reflect.Zero(typ).Interface().(record.Coded).Vocabulary()
	if !asked.known {
		return &Schema{Type: optional("string"), Vocabulary: vocabulary.Name(), Examples: codes(vocabulary)}, nil
	}
	return g.define(typ, func() (*Schema, error) { return vocabularySchema(vocabulary), nil })
}

func (g *generator) list(typ reflect.Type, asked *demand, kinds []record.Kind) (*Schema, error) {
	within := asked.element
	if within == nil {
		if held(typ.Elem()) {
			return nil, fmt.Errorf("the elements have tags that nobody asks, for want of a dive")
		}
		within = &demand{}
	}
	element, err := g.value(typ.Elem(), within, kinds)
	if err != nil {
		return nil, err
	}
	if refusesEmpty(typ.Elem()) {
		present(element, typ.Elem())
	}
	return &Schema{Type: optional("array"), Items: element}, nil
}

// held reports whether a type is a struct with a field that has a `validate` tag.
func held(typ reflect.Type) bool {
	if typ.Kind() != reflect.Struct || leaf(typ) != nil {
		return false
	}
	for _, member := range membersOf(typ) {
		if member.field.Tag.Get("validate") != "" || held(member.field.Type) {
			return true
		}
	}
	return false
}

// SelfReading is a struct type that reads its own JSON: an object of its fields, refused where it
// lacks one of these or has null in its place.
type SelfReading interface {
	// IndispensableMembers returns the names of those fields.
	IndispensableMembers() []string
}

var unmarshalerType = reflect.TypeFor[json.UnmarshalerFrom]()

func (g *generator) structure(typ reflect.Type) (*Schema, error) {
	schema, err := g.object(typ)
	if err != nil || !reflect.PointerTo(typ).Implements(unmarshalerType) {
		return schema, err
	}
	reads, tells := reflect.Zero(typ).Interface().(SelfReading)
	if !tells {
		return nil, fmt.Errorf("type %s reads its own JSON and does not say how", typ)
	}
	for _, name := range reads.IndispensableMembers() {
		property := schema.Properties.Of(name)
		if property == nil {
			return nil, fmt.Errorf("type %s has no member %q", typ, name)
		}
		property.Type = property.Type[:1]
		schema.Required = append(schema.Required, name)
	}
	return schema, nil
}

// referencePattern takes ids of the kinds, what lies outside the dossier, and the empty text.
func referencePattern(kinds []record.Kind) string {
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = string(kind)
	}
	kind := strings.Join(names, "|")
	if len(names) > 1 {
		kind = `(?:` + kind + `)`
	}
	if len(kinds) == 0 || slices.Contains(kinds, "*") {
		kind = "[a-z0-9._~-]+"
	}
	return `^external:|^` + idPattern(kind) + `|^$`
}
