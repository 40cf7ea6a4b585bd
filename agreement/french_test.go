package agreement

import (
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every rule has a French message with the same parameters as the English one.
func TestFrenchMessages(t *testing.T) {
	placeholders := regexp.MustCompile(`\{([a-z_]+)`)
	parameters := func(message string) []string {
		var names []string
		for _, match := range placeholders.FindAllStringSubmatch(message, -1) {
			names = append(names, match[1])
		}
		slices.Sort(names)
		return slices.Compact(names)
	}
	messages := french()
	for _, rule := range Rules() {
		message, translated := messages[rule.Code]
		if assert.True(t, translated, "no French message for %s", rule.Code) {
			assert.Equal(t, parameters(rule.Message), parameters(message), "parameters of %s", rule.Code)
		}
	}
	assert.Len(t, messages, len(Rules()), "a French message belongs to no rule")
}
