package ceasefires

import (
	"io"
	"iter"
	"strconv"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
)

const (
	system    = "ethprio"
	idSystem  = "ethprio_ceasefire"
	namespace = "ethprio"
	idPrefix  = "ceasefire/ethprio-"
)

// Read reads the ETH/PRIO Civil Conflict Ceasefire Dataset.
func Read(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, dataset.Description{
		Key: "ethprio-ceasefires", Title: "ETH/PRIO Civil Conflict Ceasefire Dataset", Publisher: "ETH Zürich and Peace Research Institute Oslo",
		Namespace: namespace, Group: "uniq_id",
		Required: []string{
			"uniq_id", "ucdp_actor_id", "side", "ended",
			"cf_dec_yr", "cf_dec_month", "cf_dec_day", "cf_effect_yr", "cf_effect_month", "cf_effect_day", "end_yr", "end_month", "end_day",
		},
		Build: func(rows []*dataset.Line) {
			parts := make([]part, len(rows))
			for i, row := range rows {
				parts[i] = part{row}
			}
			build(parts)
		},
	}, options)
}

// Write writes ceasefires as rows of the dataset with the given columns, one for each declarant.
// Records that are no ceasefires with an id of that dataset are passed over.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		ceasefire, is := rec.(*agreement.Ceasefire)
		if !is || dataset.External(&ceasefire.Header, idSystem) == "" {
			return dataset.None
		}
		rows := make([]string, len(ceasefire.Declarants))
		for i := range rows {
			rows[i] = strconv.Itoa(i + 1)
		}
		return dataset.Several(&ceasefire.Header, namespace, rows, func(row, column string) string { return cell(ceasefire, row, column) })
	})
}
