package agreement

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// Agreement is a text or understanding between parties, or one side's act that others accept.
// Sources: PA-X codebook 4, UCDP Peace Agreement Dataset 22.1, Vienna Convention on the Law of
// Treaties (VCLT).
type Agreement struct {
	record.Header
	// Form says in what form it was agreed.
	Form Form `json:"form,omitzero" validate:"known" privacy:"public"`
	// Stage is where in a process it stands; it says nothing about time (PA-X).
	Stage Stage `json:"stage,omitzero" validate:"known" privacy:"public"`
	// SubStage divides the stage.
	SubStage SubStage `json:"sub_stage,omitzero" validate:"known" privacy:"public"`
	// Level says between whom, about what sort of conflict.
	Level Level `json:"level,omitzero" validate:"known" privacy:"public"`
	// Interim says that it is meant for a time of transition.
	Interim bool `json:"interim,omitzero" privacy:"public"`
	// Conflict and Meeting are what it belongs to.
	Conflict record.Ref `json:"conflict,omitzero" ref:"conflict" privacy:"public"`
	Meeting  record.Ref `json:"meeting,omitzero" ref:"meeting" privacy:"public"`
	// Dates are its dates, each with its role, some for one party only.
	Dates []DateByRole `json:"dates,omitzero" validate:"dive" privacy:"public"`
	// Parties are those who agreed.
	Parties []PartyToAgreement `json:"parties,omitzero" validate:"dive" privacy:"public"`
	// ThirdParties are those who took part without being parties.
	ThirdParties []ThirdParty `json:"third_parties,omitzero" validate:"dive" privacy:"public"`
	// Provisions are what it says, by topic.
	Provisions []Provision `json:"provisions,omitzero" validate:"dive" privacy:"public"`
	// Reservations are what parties excepted.
	Reservations []Reservation `json:"reservations,omitzero" validate:"dive" privacy:"public"`
	// Relations connect it to other agreements.
	Relations []Relation `json:"relations,omitzero" validate:"dive" privacy:"public"`
	// Term says how long it is to last.
	Term Duration `json:"term,omitzero" privacy:"public"`
	// EntryIntoForce is its own formula for when it comes into force.
	EntryIntoForce EntryFormula `json:"entry_into_force,omitzero" privacy:"public"`
	// Languages are the BCP 47 tags of its language versions.
	Languages []string `json:"languages,omitzero" validate:"dive,bcp47_language_tag" privacy:"public"`
	// StatusReason says why a status or form is unclear.
	StatusReason string `json:"status_reason,omitzero" privacy:"personal"`
}

// DateByRole is one of an agreement's dates.
type DateByRole struct {
	// Role says what happened on it.
	Role DateRole `json:"role" validate:"required,known" privacy:"public"`
	// Party is the party it holds for; "" is the agreement as a whole.
	Party record.Ref `json:"party,omitzero" ref:"party" privacy:"public"`
	// Date is the day, or the clock time with its zone; unset where State says why.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// State says why no date is given: it is unknown, or there is none to give.
	State DateState `json:"state,omitzero" validate:"known" privacy:"public"`
	// By is who gives the date, where sources differ.
	By record.Ref `json:"by,omitzero" ref:"source|statement|party" privacy:"public"`
}

// PartyToAgreement is a party with its role and the person who signed for it.
type PartyToAgreement struct {
	// Party is who.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Role says how it is bound; "" is signatory.
	Role AgreementRole `json:"role,omitzero" validate:"known" privacy:"public"`
	// Signatory is who signed for it.
	Signatory record.Ref `json:"signatory,omitzero" ref:"officeholder" privacy:"public"`
	// Side tells the sides apart where several parties are on one.
	Side string `json:"side,omitzero" privacy:"public"`
}

// ThirdParty is somebody in between, with a role for a time.
type ThirdParty struct {
	// Party is who.
	Party record.Ref `json:"party" validate:"required" ref:"party|officeholder" privacy:"public"`
	// Role says as what; "" is not stated in the text.
	Role ThirdPartyRole `json:"role,omitzero" validate:"known" privacy:"public"`
	// Valid is when; unset is as long as the agreement.
	Valid chronology.Span `json:"valid,omitzero" privacy:"public"`
}

// Provision says that the agreement deals with a topic.
type Provision struct {
	// Topic is the topic's code, as "ce" or "tj_prisoners".
	Topic string `json:"topic" validate:"required" privacy:"public"`
	// Depth is how far it goes: 1 in general, 2 in some detail, 3 with a mechanism (PA-X); 0 is not stated.
	Depth int `json:"depth,omitzero" validate:"gte=0,lte=3" privacy:"public"`
	// Clause is where in the text.
	Clause string `json:"clause,omitzero" privacy:"public"`
}

// Reservation is what one party excepted.
type Reservation struct {
	// Party is who.
	Party record.Ref `json:"party" validate:"required" ref:"party" privacy:"public"`
	// Date is when.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Clause is what it excepts.
	Clause string `json:"clause,omitzero" privacy:"public"`
}

// Relation connects an agreement to another.
type Relation struct {
	// Relation says what this agreement is to the other.
	Relation AgreementRelation `json:"relation" validate:"required,known" privacy:"public"`
	// To is the other.
	To record.Ref `json:"to" validate:"required" ref:"agreement|ceasefire" privacy:"public"`
}

// Duration says how long an agreement or ceasefire is to last.
type Duration struct {
	// Type says how its end is fixed; "" is not stated.
	Type DurationType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Length is the term, where it has a length.
	Length chronology.Term `json:"length,omitzero" privacy:"public"`
	// Counting says whether the first day counts; "" is not stated.
	Counting Counting `json:"counting,omitzero" validate:"known" privacy:"public"`
	// Until is the last day, where a date is fixed.
	Until chronology.Date `json:"until,omitzero" privacy:"public"`
	// Event is what ends it, where an event does.
	Event record.Ref `json:"event,omitzero" ref:"event|meeting|agreement" privacy:"public"`
	// Renewal is the further term by which it renews itself unless notice is given.
	Renewal chronology.Term `json:"renewal,omitzero" privacy:"public"`
	// Notice is how long before the end notice must be given.
	Notice chronology.Term `json:"notice,omitzero" privacy:"public"`
	// Text is the length in the source's words, where it is no number.
	Text string `json:"text,omitzero" privacy:"public"`
}

// IsZero reports whether nothing is said of the duration.
func (d Duration) IsZero() bool {
	return d.Type == "" && d.Length.IsZero() && d.Counting == "" && d.Until.IsZero() && d.Event == "" &&
		d.Renewal.IsZero() && d.Notice.IsZero() && d.Text == ""
}

// EntryFormula is an agreement's own rule for its entry into force: after so many consents, a
// formula counted from the last of them.
type EntryFormula struct {
	// Consents is how many ratifications, acceptances, approvals or accessions it takes; 0 is all.
	Consents int `json:"consents,omitzero" validate:"gte=0" privacy:"public"`
	// Days, Months and FirstOfMonth are the formula from the day of the last consent on.
	Days         int  `json:"days,omitzero" validate:"gte=0" privacy:"public"`
	Months       int  `json:"months,omitzero" validate:"gte=0" privacy:"public"`
	FirstOfMonth bool `json:"first_of_month,omitzero" privacy:"public"`
}

// IsZero reports whether the agreement has no formula.
func (f EntryFormula) IsZero() bool { return f == EntryFormula{} }

// Formula returns the formula that is counted from the day of the last consent.
func (f EntryFormula) Formula() chronology.Formula {
	return chronology.Formula{Days: f.Days, Months: f.Months, FirstOfMonth: f.FirstOfMonth}
}

// ConflictLinks makes an agreement belong to its conflict.
func (a *Agreement) ConflictLinks() []record.Ref { return []record.Ref{a.Conflict} }

// DateOf returns the first date with a role for the agreement as a whole, and where it stands.
func (a *Agreement) DateOf(role DateRole) (date chronology.Date, at record.Pointer, found bool) {
	for i := range a.Dates {
		if dated := &a.Dates[i]; dated.Role == role && dated.Party == "" {
			return dated.Date, agreementDates.At(i), true
		}
	}
	return chronology.Date{}, "", false
}

// agreementDates point to the dates of an agreement.
var agreementDates = integrity.ElementsOf("dates", "date")

// Concluded returns the date an agreement is commonly known by: signed, else agreed on by
// declaration or adoption, else announced.
func (a *Agreement) Concluded() (chronology.Date, record.Pointer, bool) {
	for _, role := range []DateRole{Signed, Declared, Adopted, Initialled, Announced, Published} {
		if date, at, found := a.DateOf(role); found && !date.IsZero() {
			return date, at, true
		}
	}
	for i := range a.Dates {
		if dated := &a.Dates[i]; dated.Role == Signed && !dated.Date.IsZero() {
			return dated.Date, agreementDates.At(i), true
		}
	}
	return chronology.Date{}, "", false
}
