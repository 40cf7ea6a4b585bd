package record

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

func decimal(n int) string { return strconv.Itoa(n) }

// strict makes a member that no field takes an error. Header.Unknown takes those of the record
// itself, so that what is refused is members of the objects within.
var strict = json.RejectUnknownMembers(true)

// Decode reads one record from JSON. A field that cannot be read is left unset and reported as a
// fault; only when nothing can be read is the record nil. A member that no field takes is a fault
// too. Lenient, a member of the record itself is kept in Header.Unknown for the way back; one of an
// object within the record has no place to be kept in and stays a fault.
func (k *Kinds) Decode(raw []byte, lenient bool) (Record, []Fault) {
	return k.decodeInto(Memory{}, raw, lenient)
}

// Memory is where records are read into.
type Memory struct {
	// Arena is where a record lies that is plainly written; where it is nil, each has memory of its own.
	Arena *Arena
	// Text is the text that is read, of which the texts in the record may be parts. Where it is "", a
	// copy is made.
	Text string
}

func (m *Memory) copyOf(raw []byte) string {
	if len(m.Text) == len(raw) {
		return m.Text
	}
	return string(raw)
}

func (k *Kinds) decodeInto(memory Memory, raw []byte, lenient bool) (Record, []Fault) {
	definition, fault := k.definitionOf(raw)
	if fault != nil {
		return nil, []Fault{*fault}
	}
	rec, faults := definition.decode(memory, raw, lenient)
	for i := range faults {
		if rec != nil {
			faults[i].Record = rec.RecordID()
		}
	}
	return rec, faults
}

func (k *Kinds) definitionOf(raw []byte) (*Definition, *Fault) {
	kind, first := firstKind(raw)
	if !first {
		if fault := unreadable(raw); fault != nil {
			return nil, fault
		}
		sought, err := seekKind(raw)
		if err != nil {
			return nil, &Fault{Code: MalformedJSON, Reason: err.Error(), Fatal: true}
		}
		kind = []byte(sought)
	}
	definition, defined := k.find(Kind(kind))
	if !defined {
		return nil, &Fault{Code: UndefinedKind, Pointer: "/kind", Reason: "records of this kind are not defined", Fatal: true}
	}
	return definition, nil
}

// decode reads the record in one go, and only where that fails field by field.
func (d *Definition) decode(memory Memory, raw []byte, lenient bool) (Record, []Fault) {
	if rec, plain := d.decodePlain(raw, memory); plain {
		return rec, nil
	}
	rec := d.New()
	if json.Unmarshal(raw, rec, strict) != nil {
		return d.mend(raw, lenient)
	}
	if lenient {
		return rec, nil
	}
	return rec, dropUnknown(rec.(headed).Head())
}

// dropUnknown empties the catch-all for members that no field takes, naming each.
func dropUnknown(head *Header) []Fault {
	if len(head.Unknown) == 0 {
		return nil
	}
	decoder := jsontext.NewDecoder(bytes.NewReader(head.Unknown))
	head.Unknown = nil
	var faults faultList
	if _, err := decoder.ReadToken(); err != nil {
		return nil
	}
	for decoder.PeekKind() == '"' {
		name, err := decoder.ReadToken()
		if err != nil {
			break
		}
		faults.add(unknownMember(Pointer("").Child(name.String())))
		if decoder.SkipValue() != nil {
			break
		}
	}
	return faults.all()
}

func unknownMember(at Pointer) Fault {
	return Fault{Code: UnknownMember, Pointer: at, Reason: "no field of this name exists here"}
}

// Errors of text in which no kind can be found.
var (
	errNoObject   = errors.New("a record must be a JSON object with a kind")
	errKindString = errors.New("the kind must be a string")
	errBrokenOff  = errors.New("the JSON breaks off or is not well formed")
)

// firstKind returns the kind when it is the first member and plainly written, as canonical text has
// it, without reading any further.
func firstKind(raw []byte) (kind []byte, found bool) {
	rest, found := bytes.CutPrefix(raw, []byte(`{"kind":"`))
	if !found {
		if rest, found = cutTokens(raw, "{", `"kind"`, ":", `"`); !found {
			return nil, false
		}
	}
	end := bytes.IndexByte(rest[:min(len(rest), MaxIDLength)], '"')
	if end < 0 || bytes.IndexByte(rest[:end], '\\') >= 0 {
		return nil, false
	}
	return rest[:end], true
}

// cutTokens cuts off tokens, and the white space before them.
func cutTokens(text []byte, tokens ...string) (rest []byte, found bool) {
	rest = text
	for _, token := range tokens {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		if rest, found = bytes.CutPrefix(rest, []byte(token)); !found {
			return nil, false
		}
	}
	return rest, true
}

// seekKind reads up to the kind member, wherever it stands.
func seekKind(raw []byte) (Kind, error) {
	decoder := jsontext.NewDecoder(bytes.NewReader(raw), jsontext.AllowDuplicateNames(true))
	if token, err := decoder.ReadToken(); err != nil || token.Kind() != '{' {
		return "", errNoObject
	}
	for decoder.PeekKind() == '"' {
		name, err := decoder.ReadToken()
		if err != nil {
			return "", errBrokenOff
		}
		if name.String() != "kind" {
			if err := decoder.SkipValue(); err != nil {
				return "", errBrokenOff
			}
			continue
		}
		value, err := decoder.ReadToken()
		if err != nil || value.Kind() != '"' {
			return "", errKindString
		}
		return Kind(value.String()), nil
	}
	if _, err := decoder.ReadToken(); err != nil && !errors.Is(err, io.EOF) {
		return "", errBrokenOff
	}
	return "", errNoObject
}
