package record_test

import (
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/require"
)

// Thing is a record with one field of each sort.
type Thing struct {
	record.Header
	Day   chronology.Date         `json:"day,omitzero" privacy:"public"`
	Days  chronology.Span         `json:"days,omitzero" privacy:"public"`
	Total record.Count            `json:"total,omitzero" privacy:"public"`
	Owner record.Ref              `json:"owner,omitzero" ref:"*" privacy:"public"`
	Parts []Part                  `json:"parts,omitzero" privacy:"public"`
	Tags  map[string]record.Count `json:"tags,omitzero" privacy:"public"`
	Plan  string                  `json:"plan,omitzero" privacy:"operational"`
	Extra *Part                   `json:"extra,omitzero" privacy:"protected"`
}

// Part is what a Thing has several of.
type Part struct {
	Name  string       `json:"name,omitzero" privacy:"public"`
	Count record.Count `json:"count,omitzero" privacy:"public"`
	Of    []record.Ref `json:"of,omitzero" ref:"soul|thing" privacy:"public"`
}

// Soul is a record about one person.
type Soul struct {
	record.Header
	Born chronology.Date `json:"born,omitzero" privacy:"personal"`
	Ill  string          `json:"ill,omitzero" privacy:"secret"`
}

func things(t testing.TB) *record.Kinds {
	t.Helper()
	kinds, err := record.NewKinds(record.Define[Thing]("thing", "thing"), record.Define[Soul]("soul", "soul"))
	require.NoError(t, err)
	return kinds
}

// published is every kind of the library.
func published(t testing.TB) *record.Kinds {
	t.Helper()
	definitions := append(append(conflict.Definitions(), agreement.Definitions()...), humanitarian.Definitions()...)
	kinds, err := record.NewKinds(definitions...)
	require.NoError(t, err)
	return kinds
}
