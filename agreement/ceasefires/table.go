package ceasefires

import (
	"io"
	"iter"
	"strconv"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
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
		Builder: func(r *dataset.Reader) func([]*dataset.Line) { return newCeasefireTable(r).build },
	}, options)
}

// Write writes ceasefires as rows of the dataset with the given columns, one for each declarant.
// Records that are no ceasefires with an id of that dataset are passed over.
func Write(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	says, names := dataset.SaysOf(columns, partSays), new(rowNames)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		ceasefire, is := rec.(*agreement.Ceasefire)
		if !is || dataset.External(&ceasefire.Header, idSystem) == "" {
			return dataset.None
		}
		return dataset.Several(names.upTo(len(ceasefire.Declarants)), &ceasefire.Header, namespace, partsOf(ceasefire, nil), says)
	})
}

// rowNames name the rows of a ceasefire by their numbers from 1.
type rowNames []string

func (n *rowNames) upTo(count int) []string {
	for len(*n) < count {
		*n = append(*n, strconv.Itoa(len(*n)+1))
	}
	return (*n)[:count]
}

// ceasefireTable is what is looked up once in a table of ceasefires.
type ceasefireTable struct {
	id, number, actor, actorName, conflict, dyad, agreement table.Column
	side, class, timing, partial, written, fixed, length    table.Column
	purposes                                                [6]purposeColumn
	mediated, mechanism, truce, disarmament, ended          table.Column
	declared, effective, end                                triplet
	links                                                   []table.Column
	actors, ownActors, dyads, conflicts, agreements         *dataset.Refs
	says                                                    dataset.Says[part]
	names                                                   rowNames
	parts                                                   []part   // memory for those of a ceasefire
	triples                                                 []triple // memory for those of its rows
}

func newCeasefireTable(r *dataset.Reader) *ceasefireTable {
	t := &ceasefireTable{
		id: r.Column("uniq_id"), number: r.Column("cf_id"), actor: r.Column("ucdp_actor_id"), actorName: r.Column("actor_name"),
		conflict: r.Column("ucdp_acd_id"), dyad: r.Column("ucdp_dyad"), agreement: r.Column("pax_id"),
		side: r.Column("side"), class: r.Column("ceasefire_class"), timing: r.Column("timing"), partial: r.Column("partial"),
		written: r.Column("written"), fixed: r.Column("fixed"), length: r.Column("fixed_time"),
		mediated: r.Column("mediator_nego"), mechanism: r.Column("implement"), truce: r.Column("truce"),
		disarmament: r.Column("ddr"), ended: r.Column("ended"),
		declared: newTriplet(r, "cf_dec"), effective: newTriplet(r, "cf_effect"), end: newTriplet(r, "end"),
		actors: dataset.NewRefs(actorPrefix), ownActors: dataset.NewExternalRefs(ownActorPrefix), dyads: dataset.NewExternalRefs(dyadPrefix),
		conflicts: dataset.NewRefs(conflictPrefix), agreements: dataset.NewRefs(agreementPrefix),
		says: dataset.SaysOf(r.Columns(), partSays),
	}
	for i, column := range purposes() {
		t.purposes[i] = purposeColumn{r.Column(column.name), column.purpose}
	}
	for _, name := range r.Columns() {
		if linkNumber(name) > 0 {
			t.links = append(t.links, r.Column(name))
		}
	}
	return t
}
