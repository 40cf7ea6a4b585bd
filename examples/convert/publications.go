package main

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/agreement/ceasefires"
	"github.com/armistice-go/armistice/agreement/pax"
	agreements "github.com/armistice-go/armistice/agreement/ucdp"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/ucdp"
	"github.com/armistice-go/armistice/humanitarian/hxl"
)

// rows is a dataset while it is read.
type rows interface {
	// Source is the record that all records of the dataset cite.
	Source() *conflict.Source
	Rows() iter.Seq[dataset.Row]
	// Err is why reading ended before the end.
	Err() error
}

// publication opens a file of one dataset.
type publication func(source io.Reader, file string, s settings) (rows, error)

// publications are the datasets that can be read, by the names of -from.
func publications() map[string]publication {
	return map[string]publication{
		"ucdp-actor":            tabular(ucdp.ReadActors),
		"ucdp-acd":              tabular(ucdp.ReadArmedConflicts),
		"ucdp-termination":      tabular(ucdp.ReadTerminations),
		"ucdp-peace-agreements": tabular(agreements.ReadPeaceAgreements),
		"ged":                   tabular(ucdp.ReadGED),
		"ceasefires":            tabular(ceasefires.Read),
		"pax":                   tabular(pax.Read),
		"hxl":                   openHXL,
	}
}

// tabular is a publication that package dataset reads.
func tabular(read func(io.Reader, string, ...dataset.Option) (*dataset.Reader, error)) publication {
	return func(source io.Reader, file string, s settings) (rows, error) {
		return read(source, file, s.options()...)
	}
}

// hashtags is a table of transfers under HXL hashtags. It names its sources itself.
type hashtags struct{ *hxl.Reader }

func openHXL(source io.Reader, file string, s settings) (rows, error) {
	reader, err := hxl.NewReader(source, file, hxl.EncodedAs(s.encoding), hxl.SeparatedBy(s.separator))
	return hashtags{reader}, err
}

func (h hashtags) Source() *conflict.Source { return nil }

func (h hashtags) Rows() iter.Seq[dataset.Row] {
	return func(yield func(dataset.Row) bool) {
		for row := range h.ReadTransfers() {
			read := dataset.Row{Number: row.Row.Number, Faults: row.Faults}
			if row.Record != nil {
				read.Records, read.PartOf = []record.Record{row.Record}, []record.ID{row.Record.ID}
			}
			if !yield(read) {
				return
			}
		}
	}
}
