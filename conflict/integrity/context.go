package integrity

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Context is what a rule sees beyond its record: the dossier, read-only, and the day of the check.
// What a rule asks of it is remembered, so that a later change re-checks only what depends on it.
type Context struct {
	Reporter
	dossier *record.Dossier
	asked   *dependencies
}

// Now returns the day of the check, as the checker's options gave it.
func (r *Reporter) Now() chronology.Date { return r.checker.now() }

// Lookup returns the record a reference leads to, whatever its kind.
func (c *Context) Lookup(ref record.Ref) (record.Record, bool) {
	c.asked.about(ref.ID())
	return c.dossier.Lookup(ref.ID())
}

// Find returns the record a reference leads to when it is of type T. It is false for references
// that are unset, external, dangling or lead to another kind; the kernel reports the last two.
func Find[T any](c *Context, ref record.Ref) (*T, bool) {
	c.asked.about(ref.ID())
	return record.Get[T](c.dossier, ref)
}

// Backrefs returns the references that lead to a record.
func (c *Context) Backrefs(id record.ID) []record.Backref {
	c.asked.whoRefersTo(id)
	return c.dossier.Backrefs(id)
}

// Referring iterates over the records of type T that refer to the id from any field.
func Referring[T any](c *Context, id record.ID) iter.Seq2[*T, record.Pointer] {
	return func(yield func(*T, record.Pointer) bool) {
		for _, back := range c.Backrefs(id) {
			if rec, isT := Find[T](c, back.From.Ref()); isT && !yield(rec, back.At) {
				return
			}
		}
	}
}

// Every iterates over all records of type T in the order they were added. A rule that uses it is
// re-checked after every change; prefer Find and Referring.
func Every[T any](c *Context) iter.Seq[*T] {
	if c.asked != nil {
		c.asked.everything = true
	}
	return record.Each[T](c.dossier)
}

// dependencies are the ids a rule asked about.
type dependencies struct {
	records    map[record.ID]bool
	referrers  map[record.ID]bool
	everything bool
}

func (d *dependencies) about(id record.ID) {
	if d == nil || id == "" {
		return
	}
	if d.records == nil {
		d.records = map[record.ID]bool{}
	}
	d.records[id] = true
}

func (d *dependencies) whoRefersTo(id record.ID) {
	if d == nil || id == "" {
		return
	}
	if d.referrers == nil {
		d.referrers = map[record.ID]bool{}
	}
	d.referrers[id] = true
}
