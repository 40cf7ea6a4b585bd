package validator

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

// sampler makes records out of the schemas themselves, so that every field of every kind is filled
// in some of them, whether a fixture has it or not.
type sampler struct {
	schemas map[string]any
	random  *rand.Rand
	open    int // objects and arrays around the value at hand
}

// resolve follows the reference of a schema; beside it, the schema's own keywords stand first.
func (s *sampler) resolve(schema map[string]any, within string) (map[string]any, string) {
	reference, refers := schema["$ref"].(string)
	if !refers {
		return schema, within
	}
	document, pointer, _ := strings.Cut(reference, "#")
	if document == "" {
		document = within
	}
	target := s.schemas[document]
	for _, token := range record.Pointer(pointer).Tokens() {
		target = target.(map[string]any)[token]
	}
	resolved, within := s.resolve(target.(map[string]any), document)
	joined := map[string]any{}
	for _, from := range []map[string]any{resolved, schema} {
		for name, value := range from {
			if name != "$ref" {
				joined[name] = value
			}
		}
	}
	return joined, within
}

func (s *sampler) value(schema map[string]any, within string) any {
	schema, within = s.resolve(schema, within)
	s.open++
	defer func() { s.open-- }()
	if constant, fixed := schema["const"]; fixed {
		return constant
	}
	if kinds, isReference := schema["x-kinds"].([]any); isReference {
		kind := s.pick(kinds).(string)
		return strings.Replace(kind, "*", "event", 1) + "/x"
	}
	for _, list := range []string{"enum", "examples"} {
		if values, has := schema[list].([]any); has && schema["properties"] == nil {
			return s.pick(values)
		}
	}
	return s.ofType(schema, within)
}

func (s *sampler) ofType(schema map[string]any, within string) any {
	switch types(schema) {
	case "object":
		return s.object(schema, within)
	case "array":
		var list []any
		for range 1 + s.random.IntN(2) {
			list = append(list, s.value(schema["items"].(map[string]any), within))
		}
		return list
	case "boolean":
		return s.random.IntN(2) == 0
	case "integer", "number":
		return json.Number([]string{"1", "2", "3"}[s.random.IntN(3)])
	case "string":
		return s.text(schema)
	}
	return s.pick([]any{"2021-11-16", json.Number("10"), map[string]any{"low": json.Number("1")}, "text"})
}

func types(schema map[string]any) string {
	switch named := schema["type"].(type) {
	case string:
		return named
	case []any:
		return named[0].(string)
	}
	return ""
}

func (s *sampler) object(schema map[string]any, within string) any {
	object := map[string]any{}
	properties, _ := schema["properties"].(map[string]any)
	required, _ := schema["required"].([]any)
	for _, name := range sorted(properties) {
		if slices.Contains(required, any(name)) || s.random.IntN(s.open+1) == 0 {
			object[name] = s.value(properties[name].(map[string]any), within)
		}
	}
	if values, more := schema["additionalProperties"].(map[string]any); more {
		object["org.example/one"] = s.value(values, within)
	}
	return object
}

// text is a text of the forms that fields have.
func (s *sampler) text(schema map[string]any) any {
	whole := encoded(schema)
	switch {
	case strings.Contains(whole, "[Hh][Tt]"):
		return "https://example.org/a"
	case strings.Contains(whole, "0-9a-fA-F"):
		return strings.Repeat("0a", 32)
	case strings.Contains(whole, "[-_]"):
		return s.pick([]any{"en", "az-Latn", "ru"})
	case strings.Contains(whole, `"maxLength":4`):
		return "Latn"
	case strings.Contains(whole, `/[a-z0-9/._~-]+$`):
		kind := strings.TrimPrefix(schema["pattern"].(string), "^")
		return kind[:strings.IndexByte(kind, '/')] + "/x"
	}
	return s.pick([]any{"text", "/date", "1"})
}

func encoded(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(text)
}

func (s *sampler) pick(from []any) any { return from[s.random.IntN(len(from))] }

func sorted(object map[string]any) []string {
	names := make([]string, 0, len(object))
	for name := range object {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
