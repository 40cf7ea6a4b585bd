package integrity

import (
	"reflect"
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// pass runs rules in one goroutine. What they find in the record at hand is in found.
type pass struct {
	*run
	archive  archive
	timeline Timeline
	current  record.Record // nil while rules about the whole dossier run
	answers  []answer      // for the record at hand
	habits   []habit       // by the number of the rule; only while records are still read
	waiting  []*Rule       // the rules to run on the record at hand that had to wait
	found    outcome
}

func (r *run) newPass() *pass {
	p := &pass{run: r, archive: r.archive}
	if shared, parted := r.archive.(interface{ part() archive }); parted {
		p.archive = shared.part()
	}
	p.timeline.checker, p.timeline.archive = r.checker, p.archive
	if r.tracking || r.provisional {
		p.timeline.asked = &p.found.asked
		p.found.asked.light = r.provisional
	}
	switch archive := p.archive.(type) {
	case *early:
		archive.asked = &p.found.asked
		p.timeline.room = &draftRoom{again: true}
	case *view:
		p.timeline.room = &draftRoom{again: true}
	}
	if r.provisional {
		p.habits = slices.Clone(r.habits)
	}
	return p
}

// open points the pass at a record and returns what applies to it, which is nil where its kind is not
// defined.
func (p *pass) open(rec record.Record, place record.Place) (set *ruleset, rules []*Rule) {
	set = p.checker.byType[reflect.TypeOf(rec)]
	if set == nil || isNil(rec) {
		p.kernel("record/undefined-kind", "", place, "")
		return nil, nil
	}
	p.turn(asPointer(rec), place)
	if id := p.timeline.id; !p.admitted && id != "" && id.Validate() != nil {
		p.timeline.id = "" // what is no id may be a name
		p.kernel(Code(record.MalformedID), "", place, "/id")
	}
	return set, p.rulesOf(set)
}

// turn points the pass at a record.
func (p *pass) turn(rec record.Record, place record.Place) {
	p.current, p.answers = rec, p.answers[:0]
	head := rec.(interface{ Head() *record.Header }).Head()
	p.timeline.turn(head.ID, head, place)
}

// rulesOf returns those of a set that apply to the record at hand.
func (p *pass) rulesOf(set *ruleset) []*Rule {
	if len(p.timeline.head.Claims) == 0 {
		return set.claimless
	}
	return set.rules
}

// begin points the pass at a record, does the kernel's own checks and returns the rules that apply.
func (p *pass) begin(rec record.Record, place record.Place) []*Rule {
	set, rules := p.open(rec, place)
	if set != nil {
		p.checkShape(set.definition, p.current)
		p.checkFields(set.definition, p.current)
	}
	return rules
}

// apply runs rules one after the other on the record at hand.
func (p *pass) apply(rules []*Rule) {
	p.timeline.restart()
	for next := 0; next < len(rules); {
		next = p.applyFrom(rules, next)
	}
	p.found.open = p.timeline.open
}

// applyFrom runs rules until one panics, which becomes a finding, and returns the place of the next
// one to run. To recover once a record costs less than once a rule.
func (p *pass) applyFrom(rules []*Rule, from int) (next int) {
	defer func() {
		if recover() != nil {
			if !p.panicked(rules[next]) {
				p.found.deferred, p.found.always = append(p.found.deferred, next), true
			}
			next++
		}
	}()
	for next = from; next < len(rules); next++ {
		if !p.decides(rules[next]) {
			p.found.deferred = append(p.found.deferred, next)
		}
	}
	return next
}

// decides runs a rule. It reports false when the rule must wait for other records.
func (p *pass) decides(rule *Rule) bool {
	p.timeline.rule = rule
	if p.provisional && !rule.sight.alone() {
		return p.guess(rule)
	}
	rule.run(p.current, &p.timeline)
	return p.silent() || p.settle(rule)
}

// settle takes what the rule just run has said where it applies. It reports false when that cannot be
// told yet.
//
// Whether a profile applies to a record is asked after the rule has found something, since most find
// nothing and to ask may mean to look up a whole conflict.
func (p *pass) settle(rule *Rule) (decided bool) {
	profile := p.profile(rule.Profile)
	if profile.applies && !profile.open {
		p.keep()
	} else {
		p.timeline.drop()
	}
	p.found.always = p.found.always || profile.open
	return !profile.open
}

// silent reports whether the rule just run has said nothing.
func (p *pass) silent() bool {
	return len(p.timeline.findings) == 0 && p.timeline.declared == 0
}

// panicked drops what a panicking rule had reported and says that it panicked. A rule that may have
// panicked for want of other records is tried again once they are there; then it reports false.
func (p *pass) panicked(rule *Rule) (decided bool) {
	p.timeline.drop()
	if p.provisional && p.found.asked.any {
		return false
	}
	p.kernel("integrity/rule-panicked", p.timeline.id, p.timeline.place, "").With("rule", string(rule.Code))
	return true
}

// keep takes what the rule just run has reported and declared into the outcome.
func (p *pass) keep() {
	p.found.drafts = append(p.found.drafts, p.timeline.findings...)
	p.found.declared += p.timeline.declared
	for i := range p.timeline.broken {
		p.found.drafts = append(p.found.drafts, p.broken(&p.timeline.broken[i]))
	}
	p.timeline.keep()
}

// answer is whether a profile applies to a record. It is open where that depends on records that
// are not there yet.
type answer struct {
	profile       string
	applies, open bool
}

// profile asks once a record whether a profile applies to it.
func (p *pass) profile(name string) answer {
	if name == "" || p.checker.setup.profiles[name] {
		return answer{applies: true}
	}
	for _, given := range p.answers {
		if given.profile == name {
			return given
		}
	}
	before := p.found.asked.any
	p.found.asked.any = false
	defer func() { p.found.asked.any = before || p.found.asked.any }() // also where it panics
	applies, known := p.checker.setup.applicable[name]
	given := answer{profile: name, applies: known && p.current != nil && applies(p.current, &p.timeline.Context)}
	given.open = p.provisional && p.found.asked.any
	p.answers = append(p.answers, given)
	return given
}

// kernel begins a finding of one of the kernel's own rules.
func (p *pass) kernel(code Code, id record.ID, place record.Place, at record.Pointer) *Draft {
	reporter := Reporter{checker: p.checker, rule: p.checker.kernelCode[code], id: id, place: place}
	draft := reporter.Report(at)
	p.found.drafts = append(p.found.drafts, draft)
	return draft
}
