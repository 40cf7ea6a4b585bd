package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

// incompleteRules are about records that do not yet say what they are about, so that a form half
// filled in checks to what it still lacks.
func incompleteRules() []integrity.Rule {
	return since(firstVersion,
		transferPartiesMissing(),
		transferUndated(),
		exchangeEmpty(),
		cohortUncounted(),
		custodyWithoutEvents(),
	)
}

func transferPartiesMissing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/parties-missing", Severity: integrity.Warning,
		Title:   "A transfer names its sender and its receiver.",
		Doc:     "Where one of them is not known refer to a party of the type unidentified.",
		Message: "no {missing} is named",
		Good:    legs(`"executed":"2021-12-19","people":[{"count":10}]`),
		Bad:     dossier(exampleNorth, `{"kind":"transfer","id":"transfer/x","from":"party/north","executed":"2021-12-19","people":[{"count":10}]}`)},
		func(t *Transfer, report *integrity.Reporter) {
			if t.From == "" {
				report.Report("/from").With("missing", "from")
			}
			if t.To == "" {
				report.Report("/to").With("missing", "to")
			}
		})
}

func transferUndated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "transfer/undated", Severity: integrity.Warning,
		Title:   "A transfer says when it was agreed, planned or executed.",
		Doc:     "An imprecise date will do: a month, a year, or one day of several.",
		Message: "no date is given",
		Sources: []integrity.Source{{Title: "International Aid Transparency Initiative: at least one start date"}},
		Good:    legs(`"planned":"2021-12","people":[{"count":10}]`), Bad: legs(`"people":[{"count":10}]`)},
		func(t *Transfer, report *integrity.Reporter) {
			if t.Agreed.IsZero() && t.Planned.IsZero() && t.Executed.IsZero() && t.Confirmed.IsZero() && len(t.Steps) == 0 {
				report.Report("/executed")
			}
		})
}

func exchangeEmpty() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "exchange/empty", Severity: integrity.Warning,
		Title:   "An exchange names its transfers, or at least what was stated of it.",
		Doc:     "Stages, links, totals, running totals or steps.",
		Message: "nothing is named that was exchanged",
		Good:    dossier(`{"kind":"exchange","id":"exchange/x","totals":[{"agreed":887}]}`), Bad: dossier(`{"kind":"exchange","id":"exchange/x"}`)},
		func(e *Exchange, report *integrity.Reporter) {
			if len(e.Stages)+len(e.Links)+len(e.Totals)+len(e.Series)+len(e.Steps) == 0 {
				report.Report("")
			}
		})
}

func cohortUncounted() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "cohort/uncounted", Severity: integrity.Warning,
		Title:   "A cohort says how many were captured.",
		Doc:     "Where the number is not known or not told write so in a word; then nobody looks for it in vain.",
		Message: "no number is given",
		Good:    dossier(`{"kind":"cohort","id":"cohort/x","count":"undisclosed"}`), Bad: dossier(`{"kind":"cohort","id":"cohort/x"}`)},
		func(c *Cohort, report *integrity.Reporter) {
			if c.Count.IsZero() {
				report.Report("/count")
			}
		})
}

func custodyWithoutEvents() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/without-events", Severity: integrity.Warning,
		Title:   "Custody begins with an event.",
		Doc:     "A capture, a detention, a loss of contact: without a date where none is known.",
		Message: "no event is recorded",
		Good:    episode(`"steps":[{"event":"detained"}]`), Bad: episode(`"grounds":"captivity"`)},
		func(c *Custody, report *integrity.Reporter) {
			if len(c.Steps) == 0 {
				report.Report("/steps")
			}
		})
}
