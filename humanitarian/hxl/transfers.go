package hxl

import (
	"iter"
	"slices"
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
	tagType     = "#event+type+code"
	tagPlace    = "#loc+handover+id"
	tagRoute    = "#loc+route+id+list"
	tagBetween  = "#org+intermediary+id+list"
	tagRole     = "#org+intermediary+role+list"
	tagStep     = "#event+step+code+list"
	tagStepDate = "#date+step+list"
	tagAgreed   = "#date+agreed"
	tagPlanned  = "#date+planned"
	tagReceived = "#date+confirmed"
)

// listSeparator stands between the items of a cell whose hashtag has the attribute list. Lists in
// two cells that belong together are of one length. Source: HXL Proxy, expand lists filter.
const listSeparator = "|"

// TransferColumns returns the columns that [WriteTransfers] can fill.
func TransferColumns() []Column {
	tags := []string{tagID, tagType, tagAgreed, tagPlanned, tagStart, tagEnd, tagReceived, tagFrom, tagTo, tagPlace, tagRoute}
	for _, counted := range []string{tagPeople, tagRemains} {
		tags = append(tags, counted, counted+"+min", counted+"+max")
	}
	tags = append(tags, tagWomen, tagChildren, tagMines, tagBetween, tagRole, tagStep, tagStepDate, tagSource)
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
	if text := strings.TrimSpace(w.cell(tagID)); text != "" {
		id := record.ID(text)
		if id.Kind() != "transfer" {
			id = record.ID("transfer/" + text)
		}
		if err := id.Validate(); err != nil {
			*faults = append(*faults, w.fault(record.MalformedID, w.find(tagID), err.Error()))
			return nil
		}
		t.ID = id
	}
	t.Type = humanitarian.TransferType(strings.TrimSpace(w.cell(tagType)))
	t.From, t.To = w.one(tagFrom, faults, "party"), w.one(tagTo, faults, "party")
	t.Executed = w.day(faults)
	t.Agreed, t.Planned, t.Confirmed = w.date(tagAgreed, faults), w.date(tagPlanned, faults), w.date(tagReceived, faults)
	t.Place, t.Route = w.one(tagPlace, faults, "place"), w.references(tagRoute, faults, "place")
	t.Intermediaries, t.Steps = w.intermediaries(faults), w.steps(faults)
	if source := strings.TrimSpace(w.cell(tagSource)); source != "" {
		t.Citations = []record.Citation{{Source: w.reference(source, tagSource, faults, "source")}}
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

// find is Find, which the rows of a table ask once for each hashtag while they are read.
func (w Row) find(tag string) int {
	at, known := w.places[tag]
	if !known {
		at = slices.IndexFunc(w.columns, func(column Column) bool { return column.Matches(tag) })
		if w.places != nil {
			w.places[tag] = at
		}
	}
	if at >= len(w.Cells) {
		return -1
	}
	return at
}

// cell is Cell, found in the same way.
func (w Row) cell(tag string) string {
	if at := w.find(tag); at >= 0 {
		return w.Cells[at]
	}
	return ""
}

// one takes a cell as the id of a record of a kind.
func (w Row) one(tag string, faults *[]record.Fault, kinds ...record.Kind) record.Ref {
	text := strings.TrimSpace(w.cell(tag))
	if text == "" {
		return ""
	}
	return w.reference(text, tag, faults, kinds...)
}

// references takes a cell as a list of ids.
func (w Row) references(tag string, faults *[]record.Fault, kinds ...record.Kind) []record.Ref {
	var refs []record.Ref
	for _, text := range w.items(tag) {
		if text != "" {
			refs = append(refs, w.reference(text, tag, faults, kinds...))
		}
	}
	return refs
}

// items returns the items of a list in a cell.
func (w Row) items(tag string) []string {
	cell := w.cell(tag)
	if strings.TrimSpace(cell) == "" {
		return nil
	}
	items := strings.Split(cell, listSeparator)
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	return items
}

// pairs returns the items of two lists that belong together; the second may be left out.
func (w Row) pairs(tag, beside string, faults *[]record.Fault) (items, others []string) {
	items, others = w.items(tag), w.items(beside)
	if len(others) == 0 {
		return items, make([]string, len(items))
	}
	if len(items) != len(others) {
		*faults = append(*faults, w.fault(table.CellImpossible, w.find(beside), "the cell has another number of items than the list it belongs to"))
		return nil, nil
	}
	return items, others
}

func (w Row) intermediaries(faults *[]record.Fault) []humanitarian.Intermediary {
	var between []humanitarian.Intermediary
	parties, roles := w.pairs(tagBetween, tagRole, faults)
	for i, text := range parties {
		between = append(between, humanitarian.Intermediary{Party: w.reference(text, tagBetween, faults, "party", "officeholder"), Role: humanitarian.Role(roles[i])})
	}
	return between
}

func (w Row) steps(faults *[]record.Fault) []humanitarian.OperationStep {
	var steps []humanitarian.OperationStep
	events, dates := w.pairs(tagStep, tagStepDate, faults)
	for i, text := range events {
		date, err := ParseDate(dates[i])
		if err != nil {
			*faults = append(*faults, w.fault(record.InvalidDate, w.find(tagStepDate), err.Error()))
		}
		steps = append(steps, humanitarian.OperationStep{Event: humanitarian.OperationEvent(text), Date: date})
	}
	return steps
}

// reference takes a text as the id of a record of one of the kinds, the first where it names none,
// or as something declared external.
func (w Row) reference(text string, tag string, faults *[]record.Fault, kinds ...record.Kind) record.Ref {
	ref := record.Ref(text)
	if ref.IsExternal() {
		return ref
	}
	id := ref.ID()
	if !slices.Contains(kinds, id.Kind()) {
		id = record.ID(string(kinds[0]) + "/" + text)
	}
	if err := id.Validate(); err != nil {
		*faults = append(*faults, w.fault(record.MalformedID, w.find(tag), err.Error()))
		return ""
	}
	return id.Ref()
}

// date reads a cell with a date.
func (w Row) date(tag string, faults *[]record.Fault) chronology.Date {
	date, err := ParseDate(w.cell(tag))
	if err != nil {
		*faults = append(*faults, w.fault(record.InvalidDate, w.find(tag), err.Error()))
	}
	return date
}

// day reads the first and last possible day; one of them alone is the date itself.
func (w Row) day(faults *[]record.Fault) chronology.Date {
	start, end := w.date(tagStart, faults), w.date(tagEnd, faults)
	switch {
	case end.IsZero() || start.Equal(end):
		return start
	case start.IsZero():
		return end
	}
	between, err := chronology.Between(start.Earliest().Day, end.Latest().Day)
	if err != nil {
		*faults = append(*faults, w.fault(table.CellImpossible, w.find(tagEnd), "the last day lies before the first"))
	}
	return between
}

// whole reads a count that is a plain number of digits.
func (w Row) whole(tag string, faults *[]record.Fault) record.Count {
	text := strings.TrimSpace(w.cell(tag))
	if text == "" {
		return record.Count{}
	}
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || !onlyDigits(text) || number > record.MaxCount {
		*faults = append(*faults, w.fault(table.CellImpossible, w.find(tag), "the cell is not a whole number of digits"))
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
		*faults = append(*faults, w.fault(table.CellImpossible, w.find(tag+"-min-max"), "the cell has one bound only beside it"))
	}
	return count
}
