package integrity

import (
	"errors"
	"slices"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// Session keeps a dossier checked while it is edited. After a change it runs again only the rules of
// the records that depend on it: the changed ones, those whose rules had looked one of them up, and
// those whose rules had asked who refers to a record that a changed one refers to. Its report is
// always the one that [Checker.Check] would give. A session is for one goroutine at a time; make one
// with [Checker.Session].
type Session struct {
	checker   *Checker
	dossier   *record.Dossier
	run       *run
	outcomes  map[record.ID]*outcome
	askers    map[record.ID]map[record.ID]bool // who asked for a record
	referring map[record.ID]map[record.ID]bool // who asked who refers to a record
	everyone  map[record.ID]bool               // who asked for all records of a type
	checked   int
}

// Session checks a dossier and keeps it checked. From now on the dossier and its records may be
// changed only through the session.
func (c *Checker) Session(dossier *record.Dossier) *Session {
	s := &Session{
		checker: c, dossier: dossier, run: newRun(c, inMemory{dossier}), outcomes: map[record.ID]*outcome{},
		askers: map[record.ID]map[record.ID]bool{}, referring: map[record.ID]map[record.ID]bool{}, everyone: map[record.ID]bool{},
	}
	s.run.tracking = true
	s.examine(slices.Collect(dossier.All()))
	return s
}

// Report returns the findings in the dossier as it is now.
func (s *Session) Report() *Report {
	began := time.Now()
	whole := newRun(s.checker, inMemory{s.dossier})
	whole.faults(s.dossier.Faults())
	all := newShare()
	for rec := range s.dossier.All() {
		found := *s.outcomes[rec.RecordID()]
		all.take(whole.checked, &found)
		whole.checked++
	}
	whole.takeShare(all)
	whole.wholes()
	whole.solve()
	return whole.report(began)
}

// Checked returns how many records the last change made the session check again.
func (s *Session) Checked() int { return s.checked }

// Add puts a record into the dossier and returns the new report. When the record cannot be added
// nothing has changed.
func (s *Session) Add(rec record.Record) (*Report, error) {
	if err := s.dossier.Add(rec); err != nil {
		return nil, err
	}
	id := rec.RecordID()
	s.update(id, s.leads(id))
	return s.Report(), nil
}

// Replace puts a record in the place of the one with its id and returns the new report. When there
// is none, nothing has changed.
func (s *Session) Replace(rec record.Record) (*Report, error) {
	if isNil(rec) {
		return nil, errors.New("the record is nil")
	}
	id := rec.RecordID()
	before := s.leads(id)
	if err := s.dossier.Replace(rec); err != nil {
		return nil, err
	}
	s.update(id, append(before, s.leads(id)...))
	return s.Report(), nil
}

// Remove takes a record out of the dossier and returns the new report.
func (s *Session) Remove(id record.ID) (*Report, error) {
	before := s.leads(id)
	if err := s.dossier.Remove(id); err != nil {
		return nil, err
	}
	s.update(id, before)
	return s.Report(), nil
}

// leads returns the ids that a record of the dossier refers to.
func (s *Session) leads(id record.ID) []record.ID {
	rec, exists := s.dossier.Lookup(id)
	if !exists {
		return nil
	}
	var leads []record.ID
	definition, _ := s.checker.kinds.Of(rec)
	definition.References(rec, func(_ *record.Trail, ref record.Ref, _ []record.Kind) {
		leads = append(leads, ref.ID())
	})
	return leads
}

// update checks again what depends on a record that was added, replaced or removed, and on the
// references it has now or had before.
func (s *Session) update(id record.ID, leads []record.ID) {
	stale := map[record.ID]bool{id: true}
	for _, asking := range []map[record.ID]bool{s.askers[id], s.everyone} {
		for dependent := range asking {
			stale[dependent] = true
		}
	}
	for _, to := range leads {
		for dependent := range s.referring[to] {
			stale[dependent] = true
		}
	}
	var again []record.Record
	for dependent := range stale {
		s.forget(dependent)
		if rec, exists := s.dossier.Lookup(dependent); exists {
			again = append(again, rec)
		}
	}
	s.examine(again)
}

// examine runs the rules of records and remembers what they found and asked.
func (s *Session) examine(records []record.Record) {
	s.checked = len(records)
	s.run.work(&recordTask{records, func(at int, found *outcome) {
		kept := &outcome{drafts: slices.Clone(found.drafts), open: slices.Clone(found.open), declared: found.declared, asked: found.asked}
		s.remember(records[at].RecordID(), kept)
	}})
}

func (s *Session) remember(id record.ID, found *outcome) {
	s.outcomes[id] = found
	for asked := range found.asked.records {
		note(s.askers, asked, id)
	}
	for asked := range found.asked.referrers {
		note(s.referring, asked, id)
	}
	if found.asked.everything {
		s.everyone[id] = true
	}
}

func note(index map[record.ID]map[record.ID]bool, asked, by record.ID) {
	if index[asked] == nil {
		index[asked] = map[record.ID]bool{}
	}
	index[asked][by] = true
}

func (s *Session) forget(id record.ID) {
	found, known := s.outcomes[id]
	if !known {
		return
	}
	delete(s.outcomes, id)
	delete(s.everyone, id)
	for asked := range found.asked.records {
		unnote(s.askers, asked, id)
	}
	for asked := range found.asked.referrers {
		unnote(s.referring, asked, id)
	}
}

func unnote(index map[record.ID]map[record.ID]bool, asked, by record.ID) {
	delete(index[asked], by)
	if len(index[asked]) == 0 {
		delete(index, asked)
	}
}
