package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func missingPersonRules() []integrity.Rule {
	return since(firstVersion,
		missingIllegalStep(), missingStepsOutOfOrder(), missingSeenAfterReport(), missingReportedByNobody(),
		missingFamilyNotInformed(), missingDeathWithoutProof(), missingOutcomeUnset(), missingRemainsDiffer(),
	)
}

// exampleCase is the case of a person reported missing, with further steps and members.
func exampleCase(steps, members string) string {
	return dossier(exampleParties, `{"kind":"missing-person","id":"missing-person/m1","by_family":true,"steps":[{"event":"reported","date":"2021-12-01"}`+steps+`]`+members+`}`)
}

func missingIllegalStep() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "missing-person/illegal-step", Severity: integrity.Error,
		Title:   "The events of a case can follow one another.",
		Doc:     "A closed case is reopened before anything else happens; the family may still be told.",
		Message: "{event} cannot follow in the state {state}",
		Good:    exampleCase(`,{"event":"search_opened","date":"2021-12-05"}`, ""), Bad: exampleCase(`,{"event":"reopened","date":"2021-12-05"}`, "")},
		func(m *MissingPerson, report *integrity.Reporter) {
			for _, refused := range m.History().Refused() {
				report.Report(record.At("steps", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		})
}

func missingStepsOutOfOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "missing-person/steps-out-of-order", Severity: integrity.Error,
		Title:   "The events of a case are dated in the order listed.",
		Doc:     "An event recorded later in the list did not happen earlier.",
		Message: "{from} must not come after {to}: {gap, day, days} short", Boundary: "two events may be on one day",
		Good: exampleCase(`,{"event":"search_opened","date":"2021-12-05"}`, ""), Bad: exampleCase(`,{"event":"reported","date":"2021-11-05"}`, "")},
		func(m *MissingPerson, timeline *integrity.Timeline) {
			for i := 1; i < len(m.Steps); i++ {
				timeline.NotAfter(timeline.Date(stepDates.At(i-1), m.Steps[i-1].Date), timeline.Date(stepDates.At(i), m.Steps[i].Date))
			}
		})
}

func missingSeenAfterReport() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "missing-person/seen-after-report", Severity: integrity.Error,
		Title:   "A person is last seen before being reported missing.",
		Doc:     "A later sighting is an event of the case: located alive.",
		Message: "last seen {from}, reported missing {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{firstProtocol("33")},
		Good:    exampleCase("", `,"last_seen":"2021-11-16"`), Bad: exampleCase("", `,"last_seen":"2021-12-16"`)},
		func(m *MissingPerson, timeline *integrity.Timeline) {
			if i := m.first(ReportMissing); i >= 0 {
				timeline.NotAfter(timeline.Date("/last_seen", m.LastSeen), timeline.Date(stepDates.At(i), m.Steps[i].Date))
			}
		})
}

func missingReportedByNobody() integrity.Rule {
	reported := func(members string) string {
		return dossier(exampleParties, `{"kind":"missing-person","id":"missing-person/m1"`+members+`,"steps":[{"event":"reported","date":"2021-12-01"}]}`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "missing-person/reported-by-nobody", Severity: integrity.Warning,
		Title:   "A case says who reported the person missing.",
		Doc:     "A report by the adverse party and one by the family open different duties. Somebody with whom contact was lost and whom nobody has reported is unaccounted for, not missing.",
		Message: "neither a family nor a party is recorded as having reported the person missing",
		Sources: []integrity.Source{firstProtocol("33"), customaryRule("117")},
		Good:    reported(`,"reported_by":"party/south"`), Bad: reported("")},
		func(m *MissingPerson, report *integrity.Reporter) {
			if m.first(ReportMissing) >= 0 && m.ReportedBy == "" && !m.ByFamily {
				report.Report("/reported_by")
			}
		})
}

func missingFamilyNotInformed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "missing-person/closed-without-family-informed", Severity: integrity.Warning,
		Title:   "A case is closed when the family has been told, or the reason why not is on file.",
		Doc:     "Families have the right to know the fate of their relatives. A request withdrawn by the family needs no telling.",
		Message: "closed, and no event says that the family was informed",
		Sources: []integrity.Source{firstProtocol("32"), customaryRule("117"), {Title: "ICRC model law on the missing"}},
		Good:    exampleCase(`,{"event":"located_alive","date":"2021-12-10"},{"event":"family_informed","date":"2021-12-10"},{"event":"closed","date":"2021-12-11"}`, `,"outcome":"held"`),
		Bad:     exampleCase(`,{"event":"located_alive","date":"2021-12-10"},{"event":"closed","date":"2021-12-11"}`, `,"outcome":"held"`)},
		func(m *MissingPerson, report *integrity.Reporter) {
			if m.first(InformFamily) < 0 && !m.NotInformed && m.Outcome != RequestWithdrawn && m.History().State() == CaseClosed {
				report.Report(record.At("steps", m.first(CloseCase)))
			}
		})
}

func missingDeathWithoutProof() integrity.Rule {
	dead := `,{"event":"death_established","date":"2021-12-10"}`
	return integrity.RecordRule(integrity.Rule{Code: "missing-person/death-without-proof", Severity: integrity.Warning,
		Title:   "A finding of death rests on identified remains, a certificate or a court.",
		Doc:     "Nobody is taken for dead until then: people announced dead have come back alive.",
		Message: "found to be dead, with no proof on record",
		Sources: []integrity.Source{{Title: "Syria Justice and Accountability Centre, methodology for missing persons (Bayanat)"}, {Title: "ICRC model law on the missing"}},
		Good:    exampleCase(dead, `,"outcome":"dead","proof":"identified_remains"`), Bad: exampleCase(dead, `,"outcome":"dead"`)},
		func(m *MissingPerson, report *integrity.Reporter) {
			if (m.Outcome == FoundDead || m.first(EstablishDeath) >= 0) && m.Proof == "" {
				report.Report("/proof")
			}
		})
}

func missingOutcomeUnset() integrity.Rule {
	closed := `,{"event":"search_suspended","date":"2021-12-10"},{"event":"closed","date":"2021-12-11"}`
	return integrity.RecordRule(integrity.Rule{Code: "missing-person/closed-without-outcome", Severity: integrity.Warning,
		Title:   "A closed case says what was established.",
		Doc:     "Not located is an outcome, too.",
		Message: "closed with no outcome on record",
		Good:    exampleCase(closed, `,"outcome":"not_located","not_informed":true`), Bad: exampleCase(closed, `,"not_informed":true`)},
		func(m *MissingPerson, report *integrity.Reporter) {
			if m.Outcome == "" && m.History().State() == CaseClosed {
				report.Report("/outcome")
			}
		})
}

func missingRemainsDiffer() integrity.Rule {
	with := func(status string) string {
		return exampleCase(`,{"event":"death_established","date":"2021-12-10"}`, `,"outcome":"dead","proof":"identified_remains","remains":"remains/r1"`) +
			dossier(`{"kind":"remains","id":"remains/r1","count":1,"identification":"`+status+`","methods":["dna"]}`)
	}
	return integrity.DossierRule(integrity.Rule{Code: "missing-person/remains-not-identified", Severity: integrity.Error,
		Title:   "A death proved by identified remains has remains whose identification is confirmed.",
		Doc:     "Remains that are only claimed by the sender, preliminary or misattributed prove no death.",
		Message: "death rests on identified remains, whose status is {status}",
		Sources: []integrity.Source{victimIdentification},
		Good:    with("confirmed"), Bad: with("preliminary")},
		func(m *MissingPerson, context *integrity.Context) {
			if m.Proof != IdentifiedRemains {
				return
			}
			remains, found := integrity.Find[Remains](context, m.Remains)
			if found && remains.Status != "" && remains.Status != ConfirmedIdentification {
				context.Report("/remains").With("status", string(remains.Status)).Relate(remains.ID, "/identification")
			}
		})
}
