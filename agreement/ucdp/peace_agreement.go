package ucdp

import (
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

const (
	system    = "ucdp_peace_agreement"
	namespace = "ucdp"
	prefix    = "agreement/ucdp-"
)

// ReadPeaceAgreements reads the UCDP Peace Agreement Dataset. A row becomes an agreement
// "agreement/ucdp-<paid>". The actors listed take part; the dataset says in prose alone who signed.
// Its column duration holds the day an agreement ended. Source: UCDP Peace Agreement Dataset 22.1.
func ReadPeaceAgreements(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, dataset.Description{
		Key: "ucdp-peace-agreements", Title: "UCDP Peace Agreement Dataset", Publisher: "Uppsala Conflict Data Program", License: "CC-BY-4.0",
		Namespace: namespace, Version: []string{"version", "Version"}, Unstated: []string{".", "-99", "n/a"},
		Required: []string{"paid", "pa_name", "pa_date", "ended", "duration", "actor_id"},
		Build: func(rows []*dataset.Line) {
			row := line{rows[0]}
			row.agreement()
		},
	}, options)
}

// WritePeaceAgreements writes agreements as rows of the UCDP Peace Agreement Dataset with the given
// columns. Agreements that were not read from that dataset, and other records, are passed over.
func WritePeaceAgreements(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		text, is := rec.(*agreement.Agreement)
		if !is || !strings.HasPrefix(string(text.ID), prefix) {
			return dataset.None
		}
		return dataset.Single(&text.Header, namespace, func(column string) string { return cell(text, column) })
	})
}

// line is one row of the table.
type line struct{ *dataset.Line }

func (l line) agreement() {
	id := l.ID("paid")
	if id == "" {
		return
	}
	text := &agreement.Agreement{Header: l.Header(record.ID(prefix+id), system, id)}
	if name := l.Text("pa_name"); name != "" {
		text.Names = []record.Name{{Value: name, Language: "en"}}
	}
	text.Stage = agreement.Stage(l.Code("pa_type", text.Stage.Vocabulary(), "ucdp"))
	if ids := l.IDs("conflict_id"); len(ids) == 1 {
		text.Conflict = record.Ref("conflict/ucdp-" + ids[0])
	}
	text.Dates = l.dates()
	text.Parties = l.parties()
	text.Provisions = l.provisions()
	l.Keep(&text.Header, func(column string) string { return cell(text, column) })
	l.Begin(text)
}

// dates reads the day of signature and the end. An agreement that ended on no stated day ended on
// an unknown one.
func (l line) dates() []agreement.DateByRole {
	var dates []agreement.DateByRole
	if signed, _ := l.Day("pa_date"); !signed.IsZero() {
		dates = append(dates, agreement.DateByRole{Role: agreement.Signed, Date: signed})
	}
	end, _ := l.Padded("duration")
	switch ended := l.Trimmed("ended"); ended {
	case "True", "1":
		last := agreement.DateByRole{Role: agreement.Terminated, Date: end}
		if end.IsZero() {
			last.State = agreement.DateUnknown
		}
		return append(dates, last)
	case "", "False", "0":
		if !end.IsZero() {
			l.Impossible("duration", "the agreement has an end and is not said to have ended")
		}
	default:
		l.Impossible("ended", "the cell is neither true nor false")
	}
	return dates
}

// parties reads the actors listed, each once.
func (l line) parties() []agreement.PartyToAgreement {
	var parties []agreement.PartyToAgreement
	listed := map[string]bool{}
	for _, id := range l.IDs("actor_id") {
		if !listed[id] {
			listed[id] = true
			parties = append(parties, agreement.PartyToAgreement{Party: record.Ref("party/ucdp-" + id), Role: agreement.TakesPart})
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

func (l line) provisions() []agreement.Provision {
	var provisions []agreement.Provision
	for _, topic := range topics() {
		if l.Flag(l.column(topic)) {
			provisions = append(provisions, agreement.Provision{Topic: "ucdp_" + topic})
		}
	}
	return provisions
}

// column is a topic's column; release 22.1 writes some with a space behind.
func (l line) column(topic string) string {
	if !l.Has(topic) && l.Has(topic+" ") {
		return topic + " "
	}
	return topic
}

// cell is what an agreement's fields say in a column.
func cell(text *agreement.Agreement, column string) string {
	switch column {
	case "paid":
		return dataset.External(&text.Header, system)
	case "pa_name":
		if len(text.Names) > 0 {
			return text.Names[0].Value
		}
	case "pa_date":
		return dated(text, agreement.Signed)
	case "year":
		year, _, _ := strings.Cut(dated(text, agreement.Signed), "-")
		return year
	case "duration":
		return dated(text, agreement.Terminated)
	case "conflict_id":
		return strings.TrimPrefix(string(text.Conflict), "conflict/ucdp-")
	case "actor_id":
		return actors(text)
	case "pa_type":
		return text.Stage.Vocabulary().ToSystem("ucdp", string(text.Stage))
	case "version":
		return text.ExternalIDs[0].Release
	}
	return flag(text, strings.TrimSpace(column))
}

func dated(text *agreement.Agreement, role agreement.DateRole) string {
	for _, date := range text.Dates {
		if date.Role == role {
			return date.Date.String()
		}
	}
	return ""
}

func actors(text *agreement.Agreement) string {
	var ids []string
	for _, party := range text.Parties {
		ids = append(ids, strings.TrimPrefix(string(party.Party), "party/ucdp-"))
	}
	return strings.Join(ids, ", ")
}

// flag is 1 or 0 for the column of a topic.
func flag(text *agreement.Agreement, topic string) string {
	for _, provision := range text.Provisions {
		if of, is := strings.CutPrefix(provision.Topic, "ucdp_"); is && of == topic {
			return "1"
		}
	}
	if slices.Contains(topics(), topic) {
		return "0"
	}
	return ""
}
