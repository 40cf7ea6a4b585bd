package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func exchangeRules() []integrity.Rule {
	return join(exchangeCountRules(), exchangeOrderRules())
}

// The two directions of an example of an exchange.
const (
	exampleGiven = `{"kind":"transfer","id":"transfer/given","from":"party/north","to":"party/south","executed":"2025-05-23","people":[{"count":390}]}`
	exampleBack  = `{"kind":"transfer","id":"transfer/back","from":"party/south","to":"party/north","executed":"2025-05-23","people":[{"count":390}]}`
)

// exchanged is an example of an exchange with further members, together with its legs.
func exchanged(members string) string {
	return dossier(exampleParties, exampleGiven, exampleBack,
		`{"kind":"exchange","id":"exchange/x",`+members+`}`)
}

// exchangeCountRules are about numbers over several transfers.
func exchangeCountRules() []integrity.Rule {
	return since(firstVersion,
		exchangeLegsDifferFromTotal(),
		exchangeUnexplainedResidual(),
		exchangeStagesBelowAgreed(),
		exchangeExecutedExceedsAgreed(),
		exchangeReceivedDiffers(),
		exchangeUnequalLegs(),
		exchangeSeriesDecreases(),
		exchangeSeriesAdditionDiffers(),
		exchangeSeriesUnexplained(),
		exchangeResetWithoutReason(),
	)
}

const exampleStage = `"stages":[{"transfers":["transfer/given","transfer/back"]}]`

func exampleTotal(members string) string {
	return exchanged(exampleStage + `,"totals":[{"from":"party/north","to":"party/south",` + members + `}]`)
}

func exampleGrowing(last string) string {
	return exchanged(exampleStage + `,"series":[{"from":"party/north","to":"party/south","date":"2025-05-01","count":390},{"from":"party/north","to":"party/south","date":"2025-05-31","count":` + last + `}]`)
}

func exampleSeries(last string) string {
	return exchanged(exampleStage + `,"series":[{"date":"2025-05-23","count":390},` + last + `]`)
}

func exchangeLegsDifferFromTotal() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "exchange/legs-differ-from-total", Severity: integrity.Error,
		Title: "The legs of an exchange add up to its total.",
		Doc: "Legs are added up by direction and unit. While the list of legs is not marked complete they may only stay below the total, " +
			"which exchange/unexplained-residual then tells.",
		Message: "the legs add up to {sum}, the total is {total}",
		Sources: []integrity.Source{{Title: "exchange of 1 August 2024: 10, 13 and 3 people of 26; a report adds three more"}},
		Good:    exampleTotal(`"count":390`), Bad: exampleTotal(`"count":300`)},
		func(e *Exchange, context *integrity.Context) {
			for i, total := range e.Totals {
				sum, whole := e.legs(context, total), RangeOf(total.Count)
				if total.Count.State() == record.CountStated && (sum.Low > whole.High || e.Complete && sum.High < whole.Low) {
					at := record.At("totals", i, "count")
					draft := context.Report(at).With("sum", sum.notation()).With("total", total.Count)
					repairSum(draft, tally{e.ID, at, total.Count}, !e.Complete, e.legCounts(context, total)...)
				}
			}
		})
}

func exchangeUnexplainedResidual() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "exchange/unexplained-residual", Severity: integrity.Info,
		Title:   "What a total has beyond its legs is pointed out.",
		Doc:     "Some transfers may not be recorded, or were counted by another rule. The residual says how many are looked for.",
		Message: "the legs add up to {sum}, the total is {total}: {residual} not explained",
		Sources: []integrity.Source{{Title: "total of 105 returned, published on 9 November 2021, where the transfers known add up to 103"}},
		Good:    exampleTotal(`"count":390`), Bad: exampleTotal(`"count":392`)},
		func(e *Exchange, context *integrity.Context) {
			for i, total := range e.Totals {
				sum, whole := e.legs(context, total), RangeOf(total.Count)
				if total.Count.State() == record.CountStated && !e.Complete && sum.High < whole.Low {
					context.Report(record.At("totals", i, "count")).With("sum", sum.notation()).With("total", total.Count).With("residual", whole.Minus(sum).notation())
				}
			}
		})
}

func exchangeStagesBelowAgreed() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "exchange/stages-below-agreed", Severity: integrity.Warning,
		Title:   "The stages of a closed exchange reach what was agreed.",
		Doc:     "Fewer than agreed in an operation that is declared finished is worth a word; in one that goes on it is not.",
		Message: "the stages add up to {sum}, agreed were {agreed}, and the operation is closed",
		Sources: []integrity.Source{{Title: "exchange of 23 to 25 May 2025: 390, 307 and 303 of 1,000"}},
		Good:    exampleTotal(`"agreed":390}],"steps":[{"event":"executed"},{"event":"closed"`), Bad: exampleTotal(`"agreed":1000}],"steps":[{"event":"executed"},{"event":"closed"`)},
		stagesBelowAgreed)
}

func exchangeExecutedExceedsAgreed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/executed-exceeds-agreed", Severity: integrity.Warning,
		Title:   "Not more are exchanged than agreed.",
		Doc:     "Releases beside the agreement are transfers of their own.",
		Message: "{executed} exchanged, {agreed} agreed",
		Good:    exampleTotal(`"agreed":390,"count":390`), Bad: exampleTotal(`"agreed":380,"count":390`)},
		func(e *Exchange, report *integrity.Reporter) {
			for i, total := range e.Totals {
				if exceeds(total.Count, total.Agreed) {
					draft := report.Report(record.At("totals", i, "count")).With("executed", total.Count).With("agreed", total.Agreed)
					repairLimit(draft, tally{e.ID, record.At("totals", i, "count"), total.Count}, tally{e.ID, record.At("totals", i, "agreed"), total.Agreed})
				}
			}
		})
}

func exchangeReceivedDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/received-differs", Severity: integrity.Warning,
		Title:   "As many are received as were handed over.",
		Doc:     "Sender and receiver count each for itself.",
		Message: "{executed} handed over, {received} received",
		Sources: []integrity.Source{{Title: "June 2025: 6,057 bodies received, 6,060 handed over by the sender's count"}},
		Good:    exampleTotal(`"count":390,"received":390`), Bad: exampleTotal(`"count":390,"received":389`)},
		func(e *Exchange, report *integrity.Reporter) {
			for i, total := range e.Totals {
				if differs(total.Count, total.Received) {
					draft := report.Report(record.At("totals", i, "received")).With("executed", total.Count).With("received", total.Received)
					repairEqual(draft, tally{e.ID, record.At("totals", i, "count"), total.Count}, tally{e.ID, record.At("totals", i, "received"), total.Received})
				}
			}
		})
}

func exchangeUnequalLegs() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "exchange/unequal-legs", Severity: integrity.Warning,
		Title:   "An exchange of equal numbers has equal numbers.",
		Doc:     "Otherwise its principle is fixed numbers, n for m.",
		Message: "{given} one way and {returned} the other",
		Good:    exchanged(`"principle":"equal_numbers",` + exampleStage),
		Bad:     exchanged(`"principle":"equal_numbers","stages":[{"transfers":["transfer/given"]}]`)},
		func(e *Exchange, context *integrity.Context) {
			if e.Principle != EqualNumbers {
				return
			}
			if one, other := e.directions(context); !one.Meets(other) {
				context.Report("/principle").With("given", one.notation()).With("returned", other.notation())
			}
		})
}

func exchangeSeriesDecreases() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/series-decreases", Severity: integrity.Error,
		Title:   "A running total does not decrease.",
		Doc:     "Unless counting began anew or was revised, which is recorded as a reset with its reason.",
		Message: "a running total falls by {difference}",
		Sources: []integrity.Source{{Title: "checks of public casualty series: cumulative counts do not fall"}},
		Good:    exampleSeries(`{"date":"2025-05-24","count":697,"added":307}`), Bad: exampleSeries(`{"date":"2025-05-24","count":307}`)},
		func(e *Exchange, report *integrity.Reporter) {
			for _, fault := range CheckSeries(e.Series) {
				if fault.Decreased {
					report.Report(record.At("series", fault.Index, "count")).With("difference", -fault.Difference.High).Relate(e.ID, record.At("series", fault.Before, "count"))
				}
			}
		})
}

func exchangeSeriesAdditionDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/series-addition-differs", Severity: integrity.Error,
		Title:   "What a running total grows by is what was added.",
		Doc:     "The number given as new and the difference of two totals are two ways of saying one thing.",
		Message: "the running total grows by {difference}, but {added} are given as added",
		Sources: []integrity.Source{{Title: "checks of public casualty series: the daily number is the difference of the cumulative ones"}},
		Good:    exampleSeries(`{"date":"2025-05-24","count":697,"added":307}`), Bad: exampleSeries(`{"date":"2025-05-24","count":697,"added":303}`)},
		func(e *Exchange, report *integrity.Reporter) {
			for _, fault := range CheckSeries(e.Series) {
				if !fault.Decreased {
					at, added := record.At("series", fault.Index, "added"), e.Series[fault.Index].Added
					draft := report.Report(at).With("difference", fault.Difference.notation()).With("added", added).Relate(e.ID, record.At("series", fault.Before, "count"))
					repair(draft, tally{e.ID, at, added}, fault.Difference)
				}
			}
		})
}

func exchangeSeriesUnexplained() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "exchange/series-unexplained", Severity: integrity.Info,
		Title:   "What a running total grows by is found among the transfers.",
		Doc:     "The transfers of the exchange in the direction of the total, executed after the total before and by the day of this one. Some may not be recorded, or were counted by another rule.",
		Message: "the running total grows by {difference}, the transfers recorded make {sum}: {residual} not explained",
		Sources: []integrity.Source{{Title: "total of 105 returned by 9 November 2021, where 66 by 4 May and the transfers since make 103"}},
		Good:    exampleGrowing("780"), Bad: exampleGrowing("782")},
		seriesUnexplained)
}

func exchangeResetWithoutReason() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/reset-without-reason", Severity: integrity.Warning,
		Title:   "A reset of a running total has a reason.",
		Doc:     "Without it a reader cannot tell a revision from a mistake.",
		Message: "a running total begins anew with no reason given",
		Good:    exampleSeries(`{"date":"2025-05-24","count":307,"reset":true,"reason":"counted by stage from here"}`), Bad: exampleSeries(`{"date":"2025-05-24","count":307,"reset":true}`)},
		func(e *Exchange, report *integrity.Reporter) {
			for i, total := range e.Series {
				if total.Reset && total.Reason == "" {
					report.Report(record.At("series", i, "reason"))
				}
			}
		})
}

// legs adds up what the transfers of the exchange handed over in the direction and unit of a total.
func (e *Exchange) legs(records view, total Total) Range {
	var sum Range
	for _, leg := range e.legCounts(records, total) {
		sum = sum.Plus(RangeOf(leg.count))
	}
	return sum
}

// legCounts returns the counts of the legs in the direction and unit of a total.
func (e *Exchange) legCounts(records view, total Total) []tally {
	var counts []tally
	for ref := range e.transfers {
		transfer, found := lookup[Transfer](records, ref)
		if found && matches(records, total.From, transfer.From) && matches(records, total.To, transfer.To) {
			counts = append(counts, transfer.countsIn(total.Count.Unit())...)
		}
	}
	return counts
}

func matches(records view, wanted, party record.Ref) bool {
	return wanted == "" || answering(records, wanted) == answering(records, party)
}

// inUnit returns how much a transfer handed over in a unit; persons unless another is named.
func (t *Transfer) inUnit(unit record.Unit) Range {
	var sum Range
	for _, part := range t.countsIn(unit) {
		sum = sum.Plus(RangeOf(part.count))
	}
	return sum
}

// countsIn returns the counts of what a transfer handed over in a unit.
func (t *Transfer) countsIn(unit record.Unit) []tally {
	if unit == "" || unit == record.Persons {
		if len(t.People) == 0 {
			return []tally{{t.ID, "/total", t.stated()}}
		}
		return t.groups()
	}
	var counts []tally
	for i, group := range t.Remains {
		if group.Count.Unit() == unit {
			counts = append(counts, tally{t.ID, record.At("remains", i, "count"), group.Count})
		}
	}
	for i, item := range t.Information {
		if item.Count.Unit() == unit {
			counts = append(counts, tally{t.ID, record.At("information", i, "count"), item.Count})
		}
	}
	return counts
}

// stated returns the total of a transfer that names no groups: none where it is of other things.
func (t *Transfer) stated() record.Count {
	if t.Total.IsZero() {
		return record.NoCount()
	}
	return t.Total
}

// directions adds up the persons handed over from the first sender's side and those from others.
func (e *Exchange) directions(records view) (one, other Range) {
	var first record.Ref
	for ref := range e.transfers {
		transfer, found := lookup[Transfer](records, ref)
		if !found {
			continue
		}
		sender := answering(records, transfer.From)
		if first == "" {
			first = sender
		}
		if sender == first {
			one = one.Plus(transfer.inUnit(record.Persons))
		} else {
			other = other.Plus(transfer.inUnit(record.Persons))
		}
	}
	return one, other
}

func seriesUnexplained(e *Exchange, context *integrity.Context) {
	last := map[string]int{}
	for i := range chronologicalTotals(e.Series) {
		total := e.Series[i]
		before, follows := last[total.Name]
		if total.Count.State() != record.CountStated {
			continue
		}
		last[total.Name] = i
		if !follows || total.Reset || total.From == "" && total.To == "" {
			continue
		}
		grown := RangeOf(total.Count).Minus(RangeOf(e.Series[before].Count))
		if sum := e.legsBetween(context, e.Series[before], total); sum.High < grown.Low {
			context.Report(record.At("series", i, "count")).With("difference", grown.notation()).
				With("sum", sum.notation()).With("residual", grown.Minus(sum).notation())
		}
	}
}

// legsBetween adds up what the transfers in the direction of a running total can have added to it
// since the one before.
func (e *Exchange) legsBetween(records view, before, total RunningTotal) Range {
	var sum Range
	for ref := range e.transfers {
		transfer, found := lookup[Transfer](records, ref)
		if !found || !matches(records, total.From, transfer.From) || !matches(records, total.To, transfer.To) ||
			transfer.day().After(before.Date) == chronology.Impossible || transfer.day().NotAfter(total.Date) == chronology.Impossible {
			continue
		}
		sum = sum.Plus(transfer.inUnit(total.Count.Unit()))
	}
	return sum
}

func stagesBelowAgreed(e *Exchange, context *integrity.Context) {
	if e.History().State() != OperationClosed {
		return
	}
	for i, total := range e.Totals {
		if sum := e.legs(context, total); sum.High < RangeOf(total.Agreed).Low {
			context.Report(record.At("totals", i, "agreed")).With("sum", sum.notation()).With("agreed", total.Agreed)
		}
	}
}
