package record

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json"
)

// Errors of claims. They never carry the claimed value.
var (
	ErrLeadsNowhere = errors.New("the claim's path leads to no field that a claim can speak of")
	ErrDoesNotFit   = errors.New("the claimed value is not one its field can hold")
	ErrNoClaim      = errors.New("the record has no claim of this index")
)

// unclaimed are the members of the header that no claim can speak of: what the record is, and what
// claims themselves are.
var unclaimed = []string{"kind", "id", "claims", "extensions"}

// Claimed returns the value the claim gives its field, as the field would hold it, and the field's
// own value in the record. The error is ErrLeadsNowhere or ErrDoesNotFit.
func (d Definition) Claimed(rec Record, claim Claim) (claimed, stated any, err error) {
	field, err := d.claimedField(rec, claim)
	if err != nil {
		return nil, nil, err
	}
	value, err := fit(claim, field.Type())
	if err != nil {
		return nil, field.Interface(), err
	}
	return value.Interface(), field.Interface(), nil
}

func fit(claim Claim, typ reflect.Type) (reflect.Value, error) {
	value := reflect.New(typ)
	if len(claim.Value) == 0 || json.Unmarshal(claim.Value, value.Interface(), strict) != nil {
		return reflect.Value{}, ErrDoesNotFit
	}
	return value.Elem(), nil
}

// claimedField returns the field of the record that the claim speaks of.
func (d Definition) claimedField(rec Record, claim Claim) (reflect.Value, error) {
	tokens := claim.Path.Tokens()
	if !claim.Path.Valid() || len(tokens) == 0 || slices.Contains(unclaimed, tokens[0]) {
		return reflect.Value{}, ErrLeadsNowhere
	}
	field, found := d.shape.reach(reflect.ValueOf(rec).Elem(), tokens)
	if !found {
		return reflect.Value{}, ErrLeadsNowhere
	}
	return field, nil
}

// reach follows a pointer's tokens into a value. Elements of maps have no place of their own and
// are not reached.
func (n *node) reach(value reflect.Value, tokens []string) (reflect.Value, bool) {
	for _, token := range tokens {
		next := n.step(token)
		if next == nil || value.Kind() == reflect.Map {
			return value, false
		}
		if value.Kind() == reflect.Pointer {
			if value.IsNil() {
				return value, false
			}
			value = value.Elem()
		}
		if n.element == nil {
			value = value.FieldByIndex(next.index)
		} else {
			i, err := strconv.Atoi(token)
			if err != nil || i >= value.Len() {
				return value, false
			}
			value = value.Index(i)
		}
		n = next
	}
	return value, true
}

// Adopt returns a copy of the record in which the claim of this index, counted from 0, is the
// preferred one of its field and stands in it. Other claims of the field that were preferred become
// normal. The record itself is left as it is.
func (k *Kinds) Adopt(rec Record, index int) (Record, error) {
	kept, definition, err := k.own(rec)
	if err != nil {
		return nil, err
	}
	copied := definition.clone(kept)
	claims := copied.Head().Claims
	if index < 0 || index >= len(claims) {
		return nil, ErrNoClaim
	}
	if err := definition.put(copied, claims[index]); err != nil {
		return nil, err
	}
	for i := range claims {
		if claims[i].Path == claims[index].Path && claims[i].Rank == Preferred {
			claims[i].Rank = ""
		}
	}
	claims[index].Rank = Preferred
	return copied, nil
}

// put writes the claimed value into its field, in place.
func (d Definition) put(rec headed, claim Claim) error {
	field, err := d.claimedField(rec, claim)
	if err != nil {
		return err
	}
	value, err := fit(claim, field.Type())
	if err != nil {
		return err
	}
	field.Set(value)
	return nil
}

// Selection chooses claims of the records of a dossier.
type Selection func(id ID, claim Claim) bool

// FromSource selects the claims read in one source.
func FromSource(source Ref) Selection {
	return func(_ ID, claim Claim) bool { return claim.Source == source }
}

// AssertedBy selects the claims of one party or person in office.
func AssertedBy(by Ref) Selection {
	return func(_ ID, claim Claim) bool { return claim.By == by }
}

// Under returns a dossier in which the selected claims stand in their fields, so that it can be
// checked as if they were what happened. Where several selected claims speak of one field, the
// preferred stands, then the normal, and of equals the last. Records that no claim changes are
// shared with the dossier, which is left as it is.
//
// The error joins what could not be put into a field, by record and path; the dossier holds all
// that could.
func (d *Dossier) Under(selected Selection) (*Dossier, error) {
	changed := NewDossier(d.kinds)
	changed.faults, changed.manifest = slices.Clone(d.faults), d.manifest
	var failed []error
	for _, held := range d.order {
		if held == nil {
			continue
		}
		rec, err := held.under(selected)
		failed = append(failed, err, changed.add(rec, held.place))
	}
	return changed, errors.Join(failed...)
}

func (e *entry) under(selected Selection) (Record, error) {
	chosen := slices.DeleteFunc(slices.Clone(e.record.Head().Claims), func(claim Claim) bool {
		return !selected(e.record.RecordID(), claim)
	})
	if len(chosen) == 0 {
		return e.record, nil
	}
	slices.SortStableFunc(chosen, func(a, b Claim) int { return cmp.Compare(a.Rank.weight(), b.Rank.weight()) })
	copied := e.definition.clone(e.record)
	var failed []error
	for _, claim := range chosen {
		if err := e.definition.put(copied, claim); err != nil {
			failed = append(failed, fmt.Errorf("%s %s: %w", copied.RecordID(), claim.Path, err))
		}
	}
	return copied, errors.Join(failed...)
}

func (r Rank) weight() int {
	switch r {
	case Preferred:
		return 1
	case Deprecated:
		return -1
	}
	return 0
}
