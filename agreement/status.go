package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// Standing is where an agreement stands on a day, as far as its dates tell.
type Standing struct {
	// Possible are the statuses it may have, in the order of an agreement's life. One alone is
	// certain; several say that dates are imprecise or missing.
	Possible []Status
	// Because are the entries of its dates that bring about the possible statuses, one pointer
	// each; "/term" where its own term ends it, "" where nothing has happened yet.
	Because []record.Pointer
}

// Certain returns the status where only one is possible.
func (s Standing) Certain() (Status, bool) {
	if len(s.Possible) != 1 {
		return "", false
	}
	return s.Possible[0], true
}

// Is tells whether the agreement has a status.
func (s Standing) Is(status Status) chronology.Certainty {
	switch {
	case !slices.Contains(s.Possible, status):
		return chronology.Impossible
	case len(s.Possible) == 1:
		return chronology.Certain
	}
	return chronology.Possible
}

// transition is one change of status, with the first day on which the new status holds.
type transition struct {
	status Status
	since  chronology.Date
	at     record.Pointer
}

// StatusOn computes where the agreement as a whole stands on a day. Dates of single parties count
// for its signature, which is in part until all parties have signed, and for its first entry into
// effect. The last day of an agreement is its last in force: terminated begins the day after.
func (a *Agreement) StatusOn(day date.Date) Standing {
	conclusion, operation, ending := a.transitions("")
	return standing(day, conclusion, operation, ending)
}

// StatusFor computes where the agreement stands for one party on a day: by the party's own dates,
// and by those of the whole for roles in which it has none of its own.
func (a *Agreement) StatusFor(party record.Ref, day date.Date) Standing {
	conclusion, operation, ending := a.transitions(party)
	return standing(day, conclusion, operation, ending)
}

// transitions sorts the dates that count for a party, or for the whole where party is "", into the
// three phases of an agreement's life.
func (a *Agreement) transitions(party record.Ref) (conclusion, operation, ending []transition) {
	for i, dated := range a.Dates {
		status, phase := dated.Role.status()
		if phase == noPhase || dated.State == DateNotApplicable || !a.counts(dated, party) {
			continue
		}
		change := transition{status: status, since: dated.Date, at: record.At("dates", i)}
		switch phase {
		case concluding:
			if party == "" && dated.Party != "" && status == IsSigned {
				change.status = PartlySigned
			}
			conclusion = append(conclusion, change)
		case operating:
			operation = append(operation, change)
		case endingPhase:
			if dated.Role != Superseded && dated.Role != Rejected {
				change.since = dayAfter(change.since)
			}
			ending = append(ending, change)
		}
	}
	if full, known := a.signedByAll(); party == "" && known {
		conclusion = append(conclusion, full)
	}
	if end, at, known := a.EndOfTerm(); known && len(ending) == 0 {
		ending = append(ending, transition{status: IsExpired, since: dayAfter(end), at: at})
	}
	return conclusion, operation, ending
}

// counts reports whether a date counts for a party, or for the whole.
func (a *Agreement) counts(dated DateByRole, party record.Ref) bool {
	status, phase := dated.Role.status()
	if party == "" {
		return dated.Party == "" || status == IsSigned || phase == operating && !a.has(dated.Role, "")
	}
	return dated.Party == party || dated.Party == "" && !a.has(dated.Role, party)
}

func (a *Agreement) has(role DateRole, party record.Ref) bool {
	return slices.ContainsFunc(a.Dates, func(d DateByRole) bool { return d.Role == role && d.Party == party })
}

// signedByAll returns the change to signed where each signatory party has a date of signature and
// the whole has none: it is complete with the last.
func (a *Agreement) signedByAll() (transition, bool) {
	if a.has(Signed, "") {
		return transition{}, false
	}
	last := transition{status: IsSigned}
	for _, party := range a.Parties {
		if party.Role != "" && party.Role != Signatory {
			continue
		}
		i := slices.IndexFunc(a.Dates, func(d DateByRole) bool { return d.Role == Signed && d.Party == party.Party })
		if i < 0 || a.Dates[i].State == DateNotApplicable {
			return transition{}, false
		}
		if on := a.Dates[i].Date; last.at == "" || on.After(last.since) == chronology.Certain || on.IsZero() {
			last.since, last.at = on, record.At("dates", i)
		}
	}
	return last, last.at != ""
}

// standing weighs the three phases: an end that has come overrides what was in operation, and that
// overrides how far the conclusion had come.
func standing(day date.Date, conclusion, operation, ending []transition) Standing {
	var found Standing
	found.add(first(ending), day)
	if anyCertain(ending, day) {
		return found.inOrder()
	}
	found.add(latest(operation), day)
	if anyCertain(operation, day) {
		return found.inOrder()
	}
	found.add(furthest(conclusion), day)
	if !anyCertain(conclusion, day) {
		found.Possible, found.Because = append(found.Possible, NotConcluded), append(found.Because, "")
	}
	return found.inOrder()
}

// candidates are changes of which one may decide the status; beaten tells that other, having
// certainly come by the day, keeps change from deciding.
type candidates struct {
	changes []transition
	beaten  func(change, other transition, day chronology.Date) bool
}

// first holds ends: one that certainly came strictly earlier than another keeps that from counting.
func first(changes []transition) candidates {
	return candidates{changes, func(change, other transition, _ chronology.Date) bool {
		return other.since.Before(change.since) == chronology.Certain
	}}
}

// latest holds changes that undo each other: one overrides those that were certainly before it.
func latest(changes []transition) candidates {
	return candidates{changes, func(change, other transition, day chronology.Date) bool {
		return change.since.Before(other.since) == chronology.Certain ||
			change.since.SameDay(other.since) == chronology.Certain && rank(change.status) < rank(other.status)
	}}
}

// furthest holds steps towards a conclusion: a later step overrides an earlier one whatever the
// order of their dates.
func furthest(changes []transition) candidates {
	return candidates{changes, func(change, other transition, _ chronology.Date) bool {
		return rank(change.status) < rank(other.status)
	}}
}

// add adds the statuses that may decide on the day.
func (s *Standing) add(from candidates, on date.Date) {
	day := chronology.Of(on)
	for _, change := range from.changes {
		beaten := func(other transition) bool {
			return other.since.NotAfter(day) == chronology.Certain && from.beaten(change, other, day)
		}
		if change.since.NotAfter(day) == chronology.Impossible || slices.ContainsFunc(from.changes, beaten) {
			continue
		}
		if !slices.Contains(s.Possible, change.status) {
			s.Possible, s.Because = append(s.Possible, change.status), append(s.Because, change.at)
		}
	}
}

func anyCertain(changes []transition, on date.Date) bool {
	return slices.ContainsFunc(changes, func(change transition) bool {
		return change.since.NotAfter(chronology.Of(on)) == chronology.Certain
	})
}

// inOrder sorts the possible statuses by the order of an agreement's life.
func (s Standing) inOrder() Standing {
	for i := 1; i < len(s.Possible); i++ {
		for j := i; j > 0 && rank(s.Possible[j]) < rank(s.Possible[j-1]); j-- {
			s.Possible[j], s.Possible[j-1] = s.Possible[j-1], s.Possible[j]
			s.Because[j], s.Because[j-1] = s.Because[j-1], s.Because[j]
		}
	}
	return s
}

// dayAfter returns the date one day later; unset stays unset.
func dayAfter(date chronology.Date) chronology.Date {
	if date.IsZero() {
		return date
	}
	return chronology.Formula{Days: 1}.ApplyDate(date)
}
