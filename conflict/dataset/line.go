package dataset

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"golang.org/x/text/unicode/norm"
)

// Line is one row while it is read: its cells, and what has become of them.
type Line struct {
	table.Row
	reader  *Reader
	cells   []string // memory for those of the row, where it is held
	broken  bool     // the row gives no record
	records []record.Record
	partOf  []record.ID
	faults  []record.Fault
}

// read begins a row.
func (c *Line) read(row table.Row, faults []record.Fault) {
	c.Row, c.faults, c.broken = row, faults, len(faults) > 0
	if c.broken || c.reader.release == "" {
		return
	}
	if stated := c.Trimmed(c.reader.version); stated != "" && stated != c.reader.release {
		c.Fault(table.ReleaseDiffers, c.reader.version, "the row is of another release than the one declared")
	}
}

// clear forgets the row, so that another can be read into the same memory.
func (c *Line) clear() {
	clear(c.cells)
	if cap(c.cells) > 2*len(c.reader.crossed)+spareCells {
		c.cells = nil
	}
	*c = Line{reader: c.reader, cells: c.cells}
}

// spareCells is for how many cells more than the columns a row may have its memory is used again.
const spareCells = 64

// sizeOfCell is how many bytes a cell takes beside its text.
const sizeOfCell = 16

func (c *Line) result() Row {
	return Row{Number: c.Number, Records: c.records, PartOf: c.partOf, Faults: c.faults}
}

// belonging is the records of a row in one piece of memory: a whole and a part of it, at most in most
// rows.
type belonging struct {
	records [2]record.Record
	partOf  [2]record.ID
}

// Begin adds a record that begins with this row.
func (c *Line) Begin(rec record.Record) {
	if c.partOf == nil {
		to := &c.reader.belongings.values(1)[0]
		c.records, c.partOf = to.records[:0], to.partOf[:0]
	}
	c.records = append(c.records, rec)
	c.partOf = append(c.partOf, rec.RecordID())
}

// Join makes the row part of a record that began with another row.
func (c *Line) Join(id record.ID) {
	if c.partOf == nil {
		c.partOf = c.reader.ids.values(len(belonging{}.partOf))[:0]
	}
	c.partOf = append(c.partOf, id)
}

// Fault says that something of the row could not be read. The reason must not repeat the cell.
func (c *Line) Fault(code record.FaultCode, column table.Column, reason string) {
	fault := c.Row.Impossible(column, reason)
	fault.Code = code
	c.faults = append(c.faults, fault)
}

// Impossible says that a cell cannot mean what its column holds.
func (c *Line) Impossible(column table.Column, reason string) {
	c.Fault(table.CellImpossible, column, reason)
}

// Faulty returns how many faults the row has.
func (c *Line) Faulty() int { return len(c.faults) }

func (c *Line) apart(apart bool) {
	if apart {
		c.Fault(table.RowsApart, c.reader.group, "the rows of this id do not stand together")
		c.broken = true
	}
}

// size is about how many bytes a row takes that is held.
func (c *Line) size() int {
	size := sizeOfCell * cap(c.cells)
	for _, text := range c.cells {
		size += len(text)
	}
	return size
}

// Release is what the row says, or what was declared.
func (c *Line) Release() string {
	switch stated := c.Trimmed(c.reader.version); stated {
	case "":
		return c.reader.release
	case c.reader.stated:
	default:
		c.reader.stated = strings.Clone(stated)
	}
	return c.reader.stated
}

// Text returns a cell as text in normal form C, without the white space around it.
func (c *Line) Text(column table.Column) string {
	text := c.Trimmed(column)
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return norm.NFC.String(text)
		}
	}
	return text
}

// Unstated reports whether a cell is empty or has one of the dataset's texts for no value.
func (c *Line) Unstated(column table.Column) bool { return c.unstated(c.Trimmed(column)) }

func (c *Line) unstated(text string) bool {
	return text == "" || slices.Contains(c.reader.description.Unstated, text)
}

// ID reads the id a record is named by, a whole number. Without one the row is broken.
func (c *Line) ID(column table.Column) string {
	text := c.Trimmed(column)
	if !IsNumber(text) {
		c.Fault(table.IDMissing, column, "the cell is not an id")
		c.broken = true
		return ""
	}
	return text
}

// IDs reads a list of ids, as "12, 34". None is unstated or 0. The list is good until the next one is
// read.
func (c *Line) IDs(column table.Column) []string {
	text := c.Trimmed(column)
	if c.unstated(text) || text == "0" {
		return nil
	}
	ids := c.reader.list[:0]
	for begin, at := 0, 0; at <= len(text); at++ {
		if at < len(text) && text[at] != ',' && text[at] != ';' {
			continue
		}
		if at > begin {
			id := strings.TrimSpace(text[begin:at])
			if !IsNumber(id) {
				c.Impossible(column, "the cell is not a list of ids")
				return nil
			}
			ids = append(ids, id)
		}
		begin = at + 1
	}
	c.reader.list = ids
	return ids
}

// Flag reads 0 or 1; an empty cell is 0.
func (c *Line) Flag(column table.Column) bool {
	switch text := c.Trimmed(column); text {
	case "1":
		return true
	case "", "0":
	default:
		c.Fault(table.CodeUnknown, column, "the cell is neither 0 nor 1")
	}
	return false
}

// crossed is the last cell of a column that was read through a vocabulary, and its code.
type crossed struct {
	vocabulary         *record.Vocabulary
	system, cell, code string
}

// Code reads a cell through the crosswalk of a vocabulary from a system; "" is not stated.
func (c *Line) Code(column table.Column, vocabulary *record.Vocabulary, system string) string {
	cell := c.Cell(column)
	if cell == "" {
		return ""
	}
	last := &c.reader.crossed[column.Position()]
	if last.cell == cell && last.vocabulary == vocabulary && last.system == system {
		return last.code
	}
	text := c.Trimmed(column)
	if c.unstated(text) {
		return ""
	}
	code, known := vocabulary.FromSystem(system, text)
	if !known {
		c.Fault(table.CodeUnknown, column, fmt.Sprintf("the codebook has no such %s", vocabulary.Name()))
		return ""
	}
	*last = crossed{vocabulary, system, cell, code}
	return code
}

// Count reads a number of people; it is not stated where the cell is unstated.
func (c *Line) Count(column table.Column) (int64, bool) {
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
	if text == "" || len(text) > 18 {
		return false
	}
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
