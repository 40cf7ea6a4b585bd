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

// maxFaults is how many faults of one record are told apart before the record is given up.
const maxFaults = 100

// Decode reads one record from JSON. A field that cannot be read is left unset and reported as a
// fault; only when nothing can be read is the record nil. Unless lenient, a member that no field
// takes is a fault too; lenient keeps it in Header.Unknown for the way back.
func (k *Kinds) Decode(raw []byte, lenient bool) (Record, []Fault) {
	if fault, bad := unreadable(raw); bad {
		return nil, []Fault{fault}
	}
	kind, err := kindOf(raw)
	if err != nil {
		return nil, []Fault{{Code: MalformedJSON, Reason: err.Error(), Fatal: true}}
	}
	definition, defined := k.byKind[kind]
	if !defined {
		return nil, []Fault{{Code: UndefinedKind, Pointer: "/kind", Reason: "records of this kind are not defined", Fatal: true}}
	}
	rec, faults := definition.decode(raw, lenient)
	for i := range faults {
		if rec != nil {
			faults[i].Record = rec.RecordID()
		}
	}
	return rec, faults
}

func (d Definition) decode(raw []byte, lenient bool) (Record, []Fault) {
	var faults []Fault
	for len(faults) < maxFaults {
		rec := d.New()
		err := json.Unmarshal(raw, rec, json.RejectUnknownMembers(!lenient))
		if err == nil {
			if !lenient {
				faults = append(faults, dropUnknown(rec.(headed).Head())...)
			}
			return rec, faults
		}
		fault := faultOf(err)
		rest, cut := excise(raw, fault.Pointer)
		if !cut {
			fault.Fatal = true
			return nil, append(faults, fault)
		}
		faults = append(faults, fault)
		raw = rest
	}
	return nil, append(faults, Fault{Code: InvalidValue, Reason: "the record has more than 100 faults", Fatal: true})
}

// dropUnknown empties the catch-all for members that no field takes, naming each.
func dropUnknown(head *Header) []Fault {
	if len(head.Unknown) == 0 {
		return nil
	}
	decoder := jsontext.NewDecoder(bytes.NewReader(head.Unknown))
	head.Unknown = nil
	var faults []Fault
	if _, err := decoder.ReadToken(); err != nil {
		return nil
	}
	for decoder.PeekKind() == '"' && len(faults) < maxFaults {
		name, err := decoder.ReadToken()
		if err != nil {
			break
		}
		faults = append(faults, Fault{Code: UnknownMember, Pointer: Pointer("").Child(name.String()), Reason: "no field of this name exists here"})
		if decoder.SkipValue() != nil {
			break
		}
	}
	return faults
}

var errNoObject = errors.New("a record must be a JSON object with a kind")

// kindOf reads the kind member, which canonical text has first.
func kindOf(raw []byte) (Kind, error) {
	decoder := jsontext.NewDecoder(bytes.NewReader(raw), jsontext.AllowDuplicateNames(true))
	if token, err := decoder.ReadToken(); err != nil || token.Kind() != '{' {
		return "", errNoObject
	}
	for decoder.PeekKind() == '"' {
		name, err := decoder.ReadToken()
		if err != nil {
			return "", errNoObject
		}
		if name.String() != "kind" {
			if err := decoder.SkipValue(); err != nil {
				return "", errors.New("the JSON breaks off or is not well formed")
			}
			continue
		}
		value, err := decoder.ReadToken()
		if err != nil || value.Kind() != '"' {
			return "", errors.New("the kind must be a string")
		}
		return Kind(value.String()), nil
	}
	return "", errNoObject
}

// excise cuts the member at the pointer out of the object, or puts null in the place of an array
// element. Of a member that stands twice the last is cut. It reports false when nothing was cut.
func excise(raw []byte, pointer Pointer) ([]byte, bool) {
	tokens := pointer.Tokens()
	if len(tokens) == 0 {
		return nil, false
	}
	start, end, element := locate(raw, tokens)
	if end == 0 {
		return nil, false
	}
	if element {
		return append(append(append([]byte(nil), raw[:start]...), "null"...), raw[end:]...), true
	}
	rest := append([]byte(nil), bytes.TrimRight(raw[:start], " \t\r\n")...)
	tail := bytes.TrimLeft(raw[end:], " \t\r\n")
	switch {
	case bytes.HasSuffix(rest, []byte(",")):
		rest = rest[:len(rest)-1]
	case bytes.HasPrefix(tail, []byte(",")):
		tail = tail[1:]
	}
	return append(rest, tail...), true
}

// locate finds the bytes of a member (name and value) or of an array element.
func locate(raw []byte, tokens []string) (start, end int, element bool) {
	decoder := jsontext.NewDecoder(bytes.NewReader(raw), jsontext.AllowDuplicateNames(true))
	return descend(decoder, raw, tokens)
}

func descend(decoder *jsontext.Decoder, raw []byte, tokens []string) (start, end int, element bool) {
	opening, err := decoder.ReadToken()
	if err != nil {
		return 0, 0, false
	}
	isArray := opening.Kind() == '['
	if !isArray && opening.Kind() != '{' {
		return 0, 0, false
	}
	for i := 0; decoder.PeekKind() != '}' && decoder.PeekKind() != ']' && decoder.PeekKind() != 0; i++ {
		from, name := int(decoder.InputOffset()), decimal(i)
		if !isArray {
			token, err := decoder.ReadToken()
			if err != nil {
				return start, end, element
			}
			name = token.String()
		}
		if name == tokens[0] && len(tokens) > 1 {
			if s, e, isElement := descend(decoder, raw, tokens[1:]); e > 0 {
				start, end, element = s, e, isElement
			}
			continue
		}
		if err := decoder.SkipValue(); err != nil {
			return start, end, element
		}
		if name == tokens[0] {
			start, end, element = skipSeparators(raw, from), int(decoder.InputOffset()), isArray
		}
	}
	if _, err := decoder.ReadToken(); err != nil && !errors.Is(err, io.EOF) {
		return start, end, element
	}
	return start, end, element
}

// skipSeparators moves past the white space and comma between two members or elements.
func skipSeparators(raw []byte, at int) int {
	for at < len(raw) && bytes.IndexByte([]byte(" \t\r\n,"), raw[at]) >= 0 {
		at++
	}
	return at
}
