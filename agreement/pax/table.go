package pax

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const (
	system     = "pax"
	idSystem   = "pax_agreement"
	ucdpSystem = "ucdp_peace_agreement"
	pamSystem  = "pam_accord"
	namespace  = "pax"
)

// Read reads the main dataset of PA-X. A row becomes an agreement "agreement/pax-<AgtId>". Declare
// the release: the column Ver is the release in which an agreement first appeared.
func Read(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, dataset.Description{
		Key: "pax", Title: "PA-X Peace Agreements Dataset", Publisher: "PeaceRep, University of Edinburgh", License: "CC-BY-NC-SA-4.0",
		Namespace: namespace, Unstated: []string{"NA", "N/A"},
		Required: []string{"AgtId", "Agt", "Dat"},
		Builder:  func(r *dataset.Reader) func([]*dataset.Line) { return newAgreementTable(r).build },
	}, options)
}

// Write writes agreements as rows of the dataset with the given columns. Records that are no
// agreements with an id of that dataset are passed over.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	topics := allTopics()
	says := dataset.SaysOf(columns, saysWith(topics))
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		text, is := rec.(*agreement.Agreement)
		if !is || dataset.External(&text.Header, idSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&text.Header, namespace, &withDepths{text, topics.depthsOf(text)}, says)
	})
}

// agreementTable is what is looked up once in a table of agreements.
type agreementTable struct {
	id, name, date, status, interim, ucdp, pam table.Column
	stage, subStage, level, conflict           table.Column
	thirdParties, others                       table.Column
	columns                                    []topicColumn
	topics                                     topics
	says                                       dataset.Says[withDepths]
}

func newAgreementTable(r *dataset.Reader) *agreementTable {
	topics := allTopics()
	return &agreementTable{
		id: r.Column("AgtId"), name: r.Column("Agt"), date: r.Column("Dat"), status: r.Column("Status"), interim: r.Column("Interim"),
		ucdp: r.Column("UcdpAgr"), pam: r.Column("PamAgr"),
		stage: r.Column("Stage"), subStage: r.Column("StageSub"), level: r.Column("Agtp"), conflict: r.Column("UcdpCon"),
		thirdParties: r.Column("ThrdPart"), others: r.Column("OthAgr"),
		columns: topics.columns(r), topics: topics, says: dataset.SaysOf(r.Columns(), saysWith(topics)),
	}
}
