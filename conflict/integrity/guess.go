package integrity

// guess runs a rule before other records can be looked up. What it says counts when it did not ask
// for any.
func (p *pass) guess(rule *Rule) (decided bool) {
	habit := &p.habits[rule.number]
	if !rule.sight.alone() && habit.waits() {
		return false
	}
	decided = p.try(rule)
	habit.note(!decided)
	return decided
}

func (p *pass) try(rule *Rule) (decided bool) {
	p.found.asked.any = false
	rule.run(p.current, &p.timeline)
	asked := !rule.sight.alone() && p.found.asked.any
	if !asked && p.silent() {
		return true
	}
	switch profile := p.profile(rule.Profile); {
	case !profile.applies && !profile.open:
		p.timeline.drop()
	case asked, profile.open:
		p.timeline.drop()
		return false
	default:
		p.keep()
	}
	return true
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
