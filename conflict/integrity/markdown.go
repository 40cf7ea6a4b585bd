package integrity

import (
	"fmt"
	"io"
	"strings"
)

// WriteMarkdown writes the catalogue as the page RULES.md: every rule with its severity, reason,
// boundary, sources and examples.
func (c *Catalogue) WriteMarkdown(to io.Writer) error {
	page := &strings.Builder{}
	fmt.Fprintf(page, "# Rules\n\nThis page is written from the rules themselves; a test fails when it is out of step.\n"+
		"It lists %d rules. The good and the bad example of each are executed by that test: the good one\n"+
		"gives no error and no warning, the bad one its rule's code and no other error or warning. A record\n"+
		"of an example that has no `citations` member is read as if it cited a source.\n", c.Len())
	kind := ""
	for _, rule := range c.rules {
		if rule.Code.Kind() != kind {
			kind = rule.Code.Kind()
			fmt.Fprintf(page, "\n## %s\n", kind)
		}
		rule.writeMarkdown(page)
	}
	_, err := io.WriteString(to, page.String())
	return err
}

func (r Rule) writeMarkdown(page *strings.Builder) {
	fmt.Fprintf(page, "\n### `%s`\n\n**%s** %s\n\n%s\n", r.Code, r.Severity, r.Title, r.Doc)
	if r.Boundary != "" {
		fmt.Fprintf(page, "\nBoundary: %s.\n", strings.TrimSuffix(r.Boundary, "."))
	}
	if r.Profile != "" {
		fmt.Fprintf(page, "\nProfile: `%s`.\n", r.Profile)
	}
	for _, source := range r.Origins() {
		if source.URL != "" {
			fmt.Fprintf(page, "\nSource: [%s](%s)\n", source.Title, source.URL)
		} else {
			fmt.Fprintf(page, "\nSource: %s\n", source.Title)
		}
	}
	fmt.Fprintf(page, "\nSince %s.\n", r.Since)
	if r.operational {
		return
	}
	fmt.Fprintf(page, "\nGood:\n\n```json\n%s```\n\nBad:\n\n```json\n%s```\n", shown(r.Good), shown(r.Bad))
}

// shown makes an example printable: bytes that are not text are escaped, long blanks cut.
func shown(example string) string {
	var text strings.Builder
	for line := range strings.Lines(strings.ToValidUTF8(example, `\xff`)) {
		line = strings.ReplaceAll(line, "\uFEFF", `\ufeff`)
		if len(line) > exampleLine {
			line = "(" + fmt.Sprint(len(line)-len(strings.TrimLeft(line, " "))) + " spaces)" + strings.TrimLeft(line, " ")
		}
		text.WriteString(line)
	}
	if !strings.HasSuffix(text.String(), "\n") {
		text.WriteString("\n")
	}
	return text.String()
}
