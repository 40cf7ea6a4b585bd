package record

// Reliability grades how far the editors trust a claim. Source: HURIDOCS micro-thesaurus 42.
type Reliability string

// The grades of reliability. Zero value: not graded.
const (
	HighlyReliable     Reliability = "highly_reliable"
	LikelyReliable     Reliability = "likely_reliable"
	UnsureReliability  Reliability = "unsure"
	LikelyUnreliable   Reliability = "likely_unreliable"
	HighlyUnreliable   Reliability = "highly_unreliable"
	UnknownReliability Reliability = "unknown"
)

const huridocs42 = "HURIDOCS micro-thesaurus 42"

var reliabilities = NewVocabulary("reliability", Closed,
	Term{Code: string(HighlyReliable), Title: "highly reliable", Definition: "No reason to doubt the source on this.", Source: huridocs42, Crosswalk: []Crossing{{"huridocs", "01"}}},
	Term{Code: string(LikelyReliable), Title: "likely reliable", Definition: "More reason to trust than to doubt.", Source: huridocs42, Crosswalk: []Crossing{{"huridocs", "02"}}},
	Term{Code: string(UnsureReliability), Title: "unsure", Definition: "Reasons on both sides.", Source: huridocs42, Crosswalk: []Crossing{{"huridocs", "03"}}},
	Term{Code: string(LikelyUnreliable), Title: "likely unreliable", Definition: "More reason to doubt than to trust.", Source: huridocs42, Crosswalk: []Crossing{{"huridocs", "04"}}},
	Term{Code: string(HighlyUnreliable), Title: "highly unreliable", Definition: "Strong reason to doubt the source on this.", Source: huridocs42, Crosswalk: []Crossing{{"huridocs", "05"}}},
	Term{Code: string(UnknownReliability), Title: "unknown", Definition: "Nothing is known about the source's reliability.", Source: huridocs42, Crosswalk: []Crossing{{"huridocs", "99"}}},
)

// Vocabulary returns the grades of reliability.
func (Reliability) Vocabulary() *Vocabulary { return reliabilities }

// Known reports whether the grade is unset or listed.
func (r Reliability) Known() bool { return reliabilities.Known(string(r)) }

// Rank orders the claims about one field. Source: Wikibase statement ranks.
type Rank string

// The ranks of claims. Zero value: normal.
const (
	Preferred  Rank = "preferred"
	Normal     Rank = "normal"
	Deprecated Rank = "deprecated"
)

var ranks = NewVocabulary("rank", Closed,
	Term{Code: string(Preferred), Title: "preferred", Definition: "The claim the field itself follows.", Source: "Wikibase"},
	Term{Code: string(Normal), Title: "normal", Definition: "A claim to be kept in view.", Source: "Wikibase"},
	Term{Code: string(Deprecated), Title: "deprecated", Definition: "A claim known to be mistaken, kept for the record.", Source: "Wikibase"},
)

// Vocabulary returns the ranks of claims.
func (Rank) Vocabulary() *Vocabulary { return ranks }

// Known reports whether the rank is unset or listed.
func (r Rank) Known() bool { return ranks.Known(string(r)) }
