package record

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/go-json-experiment/json/jsontext"
)

// Header is what every record has. Embed it, without a tag, as the first field of a record type.
type Header struct {
	// Kind is the record's kind; it may be left out in Go, the dossier sets it from the id's type.
	Kind Kind `json:"kind,omitzero" privacy:"public"`
	// ID identifies the record within its dossier.
	ID ID `json:"id" validate:"required" privacy:"public"`
	// Names are the record's names, the first being the one to show.
	Names []Name `json:"names,omitzero" validate:"dive" privacy:"public"`
	// ExternalIDs are the record's ids in other systems.
	ExternalIDs []ExternalID `json:"external_ids,omitzero" validate:"dive" privacy:"public"`
	// Citations say where the record's facts come from.
	Citations []Citation `json:"citations,omitzero" validate:"dive" privacy:"public"`
	// Claims hold what sources say of single fields, beside the preferred value in the field itself.
	Claims []Claim `json:"claims,omitzero" validate:"dive" privacy:"personal"`
	// Sensitivity is the least sensitivity of any field of this record; "" leaves it to the fields.
	Sensitivity Sensitivity `json:"sensitivity,omitzero" validate:"known" privacy:"public"`
	// Notes are remarks of the record's editors.
	Notes []Text `json:"notes,omitzero" validate:"dive" privacy:"personal"`
	// Extensions are members of other programs under namespaced keys ("org.example/field"),
	// kept byte for byte.
	Extensions map[string]jsontext.Value `json:"extensions,omitzero" privacy:"protected"`
	// Unknown are members this version does not know, kept by a lenient reader.
	Unknown jsontext.Value `json:",embed" privacy:"protected"`
}

// RecordID returns the record's id; it makes every type that embeds Header a [Record].
func (h Header) RecordID() ID { return h.ID }

// Head returns the header itself, to be read or changed in place.
func (h *Header) Head() *Header { return h }

// Title returns the first name, or the local part of the id when there is none.
func (h *Header) Title() string {
	if len(h.Names) > 0 {
		return h.Names[0].Value
	}
	return h.ID.Local()
}

// NameIn returns the first name in the language, or Title when there is none.
func (h *Header) NameIn(language string) string {
	for _, name := range h.Names {
		if name.Language == language {
			return name.Value
		}
	}
	return h.Title()
}

// ExternalID is the record's id in another system, with the release it was read from: identifiers
// have changed their meaning between releases (UCDP at 17.1; ACLED revises and deletes).
type ExternalID struct {
	// System names the other system: "ucdp_actor", "ucdp_conflict", "pax_agreement", "gw", "iso3166_1_alpha3", "wikidata".
	System string `json:"system" validate:"required" privacy:"public"`
	// Value is the id there, as text.
	Value string `json:"value" validate:"required" privacy:"public"`
	// Release is the version of the dataset; "" is not stated.
	Release string `json:"release,omitzero" privacy:"public"`
}

// Citation says which source a fact comes from, and keeps five clocks apart that are often taken
// for one date. Source: PFIF 1.4 (source_date, entry_date), Berkeley Protocol (collection log).
type Citation struct {
	// Source is the source record.
	Source Ref `json:"source" validate:"required" ref:"source" privacy:"public"`
	// Locator says where in the source: "paragraph 3, sentence 1".
	Locator string `json:"locator,omitzero" privacy:"public"`
	// Paths are the fields this citation supports; none means the whole record.
	Paths []Pointer `json:"paths,omitzero" privacy:"public"`
	// Occurred is when the source says the fact happened.
	Occurred chronology.Date `json:"occurred,omitzero" privacy:"public"`
	// Reported is when the fact was told to the source or announced.
	Reported chronology.Date `json:"reported,omitzero" privacy:"public"`
	// Published is when the source appeared.
	Published chronology.Date `json:"published,omitzero" privacy:"public"`
	// Retrieved is when the source was read.
	Retrieved chronology.Date `json:"retrieved,omitzero" privacy:"public"`
	// Entered is when the fact was entered into the record.
	Entered chronology.Date `json:"entered,omitzero" privacy:"public"`
}

// Claim is what one source says of one field. The field itself holds the preferred value; claims
// never overwrite each other.
type Claim struct {
	// Path is the field the claim speaks of.
	Path Pointer `json:"path" validate:"required" privacy:"public"`
	// Value is the claimed value in the field's own JSON form.
	Value jsontext.Value `json:"value" validate:"required" privacy:"personal"`
	// By is who asserts it: a party, a person in office or a statement.
	By Ref `json:"by,omitzero" ref:"*" privacy:"public"`
	// Source is where the claim was read.
	Source Ref `json:"source,omitzero" ref:"source" privacy:"public"`
	// Statement is the statement the claim is attributed to by its source.
	Statement Ref `json:"statement,omitzero" ref:"statement" privacy:"public"`
	// Date is when the claim was made.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Reliability is how far the editors trust it. Source: HURIDOCS micro-thesaurus 42.
	Reliability Reliability `json:"reliability,omitzero" validate:"known" privacy:"public"`
	// Rank orders claims for one field; "" is normal. Source: Wikibase statement ranks.
	Rank Rank `json:"rank,omitzero" validate:"known" privacy:"public"`
	// Reason says why the claim was preferred or deprecated.
	Reason string `json:"reason,omitzero" privacy:"personal"`
}

// Record is anything that can stand in a dossier: a struct that embeds [Header].
type Record interface {
	// RecordID returns the record's id.
	RecordID() ID
}

// headed is the pointer form of a record, through which the package reaches the header.
type headed interface {
	Record
	Head() *Header
}
