package chronology

import "github.com/rickb777/date/v2"

// A reckoning rule of the network is a monotone map of days and its adjoint.
// Formula, anniversary and working-day roll are all of this kind, which keeps
// bounds propagation complete (Jeavons and Cooper 1995).
type monotone struct {
	apply   func(date.Date) date.Date // f
	latest  func(date.Date) date.Date // the latest x with f(x) <= y
	advance window                    // f(x)-x lies within it, for every x
}

// formulaMap is the map of a formula, rolled to a working day where a calendar
// is given.
func formulaMap(f Formula, calendar Calendar) monotone {
	m := monotone{apply: f.Apply, latest: f.LatestWithin, advance: f.advance()}
	if calendar == nil {
		return m
	}
	m.advance.most = clampWeight(int64(m.advance.most) + maxRoll)
	m.apply = func(day date.Date) date.Date { return RollForward(f.Apply(day), calendar) }
	m.latest = func(day date.Date) date.Date { return f.LatestWithin(RollBack(day, calendar)) }
	return m
}

// shifted is the map followed by a number of days.
func (m monotone) shifted(days int32) monotone {
	return monotone{
		apply:  func(x date.Date) date.Date { return m.apply(x) + date.Date(days) },
		latest: func(y date.Date) date.Date { return m.latest(y - date.Date(days)) },
		advance: window{
			clampWeight(int64(m.advance.least) + int64(days)),
			clampWeight(int64(m.advance.most) + int64(days)),
		},
	}
}

// anniversaryMap goes to the first or the last of the days that can be the
// anniversary; they differ for 29 February only.
func anniversaryMap(years int, last bool) monotone {
	apply := func(day date.Date) date.Date {
		found := AnniversaryOf(day, years)
		if last {
			return found.last
		}
		return found.first
	}
	clamped := Formula{Months: 12 * min(max(years, -maxTermPart), maxTermPart)}
	m := monotone{apply: apply, advance: clamped.advance()}
	m.latest = func(y date.Date) date.Date {
		x := clamped.LatestWithin(y)
		for steps := 0; steps < 3 && apply(x) > y; steps++ {
			x--
		}
		return x
	}
	return m
}

// clampWeight keeps a distance within what an arc can hold.
func clampWeight(days int64) int32 {
	return int32(min(max(days, -int64(horizon)), int64(horizon)))
}
