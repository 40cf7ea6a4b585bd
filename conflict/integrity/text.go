package integrity

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/armistice-go/armistice/conflict/record"
)

const (
	findingIndent = "  "
	detailIndent  = "          "
)

// String returns the finding on several lines, as a person reads it: what and where first, then
// why, then what would put it right.
func (f Finding) String() string {
	var text strings.Builder
	header := fmt.Sprintf("%-7s %s  %s %s", f.Severity, f.Code, f.Record, f.Pointer)
	if place := f.Place.String(); place != "" {
		header += "  " + place
	}
	text.WriteString(strings.TrimRight(header, " "))
	for _, line := range f.details() {
		text.WriteString("\n        " + line.label + line.text)
	}
	return text.String()
}

// WriteText writes the findings in force, grouped by record, in lines of at most width columns
// where words allow.
func (r *Report) WriteText(to io.Writer, width int) error {
	page := &strings.Builder{}
	for i, finding := range r.Findings {
		if i == 0 || !sameSubject(finding, r.Findings[i-1]) {
			if i > 0 {
				page.WriteByte('\n')
			}
			page.WriteString(subject(finding.Record, finding.Place) + "\n")
		}
		finding.writeWrapped(page, width)
	}
	_, err := io.WriteString(to, page.String())
	return err
}

func sameSubject(a, b Finding) bool {
	return a.Record == b.Record && (a.Record != "" || a.Place == b.Place)
}

func subject(id record.ID, place record.Place) string {
	return strings.TrimSpace(string(id) + "  " + place.String())
}

func (f Finding) writeWrapped(page *strings.Builder, width int) {
	head := fmt.Sprintf("%s%-7s %s", findingIndent, f.Severity, f.Code)
	if f.Pointer != "" {
		head += "  " + string(f.Pointer)
	}
	page.WriteString(head + "\n")
	for _, line := range f.details() {
		hang := detailIndent + strings.Repeat(" ", utf8.RuneCountInString(line.label))
		page.WriteString(Wrap(line.text, detailIndent+line.label, hang, width) + "\n")
	}
}

// detail is one labelled part of a finding as people read it.
type detail struct{ label, text string }

func (f Finding) details() []detail {
	details := []detail{{"", f.Message}}
	for i, step := range f.Because {
		label := "because  "
		if i > 0 {
			label = "     ->  "
		}
		details = append(details, detail{label, step.String()})
	}
	for i, repair := range f.Repairs {
		label := "would hold if  "
		if i > 0 {
			label = "           or  "
		}
		details = append(details, detail{label, repair.String()})
	}
	for _, assumption := range f.Assumptions {
		details = append(details, detail{"assuming  ", assumption})
	}
	if f.Ignored != "" {
		details = append(details, detail{"set aside  ", f.Ignored})
	}
	return details
}

// Wrap breaks text at blanks into lines of at most width columns, the first after first, the
// others after hang. A word longer than a line stands alone on one.
func Wrap(text, first, hang string, width int) string {
	var page strings.Builder
	page.WriteString(first)
	column, empty := utf8.RuneCountInString(first), true
	for _, word := range strings.Fields(text) {
		length := utf8.RuneCountInString(word)
		if !empty && column+1+length > width {
			page.WriteString("\n" + hang)
			column, empty = utf8.RuneCountInString(hang), true
		}
		if !empty {
			page.WriteByte(' ')
			column++
		}
		page.WriteString(word)
		column, empty = column+length, false
	}
	return page.String()
}
