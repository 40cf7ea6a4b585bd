package pax

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
)

// cells returns what an agreement's fields say in a column.
func cells(text *agreement.Agreement, topics topics) func(column string) string {
	depths := map[string]int{}
	for _, provision := range text.Provisions {
		if column, is := strings.CutPrefix(provision.Topic, topicPrefix); is {
			depths[column] = max(provision.Depth, 1)
		}
	}
	return func(column string) string {
		if _, topic := topics[column]; topic {
			return strconv.Itoa(depths[column])
		}
		return cell(text, column)
	}
}

func cell(text *agreement.Agreement, column string) string {
	switch column {
	case "AgtId":
		return dataset.External(&text.Header, idSystem)
	case "UcdpAgr":
		return dataset.External(&text.Header, ucdpSystem)
	case "PamAgr":
		return dataset.External(&text.Header, pamSystem)
	case "UcdpCon":
		return strings.TrimPrefix(string(text.Conflict), "conflict/ucdp-")
	case "Agt":
		if len(text.Names) > 0 {
			return text.Names[0].Value
		}
	case "Dat":
		return recorded(text)
	case "Status":
		return text.Form.Vocabulary().ToSystem(system, string(text.Form))
	case "Stage":
		return text.Stage.Vocabulary().ToSystem(system, string(text.Stage))
	case "StageSub":
		return text.SubStage.Vocabulary().ToSystem(system, string(text.SubStage))
	case "Agtp":
		return text.Level.Vocabulary().ToSystem(system, string(text.Level))
	case "Interim":
		if text.Interim {
			return "Yes"
		}
		return "No"
	}
	return ""
}

// recorded is the date the dataset gives.
func recorded(text *agreement.Agreement) string {
	for _, date := range text.Dates {
		if date.Role == agreement.RecordedOn {
			return date.Date.String()
		}
	}
	return ""
}
