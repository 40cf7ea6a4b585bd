package main

import (
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A hull is between which days a point lies, as far as is known without
// solving anything.
type hull struct {
	first, last date.Date
	low, high   bool // whether first and last count
}

func (h *hull) narrow(claimed chronology.Date) {
	if earliest := claimed.Earliest(); earliest.Kind == chronology.BoundKnown {
		h.first, h.low = earliest.Day, true
	}
	if latest := claimed.Latest(); latest.Kind == chronology.BoundKnown {
		h.last, h.high = latest.Day, true
	}
}

// after and before fill an end that is not known yet, so that each is filled
// once and spreading ends.
func (h *hull) after(known bool, day date.Date) bool {
	if !known || h.low {
		return false
	}
	h.first, h.low = day, true
	return true
}

func (h *hull) before(known bool, day date.Date) bool {
	if !known || h.high {
		return false
	}
	h.last, h.high = day, true
	return true
}

// maxSpread bounds how often rules are looked at.
const maxSpread = 50_000_000

// spread carries ends over the rules, up to those of the strength given.
func (t *translation) spread(soft bool) {
	for changed, looked := true, 0; changed && looked < maxSpread; looked += len(t.problem.claims) {
		changed = false
		for _, claim := range t.problem.claims {
			if claim.soft && !soft {
				continue
			}
			if claim.rule.reckoning != nil {
				changed = t.spreadReckoning(claim) || changed
			} else {
				changed = t.spreadLimits(claim) || changed
			}
		}
	}
}

func (t *translation) spreadLimits(stated claim) (changed bool) {
	for _, limit := range stated.rule.limits(stated.arguments) {
		days := date.Date(limit.days + slackOf(stated))
		later, earlier := &t.hulls[limit.later], &t.hulls[limit.earlier]
		changed = later.before(earlier.high, earlier.last+days) || changed
		changed = earlier.after(later.low, later.first-days) || changed
	}
	return changed
}

func (t *translation) spreadReckoning(stated claim) (changed bool) {
	r, slack := stated.rule.reckoning(stated.arguments), date.Date(slackOf(stated))
	from, to := &t.hulls[r.from], &t.hulls[r.to]
	changed = from.after(to.low, to.first-r.reach-slack) || changed
	changed = from.before(to.high, to.last+r.reach+slack) || changed
	changed = to.after(from.low, from.first-r.reach-slack) || changed
	return to.before(from.high, from.last+r.reach+slack) || changed
}

func slackOf(stated claim) int {
	if stated.slack {
		return 1
	}
	return 0
}

// maxTableDays bounds the days that are reckoned in all.
const maxTableDays = 5_000_000

// table writes a rule of the calendar as the cases of the day it starts from.
func (t *translation) table(stated claim) (string, error) {
	r, slack := stated.rule.reckoning(stated.arguments), date.Date(slackOf(stated))
	days := t.hulls[r.from]
	if !days.low || !days.high {
		return "", fmt.Errorf("line %d: nothing claimed outright bounds the days of %s, so that the table of %s would have no end",
			stated.line, t.points[r.from].name, stated.rule.name)
	}
	if t.days += int(max(days.last-days.first, 0)); t.days > maxTableDays {
		return "", fmt.Errorf("line %d: the tables have more than %d days in all", stated.line, maxTableDays)
	}
	var cases []string
	for day := days.first; day <= days.last; {
		stretch := stretchFrom(r, day, days.last)
		day = stretch.until + 1
		cases = append(cases, t.tableCase(r, stretch, slack))
		if t.cases++; t.cases > maxCases {
			return "", fmt.Errorf("line %d: the tables have more than %d cases in all", stated.line, maxCases)
		}
	}
	return anyOf(cases), nil
}

// A stretch is a run of days that lead to the same days, or on by the same
// number of days.
type stretch struct {
	from, until date.Date
	first, last date.Date // that the first of them leads to
	same        bool
}

func stretchFrom(r reckoning, day, limit date.Date) stretch {
	first, last := r.days(day)
	found := stretch{from: day, until: day, first: first, last: last}
	for next := day + 1; next <= limit; next++ {
		nextFirst, nextLast := r.days(next)
		same := nextFirst == first && nextLast == last
		if next == day+1 {
			found.same = same
		}
		on := next - day
		if found.same != same || !same && (nextFirst != first+on || nextLast != last+on) {
			break
		}
		found.until = next
	}
	return found
}

func (t *translation) tableCase(r reckoning, s stretch, slack date.Date) string {
	from, to := t.symbol(r.from), t.symbol(r.to)
	when := t.between(from, origin, s.from-epoch, s.until-epoch, true, true)
	if s.same {
		return allOf([]string{when, t.between(to, origin, s.first-slack-epoch, s.last+slack-epoch, true, true)})
	}
	return allOf([]string{when, t.between(to, from, s.first-slack-s.from, s.last+slack-s.from, true, true)})
}
