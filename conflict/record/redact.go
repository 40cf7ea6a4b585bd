package record

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// DefaultCohort is the least number of people a redacted dossier counts unless told otherwise.
const DefaultCohort = 5

// MinimumKey is the least length of the key of pseudonyms, in bytes.
const MinimumKey = 16

// Errors of redaction.
var (
	ErrAudience = errors.New("the audience of a redaction must be one of the vocabulary")
	ErrKey      = errors.New("pseudonyms need a key of at least 16 bytes")
)

// Redaction says for whom a dossier is redacted and how. The zero value redacts for nobody.
type Redaction struct {
	// Audience is whom the result is for; see [Audience.MaySee].
	Audience Audience
	// Key makes the pseudonyms of people. It is needed when records of people are kept, for any
	// audience but ToSelf. With the same key and domain a person has the same pseudonym.
	Key []byte
	// Domain keeps the pseudonyms of one export from those of another made with the same key.
	Domain string
	// Cohort is the least number of people that is counted for the public and partners: smaller
	// counts are removed. 0 is [DefaultCohort], 1 removes none.
	Cohort int
}

// Removal is what a redaction took out of records of one kind, without any id.
type Removal struct {
	Kind   Kind
	Path   string // as in Field; "" for whole records
	Reason RemovalReason
	Times  int
}

// RemovalReason says why something was removed.
type RemovalReason string

// The reasons of removals.
const (
	TooSensitive RemovalReason = "sensitivity"   // graded above what the audience may see
	FreeText     RemovalReason = "free_text"     // prose, which may say anything
	SmallCohort  RemovalReason = "small_cohort"  // fewer people than the redaction's cohort
	Complement   RemovalReason = "complementary" // would give a removed count away, by subtraction
	LedToRemoved RemovalReason = "reference"     // leads to a record that was removed
)

// Redact returns a new dossier with what the audience may see. Values are removed, never masked;
// the dossier itself is left as it is. A record is left out as a whole when it is graded above the
// audience, or when its kind has no field of its own the audience may see. The removals are counted
// by kind, field and reason.
//
// Small counts are protected within one list: where a single element is removed the next smallest
// goes with it. They are not protected across records, since which records add up to which is
// knowledge of their kinds: a removed group can be the difference between a cohort and its other
// transfers, or between a total and its other legs, and a total that was published once cannot be taken
// back. Before such sums are published with small groups removed, grade the records that hold the sums
// above the audience, or raise the cohort until no remainder is below it.
//
// What lies outside records is not known here: that a person was named in the published source of a
// citation, or that a hand-over has not happened yet and a public field gives it away.
func (d *Dossier) Redact(how Redaction) (*Dossier, []Removal, error) {
	if how.Audience == "" || !how.Audience.Known() {
		return nil, nil, ErrAudience
	}
	digest, err := d.Digest()
	if err != nil {
		return nil, nil, err
	}
	if how.Cohort == 0 {
		how.Cohort = DefaultCohort
	}
	r := &redactor{Redaction: how, dossier: d, limit: how.Audience.MaySee(), removed: map[Removal]int{}}
	redacted := NewDossier(d.kinds)
	for _, held := range d.order {
		if held == nil {
			continue
		}
		if r.leftOut(held) {
			r.note(held.definition.kind, "", TooSensitive)
			continue
		}
		if r.pseudonymous(held.definition) && len(how.Key) < MinimumKey {
			return nil, nil, ErrKey
		}
		if err := redacted.add(r.record(held), Place{}); err != nil {
			return nil, nil, err
		}
	}
	redacted.Describe(Manifest{RedactedFrom: digest, Audience: how.Audience})
	return redacted, r.removals(), nil
}

// redactor is one redaction under way.
type redactor struct {
	Redaction
	dossier *Dossier
	limit   Sensitivity
	removed map[Removal]int
	kind    Kind // of the record at hand
}

func (r *redactor) note(kind Kind, path string, reason RemovalReason) {
	r.removed[Removal{Kind: kind, Path: path, Reason: reason}]++
}

func (r *redactor) removals() []Removal {
	var all []Removal
	for removal, times := range r.removed {
		removal.Times = times
		all = append(all, removal)
	}
	slices.SortFunc(all, func(a, b Removal) int {
		return strings.Compare(string(a.Kind)+" "+a.Path+" "+string(a.Reason), string(b.Kind)+" "+b.Path+" "+string(b.Reason))
	})
	return all
}

func (r *redactor) self() bool { return r.Audience == ToSelf }

func (r *redactor) leftOut(held *entry) bool {
	declared := held.record.Head().Sensitivity
	return declared != "" && declared.Exceeds(r.limit) || held.definition.Floor().Exceeds(r.limit)
}

// pseudonymous tells kinds whose ids are replaced: those about single people.
func (r *redactor) pseudonymous(definition *Definition) bool {
	return !r.self() && (definition.people || definition.Floor().Exceeds(Public))
}

// Floor returns the least sensitivity of any field of the kind's own, the header aside. A kind all of
// whose fields are above public is about single people: its names and ids are no more public.
func (d Definition) Floor() Sensitivity {
	least := Sensitivity("")
	for _, field := range d.shape.fields {
		if len(field.index) > 1 { // of the header
			continue
		}
		if least == "" || least.Exceeds(field.sensitivity) {
			least = field.sensitivity
		}
	}
	if least == "" {
		return Public
	}
	return least
}

func (r *redactor) record(held *entry) Record {
	copied := held.definition.clone(held.record)
	r.kind = held.definition.kind
	head := copied.Head()
	if !r.self() {
		r.claims(held.definition, head)
		if len(head.Unknown) > 0 {
			head.Unknown = nil
			r.note(r.kind, "/*", TooSensitive)
		}
		if len(head.Extensions) > 0 {
			head.Extensions = nil
			r.note(r.kind, "/extensions", TooSensitive)
		}
	}
	r.object(held.definition.shape, reflect.ValueOf(copied).Elem(), Public, "")
	if r.pseudonymous(held.definition) {
		head.ID = r.pseudonym(head.ID)
	}
	return copied
}

// claims drops the claims about fields the audience may not see, those whose values name people, and
// those about elements of lists, whose indexes may change. What is left goes through the fields'
// own grades. Citations that support an element support its list.
func (r *redactor) claims(definition *Definition, head *Header) {
	head.Claims = slices.DeleteFunc(head.Claims, func(claim Claim) bool {
		field, found := definition.FieldAt(claim.Path)
		hidden := !found || strings.Contains(field.Path, "*") || field.Sensitivity.Exceeds(r.limit) || !field.Leaf || r.freeText(field.Type, field.Sensitivity) ||
			field.Type == countType || r.namesPeople(claim.Value)
		if hidden {
			r.note(r.kind, "/claims/*", TooSensitive)
		}
		return hidden
	})
	for i := range head.Citations {
		for j, path := range head.Citations[i].Paths {
			head.Citations[i].Paths[j] = definition.list(path)
		}
	}
}

// list returns the pointer as far as the first element of a list or map.
func (d Definition) list(pointer Pointer) Pointer {
	at, short := d.shape, Pointer("")
	for _, token := range pointer.Tokens() {
		next := at.step(token)
		if next == nil || next == at.element {
			break
		}
		at, short = next, short.Child(token)
	}
	return short
}

func (r *redactor) namesPeople(value jsontext.Value) bool {
	for _, definition := range r.dossier.kinds.inOrder {
		if r.pseudonymous(definition) && bytes.Contains(value, []byte(definition.kind+"/")) {
			return true
		}
	}
	return false
}

// pseudonym replaces the local part of an id by a keyed digest of the whole.
func (r *redactor) pseudonym(id ID) ID {
	sum := hmac.New(sha256.New, r.Key)
	for _, part := range []string{"armistice pseudonym 1", r.Domain, string(id)} {
		sum.Write([]byte(decimal(len(part)) + ":" + part))
	}
	return ID(id.Kind()) + "/" + ID(hex.EncodeToString(sum.Sum(nil)[:16]))
}
