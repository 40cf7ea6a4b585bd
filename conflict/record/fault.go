package record

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// FaultCode says what sort of fault stopped a record or a field from being read.
type FaultCode string

// The faults of reading. Each is a rule of the kernel, so that it shows as a finding.
const (
	MalformedJSON     FaultCode = "record/malformed-json"
	InvalidUTF8       FaultCode = "record/invalid-utf8"
	ByteOrderMark     FaultCode = "record/byte-order-mark"
	LineTooLong       FaultCode = "record/line-too-long"
	DuplicateMember   FaultCode = "record/duplicate-member"
	UnknownMember     FaultCode = "record/unknown-member"
	InvalidDate       FaultCode = "record/invalid-date"
	InvalidValue      FaultCode = "record/invalid-value"
	UndefinedKind     FaultCode = "record/undefined-kind"
	DuplicateID       FaultCode = "record/duplicate-id"
	MalformedID       FaultCode = "record/malformed-id"
	UpgradedRecord    FaultCode = "record/upgraded"
	UnsupportedSchema FaultCode = "record/unsupported-schema"
)

// Fault is something that could not be read: a whole record, or one field of a record that was
// otherwise read. It never carries the value.
type Fault struct {
	Code    FaultCode
	Place   Place
	Record  ID      // "" when the id could not be read
	Pointer Pointer // "" for the whole record
	Fatal   bool    // nothing of the record was read
	// Reason is in English and the same for all faults of its sort, so that it can be translated;
	// {name} in it stands for the parameter of this name. Text has both.
	Reason string
	Params map[string]string
}

// Text is the reason with its parameters filled in.
func (f Fault) Text() string {
	text := f.Reason
	for name, value := range f.Params {
		text = strings.ReplaceAll(text, "{"+name+"}", value)
	}
	return text
}

// Error returns the fault as text: "report.jsonl:14: record/invalid-date at /executed: ...".
func (f Fault) Error() string {
	var text strings.Builder
	if f.Place.File != "" {
		text.WriteString(f.Place.String() + ": ")
	}
	text.WriteString(string(f.Code))
	if f.Pointer != "" {
		text.WriteString(" at " + string(f.Pointer))
	}
	return text.String() + ": " + f.Text()
}

// Refusal is the error of a type's own reading of JSON. Its text is shown, so it must not repeat the
// value.
type Refusal string

func (r Refusal) Error() string { return string(r) }

// faultOf sorts an error of the JSON package and cleans it of the values it may quote.
func faultOf(err error) Fault {
	var semantic *json.SemanticError
	var syntactic *jsontext.SyntacticError
	var date *chronology.ParseError
	var refusal Refusal
	fault := Fault{Code: InvalidValue}
	switch {
	case errors.As(err, &semantic):
		fault.Pointer = Pointer(semantic.JSONPointer)
	case errors.As(err, &syntactic):
		fault.Pointer = Pointer(syntactic.JSONPointer)
	}
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		fault.Code, fault.Reason = DuplicateMember, "the member stands twice in its object"
	case errors.Is(err, json.ErrUnknownName):
		fault.Code, fault.Reason = UnknownMember, "no field of this name exists here"
	case errors.As(err, &date):
		fault.Code, fault.Reason = InvalidDate, "offset {offset}: "+date.Reason
		fault.Params = map[string]string{"offset": decimal(date.Offset)}
	case syntactic != nil:
		fault.Code, fault.Reason = MalformedJSON, "the JSON breaks off or is not well formed"
	case errors.As(err, &refusal):
		fault.Reason = refusal.Error()
	case errors.Is(err, ErrCountNumber):
		fault.Reason = ErrCountNumber.Error()
	case errors.Is(err, ErrCountWord):
		fault.Reason = ErrCountWord.Error()
	case errors.Is(err, ErrCountEmpty):
		fault.Reason = ErrCountEmpty.Error()
	case semantic != nil && semantic.GoType != nil:
		fault.Reason = misplaced(semantic.JSONKind)
	default:
		fault.Reason = "the value cannot be read"
	}
	return fault
}

// misplaced says what sort of value a field cannot hold.
func misplaced(kind jsontext.Kind) string {
	switch kind {
	case 'n':
		return "a JSON null cannot stand here"
	case 't', 'f':
		return "a JSON boolean cannot stand here"
	case '"':
		return "a JSON string of this form cannot stand here"
	case '0':
		return "a JSON number of this form cannot stand here"
	case '{':
		return "a JSON object cannot stand here"
	case '[':
		return "a JSON array cannot stand here"
	}
	return "a JSON value cannot stand here"
}

// String returns "file:line", or the file alone when the line is not known.
func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return p.File + ":" + decimal(p.Line)
}

// faultWithin sorts an error of a field that is read as a whole: whatever is wrong inside it leaves
// the field unset.
func faultWithin(err error) Fault {
	fault := faultOf(err)
	switch fault.Code {
	case DuplicateMember:
		fault.Code, fault.Reason = InvalidValue, "a member stands twice in an object within the value"
	case UnknownMember:
		fault.Code, fault.Reason = InvalidValue, "the value has a member that it cannot have"
	case MalformedJSON:
		fault.Code = InvalidValue
	}
	return fault
}

func unreadable(raw []byte) *Fault {
	if utf8.Valid(raw) {
		return nil
	}
	return &Fault{Code: InvalidUTF8, Reason: "the line is not UTF-8 text", Fatal: true}
}
