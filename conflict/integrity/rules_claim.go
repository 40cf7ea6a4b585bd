package integrity

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// claimRules are the rules about what sources say of single fields. Their findings name the claim
// and the field and never the values, which may be personal.
//
// That two sources which copy one agency count once is a rule of package conflict, which knows what
// a source copies.
func claimRules() []Rule {
	wikibase := Source{Title: "Wikibase data model: references, qualifiers and ranks of statements"}
	return []Rule{
		claimRule(Rule{Code: "claim/leads-nowhere", Severity: Error, Title: "A claim must speak of a field of its record.",
			Doc:     "The path must be a JSON Pointer to a field of the record's kind, and its indexes must exist in this record. A claim cannot speak of the id, the kind or the claims themselves.",
			Message: "the path of the claim leads to no field of the record", Since: "0.1.0",
			Good: exampleEvent(`{"path":"/casualties/0/count","value":6}`),
			Bad:  exampleEvent(`{"path":"/casualties/3/count","value":7}`)},
			func(claims *claimed) {
				for i := range claims.all {
					if claims.all[i].err == record.ErrLeadsNowhere {
						claims.report.Report(record.At("claims", i, "path"))
					}
				}
			}),
		claimRule(Rule{Code: "claim/does-not-fit", Severity: Error, Title: "A claimed value must be one its field can hold.",
			Doc:     "A claim is read as its field would be: a date as a date, a count as a count. Otherwise it could not be put in the field's place.",
			Message: "the claimed value is not of the type of its field", Since: "0.1.0",
			Good: exampleEvent(`{"path":"/date","value":"2021-11"}`),
			Bad:  exampleEvent(`{"path":"/date","value":"2021-11-31"}`)},
			func(claims *claimed) {
				for i := range claims.all {
					if claims.all[i].err == record.ErrDoesNotFit {
						claims.report.Report(record.At("claims", i, "value"))
					}
				}
			}),
		claimRule(Rule{Code: "claim/two-preferred", Severity: Error, Title: "At most one claim of a field must be preferred.",
			Doc:     "The preferred claim is the one the field itself follows; it cannot follow two. Give the others the rank normal.",
			Message: "another claim about this field is preferred too", Since: "0.1.0", Sources: []Source{wikibase},
			Good: exampleEvent(`{"path":"/date","value":"2021-11-16","rank":"preferred","reason":"the first report"},{"path":"/date","value":"2021-11"}`),
			Bad:  exampleEvent(`{"path":"/date","value":"2021-11-16","rank":"preferred","reason":"the first report"},{"path":"/date","value":"2021-11-16","rank":"preferred","reason":"the fullest report"}`)},
			twoPreferred),
		claimRule(Rule{Code: "claim/preferred-differs", Severity: Warning, Title: "A field must hold what its preferred claim says.",
			Doc:     "Either the field was changed and the claim's rank was not, or the other way round.",
			Message: "the field does not hold the value of the claim that is preferred for it", Since: "0.1.0", Sources: []Source{wikibase},
			Good: exampleEvent(`{"path":"/date","value":"2021-11-16","rank":"preferred","reason":"the first report"}`),
			Bad:  exampleEvent(`{"path":"/date","value":"2021-11","rank":"preferred","reason":"the first report"}`)},
			func(claims *claimed) {
				for i, claim := range claims.all {
					if claim.err == nil && claim.Rank == record.Preferred && !same(claim.value, claim.stated) {
						claims.report.Report(record.At("claims", i, "value")).Relate(claims.id, claim.Path)
					}
				}
			}),
		claimRule(Rule{Code: "claim/day-and-month-swapped", Severity: Warning, Title: "A claimed date must not be the field's with day and month swapped.",
			Doc:     "11 December and 12 November are one text, read by two customs. Find out which the source means.",
			Message: "the claimed date is that of the field with day and month swapped", Since: "0.1.0",
			Sources: []Source{isoDates},
			Good:    exampleEvent(`{"path":"/date","value":"2021-11-12"}`, "2021-11-16"),
			Bad:     exampleEvent(`{"path":"/date","value":"2021-12-11"}`, "2021-11-12")},
			unlessOwn("date-outlier", pairOfDays(swapped))),
		claimRule(Rule{Code: "claim/another-year", Severity: Warning, Title: "A claimed date must not be the field's in a neighbouring year.",
			Doc:     "The same day and month one year off is most often a slip of the pen, above all in January.",
			Message: "the claimed date is that of the field in another year", Since: "0.1.0",
			Good: exampleEvent(`{"path":"/date","value":"2021-11-14"}`),
			Bad:  exampleEvent(`{"path":"/date","value":"2020-11-16"}`)},
			unlessOwn("date-outlier", pairOfDays(anotherYear))),
		claimRule(Rule{Code: "claim/one-day-apart", Severity: Info, Title: "Dates claimed one day apart may be one moment in two time zones.",
			Doc:     "Or one is the day something happened, the other the day it was reported. If the clock times are known, state them with their offsets.",
			Message: "the claimed date is one day from that of the field: perhaps two time zones", Since: "0.1.0",
			Good: exampleEvent(`{"path":"/date","value":"2021-11-19"}`),
			Bad:  exampleEvent(`{"path":"/date","value":"2021-11-17"}`)},
			unlessOwn("dates-days-apart", pairOfDays(oneDayApart))),
		claimRule(Rule{Code: "claim/count-outside", Severity: Info, Title: "A claimed count that has no number in common with its field is a dispute.",
			Doc:     `"More than ten" begins at eleven: it and an exact ten cannot both be true. A note, since sources may differ. Deprecate the claim that is known to be mistaken, or widen the field.`,
			Message: "the claimed count and that of the field have no number in common", Since: "0.1.0",
			Good: exampleEvent(`{"path":"/casualties/0/count","value":{"low":4}}`),
			Bad:  exampleEvent(`{"path":"/casualties/0/count","value":{"low":7}}`)},
			unlessOwn("count-disputed", countsApart)),
		claimRule(Rule{Code: "claim/ranked-without-reason", Severity: Info, Title: "Where a claim is ranked the reason must be recorded.",
			Doc:     "Somebody else must be able to follow why one source was preferred, or another set aside.",
			Message: "the claim is ranked {rank} without a reason", Since: "0.1.0", Sources: []Source{wikibase},
			Good: exampleEvent(`{"path":"/date","value":"2021-11","rank":"deprecated","reason":"corrected by its author"}`),
			Bad:  exampleEvent(`{"path":"/date","value":"2021-11","rank":"deprecated"}`)},
			unlessOwn("preferred-without-reason", rankedWithoutReason)),
	}
}

var isoDates = Source{Title: "ISO 8601-1:2019, Representations of dates and times: the order of year, month and day"}

// exampleEvent is an event with claims, on a day.
func exampleEvent(claims string, day ...string) string {
	on := "2021-11-16"
	if len(day) > 0 {
		on = day[0]
	}
	return `{"kind":"event","id":"event/clash","names":[{"value":"Clash"}],"type":"clash","date":"` + on +
		`","casualties":[{"status":"killed","count":6}],"claims":[` + claims + `]}` + "\n"
}

// claimed is the claims of a record, each with its value and that of its field.
type claimed struct {
	id     record.ID
	all    []claimedValue
	report *Reporter
}

type claimedValue struct {
	record.Claim
	value, stated any
	err           error
}

// weighed reports whether the claim is one to hold against its field: neither the one the field
// follows nor one that is known to be mistaken.
func (c claimedValue) weighed() bool {
	return c.err == nil && c.Rank != record.Preferred && c.Rank != record.Deprecated
}

// claimRule binds a rule to a function over the claims of a record of any kind.
func claimRule(rule Rule, check func(claims *claimed)) Rule {
	rule.sight = seesClaims
	rule.run = func(rec record.Record, timeline *Timeline) {
		claims := timeline.head.Claims
		definition, defined := timeline.checker.kinds.Of(rec)
		if !defined {
			return
		}
		found := &claimed{id: rec.RecordID(), report: &timeline.Reporter, all: make([]claimedValue, len(claims))}
		for i, claim := range claims {
			found.all[i].Claim = claim
			found.all[i].value, found.all[i].stated, found.all[i].err = definition.Claimed(rec, claim)
		}
		check(found)
	}
	return rule
}

// unlessOwn leaves kinds alone whose domain has a rule of this name for them ("transfer/count-disputed"),
// which knows more of what the field means.
func unlessOwn(name string, check func(*claimed)) func(*claimed) {
	return func(claims *claimed) {
		own := Code(string(claims.id.Kind()) + "/" + name)
		if _, exists := claims.report.checker.catalogue.Rule(own); !exists {
			check(claims)
		}
	}
}

func rankedWithoutReason(claims *claimed) {
	for i, claim := range claims.all {
		if (claim.Rank == record.Preferred || claim.Rank == record.Deprecated) && claim.Reason == "" {
			claims.report.Report(record.At("claims", i, "rank")).With("rank", string(claim.Rank))
		}
	}
}

func twoPreferred(claims *claimed) {
	first := map[record.Pointer]int{}
	for i, claim := range claims.all {
		if claim.Rank != record.Preferred {
			continue
		}
		if before, taken := first[claim.Path]; taken {
			claims.report.Report(record.At("claims", i, "rank")).Relate(claims.id, record.At("claims", before))
			continue
		}
		first[claim.Path] = i
	}
}

// pairOfDays holds each claimed day against the day of its field.
func pairOfDays(alike func(a, b chronology.Date) bool) func(*claimed) {
	return func(claims *claimed) {
		for i, claim := range claims.all {
			value, isDate := claim.value.(chronology.Date)
			stated, _ := claim.stated.(chronology.Date)
			if isDate && claim.weighed() && alike(value, stated) {
				claims.report.Report(record.At("claims", i, "value")).Relate(claims.id, claim.Path)
			}
		}
	}
}

func countsApart(claims *claimed) {
	for i, claim := range claims.all {
		value, isCount := claim.value.(record.Count)
		stated, _ := claim.stated.(record.Count)
		if isCount && claim.weighed() && apart(value, stated) {
			claims.report.Report(record.At("claims", i, "value")).Relate(claims.id, claim.Path)
		}
	}
}
