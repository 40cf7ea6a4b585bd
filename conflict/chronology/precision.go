package chronology

// Precision is how fine a date expression is. A day written with unspecified
// digits (1985-XX-XX) is still a statement about a day; 1985 is one about a
// year, although both denote the same days.
type Precision uint8

// The precisions, finest first. PrecisionNone is that of an unset date,
// PrecisionMixed that of a set or a span whose parts differ.
const (
	PrecisionNone         Precision = iota
	PrecisionSecond                 // a day with a clock time
	PrecisionDay                    // 1985-04-12
	PrecisionMonth                  // 1985-04
	PrecisionQuarter                // codes 33 to 36
	PrecisionSeason                 // codes 21 to 32; no dates are fixed for them
	PrecisionQuadrimester           // four months, codes 37 to 39
	PrecisionSemester               // six months, codes 40 and 41
	PrecisionYear                   // 1985
	PrecisionDecade                 // 198X, 1985S3
	PrecisionCentury                // 19XX, 1985S2
	PrecisionMillennium             // 1XXX, 1985S1, and coarser
	PrecisionMixed
)

// String names the precision in English.
func (p Precision) String() string {
	names := [...]string{
		"none", "second", "day", "month", "quarter", "season", "quadrimester",
		"semester", "year", "decade", "century", "millennium", "mixed",
	}
	if int(p) >= len(names) {
		return "unknown precision"
	}
	return names[p]
}

func partPrecision(code int) Precision {
	switch {
	case code <= 32:
		return PrecisionSeason
	case code <= 36:
		return PrecisionQuarter
	case code <= 39:
		return PrecisionQuadrimester
	default:
		return PrecisionSemester
	}
}

// Component is a part of a date that can be qualified on its own.
type Component uint8

// The components of a date. A season or quarter takes the place of the month.
const (
	YearComponent Component = iota
	MonthComponent
	DayComponent
)

// Qualifier is what a date says about its own trustworthiness. It never moves
// the bounds of the date (ISO 8601-2:2019, 8.4.2, note).
type Qualifier uint8

// Unqualified is the zero value; the others are written ?, ~ and %.
const (
	Unqualified             Qualifier = 0
	Uncertain               Qualifier = 1
	Approximate             Qualifier = 2
	UncertainAndApproximate Qualifier = Uncertain | Approximate
)

// Uncertain tells whether the source itself is doubted (? or %).
func (q Qualifier) Uncertain() bool { return q&Uncertain != 0 }

// Approximate tells whether the value is an estimate (~ or %).
func (q Qualifier) Approximate() bool { return q&Approximate != 0 }

// String is the EDTF sign: "", "?", "~" or "%".
func (q Qualifier) String() string {
	signs := [...]string{"", "?", "~", "%"}
	return signs[q&UncertainAndApproximate]
}
