package record

import (
	"bytes"
	"errors"
	"io"
	"reflect"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// maxFaults is how many faults of one record are told apart; the rest are counted.
const maxFaults = 100

// faultList keeps the first faults of a record and counts the others.
type faultList struct {
	kept   []Fault
	beyond int
}

func (l *faultList) full() bool { return len(l.kept) >= maxFaults }

func (l *faultList) add(fault Fault) {
	if l.full() {
		l.beyond++
		return
	}
	l.kept = append(l.kept, fault)
}

func (l *faultList) all() []Fault {
	if l.beyond == 0 {
		return l.kept
	}
	return append(l.kept, Fault{Code: InvalidValue, Reason: "the record has {further} further faults",
		Params: map[string]string{"further": decimal(l.beyond)}})
}

// mending reads a record that could not be read in one go: member by member, in one pass over the
// text, so that a fault costs its own field and nothing else. Of a member that stands twice the
// first is kept.
type mending struct {
	decoder *jsontext.Decoder
	at      Trail
	faults  faultList
	root    *node
	unknown *jsontext.Encoder // members to be kept; nil unless lenient
}

func (d Definition) mend(raw []byte, lenient bool) (Record, []Fault) {
	if fault := unreadable(raw); fault != nil {
		return nil, []Fault{*fault}
	}
	m := &mending{root: d.shape, decoder: jsontext.NewDecoder(bytes.NewReader(raw), jsontext.AllowDuplicateNames(true))}
	var unknown bytes.Buffer
	if lenient {
		m.unknown = jsontext.NewEncoder(&unknown, jsontext.PreserveRawStrings(true))
		m.unknown.WriteToken(jsontext.BeginObject)
	}
	rec := d.New()
	err := m.value(d.shape, reflect.ValueOf(rec).Elem())
	if err == nil {
		err = m.ended()
	}
	if err != nil {
		return nil, []Fault{{Code: MalformedJSON, Record: rec.RecordID(), Reason: errBrokenOff.Error(), Fatal: true}}
	}
	if lenient {
		m.unknown.WriteToken(jsontext.EndObject)
		if kept := bytes.TrimSpace(unknown.Bytes()); len(kept) > len("{}") {
			rec.(headed).Head().Unknown = kept
		}
	}
	return rec, m.faults.all()
}

func (m *mending) ended() error {
	_, err := m.decoder.ReadToken()
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		return err
	}
	return errBrokenOff
}

func (m *mending) fault(code FaultCode, reason string) { m.add(Fault{Code: code, Reason: reason}) }

// add notes a fault at the place the reading has come to.
func (m *mending) add(fault Fault) {
	if m.faults.full() {
		m.faults.beyond++
		return
	}
	fault.Pointer = m.at.Pointer()
	m.faults.add(fault)
}

// value reads the next value into a field. An error means that the text itself is not JSON.
func (m *mending) value(n *node, into reflect.Value) error {
	if m.decoder.PeekKind() == 'n' {
		return m.decoder.SkipValue()
	}
	if n.pointer {
		into.Set(reflect.New(into.Type().Elem()))
		into = into.Elem()
	}
	switch {
	case n.whole:
		return m.leaf(into)
	case n.fields != nil:
		return m.object(n, into)
	case n.element != nil && into.Kind() == reflect.Map:
		return m.mapping(n, into)
	case n.element != nil && into.Kind() == reflect.Slice:
		return m.list(n, into)
	}
	return m.leaf(into)
}

func (m *mending) leaf(into reflect.Value) error {
	raw, err := m.decoder.ReadValue()
	if err != nil {
		return err
	}
	read := reflect.New(into.Type())
	if err := json.Unmarshal(raw, read.Interface(), strict); err != nil {
		m.add(faultWithin(err))
		return nil
	}
	into.Set(read.Elem())
	return nil
}

// members reads an object, handing each member that is the first of its name to take.
func (m *mending) members(take func(name string) error) error {
	if !m.begins('{') {
		return m.misfit()
	}
	if _, err := m.decoder.ReadToken(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for m.decoder.PeekKind() != '}' {
		token, err := m.decoder.ReadToken()
		if err != nil {
			return err
		}
		name := token.String()
		m.at.push(step{token: tokenOf(name)})
		if seen[name] {
			m.fault(DuplicateMember, "the member stands twice in its object")
			err = m.decoder.SkipValue()
		} else {
			err = take(name)
		}
		if err != nil {
			return err
		}
		m.at.pop()
		seen[name] = true
	}
	_, err := m.decoder.ReadToken()
	return err
}

func (m *mending) object(n *node, into reflect.Value) error {
	return m.members(func(name string) error {
		if child := n.member(name); child != nil {
			return m.value(child, into.FieldByIndex(child.index))
		}
		if n == m.root && m.unknown != nil {
			return m.keep(name)
		}
		m.fault(UnknownMember, "no field of this name exists here")
		return m.decoder.SkipValue()
	})
}

// keep holds on to a member that no field takes.
func (m *mending) keep(name string) error {
	value, err := m.decoder.ReadValue()
	if err != nil {
		return err
	}
	if !value.IsValid() {
		m.fault(DuplicateMember, "a member stands twice in an object within the value")
		return nil
	}
	if err := m.unknown.WriteToken(jsontext.String(name)); err != nil {
		return err
	}
	return m.unknown.WriteValue(value)
}

func (m *mending) mapping(n *node, into reflect.Value) error {
	return m.members(func(name string) error {
		if into.IsNil() {
			into.Set(reflect.MakeMap(into.Type()))
		}
		before := len(m.faults.kept) + m.faults.beyond
		held := reflect.New(into.Type().Elem()).Elem()
		null := m.decoder.PeekKind() == 'n'
		if err := m.value(n.element, held); err != nil {
			return err
		}
		if null || len(m.faults.kept)+m.faults.beyond == before || !held.IsZero() {
			into.SetMapIndex(reflect.ValueOf(name).Convert(into.Type().Key()), held)
		}
		return nil
	})
}

// list reads an array. An element that cannot be read stays, unset, so that the others keep their
// index.
func (m *mending) list(n *node, into reflect.Value) error {
	if !m.begins('[') {
		return m.misfit()
	}
	if _, err := m.decoder.ReadToken(); err != nil {
		return err
	}
	elements := reflect.MakeSlice(into.Type(), 0, 0)
	for m.decoder.PeekKind() != ']' {
		m.at.push(step{index: elements.Len()})
		element := reflect.New(into.Type().Elem()).Elem()
		if err := m.value(n.element, element); err != nil {
			return err
		}
		elements = reflect.Append(elements, element)
		m.at.pop()
	}
	into.Set(elements)
	_, err := m.decoder.ReadToken()
	return err
}

func (m *mending) begins(kind jsontext.Kind) bool { return m.decoder.PeekKind() == kind }

// misfit passes over a value that is neither the object nor the array its field demands.
func (m *mending) misfit() error {
	found := m.decoder.PeekKind()
	if err := m.decoder.SkipValue(); err != nil {
		return err
	}
	m.fault(InvalidValue, misplaced(found))
	return nil
}
