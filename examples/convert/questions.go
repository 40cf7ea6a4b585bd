package main

import (
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// question is something asked of the published files twice: of their cells, and of the library.
type question struct {
	text  string
	count func(folder string) (int, error)
	found func(*study) int
}

func questions() []question {
	return append([]question{
		{"actors that are said to come from, or go into, themselves", selfRelated, findings("party/own-successor", "ucdp-actor")},
		{"actors named by other datasets that the actor dataset lacks, each once a record", dangling, (*study).danglingParties},
		{"events whose low, best and high are out of order", outOfOrder, findings("record/count-out-of-order", "ged")},
		{"events whose best is less than the sum of its parts, whatever low and high say", belowParts, findings("event/deaths-less-than-parts", "ged")},
		{"peace agreements that ended before they were signed", endedBeforeSigned, findings("agreement/ended-before-effective", "ucdp-peace-agreements")},
	}, ceasefireQuestions()...)
}

// findings counts the records of one dataset that a rule speaks of.
func findings(code integrity.Code, dataset string) func(*study) int {
	return func(s *study) int {
		records := map[record.ID]bool{}
		for _, finding := range s.report.Findings {
			if finding.Code == code && s.of[finding.Record] == dataset {
				records[finding.Record] = true
			}
		}
		return len(records)
	}
}

// dangling counts, once a record, the references to nothing of which something holds.
func (s *study) dangling(holds func(reference string) bool) int {
	missing := map[[2]string]bool{}
	for _, finding := range s.report.Findings {
		reference := finding.Params.Get("reference")
		if finding.Code == "record/dangling-reference" && holds(reference) {
			missing[[2]string{string(finding.Record), reference}] = true
		}
	}
	return len(missing)
}

// danglingParties leaves out what actors say of each other.
func (s *study) danglingParties() int {
	return s.dangling(func(reference string) bool { return strings.HasPrefix(reference, "party/ucdp-") }) - s.danglingOf("ucdp-actor")
}

func (s *study) danglingOf(dataset string) int {
	count := 0
	for _, finding := range s.report.Findings {
		if finding.Code == "record/dangling-reference" && s.of[finding.Record] == dataset {
			count++
		}
	}
	return count
}

// cellsOf reads a table by column name.
func cellsOf(source io.Reader) ([]map[string]string, error) {
	text := bufio.NewReader(source)
	if mark, err := text.Peek(3); err == nil && string(mark) == "\xEF\xBB\xBF" {
		_, _ = text.Discard(3)
	}
	reader := csv.NewReader(text)
	reader.FieldsPerRecord, reader.LazyQuotes = -1, true
	all, err := reader.ReadAll()
	if err != nil || len(all) == 0 {
		return nil, err
	}
	rows := make([]map[string]string, len(all)-1)
	for i, line := range all[1:] {
		rows[i] = map[string]string{}
		for j, cell := range line {
			if j < len(all[0]) {
				rows[i][all[0][j]] = strings.TrimSpace(cell)
			}
		}
	}
	return rows, nil
}

// counted counts the rows of a file for which something holds.
func counted(file string, holds func(row map[string]string) bool) func(string) (int, error) {
	return func(folder string) (int, error) {
		rows, err := cells(folder, file)
		count := 0
		for _, row := range rows {
			if holds(row) {
				count++
			}
		}
		return count, err
	}
}

func list(cell string) []string {
	return strings.FieldsFunc(cell, func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
}

func selfRelated(folder string) (int, error) {
	return counted("ucdp/ucdp-actor-221.csv", func(row map[string]string) bool {
		for _, column := range []string{"ActorIdPrev", "ActorIdSplitTemp", "ActorIdAlliance", "ActorIdGroup"} {
			for _, id := range list(row[column]) {
				if id == row["ActorId"] {
					return true
				}
			}
		}
		return false
	})(folder)
}

// dangling counts, in each record that is made of the rows, each distinct actor that has no row of
// its own: per agreement, per event, and per conflict.
func dangling(folder string) (int, error) {
	actors, err := cells(folder, "ucdp/ucdp-actor-221.csv")
	if err != nil {
		return 0, err
	}
	known := map[string]bool{}
	for _, row := range actors {
		known[row["ActorId"]] = true
	}
	missing := map[string]bool{}
	for _, named := range []struct {
		file, id string
		columns  []string
	}{
		{"ucdp/ucdp-peace-agreements-221.csv", "paid", []string{"actor_id"}},
		{"ucdp/UcdpPrioConflict_v24_1.csv", "conflict_id", []string{"side_a_id", "side_b_id"}},
		{"ucdp/ged-extract.csv", "id", []string{"side_a_new_id", "side_b_new_id"}},
		{ceasefiresFile, "uniq_id", []string{"ucdp_actor_id"}},
	} {
		rows, err := cells(folder, named.file)
		if err != nil {
			return 0, err
		}
		for _, row := range rows {
			for _, column := range named.columns {
				for _, id := range list(row[column]) {
					civilians := named.id == "id" && id == "1"
					own := named.file == ceasefiresFile && id >= "7000" && id < "7300" && len(id) == 4
					if !known[id] && id != "-1" && !civilians && !own {
						missing[named.file+" "+row[named.id]+" "+id] = true
					}
				}
			}
		}
	}
	return len(missing), nil
}

func number(cell string) int {
	value, err := strconv.Atoi(cell)
	if err != nil {
		return 0
	}
	return value
}

func outOfOrder(folder string) (int, error) {
	return counted("ucdp/ged-extract.csv", func(row map[string]string) bool {
		low, best, high := number(row["low"]), number(row["best"]), number(row["high"])
		return low > best || best > high
	})(folder)
}

func belowParts(folder string) (int, error) {
	return counted("ucdp/ged-extract.csv", func(row map[string]string) bool {
		parts := number(row["deaths_a"]) + number(row["deaths_b"]) + number(row["deaths_unknown"])
		return max(number(row["low"]), number(row["best"]), number(row["high"])) < parts
	})(folder)
}

func endedBeforeSigned(folder string) (int, error) {
	return counted("ucdp/ucdp-peace-agreements-221.csv", func(row map[string]string) bool {
		return row["ended"] == "True" && row["duration"] != "" && row["duration"] < row["pa_date"]
	})(folder)
}
