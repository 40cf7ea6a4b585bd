package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func mineRecordRules() []integrity.Rule {
	return since(firstVersion, append([]integrity.Rule{
		mineIllegalStep(), mineStepsOutOfOrder(), mineHandedOverBeforeLaid(), mineUnlocated(), mineUndescribed(),
		mineRemoteWithoutTerm(), mineTrapsNotSingle(), mineTypesDiffer(), mineSpacingDiffers(), mineClearedExceeds(),
		mineAccuracyUnattributed(), mineAccuracyImpossible(),
	}, mineAreaRules()...)...)
}

func technicalAnnex(paragraph string) integrity.Source {
	return integrity.Source{Title: "CCW Amended Protocol II (1996), Technical Annex, paragraph " + paragraph, URL: treaties + "ccw-amended-protocol-ii-1996"}
}

var amendedProtocol9 = integrity.Source{Title: "CCW Amended Protocol II (1996), article 9", URL: treaties + "ccw-amended-protocol-ii-1996/article-9"}

// The parts of the example of a mine record that no rule finds fault with.
const (
	examplePoints    = `,"datum":"wgs_84","reference_points":[{"position":{"latitude":40.01,"longitude":46.91}},{"position":{"latitude":40.02,"longitude":46.92}}]`
	examplePerimeter = `,"perimeter":[{"latitude":40.01,"longitude":46.91},{"latitude":40.01,"longitude":46.92},{"latitude":40.02,"longitude":46.92},{"latitude":40.02,"longitude":46.91}]`
	exampleMines     = `,"mines":[{"type":"anti_personnel","count":100,"method":"rows","fuse":"pressure","anti_handling":"unknown"}]`
	exampleLaid      = `,"laid":"2020-10-01/2020-10-05"`
)

// exampleMinefield is a mine record made of parts.
func exampleMinefield(parts string) string {
	return dossier(exampleParties, `{"kind":"mine-record","id":"mine-record/r1","area_type":"recorded","laid_by":"party/south"`+parts+`}`)
}

func mineIllegalStep() integrity.Rule {
	steps := func(events string) string {
		return exampleMinefield(examplePoints + exampleLaid + `,"steps":[{"event":"recorded","date":"2020-10-05"}` + events + `]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/illegal-step", Severity: integrity.Error,
		Title:   "The events of a mine record can follow one another.",
		Doc:     "Land is released after it was cleared or cancelled. Stages may be left out; mines found later confirm the area anew.",
		Message: "{event} cannot follow in the state {state}",
		Sources: []integrity.Source{{Title: "IMAS 05.10, information management for mine action"}},
		Good:    steps(`,{"event":"cleared","date":"2022-01-01"},{"event":"released","date":"2022-02-01"}`), Bad: steps(`,{"event":"released","date":"2022-02-01"}`)},
		func(m *MineRecord, report *integrity.Reporter) {
			for _, refused := range m.History().Refused() {
				report.Report(record.At("steps", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		})
}

func mineStepsOutOfOrder() integrity.Rule {
	steps := func(day string) string {
		return exampleMinefield(examplePoints + exampleLaid + `,"steps":[{"event":"assessed","date":"2021-10-05"},{"event":"surveyed","date":"` + day + `"}]`)
	}
	return integrity.DateRule(integrity.Rule{Code: "mine-record/steps-out-of-order", Severity: integrity.Error,
		Title:   "The events of a mine record are dated in the order listed.",
		Doc:     "An event recorded later in the list did not happen earlier.",
		Message: "{from} must not come after {to}: {gap, day, days} short", Boundary: "two events may be on one day",
		Good: steps("2021-10-05"), Bad: steps("2021-09-05")},
		func(m *MineRecord, timeline *integrity.Timeline) {
			for i := 1; i < len(m.Steps); i++ {
				timeline.NotAfter(timeline.Date(stepDates.At(i-1), m.Steps[i-1].Date), timeline.Date(stepDates.At(i), m.Steps[i].Date))
			}
		})
}

func mineHandedOverBeforeLaid() integrity.Rule {
	handed := func(day string) string {
		return exampleMinefield(examplePoints + exampleLaid + `,"steps":[{"event":"handed_over","date":"` + day + `"}]`)
	}
	return integrity.DateRule(integrity.Rule{Code: "mine-record/handed-over-before-laid", Severity: integrity.Error,
		Title:   "The mines are laid before their record is handed over.",
		Doc:     "Mines laid afterwards are not in the record; they need one of their own.",
		Message: "laid until {from}, handed over {to}: {gap, day, days} short", Boundary: "both may be on one day",
		Sources: []integrity.Source{amendedProtocol9},
		Good:    handed("2021-06-12"), Bad: handed("2020-10-01")},
		func(m *MineRecord, timeline *integrity.Timeline) {
			if i := m.handedOver(); i >= 0 {
				timeline.NotAfter(timeline.End("/laid", m.Laid), timeline.Date(stepDates.At(i), m.Steps[i].Date))
			}
		})
}

func mineUnlocated() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/location-or-date-missing", Severity: integrity.Warning,
		Title:   "A mine record says where and when mines were laid, as far as possible.",
		Doc:     "Where the source explains why it could not be recorded, say impracticable.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{technicalAnnex("1 (a)"), customaryRule("82")},
		Good:    exampleMinefield(examplePoints + exampleLaid), Bad: exampleMinefield(examplePoints)},
		func(m *MineRecord, report *integrity.Reporter) {
			if m.Impracticable {
				return
			}
			if m.Laid.IsZero() && !m.groupsDated() {
				report.Report("/laid").With("missing", "date")
			}
			if len(m.Perimeter) == 0 && len(m.ReferencePoints) == 0 && len(m.Places) == 0 {
				report.Report("/places").With("missing", "location")
			}
		})
}

// groupsDated reports whether every group of mines says when it was laid.
func (m *MineRecord) groupsDated() bool {
	for _, group := range m.Mines {
		if group.Laid.IsZero() {
			return false
		}
	}
	return len(m.Mines) > 0
}

func mineUndescribed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/mines-undescribed", Severity: integrity.Warning,
		Title:   "For each type of mine the record says type, number, method, fuse and anti-handling devices.",
		Doc:     "Unknown is an answer, and so is an unknown count; nothing at all is not.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{technicalAnnex("1 (a) (iii)")},
		Good:    exampleMinefield(examplePoints + exampleLaid + exampleMines),
		Bad:     exampleMinefield(examplePoints + exampleLaid + `,"mines":[{"type":"anti_personnel","count":100,"method":"rows","anti_handling":"no"}]`)},
		func(m *MineRecord, report *integrity.Reporter) {
			for i, group := range m.Mines {
				at := record.At("mines", i)
				for _, datum := range []struct {
					name   string
					stated bool
				}{{"type", group.Type != ""}, {"count", !group.Count.IsZero()}, {"method", group.Method != ""}, {"fuse", group.Fuse != ""}, {"anti_handling", group.AntiHandling != ""}} {
					if !datum.stated {
						report.Report(at.Child(datum.name)).With("missing", datum.name)
					}
				}
			}
		})
}

func mineRemoteWithoutTerm() integrity.Rule {
	remote := func(members string) string {
		return exampleMinefield(examplePoints + exampleLaid + `,"mines":[{"type":"anti_personnel","count":100,"method":"remote","fuse":"tripwire","anti_handling":"no"` + members + `}]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/self-destruction-missing", Severity: integrity.Warning,
		Title:   "For mines delivered remotely the record says after which time they destroy themselves.",
		Doc:     "Without it nobody can tell from when the area may be entered.",
		Message: "delivered remotely, with no time of self-destruction on record",
		Sources: []integrity.Source{technicalAnnex("1 (b)")},
		Good:    remote(`,"self_destruct":"P30D"`), Bad: remote("")},
		func(m *MineRecord, report *integrity.Reporter) {
			for i, group := range m.Mines {
				if group.Method == RemotelyDelivered && group.SelfDestruct.IsZero() {
					report.Report(record.At("mines", i, "self_destruct"))
				}
			}
		})
}

func mineTrapsNotSingle() integrity.Rule {
	trap := func(members string) string {
		return exampleMinefield(examplePoints + exampleLaid + `,"mines":[{"type":"booby_trap","count":1,"method":"hand","fuse":"pull","anti_handling":"yes"` + members + `}]`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/booby-traps-together", Severity: integrity.Warning,
		Title:   "Booby-traps are recorded one by one.",
		Doc:     "Each has a position of its own; a row or an area does not do.",
		Message: "{count} booby-traps, {positions} positions on record",
		Sources: []integrity.Source{technicalAnnex("1 (a) (iii)")},
		Good:    trap(`,"positions":[{"latitude":40.015,"longitude":46.915}]`), Bad: trap("")},
		func(m *MineRecord, report *integrity.Reporter) {
			for i, group := range m.Mines {
				if low, _, _ := group.Count.Bounds(); group.Type == BoobyTrap && int64(len(group.Positions)) < low {
					report.Report(record.At("mines", i, "positions")).With("count", group.Count).With("positions", len(group.Positions))
				}
			}
		})
}

func mineTypesDiffer() integrity.Rule {
	total := func(recorded string) string {
		return exampleMinefield(examplePoints + exampleLaid + exampleMines + `,"recorded":` + recorded)
	}
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/types-differ-from-total", Severity: integrity.Warning,
		Title:   "The mines by type add up to the number recorded.",
		Doc:     "Compared with what the record shows, not with what was planted, found or cleared. Reported only where no numbers the counts allow agree.",
		Message: "{sum} by type, {recorded} recorded",
		Sources: []integrity.Source{{Title: "IMAS 05.10, information management for mine action"}},
		Good:    total("100"), Bad: total("120")},
		func(m *MineRecord, report *integrity.Reporter) {
			if m.Recorded.State() != record.CountStated || len(m.Mines) == 0 {
				return
			}
			var sum Range
			parts := make([]tally, len(m.Mines))
			for i, group := range m.Mines {
				sum = sum.Plus(RangeOf(group.Count))
				parts[i] = tally{m.ID, record.At("mines", i, "count"), group.Count}
			}
			if !sum.Meets(RangeOf(m.Recorded)) {
				repairSum(report.Report("/recorded").With("sum", sum).With("recorded", m.Recorded), tally{m.ID, "/recorded", m.Recorded}, false, parts...)
			}
		})
}

func mineClearedExceeds() integrity.Rule {
	cleared := func(found string) string {
		return exampleMinefield(examplePoints + exampleLaid + `,"planted":97000,"found":` + found + `,"cleared":12`)
	}
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/cleared-exceeds-found", Severity: integrity.Warning,
		Title:   "No more mines are cleared in an area than were found in it.",
		Doc:     "Planted, recorded, found and cleared are four counts: 97,000 recorded on maps and some 15,000 found are no contradiction. Only found and cleared of one area are compared.",
		Message: "{cleared} cleared, {found} found",
		Sources: []integrity.Source{{Title: "IMAS 08.30, post-clearance documentation"}},
		Good:    cleared("15"), Bad: cleared("10")},
		func(m *MineRecord, report *integrity.Reporter) {
			if !m.Found.IsZero() && !m.Cleared.IsZero() && exceeds(m.Cleared, m.Found) {
				draft := report.Report("/cleared").With("cleared", m.Cleared).With("found", m.Found)
				repairLimit(draft, tally{m.ID, "/cleared", m.Cleared}, tally{m.ID, "/found", m.Found})
			}
		})
}

func exampleAccuracy(claim string) string {
	return exampleMinefield(examplePoints + exampleLaid + `,"accuracy":[{` + claim + `}]`)
}

func mineAccuracyUnattributed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/accuracy-unattributed", Severity: integrity.Warning,
		Title:   "A claim on accuracy says who made it, when and how.",
		Doc:     "That maps are 25 per cent accurate is what somebody says of them, by some method.",
		Message: "not on record: {missing}",
		Sources: []integrity.Source{{Title: "Standards for Casualty Recording (2016): transparent confirmation"}},
		Good:    exampleAccuracy(`"percent":25,"by":"party/north","method":"statement","date":"2021-08"`), Bad: exampleAccuracy(`"percent":25,"method":"statement","date":"2021-08"`)},
		func(m *MineRecord, report *integrity.Reporter) {
			for i, claim := range m.Accuracy {
				at := record.At("accuracy", i)
				if claim.By == "" {
					report.Report(at.Child("by")).With("missing", "by")
				}
				if claim.Method == "" {
					report.Report(at.Child("method")).With("missing", "method")
				}
				if claim.Date.IsZero() {
					report.Report(at.Child("date")).With("missing", "date")
				}
			}
		})
}

func mineAccuracyImpossible() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/accuracy-impossible", Severity: integrity.Error,
		Title:   "Accuracy is a percentage from 0 to 100.",
		Doc:     "A share above one hundred was counted in something else.",
		Message: "the accuracy claimed is {percent}",
		Good:    exampleAccuracy(`"percent":100,"by":"party/north","method":"survey","date":"2021-08"`), Bad: exampleAccuracy(`"percent":250,"by":"party/north","method":"survey","date":"2021-08"`)},
		func(m *MineRecord, report *integrity.Reporter) {
			for i, claim := range m.Accuracy {
				if claim.Percent.State() == record.CountStated && RangeOf(claim.Percent).Low > 100 {
					report.Report(record.At("accuracy", i, "percent")).With("percent", claim.Percent)
				}
			}
		})
}
