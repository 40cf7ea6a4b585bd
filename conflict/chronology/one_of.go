package chronology

import (
	"slices"
	"sort"

	"github.com/rickb777/date/v2"
)

// oneOf is a set of which one member applies.
type oneOf struct {
	members []member
	// The days of all members: those that follow one another as sorted runs
	// that neither overlap nor touch, the others as patterns.
	runs     []run
	patterns []element
}

// A member is one date of a set or a range of them.
type member struct {
	from, to element
	shape    memberShape
}

type memberShape uint8

const (
	memberSingle  memberShape = iota // from
	memberRange                      // from..to
	memberOnwards                    // from..
	memberUpTo                       // ..to
)

// newOneOf collects the days of the members.
func newOneOf(members []member) *oneOf {
	set := &oneOf{members: members, runs: make([]run, 0, len(members))}
	for _, m := range members {
		if days, solid := m.solid(); solid {
			set.runs = append(set.runs, days)
		} else {
			set.patterns = append(set.patterns, m.from)
		}
	}
	set.runs = joinRuns(set.runs)
	return set
}

// joinRuns sorts runs and joins those that overlap or touch, in place.
func joinRuns(runs []run) []run {
	slices.SortFunc(runs, func(a, b run) int {
		switch {
		case a.first < b.first:
			return -1
		case a.first > b.first:
			return 1
		default:
			return 0
		}
	})
	joined := runs[:0]
	for _, next := range runs {
		if count := len(joined); count > 0 && next.first <= joined[count-1].last+1 {
			joined[count-1].last = max(joined[count-1].last, next.last)
			continue
		}
		joined = append(joined, next)
	}
	return joined
}

func (m member) solid() (run, bool) {
	switch m.shape {
	case memberSingle:
		return m.from.solid()
	case memberOnwards:
		return run{firstDay(m.from), MaxDay}, true
	case memberUpTo:
		return run{MinDay, lastDay(m.to)}, true
	default:
		return run{firstDay(m.from), lastDay(m.to)}, true
	}
}

func firstDay(e element) date.Date { return e.bounds().first }
func lastDay(e element) date.Date  { return e.bounds().last }

// next gives the stretch of one member that begins earliest; see element.next.
func (s *oneOf) next(day date.Date) (found run, ok bool) {
	index := sort.Search(len(s.runs), func(i int) bool { return s.runs[i].last >= day })
	if index < len(s.runs) {
		found, ok = run{max(s.runs[index].first, day), s.runs[index].last}, true
	}
	for _, pattern := range s.patterns {
		candidate, also := pattern.next(day)
		if also && (!ok || candidate.first < found.first) {
			found, ok = candidate, true
		}
	}
	return found, ok
}

func (s *oneOf) previous(day date.Date) (found date.Date, ok bool) {
	index := sort.Search(len(s.runs), func(i int) bool { return s.runs[i].first > day })
	if index > 0 {
		found, ok = min(s.runs[index-1].last, day), true
	}
	for _, pattern := range s.patterns {
		candidate, also := pattern.previous(day)
		if also && (!ok || candidate > found) {
			found, ok = candidate, true
		}
	}
	return found, ok
}

func (s *oneOf) equal(other *oneOf) bool { return slices.Equal(s.members, other.members) }

func (s *oneOf) precision() Precision {
	common := PrecisionNone
	for ends := range s.ends {
		switch precision := ends.precision(); common {
		case PrecisionNone, precision:
			common = precision
		default:
			return PrecisionMixed
		}
	}
	return common
}

func (s *oneOf) anyQualifier() Qualifier {
	return s.qualifier(YearComponent) | s.qualifier(MonthComponent) | s.qualifier(DayComponent)
}

func (s *oneOf) qualifier(component Component) Qualifier {
	joined := Unqualified
	for end := range s.ends {
		joined |= end.qualifier(component)
	}
	return joined
}

// ends gives every date named in the set.
func (s *oneOf) ends(yield func(element) bool) {
	for _, m := range s.members {
		if m.shape != memberUpTo && !yield(m.from) {
			return
		}
		if (m.shape == memberUpTo || m.shape == memberRange) && !yield(m.to) {
			return
		}
	}
}

// newSetDate makes a date of a set with at least one member.
func newSetDate(set *oneOf) Date {
	d := Date{form: formSet, rare: &rare{oneOf: set}}
	earliest, _ := set.next(MinDay)
	d.first = earliest.first
	d.last, _ = set.previous(MaxDay)
	for _, m := range set.members {
		switch m.shape {
		case memberUpTo:
			d.open |= openFirst
		case memberOnwards:
			d.open |= openLast
		}
	}
	return d
}
