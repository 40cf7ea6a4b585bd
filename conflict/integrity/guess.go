package integrity

// guess runs a rule before all other records are there. What it says counts at once when it could ask
// for all it wanted, and else as long as the answers it had stay what they were.
func (p *pass) guess(rule *Rule) (decided bool) {
	habit := &p.habits[rule.number]
	if habit.waits() {
		p.found.always = true
		return false
	}
	beyond := p.found.asked.beyond
	p.found.asked.any = false
	rule.run(p.current, &p.timeline)
	if p.silent() && !p.found.asked.any { // as nearly all are
		habit.waited = 0
		return true
	}
	return p.weigh(rule, habit, beyond)
}

// weigh takes what the rule just run has said or asked. It is told whether one before it had asked what
// no question can say.
func (p *pass) weigh(rule *Rule, habit *habit, beyond bool) (decided bool) {
	always := p.found.always
	p.found.always = false
	defer func() { p.found.always = p.found.always || always }() // also where a profile panics
	if p.found.asked.any {
		p.assume(rule)
	} else {
		decided = p.settle(rule)
	}
	habit.note(p.found.always || p.found.asked.beyond && !beyond)
	return decided
}

// assume takes what the rule just run has said by answers that may change. One that has declared
// something must run again.
func (p *pass) assume(rule *Rule) {
	if p.silent() {
		return
	}
	profile := p.profile(rule.Profile)
	switch {
	case profile.open || profile.applies && p.timeline.declared > 0:
		p.found.always = true
	case profile.applies:
		p.found.perhaps = append(p.found.perhaps, p.timeline.findings...)
	}
	p.timeline.drop()
}

// habit counts how often in a row a rule had to wait for other records. One that always has is no
// longer tried on every record, which would be work for nothing.
type habit struct{ waited, passedOver uint8 }

const (
	oftenEnough = 8
	triedAgain  = 64 // records after which the rule is tried again
)

// waits reports whether the rule is put off untried.
func (h *habit) waits() bool {
	if h.waited < oftenEnough {
		return false
	}
	h.passedOver = (h.passedOver + 1) % triedAgain
	return h.passedOver > 0
}

func (h *habit) note(waited bool) {
	if !waited {
		h.waited = 0
	} else if h.waited < oftenEnough {
		h.waited++
	}
}
