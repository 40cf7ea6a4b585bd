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
	archive archive
	looked  []looked // up for the record at hand, last
	next    int      // of these, to be forgotten
}

// looked is what was looked up. Rules about one record look up the same few others again and again.
type looked struct {
	id    record.ID
	rec   record.Record
	found bool
}

// mostLooked is how many are remembered, which is what the rules about most records ask for.
const mostLooked = 8

// Now returns the day of the check, as the checker's options gave it.
func (r *Reporter) Now() chronology.Date { return r.checker.now() }

// Lookup returns the record a reference leads to, whatever its kind.
func (c *Context) Lookup(ref record.Ref) (record.Record, bool) {
	id := ref.ID()
	if id == "" {
		return nil, false // as most references that are looked up are unset
	}
	one := c.lookUp(id)
	c.asked.about(id, one.found)
	return one.rec, one.found
}

func (c *Context) lookUp(id record.ID) *looked {
	for i := range c.looked {
		if c.looked[i].id == id {
			return &c.looked[i]
		}
	}
	if len(c.looked) < mostLooked {
		c.looked = append(c.looked, looked{})
	}
	one := &c.looked[c.next]
	c.next = (c.next + 1) % mostLooked
	one.id = id
	one.rec, one.found = c.archive.Lookup(id)
	return one
}

// turn points the context at another record.
func (c *Context) turn(id record.ID, head *record.Header, place record.Place) {
	clear(c.looked)
	c.looked, c.next, c.once = c.looked[:0], 0, c.once[:0]
	c.id, c.head, c.place = id, head, place
}

// Find returns the record a reference leads to when it is of type T. It is false for references
// that are unset, external, dangling or lead to another kind; the kernel reports the last two.
func Find[T any](c *Context, ref record.Ref) (*T, bool) {
	rec, _ := c.Lookup(ref)
	typed, isT := any(rec).(*T)
	return typed, isT
}

// Backrefs returns the references that lead to a record, in the order of the ids they come from. To
// ask by BackrefsFrom, where records of one kind are of interest, costs less.
func (c *Context) Backrefs(id record.ID) []record.Backref { return c.BackrefsFrom("", id) }

// BackrefsFrom returns the references from records of one kind that lead to a record.
func (c *Context) BackrefsFrom(kind record.Kind, id record.ID) []record.Backref {
	c.asked.whoRefersTo(kind, id)
	return c.archive.Backrefs(id, kind)
}

// Referring iterates over the records of type T that refer to the id from any field.
func Referring[T any](c *Context, id record.ID) iter.Seq2[*T, record.Pointer] {
	kind := kindOf[T](c.checker)
	return func(yield func(*T, record.Pointer) bool) {
		for _, back := range c.BackrefsFrom(kind, id) {
			if rec, isT := Find[T](c, back.From.Ref()); isT && !yield(rec, back.At) {
				return
			}
		}
	}
}

// Every iterates over all records of type T in the order they were added. A rule that uses it is
// re-checked after every change; prefer Find and Referring.
func Every[T any](c *Context) iter.Seq[*T] {
	c.asked.all()
	return func(yield func(*T) bool) {
		for rec := range c.archive.OfKind(kindOf[T](c.checker)) {
			if typed, isT := rec.(any).(*T); isT && !yield(typed) {
				return
			}
		}
	}
}

// kindOf returns the kind whose records are of type T, or "" when T is no type of records.
func kindOf[T any](c *Checker) record.Kind {
	rec, isRecord := any((*T)(nil)).(record.Record)
	if !isRecord {
		return ""
	}
	definition, defined := c.kinds.Of(rec)
	if !defined {
		return ""
	}
	return definition.Kind()
}

// dependencies are the ids a rule asked about.
type dependencies struct {
	light      bool // only what is not known yet counts, as questions
	any        bool
	beyond     bool // something was asked that no question can say
	questions  []question
	records    map[record.ID]bool
	referrers  map[record.ID]bool
	everything bool
}

// emptied returns dependencies of the same sort about nothing.
func (d *dependencies) emptied() dependencies {
	clear(d.questions)
	return dependencies{light: d.light, questions: d.questions[:0]}
}

// about notes that a record was asked for, and whether it was found.
func (d *dependencies) about(id record.ID, found bool) {
	switch {
	case d == nil || d.light && found || id == "":
	case d.light:
		d.any = true
		d.ask(question{id: id})
	default:
		d.any = true
		remember(&d.records, id)
	}
}

func (d *dependencies) whoRefersTo(kind record.Kind, id record.ID) {
	switch {
	case d == nil || id == "":
	case d.light:
		d.any = true
		d.ask(question{id, true, kind})
	default:
		d.any = true
		remember(&d.referrers, id)
	}
}

func (d *dependencies) all() {
	if d != nil {
		d.any, d.beyond, d.everything = true, d.light, !d.light
	}
}

func remember(ids *map[record.ID]bool, id record.ID) {
	if *ids == nil {
		*ids = map[record.ID]bool{}
	}
	(*ids)[id] = true
}

func (d *dependencies) add(other *dependencies) {
	for id := range other.records {
		d.about(id, true)
	}
	for id := range other.referrers {
		d.whoRefersTo("", id)
	}
	for _, asked := range other.questions {
		d.ask(asked)
	}
	d.any, d.beyond, d.everything = d.any || other.any, d.beyond || other.beyond, d.everything || other.everything
}
