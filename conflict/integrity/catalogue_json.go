package integrity

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// listed is a rule as it stands in the JSON form of a catalogue.
type listed struct {
	Code     Code           `json:"code"`
	Severity Severity       `json:"severity"`
	Title    string         `json:"title"`
	Doc      string         `json:"doc"`
	Message  string         `json:"message"`
	Boundary string         `json:"boundary,omitzero"`
	Profile  string         `json:"profile,omitzero"`
	Sources  []listedSource `json:"sources"`
	Since    string         `json:"since"`
	Good     string         `json:"good,omitzero"`
	Bad      string         `json:"bad,omitzero"`
}

type listedSource struct {
	Title string `json:"title"`
	URL   string `json:"url,omitzero"`
}

// MarshalJSON writes the catalogue as an array of rules in order of their codes: code, severity,
// title, doc, message, boundary, profile, sources, since, and the good and bad example as JSON Lines
// text. Bytes of an example that are not UTF-8 are escaped as in [Catalogue.WriteMarkdown].
func (c *Catalogue) MarshalJSON() ([]byte, error) {
	rules := make([]listed, 0, c.Len())
	for _, rule := range c.rules {
		one := listed{
			Code: rule.Code, Severity: rule.Severity, Title: rule.Title, Doc: rule.Doc, Message: rule.Message,
			Boundary: rule.Boundary, Profile: rule.Profile, Since: rule.Since,
		}
		if !rule.operational {
			one.Good, one.Bad = shown(rule.Good), shown(rule.Bad)
		}
		for _, source := range rule.Origins() {
			one.Sources = append(one.Sources, listedSource(source))
		}
		rules = append(rules, one)
	}
	return json.Marshal(rules, jsontext.WithIndent("  "))
}
