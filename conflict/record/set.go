package record

import "github.com/go-json-experiment/json/jsontext"

// Value returns what the field at the pointer holds, as the Go value of the field. The error is
// ErrLeadsNowhere or that of a record of no kind.
func (k *Kinds) Value(rec Record, at Pointer) (any, error) {
	kept, definition, err := k.own(rec)
	if err != nil {
		return nil, err
	}
	field, err := definition.claimedField(kept, Claim{Path: at})
	if err != nil {
		return nil, err
	}
	return field.Interface(), nil
}

// Set returns a copy of the record in which the field at the pointer holds a value, given in the
// field's own JSON form. The record itself is left as it is. The error is ErrLeadsNowhere,
// ErrDoesNotFit or that of a record of no kind.
func (k *Kinds) Set(rec Record, at Pointer, value jsontext.Value) (Record, error) {
	kept, definition, err := k.own(rec)
	if err != nil {
		return nil, err
	}
	copied := definition.clone(kept)
	if err := definition.put(copied, Claim{Path: at, Value: value}); err != nil {
		return nil, err
	}
	return copied, nil
}
