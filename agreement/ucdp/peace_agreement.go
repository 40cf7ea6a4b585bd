package ucdp

import (
	"io"
	"iter"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const (
	system    = "ucdp_peace_agreement"
	namespace = "ucdp"
	prefix    = "agreement/ucdp-"

	conflictPrefix = "conflict/ucdp-"
	partyPrefix    = "party/ucdp-"
)

// ReadPeaceAgreements reads the UCDP Peace Agreement Dataset. A row becomes an agreement
// "agreement/ucdp-<paid>". The actors listed take part; the dataset says in prose alone who signed.
// Its column duration holds the day an agreement ended. Source: UCDP Peace Agreement Dataset 22.1.
func ReadPeaceAgreements(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, dataset.Description{
		Key: "ucdp-peace-agreements", Title: "UCDP Peace Agreement Dataset", Publisher: "Uppsala Conflict Data Program", License: "CC-BY-4.0",
		Namespace: namespace, Version: []string{"version", "Version"}, Unstated: []string{".", "-99", "n/a"},
		Required: []string{"paid", "pa_name", "pa_date", "ended", "duration", "actor_id"},
		Builder:  func(r *dataset.Reader) func([]*dataset.Line) { return newAgreementTable(r).build },
	}, options)
}

// WritePeaceAgreements writes agreements as rows of the UCDP Peace Agreement Dataset with the given
// columns. Agreements that were not read from that dataset, and other records, are passed over.
func WritePeaceAgreements(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	topics := allTopics()
	says := dataset.SaysOf(columns, saysWith(topics))
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		text, is := rec.(*agreement.Agreement)
		if !is || !strings.HasPrefix(string(text.ID), prefix) {
			return dataset.None
		}
		return dataset.Single(&text.Header, namespace, topics.of(text), says)
	})
}

// agreementTable is what is looked up once in a table of agreements.
type agreementTable struct {
	id, name, kind, conflict, actors table.Column
	signed, ended, duration          table.Column
	columns                          []topicColumn
	topics                           topics
	says                             dataset.Says[topical]
}

func newAgreementTable(r *dataset.Reader) *agreementTable {
	topics := allTopics()
	return &agreementTable{
		id: r.Column("paid"), name: r.Column("pa_name"), kind: r.Column("pa_type"), conflict: r.Column("conflict_id"), actors: r.Column("actor_id"),
		signed: r.Column("pa_date"), ended: r.Column("ended"), duration: r.Column("duration"),
		columns: topicColumns(r), topics: topics, says: dataset.SaysOf(r.Columns(), saysWith(topics)),
	}
}

func (t *agreementTable) build(rows []*dataset.Line) {
	c := rows[0]
	id := c.ID(t.id)
	if id == "" {
		return
	}
	text := &agreement.Agreement{Header: c.Header(record.ID(prefix+id), system, id)}
	if name := c.Text(t.name); name != "" {
		text.Names = []record.Name{{Value: name, Language: "en"}}
	}
	text.Stage = agreement.Stage(c.Code(t.kind, text.Stage.Vocabulary(), "ucdp"))
	if ids := c.IDs(t.conflict); len(ids) == 1 {
		text.Conflict = record.Ref(conflictPrefix + ids[0])
	}
	text.Dates = t.dates(c)
	text.Parties = t.parties(c)
	text.Provisions = t.provisions(c)
	dataset.Keep(c, &text.Header, t.topics.of(text), t.says)
	c.Begin(text)
}

// dates reads the day of signature and the end. An agreement that ended on no stated day ended on
// an unknown one.
func (t *agreementTable) dates(c *dataset.Line) []agreement.DateByRole {
	var space [2]agreement.DateByRole
	dates := space[:0]
	if signed, _ := c.Day(t.signed); !signed.IsZero() {
		dates = append(dates, agreement.DateByRole{Role: agreement.Signed, Date: signed})
	}
	end, _ := c.Padded(t.duration)
	switch ended := c.Trimmed(t.ended); ended {
	case "True", "1":
		last := agreement.DateByRole{Role: agreement.Terminated, Date: end}
		if end.IsZero() {
			last.State = agreement.DateUnknown
		}
		dates = append(dates, last)
	case "", "False", "0":
		if !end.IsZero() {
			c.Impossible(t.duration, "the agreement has an end and is not said to have ended")
		}
	default:
		c.Impossible(t.ended, "the cell is neither true nor false")
	}
	return append([]agreement.DateByRole(nil), dates...)
}

// parties reads the actors listed, each once.
func (t *agreementTable) parties(c *dataset.Line) []agreement.PartyToAgreement {
	ids := c.IDs(t.actors)
	if len(ids) == 0 {
		return nil
	}
	parties, listed := make([]agreement.PartyToAgreement, 0, len(ids)), make(map[string]bool, len(ids))
	for _, id := range ids {
		if !listed[id] {
			listed[id] = true
			parties = append(parties, agreement.PartyToAgreement{Party: record.Ref(partyPrefix + id), Role: agreement.TakesPart})
		}
	}
	return parties
}
