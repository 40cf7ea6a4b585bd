package conflict

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func statementRules() []integrity.Rule {
	return []integrity.Rule{
		statementUndated(), statementWeekday(), statementOutOfOffice(), statementSpeakerOutsideLife(), statementAfterItsText(),
		statementMisattributed(), statementContradicted(), statementAnswersLater(), statementAnswersItself(),
		statementValueOfNothing(), statementValueUnfit(), statementDiffersFromRecord(), statementDiffersFromAnother(),
	}
}

const chair = `{"kind":"officeholder","id":"officeholder/chair","names":[{"value":"The Chair"}],"office":"Chair","party":"party/north","term":"2019-12-01/2024-11-30"}` + "\n"

func statement(id, members string) string {
	return `{"kind":"statement","id":"statement/` + id + `","speaker":"party/north"` + members + `}` + "\n"
}

func statementUndated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "statement/undated", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A statement must say when it was made.",
		Doc:     "Whether a speaker held an office, and which of two statements came first, depends on it.",
		Message: "the statement has no date",
		Good:    north + statement("one", `,"date":"2021-12-19"`), Bad: north + statement("one", ""),
	}, func(s *Statement, report *integrity.Reporter) {
		if s.Date.IsZero() {
			report.Report("/date")
		}
	})
}

func statementWeekday() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "statement/weekday", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A stated day of the week must be that of the statement's date.",
		Doc:     "One of the two is mistaken, or they are counted in different time zones.",
		Message: "{date} is a {computed}, stated is {stated}",
		Good:    north + statement("one", `,"date":"2021-12-14","weekday":"tuesday"`), Bad: north + statement("one", `,"date":"2021-12-14","weekday":"monday"`),
	}, func(s *Statement, report *integrity.Reporter) {
		ReportWeekday(report, "/weekday", s.Weekday, s.Date)
	})
}

func statementOutOfOffice() integrity.Rule {
	spoken := func(date string) string {
		return north + chair + `{"kind":"statement","id":"statement/one","speaker":"officeholder/chair","date":"` + date + `"}` + "\n"
	}
	return integrity.DateRule(integrity.Rule{
		Code: "statement/out-of-office", Severity: integrity.Error, Since: "0.1.0",
		Title:    "Who speaks in an office must hold it on that day.",
		Doc:      "Somebody who speaks before or after a term speaks as another officeholder or as a person.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "the first and the last day of the term count",
		Sources:  from(popolo),
		Good:     spoken("2021-12-14"), Bad: spoken("2018-12-14"),
	}, func(s *Statement, timeline *integrity.Timeline) {
		if speaker, known := integrity.Find[Officeholder](&timeline.Context, s.Speaker); known {
			timeline.During(timeline.StartOf(speaker, "/term", speaker.Term), timeline.Date("/date", s.Date), timeline.EndOf(speaker, "/term", speaker.Term))
		}
	})
}

func statementSpeakerOutsideLife() integrity.Rule {
	old := `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"armed_group","lifetime":"1990/1999"}` + "\n"
	return integrity.DateRule(integrity.Rule{
		Code: "statement/speaker-outside-life", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A party that speaks must exist on that day.",
		Doc:      "A warning, because beginnings and ends of parties are disputed.",
		Message:  "{from} must not come after {to}: {gap, day, days} short",
		Boundary: "the first and the last day of its life count",
		Sources:  from(contemporary),
		Good:     old + statement("one", `,"date":"1998-05"`), Bad: old + statement("one", `,"date":"2004-05"`),
	}, func(s *Statement, timeline *integrity.Timeline) {
		if speaker, known := integrity.Find[Party](&timeline.Context, s.Speaker); known {
			timeline.During(timeline.StartOf(speaker, "/lifetime", speaker.Lifetime), timeline.Date("/date", s.Date), timeline.EndOf(speaker, "/lifetime", speaker.Lifetime))
		}
	})
}

func statementAfterItsText() integrity.Rule {
	carried := func(date string) string {
		return north + source("text", `,"published":"2021-12-19"`) + statement("one", `,"date":"`+date+`","text":"source/text"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "statement/after-its-text", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A statement must not be made after its text appeared.",
		Doc:      "Speeches are sometimes given out in advance; then the text's date of release is another.",
		Message:  "made {from}, but its text appeared {to}: {gap, day, days} short",
		Boundary: "both may be on one day",
		Sources:  from(berkeley),
		Good:     carried("2021-12-19"), Bad: carried("2021-12-26"),
	}, func(s *Statement, timeline *integrity.Timeline) {
		if text, known := integrity.Find[Source](&timeline.Context, s.Text); known {
			timeline.NotAfter(timeline.Date("/date", s.Date), timeline.DateOf(text, "/published", text.Published))
		}
	})
}

func statementMisattributed() integrity.Rule {
	texts := `{"kind":"source","id":"source/report","names":[{"value":"report"}],"type":"media","published":"2021-12-20"}` + "\n" +
		`{"kind":"source","id":"source/text","names":[{"value":"text"}],"type":"official_statement","primary":true,"published":"2021-12-04"}` + "\n" +
		statement("early", `,"date":"2021-12-04","text":"source/text","assertions":[{"key":"maps","source":"source/text"}]`)
	late := func(key string) string {
		return north + texts + statement("late", `,"date":"2021-12-19","assertions":[{"key":"`+key+`","source":"source/report"}]`)
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "statement/sentence-of-another", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A sentence must be placed in the statement whose own text has it.",
		Doc:     "A report placed the sentence in this statement; the primary text of another statement carries it. Intermediaries and dates that hang on the sentence go with it. Ignore the rule where both statements really say it, or better, record the primary text of this one too.",
		Message: "the sentence {sentence} is placed here by a report, while the text of {statement} itself has it",
		Sources: from(berkeley),
		Good:    late("thanks"), Bad: late("maps"),
	}, func(s *Statement, context *integrity.Context) {
		for i := range s.Assertions {
			assertion := &s.Assertions[i]
			if assertion.Key == "" || s.primary(context, assertion) {
				continue
			}
			for _, back := range context.BackrefsFrom("statement", s.Speaker.ID()) {
				if back.At != "/speaker" || back.From == s.ID {
					continue
				}
				other, known := integrity.Find[Statement](context, back.From.Ref())
				if !known {
					continue
				}
				if j, carries := other.carries(context, assertion.Key); carries {
					context.Report(record.At("assertions", i)).With("sentence", shownKey(assertion.Key)).With("statement", string(other.ID)).Relate(other.ID, record.At("assertions", j))
					break
				}
			}
		}
	})
}

// shownKey returns the key of a sentence where it is one, as ids are; free text is not shown.
func shownKey(key string) string {
	if record.ID("sentence/"+key).Validate() != nil {
		return "in question"
	}
	return key
}

// primary reports whether the assertion was read in a primary text.
func (s *Statement) primary(context *integrity.Context, assertion *Assertion) bool {
	ref := assertion.Source
	if ref == "" {
		ref = s.Text
	}
	source, known := integrity.Find[Source](context, ref)
	return known && source.Primary
}

// carries returns the place of the assertion with this key that a primary text has.
func (s *Statement) carries(context *integrity.Context, key string) (int, bool) {
	for i := range s.Assertions {
		if assertion := &s.Assertions[i]; assertion.Key == key && s.primary(context, assertion) {
			return i, true
		}
	}
	return 0, false
}

func statementContradicted() integrity.Rule {
	answer := func(act string) string {
		return north + south + statement("one", `,"date":"2021-11-16","assertions":[{"key":"provocation","act":"asserts"}]`) +
			`{"kind":"statement","id":"statement/two","speaker":"party/south","date":"2021-11-16","assertions":[{"key":"provocation","act":"` + act + `"}],"answers":"statement/one"}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "statement/denied", Severity: integrity.Info, Since: "0.1.0",
		Title:   "What one party asserts and another denies must be shown side by side.",
		Doc:     "A note, not a fault: neither is called true.",
		Message: "the assertion is denied in {statement}",
		Sources: from(integrity.Source{Title: "HURIDOCS micro-thesaurus 28, statements on responsibility"}),
		Good:    answer("asserts"), Bad: answer("denies"),
	}, func(s *Statement, context *integrity.Context) {
		if !slices.ContainsFunc(s.Assertions, Assertion.canBeDenied) {
			return
		}
		for _, back := range context.BackrefsFrom("statement", s.ID) {
			if other, known := integrity.Find[Statement](context, back.From.Ref()); known {
				s.deniedIn(other, context)
			}
		}
	})
}

// deniedIn reports the assertions that another statement denies.
func (s *Statement) deniedIn(other *Statement, context *integrity.Context) {
	for i, assertion := range s.Assertions {
		for j, reply := range other.Assertions {
			if assertion.canBeDenied() && assertion.Key == reply.Key && reply.denies() {
				context.Report(record.At("assertions", i)).With("statement", string(other.ID)).Relate(other.ID, record.At("assertions", j))
			}
		}
	}
}

// canBeDenied reports whether the assertion can be found in a reply, and is no denial itself.
func (a Assertion) canBeDenied() bool { return a.Key != "" && a.Act != Denies }

func (a Assertion) denies() bool {
	return a.Act == Denies || a.Act == Rejects || a.Stance == DeniesIt
}

func statementAnswersLater() integrity.Rule {
	reply := func(date string) string {
		return north + statement("one", `,"date":"2021-11-16"`) + statement("two", `,"date":"`+date+`","answers":"statement/one"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "statement/answers-before-asked", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A statement must not answer one that was made after it.",
		Doc:      "One of the dates is wrong, or the reply is to another statement.",
		Message:  "the statement answered was made {from}, the answer {to}: {gap, day, days} short",
		Boundary: "both may be made on one day",
		Good:     reply("2021-11-17"), Bad: reply("2021-11-07"),
	}, func(s *Statement, timeline *integrity.Timeline) {
		if asked, known := integrity.Find[Statement](&timeline.Context, s.Answers); known {
			timeline.NotAfter(timeline.DateOf(asked, "/date", asked.Date), timeline.Date("/date", s.Date))
		}
	})
}

func statementAnswersItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "statement/answers-itself", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A statement must not answer itself.",
		Doc:     "The reference leads nowhere.",
		Message: "the statement is recorded as an answer to itself",
		Good:    north + statement("one", `,"date":"2021-11-16"`), Bad: north + statement("one", `,"date":"2021-11-16","answers":"statement/one"`),
	}, func(s *Statement, report *integrity.Reporter) {
		if s.ID != "" && s.Answers.ID() == s.ID {
			report.Report("/answers")
		}
	})
}
