package hxl

import (
	"bytes"
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ErrCountUnsayable says that a count cannot be written in cells: an estimate without bounds, an
// unknown number, or a stated one of several groups.
var ErrCountUnsayable = errors.New("the count has no form in cells")

// The faults of writing.
const (
	// RecordNotWritten is a record that the cells cannot say without a false number or day.
	RecordNotWritten record.FaultCode = "hxl/record-not-written"
	// FieldNotWritten is a field that the columns of the table have no place for, or not for all of it.
	FieldNotWritten record.FaultCode = "hxl/field-not-written"
)

// WriteTransfers writes transfers as rows under the columns of the writer, which is not closed; see
// [TransferColumns] for those that can be filled.
//
// Nothing is lost in silence. A transfer whose day or numbers the cells cannot say is not written,
// and of one that is written each field that would not be read back is told as a fault, to the function given; nil hears nothing.
func WriteTransfers(writer *Writer, transfers iter.Seq[*humanitarian.Transfer], told func(record.Fault)) error {
	if told == nil {
		told = func(record.Fault) {}
	}
	tags := hashtags(writer.columns)
	for t := range transfers {
		filled, err := transferCells(t)
		if err != nil {
			told(record.Fault{Code: RecordNotWritten, Record: t.ID, Reason: err.Error(), Fatal: true})
			continue
		}
		row := Row{Number: 1, Cells: make([]string, len(writer.columns)), columns: writer.columns}
		for i, tag := range tags {
			row.Cells[i] = filled[tag]
		}
		if err := writer.Write(row.Cells); err != nil {
			return err
		}
		lost, err := row.lost(t)
		if err != nil {
			return err
		}
		for _, member := range lost {
			told(record.Fault{Code: FieldNotWritten, Record: t.ID, Pointer: record.At(member), Reason: "the columns do not say it, or not all of it"})
		}
	}
	return nil
}

// cells are the texts of a row by hashtag.
type cells map[string]string

// hashtags returns for each column the hashtag that fills it: the one with the same attributes in
// any order, "" where there is none or a column before has it.
func hashtags(columns []Column) []string {
	known := map[string]string{}
	for _, column := range TransferColumns() {
		known[column.inOrder()] = column.String()
	}
	tags := make([]string, len(columns))
	for i, column := range columns {
		tags[i] = known[column.inOrder()]
		delete(known, column.inOrder())
	}
	return tags
}

// inOrder returns the hashtag with its attributes in alphabetical order.
func (c Column) inOrder() string {
	c.Attributes = slices.Sorted(slices.Values(c.Attributes))
	return c.String()
}

func transferCells(t *humanitarian.Transfer) (cells, error) {
	filled := cells{tagID: string(t.ID), tagType: string(t.Type), tagFrom: string(t.From), tagTo: string(t.To), tagPlace: string(t.Place)}
	if err := dayCells(filled, t.Executed); err != nil {
		return nil, err
	}
	for tag, date := range map[string]chronology.Date{tagAgreed: t.Agreed, tagPlanned: t.Planned, tagReceived: t.Confirmed} {
		filled[tag], _ = FormatDate(date) // one that cannot be said is left out and told
	}
	if len(t.Citations) > 0 {
		filled[tagSource] = string(t.Citations[0].Source)
	}
	filled.lists(t)
	return filled, filled.counts(t)
}

// lists fills the cells that hold lists.
func (c cells) lists(t *humanitarian.Transfer) {
	var parties, roles, events, dates []string
	for _, between := range t.Intermediaries {
		parties, roles = append(parties, string(between.Party)), append(roles, string(between.Role))
	}
	for _, step := range t.Steps {
		date, _ := FormatDate(step.Date)
		events, dates = append(events, string(step.Event)), append(dates, date)
	}
	route := make([]string, len(t.Route))
	for i, place := range t.Route {
		route[i] = string(place)
	}
	for tag, items := range map[string][]string{tagRoute: route, tagBetween: parties, tagRole: roles, tagStep: events, tagStepDate: dates} {
		if slices.ContainsFunc(items, func(item string) bool { return item != "" }) {
			c[tag] = strings.Join(items, listSeparator)
		}
	}
}

func (c cells) counts(t *humanitarian.Transfer) error {
	if len(t.People) > 1 || len(t.Remains) > 1 || len(t.Information) > 1 || !t.Total.IsZero() {
		return ErrCountUnsayable
	}
	for _, group := range t.People {
		if err := errors.Join(countCells(c, tagPeople, group.Count), classCells(c, group.Classes)); err != nil {
			return err
		}
	}
	for _, remains := range t.Remains {
		if remains.Count.Unit() != record.RemainsSets {
			return ErrCountUnsayable
		}
		if err := countCells(c, tagRemains, remains.Count); err != nil {
			return err
		}
	}
	for _, item := range t.Information {
		number, exact := item.Count.Exact()
		if item.Kind != humanitarian.MineRecordSet || !exact || item.Count.Unit() != record.Mines {
			return ErrCountUnsayable
		}
		c[tagMines] = strconv.FormatInt(number, 10)
	}
	return nil
}

// lost reads the row back and returns the members of the transfer that are not as they were.
func (w Row) lost(t *humanitarian.Transfer) ([]string, error) {
	var faults []record.Fault
	read := w.transfer(&faults)
	if read == nil {
		read = &humanitarian.Transfer{}
	}
	if read.Executed.Equal(t.Executed) {
		read.Executed = t.Executed // another way to write the same days
	}
	if len(t.People) == 1 && len(read.People) == 1 && t.People[0].Count.Unit() == record.Persons {
		read.People[0].Count = read.People[0].Count.Of(record.Persons) // what the hashtag says
	}
	kept, err := membersOfRecord(t)
	if err != nil {
		return nil, err
	}
	back, err := membersOfRecord(read)
	if err != nil {
		return nil, err
	}
	var lost []string
	for name, value := range kept {
		if name != "kind" && !bytes.Equal(value, back[name]) {
			lost = append(lost, name)
		}
	}
	slices.Sort(lost)
	return lost, nil
}

func membersOfRecord(t *humanitarian.Transfer) (map[string]jsontext.Value, error) {
	text, err := json.Marshal(t, json.Deterministic(true))
	if err != nil {
		return nil, err
	}
	members := map[string]jsontext.Value{}
	return members, json.Unmarshal(text, &members)
}

func classCells(filled cells, classes []humanitarian.Share) error {
	for _, share := range classes {
		tag := map[humanitarian.PriorityClass]string{humanitarian.Woman: tagWomen, humanitarian.Minor: tagChildren}[share.Class]
		number, exact := share.Count.Exact()
		if tag == "" || !exact || filled[tag] != "" {
			return ErrCountUnsayable
		}
		filled[tag] = strconv.FormatInt(number, 10)
	}
	return nil
}

func countCells(filled cells, tag string, count record.Count) error {
	if count.IsZero() {
		return nil
	}
	if number, exact := count.Exact(); exact && number >= 0 {
		filled[tag] = strconv.FormatInt(number, 10)
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
			filled[part.tag] = strconv.FormatInt(part.number, 10)
		}
	}
	return nil
}

func dayCells(filled cells, date chronology.Date) error {
	text, err := FormatDate(date)
	if err == nil {
		filled[tagStart], filled[tagEnd] = text, text
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
	filled[tagStart], filled[tagEnd] = first.String(), last.String()
	return nil
}
