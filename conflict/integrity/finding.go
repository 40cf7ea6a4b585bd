package integrity

import "github.com/armistice-go/armistice/conflict/record"

// Finding is one thing that is wrong or worth knowing, in a form that can be shown, stored and
// compared. It carries codes, ids, dates and counts; never a name, a place's text or other prose
// of a record.
type Finding struct {
	// Code is the rule that was broken.
	Code Code `json:"code"`
	// Severity is the rule's, or as the checker's options changed it, or lower when the finding
	// rests on doubtful dates.
	Severity Severity `json:"severity"`
	// Record is the record at fault; "" when it has no id.
	Record record.ID `json:"record,omitzero"`
	// Pointer is the field at fault (RFC 6901); "" is the whole record.
	Pointer record.Pointer `json:"path"`
	// Message is the rule's message with its parameters filled in.
	Message string `json:"message"`
	// Params are what the message was filled with, for translation.
	Params Params `json:"params,omitzero"`
	// Related are the other records and fields that take part.
	Related []Related `json:"related,omitzero"`
	// Because is the chain of dates and rules that makes a contradiction of dates.
	Because []Step `json:"because,omitzero"`
	// Repairs are single changes each of which would heal the contradiction.
	Repairs []Repair `json:"repairs,omitzero"`
	// Assumptions are what the finding rests on beside the records.
	Assumptions []string `json:"assumptions,omitzero"`
	// Place is where the record was read.
	Place record.Place `json:"place,omitzero"`
	// Fingerprint stays the same as long as the same rule is broken at the same place by the same
	// parties to it, whatever the wording of messages.
	Fingerprint string `json:"fingerprint"`
	// Withheld says that dates, numbers, chain and repairs were left out for an audience.
	Withheld bool `json:"withheld,omitzero"`
	// Ignored is the reason given for setting the finding aside; "" for findings in force.
	Ignored string `json:"ignored,omitzero"`
}

// Related is a field of another record, or another field of the same one, that takes part.
type Related struct {
	Record  record.ID      `json:"record"`
	Pointer record.Pointer `json:"path,omitzero"`
}

// Step is one link of the chain behind a contradiction of dates: a stated date, or what a rule
// says between two dates.
type Step struct {
	// Record and Pointer are the field whose date this is; unset for a rule.
	Record  record.ID      `json:"record,omitzero"`
	Pointer record.Pointer `json:"path,omitzero"`
	// Date is the stated date in canonical EDTF; "" when the field is unset.
	Date string `json:"date,omitzero"`
	// Source is the first source cited for the record; "" when none is.
	Source record.Ref `json:"source,omitzero"`
	// Code is the rule and Text what it demands; unset for a date.
	Code Code   `json:"code,omitzero"`
	Text string `json:"text,omitzero"`
}

// Repair is one change that would heal a contradiction, nothing else being changed.
type Repair struct {
	Record  record.ID      `json:"record"`
	Pointer record.Pointer `json:"path"`
	// End tells that the repair is of the end of a span. Where the field is a span and it is false,
	// the repair is of the start.
	End bool `json:"end,omitzero"`
	// First and Last are the days a date would have to lie in, both inclusive; ".." is open. Both
	// are unset where the field is a count.
	First string `json:"first,omitzero"`
	Last  string `json:"last,omitzero"`
	// Count is what a count would have to be: a number, or bounds, both inclusive. It is zero where
	// the field is a date.
	Count record.Count `json:"count,omitzero"`
}
