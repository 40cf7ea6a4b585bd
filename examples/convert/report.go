package main

import (
	_ "embed"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// published are the files of the folder of published datasets, with what their publishers say of
// them.
func published() []input {
	in := func(file, dataset, release string, order table.DateOrder) input {
		return input{filepath.FromSlash(file), settings{dataset: dataset, release: release, dates: order, separator: ','}}
	}
	return []input{
		in("ucdp/ucdp-actor-221.csv", "ucdp-actor", "22.1", table.YearFirst),
		in("ucdp/UcdpPrioConflict_v24_1.csv", "ucdp-acd", "24.1", table.DayFirst),
		in("ucdp/ucdp-peace-agreements-221.csv", "ucdp-peace-agreements", "22.1", table.YearFirst),
		in("ucdp/ged-extract.csv", "ged", "19.1", table.YearFirst),
		in("ceasefires/ceasefires.csv", "ceasefires", "", table.YearFirst),
		in("pax/pax-extract.csv", "pax", "10", table.YearFirst),
	}
}

// study is what became of the published files, read into one dossier and checked.
type study struct {
	folder  string
	dossier *record.Dossier
	of      map[record.ID]string // the dataset a record was read from
	faults  map[string][]record.Fault
	report  *integrity.Report
}

func newStudy(folder string) (*study, error) {
	checker, err := newChecker()
	if err != nil {
		return nil, err
	}
	s := &study{folder: folder, dossier: checker.NewDossier(), of: map[record.ID]string{}, faults: map[string][]record.Fault{}}
	for _, file := range published() {
		name := file.dataset
		file.file = filepath.Join(folder, file.file)
		err := file.read(nil, func(rec record.Record) error {
			s.of[rec.RecordID()] = name
			return s.dossier.Add(rec)
		}, func(fault record.Fault) error {
			s.faults[name] = append(s.faults[name], fault)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	s.report = checker.Check(s.dossier)
	return s, nil
}

// writeReport reads and checks the published files of a folder and writes what was found, in counts
// alone.
func writeReport(out io.Writer, folder string) error {
	s, err := newStudy(folder)
	if err != nil {
		return err
	}
	page := &strings.Builder{}
	page.WriteString("# What was found in published datasets\n\n" +
		"Written by\n\n    go run ./examples/convert -report ../shared/data > examples/convert/REPORT.md\n\n" +
		"from a folder with the files named below. Counts only: no row is repeated here. The files were\n" +
		"read into one dossier, so a reference from one to another is looked up. They are of different\n" +
		"releases: a reference that leads nowhere may be to an id that came or went between two.\n")
	s.writeReading(page)
	s.writeFindings(page)
	if err := s.writeQuestions(page); err != nil {
		return err
	}
	_, err = io.WriteString(out, page.String())
	return err
}

func (s *study) writeReading(page *strings.Builder) {
	page.WriteString("\n## Reading\n\n| dataset | file | records | what could not be read |\n|---|---|---:|---|\n")
	for _, file := range published() {
		records := 0
		for _, dataset := range s.of {
			if dataset == file.dataset {
				records++
			}
		}
		fmt.Fprintf(page, "| %s | %s | %d | %s |\n", file.dataset, filepath.Base(file.file), records, tally(s.faults[file.dataset]))
	}
}

// tally counts faults by code.
func tally(faults []record.Fault) string {
	counts := map[record.FaultCode]int{}
	for _, fault := range faults {
		counts[fault.Code]++
	}
	var parts []string
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %s", counts[code], code))
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}

// samples are the findings that were read by hand against the rows they speak of: rule, how many,
// how many of them were right, and what was seen.
//
//go:embed samples.tsv
var samples string

// byHand returns what was seen of a rule's findings by hand.
func byHand(code integrity.Code) (read, right, seen string) {
	for line := range strings.Lines(samples) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) == 4 && cells[0] == string(code) {
			return cells[1], cells[2], cells[3]
		}
	}
	return "", "", ""
}

func (s *study) writeFindings(page *strings.Builder) {
	type key struct {
		severity integrity.Severity
		code     integrity.Code
	}
	counts := map[key]int{}
	where := map[key]map[string]int{}
	for _, finding := range s.report.Findings {
		k := key{finding.Severity, finding.Code}
		counts[k]++
		if where[k] == nil {
			where[k] = map[string]int{}
		}
		where[k][s.of[finding.Record]]++
	}
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b key) int {
		if a.severity != b.severity {
			return int(b.severity) - int(a.severity)
		}
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(string(a.code), string(b.code))
	})
	fmt.Fprintf(page, "\n## Findings\n\n%d records were held to %d rules. Findings of errors were sampled and read by hand against\n"+
		"the rows they speak of; \"right\" is how many of those read were so.\n\n"+
		"| severity | rule | findings | by dataset | read | right | what was seen |\n|---|---|---:|---|---:|---:|---|\n", s.report.Records, s.report.Rules)
	for _, k := range keys {
		var parts []string
		for _, dataset := range slices.Sorted(maps.Keys(where[k])) {
			parts = append(parts, fmt.Sprintf("%s %d", dataset, where[k][dataset]))
		}
		read, right, seen := byHand(k.code)
		fmt.Fprintf(page, "| %s | %s | %d | %s | %s | %s | %s |\n", k.severity, k.code, counts[k], strings.Join(parts, ", "), read, right, seen)
	}
}

func (s *study) writeQuestions(page *strings.Builder) error {
	page.WriteString("\n## The same questions asked of the cells\n\nEach count was made a second time by a few lines over the cells, without this library.\n\n" +
		"| question | in the cells | by the library |\n|---|---:|---:|\n")
	for _, question := range questions() {
		counted, err := question.count(s.folder)
		if err != nil {
			return err
		}
		fmt.Fprintf(page, "| %s | %d | %d |\n", question.text, counted, question.found(s))
	}
	return nil
}

// cells are the rows of a published file by column name, as encoding/csv reads them.
func cells(folder, file string) ([]map[string]string, error) {
	source, err := os.Open(filepath.Join(folder, filepath.FromSlash(file)))
	if err != nil {
		return nil, err
	}
	defer source.Close()
	return cellsOf(source)
}
