package jsonschema

import (
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Dialect is the URI of JSON Schema 2020-12.
const Dialect = "https://json-schema.org/draft/2020-12/schema"

// Schema is a JSON Schema or a part of one, with the keywords that records need. The zero value
// allows everything.
type Schema struct {
	Dialect     string `json:"$schema,omitzero"`
	ID          string `json:"$id,omitzero"`
	Title       string `json:"title,omitzero"`
	Description string `json:"description,omitzero"`
	Ref         string `json:"$ref,omitzero"`

	Type      Types  `json:"type,omitzero"`
	Const     any    `json:"const,omitzero"`
	Enum      []any  `json:"enum,omitzero"`
	Pattern   string `json:"pattern,omitzero"`
	MinLength int    `json:"minLength,omitzero"`
	MaxLength int    `json:"maxLength,omitzero"`
	Minimum   *int64 `json:"minimum,omitzero"`
	Maximum   *int64 `json:"maximum,omitzero"`

	Items    *Schema `json:"items,omitzero"`
	MinItems int     `json:"minItems,omitzero"`
	MaxItems int     `json:"maxItems,omitzero"`

	Properties           Members  `json:"properties,omitzero"`
	Required             []string `json:"required,omitzero"`
	AdditionalProperties any      `json:"additionalProperties,omitzero"` // false or a *Schema

	Not   *Schema   `json:"not,omitzero"`
	AnyOf []*Schema `json:"anyOf,omitzero"`
	AllOf []*Schema `json:"allOf,omitzero"`
	If    *Schema   `json:"if,omitzero"`
	Then  *Schema   `json:"then,omitzero"`

	Examples    []any              `json:"examples,omitzero"`
	Sensitivity record.Sensitivity `json:"x-sensitivity,omitzero"`
	Kinds       []record.Kind      `json:"x-kinds,omitzero"`
	Vocabulary  string             `json:"x-vocabulary,omitzero"`
	Terms       Terms              `json:"x-terms,omitzero"`

	Definitions Members `json:"$defs,omitzero"`
}

// Types are the JSON types a value may have; none is all of them.
type Types []string

// MarshalJSONTo writes one type as a string and several as an array.
func (t Types) MarshalJSONTo(encoder *jsontext.Encoder) error {
	if len(t) == 1 {
		return encoder.WriteToken(jsontext.String(t[0]))
	}
	return json.MarshalEncode(encoder, []string(t))
}

// Member is a schema with the name it has in an object of schemas.
type Member struct {
	Name   string
	Schema *Schema
}

// Members are schemas by name, in order.
type Members []Member

// Of returns the schema of this name, or nil.
func (m Members) Of(name string) *Schema {
	for _, member := range m {
		if member.Name == name {
			return member.Schema
		}
	}
	return nil
}

// MarshalJSONTo writes the members as one object in their order.
func (m Members) MarshalJSONTo(encoder *jsontext.Encoder) error {
	return writeObject(encoder, len(m), func(i int) (string, any) { return m[i].Name, m[i].Schema })
}

// Terms are the codes of a vocabulary with what they mean, in order.
type Terms []record.Term

// MarshalJSONTo writes an object from code to definition.
func (t Terms) MarshalJSONTo(encoder *jsontext.Encoder) error {
	return writeObject(encoder, len(t), func(i int) (string, any) { return t[i].Code, t[i].Definition })
}

func writeObject(encoder *jsontext.Encoder, length int, member func(i int) (string, any)) error {
	if err := encoder.WriteToken(jsontext.BeginObject); err != nil {
		return err
	}
	for i := range length {
		name, value := member(i)
		if err := encoder.WriteToken(jsontext.String(name)); err != nil {
			return err
		}
		if err := json.MarshalEncode(encoder, value); err != nil {
			return err
		}
	}
	return encoder.WriteToken(jsontext.EndObject)
}

// Text returns the schema as indented JSON with a line feed at the end. The same schema gives the
// same bytes.
func (s *Schema) Text() ([]byte, error) {
	text, err := json.Marshal(s, jsontext.WithIndent("  "), json.Deterministic(true))
	return append(text, '\n'), err
}

// number returns a bound as the schema holds it, where 0 is a bound and nil is none.
func number(n int64) *int64 { return &n }
