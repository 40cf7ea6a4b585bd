package humanitarian

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// transferCountRules are about the numbers within one transfer.
func transferCountRules() []integrity.Rule {
	return since(firstVersion,
		transferExceedsCaptured(),
		transferBreakdownDiffersFromTotal(),
		transferPersonsExceedCount(),
		transferPersonListedTwice(),
		transferClassExceedsGroup(),
		transferOthersAmongPrisoners(),
		transferOfNobody(),
		transferNothingHandedOver(),
		transferExecutedExceedsAgreed(),
		transferReceivedDiffers(),
		transferUnitDiffers(),
		transferIdentifiedExceedRemains(),
	)
}

func exampleGroup(members string) string {
	return legs(`"executed":"2021-12-19","people":[{` + members + `}]`)
}

func transferExceedsCaptured() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/exceeds-captured", Severity: integrity.Error,
		Title:   "Not more are handed over than were captured.",
		Doc:     "One transfer is held against its cohort, or against the number captured at the event where there is no cohort. Several transfers are added up by cohort/exceeds-captured.",
		Message: "{count} handed over, {captured} captured",
		Good:    dossier(exampleParties, exampleClash, exampleCohort, leg(`"executed":"2021-12-19","people":[{"count":32,"cohort":"cohort/clash"}]`)),
		Bad:     dossier(exampleParties, exampleClash, exampleCohort, leg(`"executed":"2021-12-19","people":[{"count":33,"cohort":"cohort/clash"}]`))},
		moreThanCaptured)
}

func transferBreakdownDiffersFromTotal() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/breakdown-differs-from-total", Severity: integrity.Error,
		Title:   "The groups of a transfer add up to its total.",
		Doc:     "Mark the transfer as partial where the groups do not name everybody; then they may only stay below the total.",
		Message: "the groups add up to {sum}, the total is {total}",
		Sources: []integrity.Source{{Title: "published breakdown of 12,773 prisoners of 1953 that adds up to 12,405"}},
		Good:    legs(`"executed":"2021-12-19","total":44,"people":[{"category":"serviceman","count":28},{"category":"civilian","count":16}]`),
		Bad:     legs(`"executed":"2021-12-19","total":44,"people":[{"category":"serviceman","count":26},{"category":"civilian","count":13}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			if len(t.People) == 0 || t.Total.State() != record.CountStated {
				return
			}
			sum, whole := t.sum(), RangeOf(t.Total)
			if sum.Low > whole.High || !t.Partial && sum.High < whole.Low {
				repairSum(report.Report("/total").With("sum", sum.notation()).With("total", t.Total), tally{t.ID, "/total", t.Total}, t.Partial, t.groups()...)
			}
		})
}

func transferPersonsExceedCount() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/persons-exceed-count", Severity: integrity.Error,
		Title:   "Not more persons are listed than counted.",
		Doc:     "Fewer may be listed, since most have no record of their own.",
		Message: "{listed} persons listed, {count} counted",
		Good:    dossier(exampleParties, `{"kind":"person","id":"person/p1"}`, leg(`"executed":"2021-12-19","people":[{"count":1,"persons":["person/p1"]}]`)),
		Bad: dossier(exampleParties, `{"kind":"person","id":"person/p1"}`, `{"kind":"person","id":"person/p2"}`,
			leg(`"executed":"2021-12-19","people":[{"count":1,"persons":["person/p1","person/p2"]}]`))},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				if int64(len(group.Persons)) > RangeOf(group.Count).High {
					report.Report(record.At("people", i, "persons")).With("listed", len(group.Persons)).With("count", group.Count)
				}
			}
		})
}

func transferPersonListedTwice() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/person-listed-twice", Severity: integrity.Error,
		Title:   "A person is listed once in a transfer.",
		Doc:     "Whoever stands in two groups of one transfer is counted twice.",
		Message: "{person} is listed twice",
		Good:    dossier(exampleParties, `{"kind":"person","id":"person/p1"}`, leg(`"executed":"2021-12-19","people":[{"persons":["person/p1"]}]`)),
		Bad:     dossier(exampleParties, `{"kind":"person","id":"person/p1"}`, leg(`"executed":"2021-12-19","people":[{"persons":["person/p1"]},{"persons":["person/p1"]}]`))},
		func(t *Transfer, report *integrity.Reporter) {
			listed := map[record.Ref]bool{}
			for i, group := range t.People {
				for j, person := range group.Persons {
					if listed[person] {
						report.Report(record.At("people", i, "persons", j)).With("person", person)
					}
					listed[person] = true
				}
			}
		})
}

func transferClassExceedsGroup() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/class-exceeds-group", Severity: integrity.Error,
		Title:   "A part cannot be larger than the whole.",
		Doc:     "Minors, women or wounded of a group are counted within it.",
		Message: "{part} in one class, {count} in the group",
		Good:    exampleGroup(`"count":39,"classes":[{"class":"woman","count":24},{"class":"minor","count":15}]`),
		Bad:     exampleGroup(`"count":39,"classes":[{"class":"woman","count":42}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				for _, j := range exceedingShares(group.Classes, group.Count) {
					at := record.At("people", i, "classes", j, "count")
					draft := report.Report(at).With("part", group.Classes[j].Count).With("count", group.Count)
					repairLimit(draft, tally{t.ID, at, group.Classes[j].Count}, tally{t.ID, record.At("people", i, "count"), group.Count})
				}
			}
		})
}

func transferOthersAmongPrisoners() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/others-among-prisoners", Severity: integrity.Warning,
		Title:   "Retained personnel and civilians are not counted as prisoners of war.",
		Doc:     "A warning, because published totals do count them in: 446 civilian internees stand in the 6,670 prisoners of April 1953. Give them a group of their own.",
		Message: "{part} {category} counted among prisoners of war",
		Sources: []integrity.Source{thirdConvention("33"), {Title: "operation of April 1953: 6,670 are 5,194, 1,030 and 446 civilian internees"}},
		Good:    exampleGroup(`"category":"prisoner_of_war","count":6224},{"category":"civilian_internee","count":446`),
		Bad:     exampleGroup(`"category":"prisoner_of_war","count":6670,"classes":[{"category":"civilian_internee","count":446}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				for j, share := range group.Classes {
					if group.Category == PrisonerOfWar && (share.Category == RetainedPersonnel || share.Category.civilian()) {
						report.Report(record.At("people", i, "classes", j)).With("part", share.Count).With("category", string(share.Category))
					}
				}
			}
		})
}

func transferOfNobody() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/of-nobody", Severity: integrity.Error,
		Title:   "A group has somebody in it.",
		Doc:     "Leave the group out where nobody was handed over. Where the number is not known write unknown.",
		Message: "the group counts {count}",
		Good:    exampleGroup(`"count":"unknown"`), Bad: exampleGroup(`"count":0`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				if high, stated := group.Count.High(); stated && high == 0 {
					report.Report(record.At("people", i, "count")).With("count", group.Count)
				}
			}
		})
}

func transferNothingHandedOver() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/nothing-handed-over", Severity: integrity.Warning,
		Title:   "A transfer says what was handed over.",
		Doc:     "People, remains, information, effects or aid, at least as an unknown number.",
		Message: "nothing is named that was handed over",
		Good:    exampleGroup(`"count":"undisclosed"`), Bad: legs(`"executed":"2021-12-19"`)},
		func(t *Transfer, report *integrity.Reporter) {
			if len(t.People)+len(t.Remains)+len(t.Information)+len(t.Aid) == 0 && t.Effects != EffectsReturned && t.Total.IsZero() {
				report.Report("")
			}
		})
}

func transferExecutedExceedsAgreed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/executed-exceeds-agreed", Severity: integrity.Warning,
		Title:   "Not more are handed over than agreed.",
		Doc:     "Releases beside the agreement belong into a transfer of their own, as in Yemen in 2023.",
		Message: "{executed} handed over, {agreed} agreed",
		Sources: []integrity.Source{{Title: "Yemen, April 2023: 887 agreed, 869 handed over, 104 released beside"}},
		Good:    exampleGroup(`"agreed":887,"count":869`), Bad: exampleGroup(`"agreed":887,"count":973`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				if exceeds(group.Count, group.Agreed) {
					draft := report.Report(record.At("people", i, "count")).With("executed", group.Count).With("agreed", group.Agreed)
					repairLimit(draft, tally{t.ID, record.At("people", i, "count"), group.Count}, tally{t.ID, record.At("people", i, "agreed"), group.Agreed})
				}
			}
			for i, group := range t.Remains {
				if exceeds(group.Count, group.Agreed) {
					draft := report.Report(record.At("remains", i, "count")).With("executed", group.Count).With("agreed", group.Agreed)
					repairLimit(draft, tally{t.ID, record.At("remains", i, "count"), group.Count}, tally{t.ID, record.At("remains", i, "agreed"), group.Agreed})
				}
			}
		})
}

func transferReceivedDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/received-differs", Severity: integrity.Warning,
		Title:   "As many are received as were handed over.",
		Doc:     "Sender and receiver count each for itself. A difference is found, neither is corrected.",
		Message: "{executed} handed over, {received} received",
		Sources: []integrity.Source{{Title: "June 2025: 6,057 bodies received, 6,060 handed over by the sender's count"}},
		Good:    exampleGroup(`"count":10,"received":10`), Bad: exampleGroup(`"count":10,"received":9`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.People {
				if differs(group.Count, group.Received) {
					draft := report.Report(record.At("people", i, "received")).With("executed", group.Count).With("received", group.Received)
					repairEqual(draft, tally{t.ID, record.At("people", i, "count"), group.Count}, tally{t.ID, record.At("people", i, "received"), group.Received})
				}
			}
			for i, group := range t.Remains {
				if differs(group.Count, group.Received) {
					draft := report.Report(record.At("remains", i, "received")).With("executed", group.Count).With("received", group.Received)
					repairEqual(draft, tally{t.ID, record.At("remains", i, "count"), group.Count}, tally{t.ID, record.At("remains", i, "received"), group.Received})
				}
			}
		})
}

func transferUnitDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/unit-differs", Severity: integrity.Error,
		Title:   "People are counted in persons, remains in bodies, parts or sets.",
		Doc:     "Persons, bodies, body parts, maps and mines are never added up, so each stands where it is counted.",
		Message: "counted in {unit}",
		Good:    legs(`"type":"remains_return","executed":"2025-06-11","remains":[{"count":{"best":1212,"unit":"bodies"}}]`),
		Bad:     legs(`"type":"remains_return","executed":"2025-06-11","remains":[{"count":{"best":1212,"unit":"persons"}}]`)},
		transferUnits)
}

func transferIdentifiedExceedRemains() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/identified-exceed-remains", Severity: integrity.Error,
		Title:   "Not more remains are identified than handed over.",
		Doc:     "Both are counted in the same unit.",
		Message: "{identified} identified, {count} handed over",
		Good:    legs(`"type":"remains_return","executed":"2025-06-11","remains":[{"count":{"best":6000,"unit":"bodies"},"identified":{"best":900,"unit":"bodies"}}]`),
		Bad:     legs(`"type":"remains_return","executed":"2025-06-11","remains":[{"count":{"best":600,"unit":"bodies"},"identified":{"best":900,"unit":"bodies"}}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			for i, group := range t.Remains {
				if group.Identified.Unit() == group.Count.Unit() && exceeds(group.Identified, group.Count) {
					draft := report.Report(record.At("remains", i, "identified")).With("identified", group.Identified).With("count", group.Count)
					repairLimit(draft, tally{t.ID, record.At("remains", i, "identified"), group.Identified}, tally{t.ID, record.At("remains", i, "count"), group.Count})
				}
			}
		})
}

// sum returns how many people the groups make up.
func (t *Transfer) sum() Range {
	var sum Range
	for _, group := range t.People {
		sum = sum.Plus(RangeOf(group.handedOver()))
	}
	return sum
}

// exceeds reports whether one count is larger than the other whatever their bounds.
func exceeds(count, limit record.Count) bool { return RangeOf(count).Low > RangeOf(limit).High }

// differs reports whether two stated counts have no number in common.
func differs(a, b record.Count) bool {
	return a.State() == record.CountStated && b.State() == record.CountStated && !RangeOf(a).Meets(RangeOf(b))
}

func moreThanCaptured(t *Transfer, context *integrity.Context) {
	for i, group := range t.People {
		captured, where, at := capturedCount(context, group)
		if where != "" && exceeds(group.handedOver(), captured) {
			draft := context.Report(record.At("people", i, "count")).With("count", group.handedOver()).With("captured", captured).Relate(where, at)
			repair(draft, tally{t.ID, record.At("people", i, "count"), group.handedOver()}, Range{Low: 0, High: RangeOf(captured).High})
			if at == "/count" {
				repair(draft, tally{where, at, captured}, Range{Low: RangeOf(group.handedOver()).Low, High: anyNumber.High})
			}
		}
	}
}

// capturedCount returns how many were captured with a group: by its cohort, by the one cohort of
// its event, or by the event itself.
func capturedCount(context *integrity.Context, group Group) (record.Count, record.ID, record.Pointer) {
	if cohort, found := integrity.Find[Cohort](context, group.Cohort); found {
		return cohort.Count, cohort.ID, "/count"
	}
	event, found := integrity.Find[conflict.Event](context, group.Captured)
	if !found {
		return record.Count{}, "", ""
	}
	var cohorts []*Cohort
	for cohort := range integrity.Referring[Cohort](context, event.ID) {
		cohorts = append(cohorts, cohort)
	}
	switch len(cohorts) {
	case 0:
		return capturedAt(event), event.ID, "/casualties"
	case 1:
		return cohorts[0].Count, cohorts[0].ID, "/count"
	}
	return record.Count{}, "", ""
}

// capturedAt returns how many an event counts as captured; anything where it counts none.
func capturedAt(event *conflict.Event) record.Count {
	var sum Range
	counted := false
	for _, casualty := range event.Casualties {
		if casualty.Status == conflict.TakenCaptive {
			sum, counted = sum.Plus(RangeOf(casualty.Count)), true
		}
	}
	switch {
	case !counted:
		return record.Count{}
	case !sum.Bounded():
		return record.AtLeast(sum.Low)
	}
	return record.Between(sum.Low, sum.High)
}

func transferUnits(t *Transfer, report *integrity.Reporter) {
	notPersons := func(count record.Count) bool { return count.Unit() != "" && count.Unit() != record.Persons }
	if notPersons(t.Total) {
		report.Report("/total").With("unit", string(t.Total.Unit()))
	}
	for i := range t.People {
		group := &t.People[i]
		for _, stated := range []struct {
			field string
			count record.Count
		}{{"count", group.Count}, {"agreed", group.Agreed}, {"received", group.Received}} {
			if notPersons(stated.count) {
				report.Report(record.At("people", i, stated.field)).With("unit", string(stated.count.Unit()))
			}
		}
	}
	for i, group := range t.Remains {
		switch unit := group.Count.Unit(); unit {
		case "", record.Bodies, record.BodyParts, record.RemainsSets:
		default:
			report.Report(record.At("remains", i, "count")).With("unit", string(unit))
		}
	}
}
