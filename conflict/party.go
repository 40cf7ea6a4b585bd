package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// Party is anybody who can act in a conflict or a peace process: a state, its organ, an armed
// group, an international organisation. A renamed party keeps its record and gets another name;
// a splinter, a merger and a successor are records of their own. Source: UCDP Actor codebook 22.1.
type Party struct {
	record.Header
	// Type says what sort of party it is.
	Type PartyType `json:"type" validate:"required,known" privacy:"public"`
	// Lifetime is when the party exists; both ends are inclusive. An unset start or end is not
	// known and never makes a contradiction.
	Lifetime chronology.Span `json:"lifetime,omitzero" privacy:"public"`
	// Parents are the parties this one belongs to.
	Parents []Membership `json:"parents,omitzero" validate:"dive" privacy:"public"`
	// Successions are how this party came out of others or went into them.
	Successions []Succession `json:"successions,omitzero" validate:"dive" privacy:"public"`
	// Recognitions are who recognises the party as what; each is somebody's claim.
	Recognitions []Recognition `json:"recognitions,omitzero" validate:"dive" privacy:"public"`
	// Seat is the place of the party's leadership, such as a capital.
	Seat record.Ref `json:"seat,omitzero" ref:"place" privacy:"public"`
}

// Membership is a party's belonging to another for a time.
type Membership struct {
	// Party is the whole this party belongs to.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Relation says how it belongs.
	Relation MembershipRelation `json:"relation" validate:"required,known" privacy:"public"`
	// Valid is when it belongs; unset is as long as both exist.
	Valid chronology.Span `json:"valid,omitzero" privacy:"public"`
}

// Succession is how a party is connected to one before or after it.
type Succession struct {
	// Relation says what this party is to the other.
	Relation SuccessionRelation `json:"relation" validate:"required,known" privacy:"public"`
	// Party is the other.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Date is when it happened.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
}

// Recognition is one party's recognition of another, a claim of the one who recognises.
type Recognition struct {
	// By is the party that recognises or refuses to.
	By record.Ref `json:"by" validate:"required" ref:"party" privacy:"public"`
	// As is what it recognises the party as; "" with Refused says it recognises nothing.
	As PartyType `json:"as,omitzero" validate:"known" privacy:"public"`
	// Refused says that recognition is refused.
	Refused bool `json:"refused,omitzero" privacy:"public"`
	// Valid is since and until when.
	Valid chronology.Span `json:"valid,omitzero" privacy:"public"`
}

// SovereignOf returns the id of the party that answers for a party: the state or organisation at
// the end of its chain of organs, wings and branches, found in the records alone. A party without
// parents answers for itself, and so does one that was an organ of several in turn: ask
// [SovereignOn] for a day. Members of an alliance answer for themselves too.
func SovereignOf(context *integrity.Context, ref record.Ref) record.ID {
	return SovereignOn(context, ref, chronology.Date{})
}

// SovereignOn returns the id of the party that answers for a party on a day. Where the records
// leave several possible, the party answers for itself.
func SovereignOn(context *integrity.Context, ref record.Ref, day chronology.Date) record.ID {
	id := ref.ID()
	for range maxLine {
		party, known := integrity.Find[Party](context, id.Ref())
		if !known {
			return id
		}
		parent := party.wholeOn(day)
		if parent == "" {
			return id
		}
		id = parent
	}
	return id
}

// wholeOn returns the one party that answers for this one on a day, "" when there is none or when
// several may.
func (p *Party) wholeOn(day chronology.Date) record.ID {
	var whole record.ID
	for _, membership := range p.Parents {
		id := membership.Party.ID()
		if !membership.whole() || id == whole || Within(membership.Valid, day) == chronology.Impossible {
			continue
		}
		if whole != "" {
			return ""
		}
		whole = id
	}
	return whole
}

// whole reports whether the other party answers for this one.
func (m Membership) whole() bool {
	return m.Relation == OrganOf || m.Relation == WingOf || m.Relation == BranchOf
}

// Exists tells whether the party exists on a date. A missing start or end of its lifetime leaves
// the answer possible, never impossible.
func (p *Party) Exists(date chronology.Date) chronology.Certainty {
	return Within(p.Lifetime, date)
}

// Within tells whether a date lies inside a span, both ends inclusive. An open end holds for every
// date; an unknown or unset one leaves the answer possible.
func Within(span chronology.Span, date chronology.Date) chronology.Certainty {
	return min(afterStart(span, date), beforeEnd(span, date))
}

func afterStart(span chronology.Span, date chronology.Date) chronology.Certainty {
	start := span.Start()
	if start.Kind == chronology.BoundOpen {
		return chronology.Certain
	}
	return start.Date.NotAfter(date)
}

func beforeEnd(span chronology.Span, date chronology.Date) chronology.Certainty {
	end := span.End()
	if end.Kind == chronology.BoundOpen && !span.IsZero() {
		return chronology.Certain
	}
	return date.NotAfter(end.Date)
}
