package ucdp

import (
	"fmt"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// cells is one row while it is read: its cells, and what has become of them.
type cells struct {
	table.Row
	reader  *Reader
	broken  bool // the row gives no record
	records []record.Record
	partOf  []record.ID
	faults  []record.Fault
}

func (r *Reader) newCells(row table.Row, faults []record.Fault) *cells {
	c := &cells{Row: row, reader: r, faults: faults, broken: len(faults) > 0}
	if c.broken {
		return c
	}
	if stated := c.release(); r.release != "" && stated != "" && stated != r.release {
		c.fault(table.ReleaseDiffers, c.versionColumn(), "the row is of another release than the one declared")
	}
	return c
}

func (c *cells) result() Row {
	return Row{Number: c.Number, Records: c.records, PartOf: c.partOf, Faults: c.faults}
}

func (c *cells) fault(code record.FaultCode, column, reason string) {
	fault := c.Impossible(column, reason)
	fault.Code = code
	c.faults = append(c.faults, fault)
}

func (c *cells) impossible(column, reason string) { c.fault(table.CellImpossible, column, reason) }

func (c *cells) apart(apart bool) {
	if apart {
		c.fault(table.RowsApart, c.reader.dataset.group, "the rows of this id do not stand together")
		c.broken = true
	}
}

// size is how many bytes the cells have.
func (c *cells) size() int {
	size := 0
	for _, text := range c.Cells() {
		size += len(text)
	}
	return size
}

// begin adds a record that begins with this row.
func (c *cells) begin(rec record.Record) {
	c.records = append(c.records, rec)
	c.partOf = append(c.partOf, rec.RecordID())
}

func (c *cells) versionColumn() string {
	if c.reader.table.Has("Version") {
		return "Version"
	}
	return "version"
}

// release is what the row says, or what was declared.
func (c *cells) release() string {
	if stated := c.Trimmed(c.versionColumn()); stated != "" {
		return stated
	}
	return c.reader.settings.release
}

// id reads the id a record is named by. Without one the row is broken.
func (c *cells) id(column string) string {
	text := c.Trimmed(column)
	if !isNumber(text) {
		c.fault(table.IDMissing, column, "the cell is not an id")
		c.broken = true
		return ""
	}
	return text
}

// ids reads a list of ids, as "12, 34". Blank and the sentinels are none.
func (c *cells) ids(column string) []string {
	text := c.Trimmed(column)
	if missing(text) || text == "0" {
		return nil
	}
	var ids []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		id := strings.TrimSpace(part)
		if !isNumber(id) {
			c.impossible(column, "the cell is not a list of ids")
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// flag reads 0 or 1; blank is 0.
func (c *cells) flag(column string) bool {
	switch text := c.Trimmed(column); text {
	case "1":
		return true
	case "", "0":
	default:
		c.fault(table.CodeUnknown, column, "the cell is neither 0 nor 1")
	}
	return false
}

// code reads a cell through the crosswalk of a vocabulary. Blank and the sentinels are not stated.
func (c *cells) code(column string, vocabulary *record.Vocabulary) string {
	text := c.Trimmed(column)
	if missing(text) {
		return ""
	}
	code, known := vocabulary.FromSystem("ucdp", text)
	if !known {
		c.fault(table.CodeUnknown, column, fmt.Sprintf("the codebook has no such %s", vocabulary.Name()))
	}
	return code
}

// count reads a number of people; it is not stated where the cell is blank or a sentinel.
func (c *cells) count(column string) (int64, bool) {
	if missing(c.Trimmed(column)) {
		return 0, false
	}
	number, stated, faults := c.Whole(column)
	c.faults = append(c.faults, faults...)
	if stated && (number < 0 || number > record.MaxCount) {
		c.impossible(column, "the cell is not a number of people")
		return 0, false
	}
	return number, stated
}

// missing tells whether a cell is blank or one of UCDP's signs for no value.
func missing(text string) bool { return text == "" || text == "." || text == "-99" || text == "n/a" }

func isNumber(text string) bool {
	for _, digit := range text {
		if digit < '0' || digit > '9' {
			return false
		}
	}
	return text != "" && len(text) <= 18
}
