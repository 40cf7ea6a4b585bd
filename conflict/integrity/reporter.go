package integrity

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Reporter takes the findings of one rule about one record. It is valid only during the call of
// the rule.
type Reporter struct {
	checker  *Checker
	rule     *Rule
	id       record.ID
	head     *record.Header // of the record at hand, if there is one
	place    record.Place
	findings []*Draft
	room     *draftRoom // nil where drafts are few
	asked    *dependencies
	once     []shared
}

// shared is what several rules about one record ask for.
type shared struct {
	name  string
	value any
	asked bool // other records were asked for it
}

// Once returns what compute returns. However many rules about one record ask for it under a name, it
// is computed once; so it must hang on nothing but the record at hand and others of the dossier, and
// no rule may change it.
func Once[T any](r *Reporter, name string, compute func() T) T {
	for i := range r.once {
		if value, is := r.once[i].value.(T); is && r.once[i].name == name {
			if r.asked != nil {
				r.asked.any = r.asked.any || r.once[i].asked
			}
			return value
		}
	}
	value := compute()
	r.once = append(r.once, shared{name, value, r.asked != nil && r.asked.any})
	return value
}

// Draft is a finding being written. Its methods return it, so that calls can be chained.
//
// A check holds all drafts until its end, so they are half as large as findings: what follows from
// the others is left out, and what few findings have is apart.
type Draft struct {
	rule     *Rule
	record   record.ID
	pointer  record.Pointer
	place    record.Place
	params   Params
	related  []Related
	grounds  *grounds
	room     *draftRoom
	severity Severity
}

// grounds are why a contradiction is one and how it could be healed.
type grounds struct {
	because     []Step
	repairs     []Repair
	assumptions []string
}

// Report begins a finding of the rule at a field of the record, "" being the whole record.
func (r *Reporter) Report(at record.Pointer) *Draft {
	draft := r.room.draft()
	draft.rule, draft.severity, draft.record, draft.pointer, draft.place = r.rule, r.checker.severity(r.rule), r.id, at, r.place
	r.findings = append(r.findings, draft)
	return draft
}

// With gives the message a parameter: a number, a date, a count, a term, an id, a reference or a
// vocabulary code. Other values must be strings without anything personal in them. Of two values
// of one name the last one counts.
func (d *Draft) With(name string, value any) *Draft {
	if d.params == nil {
		d.params = d.room.parameters(max(1, d.rule.params))
	}
	d.params.set(name, parameter(value))
	return d
}

// Relate names another record, or another field, that takes part in the finding.
func (d *Draft) Relate(id record.ID, at record.Pointer) *Draft {
	d.related = append(d.related, Related{Record: id, Pointer: at})
	return d
}

// Repair names a count that would heal the contradiction, nothing else being changed, and what it
// would have to be. The repairs of dates are found by the checker itself.
func (d *Draft) Repair(id record.ID, at record.Pointer, count record.Count) *Draft {
	grounds := d.ownGrounds()
	grounds.repairs = append(grounds.repairs, Repair{Record: id, Pointer: at, Count: count})
	return d
}

// Assume names something the finding rests on beside the records.
func (d *Draft) Assume(assumption string) *Draft {
	grounds := d.ownGrounds()
	grounds.assumptions = append(grounds.assumptions, assumption)
	return d
}

// AtMost lowers the severity of this finding when it is above the given one.
func (d *Draft) AtMost(severity Severity) *Draft {
	d.severity = min(d.severity, severity)
	return d
}

// detach gives grounds texts of their own, since they outlive the records whose texts they have.
func (g *grounds) detach() {
	for i := range g.because {
		step := &g.because[i]
		step.Record, step.Pointer, step.Source = cloned(step.Record), cloned(step.Pointer), cloned(step.Source)
	}
	for i := range g.repairs {
		repair := &g.repairs[i]
		repair.Record, repair.Pointer = cloned(repair.Record), cloned(repair.Pointer)
	}
}

func cloned[T ~string](text T) T { return T(strings.Clone(string(text))) }

// ownGrounds returns the grounds of the draft, to be written to.
func (d *Draft) ownGrounds() *grounds {
	if d.grounds == nil {
		d.grounds = &grounds{}
	}
	return d.grounds
}

// because returns the chain of dates and rules that makes the contradiction, if it is one of dates.
func (d *Draft) because() []Step {
	if d.grounds == nil {
		return nil
	}
	return d.grounds.because
}

func parameter(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case int:
		return strconv.Itoa(value)
	case int64:
		return strconv.FormatInt(value, 10)
	case record.Ref:
		return string(value)
	case chronology.Date:
		return value.String()
	case chronology.DayDistance:
		return value.String()
	case fmt.Stringer:
		return value.String()
	}
	return fmt.Sprint(value)
}
