package conflict_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/record/recordtest"
)

func TestVocabulariesListEveryConstant(t *testing.T) { recordtest.Vocabularies(t) }
