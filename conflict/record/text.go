package record

import "github.com/armistice-go/armistice/conflict/chronology"

// Text is prose in one language.
type Text struct {
	// Language is a BCP 47 tag ("en", "az-Latn"); "" is not stated.
	Language string `json:"language,omitzero" validate:"omitempty,bcp47_language_tag" privacy:"public"`
	// Value is the text in Unicode normalization form C.
	Value string `json:"value" validate:"required" privacy:"personal"`
}

// Name is one name of a thing, in one language and script, for the time it was in use. Place names
// of several naming systems stand side by side; none is the right one.
type Name struct {
	// Value is the name in Unicode normalization form C.
	Value string `json:"value" validate:"required" privacy:"public"`
	// Language is a BCP 47 tag; "" is not stated.
	Language string `json:"language,omitzero" validate:"omitempty,bcp47_language_tag" privacy:"public"`
	// Script is an ISO 15924 code when the language does not imply it; "" is not stated.
	Script string `json:"script,omitzero" validate:"omitempty,len=4" privacy:"public"`
	// Kind says what sort of name it is; "" is the ordinary one.
	Kind NameKind `json:"kind,omitzero" validate:"known" privacy:"public"`
	// Valid is when the name was in use; unset is not stated.
	Valid chronology.Span `json:"valid,omitzero" privacy:"public"`
	// UsedBy is the party whose usage this is, for names that differ by user.
	UsedBy Ref `json:"used_by,omitzero" ref:"party" privacy:"public"`
}

// NameKind says what sort of name a name is. Source: UCDP Actor NameOrig/NewName, Popolo
// other_names, FollowTheMoney weakAlias.
type NameKind string

// The kinds of names.
const (
	OfficialName    NameKind = "official"
	NativeName      NameKind = "native"
	ShortName       NameKind = "short"
	Acronym         NameKind = "acronym"
	Alias           NameKind = "alias"
	FormerName      NameKind = "former"
	WeakAlias       NameKind = "weak_alias"
	Transliteration NameKind = "transliteration"
	NameUsedBy      NameKind = "name_used_by"
)

var nameKinds = NewVocabulary("name-kind", Closed,
	Term{Code: string(OfficialName), Title: "official", Definition: "The name the thing gives itself in formal use."},
	Term{Code: string(NativeName), Title: "native", Definition: "The name in the thing's own language.", Crosswalk: []Crossing{{"ucdp", "NameOrigFull"}}},
	Term{Code: string(ShortName), Title: "short", Definition: "A shortened form."},
	Term{Code: string(Acronym), Title: "acronym", Definition: "Initials used as a name."},
	Term{Code: string(Alias), Title: "alias", Definition: "Another name in use."},
	Term{Code: string(FormerName), Title: "former", Definition: "A name no longer in use.", Crosswalk: []Crossing{{"followthemoney", "previousName"}}},
	Term{Code: string(WeakAlias), Title: "weak alias", Definition: "A name too common to match records by.", Source: "FollowTheMoney weakAlias"},
	Term{Code: string(Transliteration), Title: "transliteration", Definition: "The same name written in another script."},
	Term{Code: string(NameUsedBy), Title: "name used by", Definition: "A name only some parties use."},
)

// Vocabulary returns the kinds of names.
func (NameKind) Vocabulary() *Vocabulary { return nameKinds }

// Known reports whether the kind is unset or listed.
func (k NameKind) Known() bool { return nameKinds.Known(string(k)) }
