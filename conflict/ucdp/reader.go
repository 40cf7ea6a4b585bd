package ucdp

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict/chronology"
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

// Option changes how a table is read.
type Option func(*settings)

type settings struct {
	release   string
	encoding  table.Encoding
	order     table.DateOrder
	padding   chronology.Padding
	separator rune
}

// Release declares the release of the dataset, such as "22.1". A row that states another is a
// fault. Ids have changed their meaning between releases, most of all at 17.1.
func Release(release string) Option { return func(s *settings) { s.release = release } }

// EncodedAs declares the encoding of the table, UTF-8 unless given.
func EncodedAs(encoding table.Encoding) Option { return func(s *settings) { s.encoding = encoding } }

// DatesIn declares the order of year, month and day, the year first unless given, as published.
func DatesIn(order table.DateOrder) Option { return func(s *settings) { s.order = order } }

// PaddedWith declares how days stand for months and years in a copy without precision columns.
// Nothing is taken for padding unless declared or coded.
func PaddedWith(padding chronology.Padding) Option { return func(s *settings) { s.padding = padding } }

// SeparatedBy declares the separator of cells, a comma unless given.
func SeparatedBy(separator rune) Option { return func(s *settings) { s.separator = separator } }

// Reader reads one table. It keeps in memory the rows of one conflict or dyad at most.
type Reader struct {
	settings
	dataset dataset
	table   *table.Reader
}

// dataset is what differs from table to table.
type dataset struct {
	key, title string
	required   []string
	group      string // the column whose equal cells hold rows together; "" for none
	build      func(*Reader, []*cells)
}

func open(source io.Reader, file string, dataset dataset, options []Option) (*Reader, error) {
	r := &Reader{dataset: dataset, settings: settings{separator: ','}}
	for _, option := range options {
		option(&r.settings)
	}
	var err error
	r.table, err = table.NewReader(source, file, table.EncodedAs(r.encoding),
		table.SeparatedBy(r.separator), table.Require(dataset.required...))
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Columns returns the column names in order, to be given to the function that writes the table.
func (r *Reader) Columns() []string { return r.table.Columns() }

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
		var held []*cells
		group, spent, done, bytes := "", false, map[string]bool{}, 0
		flush := func() bool {
			r.buildReadable(held)
			for _, c := range held {
				if !yield(c.result()) {
					return false
				}
			}
			held, bytes = nil, 0
			return true
		}
		for row, faults := range r.table.Rows() {
			c := r.newCells(row, faults)
			key := ""
			if r.dataset.group != "" && !c.broken {
				key = c.id(r.dataset.group)
			}
			if r.dataset.group == "" || key != "" && key != group || len(held) == maxGroup || bytes > maxGroupBytes {
				if !flush() {
					return
				}
				if key != "" {
					spent = done[key]
					group, done[key] = key, true
				}
			}
			c.apart(key != "" && spent)
			held = append(held, c)
			bytes += c.size()
		}
		flush()
	}
}

func (r *Reader) buildReadable(held []*cells) {
	var readable []*cells
	for _, c := range held {
		if !c.broken {
			readable = append(readable, c)
		}
	}
	if len(readable) > 0 {
		r.dataset.build(r, readable)
	}
}
