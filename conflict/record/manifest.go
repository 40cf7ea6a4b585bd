package record

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Schema is the version of the form in which this package writes records.
const Schema = "1"

// ManifestKind is the kind of the line that a dossier may begin with. No record may have it.
const ManifestKind Kind = "dossier"

// Manifest is what a dossier says of itself in a first line of its own, before its records:
//
//	{"kind":"dossier","schema":"1"}
//
// It may be left out. The kind must be its first member. Where files have been joined, each manifest
// speaks for the records after it.
type Manifest struct {
	// Kind is ManifestKind.
	Kind Kind `json:"kind" privacy:"public"`
	// Schema is the version of the form the records are in; see [Schema].
	Schema string `json:"schema" privacy:"public"`
	// RedactedFrom is the digest of the dossier this one was redacted from; "" where it was not.
	RedactedFrom Digest `json:"redacted_from,omitzero" privacy:"public"`
	// Audience is whom the redacted dossier is for; "" where nothing was redacted.
	Audience Audience `json:"audience,omitzero" privacy:"public"`
}

// IsZero reports whether the dossier says nothing of itself.
func (m Manifest) IsZero() bool { return m == Manifest{} }

// Manifest returns what the dossier says of itself. It is written as the first line unless zero.
func (d *Dossier) Manifest() Manifest { return d.manifest }

// Describe sets what the dossier says of itself. The kind is filled in, and the schema is [Schema]:
// records are upgraded when they are read.
func (d *Dossier) Describe(manifest Manifest) {
	manifest.Kind, manifest.Schema = ManifestKind, Schema
	d.manifest = manifest
}

// Upgrade turns the JSON of one record from one version of the schema into that of another. Record
// returns the text unchanged where nothing has to be done; it must not keep the text.
type Upgrade struct {
	From, To string
	// Record returns the text of a record in the later version; the one it is given must not be changed.
	Record func(text jsontext.Value) (jsontext.Value, error)
}

// Upgrades lets a reader take records of other versions of the schema, by steps that lead to
// [Schema]. Every record a step changes is reported as [UpgradedRecord].
func Upgrades(steps ...Upgrade) ReaderOption {
	return func(r *Reader) { r.upgrades = append(r.upgrades, steps...) }
}

// begin reads a manifest and finds the steps from its schema to ours.
func (r *Reader) begin(raw RawEntry) *Fault {
	var manifest Manifest
	if err := json.Unmarshal(raw.Text, &manifest, strict); err != nil {
		fault := faultOf(err)
		fault.Place, fault.Fatal = raw.Place, true
		return &fault
	}
	steps, reached := r.steps(manifest.Schema)
	if !reached {
		r.unsupported = true
		return &Fault{Code: UnsupportedSchema, Place: raw.Place, Pointer: "/schema", Fatal: true,
			Reason: "records of this version of the schema cannot be read; what follows was not"}
	}
	r.path = steps
	manifest.Schema = Schema
	if r.manifest.IsZero() {
		r.manifest = manifest
	}
	return nil
}

// steps returns the upgrades from a version to ours. No version is gone through twice.
func (r *Reader) steps(version string) ([]Upgrade, bool) {
	var path []Upgrade
	for version != Schema && len(path) <= len(r.upgrades) {
		before := len(path)
		for _, step := range r.upgrades {
			if step.From == version {
				path, version = append(path, step), step.To
				break
			}
		}
		if len(path) == before {
			break
		}
	}
	return path, version == Schema
}

// upgrade takes a record through the steps from its schema to ours.
func (r *Reader) upgrade(raw RawEntry) RawEntry {
	text, changed := jsontext.Value(raw.Text), false
	for _, step := range r.path {
		next, err := step.Record(text)
		if err != nil {
			return RawEntry{Place: raw.Place, Fault: &Fault{Code: UnsupportedSchema, Place: raw.Place, Fatal: true,

				Reason: "the record could not be taken from schema {from} to {to}", Params: map[string]string{"from": step.From, "to": step.To}}}
		}
		changed = changed || string(next) != string(text)
		text = next
	}
	if changed {
		raw.Text = text
		raw.Fault = &Fault{Code: UpgradedRecord, Place: raw.Place,
			Reason: "the record was upgraded to schema {to}", Params: map[string]string{"to": Schema}}
	}
	return raw
}

// take hands on a text, unless it is a manifest, in which case it is only heeded. It reports false
// when reading is to end.
func (r *Reader) take(raw RawEntry, yield func(RawEntry) bool) bool {
	if raw.Text == nil {
		return yield(raw)
	}
	if kind, first := firstKind(raw.Text); first && Kind(kind) == ManifestKind {
		if fault := r.begin(raw); fault != nil && !yield(RawEntry{Fault: fault, Place: raw.Place}) {
			return false
		}
		return !r.unsupported
	}
	if len(r.path) > 0 {
		raw = r.upgrade(raw)
	}
	return yield(raw)
}
