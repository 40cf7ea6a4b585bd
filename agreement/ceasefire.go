package agreement

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Ceasefire is a declared stop of hostilities, by one side or several. Source: ETH/PRIO Civil
// Conflict Ceasefire Dataset (Clayton and others 2022), where a row is one actor's part; here all
// parts of one ceasefire are one record.
type Ceasefire struct {
	record.Header
	// Declaration says who declared it in relation to whom.
	Declaration DeclarationKind `json:"declaration,omitzero" validate:"known" privacy:"public"`
	// Class grades what it provides for.
	Class CeasefireClass `json:"class,omitzero" validate:"known" privacy:"public"`
	// Label is what the sources call it: a truce, an armistice, a pause.
	Label CeasefireLabel `json:"label,omitzero" validate:"known" privacy:"public"`
	// Purposes are what it is for.
	Purposes []Purpose `json:"purposes,omitzero" validate:"dive,known" privacy:"public"`
	// Timing is how it stands to a peace process.
	Timing Timing `json:"timing,omitzero" validate:"known" privacy:"public"`
	// Scope says what it covers.
	Scope Scope `json:"scope,omitzero" privacy:"public"`
	// Written says whether there is a text; "" is not stated.
	Written Written `json:"written,omitzero" validate:"known" privacy:"public"`
	// Conflict is what it interrupts.
	Conflict record.Ref `json:"conflict,omitzero" ref:"conflict" privacy:"public"`
	// Agreement is the agreement it is laid down in.
	Agreement record.Ref `json:"agreement,omitzero" ref:"agreement" privacy:"public"`
	// Declared, Scheduled, Effective and Ended are its dates as a whole: when it was declared, when
	// it was to take effect, when it did, and its last day.
	Declared  chronology.Date `json:"declared,omitzero" privacy:"public"`
	Scheduled chronology.Date `json:"scheduled,omitzero" privacy:"public"`
	Effective chronology.Date `json:"effective,omitzero" privacy:"public"`
	Ended     chronology.Date `json:"ended,omitzero" privacy:"public"`
	// NeverEffective says that it did not take effect.
	NeverEffective bool `json:"never_effective,omitzero" privacy:"public"`
	// Declarants are the parties, each with dates of its own where they differ.
	Declarants []Declarant `json:"declarants,omitzero" validate:"dive" privacy:"public"`
	// Addressees are those whom a declaration of one side concerns.
	Addressees []record.Ref `json:"addressees,omitzero" ref:"party" privacy:"public"`
	// Term says how long it is to last.
	Term Duration `json:"term,omitzero" privacy:"public"`
	// EndReason says why it ended; "" is not stated.
	EndReason EndReason `json:"end_reason,omitzero" validate:"known" privacy:"public"`
	// ThirdParties are mediators, monitors and others.
	ThirdParties []ThirdParty `json:"third_parties,omitzero" validate:"dive" privacy:"public"`
	// Mechanisms are how it is watched over.
	Mechanisms []Mechanism `json:"mechanisms,omitzero" validate:"dive,known" privacy:"public"`
	// Disarmament says that disarmament, demobilisation or reintegration goes with it.
	Disarmament bool `json:"disarmament,omitzero" privacy:"public"`
	// Extends is the ceasefire this one prolongs.
	Extends record.Ref `json:"extends,omitzero" ref:"ceasefire" privacy:"public"`
	// Replaces are the ceasefires this one takes the place of.
	Replaces []record.Ref `json:"replaces,omitzero" ref:"ceasefire" privacy:"public"`
	// Linked are other ceasefires a dataset connects it with.
	Linked []record.Ref `json:"linked,omitzero" ref:"ceasefire" privacy:"public"`
}

// Declarant is a party's own part in a ceasefire.
type Declarant struct {
	// Party is who.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Side tells the sides apart where several parties are on one.
	Side string `json:"side,omitzero" privacy:"public"`
	// Dyad is the pair of parties in which it declares, where it stands once for each it faces.
	Dyad record.Ref `json:"dyad,omitzero" ref:"dyad" privacy:"public"`
	// Declared, Effective and Ended are this party's dates, where they are its own.
	Declared  chronology.Date `json:"declared,omitzero" privacy:"public"`
	Effective chronology.Date `json:"effective,omitzero" privacy:"public"`
	Ended     chronology.Date `json:"ended,omitzero" privacy:"public"`
	// NeverEffective says that it did not take effect for this party.
	NeverEffective bool `json:"never_effective,omitzero" privacy:"public"`
	// EndReason says why it ended for this party, where the reasons differ.
	EndReason EndReason `json:"end_reason,omitzero" validate:"known" privacy:"public"`
	// Accepted says that the party accepted terms that others drew up.
	Accepted bool `json:"accepted,omitzero" privacy:"public"`
}

// Scope says what a ceasefire covers.
type Scope struct {
	// Type says in what respect it is limited.
	Type ScopeType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Places are the areas it covers.
	Places []record.Ref `json:"places,omitzero" ref:"place" privacy:"public"`
	// Actors are the groups or units it covers.
	Actors []record.Ref `json:"actors,omitzero" ref:"party" privacy:"public"`
	// Means are the weapons or methods it covers.
	Means []string `json:"means,omitzero" privacy:"public"`
	// Targets are what must not be attacked.
	Targets []string `json:"targets,omitzero" privacy:"public"`
}

// IsZero reports whether nothing is said of the scope.
func (s Scope) IsZero() bool {
	return s.Type == "" && s.Places == nil && s.Actors == nil && s.Means == nil && s.Targets == nil
}

// ConflictLinks makes a ceasefire belong to its conflict.
func (c *Ceasefire) ConflictLinks() []record.Ref { return []record.Ref{c.Conflict, c.Agreement} }

// sides returns how many sides declare the ceasefire: parties without a side count each.
func (c *Ceasefire) sides() int {
	sides := map[string]bool{}
	for _, declarant := range c.Declarants {
		if declarant.Side != "" {
			sides["side "+declarant.Side] = true
			continue
		}
		sides[string(declarant.Party)] = true
	}
	return len(sides)
}
