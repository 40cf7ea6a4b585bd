package humanitarian

import "github.com/armistice-go/armistice/conflict/record"

// AidKind is what a consignment holds.
type AidKind string

// The kinds of aid. Zero value: not stated.
const (
	FoodAid     AidKind = "food"
	MedicalAid  AidKind = "medical"
	ClothingAid AidKind = "clothing"
	ShelterAid  AidKind = "shelter"
	WaterAid    AidKind = "water"
	FuelAid     AidKind = "fuel"
	OtherAid    AidKind = "other"
)

var aidKinds = record.NewVocabulary("aid-kind", record.Open,
	record.Term{Code: string(FoodAid), Title: "food", Definition: "Food.", Source: "GC IV article 23"},
	record.Term{Code: string(MedicalAid), Title: "medical", Definition: "Medicines and medical stores.", Source: "GC IV article 23"},
	record.Term{Code: string(ClothingAid), Title: "clothing", Definition: "Clothing and bedding.", Source: "AP I article 69"},
	record.Term{Code: string(ShelterAid), Title: "shelter", Definition: "Means of shelter.", Source: "AP I article 69"},
	record.Term{Code: string(WaterAid), Title: "water", Definition: "Water and sanitation."},
	record.Term{Code: string(FuelAid), Title: "fuel", Definition: "Fuel."},
	record.Term{Code: string(OtherAid), Title: "other", Definition: "Other goods."},
)

// Vocabulary returns the kinds of aid.
func (AidKind) Vocabulary() *record.Vocabulary { return aidKinds }

// Known reports whether the code is unset or listed.
func (a AidKind) Known() bool { return aidKinds.Known(string(a)) }

// Passage is whether a party let aid through.
type Passage string

// The answers. Zero value: not stated.
const (
	PassageRequested Passage = "requested"
	PassageGranted   Passage = "granted"
	PassageDelayed   Passage = "delayed"
	PassageRefused   Passage = "refused"
)

var passages = record.NewVocabulary("aid-passage", record.Closed,
	record.Term{Code: string(PassageRequested), Title: "requested", Definition: "Asked for, not yet answered.", Source: "AP I article 70"},
	record.Term{Code: string(PassageGranted), Title: "granted", Definition: "Granted.", Source: "AP I article 70"},
	record.Term{Code: string(PassageDelayed), Title: "delayed", Definition: "Granted and held up."},
	record.Term{Code: string(PassageRefused), Title: "refused", Definition: "Refused."},
)

// Vocabulary returns the answers to a request for passage.
func (Passage) Vocabulary() *record.Vocabulary { return passages }

// Known reports whether the code is unset or listed.
func (p Passage) Known() bool { return passages.Known(string(p)) }
