package jsonschema

import (
	"reflect"

	"github.com/armistice-go/armistice/conflict/record"
)

// The URNs of the schemas of whole dossiers.
const (
	LineID    = prefix + "line"
	DossierID = prefix + "dossier"
)

// Line returns the schema of one line of a dossier in JSON Lines: a record of one of the kinds, or
// the manifest that may stand before them.
func Line(kinds []record.Kind, comments Comments) (*Schema, error) {
	g := newGenerator(LineID, headerType, comments)
	manifest, err := g.manifest()
	if err != nil {
		return nil, err
	}
	g.definitions = append(g.definitions, Member{"Manifest", manifest})
	line := &Schema{Dialect: Dialect, ID: LineID, Title: "line of a dossier", Type: Types{"object"},
		Description: "A record of any kind, told by its member kind, or the manifest of the dossier, which stands before its records and has kind as its first member.",
		Required:    []string{"kind"}, Definitions: g.definitions}
	names := []any{string(record.ManifestKind)}
	line.AllOf = append(line.AllOf, ofKind(record.ManifestKind, "#/$defs/Manifest"))
	for _, kind := range kinds {
		names = append(names, string(kind))
		line.AllOf = append(line.AllOf, ofKind(kind, KindID(kind)))
	}
	line.Properties = Members{{"kind", &Schema{Enum: names}}}
	return line, nil
}

// ofKind holds the objects of a kind to the schema referred to.
func ofKind(kind record.Kind, reference string) *Schema {
	return &Schema{
		If:   &Schema{Properties: Members{{"kind", &Schema{Const: string(kind)}}}, Required: []string{"kind"}},
		Then: &Schema{Ref: reference},
	}
}

func (g *generator) manifest() (*Schema, error) {
	var manifest record.Manifest
	schema, err := g.object(reflect.TypeOf(manifest))
	if err != nil {
		return nil, err
	}
	schema.Type, schema.Required = Types{"object"}, []string{"kind", "schema"}
	schema.Properties.Of("kind").Const, schema.Properties.Of("kind").Type = string(record.ManifestKind), nil
	schema.Properties.Of("schema").Const, schema.Properties.Of("schema").Type = record.Schema, nil
	return schema, nil
}

// Dossier returns the schema of a dossier as one JSON array.
func Dossier() *Schema {
	return &Schema{Dialect: Dialect, ID: DossierID, Title: "dossier", Type: Types{"array"}, Items: &Schema{Ref: LineID},
		Description: "The lines of a dossier as one array."}
}

// Bundle returns a copy of a schema that carries others within it, so that a validator needs no
// other document (JSON Schema 2020-12 core, section 9.3).
func Bundle(schema *Schema, others ...*Schema) *Schema {
	whole := *schema
	whole.Definitions = append(Members(nil), schema.Definitions...)
	for _, other := range others {
		if other.ID != schema.ID {
			whole.Definitions = append(whole.Definitions, Member{other.ID, other})
		}
	}
	return &whole
}
