package pax

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
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
	topics := allTopics()
	return dataset.Open(source, file, dataset.Description{
		Key: "pax", Title: "PA-X Peace Agreements Dataset", Publisher: "PeaceRep, University of Edinburgh", License: "CC-BY-NC-SA-4.0",
		Namespace: namespace, Unstated: []string{"NA", "N/A"},
		Required: []string{"AgtId", "Agt", "Dat"},
		Build: func(rows []*dataset.Line) {
			row := line{rows[0], topics}
			row.agreement()
		},
	}, options)
}

// Write writes agreements as rows of the dataset with the given columns. Records that are no
// agreements with an id of that dataset are passed over.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	topics := allTopics()
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		text, is := rec.(*agreement.Agreement)
		if !is || dataset.External(&text.Header, idSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&text.Header, namespace, cells(text, topics))
	})
}
