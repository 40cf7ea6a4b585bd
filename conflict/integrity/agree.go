package integrity

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Agrees tells whether a field of a record can hold what is said of it: certainly where both are
// one value, impossibly where they have none in common. An unset field, and days or counts that
// overlap, leave it possible. The error is record.ErrLeadsNowhere or record.ErrDoesNotFit.
func (c *Context) Agrees(rec record.Record, said record.Claim) (chronology.Certainty, error) {
	definition, _ := c.checker.kinds.Of(rec)
	value, stated, err := definition.Claimed(rec, said)
	if err != nil {
		return chronology.Possible, err
	}
	return agree(value, stated), nil
}

// Agree tells the same of two things said of one field.
func (c *Context) Agree(rec record.Record, one, other record.Claim) (chronology.Certainty, error) {
	definition, _ := c.checker.kinds.Of(rec)
	value, _, err := definition.Claimed(rec, one)
	if err != nil {
		return chronology.Possible, err
	}
	others, _, err := definition.Claimed(rec, other)
	if err != nil {
		return chronology.Possible, err
	}
	return agree(value, others), nil
}

// agree compares two values of one type.
func agree(a, b any) chronology.Certainty {
	if unset(a) || unset(b) {
		return chronology.Possible
	}
	if date, isDate := a.(chronology.Date); isDate {
		return date.SameDay(b.(chronology.Date))
	}
	if same(a, b) {
		return chronology.Certain
	}
	if count, isCount := a.(record.Count); isCount && !apart(count, b.(record.Count)) {
		return chronology.Possible
	}
	return chronology.Impossible
}
