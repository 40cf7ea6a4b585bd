package humanitarian

import (
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// transferBasisRules are about what a kind of transfer asks to be recorded.
func transferBasisRules() []integrity.Rule {
	return since(firstVersion,
		transferExtraditionWithoutBasis(),
		transferActMissing(),
		transferParoleWithoutTerms(),
		transferMedicalGroundMissing(),
		transferMedicalDecisionAfter(),
		transferFitnessNotRecorded(),
		transferConsentRefused(),
		transferThirdPowerWithoutAssurance(),
		transferThirdPowerNotAState(),
		transferEffectsNotRecorded(),
		transferLegWithoutExchange(),
		transferIllegalStep(),
		transferStepsOutOfOrder(),
	)
}

func exampleOfKind(kind, members string) string {
	return legs(`"type":"` + kind + `","executed":"2021-12-19","people":[{"category":"serviceman","count":2}]` + members)
}

const exampleMedical = `,"medical":{"ground":"incurable","manifest":true,"fitness":"fit"}`

func transferExtraditionWithoutBasis() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/extradition-without-basis", Severity: integrity.Warning,
		Title: "Extradition rests on a treaty and an ordinary criminal charge.",
		Doc: "In communiqués the word often translates \"handed over\". Record a hand-over unless a treaty, made before, and a charge are on file. " +
			"Extradition is not barred by the Fourth Convention where it follows treaties concluded before the hostilities.",
		Message: "called an extradition, without both a treaty and a charge on record: a hand-over may be meant",
		Sources: []integrity.Source{fourthConvention("45")},
		Good:    exampleOfKind("extradition", `,"basis":{"kind":"extradition_treaty","date":"1993-01-22","charge":true}`),
		Bad:     exampleOfKind("extradition", "")},
		func(t *Transfer, report *integrity.Reporter) {
			switch treaty := t.Basis.Kind == TreatyBasis && (t.Basis.Act != "" || !t.Basis.Date.IsZero()); {
			case t.Type != Extradition:
			case !treaty && !t.Basis.Charge:
				report.Report("/type").With("missing", "treaty and no charge")
			case !treaty:
				report.Report("/type").With("missing", "treaty")
			case !t.Basis.Charge:
				report.Report("/type").With("missing", "charge")
			}
		})
}

func transferActMissing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/act-missing", Severity: integrity.Warning,
		Title:   "A release by amnesty or pardon names its act.",
		Doc:     "The law, decree or pardon, by its record or its date.",
		Message: "no act is named for a release of the kind {kind}",
		Sources: []integrity.Source{secondProtocol("6"), customaryRule("159")},
		Good:    exampleOfKind("amnesty_release", `,"basis":{"kind":"amnesty_act","date":"2021-12-18"}`), Bad: exampleOfKind("amnesty_release", "")},
		func(t *Transfer, report *integrity.Reporter) {
			if (t.Type == AmnestyRelease || t.Type == PardonRelease) && t.Basis.Act == "" && t.Basis.Date.IsZero() {
				report.Report("/basis").With("kind", string(t.Type))
			}
		})
}

func transferParoleWithoutTerms() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/parole-without-terms", Severity: integrity.Warning,
		Title:   "A parole has terms.",
		Doc:     "Prisoners are released on parole only so far as the law of their own Power allows, and on terms told to both.",
		Message: "released on parole with no terms on record",
		Sources: []integrity.Source{thirdConvention("21")},
		Good:    exampleOfKind("parole", `,"basis":{"terms":true}`), Bad: exampleOfKind("parole", "")},
		func(t *Transfer, report *integrity.Reporter) {
			if t.Type == Parole && !t.Basis.Terms {
				report.Report("/basis/terms")
			}
		})
}

func transferMedicalDecisionAfter() integrity.Rule {
	decided := func(day string) string {
		return exampleOfKind("medical_repatriation", `,"medical":{"ground":"incurable","decision":"`+day+`","fitness":"fit"}`)
	}
	return integrity.DateRule(integrity.Rule{Code: "transfer/medical-decision-after", Severity: integrity.Error,
		Title:   "The Mixed Medical Commission decides before the repatriation.",
		Doc:     "A decision after it is of another case, or one of the dates is wrong.",
		Message: "decided {from}, repatriated {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{thirdConvention("112")},
		Good:    decided("2021-12-19"), Bad: decided("2021-12-24")},
		func(t *Transfer, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/medical/decision", t.Medical.Decision), timeline.Date("/executed", t.Executed))
		})
}

func transferMedicalGroundMissing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/medical-ground-missing", Severity: integrity.Warning,
		Title:   "Medical repatriation names its ground and who decided.",
		Doc:     "One of the grounds of article 110, and the decision of a Mixed Medical Commission unless the case was manifest.",
		Message: "medical repatriation with no {missing} on record",
		Sources: []integrity.Source{thirdConvention("110"), thirdConvention("112")},
		Good:    exampleOfKind("medical_repatriation", exampleMedical), Bad: exampleOfKind("medical_repatriation", `,"medical":{"manifest":true,"fitness":"fit"}`)},
		func(t *Transfer, report *integrity.Reporter) {
			if t.Type != MedicalRepatriation {
				return
			}
			if t.Medical.Ground == "" {
				report.Report("/medical/ground").With("missing", "ground")
			}
			if t.Medical.Decision.IsZero() && !t.Medical.Manifest {
				report.Report("/medical/decision").With("missing", "decision")
			}
		})
}

func transferFitnessNotRecorded() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/fitness-not-recorded", Severity: integrity.Warning,
		Title:   "Whether the seriously wounded and sick were fit to travel is recorded.",
		Doc:     "They are not moved while it endangers their recovery, unless their safety demands it.",
		Message: "seriously wounded or sick people handed over with no word on their fitness to travel",
		Sources: []integrity.Source{thirdConvention("47"), thirdConvention("109")},
		Good:    exampleOfKind("medical_repatriation", exampleMedical), Bad: exampleOfKind("medical_repatriation", `,"medical":{"ground":"incurable","manifest":true}`)},
		func(t *Transfer, report *integrity.Reporter) {
			if t.ofWounded() && (t.Medical.Fitness == "" || t.Medical.Fitness == UnfitToTravel) {
				report.Report("/medical/fitness")
			}
		})
}

func transferConsentRefused() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/consent-refused", Severity: integrity.Warning,
		Title:   "Nobody is sent against a recorded refusal without a word why.",
		Doc:     "Seriously wounded and sick prisoners are not repatriated against their will during hostilities; others may have grounds for not returning.",
		Message: "handed over although consent is recorded as refused",
		Sources: []integrity.Source{thirdConvention("109"), fourthConvention("45"), customaryRule("128")},
		Good:    exampleOfKind("repatriation", `,"effects":"returned","consent":"given_verified"`), Bad: exampleOfKind("repatriation", `,"effects":"returned","consent":"refused"`)},
		func(t *Transfer, report *integrity.Reporter) {
			if t.Consent == ConsentRefused && t.happened() && t.Type != Deportation && t.Type != Extradition {
				report.Report("/consent")
			}
		})
}

func transferThirdPowerWithoutAssurance() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/third-power-without-assurance", Severity: integrity.Warning,
		Title:   "A transfer to a third power names its assurance.",
		Doc:     "The holder satisfies itself beforehand that the other power is willing and able to apply the Convention, and must act if it fails to.",
		Message: "handed to a third power with no assurance on record",
		Sources: []integrity.Source{thirdConvention("12"), fourthConvention("45")},
		Good:    exampleOfKind("third_power_transfer", `,"assurance":"external:agreement/assurance"`), Bad: exampleOfKind("third_power_transfer", "")},
		func(t *Transfer, report *integrity.Reporter) {
			if t.Type == ThirdPowerTransfer && t.Assurance == "" {
				report.Report("/assurance")
			}
		})
}

func transferThirdPowerNotAState() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/third-power-not-a-state", Severity: integrity.Warning,
		Title:   "A third power is a state.",
		Doc:     "Prisoners of war are transferred only to a Power that is a party to the Convention.",
		Message: "handed to a third power that is recorded as {type}",
		Sources: []integrity.Source{thirdConvention("12")},
		Good:    exampleOfKind("third_power_transfer", `,"assurance":"external:agreement/assurance"`),
		Bad: dossier(exampleNorth, `{"kind":"party","id":"party/group","names":[{"value":"Group"}],"type":"armed_group"}`,
			`{"kind":"transfer","id":"transfer/x","type":"third_power_transfer","from":"party/north","to":"party/group","executed":"2021-12-19","assurance":"external:agreement/assurance","people":[{"count":2}]}`)},
		func(t *Transfer, context *integrity.Context) {
			if t.Type != ThirdPowerTransfer {
				return
			}
			receiver, found := integrity.Find[conflict.Party](context, answering(context, t.To))
			if found && receiver.Type != conflict.State {
				context.Report("/to").With("type", string(receiver.Type)).Relate(receiver.ID, "/type")
			}
		})
}

func transferEffectsNotRecorded() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/effects-not-recorded", Severity: integrity.Info,
		Title:   "Whether effects and valuables came along is recorded.",
		Doc:     "Articles of value taken from prisoners are given back on repatriation.",
		Message: "repatriation with no word on personal effects",
		Sources: []integrity.Source{thirdConvention("119"), fourthConvention("139")},
		Good:    exampleOfKind("repatriation", `,"effects":"returned"`), Bad: exampleOfKind("repatriation", "")},
		func(t *Transfer, report *integrity.Reporter) {
			if t.Type.sendsHome() && t.happened() && t.Effects == "" {
				report.Report("/effects")
			}
		})
}

func transferLegWithoutExchange() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/leg-without-exchange", Severity: integrity.Info,
		Title:   "A leg of an exchange belongs to an exchange.",
		Doc:     "Where only one direction is reported the transfer may have been unilateral, whatever the headline says. An exchange with running totals, but neither links nor a principle, only adds transfers up.",
		Message: "called a leg of an exchange, but no exchange lists it",
		Sources: []integrity.Source{{Title: "reports of 19 October 2021 with an exchange in the headline and one direction in the text"}},
		Good: dossier(exampleParties, leg(`"type":"exchange_leg","executed":"2021-10-19","people":[{"count":5}]`),
			`{"kind":"exchange","id":"exchange/x","stages":[{"transfers":["transfer/x"]}]}`),
		Bad: exampleOfKind("exchange_leg", "")},
		func(t *Transfer, context *integrity.Context) {
			if t.Type != ExchangeLeg {
				return
			}
			for exchange := range integrity.Referring[Exchange](context, t.ID) {
				if !exchange.onlyAddsUp() {
					return
				}
			}
			context.Report("/type")
		})
}

func transferIllegalStep() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/illegal-step", Severity: integrity.Error,
		Title:   "The steps of an operation follow one another.",
		Doc:     "Stages may be left out, since reports seldom tell all of them; but nothing is confirmed or closed that was not carried out, and what was cancelled does not go on.",
		Message: "{event} cannot follow in the state {state}",
		Good:    exampleOfKind("handover", `,"steps":[{"event":"agreed","date":"2021-12-14"},{"event":"executed","date":"2021-12-19"},{"event":"confirmed"}]`),
		Bad:     exampleOfKind("handover", `,"steps":[{"event":"agreed","date":"2021-12-14"},{"event":"cancelled","date":"2021-12-15"},{"event":"executed","date":"2021-12-19"}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			for _, refused := range t.History().Refused() {
				report.Report(record.At("steps", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		})
}

func transferStepsOutOfOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "transfer/steps-out-of-order", Severity: integrity.Warning,
		Title:   "The steps of an operation are listed in the order of their dates.",
		Doc:     "Where the dates leave the order open the list decides it; where they do not the list should not say otherwise.",
		Message: "a step of {to} is listed after one of {from}: {gap, day, days} too early", Boundary: "two steps may be on one day",
		Good: exampleOfKind("handover", `,"steps":[{"event":"agreed","date":"2021-12-14"},{"event":"executed","date":"2021-12-19"}]`),
		Bad:  exampleOfKind("handover", `,"steps":[{"event":"executed","date":"2021-12-19"},{"event":"agreed","date":"2021-12-14"}]`)},
		func(t *Transfer, timeline *integrity.Timeline) { stepsInOrder(t.Steps, timeline) })
}

// stepsInOrder declares that each dated step is not after the next dated one.
func stepsInOrder(steps []OperationStep, timeline *integrity.Timeline) {
	earlier := integrity.Point{}
	for i, taken := range steps {
		if !taken.Date.IsZero() {
			step := timeline.Date(stepDates.At(i), taken.Date)
			timeline.NotAfter(earlier, step)
			earlier = step
		}
	}
}

// ofWounded reports whether the transfer is of seriously wounded or sick people.
func (t *Transfer) ofWounded() bool {
	if t.Type == MedicalRepatriation {
		return true
	}
	for _, group := range t.People {
		for _, share := range group.Classes {
			if share.Class == SeriouslyWounded || share.Class == SeriouslySick {
				return true
			}
		}
	}
	return false
}
