package hxl

import (
	"errors"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/armistice-go/armistice/humanitarian"
)

// The hashtags of a table of transfers. The counts of people and remains have a lower and an upper
// bound in columns of their own, and the day of the hand-over a first and a last possible day.
const (
	tagID       = "#event+id"
	tagStart    = "#date+occurred+start"
	tagEnd      = "#date+occurred+end"
	tagFrom     = "#group+from+id"
	tagTo       = "#group+to+id"
	tagPeople   = "#affected+transferred+ind"
	tagWomen    = "#affected+transferred+f"
	tagChildren = "#affected+transferred+children"
	tagRemains  = "#affected+remains+ind"
	tagMines    = "#item+mines+num"
	tagSource   = "#meta+source+id"
)

// TransferColumns returns the columns that [WriteTransfers] writes.
func TransferColumns() []Column {
	tags := []string{tagID, tagStart, tagEnd, tagFrom, tagTo}
	for _, counted := range []string{tagPeople, tagRemains} {
		tags = append(tags, counted, counted+"+min", counted+"+max")
	}
	tags = append(tags, tagWomen, tagChildren, tagMines, tagSource)
	columns := make([]Column, len(tags))
	for i, tag := range tags {
		columns[i], _ = ParseColumn(tag)
	}
	return columns
}

// TransferRow is what one row of a table says.
type TransferRow struct {
	// Record is the transfer, nil where the row could not be taken for one.
	Record *humanitarian.Transfer
	// Faults are what could not be read of the row.
	Faults []record.Fault
	// Row is the row itself, for cells that no field takes.
	Row Row
}

// ReadTransfers iterates over the rows of a table as transfers. Every row gives a record, a fault or
// both; a cell that cannot be read leaves its field unset. The parties are ids of records; a row
// without an id takes the name of its number, "transfer/row-12".
func (r *Reader) ReadTransfers() iter.Seq[TransferRow] {
	return func(yield func(TransferRow) bool) {
		for row, faults := range r.Rows() {
			read := TransferRow{Row: row, Faults: faults}
			if row.Cells != nil {
				read.Record = row.transfer(&read.Faults)
			}
			if !yield(read) {
				return
			}
		}
	}
}

func (w Row) transfer(faults *[]record.Fault) *humanitarian.Transfer {
	t := &humanitarian.Transfer{}
	t.Header.Kind, t.ID = "transfer", record.ID("transfer/row-"+strconv.Itoa(w.Number))
	if text := strings.TrimSpace(w.Cell(tagID)); text != "" {
		id := record.ID(text)
		if id.Kind() != "transfer" {
			id = record.ID("transfer/" + text)
		}
		if err := id.Validate(); err != nil {
			*faults = append(*faults, w.fault(record.MalformedID, w.Find(tagID), err.Error()))
			return nil
		}
		t.ID = id
	}
	t.From, t.To = w.party(tagFrom, faults), w.party(tagTo, faults)
	t.Executed = w.day(faults)
	if source := strings.TrimSpace(w.Cell(tagSource)); source != "" {
		t.Citations = []record.Citation{{Source: w.reference(source, "source", tagSource, faults)}}
	}
	group := humanitarian.Group{Count: w.bounded(tagPeople, faults)}
	for _, share := range []humanitarian.Share{
		{Class: humanitarian.Woman, Count: w.whole(tagWomen+"-min-max", faults)},
		{Class: humanitarian.Minor, Count: w.whole(tagChildren+"-min-max", faults)},
	} {
		if !share.Count.IsZero() {
			group.Classes = append(group.Classes, share)
		}
	}
	if !group.Count.IsZero() || len(group.Classes) > 0 {
		t.People = []humanitarian.Group{group}
	}
	if count := w.bounded(tagRemains, faults); !count.IsZero() {
		t.Remains = []humanitarian.RemainsGroup{{Count: count.Of(record.RemainsSets)}}
	}
	if count := w.whole(tagMines, faults); !count.IsZero() {
		t.Information = []humanitarian.InformationItem{{Kind: humanitarian.MineRecordSet, Count: count.Of(record.Mines)}}
	}
	return t
}

func (w Row) party(tag string, faults *[]record.Fault) record.Ref {
	text := strings.TrimSpace(w.Cell(tag))
	if text == "" {
		return ""
	}
	return w.reference(text, "party", tag, faults)
}

// reference takes a cell as the id of a record of a kind, or as something declared external.
func (w Row) reference(text string, kind record.Kind, tag string, faults *[]record.Fault) record.Ref {
	ref := record.Ref(text)
	if ref.IsExternal() {
		return ref
	}
	id := ref.ID()
	if id.Kind() != kind {
		id = record.ID(string(kind) + "/" + text)
	}
	if err := id.Validate(); err != nil {
		*faults = append(*faults, w.fault(record.MalformedID, w.Find(tag), err.Error()))
		return ""
	}
	return id.Ref()
}

// day reads the first and last possible day; one of them alone is the date itself.
func (w Row) day(faults *[]record.Fault) chronology.Date {
	read := func(tag string) chronology.Date {
		date, err := ParseDate(w.Cell(tag))
		if err != nil {
			*faults = append(*faults, w.fault(record.InvalidDate, w.Find(tag), err.Error()))
		}
		return date
	}
	start, end := read(tagStart), read(tagEnd)
	switch {
	case end.IsZero() || start.Equal(end):
		return start
	case start.IsZero():
		return end
	}
	between, err := chronology.Between(start.Earliest().Day, end.Latest().Day)
	if err != nil {
		*faults = append(*faults, w.fault(table.CellImpossible, w.Find(tagEnd), "the last day lies before the first"))
	}
	return between
}

// whole reads a count that is a plain number of digits.
func (w Row) whole(tag string, faults *[]record.Fault) record.Count {
	text := strings.TrimSpace(w.Cell(tag))
	if text == "" {
		return record.Count{}
	}
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || !onlyDigits(text) || number > record.MaxCount {
		*faults = append(*faults, w.fault(table.CellImpossible, w.Find(tag), "the cell is not a whole number of digits"))
		return record.Count{}
	}
	return record.Exactly(number)
}

func (w Row) bounded(tag string, faults *[]record.Fault) record.Count {
	low, hasLow := w.whole(tag+"+min", faults).Exact()
	high, hasHigh := w.whole(tag+"+max", faults).Exact()
	count := w.whole(tag+"-min-max", faults)
	best, hasBest := count.Exact()
	switch {
	case hasLow && hasHigh && hasBest:
		return record.Estimate(low, best, high)
	case hasLow && hasHigh:
		return record.Between(low, high)
	case hasLow && !hasBest:
		return record.AtLeast(low)
	case hasHigh && !hasBest:
		return record.AtMost(high)
	case hasLow || hasHigh:
		*faults = append(*faults, w.fault(table.CellImpossible, w.Find(tag+"-min-max"), "the cell has one bound only beside it"))
	}
	return count
}

// ErrCountUnsayable says that a count cannot be written in cells: an estimate without bounds, an
// unknown number, or a stated one of several groups.
var ErrCountUnsayable = errors.New("the count has no form in cells")

// WriteTransfers writes transfers as a table. A transfer that the cells cannot say without loss of
// its dates or counts is not written; the function told of it, if any, gets its id and the reason.
func WriteTransfers(to io.Writer, transfers iter.Seq[*humanitarian.Transfer], left func(record.ID, error), options ...WriterOption) error {
	columns := TransferColumns()
	writer, err := NewWriter(to, columns, options...)
	if err != nil {
		return err
	}
	for t := range transfers {
		cells, err := transferCells(t)
		if err != nil {
			if left != nil {
				left(t.ID, err)
			}
			continue
		}
		row := make([]string, len(columns))
		for i, column := range columns {
			row[i] = cells[column.String()]
		}
		if err := writer.Write(row); err != nil {
			return err
		}
	}
	return writer.Close()
}

func transferCells(t *humanitarian.Transfer) (map[string]string, error) {
	cells := map[string]string{tagID: string(t.ID), tagFrom: string(t.From), tagTo: string(t.To)}
	if err := dayCells(cells, t.Executed); err != nil {
		return nil, err
	}
	if len(t.Citations) > 0 {
		cells[tagSource] = string(t.Citations[0].Source)
	}
	if len(t.People) > 1 || len(t.Remains) > 1 || len(t.Information) > 1 || !t.Total.IsZero() {
		return nil, ErrCountUnsayable
	}
	for _, group := range t.People {
		if err := errors.Join(countCells(cells, tagPeople, group.Count), classCells(cells, group.Classes)); err != nil {
			return nil, err
		}
	}
	for _, remains := range t.Remains {
		if remains.Count.Unit() != record.RemainsSets {
			return nil, ErrCountUnsayable
		}
		if err := countCells(cells, tagRemains, remains.Count); err != nil {
			return nil, err
		}
	}
	for _, item := range t.Information {
		number, exact := item.Count.Exact()
		if item.Kind != humanitarian.MineRecordSet || !exact || item.Count.Unit() != record.Mines {
			return nil, ErrCountUnsayable
		}
		cells[tagMines] = strconv.FormatInt(number, 10)
	}
	return cells, nil
}

func classCells(cells map[string]string, classes []humanitarian.Share) error {
	for _, share := range classes {
		tag := map[humanitarian.PriorityClass]string{humanitarian.Woman: tagWomen, humanitarian.Minor: tagChildren}[share.Class]
		number, exact := share.Count.Exact()
		if tag == "" || !exact || cells[tag] != "" {
			return ErrCountUnsayable
		}
		cells[tag] = strconv.FormatInt(number, 10)
	}
	return nil
}

func countCells(cells map[string]string, tag string, count record.Count) error {
	if count.IsZero() {
		return nil
	}
	if number, exact := count.Exact(); exact && number >= 0 {
		cells[tag] = strconv.FormatInt(number, 10)
		return nil
	}
	low, hasLow := count.Low()
	high, hasHigh := count.High()
	best, hasBest := count.Best()
	if count.State() != record.CountStated || count.Negative() || count.Qualifier() != "" || hasBest && !(hasLow && hasHigh) {
		return ErrCountUnsayable
	}
	for _, part := range []struct {
		tag    string
		number int64
		stated bool
	}{{tag, best, hasBest}, {tag + "+min", low, hasLow}, {tag + "+max", high, hasHigh}} {
		if part.stated {
			cells[part.tag] = strconv.FormatInt(part.number, 10)
		}
	}
	return nil
}

func dayCells(cells map[string]string, date chronology.Date) error {
	text, err := FormatDate(date)
	if err == nil {
		cells[tagStart], cells[tagEnd] = text, text
		return nil
	}
	first, last := date.Earliest(), date.Latest()
	if first.Kind != chronology.BoundKnown || last.Kind != chronology.BoundKnown {
		return err
	}
	between, failed := chronology.Between(first.Day, last.Day)
	if failed != nil || !between.Equal(date) {
		return err
	}
	cells[tagStart], cells[tagEnd] = first.String(), last.String()
	return nil
}
