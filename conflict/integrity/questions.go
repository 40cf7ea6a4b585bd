package integrity

import (
	"encoding/binary"
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// question is what a rule asked while the file was read and what could not yet be answered for good:
// whether there is a record of an id or, of referrers, which records of a kind refer to it.
//
// What a rule found by the answers so far holds, and it is not run again, unless one of them has changed.
type question struct {
	id        record.ID
	referrers bool
	from      record.Kind // "" is every kind
}

// What is remembered and looked at for one record; a rule that asks for more is run again.
const (
	mostQuestions = 24
	mostLeads     = 128
)

// ask notes a question.
func (d *dependencies) ask(asked question) {
	switch {
	case slices.Contains(d.questions, asked):
	case len(d.questions) < mostQuestions:
		d.questions = append(d.questions, asked)
	default:
		d.beyond = true
	}
}

// wait appends what a sheaf keeps of the rules of a record that have to wait: marks for the rules by
// their position and how many questions hang on them, zero where they have to run whatever the answers,
// and the questions.
func (b *batch) wait(into []byte, found *outcome) []byte {
	var room [16]byte
	marks := room[:0]
	for _, rule := range found.deferred {
		for len(marks) <= rule/8 {
			marks = append(marks, 0)
		}
		marks[rule/8] |= 1 << (rule % 8)
	}
	into = appendText(into, marks)
	if len(marks) == 0 {
		return into
	}
	if b.alone || found.always || found.asked.beyond {
		return append(into, 0)
	}
	into = binary.AppendUvarint(into, uint64(len(found.asked.questions)))
	for _, asked := range found.asked.questions {
		name := uint64(b.names.number(string(asked.id))) << 1
		if asked.referrers {
			into = binary.AppendUvarint(into, name|1)
			name = uint64(b.names.number(string(asked.from)))
		}
		into = binary.AppendUvarint(into, name)
	}
	return into
}

// waited is what a sheaf keeps of the rules of a record that had to wait.
type waited struct {
	marks     []byte
	questions int // zero where the rules are to run whatever the answers
	rest      unpacking
}

// changed reports whether the rules have to run, once all records are there.
func (a *packed) changed(number uint32) bool {
	waited, _ := a.content(number)
	sheaf := &a.sheaves[a.slots.at(number).sheaf-1]
	changed := waited.questions == 0
	for range waited.questions {
		asked := waited.rest.number()
		id := sheaf.names[asked>>1]
		if asked&1 == 0 {
			changed = changed || a.holds(id)
			continue
		}
		from := record.Kind(a.names.text(sheaf.names[waited.rest.number()]))
		changed = changed || a.referredSince(sheaf, id, from)
	}
	return changed
}

// referredSince reports whether a record of a kind refers to an id that was in none of the batches the
// rules of a sheaf saw, or perhaps does.
func (a *packed) referredSince(sheaf *sheaf, id uint32, from record.Kind) bool {
	looked := 0
	for at, one := range a.leadsTo(id) {
		switch looked++; {
		case at < sheaf.seen:
			return false
		case at >= sheaf.leads.from && at < sheaf.leads.to:
		case from == "" || a.idOf(one.from).HasKind(from):
			return true
		}
		if looked > mostLeads {
			return true
		}
	}
	return false
}
