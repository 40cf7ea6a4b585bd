package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func sourceRules() []integrity.Rule {
	return []integrity.Rule{
		sourceUntitled(), sourceReadBeforePublished(), sourceWeekday(), sourceCopyOfItself(), sourceCopiesInACircle(),
		sourceCopyBeforeOriginal(), sourceBeforeItsFacts(), sourceAddressWithoutReading(),
	}
}

func source(id, members string) string {
	return `{"kind":"source","id":"source/` + id + `","names":[{"value":"` + id + `"}],"type":"media"` + members + `}` + "\n"
}

func sourceUntitled() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "source/untitled", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A source must have a title.",
		Doc:     "A reader must be able to find it again when its address no longer answers.",
		Message: "the source has no title",
		Sources: from(berkeley),
		Good:    source("paper", ""), Bad: `{"kind":"source","id":"source/paper","type":"media"}` + "\n",
	}, func(s *Source, report *integrity.Reporter) {
		if len(s.Names) == 0 {
			report.Report("/names")
		}
	})
}

func sourceReadBeforePublished() integrity.Rule {
	return integrity.DateRule(integrity.Rule{
		Code: "source/read-before-published", Severity: integrity.Error, Since: "0.1.0",
		Title:    "A source must not be read before it appeared.",
		Doc:      "One of the two clocks is wrong, or the article was changed after it was read.",
		Message:  "published {from}, but read {to}: {gap, day, days} short",
		Boundary: "it may be read on the day it appeared",
		Sources:  from(berkeley),
		Good:     source("paper", `,"published":"2021-12-19","retrieved":"2021-12-20"`), Bad: source("paper", `,"published":"2021-12-19","retrieved":"2021-12-12"`),
	}, func(s *Source, timeline *integrity.Timeline) {
		timeline.NotAfter(timeline.Date("/published", s.Published), timeline.Date("/retrieved", s.Retrieved))
	})
}

func sourceWeekday() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "source/weekday", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "The day of the week a source gives itself must be that of its date.",
		Doc:     "One of the two was set wrongly, or the page shows the reader's time zone.",
		Message: "{date} is a {computed}, stated is {stated}",
		Good:    source("paper", `,"published":"2021-12-19","weekday":"sunday"`), Bad: source("paper", `,"published":"2021-12-19","weekday":"friday"`),
	}, func(s *Source, report *integrity.Reporter) {
		ReportWeekday(report, "/weekday", s.Weekday, s.Published)
	})
}

func sourceCopyOfItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "source/copy-of-itself", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A source must not be a copy of itself.",
		Doc:     "Copies count as one voice with their original; this one has none.",
		Message: "the source is recorded as a copy of itself",
		Good:    source("paper", ""), Bad: source("paper", `,"copy_of":"source/paper"`),
	}, func(s *Source, report *integrity.Reporter) {
		if s.ID != "" && s.CopyOf.ID() == s.ID {
			report.Report("/copy_of")
		}
	})
}

func sourceCopiesInACircle() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{
		Code: "source/copies-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Copies must lead to an original.",
		Doc:     "Of two documents that repeat each other one came first. Every document of the circle is reported.",
		Message: "following what the source copies leads back to it",
		Good:    source("agency", "") + source("paper", `,"copy_of":"source/agency"`),
		Bad:     source("agency", `,"copy_of":"source/paper"`) + source("paper", `,"copy_of":"source/agency"`),
	}, func(s *Source, context *integrity.Context) {
		if last, closed := circle(context, s.ID, s, func(s *Source) []record.Ref { return onlyOne(s.CopyOf) }); closed {
			context.Report("/copy_of").Relate(last, "/copy_of")
		}
	})
}

// VoiceOf returns the original a source goes back to through its copies, itself when it copies
// nothing. Two sources with one voice count once.
func VoiceOf(context *integrity.Context, ref record.Ref) record.ID {
	id := ref.ID()
	for range maxLine {
		source, known := integrity.Find[Source](context, id.Ref())
		if !known || source.CopyOf.ID() == "" {
			return id
		}
		id = source.CopyOf.ID()
	}
	return id
}

func sourceCopyBeforeOriginal() integrity.Rule {
	copied := func(published string) string {
		return source("agency", `,"published":"2021-12-19"`) + source("paper", `,"copy_of":"source/agency","published":"`+published+`"`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "source/copy-before-original", Severity: integrity.Warning, Since: "0.1.0",
		Title:    "A copy must not appear before its original.",
		Doc:      "Either the copying goes the other way or a date is that of the page, not of the text.",
		Message:  "the original appeared {from}, the copy {to}: {gap, day, days} short",
		Boundary: "both may appear on one day",
		Sources:  from(berkeley),
		Good:     copied("2021-12-20"), Bad: copied("2021-12-09"),
	}, func(s *Source, timeline *integrity.Timeline) {
		if original, known := integrity.Find[Source](&timeline.Context, s.CopyOf); known {
			timeline.NotAfter(timeline.DateOf(original, "/published", original.Published), timeline.Date("/published", s.Published))
		}
	})
}

func sourceBeforeItsFacts() integrity.Rule {
	cited := func(published string) string {
		return source("paper", `,"published":"`+published+`"`) + event("clash", `,"date":"2021-11-16","citations":[{"source":"source/paper"}]`)
	}
	return integrity.DateRule(integrity.Rule{
		Code: "event/after-its-source", Severity: integrity.Error, Since: "0.1.0",
		Title:    "An event must not happen after the source that reports it appeared.",
		Doc:      "A source cannot report what has not happened; what is announced or planned is a statement or a date of another role. Reported where every source of the event is older than it.",
		Message:  "happened {from}, but its source appeared {to}: {gap, day, days} short",
		Boundary: "a source may report an event of its own day",
		Sources:  from(integrity.Source{Title: "UCDP GED codebook 22.1: source_date"}, berkeley),
		Good:     cited("2021-11-16"), Bad: cited("2021-11-06"),
	}, func(e *Event, timeline *integrity.Timeline) {
		var latest *Source
		for _, citation := range e.Citations {
			source, known := integrity.Find[Source](&timeline.Context, citation.Source)
			if !known {
				return
			}
			if latest == nil || latest.Published.Before(source.Published) == chronology.Certain {
				latest = source
			}
		}
		if latest != nil {
			timeline.NotAfter(e.begins(timeline), timeline.DateOf(latest, "/published", latest.Published))
		}
	})
}

func sourceAddressWithoutReading() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "source/address-without-reading", Severity: integrity.Info, Since: "0.1.0",
		Title:   "An address must say when it was read.",
		Doc:     "Pages change. The day of reading, and better the digest of what was read, let others tell.",
		Message: "the source has an address, but no day on which it was read",
		Sources: from(berkeley),
		Good:    source("paper", `,"url":"https://example.org/a","retrieved":"2021-12-20"`), Bad: source("paper", `,"url":"https://example.org/a"`),
	}, func(s *Source, report *integrity.Reporter) {
		if s.URL != "" && s.Retrieved.IsZero() {
			report.Report("/retrieved")
		}
	})
}
