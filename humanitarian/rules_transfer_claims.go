package humanitarian

import (
	"cmp"
	"math"
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
)

// transferClaimRules are about what sources say differently of one transfer.
func transferClaimRules() []integrity.Rule {
	return since(firstVersion,
		transferCountDisputed(),
		transferDatesDaysApart(),
		transferDateOutlier(),
		transferKindDisputed(),
		transferSourcesAreOneVoice(),
		transferPreferredWithoutReason(),
		transferCategoryDisputed(),
	)
}

func exampleClaimed(path, value string) string {
	return dossier(exampleParties, exampleSource, leg(`"executed":"2021-12-19","people":[{"count":10}],"claims":[{"path":"`+path+`","value":`+value+`,"source":"source/example"}]`))
}

func exampleSources(copyOf string) string {
	return dossier(exampleParties, `{"kind":"source","id":"source/a","names":[{"value":"A"}],"type":"news_agency"}`,
		`{"kind":"source","id":"source/b","names":[{"value":"B"}],"type":"news_agency"`+copyOf+`}`,
		leg(`"executed":"2021-12-19","people":[{"count":10}],"citations":[{"source":"source/a"},{"source":"source/b"}]`))
}

func transferCountDisputed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/count-disputed", Severity: integrity.Info,
		Title:   "The number held here is one that the claims allow.",
		Doc:     "A source whose number excludes the preferred one is told apart from one that is only vague: \"more than ten\" excludes ten, \"about ten\" does not.",
		Message: "{claim} by {source}, where {count} is preferred",
		Sources: []integrity.Source{{Title: "reports of December 2021 with \"more than ten\" for the ten of the communiqué"}},
		Good:    exampleClaimed("/people/0/count", `{"best":10,"qualifier":"about"}`), Bad: exampleClaimed("/people/0/count", `{"low":11,"qualifier":"more_than"}`)},
		func(t *Transfer, report *integrity.Reporter) { countsDisputed(t.Claims, t.countAt, report) })
}

func transferDatesDaysApart() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/dates-days-apart", Severity: integrity.Info,
		Title:   "Dates of one transfer that differ by a day or two are looked into.",
		Doc:     "The day of the report or another time zone often stands for the day of the transfer.",
		Message: "{claim} by {source}, {days, day, days} from {date}: perhaps the day of the report, or another time zone",
		Sources: []integrity.Source{{Title: "transfers dated 28 and 29 December 2021, 4 and 5 October 2022"}},
		Good:    exampleClaimed("/executed", `"2021-12-19"`), Bad: exampleClaimed("/executed", `"2021-12-20"`)},
		reportApart(1, 2))
}

func transferDateOutlier() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/date-outlier", Severity: integrity.Warning,
		Title:   "A date far from all others of the same transfer is looked into.",
		Doc:     "The same day in another month or year is most often a slip of the pen, such as September for December.",
		Message: "{claim} by {source}, {days, day, days} from {date}",
		Sources: []integrity.Source{{Title: "reports that date a meeting of 14 December 2021 to 14 September, and a clash of 2022 to 2023"}},
		Good:    exampleClaimed("/executed", `"2021-12-19"`), Bad: exampleClaimed("/executed", `"2021-09-19"`)},
		reportApart(3, math.MaxInt64))
}

func transferKindDisputed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/kind-disputed", Severity: integrity.Info,
		Title:   "Words of another meaning in a claim are pointed out.",
		Doc:     "\"Extradited\" mostly translates \"handed over\"; a claim that names another kind of transfer is kept and shown.",
		Message: "called {claim} by {source}, where {kind} is preferred",
		Sources: []integrity.Source{fourthConvention("45"), {Title: "renderings of one communiqué of November 2021 with \"extradited\" for \"handed over\""}},
		Good:    exampleClaimed("/type", `"handover"`), Bad: exampleClaimed("/type", `"extradition"`)},
		func(t *Transfer, report *integrity.Reporter) {
			held := cmp.Or(t.Type, Handover)
			for i, claim := range t.Claims {
				var claimed TransferType
				if claim.Path == "/type" && json.Unmarshal(claim.Value, &claimed) == nil && claimed != held && claimed.Known() {
					report.Report(record.At("claims", i, "value")).With("claim", string(claimed)).With("source", claim.Source).With("kind", string(held))
				}
			}
		})
}

func transferSourcesAreOneVoice() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/sources-are-one-voice", Severity: integrity.Info,
		Title:   "Two sources of which one copies the other count as one.",
		Doc:     "Several papers that print one agency's report confirm nothing but the agency.",
		Message: "{copy} repeats {original}; together they are one source",
		Sources: []integrity.Source{{Title: "Every Casualty, Standards for Casualty Recording (2016)"}},
		Good:    exampleSources(""), Bad: exampleSources(`,"copy_of":"source/a"`)},
		sourcesAreOneVoice)
}

func transferPreferredWithoutReason() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/preferred-without-reason", Severity: integrity.Info,
		Title:   "Where claims are ranked the reason is recorded.",
		Doc:     "Somebody else must be able to follow why one source was preferred.",
		Message: "a claim is ranked {rank} without a reason",
		Sources: []integrity.Source{{Title: "Wikibase data model: ranks of statements"}},
		Good:    exampleClaimed("/executed", `"2021-12-19","rank":"preferred","reason":"the commission's own text"`),
		Bad:     exampleClaimed("/executed", `"2021-12-19","rank":"preferred"`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, claim := range t.Claims {
				if (claim.Rank == record.Preferred || claim.Rank == record.Deprecated) && claim.Reason == "" {
					report.Report(record.At("claims", i, "rank")).With("rank", string(claim.Rank))
				}
			}
		})
}

func transferCategoryDisputed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/category-disputed", Severity: integrity.Info,
		Title:   "Sources that call people differently are kept side by side.",
		Doc:     "The same people can be prisoners of war to one side and convicts to the other. The legal rules then run for each category by itself.",
		Message: "called {category} here and {asserted} by others",
		Sources: []integrity.Source{{Title: "statements of 3 July 2021 on the same 15 people"}},
		Good:    legs(`"executed":"2021-07-03","people":[{"category":"convict","count":15}]`),
		Bad:     legs(`"executed":"2021-07-03","people":[{"category":"convict","count":15,"asserted":[{"category":"prisoner_of_war"}]}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				if others := otherCategories(group.Category, group.Asserted); others != "" {
					report.Report(record.At("people", i, "asserted")).With("category", string(group.Category)).With("asserted", others)
				}
			}
		})
}

// reportApart reports the claimed dates of a transfer whose distance in days from the preferred one
// is from least to most.
func reportApart(least, most int64) func(*Transfer, *integrity.Reporter) {
	return func(t *Transfer, report *integrity.Reporter) {
		for i, claim := range t.Claims {
			held, dated := t.dateAt(claim.Path)
			var claimed chronology.Date
			if !dated || json.Unmarshal(claim.Value, &claimed) != nil {
				continue
			}
			if days := dayDifference(held, claimed); days >= least && days <= most {
				report.Report(record.At("claims", i, "value")).
					With("claim", claimed).With("source", claim.Source).With("days", days).With("date", held)
			}
		}
	}
}

// dateAt returns the date a claim speaks of.
func (t *Transfer) dateAt(path record.Pointer) (chronology.Date, bool) {
	switch path {
	case "/agreed":
		return t.Agreed, true
	case "/planned":
		return t.Planned, true
	case "/executed":
		return t.Executed, true
	case "/confirmed":
		return t.Confirmed, true
	}
	return chronology.Date{}, false
}

// dayDifference returns the least number of days between two dates, 0 where they may be one day or
// either is not known.
func dayDifference(a, b chronology.Date) int64 {
	distance := chronology.Distance(a, b)
	switch {
	case !distance.MinOpen && distance.Min > 0:
		return distance.Min
	case !distance.MaxOpen && distance.Max < 0:
		return -distance.Max
	}
	return 0
}

// countsDisputed reports claims of a number that the preferred number does not allow.
func countsDisputed(claims []record.Claim, countAt func(record.Pointer) (record.Count, bool), report *integrity.Reporter) {
	for i, claim := range claims {
		held, counted := countAt(claim.Path)
		var claimed record.Count
		if !counted || json.Unmarshal(claim.Value, &claimed) != nil {
			continue
		}
		if differs(held, claimed) {
			report.Report(record.At("claims", i, "value")).With("claim", claimed).With("source", claim.Source).With("count", held)
		}
	}
}

// countAt returns the count a claim speaks of: the total or that of a group.
func (t *Transfer) countAt(path record.Pointer) (record.Count, bool) {
	if path == "/total" {
		return t.Total, true
	}
	for i, group := range t.People {
		if path == record.At("people", i, "count") {
			return group.Count, true
		}
	}
	for i, group := range t.Remains {
		if path == record.At("remains", i, "count") {
			return group.Count, true
		}
	}
	for i, item := range t.Information {
		if path == record.At("information", i, "count") {
			return item.Count, true
		}
	}
	return record.Count{}, false
}

func sourcesAreOneVoice(t *Transfer, context *integrity.Context) {
	cited := map[record.ID]bool{}
	for _, citation := range t.Citations {
		cited[citation.Source.ID()] = true
	}
	for i, citation := range t.Citations {
		source, found := integrity.Find[conflict.Source](context, citation.Source)
		if found && source.CopyOf != "" && cited[source.CopyOf.ID()] {
			context.Report(record.At("citations", i, "source")).With("copy", citation.Source).With("original", source.CopyOf).Relate(source.ID, "/copy_of")
		}
	}
}

// otherCategories lists the asserted categories that differ from the one held, in order.
func otherCategories(held Category, asserted []CategoryClaim) string {
	var others []string
	for _, claim := range asserted {
		if held != "" && claim.Category != held && !slices.Contains(others, string(claim.Category)) {
			others = append(others, string(claim.Category))
		}
	}
	slices.SortFunc(others, cmp.Compare[string])
	text := ""
	for i, other := range others {
		if i > 0 {
			text += ", "
		}
		text += other
	}
	return text
}
