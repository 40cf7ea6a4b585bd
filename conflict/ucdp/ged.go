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
		Builder:  func(r *dataset.Reader) func([]*dataset.Line) { return newEventTable(r).build },
	}), options)
}

// WriteGED writes events as rows of the UCDP Georeferenced Event Dataset with the given columns.
// Records that are no events with an id of that dataset are passed over.
func WriteGED(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	says := dataset.SaysOf(columns, eventSays)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		event, is := rec.(*conflict.Event)
		if !is || dataset.External(&event.Header, gedSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&event.Header, namespace, event, says)
	})
}

// eventTable is what is looked up once in a table of events.
type eventTable struct {
	id, conflict, sideA, sideB          table.Column
	start, end, precision, clarity      table.Column
	reported                            table.Column
	placePrecision, latitude, longitude table.Column
	low, best, high                     table.Column
	deaths                              [4]deathsColumn
	parties, conflicts                  *dataset.Refs
	says                                dataset.Says[conflict.Event]
}

// deathsColumn is a column of the dead of a side, or of others.
type deathsColumn struct {
	table.Column
	role     conflict.EventRole
	civilian bool
}

func newEventTable(r *dataset.Reader) *eventTable {
	return &eventTable{
		id: r.Column("id"), conflict: r.Column("conflict_new_id"), sideA: r.Column("side_a_new_id"), sideB: r.Column("side_b_new_id"),
		start: r.Column("date_start"), end: r.Column("date_end"), precision: r.Column("date_prec"), clarity: r.Column("event_clarity"),
		reported:       r.Column("source_date"),
		placePrecision: r.Column("where_prec"), latitude: r.Column("latitude"), longitude: r.Column("longitude"),
		low: r.Column("low"), best: r.Column("best"), high: r.Column("high"),
		deaths: [...]deathsColumn{
			{r.Column("deaths_a"), conflict.SideA, false},
			{r.Column("deaths_b"), conflict.SideB, false},
			{r.Column("deaths_civilians"), "", true},
			{r.Column("deaths_unknown"), "", false},
		},
		parties: dataset.NewRefs(partyPrefix), conflicts: dataset.NewRefs(conflictPrefix),
		says: dataset.SaysOf(r.Columns(), eventSays),
	}
}

func (t *eventTable) build(rows []*dataset.Line) {
	c := rows[0]
	id := c.ID(t.id)
	if id == "" {
		return
	}
	event := &conflict.Event{Header: c.Header(record.ID("event/ucdp-ged-"+id), gedSystem, id), Type: conflict.DatasetEvent}
	event.Citations[0].Reported = t.reportedIn(c)
	event.Conflict = only(c.IDs(t.conflict), t.conflicts)
	t.date(c, event)
	event.PlacePrecision = conflict.PlacePrecision(c.Code(t.placePrecision, event.PlacePrecision.Vocabulary(), "ucdp"))
	event.Position = t.position(c)
	t.participants(c, t.sideA, conflict.SideA, event)
	t.participants(c, t.sideB, conflict.SideB, event)
	t.casualties(c, event)
	t.allDeaths(c, event)
	dataset.Keep(c, &event.Header, event, t.says)
	c.Begin(event)
}

// reportedIn reads the date of the article; of several, separated by semicolons, none is taken.
func (t *eventTable) reportedIn(c *dataset.Line) chronology.Date {
	if strings.Contains(c.Cell(t.reported), ";") {
		return chronology.Date{}
	}
	day, _ := c.Day(t.reported)
	return day
}

// date reads the first and last possible day with their precision of 1 to 5. One incident known to
// the day that spans several, or several incidents in one row, lasted from the one day to the other;
// one incident known less well happened on some day between.
func (t *eventTable) date(c *dataset.Line, event *conflict.Event) {
	first, _ := c.Day(t.start)
	last, open := c.Day(t.end)
	precision := c.Trimmed(t.precision)
	if len(precision) != 1 || precision < "1" || precision > "5" {
		c.Fault(table.CodeUnknown, t.precision, "a precision lies between 1 and 5")
		return
	}
	if first.IsZero() || last.IsZero() {
		event.Period = c.Span(first, last, open, t.end)
		return
	}
	from, _ := first.SingleDay()
	to, _ := last.SingleDay()
	switch {
	case to < from:
		c.Impossible(t.end, "the end lies before the start")
	case from == to:
		event.Date = first
		if precision != "1" {
			event.Date = t.approximate(c, first)
		}
	case precision == "1" || c.Trimmed(t.clarity) == "2":
		event.Period = c.Span(first, last, false, t.end)
	default:
		event.Date = t.within(c, first, last)
	}
}

// within is some day of a stretch, which is a month or a year where it fills one.
func (t *eventTable) within(c *dataset.Line, first, last chronology.Date) chronology.Date {
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
		c.Impossible(t.end, "the days do not make a date")
	}
	return date
}

func (t *eventTable) approximate(c *dataset.Line, day chronology.Date) chronology.Date {
	text := day.String()
	date, err := chronology.Parse(text[:8] + "~" + text[8:])
	if err != nil {
		c.Impossible(t.start, "the day and its precision do not make a date")
	}
	return date
}

// position reads degrees. An impossible one is a fault and leaves the position unset.
func (t *eventTable) position(c *dataset.Line) conflict.Position {
	latitude, stated := degrees(c, t.latitude, 90)
	longitude, also := degrees(c, t.longitude, 180)
	if !stated || !also {
		return conflict.Position{}
	}
	return conflict.Position{Latitude: latitude, Longitude: longitude, Stated: true}
}

func degrees(c *dataset.Line, column table.Column, most float64) (float64, bool) {
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

// participants adds those of a side.
func (t *eventTable) participants(c *dataset.Line, column table.Column, role conflict.EventRole, event *conflict.Event) {
	for _, id := range c.IDs(column) {
		if id == civilians {
			continue
		}
		if event.Participants == nil {
			event.Participants = make([]conflict.Participant, 0, 2)
		}
		event.Participants = append(event.Participants, conflict.Participant{Party: t.parties.To(id), Role: role})
	}
}

// casualties reads the dead of each side.
func (t *eventTable) casualties(c *dataset.Line, event *conflict.Event) {
	for i := range t.deaths {
		column := &t.deaths[i]
		number, stated := c.Count(column.Column)
		if !stated {
			continue
		}
		if event.Casualties == nil {
			event.Casualties = make([]conflict.Casualty, 0, len(t.deaths))
		}
		event.Casualties = append(event.Casualties, conflict.Casualty{
			Party: alone(event, column.role), Status: conflict.Killed, Civilian: column.civilian, Count: record.Exactly(number),
		})
	}
}

// alone is the party that alone has a role, "" for no role.
func alone(event *conflict.Event, role conflict.EventRole) record.Ref {
	var party record.Ref
	found := 0
	for i := range event.Participants {
		if event.Participants[i].Role == role {
			party = event.Participants[i].Party
			found++
		}
	}
	if role == "" || found != 1 {
		return ""
	}
	return party
}

// allDeaths reads the dead of the event.
func (t *eventTable) allDeaths(c *dataset.Line, event *conflict.Event) {
	low, hasLow := c.Count(t.low)
	best, hasBest := c.Count(t.best)
	high, hasHigh := c.Count(t.high)
	if hasLow && hasBest && hasHigh {
		event.Deaths = record.Estimate(low, best, high)
	} else if hasBest {
		event.Deaths = record.About(best)
	}
}
