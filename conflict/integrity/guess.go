package integrity

// guess runs a rule before all other records are there. What it says counts when it could ask for all
// it wanted. That it says nothing counts as long as the answers stay what they were. Else it must run
// again.
func (p *pass) guess(rule *Rule) (decided bool) {
	habit := &p.habits[rule.number]
	if habit.waits() {
		p.found.always = true
		return false
	}
	p.found.asked.any = false
	rule.run(p.current, &p.timeline)
	switch open := p.found.asked.any; {
	case p.silent():
		decided = !open
		habit.note(open && p.found.asked.beyond)
		return decided
	case open:
		p.timeline.drop()
		profile := p.profile(rule.Profile)
		decided = !profile.applies && !profile.open
		p.found.always = p.found.always || !decided
	default:
		decided = p.settle(rule)
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
