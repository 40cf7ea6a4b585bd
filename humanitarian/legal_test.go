package humanitarian_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// article is the title of a source that names an article, a paragraph of an annex or a customary rule.
var article = regexp.MustCompile(`(article|articles|paragraph|rule) [0-9]`)

// Every legal rule names the article and where its text is, and where it rests on a treaty that not
// every state is bound by, a Convention of 1949 or a customary rule that binds all.
func TestLegalRulesNameTheirLaw(t *testing.T) {
	legal := 0
	for _, rule := range humanitarian.Rules() {
		universal, treaty, articles := false, false, 0
		for _, source := range rule.Sources {
			ofLaw := strings.Contains(source.Title, "Convention") || strings.Contains(source.Title, "Protocol") || strings.Contains(source.Title, "customary")
			if !ofLaw {
				continue
			}
			articles++
			assert.Regexp(t, article, source.Title, rule.Code)
			assert.Regexp(t, `^https://(ihl-databases\.icrc\.org/en/(ihl-treaties/[a-z0-9-]+(/article-[0-9]+)?|customary-ihl/v1/rule[0-9]+)|www\.ohchr\.org/en/instruments-mechanisms/.+)$`, source.URL, rule.Code)
			universal = universal || strings.Contains(source.Title, "Geneva Convention (1949)") || strings.Contains(source.Title, "customary")
			treaty = treaty || strings.Contains(source.Title, "Additional Protocol") || strings.Contains(source.Title, "Amended Protocol")
		}
		if rule.Profile == "" {
			continue
		}
		legal++
		assert.Positive(t, articles, rule.Code)
		assert.True(t, universal, "%s rests on a treaty not all states are bound by, with nothing in its place", rule.Code)
		assert.NotContains(t, strings.ToLower(rule.Title+rule.Doc+rule.Message), "violat", rule.Code)
	}
	assert.Greater(t, legal, 15)
}

// Where the record says that giving the information might be detrimental, nobody is asked why it was
// not given; that it was given to others than the Agency is pointed out.
func TestDetrimentalInformation(t *testing.T) {
	checker := checker(t, integrity.Profile("iac"))
	quiet := map[integrity.Code]string{
		"custody/not-notified": `"id":"custody/p1",`, "custody/event-not-notified": `"id":"custody/p1",`,
		"custody/retained-not-notified": `"id":"custody/p1",`, "transfer/not-notified": `"id":"transfer/x",`,
	}
	for _, rule := range humanitarian.Rules() {
		member, asked := quiet[rule.Code]
		if !asked {
			continue
		}
		require.True(t, checked(t, checker, rule.Bad).Has(rule.Code))
		marked := strings.Replace(rule.Bad, member, member+`"detrimental":true,`, 1)
		require.NotEqual(t, rule.Bad, marked)
		report := checked(t, checker, marked)
		assert.False(t, report.Has(rule.Code), rule.Code)
		delete(quiet, rule.Code)
	}
	assert.Empty(t, quiet)
}
