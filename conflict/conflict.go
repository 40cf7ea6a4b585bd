package conflict

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// Conflict is a contested incompatibility between sides, over years. Source: UCDP/PRIO Armed
// Conflict Dataset codebook 23.1.
type Conflict struct {
	record.Header
	// Type says between whom it is fought.
	Type ConflictType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Incompatibility says what it is about.
	Incompatibility Incompatibility `json:"incompatibility,omitzero" validate:"known" privacy:"public"`
	// Territories are the places it is about, where it is about territory.
	Territories []record.Ref `json:"territories,omitzero" ref:"place" privacy:"public"`
	// Sides are those who oppose each other.
	Sides []Side `json:"sides,omitzero" validate:"dive" privacy:"public"`
	// Life is from the first to the last day of the conflict, hostilities or not.
	Life chronology.Span `json:"life,omitzero" privacy:"public"`
	// Intensities are the yearly grades of fighting.
	Intensities []YearlyIntensity `json:"intensities,omitzero" validate:"dive" privacy:"public"`
	// Laws say which law of armed conflict applies, when, and who says so. None means that no
	// legal rule is run on the conflict's records.
	Laws []ApplicableLaw `json:"laws,omitzero" validate:"dive" privacy:"public"`
	// Instruments are the treaties that bind a party in this conflict.
	Instruments []BindingInstrument `json:"instruments,omitzero" validate:"dive" privacy:"public"`
	// Predecessor is the conflict this one continues.
	Predecessor record.Ref `json:"predecessor,omitzero" ref:"conflict" privacy:"public"`
}

// Side is one of the opposing sides of a conflict.
type Side struct {
	// Label tells the sides apart: "a", "b".
	Label string `json:"label,omitzero" privacy:"public"`
	// Participants are the parties on the side.
	Participants []Participation `json:"participants" validate:"min=1,dive" privacy:"public"`
}

// Participation is a party's part on a side for a time.
type Participation struct {
	// Party is who takes part.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Role says how; "" is primary_party.
	Role ParticipationRole `json:"role,omitzero" validate:"known" privacy:"public"`
	// Valid is when; unset is as long as the conflict.
	Valid chronology.Span `json:"valid,omitzero" privacy:"public"`
}

// YearlyIntensity grades the fighting of one calendar year.
type YearlyIntensity struct {
	// Year is the calendar year.
	Year int `json:"year" validate:"required" privacy:"public"`
	// Grade is the grade by battle-related deaths in the year.
	Grade Intensity `json:"grade" validate:"required,known" privacy:"public"`
	// Deaths are the battle-related deaths counted for the year.
	Deaths record.Count `json:"deaths,omitzero" privacy:"public"`
}

// ApplicableLaw says that a regime of the law of armed conflict applies for a time.
type ApplicableLaw struct {
	// Regime is the body of rules.
	Regime LegalRegime `json:"regime" validate:"required,known" privacy:"public"`
	// Valid is when; unset is as long as the conflict.
	Valid chronology.Span `json:"valid,omitzero" privacy:"public"`
	// By is who qualifies the conflict so.
	By record.Ref `json:"by,omitzero" ref:"*" privacy:"public"`
}

// BindingInstrument says that a treaty binds a party.
type BindingInstrument struct {
	// Party is the party bound.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Instrument is the treaty.
	Instrument Instrument `json:"instrument" validate:"required,known" privacy:"public"`
	// Since is the day it is in force for the party.
	Since chronology.Date `json:"since,omitzero" privacy:"public"`
	// Not says that the treaty does not bind the party, which customary rules then may.
	Not bool `json:"not,omitzero" privacy:"public"`
}

// Dyad is a pair of opposing primary parties within a conflict. Source: UCDP Dyadic Dataset.
type Dyad struct {
	record.Header
	// Conflict is the conflict the dyad belongs to.
	Conflict record.Ref `json:"conflict" validate:"required" ref:"conflict" privacy:"public"`
	// SideA and SideB are the two parties; in conflicts within a state side A is the government.
	SideA record.Ref `json:"side_a" validate:"required" ref:"party" privacy:"public"`
	SideB record.Ref `json:"side_b" validate:"required" ref:"party" privacy:"public"`
	// Life is from the first to the last day the two fought.
	Life chronology.Span `json:"life,omitzero" privacy:"public"`
}

// SideOf returns the index of the side a party or the party it answers to is on, in any role and at
// any time.
func (c *Conflict) SideOf(context *integrity.Context, party record.Ref) (side int, found bool) {
	return c.SideOn(context, party, chronology.Date{})
}

// SideOn returns the index of the side a party, or the party it answers to, may be on on a day, in
// any role. It is false where no side or more than one is possible.
func (c *Conflict) SideOn(context *integrity.Context, party record.Ref, day chronology.Date) (side int, found bool) {
	sovereign := SovereignOn(context, party, day)
	for i := range c.Sides {
		if !c.Sides[i].has(context, party, sovereign, day) {
			continue
		}
		if found && !day.IsZero() {
			return 0, false
		}
		if !found {
			side, found = i, true
		}
	}
	return side, found
}

func (s Side) has(context *integrity.Context, party record.Ref, sovereign record.ID, day chronology.Date) bool {
	for _, part := range s.Participants {
		if Within(part.Valid, day) == chronology.Impossible {
			continue
		}
		if part.Party.ID() == party.ID() || SovereignOn(context, part.Party, day) == sovereign {
			return true
		}
	}
	return false
}

// Binds tells whether the conflict's record says that an instrument binds a party, at any time;
// known is false where it says nothing.
func (c *Conflict) Binds(party record.ID, instrument Instrument) (binds, known bool) {
	certainty, known := c.BindsOn(party, instrument, chronology.Date{})
	return certainty != chronology.Impossible, known
}

// BindsOn tells whether the conflict's record says that an instrument binds a party on a day: it is
// impossible where the record says that it does not, or binds only later. Known is false where the
// record says nothing.
func (c *Conflict) BindsOn(party record.ID, instrument Instrument, day chronology.Date) (binds chronology.Certainty, known bool) {
	for _, bound := range c.Instruments {
		if bound.Party.ID() != party || bound.Instrument != instrument {
			continue
		}
		switch {
		case bound.Not:
			return chronology.Impossible, true
		case bound.Since.IsZero():
			return chronology.Certain, true
		}
		return bound.Since.NotAfter(day), true
	}
	return chronology.Possible, false
}

// RegimesOf returns the regimes of law that apply to a record, which are those of the conflict it
// is, or belongs to directly, through an episode, or through an event. A regime that certainly did
// not apply on the day of that event or at the start of that episode is left out.
func RegimesOf(rec record.Record, context *integrity.Context) []LegalRegime {
	conflict, known := ConflictOf(rec, context)
	if !known || len(conflict.Laws) == 0 {
		return nil
	}
	day := dayOf(rec, context)
	var regimes []LegalRegime
	for _, law := range conflict.Laws {
		if law.Valid.IsZero() || Within(law.Valid, day) != chronology.Impossible {
			regimes = append(regimes, law.Regime)
		}
	}
	return regimes
}

// maxLinks is how many records lie at most between a record and its conflict.
const maxLinks = 4

// maxFollowed is how many links are followed from one record, so that records that all name each
// other cost no more than a few of them.
const maxFollowed = 1_024

// InConflict is implemented by records that belong to a conflict, an episode or an event.
type InConflict interface {
	// ConflictLinks returns references to conflicts, episodes or events, the nearest first.
	ConflictLinks() []record.Ref
}

// ConflictOf returns the conflict a record belongs to, or is: the nearest one. Of other records only
// those are looked up that must be to find it.
func ConflictOf(rec record.Record, context *integrity.Context) (*Conflict, bool) {
	if conflict, is := rec.(*Conflict); is {
		return conflict, true
	}
	var room [16]record.Ref
	queue, asked := follow(room[:0], rec), 0
	seen := map[record.ID]bool{rec.RecordID(): true}
	for links, at, end := 1, 0, len(queue); ; at++ { // up to end all are so many links away
		if conflict, is := firstConflict(queue[asked:], context); is {
			return conflict, true
		}
		asked = len(queue)
		if at == end {
			links, end = links+1, len(queue)
		}
		if at == end || links == maxLinks {
			return nil, false
		}
		if next, found := context.Lookup(queue[at]); found && !seen[next.RecordID()] {
			seen[next.RecordID()] = true
			queue = follow(queue, next)
		}
	}
}

// firstConflict returns the first conflict that is referred to.
func firstConflict(refs []record.Ref, context *integrity.Context) (*Conflict, bool) {
	for _, ref := range refs {
		if ref.Kind() != "conflict" {
			continue
		}
		if conflict, is := integrity.Find[Conflict](context, ref); is {
			return conflict, true
		}
	}
	return nil, false
}

// dayOf returns the day of the event, or the start of the episode, that a record is or belongs to.
func dayOf(rec record.Record, context *integrity.Context) chronology.Date {
	for linked := range belongsTo(rec, context) {
		switch linked := linked.(type) {
		case *Event:
			if day := linked.When(); !day.IsZero() {
				return day
			}
		case *Episode:
			return linked.Start
		}
	}
	return chronology.Date{}
}

// belongsTo gives a record and what it belongs to, the nearest first, each once. A record is looked
// up when it is its turn.
func belongsTo(rec record.Record, context *integrity.Context) iter.Seq[record.Record] {
	return func(yield func(record.Record) bool) {
		if !yield(rec) {
			return
		}
		seen := map[record.ID]bool{rec.RecordID(): true}
		var room [16]record.Ref
		queue, at := follow(room[:0], rec), 0
		for range maxLinks {
			for end := len(queue); at < end; at++ {
				next, found := context.Lookup(queue[at])
				if !found || seen[next.RecordID()] {
					continue
				}
				if !yield(next) {
					return
				}
				seen[next.RecordID()] = true
				queue = follow(queue, next)
			}
		}
	}
}

// follow adds what a record belongs to directly to what is followed. Most are episodes and events,
// whose links are no list on the heap.
func follow(queue []record.Ref, rec record.Record) []record.Ref {
	var refs []record.Ref
	switch belongs := rec.(type) {
	case *Episode:
		refs = belongs.ConflictLinks()
	case *Event:
		refs = belongs.ConflictLinks()
	case InConflict:
		refs = belongs.ConflictLinks()
	}
	return append(queue, refs[:min(len(refs), maxFollowed-len(queue))]...)
}

// ConflictLinks makes a dyad belong to its conflict.
func (d *Dyad) ConflictLinks() []record.Ref { return []record.Ref{d.Conflict} }
