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
	// Build makes the records of the rows of one group, or of one row, and says in their cells what
	// became of them.
	Build func(rows []*Line)
}

// Reader reads one table. It keeps in memory the rows of one group at most.
type Reader struct {
	settings
	description Description
	table       *table.Reader
	quoted      [][]byte // the names of the columns' cells where they are kept
	buffer      []byte   // for the cells of a record to be kept
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
	r.quoted = quotedNames(keysOf(r.table.Columns()))
	return r, nil
}

// Columns returns the column names in order, to be given to the function that writes the table.
func (r *Reader) Columns() []string { return r.table.Columns() }

// Has reports whether the table has a column.
func (r *Reader) Has(column string) bool { return r.table.Has(column) }

// Err returns the error that ended reading; nil at the end of the table.
func (r *Reader) Err() error { return r.table.Err() }

// The most rows and bytes that are held together, far above the few hundred years of a conflict.
// The rows beyond are at fault.
const (
	maxGroup      = 10_000
	maxGroupBytes = 64 << 20
)

// Rows iterates over the rows in order. After it, ask Err.
func (r *Reader) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		g := group{reader: r, done: map[string]bool{}}
		for row, faults := range r.table.Rows() {
			c := r.newCells(row, faults)
			key := g.key(c)
			if g.ends(key) && !g.flush(yield) {
				return
			}
			g.take(c, key)
		}
		g.flush(yield)
	}
}

// group is the rows that are held together while they are read.
type group struct {
	reader *Reader
	held   []*Line
	bytes  int
	name   string
	spent  bool            // the group was complete some rows before
	done   map[string]bool // the groups that were there
}

// key is the name of the row's group, "" where the dataset has none or the row cannot be read.
func (g *group) key(c *Line) string {
	if g.reader.description.Group == "" || c.broken {
		return ""
	}
	return c.ID(g.reader.description.Group)
}

// ends reports whether the rows held are complete before a row of this group.
func (g *group) ends(key string) bool {
	return g.reader.description.Group == "" || key != "" && key != g.name || len(g.held) == maxGroup || g.bytes > maxGroupBytes
}

func (g *group) take(c *Line, key string) {
	if key != "" && len(g.held) == 0 {
		g.spent = g.done[key]
		g.name, g.done[key] = key, true
	}
	c.apart(key != "" && g.spent)
	g.held = append(g.held, c)
	g.bytes += c.size()
}

// flush builds the records of the rows held and gives the rows out.
func (g *group) flush(yield func(Row) bool) bool {
	var readable []*Line
	for _, c := range g.held {
		if !c.broken {
			readable = append(readable, c)
		}
	}
	if len(readable) > 0 {
		g.reader.description.Build(readable)
	}
	for _, c := range g.held {
		if !yield(c.result()) {
			return false
		}
	}
	g.held, g.bytes = nil, 0
	return true
}
