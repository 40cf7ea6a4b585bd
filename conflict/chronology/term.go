package chronology

import (
	"github.com/rickb777/date/v2"
	"github.com/rickb777/period"
)

// A Term is a length of time as law and contracts state it: whole years,
// months, weeks and days, none negative. It is kept as it is said, because
// P1M is not P30D and P6M is not twice P3M once a month ends early. The zero
// value is the unset term; P0D is a term of no days.
type Term struct {
	years, months, weeks, days int32
	set                        bool
}

// maxTermPart is the largest number of years, months, weeks or days of a term.
const maxTermPart = 9_999_999

const (
	reasonTerm      = "a term is an ISO 8601 duration such as P30D or P6M"
	reasonTermParts = "a term has whole years, months, weeks and days, each from 0 to 9999999"
	reasonTermClock = "a term has no hours, minutes and seconds"
	maxTermText     = 64
)

// ParseTerm reads an ISO 8601 duration of whole years, months, weeks and days:
// P30D, P6M, P1Y6M, P2W. The error is a *[ParseError] without place, since the
// duration is read by another package.
func ParseTerm(text string) (Term, error) {
	if len(text) > maxTermText || len(text) == 0 || text[0] != 'P' {
		return Term{}, &ParseError{Reason: reasonTerm}
	}
	parsed, err := period.Parse(text)
	if err != nil {
		return Term{}, &ParseError{Reason: reasonTerm}
	}
	return TermOf(parsed)
}

// MustParseTerm is [ParseTerm] for texts known to be good. It panics where the
// text is refused.
func MustParseTerm(text string) Term {
	term, err := ParseTerm(text)
	if err != nil {
		panic("chronology: " + err.Error())
	}
	return term
}

// TermOf makes a term of a period that has no clock time, no fraction and no
// negative part.
func TermOf(length period.Period) (Term, error) {
	term := Term{set: true}
	for _, part := range [...]struct {
		of   period.Designator
		into *int32
	}{{period.Year, &term.years}, {period.Month, &term.months}, {period.Week, &term.weeks}, {period.Day, &term.days}} {
		field := length.GetField(part.of)
		whole, _, ok := field.Int64(0)
		if !ok || !field.IsInt() || length.IsNegative() || whole < 0 || whole > maxTermPart {
			return Term{}, &ParseError{Reason: reasonTermParts}
		}
		*part.into = int32(whole)
	}
	if !length.OnlyHMS().IsZero() {
		return Term{}, &ParseError{Reason: reasonTermClock}
	}
	return term, nil
}

// Period gives the term as a period.
func (t Term) Period() period.Period {
	return period.NewYMWD(int(t.years), int(t.months), int(t.weeks), int(t.days))
}

// IsZero tells whether the term is unset. It makes json's omitzero work.
func (t Term) IsZero() bool { return !t.set }

// String is the duration in ISO 8601, "" where unset.
func (t Term) String() string {
	if !t.set {
		return ""
	}
	return string(t.Period().Period())
}

// Days gives the length in days, where the term has no months and no years.
func (t Term) Days() (int, bool) {
	return int(t.weeks)*7 + int(t.days), t.set && t.years == 0 && t.months == 0
}

// Formula is the reckoning of the term: months first, then days, as Article 4
// of the European Convention on the Calculation of Time-Limits (ETS 76) has it.
func (t Term) Formula() Formula {
	return Formula{Months: int(t.years)*12 + int(t.months), Days: int(t.weeks)*7 + int(t.days)}
}

// After is the last day of the term that begins with the event of the day
// given. That day is not counted, and a date that its month does not have
// becomes the last of the month: one month after 31 January is 28 or 29
// February. An unset term adds nothing.
func (t Term) After(day date.Date) date.Date { return t.Formula().Apply(day) }

// AfterDate is the date on which the term ends that begins on the date given.
func (t Term) AfterDate(d Date) Date { return t.Formula().ApplyDate(d) }

// Before is the latest day from which the term ends on the day given or
// earlier. It is not always the reverse of After, since some days are the end
// of several terms and some of none.
func (t Term) Before(day date.Date) date.Date { return t.Formula().LatestWithin(day) }

// EarliestReaching is the earliest day from which the term ends on the day
// given or later.
func (t Term) EarliestReaching(day date.Date) date.Date {
	return t.Formula().EarliestReaching(day)
}

// AnniversaryOf is the day of the year so many years on that has the same date.
// Of 29 February, in a year without it, both 28 February and 1 March are
// possible, because laws differ.
func AnniversaryOf(day date.Date, years int) Date {
	months := 12 * min(max(years, -maxTermPart), maxTermPart)
	clamped := clampedMonths(day, months)
	_, _, dayOfMonth := civilDate(day)
	if _, _, landed := civilDate(clamped); landed == dayOfMonth {
		return Of(clamped)
	}
	return ofRuns([]run{{clamped, clamped + 1}}, 0)
}
