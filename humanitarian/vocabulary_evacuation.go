package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// EvacuationReason is why people were moved.
type EvacuationReason string

// The reasons. Zero value: not stated.
const (
	SecurityOfPopulation  EvacuationReason = "security_of_population"
	MilitaryNecessity     EvacuationReason = "military_reasons"
	BesiegedArea          EvacuationReason = "besieged_area"
	MedicalReason         EvacuationReason = "medical"
	OtherEvacuationReason EvacuationReason = "other"
)

var evacuationReasons = record.NewVocabulary("evacuation-reason", record.Open,
	record.Term{Code: string(SecurityOfPopulation), Title: "security of the population", Definition: "Their own safety.", Source: "GC IV article 49"},
	record.Term{Code: string(MilitaryNecessity), Title: "imperative military reasons", Definition: "Imperative military reasons.", Source: "GC IV article 49"},
	record.Term{Code: string(BesiegedArea), Title: "besieged or encircled area", Definition: "Removal of the wounded, sick, children and others from a besieged area.", Source: "GC IV article 17"},
	record.Term{Code: string(MedicalReason), Title: "medical", Definition: "Treatment elsewhere.", Source: "AP I article 78"},
	record.Term{Code: string(OtherEvacuationReason), Title: "other", Definition: "Another reason."},
)

// Vocabulary returns the reasons for an evacuation.
func (EvacuationReason) Vocabulary() *record.Vocabulary { return evacuationReasons }

// Known reports whether the code is unset or listed.
func (e EvacuationReason) Known() bool { return evacuationReasons.Known(string(e)) }

// FamilyUnity tells whether families stayed together.
type FamilyUnity string

// The answers. Zero value: not stated.
const (
	FamiliesTogether   FamilyUnity = "together"
	FamiliesSeparated  FamilyUnity = "separated"
	FamilyUnityUnknown FamilyUnity = "unknown"
)

var familyUnities = record.NewVocabulary("family-unity", record.Closed,
	record.Term{Code: string(FamiliesTogether), Title: "together", Definition: "Families stayed together.", Source: "GC IV article 49"},
	record.Term{Code: string(FamiliesSeparated), Title: "separated", Definition: "Some family members were separated.", Source: "GC IV article 49"},
	record.Term{Code: string(FamilyUnityUnknown), Title: "unknown", Definition: "Not known."},
)

// Vocabulary returns the answers on family unity.
func (FamilyUnity) Vocabulary() *record.Vocabulary { return familyUnities }

// Known reports whether the code is unset or listed.
func (f FamilyUnity) Known() bool { return familyUnities.Known(string(f)) }
