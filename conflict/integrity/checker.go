package integrity

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/language"
)

// Checker holds records to the rules of its domains. It never changes and may be used from several
// goroutines at once. Make one with [NewChecker].
type Checker struct {
	kinds      *record.Kinds
	catalogue  *Catalogue
	messages   *messages
	shape      *shape
	setup      *Setup
	byType     map[reflect.Type]*ruleset // of structs and of pointers to them
	byKind     map[record.Kind]*ruleset
	sets       []*ruleset // by their numbers
	whole      []*Rule
	shared     ruleset // rules for records of every type
	numbered   []*Rule // in the order of their codes
	language   language.Tag
	kernelCode map[Code]*Rule
}

// ruleset is the rules that apply to records of one kind.
type ruleset struct {
	definition record.Definition
	number     int     // of the kind, from 0
	rules      []*Rule // by what they see
	claimless  []*Rule // of these, all but the last, which are about claims
}

// NewChecker builds a checker from domains and options. Kinds or rules that are there twice, a rule
// that lacks something, and an option that names an unknown code or profile are errors.
func NewChecker(options ...Option) (*Checker, error) {
	setup, err := newSetup(options)
	if err != nil {
		return nil, err
	}
	kinds, err := record.NewKinds(setup.definitions...)
	if err != nil {
		return nil, err
	}
	catalogue, err := newCatalogue(setup.rules)
	if err != nil {
		return nil, err
	}
	if err := setup.check(catalogue); err != nil {
		return nil, err
	}
	translated, err := newMessages(catalogue, setup.messages)
	if err != nil {
		return nil, err
	}
	tags, err := newShape()
	if err != nil {
		return nil, err
	}
	checker := &Checker{
		kinds: kinds, catalogue: catalogue, messages: translated, setup: setup,
		shape: tags, language: translated.match(setup.language),
		kernelCode: map[Code]*Rule{},
	}
	checker.numberRules()
	if err := checker.sortRules(); err != nil {
		return nil, err
	}
	return checker, nil
}

// check refuses options that name what does not exist, since an option without effect is the worst
// outcome.
func (s *Setup) check(catalogue *Catalogue) error {
	var failed []error
	profiles := map[string]bool{}
	for rule := range catalogue.All() {
		profiles[rule.Profile] = true
	}
	for code := range s.ignored {
		if _, known := catalogue.Rule(code); !known {
			failed = append(failed, fmt.Errorf("option Ignore: no rule has the code %q", code))
		}
	}
	for code := range s.levels {
		if _, known := catalogue.Rule(code); !known {
			failed = append(failed, fmt.Errorf("option Level: no rule has the code %q", code))
		}
	}
	for name := range s.profiles {
		if _, applicable := s.applicable[name]; !profiles[name] && !applicable {
			failed = append(failed, fmt.Errorf("option Profile: no rule belongs to the profile %q", name))
		}
	}
	return errors.Join(failed...)
}

// numberRules numbers the rules in the order of their codes.
func (c *Checker) numberRules() {
	for i := range c.catalogue.rules {
		c.numbered = append(c.numbered, &c.catalogue.rules[i])
	}
	slices.SortFunc(c.numbered, func(a, b *Rule) int { return cmp.Compare(a.Code, b.Code) })
	for i, rule := range c.numbered {
		rule.number, rule.params = uint32(i), strings.Count(rule.Message, "{")
	}
}

func (c *Checker) sortRules() error {
	kinds := c.kinds.All()
	c.byType, c.byKind, c.sets = map[reflect.Type]*ruleset{}, map[record.Kind]*ruleset{}, make([]*ruleset, len(kinds))
	for number, definition := range kinds {
		set := &ruleset{definition: definition, number: number}
		c.byType[definition.Type()], c.byType[reflect.PointerTo(definition.Type())] = set, set
		c.byKind[definition.Kind()], c.sets[number] = set, set
	}
	for i := range c.catalogue.rules {
		rule := &c.catalogue.rules[i]
		if rule.reading || rule.sight == seesNothing {
			c.kernelCode[rule.Code] = rule
			continue
		}
		mayApply := c.mayApply(rule)
		if rule.sight == seesWhole {
			if mayApply {
				c.whole = append(c.whole, rule)
			}
			continue
		}
		set := &c.shared
		if rule.typ != nil {
			known := false
			if set, known = c.byType[rule.typ]; !known {
				return fmt.Errorf("rule %q is about %s, which is no kind of record here", rule.Code, rule.typ)
			}
		}
		if mayApply {
			set.rules = append(set.rules, rule)
		}
	}
	for _, set := range c.sets {
		set.sort(&c.shared)
	}
	return nil
}

// mayApply reports whether the rule belongs to no profile, or to one that is turned on or asked for
// record by record.
func (c *Checker) mayApply(rule *Rule) bool {
	_, asked := c.setup.applicable[rule.Profile]
	return rule.Profile == "" || c.setup.profiles[rule.Profile] || asked && rule.sight != seesWhole
}

// sort takes in the shared rules and puts all in the order they run.
func (s *ruleset) sort(shared *ruleset) {
	s.rules = slices.Concat(shared.rules, s.rules)
	slices.SortStableFunc(s.rules, func(a, b *Rule) int { return cmp.Compare(a.sight, b.sight) })
	s.claimless = s.rules
	if first := slices.IndexFunc(s.rules, func(rule *Rule) bool { return rule.sight == seesClaims }); first >= 0 {
		s.claimless = s.rules[:first]
	}
}

// Kinds returns the kinds of records the checker knows, to read dossiers with.
func (c *Checker) Kinds() *record.Kinds { return c.kinds }

// Catalogue returns the rules.
func (c *Checker) Catalogue() *Catalogue { return c.catalogue }

// NewDossier returns an empty dossier for the checker's kinds of records.
func (c *Checker) NewDossier() *record.Dossier { return record.NewDossier(c.kinds) }

func (c *Checker) now() chronology.Date { return c.setup.now() }

func (c *Checker) severity(rule *Rule) Severity {
	if level, changed := c.setup.levels[rule.Code]; changed {
		return level
	}
	return rule.Severity
}

// Check holds a dossier to all rules.
func (c *Checker) Check(dossier *record.Dossier) *Report {
	began := time.Now()
	run := newRun(c, inMemory{dossier})
	run.faults(dossier.Faults())
	run.records(slices.Collect(dossier.All()))
	run.wholes()
	run.solve()
	return run.report(began)
}

// CheckRecord holds one record to the rules, as if it stood alone in a dossier: references to other
// records are not reported as dangling.
func (c *Checker) CheckRecord(rec record.Record) *Report {
	began := time.Now()
	run := newRun(c, emptyArchive{})
	run.alone = true
	run.records([]record.Record{rec})
	run.solve()
	return run.report(began)
}
