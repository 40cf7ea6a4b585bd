package integrity

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// translation is the messages of one language, by code, and the reasons of faults by the English one.
type translation struct {
	language language.Tag
	messages map[Code]string
	reasons  map[string]string
}

// placeholder is "{name}" or "{name, one, other}" in a message.
var placeholder = regexp.MustCompile(`\{([a-z_]+)(?:,\s*([^,}]*),\s*([^,}]*))?\}`)

// template is a message compiled for golang.org/x/text/message: a format per language under one
// key, and the order in which the format takes the parameters.
type template struct {
	key        string
	parameters []string
	numbers    []bool // which parameters choose a plural form and are passed as numbers
}

// messages holds the templates of all rules in all languages.
type messages struct {
	catalogue *catalog.Builder
	templates map[language.Tag]map[Code]template
	matcher   language.Matcher
	tags      []language.Tag
}

func newMessages(rules *Catalogue, translations []translation) (*messages, error) {
	m := &messages{catalogue: catalog.NewBuilder(catalog.Fallback(language.English)), templates: map[language.Tag]map[Code]template{}}
	english := map[Code]string{}
	for rule := range rules.All() {
		english[rule.Code] = rule.Message
	}
	for _, t := range append([]translation{{language: language.English, messages: english}}, translations...) {
		if m.templates[t.language] == nil {
			m.templates[t.language] = map[Code]template{}
			m.tags = append(m.tags, t.language)
		}
		for code, text := range t.messages {
			if _, known := rules.Rule(code); !known {
				return nil, fmt.Errorf("a message in %s is for the unknown rule %q", t.language, code)
			}
			if err := m.set(t.language, code, text); err != nil {
				return nil, fmt.Errorf("rule %q, message in %s: %w", code, t.language, err)
			}
		}
		for reason, text := range t.reasons {
			if err := m.setReason(t.language, reason, text); err != nil {
				return nil, fmt.Errorf("reason %q in %s: %w", reason, t.language, err)
			}
		}
	}
	m.matcher = language.NewMatcher(m.tags)
	return m, nil
}

// setReason makes a reason, in English and in one more language, a message under itself.
func (m *messages) setReason(tag language.Tag, reason, text string) error {
	for _, text := range []string{reason, text} {
		if strings.Contains(text, "{reason") {
			return errors.New("a reason cannot hold another")
		}
	}
	return errors.Join(m.set(language.English, Code(reason), reason), m.set(tag, Code(reason), text))
}

// set compiles one message. Every plural placeholder becomes a catalogue variable, every plain one
// a %s, in the order they stand.
func (m *messages) set(tag language.Tag, code Code, text string) error {
	compiled := template{key: string(code)}
	var variables []catalog.Message
	format := placeholder.ReplaceAllStringFunc(strings.ReplaceAll(text, "%", "%%"), func(match string) string {
		parts := placeholder.FindStringSubmatch(match)
		compiled.parameters = append(compiled.parameters, parts[1])
		compiled.numbers = append(compiled.numbers, parts[2] != "")
		position := len(compiled.parameters)
		if parts[2] == "" {
			return fmt.Sprintf("%%[%d]s", position)
		}
		variable := fmt.Sprintf("plural%d", position)
		variables = append(variables, catalog.Var(variable, plural.Selectf(position, "%d", plural.One, parts[2], plural.Other, parts[3])))
		return fmt.Sprintf("%%[%d]d ${%s}", position, variable)
	})
	if strings.ContainsAny(placeholder.ReplaceAllString(text, ""), "{}") {
		return fmt.Errorf("a brace is not part of a placeholder")
	}
	m.templates[tag][code] = compiled
	return m.catalogue.Set(tag, compiled.key, append(variables, catalog.String(format))...)
}

// speaker fills messages in one language, and in English where it has none.
type speaker struct {
	messages         *messages
	own              map[Code]template
	printer, english *message.Printer
}

func (m *messages) speaker(tag language.Tag) *speaker {
	return &speaker{
		messages: m, own: m.templates[tag],
		printer: message.NewPrinter(tag, message.Catalog(m.catalogue)),
		english: message.NewPrinter(language.English, message.Catalog(m.catalogue)),
	}
}

// fill returns the message of a code with its parameters.
func (s *speaker) fill(code Code, params map[string]string) string {
	compiled, translated := s.own[code]
	printer := s.printer
	if !translated {
		compiled, printer = s.messages.templates[language.English][code], s.english
	}
	arguments := make([]any, len(compiled.parameters))
	for i, name := range compiled.parameters {
		arguments[i] = params[name]
		if name == "reason" {
			arguments[i] = s.reason(params)
		}
		if compiled.numbers[i] {
			number, _ := strconv.ParseInt(params[name], 10, 64)
			arguments[i] = number
		}
	}
	return printer.Sprintf(message.Key(compiled.key, compiled.key), arguments...)
}

// reason returns why something could not be read, as it is where nobody has put it into words.
func (s *speaker) reason(params map[string]string) string {
	reason := params["reason"]
	if _, worded := s.messages.templates[language.English][Code(reason)]; worded {
		return s.fill(Code(reason), params)
	}
	return record.Fault{Reason: reason, Params: params}.Text()
}

// match returns the best language there are messages in.
func (m *messages) match(tag language.Tag) language.Tag {
	_, i, confidence := m.matcher.Match(tag)
	if confidence == language.No {
		return language.English
	}
	return m.tags[i]
}

// MissingMessages returns the codes of the checker's rules that have no message of their own in a
// language and fall back to English, in order. A region without messages stands for its language.
func (c *Checker) MissingMessages(tag language.Tag) []Code {
	own := c.messages.match(tag)
	base, _ := tag.Base()
	if matched, _ := own.Base(); matched != base {
		own = tag
	}
	var missing []Code
	for rule := range c.catalogue.All() {
		if _, translated := c.messages.templates[own][rule.Code]; !translated {
			missing = append(missing, rule.Code)
		}
	}
	return missing
}
