package pax

import (
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

func (t *agreementTable) build(rows []*dataset.Line) {
	c := rows[0]
	id := c.ID(t.id)
	if id == "" {
		return
	}
	text := &agreement.Agreement{Header: c.Header(record.ID("agreement/pax-"+id), idSystem, id)}
	foreign(c, &text.Header, t.ucdp, ucdpSystem)
	foreign(c, &text.Header, t.pam, pamSystem)
	if name := strings.Join(strings.Fields(c.Text(t.name)), " "); name != "" {
		text.Names = []record.Name{{Value: name}}
	}
	text.Form = t.form(c)
	text.Stage = agreement.Stage(c.Code(t.stage, text.Stage.Vocabulary(), system))
	text.SubStage = agreement.SubStage(c.Code(t.subStage, text.SubStage.Vocabulary(), system))
	text.Level = agreement.Level(c.Code(t.level, text.Level.Vocabulary(), system))
	text.Interim = t.interimIn(c)
	if ids := c.IDs(t.conflict); len(ids) == 1 {
		text.Conflict = record.Ref("conflict/ucdp-" + ids[0])
	}
	if day, _ := c.Day(t.date); !day.IsZero() {
		text.Dates = []agreement.DateByRole{{Role: agreement.RecordedOn, Date: day}}
	}
	text.ThirdParties = t.thirdPartiesIn(c, id)
	text.Relations = t.relations(c, id)
	text.Provisions = t.provisions(c)
	dataset.Keep(c, &text.Header, &withDepths{text, t.topics.depthsOf(text)}, t.says)
	c.Begin(text)
}

// foreign reads the ids that other datasets have for the agreement.
func foreign(c *dataset.Line, head *record.Header, column table.Column, of string) {
	for _, id := range c.IDs(column) {
		head.ExternalIDs = append(head.ExternalIDs, record.ExternalID{System: of, Value: id})
	}
}

// form reads Status. That several sides signed or agreed does not say which of the two they did,
// and a later status is none of the text's form.
func (t *agreementTable) form(c *dataset.Line) agreement.Form {
	switch c.Trimmed(t.status) {
	case "Multiparty signed/agreed", "Agreement with subsequent status":
		return ""
	case "Unilateral agreement": // so the codebook
		return agreement.UnilateralDocument
	}
	return agreement.Form(c.Code(t.status, agreement.UnknownForm.Vocabulary(), system))
}

func (t *agreementTable) interimIn(c *dataset.Line) bool {
	switch text := c.Trimmed(t.interim); {
	case text == "Yes":
		return true
	case text != "No" && !c.Unstated(t.interim):
		c.Fault(table.CodeUnknown, t.interim, "the cell is neither Yes nor No")
	}
	return false
}

// relations say that the text names others. Which they are is prose, so the reference leads to the
// cell.
func (t *agreementTable) relations(c *dataset.Line, id string) []agreement.Relation {
	if c.Unstated(t.others) {
		return nil
	}
	return []agreement.Relation{{Relation: agreement.RefersTo, To: inCell(id, t.others)}}
}

// inCell refers to what stands in a cell of the dataset.
func inCell(id string, column table.Column) record.Ref {
	return record.External("pax-agreement/" + id + "/" + column.Name())
}
