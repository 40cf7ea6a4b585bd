package conflict

import "github.com/armistice-go/armistice/conflict/record"

// SourceType says what sort of document a source is. Source: HURIDOCS micro-thesaurus 16.
type SourceType string

// The types of sources.
const (
	OfficialStatement  SourceType = "official_statement"
	TreatyText         SourceType = "treaty_text"
	PressRelease       SourceType = "press_release"
	NewsAgency         SourceType = "news_agency"
	Media              SourceType = "media"
	OrganisationReport SourceType = "organisation_report"
	CourtRecord        SourceType = "court_record"
	Register           SourceType = "register"
	Dataset            SourceType = "dataset"
	Scholarship        SourceType = "scholarship"
	Witness            SourceType = "witness"
	OtherSource        SourceType = "other"
)

var sourceTypes = record.NewVocabulary("source-type", record.Open,
	record.Term{Code: string(OfficialStatement), Title: "official statement", Definition: "A communiqué or statement of a party, in its own text.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(TreatyText), Title: "text of an agreement", Definition: "The text of an agreement or declaration."},
	record.Term{Code: string(PressRelease), Title: "press release", Definition: "A text given to the press.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(NewsAgency), Title: "news agency", Definition: "A report of a news agency.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(Media), Title: "media", Definition: "A report of a newspaper, broadcaster or site.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(OrganisationReport), Title: "report of an organisation", Definition: "A report of an international or non-governmental organisation.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(CourtRecord), Title: "court record", Definition: "A record of a court.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(Register), Title: "register", Definition: "An official register or list.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(Dataset), Title: "dataset", Definition: "A research dataset."},
	record.Term{Code: string(Scholarship), Title: "scholarship", Definition: "A book or paper."},
	record.Term{Code: string(Witness), Title: "witness", Definition: "The testimony of a witness.", Source: "HURIDOCS micro-thesaurus 16"},
	record.Term{Code: string(OtherSource), Title: "other", Definition: "Something else."},
)

// Vocabulary returns the types of sources.
func (SourceType) Vocabulary() *record.Vocabulary { return sourceTypes }

// Known reports whether the code is unset or listed.
func (c SourceType) Known() bool { return sourceTypes.Known(string(c)) }

// StatementAct says what a speaker does by saying something. Source: CAMEO, PLOVER.
type StatementAct string

// The acts. Zero value: asserts.
const (
	Asserts       StatementAct = "asserts"
	Denies        StatementAct = "denies"
	Characterises StatementAct = "characterises"
	Promises      StatementAct = "promises"
	Appeals       StatementAct = "appeals"
	Demands       StatementAct = "demands"
	Rejects       StatementAct = "rejects"
	Threatens     StatementAct = "threatens"
	Accuses       StatementAct = "accuses"
	Announces     StatementAct = "announces"
	Thanks        StatementAct = "thanks"
)

var statementActs = record.NewVocabulary("statement-act", record.Open,
	record.Term{Code: string(Asserts), Title: "asserts", Definition: "States something."},
	record.Term{Code: string(Denies), Title: "denies", Definition: "Denies something."},
	record.Term{Code: string(Characterises), Title: "characterises", Definition: "Says what something is to be called."},
	record.Term{Code: string(Promises), Title: "promises", Definition: "Undertakes to do something.", Source: "CAMEO 03", Crosswalk: []record.Crossing{{System: "cameo", Code: "03"}}},
	record.Term{Code: string(Appeals), Title: "appeals", Definition: "Asks others to do something.", Source: "CAMEO 02", Crosswalk: []record.Crossing{{System: "cameo", Code: "02"}}},
	record.Term{Code: string(Demands), Title: "demands", Definition: "Demands something.", Source: "CAMEO 10", Crosswalk: []record.Crossing{{System: "cameo", Code: "10"}}},
	record.Term{Code: string(Rejects), Title: "rejects", Definition: "Turns something down.", Source: "CAMEO 12", Crosswalk: []record.Crossing{{System: "cameo", Code: "12"}}},
	record.Term{Code: string(Threatens), Title: "threatens", Definition: "Threatens something.", Source: "CAMEO 13", Crosswalk: []record.Crossing{{System: "cameo", Code: "13"}}},
	record.Term{Code: string(Accuses), Title: "accuses", Definition: "Says that another did something wrong.", Source: "CAMEO 11", Crosswalk: []record.Crossing{{System: "cameo", Code: "11"}}},
	record.Term{Code: string(Announces), Title: "announces", Definition: "Makes something known."},
	record.Term{Code: string(Thanks), Title: "thanks", Definition: "Thanks somebody."},
)

// Vocabulary returns the acts of statements.
func (StatementAct) Vocabulary() *record.Vocabulary { return statementActs }

// Known reports whether the code is unset or listed.
func (c StatementAct) Known() bool { return statementActs.Known(string(c)) }

// Stance says how a speaker stands to responsibility for what is said. Source: HURIDOCS
// micro-thesaurus 28.
type Stance string

// The stances. Zero value: not stated.
const (
	StatesCircumstances   Stance = "states_circumstances"
	DeniesIt              Stance = "denies"
	DeniesResponsibility  Stance = "acknowledges_denies_responsibility"
	OtherExplanation      Stance = "acknowledges_other_explanation"
	AcceptsResponsibility Stance = "accepts_responsibility"
	ClaimsResponsibility  Stance = "claims_responsibility"
	OtherStance           Stance = "other"
	UnknownStance         Stance = "unknown"
)

var stances = record.NewVocabulary("stance", record.Closed,
	record.Term{Code: string(StatesCircumstances), Title: "states circumstances", Definition: "Acknowledges the circumstances.", Source: "HURIDOCS micro-thesaurus 28"},
	record.Term{Code: string(DeniesIt), Title: "denies", Definition: "Denies it.", Source: "HURIDOCS micro-thesaurus 28"},
	record.Term{Code: string(DeniesResponsibility), Title: "denies responsibility", Definition: "Acknowledges it and denies responsibility.", Source: "HURIDOCS micro-thesaurus 28"},
	record.Term{Code: string(OtherExplanation), Title: "explains otherwise", Definition: "Acknowledges it with another explanation.", Source: "HURIDOCS micro-thesaurus 28"},
	record.Term{Code: string(AcceptsResponsibility), Title: "accepts responsibility", Definition: "Acknowledges it and accepts responsibility.", Source: "HURIDOCS micro-thesaurus 28"},
	record.Term{Code: string(ClaimsResponsibility), Title: "claims responsibility", Definition: "Claims to have done it.", Source: "HURIDOCS micro-thesaurus 28"},
	record.Term{Code: string(OtherStance), Title: "other", Definition: "Another stance.", Source: "HURIDOCS micro-thesaurus 28", Crosswalk: []record.Crossing{{System: "huridocs", Code: "90"}}},
	record.Term{Code: string(UnknownStance), Title: "unknown", Definition: "It is not known.", Source: "HURIDOCS micro-thesaurus 28", Crosswalk: []record.Crossing{{System: "huridocs", Code: "99"}}},
)

// Vocabulary returns the stances.
func (Stance) Vocabulary() *record.Vocabulary { return stances }

// Known reports whether the code is unset or listed.
func (c Stance) Known() bool { return stances.Known(string(c)) }

// Modality says whether a sentence speaks of facts. Source: PLOVER.
type Modality string

// The modalities. Zero value: factual.
const (
	Factual      Modality = "factual"
	Historical   Modality = "historical"
	Future       Modality = "future"
	Hypothetical Modality = "hypothetical"
	Negated      Modality = "negated"
)

var modalities = record.NewVocabulary("modality", record.Closed,
	record.Term{Code: string(Factual), Title: "factual", Definition: "It speaks of what is.", Source: "PLOVER"},
	record.Term{Code: string(Historical), Title: "historical", Definition: "It speaks of what was.", Source: "PLOVER"},
	record.Term{Code: string(Future), Title: "future", Definition: "It speaks of what is to come.", Source: "PLOVER"},
	record.Term{Code: string(Hypothetical), Title: "hypothetical", Definition: "It speaks of what may be.", Source: "PLOVER"},
	record.Term{Code: string(Negated), Title: "negated", Definition: "It speaks of what is not.", Source: "PLOVER"},
)

// Vocabulary returns the modalities.
func (Modality) Vocabulary() *record.Vocabulary { return modalities }

// Known reports whether the code is unset or listed.
func (c Modality) Known() bool { return modalities.Known(string(c)) }
