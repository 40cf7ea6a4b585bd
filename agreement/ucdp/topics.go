package ucdp

import (
	"slices"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/table"
)

// topicPrefix begins the topics of the dataset, whose columns follow.
const topicPrefix = "ucdp_"

// topicNames are the columns that say, by 0 or 1, whether an agreement deals with something; columns
// that only sum up others are left to the extensions.
func topicNames() []string {
	return []string{
		"cease", "intarmy", "ddr", "withd",
		"pp", "intgov", "intciv", "elections", "interim", "natalks", "shagov",
		"aut", "fed", "ind", "ref", "shaloc", "regdev", "cul", "demarcation", "locgov",
		"amn", "pris", "recon", "return",
		"reaffirm", "outlin", "pko", "gender", "co_impl",
	}
}

// topicColumn is a column of a topic, which the table has.
type topicColumn struct {
	table.Column
	topic string
}

// topicColumns are those of a table. Release 22.1 writes some with a space behind.
func topicColumns(r *dataset.Reader) []topicColumn {
	var columns []topicColumn
	for _, name := range topicNames() {
		column := r.Column(name)
		if !column.Present() {
			column = r.Column(name + " ")
		}
		if column.Present() {
			columns = append(columns, topicColumn{column, topicPrefix + name})
		}
	}
	return columns
}

func (t *agreementTable) provisions(c *dataset.Line) []agreement.Provision {
	var provisions []agreement.Provision
	for _, column := range t.columns {
		if c.Flag(column.Column) {
			provisions = append(provisions, agreement.Provision{Topic: column.topic})
		}
	}
	return provisions
}

// topics are the places of all topics by their columns' names.
type topics map[string]int

func allTopics() topics {
	names := topicNames()
	all := make(topics, len(names))
	for place, name := range names {
		all[name] = place
	}
	return all
}

// topical is an agreement with its topics by their places, and those that have none.
type topical struct {
	*agreement.Agreement
	has    []bool
	others []string
}

func (all topics) of(text *agreement.Agreement) *topical {
	of := &topical{Agreement: text, has: make([]bool, len(all))}
	for i := range text.Provisions {
		name, is := strings.CutPrefix(text.Provisions[i].Topic, topicPrefix)
		place, listed := all[name]
		switch {
		case listed && is:
			of.has[place] = true
		case is:
			of.others = append(of.others, name)
		}
	}
	return of
}

// says is 1 for a column that an agreement has as a topic, and 0 for one that it could have.
func (all topics) says(column string) func(*topical) string {
	place, listed := all[column]
	return func(text *topical) string {
		switch {
		case listed && text.has[place], slices.Contains(text.others, column):
			return "1"
		case listed:
			return "0"
		}
		return ""
	}
}
