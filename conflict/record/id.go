package record

import (
	"errors"
	"strings"
)

// Kind names a type of record: "party", "transfer". Lower-case letters, digits and hyphens.
type Kind string

// ID identifies a record within a dossier: its kind, a slash, and a local name, as in
// "transfer/2021-12-19". The zero value is unset.
type ID string

// MaxIDLength is the most bytes an id may have, inclusive.
const MaxIDLength = 200

// Errors that say why an id is not well formed. They never carry the id.
var (
	ErrIDEmpty     = errors.New("the id is empty")
	ErrIDTooLong   = errors.New("the id is longer than 200 bytes")
	ErrIDNoKind    = errors.New("the id has no kind before a slash")
	ErrIDCharacter = errors.New("the id has a character other than a-z, 0-9, '-', '_', '.', '~' or '/'")
	ErrIDNoName    = errors.New("the id has no local name after the slash")
)

// Kind returns the part before the first slash, or "" when there is none.
func (id ID) Kind() Kind {
	kind, _, found := strings.Cut(string(id), "/")
	if !found {
		return ""
	}
	return Kind(kind)
}

// HasKind reports whether the id is of a kind.
func (id ID) HasKind(kind Kind) bool {
	return len(id) > len(kind) && id[len(kind)] == '/' && string(id[:len(kind)]) == string(kind)
}

// Local returns the part after the first slash.
func (id ID) Local() string {
	_, local, _ := strings.Cut(string(id), "/")
	return local
}

// IsZero reports whether the id is unset.
func (id ID) IsZero() bool { return id == "" }

// Validate returns nil for a well-formed id and one of the ErrID errors otherwise.
func (id ID) Validate() error {
	switch {
	case id == "":
		return ErrIDEmpty
	case len(id) > MaxIDLength:
		return ErrIDTooLong
	}
	slash := strings.IndexByte(string(id), '/')
	if slash <= 0 {
		return ErrIDNoKind
	}
	if slash == len(id)-1 {
		return ErrIDNoName
	}
	if !idCharacters(string(id)) {
		return ErrIDCharacter
	}
	return nil
}

// Ref refers to another record by its id. A reference that begins with "external:" names something
// outside the dossier on purpose and is never reported as dangling. The zero value is unset.
type Ref string

const externalPrefix = "external:"

// External declares a reference to something that is not in the dossier, such as
// External("ucdp-actor/130").
func External(name string) Ref { return Ref(externalPrefix + name) }

// IsExternal reports whether the reference is declared to lead outside the dossier.
func (r Ref) IsExternal() bool {
	const last = len(externalPrefix) - 1
	return len(r) > last && r[last] == ':' && r[:last+1] == externalPrefix // no id has a colon
}

// IsZero reports whether the reference is unset.
func (r Ref) IsZero() bool { return r == "" }

// ID returns the id referred to, or "" when the reference is unset or external.
func (r Ref) ID() ID {
	if r.IsExternal() {
		return ""
	}
	return ID(r)
}

// Kind returns the kind referred to, or "" when the reference is unset or external.
func (r Ref) Kind() Kind { return r.ID().Kind() }

// Ref returns a reference to the record of this id.
func (id ID) Ref() Ref { return Ref(id) }
