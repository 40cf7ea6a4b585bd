package record

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
)

// Definition ties a kind to the Go type of its records. Make one with [Define].
type Definition struct {
	kind  Kind
	title string
	shape *node
	gate  *Gate
	err   error
	// people says that the records are about single people or small groups of them.
	people bool
	// firstNode is the number of the first node of the shape among those of a set of kinds, from one on.
	firstNode int
}

// Define returns the definition of a kind whose records are of the struct type T, which embeds
// [Header]. The title is a short English name in the singular.
func Define[T any](kind Kind, title string) Definition {
	definition := Definition{kind: kind, title: title}
	definition.shape, definition.err = compile(reflect.TypeFor[T]())
	if definition.err == nil {
		definition.gate = NewGate(reflect.TypeFor[T]())
		definition.shape.hang(definition.gate)
		makeRoom[T](definition.shape)
	}
	if _, isRecord := any(new(T)).(headed); !isRecord {
		definition.err = fmt.Errorf("record kind %q: the type does not embed record.Header", kind)
	}
	return definition
}

// IsAboutPeople reports whether the records of the kind are about single people.
func (d Definition) IsAboutPeople() bool { return d.people }

// AboutPeople returns the definition of a kind whose records are about single people, even where
// some of their fields are public: who holds them, which event it was. The names, external ids and
// notes of the header, which are public or personal in other records, are at least personal in these,
// and ids are replaced by pseudonyms like those of kinds with no public field; see [Dossier.Redact].
func (d Definition) AboutPeople() Definition {
	d.people = true
	if d.err != nil {
		return d
	}
	shape := *d.shape
	shape.fields = slices.Clone(shape.fields)
	for i, field := range shape.fields {
		identifies := field.name == "names" || field.name == "external_ids"
		if len(field.index) > 1 && (identifies || field.name == "notes") {
			graded := *field
			graded.sensitivity, graded.identifies = greater(field.sensitivity, Personal), identifies
			shape.fields[i] = &graded
		}
	}
	shape.signpost()
	d.shape = &shape
	return d
}

// Kind returns the defined kind.
func (d Definition) Kind() Kind { return d.kind }

// Title returns the short English name of the kind.
func (d Definition) Title() string { return d.title }

// Type returns the struct type of the kind's records.
func (d Definition) Type() reflect.Type { return d.shape.typ }

// New returns a pointer to a new zero record of the kind.
func (d Definition) New() Record { return reflect.New(d.shape.typ).Interface().(Record) }

// Kinds is a set of definitions. It cannot change once made.
type Kinds struct {
	inOrder []*Definition
	byKind  index[string]
	byType  index[typeWord] // of structs and, each behind its own, of pointers to them
}

// ErrUnknownKind says that no definition exists for a record's kind or type.
var ErrUnknownKind = errors.New("the kind of the record is not defined")

// NewKinds makes a set of definitions. Two definitions of one kind or of one type, a kind that is
// not well formed and a type that cannot be a record are errors.
func NewKinds(definitions ...Definition) (*Kinds, error) {
	kinds, nextNode := &Kinds{}, 1
	var names []string
	var types []typeWord
	for _, definition := range definitions {
		if definition.err != nil {
			return nil, definition.err
		}
		if err := ID(definition.kind + "/x").Validate(); err != nil {
			return nil, fmt.Errorf("record kind %q: %w", definition.kind, err)
		}
		if definition.kind == ManifestKind {
			return nil, fmt.Errorf("record kind %q is that of a dossier's first line", definition.kind)
		}
		if slices.Contains(names, string(definition.kind)) {
			return nil, fmt.Errorf("record kind %q is defined twice", definition.kind)
		}
		if slices.Contains(types, wordOf(definition.Type())) {
			return nil, fmt.Errorf("record kind %q: its type belongs to another kind", definition.kind)
		}
		definition.firstNode, nextNode = nextNode, nextNode+definition.shape.nodes
		kinds.inOrder, names = append(kinds.inOrder, &definition), append(names, string(definition.kind))
		types = append(types, wordOf(definition.Type()), wordOf(reflect.PointerTo(definition.Type())))
	}
	kinds.byKind, kinds.byType = newIndex(names, hashOfText), newIndex(types, hashOfType)
	return kinds, nil
}

// Definition returns the definition of a kind.
func (k *Kinds) Definition(kind Kind) (Definition, bool) {
	if definition, defined := k.find(kind); defined {
		return *definition, true
	}
	return Definition{}, false
}

// find returns the definition of a kind.
func (k *Kinds) find(kind Kind) (*Definition, bool) {
	at, defined := k.byKind.find(string(kind), hashOfText(string(kind)))
	if !defined {
		return nil, false
	}
	return k.inOrder[at], true
}

// of returns the definition of a record's type.
func (k *Kinds) of(rec Record) (*Definition, bool) {
	typ := typeOf(rec)
	at, defined := k.byType.find(typ, hashOfType(typ))
	if !defined {
		return nil, false
	}
	return k.inOrder[at/2], true
}

// Of returns the definition of a record's type, given as value or pointer.
func (k *Kinds) Of(rec Record) (Definition, bool) {
	if definition, defined := k.of(rec); defined {
		return *definition, true
	}
	return Definition{}, false
}

// All returns the definitions in the order given.
func (k *Kinds) All() []Definition {
	all := make([]Definition, 0, len(k.inOrder))
	for _, definition := range k.inOrder {
		all = append(all, *definition)
	}
	return all
}

// Names returns the kinds in alphabetical order.
func (k *Kinds) Names() []Kind {
	var names []Kind
	for _, definition := range k.inOrder {
		names = append(names, definition.kind)
	}
	slices.Sort(names)
	return names
}

// own returns the record as a pointer the set may keep: the same pointer, or a copy of a value.
func (k *Kinds) own(rec Record) (headed, *Definition, error) {
	definition, defined := k.of(rec)
	if !defined {
		return nil, nil, ErrUnknownKind
	}
	value := reflect.ValueOf(rec)
	if value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return nil, nil, errors.New("the record is nil")
		}
		return rec.(headed), definition, nil
	}
	kept := reflect.New(definition.Type())
	kept.Elem().Set(value)
	return kept.Interface().(headed), definition, nil
}

// copied returns a copy of the record that shares its lists.
func (d Definition) copied(rec Record) headed {
	kept := reflect.New(d.Type())
	kept.Elem().Set(reflect.ValueOf(rec).Elem())
	return kept.Interface().(headed)
}
