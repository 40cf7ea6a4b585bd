package conflict

// IndispensableMembers returns the members without which the JSON of a position is refused.
func (Position) IndispensableMembers() []string { return []string{"latitude", "longitude"} }
