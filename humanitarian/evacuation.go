package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Evacuation is people moved out of danger, for a time: why, by whom, through which corridor, with
// whose consent, and when they may return. Source: GC IV articles 17 and 49; AP I article 78.
type Evacuation struct {
	record.Header
	// Reason is why.
	Reason EvacuationReason `json:"reason,omitzero" validate:"known" privacy:"public"`
	// By is the party that evacuates.
	By record.Ref `json:"by,omitzero" ref:"party" privacy:"public"`
	// From is where people were taken from and To where to.
	From record.Ref `json:"from,omitzero" ref:"place" privacy:"public"`
	To   record.Ref `json:"to,omitzero" ref:"place" privacy:"operational"`
	// Abroad says that they were taken to another country.
	Abroad bool `json:"abroad,omitzero" privacy:"public"`
	// Count is how many, in persons.
	Count record.Count `json:"count,omitzero" privacy:"public"`
	// Minors are how many of them are under 18.
	Minors record.Count `json:"minors,omitzero" privacy:"public"`
	// Evacuated is when.
	Evacuated chronology.Date `json:"evacuated,omitzero" privacy:"public"`
	// Returned is when they came back.
	Returned chronology.Date `json:"returned,omitzero" privacy:"public"`
	// Consent is whether those evacuated agreed.
	Consent Consent `json:"consent,omitzero" validate:"known" privacy:"protected"`
	// GuardianConsent is when parents or guardians of minors agreed in writing.
	GuardianConsent chronology.Date `json:"guardian_consent,omitzero" privacy:"protected"`
	// ChildCards says that a card for each child was sent to the Central Tracing Agency.
	ChildCards bool `json:"child_cards,omitzero" privacy:"protected"`
	// Families tells whether families stayed together.
	Families FamilyUnity `json:"families,omitzero" validate:"known" privacy:"public"`
	// Corridor is the way and the time that was agreed for it.
	Corridor Corridor `json:"corridor,omitzero" privacy:"operational"`
	// Episode is the episode of hostilities it happened in.
	Episode record.Ref `json:"episode,omitzero" ref:"episode" privacy:"public"`
}

// Corridor is a way that parties agreed to leave open for a time.
type Corridor struct {
	// Opens and Closes are the first and last day.
	Opens  chronology.Date `json:"opens,omitzero" privacy:"operational"`
	Closes chronology.Date `json:"closes,omitzero" privacy:"operational"`
	// AgreedBy are the parties that agreed to it.
	AgreedBy []record.Ref `json:"agreed_by,omitzero" ref:"party" privacy:"public"`
	// Agreement is the agreement it rests on.
	Agreement record.Ref `json:"agreement,omitzero" ref:"agreement|ceasefire|commitment|statement" privacy:"public"`
	// Route are the places passed through, in order.
	Route []record.Ref `json:"route,omitzero" ref:"place" privacy:"operational"`
}

func (c Corridor) isZero() bool {
	return c.Opens.IsZero() && c.Closes.IsZero() && len(c.AgreedBy) == 0 && c.Agreement == "" && len(c.Route) == 0
}

// ConflictLinks makes an evacuation belong to its episode.
func (e *Evacuation) ConflictLinks() []record.Ref { return []record.Ref{e.Episode} }

func evacuationDefinition() record.Definition {
	return record.Define[Evacuation]("evacuation", "evacuation")
}
