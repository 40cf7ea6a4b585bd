package integrity

// guess runs a rule before all other records can be looked up. What it says counts when it did not
// ask for one that could not.
func (p *pass) guess(rule *Rule) (decided bool) {
	habit := &p.habits[rule.number]
	if habit.waits() {
		return false
	}
	p.found.asked.any = false
	rule.run(p.current, &p.timeline)
	if p.found.asked.any {
		p.timeline.drop()
		profile := p.profile(rule.Profile)
		decided = !profile.applies && !profile.open
	} else {
		decided = p.silent() || p.settle(rule)
	}
	habit.note(!decided)
	return decided
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
