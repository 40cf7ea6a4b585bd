package humanitarian

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// personLifeRules are about birth, age, death and what happens in between.
func personLifeRules() []integrity.Rule {
	return since(firstVersion,
		personDiedBeforeBorn(),
		custodyOutsideOfLife(),
		personAgeDiffers(),
		personAgeWithoutDate(),
		personMinorNotMarked(),
		personIllegalVitalStep(),
		personCorrectionWithoutSource(),
		personDeathWithoutProof(),
		personHandedOverTwiceInADay(),
	)
}

func exampleLived(born, captured string) string {
	return dossier(exampleParties, `{"kind":"person","id":"person/p1","born":"`+born+`"}`,
		`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north","steps":[{"event":"captured","date":"`+captured+`"}]}`)
}

func exampleAlsoOn(day string) string {
	return dossier(exampleParties, `{"kind":"person","id":"person/p1"}`,
		leg(`"executed":"2021-12-04","people":[{"persons":["person/p1"]}]`),
		`{"kind":"transfer","id":"transfer/y","from":"party/south","to":"party/north","executed":"`+day+`","people":[{"persons":["person/p1"]}]}`)
}

func personDiedBeforeBorn() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "person/died-before-born", Severity: integrity.Error,
		Title:   "People are born before they die.",
		Doc:     "Swapped fields and two-digit years bring this about.",
		Message: "died {to}, born {from}: {gap, day, days} short", Boundary: "both may be on one day",
		Good: someone(`"born":"1980","died":"2021-11-16"`), Bad: someone(`"born":"2021-11-16","died":"1980"`)},
		func(p *Person, timeline *integrity.Timeline) {
			timeline.NotAfter(timeline.Date("/born", p.Born), timeline.Date("/died", p.Died))
		})
}

func custodyOutsideOfLife() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/outside-of-life", Severity: integrity.Error,
		Title:   "People are captured in their lifetime.",
		Doc:     "After a death only the remains are handed over.",
		Message: "{from} is {gap, day, days} after {to}: the capture lies outside of the person's life", Boundary: "the days of birth and death are inside",
		Sources: []integrity.Source{{Title: "FollowTheMoney: the extent of a person in time is birth to death"}},
		Good:    exampleLived("1999", "2021-11-16"), Bad: exampleLived("2022", "2021-11-16")},
		func(c *Custody, timeline *integrity.Timeline) {
			start := c.beginning()
			if start < 0 {
				return
			}
			if person, found := integrity.Find[Person](&timeline.Context, c.Subject); found {
				timeline.During(timeline.DateOf(person, "/born", person.Born), c.point(timeline, start), timeline.DateOf(person, "/died", person.Died))
			}
		})
}

func personAgeDiffers() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/age-differs", Severity: integrity.Error,
		Title:   "The age is that of the date of birth.",
		Doc:     "On the day the age is stated for. A date of birth known in part gives a range.",
		Message: "the age stated is not that of the date of birth",
		Sources: []integrity.Source{{Title: "SORMAS and OpenMRS: an age needs a date it holds for"}},
		Good:    someone(`"born":"2001","age":20,"age_on":"2021-11-16"`), Bad: someone(`"born":"2001","age":30,"age_on":"2021-11-16"`)},
		func(p *Person, report *integrity.Reporter) {
			computed, known := yearsBetween(p.Born, p.AgeOn)
			if known && p.Age.State() == record.CountStated && !computed.Meets(RangeOf(p.Age)) {
				report.Report("/age").Relate(p.ID, "/born")
			}
		})
}

func personAgeWithoutDate() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/age-without-date", Severity: integrity.Warning,
		Title:   "An age says for which day it holds.",
		Doc:     "Without it the age grows wrong by the year. The day of the source will do.",
		Message: "an age without the day it holds for",
		Sources: []integrity.Source{{Title: "People Finder Interchange Format 1.4: age and source_date"}},
		Good:    someone(`"age":20,"age_on":"2021-11-16"`), Bad: someone(`"age":20`)},
		func(p *Person, report *integrity.Reporter) {
			if p.Age.State() == record.CountStated && p.AgeOn.IsZero() {
				report.Report("/age_on")
			}
		})
}

func personMinorNotMarked() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/minor-not-marked", Severity: integrity.Warning,
		Title:   "Who is under 18 is marked as a minor.",
		Doc:     "Minors have priority in release and are evacuated only with consent. The age is that of the day it is stated for.",
		Message: "under 18 and not marked as a minor",
		Sources: []integrity.Source{firstProtocol("77"), firstProtocol("78"), fourthConvention("132")},
		Good:    someone(`"age":16,"age_on":"2021-11-16","classes":["minor"]`), Bad: someone(`"age":16,"age_on":"2021-11-16"`)},
		func(p *Person, report *integrity.Reporter) {
			if age := RangeOf(p.Age); p.Age.State() == record.CountStated && age.High < 18 && !p.markedMinor() {
				report.Report("/classes")
			}
		})
}

func personIllegalVitalStep() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/illegal-vital-step", Severity: integrity.Error,
		Title:   "A confirmed death is left by a correction only.",
		Doc:     "People announced dead have come back alive. Record the correction with the source that was mistaken, then what was learnt.",
		Message: "{event} cannot follow in the state {state}",
		Sources: []integrity.Source{{Title: "release of 24 November 2023 of a person announced dead before"}},
		Good:    someone(`"vital":[{"event":"death_confirmed","proof":"certificate"},{"event":"death_corrected","source":"external:source/x"},{"event":"seen_alive","date":"2023-11-24"}]`),
		Bad:     someone(`"vital":[{"event":"death_confirmed","proof":"certificate"},{"event":"seen_alive","date":"2023-11-24"}]`)},
		func(p *Person, report *integrity.Reporter) {
			for _, refused := range p.VitalHistory().Refused() {
				report.Report(record.At("vital", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		})
}

func personCorrectionWithoutSource() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/correction-without-source", Severity: integrity.Warning,
		Title:   "A corrected death names the source that was mistaken.",
		Doc:     "Otherwise nobody can tell which record of the death is to be set aside.",
		Message: "a death is corrected with no mistaken source named",
		Good:    someone(`"vital":[{"event":"death_confirmed","proof":"certificate"},{"event":"death_corrected","source":"external:source/x"}]`),
		Bad:     someone(`"vital":[{"event":"death_confirmed","proof":"certificate"},{"event":"death_corrected"}]`)},
		func(p *Person, report *integrity.Reporter) {
			for i, step := range p.Vital {
				if step.Event == DeathCorrected && step.Source == "" {
					report.Report(record.At("vital", i, "source"))
				}
			}
		})
}

func personDeathWithoutProof() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/death-without-proof", Severity: integrity.Warning,
		Title:   "A confirmed death names its proof.",
		Doc:     "Identified remains, a certificate or a court. Without one of them the person is presumed dead.",
		Message: "a death is called confirmed with no proof on record",
		Sources: []integrity.Source{thirdConvention("120"), {Title: "Syria Justice and Accountability Centre: nobody is assumed dead until remains are identified"}},
		Good:    someone(`"vital":[{"event":"death_presumed"}]`), Bad: someone(`"vital":[{"event":"death_confirmed"}]`)},
		func(p *Person, report *integrity.Reporter) {
			for i, step := range p.Vital {
				if step.Event == DeathConfirmed && step.Proof == "" {
					report.Report(record.At("vital", i, "proof"))
				}
			}
		})
}

func personHandedOverTwiceInADay() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "person/handed-over-twice-in-a-day", Severity: integrity.Error,
		Title:   "Nobody is handed over twice on one day by different parties.",
		Doc:     "Two transfers of one day that list the same person and have different senders: one of the lists is wrong, unless a third party passed the person on.",
		Message: "in {transfer} and {other} on {date}",
		Good:    exampleAlsoOn("2022-12-04"), Bad: exampleAlsoOn("2021-12-04")},
		handedOverTwice)
}

// markedMinor reports whether the person is marked as a minor or has a guardian on record.
func (p *Person) markedMinor() bool {
	for _, class := range p.Classes {
		if class == Minor || class == ChildUnder15 {
			return true
		}
	}
	for _, link := range p.Links {
		if link.Relation == Guardian {
			return true
		}
	}
	return false
}

func handedOverTwice(p *Person, context *integrity.Context) {
	if !severalRefer(context, p.ID, "transfer") {
		return
	}
	byDay := map[string]*Transfer{}
	for transfer := range integrity.Referring[Transfer](context, p.ID) {
		if _, single := transfer.Executed.SingleDay(); !single {
			continue
		}
		day := transfer.Executed.String()
		before, taken := byDay[day]
		if !taken {
			byDay[day] = transfer
			continue
		}
		passedOn := answering(context, before.To) == answering(context, transfer.From) && transfer.Type == ThirdPowerTransfer
		if before.ID != transfer.ID && before.Executed.SameDay(transfer.Executed) == chronology.Certain &&
			answering(context, before.From) != answering(context, transfer.From) && !passedOn {
			context.Report("").With("transfer", string(before.ID)).With("other", string(transfer.ID)).With("date", day).
				Relate(before.ID, "/executed").Relate(transfer.ID, "/executed")
		}
	}
}
