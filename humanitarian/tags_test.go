package humanitarian_test

import (
	"reflect"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryFieldDeclaresItsSensitivity(t *testing.T) {
	for _, definition := range humanitarian.Definitions() {
		for _, field := range definition.Fields() {
			assert.Truef(t, field.Sensitivity != "" && field.Sensitivity.Known(), "%s %s has no sensitivity", definition.Kind(), field.Path)
			if field.Type == reflect.TypeFor[record.Ref]() {
				assert.NotEmptyf(t, field.Kinds, "%s %s does not say where it may lead", definition.Kind(), field.Path)
			}
		}
	}
}

// Who a person is, and whether and where somebody is held, is never public by itself.
func TestPeopleHeldAreProtected(t *testing.T) {
	for _, definition := range humanitarian.Definitions() {
		if definition.Kind() != "person" {
			continue
		}
		for _, field := range definition.Fields() {
			if field.Leaf && field.Sensitivity == record.Public {
				assert.Contains(t, headerOrClaim, record.Pointer(field.Path).Tokens()[0], "%s is public", field.Path)
			}
		}
	}
}

// headerOrClaim are the members of a person's record that may hold public fields: the head, and
// what others assert of the category.
var headerOrClaim = []string{"kind", "id", "names", "external_ids", "citations", "claims", "sensitivity", "notes", "categories"}

// A prisoner of war is bound to give no more than name, rank, date of birth and number: no field of
// a record about a person is asked for by its shape (Third Geneva Convention, article 17).
func TestNothingAboutAPersonIsRequired(t *testing.T) {
	kinds, err := record.NewKinds(humanitarian.Definitions()...)
	require.NoError(t, err)
	dossier := record.NewDossier(kinds)
	require.NoError(t, dossier.Add(humanitarian.Person{Header: record.Header{ID: "person/p1"}}, humanitarian.MissingPerson{Header: record.Header{ID: "missing-person/m1"}}))
	for _, finding := range checker(t).Check(dossier).Findings {
		assert.NotContains(t, []integrity.Code{"record/required", "record/shape"}, finding.Code, "%s %s", finding.Record, finding.Pointer)
	}
}
