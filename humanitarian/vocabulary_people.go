package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// Category is what a source calls a person or group. It is a claim, not a finding of status.
type Category string

// The categories of people. Zero value: not stated.
const (
	PrisonerOfWar        Category = "prisoner_of_war"
	RetainedPersonnel    Category = "retained_personnel"
	Serviceman           Category = "serviceman"
	CapturedFighter      Category = "captured_fighter"
	Civilian             Category = "civilian"
	CivilianInternee     Category = "civilian_internee"
	CivilianDetainee     Category = "civilian_detainee"
	SecurityDetainee     Category = "security_detainee"
	Charged              Category = "charged"
	Convict              Category = "convict"
	Hostage              Category = "hostage"
	AccompanyingPerson   Category = "accompanying_person"
	ThirdCountryNational Category = "third_country_national"
	Missing              Category = "missing"
	UnaccountedFor       Category = "unaccounted_for"
	Evacuee              Category = "evacuee"
	DisputedCategory     Category = "disputed"
	OtherCategory        Category = "other"
	UnknownCategory      Category = "unknown"
)

var categories = record.NewVocabulary("person-category", record.Open,
	record.Term{Code: string(PrisonerOfWar), Title: "prisoner of war", Definition: "Called a prisoner of war in the sense of the Third Geneva Convention.", Source: "GC III article 4"},
	record.Term{Code: string(RetainedPersonnel), Title: "retained personnel", Definition: "Medical or religious personnel retained to care for prisoners; not prisoners of war.", Source: "GC III article 33"},
	record.Term{Code: string(Serviceman), Title: "member of armed forces", Definition: "Member of the armed forces, nothing being said of the status in captivity."},
	record.Term{Code: string(CapturedFighter), Title: "captured fighter", Definition: "Member of the fighting forces of a party to a non-international armed conflict.", Source: "common article 3"},
	record.Term{Code: string(Civilian), Title: "civilian", Definition: "Civilian, nothing being said of the ground of custody.", Source: "AP I article 50"},
	record.Term{Code: string(CivilianInternee), Title: "civilian internee", Definition: "Civilian interned for reasons of security.", Source: "GC IV articles 42 and 78"},
	record.Term{Code: string(CivilianDetainee), Title: "civilian detainee", Definition: "Civilian held on another ground."},
	record.Term{Code: string(SecurityDetainee), Title: "security detainee", Definition: "Held without charge for reasons of security."},
	record.Term{Code: string(Charged), Title: "charged person", Definition: "Held on a criminal charge."},
	record.Term{Code: string(Convict), Title: "convict", Definition: "Held after conviction by a court."},
	record.Term{Code: string(Hostage), Title: "hostage", Definition: "Held to compel somebody else; a description, never a ground of custody.", Source: "GC IV article 34"},
	record.Term{Code: string(AccompanyingPerson), Title: "person accompanying the forces", Definition: "Accompanies the forces without belonging to them, with their authorization.", Source: "GC III article 4 A (4)"},
	record.Term{Code: string(ThirdCountryNational), Title: "national of a third country", Definition: "National of a state that is no party to the conflict."},
	record.Term{Code: string(Missing), Title: "missing", Definition: "Reported missing, fate unknown.", Source: "AP I article 33"},
	record.Term{Code: string(UnaccountedFor), Title: "unaccounted for", Definition: "Contact was lost and nobody has reported a fate."},
	record.Term{Code: string(Evacuee), Title: "evacuee", Definition: "Moved for safety.", Source: "GC IV article 49"},
	record.Term{Code: string(DisputedCategory), Title: "disputed", Definition: "Sources assert categories that exclude each other."},
	record.Term{Code: string(OtherCategory), Title: "other", Definition: "A category not listed here.", Source: "HURIDOCS", Crosswalk: []record.Crossing{{System: "huridocs", Code: "90"}}},
	record.Term{Code: string(UnknownCategory), Title: "unknown", Definition: "The category is not known.", Source: "HURIDOCS", Crosswalk: []record.Crossing{{System: "huridocs", Code: "99"}}},
)

// Vocabulary returns the categories of people.
func (Category) Vocabulary() *record.Vocabulary { return categories }

// Known reports whether the code is unset or listed.
func (c Category) Known() bool { return categories.Known(string(c)) }

// civilian reports whether the category says that the person is no member of a fighting force.
func (c Category) civilian() bool {
	switch c {
	case Civilian, CivilianInternee, CivilianDetainee, Evacuee:
		return true
	}
	return false
}

// fighting reports whether the category says that the person belongs to a fighting force.
func (c Category) fighting() bool {
	switch c {
	case PrisonerOfWar, Serviceman, CapturedFighter:
		return true
	}
	return false
}

// CategoryBasis is the article a category rests on.
type CategoryBasis string

// The articles a category can rest on. Zero value: not stated.
const (
	ArmedForcesBasis        CategoryBasis = "gc3_4a1"
	MilitiaBasis            CategoryBasis = "gc3_4a2"
	UnrecognizedForcesBasis CategoryBasis = "gc3_4a3"
	AccompanyingBasis       CategoryBasis = "gc3_4a4"
	CrewBasis               CategoryBasis = "gc3_4a5"
	LeveeBasis              CategoryBasis = "gc3_4a6"
	DemobilizedBasis        CategoryBasis = "gc3_4b1"
	NeutralInterneeBasis    CategoryBasis = "gc3_4b2"
	ProtectedPersonBasis    CategoryBasis = "gc4_4"
)

var categoryBases = record.NewVocabulary("category-basis", record.Closed,
	record.Term{Code: string(ArmedForcesBasis), Title: "GC III 4 A (1)", Definition: "Members of the armed forces and of militias that are part of them.", Source: "GC III article 4 A (1)"},
	record.Term{Code: string(MilitiaBasis), Title: "GC III 4 A (2)", Definition: "Members of other militias that fulfil the four conditions.", Source: "GC III article 4 A (2)"},
	record.Term{Code: string(UnrecognizedForcesBasis), Title: "GC III 4 A (3)", Definition: "Regular forces of a government the holder does not recognize.", Source: "GC III article 4 A (3)"},
	record.Term{Code: string(AccompanyingBasis), Title: "GC III 4 A (4)", Definition: "Persons who accompany the forces with authorization.", Source: "GC III article 4 A (4)"},
	record.Term{Code: string(CrewBasis), Title: "GC III 4 A (5)", Definition: "Crews of merchant ships and civil aircraft.", Source: "GC III article 4 A (5)"},
	record.Term{Code: string(LeveeBasis), Title: "GC III 4 A (6)", Definition: "Inhabitants who take up arms against an approaching enemy.", Source: "GC III article 4 A (6)"},
	record.Term{Code: string(DemobilizedBasis), Title: "GC III 4 B (1)", Definition: "Demobilized members of forces in occupied territory.", Source: "GC III article 4 B (1)"},
	record.Term{Code: string(NeutralInterneeBasis), Title: "GC III 4 B (2)", Definition: "Those a neutral power has received and must intern.", Source: "GC III article 4 B (2)"},
	record.Term{Code: string(ProtectedPersonBasis), Title: "GC IV 4", Definition: "Persons in the hands of a party of which they are not nationals.", Source: "GC IV article 4"},
)

// Vocabulary returns the articles a category can rest on.
func (CategoryBasis) Vocabulary() *record.Vocabulary { return categoryBases }

// Known reports whether the code is unset or listed.
func (c CategoryBasis) Known() bool { return categoryBases.Known(string(c)) }

// PriorityClass is a ground on which people are released first or protected in particular.
type PriorityClass string

// The grounds for priority. Zero value: none stated.
const (
	Minor            PriorityClass = "minor"
	ChildUnder15     PriorityClass = "child_under_15"
	Woman            PriorityClass = "woman"
	Pregnant         PriorityClass = "pregnant"
	MotherWithInfant PriorityClass = "mother_with_infant"
	SeriouslyWounded PriorityClass = "seriously_wounded"
	SeriouslySick    PriorityClass = "seriously_sick"
	Elderly          PriorityClass = "elderly"
	Disabled         PriorityClass = "disabled"
	LongDetained     PriorityClass = "long_detained"
	Aged18To25       PriorityClass = "aged_18_to_25"
)

var priorityClasses = record.NewVocabulary("priority-class", record.Open,
	record.Term{Code: string(Minor), Title: "minor", Definition: "Under 18 on the day in question.", Source: "GC IV article 132"},
	record.Term{Code: string(ChildUnder15), Title: "child under 15", Definition: "Under 15 on the day in question.", Source: "GC IV article 50"},
	record.Term{Code: string(Woman), Title: "woman", Definition: "Women, where a source counts them apart.", Source: "GC III article 14"},
	record.Term{Code: string(Pregnant), Title: "pregnant", Definition: "Pregnant women.", Source: "GC IV article 132"},
	record.Term{Code: string(MotherWithInfant), Title: "mother with infant", Definition: "Mothers with infants and small children.", Source: "GC IV article 132"},
	record.Term{Code: string(SeriouslyWounded), Title: "seriously wounded", Definition: "Seriously wounded.", Source: "GC III article 109"},
	record.Term{Code: string(SeriouslySick), Title: "seriously sick", Definition: "Seriously sick.", Source: "GC III article 109"},
	record.Term{Code: string(Elderly), Title: "elderly", Definition: "Old people, as the source draws the line.", Source: "GC III article 109"},
	record.Term{Code: string(Disabled), Title: "disabled", Definition: "People with disabilities."},
	record.Term{Code: string(LongDetained), Title: "long detained", Definition: "Held for a long time.", Source: "GC III article 109"},
	record.Term{Code: string(Aged18To25), Title: "aged 18 to 25", Definition: "The group agreed upon in Istanbul in June 2025."},
)

// Vocabulary returns the grounds for priority.
func (PriorityClass) Vocabulary() *record.Vocabulary { return priorityClasses }

// Known reports whether the code is unset or listed.
func (p PriorityClass) Known() bool { return priorityClasses.Known(string(p)) }

// Sex is the sex a source records.
type Sex string

// The sexes as recorded. Zero value: not stated.
const (
	Female   Sex = "female"
	Male     Sex = "male"
	OtherSex Sex = "other"
)

var sexes = record.NewVocabulary("sex", record.Closed,
	record.Term{Code: string(Female), Title: "female", Definition: "Recorded as female.", Source: "PFIF 1.4"},
	record.Term{Code: string(Male), Title: "male", Definition: "Recorded as male.", Source: "PFIF 1.4"},
	record.Term{Code: string(OtherSex), Title: "other", Definition: "Recorded as neither.", Source: "PFIF 1.4"},
)

// Vocabulary returns the sexes as recorded.
func (Sex) Vocabulary() *record.Vocabulary { return sexes }

// Known reports whether the code is unset or listed.
func (s Sex) Known() bool { return sexes.Known(string(s)) }

// NationalityBasis is what a stated nationality rests on.
type NationalityBasis string

// The bases of a nationality. Zero value: not stated.
const (
	ByDocument  NationalityBasis = "document"
	ByStatement NationalityBasis = "statement"
	ByOrigin    NationalityBasis = "origin"
)

var nationalityBases = record.NewVocabulary("nationality-basis", record.Closed,
	record.Term{Code: string(ByDocument), Title: "document", Definition: "A document of the state."},
	record.Term{Code: string(ByStatement), Title: "statement", Definition: "What the person or the state says."},
	record.Term{Code: string(ByOrigin), Title: "origin", Definition: "A source speaks of origin or ethnicity only."},
)

// Vocabulary returns the bases of a nationality.
func (NationalityBasis) Vocabulary() *record.Vocabulary { return nationalityBases }

// Known reports whether the code is unset or listed.
func (n NationalityBasis) Known() bool { return nationalityBases.Known(string(n)) }

// IdentityDatum names a datum of identity that is on file, without the datum itself.
type IdentityDatum string

// The data of identity.
const (
	Surname             IdentityDatum = "surname"
	FirstNames          IdentityDatum = "first_names"
	RankDatum           IdentityDatum = "rank"
	ServiceNumber       IdentityDatum = "service_number"
	BirthDate           IdentityDatum = "birth_date"
	BirthPlace          IdentityDatum = "birth_place"
	PowerDatum          IdentityDatum = "power"
	FathersName         IdentityDatum = "fathers_name"
	MothersName         IdentityDatum = "mothers_name"
	PersonToInform      IdentityDatum = "person_to_inform"
	LastResidence       IdentityDatum = "last_residence"
	DistinguishingMarks IdentityDatum = "distinguishing_marks"
	ActionTaken         IdentityDatum = "action_taken"
)

var identityData = record.NewVocabulary("identity-datum", record.Closed,
	record.Term{Code: string(Surname), Title: "surname", Definition: "Family name.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(FirstNames), Title: "first names", Definition: "Given names.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(RankDatum), Title: "rank", Definition: "Military rank.", Source: "GC III article 122"},
	record.Term{Code: string(ServiceNumber), Title: "service number", Definition: "Army, regimental, personal or serial number.", Source: "GC III article 122"},
	record.Term{Code: string(BirthDate), Title: "date of birth", Definition: "Date of birth.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(BirthPlace), Title: "place of birth", Definition: "Place of birth.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(PowerDatum), Title: "power of origin", Definition: "The power on which a prisoner depends, or the nationality.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(FathersName), Title: "father's first name", Definition: "First name of the father.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(MothersName), Title: "mother's maiden name", Definition: "Maiden name of the mother.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(PersonToInform), Title: "person to inform", Definition: "Who is to be informed, with address.", Source: "GC III article 122; GC IV article 138"},
	record.Term{Code: string(LastResidence), Title: "last residence", Definition: "Last residence.", Source: "GC IV article 138"},
	record.Term{Code: string(DistinguishingMarks), Title: "distinguishing characteristics", Definition: "Distinguishing characteristics.", Source: "GC IV article 138"},
	record.Term{Code: string(ActionTaken), Title: "action taken", Definition: "Date, place and nature of the action taken.", Source: "GC IV article 138"},
)

// Vocabulary returns the data of identity.
func (IdentityDatum) Vocabulary() *record.Vocabulary { return identityData }

// Known reports whether the code is unset or listed.
func (i IdentityDatum) Known() bool { return identityData.Known(string(i)) }

// PersonRelation says how two person records relate.
type PersonRelation string

// The relations of person records.
const (
	DuplicateRecord PersonRelation = "duplicate"
	SamePerson      PersonRelation = "same_person"
	RelatedPerson   PersonRelation = "related"
	Guardian        PersonRelation = "guardian"
)

var personRelations = record.NewVocabulary("person-relation", record.Closed,
	record.Term{Code: string(DuplicateRecord), Title: "duplicate record", Definition: "The same record entered twice."},
	record.Term{Code: string(SamePerson), Title: "same person", Definition: "Two records of one person."},
	record.Term{Code: string(RelatedPerson), Title: "related", Definition: "Two people who have to do with each other."},
	record.Term{Code: string(Guardian), Title: "guardian", Definition: "The other person is parent or guardian of this one."},
)

// Vocabulary returns the relations of person records.
func (PersonRelation) Vocabulary() *record.Vocabulary { return personRelations }

// Known reports whether the code is unset or listed.
func (p PersonRelation) Known() bool { return personRelations.Known(string(p)) }

// VitalState is what is known of a person being alive.
type VitalState string

// The states of knowledge about life. A person begins as unknown.
const (
	VitalUnknown  VitalState = "unknown"
	Alive         VitalState = "alive"
	PresumedAlive VitalState = "presumed_alive"
	PresumedDead  VitalState = "presumed_dead"
	Dead          VitalState = "dead"
)

var vitalStates = record.NewVocabulary("vital-state", record.Closed,
	record.Term{Code: string(VitalUnknown), Title: "unknown", Definition: "Nothing is known."},
	record.Term{Code: string(Alive), Title: "alive", Definition: "Seen alive by somebody named."},
	record.Term{Code: string(PresumedAlive), Title: "presumed alive", Definition: "There is a sign of life."},
	record.Term{Code: string(PresumedDead), Title: "presumed dead", Definition: "Taken for dead without proof."},
	record.Term{Code: string(Dead), Title: "dead", Definition: "Death is established by identified remains, a certificate or a court."},
)

// Vocabulary returns the states of knowledge about life.
func (VitalState) Vocabulary() *record.Vocabulary { return vitalStates }

// Known reports whether the code is unset or listed.
func (v VitalState) Known() bool { return vitalStates.Known(string(v)) }

// VitalEvent is something learnt of life or death.
type VitalEvent string

// The things learnt of life and death.
const (
	SeenAlive        VitalEvent = "seen_alive"
	SignOfLife       VitalEvent = "sign_of_life"
	ContactLostVital VitalEvent = "contact_lost"
	DeathPresumed    VitalEvent = "death_presumed"
	DeathConfirmed   VitalEvent = "death_confirmed"
	DeathCorrected   VitalEvent = "death_corrected"
)

var vitalEvents = record.NewVocabulary("vital-event", record.Closed,
	record.Term{Code: string(SeenAlive), Title: "seen alive", Definition: "Somebody named met the person."},
	record.Term{Code: string(SignOfLife), Title: "sign of life", Definition: "A message or other sign came."},
	record.Term{Code: string(ContactLostVital), Title: "contact lost", Definition: "Nothing more is heard."},
	record.Term{Code: string(DeathPresumed), Title: "death presumed", Definition: "The person is taken for dead without proof."},
	record.Term{Code: string(DeathConfirmed), Title: "death confirmed", Definition: "Death is established."},
	record.Term{Code: string(DeathCorrected), Title: "death corrected", Definition: "An established death turned out to be a mistake."},
)

// Vocabulary returns the things learnt of life and death.
func (VitalEvent) Vocabulary() *record.Vocabulary { return vitalEvents }

// Known reports whether the code is unset or listed.
func (v VitalEvent) Known() bool { return vitalEvents.Known(string(v)) }

// DeathProof is what an established death rests on.
type DeathProof string

// The proofs of death. Zero value: not stated.
const (
	IdentifiedRemains DeathProof = "identified_remains"
	DeathCertificate  DeathProof = "certificate"
	CourtDeclaration  DeathProof = "court_declaration"
)

var deathProofs = record.NewVocabulary("death-proof", record.Closed,
	record.Term{Code: string(IdentifiedRemains), Title: "identified remains", Definition: "Remains identified as the person."},
	record.Term{Code: string(DeathCertificate), Title: "certificate", Definition: "A death certificate or certified list.", Source: "GC III article 120"},
	record.Term{Code: string(CourtDeclaration), Title: "court declaration", Definition: "A court declared the person dead."},
)

// Vocabulary returns the proofs of death.
func (DeathProof) Vocabulary() *record.Vocabulary { return deathProofs }

// Known reports whether the code is unset or listed.
func (d DeathProof) Known() bool { return deathProofs.Known(string(d)) }

// ChangeKind says what befell members of a cohort outside transfers.
type ChangeKind string

// The changes of a cohort.
const (
	ChangeDied       ChangeKind = "died"
	ChangeEscaped    ChangeKind = "escaped"
	ChangeRecaptured ChangeKind = "recaptured"
	ChangeMoved      ChangeKind = "moved"
	ChangeReleased   ChangeKind = "released"
)

var changeKinds = record.NewVocabulary("cohort-change", record.Closed,
	record.Term{Code: string(ChangeDied), Title: "died", Definition: "Died in custody."},
	record.Term{Code: string(ChangeEscaped), Title: "escaped", Definition: "Escaped."},
	record.Term{Code: string(ChangeRecaptured), Title: "recaptured", Definition: "Escaped members were taken again."},
	record.Term{Code: string(ChangeMoved), Title: "moved", Definition: "Moved to the custody of another holder."},
	record.Term{Code: string(ChangeReleased), Title: "released", Definition: "Released without a transfer."},
)

// Vocabulary returns the changes of a cohort.
func (ChangeKind) Vocabulary() *record.Vocabulary { return changeKinds }

// Known reports whether the code is unset or listed.
func (c ChangeKind) Known() bool { return changeKinds.Known(string(c)) }
