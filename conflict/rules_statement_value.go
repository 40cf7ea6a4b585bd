package conflict

import (
	"errors"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// clashOf writes an event of the 16th of November 2021 with six dead.
const clashOf = `{"kind":"event","id":"event/one","names":[{"value":"One"}],"type":"clash","date":"2021-11-16","casualties":[{"status":"killed","count":6}]}` + "\n"

func saying(id, members string) string {
	return statement(id, `,"date":"2021-11-17","assertions":[{"about":["event/one"]`+members+`}]`)
}

func statementValueOfNothing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "statement/value-of-nothing", Severity: integrity.Error, Since: "0.1.0",
		Title:   "An assertion that gives a value must say of which field of which record.",
		Doc:     "The path is a JSON Pointer into the one record the assertion is about. Without it nobody can hold the value against the record or another statement.",
		Message: "the assertion has a value or a path, but not both together with one record",
		Good:    north + clashOf + saying("one", `,"path":"/date","value":"2021-11-16"`), Bad: north + clashOf + saying("one", `,"value":"2021-11-16"`),
	}, func(s *Statement, report *integrity.Reporter) {
		for i, assertion := range s.Assertions {
			if (assertion.Path != "" || len(assertion.Value) > 0) && !assertion.says() {
				report.Report(record.At("assertions", i))
			}
		}
	})
}

func statementValueUnfit() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{
		Code: "statement/value-does-not-fit", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A value in a statement must be one that the field it speaks of can hold.",
		Doc:     "It is read as the field would be: a date as a date, a count as a count. The path must lead to a field of that record.",
		Message: "the value cannot stand in the field, or the path leads to none",
		Good:    north + clashOf + saying("one", `,"path":"/casualties/0/count","value":{"low":4}`),
		Bad:     north + clashOf + saying("one", `,"path":"/date","value":"2021-11-31"`),
	}, func(s *Statement, context *integrity.Context) {
		s.eachValue(context, func(i int, rec record.Record) {
			if _, err := context.Agrees(rec, s.Assertions[i].said()); err != nil {
				at := record.At("assertions", i, "value")
				if errors.Is(err, record.ErrLeadsNowhere) {
					at = record.At("assertions", i, "path")
				}
				context.Report(at).Relate(rec.RecordID(), "")
			}
		})
	})
}

func statementDiffersFromRecord() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{
		Code: "statement/differs-from-record", Severity: integrity.Info, Since: "0.1.0",
		Title:   "What a statement says of a field must be shown beside what the record holds, where no value fits both.",
		Doc:     "A note, not a fault: neither is called true. Dates that can be one day, and counts that can be one number, do not differ.",
		Message: "the record holds another value of this field than the one asserted here",
		Sources: from(integrity.Source{Title: "HURIDOCS Events Standard Formats: one fact, several versions of it, each with its source"}),
		Good:    north + clashOf + saying("one", `,"path":"/casualties/0/count","value":{"low":4}`),
		Bad:     north + clashOf + saying("one", `,"path":"/casualties/0/count","value":{"low":7}`),
	}, func(s *Statement, context *integrity.Context) {
		s.eachValue(context, func(i int, rec record.Record) {
			assertion := s.Assertions[i]
			agrees, err := context.Agrees(rec, assertion.said())
			if err == nil && agrees == chronology.Impossible && assertion.states() {
				context.Report(record.At("assertions", i, "value")).Relate(rec.RecordID(), assertion.Path)
			}
		})
	})
}

func statementDiffersFromAnother() integrity.Rule {
	both := func(second string) string {
		return north + clashOf + saying("one", `,"path":"/casualties/0/count","value":{"high":6}`) + saying("two", `,"path":"/casualties/0/count","value":`+second)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "statement/differs-from-another", Severity: integrity.Info, Since: "0.1.0",
		Title:   "What two statements say of one field must be shown side by side, where no value fits both.",
		Doc:     "A note, not a fault: neither is called true.",
		Message: "{statement} gives this field another value",
		Sources: from(integrity.Source{Title: "HURIDOCS Events Standard Formats: one fact, several versions of it, each with its source"}),
		Good:    both("6"), Bad: both(`{"low":40}`),
	}, func(s *Statement, context *integrity.Context) {
		s.eachValue(context, func(i int, rec record.Record) {
			if !s.Assertions[i].states() {
				return
			}
			for other := range referringAfter[Statement](context, rec.RecordID(), s.ID) {
				if j, differs := other.differs(context, rec, s.Assertions[i].said()); differs {
					context.Report(record.At("assertions", i, "value")).With("statement", string(other.ID)).
						Relate(other.ID, record.At("assertions", j, "value"))
				}
			}
		})
	})
}

// eachValue gives every assertion that says something of a field of a known record.
func (s *Statement) eachValue(context *integrity.Context, yield func(i int, rec record.Record)) {
	for i, assertion := range s.Assertions {
		if !assertion.says() {
			continue
		}
		if rec, known := context.Lookup(assertion.About[0]); known {
			yield(i, rec)
		}
	}
}

// differs returns the assertion of this statement that cannot be true together with what is said of
// the same field.
func (s *Statement) differs(context *integrity.Context, rec record.Record, said record.Claim) (int, bool) {
	for i, assertion := range s.Assertions {
		if !assertion.states() || assertion.About[0].ID() != rec.RecordID() || assertion.Path != said.Path {
			continue
		}
		if agree, err := context.Agree(rec, said, assertion.said()); err == nil && agree == chronology.Impossible {
			return i, true
		}
	}
	return 0, false
}
