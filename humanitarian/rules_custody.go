package humanitarian

import (
	"cmp"
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

func custodyRules() []integrity.Rule {
	return join(custodyStateRules(), custodyHolderRules(), custodyDateRules(), custodyNoticeRules())
}

// custodyStateRules are about which event can follow which.
func custodyStateRules() []integrity.Rule {
	return since(firstVersion,
		custodyIllegalStep(),
		custodyEventAfterDeath(),
		custodyEventAfterReturn(),
		custodyRecapturedNotAtLarge(),
		custodyStepsOutOfOrder(),
		custodyInTheFuture(),
	)
}

func exampleSteps(list string) string { return episode(`"steps":[` + list + `]`) }

const exampleHeld = `{"event":"captured","date":"2021-11-16"}`

func custodyIllegalStep() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/illegal-step", Severity: integrity.Error,
		Title:   "The events of custody follow one another.",
		Doc:     "Nobody is handed over who is not held, or received who was not on the way. Where an earlier event is only not recorded, record it without a date.",
		Message: "{event} cannot follow in the state {state}",
		Sources: []integrity.Source{{Title: "HURIDOCS micro-thesaurus 25 and PFIF 1.4: status as a fold over events"}},
		Good:    exampleSteps(exampleHeld + `,{"event":"handed_over","date":"2021-12-19"}`), Bad: exampleSteps(`{"event":"handed_over","date":"2021-12-19"}`)},
		refusedSteps(func(state CustodyState, event CustodyEvent) bool {
			return state != Deceased && state != Returned && event != Recaptured
		}))
}

func custodyEventAfterDeath() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/event-after-death", Severity: integrity.Error,
		Title:   "After death only the remains are handed over.",
		Doc:     "Who was recorded as dead and is alive is a mistake of the earlier record; correct it.",
		Message: "{event} after death",
		Good:    exampleSteps(exampleHeld + `,{"event":"died","date":"2021-12-01"}`), Bad: exampleSteps(exampleHeld + `,{"event":"died","date":"2021-12-01"},{"event":"relocated","date":"2021-12-09"}`)},
		refusedSteps(func(state CustodyState, _ CustodyEvent) bool { return state == Deceased }))
}

func custodyEventAfterReturn() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/event-after-return", Severity: integrity.Error,
		Title:   "A return ends the episode of custody.",
		Doc:     "Who is detained again, by whomever, begins another record of custody.",
		Message: "{event} after the return",
		Good:    exampleSteps(exampleHeld + `,{"event":"handed_over","date":"2021-12-19"}`), Bad: exampleSteps(exampleHeld + `,{"event":"handed_over","date":"2021-12-19"},{"event":"relocated","date":"2021-12-25"}`)},
		refusedSteps(func(state CustodyState, event CustodyEvent) bool {
			return state == Returned && event != Recaptured
		}))
}

func custodyRecapturedNotAtLarge() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/recaptured-not-at-large", Severity: integrity.Error,
		Title:   "Only who is at large after an escape is recaptured.",
		Doc:     "An escape has succeeded when the own side was reached or the territory left; who is captured after that begins another record.",
		Message: "recaptured in the state {state}",
		Sources: []integrity.Source{thirdConvention("91")},
		Good:    exampleSteps(exampleHeld + `,{"event":"escaped","date":"2021-12-01"},{"event":"recaptured","date":"2021-12-02"}`),
		Bad:     exampleSteps(exampleHeld + `,{"event":"escaped","date":"2021-12-01"},{"event":"reached_own_side","date":"2021-12-02"},{"event":"recaptured","date":"2021-12-09"}`)},
		refusedSteps(func(state CustodyState, event CustodyEvent) bool { return state != Deceased && event == Recaptured }))
}

func custodyStepsOutOfOrder() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/steps-out-of-order", Severity: integrity.Error,
		Title:   "The events of custody are listed in the order of their dates.",
		Doc:     "Where the dates leave the order open the list decides it; where they do not the list must not say otherwise.",
		Message: "an event of {to} is listed after one of {from}: {gap, day, days} too early", Boundary: "two events may be on one day",
		Good: exampleSteps(exampleHeld + `,{"event":"relocated","date":"2021-11"},{"event":"handed_over","date":"2021-12-19"}`),
		Bad:  exampleSteps(exampleHeld + `,{"event":"visited","date":"2021-12-19"},{"event":"relocated","date":"2021-11-30"}`)},
		func(c *Custody, timeline *integrity.Timeline) {
			earlier := integrity.Point{}
			for i := range c.Steps {
				if !c.on(i).IsZero() {
					step := c.point(timeline, i)
					timeline.NotAfter(earlier, step)
					earlier = step
				}
			}
		})
}

func custodyInTheFuture() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/in-the-future", Severity: integrity.Error,
		Title:   "Events of custody lie not in the future.",
		Doc:     "A day of grace is given, since it is tomorrow somewhere.",
		Message: "dated {date}, checked on {now}",
		Sources: []integrity.Source{{Title: "International Aid Transparency Initiative: actual dates are not in the future"}},
		Good:    exampleSteps(exampleHeld), Bad: exampleSteps(`{"event":"captured","date":"9998-11-16"}`)},
		func(c *Custody, report *integrity.Reporter) {
			now, known := report.Now().SingleDay()
			if !known {
				return
			}
			tomorrow := chronology.Of(now + 1)
			for i := range c.Steps {
				if date := c.Steps[i].Date; date.After(tomorrow) == chronology.Certain {
					report.Report(record.At("steps", i, "date")).With("date", date).With("now", report.Now())
				}
			}
		})
}

// refusedSteps reports the refused events of custody that a rule is about.
func refusedSteps(concerns func(state CustodyState, event CustodyEvent) bool) func(*Custody, *integrity.Reporter) {
	return func(c *Custody, report *integrity.Reporter) {
		if courseOf(c, report).plain {
			return
		}
		for _, refused := range c.History().Refused() {
			if concerns(refused.From, refused.Event) {
				report.Report(record.At("steps", refused.Index)).With("event", string(refused.Event)).With("state", string(refused.From))
			}
		}
	}
}

// custodyHolderRules are about in whose hands people are.
func custodyHolderRules() []integrity.Rule {
	return since(firstVersion,
		personTwoHolders(),
		custodyUnacknowledged(),
		custodyByOwnSide(),
		custodyNationalityOfHolder(),
		custodyNeutralHolderIsParty(),
		custodyNeutralWithoutEnd(),
		custodyLeftNeutralEarly(),
		custodyMedicalReturneeRecaptured(),
	)
}

const exampleCaptive = `"steps":[{"event":"captured","date":"2021-11-16"}]`

func exampleTwiceHeld(second string) string {
	return dossier(exampleParties, exampleThird, `{"kind":"person","id":"person/p1"}`,
		`{"kind":"custody","id":"custody/a","subject":"person/p1","holder":"party/north","steps":[{"event":"captured","date":"2021-11-16"},{"event":"handed_over","date":"2021-12-19"}]}`,
		`{"kind":"custody","id":"custody/b","subject":"person/p1","holder":"party/third","steps":[{"event":"captured","date":"`+second+`"}]}`)
}

func exampleHeldAgain(holder, kind string) string {
	return dossier(exampleParties, `{"kind":"person","id":"person/p1","side":"party/south"}`,
		`{"kind":"custody","id":"custody/b","subject":"person/p1","holder":"`+holder+`","grounds":"`+kind+`","steps":[{"event":"detained","date":"2022-01-10"}]}`)
}

func exampleNeutral(members string) string {
	return dossier(exampleParties, exampleThird, `{"kind":"person","id":"person/p1","side":"party/south"}`,
		`{"kind":"custody","id":"custody/n","subject":"person/p1","holder":"party/north",`+members+`}`)
}

const exampleTakenIn = `"steps":[{"event":"captured","date":"2022-05-16"},{"event":"accommodated_by_neutral","date":"2022-09-21","holder":"party/`

func personTwoHolders() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "person/two-holders", Severity: integrity.Error,
		Title:   "Nobody is in the hands of two parties at once.",
		Doc:     "Two records of custody of one person by different parties overlap on at least one day, whatever the imprecise dates are.",
		Message: "held by {holder} and by {other} at one time",
		Good:    exampleTwiceHeld("2022-03-01"), Bad: exampleTwiceHeld("2021-12-01")},
		twoHolders)
}

func custodyUnacknowledged() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/unacknowledged", Severity: integrity.Warning,
		Title:   "Custody has a holder that admits it.",
		Doc:     "Custody that is denied, or whose holder is not known, is pointed out as long as it lasts.",
		Message: "held with no holder who admits it (acknowledgement {acknowledgement})",
		Sources: []integrity.Source{customaryRule("98"), disappearanceConvention("17")},
		Good:    episode(exampleCaptive + `,"acknowledgement":"located_with_contact"`), Bad: episode(exampleCaptive + `,"acknowledgement":"denied"`)},
		func(c *Custody, report *integrity.Reporter) {
			state := courseOf(c, report).state
			if state == HeldUnacknowledged || state == Held && (c.Acknowledgement == DeniedCustody || c.Holder == "") {
				report.Report("/acknowledgement").With("acknowledgement", string(c.Acknowledgement))
			}
		})
}

func custodyByOwnSide() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "custody/by-own-side", Severity: integrity.Info,
		Title:   "Custody by the own side is an episode of its own.",
		Doc:     "Four of ten people returned on 4 December 2021 were later detained at home. It is recorded apart from the custody before.",
		Message: "held by {holder}, which is the person's own side",
		Sources: []integrity.Source{{Title: "communiqué of 19 December 2021 on those returned on 4 December"}},
		Good:    exampleHeldAgain("party/north", "captivity"), Bad: exampleHeldAgain("party/south", "penal_proceedings")},
		func(c *Custody, context *integrity.Context) {
			if c.Holder == "" {
				return
			}
			side := sideOf(context, c.Subject)
			if side != "" && answering(context, side) == answering(context, c.Holder) {
				context.Report("/holder").With("holder", c.Holder).Relate(c.Subject.ID(), "/side")
			}
		})
}

func custodyNationalityOfHolder() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "custody/nationality-of-holder", Severity: integrity.Warning,
		Title:   "Civilians protected by the Fourth Convention are not nationals of their holder.",
		Doc:     "Where a person has both nationalities, or the category is claimed by one side only, this is right to ignore.",
		Message: "interned as a protected civilian by {holder}, whose national the person is",
		Sources: []integrity.Source{fourthConvention("4")},
		Good: dossier(exampleParties, `{"kind":"person","id":"person/p1","categories":[{"category":"civilian_internee"}],"nationality":["party/south"]}`,
			`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north",`+exampleCaptive+`}`),
		Bad: dossier(exampleParties, `{"kind":"person","id":"person/p1","categories":[{"category":"civilian_internee"}],"nationality":["party/north"]}`,
			`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north",`+exampleCaptive+`}`)},
		nationalityOfHolder)
}

func custodyNeutralHolderIsParty() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "custody/neutral-holder-is-party", Severity: integrity.Warning,
		Title:   "Who accommodates as a neutral is no party to the conflict.",
		Doc:     "Neither the holder before nor the people's own side is neutral.",
		Message: "accommodated as by a neutral, by {holder}",
		Sources: []integrity.Source{thirdConvention("109"), thirdConvention("111")},
		Good:    exampleNeutral(exampleTakenIn + `third"}],"end_condition":{"kind":"end_of_hostilities"}`), Bad: exampleNeutral(exampleTakenIn + `north"}],"end_condition":{"kind":"end_of_hostilities"}`)},
		func(c *Custody, context *integrity.Context) {
			for i, step := range c.Steps {
				if step.Event != AccommodatedByNeutral || step.Holder == "" {
					continue
				}
				holder, side := answering(context, step.Holder), sideOf(context, c.Subject)
				if holder == answering(context, c.Holder) || side != "" && holder == answering(context, side) {
					context.Report(record.At("steps", i, "holder")).With("holder", step.Holder).Relate(step.Holder.ID(), "")
				}
			}
		})
}

func custodyNeutralWithoutEnd() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "custody/neutral-without-end", Severity: integrity.Warning,
		Title:   "Accommodation by a neutral has an end that was agreed.",
		Doc:     "Until the end of hostilities, recovery, an agreement or a fixed day.",
		Message: "accommodated by a neutral with no end of the stay on record",
		Sources: []integrity.Source{thirdConvention("110"), thirdConvention("111")},
		Good:    exampleNeutral(exampleTakenIn + `third"}],"end_condition":{"kind":"end_of_hostilities"}`), Bad: exampleNeutral(exampleTakenIn + `third"}]`)},
		func(c *Custody, report *integrity.Reporter) {
			if c.has(AccommodatedByNeutral) && c.EndCondition.Kind == "" {
				report.Report("/end_condition/kind")
			}
		})
}

func custodyLeftNeutralEarly() integrity.Rule {
	return integrity.DateRule(integrity.Rule{Code: "custody/left-neutral-early", Severity: integrity.Warning,
		Title:   "People leave a neutral when the agreed end is reached.",
		Doc:     "An earlier return may rest on another agreement; name it then.",
		Message: "returned {to}, {gap, day, days} before the agreed end was reached on {from}", Boundary: "both may be on one day",
		Sources: []integrity.Source{thirdConvention("110"), {Title: "return of July 2023 of people accommodated since September 2022 until the end of the war"}},
		Good:    exampleNeutral(exampleTakenIn + `third"},{"event":"onward_return","date":"2024-03-02"}],"end_condition":{"kind":"agreement","reached":"2024-03-01"}`),
		Bad:     exampleNeutral(exampleTakenIn + `third"},{"event":"onward_return","date":"2023-07-08"}],"end_condition":{"kind":"agreement","reached":"2024-03-01"}`)},
		func(c *Custody, timeline *integrity.Timeline) {
			for i, step := range c.Steps {
				if step.Event == OnwardReturn {
					timeline.NotAfter(timeline.Date("/end_condition/reached", c.EndCondition.Reached), timeline.Date(stepDates.At(i), step.Date))
				}
			}
		})
}

func custodyMedicalReturneeRecaptured() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "custody/medical-returnee-recaptured", Severity: integrity.Info,
		Title:   "Who was repatriated for medical reasons is not employed on active service.",
		Doc:     "A later capture of the same person as a member of armed forces is pointed out; it says nothing about how it came about.",
		Message: "captured after a medical repatriation by {transfer}",
		Sources: []integrity.Source{thirdConvention("117")},
		Good:    dossier(exampleParties, `{"kind":"person","id":"person/p1"}`, `{"kind":"custody","id":"custody/b","subject":"person/p1","holder":"party/north",`+exampleCaptive+`}`),
		Bad: dossier(exampleParties, `{"kind":"person","id":"person/p1"}`,
			leg(`"type":"medical_repatriation","executed":"2020-12-19","effects":"returned","medical":{"ground":"incurable","manifest":true,"fitness":"fit"},"people":[{"persons":["person/p1"]}]`),
			`{"kind":"custody","id":"custody/b","subject":"person/p1","holder":"party/north",`+exampleCaptive+`}`)},
		medicalReturnee)
}

// has reports whether an event is among the steps.
func (c *Custody) has(event CustodyEvent) bool {
	for _, step := range c.Steps {
		if step.Event == event {
			return true
		}
	}
	return false
}

// sideOf returns the party a person or cohort belongs to, or "".
func sideOf(records view, subject record.Ref) record.Ref {
	if person, found := lookup[Person](records, subject); found {
		return person.Side
	}
	if cohort, found := lookup[Cohort](records, subject); found {
		return cohort.Side
	}
	return ""
}

// lastHolder returns the party in whose hands the subject was at last.
func (c *Custody) lastHolder() record.Ref {
	holder := c.Holder
	for _, step := range c.Steps {
		if step.Holder != "" {
			holder = step.Holder
		}
	}
	return holder
}

// twoHolders passes over the episodes of a person in the order they begin. An episode overlaps an
// earlier one by another holder when that of them which lasts longest does.
func twoHolders(p *Person, context *integrity.Context) {
	if !severalRefer(context, p.ID, "custody") {
		return
	}
	var episodes, longest []heldBy
	for custody := range integrity.Referring[Custody](context, p.ID) {
		if holder := answering(context, custody.lastHolder()); holder != "" && custody.Subject.ID() == p.ID {
			first, last := custody.certainlyHeld()
			episodes = append(episodes, heldBy{custody.ID, holder, first, last})
		}
	}
	slices.SortStableFunc(episodes, func(a, b heldBy) int { return cmp.Compare(a.first, b.first) })
	for _, episode := range episodes {
		for _, earlier := range longest {
			if earlier.holder != episode.holder && episode.first < min(earlier.last, episode.last) {
				context.Report("").With("holder", earlier.holder).With("other", episode.holder).
					Relate(earlier.custody, "/holder").Relate(episode.custody, "/holder")
				break
			}
		}
		longest = keepLongest(longest, episode)
	}
}

// heldBy is an episode of custody with the days on which it certainly lasts.
type heldBy struct {
	custody     record.ID
	holder      record.Ref
	first, last date.Date
}

// keepLongest keeps, of the episodes so far, the one that lasts longest and the one by another
// holder that does.
func keepLongest(longest []heldBy, episode heldBy) []heldBy {
	longest = append(longest, episode)
	slices.SortStableFunc(longest, func(a, b heldBy) int { return cmp.Compare(b.last, a.last) })
	kept := longest[:1]
	for _, other := range longest[1:] {
		if len(kept) == 1 && other.holder != kept[0].holder {
			kept = append(kept, other)
		}
	}
	return kept
}

// certainlyHeld returns the days from the latest beginning to the earliest end of the custody.
func (c *Custody) certainlyHeld() (first, last date.Date) {
	course := c.course()
	began := c.on(course.start)
	if began.IsZero() {
		return distantFuture, distantPast
	}
	_, first = limits(began)
	last = distantFuture
	if course.end >= 0 {
		last, _ = limits(c.on(course.end))
	}
	return first, last
}

func nationalityOfHolder(c *Custody, context *integrity.Context) {
	if c.Holder == "" {
		return
	}
	person, found := integrity.Find[Person](context, c.Subject)
	if !found {
		return
	}
	for _, claim := range person.Categories {
		if claim.Category != CivilianInternee && claim.Basis != ProtectedPersonBasis {
			continue
		}
		for _, nationality := range person.Nationality {
			if len(person.Nationality) == 1 && answering(context, nationality) == answering(context, c.Holder) {
				context.Report("/holder").With("holder", c.Holder).Relate(person.ID, "/nationality")
				return
			}
		}
	}
}

func medicalReturnee(c *Custody, context *integrity.Context) {
	began := c.on(c.beginning())
	if began.IsZero() {
		return
	}
	for _, back := range context.BackrefsFrom("transfer", c.Subject.ID()) {
		transfer, known := integrity.Find[Transfer](context, back.From.Ref())
		if known && transfer.Type == MedicalRepatriation && transfer.Executed.Before(began) == chronology.Certain {
			context.Report("/subject").With("transfer", string(transfer.ID)).Relate(transfer.ID, "/executed")
		}
	}
}

// hostilitiesEnd returns the last day of active hostilities of the custody's episode.
func hostilitiesEnd(records view, c *Custody) (chronology.Date, record.ID) {
	episode, found := lookup[conflict.Episode](records, c.Episode)
	if !found {
		return chronology.Date{}, ""
	}
	return episode.HostilitiesEnd(), episode.ID
}
