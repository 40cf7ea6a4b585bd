package ucdp

import (
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
)

// saysWith is what an agreement's fields say in a column.
func saysWith(topics topics) func(column string) func(*topical) string {
	return func(column string) func(*topical) string {
		if says := says(column); says != nil {
			return says
		}
		return topics.says(strings.TrimSpace(column))
	}
}

func says(column string) func(*topical) string {
	switch column {
	case "paid":
		return func(text *topical) string { return dataset.External(&text.Header, system) }
	case "pa_name":
		return name
	case "pa_date":
		return func(text *topical) string { return dated(text, agreement.Signed) }
	case "year":
		return func(text *topical) string {
			year, _, _ := strings.Cut(dated(text, agreement.Signed), "-")
			return year
		}
	case "duration":
		return func(text *topical) string { return dated(text, agreement.Terminated) }
	case "conflict_id":
		return func(text *topical) string { return strings.TrimPrefix(string(text.Conflict), conflictPrefix) }
	case "actor_id":
		return actors
	case "pa_type":
		return dataset.SaysCode("ucdp", func(text *topical) agreement.Stage { return text.Stage })
	case "version":
		return func(text *topical) string { return text.ExternalIDs[0].Release }
	}
	return nil
}

func name(text *topical) string {
	if len(text.Names) == 0 {
		return ""
	}
	return text.Names[0].Value
}

func dated(text *topical, role agreement.DateRole) string {
	for i := range text.Dates {
		if text.Dates[i].Role == role {
			return text.Dates[i].Date.String()
		}
	}
	return ""
}

func actors(text *topical) string {
	var ids []string
	for _, party := range text.Parties {
		ids = append(ids, strings.TrimPrefix(string(party.Party), partyPrefix))
	}
	return strings.Join(ids, ", ")
}
