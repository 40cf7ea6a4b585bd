package dataset

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// Row is what became of one row of a table.
type Row struct {
	// Number counts the rows from 1, the header being row 1.
	Number int
	// Records are the records that begin with this row.
	Records []record.Record
	// PartOf are the ids of all records the row is part of, those of Records included. A row of a
	// table of conflict years may add to records that began with an earlier row.
	PartOf []record.ID
	// Faults are what of the row could not be read. A cell with a fault leaves its field unset; a
	// row whose form is broken, or that has no id, gives no record.
	Faults []record.Fault
}

// Description is what differs from dataset to dataset.
type Description struct {
	// Key names the dataset in ids of its source record: "source/<key>-<release>".
	Key string
	// Title, Publisher and License are those of its source record; License is an SPDX id.
	Title, Publisher, License string
	// Namespace is the member of a record's extensions under which cells are kept: "ucdp".
	Namespace string
	// Required are the columns without which the table is not this dataset.
	Required []string
	// Group is the column whose equal cells hold rows together; "" for none.
	Group string
	// Version are the columns that may state the release; the first one there counts.
	Version []string
	// Unstated are the texts that stand for no value, beside an empty cell.
	Unstated []string
	// Builder looks up the columns of a table, and returns what makes the records of the rows of one
	// group, or of one row, and says in the rows what became of them. The rows are not good after.
	// It is called several times, for groups to be built side by side, each by one goroutine.
	Builder func(table *Reader) (build func(rows []*Line))
}

// Reader reads one table. It keeps in memory the rows of one group, and some hundred others or a megabyte
// of them.
type Reader struct {
	settings
	description    Description
	build          func(rows []*Line)
	groups         *group
	readable       []*Line // of a group
	table          *table.Reader
	group, version table.Column
	cited          record.Ref // the source record
	stated         string     // the release of the row before
	names          [][]byte   // those of the columns, where their cells are kept
	rowNames       members    // of the latest rows kept together
	buffer         object     // for the cells of a record to be kept
	list           []string   // for a list of ids
	origins        memory[origin]
	belongings     memory[belonging]
	ids            memory[record.ID]
	crossed        []crossed // of the columns
}

// Open begins to read a table; file names it in faults. The error says why it is not this dataset.
func Open(source io.Reader, file string, description Description, options []Option) (*Reader, error) {
	r := &Reader{description: description, settings: settingsOf(options)}
	var err error
	r.table, err = table.NewReader(source, file, table.EncodedAs(r.encoding),
		table.SeparatedBy(r.separator), table.Require(description.Required...))
	if err != nil {
		return nil, err
	}
	r.crossed = make([]crossed, len(r.table.Columns()))
	r.names = new(members).of(keysOf(r.table.Columns()))
	r.group, r.version = r.Column(description.Group), r.firstOf(description.Version)
	r.cited = r.sourceID().Ref()
	r.build, r.groups = description.Builder(r), newGroup(r)
	return r, nil
}

// firstOf is the first of some columns that is there.
func (r *Reader) firstOf(names []string) (column table.Column) {
	for _, name := range names {
		if column = r.Column(name); column.Present() {
			break
		}
	}
	return column
}

// Columns returns the column names in order, to be given to the function that writes the table.
func (r *Reader) Columns() []string { return r.table.Columns() }

// Column finds a column by its name.
func (r *Reader) Column(name string) table.Column { return r.table.Column(name) }

// Err returns the error that ended reading; nil at the end of the table.
func (r *Reader) Err() error { return r.table.Err() }

// another returns a reader of the same table that builds records beside this one.
func (r *Reader) another() *Reader {
	other := &Reader{settings: r.settings, description: r.description, table: r.table,
		group: r.group, version: r.version, cited: r.cited, names: r.names, crossed: make([]crossed, len(r.crossed))}
	other.build = r.description.Builder(other)
	return other
}

// buildGroup builds the records of the rows of one group. Broken ones take no part in them.
func (r *Reader) buildGroup(rows []*Line) {
	r.readable = r.readable[:0]
	for _, c := range rows {
		if !c.broken {
			c.reader = r
			r.readable = append(r.readable, c)
		}
	}
	if len(r.readable) > 0 {
		r.build(r.readable)
	}
}

// Rows iterates over the rows in order. After it, ask Err. One that is broken off goes on where it was
// when Rows is called again.
func (r *Reader) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		if r.groups.complete.built && !r.groups.give(yield) {
			return
		}
		for row, faults := range r.table.Rows() {
			r.groups.take(row, faults)
			if (r.groups.complete.full() || !r.table.Buffered()) && !r.groups.give(yield) {
				return
			}
		}
		r.groups.close()
		r.groups.give(yield)
	}
}
