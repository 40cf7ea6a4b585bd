package integrity

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// For returns a report as an audience may see it. A finding that rests on a field graded above the
// audience, or on a record about a single person where the audience may not see what is personal,
// keeps its code, its place, the rule's title and the records that take part; its dates, numbers,
// chain and repairs are withheld. The report itself is left as it is: whoever may see the records
// needs the dates to mend them.
func (c *Checker) For(audience record.Sensitivity, report *Report) *Report {
	shown := *report
	shown.Findings, shown.Ignored = c.shown(audience, report.Findings), c.shown(audience, report.Ignored)
	return &shown
}

func (c *Checker) shown(audience record.Sensitivity, findings []Finding) []Finding {
	shown := slices.Clone(findings)
	for i := range shown {
		if !c.above(audience, &shown[i]) {
			continue
		}
		if rule, known := c.catalogue.Rule(shown[i].Code); known {
			shown[i].Message = rule.Title
		}
		shown[i].Params, shown[i].Because, shown[i].Repairs, shown[i].Withheld = nil, nil, nil, true
	}
	return shown
}

// above reports whether a finding rests on anything that the audience may not see.
func (c *Checker) above(audience record.Sensitivity, finding *Finding) bool {
	if c.hidden(audience, finding.Record, finding.Pointer) {
		return true
	}
	for _, related := range finding.Related {
		if c.hidden(audience, related.Record, related.Pointer) {
			return true
		}
	}
	for _, step := range finding.Because {
		if c.hidden(audience, step.Record, step.Pointer) {
			return true
		}
	}
	for _, repair := range finding.Repairs {
		if c.hidden(audience, repair.Record, repair.Pointer) {
			return true
		}
	}
	return false
}

// hidden reports whether a field of a record is graded above the audience. What is not known to be
// a field hides nothing: it has no value.
func (c *Checker) hidden(audience record.Sensitivity, id record.ID, at record.Pointer) bool {
	definition, defined := c.kinds.Definition(id.Kind())
	if !defined {
		return false
	}
	if definition.IsAboutPeople() && record.Personal.Exceeds(audience) {
		return true
	}
	field, found := definition.FieldAt(at)
	return found && at != "" && field.Sensitivity.Exceeds(audience)
}
