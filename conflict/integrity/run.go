package integrity

import (
	"reflect"
	"sync"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// run is one check of one dossier.
type run struct {
	checker     *Checker
	archive     archive
	alone       bool // one record by itself: references are not looked up
	admitted    bool // the ids of the records were looked at when they were read
	tracking    bool // what rules ask for is remembered
	provisional bool // records are still read, and not all can be looked up
	found       outcome
	open        backlog
	checked     int
	incomplete  []string
	passes      chan *pass // that are free
	habits      []habit    // that a pass begins with, by the number of the rule
}

func newRun(checker *Checker, records archive) *run {
	return &run{checker: checker, archive: records, open: backlog{rules: checker.numbered, names: newNames(), pointers: newNames()},
		passes: make(chan *pass, workers()), habits: make([]habit, len(checker.numbered))}
}

// records checks every record of the dossier, in as many shares as there are processors.
func (r *run) records(records []record.Record) {
	shares := make([]*share, min(workers(), max(1, len(records)/64)))
	var group sync.WaitGroup
	for i := range shares {
		shares[i] = newShare()
		from, to := len(records)*i/len(shares), len(records)*(i+1)/len(shares)
		group.Go(func() { r.work(&recordTask{records[from:to], shares[i].take}) })
	}
	group.Wait()
	for _, one := range shares {
		r.takeShare(one)
	}
	r.checked += len(records)
}

// share is what was found in some of the records.
type share struct {
	found           outcome
	open            openBatch
	names, pointers *glossary
}

func newShare() *share {
	s := &share{names: newGlossary(), pointers: newGlossary()}
	s.open.name, s.open.pointer = s.names.number, s.pointers.number
	return s
}

func (s *share) take(_ int, found *outcome) {
	s.open.append(found.open)
	found.open = found.open[:0]
	s.found.add(found)
}

func (r *run) takeShare(s *share) {
	r.found.add(&s.found)
	r.open.take(&s.open, inFile{s.names.in(r.open.names, nil), s.pointers.in(r.open.pointers, nil)})
}

// faults turns what could not be read into findings.
func (r *run) faults(faults []record.Fault) {
	p := r.newPass()
	for _, fault := range faults {
		code := Code(fault.Code)
		if _, known := r.checker.kernelCode[code]; !known {
			code = Code(record.InvalidValue)
		}
		id := fault.Record
		if id.Validate() != nil {
			id = "" // what is no id may be a name
		}
		draft := p.kernel(code, id, fault.Place, fault.Pointer).With("reason", fault.Reason)
		for name, value := range fault.Params {
			draft.With(name, value)
		}
	}
	r.found.add(&p.found)
}

func (r *run) wholes() {
	if len(r.checker.whole) > 0 {
		r.work(&wholeTask{r.checker.whole, &r.found})
	}
}

// report ends the run: it makes findings of the drafts and parts those that are set aside.
func (r *run) report(began time.Time) *Report {
	report := &Report{Records: r.checked, Rules: r.checker.catalogue.Len(), Constraints: r.found.declared, Incomplete: r.incomplete}
	report.Findings, report.Ignored = r.setAside(r.finish())
	report.Elapsed = time.Since(began)
	return report
}

// setAside parts the findings that an option or a baseline sets aside from those in force.
func (r *run) setAside(findings []Finding) (inForce, ignored []Finding) {
	for i := range findings {
		finding := &findings[i]
		if reason, aside := r.aside(finding.Code, finding.Fingerprint); aside {
			finding.Ignored = reason
			ignored = append(ignored, *finding)
		} else if len(ignored) > 0 {
			findings[i-len(ignored)] = *finding
		}
	}
	if len(ignored) == len(findings) {
		return nil, ignored
	}
	clear(findings[len(findings)-len(ignored):])
	return findings[:len(findings)-len(ignored)], ignored
}

func (r *run) aside(code Code, fingerprint string) (reason string, aside bool) {
	if reason, aside := r.checker.setup.ignored[code]; aside {
		return reason, true
	}
	reason, aside = r.checker.setup.baseline[fingerprint]
	return reason, aside
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
