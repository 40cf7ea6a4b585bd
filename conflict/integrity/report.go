package integrity

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// Report is the outcome of a check.
type Report struct {
	// Findings are in force, ordered by record, pointer and code.
	Findings []Finding `json:"findings"`
	// Ignored were set aside by an option or a baseline, each with its reason.
	Ignored []Finding `json:"ignored,omitzero"`
	// Records, Rules and Constraints say how much was checked: records read, rules in the
	// catalogue, constraints between dates.
	Records     int `json:"records"`
	Rules       int `json:"rules"`
	Constraints int `json:"constraints"`
	// Incomplete says what was left undone because a bound was reached; empty as a rule.
	Incomplete []string `json:"incomplete,omitzero"`
	// Elapsed is how long the check took.
	Elapsed time.Duration `json:"-"`
}

// Err returns nil unless a finding is an [Error]; then an error that counts them.
func (r *Report) Err() error {
	if errors := r.Count(Error); errors > 0 {
		return fmt.Errorf("%d findings of severity error, the first %s in %s", errors, r.first(Error).Code, r.first(Error).Record)
	}
	return nil
}

func (r *Report) first(severity Severity) Finding {
	for _, finding := range r.Findings {
		if finding.Severity == severity {
			return finding
		}
	}
	return Finding{}
}

// Count returns the number of findings of a severity.
func (r *Report) Count(severity Severity) int {
	count := 0
	for _, finding := range r.Findings {
		if finding.Severity == severity {
			count++
		}
	}
	return count
}

// Has reports whether a finding of this code is in force.
func (r *Report) Has(code Code) bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Code == code })
}

// At returns the findings about one field of one record.
func (r *Report) At(id record.ID, at record.Pointer) []Finding {
	return r.Filter(func(f Finding) bool { return f.Record == id && f.Pointer == at })
}

// Of returns the findings about one record.
func (r *Report) Of(id record.ID) []Finding {
	return r.Filter(func(f Finding) bool { return f.Record == id })
}

// Filter returns the findings for which keep is true.
func (r *Report) Filter(keep func(Finding) bool) []Finding {
	var kept []Finding
	for _, finding := range r.Findings {
		if keep(finding) {
			kept = append(kept, finding)
		}
	}
	return kept
}

// Codes returns the codes of the findings at or above a severity, each once, in order.
func (r *Report) Codes(atLeast Severity) []Code {
	var codes []Code
	for _, finding := range r.Findings {
		if finding.Severity >= atLeast && !slices.Contains(codes, finding.Code) {
			codes = append(codes, finding.Code)
		}
	}
	slices.Sort(codes)
	return codes
}

// String returns the step as it stands in a chain.
func (s Step) String() string {
	if s.Code != "" {
		return s.Text
	}
	date := s.Date
	if date == "" {
		date = "not dated"
	}
	text := strings.TrimSpace(fmt.Sprintf("%s %s %s", s.Record, s.Pointer, date))
	if s.Source != "" {
		text += " [" + string(s.Source) + "]"
	}
	return text
}

// String returns the repair as a condition: "transfer/x /executed were 2021-11-16 or later", "cohort/x
// /count were 33 or more".
func (r Repair) String() string {
	subject := strings.TrimSpace(string(r.Record)+" "+string(r.Pointer)) + " were "
	if r.End {
		subject = "the end of " + subject
	}
	low, hasLow := r.Count.Low()
	high, hasHigh := r.Count.High()
	switch {
	case !r.Count.IsZero() && hasLow && !hasHigh:
		return subject + strconv.FormatInt(low, 10) + " or more"
	case !r.Count.IsZero() && hasHigh && !hasLow:
		return subject + strconv.FormatInt(high, 10) + " or fewer"
	case !r.Count.IsZero() && hasLow && low < high:
		return subject + "from " + strconv.FormatInt(low, 10) + " to " + strconv.FormatInt(high, 10)
	case !r.Count.IsZero():
		return subject + strconv.FormatInt(low, 10)
	case r.First == r.Last:
		return subject + r.First
	case r.Last == "..":
		return subject + r.First + " or later"
	case r.First == "..":
		return subject + r.Last + " or earlier"
	}
	return subject + "from " + r.First + " to " + r.Last
}
