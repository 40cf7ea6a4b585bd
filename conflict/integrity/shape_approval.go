package integrity

import "maps"

// approval is a short text that the validator has found to obey a tag. Few of them stand in many
// records: languages, scripts.
type approval struct{ tag, text string }

const (
	longestApproved = 16  // bytes
	mostApproved    = 256 // the rest is asked about each time
)

// approve asks the validator about one text, unless it has approved it before.
func (s *shape) approve(tag, text string) bool {
	asked := approval{tag, text}
	known := *s.approved.Load()
	if known[asked] {
		return true
	}
	if s.validator.Var(text, tag) != nil {
		return false
	}
	if len(text) <= longestApproved && len(known) < mostApproved {
		more := maps.Clone(known)
		more[asked] = true
		s.approved.Store(&more) // one stored meanwhile is lost, and asked about again
	}
	return true
}
