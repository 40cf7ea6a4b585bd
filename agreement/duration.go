package agreement

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// maxRenewals bounds the renewals that are looked at; a term renewed daily reaches it after
// 2,700 years.
const maxRenewals = 1_000_000

// Boundary returns the last day of the term after so many renewals, 0 being the first term, that
// begins on start. It is counted from start each time and not from the boundary before, since month
// ends clamp: from 31 January, monthly, the boundaries are 28 February and 31 March. With the first
// day counted it is a day earlier. It is false without a length, or without a renewal for
// renewals above 0.
func (d Duration) Boundary(start date.Date, renewals int) (date.Date, bool) {
	if d.Length.IsZero() || renewals < 0 || renewals > maxRenewals || renewals > 0 && d.Renewal.IsZero() {
		return 0, false
	}
	length, renewal := d.Length.Formula(), d.Renewal.Formula()
	whole := chronology.Formula{Months: length.Months + renewals*renewal.Months, Days: length.Days + renewals*renewal.Days}
	last := whole.Apply(start)
	if d.Counting == Inclusive {
		last--
	}
	return last, true
}

// LastNotice returns the last day on which notice is in time to keep the term from being renewed
// at the boundary after so many renewals: the latest from which the notice period ends by then.
func (d Duration) LastNotice(start date.Date, renewals int) (date.Date, bool) {
	boundary, known := d.Boundary(start, renewals)
	if !known || d.Notice.IsZero() {
		return 0, false
	}
	return d.Notice.Before(boundary), true
}

// RenewalsBy returns how often a term that begins on start has been renewed by a day, no notice
// having been given. It is false without a length or a renewal that moves the boundary.
func (d Duration) RenewalsBy(start, day date.Date) (int, bool) {
	base, known := d.Boundary(start, 0)
	next, renews := d.Boundary(start, 1)
	if !known || !renews || next <= base {
		return 0, false
	}
	low, high := 0, maxRenewals
	for low < high {
		middle := (low + high) / 2
		if boundary, _ := d.Boundary(start, middle); boundary >= day {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low, true
}

// Began returns the date from which the agreement's term runs: its effect, else its entry into
// force, else its conclusion.
func (a *Agreement) Began() (chronology.Date, record.Pointer, bool) {
	for _, role := range []DateRole{Effective, EntryIntoForce} {
		if date, at, found := a.DateOf(role); found && !date.IsZero() {
			return date, at, true
		}
	}
	return a.Concluded()
}

// EndOfTerm returns the last day that the agreement's own term gives it, and what gives it: the
// date fixed, the end of the length, or, with automatic renewal, the first boundary for which a
// notice of termination came in time. It is false where the term has no end yet.
func (a *Agreement) EndOfTerm() (end chronology.Date, at record.Pointer, known bool) {
	switch began, _, found := a.Began(); {
	case !a.Term.Until.IsZero() && a.Term.Renewal.IsZero():
		return a.Term.Until, "/term/until", true
	case !found || a.Term.Length.IsZero() || a.Term.Type == OpenEnded:
		return chronology.Date{}, "", false
	case a.Term.Renewal.IsZero() && a.Term.Type != RenewedUnlessNotice:
		end = a.Term.Length.AfterDate(began)
		if a.Term.Counting == Inclusive {
			end = chronology.Formula{Days: -1}.ApplyDate(end)
		}
		return end, "/term/length", true
	default:
		return a.endAfterNotice(began)
	}
}

// endAfterNotice returns the boundary at which a notice of termination ends the renewals.
func (a *Agreement) endAfterNotice(began chronology.Date) (chronology.Date, record.Pointer, bool) {
	start, single := began.SingleDay()
	notice, at, given := a.DateOf(NoticeOfTermination)
	noticed, onOneDay := notice.SingleDay()
	if !single || !given || !onOneDay {
		return chronology.Date{}, "", false
	}
	renewals, known := a.Term.RenewalsBy(start, a.Term.Notice.After(noticed))
	if !known {
		return chronology.Date{}, "", false
	}
	end, known := a.Term.Boundary(start, renewals)
	return chronology.Of(end), at, known
}

// EntryByFormula returns the day on which the agreement enters into force by its own formula, and
// the consent that completes the number it takes. It is false where too few consents are dated to
// the day.
func (a *Agreement) EntryByFormula() (entry chronology.Date, completing record.Pointer, known bool) {
	i, complete := a.completingConsent()
	if !complete || a.EntryIntoForce.IsZero() {
		return chronology.Date{}, "", false
	}
	return a.EntryIntoForce.Formula().ApplyDate(a.Dates[i].Date), agreementDates.At(i), true
}
