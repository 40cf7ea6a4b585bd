package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// The most findings that are listed, the gravest first, and the most links of a chain and repairs of
// one that are told.
const (
	maxFindings = 10_000
	maxParts    = 24
)

// group is the findings of one rule and severity, as the page lists them.
type group struct {
	Index    int
	Severity string // the code, for classes and links
	Word     string // the same for readers
	Code     integrity.Code
	Title    string
	// Message is what all findings say, where all say the same and no more.
	Message  string
	Findings []*entry
}

// entry is one finding in the list.
type entry struct {
	Number  int
	Record  record.ID
	Pointer record.Pointer
	Title   string
	// Anchor is the number of the drawn record, 0 where it is not drawn.
	Anchor   int
	Line     int
	Message  string
	Because  []string
	Repairs  []string
	Assuming []string
	// Withheld says that the details are not for the public.
	Withheld bool
}

// ledger is all findings, listed and by record.
type ledger struct {
	groups []*group
	// counts are the findings by severity, listed or not.
	counts   [3]int
	listed   int
	byRecord map[record.ID][]numbered
}

// numbered is a finding as a mark refers to it.
type numbered struct {
	severity integrity.Severity
	number   int
	group    *group
}

func newLedger(report *integrity.Report, view *publicView, catalogue *integrity.Catalogue, words words) *ledger {
	findings := slices.Clone(report.Findings)
	slices.SortStableFunc(findings, func(a, b integrity.Finding) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Code, b.Code))
	})
	made := &ledger{byRecord: map[record.ID][]numbered{}}
	for _, finding := range findings {
		made.counts[finding.Severity]++
		if made.listed == maxFindings {
			continue
		}
		made.listed++
		into := made.groupOf(finding, catalogue, words)
		listed := newEntry(finding, view, words)
		listed.Number = made.listed
		into.Findings = append(into.Findings, listed)
		if listed.Record != "" {
			made.byRecord[listed.Record] = append(made.byRecord[listed.Record], numbered{finding.Severity, listed.Number, into})
		}
	}
	for _, group := range made.groups {
		group.shorten()
	}
	return made
}

// shorten moves a message that all findings of the group have to the group.
func (g *group) shorten() {
	message := g.Findings[0].Message
	for _, finding := range g.Findings {
		if finding.Message != message || len(g.Findings) == 1 || len(finding.Because) > 0 {
			return
		}
	}
	g.Message = message
	for _, finding := range g.Findings {
		finding.Message = ""
	}
}

// groupOf returns the group of a finding, which is the last one made or a new one.
func (l *ledger) groupOf(finding integrity.Finding, catalogue *integrity.Catalogue, words words) *group {
	if last := len(l.groups) - 1; last >= 0 && l.groups[last].Code == finding.Code && l.groups[last].Severity == finding.Severity.String() {
		return l.groups[last]
	}
	made := &group{Index: len(l.groups), Severity: finding.Severity.String(), Word: words.severity(finding.Severity), Code: finding.Code}
	if rule, known := catalogue.Rule(finding.Code); known {
		made.Title = rule.Title
	}
	l.groups = append(l.groups, made)
	return made
}

func newEntry(finding integrity.Finding, view *publicView, words words) *entry {
	made := &entry{Line: finding.Place.Line}
	if !view.names(finding.Record) {
		made.Withheld, made.Line = true, 0
		return made
	}
	made.Record = finding.Record
	if rec, shown := view.shown.Lookup(finding.Record); shown {
		made.Title = titleOf(rec, words)
	}
	if made.Withheld = !view.allows(finding); made.Withheld {
		return made
	}
	made.Pointer, made.Message = finding.Pointer, finding.Message
	for _, step := range finding.Because[:min(maxParts, len(finding.Because))] {
		made.Because = append(made.Because, step.String())
	}
	for _, repair := range finding.Repairs[:min(maxParts, len(finding.Repairs))] {
		made.Repairs = append(made.Repairs, words.repair(repair))
	}
	made.Assuming = finding.Assumptions[:min(maxParts, len(finding.Assumptions))]
	return made
}

func titleOf(rec record.Record, words words) string {
	if named, has := rec.(interface{ NameIn(string) string }); has {
		return clean(named.NameIn(words.language))
	}
	return rec.RecordID().Local()
}

// mark stands at a record for its findings of one severity.
type mark struct {
	Severity string
	Word     string
	// First is the lowest number of the findings, All are all of them.
	First int
	All   []int
	X, Y  float64
	// Numbered says that there is room for the number.
	Numbered bool
}

// maxRefs is the most findings that one mark names; the list has them all.
const maxRefs = 200

// Number is what stands beside the mark: the number of its finding, and how many more there are.
func (m mark) Number() string {
	if len(m.All) > 1 {
		return fmt.Sprintf("%d+%d", m.First, len(m.All)-1)
	}
	return fmt.Sprint(m.First)
}

// Others are the numbers of all findings where there are several.
func (m mark) Others() string {
	if len(m.All) == 1 {
		return ""
	}
	return strings.Trim(fmt.Sprint(m.All), "[]")
}

// marks returns the marks of a record, the gravest first.
func (l *ledger) marks(id record.ID) []mark {
	var marks []mark
	for _, finding := range l.byRecord[id] {
		last := len(marks) - 1
		if last < 0 || marks[last].Severity != finding.severity.String() {
			marks = append(marks, mark{Severity: finding.severity.String(), Word: finding.group.Word, First: finding.number})
			last++
		}
		if len(marks[last].All) < maxRefs {
			marks[last].All = append(marks[last].All, finding.number)
		}
	}
	return marks
}
