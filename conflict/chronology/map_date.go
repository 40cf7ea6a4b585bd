package chronology

import "github.com/rickb777/date/v2"

// maxMappedRuns is the number of stretches up to which a date with gaps is
// mapped stretch by stretch; beyond it the gaps are filled.
const maxMappedRuns = 366

// mapDate carries a date through a monotone map of days.
func mapDate(d Date, apply func(date.Date) date.Date) Date {
	if day, single := d.SingleDay(); single {
		return Of(apply(day))
	}
	if d.unknown() {
		return Date{}
	}
	runs := make([]run, 0, 8)
	for first, last := range d.Ranges() {
		if len(runs) == maxMappedRuns {
			runs = append(runs[:0], run{d.first, d.last})
			break
		}
		runs = append(runs, run{first, last})
	}
	for index, days := range runs {
		runs[index] = run{apply(days.first), apply(days.last)}
	}
	return ofRuns(joinRuns(runs), d.open)
}

// ofRuns makes a date of sorted runs, whose outermost may be open.
func ofRuns(runs []run, open openEnds) Date {
	if len(runs) == 1 && open == 0 && runs[0].first == runs[0].last {
		return Of(runs[0].first)
	}
	if len(runs) == 1 && open == openFirst|openLast {
		return Date{}
	}
	members := make([]member, len(runs))
	for index, days := range runs {
		members[index] = memberOf(days)
	}
	if open&openFirst != 0 {
		members[0] = member{to: members[0].end(), shape: memberUpTo}
	}
	if open&openLast != 0 {
		members[len(members)-1].shape = memberOnwards
		members[len(members)-1].to = element{}
	}
	return newSetDate(newOneOf(members))
}

func memberOf(days run) member {
	if days.first == days.last {
		return member{from: dayElement(days.first)}
	}
	return member{from: dayElement(days.first), to: dayElement(days.last), shape: memberRange}
}

// end is the last date of a member that is a range or single.
func (m member) end() element {
	if m.shape == memberRange {
		return m.to
	}
	return m.from
}
