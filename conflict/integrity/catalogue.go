package integrity

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
)

// Catalogue is the set of rules of a checker, ordered by code. It cannot change once made.
type Catalogue struct {
	rules  []Rule
	byCode map[Code]int
}

func newCatalogue(rules []Rule) (*Catalogue, error) {
	catalogue := &Catalogue{rules: slices.Clone(rules), byCode: map[Code]int{}}
	slices.SortStableFunc(catalogue.rules, func(a, b Rule) int { return cmp.Compare(a.Code, b.Code) })
	var failed []error
	for i, rule := range catalogue.rules {
		failed = append(failed, rule.Validate())
		if _, taken := catalogue.byCode[rule.Code]; taken {
			failed = append(failed, fmt.Errorf("rule %q is there twice", rule.Code))
		}
		catalogue.byCode[rule.Code] = i
	}
	return catalogue, errors.Join(failed...)
}

// Rule returns the rule of a code.
func (c *Catalogue) Rule(code Code) (Rule, bool) {
	i, listed := c.byCode[code]
	if !listed {
		return Rule{}, false
	}
	return c.rules[i], true
}

// Len returns the number of rules.
func (c *Catalogue) Len() int { return len(c.rules) }

// All iterates over the rules in order of their codes.
func (c *Catalogue) All() iter.Seq[Rule] { return slices.Values(c.rules) }
