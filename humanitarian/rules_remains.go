package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func remainsRules() []integrity.Rule {
	return since(firstVersion,
		remainsIllegalStep(), remainsStepsOutOfOrder(), remainsDiedAfterRecovery(), remainsBuriedBeforeIdentified(),
		remainsUndescribed(), remainsUnitDiffers(), remainsIdentifiedExceed(), remainsConfirmedWithoutMethod(), remainsSideDisputed(),
		remainsAcceptedBeforeOffered(),
	)
}

var victimIdentification = integrity.Source{Title: "INTERPOL Disaster Victim Identification Guide (2014)"}

// exampleRecovered are remains recovered on a day, with further steps and members.
func exampleRecovered(steps, members string) string {
	return dossier(exampleParties, `{"kind":"remains","id":"remains/r1","count":{"best":1,"unit":"bodies"},"place":"external:place/field","steps":[{"event":"recovered","date":"2021-12-01"}`+steps+`]`+members+`}`)
}

func remainsIllegalStep() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "remains/illegal-step", Severity: integrity.Error,
		Title:   "The events of remains can follow one another.",
		Doc:     "Nobody receives what was not handed over or buries what was not recovered. Stages may be left out.",
		Message: "{event} cannot follow in the state {state}",
		Good:    exampleRecovered(`,{"event":"transferred","date":"2021-12-10"},{"event":"received","date":"2021-12-10"}`, ""),
		Bad:     exampleRecovered(`,{"event":"received","date":"2021-12-10"}`, "")},
		func(r *Remains, report *integrity.Reporter) {
			for _, refused := range r.History().Refused() {
				report.Report(record.At("steps", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		})
}

func remainsStepsOutOfOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "remains/steps-out-of-order", Severity: integrity.Error,
		Title:   "The events of remains are dated in the order listed.",
		Doc:     "An event recorded later in the list did not happen earlier. Recovery before identification before burial follows from it and from the order of states.",
		Message: "{from} must not come after {to}: {gap, day, days} short", Boundary: "two events may be on one day",
		Good: exampleRecovered(`,{"event":"examined","date":"2021-12-05"},{"event":"identified","date":"2021-12-10"}`, ""), Bad: exampleRecovered(`,{"event":"examined","date":"2021-12-10"},{"event":"identified","date":"2021-12-05"}`, "")},
		func(r *Remains, timeline *integrity.Timeline) {
			for i := 1; i < len(r.Steps); i++ {
				timeline.NotAfter(timeline.Date(stepDates.At(i-1), r.Steps[i-1].Date), timeline.Date(stepDates.At(i), r.Steps[i].Date))
			}
		})
}

// stepPoint is the date of the first step of an event, void where there is none.
func (r *Remains) stepPoint(timeline *integrity.Timeline, event RemainsEvent) integrity.Point {
	i := r.first(event)
	if i < 0 {
		return integrity.Point{}
	}
	return timeline.Date(stepDates.At(i), r.Steps[i].Date)
}

func remainsDiedAfterRecovery() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "remains/died-after-recovery", Severity: integrity.Error,
		Title:   "Death comes before the recovery of remains.",
		Doc:     "A death dated later belongs to somebody else, or one of the dates is the day of a report.",
		Message: "died {from}, recovered {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: exampleRecovered("", `,"died":"2021-11-16"`), Bad: exampleRecovered("", `,"died":"2021-12-16"`)},
		func(r *Remains, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/died", r.Died), r.stepPoint(timeline, RecoverRemains))
		})
}

func remainsBuriedBeforeIdentified() integrity.Rule {
	bad := `{"kind":"remains","id":"remains/r1","count":{"best":1,"unit":"bodies"},"identification":"confirmed","methods":["dna"],"place":"external:place/field","steps":[{"event":"recovered","date":"2021-12-01"},{"event":"buried","date":"2021-12-05"}`
	return integrity.RecordRule(integrity.Rule{Code: "remains/buried-unidentified", Severity: integrity.Warning,
		Title:   "Remains are buried after they are identified, or their identification is followed by a reburial.",
		Doc:     "Remains whose identity is confirmed, yet whose only burial came before any identification, lack a date or a reburial.",
		Message: "confirmed as identified, with a burial on record and no identification before it and no reburial after it",
		Sources: []integrity.Source{{Title: "First Geneva Convention (1949), article 17", URL: treaties + "gci-1949/article-17"}, customaryRule("116")},
		Good:    exampleRecovered(`,{"event":"identified","date":"2021-12-20"},{"event":"buried","date":"2021-12-22"}`, `,"identification":"confirmed","methods":["dna"]`),
		Bad:     dossier(bad + `]}`)},
		func(r *Remains, report *integrity.Reporter) {
			buried, identified := r.first(BuryRemains), r.first(IdentifyRemains)
			if r.Status == ConfirmedIdentification && buried >= 0 && (identified < 0 || identified > buried) && r.first(ReburyRemains) < 0 {
				report.Report(record.At("steps", buried))
			}
		})
}

func remainsUndescribed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "remains/recovery-undescribed", Severity: integrity.Warning,
		Title:   "The record of a recovery says when, where and how much.",
		Doc:     "All available information is recorded before remains are disposed of. A date of XXXX says that the day is not known to anybody.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{{Title: "First Geneva Convention (1949), articles 16 and 17", URL: treaties + "gci-1949/article-16"}, customaryRule("116")},
		Good:    exampleRecovered("", ""), Bad: dossier(`{"kind":"remains","id":"remains/r1","count":{"best":1,"unit":"bodies"},"steps":[{"event":"recovered","date":"2021-12-01"}]}`)},
		func(r *Remains, report *integrity.Reporter) {
			recovered := r.first(RecoverRemains)
			if recovered < 0 {
				return
			}
			if r.Steps[recovered].Date.IsZero() {
				report.Report(record.At("steps", recovered, "date")).With("missing", "date")
			}
			if r.Place == "" {
				report.Report("/place").With("missing", "place")
			}
			if r.Count.IsZero() {
				report.Report("/count").With("missing", "count")
			}
		})
}

func remainsUnitDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "remains/unit-differs", Severity: integrity.Error,
		Title:   "Remains are counted in bodies, body parts or sets of remains, and in one of them.",
		Doc:     "Parts may belong to fewer people than there are parts; the units are never added together.",
		Message: "counted in {unit}",
		Sources: []integrity.Source{{Title: "INTERPOL Disaster Victim Identification Guide (2014)"}},
		Good:    exampleRecovered("", `,"identified":{"best":1,"unit":"bodies"}`), Bad: exampleRecovered("", `,"identified":{"best":1,"unit":"persons"}`)},
		func(r *Remains, report *integrity.Reporter) {
			allowed := []record.Unit{"", record.Bodies, record.BodyParts, record.RemainsSets}
			if !slices.Contains(allowed, r.Count.Unit()) {
				report.Report("/count").With("unit", string(r.Count.Unit()))
			}
			if unit := r.Identified.Unit(); unit != "" && (!slices.Contains(allowed, unit) || r.Count.Unit() != "" && unit != r.Count.Unit()) {
				report.Report("/identified").With("unit", string(unit))
			}
		})
}

func remainsIdentifiedExceed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "remains/identified-exceed-count", Severity: integrity.Error,
		Title:   "No more remains are identified than there are.",
		Doc:     "Reported only where all numbers the two counts allow break it.",
		Message: "{identified} identified of {count}",
		Good:    exampleRecovered("", `,"identified":1`), Bad: exampleRecovered("", `,"identified":2`)},
		func(r *Remains, report *integrity.Reporter) {
			if !r.Count.IsZero() && !r.Identified.IsZero() && exceeds(r.Identified, r.Count) {
				draft := report.Report("/identified").With("identified", r.Identified).With("count", r.Count)
				repairLimit(draft, tally{r.ID, "/identified", r.Identified}, tally{r.ID, "/count", r.Count})
			}
		})
}

func remainsConfirmedWithoutMethod() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "remains/confirmed-without-primary-method", Severity: integrity.Error,
		Title:   "A confirmed identification rests on a primary method or on several methods together.",
		Doc:     "Primary are DNA, fingerprints and teeth. What rests on sight, papers or effects alone is preliminary.",
		Message: "confirmed with no primary method on record",
		Sources: []integrity.Source{victimIdentification},
		Good:    exampleRecovered("", `,"identification":"confirmed","methods":["dental"]`), Bad: exampleRecovered("", `,"identification":"confirmed","methods":["visual"]`)},
		func(r *Remains, report *integrity.Reporter) {
			primary := slices.ContainsFunc(r.Methods, IdentificationMethod.sufficient)
			if r.Status == ConfirmedIdentification && !primary && len(r.Methods) < 2 {
				report.Report("/methods")
			}
		})
}

// sufficient reports whether the method alone can confirm an identity.
func (i IdentificationMethod) sufficient() bool {
	return i == ByDNA || i == ByFingerprints || i == ByTeeth || i == ByCombination
}

func remainsSideDisputed() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "remains/side-disputed", Severity: integrity.Info,
		Title:   "Sender and examiner may disagree on whose the remains are.",
		Doc:     "Both statements stay. Remains of the wrong side are recorded as misattributed and may be sent back, as in June 2025.",
		Message: "said to be of {said}, found to be of {found}",
		Good:    exampleRecovered("", `,"side":"party/south","side_found":"party/south"`), Bad: exampleRecovered("", `,"side":"party/south","side_found":"party/north"`)},
		func(r *Remains, context *integrity.Context) {
			if r.Side != "" && r.SideFound != "" && answering(context, r.Side) != answering(context, r.SideFound) && r.Status != MisattributedRemains {
				context.Report("/side_found").With("said", r.Side).With("found", r.SideFound)
			}
		})
}

func remainsAcceptedBeforeOffered() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "remains/accepted-before-offered", Severity: integrity.Error,
		Title:   "An offer to return remains is made before it is accepted.",
		Doc:     "The offer starts the five years of article 34.",
		Message: "offered {from}, accepted {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{firstProtocol("34")},
		Good:    exampleRecovered("", `,"offered":"2022-01-10","accepted":"2022-01-20"`), Bad: exampleRecovered("", `,"offered":"2022-01-10","accepted":"2022-01-02"`)},
		func(r *Remains, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/offered", r.Offered), timeline.Date("/accepted", r.Accepted))
		})
}
