package chronology

// Certainty is the answer to a question about dates that are known in part.
type Certainty int8

// The answers: in no case, in some, in all of the cases the dates leave open.
// The zero value is Possible, which says nothing.
const (
	Impossible Certainty = -1
	Possible   Certainty = 0
	Certain    Certainty = 1
)

// String names the certainty in English.
func (c Certainty) String() string {
	switch c {
	case Impossible:
		return "impossible"
	case Possible:
		return "possible"
	case Certain:
		return "certain"
	default:
		return "unknown certainty"
	}
}

// Not is the answer to the opposite question.
func (c Certainty) Not() Certainty { return -c }

// And is the answer to both questions together, where they do not hang
// together.
func (c Certainty) And(other Certainty) Certainty { return min(c, other) }

// Or is the answer to either question, where they do not hang together.
func (c Certainty) Or(other Certainty) Certainty { return max(c, other) }
