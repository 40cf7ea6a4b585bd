package record

// Openness says how a vocabulary takes a code it does not list.
type Openness bool

const (
	// Closed vocabularies are complete: an unlisted code is an error.
	Closed Openness = false
	// Open vocabularies invite further codes: an unlisted one is kept and is a warning.
	Open Openness = true
)

// Term is one code of a vocabulary.
type Term struct {
	Code       string     // lower snake case, as it stands in the data
	Title      string     // a short English name
	Definition string     // one sentence, in our own words
	Source     string     // article, codebook or paper the term comes from; "" for our own
	Crosswalk  []Crossing // the codes other systems use for it
}

// Crossing is the code another system uses for a term.
type Crossing struct {
	System string // "pax", "ucdp", "ethprio", "acled", "huridocs", "cameo", "wikidata" ...
	Code   string // as that system writes it
}

// Vocabulary is a list of codes for one kind of field. It cannot change once made.
type Vocabulary struct {
	name     string
	openness Openness
	terms    []Term
	codes    index[string]
}

// NewVocabulary makes a vocabulary. The name is kebab case and unique in a program. A code listed
// twice keeps its first meaning.
func NewVocabulary(name string, openness Openness, terms ...Term) *Vocabulary {
	codes := make([]string, len(terms))
	for i, term := range terms {
		codes[i] = term.Code
	}
	return &Vocabulary{name: name, openness: openness, terms: terms, codes: newIndex(codes, hashOfText)}
}

// Name returns the vocabulary's name.
func (v *Vocabulary) Name() string { return v.name }

// Openness tells whether the vocabulary is open or closed.
func (v *Vocabulary) Openness() Openness { return v.openness }

// Terms returns a copy of the terms in their declared order.
func (v *Vocabulary) Terms() []Term { return append([]Term(nil), v.terms...) }

// find returns the number of the term of a code.
func (v *Vocabulary) find(code string) (at int, listed bool) {
	return v.codes.find(code, hashOfText(code))
}

// Known reports whether the code is listed. The empty code means "unset" and counts as known.
func (v *Vocabulary) Known(code string) bool {
	if code == "" {
		return true
	}
	_, listed := v.find(code)
	return listed
}

// Term returns the term of a code.
func (v *Vocabulary) Term(code string) (Term, bool) {
	i, listed := v.find(code)
	if !listed {
		return Term{}, false
	}
	return v.terms[i], true
}

// ToSystem returns the code another system has for a term, "" where it has none or the term is not
// in the vocabulary. Of several, it is the first.
func (v *Vocabulary) ToSystem(system, code string) string {
	at, listed := v.find(code)
	if !listed {
		return ""
	}
	for _, crossing := range v.terms[at].Crosswalk {
		if crossing.System == system {
			return crossing.Code
		}
	}
	return ""
}

// FromSystem returns the first code whose crosswalk names the given code of another system.
func (v *Vocabulary) FromSystem(system, code string) (string, bool) {
	for i := range v.terms {
		for _, crossing := range v.terms[i].Crosswalk {
			if crossing.System == system && crossing.Code == code {
				return v.terms[i].Code, true
			}
		}
	}
	return "", false
}

// Coded is implemented by every typed string that takes its values from a vocabulary.
type Coded interface {
	// Vocabulary returns the list the value is taken from.
	Vocabulary() *Vocabulary
	// Known reports whether the value is unset or listed.
	Known() bool
}
