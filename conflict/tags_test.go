package conflict_test

import (
	"reflect"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
)

func TestEveryFieldDeclaresItsSensitivity(t *testing.T) {
	for _, definition := range conflict.Definitions() {
		for _, field := range definition.Fields() {
			assert.Truef(t, field.Sensitivity != "" && field.Sensitivity.Known(), "%s %s has no sensitivity", definition.Kind(), field.Path)
			if field.Type == reflect.TypeFor[record.Ref]() {
				assert.NotEmptyf(t, field.Kinds, "%s %s does not say where it may lead", definition.Kind(), field.Path)
			}
		}
	}
}
