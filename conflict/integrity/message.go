package integrity

import (
	"bytes"
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

// template is a message compiled: the parts it is joined from.
type template []part

// part is text that stands as it is and the parameter after it, "" at the end of a message.
type part struct {
	text      string
	parameter string
	// plural is set where the parameter is a number that chooses a form: what golang.org/x/text/message
	// knows the forms by.
	plural message.Reference
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

// set compiles one message.
func (m *messages) set(tag language.Tag, code Code, text string) error {
	var compiled template
	end := 0
	for _, at := range placeholder.FindAllStringSubmatchIndex(text, -1) {
		next := part{text: text[end:at[0]], parameter: text[at[2]:at[3]]}
		if end = at[1]; at[4] >= 0 {
			forms := text[at[0]:at[1]]
			if err := m.setPlural(tag, forms, text[at[4]:at[5]], text[at[6]:at[7]]); err != nil {
				return err
			}
			next.plural = forms
		}
		compiled = append(compiled, next)
	}
	compiled = append(compiled, part{text: text[end:]})
	for _, one := range compiled {
		if strings.ContainsAny(one.text, "{}") {
			return fmt.Errorf("a brace is not part of a placeholder")
		}
	}
	m.templates[tag][code] = compiled
	return nil
}

// setPlural makes a number and the form of a word that follows it a message of the catalogue.
func (m *messages) setPlural(tag language.Tag, key, one, other string) error {
	asText := strings.NewReplacer("%", "%%")
	forms := plural.Selectf(1, "%d", plural.One, asText.Replace(one), plural.Other, asText.Replace(other))
	return m.catalogue.Set(tag, key, catalog.Var("form", forms), catalog.String("%[1]d ${form}"))
}

// speaker fills messages in one language, and in English where it has none. It is for one goroutine.
type speaker struct {
	own, fallback    map[Code]template
	printer, english *message.Printer
	text             bytes.Buffer
}

func (m *messages) speaker(tag language.Tag) *speaker {
	return &speaker{
		own: m.templates[tag], fallback: m.templates[language.English],
		printer: message.NewPrinter(tag, message.Catalog(m.catalogue)),
		english: message.NewPrinter(language.English, message.Catalog(m.catalogue)),
	}
}

// fill returns the message of a code with its parameters, and where it ends: more text follows.
func (s *speaker) fill(code Code, params Params, more []byte) (end int, text string) {
	s.text.Reset()
	s.write(code, params)
	end = s.text.Len()
	s.text.Write(more)
	return end, s.text.String()
}

func (s *speaker) write(code Code, params Params) {
	compiled, translated := s.own[code]
	printer := s.printer
	if !translated {
		compiled, printer = s.fallback[code], s.english
	}
	for _, part := range compiled {
		s.text.WriteString(part.text)
		if part.parameter != "" {
			s.writeParameter(part, params, printer)
		}
	}
}

func (s *speaker) writeParameter(part part, params Params, printer *message.Printer) {
	value := params.Get(part.parameter)
	switch {
	case part.plural != nil:
		number, _ := strconv.ParseInt(value, 10, 64)
		printer.Fprintf(&s.text, part.plural, number)
	case part.parameter == "reason":
		s.writeReason(value, params)
	default:
		s.text.WriteString(value)
	}
}

// writeReason says why something could not be read, in English where nobody has put it into words.
func (s *speaker) writeReason(reason string, params Params) {
	if _, worded := s.fallback[Code(reason)]; worded {
		s.write(Code(reason), params)
		return
	}
	s.text.WriteString(record.Fault{Reason: reason, Params: params.asMap()}.Text())
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
