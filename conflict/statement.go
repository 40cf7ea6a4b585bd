package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
)

// Statement is what somebody said in public. It records who says what; whether it is so is for no
// rule to say. Source: HURIDOCS micro-thesaurus 28, CAMEO, PLOVER.
type Statement struct {
	record.Header
	// Speaker is the party or the person in office who speaks.
	Speaker record.Ref `json:"speaker" validate:"required" ref:"party|officeholder" privacy:"public"`
	// Date is when it was made.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Weekday is the day of the week the source names.
	Weekday Weekday `json:"weekday,omitzero" validate:"known" privacy:"public"`
	// Place is where.
	Place record.Ref `json:"place,omitzero" ref:"place" privacy:"public"`
	// Text is the source that carries the statement's own text.
	Text record.Ref `json:"text,omitzero" ref:"source" privacy:"public"`
	// Assertions are what it says, one by one.
	Assertions []Assertion `json:"assertions,omitzero" validate:"dive" privacy:"public"`
	// Quotations are its words.
	Quotations []Quotation `json:"quotations,omitzero" validate:"dive" privacy:"personal"`
	// Answers is the statement this one replies to.
	Answers record.Ref `json:"answers,omitzero" ref:"statement" privacy:"public"`
}

// Assertion is one thing a statement says about records.
type Assertion struct {
	// Key names the sentence, the same wherever it is carried; it is not the text.
	Key string `json:"key,omitzero" privacy:"public"`
	// About are the records it speaks of.
	About []record.Ref `json:"about,omitzero" ref:"*" privacy:"public"`
	// Path is the field of the one record in About that it gives a value of.
	Path record.Pointer `json:"path,omitzero" privacy:"public"`
	// Value is the value it gives, as the field would hold it.
	Value jsontext.Value `json:"value,omitzero" privacy:"personal"`
	// Act says what the speaker does by saying it.
	Act StatementAct `json:"act,omitzero" validate:"known" privacy:"public"`
	// Stance says how the speaker stands to what is said.
	Stance Stance `json:"stance,omitzero" validate:"known" privacy:"public"`
	// Modality says whether it speaks of facts, the future or a condition.
	Modality Modality `json:"modality,omitzero" validate:"known" privacy:"public"`
	// Source is the source that places the sentence in this statement; "" is Text.
	Source record.Ref `json:"source,omitzero" ref:"source" privacy:"public"`
	// Locator says where in the source.
	Locator string `json:"locator,omitzero" privacy:"public"`
}

// states reports whether the assertion gives a value of a record's field as a fact.
func (a Assertion) states() bool {
	fact := a.Modality == "" || a.Modality == Factual || a.Modality == Historical
	return a.says() && fact && (a.Act == "" || a.Act == Asserts || a.Act == Announces) && a.Stance != DeniesIt
}

// says reports whether the assertion gives a value of a record's field in any way.
func (a Assertion) says() bool { return a.Path != "" && len(a.Value) > 0 && len(a.About) == 1 }

// said is the value the assertion gives, as claims are.
func (a Assertion) said() record.Claim { return record.Claim{Path: a.Path, Value: a.Value} }

// Quotation is a piece of a statement's words.
type Quotation struct {
	// Text is the words.
	Text record.Text `json:"text" privacy:"personal"`
	// Source is where they were read.
	Source record.Ref `json:"source,omitzero" ref:"source" privacy:"public"`
	// Locator says where in the source.
	Locator string `json:"locator,omitzero" privacy:"public"`
}
