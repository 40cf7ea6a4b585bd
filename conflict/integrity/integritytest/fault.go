package integritytest

import (
	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

// Fault is a known mistake that can be planted in the records of a theatre.
type Fault struct {
	// Code is the code of the rule that finds it.
	Code integrity.Code
	// Plant changes one of the records in place and returns its id.
	Plant func(theatre []record.Record) record.ID
}

// Faults returns the faults that can be planted: of one field, between fields of one record, between
// records, and of dates.
func Faults() []Fault {
	return []Fault{
		{"record/required", plant(func(p *conflict.Party) { p.Type = "" })},
		{"record/unknown-code", plant(func(e *conflict.Event) { e.Type = "skirmish-of-no-list" })},
		{"record/shape", plant(func(s *conflict.Source) { s.URL = "not an address" })},
		{"record/dangling-reference", plant(func(e *conflict.Event) { e.Episode = "episode/nowhere" })},
		{"record/wrong-kind", plant(func(d *conflict.Dyad) { d.SideA = d.Conflict })},
		{"record/negative-count", plant(func(e *conflict.Event) { e.Casualties[0].Count = record.Exactly(-1) })},
		{"record/malformed-reference", plant(func(s *conflict.Statement) { s.Speaker = "Nobody" })},
		{"place/impossible-position", plant(func(p *conflict.Place) { p.Position = conflict.Position{Latitude: 132, Longitude: 200, Stated: true} })},
		{"episode/ended-before-it-began", plant(func(e *conflict.Episode) { e.Start = after(e.End) })},
		{"event/outside-episode", plant(func(e *conflict.Event) { e.Date = after(e.Date) })},
		{"event/participant-outside-life", plant(func(e *conflict.Event) { e.Date = chronology.MustParse("1850-01-01") })},
		{"officeholder/outside-life", plant(func(o *conflict.Officeholder) { o.Term = chronology.MustParseSpan("1850/1851") })},
		{"meeting/ended-before-it-began", plant(func(m *agreement.Meeting) { m.End = before(m.Start) })},
		{"agreement/effective-before-signed", plant(func(a *agreement.Agreement) { a.Dates[0].Date = after(a.Dates[1].Date) })},
		{"agreement/signatory-out-of-office", plant(func(a *agreement.Agreement) { a.Dates[0].Date = chronology.MustParse("1850-01-01") })},
		{"ceasefire/ended-before-effective", plant(func(c *agreement.Ceasefire) { c.Ended = before(c.Effective) })},
		{"commitment/due-before-agreed", plant(func(c *agreement.Commitment) { c.Due = before(before(c.Due)) })},
		{"cohort/breakdown-differs-from-count", plant(func(c *humanitarian.Cohort) { c.Breakdown[1].Count = record.Exactly(500) })},
		{"cohort/captured-on-another-day", plant(func(c *humanitarian.Cohort) { c.Captured = after(c.Captured) })},
		{"mine-record/point-impossible", plant(func(m *humanitarian.MineRecord) { m.ReferencePoints[0].Position.Latitude = 400 })},
		{"person/named", plant(func(p *humanitarian.Person) { p.Names = []record.Name{{Value: "A Name"}} })},
		{"transfer/executed-before-agreed", plant(func(t *humanitarian.Transfer) { t.Agreed = after(t.Executed) })},
		{"transfer/exceeds-captured", plant(func(t *humanitarian.Transfer) { t.People[0].Count = record.Exactly(5000) })},
		{"transfer/handed-over-before-captured", plant(func(t *humanitarian.Transfer) { t.Executed = before(t.Executed) })},
		{"transfer/to-itself", plant(func(t *humanitarian.Transfer) { t.To = t.From })},
	}
}

// plant changes the first record of type T.
func plant[T any](change func(*T)) func([]record.Record) record.ID {
	return func(theatre []record.Record) record.ID {
		for _, rec := range theatre {
			if typed, is := rec.(any).(*T); is {
				change(typed)
				return rec.RecordID()
			}
		}
		return ""
	}
}

// before and after return a day well off a date.
func before(day chronology.Date) chronology.Date { return chronology.Of(day.Earliest().Day - offset) }

func after(day chronology.Date) chronology.Date { return chronology.Of(day.Latest().Day + offset) }

// offset is more days than any imprecise date of a theatre leaves open, and than its war lasts.
const offset = 400
