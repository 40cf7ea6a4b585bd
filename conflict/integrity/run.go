package integrity

import (
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// run is one check of one dossier.
type run struct {
	checker     *Checker
	dossier     *record.Dossier
	alone       bool
	workers     int
	drafts      []*Draft
	declared    []declaration
	constraints int
	checked     int
	incomplete  []string
}

// pass is the share of a run that one goroutine does.
type pass struct {
	*run
	timeline Timeline
	drafts   []*Draft
	checked  int
}

func newRun(checker *Checker, dossier *record.Dossier) *run {
	return &run{checker: checker, dossier: dossier, workers: workers()}
}

// records checks every record of the dossier, in as many shares as there are processors.
func (r *run) records() {
	records := slices.Collect(r.dossier.All())
	shares := min(r.workers, max(1, len(records)/64))
	passes := make([]*pass, shares)
	var group sync.WaitGroup
	for i := range passes {
		passes[i] = r.newPass()
		from, to := len(records)*i/shares, len(records)*(i+1)/shares
		group.Go(func() {
			for _, rec := range records[from:to] {
				passes[i].record(rec)
			}
		})
	}
	group.Wait()
	for _, p := range passes {
		r.join(p)
	}
}

func (r *run) one(rec record.Record) {
	p := r.newPass()
	p.record(rec)
	r.join(p)
}

func (r *run) newPass() *pass {
	p := &pass{run: r}
	p.timeline.checker, p.timeline.dossier = r.checker, r.dossier
	return p
}

func (r *run) join(p *pass) {
	r.drafts = append(r.drafts, p.drafts...)
	r.declared = append(r.declared, p.timeline.declared...)
	r.checked += p.checked
}

// record runs all rules that look at one record.
func (p *pass) record(rec record.Record) {
	definition, defined := p.checker.kinds.Of(rec)
	if !defined || isNil(rec) {
		p.kernel("record/undefined-kind", "", record.Place{}, "")
		return
	}
	rec = asPointer(rec)
	p.checked++
	p.begin(rec)
	p.checkShape(definition, rec)
	p.checkReferences(definition, rec)
	p.checkCounts(definition, rec)
	p.apply(p.checker.shared, rec)
	p.apply(*p.checker.byType[definition.Type()], rec)
}

// begin points the timeline, and with it the context and reporter, at a record.
func (p *pass) begin(rec record.Record) {
	p.timeline.id = rec.RecordID()
	p.timeline.place = p.dossier.Place(p.timeline.id)
}

func (p *pass) apply(set ruleset, rec record.Record) {
	for _, rule := range set.record {
		p.guard(rule, rec)
	}
	for _, rule := range set.across {
		p.guard(rule, rec)
	}
	for _, rule := range set.dates {
		p.guard(rule, rec)
	}
}

// guard runs a rule where it applies, turning a panic into a finding.
func (p *pass) guard(rule *Rule, rec record.Record) {
	declared := len(p.timeline.declared)
	defer func() {
		if recover() != nil {
			p.timeline.findings = nil
			p.timeline.declared = p.timeline.declared[:declared]
			p.kernel("integrity/rule-panicked", p.timeline.id, p.timeline.place, "").With("rule", string(rule.Code))
		}
	}()
	p.timeline.rule = rule
	if rule.Profile != "" && !p.applies(rule.Profile, rec) {
		return
	}
	switch {
	case rule.record != nil:
		rule.record(rec, &p.timeline.Reporter)
	case rule.across != nil:
		rule.across(rec, &p.timeline.Context)
	case rule.dates != nil:
		rule.dates(rec, &p.timeline)
	case rule.whole != nil:
		rule.whole(&p.timeline.Context)
	}
	p.drafts = append(p.drafts, p.timeline.findings...)
	p.timeline.findings = nil
}

func (p *pass) applies(profile string, rec record.Record) bool {
	if p.checker.setup.profiles[profile] {
		return true
	}
	applies, known := p.checker.setup.applicable[profile]
	return known && rec != nil && applies(rec, &p.timeline.Context)
}

// kernel begins a finding of one of the kernel's own rules.
func (p *pass) kernel(code Code, id record.ID, place record.Place, at record.Pointer) *Draft {
	reporter := Reporter{checker: p.checker, rule: p.checker.kernelCode[code], id: id, place: place}
	draft := reporter.Report(at)
	p.drafts = append(p.drafts, draft)
	return draft
}

// faults turns what could not be read into findings.
func (r *run) faults(faults []record.Fault) {
	p := r.newPass()
	for _, fault := range faults {
		code := Code(fault.Code)
		if _, known := r.checker.kernelCode[code]; !known {
			code = Code(record.InvalidValue)
		}
		p.kernel(code, fault.Record, fault.Place, fault.Pointer).With("reason", fault.Reason)
	}
	r.drafts = append(r.drafts, p.drafts...)
}

func (r *run) wholes() {
	p := r.newPass()
	for _, rule := range r.checker.whole {
		p.timeline.id, p.timeline.place = "", record.Place{}
		p.guard(rule, nil)
	}
	r.join(p)
}

// report fills in the messages and sorts the findings.
func (r *run) report(began time.Time) *Report {
	report := &Report{Records: r.checked, Rules: r.checker.catalogue.Len(), Constraints: r.constraints, Incomplete: r.incomplete}
	printer := r.checker.printer(r.checker.language)
	for _, draft := range r.drafts {
		finding := draft.finding
		finding.Message = r.checker.messages.fill(printer, r.checker.language, finding.Code, finding.Params)
		finding.setFingerprint()
		if reason, aside := r.aside(finding); aside {
			finding.Ignored = reason
			report.Ignored = append(report.Ignored, finding)
			continue
		}
		report.Findings = append(report.Findings, finding)
	}
	slices.SortFunc(report.Findings, compareFindings)
	slices.SortFunc(report.Ignored, compareFindings)
	report.Elapsed = time.Since(began)
	return report
}

func (r *run) aside(finding Finding) (reason string, aside bool) {
	if reason, aside := r.checker.setup.ignored[finding.Code]; aside {
		return reason, true
	}
	if r.checker.setup.baseline[finding.Fingerprint] {
		return "accepted in the baseline", true
	}
	return "", false
}

func isNil(rec record.Record) bool {
	value := reflect.ValueOf(rec)
	return !value.IsValid() || value.Kind() == reflect.Pointer && value.IsNil()
}

// asPointer returns the record as a pointer, copying a value.
func asPointer(rec record.Record) record.Record {
	value := reflect.ValueOf(rec)
	if value.Kind() == reflect.Pointer {
		return rec
	}
	copied := reflect.New(value.Type())
	copied.Elem().Set(value)
	return copied.Interface().(record.Record)
}
