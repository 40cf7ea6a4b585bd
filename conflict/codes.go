package conflict

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"golang.org/x/text/language"
)

// The systems of codes for states that this package knows. They are values of the system of an
// external id.
const (
	// ISO3166 is ISO 3166-1 alpha-3, with the withdrawn codes of ISO 3166-3.
	ISO3166 = "iso3166_1_alpha3"
	// GleditschWard are the state numbers of Gleditsch and Ward (1999).
	GleditschWard = "gw"
	// M49 are the three-digit area codes of the United Nations Statistics Division.
	M49 = "un_m49"
)

// StateCode is one code for a state in one system, with the time it stands for.
type StateCode struct {
	System string
	Code   string
	// Valid is when the code stood for a state; unset is always.
	Valid chronology.Span
}

// added are the codes of states that entered ISO 3166-1 after its first edition of 1974, each with
// the year; where that is not known exactly, its decade. Other current codes are held to no time.
//
//go:embed codes_iso3166_1.txt
var added string

// withdrawn are the codes of ISO 3166-3, each with the first and the last day or year it stood in
// ISO 3166; ROM, which was replaced by ROU without entering part 3, is among them.
//
//go:embed codes_iso3166_3.txt
var withdrawn string

// stateSystem are the members of the international system by Gleditsch and Ward, Interstate system
// membership: a revised list of the independent states since 1816, International Interactions 25
// (1999), with every span of membership; both ends are inclusive. The list begins on 1 January 1816,
// so members from before stand with that day; ".." is still so.
//
//go:embed codes_gleditsch_ward.txt
var stateSystem string

// codeTable is what is known about codes for states. It does not change once made.
type codeTable struct {
	valid map[[2]string][]chronology.Span
}

// newCodeTable makes the table of this package's codes and further ones, such as the XKX that many
// use for Kosovo.
func newCodeTable(further []StateCode) *codeTable {
	table := &codeTable{valid: map[[2]string][]chronology.Span{}}
	for line := range strings.Lines(withdrawn) {
		code, span, _ := strings.Cut(strings.TrimSpace(line), " ")
		table.add(ISO3166, code, span)
	}
	for line := range strings.Lines(added) {
		code, since, _ := strings.Cut(strings.TrimSpace(line), " ")
		table.add(ISO3166, code, since+"/..")
	}
	for line := range strings.Lines(stateSystem) {
		number, spans, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, span := range strings.Fields(spans) {
			table.add(GleditschWard, number, span)
		}
	}
	for _, code := range further {
		key := [2]string{code.System, code.Code}
		table.valid[key] = append(table.valid[key], code.Valid)
	}
	return table
}

func (t *codeTable) add(system, code, span string) {
	key := [2]string{system, code}
	t.valid[key] = append(t.valid[key], chronology.MustParseSpan(span))
}

// knows reports whether the system is one this table can judge, and whether the code is in it.
func (t *codeTable) knows(system, code string) (judged, known bool) {
	if _, listed := t.valid[[2]string{system, code}]; listed {
		return true, true
	}
	switch system {
	case ISO3166:
		return true, isCurrentISO(code)
	case M49:
		return true, isM49(code)
	case GleditschWard:
		return true, false
	}
	return false, false
}

// isCurrentISO reports whether golang.org/x/text lists the alpha-3 code as that of a country.
func isCurrentISO(code string) bool {
	region, err := language.ParseRegion(code)
	return err == nil && len(code) == 3 && code == strings.ToUpper(code) && region.ISO3() == code &&
		region.IsCountry() && !region.IsPrivateUse() && !slices.Contains(reserved, code)
}

// reserved are codes that x/text takes for countries and ISO 3166-1 only reserves.
var reserved = []string{"ASC", "CPT", "DGA", "TAA", "XKK"}

// isM49 reports whether the three digits stand for a country; 200 and 890 stood for Czechoslovakia
// and Yugoslavia.
func isM49(code string) bool {
	region, err := language.ParseRegion(code)
	country := err == nil && region.IsCountry() && !region.IsPrivateUse()
	return len(code) == 3 && strings.Trim(code, "0123456789") == "" && (country || code == "200" || code == "890")
}

// meets tells whether a code's time and a party's lifetime can share a day. A code without a time
// of its own meets every lifetime.
func (t *codeTable) meets(system, code string, life chronology.Span) chronology.Certainty {
	spans := t.valid[[2]string{system, code}]
	if len(spans) == 0 {
		return chronology.Certain
	}
	meeting := chronology.Impossible
	for _, span := range spans {
		if span.IsZero() {
			return chronology.Certain
		}
		meeting = max(meeting, shareDay(span, life))
	}
	return meeting
}

// shareDay tells whether two spans have a day in common; what is not known leaves it possible.
func shareDay(a, b chronology.Span) chronology.Certainty {
	return min(startsByEnd(a, b), startsByEnd(b, a))
}

func startsByEnd(a, b chronology.Span) chronology.Certainty {
	if a.Start().Kind == chronology.BoundOpen || b.End().Kind == chronology.BoundOpen {
		return chronology.Certain
	}
	return a.Start().Date.NotAfter(b.End().Date)
}
