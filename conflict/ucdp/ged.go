package ucdp

import (
	"io"
	"iter"
	"math"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const gedSystem = "ucdp_ged"

// ReadGED reads the UCDP Georeferenced Event Dataset, row by row. A row becomes an event
// "event/ucdp-ged-<id>". Source: UCDP GED codebook 22.1.
func ReadGED(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, description(dataset.Description{
		Key: "ucdp-ged", Title: "UCDP Georeferenced Event Dataset",
		Required: []string{"id", "date_start", "date_end", "date_prec", "best"},
	}, func(rows []*cells) { rows[0].event() }), options)
}

// WriteGED writes events as rows of the UCDP Georeferenced Event Dataset with the given columns.
// Records that are no events with an id of that dataset are passed over.
func WriteGED(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		event, is := rec.(*conflict.Event)
		if !is || dataset.External(&event.Header, gedSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&event.Header, namespace, func(column string) string { return eventCell(event, column) })
	})
}

func (c *cells) event() {
	id := c.ID("id")
	if id == "" {
		return
	}
	event := &conflict.Event{Header: c.Header(record.ID("event/ucdp-ged-"+id), gedSystem, id), Type: conflict.DatasetEvent}
	if reported, _ := c.reported(); !reported.IsZero() {
		event.Citations[0].Reported = reported
	}
	if ids := c.IDs("conflict_new_id"); len(ids) == 1 {
		event.Conflict = conflictRef(ids[0])
	}
	c.eventDate(event)
	event.PlacePrecision = conflict.PlacePrecision(c.Code("where_prec", event.PlacePrecision.Vocabulary(), "ucdp"))
	event.Position = c.position()
	event.Participants = append(c.participants("side_a_new_id", conflict.SideA), c.participants("side_b_new_id", conflict.SideB)...)
	c.deaths(event)
	c.Keep(&event.Header, func(column string) string { return eventCell(event, column) })
	c.Begin(event)
}

// reported reads the date of the article; of several, separated by semicolons, none is taken.
func (c *cells) reported() (chronology.Date, bool) {
	if strings.Contains(c.Cell("source_date"), ";") {
		return chronology.Date{}, false
	}
	return c.Day("source_date")
}

// eventDate reads the first and last possible day with their precision of 1 to 5. One incident
// known to the day that spans several, or several incidents in one row, lasted from the one day to
// the other; one incident known less well happened on some day between.
func (c *cells) eventDate(event *conflict.Event) {
	first, _ := c.Day("date_start")
	last, open := c.Day("date_end")
	precision := c.Trimmed("date_prec")
	if len(precision) != 1 || precision < "1" || precision > "5" {
		c.Fault(table.CodeUnknown, "date_prec", "a precision lies between 1 and 5")
		return
	}
	if first.IsZero() || last.IsZero() {
		event.Period = c.Span(first, last, open, "date_end")
		return
	}
	from, _ := first.SingleDay()
	to, _ := last.SingleDay()
	switch {
	case to < from:
		c.Impossible("date_end", "the end lies before the start")
	case from == to:
		event.Date = first
		if precision != "1" {
			event.Date = c.approximate(first)
		}
	case precision == "1" || c.Trimmed("event_clarity") == "2":
		event.Period = c.Span(first, last, false, "date_end")
	default:
		event.Date = c.within(first, last)
	}
}

// within is some day of a stretch, which is a month or a year where it fills one.
func (c *cells) within(first, last chronology.Date) chronology.Date {
	from, to := first.String(), last.String()
	month := chronology.MonthsToLastDay.Restore(last)
	switch {
	case from[4:] == "-01-01" && to == from[:4]+"-12-31":
		return chronology.YearsToFirstDay.Restore(first)
	case from[7:] == "-01" && month.Contains(onlyDay(first)) && !month.Equal(last):
		return month
	}
	date, err := chronology.Between(onlyDay(first), onlyDay(last))
	if err != nil {
		c.Impossible("date_end", "the days do not make a date")
	}
	return date
}

func (c *cells) approximate(day chronology.Date) chronology.Date {
	text := day.String()
	date, err := chronology.Parse(text[:8] + "~" + text[8:])
	if err != nil {
		c.Impossible("date_start", "the day and its precision do not make a date")
	}
	return date
}

// position reads degrees. An impossible one is a fault and leaves the position unset.
func (c *cells) position() conflict.Position {
	latitude, stated := c.degrees("latitude", 90)
	longitude, also := c.degrees("longitude", 180)
	if !stated || !also {
		return conflict.Position{}
	}
	return conflict.Position{Latitude: latitude, Longitude: longitude, Stated: true}
}

func (c *cells) degrees(column string, most float64) (float64, bool) {
	text := c.Trimmed(column)
	if text == "" {
		return 0, false
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(number) || math.Abs(number) > most {
		c.Impossible(column, "no point of the Earth lies there")
		return 0, false
	}
	return number, true
}

// civilians is what stands for an actor's id in events of violence against civilians, who are none.
const civilians = "1"

func (c *cells) participants(column string, role conflict.EventRole) []conflict.Participant {
	var participants []conflict.Participant
	for _, id := range c.IDs(column) {
		if id == civilians {
			continue
		}
		participants = append(participants, conflict.Participant{Party: partyRef(id), Role: role})
	}
	return participants
}

// deaths reads the dead of each side and of the event.
func (c *cells) deaths(event *conflict.Event) {
	for _, part := range deathColumns() {
		number, stated := c.Count(part.column)
		if !stated {
			continue
		}
		casualty := conflict.Casualty{Status: conflict.Killed, Civilian: part.civilian, Count: record.Exactly(number)}
		if side := sideOf(event, part.role); len(side) == 1 {
			casualty.Party = side[0]
		}
		event.Casualties = append(event.Casualties, casualty)
	}
	low, hasLow := c.Count("low")
	best, hasBest := c.Count("best")
	high, hasHigh := c.Count("high")
	if hasLow && hasBest && hasHigh {
		event.Deaths = record.Estimate(low, best, high)
	} else if hasBest {
		event.Deaths = record.About(best)
	}
}

// sideOf are the parties with a role; for no role there are none.
func sideOf(event *conflict.Event, role conflict.EventRole) []record.Ref {
	var parties []record.Ref
	for _, participant := range event.Participants {
		if role != "" && participant.Role == role {
			parties = append(parties, participant.Party)
		}
	}
	return parties
}

type deathColumn struct {
	column   string
	role     conflict.EventRole
	civilian bool
}

func deathColumns() []deathColumn {
	return []deathColumn{
		{"deaths_a", conflict.SideA, false},
		{"deaths_b", conflict.SideB, false},
		{"deaths_civilians", "", true},
		{"deaths_unknown", "", false},
	}
}
