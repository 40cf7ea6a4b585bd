package conflict

import (
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// Weekday is a day of the week as a source names it, to be held against a date.
type Weekday string

// The days of the week. Zero value: not stated.
const (
	Monday    Weekday = "monday"
	Tuesday   Weekday = "tuesday"
	Wednesday Weekday = "wednesday"
	Thursday  Weekday = "thursday"
	Friday    Weekday = "friday"
	Saturday  Weekday = "saturday"
	Sunday    Weekday = "sunday"
)

var weekdays = record.NewVocabulary("weekday", record.Closed,
	record.Term{Code: string(Monday), Title: "Monday", Definition: "The first day of the week by ISO 8601."},
	record.Term{Code: string(Tuesday), Title: "Tuesday", Definition: "The second day of the week."},
	record.Term{Code: string(Wednesday), Title: "Wednesday", Definition: "The third day of the week."},
	record.Term{Code: string(Thursday), Title: "Thursday", Definition: "The fourth day of the week."},
	record.Term{Code: string(Friday), Title: "Friday", Definition: "The fifth day of the week."},
	record.Term{Code: string(Saturday), Title: "Saturday", Definition: "The sixth day of the week."},
	record.Term{Code: string(Sunday), Title: "Sunday", Definition: "The seventh day of the week."},
)

// Vocabulary returns the days of the week.
func (Weekday) Vocabulary() *record.Vocabulary { return weekdays }

// Known reports whether the day is unset or listed.
func (w Weekday) Known() bool { return weekdays.Known(string(w)) }

// WeekdayOf returns the day of the week of a date that is a single day.
func WeekdayOf(on chronology.Date) (Weekday, bool) {
	day, single := on.SingleDay()
	if !single {
		return "", false
	}
	return Weekday(strings.ToLower(day.Weekday().String())), true
}

// Disagrees returns the day of the week the date really has, where it is not the stated one.
func (w Weekday) Disagrees(on chronology.Date) (Weekday, bool) {
	computed, single := WeekdayOf(on)
	return computed, single && w != "" && w.Known() && w != computed
}

// ReportWeekday reports at the pointer that a stated day of the week is not that of the date. The
// rule's message may use {stated}, {computed} and {date}.
func ReportWeekday(report *integrity.Reporter, at record.Pointer, stated Weekday, on chronology.Date) {
	if stated == "" {
		return
	}
	if computed, disagrees := stated.Disagrees(on); disagrees {
		report.Report(at).With("stated", string(stated)).With("computed", string(computed)).With("date", on)
	}
}

// ReportDuration reports at the pointer that a stated duration is not that from the first to the
// last day, neither with the first day counted nor without. Nothing is reported unless both are
// single days. The rule's message may use {stated}, {first}, {last} and {computed}, the last day
// the duration would give with the first day counted.
func ReportDuration(report *integrity.Reporter, at record.Pointer, stated chronology.Term, first, last chronology.Date) {
	if stated.IsZero() {
		return
	}
	start, single := first.SingleDay()
	end, bothSingle := last.SingleDay()
	if !single || !bothSingle || end < start {
		return
	}
	if after := stated.After(start); end != after && end != after-1 {
		report.Report(at).With("stated", stated.String()).With("first", first).With("last", last).With("computed", chronology.Of(after-1))
	}
}

// StatedAnniversary is a source's saying that something fell on the anniversary of a date.
type StatedAnniversary struct {
	// Of is the record whose date is commemorated, Path the field with that date.
	Of   record.Ref     `json:"of" validate:"required" ref:"*" privacy:"public"`
	Path record.Pointer `json:"path,omitzero" privacy:"public"`
	// Date is the commemorated date as the source gives it.
	Date chronology.Date `json:"date,omitzero" privacy:"public"`
	// Years is which anniversary it is said to be, 1 for the first; 0 is not stated.
	Years int `json:"years,omitzero" validate:"gte=0" privacy:"public"`
	// Source is who says so; "" is the record's own citation.
	Source record.Ref `json:"source,omitzero" ref:"source" privacy:"public"`
}

// IsZero reports whether no anniversary is stated.
func (s StatedAnniversary) IsZero() bool { return s == StatedAnniversary{} }

// DaysOff returns how many days a day lies from the nearest anniversary of the commemorated date,
// after it positive and before it negative, and which day that anniversary is. It is false unless
// both dates are single days. The anniversary of 29 February is 28 February and 1 March alike.
func (s StatedAnniversary) DaysOff(on chronology.Date) (days int, nearest chronology.Date, known bool) {
	day, single := on.SingleDay()
	base, baseSingle := s.Date.SingleDay()
	if !single || !baseSingle {
		return 0, chronology.Date{}, false
	}
	best := date.Date(0)
	for year := day.Year() - 1; year <= day.Year()+1; year++ {
		for _, candidate := range anniversaries(base, year) {
			if best == 0 || absolute(day-candidate) < absolute(day-best) {
				best = candidate
			}
		}
	}
	return int(day - best), chronology.Of(best), true
}

// YearsOff returns the years that passed between the commemorated date and the anniversary nearest
// to a day, where that is another number than the stated one.
func (s StatedAnniversary) YearsOff(on chronology.Date) (years int, off bool) {
	_, nearest, known := s.DaysOff(on)
	if !known || s.Years == 0 {
		return 0, false
	}
	base, _ := s.Date.SingleDay()
	day, _ := nearest.SingleDay()
	years = day.Year() - base.Year()
	return years, years != s.Years
}

func anniversaries(base date.Date, year int) []date.Date {
	march := date.New(year, time.March, 1)
	if base.Month() == time.February && base.Day() == 29 && (march-1).Day() == 28 {
		return []date.Date{march - 1, march}
	}
	return []date.Date{date.New(year, base.Month(), base.Day())}
}

func absolute(days date.Date) date.Date { return max(days, -days) }
