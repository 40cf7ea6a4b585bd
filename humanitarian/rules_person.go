package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

func personRules() []integrity.Rule { return join(personCategoryRules(), personLifeRules()) }

// personCategoryRules are about what people are called and what is on file of them.
func personCategoryRules() []integrity.Rule {
	return since(firstVersion,
		personNamed(),
		personCategoryExcludesBasis(),
		personCategoryDisputed(),
		personStatusWithoutTribunal(),
		personPrisonerOfWarInNiac(),
		personOriginAsNationality(),
		personIdentityIncomplete(),
		personLinkNotMirrored(),
	)
}

func exampleCalled(members string) string { return someone(`"categories":[` + members + `]`) }

func personNamed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/named", Severity: integrity.Warning,
		Title:   "A person stands under a pseudonym.",
		Doc:     "The names of a record's head are public, and people held are to be protected against public curiosity. Keep names elsewhere, under the record's id.",
		Message: "the record carries a name",
		Sources: []integrity.Source{thirdConvention("13"), fourthConvention("27")},
		Good:    someone(`"sex":"male"`), Bad: someone(`"names":[{"value":"Somebody"}]`)},
		func(p *Person, report *integrity.Reporter) {
			if len(p.Names) > 0 {
				report.Report("/names")
			}
		})
}

func personCategoryExcludesBasis() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/category-excludes-basis", Severity: integrity.Error,
		Title:   "A category rests on an article that speaks of it.",
		Doc:     "A civilian cannot be one by the article on members of armed forces, nor a prisoner of war by that on protected civilians.",
		Message: "called {category} by {basis}",
		Sources: []integrity.Source{thirdConvention("4"), fourthConvention("4")},
		Good:    exampleCalled(`{"category":"prisoner_of_war","basis":"gc3_4a1"}`), Bad: exampleCalled(`{"category":"civilian","basis":"gc3_4a1"}`)},
		func(p *Person, report *integrity.Reporter) {
			for i, claim := range p.Categories {
				if basisExcludes(claim) {
					report.Report(record.At("categories", i, "basis")).With("category", string(claim.Category)).With("basis", string(claim.Basis))
				}
			}
		})
}

func personCategoryDisputed() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/category-disputed", Severity: integrity.Info,
		Title:   "Sources that call a person differently are kept side by side.",
		Doc:     "The same person can be a prisoner of war to one side and a convict to the other.",
		Message: "called {category} by some and {asserted} by others",
		Sources: []integrity.Source{{Title: "statements of 3 July 2021 on the same 15 people"}},
		Good:    exampleCalled(`{"category":"convict"}`), Bad: exampleCalled(`{"category":"convict"},{"category":"prisoner_of_war"}`)},
		func(p *Person, report *integrity.Reporter) {
			if len(p.Categories) == 0 {
				return
			}
			if others := otherCategories(p.Categories[0].Category, p.Categories[1:]); others != "" {
				report.Report("/categories").With("category", string(p.Categories[0].Category)).With("asserted", others)
			}
		})
}

func personStatusWithoutTribunal() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/status-without-tribunal", Severity: integrity.Warning, Profile: internationalConflict,
		Title:   "Where the status is in doubt a tribunal decides.",
		Doc:     "Until a competent tribunal has decided, people whose status is in doubt are protected as prisoners of war.",
		Message: "status in doubt, called {category}, and no decision of a tribunal on record",
		Sources: []integrity.Source{thirdConvention("5"), firstProtocol("45")},
		Good:    someone(`"status_doubt":true,"tribunal":"2021-12-01","categories":[{"category":"charged"}]`), Bad: someone(`"status_doubt":true,"categories":[{"category":"charged"}]`)},
		func(p *Person, report *integrity.Reporter) {
			for _, claim := range p.Categories {
				if p.StatusDoubt && p.Tribunal.IsZero() && claim.Category != PrisonerOfWar {
					report.Report("/tribunal").With("category", string(claim.Category))
					return
				}
			}
		})
}

func personPrisonerOfWarInNiac() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/prisoner-of-war-in-niac", Severity: integrity.Warning, Profile: nonInternationalConflict,
		Title:   "Prisoner of war is a category of international armed conflict.",
		Doc:     "In a conflict within a state record a captured fighter or a security detainee, and keep the words of the source as its claim.",
		Message: "called a prisoner of war in a non-international armed conflict",
		Sources: []integrity.Source{thirdConvention("3")},
		Good:    exampleCalled(`{"category":"captured_fighter"}`), Bad: exampleCalled(`{"category":"prisoner_of_war"}`)},
		func(p *Person, report *integrity.Reporter) {
			for i, claim := range p.Categories {
				if claim.Category == PrisonerOfWar {
					report.Report(record.At("categories", i, "category"))
				}
			}
		})
}

func personOriginAsNationality() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/origin-as-nationality", Severity: integrity.Warning,
		Title:   "An origin is not a nationality.",
		Doc:     "\"Of Armenian origin\" says nothing of citizenship. Keep it as the origin and leave the nationality unset.",
		Message: "a nationality that rests on an origin only",
		Sources: []integrity.Source{{Title: "communiqué of 4 December 2021 on servicemen of a certain origin"}},
		Good:    someone(`"nationality":["party/south"],"nationality_basis":"document"`), Bad: someone(`"nationality":["party/south"],"nationality_basis":"origin"`)},
		func(p *Person, report *integrity.Reporter) {
			if p.NationalityBasis == ByOrigin && len(p.Nationality) > 0 {
				report.Report("/nationality")
			}
		})
}

func personIdentityIncomplete() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "person/identity-incomplete", Severity: integrity.Info,
		Title:   "Which data of identity are on file is compared with what the Conventions list.",
		Doc:     "A prisoner need give no more than surname, first names, rank, date of birth and number; nothing of this is demanded, it is only counted.",
		Message: "{have} of {listed} data of identity on file",
		Sources: []integrity.Source{thirdConvention("17"), thirdConvention("122"), fourthConvention("138")},
		Good:    someone(`"categories":[{"category":"civilian"}],"identity":["surname","first_names","birth_date","birth_place","power","last_residence","distinguishing_marks","fathers_name","mothers_name","action_taken","person_to_inform"]`),
		Bad:     someone(`"categories":[{"category":"prisoner_of_war"}],"identity":["surname","first_names"]`)},
		func(p *Person, report *integrity.Reporter) {
			if have, listed := p.identityOnFile(); len(p.Identity) > 0 && have < listed {
				report.Report("/identity").With("have", have).With("listed", listed)
			}
		})
}

func personLinkNotMirrored() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "person/link-not-mirrored", Severity: integrity.Warning,
		Title:   "Two records that mean one person say so on both sides.",
		Doc:     "A link on one side only is lost when that record is removed.",
		Message: "linked as {relation} to {other}, which does not link back",
		Sources: []integrity.Source{{Title: "People Finder Interchange Format 1.4: linked records"}},
		Good:    dossier(`{"kind":"person","id":"person/a","links":[{"person":"person/b","relation":"same_person"}]}`, `{"kind":"person","id":"person/b","links":[{"person":"person/a","relation":"same_person"}]}`),
		Bad:     dossier(`{"kind":"person","id":"person/a","links":[{"person":"person/b","relation":"same_person"}]}`, `{"kind":"person","id":"person/b"}`)},
		linkNotReturned)
}

// basisExcludes reports whether the article a category rests on speaks of others.
func basisExcludes(claim CategoryClaim) bool {
	switch claim.Basis {
	case "":
		return false
	case ProtectedPersonBasis:
		return claim.Category.fighting()
	case AccompanyingBasis, CrewBasis, LeveeBasis:
		return false // civilians who are prisoners of war once captured
	}
	return claim.Category.civilian()
}

// The data of identity that the Conventions list for each category of people.
var (
	prisonerIdentity = []IdentityDatum{Surname, FirstNames, RankDatum, ServiceNumber, BirthDate, BirthPlace, PowerDatum, FathersName, MothersName, PersonToInform}
	civilianIdentity = []IdentityDatum{Surname, FirstNames, BirthDate, BirthPlace, PowerDatum, LastResidence, DistinguishingMarks, FathersName, MothersName, ActionTaken, PersonToInform}
)

// identityOnFile counts how many of the listed data of identity are on file.
func (p *Person) identityOnFile() (have, listed int) {
	profile := prisonerIdentity
	for _, claim := range p.Categories {
		if claim.Category.civilian() {
			profile = civilianIdentity
		}
	}
	for _, datum := range profile {
		if slices.Contains(p.Identity, datum) {
			have++
		}
	}
	return have, len(profile)
}

func linkNotReturned(p *Person, context *integrity.Context) {
	for i, link := range p.Links {
		other, found := integrity.Find[Person](context, link.Person)
		if !found || link.Relation == Guardian {
			continue
		}
		returns := slices.ContainsFunc(other.Links, func(back PersonLink) bool {
			return back.Person.ID() == p.ID && back.Relation == link.Relation
		})
		if !returns {
			context.Report(record.At("links", i)).With("relation", string(link.Relation)).With("other", link.Person).Relate(other.ID, "/links")
		}
	}
}

// yearsBetween returns the least and the greatest age in whole years on a date of somebody born on
// another; false where either is not known.
func yearsBetween(born, on chronology.Date) (Range, bool) {
	firstBorn, lastBorn := limits(born)
	firstOn, lastOn := limits(on)
	if firstBorn == distantPast || lastBorn == distantFuture || firstOn == distantPast || lastOn == distantFuture {
		return Range{}, false
	}
	return Range{Low: wholeYears(lastBorn, firstOn), High: wholeYears(firstBorn, lastOn)}, true
}

func wholeYears(born, on date.Date) int64 {
	years := int64(on.Year() - born.Year())
	if on.Month() < born.Month() || on.Month() == born.Month() && on.Day() < born.Day() {
		years--
	}
	return years
}
