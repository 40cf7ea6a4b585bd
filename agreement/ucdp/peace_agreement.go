package ucdp

import (
	"io"
	"iter"
	"slices"
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
	topicPrefix    = "ucdp_"
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
	says := dataset.SaysOf(columns, agreementSays)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		text, is := rec.(*agreement.Agreement)
		if !is || !strings.HasPrefix(string(text.ID), prefix) {
			return dataset.None
		}
		return dataset.Single(&text.Header, namespace, text, says)
	})
}

// agreementTable is what is looked up once in a table of agreements.
type agreementTable struct {
	id, name, kind, conflict, actors table.Column
	signed, ended, duration          table.Column
	topics                           []topicColumn
	says                             dataset.Says[*agreement.Agreement]
}

// topicColumn says, by 0 or 1, whether an agreement deals with something.
type topicColumn struct {
	table.Column
	topic string
}

func newAgreementTable(r *dataset.Reader) *agreementTable {
	t := &agreementTable{
		id: r.Column("paid"), name: r.Column("pa_name"), kind: r.Column("pa_type"), conflict: r.Column("conflict_id"), actors: r.Column("actor_id"),
		signed: r.Column("pa_date"), ended: r.Column("ended"), duration: r.Column("duration"),
		says: dataset.SaysOf(r.Columns(), agreementSays),
	}
	for _, topic := range topics() {
		column := r.Column(topic)
		if !column.Present() {
			column = r.Column(topic + " ") // so release 22.1 writes some
		}
		if column.Present() {
			t.topics = append(t.topics, topicColumn{column, topicPrefix + topic})
		}
	}
	return t
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
	dataset.Keep(c, &text.Header, text, t.says)
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

// topics are the columns that say, by 0 or 1, whether an agreement deals with something; columns
// that only sum up others are left to the extensions.
func topics() []string {
	return []string{
		"cease", "intarmy", "ddr", "withd",
		"pp", "intgov", "intciv", "elections", "interim", "natalks", "shagov",
		"aut", "fed", "ind", "ref", "shaloc", "regdev", "cul", "demarcation", "locgov",
		"amn", "pris", "recon", "return",
		"reaffirm", "outlin", "pko", "gender", "co_impl",
	}
}

func (t *agreementTable) provisions(c *dataset.Line) []agreement.Provision {
	var provisions []agreement.Provision
	for _, column := range t.topics {
		if c.Flag(column.Column) {
			provisions = append(provisions, agreement.Provision{Topic: column.topic})
		}
	}
	return provisions
}

// agreementSays is what an agreement's fields say in a column.
func agreementSays(column string) func(*agreement.Agreement) string {
	switch column {
	case "paid":
		return func(text *agreement.Agreement) string { return dataset.External(&text.Header, system) }
	case "pa_name":
		return func(text *agreement.Agreement) string {
			if len(text.Names) == 0 {
				return ""
			}
			return text.Names[0].Value
		}
	case "pa_date":
		return func(text *agreement.Agreement) string { return dated(text, agreement.Signed) }
	case "year":
		return func(text *agreement.Agreement) string {
			year, _, _ := strings.Cut(dated(text, agreement.Signed), "-")
			return year
		}
	case "duration":
		return func(text *agreement.Agreement) string { return dated(text, agreement.Terminated) }
	case "conflict_id":
		return func(text *agreement.Agreement) string {
			return strings.TrimPrefix(string(text.Conflict), conflictPrefix)
		}
	case "actor_id":
		return actors
	case "pa_type":
		return func(text *agreement.Agreement) string {
			return text.Stage.Vocabulary().ToSystem("ucdp", string(text.Stage))
		}
	case "version":
		return func(text *agreement.Agreement) string { return text.ExternalIDs[0].Release }
	}
	return flag(strings.TrimSpace(column))
}

func dated(text *agreement.Agreement, role agreement.DateRole) string {
	for i := range text.Dates {
		if text.Dates[i].Role == role {
			return text.Dates[i].Date.String()
		}
	}
	return ""
}

func actors(text *agreement.Agreement) string {
	var ids []string
	for _, party := range text.Parties {
		ids = append(ids, strings.TrimPrefix(string(party.Party), partyPrefix))
	}
	return strings.Join(ids, ", ")
}

// flag is 1 for a column that an agreement has as a topic, and 0 for one that it could have.
func flag(column string) func(*agreement.Agreement) string {
	topic, otherwise := topicPrefix+column, ""
	if slices.Contains(topics(), column) {
		otherwise = "0"
	}
	return func(text *agreement.Agreement) string {
		for i := range text.Provisions {
			if text.Provisions[i].Topic == topic {
				return "1"
			}
		}
		return otherwise
	}
}
