package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// MissingState is the state of a case of a missing person.
type MissingState string

// The states. Zero value: not stated.
const (
	CaseNotOpened MissingState = "not_opened"
	CaseReported  MissingState = "reported"
	CaseSearched  MissingState = "searched"
	CaseFateKnown MissingState = "fate_known"
	CaseClosed    MissingState = "closed"
	CaseSuspended MissingState = "suspended"
)

var missingStates = record.NewVocabulary("missing-state", record.Closed,
	record.Term{Code: string(CaseNotOpened), Title: "not opened", Definition: "Nobody has reported the person missing."},
	record.Term{Code: string(CaseReported), Title: "reported", Definition: "Reported missing.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(CaseSearched), Title: "searched", Definition: "A search is under way.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(CaseFateKnown), Title: "fate known", Definition: "Fate or whereabouts were established.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(CaseClosed), Title: "closed", Definition: "The case is closed.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(CaseSuspended), Title: "suspended", Definition: "The search was stopped without a result.", Source: "ICRC model law on the missing"},
)

// Vocabulary returns the states of a case.
func (MissingState) Vocabulary() *record.Vocabulary { return missingStates }

// Known reports whether the code is unset or listed.
func (m MissingState) Known() bool { return missingStates.Known(string(m)) }

// MissingEvent is an event in the case of a missing person.
type MissingEvent string

// The events. Zero value: not stated.
const (
	ReportMissing  MissingEvent = "reported"
	OpenSearch     MissingEvent = "search_opened"
	LocateAlive    MissingEvent = "located_alive"
	EstablishDeath MissingEvent = "death_established"
	InformFamily   MissingEvent = "family_informed"
	SuspendSearch  MissingEvent = "search_suspended"
	ReopenCase     MissingEvent = "reopened"
	CloseCase      MissingEvent = "closed"
)

var missingEvents = record.NewVocabulary("missing-event", record.Closed,
	record.Term{Code: string(ReportMissing), Title: "reported missing", Definition: "Family or party reported the person missing.", Source: "AP I article 33 (1)"},
	record.Term{Code: string(OpenSearch), Title: "search opened", Definition: "A search or tracing request was opened.", Source: "AP I article 33 (1)"},
	record.Term{Code: string(LocateAlive), Title: "located alive", Definition: "Found alive, free or held.", Source: "HURIDOCS micro-thesaurus 25"},
	record.Term{Code: string(EstablishDeath), Title: "death established", Definition: "Found to be dead.", Source: "HURIDOCS micro-thesaurus 25"},
	record.Term{Code: string(InformFamily), Title: "family informed", Definition: "The family was told.", Source: "AP I article 32"},
	record.Term{Code: string(SuspendSearch), Title: "search suspended", Definition: "The search was stopped without a result.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(ReopenCase), Title: "reopened", Definition: "The case was opened again.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(CloseCase), Title: "closed", Definition: "The case was closed.", Source: "ICRC model law on the missing"},
)

// Vocabulary returns the events of a case.
func (MissingEvent) Vocabulary() *record.Vocabulary { return missingEvents }

// Known reports whether the code is unset or listed.
func (m MissingEvent) Known() bool { return missingEvents.Known(string(m)) }

// CaseOutcome is what was established when a case was closed.
type CaseOutcome string

// The outcomes. Zero value: not stated.
const (
	FoundAlive       CaseOutcome = "alive"
	FoundHeld        CaseOutcome = "held"
	FoundDead        CaseOutcome = "dead"
	NotFound         CaseOutcome = "not_located"
	RequestWithdrawn CaseOutcome = "withdrawn"
)

var caseOutcomes = record.NewVocabulary("case-outcome", record.Closed,
	record.Term{Code: string(FoundAlive), Title: "alive", Definition: "Alive and free.", Source: "HURIDOCS micro-thesaurus 25"},
	record.Term{Code: string(FoundHeld), Title: "held", Definition: "Alive and held.", Source: "HURIDOCS micro-thesaurus 25"},
	record.Term{Code: string(FoundDead), Title: "dead", Definition: "Dead.", Source: "HURIDOCS micro-thesaurus 25"},
	record.Term{Code: string(NotFound), Title: "not located", Definition: "Not located; the request was ended.", Source: "ICRC model law on the missing"},
	record.Term{Code: string(RequestWithdrawn), Title: "withdrawn", Definition: "Whoever asked withdrew the request."},
)

// Vocabulary returns the outcomes of a case.
func (CaseOutcome) Vocabulary() *record.Vocabulary { return caseOutcomes }

// Known reports whether the code is unset or listed.
func (c CaseOutcome) Known() bool { return caseOutcomes.Known(string(c)) }
