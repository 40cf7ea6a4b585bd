package pax

import (
	"io"
	"iter"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

const (
	system    = "pax"
	idSystem  = "pax_agreement"
	namespace = "pax"
)

// Read reads the PA-X main table. A row becomes an agreement "agreement/pax-<AgtId>".
func Read(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, dataset.Description{
		Key: "pax", Title: "PA-X Peace Agreements Database", Publisher: "University of Edinburgh", License: "CC-BY-NC-SA-4.0",
		Namespace: namespace, Unstated: []string{"NA", "N/A"},
		Required: []string{"AgtId", "Agt", "Dat", "Status", "Agtp", "Stage"},
		Build: func(rows []*dataset.Line) {
			row := line{rows[0]}
			row.agreement()
		},
	}, options)
}

// Write writes agreements as rows of the PA-X main table with the given columns. Records that are no
// agreements with an id of that database are passed over.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		text, is := rec.(*agreement.Agreement)
		if !is || dataset.External(&text.Header, idSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&text.Header, namespace, func(column string) string { return cell(text, column) })
	})
}

// line is one row of the table.
type line struct{ *dataset.Line }

func (l line) agreement() {
	id := l.ID("AgtId")
	if id == "" {
		return
	}
	text := &agreement.Agreement{Header: l.Header(record.ID("agreement/pax-"+id), idSystem, id)}
	if name := l.Text("Agt"); name != "" {
		text.Names = []record.Name{{Value: name, Language: "en"}}
	}
	for _, other := range otherIDs() {
		if value := l.Trimmed(other.column); dataset.IsNumber(value) {
			text.ExternalIDs = append(text.ExternalIDs, record.ExternalID{System: other.system, Value: value})
		}
	}
	l.kind(text)
	if day, _ := l.Day("Dat"); !day.IsZero() {
		text.Dates = []agreement.DateByRole{{Role: agreement.RecordedOn, Date: day}}
	}
	if ids := l.Trimmed("UcdpCon"); dataset.IsNumber(ids) {
		text.Conflict = record.Ref("conflict/ucdp-" + ids)
	}
	text.ThirdParties = l.thirdParties(id)
	text.Provisions = l.provisions()
	l.Keep(&text.Header, func(column string) string { return cell(text, column) })
	l.Begin(text)
}

type otherID struct{ column, system string }

// otherIDs are the ids of the same agreement elsewhere.
func otherIDs() []otherID {
	return []otherID{{"UcdpAgr", "ucdp_peace_agreement"}, {"PamAgr", "pam"}}
}

// kind reads what is coded of the agreement. That it was "signed/agreed" says no form.
func (l line) kind(text *agreement.Agreement) {
	if status := l.Trimmed("Status"); status == "Unilateral document" || status == "Unilateral agreement" {
		text.Form = agreement.UnilateralDocument
	} else if status == "Status unclear" {
		text.Form = agreement.UnknownForm
	}
	text.Level = agreement.Level(l.Code("Agtp", text.Level.Vocabulary(), system))
	text.Stage = agreement.Stage(l.Code("Stage", text.Stage.Vocabulary(), system))
	text.SubStage = agreement.SubStage(l.Code("StageSub", text.SubStage.Vocabulary(), system))
	switch l.Trimmed("Interim") {
	case "Yes", "1":
		text.Interim = true
	case "", "No", "0":
	default:
		l.Impossible("Interim", "the cell is neither yes nor no")
	}
}

// cell is what an agreement's fields say in a column.
func cell(text *agreement.Agreement, column string) string {
	switch column {
	case "AgtId":
		return dataset.External(&text.Header, idSystem)
	case "Agt":
		if len(text.Names) > 0 {
			return text.Names[0].Value
		}
	case "Dat":
		if len(text.Dates) > 0 {
			return text.Dates[0].Date.String()
		}
	case "Agtp":
		return text.Level.Vocabulary().ToSystem(system, string(text.Level))
	case "Stage":
		return text.Stage.Vocabulary().ToSystem(system, string(text.Stage))
	case "StageSub":
		return text.SubStage.Vocabulary().ToSystem(system, string(text.SubStage))
	case "Interim":
		if text.Interim {
			return "Yes"
		}
		return "No"
	case "UcdpCon":
		return strings.TrimPrefix(string(text.Conflict), "conflict/ucdp-")
	}
	for _, other := range otherIDs() {
		if other.column == column {
			return dataset.External(&text.Header, other.system)
		}
	}
	if isTopic(column) {
		return depth(text, column)
	}
	return ""
}
