package ucdp

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/rickb777/date/v2"
)

// onlyDay is the day of a date that is known to have one.
func onlyDay(day chronology.Date) date.Date {
	single, _ := day.SingleDay()
	return single
}

// eventCell is what an event's fields say in a column.
func eventCell(event *conflict.Event, column string) string {
	switch column {
	case "id":
		return dataset.External(&event.Header, gedSystem)
	case "conflict_new_id":
		return strings.TrimPrefix(string(event.Conflict), "conflict/ucdp-")
	case "side_a_new_id":
		return participants(event, conflict.SideA)
	case "side_b_new_id":
		return participants(event, conflict.SideB)
	case "where_prec":
		return event.PlacePrecision.Vocabulary().ToSystem("ucdp", string(event.PlacePrecision))
	case "date_start":
		return eventDay(event, chronology.Span.Start)
	case "date_end":
		return eventDay(event, chronology.Span.End)
	case "source_date":
		return reportedDay(event)
	}
	return eventNumber(event, column)
}

func eventNumber(event *conflict.Event, column string) string {
	switch column {
	case "latitude", "longitude":
		if event.Position.IsZero() {
			return ""
		}
		degrees := event.Position.Latitude
		if column == "longitude" {
			degrees = event.Position.Longitude
		}
		return strconv.FormatFloat(degrees, 'f', -1, 64)
	case "low":
		return number(event.Deaths.Low())
	case "best":
		return number(event.Deaths.Best())
	case "high":
		return number(event.Deaths.High())
	}
	return ""
}

func number(number int64, stated bool) string {
	if !stated {
		return ""
	}
	return strconv.FormatInt(number, 10)
}

// participants are the ids on a side, as lists are written.
func participants(event *conflict.Event, role conflict.EventRole) string {
	var ids []string
	for _, party := range sideOf(event, role) {
		ids = append(ids, strings.TrimPrefix(string(party), "party/ucdp-"))
	}
	return strings.Join(ids, ", ")
}

func eventDay(event *conflict.Event, end func(chronology.Span) chronology.Endpoint) string {
	day := event.Date
	if !event.Period.IsZero() {
		day = end(event.Period).Date
	}
	if _, single := day.SingleDay(); !single {
		return ""
	}
	return day.String()
}

func reportedDay(event *conflict.Event) string {
	if len(event.Citations) == 0 {
		return ""
	}
	return event.Citations[0].Reported.String()
}
