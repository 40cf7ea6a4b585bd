package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

func evacuationRules() []integrity.Rule {
	return since(firstVersion,
		evacuationReturnedBefore(), evacuationToItself(), evacuationWithoutReason(), evacuationConsent(), evacuationFamilies(),
		evacuationMinorsExceed(), evacuationOutsideCorridor(), corridorCloses(), corridorNotAgreed(),
	)
}

// exampleEvacuated is an evacuation with nothing left out that the rules ask for.
func exampleEvacuated(members string) string {
	return dossier(exampleParties, `{"kind":"evacuation","id":"evacuation/e1","by":"party/north","count":120,"evacuated":"2020-10-05"`+members+`}`)
}

const exampleWilling = `,"reason":"security_of_population","consent":"given_reported","families":"together"`

func evacuationReturnedBefore() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "evacuation/returned-before", Severity: integrity.Error,
		Title:   "People return after they were evacuated.",
		Doc:     "A return dated earlier belongs to another evacuation.",
		Message: "evacuated {from}, returned {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: exampleEvacuated(exampleWilling + `,"returned":"2020-12-01"`), Bad: exampleEvacuated(exampleWilling + `,"returned":"2020-09-01"`)},
		func(e *Evacuation, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/evacuated", e.Evacuated), timeline.Date("/returned", e.Returned))
		})
}

func evacuationToItself() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/to-itself", Severity: integrity.Error,
		Title:   "An evacuation leads from one place to another.",
		Doc:     "People who stay where they are were not evacuated.",
		Message: "people were taken to where they came from",
		Sources: []integrity.Source{thirdConvention("19"), fourthConvention("49")},
		Good:    exampleEvacuated(exampleWilling + `,"from":"external:place/town","to":"external:place/city"`), Bad: exampleEvacuated(exampleWilling + `,"from":"external:place/town","to":"external:place/town"`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if e.From != "" && e.From == e.To {
				report.Report("/to")
			}
		})
}

func evacuationWithoutReason() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/reason-missing", Severity: integrity.Warning,
		Title:   "The record of an evacuation says why people were moved.",
		Doc:     "Security of the population and imperative military reasons are the two that the Fourth Convention knows.",
		Message: "no reason on record",
		Sources: []integrity.Source{fourthConvention("49"), customaryRule("129")},
		Good:    exampleEvacuated(exampleWilling), Bad: exampleEvacuated(`,"consent":"given_reported","families":"together"`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if e.Reason == "" {
				report.Report("/reason")
			}
		})
}

func evacuationConsent() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/consent-not-recorded", Severity: integrity.Warning,
		Title:   "The record of an evacuation says whether people agreed to it.",
		Doc:     "Not asked and unknown are answers. It matters for what the move is called afterwards.",
		Message: "nothing on consent on record",
		Sources: []integrity.Source{fourthConvention("49"), customaryRule("129")},
		Good:    exampleEvacuated(exampleWilling), Bad: exampleEvacuated(`,"reason":"medical","families":"together"`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if e.Consent == "" {
				report.Report("/consent")
			}
		})
}

func evacuationFamilies() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/families-separated", Severity: integrity.Warning,
		Title:   "Families stay together, or the record says that they did not.",
		Doc:     "Members of one family are not separated, as far as possible. Separated families need a link that brings them together again.",
		Message: "families: {families}",
		Sources: []integrity.Source{fourthConvention("49"), customaryRule("105")},
		Good:    exampleEvacuated(exampleWilling), Bad: exampleEvacuated(`,"reason":"medical","consent":"given_reported","families":"separated"`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if e.Families == FamiliesSeparated {
				report.Report("/families").With("families", string(e.Families))
			}
		})
}

func evacuationMinorsExceed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/minors-exceed-count", Severity: integrity.Error,
		Title:   "No more minors are evacuated than people.",
		Doc:     "Minors are part of the count. Reported only where all numbers the two counts allow break it.",
		Message: "{minors} minors of {count}",
		Good:    exampleEvacuated(exampleWilling + `,"minors":40`), Bad: exampleEvacuated(exampleWilling + `,"minors":140`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if !e.Count.IsZero() && !e.Minors.IsZero() && exceeds(e.Minors, e.Count) {
				draft := report.Report("/minors").With("minors", e.Minors).With("count", e.Count)
				repairLimit(draft, tally{e.ID, "/minors", e.Minors}, tally{e.ID, "/count", e.Count})
			}
		})
}

// exampleCorridor is an evacuation through a corridor.
func exampleCorridor(members string) string {
	return exampleEvacuated(exampleWilling + `,"corridor":{` + members + `}`)
}

const exampleAgreed = `,"agreed_by":["party/north","party/south"]`

func evacuationOutsideCorridor() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "evacuation/outside-corridor", Severity: integrity.Warning,
		Title:   "People pass through a corridor while it is open.",
		Doc:     "A corridor may stay open longer than agreed; then its closing day needs correction.",
		Message: "{from} must not come after {to}: {gap, day, days} short", Boundary: "the first and the last day are within",
		Sources: []integrity.Source{fourthConvention("17")},
		Good:    exampleCorridor(`"opens":"2020-10-04","closes":"2020-10-06"` + exampleAgreed), Bad: exampleCorridor(`"opens":"2020-10-08","closes":"2020-10-09"` + exampleAgreed)},
		func(e *Evacuation, timeline *integrity.Timeline) {
			timeline.During(timeline.Date("/corridor/opens", e.Corridor.Opens), timeline.Date("/evacuated", e.Evacuated), timeline.Date("/corridor/closes", e.Corridor.Closes))
		})
}

func corridorCloses() integrity.Rule {
	corridor := func(closes string) string {
		return dossier(exampleParties, `{"kind":"evacuation","id":"evacuation/e1","by":"party/north","count":120`+exampleWilling+`,"corridor":{"opens":"2020-10-04","closes":"`+closes+`"`+exampleAgreed+`}}`)
	}
	return integrity.DateRule(integrity.Rule{Code: "evacuation/corridor-closes-before-opening", Severity: integrity.Error,
		Title:   "A corridor opens before it closes.",
		Doc:     "The two days were exchanged, or are of two corridors.",
		Message: "opens {from}, closes {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: corridor("2020-10-06"), Bad: corridor("2020-10-01")},
		func(e *Evacuation, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/corridor/opens", e.Corridor.Opens), timeline.Date("/corridor/closes", e.Corridor.Closes))
		})
}

func corridorNotAgreed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "evacuation/corridor-not-agreed", Severity: integrity.Warning,
		Title:   "A corridor is agreed by both parties, or rests on an agreement.",
		Doc:     "A corridor announced by one side is a plan; record who agreed, or the agreement.",
		Message: "{agreed, party, parties} agreed to the corridor, and no agreement is named",
		Sources: []integrity.Source{fourthConvention("17")},
		Good:    exampleCorridor(`"opens":"2020-10-04"` + exampleAgreed), Bad: exampleCorridor(`"opens":"2020-10-04","agreed_by":["party/north"]`)},
		func(e *Evacuation, report *integrity.Reporter) {
			if !e.Corridor.isZero() && len(e.Corridor.AgreedBy) < 2 && e.Corridor.Agreement == "" {
				report.Report("/corridor/agreed_by").With("agreed", len(e.Corridor.AgreedBy))
			}
		})
}
