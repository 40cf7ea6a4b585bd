package integrity

import (
	"sync/atomic"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// A rule cannot be stopped from outside, only left behind. A worker says with one counter how far
// it has come. When the counter stands still for the budget of a rule, the watcher takes the work
// away from it: the record it hangs on is checked again rule by rule, each in a goroutine of its
// own with a timer, and a new worker goes on with the rest. So the common case pays two atomic
// operations a record and never looks at a clock.

// task is work on records, one after the other.
type task interface {
	// count returns how many records there are.
	count() int
	// begin points the pass at a record, does the kernel's own checks, and returns the rules to run.
	begin(p *pass, at int) []*Rule
	// take receives the outcome of a record, in order. It must copy what it keeps.
	take(at int, found *outcome)
}

// worker is one goroutine's hold on a task.
type worker struct {
	task   task
	pass   *pass
	cursor atomic.Int64 // the record at hand, or one of the two states below
	done   chan struct{}
}

const (
	abandoned  = -1 // a watcher has taken the task away
	handingOut = -2 // the outcome of a record is being handed over
)

// work does a task, leaving behind every rule that does not end within its budget.
func (r *run) work(t task) {
	for from := 0; from < t.count(); {
		w := &worker{task: t, pass: r.freePass(), done: make(chan struct{})}
		w.cursor.Store(int64(from))
		go w.work(from)
		stuck, hangs := w.watch(r.checker.setup.budget)
		if !hangs {
			r.giveBack(w.pass)
			return
		}
		if stuck >= t.count() {
			<-w.done // it was about to see that nothing is left
			return
		}
		t.take(stuck, r.carefully(t, stuck))
		from = stuck + 1
	}
}

// freePass returns a pass that is used by nobody, which may know from use what to expect of rules.
func (r *run) freePass() *pass {
	select {
	case p := <-r.passes:
		return p
	default:
		return r.newPass()
	}
}

func (r *run) giveBack(p *pass) {
	select {
	case r.passes <- p:
	default:
	}
}

func (w *worker) work(from int) {
	defer close(w.done)
	for at := from; at < w.task.count(); at++ {
		w.pass.found.reset()
		w.pass.apply(w.task.begin(w.pass, at))
		if !w.cursor.CompareAndSwap(int64(at), handingOut) {
			return
		}
		w.task.take(at, &w.pass.found)
		w.cursor.Store(int64(at + 1))
	}
}

// watch waits for the worker. It reports true with the record on which it took the task away.
func (w *worker) watch(budget time.Duration) (stuck int, hangs bool) {
	ticker := time.NewTicker(budget)
	defer ticker.Stop()
	last := int64(abandoned)
	for {
		select {
		case <-w.done:
			return 0, false
		case <-ticker.C:
			at := w.cursor.Load()
			if at >= 0 && at == last && w.cursor.CompareAndSwap(at, abandoned) {
				return int(at), true
			}
			last = at
		}
	}
}

// carefully runs the rules on one record each by itself, leaving behind those that take too long.
func (r *run) carefully(t task, at int) *outcome {
	p := r.newPass()
	rules := t.begin(p, at)
	p.found.left = true // the worker that was left behind may still read the record
	for i, rule := range rules {
		alone, done := r.newPass(), make(chan struct{})
		t.begin(alone, at)
		alone.found.reset()
		go func() {
			defer close(done)
			alone.apply([]*Rule{rule})
		}()
		timer := time.NewTimer(r.checker.setup.budget)
		select {
		case <-done:
			if len(alone.found.deferred) > 0 {
				alone.found.deferred[0] = i
			}
			p.found.add(&alone.found)
		case <-timer.C:
			p.kernel("integrity/rule-too-slow", p.timeline.id, p.timeline.place, "").With("rule", string(rule.Code))
		}
		timer.Stop()
	}
	return &p.found
}

// recordTask checks records of an archive in memory.
type recordTask struct {
	records []record.Record
	each    func(at int, found *outcome)
}

func (t *recordTask) count() int { return len(t.records) }

func (t *recordTask) begin(p *pass, at int) []*Rule {
	rec := t.records[at]
	var place record.Place
	if !isNil(rec) {
		place = p.archive.Place(rec.RecordID())
	}
	return p.begin(rec, place)
}

func (t *recordTask) take(at int, found *outcome) { t.each(at, found) }

// wholeTask runs the rules about the dossier as a whole.
type wholeTask struct {
	rules []*Rule
	found *outcome
}

func (t *wholeTask) count() int { return 1 }

func (t *wholeTask) begin(p *pass, _ int) []*Rule {
	p.current, p.timeline.room = nil, nil // as its drafts are kept
	p.timeline.turn("", nil, record.Place{})
	return t.rules
}

func (t *wholeTask) take(_ int, found *outcome) { t.found.add(found) }
