package record

// Audience is whom a redacted dossier is for. What one recipient must have another must not see:
// the names of prisoners must reach the Central Tracing Agency and must not reach the public.
type Audience string

// The audiences of a redacted dossier.
const (
	ToPublic    Audience = "public"
	ToPartner   Audience = "partner"
	ToHomePower Audience = "home_power"
	ToFamily    Audience = "family"
	ToAgency    Audience = "cta"
	ToCourt     Audience = "court"
	ToSelf      Audience = "self"
)

const (
	publicCuriosity = "Third Geneva Convention, article 13; Fourth Geneva Convention, article 27"
	tracingAgency   = "Third Geneva Convention, articles 122 and 123; Fourth Geneva Convention, article 137"
)

var audiences = NewVocabulary("audience", Closed,
	Term{Code: string(ToPublic), Title: "public", Definition: "Anyone: announced facts only.", Source: publicCuriosity},
	Term{Code: string(ToPartner), Title: "partner", Definition: "An organisation that takes part in the operation: plans too, no personal data.", Source: protectionSource},
	Term{Code: string(ToHomePower), Title: "home power", Definition: "The Power on which the people concerned depend: personal data, but not what may be detrimental to them.", Source: tracingAgency},
	Term{Code: string(ToFamily), Title: "family", Definition: "The next of kin of the people concerned: personal data about them.", Source: tracingAgency},
	Term{Code: string(ToAgency), Title: "Central Tracing Agency", Definition: "The agency from which nothing about the fate of a person may be withheld, genetic data aside.", Source: tracingAgency},
	Term{Code: string(ToCourt), Title: "court", Definition: "A court or commission of inquiry with a legal basis for protected data.", Source: protectionSource},
	Term{Code: string(ToSelf), Title: "self", Definition: "The keeper of the dossier: everything.", Source: protectionSource},
)

// Vocabulary returns the audiences.
func (Audience) Vocabulary() *Vocabulary { return audiences }

// Known reports whether the audience is unset or listed.
func (a Audience) Known() bool { return audiences.Known(string(a)) }

// MaySee returns the greatest sensitivity the audience may see. An audience that is not listed may
// see public fields only.
func (a Audience) MaySee() Sensitivity {
	switch a {
	case ToPartner:
		return Operational
	case ToHomePower, ToFamily:
		return Personal
	case ToAgency, ToCourt:
		return Protected
	case ToSelf:
		return Secret
	}
	return Public
}
