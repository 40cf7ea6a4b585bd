package agreement

import "github.com/armistice-go/armistice/conflict/record"

// Form says in what form something was agreed.
type Form string

// The forms. Zero value: not stated.
const (
	SignedText                Form = "signed_text"
	InitialledText            Form = "initialled_text"
	Counterparts              Form = "counterparts"
	UnsignedText              Form = "unsigned_text"
	JointStatement            Form = "joint_statement"
	ExchangeOfLetters         Form = "exchange_of_letters"
	UnilateralDocument        Form = "unilateral_document"
	SecurityCouncilResolution Form = "unsc_resolution"
	PresidentialStatement     Form = "presidential_statement"
	DialogueOutcome           Form = "dialogue_outcome"
	ConstitutionOrLaw         Form = "constitution_or_law"
	DecreeOrOrder             Form = "decree_or_order"
	ProtocolOrAnnex           Form = "protocol_or_annex"
	MapOrSchedule             Form = "map_or_schedule"
	Verbal                    Form = "verbal"
	UnknownForm               Form = "unknown"
)

var forms = record.NewVocabulary("agreement-form", record.Closed,
	record.Term{Code: string(SignedText), Title: "signed text", Definition: "One document with signatures.", Source: "VCLT article 12", Crosswalk: []record.Crossing{{System: "pax", Code: "Multiparty signed/agreed"}}},
	record.Term{Code: string(InitialledText), Title: "initialled text", Definition: "One document with initials, which are signatures only if so agreed.", Source: "VCLT article 12(2)(a)"},
	record.Term{Code: string(Counterparts), Title: "counterparts", Definition: "Identical texts signed apart."},
	record.Term{Code: string(UnsignedText), Title: "unsigned text", Definition: "A text agreed without signatures.", Source: "PA-X codebook 4"},
	record.Term{Code: string(JointStatement), Title: "joint statement", Definition: "A declaration or communiqué made together."},
	record.Term{Code: string(ExchangeOfLetters), Title: "exchange of letters", Definition: "Instruments exchanged.", Source: "VCLT article 13"},
	record.Term{Code: string(UnilateralDocument), Title: "unilateral document", Definition: "One side’s act in response to the other.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Unilateral document"}}},
	record.Term{Code: string(SecurityCouncilResolution), Title: "Security Council resolution", Definition: "A resolution of the United Nations Security Council.", Source: "PA-X codebook 4"},
	record.Term{Code: string(PresidentialStatement), Title: "presidential statement", Definition: "A statement of the president of the Security Council."},
	record.Term{Code: string(DialogueOutcome), Title: "outcome of a dialogue", Definition: "Conclusions of a conference or national dialogue.", Source: "PA-X codebook 4"},
	record.Term{Code: string(ConstitutionOrLaw), Title: "constitution or law", Definition: "A constitution or law.", Source: "PA-X codebook 4"},
	record.Term{Code: string(DecreeOrOrder), Title: "decree or order", Definition: "A decree or order of one authority."},
	record.Term{Code: string(ProtocolOrAnnex), Title: "protocol or annex", Definition: "A part of another agreement.", Source: "VCLT article 2(1)(a)"},
	record.Term{Code: string(MapOrSchedule), Title: "map or schedule", Definition: "A map or timetable that is part of another agreement."},
	record.Term{Code: string(Verbal), Title: "verbal", Definition: "Agreed without a text.", Source: "VCLT article 3", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(UnknownForm), Title: "unknown", Definition: "It is not known.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Status unclear"}}},
)

// Vocabulary returns the forms of agreements.
func (Form) Vocabulary() *record.Vocabulary { return forms }

// Known reports whether the code is unset or listed.
func (c Form) Known() bool { return forms.Known(string(c)) }

// Stage is where in a process an agreement stands. It carries no order in time. Source: PA-X
// codebook 4.
type Stage string

// The stages.
const (
	PreNegotiation Stage = "pre_negotiation"
	Partial        Stage = "partial"
	Comprehensive  Stage = "comprehensive"
	Implementation Stage = "implementation"
	RenewalStage   Stage = "renewal"
	CeasefireStage Stage = "ceasefire"
	OtherStage     Stage = "other"
)

var stages = record.NewVocabulary("agreement-stage", record.Closed,
	record.Term{Code: string(PreNegotiation), Title: "pre-negotiation", Definition: "About how to come to talks.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Pre"}, {System: "ucdp", Code: "3"}}},
	record.Term{Code: string(Partial), Title: "framework, partial", Definition: "About some of the issues.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "SubPar"}, {System: "ucdp", Code: "2"}}},
	record.Term{Code: string(Comprehensive), Title: "framework, comprehensive", Definition: "About all of the issues.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "SubComp"}, {System: "ucdp", Code: "1"}}},
	record.Term{Code: string(Implementation), Title: "implementation", Definition: "About carrying out an earlier agreement.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Imp"}}},
	record.Term{Code: string(RenewalStage), Title: "renewal", Definition: "Short texts that renew an earlier agreement.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Ren"}}},
	record.Term{Code: string(CeasefireStage), Title: "ceasefire", Definition: "A ceasefire or what goes with it.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Cea"}}},
	record.Term{Code: string(OtherStage), Title: "other", Definition: "None of these.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Oth"}}},
)

// Vocabulary returns the stages of agreements.
func (Stage) Vocabulary() *record.Vocabulary { return stages }

// Known reports whether the code is unset or listed.
func (c Stage) Known() bool { return stages.Known(string(c)) }

// SubStage divides a stage; each belongs to one stage. Source: PA-X codebook 4.
type SubStage string

// The sub-stages.
const (
	SubProcess              SubStage = "pre_process"
	SubPrinciples           SubStage = "pre_principles"
	SubConfidence           SubStage = "pre_confidence_building"
	SubPreMixed             SubStage = "pre_mixed"
	SubPreOther             SubStage = "pre_other"
	SubSingleIssue          SubStage = "partial_single_issue"
	SubMultipleIssues       SubStage = "partial_multiple_issues"
	SubPartialOther         SubStage = "partial_other"
	SubFramework            SubStage = "comprehensive_framework"
	SubConstitution         SubStage = "comprehensive_constitution"
	SubComprehensiveOther   SubStage = "comprehensive_other"
	SubModalities           SubStage = "implementation_modalities"
	SubExtendsSubstance     SubStage = "implementation_extends_substance"
	SubExtendsParties       SubStage = "implementation_extends_parties"
	SubImplementationOther  SubStage = "implementation_other"
	SubRenewsImplementation SubStage = "renewal_of_implementation"
	SubRenewsPreNegotiation SubStage = "renewal_of_pre_negotiation"
	SubRenewsSubstance      SubStage = "renewal_of_substance"
	SubRenewalOther         SubStage = "renewal_other"
	SubCeasefire            SubStage = "ceasefire_ceasefire"
	SubCeasefireRelated     SubStage = "ceasefire_related"
	SubCeasefireMixed       SubStage = "ceasefire_mixed"
	SubOther                SubStage = "other_other"
)

var subStages = record.NewVocabulary("agreement-sub-stage", record.Closed,
	record.Term{Code: string(SubProcess), Title: "process", Definition: "Pre-negotiation: how to proceed.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Proc"}}},
	record.Term{Code: string(SubPrinciples), Title: "principles", Definition: "Pre-negotiation: principles.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Prin"}}},
	record.Term{Code: string(SubConfidence), Title: "confidence building", Definition: "Pre-negotiation: confidence building, such as a release of prisoners.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Conf"}}},
	record.Term{Code: string(SubPreMixed), Title: "mixed", Definition: "Pre-negotiation: several of these.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "PreMix"}}},
	record.Term{Code: string(SubPreOther), Title: "other", Definition: "Pre-negotiation: something else.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "PreOth"}}},
	record.Term{Code: string(SubSingleIssue), Title: "single issue", Definition: "Partial: one core issue.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Iss"}}},
	record.Term{Code: string(SubMultipleIssues), Title: "multiple issues", Definition: "Partial: several issues.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "MultIss"}}},
	record.Term{Code: string(SubPartialOther), Title: "other", Definition: "Partial: something else.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "FrparOth"}}},
	record.Term{Code: string(SubFramework), Title: "framework", Definition: "Comprehensive: a framework agreement.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "FrAg"}}},
	record.Term{Code: string(SubConstitution), Title: "constitution", Definition: "Comprehensive: a constitution.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "FrCons"}}},
	record.Term{Code: string(SubComprehensiveOther), Title: "other", Definition: "Comprehensive: something else.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "FrcomOth"}}},
	record.Term{Code: string(SubModalities), Title: "modalities", Definition: "Implementation: how to carry out.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "ImpMod"}}},
	record.Term{Code: string(SubExtendsSubstance), Title: "extends substance", Definition: "Implementation: further issues.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "ExtSub"}}},
	record.Term{Code: string(SubExtendsParties), Title: "extends parties", Definition: "Implementation: further parties.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "ExtPar"}}},
	record.Term{Code: string(SubImplementationOther), Title: "other", Definition: "Implementation: something else.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "ImpOth"}}},
	record.Term{Code: string(SubRenewsImplementation), Title: "of implementation", Definition: "Renewal of an implementation agreement.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Reimp"}}},
	record.Term{Code: string(SubRenewsPreNegotiation), Title: "of pre-negotiation", Definition: "Renewal of a pre-negotiation agreement.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Repre"}}},
	record.Term{Code: string(SubRenewsSubstance), Title: "of substance", Definition: "Renewal of a framework agreement.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Resub"}}},
	record.Term{Code: string(SubRenewalOther), Title: "other", Definition: "Renewal of something else.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Reoth"}}},
	record.Term{Code: string(SubCeasefire), Title: "ceasefire", Definition: "A ceasefire.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Ceas"}}},
	record.Term{Code: string(SubCeasefireRelated), Title: "related", Definition: "Extension, monitoring or demobilisation that goes with a ceasefire.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Rel"}}},
	record.Term{Code: string(SubCeasefireMixed), Title: "mixed", Definition: "A ceasefire mixed with a process.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "CeaMix"}}},
	record.Term{Code: string(SubOther), Title: "other", Definition: "None of these.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Other"}}},
)

// Vocabulary returns the sub-stages of agreements.
func (SubStage) Vocabulary() *record.Vocabulary { return subStages }

// Known reports whether the code is unset or listed.
func (c SubStage) Known() bool { return subStages.Known(string(c)) }

// Level says between whom and about what sort of conflict an agreement is. Source: PA-X Agtp.
type Level string

// The levels.
const (
	InterState Level = "inter"
	InterIntra Level = "inter_intra"
	Intra      Level = "intra"
	IntraLocal Level = "intra_local"
)

var levels = record.NewVocabulary("agreement-level", record.Closed,
	record.Term{Code: string(InterState), Title: "between states", Definition: "Between states about a conflict between states.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Inter"}}},
	record.Term{Code: string(InterIntra), Title: "between states, about an inner conflict", Definition: "Between states or international actors about a conflict within a state.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "InterIntra"}}},
	record.Term{Code: string(Intra), Title: "within a state", Definition: "About a conflict within a state, with parties to it.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "Intra"}}},
	record.Term{Code: string(IntraLocal), Title: "local", Definition: "About a local issue within a conflict.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "IntraLocal"}}},
)

// Vocabulary returns the levels of agreements.
func (Level) Vocabulary() *record.Vocabulary { return levels }

// Known reports whether the code is unset or listed.
func (c Level) Known() bool { return levels.Known(string(c)) }

// DateRole says what happened on a date of an agreement. Sources: VCLT articles 9 to 16, 24, 25,
// 54 to 60; PA-X Dat; ETH/PRIO cf_dec and cf_effect.
type DateRole string

// The roles of dates.
const (
	Proposed            DateRole = "proposed"
	Adopted             DateRole = "adopted"
	Initialled          DateRole = "initialled"
	Signed              DateRole = "signed"
	Countersigned       DateRole = "countersigned"
	Declared            DateRole = "declared"
	Announced           DateRole = "announced"
	Published           DateRole = "published"
	Approved            DateRole = "approved"
	Rejected            DateRole = "rejected"
	Ratified            DateRole = "ratified"
	Accepted            DateRole = "accepted"
	Acceded             DateRole = "acceded"
	Deposited           DateRole = "deposited"
	ScheduledEffective  DateRole = "scheduled_effective"
	Effective           DateRole = "effective"
	ProvisionalFrom     DateRole = "provisional_from"
	EntryIntoForce      DateRole = "entry_into_force"
	Registered          DateRole = "registered"
	Amended             DateRole = "amended"
	Renewed             DateRole = "renewed"
	Suspended           DateRole = "suspended"
	Resumed             DateRole = "resumed"
	NoticeOfTermination DateRole = "notice_of_termination"
	Terminated          DateRole = "terminated"
	Expired             DateRole = "expired"
	Superseded          DateRole = "superseded"
	LastObserved        DateRole = "last_observed"
	RecordedOn          DateRole = "recorded"
	TitleDate           DateRole = "title_date"
)

var dateRoles = record.NewVocabulary("date-role", record.Closed,
	record.Term{Code: string(Proposed), Title: "proposed", Definition: "Terms were put forward."},
	record.Term{Code: string(Adopted), Title: "adopted", Definition: "The text was adopted.", Source: "VCLT article 9"},
	record.Term{Code: string(Initialled), Title: "initialled", Definition: "The text was initialled.", Source: "VCLT article 12(2)(a)"},
	record.Term{Code: string(Signed), Title: "signed", Definition: "The text was signed.", Source: "VCLT article 12"},
	record.Term{Code: string(Countersigned), Title: "countersigned", Definition: "Others signed the text after the signatories."},
	record.Term{Code: string(Declared), Title: "declared", Definition: "It was declared.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset"},
	record.Term{Code: string(Announced), Title: "announced", Definition: "It was announced."},
	record.Term{Code: string(Published), Title: "published", Definition: "Its text was published."},
	record.Term{Code: string(Approved), Title: "approved", Definition: "A cabinet, parliament or vote approved it.", Source: "VCLT article 14"},
	record.Term{Code: string(Rejected), Title: "rejected", Definition: "A cabinet, parliament or vote rejected it."},
	record.Term{Code: string(Ratified), Title: "ratified", Definition: "A party ratified it.", Source: "VCLT article 14"},
	record.Term{Code: string(Accepted), Title: "accepted", Definition: "A party accepted it.", Source: "VCLT article 14"},
	record.Term{Code: string(Acceded), Title: "acceded", Definition: "A party acceded, without having signed.", Source: "VCLT article 15"},
	record.Term{Code: string(Deposited), Title: "deposited", Definition: "A party deposited its instrument.", Source: "VCLT article 16"},
	record.Term{Code: string(ScheduledEffective), Title: "scheduled to take effect", Definition: "It was to take effect."},
	record.Term{Code: string(Effective), Title: "effective", Definition: "It took effect.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset"},
	record.Term{Code: string(ProvisionalFrom), Title: "provisionally applied from", Definition: "It was applied before its entry into force.", Source: "VCLT article 25"},
	record.Term{Code: string(EntryIntoForce), Title: "entry into force", Definition: "It entered into force.", Source: "VCLT article 24"},
	record.Term{Code: string(Registered), Title: "registered", Definition: "It was registered with the United Nations.", Source: "VCLT article 80"},
	record.Term{Code: string(Amended), Title: "amended", Definition: "It was amended.", Source: "VCLT article 39"},
	record.Term{Code: string(Renewed), Title: "renewed", Definition: "It was renewed."},
	record.Term{Code: string(Suspended), Title: "suspended", Definition: "Its operation was suspended.", Source: "VCLT article 57"},
	record.Term{Code: string(Resumed), Title: "resumed", Definition: "Its operation was resumed.", Source: "VCLT article 72"},
	record.Term{Code: string(NoticeOfTermination), Title: "notice of termination", Definition: "A party gave notice that it ends its part.", Source: "VCLT article 56"},
	record.Term{Code: string(Terminated), Title: "terminated", Definition: "It was terminated.", Source: "VCLT article 54"},
	record.Term{Code: string(Expired), Title: "expired", Definition: "Its term ran out.", Source: "VCLT article 54"},
	record.Term{Code: string(Superseded), Title: "superseded", Definition: "Another agreement took its place.", Source: "VCLT article 59"},
	record.Term{Code: string(LastObserved), Title: "last observed", Definition: "It was last seen to be observed."},
	record.Term{Code: string(RecordedOn), Title: "recorded", Definition: "A dataset gives this date without saying which it is."},
	record.Term{Code: string(TitleDate), Title: "date in the title", Definition: "The date in its name, whatever happened on it."},
)

// Vocabulary returns the roles of dates.
func (DateRole) Vocabulary() *record.Vocabulary { return dateRoles }

// Known reports whether the code is unset or listed.
func (c DateRole) Known() bool { return dateRoles.Known(string(c)) }

// DateState says why a date is not given. Unknown and not applicable are two things.
type DateState string

// The states. Zero value: a date is given or nothing is said.
const (
	DateUnknown       DateState = "unknown"
	DateNotApplicable DateState = "not_applicable"
)

var dateStates = record.NewVocabulary("date-state", record.Closed,
	record.Term{Code: string(DateUnknown), Title: "unknown", Definition: "There is a date and it is not known."},
	record.Term{Code: string(DateNotApplicable), Title: "not applicable", Definition: "There is no such date."},
)

// Vocabulary returns the states of dates.
func (DateState) Vocabulary() *record.Vocabulary { return dateStates }

// Known reports whether the code is unset or listed.
func (c DateState) Known() bool { return dateStates.Known(string(c)) }

// AgreementRole says how a party is bound by an agreement.
type AgreementRole string

// The roles. Zero value: signatory.
const (
	Signatory               AgreementRole = "signatory"
	Adherent                AgreementRole = "adherent"
	DeclarantParty          AgreementRole = "declarant"
	ConsentingNonSignatory  AgreementRole = "consenting_non_signatory"
	RejectingParty          AgreementRole = "rejecting_party"
	NonSignatoryBelligerent AgreementRole = "non_signatory_belligerent"
	TakesPart               AgreementRole = "takes_part"
)

var agreementRoles = record.NewVocabulary("agreement-role", record.Closed,
	record.Term{Code: string(Signatory), Title: "signatory", Definition: "It signed as a party.", Source: "PAA-X", Crosswalk: []record.Crossing{{System: "paax", Code: "party"}}},
	record.Term{Code: string(Adherent), Title: "adherent", Definition: "It acceded or signed later.", Source: "VCLT article 15"},
	record.Term{Code: string(DeclarantParty), Title: "declarant", Definition: "It made the declaration."},
	record.Term{Code: string(ConsentingNonSignatory), Title: "consenting non-signatory", Definition: "It agreed without signing.", Source: "PA-X codebook 4"},
	record.Term{Code: string(RejectingParty), Title: "rejecting party", Definition: "It refused or withdrew."},
	record.Term{Code: string(NonSignatoryBelligerent), Title: "belligerent that did not sign", Definition: "It fought and did not sign, and others signed for its side."},
	record.Term{Code: string(TakesPart), Title: "takes part", Definition: "A dataset lists it among the actors and does not say whether it signed.", Source: "UCDP Peace Agreement Dataset 22.1, actor_id"},
)

// Vocabulary returns the roles of parties to agreements.
func (AgreementRole) Vocabulary() *record.Vocabulary { return agreementRoles }

// Known reports whether the code is unset or listed.
func (c AgreementRole) Known() bool { return agreementRoles.Known(string(c)) }

// ThirdPartyRole says as what somebody in between takes part. A word of the text, never inferred.
type ThirdPartyRole string

// The roles of third parties. Zero value: not stated.
const (
	Mediator       ThirdPartyRole = "mediator"
	Facilitator    ThirdPartyRole = "facilitator"
	Chair          ThirdPartyRole = "chair"
	Host           ThirdPartyRole = "host"
	GoodOffices    ThirdPartyRole = "good_offices"
	Observer       ThirdPartyRole = "observer"
	Witness        ThirdPartyRole = "witness"
	Guarantor      ThirdPartyRole = "guarantor"
	Sponsor        ThirdPartyRole = "sponsor"
	Accompanying   ThirdPartyRole = "accompanying"
	Monitor        ThirdPartyRole = "monitor"
	Peacekeeper    ThirdPartyRole = "peacekeeper"
	Depositary     ThirdPartyRole = "depositary"
	Endorser       ThirdPartyRole = "endorser"
	DrafterOfTerms ThirdPartyRole = "drafter_of_terms"
	Adviser        ThirdPartyRole = "adviser"
)

var thirdPartyRoles = record.NewVocabulary("third-party-role", record.Closed,
	record.Term{Code: string(Mediator), Title: "mediator", Definition: "Proposes terms and goes between.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "mediator"}}},
	record.Term{Code: string(Facilitator), Title: "facilitator", Definition: "Makes contact possible, without proposals.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "facilitator"}}},
	record.Term{Code: string(Chair), Title: "chair", Definition: "Presides.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "chair"}}},
	record.Term{Code: string(Host), Title: "host", Definition: "Gives the place.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "host"}}},
	record.Term{Code: string(GoodOffices), Title: "good offices", Definition: "Carries messages only.", Source: "PA-X codebook 4"},
	record.Term{Code: string(Observer), Title: "observer", Definition: "Is present without a vote.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "observer"}}},
	record.Term{Code: string(Witness), Title: "witness", Definition: "Attests the signatures.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "witness"}}},
	record.Term{Code: string(Guarantor), Title: "guarantor", Definition: "Undertakes to ensure that it is kept.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "guarantor"}}},
	record.Term{Code: string(Sponsor), Title: "sponsor", Definition: "Backs the process.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "sponsor"}}},
	record.Term{Code: string(Accompanying), Title: "accompanying", Definition: "Supports the process at the parties’ side.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "accompanying"}}},
	record.Term{Code: string(Monitor), Title: "monitor", Definition: "Checks that it is kept.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "monitor"}}},
	record.Term{Code: string(Peacekeeper), Title: "peacekeeper", Definition: "Deploys a force."},
	record.Term{Code: string(Depositary), Title: "depositary", Definition: "Keeps the original and notifies.", Source: "VCLT articles 76 to 78", Crosswalk: []record.Crossing{{System: "pax", Code: "depositary"}}},
	record.Term{Code: string(Endorser), Title: "endorser", Definition: "Backs it politically.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "endorse"}}},
	record.Term{Code: string(DrafterOfTerms), Title: "drafter of terms", Definition: "Writes the terms the parties accept."},
	record.Term{Code: string(Adviser), Title: "adviser", Definition: "Gives advice, as on a border commission."},
)

// Vocabulary returns the roles of third parties.
func (ThirdPartyRole) Vocabulary() *record.Vocabulary { return thirdPartyRoles }

// Known reports whether the code is unset or listed.
func (c ThirdPartyRole) Known() bool { return thirdPartyRoles.Known(string(c)) }

// AgreementRelation says what an agreement is to another.
type AgreementRelation string

// The relations.
const (
	Implements AgreementRelation = "implements"
	Renews     AgreementRelation = "renews"
	Extends    AgreementRelation = "extends"
	Amends     AgreementRelation = "amends"
	Supersedes AgreementRelation = "supersedes"
	AnnexOf    AgreementRelation = "annex_of"
	RefersTo   AgreementRelation = "refers_to"
)

var agreementRelations = record.NewVocabulary("agreement-relation", record.Closed,
	record.Term{Code: string(Implements), Title: "implements", Definition: "It carries out the other."},
	record.Term{Code: string(Renews), Title: "renews", Definition: "It renews the other."},
	record.Term{Code: string(Extends), Title: "extends", Definition: "It prolongs or widens the other."},
	record.Term{Code: string(Amends), Title: "amends", Definition: "It changes the other."},
	record.Term{Code: string(Supersedes), Title: "supersedes", Definition: "It takes the place of the other."},
	record.Term{Code: string(AnnexOf), Title: "annex of", Definition: "It is a part of the other."},
	record.Term{Code: string(RefersTo), Title: "refers to", Definition: "It names the other.", Source: "PA-X codebook 4", Crosswalk: []record.Crossing{{System: "pax", Code: "OthAgr"}}},
)

// Vocabulary returns the relations between agreements.
func (AgreementRelation) Vocabulary() *record.Vocabulary { return agreementRelations }

// Known reports whether the code is unset or listed.
func (c AgreementRelation) Known() bool { return agreementRelations.Known(string(c)) }

// DurationType says how the end of an agreement or ceasefire is fixed.
type DurationType string

// The types of duration. Zero value: not stated.
const (
	OpenEnded           DurationType = "open_ended"
	FixedLength         DurationType = "fixed_length"
	FixedDate           DurationType = "fixed_date"
	UntilEvent          DurationType = "until_event"
	RenewedUnlessNotice DurationType = "renewed_unless_notice"
	UnknownDuration     DurationType = "unknown"
)

var durationTypes = record.NewVocabulary("duration-type", record.Closed,
	record.Term{Code: string(OpenEnded), Title: "open-ended", Definition: "No end is fixed.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "0"}}},
	record.Term{Code: string(FixedLength), Title: "fixed length", Definition: "It lasts a length of time.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "1"}}},
	record.Term{Code: string(FixedDate), Title: "fixed date", Definition: "It lasts until a day."},
	record.Term{Code: string(UntilEvent), Title: "until an event", Definition: "It lasts until something happens."},
	record.Term{Code: string(RenewedUnlessNotice), Title: "renewed unless notice", Definition: "It renews itself unless notice is given."},
	record.Term{Code: string(UnknownDuration), Title: "unknown", Definition: "It is not known.", Source: "ETH/PRIO Civil Conflict Ceasefire Dataset", Crosswalk: []record.Crossing{{System: "ethprio", Code: "-1"}}},
)

// Vocabulary returns the types of duration.
func (DurationType) Vocabulary() *record.Vocabulary { return durationTypes }

// Known reports whether the code is unset or listed.
func (c DurationType) Known() bool { return durationTypes.Known(string(c)) }

// Counting says whether the first day of a term counts. For fixed truces that ran out on schedule
// published data match the inclusive count in 335 rows and the exclusive one in 159.
type Counting string

// The ways of counting. Zero value: not stated, so either is accepted.
const (
	Inclusive Counting = "inclusive"
	Exclusive Counting = "exclusive"
)

var countings = record.NewVocabulary("counting", record.Closed,
	record.Term{Code: string(Inclusive), Title: "inclusive", Definition: "The first day counts: five days from the 1st end on the 5th."},
	record.Term{Code: string(Exclusive), Title: "exclusive", Definition: "The first day does not count: five days from the 1st end on the 6th.", Source: "European Convention on the Calculation of Time-Limits (1972), article 3"},
)

// Vocabulary returns the ways of counting.
func (Counting) Vocabulary() *record.Vocabulary { return countings }

// Known reports whether the code is unset or listed.
func (c Counting) Known() bool { return countings.Known(string(c)) }
