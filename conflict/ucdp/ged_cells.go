package ucdp

import (
	"strconv"

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

// eventSays is what an event's fields say in a column.
func eventSays(column string) func(*conflict.Event) string {
	switch column {
	case "id":
		return func(event *conflict.Event) string { return dataset.External(&event.Header, gedSystem) }
	case "conflict_new_id":
		return func(event *conflict.Event) string { return without(conflictPrefix, event.Conflict) }
	case "side_a_new_id":
		return func(event *conflict.Event) string { return participating(event, conflict.SideA) }
	case "side_b_new_id":
		return func(event *conflict.Event) string { return participating(event, conflict.SideB) }
	case "where_prec":
		return dataset.SaysCode("ucdp", func(event *conflict.Event) conflict.PlacePrecision { return event.PlacePrecision })
	case "date_start":
		return func(event *conflict.Event) string { return eventDay(event, chronology.Span.Start) }
	case "date_end":
		return func(event *conflict.Event) string { return eventDay(event, chronology.Span.End) }
	case "source_date":
		return reportedDay
	}
	return eventNumber(column)
}

func eventNumber(column string) func(*conflict.Event) string {
	switch column {
	case "latitude":
		return func(event *conflict.Event) string { return degree(event.Position, event.Position.Latitude) }
	case "longitude":
		return func(event *conflict.Event) string { return degree(event.Position, event.Position.Longitude) }
	case "low":
		return func(event *conflict.Event) string { return number(event.Deaths.Low()) }
	case "best":
		return func(event *conflict.Event) string { return number(event.Deaths.Best()) }
	case "high":
		return func(event *conflict.Event) string { return number(event.Deaths.High()) }
	}
	return nil
}

func degree(of conflict.Position, degrees float64) string {
	if of.IsZero() {
		return ""
	}
	return strconv.FormatFloat(degrees, 'f', -1, 64)
}

func number(number int64, stated bool) string {
	if !stated {
		return ""
	}
	return strconv.FormatInt(number, 10)
}

// participating are the ids on a side, as lists are written.
func participating(event *conflict.Event, role conflict.EventRole) string {
	var ids list
	for _, participant := range event.Participants {
		if participant.Role == role {
			ids.add(without(partyPrefix, participant.Party))
		}
	}
	return ids.text
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
