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
	place    record.Place
	findings []*Draft
}

// Draft is a finding being written. Its methods return it, so that calls can be chained.
type Draft struct {
	finding Finding
	rule    *Rule
}

// Report begins a finding of the rule at a field of the record, "" being the whole record.
func (r *Reporter) Report(at record.Pointer) *Draft {
	draft := &Draft{rule: r.rule}
	draft.finding = Finding{Code: r.rule.Code, Severity: r.checker.severity(r.rule), Record: r.id, Pointer: at, Place: r.place}
	r.findings = append(r.findings, draft)
	return draft
}

// With gives the message a parameter: a number, a date, a count, a term, an id, a reference or a
// vocabulary code. Other values must be strings without anything personal in them. Of two values
// of one name the last one counts.
func (d *Draft) With(name string, value any) *Draft {
	if d.finding.Params == nil {
		d.finding.Params = make(Params, 0, max(1, strings.Count(d.rule.Message, "{")))
	}
	d.finding.Params.set(name, parameter(value))
	return d
}

// Relate names another record, or another field, that takes part in the finding.
func (d *Draft) Relate(id record.ID, at record.Pointer) *Draft {
	d.finding.Related = append(d.finding.Related, Related{Record: id, Pointer: at})
	return d
}

// Repair names a count that would heal the contradiction, nothing else being changed, and what it
// would have to be. The repairs of dates are found by the checker itself.
func (d *Draft) Repair(id record.ID, at record.Pointer, count record.Count) *Draft {
	d.finding.Repairs = append(d.finding.Repairs, Repair{Record: id, Pointer: at, Count: count})
	return d
}

// Assume names something the finding rests on beside the records.
func (d *Draft) Assume(assumption string) *Draft {
	d.finding.Assumptions = append(d.finding.Assumptions, assumption)
	return d
}

// AtMost lowers the severity of this finding when it is above the given one.
func (d *Draft) AtMost(severity Severity) *Draft {
	d.finding.Severity = min(d.finding.Severity, severity)
	return d
}

func parameter(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case int:
		return strconv.Itoa(value)
	case int64:
		return strconv.FormatInt(value, 10)
	case chronology.Date:
		return value.String()
	case fmt.Stringer:
		return value.String()
	}
	return fmt.Sprint(value)
}
