package pax

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
)

// withDepths is an agreement with the depths of its provisions by the places of their topics.
type withDepths struct {
	*agreement.Agreement
	depths []int
}

// saysWith is what an agreement's fields say in a column.
func saysWith(topics topics) func(column string) func(*withDepths) string {
	return func(column string) func(*withDepths) string {
		if topic, is := topics[column]; is {
			return func(of *withDepths) string { return strconv.Itoa(of.depths[topic.place]) }
		}
		return says(column)
	}
}

func says(column string) func(*withDepths) string {
	switch column {
	case "AgtId":
		return func(of *withDepths) string { return dataset.External(&of.Header, idSystem) }
	case "UcdpAgr":
		return func(of *withDepths) string { return dataset.External(&of.Header, ucdpSystem) }
	case "PamAgr":
		return func(of *withDepths) string { return dataset.External(&of.Header, pamSystem) }
	case "UcdpCon":
		return func(of *withDepths) string { return strings.TrimPrefix(string(of.Conflict), "conflict/ucdp-") }
	case "Agt":
		return name
	case "Dat":
		return recorded
	case "Status":
		return dataset.SaysCode(system, func(of *withDepths) agreement.Form { return of.Form })
	case "Stage":
		return dataset.SaysCode(system, func(of *withDepths) agreement.Stage { return of.Stage })
	case "StageSub":
		return dataset.SaysCode(system, func(of *withDepths) agreement.SubStage { return of.SubStage })
	case "Agtp":
		return dataset.SaysCode(system, func(of *withDepths) agreement.Level { return of.Level })
	case "Interim":
		return interim
	}
	return nil
}

func name(of *withDepths) string {
	if len(of.Names) == 0 {
		return ""
	}
	return of.Names[0].Value
}

func interim(of *withDepths) string {
	if of.Interim {
		return "Yes"
	}
	return "No"
}

// recorded is the date the dataset gives.
func recorded(of *withDepths) string {
	for i := range of.Dates {
		if of.Dates[i].Role == agreement.RecordedOn {
			return of.Dates[i].Date.String()
		}
	}
	return ""
}
