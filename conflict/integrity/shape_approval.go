package integrity

import (
	"maps"
	"strings"
)

// approval is a short text that the validator has found to obey a tag. Few of them stand in many
// records: languages, scripts.
type approval struct{ tag, text string }

const (
	longestApproved = 16  // bytes
	mostApproved    = 256 // the rest is asked about each time
)

// approve asks the validator about one text, unless it has approved it before.
func (s *shape) approve(tag, text string) bool {
	if last := s.last.Load(); last.text == text && last.tag == tag && text != "" {
		return true
	}
	if len(text) > longestApproved {
		return s.validator.Var(text, tag) == nil
	}
	known := *s.approved.Load()
	if approved := known[approval{tag, text}]; approved != nil {
		s.last.Store(approved)
		return true
	}
	if s.validator.Var(text, tag) != nil {
		return false
	}
	if len(known) < mostApproved {
		approved := approval{tag, strings.Clone(text)} // which is part of a longer one
		more := maps.Clone(known)
		more[approved] = &approved
		s.approved.Store(&more) // one stored meanwhile is lost, and asked about again
	}
	return true
}
