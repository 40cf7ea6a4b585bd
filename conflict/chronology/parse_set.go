package chronology

// maxMembers is the largest number of members of a set or a collection. It
// keeps the work on a hostile text small; sets in records have a handful.
const maxMembers = 1024

const (
	reasonMember     = "a set has members parted by commas and a closing bracket, without spaces"
	reasonManyMember = "a set has at most 1024 members"
	reasonNoMember   = "a set has at least one dated member"
	reasonOpenPlace  = "only the first member may be open towards the past, only the last towards the future"
	reasonRangeEnd   = "the ends of a range in a set are dates without unspecified digits"
	reasonRangeOrder = "the range in the set ends before it begins"
	reasonMemberTime = "a member of a set has no clock time"
)

// members reads the members of a set up to its closing bracket.
func (s *scanner) members(closing byte) ([]member, string) {
	members := make([]member, 0, 4)
	for {
		if len(members) == maxMembers {
			return nil, reasonManyMember
		}
		start := s.at
		m, reason := s.member()
		if reason != "" {
			return nil, reason
		}
		last := s.accept(closing)
		if m.shape == memberUpTo && len(members) > 0 || m.shape == memberOnwards && !last {
			s.at = start
			return nil, reasonOpenPlace
		}
		members = append(members, m)
		if last {
			return members, ""
		}
		if !s.accept(',') {
			if s.peek() == 'T' {
				return nil, reasonMemberTime
			}
			return nil, reasonMember
		}
	}
}

func (s *scanner) member() (member, string) {
	if s.dots() {
		s.at += len("..")
		to, reason := s.rangeEnd()
		return member{to: to, shape: memberUpTo}, reason
	}
	if sign := s.peek(); sign == ']' || sign == '}' {
		return member{}, reasonNoMember
	}
	start := s.at
	from, reason := s.element()
	if reason != "" || !s.dots() {
		return member{from: from}, reason
	}
	if from.masked() {
		s.at = start
		return member{}, reasonRangeEnd
	}
	s.at += len("..")
	if sign := s.peek(); sign == ']' || sign == '}' || sign == ',' {
		return member{from: from, shape: memberOnwards}, ""
	}
	to, reason := s.rangeEnd()
	if reason == "" && lastDay(to) < firstDay(from) {
		s.at = start
		reason = reasonRangeOrder
	}
	return member{from: from, to: to, shape: memberRange}, reason
}

func (s *scanner) rangeEnd() (element, string) {
	if sign := s.peek(); sign == ']' || sign == '}' || sign == ',' {
		return element{}, reasonNoMember
	}
	start := s.at
	e, reason := s.element()
	if reason == "" && e.masked() {
		s.at = start
		reason = reasonRangeEnd
	}
	return e, reason
}
