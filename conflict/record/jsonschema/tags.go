package jsonschema

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// demand is what a `validate` tag asks of a field, and of the elements of a list behind its dive.
type demand struct {
	required, known, skipEmpty bool
	least, most                *int64
	patterns                   []string
	element                    *demand
}

// The forms that tags of one word ask of a text. Of a language tag and a URL the pattern is the
// form alone; whether a subtag is registered and a host can be read, no pattern knows.
var forms = map[string]string{
	"bcp47_language_tag": `^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$`,
	"http_url":           `^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]`,
	"hexadecimal":        `^(?:0[xX])?[0-9a-fA-F]+$`,
	"lowercase":          `^[^A-Z]+$`,
}

// demandOf reads a tag. A tag without words in JSON Schema is an error, so that none is passed over.
func demandOf(tag string) (*demand, error) {
	asked := &demand{}
	whole := asked
	for part := range strings.SplitSeq(tag, ",") {
		name, parameter, _ := strings.Cut(part, "=")
		switch name {
		case "":
		case "required":
			asked.required = true
		case "known":
			asked.known = true
		case "omitempty":
			asked.skipEmpty = true
		case "dive":
			asked.element = &demand{}
			asked = asked.element
		case "min", "gte", "max", "lte", "len":
			n, err := strconv.ParseInt(parameter, 10, 64)
			if err != nil {
				return nil, fmt.Errorf("tag %q: the bound is no whole number", part)
			}
			asked.bound(name, n)
		default:
			form, known := forms[name]
			if !known {
				return nil, fmt.Errorf("tag %q has no words in JSON Schema here", part)
			}
			asked.patterns = append(asked.patterns, form)
		}
	}
	return whole, nil
}

func (d *demand) bound(name string, n int64) {
	if name != "max" && name != "lte" {
		d.least = &n
	}
	if name != "min" && name != "gte" {
		d.most = &n
	}
}

// refusesZero reports whether the demand is not met by a field that is unset.
func (d *demand) refusesZero() bool {
	return d.required || !d.skipEmpty && (d.least != nil && *d.least > 0 || d.most != nil && *d.most < 0 || len(d.patterns) > 0)
}

// put adds the demand to the schema of a value of a type.
func (d *demand) put(schema *Schema, typ reflect.Type) {
	if d.refusesZero() {
		present(schema, typ)
	}
	target := schema
	if d.skipEmpty && (d.least != nil || d.most != nil || len(d.patterns) > 0) {
		target = &Schema{}
		schema.AnyOf = append(schema.AnyOf, &Schema{Enum: []any{"", nil}}, target)
	}
	d.putForms(target)
	d.putBounds(target, typ.Kind())
}

// present makes the schema one of a value that is set.
func present(schema *Schema, typ reflect.Type) {
	switch {
	case typ == valueType:
	case typ == countType:
		schema.Type = Types{"integer", "string", "object"}
	case typ == dateType, typ == spanType, typ == termType, typ.Kind() == reflect.String:
		schema.Type, schema.MinLength = Types{"string"}, 1
	case typ.Kind() == reflect.Bool:
		schema.Type, schema.Const = nil, true
	case typ.Kind() == reflect.Slice:
		schema.Type = Types{"array"}
	case typ.Kind() == reflect.Map, typ.Kind() == reflect.Struct:
		schema.Type = Types{"object"}
	case typ.Kind() == reflect.Float64:
		schema.Type, schema.Not = Types{"number"}, &Schema{Minimum: number(0), Maximum: number(0)}
	default:
		schema.Type, schema.Not = Types{"integer"}, &Schema{Minimum: number(0), Maximum: number(0)}
	}
}

func (d *demand) putForms(schema *Schema) {
	if len(d.patterns) == 1 {
		schema.Pattern = d.patterns[0]
		return
	}
	for _, form := range d.patterns {
		schema.AllOf = append(schema.AllOf, &Schema{Pattern: form})
	}
}

func (d *demand) putBounds(schema *Schema, kind reflect.Kind) {
	least, most := int64(0), int64(0)
	if d.least != nil {
		least = *d.least
	}
	if d.most != nil {
		most = *d.most
	}
	switch kind {
	case reflect.String:
		schema.MinLength, schema.MaxLength = max(schema.MinLength, int(least)), int(most)
	case reflect.Slice:
		schema.MinItems, schema.MaxItems = int(least), int(most)
	default:
		if d.least != nil {
			schema.Minimum = d.least
		}
		if d.most != nil {
			schema.Maximum = d.most
		}
	}
}
