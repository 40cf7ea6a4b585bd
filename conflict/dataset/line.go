package dataset

import (
	"fmt"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"golang.org/x/text/unicode/norm"
)

// Line is one row while it is read: its cells, and what has become of them.
type Line struct {
	table.Row
	reader  *Reader
	broken  bool // the row gives no record
	records []record.Record
	partOf  []record.ID
	faults  []record.Fault
}

func (r *Reader) newCells(row table.Row, faults []record.Fault) *Line {
	c := &Line{Row: row, reader: r, faults: faults, broken: len(faults) > 0}
	if c.broken {
		return c
	}
	if stated := c.Release(); r.release != "" && stated != "" && stated != r.release {
		c.Fault(table.ReleaseDiffers, c.versionColumn(), "the row is of another release than the one declared")
	}
	return c
}

func (c *Line) result() Row {
	return Row{Number: c.Number, Records: c.records, PartOf: c.partOf, Faults: c.faults}
}

// Has reports whether the table has a column.
func (c *Line) Has(column string) bool { return c.reader.Has(column) }

// Begin adds a record that begins with this row.
func (c *Line) Begin(rec record.Record) {
	c.records = append(c.records, rec)
	c.Join(rec.RecordID())
}

// Join makes the row part of a record that began with another row.
func (c *Line) Join(id record.ID) { c.partOf = append(c.partOf, id) }

// Fault says that something of the row could not be read. The reason must not repeat the cell.
func (c *Line) Fault(code record.FaultCode, column, reason string) {
	fault := c.Row.Impossible(column, reason)
	fault.Code = code
	c.faults = append(c.faults, fault)
}

// Impossible says that a cell cannot mean what its column holds.
func (c *Line) Impossible(column, reason string) { c.Fault(table.CellImpossible, column, reason) }

// Faulty returns how many faults the row has.
func (c *Line) Faulty() int { return len(c.faults) }

func (c *Line) apart(apart bool) {
	if apart {
		c.Fault(table.RowsApart, c.reader.description.Group, "the rows of this id do not stand together")
		c.broken = true
	}
}

// size is how many bytes the cells have.
func (c *Line) size() int {
	size := 0
	for at := range c.Columns() {
		size += len(c.CellAt(at))
	}
	return size
}

func (c *Line) versionColumn() string {
	for _, column := range c.reader.description.Version {
		if c.Has(column) {
			return column
		}
	}
	return ""
}

// Release is what the row says, or what was declared.
func (c *Line) Release() string {
	if stated := c.Trimmed(c.versionColumn()); stated != "" {
		return stated
	}
	return c.reader.release
}

// Text returns a cell as text in normal form C, without the white space around it.
func (c *Line) Text(column string) string { return norm.NFC.String(c.Trimmed(column)) }

// Unstated reports whether a cell is empty or has one of the dataset's texts for no value.
func (c *Line) Unstated(column string) bool { return c.unstated(c.Trimmed(column)) }

func (c *Line) unstated(text string) bool {
	return text == "" || slices.Contains(c.reader.description.Unstated, text)
}

// ID reads the id a record is named by, a whole number. Without one the row is broken.
func (c *Line) ID(column string) string {
	text := c.Trimmed(column)
	if !IsNumber(text) {
		c.Fault(table.IDMissing, column, "the cell is not an id")
		c.broken = true
		return ""
	}
	return text
}

// IDs reads a list of ids, as "12, 34". None is unstated or 0.
func (c *Line) IDs(column string) []string {
	text := c.Trimmed(column)
	if c.unstated(text) || text == "0" {
		return nil
	}
	var ids []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		id := strings.TrimSpace(part)
		if !IsNumber(id) {
			c.Impossible(column, "the cell is not a list of ids")
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// Flag reads 0 or 1; an empty cell is 0.
func (c *Line) Flag(column string) bool {
	switch text := c.Trimmed(column); text {
	case "1":
		return true
	case "", "0":
	default:
		c.Fault(table.CodeUnknown, column, "the cell is neither 0 nor 1")
	}
	return false
}

// Code reads a cell through the crosswalk of a vocabulary from a system; "" is not stated.
func (c *Line) Code(column string, vocabulary *record.Vocabulary, system string) string {
	text := c.Trimmed(column)
	if c.unstated(text) {
		return ""
	}
	code, known := vocabulary.FromSystem(system, text)
	if !known {
		c.Fault(table.CodeUnknown, column, fmt.Sprintf("the codebook has no such %s", vocabulary.Name()))
	}
	return code
}

// Count reads a number of people; it is not stated where the cell is unstated.
func (c *Line) Count(column string) (int64, bool) {
	if c.Unstated(column) {
		return 0, false
	}
	number, stated, faults := c.Whole(column)
	c.faults = append(c.faults, faults...)
	if stated && (number < 0 || number > record.MaxCount) {
		c.Impossible(column, "the cell is not a number of people")
		return 0, false
	}
	return number, stated
}

// IsNumber reports whether a text is digits alone, at most 18.
func IsNumber(text string) bool {
	for _, digit := range text {
		if digit < '0' || digit > '9' {
			return false
		}
	}
	return text != "" && len(text) <= 18
}
