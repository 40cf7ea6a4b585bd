package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// codeRules are the rules about codes for states, by a table.
func codeRules(table *codeTable) []integrity.Rule {
	return []integrity.Rule{unknownCode(table), codeOutsideLife(table)}
}

var codeSources = from(
	integrity.Source{Title: "ISO 3166-1 and ISO 3166-3, country codes and codes of formerly used names"},
	integrity.Source{Title: "Gleditsch and Ward, Interstate system membership, International Interactions 25 (1999)", URL: "https://doi.org/10.1080/03050629908434958"},
	integrity.Source{Title: "United Nations Statistics Division, Standard country or area codes (M49)"},
)

func coded(system, code, life string) string {
	return `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","lifetime":"` + life + `","external_ids":[{"system":"` + system + `","value":"` + code + `"}]}` + "\n"
}

func unknownCode(table *codeTable) integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "party/unknown-code", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A code for a state must be one of its system.",
		Doc:     "Judged are ISO 3166-1 alpha-3 with withdrawn codes, Gleditsch and Ward, and M49. Codes of your own, such as XKX, are added with DomainWithCodes.",
		Message: "the system {system} has no such code", Sources: codeSources,
		Good: coded("iso3166_1_alpha3", "YUG", "1918/2003"), Bad: coded("iso3166_1_alpha3", "XKX", "2008/.."),
	}, func(p *Party, report *integrity.Reporter) {
		for i, id := range p.ExternalIDs {
			if judged, known := table.knows(id.System, id.Value); judged && !known {
				report.Report(record.At("external_ids", i, "value")).With("system", id.System)
			}
		}
	})
}

func codeOutsideLife(table *codeTable) integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "party/code-of-another-time", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A code for a state must stand for it at some time of its life.",
		Doc:     "SUN was withdrawn in 1992 and cannot be the code of a state born later; SSD exists since 2011 and cannot be that of one gone before. M49 codes, and the ISO codes of states that were in its first edition of 1974, are not held to a time. Reported only when no day can be common.",
		Message: "the code of the system {system} stands for a state of another time", Sources: codeSources,
		Good: coded("gw", "373", "1991-12-21/.."), Bad: coded("iso3166_1_alpha3", "SUN", "1995/.."),
	}, func(p *Party, report *integrity.Reporter) {
		for i, id := range p.ExternalIDs {
			if !p.Lifetime.IsZero() && table.meets(id.System, id.Value, p.Lifetime) == chronology.Impossible {
				report.Report(record.At("external_ids", i, "value")).With("system", id.System)
			}
		}
	})
}
