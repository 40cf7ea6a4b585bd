package integrity

import (
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Param is one parameter of a message: what stands in it for the name in braces.
type Param struct{ Name, Value string }

// Params are the parameters of a message in order of their names, each name once. In JSON they are
// one object.
type Params []Param

// Get returns the value of a parameter, "" if there is none of this name.
func (p Params) Get(name string) string {
	value, _ := p.Lookup(name)
	return value
}

// Lookup returns the value of a parameter and whether there is one of this name.
func (p Params) Lookup(name string) (value string, given bool) {
	for _, param := range p {
		if param.Name == name {
			return param.Value, true
		}
	}
	return "", false
}

// set gives a parameter a value in the place of the one it may have.
func (p *Params) set(name, value string) {
	if last := len(*p) - 1; last < 0 || (*p)[last].Name < name {
		*p = append(*p, Param{name, value})
		return
	}
	at, given := slices.BinarySearchFunc(*p, name, func(param Param, name string) int {
		return strings.Compare(param.Name, name)
	})
	if given {
		(*p)[at].Value = value
		return
	}
	*p = slices.Insert(*p, at, Param{name, value})
}

func (p Params) asMap() map[string]string {
	values := make(map[string]string, len(p))
	for _, param := range p {
		values[param.Name] = param.Value
	}
	return values
}

// MarshalJSON writes the parameters as an object, its members in order of their names.
func (p Params) MarshalJSON() ([]byte, error) {
	return json.Marshal(p.asMap(), json.Deterministic(true), jsontext.AllowInvalidUTF8(true), jsontext.EscapeForJS(true))
}

// UnmarshalJSON reads an object whose members are text.
func (p *Params) UnmarshalJSON(text []byte) error {
	var values map[string]string
	if err := json.Unmarshal(text, &values, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)); err != nil {
		return err
	}
	*p = nil
	if values != nil {
		*p = make(Params, 0, len(values))
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		*p = append(*p, Param{name, values[name]})
	}
	return nil
}
