package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func checker(t *testing.T) *integrity.Checker {
	t.Helper()
	made, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain,
		integrity.Now(chronology.MustParse("2026-01-01")))
	require.NoError(t, err)
	return made
}

func TestThePageIsInStepWithTheRules(t *testing.T) {
	kept, err := os.ReadFile("../../RULES.md")
	require.NoError(t, err)
	var page bytes.Buffer
	require.NoError(t, write(&page, false))
	if !bytes.Equal(kept, page.Bytes()) {
		t.Fatal("RULES.md is out of step; run: go run ./examples/rules > RULES.md")
	}
}

func TestTheExamplesOfAllRulesHoldTogether(t *testing.T) {
	require.NoError(t, checker(t).VerifyExamples())
}

func TestAllRulesSpeakFrench(t *testing.T) {
	assert.Empty(t, checker(t).MissingMessages(language.French))
}

func TestTheCatalogueForPrograms(t *testing.T) {
	var text bytes.Buffer
	require.NoError(t, write(&text, true))
	var rules []struct{ Code, Title, Good, Bad string }
	require.NoError(t, json.Unmarshal(text.Bytes(), &rules))
	assert.Len(t, rules, checker(t).Catalogue().Len())
}
