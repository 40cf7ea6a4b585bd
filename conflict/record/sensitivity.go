package record

// Sensitivity grades the harm that disclosure of a field may do. Every exported field of a record
// type declares one in its `privacy` tag. Source: ICRC Handbook on Data Protection in Humanitarian
// Action; OCHA data responsibility guidelines (low, moderate, high, severe).
type Sensitivity string

// The grades of sensitivity, least first. Zero value: not declared.
const (
	Public      Sensitivity = "public"      // announced facts and editorial data: party, date, count, citation
	Operational Sensitivity = "operational" // plans, routes and intermediaries of what is not yet carried out
	Personal    Sensitivity = "personal"    // names, birth dates, free text about people
	Protected   Sensitivity = "protected"   // people held or missing, health, grave and mine coordinates
	Secret      Sensitivity = "secret"      // genetic and biometric data, witnesses, family contacts
)

const protectionSource = "ICRC Handbook on Data Protection in Humanitarian Action (2024), chapter 2"

var sensitivities = NewVocabulary("sensitivity", Closed,
	Term{Code: string(Public), Title: "public", Definition: "Announced facts and editorial data.", Source: protectionSource, Crosswalk: []Crossing{{"ocha", "low"}}},
	Term{Code: string(Operational), Title: "operational", Definition: "Plans, routes and intermediaries of what is not yet carried out.", Source: protectionSource, Crosswalk: []Crossing{{"ocha", "moderate"}}},
	Term{Code: string(Personal), Title: "personal", Definition: "Names, birth dates and free text about people.", Source: protectionSource, Crosswalk: []Crossing{{"ocha", "moderate"}}},
	Term{Code: string(Protected), Title: "protected", Definition: "People held or missing, health, coordinates of graves and mines.", Source: protectionSource, Crosswalk: []Crossing{{"ocha", "high"}}},
	Term{Code: string(Secret), Title: "secret", Definition: "Genetic and biometric data, witnesses, family contacts.", Source: protectionSource, Crosswalk: []Crossing{{"ocha", "severe"}}},
)

// Vocabulary returns the grades of sensitivity.
func (Sensitivity) Vocabulary() *Vocabulary { return sensitivities }

// Known reports whether the grade is unset or listed.
func (s Sensitivity) Known() bool { return sensitivities.Known(string(s)) }

// Exceeds reports whether s is more sensitive than other. An undeclared or unknown grade exceeds
// every declared one, so that what nobody has graded is not published.
func (s Sensitivity) Exceeds(other Sensitivity) bool { return s.grade() > other.grade() }

func (s Sensitivity) grade() int {
	for i, term := range sensitivities.terms {
		if term.Code == string(s) {
			return i
		}
	}
	return len(sensitivities.terms)
}
