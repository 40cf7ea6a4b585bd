package pax

import (
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// line is one row of the table.
type line struct {
	*dataset.Line
	topics topics
}

func (l line) agreement() {
	id := l.ID("AgtId")
	if id == "" {
		return
	}
	text := &agreement.Agreement{Header: l.Header(record.ID("agreement/pax-"+id), idSystem, id)}
	l.foreign(&text.Header, "UcdpAgr", ucdpSystem)
	l.foreign(&text.Header, "PamAgr", pamSystem)
	if name := strings.Join(strings.Fields(l.Text("Agt")), " "); name != "" {
		text.Names = []record.Name{{Value: name}}
	}
	text.Form = l.form()
	text.Stage = agreement.Stage(l.Code("Stage", text.Stage.Vocabulary(), system))
	text.SubStage = agreement.SubStage(l.Code("StageSub", text.SubStage.Vocabulary(), system))
	text.Level = agreement.Level(l.Code("Agtp", text.Level.Vocabulary(), system))
	text.Interim = l.interim()
	if ids := l.IDs("UcdpCon"); len(ids) == 1 {
		text.Conflict = record.Ref("conflict/ucdp-" + ids[0])
	}
	if day, _ := l.Day("Dat"); !day.IsZero() {
		text.Dates = []agreement.DateByRole{{Role: agreement.RecordedOn, Date: day}}
	}
	text.ThirdParties = l.thirdParties(id)
	text.Relations = l.relations(id)
	text.Provisions = l.provisions()
	l.Keep(&text.Header, cells(text, l.topics))
	l.Begin(text)
}

// foreign reads the ids that other datasets have for the agreement.
func (l line) foreign(head *record.Header, column, of string) {
	for _, id := range l.IDs(column) {
		head.ExternalIDs = append(head.ExternalIDs, record.ExternalID{System: of, Value: id})
	}
}

// form reads Status. That several sides signed or agreed does not say which of the two they did,
// and a later status is none of the text's form.
func (l line) form() agreement.Form {
	switch l.Trimmed("Status") {
	case "Multiparty signed/agreed", "Agreement with subsequent status":
		return ""
	case "Unilateral agreement": // so the codebook
		return agreement.UnilateralDocument
	}
	return agreement.Form(l.Code("Status", agreement.UnknownForm.Vocabulary(), system))
}

func (l line) interim() bool {
	switch text := l.Trimmed("Interim"); {
	case text == "Yes":
		return true
	case text != "No" && !l.Unstated("Interim"):
		l.Fault(table.CodeUnknown, "Interim", "the cell is neither Yes nor No")
	}
	return false
}

// relations say that the text names others. Which they are is prose, so the reference leads to the
// cell.
func (l line) relations(id string) []agreement.Relation {
	if l.Unstated("OthAgr") {
		return nil
	}
	return []agreement.Relation{{Relation: agreement.RefersTo, To: inCell(id, "OthAgr")}}
}

// inCell refers to what stands in a cell of the dataset.
func inCell(id, column string) record.Ref {
	return record.External("pax-agreement/" + id + "/" + column)
}
