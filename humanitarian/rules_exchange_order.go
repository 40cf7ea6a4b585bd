package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// simultaneously is how many days may lie between two hand-overs called simultaneous, each stage
// being reported by its own side.
const simultaneously = 3

// exchangeOrderRules are about how transfers of an exchange hang together.
func exchangeOrderRules() []integrity.Rule {
	return since(firstVersion,
		exchangeLinkNotMirrored(),
		exchangeNotSimultaneous(),
		exchangeReturnMissing(),
		exchangeReturnOpen(),
		exchangeReciprocityDisputed(),
		exchangeLegListedTwice(),
		exchangeExecutedBeforeAgreed(),
		exchangeListsNotExchanged(),
		exchangeIllegalStep(),
		exchangeStepsOutOfOrder(),
	)
}

func exampleLinked(back, kind string) string {
	return dossier(exampleParties, exampleGiven, back,
		`{"kind":"exchange","id":"exchange/x","links":[{"given":"transfer/given","return":"transfer/back","kind":"`+kind+`"}]}`)
}

func exampleBackOn(day string) string {
	return `{"kind":"transfer","id":"transfer/back","from":"party/south","to":"party/north","executed":"` + day + `","people":[{"count":390}]}`
}

const exampleSameWay = `{"kind":"transfer","id":"transfer/back","from":"party/north","to":"party/south","executed":"2025-05-24","people":[{"count":307}]}`

func exchangeLinkNotMirrored() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "exchange/link-not-mirrored", Severity: integrity.Warning,
		Title:   "What is given in return goes the other way.",
		Doc:     "The receiver of the one is the sender of the other. Where third states take part each of them has its own links.",
		Message: "{given} and {returned} are linked as given and returned, but do not go opposite ways",
		Good:    exampleLinked(exampleBack, "simultaneous"), Bad: exampleLinked(exampleSameWay, "simultaneous")},
		linkNotMirrored)
}

func exchangeNotSimultaneous() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "exchange/not-simultaneous", Severity: integrity.Warning,
		Title:   "What is called simultaneous happens within three days.",
		Doc:     "Stages, promises and conditions have kinds of their own.",
		Message: "called simultaneous, but {from} and {to} are {gap, day, days} more than three apart", Boundary: "three days apart is within",
		Good: exampleLinked(exampleBack, "simultaneous"), Bad: exampleLinked(exampleBackOn("2025-06-23"), "simultaneous")},
		func(e *Exchange, timeline *integrity.Timeline) {
			for _, link := range e.Links {
				if link.Kind != Simultaneous {
					continue
				}
				given, found := integrity.Find[Transfer](&timeline.Context, link.Given)
				back, also := integrity.Find[Transfer](&timeline.Context, link.Return)
				if found && also {
					timeline.Apart(timeline.DateOf(given, "/executed", given.Executed), timeline.DateOf(back, "/executed", back.Executed), -simultaneously, simultaneously)
				}
			}
		})
}

func exchangeReturnMissing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/return-missing", Severity: integrity.Warning,
		Title:   "What is given in return is named, or only promised.",
		Doc:     "Without a second transfer the reciprocity is a promise, a condition, or claimed to be none.",
		Message: "called {kind}, but no transfer in return is named",
		Good:    exchanged(`"links":[{"given":"transfer/given","kind":"promised"}]`), Bad: exchanged(`"links":[{"given":"transfer/given","kind":"simultaneous"}]`)},
		func(e *Exchange, report *integrity.Reporter) {
			for i, link := range e.Links {
				switch link.Kind {
				case Simultaneous, Staged, ParallelGestures:
					if link.Return == "" {
						report.Report(record.At("links", i, "return")).With("kind", string(link.Kind))
					}
				}
			}
		})
}

func exchangeReturnOpen() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/return-open", Severity: integrity.Info,
		Title:   "What was promised in return and is not recorded is pointed out.",
		Doc:     "A promise may stay open for years; the note goes when the transfer is recorded.",
		Message: "{kind} in return for {given}, and not on record",
		Good:    exchanged(`"links":[{"given":"transfer/given","return":"transfer/back","kind":"promised"}]`), Bad: exchanged(`"links":[{"given":"transfer/given","kind":"promised"}]`)},
		func(e *Exchange, report *integrity.Reporter) {
			for i, link := range e.Links {
				if (link.Kind == Promised || link.Kind == Conditional) && link.Return == "" {
					report.Report(record.At("links", i, "return")).With("kind", string(link.Kind)).With("given", link.Given)
				}
			}
		})
}

func exchangeReciprocityDisputed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/reciprocity-disputed", Severity: integrity.Info,
		Title:   "Whether something was given in return can be disputed.",
		Doc:     "One side calls it a gesture of goodwill, the other an exchange. Both are kept.",
		Message: "called {kind} by some and not by others",
		Good:    exchanged(`"links":[{"given":"transfer/given","return":"transfer/back","kind":"parallel_gestures","claimed_by":["party/north"]}]`),
		Bad:     exchanged(`"links":[{"given":"transfer/given","return":"transfer/back","kind":"parallel_gestures","claimed_by":["party/north"],"disputed_by":["party/south"]}]`)},
		func(e *Exchange, report *integrity.Reporter) {
			for i, link := range e.Links {
				if len(link.DisputedBy) > 0 {
					report.Report(record.At("links", i, "disputed_by")).With("kind", string(link.Kind))
				}
			}
		})
}

func exchangeLegListedTwice() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/leg-listed-twice", Severity: integrity.Error,
		Title:   "A transfer belongs to one stage.",
		Doc:     "A leg listed twice is counted twice.",
		Message: "{transfer} is listed twice",
		Good:    exchanged(`"stages":[{"transfers":["transfer/given"]},{"transfers":["transfer/back"]}]`),
		Bad:     exchanged(`"stages":[{"transfers":["transfer/given"]},{"transfers":["transfer/back","transfer/given"]}]`)},
		func(e *Exchange, report *integrity.Reporter) {
			listed := map[record.Ref]bool{}
			for ref, at := range e.transfers {
				if listed[ref] {
					report.Report(at.pointer()).With("transfer", ref)
				}
				listed[ref] = true
			}
		})
}

func exchangeExecutedBeforeAgreed() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "exchange/executed-before-agreed", Severity: integrity.Error,
		Title:   "An exchange is agreed before its first leg.",
		Doc:     "The agreement on this exchange, not on a framework.",
		Message: "a leg of {to}, but the exchange was agreed only {from}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{{Title: "International Aid Transparency Initiative: planned and actual dates"}},
		Good:    exchanged(`"agreed":"2025-05-16","stages":[{"transfers":["transfer/given","transfer/back"]}]`),
		Bad:     exchanged(`"agreed":"2025-06-16","stages":[{"transfers":["transfer/given"]}]`)},
		func(e *Exchange, timeline *integrity.Timeline) {
			for ref := range e.transfers {
				if transfer, found := integrity.Find[Transfer](&timeline.Context, ref); found {
					timeline.NotAfter(timeline.Date("/agreed", e.Agreed), timeline.DateOf(transfer, "/executed", transfer.Executed))
				}
			}
		})
}

func exchangeListsNotExchanged() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/lists-not-exchanged", Severity: integrity.Info,
		Title:   "Whether lists were exchanged before is recorded.",
		Doc:     "Numbers agreed, listed and handed over are three different numbers; without lists nobody can tell who is missing.",
		Message: "carried out with no exchange of lists on record",
		Sources: []integrity.Source{{Title: "Yemen: lists of 16,000 names exchanged in December 2018, 1,056 people handed over in October 2020"}},
		Good:    exchanged(`"steps":[{"event":"agreed"},{"event":"lists_exchanged"},{"event":"executed"}]`), Bad: exchanged(`"steps":[{"event":"agreed"},{"event":"executed"}]`)},
		func(e *Exchange, report *integrity.Reporter) {
			executed := false
			for _, taken := range e.Steps {
				if taken.Event == ExchangeLists {
					return
				}
				executed = executed || taken.Event == Execute || taken.Event == ExecutePart
			}
			if executed {
				report.Report("/steps")
			}
		})
}

func exchangeIllegalStep() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/illegal-step", Severity: integrity.Error,
		Title:   "The steps of an operation follow one another.",
		Doc:     "As for a single transfer: stages may be left out, but nothing is closed that was not carried out.",
		Message: "{event} cannot follow in the state {state}",
		Good:    exchanged(`"steps":[{"event":"agreed"},{"event":"lists_exchanged"},{"event":"executed"},{"event":"closed"}]`), Bad: exchanged(`"steps":[{"event":"agreed"},{"event":"closed"}]`)},
		func(e *Exchange, report *integrity.Reporter) {
			for _, refused := range e.History().Refused() {
				report.Report(record.At("steps", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		})
}

func exchangeStepsOutOfOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "exchange/steps-out-of-order", Severity: integrity.Warning,
		Title:   "The steps of an operation are listed in the order of their dates.",
		Doc:     "Where the dates leave the order open the list decides it; where they do not the list should not say otherwise.",
		Message: "a step of {to} is listed after one of {from}: {gap, day, days} too early", Boundary: "two steps may be on one day",
		Good: exchanged(`"steps":[{"event":"agreed","date":"2025-05-16"},{"event":"lists_exchanged","date":"2025-05-20"}]`),
		Bad:  exchanged(`"steps":[{"event":"lists_exchanged","date":"2025-05-20"},{"event":"agreed","date":"2025-05-16"}]`)},
		func(e *Exchange, timeline *integrity.Timeline) { stepsInOrder(e.Steps, timeline) })
}

func linkNotMirrored(e *Exchange, context *integrity.Context) {
	for i, link := range e.Links {
		given, found := integrity.Find[Transfer](context, link.Given)
		back, also := integrity.Find[Transfer](context, link.Return)
		if !found || !also {
			continue
		}
		mirrored := answering(context, given.From) == answering(context, back.To) || answering(context, given.To) == answering(context, back.From)
		if !mirrored {
			context.Report(record.At("links", i)).With("given", link.Given).With("returned", link.Return).Relate(given.ID, "").Relate(back.ID, "")
		}
	}
}
