package main

import (
	"strconv"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const ceasefiresFile = "ceasefires/ceasefires.csv"

// ceasefireQuestions are asked of ceasefires, whose rows are their parties' parts.
func ceasefireQuestions() []question {
	counts := func(holds func(parts []map[string]string) bool) func(string) (int, error) {
		return func(folder string) (int, error) {
			rows, err := cells(folder, ceasefiresFile)
			groups := map[string][]map[string]string{}
			for _, row := range rows {
				groups[row["uniq_id"]] = append(groups[row["uniq_id"]], row)
			}
			count := 0
			for _, parts := range groups {
				if holds(parts) {
					count++
				}
			}
			return count, err
		}
	}
	return []question{
		{"impossible days, and days without a month or months without a year, in parts of ceasefires", impossibleDays, (*study).impossibleCells},
		{"cells in which the rows of one ceasefire differ, and which are one for all: pax_id, side to truce, but how it ended", rowsDisagree, (*study).rowsThatDisagree},
		{"ceasefires in effect before they were declared", counts(anyPart(before("cf_effect", "cf_dec"))), findings("ceasefire/effective-before-declared", "ceasefires")},
		{"ceasefires that ended before they took effect", counts(anyPart(before("end", "cf_effect"))), findings("ceasefire/ended-before-effective", "ceasefires")},
		{"ceasefires whose parts have dates that contradict each other", counts(partsContradict), findings("ceasefire/parts-on-different-days", "ceasefires")},
		{"ceasefires linked to themselves", counts(anyPart(linkedToItself)), findings("ceasefire/linked-to-itself", "ceasefires")},
		{"links to ceasefires that are not there", linksToNothing, (*study).danglingLinks},
		{"unilateral declarations with several declarants", counts(severalDeclareAlone), (*study).unilateralOfSeveral},
		{"ceasefires that ran out as scheduled, off their term by more than a day however it is counted", counts(offTheirTerm), findings("ceasefire/end-and-term", "ceasefires")},
		{"ceasefires that go on and have an end", counts(anyPart(func(row map[string]string) bool { return row["ended"] == "0" && number(row["end_yr"]) > 0 })), findings("ceasefire/ongoing-yet-ended", "ceasefires")},
	}
}

func anyPart(holds func(row map[string]string) bool) func([]map[string]string) bool {
	return func(parts []map[string]string) bool {
		for _, row := range parts {
			if holds(row) {
				return true
			}
		}
		return false
	}
}

// day is a date of three columns as far as it is known: year, month, day.
func day(row map[string]string, columns string) []int {
	var known []int
	for _, unit := range []string{"_yr", "_month", "_day"} {
		value := number(row[columns+unit])
		if value <= 0 {
			break
		}
		known = append(known, value)
	}
	if len(known) == 3 && !possible(known) {
		return nil
	}
	return known
}

func possible(day []int) bool {
	date := time.Date(day[0], time.Month(day[1]), day[2], 0, 0, 0, 0, time.UTC)
	return int(date.Month()) == day[1] && date.Day() == day[2]
}

// compare compares what is known of two dates; 0 is the same as far as it is known.
func compare(a, b []int) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i] - b[i]
		}
	}
	return 0
}

func before(earlier, later string) func(map[string]string) bool {
	return func(row map[string]string) bool { return compare(day(row, earlier), day(row, later)) < 0 }
}

func impossibleDays(folder string) (int, error) {
	rows, err := cells(folder, ceasefiresFile)
	count := 0
	for _, row := range rows {
		for _, columns := range []string{"cf_dec", "cf_effect", "end"} {
			year, month, dayOfMonth := number(row[columns+"_yr"]), number(row[columns+"_month"]), number(row[columns+"_day"])
			adrift := dayOfMonth > 0 && month <= 0 || month > 0 && year <= 0
			if adrift || dayOfMonth > 0 && !possible([]int{year, month, dayOfMonth}) {
				count++
			}
		}
	}
	return count, err
}

func (s *study) impossibleCells() int { return s.faulty(table.CellImpossible) }

func (s *study) rowsThatDisagree() int { return s.faulty(table.RowsDisagree) }

func (s *study) faulty(code record.FaultCode) int {
	count := 0
	for _, fault := range s.faults["ceasefires"] {
		if fault.Code == code {
			count++
		}
	}
	return count
}

// rowsDisagree counts, for each ceasefire, the columns in which a row differs from its first one.
func rowsDisagree(folder string) (int, error) {
	rows, err := cells(folder, ceasefiresFile)
	firsts, differ := map[string]map[string]string{}, map[string]bool{}
	for _, row := range rows {
		id := row["uniq_id"]
		if firsts[id] == nil {
			firsts[id] = row
		}
		for _, column := range []string{
			"pax_id", "side", "partial", "written", "fixed", "fixed_time", "p_humanitarian", "p_peaceprocess", "p_holiday", "p_election",
			"p_other", "p_unclear", "ceasefire_class", "timing", "mediator_nego", "implement", "ddr", "truce",
		} {
			if row[column] != firsts[id][column] {
				differ[id+" "+column] = true
			}
		}
	}
	return len(differ), err
}

func partsContradict(parts []map[string]string) bool {
	for _, columns := range []string{"cf_dec", "cf_effect", "end"} {
		for _, one := range parts {
			for _, other := range parts {
				if compare(day(one, columns), day(other, columns)) != 0 {
					return true
				}
			}
		}
	}
	return false
}

// links are the uniq_ids a row is linked to: the country's code and the number with three digits.
func links(row map[string]string) []string {
	country := row["uniq_id"][:max(0, len(row["uniq_id"])-3)]
	var ids []string
	for i := 1; ; i++ {
		cell, present := row["link_id"+strconv.Itoa(i)]
		if !present {
			return ids
		}
		if value := number(cell); value > 0 {
			id := strconv.Itoa(1000 + value)[1:]
			ids = append(ids, country+id)
		}
	}
}

func linkedToItself(row map[string]string) bool {
	for _, id := range links(row) {
		if id == row["uniq_id"] {
			return true
		}
	}
	return false
}

// linksToNothing counts, for each ceasefire, each link once.
func linksToNothing(folder string) (int, error) {
	rows, err := cells(folder, ceasefiresFile)
	known, missing := map[string]bool{}, map[string]bool{}
	for _, row := range rows {
		known[row["uniq_id"]] = true
	}
	for _, row := range rows {
		for _, id := range links(row) {
			if !known[id] {
				missing[row["uniq_id"]+" "+id] = true
			}
		}
	}
	return len(missing), err
}

func (s *study) danglingLinks() int {
	return s.dangling(func(reference string) bool { return len(reference) > 10 && reference[:10] == "ceasefire/" })
}

func (s *study) unilateralOfSeveral() int {
	count := 0
	for _, finding := range s.report.Findings {
		if finding.Code == "ceasefire/sides-and-declaration" && finding.Params.Get("declaration") == "unilateral" {
			count++
		}
	}
	return count
}

func severalDeclareAlone(parts []map[string]string) bool {
	actors := map[string]bool{}
	for _, row := range parts {
		if row["side"] != "1" {
			return false
		}
		actors[row["ucdp_actor_id"]+row["actor_name"]] = true
	}
	return len(actors) > 1
}

func offTheirTerm(parts []map[string]string) bool {
	first := parts[0]
	for _, row := range parts {
		for _, column := range []string{"ended", "fixed_time", "cf_effect_yr", "cf_effect_month", "cf_effect_day", "end_yr", "end_month", "end_day"} {
			if row[column] != first[column] {
				return false
			}
		}
	}
	effect, end, term := day(first, "cf_effect"), day(first, "end"), number(first["fixed_time"])
	if first["ended"] != "1" || term <= 0 || len(effect) < 3 || len(end) < 3 {
		return false
	}
	at := func(day []int) time.Time {
		return time.Date(day[0], time.Month(day[1]), day[2], 0, 0, 0, 0, time.UTC)
	}
	lasted := int(at(end).Sub(at(effect)).Hours() / 24)
	return lasted > term+1 || lasted < term-2
}
