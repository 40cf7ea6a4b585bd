package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// LedgerOf returns the account of a cohort from the records of a dossier: the cohort's count and
// changes, and every transfer that took place and names the cohort, or names its event when the
// cohort is the only one of it. It is false when the dossier has no such cohort.
func LedgerOf(dossier *record.Dossier, cohort record.ID) (*Ledger, bool) {
	found, exists := record.Get[Cohort](dossier, cohort.Ref())
	if !exists {
		return nil, false
	}
	return ledgerFrom(dossierView{dossier}, found), true
}

// view is what an account is drawn up from: a dossier, or the context of a rule.
type view interface {
	Lookup(ref record.Ref) (record.Record, bool)
	BackrefsFrom(kind record.Kind, id record.ID) []record.Backref
}

type dossierView struct{ *record.Dossier }

func (v dossierView) Lookup(ref record.Ref) (record.Record, bool) { return v.Dossier.Lookup(ref.ID()) }

func (v dossierView) BackrefsFrom(kind record.Kind, id record.ID) []record.Backref {
	return slices.DeleteFunc(slices.Clone(v.Backrefs(id)), func(back record.Backref) bool { return back.From.Kind() != kind })
}

func ledgerFrom(records view, c *Cohort) *Ledger {
	ledger := &Ledger{Cohort: c.ID}
	holder := answering(records, c.Holder)
	captured, _ := captureDate(records, c)
	ledger.Entries = append(ledger.Entries, Entry{
		Kind: EntryCaptured, Date: captured, Count: c.Count, To: holder, Record: c.ID, Pointer: "/count",
	})
	for i, change := range c.Changes {
		ledger.Entries = append(ledger.Entries, entryOfChange(records, c, i, change, holder))
	}
	for i, held := range c.Held {
		ledger.Entries = append(ledger.Entries, Entry{
			Kind: EntryStated, Date: held.Date, Count: held.Count, From: answering(records, held.Holder),
			Record: c.ID, Pointer: record.At("held", i, "count"),
		})
	}
	only := onlyCohort(records, c)
	backrefs := records.BackrefsFrom("transfer", c.ID)
	if only {
		backrefs = slices.Concat(backrefs, records.BackrefsFrom("transfer", c.Event.ID()))
	}
	seen := map[record.ID]bool{}
	for _, back := range backrefs {
		if seen[back.From] {
			continue
		}
		seen[back.From] = true
		if transfer, isTransfer := lookup[Transfer](records, back.From.Ref()); isTransfer && transfer.happened() {
			ledger.Entries = append(ledger.Entries, entriesOfTransfer(records, c, only, transfer)...)
		}
	}
	ledger.settle()
	ledger.widen()
	return ledger
}

func entryOfChange(records view, c *Cohort, i int, change Change, holder record.Ref) Entry {
	entry := Entry{Date: change.Date, Count: change.Count, From: holder, Record: c.ID, Pointer: record.At("changes", i, "count")}
	if change.Holder != "" {
		entry.From = answering(records, change.Holder)
	}
	switch change.Kind {
	case ChangeDied:
		entry.Kind = EntryDied
	case ChangeEscaped:
		entry.Kind = EntryEscaped
	case ChangeRecaptured:
		entry.Kind, entry.From, entry.To = EntryRecaptured, "", entry.From
	case ChangeMoved:
		entry.Kind, entry.To = EntryMoved, answering(records, change.To)
	default:
		entry.Kind = EntryReleased
	}
	return entry
}

func entriesOfTransfer(records view, c *Cohort, only bool, t *Transfer) []Entry {
	var entries []Entry
	for i, group := range t.People {
		if !group.belongs(c, only) {
			continue
		}
		entry := Entry{
			Kind: EntryReturned, Date: t.day(), Count: group.handedOver(),
			From: answering(records, t.From), To: answering(records, t.To),
			Record: t.ID, Pointer: record.At("people", i, "count"),
		}
		if t.Type == ThirdPowerTransfer || t.Type == ToNeutralAccommodation {
			entry.Kind = EntryMoved
		} else {
			entry.To = ""
		}
		entries = append(entries, entry)
	}
	return entries
}

// day returns when the hand-over took place: as the sender says, or by the day it was confirmed.
func (t *Transfer) day() chronology.Date {
	if !t.Executed.IsZero() || t.Confirmed.IsZero() {
		return t.Executed
	}
	if by, err := chronology.Parse("[.." + t.Confirmed.Latest().String() + "]"); err == nil {
		return by
	}
	return chronology.Date{}
}

// handedOver returns the best number a group has for those handed over.
func (g *Group) handedOver() record.Count {
	switch {
	case !g.Count.IsZero():
		return g.Count
	case !g.Received.IsZero():
		return g.Received
	case len(g.Persons) > 0:
		return record.AtLeast(int64(len(g.Persons)))
	}
	return record.Count{}
}

// belongs reports whether a group is counted to the cohort: it names it, or names only its event,
// of which it is the only cohort.
func (g *Group) belongs(c *Cohort, only bool) bool {
	if g.Cohort != "" {
		return g.Cohort.ID() == c.ID
	}
	return only && g.Captured != "" && g.Captured == c.Event
}

// onlyCohort reports whether no other cohort was captured at the cohort's event.
func onlyCohort(records view, c *Cohort) bool {
	if c.Event == "" {
		return false
	}
	others := func(back record.Backref) bool { return back.From != c.ID }
	return !slices.ContainsFunc(records.BackrefsFrom(c.ID.Kind(), c.Event.ID()), others)
}

// captureDate returns when the cohort was captured and the record that says so.
func captureDate(records view, c *Cohort) (chronology.Date, record.Record) {
	event, found := lookup[conflict.Event](records, c.Event)
	switch {
	case !c.Captured.IsZero() || !found:
		return c.Captured, c
	case !event.Date.IsZero():
		return event.Date, event
	}
	return event.Period.Start().Date, event
}

// maxOrgans bounds the way from an organ up to its state, so that a circle ends.
const maxOrgans = 32

// answering returns the party at the end of the chain of organs: the state of an army.
func answering(records view, ref record.Ref) record.Ref {
	for range maxOrgans {
		party, known := lookup[conflict.Party](records, ref)
		if !known {
			return ref
		}
		parent := record.Ref("")
		for _, membership := range party.Parents {
			if membership.Relation == conflict.OrganOf || membership.Relation == conflict.WingOf || membership.Relation == conflict.BranchOf {
				parent = membership.Party
				break
			}
		}
		if parent == "" {
			return ref
		}
		ref = parent
	}
	return ref
}

func lookup[T any](records view, ref record.Ref) (*T, bool) {
	rec, found := records.Lookup(ref)
	if !found {
		return nil, false
	}
	typed, isT := rec.(any).(*T)
	return typed, isT
}
