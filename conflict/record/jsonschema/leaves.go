package jsonschema

import (
	"reflect"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
)

var (
	dateType  = reflect.TypeFor[chronology.Date]()
	spanType  = reflect.TypeFor[chronology.Span]()
	termType  = reflect.TypeFor[chronology.Term]()
	countType = reflect.TypeFor[record.Count]()
	refType   = reflect.TypeFor[record.Ref]()
	valueType = reflect.TypeFor[jsontext.Value]()
	codedType = reflect.TypeFor[record.Coded]()
)

// leaf returns the schema of a type that reads its own JSON, or nil where the type is none of those
// that every record may use.
func leaf(typ reflect.Type) *Schema {
	switch typ {
	case dateType:
		return dateSchema()
	case spanType:
		return spanSchema()
	case termType:
		return termSchema()
	case countType:
		return countSchema()
	case refType:
		return &Schema{Type: optional("string"), AnyOf: []*Schema{{Pattern: `^external:`}, {MaxLength: record.MaxIDLength}},
			Description: "The id of another record, or external: and the name of something outside the dossier."}
	}
	return nil
}

// countSchema is the schema of a count. The codes within are not held to their vocabularies by the
// checker, so that they are examples here.
func countSchema() *Schema {
	word := func(of record.Coded) *Schema {
		return &Schema{Type: optional("string"), Vocabulary: of.Vocabulary().Name(), Examples: codes(of.Vocabulary())}
	}
	whole := func() *Schema {
		return &Schema{Type: optional("integer"), Minimum: number(0), Maximum: number(record.MaxCount)}
	}
	stated := func(bound string) *Schema {
		return &Schema{Properties: Members{{bound, &Schema{Type: Types{"integer"}}}}, Required: []string{bound}}
	}
	return &Schema{
		Description: "A number of things: exact as a plain number, with bounds as an object, or the word for why there is none. An object states low, best or high.",
		AnyOf: []*Schema{
			{Type: Types{"null"}},
			{Type: Types{"integer"}, Minimum: number(0), Maximum: number(record.MaxCount)},
			{Enum: []any{"unknown", "undisclosed", "not_applicable"}},
			{Type: Types{"object"}, AdditionalProperties: false,
				Properties: Members{{"low", whole()}, {"best", whole()}, {"high", whole()},
					{"qualifier", word(record.Approximately)}, {"unit", word(record.Persons)}, {"stage", word(record.Listed)}},
				AnyOf: []*Schema{stated("low"), stated("best"), stated("high")}},
		},
		Examples: []any{10, map[string]any{"low": 11}, "unknown"},
	}
}

// vocabularySchema lists the codes of a vocabulary: all that may stand where it is closed, examples
// where it is open.
func vocabularySchema(vocabulary *record.Vocabulary) *Schema {
	schema := &Schema{Vocabulary: vocabulary.Name(), Terms: vocabulary.Terms()}
	if vocabulary.Openness() == record.Closed {
		schema.Enum = append(codes(vocabulary), "", nil)
		return schema
	}
	schema.Type, schema.Examples = optional("string"), codes(vocabulary)
	schema.Description = "An open list: another code is kept, with a warning."
	return schema
}

func codes(vocabulary *record.Vocabulary) []any {
	var all []any
	for _, term := range vocabulary.Terms() {
		all = append(all, term.Code)
	}
	return all
}

func optional(typ string) Types { return Types{typ, "null"} }
