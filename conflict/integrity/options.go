package integrity

import (
	"errors"
	"fmt"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/language"
)

// Option configures a [Checker]. The domains of this module (conflict.Domain, agreement.Domain,
// humanitarian.Domain) are options too.
type Option func(*Setup)

// Setup collects what a checker is made of. Domains, ours and yours, fill it with three calls:
// Kinds, Rules and Messages. A domain whose types read their own JSON adds Reasons.
type Setup struct {
	definitions []record.Definition
	rules       []Rule
	profiles    map[string]bool
	applicable  map[string]Applicability
	ignored     map[Code]string
	levels      map[Code]Severity
	baseline    map[string]string // reason by fingerprint
	messages    []translation
	language    language.Tag
	now         func() chronology.Date
	budget      time.Duration
	failed      []error
}

// Applicability tells whether a profile applies to a record. Through the context it may look at
// other records, such as the conflict that says which law applies.
type Applicability func(rec record.Record, context *Context) bool

// Kinds adds kinds of records.
func (s *Setup) Kinds(definitions ...record.Definition) {
	s.definitions = append(s.definitions, definitions...)
}

// Rules adds rules.
func (s *Setup) Rules(rules ...Rule) { s.rules = append(s.rules, rules...) }

// Messages adds the messages of rules in one more language, by code.
func (s *Setup) Messages(language language.Tag, messages map[Code]string) {
	s.messages = append(s.messages, translation{language: language, messages: messages})
}

// Reasons adds what the reasons of faults of reading are in one more language, by the English reason.
// Placeholders are those of the English one.
func (s *Setup) Reasons(language language.Tag, reasons map[string]string) {
	s.messages = append(s.messages, translation{language: language, reasons: reasons})
}

// Profile makes a profile apply by itself to the records for which the function says so. A profile
// that no domain makes applicable is on only when the [Profile] option names it.
func (s *Setup) Profile(name string, applies Applicability) {
	if _, known := s.applicable[name]; known {
		s.failed = append(s.failed, fmt.Errorf("profile %q is made applicable twice", name))
	}
	s.applicable[name] = applies
}

// Ignore sets the findings of a rule aside. They stay in [Report.Ignored] with the reason, which
// must be given.
func Ignore(code Code, reason string) Option {
	return func(s *Setup) {
		if reason == "" {
			s.failed = append(s.failed, fmt.Errorf("rule %q cannot be ignored without a reason", code))
		}
		s.ignored[code] = reason
	}
}

// Level gives the findings of a rule another severity.
func Level(code Code, severity Severity) Option {
	return func(s *Setup) { s.levels[code] = severity }
}

// Profile turns rules of a profile on for all records.
func Profile(name string) Option {
	return func(s *Setup) { s.profiles[name] = true }
}

// Now fixes the day of the check, for the rules that ask whether something is due or in the
// future. Without it the checker asks the clock, in UTC, at each check.
func Now(day chronology.Date) Option {
	return func(s *Setup) { s.now = func() chronology.Date { return day } }
}

// Language chooses the language of messages; English stands in for what is not translated.
func Language(tag language.Tag) Option {
	return func(s *Setup) { s.language = tag }
}

// RuleBudget bounds the time one rule may take over one record, 2 seconds unless set. A rule that
// takes longer is abandoned and reported as integrity/rule-too-slow.
func RuleBudget(budget time.Duration) Option {
	return func(s *Setup) { s.budget = budget }
}

// Baseline sets aside the findings whose fingerprints were accepted earlier. They stay in
// [Report.Ignored].
func Baseline(fingerprints ...string) Option {
	return func(s *Setup) {
		for _, fingerprint := range fingerprints {
			s.baseline[fingerprint] = "accepted in the baseline"
		}
	}
}

func today() chronology.Date {
	year, month, day := time.Now().UTC().Date()
	now, err := chronology.OnDay(year, month, day)
	if err != nil {
		return chronology.Date{}
	}
	return now
}

func newSetup(options []Option) (*Setup, error) {
	setup := &Setup{
		profiles: map[string]bool{}, applicable: map[string]Applicability{}, ignored: map[Code]string{},
		levels: map[Code]Severity{}, baseline: map[string]string{},
		language: language.English, now: today, budget: 2 * time.Second,
	}
	setup.Rules(kernelRules()...)
	setup.Messages(language.French, kernelFrench())
	setup.Reasons(language.French, frenchReasons())
	for _, option := range options {
		if option != nil {
			option(setup)
		}
	}
	return setup, errors.Join(setup.failed...)
}
